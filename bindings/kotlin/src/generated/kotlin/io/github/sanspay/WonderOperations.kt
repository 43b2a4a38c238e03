// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.coroutines.flow.Flow

/** `wonder.customers` */
public class WonderCustomers internal constructor(private val runner: Runner) {
    /**
     * An upsert: a known `reference_number` updates that customer and answers its `uuid`.
     *
     * `POST /svc/payment/api/v1/openapi/customers` · signed
     */
    public suspend fun create(params: WonderCreateCustomer, options: CallOptions = CallOptions.NONE): WonderCustomer =
        runner.run("wonder.customers.create", parameters(params), options) { WonderCustomer(it) }

    /** `GET /svc/payment/api/v1/openapi/customers` · signed */
    public suspend fun list(
        params: WonderListCustomers = WonderListCustomers(),
        options: CallOptions = CallOptions.NONE,
    ): WonderCustomerList =
        runner.run("wonder.customers.list", parameters(params), options) { WonderCustomerList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: WonderListCustomers = WonderListCustomers(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<WonderCustomer> =
        runner.rows("wonder.customers.list", parameters(params), options, { WonderCustomerList(it) }) { it.customers }

    /**
     * `GET /svc/payment/api/v1/openapi/customers/{uuid}` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param uuid Wonder's id of the customer.
     */
    public suspend fun get(uuid: String, options: CallOptions = CallOptions.NONE): WonderCustomer =
        runner.run("wonder.customers.get", parameters("uuid" to uuid), options) { WonderCustomer(it) }

    /**
     * Absent, empty and set are three different things. `default_payment_method` and
     * `default_payment_token` are cleared by an empty value; an empty `name`, `email` or `phone`
     * changes nothing. What is absent stays as it is.
     *
     * The newest page calls `name` and `phone` needed here, the one this follows does not
     * (wonder reference 5.2, *conflict*): if the gateway insists, send both.
     *
     * `PUT /svc/payment/api/v1/openapi/customers/{uuid}` · signed
     *
     * @param uuid Wonder's id of the customer.
     */
    public suspend fun put(
        uuid: String,
        params: PutCustomer = PutCustomer(),
        options: CallOptions = CallOptions.NONE,
    ): WonderCustomer =
        runner.run("wonder.customers.put", parameters(params, "uuid" to uuid), options) { WonderCustomer(it) }

    /**
     * `GET /svc/payment/api/v1/openapi/customers/ref/{reference_number}` · signed
     *
     * @param referenceNumber Your id of the customer.
     */
    public suspend fun getByReference(referenceNumber: String, options: CallOptions = CallOptions.NONE): WonderCustomer =
        runner.run(
            "wonder.customers.get_by_reference",
            parameters("reference_number" to referenceNumber),
            options,
        ) { WonderCustomer(it) }

    /**
     * Only reads, in spite of its verb.
     *
     * `POST /svc/payment/api/v1/openapi/customers/by/token` · signed
     */
    public suspend fun getByToken(params: GetCustomerByToken, options: CallOptions = CallOptions.NONE): WonderCustomer =
        runner.run("wonder.customers.get_by_token", parameters(params), options) { WonderCustomer(it) }
}

/** `wonder.paymentTokens` */
public class WonderPaymentTokens internal constructor(private val runner: Runner) {
    /**
     * Answers a token in state `pending` with its `verify_url`: send the holder there, then ask
     * with `wonder.paymentTokens.check` until the state is another. Give either `card` or `alipay`. A
     * server that sends card numbers is in the scope of PCI DSS.
     *
     * `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param uuid Wonder's id of the customer.
     */
    public suspend fun create(
        uuid: String,
        params: CreatePaymentToken = CreatePaymentToken(),
        options: CallOptions = CallOptions.NONE,
    ): PaymentToken =
        runner.run("wonder.payment_tokens.create", parameters(params, "uuid" to uuid), options) { PaymentToken(it) }

    /**
     * `GET /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param uuid Wonder's id of the customer.
     */
    public suspend fun list(
        uuid: String,
        params: ListPaymentTokens = ListPaymentTokens(),
        options: CallOptions = CallOptions.NONE,
    ): PaymentTokenList =
        runner.run("wonder.payment_tokens.list", parameters(params, "uuid" to uuid), options) { PaymentTokenList(it) }

    /**
     * Only reads, in spite of its verb. Ask until `state` is no longer `pending`.
     *
     * `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens/check` · signed
     *
     * @param uuid Wonder's id of the customer.
     */
    public suspend fun check(uuid: String, params: CheckPaymentToken, options: CallOptions = CallOptions.NONE): PaymentToken =
        runner.run("wonder.payment_tokens.check", parameters(params, "uuid" to uuid), options) { PaymentToken(it) }

    /**
     * A DELETE with a body, which the signature covers: a transport that drops it breaks it.
     *
     * `DELETE /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param uuid Wonder's id of the customer.
     */
    public suspend fun delete(
        uuid: String,
        params: DeletePaymentToken,
        options: CallOptions = CallOptions.NONE,
    ): DeletedPaymentToken =
        runner.run(
            "wonder.payment_tokens.delete",
            parameters(params, "uuid" to uuid),
            options,
        ) { DeletedPaymentToken(it) }
}

/** `wonder.orders` */
public class WonderOrders internal constructor(private val runner: Runner) {
    /**
     * A `reference_number` that was used before seems to be refused (*observed*): after an unknown
     * outcome ask with `wonder.orders.check` by your reference before you make it again.
     *
     * `POST /svc/payment/api/v1/openapi/orders` · signed
     */
    public suspend fun create(params: CreateOrder, options: CallOptions = CallOptions.NONE): CreatedOrder =
        runner.run("wonder.orders.create", parameters(params), options) { CreatedOrder(it) }

    /** `GET /svc/payment/api/v1/openapi/orders/list` · signed */
    public suspend fun list(params: ListOrders = ListOrders(), options: CallOptions = CallOptions.NONE): OrderList =
        runner.run("wonder.orders.list", parameters(params), options) { OrderList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListOrders = ListOrders(), options: CallOptions = CallOptions.NONE): Flow<ListedOrder> =
        runner.rows("wonder.orders.list", parameters(params), options, { OrderList(it) }) { it.orders }

    /**
     * Only reads, in spite of its verb. Give one of the two.
     *
     * `POST /svc/payment/api/v1/openapi/orders/check` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     */
    public suspend fun check(params: CheckOrder = CheckOrder(), options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.orders.check", parameters(params), options) { Order(it) }

    /**
     * Only while the order is unpaid. It is final. A payment is taken back with
     * `wonder.transactions.void`.
     *
     * `POST /svc/payment/api/v1/openapi/orders/void` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     */
    public suspend fun void(params: VoidOrder, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.orders.void", parameters(params), options) { Order(it) }

    /**
     * Marks a partly paid or overpaid order as paid. The path is a *guess*: the page was seen
     * without it.
     *
     * `POST /svc/payment/api/v1/openapi/orders/close` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    public suspend fun close(params: CloseOrder, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.orders.close", parameters(params), options) { Order(it) }
}

/** `wonder.transactions` */
public class WonderTransactions internal constructor(private val runner: Runner) {
    /**
     * Pays an order without a page: one that exists, by `number` or `reference_number`, or a new
     * `order`. A decline is an answer whose newest transaction has no `success`.
     *
     * `POST /svc/payment/api/v1/openapi/open_payments` · signed
     */
    public suspend fun create(params: CreateTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.create", parameters(params), options) { Order(it) }

    /**
     * Takes a payment back before it is settled: while its `allow_void` is true.
     *
     * `POST /svc/payment/api/v1/openapi/transactions/void` · signed
     */
    public suspend fun void(params: VoidTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.void", parameters(params), options) { Order(it) }

    /**
     * Gives money back after settlement: while the transaction's `allow_refund` is true.
     *
     * `POST /svc/payment/api/v1/openapi/orders/refund` · signed
     */
    public suspend fun refund(params: RefundTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.refund", parameters(params), options) { Order(it) }

    /**
     * Path and body are *guesses* by analogy: only the title and the transaction type `Capture`
     * are known.
     *
     * `POST /svc/payment/api/v1/openapi/transactions/capture` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    public suspend fun capture(params: CaptureTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.capture", parameters(params), options) { Order(it) }
}

/** `wonder.issuedCards` */
public class WonderIssuedCards internal constructor(private val runner: Runner) {
    /**
     * Issues a card. To save a payer's card, see `wonder.paymentTokens.create`.
     *
     * `POST /svc/ts/api/v1/openapi/cards` · signed
     */
    public suspend fun create(params: CreateIssuedCard, options: CallOptions = CallOptions.NONE): IssuedCard =
        runner.run("wonder.issued_cards.create", parameters(params), options) { IssuedCard(it) }
}

/** `wonder.cardTransactions` */
public class WonderCardTransactions internal constructor(private val runner: Runner) {
    /** `GET /svc/ts/api/v1/openapi/transactions` · signed */
    public suspend fun list(
        params: ListCardTransactions = ListCardTransactions(),
        options: CallOptions = CallOptions.NONE,
    ): CardTransactionList =
        runner.run("wonder.card_transactions.list", parameters(params), options) { CardTransactionList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: ListCardTransactions = ListCardTransactions(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<CardTransaction> =
        runner.rows(
            "wonder.card_transactions.list",
            parameters(params),
            options,
            { CardTransactionList(it) },
        ) { it.transactions }
}

/** `wonder.paymentMethods` */
public class WonderPaymentMethods internal constructor(private val runner: Runner) {
    /**
     * Only the mobile SDK was seen asking this (*observed*), of the public API: its credential is not
     * signed, so that anybody who knows the AppID can ask, and a client without a private key too. The
     * headers that the SDK sends beside it, such as `X-P-Customer-Uuid`, are left out; whether one of
     * them is needed is not known.
     *
     * `GET /svc/payment/public/api/v1/openapi/payment_methods` · unsigned
     *
     * Not documented: seen in an official client or a recording of one.
     */
    public suspend fun list(options: CallOptions = CallOptions.NONE): PaymentMethods =
        runner.run("wonder.payment_methods.list", parameters(), options) { PaymentMethods(it) }
}

/** `wonder.recurringItems` */
public class WonderRecurringItems internal constructor(private val runner: Runner) {
    /** `POST /svc/payment/api/v1/openapi/recurring_payments/items` · signed */
    public suspend fun create(params: CreateRecurringItem, options: CallOptions = CallOptions.NONE): RecurringItem =
        runner.run("wonder.recurring_items.create", parameters(params), options) { RecurringItem(it) }

    /**
     * Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
     * plans.
     *
     * `GET /svc/payment/api/v1/openapi/recurring_payments/items` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    public suspend fun list(
        params: ListRecurringItems = ListRecurringItems(),
        options: CallOptions = CallOptions.NONE,
    ): RecurringItemList =
        runner.run("wonder.recurring_items.list", parameters(params), options) { RecurringItemList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: ListRecurringItems = ListRecurringItems(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<RecurringItem> =
        runner.rows("wonder.recurring_items.list", parameters(params), options, { RecurringItemList(it) }) { it.items }

    /**
     * Unconfirmed: only the title is known, the path is a *guess*.
     *
     * `DELETE /svc/payment/api/v1/openapi/recurring_payments/items/{id}` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     *
     * @param id Wonder's id of the item.
     */
    public suspend fun delete(id: String, options: CallOptions = CallOptions.NONE): RecurringDeletion =
        runner.run("wonder.recurring_items.delete", parameters("id" to id), options) { RecurringDeletion(it) }
}

/** `wonder.billingConfigs` */
public class WonderBillingConfigs internal constructor(private val runner: Runner) {
    /**
     * The name of the config in the answer was not seen: `config`, as in the request, and the name
     * that cycles use are both read (*guess*).
     *
     * `POST /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
     */
    public suspend fun create(params: CreateBillingConfig, options: CallOptions = CallOptions.NONE): BillingConfig =
        runner.run("wonder.billing_configs.create", parameters(params), options) { BillingConfig(it) }

    /**
     * Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
     * plans.
     *
     * `GET /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    public suspend fun list(
        params: ListBillingConfigs = ListBillingConfigs(),
        options: CallOptions = CallOptions.NONE,
    ): BillingConfigList =
        runner.run("wonder.billing_configs.list", parameters(params), options) { BillingConfigList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: ListBillingConfigs = ListBillingConfigs(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<BillingConfig> =
        runner.rows(
            "wonder.billing_configs.list",
            parameters(params),
            options,
            { BillingConfigList(it) },
        ) { it.configs }

    /**
     * Unconfirmed: only the title is known, the path is a *guess*.
     *
     * `DELETE /svc/payment/api/v1/openapi/recurring_payments/billing_configs/{id}` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     *
     * @param id Wonder's id of the config.
     */
    public suspend fun delete(id: String, options: CallOptions = CallOptions.NONE): RecurringDeletion =
        runner.run("wonder.billing_configs.delete", parameters("id" to id), options) { RecurringDeletion(it) }
}

/** `wonder.recurringPlans` */
public class WonderRecurringPlans internal constructor(private val runner: Runner) {
    /**
     * Unconfirmed: the page was seen without its path, which is a *guess*.
     *
     * A `reference_number` that was used before is refused. So give one: after an unknown outcome
     * look for it with `wonder.recurringPlans.list` before you make the plan again.
     *
     * `POST /svc/payment/api/v1/openapi/recurring_payments/plan` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    public suspend fun create(params: CreateRecurringPlan, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.create", parameters(params), options) { RecurringPlan(it) }

    /** `GET /svc/payment/api/v1/openapi/recurring_payments/plan` · signed */
    public suspend fun list(
        params: ListRecurringPlans = ListRecurringPlans(),
        options: CallOptions = CallOptions.NONE,
    ): RecurringPlanList =
        runner.run("wonder.recurring_plans.list", parameters(params), options) { RecurringPlanList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: ListRecurringPlans = ListRecurringPlans(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<RecurringPlan> =
        runner.rows("wonder.recurring_plans.list", parameters(params), options, { RecurringPlanList(it) }) { it.plans }

    /**
     * `GET /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
     *
     * @param id Wonder's id of the plan.
     */
    public suspend fun get(
        id: String,
        params: GetRecurringPlan = GetRecurringPlan(),
        options: CallOptions = CallOptions.NONE,
    ): RecurringPlan =
        runner.run("wonder.recurring_plans.get", parameters(params, "id" to id), options) { RecurringPlan(it) }

    /**
     * Unconfirmed: only the title is known. Path and body are *guesses* after those of
     * `wonder.recurringPlans.create`.
     *
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     *
     * @param id Wonder's id of the plan.
     */
    public suspend fun edit(id: String, params: EditRecurringPlan, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.edit", parameters(params, "id" to id), options) { RecurringPlan(it) }

    /**
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel` · signed
     *
     * @param id Wonder's id of the plan.
     */
    public suspend fun cancel(id: String, params: CancelRecurringPlan, options: CallOptions = CallOptions.NONE): CancelledRecurringPlan =
        runner.run(
            "wonder.recurring_plans.cancel",
            parameters(params, "id" to id),
            options,
        ) { CancelledRecurringPlan(it) }

    /**
     * Undoes a cancel or an addition that waits for the next billing date. The current cycle goes
     * on; later ones are cancelled.
     *
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/recover` · signed
     *
     * @param id Wonder's id of the plan.
     */
    public suspend fun recover(id: String, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.recover", parameters("id" to id), options) { RecurringPlan(it) }

    /**
     * What `wonder.recurringPlans.addCycles` would do: the plan with its `next_billing_amount`. Only computes,
     * in spite of its verb.
     *
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate` · signed
     *
     * @param id Wonder's id of the plan.
     */
    public suspend fun calculateCycles(
        id: String,
        params: CalculateRecurringCycles,
        options: CallOptions = CallOptions.NONE,
    ): RecurringPlan =
        runner.run(
            "wonder.recurring_plans.calculate_cycles",
            parameters(params, "id" to id),
            options,
        ) { RecurringPlan(it) }

    /**
     * Gives the plan more cycles. Unconfirmed: the path is a *guess* after that of
     * `wonder.recurringPlans.calculateCycles`, whose parameters these are.
     *
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     *
     * @param id Wonder's id of the plan.
     */
    public suspend fun addCycles(id: String, params: AddRecurringCycles, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.add_cycles", parameters(params, "id" to id), options) { RecurringPlan(it) }
}

/** `wonder.recurringOrders` */
public class WonderRecurringOrders internal constructor(private val runner: Runner) {
    /**
     * An order that a plan has made, and the cycle that made it. Only reads, in spite of its verb.
     *
     * Unconfirmed: the page was seen without verb and path, which are *guesses* after
     * `wonder.orders.check`, and so is what `order` holds. `CheckOrder` finds these
     * orders too.
     *
     * `POST /svc/payment/api/v1/openapi/recurring_payments/orders/check` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    public suspend fun get(params: GetRecurringOrder, options: CallOptions = CallOptions.NONE): PlacedRecurringOrder =
        runner.run("wonder.recurring_orders.get", parameters(params), options) { PlacedRecurringOrder(it) }
}

/** Everything that can be asked of Wonder. */
public abstract class WonderResources internal constructor(internal val runner: Runner) {
    public val customers: WonderCustomers = WonderCustomers(runner)
    public val paymentTokens: WonderPaymentTokens = WonderPaymentTokens(runner)
    public val orders: WonderOrders = WonderOrders(runner)
    public val transactions: WonderTransactions = WonderTransactions(runner)
    public val issuedCards: WonderIssuedCards = WonderIssuedCards(runner)
    public val cardTransactions: WonderCardTransactions = WonderCardTransactions(runner)
    public val paymentMethods: WonderPaymentMethods = WonderPaymentMethods(runner)
    public val recurringItems: WonderRecurringItems = WonderRecurringItems(runner)
    public val billingConfigs: WonderBillingConfigs = WonderBillingConfigs(runner)
    public val recurringPlans: WonderRecurringPlans = WonderRecurringPlans(runner)
    public val recurringOrders: WonderRecurringOrders = WonderRecurringOrders(runner)

    /**
     * A 401 or 403 means that the signature, the credential or the clock is wrong.
     *
     * `POST /svc/payment/api/v1/openapi/echo` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     */
    public suspend fun echo(params: Echo, options: CallOptions = CallOptions.NONE): Echoed =
        runner.run("wonder.echo", parameters(params), options) { Echoed(it) }
}
