// Made by `cargo xtask generate`; changes by hand are lost.

import Foundation

// MARK: - Wonder: billing configs

/// A rhythm, by itself or in a cycle.
public struct BillingConfig: Codable, Hashable, Sendable {
    /// Wonder's id: what a new cycle takes.
    public let id: String
    /// Every so many intervals.
    public let intervalCount: Int64?
    /// What `interval_count` counts.
    public let billingInterval: BillingInterval?
    /// From where it counts.
    public let billingType: BillingType?
    /// 1 to 12.
    public let billingMonth: Int64?
    /// 1 to 31.
    public let billingDayOfMonth: Int64?
    /// Whether a part of an interval costs a part of the price.
    public let billingProrationEnabled: Bool?
    /// For people.
    public let description: String?
    /// RFC 3339.
    public let createdAt: String?
    /// RFC 3339.
    public let updatedAt: String?
    /// RFC 3339, once it was deleted.
    public let deletedAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case intervalCount = "interval_count"
        case billingInterval = "billing_interval"
        case billingType = "billing_type"
        case billingMonth = "billing_month"
        case billingDayOfMonth = "billing_day_of_month"
        case billingProrationEnabled = "billing_proration_enabled"
        case description
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case deletedAt = "deleted_at"
    }
}

/// A page of billing configs. The gateway tells no total.
public struct BillingConfigList: Codable, Hashable, Sendable {
    /// The rows.
    public let configs: [BillingConfig]

    enum CodingKeys: String, CodingKey {
        case configs
    }
}

/// What a rhythm counts.
public struct BillingInterval: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Days
    public static let daily = Self(rawValue: "daily")

    /// Weeks
    public static let weekly = Self(rawValue: "weekly")

    /// Months
    public static let monthly = Self(rawValue: "monthly")

    /// Years
    public static let yearly = Self(rawValue: "yearly")
}

/// From where a rhythm counts.
public struct BillingType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// From the moment of subscription
    public static let automated = Self(rawValue: "automated")

    /// From a day of the month or of the year: only `monthly` and `yearly`
    public static let customized = Self(rawValue: "customized")
}

/// What `wonder.billingConfigs.create` takes.
public struct CreateBillingConfig: Encodable, Hashable, Sendable {
    /// The rhythm.
    public var config: NewBillingConfig

    public init(
        config: NewBillingConfig
    ) {
        self.config = config
    }

    enum CodingKeys: String, CodingKey {
        case config
    }
}

/// What `wonder.billingConfigs.list` takes.
public struct ListBillingConfigs: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 1000; the gateway's default if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// All of them must hold.
    public var filter: [Filter]?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        filter: [Filter]? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.filter = filter
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case filter
    }
}

/// A rhythm: every so many intervals.
public struct NewBillingConfig: Encodable, Hashable, Sendable {
    /// 3 with `monthly` is every quarter.
    public var intervalCount: Int64
    /// What `interval_count` counts.
    public var billingInterval: BillingInterval
    /// From where it counts.
    public var billingType: BillingType
    /// 1 to 12, for `BillingType.customized`.
    public var billingMonth: Int64?
    /// 1 to 31, for `BillingType.customized`.
    public var billingDayOfMonth: Int64?
    /// Taken from the answer: that it can be sent is a *guess*.
    public var billingProrationEnabled: Bool?
    /// Taken from the answer: that it can be sent is a *guess*.
    public var description: String?

    public init(
        intervalCount: Int64,
        billingInterval: BillingInterval,
        billingType: BillingType,
        billingMonth: Int64? = nil,
        billingDayOfMonth: Int64? = nil,
        billingProrationEnabled: Bool? = nil,
        description: String? = nil
    ) {
        self.intervalCount = intervalCount
        self.billingInterval = billingInterval
        self.billingType = billingType
        self.billingMonth = billingMonth
        self.billingDayOfMonth = billingDayOfMonth
        self.billingProrationEnabled = billingProrationEnabled
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case intervalCount = "interval_count"
        case billingInterval = "billing_interval"
        case billingType = "billing_type"
        case billingMonth = "billing_month"
        case billingDayOfMonth = "billing_day_of_month"
        case billingProrationEnabled = "billing_proration_enabled"
        case description
    }
}

// MARK: - Wonder: card transactions

/// A movement of money on an issued card. Amounts are in major units, debits below zero.
public struct CardTransaction: Codable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// Of the business.
    public let pBusinessID: String?
    /// Of the holder.
    public let pUserID: String?
    /// The id of the issued card.
    public let card: String?
    /// How far it is.
    public let status: CardTransactionStatus?
    /// What it is.
    public let type: CardTransactionType?
    /// Of `transaction_amount`.
    public let transactionCurrency: Currency?
    /// What the merchant asked for.
    public let transactionAmount: Decimal?
    /// Of the local amounts.
    public let localCurrency: Currency?
    /// What is debited.
    public let localAmount: Decimal?
    /// What was debited in the end.
    public let finalLocalAmount: Decimal?
    /// What it costs beside.
    public let calculatedFee: Decimal?
    /// Of the merchant.
    public let merchantID: String?
    /// Of the merchant.
    public let merchantCountry: String?
    /// Of the merchant.
    public let merchantCity: String?
    /// Of the merchant.
    public let merchantName: String?
    /// When it was made; the form was not seen.
    public let pCreatedAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case pBusinessID = "p_business_id"
        case pUserID = "p_user_id"
        case card
        case status
        case type
        case transactionCurrency = "transaction_currency"
        case transactionAmount = "transaction_amount"
        case localCurrency = "local_currency"
        case localAmount = "local_amount"
        case finalLocalAmount = "final_local_amount"
        case calculatedFee = "calculated_fee"
        case merchantID = "merchant_id"
        case merchantCountry = "merchant_country"
        case merchantCity = "merchant_city"
        case merchantName = "merchant_name"
        case pCreatedAt = "p_created_at"
    }
}

/// A page of card transactions. The gateway tells no total.
public struct CardTransactionList: Codable, Hashable, Sendable {
    /// The rows.
    public let transactions: [CardTransaction]

    enum CodingKeys: String, CodingKey {
        case transactions
    }
}

/// How far a card transaction is.
public struct CardTransactionStatus: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The money is held
    public static let authorized = Self(rawValue: "Authorized")

    /// Refused: no money moves
    public static let declined = Self(rawValue: "Declined")

    /// The money has moved
    public static let settled = Self(rawValue: "Settled")
}

/// What a card transaction is.
public struct CardTransactionType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A purchase
    public static let sales = Self(rawValue: "Sales")

    /// Money given back
    public static let refund = Self(rawValue: "Refund")

    /// Cash
    public static let withdrawal = Self(rawValue: "Withdrawal")
}

/// What `wonder.cardTransactions.list` takes.
public struct ListCardTransactions: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 1000; the gateway's default if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// The id of an issued card; all cards if left out.
    public var card: String?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        card: String? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.card = card
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case card
    }
}

// MARK: - Wonder: customers

/// What `wonder.customers.create` takes.
public struct WonderCreateCustomer: Encodable, Hashable, Sendable {
    /// The customer.
    public var customer: NewCustomer

    public init(
        customer: NewCustomer
    ) {
        self.customer = customer
    }

    enum CodingKeys: String, CodingKey {
        case customer
    }
}

/// A saved card.
public struct CreditCard: Codable, Hashable, Sendable {
    /// Masked.
    public let number: String?
    /// Two digits.
    public let expMonth: String?
    /// The year.
    public let expYear: String?
    /// The holder.
    public let holderName: String?
    /// The scheme.
    public let brand: String?
    /// ISO 4217.
    public let billingCurrency: String?

    enum CodingKeys: String, CodingKey {
        case number
        case expMonth = "exp_month"
        case expYear = "exp_year"
        case holderName = "holder_name"
        case brand
        case billingCurrency = "billing_currency"
    }
}

/// A customer.
public struct WonderCustomer: Codable, Hashable, Sendable {
    /// Wonder's id.
    public let uuid: String
    /// Yours.
    public let referenceNumber: String?
    /// The name.
    public let name: String?
    /// The address.
    public let email: String?
    /// Without the dial code.
    public let phone: String?
    /// `+852`
    public let dialCode: String?
    /// The company.
    public let companyName: String?
    /// What the payment page offers first; nothing if it was cleared.
    public let defaultPaymentMethod: DefaultPaymentMethod?
    /// The customer's default card or wallet.
    public let defaultPaymentToken: PaymentToken?

    enum CodingKeys: String, CodingKey {
        case uuid
        case referenceNumber = "reference_number"
        case name
        case email
        case phone
        case dialCode = "dial_code"
        case companyName = "company_name"
        case defaultPaymentMethod = "default_payment_method"
        case defaultPaymentToken = "default_payment_token"
    }
}

/// A page of customers. The gateway tells no total.
public struct WonderCustomerList: Codable, Hashable, Sendable {
    /// The rows.
    public let customers: [WonderCustomer]

    enum CodingKeys: String, CodingKey {
        case customers
    }
}

/// What the payment page offers first. The newest page of the API lists only the first three
/// (wonder reference 5.2, *conflict*).
public struct DefaultPaymentMethod: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Card
    public static let creditCard = Self(rawValue: "Credit Card")

    /// Alipay
    public static let alipay = Self(rawValue: "Alipay")

    /// WeChat Pay
    public static let wechatPay = Self(rawValue: "Wechat Pay")

    /// Google Pay
    public static let googlePay = Self(rawValue: "Google Pay")

    /// Faster Payment System
    public static let fps = Self(rawValue: "FPS")

    /// Octopus for business
    public static let octopusBusiness = Self(rawValue: "Octopus Business")

    /// UnionPay
    public static let unionPay = Self(rawValue: "Union Pay")

    /// The customer's default payment token
    public static let paymentToken = Self(rawValue: "Payment Token")

    /// None: sent, it clears what was set.
    public static let cleared = Self(rawValue: "")
}

/// What `wonder.customers.getByToken` takes.
public struct GetCustomerByToken: Encodable, Hashable, Sendable {
    /// The `token` of a payment token.
    public var token: String

    public init(
        token: String
    ) {
        self.token = token
    }

    enum CodingKeys: String, CodingKey {
        case token
    }
}

/// What `wonder.customers.list` takes.
public struct WonderListCustomers: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 1000; the gateway's default if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// `User` or `Store`.
    public var linkedSourceType: String?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        linkedSourceType: String? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.linkedSourceType = linkedSourceType
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case linkedSourceType = "linked_source_type"
    }
}

/// A customer as it is made. Texts are at most 255 characters.
public struct NewCustomer: Encodable, Hashable, Sendable {
    /// Your id of the customer. It cannot be changed later.
    public var referenceNumber: String
    /// Needed.
    public var name: String
    /// Needed.
    public var phone: String
    /// With its plus sign, at most 6 characters: `+852`.
    public var dialCode: String?
    /// Of the customer.
    public var email: String?
    /// Of the customer.
    public var companyName: String?
    /// What the payment page offers first.
    public var defaultPaymentMethod: DefaultPaymentMethod?
    /// The `token` of one of the customer's payment tokens.
    public var defaultPaymentToken: String?

    public init(
        referenceNumber: String,
        name: String,
        phone: String,
        dialCode: String? = nil,
        email: String? = nil,
        companyName: String? = nil,
        defaultPaymentMethod: DefaultPaymentMethod? = nil,
        defaultPaymentToken: String? = nil
    ) {
        self.referenceNumber = referenceNumber
        self.name = name
        self.phone = phone
        self.dialCode = dialCode
        self.email = email
        self.companyName = companyName
        self.defaultPaymentMethod = defaultPaymentMethod
        self.defaultPaymentToken = defaultPaymentToken
    }

    enum CodingKeys: String, CodingKey {
        case referenceNumber = "reference_number"
        case name
        case phone
        case dialCode = "dial_code"
        case email
        case companyName = "company_name"
        case defaultPaymentMethod = "default_payment_method"
        case defaultPaymentToken = "default_payment_token"
    }
}

/// A saved card or wallet.
public struct PaymentToken: Codable, Hashable, Sendable {
    /// `CreditCard`, `WechatPayAutoDebit`, `AlipayAutoDebit`; `Alipay`, `Wechatpay` in old answers.
    public let tokenType: String?
    /// A UUID: what a payment takes.
    public let token: String
    /// `pending`, `success`, `failed`
    public let state: String?
    /// Send the holder here while `pending`. New answers have it only when the token is made.
    public let verifyURL: String?
    /// Needed to check the state.
    public let verifyUUID: String?
    /// Whether it is the customer's default.
    public let `default`: Bool?
    /// Why binding the card failed.
    public let errorCode: String?
    /// Why binding the card failed, for people.
    public let errorMsg: String?
    /// The card, if it is one.
    public let creditCard: CreditCard?

    enum CodingKeys: String, CodingKey {
        case tokenType = "token_type"
        case token
        case state
        case verifyURL = "verify_url"
        case verifyUUID = "verify_uuid"
        case `default` = "default"
        case errorCode = "error_code"
        case errorMsg = "error_msg"
        case creditCard = "credit_card"
    }
}

/// What `wonder.customers.put` takes.
public struct PutCustomer: Encodable, Hashable, Sendable {
    /// Empty changes nothing.
    public var name: String?
    /// Empty changes nothing.
    public var email: String?
    /// Empty changes nothing.
    public var phone: String?
    /// With its plus sign, at most 6 characters: `+852`.
    public var dialCode: String?
    /// Of the customer.
    public var companyName: String?
    /// `DefaultPaymentMethod.cleared` (an empty text) clears it.
    public var defaultPaymentMethod: DefaultPaymentMethod?
    /// An empty text clears it.
    public var defaultPaymentToken: String?

    public init(
        name: String? = nil,
        email: String? = nil,
        phone: String? = nil,
        dialCode: String? = nil,
        companyName: String? = nil,
        defaultPaymentMethod: DefaultPaymentMethod? = nil,
        defaultPaymentToken: String? = nil
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.dialCode = dialCode
        self.companyName = companyName
        self.defaultPaymentMethod = defaultPaymentMethod
        self.defaultPaymentToken = defaultPaymentToken
    }

    enum CodingKeys: String, CodingKey {
        case name
        case email
        case phone
        case dialCode = "dial_code"
        case companyName = "company_name"
        case defaultPaymentMethod = "default_payment_method"
        case defaultPaymentToken = "default_payment_token"
    }
}

// MARK: - Wonder: echo

/// What `wonder.echo` takes.
public struct Echo: Encodable, Hashable, Sendable {
    /// Any text.
    public var message: String

    public init(
        message: String
    ) {
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case message
    }
}

/// What came back.
public struct Echoed: Codable, Hashable, Sendable {
    /// The text that was sent.
    public let message: String

    enum CodingKeys: String, CodingKey {
        case message
    }
}

// MARK: - Wonder: filter

/// One condition of a list. Fields of objects inside are named with dots: `address.city`.
///
/// Values are text: times in RFC 3339, booleans `1` and `0`. Brackets, plus signs and spaces are
/// percent-encoded once, and that text is what is signed and sent.
public struct Filter: Encodable, Hashable, Sendable {
    /// Which field.
    public var field: String
    /// How it is compared.
    public var op: FilterOp
    /// With what.
    public var value: String

    public init(
        field: String,
        op: FilterOp,
        value: String
    ) {
        self.field = field
        self.op = op
        self.value = value
    }

    enum CodingKeys: String, CodingKey {
        case field
        case op
        case value
    }
}

/// How a filter compares.
public struct FilterOp: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Equal
    public static let equal = Self(rawValue: "_eq")

    /// Not equal
    public static let notEqual = Self(rawValue: "_neq")

    /// Greater, later
    public static let greater = Self(rawValue: "_gt")

    /// Greater or equal
    public static let greaterOrEqual = Self(rawValue: "_gte")

    /// Less, earlier
    public static let less = Self(rawValue: "_lt")

    /// Less or equal
    public static let lessOrEqual = Self(rawValue: "_lte")

    /// SQL's LIKE
    public static let contains = Self(rawValue: "_contains")

    /// SQL's NOT LIKE
    public static let notContains = Self(rawValue: "_not_contains")

    /// One of several, joined by commas. Printed for orders only
    public static let `in` = Self(rawValue: "_in")

    /// None of several, joined by commas. Printed for orders only
    public static let notIn = Self(rawValue: "_not_in")

    /// Whether it is null. Printed for orders only
    public static let null = Self(rawValue: "_null")
}

// MARK: - Wonder: issued cards

/// What `wonder.issuedCards.create` takes.
public struct CreateIssuedCard: Encodable, Hashable, Sendable {
    /// An object. The page that prints this operation leaves its members out, so it is sent as it
    /// is given: ask Wonder what your business may set.
    public var card: JSONValue

    public init(
        card: JSONValue
    ) {
        self.card = card
    }

    enum CodingKeys: String, CodingKey {
        case card
    }
}

/// A card that Wonder issued.
public struct IssuedCard: Codable, Hashable, Sendable {
    /// Its id: what its transactions name in `card`.
    public let id: String
    /// Whose it is.
    public let pUserID: String?
    /// `Expense` in the one sample.
    public let type: String?
    /// What it is called; in the page's sample, not in its table.
    public let title: String?
    /// Month and year in two digits each: `04/32`.
    public let expirationDate: String?
    /// What its transactions are settled in.
    public let settlementCurrency: Currency?
    /// Of its number.
    public let first6Digits: String?
    /// Of its number.
    public let last4Digits: String?
    /// `Active` in the one sample.
    public let status: String?
    /// Masked in the one sample; it is never printed, in case it comes whole.
    public let pan: String?
    /// The scheme: `JCB`.
    public let issuerBrand: String?
    /// The reference says no more of it.
    public let isEncrypt: Bool?
    /// Equal to `id` in the one sample.
    public let referenceID: String?
    /// Of the business.
    public let businessName: String?

    enum CodingKeys: String, CodingKey {
        case id
        case pUserID = "p_user_id"
        case type
        case title
        case expirationDate = "expiration_date"
        case settlementCurrency = "settlement_currency"
        case first6Digits = "first_6_digits"
        case last4Digits = "last_4_digits"
        case status
        case pan
        case issuerBrand = "issuer_brand"
        case isEncrypt = "is_encrypt"
        case referenceID = "reference_id"
        case businessName = "business_name"
    }
}

extension IssuedCard: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": id as Any,
                "pUserID": pUserID as Any,
                "type": type as Any,
                "title": title as Any,
                "expirationDate": expirationDate as Any,
                "settlementCurrency": settlementCurrency as Any,
                "first6Digits": first6Digits as Any,
                "last4Digits": last4Digits as Any,
                "status": status as Any,
                "pan": Redacted.whole(of: pan),
                "issuerBrand": issuerBrand as Any,
                "isEncrypt": isEncrypt as Any,
                "referenceID": referenceID as Any,
                "businessName": businessName as Any
            ]
        )
    }
}

// MARK: - Wonder: order

/// How much of an order is paid.
public struct CorrespondenceState: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Nothing
    public static let unpaid = Self(rawValue: "unpaid")

    /// Some
    public static let partialPaid = Self(rawValue: "partial_paid")

    /// All
    public static let paid = Self(rawValue: "paid")

    /// More than all
    public static let overPaid = Self(rawValue: "over_paid")

    /// Authorised, not captured
    public static let authorized = Self(rawValue: "authorized")

    /// All given back
    public static let refunded = Self(rawValue: "refunded")

    /// All voided
    public static let voided = Self(rawValue: "voided")
}

/// A line of an order.
public struct LineItem: Codable, Hashable, Sendable {
    /// Of the line.
    public let uuid: String?
    /// `Charge`, `Listing`, …
    public let purchasableType: PurchasableType?
    /// Of the listing.
    public let purchaseID: Int64?
    /// Of one.
    public let price: Decimal?
    /// How many.
    public let quantity: Int64?
    /// Of all.
    public let total: Decimal?
    /// For people.
    public let label: String?

    enum CodingKeys: String, CodingKey {
        case uuid
        case purchasableType = "purchasable_type"
        case purchaseID = "purchase_id"
        case price
        case quantity
        case total
        case label
    }
}

/// An order. Amounts are in major units, whether the gateway writes them as numbers or text.
public struct Order: Codable, Hashable, Sendable {
    /// Where it was made: `Wonder OpenAPI`, `Wonder POS`, …
    public let source: String?
    /// The order's type; its values are not documented.
    public let type: String?
    /// Wonder's number of the order.
    public let number: String
    /// Yours.
    public let referenceNumber: String?
    /// `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided.
    public let dueDate: String?
    /// What is to be paid.
    public let initialTotal: Decimal?
    /// Of which tips.
    public let initialTips: Decimal?
    /// Of which items.
    public let subtotal: Decimal?
    /// The successful transactions.
    public let paidTotal: Decimal?
    /// `initial_total` less `paid_total`.
    public let unpaidTotal: Decimal?
    /// Where the order stands.
    public let state: OrderState
    /// How much of it is paid.
    public let correspondenceState: CorrespondenceState
    /// Of all amounts.
    public let currency: Currency?
    /// The `redirect_url` it was made with.
    public let returnURL: String?
    /// The `callback_url` it was made with.
    public let notifyURL: String?
    /// RFC 3339.
    public let createdAt: String?
    /// RFC 3339.
    public let updatedAt: String?
    /// Yours.
    public let note: String?
    /// What was bought.
    public let lineItems: [LineItem]
    /// Payments, refunds, captures.
    public let transactions: [WonderTransaction]
    /// The business, *observed* in answers to create; its fields are not documented.
    public let business: JSONValue?

    enum CodingKeys: String, CodingKey {
        case source
        case type
        case number
        case referenceNumber = "reference_number"
        case dueDate = "due_date"
        case initialTotal = "initial_total"
        case initialTips = "initial_tips"
        case subtotal
        case paidTotal = "paid_total"
        case unpaidTotal = "unpaid_total"
        case state
        case correspondenceState = "correspondence_state"
        case currency
        case returnURL = "return_url"
        case notifyURL = "notify_url"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case note
        case lineItems = "line_items"
        case transactions
        case business
    }
}

/// Where an order stands.
public struct OrderState: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Made, not paid
    public static let invoiced = Self(rawValue: "invoiced")

    /// Partly paid, or partly given back
    public static let inCompleted = Self(rawValue: "in_completed")

    /// Paid, or wholly given back
    public static let completed = Self(rawValue: "completed")

    /// Given up: final
    public static let voided = Self(rawValue: "voided")

    /// Tested for by an official plugin (*observed*)
    public static let refunded = Self(rawValue: "refunded")
}

/// What the acquirer tells about a payment.
public struct PaymentData: Codable, Hashable, Sendable {
    /// Of the acquirer.
    public let acquirerName: String?
    /// Of the acquirer.
    public let acquirerType: String?
    /// The bank's code.
    public let authCode: String?
    /// Batch reference number.
    public let brn: String?
    /// Of the card.
    public let cardID: String?
    /// Digits of the card's number.
    public let cardNumberLen: Int64?
    /// How the card was read.
    public let cardReadMode: String?
    /// The scheme.
    public let creditCardType: String?
    /// Of the card's number.
    public let first6Digits: String?
    /// Of the card's number.
    public let last4Digits: String?
    /// Yours at the acquirer.
    public let merchantID: String?
    /// The gateway's own.
    public let newGatewayTxnID: String?
    /// As in the transaction.
    public let paymentMethod: String?
    /// Of the receipt.
    public let receiptID: String?
    /// Retrieval reference number.
    public let rrn: String?
    /// As the acquirer says.
    public let transactionState: String?
    /// The payment token, if it was paid with one.
    public let token: String?

    enum CodingKeys: String, CodingKey {
        case acquirerName = "acquirer_name"
        case acquirerType = "acquirer_type"
        case authCode = "auth_code"
        case brn
        case cardID = "card_id"
        case cardNumberLen = "card_number_len"
        case cardReadMode = "card_read_mode"
        case creditCardType = "credit_card_type"
        case first6Digits = "first_6_digits"
        case last4Digits = "last_4_digits"
        case merchantID = "merchant_id"
        case newGatewayTxnID = "new_gateway_txn_id"
        case paymentMethod = "payment_method"
        case receiptID = "receipt_id"
        case rrn
        case transactionState = "transaction_state"
        case token
    }
}

/// What a line of an order is.
public struct PurchasableType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// An amount
    public static let charge = Self(rawValue: "Charge")

    /// Goods
    public static let listing = Self(rawValue: "Listing")

    /// Tips given afterwards
    public static let rearTips = Self(rawValue: "RearTips")

    /// The rounding of a total
    public static let rounding = Self(rawValue: "Rounding")

    /// A surcharge
    public static let surchargeFee = Self(rawValue: "SurchargeFee")
}

/// The 3-D Secure state of a payment.
public struct ThreeDs: Codable, Hashable, Sendable {
    /// As the bank says.
    public let enrolled: JSONValue?
    /// Where the holder goes.
    public let redirectURL: String?

    enum CodingKeys: String, CodingKey {
        case enrolled
        case redirectURL = "redirect_url"
    }
}

/// A movement of money on an order.
public struct WonderTransaction: Codable, Hashable, Sendable {
    /// What it is.
    public let type: TransactionType?
    /// Its id: what a void, a refund and a capture take.
    public let uuid: String
    /// Of `amount`.
    public let currency: Currency?
    /// In major units. That of a refund may be negative.
    public let amount: Decimal?
    /// Whether it succeeded. A declined card is an answer, not an error.
    public let success: Bool?
    /// Whether the payer still has something to do.
    public let isPending: Bool?
    /// Whether an authorisation was captured.
    public let captured: Bool?
    /// Whether it can be voided now: ask this, not the date.
    public let allowVoid: Bool?
    /// Whether it can be refunded now.
    public let allowRefund: Bool?
    /// Whether a void is under way.
    public let voidIsPending: Bool?
    /// Whether it was voided (*observed*).
    public let voided: Bool?
    /// `credit_card`, `wechat`, `alipay`, `fps`, `payment_token`, …
    public let paymentMethod: String?
    /// Of a refund.
    public let note: String?
    /// What the acquirer tells.
    public let paymentData: PaymentData?
    /// What a refund or a capture belongs to.
    public let originalTransactionUUID: String?
    /// *Observed.*
    public let source: String?
    /// *Observed.*
    public let createdAt: String?
    /// *Observed.*
    public let acquirerResponseBody: String?
    /// The bank's page, if the card is enrolled (*observed*).
    public let threeDS: ThreeDs?
    /// What was given back (*observed*).
    public let refundedAmount: Decimal?

    enum CodingKeys: String, CodingKey {
        case type
        case uuid
        case currency
        case amount
        case success
        case isPending = "is_pending"
        case captured
        case allowVoid = "allow_void"
        case allowRefund = "allow_refund"
        case voidIsPending = "void_is_pending"
        case voided
        case paymentMethod = "payment_method"
        case note
        case paymentData = "payment_data"
        case originalTransactionUUID = "original_transaction_uuid"
        case source
        case createdAt = "created_at"
        case acquirerResponseBody = "acquirer_response_body"
        case threeDS = "3ds"
        case refundedAmount = "refunded_amount"
    }
}

/// What a transaction is.
public struct TransactionType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A payment
    public static let sales = Self(rawValue: "Sales")

    /// A payment to be captured
    public static let authorization = Self(rawValue: "Authorization")

    /// Money given back
    public static let refund = Self(rawValue: "Refund")

    /// The capture of an authorisation
    public static let capture = Self(rawValue: "Capture")
}

// MARK: - Wonder: orders

/// What `wonder.orders.check` takes.
public struct CheckOrder: Encodable, Hashable, Sendable {
    /// By the order.
    public var order: OrderRef?
    /// By one of its transactions.
    public var transaction: TransactionRef?

    public init(
        order: OrderRef? = nil,
        transaction: TransactionRef? = nil
    ) {
        self.order = order
        self.transaction = transaction
    }

    enum CodingKeys: String, CodingKey {
        case order
        case transaction
    }
}

/// What `wonder.orders.close` takes.
public struct CloseOrder: Encodable, Hashable, Sendable {
    /// Which order.
    public var order: OrderRef

    public init(
        order: OrderRef
    ) {
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case order
    }
}

/// What `wonder.orders.create` takes.
public struct CreateOrder: Encodable, Hashable, Sendable {
    /// The order.
    public var order: NewOrder
    /// Whether the answer has a hosted payment page. It goes into the query, which is signed.
    public var withPaymentLink: Bool?
    /// Your AppID; many shops send it, not all.
    public var appID: String?
    /// Wonder's id of the customer, who can then save and choose cards.
    public var customerUUID: String?

    public init(
        order: NewOrder,
        withPaymentLink: Bool? = nil,
        appID: String? = nil,
        customerUUID: String? = nil
    ) {
        self.order = order
        self.withPaymentLink = withPaymentLink
        self.appID = appID
        self.customerUUID = customerUUID
    }

    enum CodingKeys: String, CodingKey {
        case order
        case withPaymentLink = "with_payment_link"
        case appID = "app_id"
        case customerUUID = "customer_uuid"
    }
}

/// An order that was made.
public struct CreatedOrder: Codable, Hashable, Sendable {
    /// The order.
    public let order: Order
    /// The hosted payment page, if it was asked for: send the payer there.
    public let paymentLink: String?

    enum CodingKeys: String, CodingKey {
        case order
        case paymentLink = "payment_link"
    }
}

/// What `wonder.orders.list` takes.
public struct ListOrders: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 1000; the gateway's default if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// Wonder's id of a customer; an older page calls it needed, the newest does not know it.
    public var customerUUID: String?
    /// All of them must hold.
    public var filter: [Filter]?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        customerUUID: String? = nil,
        filter: [Filter]? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.customerUUID = customerUUID
        self.filter = filter
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case customerUUID = "customer_uuid"
        case filter
    }
}

/// A row of a list of orders.
public struct ListedOrder: Codable, Hashable, Sendable {
    /// The order.
    public let order: Order
    /// Its payment page, if it has one.
    public let paymentLink: String?

    enum CodingKeys: String, CodingKey {
        case order
        case paymentLink = "payment_link"
    }
}

/// A line of an order as it is made.
public struct NewLineItem: Encodable, Hashable, Sendable {
    /// `Listing` for goods, `Charge` for an amount.
    public var purchasableType: PurchasableType
    /// Of one.
    public var price: Decimal
    /// How many, as text.
    public var quantity: String
    /// Of all.
    public var total: Decimal
    /// A UUID of yours.
    public var uuid: String?
    /// Of the listing.
    public var purchaseID: Int64?
    /// For people.
    public var label: String?

    public init(
        purchasableType: PurchasableType,
        price: Decimal,
        quantity: String,
        total: Decimal,
        uuid: String? = nil,
        purchaseID: Int64? = nil,
        label: String? = nil
    ) {
        self.purchasableType = purchasableType
        self.price = price
        self.quantity = quantity
        self.total = total
        self.uuid = uuid
        self.purchaseID = purchaseID
        self.label = label
    }

    enum CodingKeys: String, CodingKey {
        case purchasableType = "purchasable_type"
        case price
        case quantity
        case total
        case uuid
        case purchaseID = "purchase_id"
        case label
    }
}

/// An order as it is made. Amounts are in major units.
public struct NewOrder: Encodable, Hashable, Sendable {
    /// Yours: unique, even after a failed attempt.
    public var referenceNumber: String
    /// Needed.
    public var currency: Currency
    /// What is charged; `0.00` if left out.
    public var chargeFee: Decimal?
    /// On top.
    public var tips: Decimal?
    /// The sum of the items: only in the sample of the payment link.
    public var subtotal: Decimal?
    /// `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided.
    public var dueDate: String?
    /// Less than 255 characters.
    public var note: String?
    /// At most 100.
    public var lineItems: [NewLineItem]?
    /// Where webhooks go.
    public var callbackURL: String?
    /// Where the browser goes after the payment page, paid or not.
    public var redirectURL: String?
    /// Only authorise.
    public var isOnlyPreAuth: Bool?
    /// The payer; *observed*, not documented.
    public var customer: OrderCustomer?
    /// How long the order lives; its fields were seen on plans only (*guess*).
    public var timeout: OrderTimeout?

    public init(
        referenceNumber: String,
        currency: Currency,
        chargeFee: Decimal? = nil,
        tips: Decimal? = nil,
        subtotal: Decimal? = nil,
        dueDate: String? = nil,
        note: String? = nil,
        lineItems: [NewLineItem]? = nil,
        callbackURL: String? = nil,
        redirectURL: String? = nil,
        isOnlyPreAuth: Bool? = nil,
        customer: OrderCustomer? = nil,
        timeout: OrderTimeout? = nil
    ) {
        self.referenceNumber = referenceNumber
        self.currency = currency
        self.chargeFee = chargeFee
        self.tips = tips
        self.subtotal = subtotal
        self.dueDate = dueDate
        self.note = note
        self.lineItems = lineItems
        self.callbackURL = callbackURL
        self.redirectURL = redirectURL
        self.isOnlyPreAuth = isOnlyPreAuth
        self.customer = customer
        self.timeout = timeout
    }

    enum CodingKeys: String, CodingKey {
        case referenceNumber = "reference_number"
        case currency
        case chargeFee = "charge_fee"
        case tips
        case subtotal
        case dueDate = "due_date"
        case note
        case lineItems = "line_items"
        case callbackURL = "callback_url"
        case redirectURL = "redirect_url"
        case isOnlyPreAuth = "is_only_pre_auth"
        case customer
        case timeout
    }
}

/// The payer of an order.
public struct OrderCustomer: Encodable, Hashable, Sendable {
    /// Of the payer.
    public var name: String?
    /// Of the payer.
    public var email: String?
    /// Of the payer.
    public var phone: String?

    public init(
        name: String? = nil,
        email: String? = nil,
        phone: String? = nil
    ) {
        self.name = name
        self.email = email
        self.phone = phone
    }

    enum CodingKeys: String, CodingKey {
        case name
        case email
        case phone
    }
}

/// A page of orders. The gateway tells no total.
public struct OrderList: Codable, Hashable, Sendable {
    /// The rows.
    public let orders: [ListedOrder]

    enum CodingKeys: String, CodingKey {
        case orders
    }
}

/// An order by Wonder's `number`, by your `reference_number`, or by both.
public struct OrderRef: Encodable, Hashable, Sendable {
    /// Wonder's.
    public var number: String?
    /// Yours.
    public var referenceNumber: String?

    public init(
        number: String? = nil,
        referenceNumber: String? = nil
    ) {
        self.number = number
        self.referenceNumber = referenceNumber
    }

    enum CodingKeys: String, CodingKey {
        case number
        case referenceNumber = "reference_number"
    }
}

/// How long an order lives.
public struct OrderTimeout: Encodable, Hashable, Sendable {
    /// Whether minutes or seconds is not documented.
    public var timer: Int64
    /// Where the browser goes then.
    public var url: String?

    public init(
        timer: Int64,
        url: String? = nil
    ) {
        self.timer = timer
        self.url = url
    }

    enum CodingKeys: String, CodingKey {
        case timer
        case url
    }
}

/// A transaction of an order.
public struct TransactionRef: Encodable, Hashable, Sendable {
    /// Its `uuid`.
    public var uuid: String

    public init(
        uuid: String
    ) {
        self.uuid = uuid
    }

    enum CodingKeys: String, CodingKey {
        case uuid
    }
}

/// What `wonder.orders.void` takes.
public struct VoidOrder: Encodable, Hashable, Sendable {
    /// Which order.
    public var order: OrderRef

    public init(
        order: OrderRef
    ) {
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case order
    }
}

// MARK: - Wonder: payment methods

/// What an app's payers may choose from.
public struct PaymentMethods: Codable, Hashable, Sendable {
    /// Words such as `credit_card`, `alipay` or `fps`. The name of this field was read out of the
    /// mobile SDK (*observed*); it takes an answer without it too.
    public let supportPaymentMethod: [String]

    enum CodingKeys: String, CodingKey {
        case supportPaymentMethod = "support_payment_method"
    }
}

// MARK: - Wonder: payment tokens

/// The address of a card's holder.
public struct BillingAddress: Encodable, Hashable, Sendable {
    /// Of the address.
    public var zipCode: String?
    /// Street and house.
    public var address: String?
    /// Of the address.
    public var city: String?
    /// Of the address.
    public var state: String?
    /// ISO 3166 in three letters: `HKG`.
    public var countryCode: String?
    /// Of the holder.
    public var firstName: String?
    /// Of the holder.
    public var lastName: String?
    /// Of the holder.
    public var phoneNumber: String?
    /// Of the holder.
    public var email: String?

    public init(
        zipCode: String? = nil,
        address: String? = nil,
        city: String? = nil,
        state: String? = nil,
        countryCode: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        phoneNumber: String? = nil,
        email: String? = nil
    ) {
        self.zipCode = zipCode
        self.address = address
        self.city = city
        self.state = state
        self.countryCode = countryCode
        self.firstName = firstName
        self.lastName = lastName
        self.phoneNumber = phoneNumber
        self.email = email
    }

    enum CodingKeys: String, CodingKey {
        case zipCode = "zip_code"
        case address
        case city
        case state
        case countryCode = "country_code"
        case firstName = "first_name"
        case lastName = "last_name"
        case phoneNumber = "phone_number"
        case email
    }
}

/// What `wonder.paymentTokens.check` takes.
public struct CheckPaymentToken: Encodable, Hashable, Sendable {
    /// Which token.
    public var paymentToken: TokenToCheck

    public init(
        paymentToken: TokenToCheck
    ) {
        self.paymentToken = paymentToken
    }

    enum CodingKeys: String, CodingKey {
        case paymentToken = "payment_token"
    }
}

/// What `wonder.paymentTokens.create` takes.
public struct CreatePaymentToken: Encodable, Hashable, Sendable {
    /// A card to be saved.
    public var card: NewCard?
    /// An Alipay wallet to be saved.
    public var alipay: NewAlipay?

    public init(
        card: NewCard? = nil,
        alipay: NewAlipay? = nil
    ) {
        self.card = card
        self.alipay = alipay
    }

    enum CodingKeys: String, CodingKey {
        case card
        case alipay
    }
}

/// What `wonder.paymentTokens.delete` takes.
public struct DeletePaymentToken: Encodable, Hashable, Sendable {
    /// The `token` itself.
    public var token: String

    public init(
        token: String
    ) {
        self.token = token
    }

    enum CodingKeys: String, CodingKey {
        case token
    }
}

/// Whether the token is gone.
public struct DeletedPaymentToken: Codable, Hashable, Sendable {
    /// Yes or no.
    public let success: Bool

    enum CodingKeys: String, CodingKey {
        case success
    }
}

/// What `wonder.paymentTokens.list` takes.
public struct ListPaymentTokens: Encodable, Hashable, Sendable {
    /// Types, joined by commas: `Gateway,AlipayAutoDebit,WechatPayAutoDebit`.
    public var tokenType: String?

    public init(
        tokenType: String? = nil
    ) {
        self.tokenType = tokenType
    }

    enum CodingKeys: String, CodingKey {
        case tokenType = "token_type"
    }
}

/// An Alipay wallet to be saved.
public struct NewAlipay: Encodable, Hashable, Sendable {
    /// Needed.
    public var transactionType: TokenUse
    /// `WEB`, `WAP` or `official_account`.
    public var terminalType: String?
    /// Where the holder returns to.
    public var returnURL: String?

    public init(
        transactionType: TokenUse,
        terminalType: String? = nil,
        returnURL: String? = nil
    ) {
        self.transactionType = transactionType
        self.terminalType = terminalType
        self.returnURL = returnURL
    }

    enum CodingKeys: String, CodingKey {
        case transactionType = "transaction_type"
        case terminalType = "terminal_type"
        case returnURL = "return_url"
    }
}

/// A card to be saved.
public struct NewCard: Encodable, Hashable, Sendable {
    /// Digits only.
    public var number: String
    /// Two digits.
    public var expMonth: String
    /// The year.
    public var expYear: String
    /// As on the card.
    public var holderName: String
    /// Where the holder returns to.
    public var threeDS: ThreeDsReturn
    /// Needed. That it stands beside the number and not above is a *guess*: its level was not
    /// visible.
    public var transactionType: TokenUse
    /// What the holder calls it.
    public var nickname: String?
    /// Of the holder.
    public var billingAddress: BillingAddress?

    public init(
        number: String,
        expMonth: String,
        expYear: String,
        holderName: String,
        threeDS: ThreeDsReturn,
        transactionType: TokenUse,
        nickname: String? = nil,
        billingAddress: BillingAddress? = nil
    ) {
        self.number = number
        self.expMonth = expMonth
        self.expYear = expYear
        self.holderName = holderName
        self.threeDS = threeDS
        self.transactionType = transactionType
        self.nickname = nickname
        self.billingAddress = billingAddress
    }

    enum CodingKeys: String, CodingKey {
        case number
        case expMonth = "exp_month"
        case expYear = "exp_year"
        case holderName = "holder_name"
        case threeDS = "3ds"
        case transactionType = "transaction_type"
        case nickname
        case billingAddress = "billing_address"
    }
}

extension NewCard: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "number": Redacted.whole(of: number),
                "expMonth": expMonth as Any,
                "expYear": expYear as Any,
                "holderName": holderName as Any,
                "threeDS": threeDS as Any,
                "transactionType": transactionType as Any,
                "nickname": nickname as Any,
                "billingAddress": billingAddress as Any
            ]
        )
    }
}

/// All tokens of a customer: this list has no pages.
public struct PaymentTokenList: Codable, Hashable, Sendable {
    /// The rows.
    public let paymentTokens: [PaymentToken]

    enum CodingKeys: String, CodingKey {
        case paymentTokens = "payment_tokens"
    }
}

/// Where the holder of a card returns to after the bank's page.
public struct ThreeDsReturn: Encodable, Hashable, Sendable {
    /// After the bank said yes.
    public var successReturnURL: String
    /// After it said no.
    public var failReturnURL: String

    public init(
        successReturnURL: String,
        failReturnURL: String
    ) {
        self.successReturnURL = successReturnURL
        self.failReturnURL = failReturnURL
    }

    enum CodingKeys: String, CodingKey {
        case successReturnURL = "success_return_url"
        case failReturnURL = "fail_return_url"
    }
}

/// Which token is asked about.
public struct TokenToCheck: Encodable, Hashable, Sendable {
    /// The `token` itself.
    public var token: String
    /// Of the answer that made the token. Older pages need it, the newest does not know it.
    public var verifyUUID: String?

    public init(
        token: String,
        verifyUUID: String? = nil
    ) {
        self.token = token
        self.verifyUUID = verifyUUID
    }

    enum CodingKeys: String, CodingKey {
        case token
        case verifyUUID = "verify_uuid"
    }
}

/// What a saved card or wallet will be used for.
public struct TokenUse: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// An order that is sent in parts
    public static let partialSplitShipment = Self(rawValue: "partial_split_shipment")

    /// Charges that come later
    public static let delayedCharges = Self(rawValue: "delayed_charges")

    /// A guest who did not come
    public static let noShow = Self(rawValue: "no_show")

    /// A subscription
    public static let recurringPayment = Self(rawValue: "recurring_payment")

    /// Without a schedule, the first time
    public static let unscheduledCof = Self(rawValue: "unscheduled_cof")

    /// Without a schedule, again
    public static let unscheduledCofSubsequent = Self(rawValue: "unscheduled_cof_subsequent")
}

// MARK: - Wonder: recurring cycles

/// What `wonder.recurringPlans.addCycles` takes.
public struct AddRecurringCycles: Encodable, Hashable, Sendable {
    /// When the new cycles begin.
    public var activateType: RecurringActivation
    /// At least one.
    public var cycles: [NewRecurringCycle]
    /// Whether what was paid for and not used counts.
    public var processCredit: Bool?

    public init(
        activateType: RecurringActivation,
        cycles: [NewRecurringCycle],
        processCredit: Bool? = nil
    ) {
        self.activateType = activateType
        self.cycles = cycles
        self.processCredit = processCredit
    }

    enum CodingKeys: String, CodingKey {
        case activateType = "activate_type"
        case cycles
        case processCredit = "process_credit"
    }
}

/// What `wonder.recurringPlans.calculateCycles` takes.
public struct CalculateRecurringCycles: Encodable, Hashable, Sendable {
    /// When the new cycles begin.
    public var activateType: RecurringActivation
    /// At least one.
    public var cycles: [NewRecurringCycle]
    /// Whether what was paid for and not used counts.
    public var processCredit: Bool?

    public init(
        activateType: RecurringActivation,
        cycles: [NewRecurringCycle],
        processCredit: Bool? = nil
    ) {
        self.activateType = activateType
        self.cycles = cycles
        self.processCredit = processCredit
    }

    enum CodingKeys: String, CodingKey {
        case activateType = "activate_type"
        case cycles
        case processCredit = "process_credit"
    }
}

/// A cycle as it is made.
public struct NewRecurringCycle: Encodable, Hashable, Sendable {
    /// The id of its rhythm, see `wonder.billingConfigs.create`.
    public var recurringBillingConfig: String
    /// What it charges each time.
    public var recurringItems: [NewRecurringCycleItem]
    /// How many times it charges; endless if left out.
    public var billingCount: Int64?

    public init(
        recurringBillingConfig: String,
        recurringItems: [NewRecurringCycleItem],
        billingCount: Int64? = nil
    ) {
        self.recurringBillingConfig = recurringBillingConfig
        self.recurringItems = recurringItems
        self.billingCount = billingCount
    }

    enum CodingKeys: String, CodingKey {
        case recurringBillingConfig = "recurring_billing_config"
        case recurringItems = "recurring_items"
        case billingCount = "billing_count"
    }
}

/// So many of an item. How a cycle names its items was not seen: this is a *guess* after the
/// names of the answer.
public struct NewRecurringCycleItem: Encodable, Hashable, Sendable {
    /// The id of the item, see `wonder.recurringItems.create`.
    public var id: String
    /// How many; 1 if left out (*guess*).
    public var quantity: Int64?

    public init(
        id: String,
        quantity: Int64? = nil
    ) {
        self.id = id
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case id
        case quantity
    }
}

/// When a change of a plan takes effect.
public struct RecurringActivation: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Now
    public static let immediate = Self(rawValue: "immediate")

    /// When the current cycle would charge next
    public static let nextBillingDate = Self(rawValue: "next_billing_date")

    /// After all cycles there are: for new cycles only
    public static let asLastCycle = Self(rawValue: "as_last_cycle")
}

/// A cycle of a plan. Times are RFC 3339.
public struct RecurringCycle: Codable, Hashable, Sendable {
    /// Wonder's id.
    public let id: String
    /// Where it stands.
    public let state: RecurringCycleState
    /// Of its plan.
    public let recurringPlanID: String?
    /// How many times it charges; nothing if it is endless.
    public let billingCount: Int64?
    /// How many times it has.
    public let billingCountCreated: Int64?
    /// Its rhythm; were it answered as an id alone, only that is set.
    public let recurringBillingConfig: BillingConfig?
    /// What it charges each time.
    public let recurringItems: [RecurringItem]
    /// In major units.
    public let billingAmount: Decimal?
    /// How much less; whether in major units or in percent is not documented.
    public let discountAmount: Decimal?
    /// Its values are not documented.
    public let discountType: String?
    /// The id of the cycle before.
    public let previousCycle: String?
    /// The id of the cycle after.
    public let nextCycle: String?
    /// When it should begin.
    public let estimatedStartDate: String?
    /// When it began.
    public let startDate: String?
    /// When it should end.
    public let estimatedEndDate: String?
    /// When it ended.
    public let endDate: String?
    /// When something is done next.
    public let nextExecuteTime: String?
    /// For people.
    public let description: String?
    /// When it was made.
    public let createdAt: String?
    /// When it was changed last.
    public let updatedAt: String?
    /// Once it was deleted.
    public let deletedAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case state
        case recurringPlanID = "recurring_plan_id"
        case billingCount = "billing_count"
        case billingCountCreated = "billing_count_created"
        case recurringBillingConfig = "recurring_billing_config"
        case recurringItems = "recurring_items"
        case billingAmount = "billing_amount"
        case discountAmount = "discount_amount"
        case discountType = "discount_type"
        case previousCycle = "previous_cycle"
        case nextCycle = "next_cycle"
        case estimatedStartDate = "estimated_start_date"
        case startDate = "start_date"
        case estimatedEndDate = "estimated_end_date"
        case endDate = "end_date"
        case nextExecuteTime = "next_execute_time"
        case description
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case deletedAt = "deleted_at"
    }
}

/// Where a cycle stands: the words that are known. There are others, for one that waits and for
/// the current one.
public struct RecurringCycleState: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Charged as often as it should
    public static let completed = Self(rawValue: "completed")

    /// Given up by you, or for other cycles
    public static let cancelled = Self(rawValue: "cancelled")

    /// Given up, because charging failed `payment_retry_count` times
    public static let uncollectible = Self(rawValue: "uncollectible")
}

// MARK: - Wonder: recurring items

/// What `wonder.recurringItems.create` takes.
public struct CreateRecurringItem: Encodable, Hashable, Sendable {
    /// The item.
    public var item: NewRecurringItem

    public init(
        item: NewRecurringItem
    ) {
        self.item = item
    }

    enum CodingKeys: String, CodingKey {
        case item
    }
}

/// What `wonder.recurringItems.list` takes.
public struct ListRecurringItems: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 1000; the gateway's default if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// All of them must hold.
    public var filter: [Filter]?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        filter: [Filter]? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.filter = filter
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case filter
    }
}

/// An item as it is made.
public struct NewRecurringItem: Encodable, Hashable, Sendable {
    /// For people.
    public var label: String
    /// In major units. Unlike every other amount it is sent as a JSON number, as its page has it.
    public var price: Decimal
    /// Needed.
    public var currency: Currency
    /// Yours.
    public var referenceID: String?
    /// For people.
    public var description: String?

    public init(
        label: String,
        price: Decimal,
        currency: Currency,
        referenceID: String? = nil,
        description: String? = nil
    ) {
        self.label = label
        self.price = price
        self.currency = currency
        self.referenceID = referenceID
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case label
        case price
        case currency
        case referenceID = "reference_id"
        case description
    }
}

/// An item or a billing config is gone: that there is an answer says so. What it holds was not seen.
public struct RecurringDeletion: Codable, Hashable, Sendable {
    /// As with payment tokens (*guess*).
    public let success: Bool?

    enum CodingKeys: String, CodingKey {
        case success
    }
}

/// An item, by itself or in a cycle.
public struct RecurringItem: Codable, Hashable, Sendable {
    /// Wonder's id.
    public let id: String
    /// For people.
    public let label: String?
    /// Of one, in major units.
    public let price: Decimal?
    /// Of `price`.
    public let currency: Currency?
    /// How many: in a cycle only.
    public let quantity: Int64?
    /// Yours.
    public let referenceID: String?
    /// For people.
    public let description: String?
    /// RFC 3339.
    public let createdAt: String?
    /// RFC 3339.
    public let updatedAt: String?
    /// RFC 3339, once it was deleted.
    public let deletedAt: String?

    enum CodingKeys: String, CodingKey {
        case id
        case label
        case price
        case currency
        case quantity
        case referenceID = "reference_id"
        case description
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case deletedAt = "deleted_at"
    }
}

/// A page of items. The gateway tells no total.
public struct RecurringItemList: Codable, Hashable, Sendable {
    /// The rows.
    public let items: [RecurringItem]

    enum CodingKeys: String, CodingKey {
        case items
    }
}

// MARK: - Wonder: recurring orders

/// What `wonder.recurringOrders.get` takes.
public struct GetRecurringOrder: Encodable, Hashable, Sendable {
    /// Wonder's id of the customer.
    public var customerUUID: String
    /// Which order.
    public var order: OrderRef

    public init(
        customerUUID: String,
        order: OrderRef
    ) {
        self.customerUUID = customerUUID
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case customerUUID = "customer_uuid"
        case order
    }
}

/// An order of a plan, with who pays it and the cycle that made it.
public struct PlacedRecurringOrder: Codable, Hashable, Sendable {
    /// Who pays.
    public let customer: WonderCustomer?
    /// What made it.
    public let recurringCycle: RecurringCycle?
    /// The order.
    public let order: RecurringOrder

    enum CodingKeys: String, CodingKey {
        case customer
        case recurringCycle = "recurring_cycle"
        case order
    }
}

/// An order of a plan, in fewer words than an `Order`. Amounts are in major units.
public struct RecurringOrder: Codable, Hashable, Sendable {
    /// What is to be paid.
    public let amount: Decimal?
    /// What is.
    public let paidTotal: Decimal?
    /// Of both.
    public let currency: Currency?
    /// Wonder's number of the order.
    public let orderNumber: String?
    /// The plan's, with a number behind it.
    public let referenceNumber: String?
    /// Where the order stands.
    public let state: OrderState
    /// How much of it is paid.
    public let correspondenceState: CorrespondenceState
    /// The bank's code.
    public let authCode: String?

    enum CodingKeys: String, CodingKey {
        case amount
        case paidTotal = "paid_total"
        case currency
        case orderNumber = "order_number"
        case referenceNumber = "reference_number"
        case state
        case correspondenceState = "correspondence_state"
        case authCode = "auth_code"
    }
}

// MARK: - Wonder: recurring plans

/// What `wonder.recurringPlans.cancel` takes.
public struct CancelRecurringPlan: Encodable, Hashable, Sendable {
    /// `RecurringActivation.immediate` or `RecurringActivation.nextBillingDate`. The latter
    /// can be undone with `wonder.recurringPlans.recover` until then.
    public var activateType: RecurringActivation
    /// Whether what was paid for and not used goes back.
    public var refundCredit: Bool

    public init(
        activateType: RecurringActivation,
        refundCredit: Bool
    ) {
        self.activateType = activateType
        self.refundCredit = refundCredit
    }

    enum CodingKeys: String, CodingKey {
        case activateType = "activate_type"
        case refundCredit = "refund_credit"
    }
}

/// A plan is cancelled: that there is an answer says so.
public struct CancelledRecurringPlan: Codable, Hashable, Sendable {
    /// The page shows an empty answer; were there a plan in it, it is here.
    public let plan: RecurringPlan?

    enum CodingKeys: String, CodingKey {
        case plan
    }
}

/// How the money of a plan comes.
public struct CollectionMethod: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// From the saved card or wallet: the only way there is
    public static let chargeAutomatically = Self(rawValue: "charge_automatically")
}

/// What `wonder.recurringPlans.create` takes.
public struct CreateRecurringPlan: Encodable, Hashable, Sendable {
    /// The plan.
    public var plan: NewRecurringPlan

    public init(
        plan: NewRecurringPlan
    ) {
        self.plan = plan
    }

    enum CodingKeys: String, CodingKey {
        case plan
    }
}

/// What `wonder.recurringPlans.edit` takes.
public struct EditRecurringPlan: Encodable, Hashable, Sendable {
    /// What changes.
    public var plan: RecurringPlanChanges

    public init(
        plan: RecurringPlanChanges
    ) {
        self.plan = plan
    }

    enum CodingKeys: String, CodingKey {
        case plan
    }
}

/// What `wonder.recurringPlans.get` takes.
public struct GetRecurringPlan: Encodable, Hashable, Sendable {
    /// Wonder calls it internal; what it does is not documented.
    public var withPreviousOrder: Bool?

    public init(
        withPreviousOrder: Bool? = nil
    ) {
        self.withPreviousOrder = withPreviousOrder
    }

    enum CodingKeys: String, CodingKey {
        case withPreviousOrder = "with_previous_order"
    }
}

/// What `wonder.recurringPlans.list` takes.
public struct ListRecurringPlans: Encodable, Hashable, Sendable {
    /// Rows a page, 1 to 1000; the gateway's default if left out.
    public var limit: Int64?
    /// Rows to skip.
    public var offset: Int64?
    /// All of them must hold.
    public var filter: [Filter]?

    public init(
        limit: Int64? = nil,
        offset: Int64? = nil,
        filter: [Filter]? = nil
    ) {
        self.limit = limit
        self.offset = offset
        self.filter = filter
    }

    enum CodingKeys: String, CodingKey {
        case limit
        case offset
        case filter
    }
}

/// A plan as it is made. The fields from `default_payment_token` on are taken from the answer:
/// that they can be sent is a *guess* of the reference.
public struct NewRecurringPlan: Encodable, Hashable, Sendable {
    /// For people.
    public var name: String
    /// Wonder's id of the customer.
    public var customerUUID: String
    /// How the money comes.
    public var defaultCollectionMethod: CollectionMethod
    /// After so many failures a cycle becomes uncollectible.
    public var paymentRetryCount: Int64
    /// Days from one try to the next.
    public var paymentRetryDayPeriod: Int64
    /// Yours. Each order of the plan gets it with a number behind it.
    public var referenceNumber: String?
    /// The `token` of one of the customer's payment tokens.
    public var defaultPaymentToken: String?
    /// One after the other, for example a free month and then years.
    public var recurringCycles: [NewRecurringCycle]?
    /// Where the browser goes after a page.
    public var redirectURL: String?
    /// Yours.
    public var note: String?
    /// How long its orders live.
    public var timeout: OrderTimeout?
    /// For people.
    public var description: String?

    public init(
        name: String,
        customerUUID: String,
        defaultCollectionMethod: CollectionMethod,
        paymentRetryCount: Int64,
        paymentRetryDayPeriod: Int64,
        referenceNumber: String? = nil,
        defaultPaymentToken: String? = nil,
        recurringCycles: [NewRecurringCycle]? = nil,
        redirectURL: String? = nil,
        note: String? = nil,
        timeout: OrderTimeout? = nil,
        description: String? = nil
    ) {
        self.name = name
        self.customerUUID = customerUUID
        self.defaultCollectionMethod = defaultCollectionMethod
        self.paymentRetryCount = paymentRetryCount
        self.paymentRetryDayPeriod = paymentRetryDayPeriod
        self.referenceNumber = referenceNumber
        self.defaultPaymentToken = defaultPaymentToken
        self.recurringCycles = recurringCycles
        self.redirectURL = redirectURL
        self.note = note
        self.timeout = timeout
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case name
        case customerUUID = "customer_uuid"
        case defaultCollectionMethod = "default_collection_method"
        case paymentRetryCount = "payment_retry_count"
        case paymentRetryDayPeriod = "payment_retry_day_period"
        case referenceNumber = "reference_number"
        case defaultPaymentToken = "default_payment_token"
        case recurringCycles = "recurring_cycles"
        case redirectURL = "redirect_url"
        case note
        case timeout
        case description
    }
}

/// A plan. Amounts are in major units, times are RFC 3339.
public struct RecurringPlan: Codable, Hashable, Sendable {
    /// Wonder's id.
    public let id: String
    /// For people.
    public let name: String?
    /// Yours.
    public let referenceNumber: String?
    /// What the customer pays with; were it answered as an id alone, only `token` is set.
    public let defaultPaymentToken: PaymentToken?
    /// How the money comes.
    public let defaultCollectionMethod: CollectionMethod?
    /// After so many failures a cycle becomes uncollectible.
    public let paymentRetryCount: Int64?
    /// Days from one try to the next.
    public let paymentRetryDayPeriod: Int64?
    /// Its type and unit are not documented.
    public let gracePeriod: JSONValue?
    /// What was paid for and not used.
    public let credit: Decimal?
    /// What is charged next: when cycles are added or calculated.
    public let nextBillingAmount: Decimal?
    /// Where the browser goes after a page.
    public let redirectURL: String?
    /// Yours.
    public let note: String?
    /// How long its orders live.
    public let timeout: RecurringPlanTimeout?
    /// For people.
    public let description: String?
    /// When it was made.
    public let createdAt: String?
    /// When it was changed last.
    public let updatedAt: String?
    /// Once it was deleted.
    public let deletedAt: String?
    /// In their order.
    public let recurringCycles: [RecurringCycle]
    /// Who pays.
    public let customer: WonderCustomer?

    enum CodingKeys: String, CodingKey {
        case id
        case name
        case referenceNumber = "reference_number"
        case defaultPaymentToken = "default_payment_token"
        case defaultCollectionMethod = "default_collection_method"
        case paymentRetryCount = "payment_retry_count"
        case paymentRetryDayPeriod = "payment_retry_day_period"
        case gracePeriod = "grace_period"
        case credit
        case nextBillingAmount = "next_billing_amount"
        case redirectURL = "redirect_url"
        case note
        case timeout
        case description
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case deletedAt = "deleted_at"
        case recurringCycles = "recurring_cycles"
        case customer
    }
}

/// What changes of a plan; what is left out stays. Cycles have
/// an operation of their own (`wonder.recurringPlans.addCycles`).
public struct RecurringPlanChanges: Encodable, Hashable, Sendable {
    /// For people.
    public var name: String?
    /// After so many failures a cycle becomes uncollectible.
    public var paymentRetryCount: Int64?
    /// Days from one try to the next.
    public var paymentRetryDayPeriod: Int64?
    /// The `token` of one of the customer's payment tokens.
    public var defaultPaymentToken: String?
    /// Where the browser goes after a page.
    public var redirectURL: String?
    /// Yours.
    public var note: String?
    /// How long its orders live.
    public var timeout: OrderTimeout?
    /// For people.
    public var description: String?

    public init(
        name: String? = nil,
        paymentRetryCount: Int64? = nil,
        paymentRetryDayPeriod: Int64? = nil,
        defaultPaymentToken: String? = nil,
        redirectURL: String? = nil,
        note: String? = nil,
        timeout: OrderTimeout? = nil,
        description: String? = nil
    ) {
        self.name = name
        self.paymentRetryCount = paymentRetryCount
        self.paymentRetryDayPeriod = paymentRetryDayPeriod
        self.defaultPaymentToken = defaultPaymentToken
        self.redirectURL = redirectURL
        self.note = note
        self.timeout = timeout
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case name
        case paymentRetryCount = "payment_retry_count"
        case paymentRetryDayPeriod = "payment_retry_day_period"
        case defaultPaymentToken = "default_payment_token"
        case redirectURL = "redirect_url"
        case note
        case timeout
        case description
    }
}

/// A page of plans. The gateway tells no total.
public struct RecurringPlanList: Codable, Hashable, Sendable {
    /// The rows.
    public let plans: [RecurringPlan]

    enum CodingKeys: String, CodingKey {
        case plans
    }
}

/// How long the orders of a plan live.
public struct RecurringPlanTimeout: Codable, Hashable, Sendable {
    /// Whether minutes or seconds is not documented.
    public let timer: Int64?
    /// Where the browser goes then.
    public let url: String?

    enum CodingKeys: String, CodingKey {
        case timer
        case url
    }
}

// MARK: - Wonder: transactions

/// What `wonder.transactions.capture` takes.
public struct CaptureTransaction: Encodable, Hashable, Sendable {
    /// Which order.
    public var order: OrderRef
    /// Which of its authorisations, and how much of it.
    public var transaction: TransactionToCapture

    public init(
        order: OrderRef,
        transaction: TransactionToCapture
    ) {
        self.order = order
        self.transaction = transaction
    }

    enum CodingKeys: String, CodingKey {
        case order
        case transaction
    }
}

/// Whether a payment is captured at once.
public struct ConsumeMode: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// At once
    public static let sales = Self(rawValue: "sales")

    /// Later, with a capture
    public static let preAuthorize = Self(rawValue: "pre_authorize")
}

/// What `wonder.transactions.create` takes.
public struct CreateTransaction: Encodable, Hashable, Sendable {
    /// How it is paid.
    public var payment: Payment
    /// Your reference of an order that exists.
    public var referenceNumber: String?
    /// Wonder's number of an order that exists.
    public var number: String?
    /// A new order.
    public var order: NewOrder?

    public init(
        payment: Payment,
        referenceNumber: String? = nil,
        number: String? = nil,
        order: NewOrder? = nil
    ) {
        self.payment = payment
        self.referenceNumber = referenceNumber
        self.number = number
        self.order = order
    }

    enum CodingKeys: String, CodingKey {
        case payment
        case referenceNumber = "reference_number"
        case number
        case order
    }
}

/// Who starts a payment.
public struct EntryType: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The merchant
    public static let merchant = Self(rawValue: "mit")

    /// The cardholder; only on older pages
    public static let cardholder = Self(rawValue: "cit")
}

/// How much is given back, and why.
public struct NewRefund: Encodable, Hashable, Sendable {
    /// In major units.
    public var amount: Decimal
    /// Needed. A plugin was seen sending `reason` instead; the documentation says `note`.
    public var note: String

    public init(
        amount: Decimal,
        note: String
    ) {
        self.amount = amount
        self.note = note
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case note
    }
}

/// A code that the payer shows and the merchant scans.
public struct PayWithScannedCode: Encodable, Hashable, Sendable {
    /// In major units.
    public var amount: Decimal
    /// `qrcode`
    public var codeType: String
    /// What was scanned.
    public var content: String

    public init(
        amount: Decimal,
        codeType: String,
        content: String
    ) {
        self.amount = amount
        self.codeType = codeType
        self.content = content
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case codeType = "code_type"
        case content
    }
}

/// A code that the merchant shows and the payer scans.
public struct PayWithShownCode: Encodable, Hashable, Sendable {
    /// In major units.
    public var amount: Decimal
    /// The code.
    public var merchantPresentedQRCode: ShownCode

    public init(
        amount: Decimal,
        merchantPresentedQRCode: ShownCode
    ) {
        self.amount = amount
        self.merchantPresentedQRCode = merchantPresentedQRCode
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case merchantPresentedQRCode = "merchant_presented_qr_code"
    }
}

/// A saved card or wallet.
public struct PayWithToken: Encodable, Hashable, Sendable {
    /// In major units.
    public var amount: Decimal
    /// The `token` of a payment token.
    public var token: String
    /// Whether it is captured at once.
    public var consumeMode: ConsumeMode
    /// Who starts the payment.
    public var entryType: EntryType

    public init(
        amount: Decimal,
        token: String,
        consumeMode: ConsumeMode,
        entryType: EntryType
    ) {
        self.amount = amount
        self.token = token
        self.consumeMode = consumeMode
        self.entryType = entryType
    }

    enum CodingKeys: String, CodingKey {
        case amount
        case token
        case consumeMode = "consume_mode"
        case entryType = "entry_type"
    }
}

/// How an order is paid: give one method.
public struct Payment: Encodable, Hashable, Sendable {
    /// Your id of the payment, which becomes the transaction's `uuid` (*observed*): with it you
    /// can look for the transaction after an unknown outcome.
    public var uuid: String?
    /// A saved card or wallet.
    public var paymentToken: PayWithToken?
    /// WeChat Pay, by the code you show.
    public var wechatpay: PayWithShownCode?
    /// Alipay, by the code you show.
    public var alipay: PayWithShownCode?
    /// Any wallet, by the code the payer shows.
    public var consumerPresentedQRCode: PayWithScannedCode?

    public init(
        uuid: String? = nil,
        paymentToken: PayWithToken? = nil,
        wechatpay: PayWithShownCode? = nil,
        alipay: PayWithShownCode? = nil,
        consumerPresentedQRCode: PayWithScannedCode? = nil
    ) {
        self.uuid = uuid
        self.paymentToken = paymentToken
        self.wechatpay = wechatpay
        self.alipay = alipay
        self.consumerPresentedQRCode = consumerPresentedQRCode
    }

    enum CodingKeys: String, CodingKey {
        case uuid
        case paymentToken = "payment_token"
        case wechatpay
        case alipay
        case consumerPresentedQRCode = "consumer_presented_qr_code"
    }
}

/// What `wonder.transactions.refund` takes.
public struct RefundTransaction: Encodable, Hashable, Sendable {
    /// Which order.
    public var order: OrderRef
    /// Which of its transactions.
    public var transaction: TransactionRef
    /// How much and why.
    public var refund: NewRefund

    public init(
        order: OrderRef,
        transaction: TransactionRef,
        refund: NewRefund
    ) {
        self.order = order
        self.transaction = transaction
        self.refund = refund
    }

    enum CodingKeys: String, CodingKey {
        case order
        case transaction
        case refund
    }
}

/// A code that the merchant shows.
public struct ShownCode: Encodable, Hashable, Sendable {
    /// Needed; what it holds is muddled in the pages (*conflict*).
    public var payinfo: String

    public init(
        payinfo: String
    ) {
        self.payinfo = payinfo
    }

    enum CodingKeys: String, CodingKey {
        case payinfo
    }
}

/// An authorisation, and how much of it is captured.
public struct TransactionToCapture: Encodable, Hashable, Sendable {
    /// Its `uuid`.
    public var uuid: String
    /// In major units.
    public var amount: Decimal

    public init(
        uuid: String,
        amount: Decimal
    ) {
        self.uuid = uuid
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case uuid
        case amount
    }
}

/// What `wonder.transactions.void` takes.
public struct VoidTransaction: Encodable, Hashable, Sendable {
    /// Which order.
    public var order: OrderRef
    /// Which of its transactions.
    public var transaction: TransactionRef

    public init(
        order: OrderRef,
        transaction: TransactionRef
    ) {
        self.order = order
        self.transaction = transaction
    }

    enum CodingKeys: String, CodingKey {
        case order
        case transaction
    }
}
