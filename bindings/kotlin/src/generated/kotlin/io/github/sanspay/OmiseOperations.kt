// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.coroutines.flow.Flow
import kotlinx.serialization.json.JsonElement

/** `omise.account` */
public class OmiseAccount internal constructor(private val runner: Runner) {
    /** `GET /account` · api host · secret or chain key */
    public suspend fun get(options: CallOptions = CallOptions.NONE): Account =
        runner.run("omise.account.get", parameters(), options) { Account(it) }

    /**
     * What is left out stays as it is.
     *
     * `PATCH /account` · api host · secret key
     */
    public suspend fun update(params: UpdateAccount = UpdateAccount(), options: CallOptions = CallOptions.NONE): Account =
        runner.run("omise.account.update", parameters(params), options) { Account(it) }
}

/** `omise.balance` */
public class OmiseBalance internal constructor(private val runner: Runner) {
    /** `GET /balance` · api host · secret or chain key */
    public suspend fun get(options: CallOptions = CallOptions.NONE): Balance =
        runner.run("omise.balance.get", parameters(), options) { Balance(it) }
}

/** `omise.transactions` */
public class OmiseTransactions internal constructor(private val runner: Runner) {
    /** `GET /transactions` · api host · secret or chain key */
    public suspend fun list(
        params: ListTransactions = ListTransactions(),
        options: CallOptions = CallOptions.NONE,
    ): TransactionList =
        runner.run("omise.transactions.list", parameters(params), options) { TransactionList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: ListTransactions = ListTransactions(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<OmiseTransaction> =
        runner.rows("omise.transactions.list", parameters(params), options, { TransactionList(it) }) { it.data }

    /**
     * `GET /transactions/{id}` · api host · secret or chain key
     *
     * @param transaction `trxn_…`
     */
    public suspend fun get(transaction: String, options: CallOptions = CallOptions.NONE): OmiseTransaction =
        runner.run(
            "omise.transactions.get",
            parameters("transaction" to transaction),
            options,
        ) { OmiseTransaction(it) }
}

/** `omise.capability` */
public class OmiseCapability internal constructor(private val runner: Runner) {
    /**
     * Always of the merchant itself, also while acting for a sub-merchant.
     *
     * `GET /capability` · api host · secret key, or public key
     */
    public suspend fun get(options: CallOptions = CallOptions.NONE): Capability =
        runner.run("omise.capability.get", parameters(), options) { Capability(it) }
}

/** `omise.forex` */
public class OmiseForex internal constructor(private val runner: Runner) {
    /**
     * `GET /forex/{currency}` · api host · secret or chain key
     *
     * @param currency What is to be changed, in any letter case.
     */
    public suspend fun get(currency: Currency, options: CallOptions = CallOptions.NONE): Forex =
        runner.run("omise.forex.get", parameters("currency" to currency.text), options) { Forex(it) }
}

/** `omise.tokens` */
public class OmiseTokens internal constructor(private val runner: Runner) {
    /**
     * Make it where the payer types: raw card numbers on a server bring PCI duty. For a
     * sub-merchant too, the token is made with the merchant's public key.
     *
     * `POST /tokens` · vault host · public key
     */
    public suspend fun create(params: CreateToken, options: CallOptions = CallOptions.NONE): Token =
        runner.run("omise.tokens.create", parameters(params), options) { Token(it) }

    /**
     * `GET /tokens/{id}` · vault host · public key
     *
     * @param token `tokn_…`
     */
    public suspend fun get(token: String, options: CallOptions = CallOptions.NONE): Token =
        runner.run("omise.tokens.get", parameters("token" to token), options) { Token(it) }
}

/** `omise.customers` */
public class OmiseCustomers internal constructor(private val runner: Runner) {
    /**
     * That a chain key works is a *choice* of the reference, here and for all of customers and cards.
     *
     * `POST /customers` · api host · secret or chain key
     */
    public suspend fun create(
        params: OmiseCreateCustomer = OmiseCreateCustomer(),
        options: CallOptions = CallOptions.NONE,
    ): OmiseCustomer =
        runner.run("omise.customers.create", parameters(params), options) { OmiseCustomer(it) }

    /** `GET /customers` · api host · secret or chain key */
    public suspend fun list(
        params: OmiseListCustomers = OmiseListCustomers(),
        options: CallOptions = CallOptions.NONE,
    ): OmiseCustomerList =
        runner.run("omise.customers.list", parameters(params), options) { OmiseCustomerList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: OmiseListCustomers = OmiseListCustomers(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<OmiseCustomer> =
        runner.rows("omise.customers.list", parameters(params), options, { OmiseCustomerList(it) }) { it.data }

    /**
     * A deleted customer is not found (*third-party*).
     *
     * `GET /customers/{id}` · api host · secret or chain key
     *
     * @param customer `cust_…`
     */
    public suspend fun get(
        customer: String,
        params: OmiseGetCustomer = OmiseGetCustomer(),
        options: CallOptions = CallOptions.NONE,
    ): OmiseCustomer =
        runner.run("omise.customers.get", parameters(params, "customer" to customer), options) { OmiseCustomer(it) }

    /**
     * What is left out stays as it is.
     *
     * `PATCH /customers/{id}` · api host · secret or chain key
     *
     * @param customer `cust_…`
     */
    public suspend fun update(
        customer: String,
        params: UpdateCustomer = UpdateCustomer(),
        options: CallOptions = CallOptions.NONE,
    ): OmiseCustomer =
        runner.run("omise.customers.update", parameters(params, "customer" to customer), options) { OmiseCustomer(it) }

    /**
     * The cards go with it; charges made of them stay. Sent again after an answer was lost, it is
     * not found: 404 then says that it is gone.
     *
     * `DELETE /customers/{id}` · api host · secret or chain key
     *
     * @param customer `cust_…`
     */
    public suspend fun delete(customer: String, options: CallOptions = CallOptions.NONE): OmiseCustomer =
        runner.run("omise.customers.delete", parameters("customer" to customer), options) { OmiseCustomer(it) }

    /**
     * `GET /customers/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
     *
     * @param customer `cust_…`
     */
    public suspend fun listSchedules(
        customer: String,
        params: ListCustomerSchedules = ListCustomerSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): ScheduleList =
        runner.run(
            "omise.customers.list_schedules",
            parameters(params, "customer" to customer),
            options,
        ) { ScheduleList(it) }

    /** The rows of all pages of [listSchedules]. The next page is fetched when it is needed. */
    public fun iterSchedules(
        customer: String,
        params: ListCustomerSchedules = ListCustomerSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Schedule> =
        runner.rows(
            "omise.customers.list_schedules",
            parameters(params, "customer" to customer),
            options,
            { ScheduleList(it) },
        ) { it.data }
}

/** `omise.cards` */
public class OmiseCards internal constructor(private val runner: Runner) {
    /**
     * `GET /customers/{id}/cards` · api host · secret or chain key
     *
     * @param customer `cust_…`
     */
    public suspend fun list(
        customer: String,
        params: ListCards = ListCards(),
        options: CallOptions = CallOptions.NONE,
    ): CardList =
        runner.run("omise.cards.list", parameters(params, "customer" to customer), options) { CardList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        customer: String,
        params: ListCards = ListCards(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Card> =
        runner.rows(
            "omise.cards.list",
            parameters(params, "customer" to customer),
            options,
            { CardList(it) },
        ) { it.data }

    /**
     * A deleted card is not found (*third-party*).
     *
     * `GET /customers/{id}/cards/{card_id}` · api host · secret or chain key
     *
     * @param customer `cust_…`
     * @param card `card_…`
     */
    public suspend fun get(customer: String, card: String, options: CallOptions = CallOptions.NONE): Card =
        runner.run("omise.cards.get", parameters("customer" to customer, "card" to card), options) { Card(it) }

    /**
     * What is left out stays as it is. Number and security code cannot change: that is a new card.
     *
     * `PATCH /customers/{id}/cards/{card_id}` · api host · secret or chain key
     *
     * @param customer `cust_…`
     * @param card `card_…`
     */
    public suspend fun update(
        customer: String,
        card: String,
        params: UpdateCard = UpdateCard(),
        options: CallOptions = CallOptions.NONE,
    ): Card =
        runner.run(
            "omise.cards.update",
            parameters(params, "customer" to customer, "card" to card),
            options,
        ) { Card(it) }

    /**
     * If it was the default, another card becomes it. Sent again after an answer was lost, it is not
     * found: 404 then says that it is gone.
     *
     * `DELETE /customers/{id}/cards/{card_id}` · api host · secret or chain key
     *
     * @param customer `cust_…`
     * @param card `card_…`
     */
    public suspend fun delete(customer: String, card: String, options: CallOptions = CallOptions.NONE): Card =
        runner.run("omise.cards.delete", parameters("customer" to customer, "card" to card), options) { Card(it) }
}

/** `omise.chains` */
public class OmiseChains internal constructor(private val runner: Runner) {
    /**
     * Revoked chains are listed too.
     *
     * `GET /chains` · api host · secret key
     */
    public suspend fun list(params: ListChains = ListChains(), options: CallOptions = CallOptions.NONE): ChainList =
        runner.run("omise.chains.list", parameters(params), options) { ChainList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListChains = ListChains(), options: CallOptions = CallOptions.NONE): Flow<Chain> =
        runner.rows("omise.chains.list", parameters(params), options, { ChainList(it) }) { it.data }

    /**
     * `GET /chains/{id}` · api host · secret key
     *
     * @param chain `acch_…`
     */
    public suspend fun get(chain: String, options: CallOptions = CallOptions.NONE): Chain =
        runner.run("omise.chains.get", parameters("chain" to chain), options) { Chain(it) }

    /**
     * It cannot be undone: the sub-merchant has to consent again on the dashboard.
     *
     * `POST /chains/{id}/revoke` · api host · secret key
     *
     * @param chain `acch_…`
     */
    public suspend fun revoke(chain: String, options: CallOptions = CallOptions.NONE): Chain =
        runner.run("omise.chains.revoke", parameters("chain" to chain), options) { Chain(it) }
}

/** `omise.charges` */
public class OmiseCharges internal constructor(private val runner: Runner) {
    /**
     * Pays with exactly one of `card`, `customer` (its default card, or `card` too) and `source`; only
     * white-label installments take a `card` and a `source` together.
     * A declined card is a result: look at `status` and `failure_code`.
     *
     * `POST /charges` · api host · secret or chain key
     */
    public suspend fun create(params: CreateCharge, options: CallOptions = CallOptions.NONE): Charge =
        runner.run("omise.charges.create", parameters(params), options) { Charge(it) }

    /** `GET /charges` · api host · secret or chain key */
    public suspend fun list(params: ListCharges = ListCharges(), options: CallOptions = CallOptions.NONE): ChargeList =
        runner.run("omise.charges.list", parameters(params), options) { ChargeList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListCharges = ListCharges(), options: CallOptions = CallOptions.NONE): Flow<Charge> =
        runner.rows("omise.charges.list", parameters(params), options, { ChargeList(it) }) { it.data }

    /**
     * `GET /charges/{id}` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun get(
        charge: String,
        params: GetCharge = GetCharge(),
        options: CallOptions = CallOptions.NONE,
    ): Charge =
        runner.run("omise.charges.get", parameters(params, "charge" to charge), options) { Charge(it) }

    /**
     * `PATCH /charges/{id}` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun update(
        charge: String,
        params: UpdateCharge = UpdateCharge(),
        options: CallOptions = CallOptions.NONE,
    ): Charge =
        runner.run("omise.charges.update", parameters(params, "charge" to charge), options) { Charge(it) }

    /**
     * Works while `capturable`.
     *
     * `POST /charges/{id}/capture` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun capture(
        charge: String,
        params: CaptureCharge = CaptureCharge(),
        options: CallOptions = CallOptions.NONE,
    ): Charge =
        runner.run("omise.charges.capture", parameters(params, "charge" to charge), options) { Charge(it) }

    /**
     * Gives an uncaptured authorisation back. Works while `reversible`.
     *
     * `POST /charges/{id}/reverse` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun reverse(charge: String, options: CallOptions = CallOptions.NONE): Charge =
        runner.run("omise.charges.reverse", parameters("charge" to charge), options) { Charge(it) }

    /**
     * Works while a charge of a source is `pending`; anything else answers `failed_expire`.
     *
     * `POST /charges/{id}/expire` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun expire(charge: String, options: CallOptions = CallOptions.NONE): Charge =
        runner.run("omise.charges.expire", parameters("charge" to charge), options) { Charge(it) }

    /**
     * Pays a `pending` charge of a source as its payer would. The reference names the secret key; a
     * chain key reaches the sub-merchant's charges (*choice*).
     *
     * `POST /charges/{id}/mark_as_paid` · api host · secret or chain key · test mode only
     *
     * @param charge `chrg_…`
     */
    public suspend fun markAsPaid(charge: String, options: CallOptions = CallOptions.NONE): Charge =
        runner.run("omise.charges.mark_as_paid", parameters("charge" to charge), options) { Charge(it) }

    /**
     * Lets a `pending` charge of a source fail as if its payer had. The reference names the secret
     * key; a chain key reaches the sub-merchant's charges (*choice*).
     *
     * `POST /charges/{id}/mark_as_failed` · api host · secret or chain key · test mode only
     *
     * @param charge `chrg_…`
     */
    public suspend fun markAsFailed(charge: String, options: CallOptions = CallOptions.NONE): Charge =
        runner.run("omise.charges.mark_as_failed", parameters("charge" to charge), options) { Charge(it) }

    /**
     * The schedules that repeat a charge.
     *
     * `GET /charges/schedules` · api host · secret or chain key (the latter a *choice*)
     */
    public suspend fun listSchedules(
        params: ListChargeSchedules = ListChargeSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): ScheduleList =
        runner.run("omise.charges.list_schedules", parameters(params), options) { ScheduleList(it) }

    /** The rows of all pages of [listSchedules]. The next page is fetched when it is needed. */
    public fun iterSchedules(
        params: ListChargeSchedules = ListChargeSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Schedule> =
        runner.rows("omise.charges.list_schedules", parameters(params), options, { ScheduleList(it) }) { it.data }
}

/** `omise.sources` */
public class OmiseSources internal constructor(private val runner: Runner) {
    /**
     * A source is good for one charge of its own amount and currency. It belongs to the merchant,
     * like a token; with a chain key it is charged on the sub-merchant's books (*guess*: nothing is
     * documented of sources and chains).
     *
     * Which parameter goes with which type is *observed*; that `bank`, `barcode`, `phone_number`,
     * `installment_term` and, for econtext, `name` and `email` cannot be left out there is a *choice*.
     *
     * `POST /sources` · api host · public or secret key
     */
    public suspend fun create(params: CreateSource, options: CallOptions = CallOptions.NONE): Source =
        runner.run("omise.sources.create", parameters(params), options) { Source(it) }

    /**
     * The secret key if there is one: only the documentation takes a public key here, recordings
     * have the secret one.
     *
     * `GET /sources/{id}` · api host · public or secret key
     *
     * @param source `src_…`
     */
    public suspend fun get(source: String, options: CallOptions = CallOptions.NONE): Source =
        runner.run("omise.sources.get", parameters("source" to source), options) { Source(it) }
}

/** `omise.refunds` */
public class OmiseRefunds internal constructor(private val runner: Runner) {
    /**
     * There is no void of its own: `void` asks for one, and `voided` of the refund says what it
     * became.
     *
     * `POST /charges/{id}/refunds` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun create(charge: String, params: CreateRefund, options: CallOptions = CallOptions.NONE): Refund =
        runner.run("omise.refunds.create", parameters(params, "charge" to charge), options) { Refund(it) }

    /**
     * `GET /charges/{id}/refunds` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     */
    public suspend fun list(
        charge: String,
        params: ListRefunds = ListRefunds(),
        options: CallOptions = CallOptions.NONE,
    ): RefundList =
        runner.run("omise.refunds.list", parameters(params, "charge" to charge), options) { RefundList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        charge: String,
        params: ListRefunds = ListRefunds(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Refund> =
        runner.rows(
            "omise.refunds.list",
            parameters(params, "charge" to charge),
            options,
            { RefundList(it) },
        ) { it.data }

    /**
     * `GET /charges/{id}/refunds/{refund_id}` · api host · secret or chain key
     *
     * @param charge `chrg_…`
     * @param refund `rfnd_…`
     */
    public suspend fun get(charge: String, refund: String, options: CallOptions = CallOptions.NONE): Refund =
        runner.run("omise.refunds.get", parameters("charge" to charge, "refund" to refund), options) { Refund(it) }

    /**
     * All refunds on the books of the key, whatever they were charged with.
     *
     * `GET /refunds` · api host · secret or chain key
     */
    public suspend fun listAll(
        params: ListAllRefunds = ListAllRefunds(),
        options: CallOptions = CallOptions.NONE,
    ): RefundList =
        runner.run("omise.refunds.list_all", parameters(params), options) { RefundList(it) }

    /** The rows of all pages of [listAll]. The next page is fetched when it is needed. */
    public fun iterAll(
        params: ListAllRefunds = ListAllRefunds(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Refund> =
        runner.rows("omise.refunds.list_all", parameters(params), options, { RefundList(it) }) { it.data }
}

/** `omise.transfers` */
public class OmiseTransfers internal constructor(private val runner: Runner) {
    /** `POST /transfers` · api host · secret or chain key */
    public suspend fun create(
        params: CreateTransfer = CreateTransfer(),
        options: CallOptions = CallOptions.NONE,
    ): Transfer =
        runner.run("omise.transfers.create", parameters(params), options) { Transfer(it) }

    /** `GET /transfers` · api host · secret or chain key */
    public suspend fun list(params: ListTransfers = ListTransfers(), options: CallOptions = CallOptions.NONE): TransferList =
        runner.run("omise.transfers.list", parameters(params), options) { TransferList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListTransfers = ListTransfers(), options: CallOptions = CallOptions.NONE): Flow<Transfer> =
        runner.rows("omise.transfers.list", parameters(params), options, { TransferList(it) }) { it.data }

    /**
     * `GET /transfers/{id}` · api host · secret or chain key
     *
     * @param transfer `trsf_…`
     */
    public suspend fun get(transfer: String, options: CallOptions = CallOptions.NONE): Transfer =
        runner.run("omise.transfers.get", parameters("transfer" to transfer), options) { Transfer(it) }

    /**
     * Works until the transfer is sent.
     *
     * `PATCH /transfers/{id}` · api host · secret or chain key
     *
     * @param transfer `trsf_…`
     */
    public suspend fun update(
        transfer: String,
        params: UpdateTransfer = UpdateTransfer(),
        options: CallOptions = CallOptions.NONE,
    ): Transfer =
        runner.run("omise.transfers.update", parameters(params, "transfer" to transfer), options) { Transfer(it) }

    /**
     * Works until the transfer is sent. Afterwards it is not found (*third-party*).
     *
     * `DELETE /transfers/{id}` · api host · secret or chain key
     *
     * @param transfer `trsf_…`
     */
    public suspend fun delete(transfer: String, options: CallOptions = CallOptions.NONE): Transfer =
        runner.run("omise.transfers.delete", parameters("transfer" to transfer), options) { Transfer(it) }

    /**
     * Plays the bank: in live mode it sends by itself.
     *
     * `POST /transfers/{id}/mark_as_sent` · api host · secret or chain key (the latter a *choice*) ·
     * test mode only
     *
     * @param transfer `trsf_…`
     */
    public suspend fun markAsSent(transfer: String, options: CallOptions = CallOptions.NONE): Transfer =
        runner.run("omise.transfers.mark_as_sent", parameters("transfer" to transfer), options) { Transfer(it) }

    /**
     * Comes after `omise.transfers.markAsSent`.
     *
     * `POST /transfers/{id}/mark_as_paid` · api host · secret or chain key (the latter a *choice*) ·
     * test mode only
     *
     * @param transfer `trsf_…`
     */
    public suspend fun markAsPaid(transfer: String, options: CallOptions = CallOptions.NONE): Transfer =
        runner.run("omise.transfers.mark_as_paid", parameters("transfer" to transfer), options) { Transfer(it) }

    /**
     * The schedules that repeat a transfer.
     *
     * `GET /transfers/schedules` · api host · secret or chain key (the latter a *choice*)
     */
    public suspend fun listSchedules(
        params: ListTransferSchedules = ListTransferSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): ScheduleList =
        runner.run("omise.transfers.list_schedules", parameters(params), options) { ScheduleList(it) }

    /** The rows of all pages of [listSchedules]. The next page is fetched when it is needed. */
    public fun iterSchedules(
        params: ListTransferSchedules = ListTransferSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Schedule> =
        runner.rows("omise.transfers.list_schedules", parameters(params), options, { ScheduleList(it) }) { it.data }
}

/** `omise.recipients` */
public class OmiseRecipients internal constructor(private val runner: Runner) {
    /**
     * It starts neither verified nor active, and a transfer needs both: staff see to it in live
     * mode, `omise.recipients.verify` in test mode.
     *
     * `POST /recipients` · api host · secret or chain key (the latter a *choice*)
     */
    public suspend fun create(params: CreateRecipient, options: CallOptions = CallOptions.NONE): Recipient =
        runner.run("omise.recipients.create", parameters(params), options) { Recipient(it) }

    /** `GET /recipients` · api host · secret or chain key (the latter a *choice*) */
    public suspend fun list(
        params: ListRecipients = ListRecipients(),
        options: CallOptions = CallOptions.NONE,
    ): RecipientList =
        runner.run("omise.recipients.list", parameters(params), options) { RecipientList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        params: ListRecipients = ListRecipients(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Recipient> =
        runner.rows("omise.recipients.list", parameters(params), options, { RecipientList(it) }) { it.data }

    /**
     * `GET /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
     *
     * @param recipient `recp_…`
     */
    public suspend fun get(recipient: String, options: CallOptions = CallOptions.NONE): Recipient =
        runner.run("omise.recipients.get", parameters("recipient" to recipient), options) { Recipient(it) }

    /**
     * Another bank account has to be verified again (*third-party*).
     *
     * `PATCH /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
     *
     * @param recipient `recp_…`
     */
    public suspend fun update(
        recipient: String,
        params: UpdateRecipient = UpdateRecipient(),
        options: CallOptions = CallOptions.NONE,
    ): Recipient =
        runner.run("omise.recipients.update", parameters(params, "recipient" to recipient), options) { Recipient(it) }

    /**
     * Afterwards it is not found (*third-party*).
     *
     * `DELETE /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
     *
     * @param recipient `recp_…`
     */
    public suspend fun delete(recipient: String, options: CallOptions = CallOptions.NONE): Recipient =
        runner.run("omise.recipients.delete", parameters("recipient" to recipient), options) { Recipient(it) }

    /**
     * Plays the staff, who verify bank accounts in live mode.
     *
     * `PATCH /recipients/{id}/verify` · api host · secret or chain key (the latter a *choice*) ·
     * test mode only
     *
     * @param recipient `recp_…`
     */
    public suspend fun verify(recipient: String, options: CallOptions = CallOptions.NONE): Recipient =
        runner.run("omise.recipients.verify", parameters("recipient" to recipient), options) { Recipient(it) }

    /**
     * `GET /recipients/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
     *
     * @param recipient `recp_…`
     */
    public suspend fun listSchedules(
        recipient: String,
        params: ListRecipientSchedules = ListRecipientSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): ScheduleList =
        runner.run(
            "omise.recipients.list_schedules",
            parameters(params, "recipient" to recipient),
            options,
        ) { ScheduleList(it) }

    /** The rows of all pages of [listSchedules]. The next page is fetched when it is needed. */
    public fun iterSchedules(
        recipient: String,
        params: ListRecipientSchedules = ListRecipientSchedules(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Schedule> =
        runner.rows(
            "omise.recipients.list_schedules",
            parameters(params, "recipient" to recipient),
            options,
            { ScheduleList(it) },
        ) { it.data }
}

/** `omise.schedules` */
public class OmiseSchedules internal constructor(private val runner: Runner) {
    /**
     * Repeats either a charge or a transfer. One that starts today runs at once.
     *
     * `POST /schedules` · api host · secret or chain key (the latter a *choice*)
     */
    public suspend fun create(params: CreateSchedule, options: CallOptions = CallOptions.NONE): Schedule =
        runner.run("omise.schedules.create", parameters(params), options) { Schedule(it) }

    /** `GET /schedules` · api host · secret or chain key (the latter a *choice*) */
    public suspend fun list(params: ListSchedules = ListSchedules(), options: CallOptions = CallOptions.NONE): ScheduleList =
        runner.run("omise.schedules.list", parameters(params), options) { ScheduleList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListSchedules = ListSchedules(), options: CallOptions = CallOptions.NONE): Flow<Schedule> =
        runner.rows("omise.schedules.list", parameters(params), options, { ScheduleList(it) }) { it.data }

    /**
     * `GET /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
     *
     * @param schedule `schd_…`
     */
    public suspend fun get(schedule: String, options: CallOptions = CallOptions.NONE): Schedule =
        runner.run("omise.schedules.get", parameters("schedule" to schedule), options) { Schedule(it) }

    /**
     * What it has done stays done.
     *
     * `DELETE /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
     *
     * @param schedule `schd_…`
     */
    public suspend fun delete(schedule: String, options: CallOptions = CallOptions.NONE): Schedule =
        runner.run("omise.schedules.delete", parameters("schedule" to schedule), options) { Schedule(it) }

    /**
     * `GET /schedules/{id}/occurrences` · api host · secret or chain key (the latter a *choice*)
     *
     * @param schedule `schd_…`
     */
    public suspend fun listOccurrences(
        schedule: String,
        params: ListOccurrences = ListOccurrences(),
        options: CallOptions = CallOptions.NONE,
    ): OccurrenceList =
        runner.run(
            "omise.schedules.list_occurrences",
            parameters(params, "schedule" to schedule),
            options,
        ) { OccurrenceList(it) }

    /** The rows of all pages of [listOccurrences]. The next page is fetched when it is needed. */
    public fun iterOccurrences(
        schedule: String,
        params: ListOccurrences = ListOccurrences(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Occurrence> =
        runner.rows(
            "omise.schedules.list_occurrences",
            parameters(params, "schedule" to schedule),
            options,
            { OccurrenceList(it) },
        ) { it.data }
}

/** `omise.occurrences` */
public class OmiseOccurrences internal constructor(private val runner: Runner) {
    /**
     * `GET /occurrences/{id}` · api host · secret or chain key (the latter a *choice*)
     *
     * @param occurrence `occu_…`
     */
    public suspend fun get(
        occurrence: String,
        params: GetOccurrence = GetOccurrence(),
        options: CallOptions = CallOptions.NONE,
    ): Occurrence =
        runner.run("omise.occurrences.get", parameters(params, "occurrence" to occurrence), options) { Occurrence(it) }
}

/** `omise.events` */
public class OmiseEvents internal constructor(private val runner: Runner) {
    /** `GET /events` · api host · secret key */
    public suspend fun list(params: ListEvents = ListEvents(), options: CallOptions = CallOptions.NONE): EventList =
        runner.run("omise.events.list", parameters(params), options) { EventList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListEvents = ListEvents(), options: CallOptions = CallOptions.NONE): Flow<Event> =
        runner.rows("omise.events.list", parameters(params), options, { EventList(it) }) { it.data }

    /**
     * `GET /events/{id}` · api host · secret key
     *
     * @param event `evnt_…`
     */
    public suspend fun get(event: String, options: CallOptions = CallOptions.NONE): Event =
        runner.run("omise.events.get", parameters("event" to event), options) { Event(it) }

    /**
     * What happened to one charge (*observed* only).
     *
     * `GET /charges/{id}/events` · api host · secret or chain key
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param charge `chrg_…`
     */
    public suspend fun listOfCharge(
        charge: String,
        params: ListChargeEvents = ListChargeEvents(),
        options: CallOptions = CallOptions.NONE,
    ): EventList =
        runner.run("omise.events.list_of_charge", parameters(params, "charge" to charge), options) { EventList(it) }

    /** The rows of all pages of [listOfCharge]. The next page is fetched when it is needed. */
    public fun iterOfCharge(
        charge: String,
        params: ListChargeEvents = ListChargeEvents(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Event> =
        runner.rows(
            "omise.events.list_of_charge",
            parameters(params, "charge" to charge),
            options,
            { EventList(it) },
        ) { it.data }
}

/** `omise.disputes` */
public class OmiseDisputes internal constructor(private val runner: Runner) {
    /**
     * Plays the payer who disputes a charge (*observed* only). A live key is an error before anything
     * is sent: there, disputes come from banks.
     *
     * `POST /charges/{id}/disputes` · api host · secret or chain key · test mode only
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param charge `chrg_…`
     */
    public suspend fun create(charge: String, options: CallOptions = CallOptions.NONE): Dispute =
        runner.run("omise.disputes.create", parameters("charge" to charge), options) { Dispute(it) }

    /** `GET /disputes` · api host · secret or chain key */
    public suspend fun list(params: ListDisputes = ListDisputes(), options: CallOptions = CallOptions.NONE): DisputeList =
        runner.run("omise.disputes.list", parameters(params), options) { DisputeList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListDisputes = ListDisputes(), options: CallOptions = CallOptions.NONE): Flow<Dispute> =
        runner.rows("omise.disputes.list", parameters(params), options, { DisputeList(it) }) { it.data }

    /**
     * Those that wait for the merchant.
     *
     * `GET /disputes/open` · api host · secret or chain key
     */
    public suspend fun listOpen(
        params: ListOpenDisputes = ListOpenDisputes(),
        options: CallOptions = CallOptions.NONE,
    ): DisputeList =
        runner.run("omise.disputes.list_open", parameters(params), options) { DisputeList(it) }

    /** The rows of all pages of [listOpen]. The next page is fetched when it is needed. */
    public fun iterOpen(
        params: ListOpenDisputes = ListOpenDisputes(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Dispute> =
        runner.rows("omise.disputes.list_open", parameters(params), options, { DisputeList(it) }) { it.data }

    /**
     * Those that wait for the bank.
     *
     * `GET /disputes/pending` · api host · secret or chain key
     */
    public suspend fun listPending(
        params: ListPendingDisputes = ListPendingDisputes(),
        options: CallOptions = CallOptions.NONE,
    ): DisputeList =
        runner.run("omise.disputes.list_pending", parameters(params), options) { DisputeList(it) }

    /** The rows of all pages of [listPending]. The next page is fetched when it is needed. */
    public fun iterPending(
        params: ListPendingDisputes = ListPendingDisputes(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Dispute> =
        runner.rows("omise.disputes.list_pending", parameters(params), options, { DisputeList(it) }) { it.data }

    /**
     * Those won and those lost.
     *
     * `GET /disputes/closed` · api host · secret or chain key
     */
    public suspend fun listClosed(
        params: ListClosedDisputes = ListClosedDisputes(),
        options: CallOptions = CallOptions.NONE,
    ): DisputeList =
        runner.run("omise.disputes.list_closed", parameters(params), options) { DisputeList(it) }

    /** The rows of all pages of [listClosed]. The next page is fetched when it is needed. */
    public fun iterClosed(
        params: ListClosedDisputes = ListClosedDisputes(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Dispute> =
        runner.rows("omise.disputes.list_closed", parameters(params), options, { DisputeList(it) }) { it.data }

    /**
     * `GET /disputes/{id}` · api host · secret or chain key
     *
     * @param dispute `dspt_…`
     */
    public suspend fun get(
        dispute: String,
        params: GetDispute = GetDispute(),
        options: CallOptions = CallOptions.NONE,
    ): Dispute =
        runner.run("omise.disputes.get", parameters(params, "dispute" to dispute), options) { Dispute(it) }

    /**
     * A message is the merchant's answer: it turns `open` into `pending`, after which documents can
     * be neither added nor deleted. Send the documents first.
     *
     * `PATCH /disputes/{id}` · api host · secret or chain key
     *
     * @param dispute `dspt_…`
     */
    public suspend fun update(
        dispute: String,
        params: UpdateDispute = UpdateDispute(),
        options: CallOptions = CallOptions.NONE,
    ): Dispute =
        runner.run("omise.disputes.update", parameters(params, "dispute" to dispute), options) { Dispute(it) }

    /**
     * Gives the money up: the dispute is `lost`.
     *
     * `PATCH /disputes/{id}/accept` · api host · secret or chain key
     *
     * @param dispute `dspt_…`
     */
    public suspend fun accept(dispute: String, options: CallOptions = CallOptions.NONE): Dispute =
        runner.run("omise.disputes.accept", parameters("dispute" to dispute), options) { Dispute(it) }

    /**
     * Plays the bank that decides: `won` or `lost` (*observed* only; what it decides by is not known).
     * A live key is an error before anything is sent.
     *
     * `PATCH /disputes/{id}/close` · api host · secret or chain key · test mode only
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param dispute `dspt_…`
     */
    public suspend fun close(dispute: String, options: CallOptions = CallOptions.NONE): Dispute =
        runner.run("omise.disputes.close", parameters("dispute" to dispute), options) { Dispute(it) }
}

/** `omise.documents` */
public class OmiseDocuments internal constructor(private val runner: Runner) {
    /**
     * Works while the dispute is `open`; later it answers `documents_locked`. Too large a file, or one
     * that is neither PNG, JPEG nor PDF by its first bytes, is an error before anything is sent.
     *
     * `POST /disputes/{id}/documents` · api host · secret or chain key · multipart
     *
     * @param dispute `dspt_…`
     */
    public suspend fun create(dispute: String, params: CreateDocument, options: CallOptions = CallOptions.NONE): Document =
        runner.run("omise.documents.create", parameters(params, "dispute" to dispute), options) { Document(it) }

    /**
     * `GET /disputes/{id}/documents` · api host · secret or chain key
     *
     * @param dispute `dspt_…`
     */
    public suspend fun list(
        dispute: String,
        params: ListDocuments = ListDocuments(),
        options: CallOptions = CallOptions.NONE,
    ): DocumentList =
        runner.run("omise.documents.list", parameters(params, "dispute" to dispute), options) { DocumentList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(
        dispute: String,
        params: ListDocuments = ListDocuments(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Document> =
        runner.rows(
            "omise.documents.list",
            parameters(params, "dispute" to dispute),
            options,
            { DocumentList(it) },
        ) { it.data }

    /**
     * `GET /disputes/{id}/documents/{document_id}` · api host · secret or chain key
     *
     * @param dispute `dspt_…`
     * @param document `docu_…`
     */
    public suspend fun get(dispute: String, document: String, options: CallOptions = CallOptions.NONE): Document =
        runner.run(
            "omise.documents.get",
            parameters("dispute" to dispute, "document" to document),
            options,
        ) { Document(it) }

    /**
     * Works while the dispute is `open` (a *draft* says never; reference 0.1, conflict 9).
     *
     * `DELETE /disputes/{id}/documents/{document_id}` · api host · secret or chain key
     *
     * @param dispute `dspt_…`
     * @param document `docu_…`
     */
    public suspend fun delete(dispute: String, document: String, options: CallOptions = CallOptions.NONE): Document =
        runner.run(
            "omise.documents.delete",
            parameters("dispute" to dispute, "document" to document),
            options,
        ) { Document(it) }
}

/** `omise.links` */
public class OmiseLinks internal constructor(private val runner: Runner) {
    /**
     * Closed to new accounts since August 2024. Too large an amount answers `invalid_link` (*observed*).
     *
     * `POST /links` · api host · secret or chain key
     */
    public suspend fun create(params: CreateLink, options: CallOptions = CallOptions.NONE): Link =
        runner.run("omise.links.create", parameters(params), options) { Link(it) }

    /** `GET /links` · api host · secret or chain key */
    public suspend fun list(params: ListLinks = ListLinks(), options: CallOptions = CallOptions.NONE): LinkList =
        runner.run("omise.links.list", parameters(params), options) { LinkList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListLinks = ListLinks(), options: CallOptions = CallOptions.NONE): Flow<Link> =
        runner.rows("omise.links.list", parameters(params), options, { LinkList(it) }) { it.data }

    /**
     * Finds a deleted one too (*third-party*).
     *
     * `GET /links/{id}` · api host · secret or chain key
     *
     * @param link `link_…`
     */
    public suspend fun get(link: String, options: CallOptions = CallOptions.NONE): Link =
        runner.run("omise.links.get", parameters("link" to link), options) { Link(it) }

    /**
     * It can no longer be paid.
     *
     * `DELETE /links/{id}` · api host · secret or chain key
     *
     * @param link `link_…`
     */
    public suspend fun delete(link: String, options: CallOptions = CallOptions.NONE): Link =
        runner.run("omise.links.delete", parameters("link" to link), options) { Link(it) }

    /**
     * What was paid with it (*observed* only).
     *
     * `GET /links/{id}/charges` · api host · secret or chain key
     *
     * Not documented: seen in an official client or a recording of one.
     *
     * @param link `link_…`
     */
    public suspend fun listCharges(
        link: String,
        params: ListLinkCharges = ListLinkCharges(),
        options: CallOptions = CallOptions.NONE,
    ): ChargeList =
        runner.run("omise.links.list_charges", parameters(params, "link" to link), options) { ChargeList(it) }

    /** The rows of all pages of [listCharges]. The next page is fetched when it is needed. */
    public fun iterCharges(
        link: String,
        params: ListLinkCharges = ListLinkCharges(),
        options: CallOptions = CallOptions.NONE,
    ): Flow<Charge> =
        runner.rows(
            "omise.links.list_charges",
            parameters(params, "link" to link),
            options,
            { ChargeList(it) },
        ) { it.data }
}

/** `omise.search` */
public class OmiseSearch internal constructor(private val runner: Runner) {
    /**
     * Mistakes answer `invalid_scope`, `invalid_filters` or `invalid_page`. Whether a fresh object is
     * found at once is not documented.
     *
     * `GET /search` · api host · secret or chain key
     */
    public suspend fun find(params: Search, options: CallOptions = CallOptions.NONE): SearchResult =
        runner.run("omise.search.find", parameters(params), options) { SearchResult(it) }

    /** The rows of all pages of [find]. The next page is fetched when it is needed. */
    public fun iter(params: Search, options: CallOptions = CallOptions.NONE): Flow<JsonElement> =
        runner.rows("omise.search.find", parameters(params), options, { SearchResult(it) }) { it.data }
}

/** `omise.receipts` */
public class OmiseReceipts internal constructor(private val runner: Runner) {
    /**
     * Live mode only in practice: with a test key the list is empty (*observed*).
     *
     * `GET /receipts` · api host · secret or chain key
     */
    public suspend fun list(params: ListReceipts = ListReceipts(), options: CallOptions = CallOptions.NONE): ReceiptList =
        runner.run("omise.receipts.list", parameters(params), options) { ReceiptList(it) }

    /** The rows of all pages of [list]. The next page is fetched when it is needed. */
    public fun iter(params: ListReceipts = ListReceipts(), options: CallOptions = CallOptions.NONE): Flow<Receipt> =
        runner.rows("omise.receipts.list", parameters(params), options, { ReceiptList(it) }) { it.data }

    /**
     * `GET /receipts/{id}` · api host · secret or chain key
     *
     * @param receipt `rcpt_…`
     */
    public suspend fun get(receipt: String, options: CallOptions = CallOptions.NONE): Receipt =
        runner.run("omise.receipts.get", parameters("receipt" to receipt), options) { Receipt(it) }
}

/** Everything that can be asked of Omise. */
public abstract class OmiseResources internal constructor(internal val runner: Runner) {
    public val account: OmiseAccount = OmiseAccount(runner)
    public val balance: OmiseBalance = OmiseBalance(runner)
    public val transactions: OmiseTransactions = OmiseTransactions(runner)
    public val capability: OmiseCapability = OmiseCapability(runner)
    public val forex: OmiseForex = OmiseForex(runner)
    public val tokens: OmiseTokens = OmiseTokens(runner)
    public val customers: OmiseCustomers = OmiseCustomers(runner)
    public val cards: OmiseCards = OmiseCards(runner)
    public val chains: OmiseChains = OmiseChains(runner)
    public val charges: OmiseCharges = OmiseCharges(runner)
    public val sources: OmiseSources = OmiseSources(runner)
    public val refunds: OmiseRefunds = OmiseRefunds(runner)
    public val transfers: OmiseTransfers = OmiseTransfers(runner)
    public val recipients: OmiseRecipients = OmiseRecipients(runner)
    public val schedules: OmiseSchedules = OmiseSchedules(runner)
    public val occurrences: OmiseOccurrences = OmiseOccurrences(runner)
    public val events: OmiseEvents = OmiseEvents(runner)
    public val disputes: OmiseDisputes = OmiseDisputes(runner)
    public val documents: OmiseDocuments = OmiseDocuments(runner)
    public val links: OmiseLinks = OmiseLinks(runner)
    public val search: OmiseSearch = OmiseSearch(runner)
    public val receipts: OmiseReceipts = OmiseReceipts(runner)
}
