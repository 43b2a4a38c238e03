// Made by `cargo xtask generate`; changes by hand are lost.

import Foundation

// MARK: - Omise: account

/// One merchant or sub-merchant.
public struct Account: Codable, Hashable, Sendable {
    /// `account_…`; `acct_…` in answers from before 2019.
    public let id: String
    /// Whether this is the live account of the pair.
    public let livemode: Bool?
    /// `/account`
    public let location: String?
    /// The team that owns the account.
    public let team: String?
    /// Two letters.
    public let country: String?
    /// The currency of the balance.
    public let currency: Currency?
    /// Of the owner.
    public let email: String?
    /// RFC 3339.
    public let createdAt: String?
    /// What charges may be made in.
    public let supportedCurrencies: [Currency]?
    /// The default of requests that name no version, and the shape of events.
    public let apiVersion: String?
    /// Whether new recipients are active at once.
    public let autoActivateRecipients: Bool?
    /// Whether sub-merchants may grant this account a chain.
    public let chainEnabled: Bool?
    /// The page a sub-merchant sees after granting a chain.
    public let chainReturnURI: String?
    /// Whether the account may turn chaining on.
    public let chainingAllowed: Bool?
    /// Whether the merchant carries the interest of installments by default.
    public let zeroInterestInstallments: Bool?
    /// Where events are posted.
    public let webhookURI: String?
    /// Which metadata become columns of the dashboard's exports.
    public let metadataExportKeys: MetadataExportKeys?
    /// The dashboard's own.
    public let lastUpdatedAPIVersion: String?
    /// Limits and fees of transfers.
    public let transferConfig: TransferConfig?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case team
        case country
        case currency
        case email
        case createdAt = "created_at"
        case supportedCurrencies = "supported_currencies"
        case apiVersion = "api_version"
        case autoActivateRecipients = "auto_activate_recipients"
        case chainEnabled = "chain_enabled"
        case chainReturnURI = "chain_return_uri"
        case chainingAllowed = "chaining_allowed"
        case zeroInterestInstallments = "zero_interest_installments"
        case webhookURI = "webhook_uri"
        case metadataExportKeys = "metadata_export_keys"
        case lastUpdatedAPIVersion = "last_updated_api_version"
        case transferConfig = "transfer_config"
    }
}

/// Names of metadata, a list for each kind of object.
public struct MetadataExportKeys: Codable, Hashable, Sendable {
    /// Of charges.
    public var charge: [String]
    /// Of transfers.
    public var transfer: [String]
    /// Of refunds.
    public var refund: [String]
    /// Of disputes.
    public var dispute: [String]

    public init(
        charge: [String],
        transfer: [String],
        refund: [String],
        dispute: [String]
    ) {
        self.charge = charge
        self.transfer = transfer
        self.refund = refund
        self.dispute = dispute
    }

    enum CodingKeys: String, CodingKey {
        case charge
        case transfer
        case refund
        case dispute
    }
}

/// Limits and fees of transfers. Its amounts are decimal text in **major units**, digit for digit.
public struct TransferConfig: Codable, Hashable, Sendable {
    /// The smallest transfer.
    public let minTransferAmount: String?
    /// The largest transfer.
    public let maxTransferAmount: String?
    /// The largest transfer within one bank.
    public let sameBankMaxTransferAmount: String?
    /// For each transfer.
    public let fee: String?
    /// Whether transfers are sent.
    public let isPayoutEnabled: Bool?
    /// Who sends them.
    public let provider: String?
    /// The account's number there.
    public let merchantID: String?
    /// The reference knows no shape.
    public let transferServiceAvailability: JSONValue?
    /// The reference knows no shape.
    public let maxActiveRealtimeTransferSchedules: JSONValue?

    enum CodingKeys: String, CodingKey {
        case minTransferAmount = "min_transfer_amount"
        case maxTransferAmount = "max_transfer_amount"
        case sameBankMaxTransferAmount = "same_bank_max_transfer_amount"
        case fee
        case isPayoutEnabled = "is_payout_enabled"
        case provider
        case merchantID = "merchant_id"
        case transferServiceAvailability = "transfer_service_availability"
        case maxActiveRealtimeTransferSchedules = "max_active_realtime_transfer_schedules"
    }
}

/// What `omise.account.update` takes.
public struct UpdateAccount: Encodable, Hashable, Sendable {
    /// Where events are posted. HTTPS in live mode.
    public var webhookURI: String?
    /// Whether sub-merchants may grant this account a chain. Support has to allow it first.
    public var chainEnabled: Bool?
    /// The page a sub-merchant sees after granting a chain.
    public var chainReturnURI: String?
    /// Whether the merchant carries the interest of installments by default.
    public var zeroInterestInstallments: Bool?
    /// Which metadata become columns of the dashboard's exports.
    public var metadataExportKeys: MetadataExportKeys?

    public init(
        webhookURI: String? = nil,
        chainEnabled: Bool? = nil,
        chainReturnURI: String? = nil,
        zeroInterestInstallments: Bool? = nil,
        metadataExportKeys: MetadataExportKeys? = nil
    ) {
        self.webhookURI = webhookURI
        self.chainEnabled = chainEnabled
        self.chainReturnURI = chainReturnURI
        self.zeroInterestInstallments = zeroInterestInstallments
        self.metadataExportKeys = metadataExportKeys
    }

    enum CodingKeys: String, CodingKey {
        case webhookURI = "webhook_uri"
        case chainEnabled = "chain_enabled"
        case chainReturnURI = "chain_return_uri"
        case zeroInterestInstallments = "zero_interest_installments"
        case metadataExportKeys = "metadata_export_keys"
    }
}

// MARK: - Omise: balance

/// The money of one account. Amounts are subunits, and may be negative after refunds.
public struct Balance: Codable, Hashable, Sendable {
    /// Test or live.
    public let livemode: Bool?
    /// `/balance`
    public let location: String?
    /// Of all amounts here.
    public let currency: Currency
    /// All of it, also what cannot be sent yet.
    public let total: Int64
    /// What a transfer may take; `available` in the two oldest versions.
    public let transferable: Int64?
    /// Kept back as a security; `reserve_amount` before 2019.
    public let reserve: Int64?
    /// Not to be sent for now (*observed* in new answers only).
    public let onHold: Int64?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case livemode
        case location
        case currency
        case total
        case transferable
        case reserve
        case onHold = "on_hold"
        case createdAt = "created_at"
    }
}

// MARK: - Omise: bank accounts

/// A bank account inside a transfer or a recipient; it has no id.
public struct BankAccount: Codable, Hashable, Sendable {
    /// Test or live.
    public let livemode: Bool?
    /// Of the account number.
    public let lastDigits: String?
    /// The whole number; newer answers only.
    public let accountNumber: String?
    /// The holder.
    public let name: String?
    /// Japan: `normal`, `current`.
    public let type: String?
    /// RFC 3339.
    public let createdAt: String?
    /// The bank's name; its short code before 2019.
    public let brand: String?
    /// The bank's short code.
    public let bankCode: String?
    /// Japan.
    public let branchCode: String?

    enum CodingKeys: String, CodingKey {
        case livemode
        case lastDigits = "last_digits"
        case accountNumber = "account_number"
        case name
        case type
        case createdAt = "created_at"
        case brand
        case bankCode = "bank_code"
        case branchCode = "branch_code"
    }
}

extension BankAccount: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "livemode": livemode as Any,
                "lastDigits": lastDigits as Any,
                "accountNumber": Redacted.tail(of: accountNumber),
                "name": name as Any,
                "type": type as Any,
                "createdAt": createdAt as Any,
                "brand": brand as Any,
                "bankCode": bankCode as Any,
                "branchCode": branchCode as Any
            ]
        )
    }
}

/// A bank account to pay out to.
public struct NewBankAccount: Encodable, Hashable, Sendable {
    /// The account's number. It is never printed.
    public var number: String
    /// The holder.
    public var name: String
    /// The bank's short code, such as `scb`. This or `bank_code`.
    public var brand: String?
    /// The bank's code under its newer name; in Japan the four digits (*observed*).
    public var bankCode: String?
    /// Japan.
    public var branchCode: String?
    /// Japan: `normal`, `current`.
    public var type: String?

    public init(
        number: String,
        name: String,
        brand: String? = nil,
        bankCode: String? = nil,
        branchCode: String? = nil,
        type: String? = nil
    ) {
        self.number = number
        self.name = name
        self.brand = brand
        self.bankCode = bankCode
        self.branchCode = branchCode
        self.type = type
    }

    enum CodingKeys: String, CodingKey {
        case number
        case name
        case brand
        case bankCode = "bank_code"
        case branchCode = "branch_code"
        case type
    }
}

extension NewBankAccount: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "number": Redacted.whole(of: number),
                "name": name as Any,
                "brand": brand as Any,
                "bankCode": bankCode as Any,
                "branchCode": branchCode as Any,
                "type": type as Any
            ]
        )
    }
}

// MARK: - Omise: capability

/// The smallest and the largest amount, both allowed. Subunits.
public struct AmountLimits: Codable, Hashable, Sendable {
    /// The smallest.
    public let min: Int64?
    /// The largest; installments have none.
    public let max: Int64?

    enum CodingKeys: String, CodingKey {
        case min
        case max
    }
}

/// What an account can do. Read it instead of writing its values into a program.
public struct Capability: Codable, Hashable, Sendable {
    /// `/capability`
    public let location: String?
    /// Two letters.
    public let country: String?
    /// Codes of the banks that recipients may have.
    public let banks: [String]?
    /// How much at once.
    public let limits: CapabilityLimits?
    /// What payers may pay with; `payment_backends` before 2019.
    public let paymentMethods: [CapabilityMethod]?
    /// `googlepay`, `applepay`
    public let tokenizationMethods: [String]?
    /// Whether the merchant carries the interest of installments by default.
    public let zeroInterestInstallments: Bool?

    enum CodingKeys: String, CodingKey {
        case location
        case country
        case banks
        case limits
        case paymentMethods = "payment_methods"
        case tokenizationMethods = "tokenization_methods"
        case zeroInterestInstallments = "zero_interest_installments"
    }
}

/// A bank that the payer may choose (*observed* only).
public struct CapabilityBank: Codable, Hashable, Sendable {
    /// What a source takes as its `bank`.
    public let code: String
    /// For people.
    public let name: String?
    /// Whether it can be reached now.
    public let active: Bool?

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case active
    }
}

/// Limits by kind of movement, in the account's currency.
public struct CapabilityLimits: Codable, Hashable, Sendable {
    /// Of a charge.
    public let chargeAmount: AmountLimits?
    /// Of a transfer.
    public let transferAmount: AmountLimits?
    /// Of a charge that is paid in installments.
    public let installmentAmount: AmountLimits?

    enum CodingKeys: String, CodingKey {
        case chargeAmount = "charge_amount"
        case transferAmount = "transfer_amount"
        case installmentAmount = "installment_amount"
    }
}

/// One way to pay; the gateway calls it a payment method.
public struct CapabilityMethod: Codable, Hashable, Sendable {
    /// `card`, or the type of a source.
    public let name: String
    /// The family of `name`, such as `installment`: before 2019 only (*observed* only).
    public let type: String?
    /// How much at once: before 2019 only, `limits` now has it (*observed* only).
    public let amount: AmountLimits?
    /// What it can be charged in.
    public let currencies: [Currency]?
    /// Cards only: `Visa`, `MasterCard`, `JCB`, `American Express`, `UnionPay`, …
    public let cardBrands: [String]?
    /// Installments only: in months.
    public let installmentTerms: [Int64]?
    /// In months (*observed* only).
    public let loanInstallmentTerms: [Int64]?
    /// Which banks the payer may choose; filled for `fpx` and `duitnow_obw` (*observed* only).
    public let banks: [CapabilityBank]?
    /// Who is behind it, such as `Alipay_plus` (*observed* only).
    public let provider: String?

    enum CodingKeys: String, CodingKey {
        case name
        case type
        case amount
        case currencies
        case cardBrands = "card_brands"
        case installmentTerms = "installment_terms"
        case loanInstallmentTerms = "loan_installment_terms"
        case banks
        case provider
    }
}

// MARK: - Omise: cards

/// A card inside a token, a charge or a customer.
public struct Card: Codable, Hashable, Sendable {
    /// `card_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// Empty while the card is only in a token or a one-off charge.
    public let location: String?
    /// Whether it was removed from its customer.
    public let deleted: Bool?
    /// Billing address.
    public let street1: String?
    /// Billing address.
    public let street2: String?
    /// Billing address.
    public let city: String?
    /// Billing address.
    public let state: String?
    /// Of the holder.
    public let phoneNumber: String?
    /// Billing address.
    public let postalCode: String?
    /// Of the issuer: two letters in lower case, or empty.
    public let country: String?
    /// `credit`, `debit`, `prepaid`, or empty.
    public let financing: String?
    /// The issuer; may be empty.
    public let bank: String?
    /// `Visa`, `MasterCard`, …
    public let brand: String?
    /// The same for the same number: tells a known card again.
    public let fingerprint: String?
    /// Only with PCI rights.
    public let firstDigits: String?
    /// The last four.
    public let lastDigits: String?
    /// The holder.
    public let name: String?
    /// 1 to 12; missing for some wallet cards.
    public let expirationMonth: Int64?
    /// Four digits; missing for some wallet cards.
    public let expirationYear: Int64?
    /// Whether the security code was right.
    public let securityCodeCheck: Bool?
    /// `googlepay`, `applepay`
    public let tokenizationMethod: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case street1
        case street2
        case city
        case state
        case phoneNumber = "phone_number"
        case postalCode = "postal_code"
        case country
        case financing
        case bank
        case brand
        case fingerprint
        case firstDigits = "first_digits"
        case lastDigits = "last_digits"
        case name
        case expirationMonth = "expiration_month"
        case expirationYear = "expiration_year"
        case securityCodeCheck = "security_code_check"
        case tokenizationMethod = "tokenization_method"
        case createdAt = "created_at"
    }
}

/// Cards of a customer.
public struct CardList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Card]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.cards.list` takes.
public struct ListCards: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.cards.update` takes.
public struct UpdateCard: Encodable, Hashable, Sendable {
    /// The holder.
    public var name: String?
    /// 1 to 12.
    public var expirationMonth: Int64?
    /// Four digits.
    public var expirationYear: Int64?
    /// Billing address.
    public var city: String?
    /// Billing address.
    public var postalCode: String?
    /// Billing address.
    public var state: String?
    /// Billing address, two letters.
    public var country: String?
    /// Billing address.
    public var street1: String?
    /// Billing address.
    public var street2: String?
    /// Of the holder.
    public var phoneNumber: String?

    public init(
        name: String? = nil,
        expirationMonth: Int64? = nil,
        expirationYear: Int64? = nil,
        city: String? = nil,
        postalCode: String? = nil,
        state: String? = nil,
        country: String? = nil,
        street1: String? = nil,
        street2: String? = nil,
        phoneNumber: String? = nil
    ) {
        self.name = name
        self.expirationMonth = expirationMonth
        self.expirationYear = expirationYear
        self.city = city
        self.postalCode = postalCode
        self.state = state
        self.country = country
        self.street1 = street1
        self.street2 = street2
        self.phoneNumber = phoneNumber
    }

    enum CodingKeys: String, CodingKey {
        case name
        case expirationMonth = "expiration_month"
        case expirationYear = "expiration_year"
        case city
        case postalCode = "postal_code"
        case state
        case country
        case street1
        case street2
        case phoneNumber = "phone_number"
    }
}

// MARK: - Omise: chains

/// One sub-merchant's consent.
public struct Chain: Codable, Hashable, Sendable {
    /// `acch_…`
    public let id: String
    /// Whether the chain is of live mode.
    public let livemode: Bool?
    /// `/chains/{id}`
    public let location: String?
    /// Whether the consent was taken back. Then `key` is empty.
    public let revoked: Bool?
    /// Of the sub-merchant.
    public let email: String?
    /// `ckey_…`.
    public let key: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case revoked
        case email
        case key
        case createdAt = "created_at"
    }
}

extension Chain: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": id as Any,
                "livemode": livemode as Any,
                "location": location as Any,
                "revoked": revoked as Any,
                "email": email as Any,
                "key": Redacted.whole(of: key),
                "createdAt": createdAt as Any
            ]
        )
    }
}

/// Chains that sub-merchants granted.
public struct ChainList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Chain]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.chains.list` takes.
public struct ListChains: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

// MARK: - Omise: charge sources

/// What a charge takes as its `source`: the id of one that was made before, `src_…`, or the
/// parameters of a new one, which is made with the charge. Their `amount` and `currency` are then
/// left out: they are those of the charge.
public enum ChargeSource: Encodable, Hashable, Sendable {
    /// One that was made before.
    case id(String)
    /// One that is made now.
    case new(CreateSource)

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .id(let id): try id.encode(to: encoder)
        case .new(let new): try new.encode(to: encoder)
        }
    }
}

extension ChargeSource: ExpressibleByStringLiteral {
    public init(stringLiteral id: String) {
        self = .id(id)
    }
}

// MARK: - Omise: charges

/// What `omise.charges.capture` takes.
public struct CaptureCharge: Encodable, Hashable, Sendable {
    /// Subunits; the whole amount if left out. The rest is freed.
    public var captureAmount: Int64?

    public init(
        captureAmount: Int64? = nil
    ) {
        self.captureAmount = captureAmount
    }

    enum CodingKeys: String, CodingKey {
        case captureAmount = "capture_amount"
    }
}

/// One payment. Amounts are subunits.
public struct Charge: Codable, Hashable, Sendable {
    /// `chrg_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/charges/{id}`
    public let location: String?
    /// What the payer pays.
    public let amount: Int64
    /// Of `amount`.
    public let currency: Currency
    /// After conversion into the account's currency.
    public let fundingAmount: Int64?
    /// The account's currency.
    public let fundingCurrency: Currency?
    /// Held by a pre-authorisation.
    public let authorizedAmount: Int64?
    /// Taken by a capture; fees are counted on it.
    public let capturedAmount: Int64?
    /// `pre_auth`, `final_auth`
    public let authorizationType: String?
    /// Given back so far.
    public let refundedAmount: Int64?
    /// What reaches the balance: amount − fee − VAT − interest.
    public let net: Int64?
    /// The gateway's fee.
    public let fee: Int64?
    /// VAT on the fee.
    public let feeVAT: Int64?
    /// Of installments.
    public let interest: Int64?
    /// VAT on the interest.
    public let interestVAT: Int64?
    /// What the fee was computed with.
    public let transactionFees: TransactionFees?
    /// What the platform keeps.
    public let platformFee: PlatformFee?
    /// Where it stands; version 2014-07-27 had no such field.
    public let status: ChargeStatus?
    /// Whether it was to be captured at once.
    public let capture: Bool
    /// Whether the payer's bank agreed.
    public let authorized: Bool
    /// Whether a capture works now.
    public let capturable: Bool?
    /// Whether the money was taken.
    public let paid: Bool
    /// Whether the authorisation was given back.
    public let reversed: Bool?
    /// Whether a reverse works now.
    public let reversible: Bool?
    /// Whether a refund works now.
    public let refundable: Bool?
    /// Whether part of it may be refunded.
    public let partiallyRefundable: Bool?
    /// Whether the payer may dispute it.
    public let disputable: Bool?
    /// Whether it was voided.
    public let voided: Bool?
    /// Whether a refund with `void` works now.
    public let canPerformVoid: Bool?
    /// Whether it ran out.
    public let expired: Bool?
    /// Whether it may be captured in parts.
    public let multiCapture: Bool?
    /// Whether the merchant carries the interest.
    public let zeroInterestInstallments: Bool?
    /// RFC 3339.
    public let createdAt: String?
    /// RFC 3339.
    public let authorizedAt: String?
    /// RFC 3339.
    public let paidAt: String?
    /// RFC 3339.
    public let reversedAt: String?
    /// RFC 3339.
    public let expiresAt: String?
    /// RFC 3339.
    public let expiredAt: String?
    /// Empty for sources.
    public let card: Card?
    /// The source it was paid with.
    public let source: Source?
    /// `cust_…`
    public let customer: Expandable?
    /// `trxn_…`; empty until paid.
    public let transaction: Expandable?
    /// The dispute, if the payer opened one.
    public let dispute: Dispute?
    /// The payment link it came from.
    public let link: Expandable?
    /// The schedule it came from.
    public let schedule: Expandable?
    /// For direct debit.
    public let linkedAccount: Expandable?
    /// At most the first 20; `omise.refunds.list` has them all.
    public let refunds: RefundList?
    /// For people.
    public let description: String?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// Of the payer.
    public let ip: String?
    /// Where the payer comes back to.
    public let returnURI: String?
    /// Send the payer here while the charge is `pending`.
    public let authorizeURI: String?
    /// Why it failed: an open list, see reference 4.4.
    public let failureCode: String?
    /// Why it failed, for people.
    public let failureMessage: String?
    /// The card scheme's advice after a decline.
    public let merchantAdvice: String?
    /// Its code.
    public let merchantAdviceCode: String?
    /// What 3-D Secure lacked.
    public let missing3DSFields: [String]?
    /// `PASSKEY`, `3DS`
    public let authentication: String?
    /// `PASSKEY`, `3DS`
    public let authenticatedBy: String?
    /// Of the acquirer.
    public let acquirerReferenceNumber: String?
    /// Of the issuer.
    public let approvalCode: String?
    /// In-store.
    public let branch: Expandable?
    /// In-store.
    public let terminal: Expandable?
    /// In-store.
    public let device: Expandable?
    /// Of versions before 2017-11-02: of the payment that `offsite` or `offline` describes.
    public let reference: String?
    /// Of versions before 2017-11-02: what kind of thing paid. As JSON, like the next two: the
    /// reference knows their names and no shape, so they are not turned into a `source`.
    public let sourceOfFund: JSONValue?
    /// Of versions before 2017-11-02: a payment at a bank or wallet.
    public let offsite: JSONValue?
    /// Of versions before 2017-11-02: a payment at a counter.
    public let offline: JSONValue?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case amount
        case currency
        case fundingAmount = "funding_amount"
        case fundingCurrency = "funding_currency"
        case authorizedAmount = "authorized_amount"
        case capturedAmount = "captured_amount"
        case authorizationType = "authorization_type"
        case refundedAmount = "refunded_amount"
        case net
        case fee
        case feeVAT = "fee_vat"
        case interest
        case interestVAT = "interest_vat"
        case transactionFees = "transaction_fees"
        case platformFee = "platform_fee"
        case status
        case capture
        case authorized
        case capturable
        case paid
        case reversed
        case reversible
        case refundable
        case partiallyRefundable = "partially_refundable"
        case disputable
        case voided
        case canPerformVoid = "can_perform_void"
        case expired
        case multiCapture = "multi_capture"
        case zeroInterestInstallments = "zero_interest_installments"
        case createdAt = "created_at"
        case authorizedAt = "authorized_at"
        case paidAt = "paid_at"
        case reversedAt = "reversed_at"
        case expiresAt = "expires_at"
        case expiredAt = "expired_at"
        case card
        case source
        case customer
        case transaction
        case dispute
        case link
        case schedule
        case linkedAccount = "linked_account"
        case refunds
        case description
        case metadata
        case ip
        case returnURI = "return_uri"
        case authorizeURI = "authorize_uri"
        case failureCode = "failure_code"
        case failureMessage = "failure_message"
        case merchantAdvice = "merchant_advice"
        case merchantAdviceCode = "merchant_advice_code"
        case missing3DSFields = "missing_3ds_fields"
        case authentication
        case authenticatedBy = "authenticated_by"
        case acquirerReferenceNumber = "acquirer_reference_number"
        case approvalCode = "approval_code"
        case branch
        case terminal
        case device
        case reference
        case sourceOfFund = "source_of_fund"
        case offsite
        case offline
    }
}

/// Charges on the books of the key.
public struct ChargeList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Charge]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// Where a charge stands.
public struct ChargeStatus: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Authorised and not captured, or waiting for the payer.
    public static let pending = Self(rawValue: "pending")

    /// Paid.
    public static let successful = Self(rawValue: "successful")

    /// Declined: see `failure_code`.
    public static let failed = Self(rawValue: "failed")

    /// The payer or the capture came too late.
    public static let expired = Self(rawValue: "expired")

    /// The authorisation was given back.
    public static let reversed = Self(rawValue: "reversed")

    /// Of a token that has not paid yet.
    public static let unknown = Self(rawValue: "unknown")
}

/// What `omise.charges.create` takes.
public struct CreateCharge: Encodable, Hashable, Sendable {
    /// Subunits: 100.50 baht are `10_050`.
    public var amount: Int64
    /// In any letter case.
    public var currency: Currency
    /// A token, or a card of `customer`.
    public var card: String?
    /// `cust_…`
    public var customer: String?
    /// A source that was made before, by its id, or the parameters of a new one, made in the same
    /// request.
    public var source: ChargeSource?
    /// `false` authorises only; capture within 7 days. `true` if left out.
    public var capture: Bool?
    /// `pre_auth` (less may be captured) or `final_auth`.
    public var authorizationType: String?
    /// Where the payer comes back to from 3-D Secure or a redirect.
    public var returnURI: String?
    /// For people.
    public var description: String?
    /// For programs: an object. Values arrive as text, for a form has no other type.
    public var metadata: [String: JSONValue]?
    /// RFC 3339; for offline and some wallet sources.
    public var expiresAt: String?
    /// The payer's address.
    public var ip: String?
    /// What the platform keeps.
    public var platformFee: PlatformFee?
    /// Overrides the account's setting.
    public var zeroInterestInstallments: Bool?
    /// At most two further HTTPS receivers of this charge's events.
    public var webhookEndpoints: [String]?
    /// `PASSKEY` or `3DS` (*observed* only).
    public var authentication: String?
    /// `MIT` or `CIT`.
    public var transactionIndicator: String?
    /// `unscheduled`, `standing_order`, `subscription`, `installment`, …
    public var recurringReason: String?
    /// The first charge of the series.
    public var firstCharge: String?
    /// For direct debit.
    public var linkedAccount: String?
    /// What the payer's statement shows.
    public var statementDescriptor: String?

    public init(
        amount: Int64,
        currency: Currency,
        card: String? = nil,
        customer: String? = nil,
        source: ChargeSource? = nil,
        capture: Bool? = nil,
        authorizationType: String? = nil,
        returnURI: String? = nil,
        description: String? = nil,
        metadata: [String: JSONValue]? = nil,
        expiresAt: String? = nil,
        ip: String? = nil,
        platformFee: PlatformFee? = nil,
        zeroInterestInstallments: Bool? = nil,
        webhookEndpoints: [String]? = nil,
        authentication: String? = nil,
        transactionIndicator: String? = nil,
        recurringReason: String? = nil,
        firstCharge: String? = nil,
        linkedAccount: String? = nil,
        statementDescriptor: String? = nil
    ) {
        self.amount = amount
        self.currency = currency
        self.card = card
        self.customer = customer
        self.source = source
        self.capture = capture
        self.authorizationType = authorizationType
        self.returnURI = returnURI
        self.description = description
        self.metadata = metadata
        self.expiresAt = expiresAt
        self.ip = ip
        self.platformFee = platformFee
        self.zeroInterestInstallments = zeroInterestInstallments
        self.webhookEndpoints = webhookEndpoints
        self.authentication = authentication
        self.transactionIndicator = transactionIndicator
        self.recurringReason = recurringReason
        self.firstCharge = firstCharge
        self.linkedAccount = linkedAccount
        self.statementDescriptor = statementDescriptor
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case currency
        case card
        case customer
        case source
        case capture
        case authorizationType = "authorization_type"
        case returnURI = "return_uri"
        case description
        case metadata
        case expiresAt = "expires_at"
        case ip
        case platformFee = "platform_fee"
        case zeroInterestInstallments = "zero_interest_installments"
        case webhookEndpoints = "webhook_endpoints"
        case authentication
        case transactionIndicator = "transaction_indicator"
        case recurringReason = "recurring_reason"
        case firstCharge = "first_charge"
        case linkedAccount = "linked_account"
        case statementDescriptor = "statement_descriptor"
    }
}

/// What `omise.charges.get` takes.
public struct GetCharge: Encodable, Hashable, Sendable {
    /// `true` embeds the objects behind `customer`, `transaction` and the like.
    public var expand: Bool?

    public init(
        expand: Bool? = nil
    ) {
        self.expand = expand
    }

    enum CodingKeys: String, CodingKey {
        case expand
    }
}

/// What `omise.charges.list` takes.
public struct ListCharges: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What the platform keeps of a charge.
public struct PlatformFee: Codable, Hashable, Sendable {
    /// Subunits.
    public var fixed: Int64?
    /// Subunits, as computed by the gateway.
    public var amount: Int64?
    /// Of the charge's amount. A rate, not money.
    public var percentage: Double?

    public init(
        fixed: Int64? = nil,
        amount: Int64? = nil,
        percentage: Double? = nil
    ) {
        self.fixed = fixed
        self.amount = amount
        self.percentage = percentage
    }

    enum CodingKeys: String, CodingKey {
        case fixed
        case amount
        case percentage
    }
}

/// What the fee of a charge was computed with. Decimal text, digit for digit.
public struct TransactionFees: Codable, Hashable, Sendable {
    /// For each charge.
    public let feeFlat: String?
    /// Percent of the amount.
    public let feeRate: String?
    /// Percent of the fee.
    public let vatRate: String?

    enum CodingKeys: String, CodingKey {
        case feeFlat = "fee_flat"
        case feeRate = "fee_rate"
        case vatRate = "vat_rate"
    }
}

/// What `omise.charges.update` takes.
public struct UpdateCharge: Encodable, Hashable, Sendable {
    /// For people.
    public var description: String?
    /// Replaces the stored object as a whole (*choice*: not documented).
    public var metadata: [String: JSONValue]?

    public init(
        description: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.description = description
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case description
        case metadata
    }
}

// MARK: - Omise: customers

/// What `omise.customers.create` takes.
public struct OmiseCreateCustomer: Encodable, Hashable, Sendable {
    /// Of the payer.
    public var email: String?
    /// For people.
    public var description: String?
    /// A token, which is used up: its card is kept and becomes the default.
    public var card: String?
    /// For programs: an object. Values arrive as text, for a form has no other type.
    public var metadata: [String: JSONValue]?
    /// For direct debit (*observed* only).
    public var linkedAccount: String?

    public init(
        email: String? = nil,
        description: String? = nil,
        card: String? = nil,
        metadata: [String: JSONValue]? = nil,
        linkedAccount: String? = nil
    ) {
        self.email = email
        self.description = description
        self.card = card
        self.metadata = metadata
        self.linkedAccount = linkedAccount
    }

    enum CodingKeys: String, CodingKey {
        case email
        case description
        case card
        case metadata
        case linkedAccount = "linked_account"
    }
}

/// A payer. A deletion before 2019 answered `id`, `livemode` and `deleted` only.
public struct OmiseCustomer: Codable, Hashable, Sendable {
    /// `cust_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/customers/{id}`
    public let location: String?
    /// Whether it was deleted.
    public let deleted: Bool?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// At most the first 20; `omise.cards.list` has them all.
    public let cards: CardList?
    /// `card_…`: what a charge takes that names no card.
    public let defaultCard: Expandable?
    /// For direct debit: a list. The reference does not know the shape of its rows.
    public let linkedAccounts: JSONValue?
    /// For people.
    public let description: String?
    /// Of the payer.
    public let email: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case metadata
        case cards
        case defaultCard = "default_card"
        case linkedAccounts = "linked_accounts"
        case description
        case email
        case createdAt = "created_at"
    }
}

/// Customers on the books of the key.
public struct OmiseCustomerList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [OmiseCustomer]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.customers.get` takes.
public struct OmiseGetCustomer: Encodable, Hashable, Sendable {
    /// `true` embeds the card behind `default_card`.
    public var expand: Bool?

    public init(
        expand: Bool? = nil
    ) {
        self.expand = expand
    }

    enum CodingKeys: String, CodingKey {
        case expand
    }
}

/// What `omise.customers.list` takes.
public struct OmiseListCustomers: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.customers.update` takes.
public struct UpdateCustomer: Encodable, Hashable, Sendable {
    /// Of the payer.
    public var email: String?
    /// For people.
    public var description: String?
    /// A token, which is used up: its card is added. The default card stays.
    public var card: String?
    /// `card_…`: a card of this customer.
    public var defaultCard: String?
    /// Replaces the stored object as a whole (*choice*: not documented).
    public var metadata: [String: JSONValue]?

    public init(
        email: String? = nil,
        description: String? = nil,
        card: String? = nil,
        defaultCard: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.email = email
        self.description = description
        self.card = card
        self.defaultCard = defaultCard
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case email
        case description
        case card
        case defaultCard = "default_card"
        case metadata
    }
}

// MARK: - Omise: disputes

/// A charge that the payer's bank asks back. Amounts are subunits.
public struct Dispute: Codable, Hashable, Sendable {
    /// `dspt_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/disputes/{id}`
    public let location: String?
    /// Of `amount`.
    public let currency: Currency?
    /// What is asked back: the charge's amount less its refunds.
    public let amount: Int64
    /// In the account's currency.
    public let fundingAmount: Int64?
    /// The account's currency.
    public let fundingCurrency: Currency?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// `chrg_…`
    public let charge: Expandable?
    /// At most the first 20; `omise.documents.list` has them all.
    public let documents: DocumentList?
    /// What it did to the balance.
    public let transactions: [OmiseTransaction]?
    /// Before 2019: the one transaction's id; see `transaction_ids`.
    public let transaction: Expandable?
    /// Of the gateway's people.
    public let adminMessage: String?
    /// The merchant's answer.
    public let message: String?
    /// Why.
    public let reasonCode: DisputeReason?
    /// Why, for people.
    public let reasonMessage: String?
    /// Where it stands.
    public let status: DisputeStatus
    /// RFC 3339; empty until it is won or lost.
    public let closedAt: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case currency
        case amount
        case fundingAmount = "funding_amount"
        case fundingCurrency = "funding_currency"
        case metadata
        case charge
        case documents
        case transactions
        case transaction
        case adminMessage = "admin_message"
        case message
        case reasonCode = "reason_code"
        case reasonMessage = "reason_message"
        case status
        case closedAt = "closed_at"
        case createdAt = "created_at"
    }
}

/// Disputes of charges on the books of the key.
public struct DisputeList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Dispute]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// Why the payer disputes a charge (*observed* in an official SDK).
public struct DisputeReason: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A subscription was cancelled before.
    public static let cancelledRecurringTransaction = Self(rawValue: "cancelled_recurring_transaction")

    /// A refund was promised and did not come.
    public static let creditNotProcessed = Self(rawValue: "credit_not_processed")

    /// Charged twice.
    public static let duplicateProcessing = Self(rawValue: "duplicate_processing")

    /// The card had run out.
    public static let expiredCard = Self(rawValue: "expired_card")

    /// Nothing was delivered.
    public static let goodsOrServicesNotProvided = Self(rawValue: "goods_or_services_not_provided")

    /// Charged in another currency than agreed.
    public static let incorrectCurrency = Self(rawValue: "incorrect_currency")

    /// Charged another amount than agreed.
    public static let incorrectTransactionAmount = Self(rawValue: "incorrect_transaction_amount")

    /// Charged too late.
    public static let latePresentment = Self(rawValue: "late_presentment")

    /// There is no such account.
    public static let nonMatchingAccountNumber = Self(rawValue: "non_matching_account_number")

    /// Delivered, but not as described.
    public static let notAsDescribedOrDefectiveMerchandise = Self(rawValue: "not_as_described_or_defective_merchandise")

    /// No reason is known.
    public static let notAvailable = Self(rawValue: "not_available")

    /// No reason was noted.
    public static let notRecorded = Self(rawValue: "not_recorded")

    /// None of these: see `reason_message`.
    public static let unlisted = Self(rawValue: "other")

    /// Paid in another way already.
    public static let paidByOtherMeans = Self(rawValue: "paid_by_other_means")

    /// The payer does not know the charge.
    public static let transactionNotRecognised = Self(rawValue: "transaction_not_recognised")
}

/// Where a dispute stands.
public struct DisputeStatus: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The merchant has not answered.
    public static let open = Self(rawValue: "open")

    /// The bank has not decided.
    public static let pending = Self(rawValue: "pending")

    /// The money came back.
    public static let won = Self(rawValue: "won")

    /// The money is gone.
    public static let lost = Self(rawValue: "lost")
}

/// What `omise.disputes.get` takes.
public struct GetDispute: Encodable, Hashable, Sendable {
    /// `true` embeds the charge.
    public var expand: Bool?

    public init(
        expand: Bool? = nil
    ) {
        self.expand = expand
    }

    enum CodingKeys: String, CodingKey {
        case expand
    }
}

/// What `omise.disputes.listClosed` takes.
public struct ListClosedDisputes: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.disputes.list` takes.
public struct ListDisputes: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.disputes.listOpen` takes.
public struct ListOpenDisputes: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.disputes.listPending` takes.
public struct ListPendingDisputes: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.disputes.update` takes.
public struct UpdateDispute: Encodable, Hashable, Sendable {
    /// To the bank.
    public var message: String?
    /// Replaces the stored object as a whole (*choice*: not documented).
    public var metadata: [String: JSONValue]?

    public init(
        message: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.message = message
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case message
        case metadata
    }
}

// MARK: - Omise: documents

/// What `omise.documents.create` takes.
public struct CreateDocument: Encodable, Hashable, Sendable {
    /// PNG, JPEG or PDF, at most 10 MB.
    public var file: Data
    /// The file's name without a path: `receipt.pdf`.
    public var filename: String
    /// What it shows.
    public var kind: DocumentKind?

    public init(
        file: Data,
        filename: String,
        kind: DocumentKind? = nil
    ) {
        self.file = file
        self.filename = filename
        self.kind = kind
    }

    enum CodingKeys: String, CodingKey {
        case file
        case filename
        case kind
    }
}

/// A file that belongs to a dispute.
public struct OmiseDocument: Codable, Hashable, Sendable {
    /// `docu_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/disputes/{dispute}/documents/{id}`, or under a charge for the image of a QR code.
    public let location: String?
    /// Whether it was taken back.
    public let deleted: Bool?
    /// The file's name. Missing in the short answer that a deletion had before 2019.
    public let filename: String?
    /// What it shows.
    public let kind: DocumentKind?
    /// Where the file itself is.
    public let downloadURI: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case filename
        case kind
        case downloadURI = "download_uri"
        case createdAt = "created_at"
    }
}

/// What a document shows.
public struct DocumentKind: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Who the payer is.
    public static let cardholderDetails = Self(rawValue: "cardholder_details")

    /// What was bought.
    public static let detailsOfPurchase = Self(rawValue: "details_of_purchase")

    /// That it arrived.
    public static let proofOfReceipt = Self(rawValue: "proof_of_receipt")

    /// That the payer agreed.
    public static let proofOfAcceptance = Self(rawValue: "proof_of_acceptance")
}

/// Documents of a dispute.
public struct DocumentList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [OmiseDocument]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.documents.list` takes.
public struct ListDocuments: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

// MARK: - Omise: events

/// Something that happened, with the object as it was at that moment.
///
/// A chained action makes two: one for the merchant, one for the sub-merchant, with different
/// ids and the same `data`.
public struct OmiseEvent: Codable, Hashable, Sendable {
    /// `evnt_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/events/{id}`
    public let location: String?
    /// What happened.
    public let key: EventKey
    /// The object as it came, in the account's default API version. Missing
    /// where the events of one charge were listed (*observed*): `omise.events.get` has it.
    public let data: JSONValue?
    /// Each attempt to deliver it; empty in the pushed copy.
    public let webhookDeliveries: [WebhookDelivery]?
    /// RFC 3339.
    public let createdAt: String?
    /// Who did it.
    public let actorUID: String?
    /// Who did it.
    public let teamUID: String?
    /// Who did it.
    public let userUID: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case key
        case data
        case webhookDeliveries = "webhook_deliveries"
        case createdAt = "created_at"
        case actorUID = "actor_uid"
        case teamUID = "team_uid"
        case userUID = "user_uid"
    }
}

/// What happened (reference 5.1). There is no `charge.failed`: a decline is a
/// `charge.create` or `charge.complete` whose charge has the status `failed`.
public struct EventKey: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A charge was made, perhaps declined.
    public static let chargeCreate = Self(rawValue: "charge.create")

    /// Its description or metadata changed.
    public static let chargeUpdate = Self(rawValue: "charge.update")

    /// It was captured by hand.
    public static let chargeCapture = Self(rawValue: "charge.capture")

    /// Its authorisation was given back.
    public static let chargeReverse = Self(rawValue: "charge.reverse")

    /// The payer came through 3-D Secure or a source, or failed there.
    public static let chargeComplete = Self(rawValue: "charge.complete")

    /// It ran out.
    public static let chargeExpire = Self(rawValue: "charge.expire")

    /// A customer was made.
    public static let customerCreate = Self(rawValue: "customer.create")

    /// It changed.
    public static let customerUpdate = Self(rawValue: "customer.update")

    /// Its cards changed.
    public static let customerUpdateCard = Self(rawValue: "customer.update.card")

    /// It was deleted.
    public static let customerDestroy = Self(rawValue: "customer.destroy")

    /// A card changed.
    public static let cardUpdate = Self(rawValue: "card.update")

    /// It was deleted.
    public static let cardDestroy = Self(rawValue: "card.destroy")

    /// A payer disputes a charge.
    public static let disputeCreate = Self(rawValue: "dispute.create")

    /// It changed.
    public static let disputeUpdate = Self(rawValue: "dispute.update")

    /// It was won or lost.
    public static let disputeClose = Self(rawValue: "dispute.close")

    /// The merchant gave in.
    public static let disputeAccept = Self(rawValue: "dispute.accept")

    /// A payment link was made.
    public static let linkCreate = Self(rawValue: "link.create")

    /// A recipient was made.
    public static let recipientCreate = Self(rawValue: "recipient.create")

    /// It changed.
    public static let recipientUpdate = Self(rawValue: "recipient.update")

    /// It may receive transfers.
    public static let recipientActivate = Self(rawValue: "recipient.activate")

    /// It may not any more.
    public static let recipientDeactivate = Self(rawValue: "recipient.deactivate")

    /// Its bank account was checked.
    public static let recipientVerify = Self(rawValue: "recipient.verify")

    /// It was deleted.
    public static let recipientDestroy = Self(rawValue: "recipient.destroy")

    /// Money was given back.
    public static let refundCreate = Self(rawValue: "refund.create")

    /// A schedule was made.
    public static let scheduleCreate = Self(rawValue: "schedule.create")

    /// It was stopped.
    public static let scheduleSuspend = Self(rawValue: "schedule.suspend")

    /// It was deleted.
    public static let scheduleDestroy = Self(rawValue: "schedule.destroy")

    /// Its end is near (*unconfirmed*).
    public static let scheduleExpiring = Self(rawValue: "schedule.expiring")

    /// It has ended (*unconfirmed*).
    public static let scheduleExpire = Self(rawValue: "schedule.expire")

    /// A transfer was made.
    public static let transferCreate = Self(rawValue: "transfer.create")

    /// It changed.
    public static let transferUpdate = Self(rawValue: "transfer.update")

    /// It is on its way.
    public static let transferSend = Self(rawValue: "transfer.send")

    /// It arrived.
    public static let transferPay = Self(rawValue: "transfer.pay")

    /// It did not.
    public static let transferFail = Self(rawValue: "transfer.fail")

    /// It was taken back.
    public static let transferDestroy = Self(rawValue: "transfer.destroy")
}

/// Events of an account or of a charge.
public struct EventList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [OmiseEvent]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.events.listOfCharge` takes.
public struct ListChargeEvents: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.events.list` takes.
public struct ListEvents: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// One attempt to deliver an event.
public struct WebhookDelivery: Codable, Hashable, Sendable {
    /// `whdl_…`
    public let id: String
    /// Where it went.
    public let uri: String?
    /// What the receiver answered.
    public let status: Int64?
    /// The event's key.
    public let key: EventKey?
    /// Why it failed.
    public let error: String?
    /// The text that was sent.
    public let payload: String?
    /// Not RFC 3339: `2020-07-17 07:41:49 UTC`.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case uri
        case status
        case key
        case error
        case payload
        case createdAt = "created_at"
    }
}

// MARK: - Omise: expandable

/// A reference to another object (omise reference 1.8).
public struct Expandable: Codable, Hashable, Sendable {
    /// The id, whichever form came.
    public let id: String
    /// The object itself, if the answer was expanded.
    public let object: JSONValue?

    enum CodingKeys: String, CodingKey {
        case id
        case object
    }
}

// MARK: - Omise: forex

/// A rate of exchange, as it is now.
public struct Forex: Codable, Hashable, Sendable {
    /// Test or live.
    public let livemode: Bool?
    /// `/forex/{code in lower case}`
    public let location: String?
    /// What is changed; `from` before 2019.
    public let base: Currency
    /// What it is changed into, the account's currency; `to` before 2019.
    public let quote: Currency
    /// How many major units of `quote` one of `base` brings: the digits of the answer, without an
    /// exponent. Text, for a float would round it.
    public let rate: String

    enum CodingKeys: String, CodingKey {
        case livemode
        case location
        case base
        case quote
        case rate
    }
}

// MARK: - Omise: links

/// What `omise.links.create` takes.
public struct CreateLink: Encodable, Hashable, Sendable {
    /// Subunits: 100.50 baht are `10_050`.
    public var amount: Int64
    /// In any letter case.
    public var currency: Currency
    /// What the page is headed with.
    public var title: String
    /// What is paid for.
    public var description: String
    /// Whether it may be paid more than once; `false` if left out.
    public var multiple: Bool?

    public init(
        amount: Int64,
        currency: Currency,
        title: String,
        description: String,
        multiple: Bool? = nil
    ) {
        self.amount = amount
        self.currency = currency
        self.title = title
        self.description = description
        self.multiple = multiple
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case currency
        case title
        case description
        case multiple
    }
}

/// A payment page. Amounts are subunits.
public struct OmiseLink: Codable, Hashable, Sendable {
    /// `link_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/links/{id}`
    public let location: String?
    /// Whether it can no longer be paid.
    public let deleted: Bool?
    /// Whether it may be paid more than once.
    public let multiple: Bool?
    /// Whether it was paid.
    public let used: Bool?
    /// Of `amount`.
    public let currency: Currency?
    /// What the payer pays. Missing in the short answer that a deletion had before 2019.
    public let amount: Int64?
    /// At most the first 20; `omise.links.listCharges` has them all.
    public let charges: ChargeList?
    /// What is paid for.
    public let description: String?
    /// What the page is headed with.
    public let title: String?
    /// The page: send the payer here.
    public let paymentURI: String?
    /// RFC 3339.
    public let createdAt: String?
    /// RFC 3339.
    public let usedAt: String?
    /// RFC 3339.
    public let deletedAt: String?
    /// Payfac only.
    public let merchantName: String?
    /// Payfac only.
    public let merchantUID: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case multiple
        case used
        case currency
        case amount
        case charges
        case description
        case title
        case paymentURI = "payment_uri"
        case createdAt = "created_at"
        case usedAt = "used_at"
        case deletedAt = "deleted_at"
        case merchantName = "merchant_name"
        case merchantUID = "merchant_uid"
    }
}

/// Payment links.
public struct LinkList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [OmiseLink]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.links.listCharges` takes.
public struct ListLinkCharges: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.links.list` takes.
public struct ListLinks: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

// MARK: - Omise: occurrences

/// What `omise.occurrences.get` takes.
public struct GetOccurrence: Encodable, Hashable, Sendable {
    /// `true` embeds the schedule.
    public var expand: Bool?

    public init(
        expand: Bool? = nil
    ) {
        self.expand = expand
    }

    enum CodingKeys: String, CodingKey {
        case expand
    }
}

/// What `omise.schedules.listOccurrences` takes.
public struct ListOccurrences: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// One day of a schedule.
public struct Occurrence: Codable, Hashable, Sendable {
    /// `occu_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/occurrences/{id}`
    public let location: String?
    /// `schd_…`
    public let schedule: Expandable?
    /// What became of it.
    public let status: OccurrenceStatus?
    /// Why it failed, for people.
    public let message: String?
    /// The charge or transfer that was made.
    public let result: Expandable?
    /// `YYYY-MM-DD`
    public let scheduledOn: String?
    /// When a failed one is tried again: `YYYY-MM-DD`.
    public let retryOn: String?
    /// RFC 3339.
    public let processedAt: String?
    /// RFC 3339.
    public let createdAt: String?
    /// *Observed* only; the reference knows no more of it.
    public let executeTime: String?
    /// *Observed* only; the reference knows no more of it.
    public let splitMetadata: JSONValue?
    /// Subunits; 0 for a charge (*observed* only).
    public let transferAmount: Int64?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case schedule
        case status
        case message
        case result
        case scheduledOn = "scheduled_on"
        case retryOn = "retry_on"
        case processedAt = "processed_at"
        case createdAt = "created_at"
        case executeTime = "execute_time"
        case splitMetadata = "split_metadata"
        case transferAmount = "transfer_amount"
    }
}

/// Occurrences of a schedule.
public struct OccurrenceList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Occurrence]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What became of an occurrence.
public struct OccurrenceStatus: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Its day has not come.
    public static let scheduled = Self(rawValue: "scheduled")

    /// The charge or transfer was made.
    public static let successful = Self(rawValue: "successful")

    /// It was not: see `message`.
    public static let failed = Self(rawValue: "failed")

    /// It was left out.
    public static let skipped = Self(rawValue: "skipped")
}

// MARK: - Omise: receipts

/// What `omise.receipts.list` takes.
public struct ListReceipts: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What the gateway billed for a day. Amounts are subunits.
public struct Receipt: Codable, Hashable, Sendable {
    /// `rcpt_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/receipts/{id}`
    public let location: String?
    /// The bill's own number.
    public let number: String?
    /// `YYYY-MM-DD`; a time stamp before 2019.
    public let issuedOn: String?
    /// Whether it gives fees back.
    public let creditNote: Bool?
    /// For charges.
    public let chargeFee: Int64?
    /// For transactions (*observed* only).
    public let transactionFee: Int64?
    /// For transfers.
    public let transferFee: Int64?
    /// For voids.
    public let voidedFee: Int64?
    /// All fees.
    public let subtotal: Int64?
    /// VAT on them.
    public let vat: Int64?
    /// Withholding tax.
    public let wht: Int64?
    /// What was billed in the end.
    public let total: Int64?
    /// Of all amounts here.
    public let currency: Currency?
    /// What rounding the VAT of many fees left over.
    public let adjustmentTransaction: OmiseTransaction?
    /// The gateway.
    public let companyName: String?
    /// The gateway's; may hold line breaks.
    public let companyAddress: String?
    /// The gateway's.
    public let companyTaxID: String?
    /// The merchant.
    public let customerName: String?
    /// The merchant's.
    public let customerAddress: String?
    /// The merchant's.
    public let customerEmail: String?
    /// The merchant's.
    public let customerStatementName: String?
    /// The merchant's.
    public let customerTaxID: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case number
        case issuedOn = "issued_on"
        case creditNote = "credit_note"
        case chargeFee = "charge_fee"
        case transactionFee = "transaction_fee"
        case transferFee = "transfer_fee"
        case voidedFee = "voided_fee"
        case subtotal
        case vat
        case wht
        case total
        case currency
        case adjustmentTransaction = "adjustment_transaction"
        case companyName = "company_name"
        case companyAddress = "company_address"
        case companyTaxID = "company_tax_id"
        case customerName = "customer_name"
        case customerAddress = "customer_address"
        case customerEmail = "customer_email"
        case customerStatementName = "customer_statement_name"
        case customerTaxID = "customer_tax_id"
        case createdAt = "created_at"
    }
}

/// Receipts. Its `object` is `receipt_list` in some recordings and `list` in others.
public struct ReceiptList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Receipt]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

// MARK: - Omise: recipients

/// What `omise.recipients.create` takes.
public struct CreateRecipient: Encodable, Hashable, Sendable {
    /// Of the person or company.
    public var name: String
    /// `individual` or `corporation`.
    public var type: RecipientKind
    /// Where the money goes.
    public var bankAccount: NewBankAccount
    /// For people.
    public var email: String?
    /// For people.
    public var description: String?
    /// Of the person or company. It is never printed.
    public var taxID: String?
    /// For programs: an object.
    public var metadata: [String: JSONValue]?

    public init(
        name: String,
        type: RecipientKind,
        bankAccount: NewBankAccount,
        email: String? = nil,
        description: String? = nil,
        taxID: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.name = name
        self.type = type
        self.bankAccount = bankAccount
        self.email = email
        self.description = description
        self.taxID = taxID
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case name
        case type
        case bankAccount = "bank_account"
        case email
        case description
        case taxID = "tax_id"
        case metadata
    }
}

extension CreateRecipient: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "name": name as Any,
                "type": type as Any,
                "bankAccount": bankAccount as Any,
                "email": email as Any,
                "description": description as Any,
                "taxID": Redacted.whole(of: taxID),
                "metadata": metadata as Any
            ]
        )
    }
}

/// What `omise.recipients.list` takes.
public struct ListRecipients: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// Somebody who is paid.
public struct Recipient: Codable, Hashable, Sendable {
    /// `recp_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/recipients/{id}`
    public let location: String?
    /// Whether it was deleted.
    public let deleted: Bool?
    /// Where the money goes.
    public let bankAccount: BankAccount?
    /// Whether it may receive transfers.
    public let active: Bool?
    /// Whether it is the account's own bank account.
    public let `default`: Bool?
    /// Whether its bank account was checked.
    public let verified: Bool?
    /// RFC 3339.
    public let activatedAt: String?
    /// RFC 3339.
    public let verifiedAt: String?
    /// Of the person or company.
    public let name: String?
    /// For people.
    public let email: String?
    /// For people.
    public let description: String?
    /// A person or a company.
    public let type: RecipientKind?
    /// Of the person or company. It is never printed.
    public let taxID: String?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// `schd_…`; the reference knows no more of it.
    public let schedule: Expandable?
    /// Why it could not be verified: `name_mismatch`, `account_not_found`, `bank_not_found`.
    public let failureCode: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case bankAccount = "bank_account"
        case active
        case `default` = "default"
        case verified
        case activatedAt = "activated_at"
        case verifiedAt = "verified_at"
        case name
        case email
        case description
        case type
        case taxID = "tax_id"
        case metadata
        case schedule
        case failureCode = "failure_code"
        case createdAt = "created_at"
    }
}

extension Recipient: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": id as Any,
                "livemode": livemode as Any,
                "location": location as Any,
                "deleted": deleted as Any,
                "bankAccount": bankAccount as Any,
                "active": active as Any,
                "`default`": `default` as Any,
                "verified": verified as Any,
                "activatedAt": activatedAt as Any,
                "verifiedAt": verifiedAt as Any,
                "name": name as Any,
                "email": email as Any,
                "description": description as Any,
                "type": type as Any,
                "taxID": Redacted.whole(of: taxID),
                "metadata": metadata as Any,
                "schedule": schedule as Any,
                "failureCode": failureCode as Any,
                "createdAt": createdAt as Any
            ]
        )
    }
}

/// What a recipient is.
public struct RecipientKind: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A person.
    public static let individual = Self(rawValue: "individual")

    /// A company.
    public static let corporation = Self(rawValue: "corporation")
}

/// Recipients of the account.
public struct RecipientList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Recipient]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.recipients.update` takes.
public struct UpdateRecipient: Encodable, Hashable, Sendable {
    /// Of the person or company.
    public var name: String?
    /// `individual` or `corporation`.
    public var type: RecipientKind?
    /// The whole of it (*choice*: what a part does is not documented).
    public var bankAccount: NewBankAccount?
    /// For people.
    public var email: String?
    /// For people.
    public var description: String?
    /// Of the person or company. It is never printed.
    public var taxID: String?
    /// Replaces the stored object as a whole (*choice*: not documented).
    public var metadata: [String: JSONValue]?

    public init(
        name: String? = nil,
        type: RecipientKind? = nil,
        bankAccount: NewBankAccount? = nil,
        email: String? = nil,
        description: String? = nil,
        taxID: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.name = name
        self.type = type
        self.bankAccount = bankAccount
        self.email = email
        self.description = description
        self.taxID = taxID
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case name
        case type
        case bankAccount = "bank_account"
        case email
        case description
        case taxID = "tax_id"
        case metadata
    }
}

extension UpdateRecipient: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "name": name as Any,
                "type": type as Any,
                "bankAccount": bankAccount as Any,
                "email": email as Any,
                "description": description as Any,
                "taxID": Redacted.whole(of: taxID),
                "metadata": metadata as Any
            ]
        )
    }
}

// MARK: - Omise: refunds

/// What `omise.refunds.create` takes.
public struct CreateRefund: Encodable, Hashable, Sendable {
    /// Subunits, up to what is left. Several partial refunds are allowed.
    public var amount: Int64
    /// `true` asks for a void (same day, whole amount) instead of a refund. Left out, a whole
    /// refund before settlement may become a void by itself.
    public var void: Bool?
    /// Up to 255 characters.
    public var reason: String?
    /// For programs: an object.
    public var metadata: [String: JSONValue]?

    public init(
        amount: Int64,
        void: Bool? = nil,
        reason: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.amount = amount
        self.void = void
        self.reason = reason
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case void
        case reason
        case metadata
    }
}

/// What `omise.refunds.listAll` takes.
public struct ListAllRefunds: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.refunds.list` takes.
public struct ListRefunds: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// Money given back. Amounts are subunits.
public struct Refund: Codable, Hashable, Sendable {
    /// `rfnd_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/charges/{charge}/refunds/{id}`
    public let location: String?
    /// What the payer gets.
    public let amount: Int64
    /// Of `amount`.
    public let currency: Currency
    /// In the account's currency.
    public let fundingAmount: Int64?
    /// The account's currency.
    public let fundingCurrency: Currency?
    /// `chrg_…`
    public let charge: Expandable?
    /// `trxn_…`; may be empty for a void.
    public let transaction: Expandable?
    /// Where it stands.
    public let status: RefundStatus?
    /// Whether it became a void.
    public let voided: Bool?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// Always empty so far.
    public let capture: JSONValue?
    /// In-store.
    public let terminal: Expandable?
    /// Of the acquirer.
    public let acquirerReferenceNumber: String?
    /// Of the issuer.
    public let approvalCode: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case amount
        case currency
        case fundingAmount = "funding_amount"
        case fundingCurrency = "funding_currency"
        case charge
        case transaction
        case status
        case voided
        case metadata
        case capture
        case terminal
        case acquirerReferenceNumber = "acquirer_reference_number"
        case approvalCode = "approval_code"
        case createdAt = "created_at"
    }
}

/// Refunds of a charge or of an account.
public struct RefundList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Refund]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// Where a refund stands.
public struct RefundStatus: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// On its way.
    public static let pending = Self(rawValue: "pending")

    /// Done.
    public static let closed = Self(rawValue: "closed")
}

// MARK: - Omise: schedules

/// What `omise.schedules.create` takes.
public struct CreateSchedule: Encodable, Hashable, Sendable {
    /// Every so many periods: 2 with `week` is every other week.
    public var every: Int64
    /// What `every` counts.
    public var period: SchedulePeriod
    /// `YYYY-MM-DD`
    public var endDate: String
    /// On which days: needed for `week` and `month`.
    public var on: ScheduleOn?
    /// `YYYY-MM-DD`; today if left out.
    public var startDate: String?
    /// What to charge. This or `transfer`.
    public var charge: NewScheduledCharge?
    /// What to transfer. This or `charge`.
    public var transfer: NewScheduledTransfer?

    public init(
        every: Int64,
        period: SchedulePeriod,
        endDate: String,
        on: ScheduleOn? = nil,
        startDate: String? = nil,
        charge: NewScheduledCharge? = nil,
        transfer: NewScheduledTransfer? = nil
    ) {
        self.every = every
        self.period = period
        self.endDate = endDate
        self.on = on
        self.startDate = startDate
        self.charge = charge
        self.transfer = transfer
    }

    enum CodingKeys: String, CodingKey {
        case every
        case period
        case endDate = "end_date"
        case on
        case startDate = "start_date"
        case charge
        case transfer
    }
}

/// What `omise.charges.listSchedules` takes.
public struct ListChargeSchedules: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.customers.listSchedules` takes.
public struct ListCustomerSchedules: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.recipients.listSchedules` takes.
public struct ListRecipientSchedules: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.schedules.list` takes.
public struct ListSchedules: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// What `omise.transfers.listSchedules` takes.
public struct ListTransferSchedules: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// A charge that comes again.
public struct NewScheduledCharge: Encodable, Hashable, Sendable {
    /// `cust_…`
    public var customer: String
    /// Subunits.
    public var amount: Int64
    /// `card_…`; the customer's default card if left out.
    public var card: String?
    /// Of `amount`; the account's if left out (*guess*).
    public var currency: Currency?
    /// For people.
    public var description: String?
    /// For programs: an object.
    public var metadata: [String: JSONValue]?

    public init(
        customer: String,
        amount: Int64,
        card: String? = nil,
        currency: Currency? = nil,
        description: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.customer = customer
        self.amount = amount
        self.card = card
        self.currency = currency
        self.description = description
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case customer
        case amount
        case card
        case currency
        case description
        case metadata
    }
}

/// A transfer that comes again.
public struct NewScheduledTransfer: Encodable, Hashable, Sendable {
    /// `recp_…`
    public var recipient: String
    /// Subunits. This or `percentage_of_balance`.
    public var amount: Int64?
    /// Of the transferable balance, up to 100. A rate, not money. This or `amount`.
    public var percentageOfBalance: Double?
    /// Of `amount`; the account's if left out (*guess*).
    public var currency: Currency?

    public init(
        recipient: String,
        amount: Int64? = nil,
        percentageOfBalance: Double? = nil,
        currency: Currency? = nil
    ) {
        self.recipient = recipient
        self.amount = amount
        self.percentageOfBalance = percentageOfBalance
        self.currency = currency
    }

    enum CodingKeys: String, CodingKey {
        case recipient
        case amount
        case percentageOfBalance = "percentage_of_balance"
        case currency
    }
}

/// A charge or a transfer that comes again by itself.
public struct Schedule: Codable, Hashable, Sendable {
    /// `schd_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/schedules/{id}`
    public let location: String?
    /// Whether it was deleted.
    public let deleted: Bool?
    /// Whether it is running or expiring.
    public let active: Bool?
    /// Where it stands.
    public let status: ScheduleStatus?
    /// `Active`, `Paused`
    public let state: String?
    /// Every so many periods.
    public let every: Int64?
    /// What `every` counts.
    public let period: SchedulePeriod?
    /// On which days.
    public let on: ScheduleOn?
    /// The rule in English: `Every 3 week(s) on Monday and Saturday`.
    public let inWords: String?
    /// What it charges, if it charges.
    public let charge: ScheduledCharge?
    /// What it transfers, if it transfers.
    public let transfer: ScheduledTransfer?
    /// The first twenty; `omise.schedules.listOccurrences` has all.
    public let occurrences: OccurrenceList?
    /// `YYYY-MM-DD`: up to 30, and none when it is over.
    public let nextOccurrencesOn: [String]?
    /// `YYYY-MM-DD`
    public let startOn: String?
    /// `YYYY-MM-DD`
    public let endOn: String?
    /// RFC 3339.
    public let endedAt: String?
    /// The reference knows no more of it.
    public let executeTime: String?
    /// The reference knows no more of it.
    public let deletedBy: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case active
        case status
        case state
        case every
        case period
        case on
        case inWords = "in_words"
        case charge
        case transfer
        case occurrences
        case nextOccurrencesOn = "next_occurrences_on"
        case startOn = "start_on"
        case endOn = "end_on"
        case endedAt = "ended_at"
        case executeTime = "execute_time"
        case deletedBy = "deleted_by"
        case createdAt = "created_at"
    }
}

/// Schedules of the account, or those of one kind, customer or recipient.
public struct ScheduleList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Schedule]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// The days of a schedule. Nothing of it goes with the period `day`.
public struct ScheduleOn: Codable, Hashable, Sendable {
    /// For `week`.
    public var weekdays: [Weekday]?
    /// For `month`: 1 to 31. This or `weekday_of_month`.
    public var daysOfMonth: [Int64]?
    /// For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`.
    public var weekdayOfMonth: String?

    public init(
        weekdays: [Weekday]? = nil,
        daysOfMonth: [Int64]? = nil,
        weekdayOfMonth: String? = nil
    ) {
        self.weekdays = weekdays
        self.daysOfMonth = daysOfMonth
        self.weekdayOfMonth = weekdayOfMonth
    }

    enum CodingKeys: String, CodingKey {
        case weekdays
        case daysOfMonth = "days_of_month"
        case weekdayOfMonth = "weekday_of_month"
    }
}

/// What a schedule counts.
public struct SchedulePeriod: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Days.
    public static let day = Self(rawValue: "day")

    /// Weeks.
    public static let week = Self(rawValue: "week")

    /// Months.
    public static let month = Self(rawValue: "month")
}

/// Where a schedule stands.
public struct ScheduleStatus: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Under way. The older word `active` is read as this one.
    public static let running = Self(rawValue: "running")

    /// Under way, with the end near.
    public static let expiring = Self(rawValue: "expiring")

    /// Past its end.
    public static let expired = Self(rawValue: "expired")

    /// Deleted.
    public static let deleted = Self(rawValue: "deleted")

    /// Stopped by failures.
    public static let suspended = Self(rawValue: "suspended")
}

/// What a schedule charges. Before 2019 it had neither an id nor a time.
public struct ScheduledCharge: Codable, Hashable, Sendable {
    /// `rchg_…`
    public let id: String?
    /// Test or live.
    public let livemode: Bool?
    /// Of `amount`.
    public let currency: Currency?
    /// Subunits.
    public let amount: Int64?
    /// Whether the customer's default card is used.
    public let defaultCard: Bool?
    /// `card_…`; none when the customer's default card is used.
    public let card: Expandable?
    /// `cust_…`
    public let customer: Expandable?
    /// For direct debit.
    public let linkedAccount: Expandable?
    /// For people.
    public let description: String?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case currency
        case amount
        case defaultCard = "default_card"
        case card
        case customer
        case linkedAccount = "linked_account"
        case description
        case metadata
        case createdAt = "created_at"
    }
}

/// What a schedule transfers. Before 2019 it had neither an id nor a time.
public struct ScheduledTransfer: Codable, Hashable, Sendable {
    /// `rtrf_…`
    public let id: String?
    /// Test or live.
    public let livemode: Bool?
    /// Of `amount`.
    public let currency: Currency?
    /// Subunits; presumably none when a percentage is set.
    public let amount: Int64?
    /// Of the transferable balance. A rate, not money.
    public let percentageOfBalance: Double?
    /// `recp_…`
    public let recipient: Expandable?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case currency
        case amount
        case percentageOfBalance = "percentage_of_balance"
        case recipient
        case createdAt = "created_at"
    }
}

/// A day of the week.
public struct Weekday: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The first.
    public static let monday = Self(rawValue: "monday")

    /// The second.
    public static let tuesday = Self(rawValue: "tuesday")

    /// The third.
    public static let wednesday = Self(rawValue: "wednesday")

    /// The fourth.
    public static let thursday = Self(rawValue: "thursday")

    /// The fifth.
    public static let friday = Self(rawValue: "friday")

    /// The sixth.
    public static let saturday = Self(rawValue: "saturday")

    /// The seventh.
    public static let sunday = Self(rawValue: "sunday")
}

// MARK: - Omise: search

/// What `omise.search.find` takes.
public struct Search: Encodable, Hashable, Sendable {
    /// What is searched.
    public var scope: SearchScope
    /// Free text.
    public var query: String?
    /// Each by a name that the scope knows (reference 3.2); all have to match.
    public var filters: [SearchFilter]?
    /// Newest first if left out.
    public var order: ListOrder?
    /// From 1.
    public var page: Int64?
    /// 30 if left out.
    public var perPage: Int64?

    public init(
        scope: SearchScope,
        query: String? = nil,
        filters: [SearchFilter]? = nil,
        order: ListOrder? = nil,
        page: Int64? = nil,
        perPage: Int64? = nil
    ) {
        self.scope = scope
        self.query = query
        self.filters = filters
        self.order = order
        self.page = page
        self.perPage = perPage
    }

    enum CodingKeys: String, CodingKey {
        case scope
        case query
        case filters
        case order
        case page
        case perPage = "per_page"
    }
}

/// One condition of a search. The constructors write the value as the API reads it.
public struct SearchFilter: Encodable, Hashable, Sendable {
    /// `captured`, `created_at`, …
    public var name: String
    /// `true`, `2026-01-01..2026-03-31`, `100..500`; amounts in **main units**, 4096.69 baht.
    public var value: String

    public init(
        name: String,
        value: String
    ) {
        self.name = name
        self.value = value
    }

    enum CodingKeys: String, CodingKey {
        case name
        case value
    }
}

/// One page of what was found.
public struct SearchResult: Codable, Hashable, Sendable {
    /// What was searched.
    public let scope: SearchScope
    /// Empty when there was none.
    public let query: String?
    /// As they were sent, each a text.
    public let filters: JSONValue?
    /// From 1.
    public let page: Int64?
    /// How many rows a page holds at most.
    public let perPage: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// How many pages they fill; 0 when there are none.
    public let totalPages: Int64?
    /// By creation time.
    public let order: ListOrder?
    /// `/search`
    public let location: String?
    /// The reference knows no more of it.
    public let export: JSONValue?
    /// The reference knows no more of it.
    public let aggregateLevel: String?
    /// Objects of the scope.
    public let data: [JSONValue]

    enum CodingKeys: String, CodingKey {
        case scope
        case query
        case filters
        case page
        case perPage = "per_page"
        case total
        case totalPages = "total_pages"
        case order
        case location
        case export
        case aggregateLevel = "aggregate_level"
        case data
    }
}

/// What is searched.
public struct SearchScope: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Charges
    public static let charge = Self(rawValue: "charge")

    /// Customers
    public static let customer = Self(rawValue: "customer")

    /// Disputes
    public static let dispute = Self(rawValue: "dispute")

    /// Recipients
    public static let recipient = Self(rawValue: "recipient")

    /// Refunds
    public static let refund = Self(rawValue: "refund")

    /// Transfers
    public static let transfer = Self(rawValue: "transfer")

    /// Links
    public static let link = Self(rawValue: "link")

    /// Schedules of charges
    public static let chargeSchedule = Self(rawValue: "charge_schedule")

    /// Schedules of transfers
    public static let transferSchedule = Self(rawValue: "transfer_schedule")

    /// Receipts
    public static let receipt = Self(rawValue: "receipt")

    /// Transactions
    public static let transaction = Self(rawValue: "transaction")
}

// MARK: - Omise: source types

/// A way to pay (reference 2.20): the union of the SDKs, recordings and documentation. Which of
/// them an account has, its capability says.
public struct SourceType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Alipay.
    public static let alipay = Self(rawValue: "alipay")

    /// Alipay China.
    public static let alipayCn = Self(rawValue: "alipay_cn")

    /// AlipayHK.
    public static let alipayHk = Self(rawValue: "alipay_hk")

    /// Alipay+, the payer scans.
    public static let alipayplusMpm = Self(rawValue: "alipayplus_mpm")

    /// Alipay+, the shop scans.
    public static let alipayplusUpm = Self(rawValue: "alipayplus_upm")

    /// Alipay in a shop: the shop scans.
    public static let barcodeAlipay = Self(rawValue: "barcode_alipay")

    /// bKash.
    public static let bkash = Self(rawValue: "bkash")

    /// DANA.
    public static let dana = Self(rawValue: "dana")

    /// Easypaisa.
    public static let easypaisa = Self(rawValue: "easypaisa")

    /// GCash.
    public static let gcash = Self(rawValue: "gcash")

    /// KakaoPay.
    public static let kakaopay = Self(rawValue: "kakaopay")

    /// Touch 'n Go.
    public static let touchNGo = Self(rawValue: "touch_n_go")

    /// Touch 'n Go over Alipay+.
    public static let touchNGoAlipayPlus = Self(rawValue: "touch_n_go_alipay_plus")

    /// WeChat Pay.
    public static let wechatPay = Self(rawValue: "wechat_pay")

    /// WeChat Pay, the payer scans.
    public static let wechatPayMpm = Self(rawValue: "wechat_pay_mpm")

    /// WeChat Pay, the shop scans.
    public static let wechatPayUpm = Self(rawValue: "wechat_pay_upm")

    /// WeChat Pay in a shop.
    public static let barcodeWechat = Self(rawValue: "barcode_wechat")

    /// Boost.
    public static let boost = Self(rawValue: "boost")

    /// GrabPay.
    public static let grabpay = Self(rawValue: "grabpay")

    /// GrabPay over RMS.
    public static let grabpayRms = Self(rawValue: "grabpay_rms")

    /// PayPay.
    public static let paypay = Self(rawValue: "paypay")

    /// Rabbit LINE Pay.
    public static let rabbitLinepay = Self(rawValue: "rabbit_linepay")

    /// ShopeePay.
    public static let shopeepay = Self(rawValue: "shopeepay")

    /// ShopeePay, in its app.
    public static let shopeepayJumpapp = Self(rawValue: "shopeepay_jumpapp")

    /// TrueMoney wallet.
    public static let truemoney = Self(rawValue: "truemoney")

    /// TrueMoney, in its app.
    public static let truemoneyJumpapp = Self(rawValue: "truemoney_jumpapp")

    /// TrueMoney by QR code.
    public static let truemoneyQR = Self(rawValue: "truemoney_qr")

    /// Atome.
    public static let atome = Self(rawValue: "atome")

    /// Atome by QR code.
    public static let atomeQR = Self(rawValue: "atome_qr")

    /// Apple Pay.
    public static let applepay = Self(rawValue: "applepay")

    /// PromptPay: a QR code, Thailand.
    public static let promptpay = Self(rawValue: "promptpay")

    /// PayNow: a QR code, Singapore.
    public static let paynow = Self(rawValue: "paynow")

    /// DuitNow QR.
    public static let duitnowQR = Self(rawValue: "duitnow_qr")

    /// DuitNow online banking.
    public static let duitnowObw = Self(rawValue: "duitnow_obw")

    /// FPX.
    public static let fpx = Self(rawValue: "fpx")

    /// Maybank QR.
    public static let maybankQR = Self(rawValue: "maybank_qr")

    /// UPI by QR code.
    public static let qrCodeUpi = Self(rawValue: "qr_code_upi")

    /// Transfer to a virtual account.
    public static let virtualAccount = Self(rawValue: "virtual_account")

    /// At the counter of Lotus's.
    public static let billPaymentTescoLotus = Self(rawValue: "bill_payment_tesco_lotus")

    /// Convenience stores, Pay-easy and net banks of Japan.
    public static let econtext = Self(rawValue: "econtext")

    /// Citi rewards points.
    public static let pointsCiti = Self(rawValue: "points_citi")

    /// Krungsri's app.
    public static let mobileBankingBay = Self(rawValue: "mobile_banking_bay")

    /// Bangkok Bank's app.
    public static let mobileBankingBbl = Self(rawValue: "mobile_banking_bbl")

    /// Kasikorn's app.
    public static let mobileBankingKbank = Self(rawValue: "mobile_banking_kbank")

    /// Krungthai's app.
    public static let mobileBankingKtb = Self(rawValue: "mobile_banking_ktb")

    /// SCB's app.
    public static let mobileBankingScb = Self(rawValue: "mobile_banking_scb")

    /// OCBC's app.
    public static let mobileBankingOcbc = Self(rawValue: "mobile_banking_ocbc")

    /// OCBC Pay Anyone's app.
    public static let mobileBankingOcbcPao = Self(rawValue: "mobile_banking_ocbc_pao")

    /// Direct debit, Krungsri.
    public static let directDebitBay = Self(rawValue: "direct_debit_bay")

    /// Direct debit, Kasikorn.
    public static let directDebitKbank = Self(rawValue: "direct_debit_kbank")

    /// Direct debit, Krungthai.
    public static let directDebitKtb = Self(rawValue: "direct_debit_ktb")

    /// Direct debit, SCB.
    public static let directDebitScb = Self(rawValue: "direct_debit_scb")

    /// Internet banking, Krungsri; being switched off.
    public static let internetBankingBay = Self(rawValue: "internet_banking_bay")

    /// Internet banking, Bangkok Bank; being switched off.
    public static let internetBankingBbl = Self(rawValue: "internet_banking_bbl")

    /// Internet banking, Krungthai; being switched off.
    public static let internetBankingKtb = Self(rawValue: "internet_banking_ktb")

    /// Internet banking, SCB; being switched off.
    public static let internetBankingScb = Self(rawValue: "internet_banking_scb")

    /// Installments, Krungsri.
    public static let installmentBay = Self(rawValue: "installment_bay")

    /// Installments, Bangkok Bank.
    public static let installmentBbl = Self(rawValue: "installment_bbl")

    /// Installments, Citi.
    public static let installmentCiti = Self(rawValue: "installment_citi")

    /// Installments, First Choice.
    public static let installmentFirstChoice = Self(rawValue: "installment_first_choice")

    /// Installments, Kasikorn.
    public static let installmentKbank = Self(rawValue: "installment_kbank")

    /// Installments, KTC.
    public static let installmentKtc = Self(rawValue: "installment_ktc")

    /// Installments, Maybank.
    public static let installmentMbb = Self(rawValue: "installment_mbb")

    /// Installments, SCB.
    public static let installmentScb = Self(rawValue: "installment_scb")

    /// Installments, ttb.
    public static let installmentTtb = Self(rawValue: "installment_ttb")

    /// Installments, UOB.
    public static let installmentUob = Self(rawValue: "installment_uob")

    /// White-label installments, Krungsri.
    public static let installmentWlbBay = Self(rawValue: "installment_wlb_bay")

    /// White-label installments, Bangkok Bank.
    public static let installmentWlbBbl = Self(rawValue: "installment_wlb_bbl")

    /// White-label installments, First Choice.
    public static let installmentWlbFirstChoice = Self(rawValue: "installment_wlb_first_choice")

    /// White-label installments, Kasikorn.
    public static let installmentWlbKbank = Self(rawValue: "installment_wlb_kbank")

    /// White-label installments, KTC.
    public static let installmentWlbKtc = Self(rawValue: "installment_wlb_ktc")

    /// White-label installments, SCB.
    public static let installmentWlbScb = Self(rawValue: "installment_wlb_scb")

    /// White-label installments, ttb.
    public static let installmentWlbTtb = Self(rawValue: "installment_wlb_ttb")

    /// White-label installments, UOB.
    public static let installmentWlbUob = Self(rawValue: "installment_wlb_uob")
}

// MARK: - Omise: sources

/// A code to be scanned by the payer.
public struct Barcode: Codable, Hashable, Sendable {
    /// `qr`; the documentation also has `barcode`.
    public let type: String?
    /// Its picture.
    public let image: OmiseDocument?

    enum CodingKeys: String, CodingKey {
        case type
        case image
    }
}

/// What `omise.sources.create` takes.
public struct CreateSource: Encodable, Hashable, Sendable {
    /// How the payer pays.
    public var type: SourceType
    /// Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0.
    public var amount: Int64?
    /// In any letter case. Only inside a charge it may be left out, as the empty word.
    public var currency: Currency?
    /// The payer's bank, by its code: `fpx`, `duitnow_obw`.
    public var bank: String?
    /// What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
    /// `_upm`.
    public var barcode: String?
    /// Of the payer: `fpx`, `econtext`.
    public var email: String?
    /// Of the payer: `econtext`, `atome`.
    public var name: String?
    /// Of the payer: `truemoney`, `atome`, `econtext`.
    public var phoneNumber: String?
    /// Months: `installment_*`. Which are offered, the capability says.
    public var installmentTerm: Int64?
    /// Whether the merchant carries the interest: `installment_*`.
    public var zeroInterestInstallments: Bool?
    /// Of the shop: `barcode_alipay`.
    public var storeID: String?
    /// Of the shop: `barcode_alipay`.
    public var storeName: String?
    /// Of the shop: `barcode_alipay`.
    public var terminalID: String?
    /// Where the payer is; wallets that open their app want to know.
    public var platformType: PlatformType?
    /// The payer's address; several wallets.
    public var ip: String?
    /// What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells
    /// them apart by it.
    public var items: [SourceItem]?
    /// Where it goes: `atome`, `installment_wlb_*`.
    public var shipping: SourceAddress?
    /// Who pays: `atome`, `installment_wlb_*`.
    public var billing: SourceAddress?
    /// `atome`
    public var promotionCode: String?

    public init(
        type: SourceType,
        amount: Int64? = nil,
        currency: Currency? = nil,
        bank: String? = nil,
        barcode: String? = nil,
        email: String? = nil,
        name: String? = nil,
        phoneNumber: String? = nil,
        installmentTerm: Int64? = nil,
        zeroInterestInstallments: Bool? = nil,
        storeID: String? = nil,
        storeName: String? = nil,
        terminalID: String? = nil,
        platformType: PlatformType? = nil,
        ip: String? = nil,
        items: [SourceItem]? = nil,
        shipping: SourceAddress? = nil,
        billing: SourceAddress? = nil,
        promotionCode: String? = nil
    ) {
        self.type = type
        self.amount = amount
        self.currency = currency
        self.bank = bank
        self.barcode = barcode
        self.email = email
        self.name = name
        self.phoneNumber = phoneNumber
        self.installmentTerm = installmentTerm
        self.zeroInterestInstallments = zeroInterestInstallments
        self.storeID = storeID
        self.storeName = storeName
        self.terminalID = terminalID
        self.platformType = platformType
        self.ip = ip
        self.items = items
        self.shipping = shipping
        self.billing = billing
        self.promotionCode = promotionCode
    }

    enum CodingKeys: String, CodingKey {
        case type
        case amount
        case currency
        case bank
        case barcode
        case email
        case name
        case phoneNumber = "phone_number"
        case installmentTerm = "installment_term"
        case zeroInterestInstallments = "zero_interest_installments"
        case storeID = "store_id"
        case storeName = "store_name"
        case terminalID = "terminal_id"
        case platformType = "platform_type"
        case ip
        case items
        case shipping
        case billing
        case promotionCode = "promotion_code"
    }
}

/// Where the payer is.
public struct PlatformType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// In a browser.
    public static let web = Self(rawValue: "WEB")

    /// In an iOS app.
    public static let ios = Self(rawValue: "IOS")

    /// In an Android app.
    public static let android = Self(rawValue: "ANDROID")
}

/// A way to pay, prepared for one charge. Amounts are subunits.
public struct Source: Codable, Hashable, Sendable {
    /// `src_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/sources/{id}`
    public let location: String?
    /// How the payer pays.
    public let type: SourceType
    /// How the payer gets to pay.
    public let flow: SourceFlow?
    /// What the charge has to be of.
    public let amount: Int64
    /// Of `amount`.
    public let currency: Currency
    /// `unknown` until charged, then the charge's own.
    public let chargeStatus: ChargeStatus?
    /// RFC 3339.
    public let createdAt: String?
    /// The payer's bank, by its code.
    public let bank: String?
    /// What was scanned.
    public let barcode: String?
    /// Of the payer.
    public let email: String?
    /// Of the payer.
    public let name: String?
    /// Of the payer.
    public let phoneNumber: String?
    /// The older name of `phone_number`.
    public let mobileNumber: String?
    /// Months.
    public let installmentTerm: Int64?
    /// Whether the merchant carries the interest.
    public let zeroInterestInstallments: Bool?
    /// Who carries the interest: `customer`, `merchant`.
    public let absorptionType: String?
    /// Of the shop.
    public let storeID: String?
    /// Of the shop.
    public let storeName: String?
    /// Of the shop.
    public let terminalID: String?
    /// Where the payer is.
    public let platformType: PlatformType?
    /// Of the payer.
    public let ip: String?
    /// What is bought.
    public let items: [SourceItem]?
    /// Who pays.
    public let billing: SourceAddress?
    /// Where it goes.
    public let shipping: SourceAddress?
    /// What the payer needs to pay offline.
    public let references: SourceReferences?
    /// The provider's own numbers; the reference knows no shape.
    public let providerReferences: JSONValue?
    /// What the payer scans.
    public let scannableCode: Barcode?
    /// What the receipt shows.
    public let receiptAmount: Int64?
    /// The reference knows no shape.
    public let discounts: JSONValue?
    /// As it was sent.
    public let promotionCode: String?
    /// The reference knows no shape (*observed*).
    public let qrSettings: JSONValue?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case type
        case flow
        case amount
        case currency
        case chargeStatus = "charge_status"
        case createdAt = "created_at"
        case bank
        case barcode
        case email
        case name
        case phoneNumber = "phone_number"
        case mobileNumber = "mobile_number"
        case installmentTerm = "installment_term"
        case zeroInterestInstallments = "zero_interest_installments"
        case absorptionType = "absorption_type"
        case storeID = "store_id"
        case storeName = "store_name"
        case terminalID = "terminal_id"
        case platformType = "platform_type"
        case ip
        case items
        case billing
        case shipping
        case references
        case providerReferences = "provider_references"
        case scannableCode = "scannable_code"
        case receiptAmount = "receipt_amount"
        case discounts
        case promotionCode = "promotion_code"
        case qrSettings = "qr_settings"
    }
}

/// An address.
public struct SourceAddress: Codable, Hashable, Sendable {
    /// Two letters.
    public var country: String?
    /// The city.
    public var city: String?
    /// The postal code.
    public var postalCode: String?
    /// State or province.
    public var state: String?
    /// First line.
    public var street1: String?
    /// Second line.
    public var street2: String?

    public init(
        country: String? = nil,
        city: String? = nil,
        postalCode: String? = nil,
        state: String? = nil,
        street1: String? = nil,
        street2: String? = nil
    ) {
        self.country = country
        self.city = city
        self.postalCode = postalCode
        self.state = state
        self.street1 = street1
        self.street2 = street2
    }

    enum CodingKeys: String, CodingKey {
        case country
        case city
        case postalCode = "postal_code"
        case state
        case street1
        case street2
    }
}

/// How the payer gets to pay. It differs with platform and version: read it, never derive it
/// from the type.
public struct SourceFlow: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Send the payer to `authorize_uri`.
    public static let redirect = Self(rawValue: "redirect")

    /// `authorize_uri` opens the payer's app.
    public static let appRedirect = Self(rawValue: "app_redirect")

    /// Show the payer the code or the number; nobody is sent anywhere.
    public static let offline = Self(rawValue: "offline")
}

/// One row of what is bought.
public struct SourceItem: Codable, Hashable, Sendable {
    /// The shop's own number.
    public var sku: String?
    /// What it is.
    public var name: String?
    /// Subunits, of one piece.
    public var amount: Int64?
    /// How many pieces.
    public var quantity: Int64?
    /// The shop's own word.
    public var category: String?
    /// Who makes it.
    public var brand: String?
    /// Its page.
    public var itemURI: String?
    /// Its picture.
    public var imageURI: String?

    public init(
        sku: String? = nil,
        name: String? = nil,
        amount: Int64? = nil,
        quantity: Int64? = nil,
        category: String? = nil,
        brand: String? = nil,
        itemURI: String? = nil,
        imageURI: String? = nil
    ) {
        self.sku = sku
        self.name = name
        self.amount = amount
        self.quantity = quantity
        self.category = category
        self.brand = brand
        self.itemURI = itemURI
        self.imageURI = imageURI
    }

    enum CodingKeys: String, CodingKey {
        case sku
        case name
        case amount
        case quantity
        case category
        case brand
        case itemURI = "item_uri"
        case imageURI = "image_uri"
    }
}

/// What the payer needs to pay offline (reference 2.20). Four more names occur in a single
/// recording each; the answer's own text has them.
public struct SourceReferences: Codable, Hashable, Sendable {
    /// The number of the bar code.
    public let barcode: String?
    /// Subunits, in the payer's currency.
    public let customerAmount: Int64?
    /// The payer's currency.
    public let customerCurrency: Currency?
    /// As it was written: a rate, not money.
    public let customerExchangeRate: JSONValue?
    /// In-store.
    public let deviceID: String?
    /// RFC 3339.
    public let expiresAt: String?
    /// Of the gateway, for bills.
    public let omiseTaxID: String?
    /// What the payer types in.
    public let paymentCode: String?
    /// Of a bill.
    public let referenceNumber1: String?
    /// Of a bill.
    public let referenceNumber2: String?
    /// The virtual account's number.
    public let vaCode: String?

    enum CodingKeys: String, CodingKey {
        case barcode
        case customerAmount = "customer_amount"
        case customerCurrency = "customer_currency"
        case customerExchangeRate = "customer_exchange_rate"
        case deviceID = "device_id"
        case expiresAt = "expires_at"
        case omiseTaxID = "omise_tax_id"
        case paymentCode = "payment_code"
        case referenceNumber1 = "reference_number_1"
        case referenceNumber2 = "reference_number_2"
        case vaCode = "va_code"
    }
}

// MARK: - Omise: tokens

/// What `omise.tokens.create` takes.
public struct CreateToken: Encodable, Hashable, Sendable {
    /// The card.
    public var card: TokenCard

    public init(
        card: TokenCard
    ) {
        self.card = card
    }

    enum CodingKeys: String, CodingKey {
        case card
    }
}

/// A card in the vault, good for one charge or one customer.
public struct Token: Codable, Hashable, Sendable {
    /// `tokn_…`: what a charge takes as its `card`.
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// The only location with a host: the vault's.
    public let location: String?
    /// Whether it has paid.
    public let used: Bool?
    /// What became of its charge; `unknown` before there is one.
    public let chargeStatus: ChargeStatus?
    /// The card, without its number.
    public let card: Card?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case used
        case chargeStatus = "charge_status"
        case card
        case createdAt = "created_at"
    }
}

/// A card as the payer types it.
public struct TokenCard: Encodable, Hashable, Sendable {
    /// The holder's name.
    public var name: String
    /// Digits only.
    public var number: String
    /// 1 to 12.
    public var expirationMonth: Int64
    /// Four digits.
    public var expirationYear: Int64
    /// The three or four digits on the card; in practice needed.
    public var securityCode: String?
    /// Billing address.
    public var city: String?
    /// Billing address.
    public var postalCode: String?
    /// Billing address, two letters; with the next four needed for some foreign cards.
    public var country: String?
    /// Billing address.
    public var state: String?
    /// Billing address.
    public var street1: String?
    /// Billing address.
    public var street2: String?
    /// Of the holder.
    public var phoneNumber: String?
    /// Of the holder.
    public var email: String?

    public init(
        name: String,
        number: String,
        expirationMonth: Int64,
        expirationYear: Int64,
        securityCode: String? = nil,
        city: String? = nil,
        postalCode: String? = nil,
        country: String? = nil,
        state: String? = nil,
        street1: String? = nil,
        street2: String? = nil,
        phoneNumber: String? = nil,
        email: String? = nil
    ) {
        self.name = name
        self.number = number
        self.expirationMonth = expirationMonth
        self.expirationYear = expirationYear
        self.securityCode = securityCode
        self.city = city
        self.postalCode = postalCode
        self.country = country
        self.state = state
        self.street1 = street1
        self.street2 = street2
        self.phoneNumber = phoneNumber
        self.email = email
    }

    enum CodingKeys: String, CodingKey {
        case name
        case number
        case expirationMonth = "expiration_month"
        case expirationYear = "expiration_year"
        case securityCode = "security_code"
        case city
        case postalCode = "postal_code"
        case country
        case state
        case street1
        case street2
        case phoneNumber = "phone_number"
        case email
    }
}

extension TokenCard: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "name": name as Any,
                "number": Redacted.whole(of: number),
                "expirationMonth": expirationMonth as Any,
                "expirationYear": expirationYear as Any,
                "securityCode": Redacted.whole(of: securityCode),
                "city": city as Any,
                "postalCode": postalCode as Any,
                "country": country as Any,
                "state": state as Any,
                "street1": street1 as Any,
                "street2": street2 as Any,
                "phoneNumber": phoneNumber as Any,
                "email": email as Any
            ]
        )
    }
}

// MARK: - Omise: transactions

/// What `omise.transactions.list` takes.
public struct ListTransactions: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// A movement of the balance.
public struct OmiseTransaction: Codable, Hashable, Sendable {
    /// `trxn_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/transactions/{id}`
    public let location: String?
    /// Of `amount`.
    public let currency: Currency?
    /// Subunits.
    public let amount: Int64
    /// `credit`, `debit`: `amount` itself has no sign.
    public let direction: String?
    /// What happened, as resource, happening and direction: `charge.captured.net`,
    /// `transfer.sent.debit`, …; an open list.
    public let key: String?
    /// The charge, refund, dispute, transfer or receipt behind it.
    public let origin: Expandable?
    /// From when it may be sent, RFC 3339.
    public let transferableAt: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case currency
        case amount
        case direction
        case key
        case origin
        case transferableAt = "transferable_at"
        case createdAt = "created_at"
    }
}

/// Movements of the balance of the key.
public struct TransactionList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [OmiseTransaction]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

// MARK: - Omise: transfers

/// What `omise.transfers.create` takes.
public struct CreateTransfer: Encodable, Hashable, Sendable {
    /// Subunits; the whole transferable balance if left out (*third-party*).
    public var amount: Int64?
    /// `recp_…`; the account's own bank account if left out, with a chain key the
    /// sub-merchant's.
    public var recipient: String?
    /// Whether a failed bank transfer is not tried again.
    public var failFast: Bool?
    /// Splits above the bank's limit (*observed* only).
    public var splitTransfer: Bool?
    /// Makes a repeat harmless (*observed* in three official SDKs; not documented).
    public var idempKey: String?
    /// For programs: an object.
    public var metadata: [String: JSONValue]?

    public init(
        amount: Int64? = nil,
        recipient: String? = nil,
        failFast: Bool? = nil,
        splitTransfer: Bool? = nil,
        idempKey: String? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.amount = amount
        self.recipient = recipient
        self.failFast = failFast
        self.splitTransfer = splitTransfer
        self.idempKey = idempKey
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case recipient
        case failFast = "fail_fast"
        case splitTransfer = "split_transfer"
        case idempKey = "idemp_key"
        case metadata
    }
}

/// What `omise.transfers.list` takes.
public struct ListTransfers: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 100; 20 if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
    public var from: String?
    /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
    /// meanwhile do not shift the rest.
    public var to: String?
    /// Oldest first if left out.
    public var order: ListOrder?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        from: String? = nil,
        to: String? = nil,
        order: ListOrder? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.from = from
        self.to = to
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case from
        case to
        case order
    }
}

/// Money on its way to a bank account. Amounts are subunits.
public struct Transfer: Codable, Hashable, Sendable {
    /// `trsf_…`
    public let id: String
    /// Test or live.
    public let livemode: Bool?
    /// `/transfers/{id}`
    public let location: String?
    /// Whether it was taken back before it was sent.
    public let deleted: Bool?
    /// What leaves the balance. Missing in the short answer that a deletion had before 2019.
    public let amount: Int64?
    /// Of all amounts here.
    public let currency: Currency?
    /// Without VAT.
    public let fee: Int64?
    /// VAT on the fee.
    public let feeVAT: Int64?
    /// Fee and VAT.
    public let totalFee: Int64?
    /// What arrives.
    public let net: Int64?
    /// Whether a failed bank transfer is not tried again.
    public let failFast: Bool?
    /// Whether it can be sent now.
    public let sendable: Bool?
    /// Whether it is on its way.
    public let sent: Bool?
    /// RFC 3339.
    public let sentAt: String?
    /// Whether it arrived.
    public let paid: Bool?
    /// RFC 3339.
    public let paidAt: String?
    /// RFC 3339; the reference knows no more of it.
    public let balanceHoldAt: String?
    /// `recp_…`
    public let recipient: Expandable?
    /// Where it goes.
    public let bankAccount: BankAccount?
    /// The schedule it came from.
    public let schedule: Expandable?
    /// What it did to the balance.
    public let transactions: [OmiseTransaction]?
    /// Before 2019: the one transaction's id; see `transaction_ids`.
    public let transaction: Expandable?
    /// For programs.
    public let metadata: [String: JSONValue]?
    /// Why it failed: an open list, see reference 4.5.
    public let failureCode: String?
    /// Why it failed, for people.
    public let failureMessage: String?
    /// The parts of one split transfer share it.
    public let splitTransferGroupID: String?
    /// Payfac only.
    public let merchantName: String?
    /// Payfac only.
    public let merchantUID: String?
    /// RFC 3339.
    public let createdAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case livemode
        case location
        case deleted
        case amount
        case currency
        case fee
        case feeVAT = "fee_vat"
        case totalFee = "total_fee"
        case net
        case failFast = "fail_fast"
        case sendable
        case sent
        case sentAt = "sent_at"
        case paid
        case paidAt = "paid_at"
        case balanceHoldAt = "balance_hold_at"
        case recipient
        case bankAccount = "bank_account"
        case schedule
        case transactions
        case transaction
        case metadata
        case failureCode = "failure_code"
        case failureMessage = "failure_message"
        case splitTransferGroupID = "split_transfer_group_id"
        case merchantName = "merchant_name"
        case merchantUID = "merchant_uid"
        case createdAt = "created_at"
    }
}

/// Transfers from the balance of the key.
public struct TransferList: Codable, Hashable, Sendable {
    /// The rows of this page.
    public let data: [Transfer]
    /// How many rows a page holds at most.
    public let limit: Int64?
    /// How many rows came before this page.
    public let offset: Int64?
    /// How many rows match in all.
    public let total: Int64?
    /// Where to ask for more; some lists have no address of their own.
    public let location: String?
    /// By creation time.
    public let order: ListOrder?
    /// The earliest creation time that matches.
    public let from: String?
    /// The latest creation time that matches.
    public let to: String?

    enum CodingKeys: String, CodingKey {
        case data
        case limit
        case offset
        case total
        case location
        case order
        case from
        case to
    }
}

/// What `omise.transfers.update` takes.
public struct UpdateTransfer: Encodable, Hashable, Sendable {
    /// Subunits.
    public var amount: Int64?
    /// Replaces the stored object as a whole (*choice*: not documented).
    public var metadata: [String: JSONValue]?

    public init(
        amount: Int64? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.amount = amount
        self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case metadata
    }
}
