// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

/** `wonder.customers` */
public class BlockingWonderCustomers internal constructor(private val runner: BlockingRunner) {
    /**
     * An upsert: a known `reference_number` updates that customer and answers its `uuid`.
     *
     * `POST /svc/payment/api/v1/openapi/customers` · signed
     */
    @JvmOverloads
    public fun create(params: WonderCreateCustomer, options: CallOptions = CallOptions.NONE): WonderCustomer =
        runner.run("wonder.customers.create", parameters(params), options) { WonderCustomer(it) }

    /** `GET /svc/payment/api/v1/openapi/customers` · signed */
    @JvmOverloads
    public fun list(
        params: WonderListCustomers = WonderListCustomers(),
        options: CallOptions = CallOptions.NONE,
    ): WonderCustomerList =
        runner.run("wonder.customers.list", parameters(params), options) { WonderCustomerList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    @JvmOverloads
    public fun iter(
        params: WonderListCustomers = WonderListCustomers(),
        options: CallOptions = CallOptions.NONE,
    ): Iterable<WonderCustomer> =
        runner.rows("wonder.customers.list", parameters(params), options, { WonderCustomerList(it) }) { it.customers }

    /**
     * `GET /svc/payment/api/v1/openapi/customers/{uuid}` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param uuid Wonder's id of the customer.
     */
    @JvmOverloads
    public fun get(uuid: String, options: CallOptions = CallOptions.NONE): WonderCustomer =
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
    @JvmOverloads
    public fun put(
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
    @JvmOverloads
    public fun getByReference(referenceNumber: String, options: CallOptions = CallOptions.NONE): WonderCustomer =
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
    @JvmOverloads
    public fun getByToken(params: GetCustomerByToken, options: CallOptions = CallOptions.NONE): WonderCustomer =
        runner.run("wonder.customers.get_by_token", parameters(params), options) { WonderCustomer(it) }
}

/** `wonder.paymentTokens` */
public class BlockingWonderPaymentTokens internal constructor(private val runner: BlockingRunner) {
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
    @JvmOverloads
    public fun create(
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
    @JvmOverloads
    public fun list(
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
    @JvmOverloads
    public fun check(uuid: String, params: CheckPaymentToken, options: CallOptions = CallOptions.NONE): PaymentToken =
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
    @JvmOverloads
    public fun delete(
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
public class BlockingWonderOrders internal constructor(private val runner: BlockingRunner) {
    /**
     * A `reference_number` that was used before seems to be refused (*observed*): after an unknown
     * outcome ask with `wonder.orders.check` by your reference before you make it again.
     *
     * `POST /svc/payment/api/v1/openapi/orders` · signed
     */
    @JvmOverloads
    public fun create(params: CreateOrder, options: CallOptions = CallOptions.NONE): CreatedOrder =
        runner.run("wonder.orders.create", parameters(params), options) { CreatedOrder(it) }

    /** `GET /svc/payment/api/v1/openapi/orders/list` · signed */
    @JvmOverloads
    public fun list(params: ListOrders = ListOrders(), options: CallOptions = CallOptions.NONE): OrderList =
        runner.run("wonder.orders.list", parameters(params), options) { OrderList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    @JvmOverloads
    public fun iter(params: ListOrders = ListOrders(), options: CallOptions = CallOptions.NONE): Iterable<ListedOrder> =
        runner.rows("wonder.orders.list", parameters(params), options, { OrderList(it) }) { it.orders }

    /**
     * Only reads, in spite of its verb. Give one of the two.
     *
     * `POST /svc/payment/api/v1/openapi/orders/check` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     */
    @JvmOverloads
    public fun check(params: CheckOrder = CheckOrder(), options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.orders.check", parameters(params), options) { Order(it) }

    /**
     * Only while the order is unpaid. It is final. A payment is taken back with
     * `wonder.transactions.void`.
     *
     * `POST /svc/payment/api/v1/openapi/orders/void` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     */
    @JvmOverloads
    @JvmName("void_")
    public fun void(params: VoidOrder, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.orders.void", parameters(params), options) { Order(it) }

    /**
     * Marks a partly paid or overpaid order as paid. The path is a *guess*: the page was seen
     * without it.
     *
     * `POST /svc/payment/api/v1/openapi/orders/close` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    @JvmOverloads
    public fun close(params: CloseOrder, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.orders.close", parameters(params), options) { Order(it) }
}

/** `wonder.transactions` */
public class BlockingWonderTransactions internal constructor(private val runner: BlockingRunner) {
    /**
     * Pays an order without a page: one that exists, by `number` or `reference_number`, or a new
     * `order`. A decline is an answer whose newest transaction has no `success`.
     *
     * `POST /svc/payment/api/v1/openapi/open_payments` · signed
     */
    @JvmOverloads
    public fun create(params: CreateTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.create", parameters(params), options) { Order(it) }

    /**
     * Takes a payment back before it is settled: while its `allow_void` is true.
     *
     * `POST /svc/payment/api/v1/openapi/transactions/void` · signed
     */
    @JvmOverloads
    @JvmName("void_")
    public fun void(params: VoidTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.void", parameters(params), options) { Order(it) }

    /**
     * Gives money back after settlement: while the transaction's `allow_refund` is true.
     *
     * `POST /svc/payment/api/v1/openapi/orders/refund` · signed
     */
    @JvmOverloads
    public fun refund(params: RefundTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.refund", parameters(params), options) { Order(it) }

    /**
     * Path and body are *guesses* by analogy: only the title and the transaction type `Capture`
     * are known.
     *
     * `POST /svc/payment/api/v1/openapi/transactions/capture` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    @JvmOverloads
    public fun capture(params: CaptureTransaction, options: CallOptions = CallOptions.NONE): Order =
        runner.run("wonder.transactions.capture", parameters(params), options) { Order(it) }
}

/** `wonder.issuedCards` */
public class BlockingWonderIssuedCards internal constructor(private val runner: BlockingRunner) {
    /**
     * Issues a card. To save a payer's card, see `wonder.paymentTokens.create`.
     *
     * `POST /svc/ts/api/v1/openapi/cards` · signed
     */
    @JvmOverloads
    public fun create(params: CreateIssuedCard, options: CallOptions = CallOptions.NONE): IssuedCard =
        runner.run("wonder.issued_cards.create", parameters(params), options) { IssuedCard(it) }
}

/** `wonder.cardTransactions` */
public class BlockingWonderCardTransactions internal constructor(private val runner: BlockingRunner) {
    /** `GET /svc/ts/api/v1/openapi/transactions` · signed */
    @JvmOverloads
    public fun list(
        params: ListCardTransactions = ListCardTransactions(),
        options: CallOptions = CallOptions.NONE,
    ): CardTransactionList =
        runner.run("wonder.card_transactions.list", parameters(params), options) { CardTransactionList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    @JvmOverloads
    public fun iter(
        params: ListCardTransactions = ListCardTransactions(),
        options: CallOptions = CallOptions.NONE,
    ): Iterable<CardTransaction> =
        runner.rows(
            "wonder.card_transactions.list",
            parameters(params),
            options,
            { CardTransactionList(it) },
        ) { it.transactions }
}

/** `wonder.paymentMethods` */
public class BlockingWonderPaymentMethods internal constructor(private val runner: BlockingRunner) {
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
    @JvmOverloads
    public fun list(options: CallOptions = CallOptions.NONE): PaymentMethods =
        runner.run("wonder.payment_methods.list", parameters(), options) { PaymentMethods(it) }
}

/** `wonder.recurringItems` */
public class BlockingWonderRecurringItems internal constructor(private val runner: BlockingRunner) {
    /** `POST /svc/payment/api/v1/openapi/recurring_payments/items` · signed */
    @JvmOverloads
    public fun create(params: CreateRecurringItem, options: CallOptions = CallOptions.NONE): RecurringItem =
        runner.run("wonder.recurring_items.create", parameters(params), options) { RecurringItem(it) }

    /**
     * Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
     * plans.
     *
     * `GET /svc/payment/api/v1/openapi/recurring_payments/items` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    @JvmOverloads
    public fun list(
        params: ListRecurringItems = ListRecurringItems(),
        options: CallOptions = CallOptions.NONE,
    ): RecurringItemList =
        runner.run("wonder.recurring_items.list", parameters(params), options) { RecurringItemList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    @JvmOverloads
    public fun iter(
        params: ListRecurringItems = ListRecurringItems(),
        options: CallOptions = CallOptions.NONE,
    ): Iterable<RecurringItem> =
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
    @JvmOverloads
    public fun delete(id: String, options: CallOptions = CallOptions.NONE): RecurringDeletion =
        runner.run("wonder.recurring_items.delete", parameters("id" to id), options) { RecurringDeletion(it) }
}

/** `wonder.billingConfigs` */
public class BlockingWonderBillingConfigs internal constructor(private val runner: BlockingRunner) {
    /**
     * The name of the config in the answer was not seen: `config`, as in the request, and the name
     * that cycles use are both read (*guess*).
     *
     * `POST /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
     */
    @JvmOverloads
    public fun create(params: CreateBillingConfig, options: CallOptions = CallOptions.NONE): BillingConfig =
        runner.run("wonder.billing_configs.create", parameters(params), options) { BillingConfig(it) }

    /**
     * Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
     * plans.
     *
     * `GET /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
     *
     * Unconfirmed: the operation is known, its path is inferred.
     */
    @JvmOverloads
    public fun list(
        params: ListBillingConfigs = ListBillingConfigs(),
        options: CallOptions = CallOptions.NONE,
    ): BillingConfigList =
        runner.run("wonder.billing_configs.list", parameters(params), options) { BillingConfigList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    @JvmOverloads
    public fun iter(
        params: ListBillingConfigs = ListBillingConfigs(),
        options: CallOptions = CallOptions.NONE,
    ): Iterable<BillingConfig> =
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
    @JvmOverloads
    public fun delete(id: String, options: CallOptions = CallOptions.NONE): RecurringDeletion =
        runner.run("wonder.billing_configs.delete", parameters("id" to id), options) { RecurringDeletion(it) }
}

/** `wonder.recurringPlans` */
public class BlockingWonderRecurringPlans internal constructor(private val runner: BlockingRunner) {
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
    @JvmOverloads
    public fun create(params: CreateRecurringPlan, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.create", parameters(params), options) { RecurringPlan(it) }

    /** `GET /svc/payment/api/v1/openapi/recurring_payments/plan` · signed */
    @JvmOverloads
    public fun list(
        params: ListRecurringPlans = ListRecurringPlans(),
        options: CallOptions = CallOptions.NONE,
    ): RecurringPlanList =
        runner.run("wonder.recurring_plans.list", parameters(params), options) { RecurringPlanList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    @JvmOverloads
    public fun iter(
        params: ListRecurringPlans = ListRecurringPlans(),
        options: CallOptions = CallOptions.NONE,
    ): Iterable<RecurringPlan> =
        runner.rows("wonder.recurring_plans.list", parameters(params), options, { RecurringPlanList(it) }) { it.plans }

    /**
     * `GET /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
     *
     * @param id Wonder's id of the plan.
     */
    @JvmOverloads
    public fun get(
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
    @JvmOverloads
    public fun edit(id: String, params: EditRecurringPlan, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.edit", parameters(params, "id" to id), options) { RecurringPlan(it) }

    /**
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel` · signed
     *
     * @param id Wonder's id of the plan.
     */
    @JvmOverloads
    public fun cancel(id: String, params: CancelRecurringPlan, options: CallOptions = CallOptions.NONE): CancelledRecurringPlan =
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
    @JvmOverloads
    public fun recover(id: String, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.recover", parameters("id" to id), options) { RecurringPlan(it) }

    /**
     * What `wonder.recurringPlans.addCycles` would do: the plan with its `next_billing_amount`. Only computes,
     * in spite of its verb.
     *
     * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate` · signed
     *
     * @param id Wonder's id of the plan.
     */
    @JvmOverloads
    public fun calculateCycles(
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
    @JvmOverloads
    public fun addCycles(id: String, params: AddRecurringCycles, options: CallOptions = CallOptions.NONE): RecurringPlan =
        runner.run("wonder.recurring_plans.add_cycles", parameters(params, "id" to id), options) { RecurringPlan(it) }
}

/** `wonder.recurringOrders` */
public class BlockingWonderRecurringOrders internal constructor(private val runner: BlockingRunner) {
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
    @JvmOverloads
    public fun get(params: GetRecurringOrder, options: CallOptions = CallOptions.NONE): PlacedRecurringOrder =
        runner.run("wonder.recurring_orders.get", parameters(params), options) { PlacedRecurringOrder(it) }
}

/** Everything that can be asked of Wonder. */
public abstract class BlockingWonderResources internal constructor(internal val runner: BlockingRunner) {
    public val customers: BlockingWonderCustomers = BlockingWonderCustomers(runner)
    public val paymentTokens: BlockingWonderPaymentTokens = BlockingWonderPaymentTokens(runner)
    public val orders: BlockingWonderOrders = BlockingWonderOrders(runner)
    public val transactions: BlockingWonderTransactions = BlockingWonderTransactions(runner)
    public val issuedCards: BlockingWonderIssuedCards = BlockingWonderIssuedCards(runner)
    public val cardTransactions: BlockingWonderCardTransactions = BlockingWonderCardTransactions(runner)
    public val paymentMethods: BlockingWonderPaymentMethods = BlockingWonderPaymentMethods(runner)
    public val recurringItems: BlockingWonderRecurringItems = BlockingWonderRecurringItems(runner)
    public val billingConfigs: BlockingWonderBillingConfigs = BlockingWonderBillingConfigs(runner)
    public val recurringPlans: BlockingWonderRecurringPlans = BlockingWonderRecurringPlans(runner)
    public val recurringOrders: BlockingWonderRecurringOrders = BlockingWonderRecurringOrders(runner)

    /**
     * A 401 or 403 means that the signature, the credential or the clock is wrong.
     *
     * `POST /svc/payment/api/v1/openapi/echo` · signed
     *
     * Not documented: seen in an official client or a recording of one.
     */
    @JvmOverloads
    public fun echo(params: Echo, options: CallOptions = CallOptions.NONE): Echoed =
        runner.run("wonder.echo", parameters(params), options) { Echoed(it) }
}
