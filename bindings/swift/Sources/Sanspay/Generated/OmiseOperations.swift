// Made by `cargo xtask generate`; changes by hand are lost.

import Foundation

extension Omise {
    /// `omise.account`
    public var account: OmiseAccount { OmiseAccount(runner: runner) }
    /// `omise.balance`
    public var balance: OmiseBalance { OmiseBalance(runner: runner) }
    /// `omise.transactions`
    public var transactions: OmiseTransactions { OmiseTransactions(runner: runner) }
    /// `omise.capability`
    public var capability: OmiseCapability { OmiseCapability(runner: runner) }
    /// `omise.forex`
    public var forex: OmiseForex { OmiseForex(runner: runner) }
    /// `omise.tokens`
    public var tokens: OmiseTokens { OmiseTokens(runner: runner) }
    /// `omise.customers`
    public var customers: OmiseCustomers { OmiseCustomers(runner: runner) }
    /// `omise.cards`
    public var cards: OmiseCards { OmiseCards(runner: runner) }
    /// `omise.chains`
    public var chains: OmiseChains { OmiseChains(runner: runner) }
    /// `omise.charges`
    public var charges: OmiseCharges { OmiseCharges(runner: runner) }
    /// `omise.sources`
    public var sources: OmiseSources { OmiseSources(runner: runner) }
    /// `omise.refunds`
    public var refunds: OmiseRefunds { OmiseRefunds(runner: runner) }
    /// `omise.transfers`
    public var transfers: OmiseTransfers { OmiseTransfers(runner: runner) }
    /// `omise.recipients`
    public var recipients: OmiseRecipients { OmiseRecipients(runner: runner) }
    /// `omise.schedules`
    public var schedules: OmiseSchedules { OmiseSchedules(runner: runner) }
    /// `omise.occurrences`
    public var occurrences: OmiseOccurrences { OmiseOccurrences(runner: runner) }
    /// `omise.events`
    public var events: OmiseEvents { OmiseEvents(runner: runner) }
    /// `omise.disputes`
    public var disputes: OmiseDisputes { OmiseDisputes(runner: runner) }
    /// `omise.documents`
    public var documents: OmiseDocuments { OmiseDocuments(runner: runner) }
    /// `omise.links`
    public var links: OmiseLinks { OmiseLinks(runner: runner) }
    /// `omise.search`
    public var search: OmiseSearch { OmiseSearch(runner: runner) }
    /// `omise.receipts`
    public var receipts: OmiseReceipts { OmiseReceipts(runner: runner) }
}

/// `omise.account`
public struct OmiseAccount: Sendable {
    let runner: Runner

    /// `GET /account` · api host · secret or chain key
    public func get(options: CallOptions = .init()) async throws(PayError) -> Account {
        try await runner.run("omise.account.get", Arguments(), options)
    }

    /// What is left out stays as it is.
    ///
    /// `PATCH /account` · api host · secret key
    public func update(_ params: UpdateAccount = .init(), options: CallOptions = .init()) async throws(PayError) -> Account {
        try await runner.run("omise.account.update", Arguments(params), options)
    }
}

/// `omise.balance`
public struct OmiseBalance: Sendable {
    let runner: Runner

    /// `GET /balance` · api host · secret or chain key
    public func get(options: CallOptions = .init()) async throws(PayError) -> Balance {
        try await runner.run("omise.balance.get", Arguments(), options)
    }
}

/// `omise.transactions`
public struct OmiseTransactions: Sendable {
    let runner: Runner

    /// `GET /transactions` · api host · secret or chain key
    public func list(_ params: ListTransactions = .init(), options: CallOptions = .init()) async throws(PayError) -> TransactionList {
        try await runner.run("omise.transactions.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListTransactions = .init(), options: CallOptions = .init()) -> Rows<TransactionList, OmiseTransaction> {
        Rows(Pages(runner, "omise.transactions.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /transactions/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - transaction: `trxn_…`
    public func get(_ transaction: String, options: CallOptions = .init()) async throws(PayError) -> OmiseTransaction {
        try await runner.run("omise.transactions.get", Arguments(ids: ["transaction": transaction]), options)
    }
}

/// `omise.capability`
public struct OmiseCapability: Sendable {
    let runner: Runner

    /// Always of the merchant itself, also while acting for a sub-merchant.
    ///
    /// `GET /capability` · api host · secret key, or public key
    public func get(options: CallOptions = .init()) async throws(PayError) -> Capability {
        try await runner.run("omise.capability.get", Arguments(), options)
    }
}

/// `omise.forex`
public struct OmiseForex: Sendable {
    let runner: Runner

    /// `GET /forex/{currency}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - currency: What is to be changed, in any letter case.
    public func get(_ currency: Currency, options: CallOptions = .init()) async throws(PayError) -> Forex {
        try await runner.run("omise.forex.get", Arguments(ids: ["currency": currency.rawValue]), options)
    }
}

/// `omise.tokens`
public struct OmiseTokens: Sendable {
    let runner: Runner

    /// Make it where the payer types: raw card numbers on a server bring PCI duty. For a
    /// sub-merchant too, the token is made with the merchant's public key.
    ///
    /// `POST /tokens` · vault host · public key
    public func create(_ params: CreateToken, options: CallOptions = .init()) async throws(PayError) -> Token {
        try await runner.run("omise.tokens.create", Arguments(params), options)
    }

    /// `GET /tokens/{id}` · vault host · public key
    ///
    /// - Parameters:
    ///   - token: `tokn_…`
    public func get(_ token: String, options: CallOptions = .init()) async throws(PayError) -> Token {
        try await runner.run("omise.tokens.get", Arguments(ids: ["token": token]), options)
    }
}

/// `omise.customers`
public struct OmiseCustomers: Sendable {
    let runner: Runner

    /// That a chain key works is a *choice* of the reference, here and for all of customers and cards.
    ///
    /// `POST /customers` · api host · secret or chain key
    public func create(_ params: OmiseCreateCustomer = .init(), options: CallOptions = .init()) async throws(PayError) -> OmiseCustomer {
        try await runner.run("omise.customers.create", Arguments(params), options)
    }

    /// `GET /customers` · api host · secret or chain key
    public func list(_ params: OmiseListCustomers = .init(), options: CallOptions = .init()) async throws(PayError) -> OmiseCustomerList {
        try await runner.run("omise.customers.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: OmiseListCustomers = .init(), options: CallOptions = .init()) -> Rows<OmiseCustomerList, OmiseCustomer> {
        Rows(Pages(runner, "omise.customers.list", Arguments(params), options)) { $0.data }
    }

    /// A deleted customer is not found (*third-party*).
    ///
    /// `GET /customers/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    public func get(_ customer: String, _ params: OmiseGetCustomer = .init(), options: CallOptions = .init()) async throws(PayError) -> OmiseCustomer {
        try await runner.run("omise.customers.get", Arguments(ids: ["customer": customer], params), options)
    }

    /// What is left out stays as it is.
    ///
    /// `PATCH /customers/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    public func update(_ customer: String, _ params: UpdateCustomer = .init(), options: CallOptions = .init()) async throws(PayError) -> OmiseCustomer {
        try await runner.run("omise.customers.update", Arguments(ids: ["customer": customer], params), options)
    }

    /// The cards go with it; charges made of them stay. Sent again after an answer was lost, it is
    /// not found: 404 then says that it is gone.
    ///
    /// `DELETE /customers/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    public func delete(_ customer: String, options: CallOptions = .init()) async throws(PayError) -> OmiseCustomer {
        try await runner.run("omise.customers.delete", Arguments(ids: ["customer": customer]), options)
    }

    /// `GET /customers/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    public func listSchedules(_ customer: String, _ params: ListCustomerSchedules = .init(), options: CallOptions = .init()) async throws(PayError) -> ScheduleList {
        try await runner.run("omise.customers.list_schedules", Arguments(ids: ["customer": customer], params), options)
    }

    /// The rows of all pages of `listSchedules`. The next page is fetched when it is needed.
    public func iterateSchedules(_ customer: String, _ params: ListCustomerSchedules = .init(), options: CallOptions = .init()) -> Rows<ScheduleList, Schedule> {
        Rows(Pages(runner, "omise.customers.list_schedules", Arguments(ids: ["customer": customer], params), options)) { $0.data }
    }
}

/// `omise.cards`
public struct OmiseCards: Sendable {
    let runner: Runner

    /// `GET /customers/{id}/cards` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    public func list(_ customer: String, _ params: ListCards = .init(), options: CallOptions = .init()) async throws(PayError) -> CardList {
        try await runner.run("omise.cards.list", Arguments(ids: ["customer": customer], params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ customer: String, _ params: ListCards = .init(), options: CallOptions = .init()) -> Rows<CardList, Card> {
        Rows(Pages(runner, "omise.cards.list", Arguments(ids: ["customer": customer], params), options)) { $0.data }
    }

    /// A deleted card is not found (*third-party*).
    ///
    /// `GET /customers/{id}/cards/{card_id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    ///   - card: `card_…`
    public func get(_ customer: String, card: String, options: CallOptions = .init()) async throws(PayError) -> Card {
        try await runner.run("omise.cards.get", Arguments(ids: ["customer": customer, "card": card]), options)
    }

    /// What is left out stays as it is. Number and security code cannot change: that is a new card.
    ///
    /// `PATCH /customers/{id}/cards/{card_id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    ///   - card: `card_…`
    public func update(_ customer: String, card: String, _ params: UpdateCard = .init(), options: CallOptions = .init()) async throws(PayError) -> Card {
        try await runner.run("omise.cards.update", Arguments(ids: ["customer": customer, "card": card], params), options)
    }

    /// If it was the default, another card becomes it. Sent again after an answer was lost, it is not
    /// found: 404 then says that it is gone.
    ///
    /// `DELETE /customers/{id}/cards/{card_id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - customer: `cust_…`
    ///   - card: `card_…`
    public func delete(_ customer: String, card: String, options: CallOptions = .init()) async throws(PayError) -> Card {
        try await runner.run("omise.cards.delete", Arguments(ids: ["customer": customer, "card": card]), options)
    }
}

/// `omise.chains`
public struct OmiseChains: Sendable {
    let runner: Runner

    /// Revoked chains are listed too.
    ///
    /// `GET /chains` · api host · secret key
    public func list(_ params: ListChains = .init(), options: CallOptions = .init()) async throws(PayError) -> ChainList {
        try await runner.run("omise.chains.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListChains = .init(), options: CallOptions = .init()) -> Rows<ChainList, Chain> {
        Rows(Pages(runner, "omise.chains.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /chains/{id}` · api host · secret key
    ///
    /// - Parameters:
    ///   - chain: `acch_…`
    public func get(_ chain: String, options: CallOptions = .init()) async throws(PayError) -> Chain {
        try await runner.run("omise.chains.get", Arguments(ids: ["chain": chain]), options)
    }

    /// It cannot be undone: the sub-merchant has to consent again on the dashboard.
    ///
    /// `POST /chains/{id}/revoke` · api host · secret key
    ///
    /// - Parameters:
    ///   - chain: `acch_…`
    public func revoke(_ chain: String, options: CallOptions = .init()) async throws(PayError) -> Chain {
        try await runner.run("omise.chains.revoke", Arguments(ids: ["chain": chain]), options)
    }
}

/// `omise.charges`
public struct OmiseCharges: Sendable {
    let runner: Runner

    /// Pays with exactly one of `card`, `customer` (its default card, or `card` too) and `source`; only
    /// white-label installments take a `card` and a `source` together.
    /// A declined card is a result: look at `status` and `failure_code`.
    ///
    /// `POST /charges` · api host · secret or chain key
    public func create(_ params: CreateCharge, options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.create", Arguments(params), options)
    }

    /// `GET /charges` · api host · secret or chain key
    public func list(_ params: ListCharges = .init(), options: CallOptions = .init()) async throws(PayError) -> ChargeList {
        try await runner.run("omise.charges.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListCharges = .init(), options: CallOptions = .init()) -> Rows<ChargeList, Charge> {
        Rows(Pages(runner, "omise.charges.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /charges/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func get(_ charge: String, _ params: GetCharge = .init(), options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.get", Arguments(ids: ["charge": charge], params), options)
    }

    /// `PATCH /charges/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func update(_ charge: String, _ params: UpdateCharge = .init(), options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.update", Arguments(ids: ["charge": charge], params), options)
    }

    /// Works while `capturable`.
    ///
    /// `POST /charges/{id}/capture` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func capture(_ charge: String, _ params: CaptureCharge = .init(), options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.capture", Arguments(ids: ["charge": charge], params), options)
    }

    /// Gives an uncaptured authorisation back. Works while `reversible`.
    ///
    /// `POST /charges/{id}/reverse` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func reverse(_ charge: String, options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.reverse", Arguments(ids: ["charge": charge]), options)
    }

    /// Works while a charge of a source is `pending`; anything else answers `failed_expire`.
    ///
    /// `POST /charges/{id}/expire` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func expire(_ charge: String, options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.expire", Arguments(ids: ["charge": charge]), options)
    }

    /// Pays a `pending` charge of a source as its payer would. The reference names the secret key; a
    /// chain key reaches the sub-merchant's charges (*choice*).
    ///
    /// `POST /charges/{id}/mark_as_paid` · api host · secret or chain key · test mode only
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func markAsPaid(_ charge: String, options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.mark_as_paid", Arguments(ids: ["charge": charge]), options)
    }

    /// Lets a `pending` charge of a source fail as if its payer had. The reference names the secret
    /// key; a chain key reaches the sub-merchant's charges (*choice*).
    ///
    /// `POST /charges/{id}/mark_as_failed` · api host · secret or chain key · test mode only
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func markAsFailed(_ charge: String, options: CallOptions = .init()) async throws(PayError) -> Charge {
        try await runner.run("omise.charges.mark_as_failed", Arguments(ids: ["charge": charge]), options)
    }

    /// The schedules that repeat a charge.
    ///
    /// `GET /charges/schedules` · api host · secret or chain key (the latter a *choice*)
    public func listSchedules(_ params: ListChargeSchedules = .init(), options: CallOptions = .init()) async throws(PayError) -> ScheduleList {
        try await runner.run("omise.charges.list_schedules", Arguments(params), options)
    }

    /// The rows of all pages of `listSchedules`. The next page is fetched when it is needed.
    public func iterateSchedules(_ params: ListChargeSchedules = .init(), options: CallOptions = .init()) -> Rows<ScheduleList, Schedule> {
        Rows(Pages(runner, "omise.charges.list_schedules", Arguments(params), options)) { $0.data }
    }
}

/// `omise.sources`
public struct OmiseSources: Sendable {
    let runner: Runner

    /// A source is good for one charge of its own amount and currency. It belongs to the merchant,
    /// like a token; with a chain key it is charged on the sub-merchant's books (*guess*: nothing is
    /// documented of sources and chains).
    ///
    /// Which parameter goes with which type is *observed*; that `bank`, `barcode`, `phone_number`,
    /// `installment_term` and, for econtext, `name` and `email` cannot be left out there is a *choice*.
    ///
    /// `POST /sources` · api host · public or secret key
    public func create(_ params: CreateSource, options: CallOptions = .init()) async throws(PayError) -> Source {
        try await runner.run("omise.sources.create", Arguments(params), options)
    }

    /// The secret key if there is one: only the documentation takes a public key here, recordings
    /// have the secret one.
    ///
    /// `GET /sources/{id}` · api host · public or secret key
    ///
    /// - Parameters:
    ///   - source: `src_…`
    public func get(_ source: String, options: CallOptions = .init()) async throws(PayError) -> Source {
        try await runner.run("omise.sources.get", Arguments(ids: ["source": source]), options)
    }
}

/// `omise.refunds`
public struct OmiseRefunds: Sendable {
    let runner: Runner

    /// There is no void of its own: `void` asks for one, and `voided` of the refund says what it
    /// became.
    ///
    /// `POST /charges/{id}/refunds` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func create(_ charge: String, _ params: CreateRefund, options: CallOptions = .init()) async throws(PayError) -> Refund {
        try await runner.run("omise.refunds.create", Arguments(ids: ["charge": charge], params), options)
    }

    /// `GET /charges/{id}/refunds` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func list(_ charge: String, _ params: ListRefunds = .init(), options: CallOptions = .init()) async throws(PayError) -> RefundList {
        try await runner.run("omise.refunds.list", Arguments(ids: ["charge": charge], params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ charge: String, _ params: ListRefunds = .init(), options: CallOptions = .init()) -> Rows<RefundList, Refund> {
        Rows(Pages(runner, "omise.refunds.list", Arguments(ids: ["charge": charge], params), options)) { $0.data }
    }

    /// `GET /charges/{id}/refunds/{refund_id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    ///   - refund: `rfnd_…`
    public func get(_ charge: String, refund: String, options: CallOptions = .init()) async throws(PayError) -> Refund {
        try await runner.run("omise.refunds.get", Arguments(ids: ["charge": charge, "refund": refund]), options)
    }

    /// All refunds on the books of the key, whatever they were charged with.
    ///
    /// `GET /refunds` · api host · secret or chain key
    public func listAll(_ params: ListAllRefunds = .init(), options: CallOptions = .init()) async throws(PayError) -> RefundList {
        try await runner.run("omise.refunds.list_all", Arguments(params), options)
    }

    /// The rows of all pages of `listAll`. The next page is fetched when it is needed.
    public func iterateAll(_ params: ListAllRefunds = .init(), options: CallOptions = .init()) -> Rows<RefundList, Refund> {
        Rows(Pages(runner, "omise.refunds.list_all", Arguments(params), options)) { $0.data }
    }
}

/// `omise.transfers`
public struct OmiseTransfers: Sendable {
    let runner: Runner

    /// `POST /transfers` · api host · secret or chain key
    public func create(_ params: CreateTransfer = .init(), options: CallOptions = .init()) async throws(PayError) -> Transfer {
        try await runner.run("omise.transfers.create", Arguments(params), options)
    }

    /// `GET /transfers` · api host · secret or chain key
    public func list(_ params: ListTransfers = .init(), options: CallOptions = .init()) async throws(PayError) -> TransferList {
        try await runner.run("omise.transfers.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListTransfers = .init(), options: CallOptions = .init()) -> Rows<TransferList, Transfer> {
        Rows(Pages(runner, "omise.transfers.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /transfers/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - transfer: `trsf_…`
    public func get(_ transfer: String, options: CallOptions = .init()) async throws(PayError) -> Transfer {
        try await runner.run("omise.transfers.get", Arguments(ids: ["transfer": transfer]), options)
    }

    /// Works until the transfer is sent.
    ///
    /// `PATCH /transfers/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - transfer: `trsf_…`
    public func update(_ transfer: String, _ params: UpdateTransfer = .init(), options: CallOptions = .init()) async throws(PayError) -> Transfer {
        try await runner.run("omise.transfers.update", Arguments(ids: ["transfer": transfer], params), options)
    }

    /// Works until the transfer is sent. Afterwards it is not found (*third-party*).
    ///
    /// `DELETE /transfers/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - transfer: `trsf_…`
    public func delete(_ transfer: String, options: CallOptions = .init()) async throws(PayError) -> Transfer {
        try await runner.run("omise.transfers.delete", Arguments(ids: ["transfer": transfer]), options)
    }

    /// Plays the bank: in live mode it sends by itself.
    ///
    /// `POST /transfers/{id}/mark_as_sent` · api host · secret or chain key (the latter a *choice*) ·
    /// test mode only
    ///
    /// - Parameters:
    ///   - transfer: `trsf_…`
    public func markAsSent(_ transfer: String, options: CallOptions = .init()) async throws(PayError) -> Transfer {
        try await runner.run("omise.transfers.mark_as_sent", Arguments(ids: ["transfer": transfer]), options)
    }

    /// Comes after `omise.transfers.markAsSent`.
    ///
    /// `POST /transfers/{id}/mark_as_paid` · api host · secret or chain key (the latter a *choice*) ·
    /// test mode only
    ///
    /// - Parameters:
    ///   - transfer: `trsf_…`
    public func markAsPaid(_ transfer: String, options: CallOptions = .init()) async throws(PayError) -> Transfer {
        try await runner.run("omise.transfers.mark_as_paid", Arguments(ids: ["transfer": transfer]), options)
    }

    /// The schedules that repeat a transfer.
    ///
    /// `GET /transfers/schedules` · api host · secret or chain key (the latter a *choice*)
    public func listSchedules(_ params: ListTransferSchedules = .init(), options: CallOptions = .init()) async throws(PayError) -> ScheduleList {
        try await runner.run("omise.transfers.list_schedules", Arguments(params), options)
    }

    /// The rows of all pages of `listSchedules`. The next page is fetched when it is needed.
    public func iterateSchedules(_ params: ListTransferSchedules = .init(), options: CallOptions = .init()) -> Rows<ScheduleList, Schedule> {
        Rows(Pages(runner, "omise.transfers.list_schedules", Arguments(params), options)) { $0.data }
    }
}

/// `omise.recipients`
public struct OmiseRecipients: Sendable {
    let runner: Runner

    /// It starts neither verified nor active, and a transfer needs both: staff see to it in live
    /// mode, `omise.recipients.verify` in test mode.
    ///
    /// `POST /recipients` · api host · secret or chain key (the latter a *choice*)
    public func create(_ params: CreateRecipient, options: CallOptions = .init()) async throws(PayError) -> Recipient {
        try await runner.run("omise.recipients.create", Arguments(params), options)
    }

    /// `GET /recipients` · api host · secret or chain key (the latter a *choice*)
    public func list(_ params: ListRecipients = .init(), options: CallOptions = .init()) async throws(PayError) -> RecipientList {
        try await runner.run("omise.recipients.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListRecipients = .init(), options: CallOptions = .init()) -> Rows<RecipientList, Recipient> {
        Rows(Pages(runner, "omise.recipients.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - recipient: `recp_…`
    public func get(_ recipient: String, options: CallOptions = .init()) async throws(PayError) -> Recipient {
        try await runner.run("omise.recipients.get", Arguments(ids: ["recipient": recipient]), options)
    }

    /// Another bank account has to be verified again (*third-party*).
    ///
    /// `PATCH /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - recipient: `recp_…`
    public func update(_ recipient: String, _ params: UpdateRecipient = .init(), options: CallOptions = .init()) async throws(PayError) -> Recipient {
        try await runner.run("omise.recipients.update", Arguments(ids: ["recipient": recipient], params), options)
    }

    /// Afterwards it is not found (*third-party*).
    ///
    /// `DELETE /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - recipient: `recp_…`
    public func delete(_ recipient: String, options: CallOptions = .init()) async throws(PayError) -> Recipient {
        try await runner.run("omise.recipients.delete", Arguments(ids: ["recipient": recipient]), options)
    }

    /// Plays the staff, who verify bank accounts in live mode.
    ///
    /// `PATCH /recipients/{id}/verify` · api host · secret or chain key (the latter a *choice*) ·
    /// test mode only
    ///
    /// - Parameters:
    ///   - recipient: `recp_…`
    public func verify(_ recipient: String, options: CallOptions = .init()) async throws(PayError) -> Recipient {
        try await runner.run("omise.recipients.verify", Arguments(ids: ["recipient": recipient]), options)
    }

    /// `GET /recipients/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - recipient: `recp_…`
    public func listSchedules(_ recipient: String, _ params: ListRecipientSchedules = .init(), options: CallOptions = .init()) async throws(PayError) -> ScheduleList {
        try await runner.run("omise.recipients.list_schedules", Arguments(ids: ["recipient": recipient], params), options)
    }

    /// The rows of all pages of `listSchedules`. The next page is fetched when it is needed.
    public func iterateSchedules(_ recipient: String, _ params: ListRecipientSchedules = .init(), options: CallOptions = .init()) -> Rows<ScheduleList, Schedule> {
        Rows(Pages(runner, "omise.recipients.list_schedules", Arguments(ids: ["recipient": recipient], params), options)) { $0.data }
    }
}

/// `omise.schedules`
public struct OmiseSchedules: Sendable {
    let runner: Runner

    /// Repeats either a charge or a transfer. One that starts today runs at once.
    ///
    /// `POST /schedules` · api host · secret or chain key (the latter a *choice*)
    public func create(_ params: CreateSchedule, options: CallOptions = .init()) async throws(PayError) -> Schedule {
        try await runner.run("omise.schedules.create", Arguments(params), options)
    }

    /// `GET /schedules` · api host · secret or chain key (the latter a *choice*)
    public func list(_ params: ListSchedules = .init(), options: CallOptions = .init()) async throws(PayError) -> ScheduleList {
        try await runner.run("omise.schedules.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListSchedules = .init(), options: CallOptions = .init()) -> Rows<ScheduleList, Schedule> {
        Rows(Pages(runner, "omise.schedules.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - schedule: `schd_…`
    public func get(_ schedule: String, options: CallOptions = .init()) async throws(PayError) -> Schedule {
        try await runner.run("omise.schedules.get", Arguments(ids: ["schedule": schedule]), options)
    }

    /// What it has done stays done.
    ///
    /// `DELETE /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - schedule: `schd_…`
    public func delete(_ schedule: String, options: CallOptions = .init()) async throws(PayError) -> Schedule {
        try await runner.run("omise.schedules.delete", Arguments(ids: ["schedule": schedule]), options)
    }

    /// `GET /schedules/{id}/occurrences` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - schedule: `schd_…`
    public func listOccurrences(_ schedule: String, _ params: ListOccurrences = .init(), options: CallOptions = .init()) async throws(PayError) -> OccurrenceList {
        try await runner.run("omise.schedules.list_occurrences", Arguments(ids: ["schedule": schedule], params), options)
    }

    /// The rows of all pages of `listOccurrences`. The next page is fetched when it is needed.
    public func iterateOccurrences(_ schedule: String, _ params: ListOccurrences = .init(), options: CallOptions = .init()) -> Rows<OccurrenceList, Occurrence> {
        Rows(Pages(runner, "omise.schedules.list_occurrences", Arguments(ids: ["schedule": schedule], params), options)) { $0.data }
    }
}

/// `omise.occurrences`
public struct OmiseOccurrences: Sendable {
    let runner: Runner

    /// `GET /occurrences/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// - Parameters:
    ///   - occurrence: `occu_…`
    public func get(_ occurrence: String, _ params: GetOccurrence = .init(), options: CallOptions = .init()) async throws(PayError) -> Occurrence {
        try await runner.run("omise.occurrences.get", Arguments(ids: ["occurrence": occurrence], params), options)
    }
}

/// `omise.events`
public struct OmiseEvents: Sendable {
    let runner: Runner

    /// `GET /events` · api host · secret key
    public func list(_ params: ListEvents = .init(), options: CallOptions = .init()) async throws(PayError) -> EventList {
        try await runner.run("omise.events.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListEvents = .init(), options: CallOptions = .init()) -> Rows<EventList, OmiseEvent> {
        Rows(Pages(runner, "omise.events.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /events/{id}` · api host · secret key
    ///
    /// - Parameters:
    ///   - event: `evnt_…`
    public func get(_ event: String, options: CallOptions = .init()) async throws(PayError) -> OmiseEvent {
        try await runner.run("omise.events.get", Arguments(ids: ["event": event]), options)
    }

    /// What happened to one charge (*observed* only).
    ///
    /// `GET /charges/{id}/events` · api host · secret or chain key
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func listOfCharge(_ charge: String, _ params: ListChargeEvents = .init(), options: CallOptions = .init()) async throws(PayError) -> EventList {
        try await runner.run("omise.events.list_of_charge", Arguments(ids: ["charge": charge], params), options)
    }

    /// The rows of all pages of `listOfCharge`. The next page is fetched when it is needed.
    public func iterateOfCharge(_ charge: String, _ params: ListChargeEvents = .init(), options: CallOptions = .init()) -> Rows<EventList, OmiseEvent> {
        Rows(Pages(runner, "omise.events.list_of_charge", Arguments(ids: ["charge": charge], params), options)) { $0.data }
    }
}

/// `omise.disputes`
public struct OmiseDisputes: Sendable {
    let runner: Runner

    /// Plays the payer who disputes a charge (*observed* only). A live key is an error before anything
    /// is sent: there, disputes come from banks.
    ///
    /// `POST /charges/{id}/disputes` · api host · secret or chain key · test mode only
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - charge: `chrg_…`
    public func create(_ charge: String, options: CallOptions = .init()) async throws(PayError) -> Dispute {
        try await runner.run("omise.disputes.create", Arguments(ids: ["charge": charge]), options)
    }

    /// `GET /disputes` · api host · secret or chain key
    public func list(_ params: ListDisputes = .init(), options: CallOptions = .init()) async throws(PayError) -> DisputeList {
        try await runner.run("omise.disputes.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListDisputes = .init(), options: CallOptions = .init()) -> Rows<DisputeList, Dispute> {
        Rows(Pages(runner, "omise.disputes.list", Arguments(params), options)) { $0.data }
    }

    /// Those that wait for the merchant.
    ///
    /// `GET /disputes/open` · api host · secret or chain key
    public func listOpen(_ params: ListOpenDisputes = .init(), options: CallOptions = .init()) async throws(PayError) -> DisputeList {
        try await runner.run("omise.disputes.list_open", Arguments(params), options)
    }

    /// The rows of all pages of `listOpen`. The next page is fetched when it is needed.
    public func iterateOpen(_ params: ListOpenDisputes = .init(), options: CallOptions = .init()) -> Rows<DisputeList, Dispute> {
        Rows(Pages(runner, "omise.disputes.list_open", Arguments(params), options)) { $0.data }
    }

    /// Those that wait for the bank.
    ///
    /// `GET /disputes/pending` · api host · secret or chain key
    public func listPending(_ params: ListPendingDisputes = .init(), options: CallOptions = .init()) async throws(PayError) -> DisputeList {
        try await runner.run("omise.disputes.list_pending", Arguments(params), options)
    }

    /// The rows of all pages of `listPending`. The next page is fetched when it is needed.
    public func iteratePending(_ params: ListPendingDisputes = .init(), options: CallOptions = .init()) -> Rows<DisputeList, Dispute> {
        Rows(Pages(runner, "omise.disputes.list_pending", Arguments(params), options)) { $0.data }
    }

    /// Those won and those lost.
    ///
    /// `GET /disputes/closed` · api host · secret or chain key
    public func listClosed(_ params: ListClosedDisputes = .init(), options: CallOptions = .init()) async throws(PayError) -> DisputeList {
        try await runner.run("omise.disputes.list_closed", Arguments(params), options)
    }

    /// The rows of all pages of `listClosed`. The next page is fetched when it is needed.
    public func iterateClosed(_ params: ListClosedDisputes = .init(), options: CallOptions = .init()) -> Rows<DisputeList, Dispute> {
        Rows(Pages(runner, "omise.disputes.list_closed", Arguments(params), options)) { $0.data }
    }

    /// `GET /disputes/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    public func get(_ dispute: String, _ params: GetDispute = .init(), options: CallOptions = .init()) async throws(PayError) -> Dispute {
        try await runner.run("omise.disputes.get", Arguments(ids: ["dispute": dispute], params), options)
    }

    /// A message is the merchant's answer: it turns `open` into `pending`, after which documents can
    /// be neither added nor deleted. Send the documents first.
    ///
    /// `PATCH /disputes/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    public func update(_ dispute: String, _ params: UpdateDispute = .init(), options: CallOptions = .init()) async throws(PayError) -> Dispute {
        try await runner.run("omise.disputes.update", Arguments(ids: ["dispute": dispute], params), options)
    }

    /// Gives the money up: the dispute is `lost`.
    ///
    /// `PATCH /disputes/{id}/accept` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    public func accept(_ dispute: String, options: CallOptions = .init()) async throws(PayError) -> Dispute {
        try await runner.run("omise.disputes.accept", Arguments(ids: ["dispute": dispute]), options)
    }

    /// Plays the bank that decides: `won` or `lost` (*observed* only; what it decides by is not known).
    /// A live key is an error before anything is sent.
    ///
    /// `PATCH /disputes/{id}/close` · api host · secret or chain key · test mode only
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    public func close(_ dispute: String, options: CallOptions = .init()) async throws(PayError) -> Dispute {
        try await runner.run("omise.disputes.close", Arguments(ids: ["dispute": dispute]), options)
    }
}

/// `omise.documents`
public struct OmiseDocuments: Sendable {
    let runner: Runner

    /// Works while the dispute is `open`; later it answers `documents_locked`. Too large a file, or one
    /// that is neither PNG, JPEG nor PDF by its first bytes, is an error before anything is sent.
    ///
    /// `POST /disputes/{id}/documents` · api host · secret or chain key · multipart
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    public func create(_ dispute: String, _ params: CreateDocument, options: CallOptions = .init()) async throws(PayError) -> OmiseDocument {
        try await runner.run("omise.documents.create", Arguments(ids: ["dispute": dispute], params), options)
    }

    /// `GET /disputes/{id}/documents` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    public func list(_ dispute: String, _ params: ListDocuments = .init(), options: CallOptions = .init()) async throws(PayError) -> DocumentList {
        try await runner.run("omise.documents.list", Arguments(ids: ["dispute": dispute], params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ dispute: String, _ params: ListDocuments = .init(), options: CallOptions = .init()) -> Rows<DocumentList, OmiseDocument> {
        Rows(Pages(runner, "omise.documents.list", Arguments(ids: ["dispute": dispute], params), options)) { $0.data }
    }

    /// `GET /disputes/{id}/documents/{document_id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    ///   - document: `docu_…`
    public func get(_ dispute: String, document: String, options: CallOptions = .init()) async throws(PayError) -> OmiseDocument {
        try await runner.run("omise.documents.get", Arguments(ids: ["dispute": dispute, "document": document]), options)
    }

    /// Works while the dispute is `open` (a *draft* says never; reference 0.1, conflict 9).
    ///
    /// `DELETE /disputes/{id}/documents/{document_id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - dispute: `dspt_…`
    ///   - document: `docu_…`
    public func delete(_ dispute: String, document: String, options: CallOptions = .init()) async throws(PayError) -> OmiseDocument {
        try await runner.run("omise.documents.delete", Arguments(ids: ["dispute": dispute, "document": document]), options)
    }
}

/// `omise.links`
public struct OmiseLinks: Sendable {
    let runner: Runner

    /// Closed to new accounts since August 2024. Too large an amount answers `invalid_link` (*observed*).
    ///
    /// `POST /links` · api host · secret or chain key
    public func create(_ params: CreateLink, options: CallOptions = .init()) async throws(PayError) -> OmiseLink {
        try await runner.run("omise.links.create", Arguments(params), options)
    }

    /// `GET /links` · api host · secret or chain key
    public func list(_ params: ListLinks = .init(), options: CallOptions = .init()) async throws(PayError) -> LinkList {
        try await runner.run("omise.links.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListLinks = .init(), options: CallOptions = .init()) -> Rows<LinkList, OmiseLink> {
        Rows(Pages(runner, "omise.links.list", Arguments(params), options)) { $0.data }
    }

    /// Finds a deleted one too (*third-party*).
    ///
    /// `GET /links/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - link: `link_…`
    public func get(_ link: String, options: CallOptions = .init()) async throws(PayError) -> OmiseLink {
        try await runner.run("omise.links.get", Arguments(ids: ["link": link]), options)
    }

    /// It can no longer be paid.
    ///
    /// `DELETE /links/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - link: `link_…`
    public func delete(_ link: String, options: CallOptions = .init()) async throws(PayError) -> OmiseLink {
        try await runner.run("omise.links.delete", Arguments(ids: ["link": link]), options)
    }

    /// What was paid with it (*observed* only).
    ///
    /// `GET /links/{id}/charges` · api host · secret or chain key
    ///
    /// Not documented: seen in an official client or a recording of one.
    ///
    /// - Parameters:
    ///   - link: `link_…`
    public func listCharges(_ link: String, _ params: ListLinkCharges = .init(), options: CallOptions = .init()) async throws(PayError) -> ChargeList {
        try await runner.run("omise.links.list_charges", Arguments(ids: ["link": link], params), options)
    }

    /// The rows of all pages of `listCharges`. The next page is fetched when it is needed.
    public func iterateCharges(_ link: String, _ params: ListLinkCharges = .init(), options: CallOptions = .init()) -> Rows<ChargeList, Charge> {
        Rows(Pages(runner, "omise.links.list_charges", Arguments(ids: ["link": link], params), options)) { $0.data }
    }
}

/// `omise.search`
public struct OmiseSearch: Sendable {
    let runner: Runner

    /// Mistakes answer `invalid_scope`, `invalid_filters` or `invalid_page`. Whether a fresh object is
    /// found at once is not documented.
    ///
    /// `GET /search` · api host · secret or chain key
    public func find(_ params: Search, options: CallOptions = .init()) async throws(PayError) -> SearchResult {
        try await runner.run("omise.search.find", Arguments(params), options)
    }

    /// The rows of all pages of `find`. The next page is fetched when it is needed.
    public func iterate(_ params: Search, options: CallOptions = .init()) -> Rows<SearchResult, JSONValue> {
        Rows(Pages(runner, "omise.search.find", Arguments(params), options)) { $0.data }
    }
}

/// `omise.receipts`
public struct OmiseReceipts: Sendable {
    let runner: Runner

    /// Live mode only in practice: with a test key the list is empty (*observed*).
    ///
    /// `GET /receipts` · api host · secret or chain key
    public func list(_ params: ListReceipts = .init(), options: CallOptions = .init()) async throws(PayError) -> ReceiptList {
        try await runner.run("omise.receipts.list", Arguments(params), options)
    }

    /// The rows of all pages of `list`. The next page is fetched when it is needed.
    public func iterate(_ params: ListReceipts = .init(), options: CallOptions = .init()) -> Rows<ReceiptList, Receipt> {
        Rows(Pages(runner, "omise.receipts.list", Arguments(params), options)) { $0.data }
    }

    /// `GET /receipts/{id}` · api host · secret or chain key
    ///
    /// - Parameters:
    ///   - receipt: `rcpt_…`
    public func get(_ receipt: String, options: CallOptions = .init()) async throws(PayError) -> Receipt {
        try await runner.run("omise.receipts.get", Arguments(ids: ["receipt": receipt]), options)
    }
}
