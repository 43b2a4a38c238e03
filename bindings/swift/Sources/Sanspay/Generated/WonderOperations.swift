// Made by `cargo xtask generate`; changes by hand are lost.

import Foundation

extension Wonder {
    /// `wonder.customers`
    public var customers: WonderCustomers { WonderCustomers(runner: runner) }
    /// `wonder.paymentTokens`
    public var paymentTokens: WonderPaymentTokens { WonderPaymentTokens(runner: runner) }
    /// `wonder.orders`
    public var orders: WonderOrders { WonderOrders(runner: runner) }
    /// `wonder.transactions`
    public var transactions: WonderTransactions { WonderTransactions(runner: runner) }
    /// `wonder.issuedCards`
    public var issuedCards: WonderIssuedCards { WonderIssuedCards(runner: runner) }
    /// `wonder.cardTransactions`
    public var cardTransactions: WonderCardTransactions { WonderCardTransactions(runner: runner) }
    /// `wonder.paymentMethods`
    public var paymentMethods: WonderPaymentMethods { WonderPaymentMethods(runner: runner) }
    /// `wonder.recurringItems`
    public var recurringItems: WonderRecurringItems { WonderRecurringItems(runner: runner) }
    /// `wonder.billingConfigs`
    public var billingConfigs: WonderBillingConfigs { WonderBillingConfigs(runner: runner) }
    /// `wonder.recurringPlans`
    public var recurringPlans: WonderRecurringPlans { WonderRecurringPlans(runner: runner) }
    /// `wonder.recurringOrders`
    public var recurringOrders: WonderRecurringOrders { WonderRecurringOrders(runner: runner) }

    /// A 401 or 403 means that the signature, the credential or the clock is wrong.
    ///
    /// `POST /svc/payment/api/v1/openapi/echo` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    public func echo(_ params: Echo, options: CallOptions = .init()) async throws(PayError) -> Echoed {
        try await runner.run("wonder.echo", Arguments(params), options)
    }
}

/// `wonder.customers`
public struct WonderCustomers: Sendable {
    let runner: Runner

    /// An upsert: a known `reference_number` updates that customer and answers its `uuid`.
    ///
    /// `POST /svc/payment/api/v1/openapi/customers` · signed
    public func create(_ params: WonderCreateCustomer, options: CallOptions = .init()) async throws(PayError) -> WonderCustomer {
        try await runner.run("wonder.customers.create", Arguments(params), options)
    }

    /// `GET /svc/payment/api/v1/openapi/customers` · signed
    public func list(_ params: WonderListCustomers = .init(), options: CallOptions = .init()) async throws(PayError) -> WonderCustomerList {
        try await runner.run("wonder.customers.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: WonderListCustomers = .init(), options: CallOptions = .init()) -> Rows<WonderCustomerList, WonderCustomer> {
        Rows(Pages(runner, "wonder.customers.list", Arguments(params), options)) { $0.customers }
    }

    /// `GET /svc/payment/api/v1/openapi/customers/{uuid}` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - uuid: Wonder's id of the customer.
    public func get(_ uuid: String, options: CallOptions = .init()) async throws(PayError) -> WonderCustomer {
        try await runner.run("wonder.customers.get", Arguments(ids: ["uuid": uuid]), options)
    }

    /// Absent, empty and set are three different things. `default_payment_method` and
    /// `default_payment_token` are cleared by an empty value; an empty `name`, `email` or `phone`
    /// changes nothing. What is absent stays as it is.
    ///
    /// The newest page calls `name` and `phone` needed here, the one this follows does not
    /// (wonder reference 5.2, *conflict*): if the gateway insists, send both.
    ///
    /// `PUT /svc/payment/api/v1/openapi/customers/{uuid}` · signed
    ///
    /// - Parameters:
    ///   - uuid: Wonder's id of the customer.
    public func put(_ uuid: String, _ params: PutCustomer = .init(), options: CallOptions = .init()) async throws(PayError) -> WonderCustomer {
        try await runner.run("wonder.customers.put", Arguments(ids: ["uuid": uuid], params), options)
    }

    /// `GET /svc/payment/api/v1/openapi/customers/ref/{reference_number}` · signed
    ///
    /// - Parameters:
    ///   - referenceNumber: Your id of the customer.
    public func getByReference(_ referenceNumber: String, options: CallOptions = .init()) async throws(PayError) -> WonderCustomer {
        try await runner.run("wonder.customers.get_by_reference", Arguments(ids: ["reference_number": referenceNumber]), options)
    }

    /// Only reads, in spite of its verb.
    ///
    /// `POST /svc/payment/api/v1/openapi/customers/by/token` · signed
    public func getByToken(_ params: GetCustomerByToken, options: CallOptions = .init()) async throws(PayError) -> WonderCustomer {
        try await runner.run("wonder.customers.get_by_token", Arguments(params), options)
    }
}

/// `wonder.paymentTokens`
public struct WonderPaymentTokens: Sendable {
    let runner: Runner

    /// Answers a token in state `pending` with its `verify_url`: send the holder there, then ask
    /// with `wonder.paymentTokens.check` until the state is another. Give either `card` or `alipay`. A
    /// server that sends card numbers is in the scope of PCI DSS.
    ///
    /// `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - uuid: Wonder's id of the customer.
    public func create(_ uuid: String, _ params: CreatePaymentToken = .init(), options: CallOptions = .init()) async throws(PayError) -> PaymentToken {
        try await runner.run("wonder.payment_tokens.create", Arguments(ids: ["uuid": uuid], params), options)
    }

    /// `GET /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - uuid: Wonder's id of the customer.
    public func list(_ uuid: String, _ params: ListPaymentTokens = .init(), options: CallOptions = .init()) async throws(PayError) -> PaymentTokenList {
        try await runner.run("wonder.payment_tokens.list", Arguments(ids: ["uuid": uuid], params), options)
    }

    /// Only reads, in spite of its verb. Ask until `state` is no longer `pending`.
    ///
    /// `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens/check` · signed
    ///
    /// - Parameters:
    ///   - uuid: Wonder's id of the customer.
    public func check(_ uuid: String, _ params: CheckPaymentToken, options: CallOptions = .init()) async throws(PayError) -> PaymentToken {
        try await runner.run("wonder.payment_tokens.check", Arguments(ids: ["uuid": uuid], params), options)
    }

    /// A DELETE with a body, which the signature covers: a transport that drops it breaks it.
    ///
    /// `DELETE /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - uuid: Wonder's id of the customer.
    public func delete(_ uuid: String, _ params: DeletePaymentToken, options: CallOptions = .init()) async throws(PayError) -> DeletedPaymentToken {
        try await runner.run("wonder.payment_tokens.delete", Arguments(ids: ["uuid": uuid], params), options)
    }
}

/// `wonder.orders`
public struct WonderOrders: Sendable {
    let runner: Runner

    /// A `reference_number` that was used before seems to be refused (*observed*): after an unknown
    /// outcome ask with `wonder.orders.check` by your reference before you make it again.
    ///
    /// `POST /svc/payment/api/v1/openapi/orders` · signed
    public func create(_ params: CreateOrder, options: CallOptions = .init()) async throws(PayError) -> CreatedOrder {
        try await runner.run("wonder.orders.create", Arguments(params), options)
    }

    /// `GET /svc/payment/api/v1/openapi/orders/list` · signed
    public func list(_ params: ListOrders = .init(), options: CallOptions = .init()) async throws(PayError) -> OrderList {
        try await runner.run("wonder.orders.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListOrders = .init(), options: CallOptions = .init()) -> Rows<OrderList, ListedOrder> {
        Rows(Pages(runner, "wonder.orders.list", Arguments(params), options)) { $0.orders }
    }

    /// Only reads, in spite of its verb. Give one of the two.
    ///
    /// `POST /svc/payment/api/v1/openapi/orders/check` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    public func check(_ params: CheckOrder = .init(), options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.orders.check", Arguments(params), options)
    }

    /// Only while the order is unpaid. It is final. A payment is taken back with
    /// `wonder.transactions.void`.
    ///
    /// `POST /svc/payment/api/v1/openapi/orders/void` · signed
    ///
    /// Not documented: seen in an official client or a recording of one.
    public func void(_ params: VoidOrder, options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.orders.void", Arguments(params), options)
    }

    /// Marks a partly paid or overpaid order as paid. The path is a *guess*: the page was seen
    /// without it.
    ///
    /// `POST /svc/payment/api/v1/openapi/orders/close` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    public func close(_ params: CloseOrder, options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.orders.close", Arguments(params), options)
    }
}

/// `wonder.transactions`
public struct WonderTransactions: Sendable {
    let runner: Runner

    /// Pays an order without a page: one that exists, by `number` or `reference_number`, or a new
    /// `order`. A decline is an answer whose newest transaction has no `success`.
    ///
    /// `POST /svc/payment/api/v1/openapi/open_payments` · signed
    public func create(_ params: CreateTransaction, options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.transactions.create", Arguments(params), options)
    }

    /// Takes a payment back before it is settled: while its `allow_void` is true.
    ///
    /// `POST /svc/payment/api/v1/openapi/transactions/void` · signed
    public func void(_ params: VoidTransaction, options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.transactions.void", Arguments(params), options)
    }

    /// Gives money back after settlement: while the transaction's `allow_refund` is true.
    ///
    /// `POST /svc/payment/api/v1/openapi/orders/refund` · signed
    public func refund(_ params: RefundTransaction, options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.transactions.refund", Arguments(params), options)
    }

    /// Path and body are *guesses* by analogy: only the title and the transaction type `Capture`
    /// are known.
    ///
    /// `POST /svc/payment/api/v1/openapi/transactions/capture` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    public func capture(_ params: CaptureTransaction, options: CallOptions = .init()) async throws(PayError) -> Order {
        try await runner.run("wonder.transactions.capture", Arguments(params), options)
    }
}

/// `wonder.issuedCards`
public struct WonderIssuedCards: Sendable {
    let runner: Runner

    /// Issues a card. To save a payer's card, see `wonder.paymentTokens.create`.
    ///
    /// `POST /svc/ts/api/v1/openapi/cards` · signed
    public func create(_ params: CreateIssuedCard, options: CallOptions = .init()) async throws(PayError) -> IssuedCard {
        try await runner.run("wonder.issued_cards.create", Arguments(params), options)
    }
}

/// `wonder.cardTransactions`
public struct WonderCardTransactions: Sendable {
    let runner: Runner

    /// `GET /svc/ts/api/v1/openapi/transactions` · signed
    public func list(_ params: ListCardTransactions = .init(), options: CallOptions = .init()) async throws(PayError) -> CardTransactionList {
        try await runner.run("wonder.card_transactions.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListCardTransactions = .init(), options: CallOptions = .init()) -> Rows<CardTransactionList, CardTransaction> {
        Rows(Pages(runner, "wonder.card_transactions.list", Arguments(params), options)) { $0.transactions }
    }
}

/// `wonder.paymentMethods`
public struct WonderPaymentMethods: Sendable {
    let runner: Runner

    /// Only the mobile SDK was seen asking this (*observed*), of the public API: its credential is not
    /// signed, so that anybody who knows the AppID can ask, and a client without a private key too. The
    /// headers that the SDK sends beside it, such as `X-P-Customer-Uuid`, are left out; whether one of
    /// them is needed is not known.
    ///
    /// `GET /svc/payment/public/api/v1/openapi/payment_methods` · unsigned
    ///
    /// Not documented: seen in an official client or a recording of one.
    public func list(options: CallOptions = .init()) async throws(PayError) -> PaymentMethods {
        try await runner.run("wonder.payment_methods.list", Arguments(), options)
    }
}

/// `wonder.recurringItems`
public struct WonderRecurringItems: Sendable {
    let runner: Runner

    /// `POST /svc/payment/api/v1/openapi/recurring_payments/items` · signed
    public func create(_ params: CreateRecurringItem, options: CallOptions = .init()) async throws(PayError) -> RecurringItem {
        try await runner.run("wonder.recurring_items.create", Arguments(params), options)
    }

    /// Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
    /// plans.
    ///
    /// `GET /svc/payment/api/v1/openapi/recurring_payments/items` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    public func list(_ params: ListRecurringItems = .init(), options: CallOptions = .init()) async throws(PayError) -> RecurringItemList {
        try await runner.run("wonder.recurring_items.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListRecurringItems = .init(), options: CallOptions = .init()) -> Rows<RecurringItemList, RecurringItem> {
        Rows(Pages(runner, "wonder.recurring_items.list", Arguments(params), options)) { $0.items }
    }

    /// Unconfirmed: only the title is known, the path is a *guess*.
    ///
    /// `DELETE /svc/payment/api/v1/openapi/recurring_payments/items/{id}` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the item.
    public func delete(_ id: String, options: CallOptions = .init()) async throws(PayError) -> RecurringDeletion {
        try await runner.run("wonder.recurring_items.delete", Arguments(ids: ["id": id]), options)
    }
}

/// `wonder.billingConfigs`
public struct WonderBillingConfigs: Sendable {
    let runner: Runner

    /// The name of the config in the answer was not seen: `config`, as in the request, and the name
    /// that cycles use are both read (*guess*).
    ///
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
    public func create(_ params: CreateBillingConfig, options: CallOptions = .init()) async throws(PayError) -> BillingConfig {
        try await runner.run("wonder.billing_configs.create", Arguments(params), options)
    }

    /// Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
    /// plans.
    ///
    /// `GET /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    public func list(_ params: ListBillingConfigs = .init(), options: CallOptions = .init()) async throws(PayError) -> BillingConfigList {
        try await runner.run("wonder.billing_configs.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListBillingConfigs = .init(), options: CallOptions = .init()) -> Rows<BillingConfigList, BillingConfig> {
        Rows(Pages(runner, "wonder.billing_configs.list", Arguments(params), options)) { $0.configs }
    }

    /// Unconfirmed: only the title is known, the path is a *guess*.
    ///
    /// `DELETE /svc/payment/api/v1/openapi/recurring_payments/billing_configs/{id}` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the config.
    public func delete(_ id: String, options: CallOptions = .init()) async throws(PayError) -> RecurringDeletion {
        try await runner.run("wonder.billing_configs.delete", Arguments(ids: ["id": id]), options)
    }
}

/// `wonder.recurringPlans`
public struct WonderRecurringPlans: Sendable {
    let runner: Runner

    /// Unconfirmed: the page was seen without its path, which is a *guess*.
    ///
    /// A `reference_number` that was used before is refused. So give one: after an unknown outcome
    /// look for it with `wonder.recurringPlans.list` before you make the plan again.
    ///
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/plan` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    public func create(_ params: CreateRecurringPlan, options: CallOptions = .init()) async throws(PayError) -> RecurringPlan {
        try await runner.run("wonder.recurring_plans.create", Arguments(params), options)
    }

    /// `GET /svc/payment/api/v1/openapi/recurring_payments/plan` · signed
    public func list(_ params: ListRecurringPlans = .init(), options: CallOptions = .init()) async throws(PayError) -> RecurringPlanList {
        try await runner.run("wonder.recurring_plans.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListRecurringPlans = .init(), options: CallOptions = .init()) -> Rows<RecurringPlanList, RecurringPlan> {
        Rows(Pages(runner, "wonder.recurring_plans.list", Arguments(params), options)) { $0.plans }
    }

    /// `GET /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the plan.
    public func get(_ id: String, _ params: GetRecurringPlan = .init(), options: CallOptions = .init()) async throws(PayError) -> RecurringPlan {
        try await runner.run("wonder.recurring_plans.get", Arguments(ids: ["id": id], params), options)
    }

    /// Unconfirmed: only the title is known. Path and body are *guesses* after those of
    /// `wonder.recurringPlans.create`.
    ///
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the plan.
    public func edit(_ id: String, _ params: EditRecurringPlan, options: CallOptions = .init()) async throws(PayError) -> RecurringPlan {
        try await runner.run("wonder.recurring_plans.edit", Arguments(ids: ["id": id], params), options)
    }

    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel` · signed
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the plan.
    public func cancel(_ id: String, _ params: CancelRecurringPlan, options: CallOptions = .init()) async throws(PayError) -> CancelledRecurringPlan {
        try await runner.run("wonder.recurring_plans.cancel", Arguments(ids: ["id": id], params), options)
    }

    /// Undoes a cancel or an addition that waits for the next billing date. The current cycle goes
    /// on; later ones are cancelled.
    ///
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/recover` · signed
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the plan.
    public func recover(_ id: String, options: CallOptions = .init()) async throws(PayError) -> RecurringPlan {
        try await runner.run("wonder.recurring_plans.recover", Arguments(ids: ["id": id]), options)
    }

    /// What `wonder.recurringPlans.addCycles` would do: the plan with its `next_billing_amount`. Only computes,
    /// in spite of its verb.
    ///
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate` · signed
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the plan.
    public func calculateCycles(_ id: String, _ params: CalculateRecurringCycles, options: CallOptions = .init()) async throws(PayError) -> RecurringPlan {
        try await runner.run("wonder.recurring_plans.calculate_cycles", Arguments(ids: ["id": id], params), options)
    }

    /// Gives the plan more cycles. Unconfirmed: the path is a *guess* after that of
    /// `wonder.recurringPlans.calculateCycles`, whose parameters these are.
    ///
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    ///
    /// - Parameters:
    ///   - id: Wonder's id of the plan.
    public func addCycles(_ id: String, _ params: AddRecurringCycles, options: CallOptions = .init()) async throws(PayError) -> RecurringPlan {
        try await runner.run("wonder.recurring_plans.add_cycles", Arguments(ids: ["id": id], params), options)
    }
}

/// `wonder.recurringOrders`
public struct WonderRecurringOrders: Sendable {
    let runner: Runner

    /// An order that a plan has made, and the cycle that made it. Only reads, in spite of its verb.
    ///
    /// Unconfirmed: the page was seen without verb and path, which are *guesses* after
    /// `wonder.orders.check`, and so is what `order` holds. `CheckOrder` finds these
    /// orders too.
    ///
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/orders/check` · signed
    ///
    /// Unconfirmed: the operation is known, its path is inferred.
    public func get(_ params: GetRecurringOrder, options: CallOptions = .init()) async throws(PayError) -> PlacedRecurringOrder {
        try await runner.run("wonder.recurring_orders.get", Arguments(params), options)
    }
}
