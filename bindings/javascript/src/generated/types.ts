// Made by `cargo xtask generate`; changes by hand are lost.

/** Any JSON. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** An exact decimal number as text: `'12.50'`. A JavaScript number cannot hold every one. */
export type Decimal = string;

// Of both gateways

/**
 * A currency by its ISO 4217 code. Answers are read in either letter case, into upper case; a
 * parameter is sent in the case it is given.
 */
export type Currency =
  | 'AUD' // Australian dollar
  | 'CAD' // Canadian dollar
  | 'CHF' // Swiss franc
  | 'CNY' // Chinese yuan
  | 'DKK' // Danish krone
  | 'EUR' // Euro
  | 'GBP' // Pound sterling
  | 'HKD' // Hong Kong dollar
  | 'IDR' // Indonesian rupiah
  | 'JPY' // Japanese yen: it has no subunit
  | 'MYR' // Malaysian ringgit
  | 'SGD' // Singapore dollar
  | 'THB' // Thai baht
  | 'USD' // United States dollar
  | (string & {});

/** The order of a list by creation time. */
export type ListOrder =
  | 'chronological' // Oldest first: the gateway's default.
  | 'reverse_chronological' // Newest first. Rows shift while new ones arrive; page chronologically to see each once.
  | (string & {});

// Omise: account

/** One merchant or sub-merchant. */
export interface Account {
  /** `account_…`; `acct_…` in answers from before 2019. */
  id: string;
  /** Whether this is the live account of the pair. */
  livemode: boolean | null;
  /** `/account` */
  location: string | null;
  /** The team that owns the account. */
  team: string | null;
  /** Two letters. */
  country: string | null;
  /** The currency of the balance. */
  currency: Currency | null;
  /** Of the owner. */
  email: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** What charges may be made in. */
  supported_currencies: Currency[] | null;
  /** The default of requests that name no version, and the shape of events. */
  api_version: string | null;
  /** Whether new recipients are active at once. */
  auto_activate_recipients: boolean | null;
  /** Whether sub-merchants may grant this account a chain. */
  chain_enabled: boolean | null;
  /** The page a sub-merchant sees after granting a chain. */
  chain_return_uri: string | null;
  /** Whether the account may turn chaining on. */
  chaining_allowed: boolean | null;
  /** Whether the merchant carries the interest of installments by default. */
  zero_interest_installments: boolean | null;
  /** Where events are posted. */
  webhook_uri: string | null;
  /** Which metadata become columns of the dashboard's exports. */
  metadata_export_keys: MetadataExportKeys | null;
  /** The dashboard's own. */
  last_updated_api_version: string | null;
  /** Limits and fees of transfers. */
  transfer_config: TransferConfig | null;
}

/** Names of metadata, a list for each kind of object. */
export interface MetadataExportKeys {
  /** Of charges. */
  charge: string[];
  /** Of transfers. */
  transfer: string[];
  /** Of refunds. */
  refund: string[];
  /** Of disputes. */
  dispute: string[];
}

/** Limits and fees of transfers. Its amounts are decimal text in **major units**, digit for digit. */
export interface TransferConfig {
  /** The smallest transfer. */
  min_transfer_amount: string | null;
  /** The largest transfer. */
  max_transfer_amount: string | null;
  /** The largest transfer within one bank. */
  same_bank_max_transfer_amount: string | null;
  /** For each transfer. */
  fee: string | null;
  /** Whether transfers are sent. */
  is_payout_enabled: boolean | null;
  /** Who sends them. */
  provider: string | null;
  /** The account's number there. */
  merchant_id: string | null;
  /** The reference knows no shape. */
  transfer_service_availability: JsonValue | null;
  /** The reference knows no shape. */
  max_active_realtime_transfer_schedules: JsonValue | null;
}

/** What `omise.account.update` takes. */
export interface UpdateAccount {
  /** Where events are posted. HTTPS in live mode. */
  webhook_uri?: string;
  /** Whether sub-merchants may grant this account a chain. Support has to allow it first. */
  chain_enabled?: boolean;
  /** The page a sub-merchant sees after granting a chain. */
  chain_return_uri?: string;
  /** Whether the merchant carries the interest of installments by default. */
  zero_interest_installments?: boolean;
  /** Which metadata become columns of the dashboard's exports. */
  metadata_export_keys?: MetadataExportKeys;
}

// Omise: balance

/** The money of one account. Amounts are subunits, and may be negative after refunds. */
export interface Balance {
  /** Test or live. */
  livemode: boolean | null;
  /** `/balance` */
  location: string | null;
  /** Of all amounts here. */
  currency: Currency;
  /** All of it, also what cannot be sent yet. */
  total: number;
  /** What a transfer may take; `available` in the two oldest versions. */
  transferable: number | null;
  /** Kept back as a security; `reserve_amount` before 2019. */
  reserve: number | null;
  /** Not to be sent for now (*observed* in new answers only). */
  on_hold: number | null;
  /** RFC 3339. */
  created_at: string | null;
}

// Omise: bank accounts

/** A bank account inside a transfer or a recipient; it has no id. */
export interface BankAccount {
  /** Test or live. */
  livemode: boolean | null;
  /** Of the account number. */
  last_digits: string | null;
  /** The whole number; newer answers only. */
  account_number: string | null;
  /** The holder. */
  name: string | null;
  /** Japan: `normal`, `current`. */
  type: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** The bank's name; its short code before 2019. */
  brand: string | null;
  /** The bank's short code. */
  bank_code: string | null;
  /** Japan. */
  branch_code: string | null;
}

/** A bank account to pay out to. */
export interface NewBankAccount {
  /** The bank's short code, such as `scb`. This or `bank_code`. */
  brand?: string;
  /** The bank's code under its newer name; in Japan the four digits (*observed*). */
  bank_code?: string;
  /** Japan. */
  branch_code?: string;
  /** The account's number. It is never printed. */
  number: string;
  /** The holder. */
  name: string;
  /** Japan: `normal`, `current`. */
  type?: string;
}

// Omise: capability

/** The smallest and the largest amount, both allowed. Subunits. */
export interface AmountLimits {
  /** The smallest. */
  min: number | null;
  /** The largest; installments have none. */
  max: number | null;
}

/** What an account can do. Read it instead of writing its values into a program. */
export interface Capability {
  /** `/capability` */
  location: string | null;
  /** Two letters. */
  country: string | null;
  /** Codes of the banks that recipients may have. */
  banks: string[] | null;
  /** How much at once. */
  limits: CapabilityLimits | null;
  /** What payers may pay with; `payment_backends` before 2019. */
  payment_methods: CapabilityMethod[] | null;
  /** `googlepay`, `applepay` */
  tokenization_methods: string[] | null;
  /** Whether the merchant carries the interest of installments by default. */
  zero_interest_installments: boolean | null;
}

/** A bank that the payer may choose (*observed* only). */
export interface CapabilityBank {
  /** What a source takes as its `bank`. */
  code: string;
  /** For people. */
  name: string | null;
  /** Whether it can be reached now. */
  active: boolean | null;
}

/** Limits by kind of movement, in the account's currency. */
export interface CapabilityLimits {
  /** Of a charge. */
  charge_amount: AmountLimits | null;
  /** Of a transfer. */
  transfer_amount: AmountLimits | null;
  /** Of a charge that is paid in installments. */
  installment_amount: AmountLimits | null;
}

/** One way to pay; the gateway calls it a payment method. */
export interface CapabilityMethod {
  /** `card`, or the type of a source. */
  name: string;
  /** The family of `name`, such as `installment`: before 2019 only (*observed* only). */
  type: string | null;
  /** How much at once: before 2019 only, `limits` now has it (*observed* only). */
  amount: AmountLimits | null;
  /** What it can be charged in. */
  currencies: Currency[] | null;
  /** Cards only: `Visa`, `MasterCard`, `JCB`, `American Express`, `UnionPay`, … */
  card_brands: string[] | null;
  /** Installments only: in months. */
  installment_terms: number[] | null;
  /** In months (*observed* only). */
  loan_installment_terms: number[] | null;
  /** Which banks the payer may choose; filled for `fpx` and `duitnow_obw` (*observed* only). */
  banks: CapabilityBank[] | null;
  /** Who is behind it, such as `Alipay_plus` (*observed* only). */
  provider: string | null;
}

// Omise: cards

/** A card inside a token, a charge or a customer. */
export interface Card {
  /** `card_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** Empty while the card is only in a token or a one-off charge. */
  location: string | null;
  /** Whether it was removed from its customer. */
  deleted: boolean | null;
  /** Billing address. */
  street1: string | null;
  /** Billing address. */
  street2: string | null;
  /** Billing address. */
  city: string | null;
  /** Billing address. */
  state: string | null;
  /** Of the holder. */
  phone_number: string | null;
  /** Billing address. */
  postal_code: string | null;
  /** Of the issuer: two letters in lower case, or empty. */
  country: string | null;
  /** `credit`, `debit`, `prepaid`, or empty. */
  financing: string | null;
  /** The issuer; may be empty. */
  bank: string | null;
  /** `Visa`, `MasterCard`, … */
  brand: string | null;
  /** The same for the same number: tells a known card again. */
  fingerprint: string | null;
  /** Only with PCI rights. */
  first_digits: string | null;
  /** The last four. */
  last_digits: string | null;
  /** The holder. */
  name: string | null;
  /** 1 to 12; missing for some wallet cards. */
  expiration_month: number | null;
  /** Four digits; missing for some wallet cards. */
  expiration_year: number | null;
  /** Whether the security code was right. */
  security_code_check: boolean | null;
  /** `googlepay`, `applepay` */
  tokenization_method: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Cards of a customer. */
export interface CardList {
  /** The rows of this page. */
  data: Card[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.cards.list` takes. */
export interface ListCards {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.cards.update` takes. */
export interface UpdateCard {
  /** The holder. */
  name?: string;
  /** 1 to 12. */
  expiration_month?: number;
  /** Four digits. */
  expiration_year?: number;
  /** Billing address. */
  city?: string;
  /** Billing address. */
  postal_code?: string;
  /** Billing address. */
  state?: string;
  /** Billing address, two letters. */
  country?: string;
  /** Billing address. */
  street1?: string;
  /** Billing address. */
  street2?: string;
  /** Of the holder. */
  phone_number?: string;
}

// Omise: chains

/** One sub-merchant's consent. */
export interface Chain {
  /** `acch_…` */
  id: string;
  /** Whether the chain is of live mode. */
  livemode: boolean | null;
  /** `/chains/{id}` */
  location: string | null;
  /** Whether the consent was taken back. Then `key` is empty. */
  revoked: boolean | null;
  /** Of the sub-merchant. */
  email: string | null;
  /** `ckey_…`. */
  key: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Chains that sub-merchants granted. */
export interface ChainList {
  /** The rows of this page. */
  data: Chain[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.chains.list` takes. */
export interface ListChains {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

// Omise: charge sources

/**
 * What a charge takes as its `source`: the id of one that was made before, `src_…`, or the
 * parameters of a new one, which is made with the charge. Their `amount` and `currency` are then
 * left out: they are those of the charge.
 */
export type ChargeSource = string | CreateSource;

// Omise: charges

/** What `omise.charges.capture` takes. */
export interface CaptureCharge {
  /** Subunits; the whole amount if left out. The rest is freed. */
  capture_amount?: number;
}

/** One payment. Amounts are subunits. */
export interface Charge {
  /** `chrg_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/charges/{id}` */
  location: string | null;
  /** What the payer pays. */
  amount: number;
  /** Of `amount`. */
  currency: Currency;
  /** After conversion into the account's currency. */
  funding_amount: number | null;
  /** The account's currency. */
  funding_currency: Currency | null;
  /** Held by a pre-authorisation. */
  authorized_amount: number | null;
  /** Taken by a capture; fees are counted on it. */
  captured_amount: number | null;
  /** `pre_auth`, `final_auth` */
  authorization_type: string | null;
  /** Given back so far. */
  refunded_amount: number | null;
  /** What reaches the balance: amount − fee − VAT − interest. */
  net: number | null;
  /** The gateway's fee. */
  fee: number | null;
  /** VAT on the fee. */
  fee_vat: number | null;
  /** Of installments. */
  interest: number | null;
  /** VAT on the interest. */
  interest_vat: number | null;
  /** What the fee was computed with. */
  transaction_fees: TransactionFees | null;
  /** What the platform keeps. */
  platform_fee: PlatformFee | null;
  /** Where it stands; version 2014-07-27 had no such field. */
  status: ChargeStatus | null;
  /** Whether it was to be captured at once. */
  capture: boolean;
  /** Whether the payer's bank agreed. */
  authorized: boolean;
  /** Whether a capture works now. */
  capturable: boolean | null;
  /** Whether the money was taken. */
  paid: boolean;
  /** Whether the authorisation was given back. */
  reversed: boolean | null;
  /** Whether a reverse works now. */
  reversible: boolean | null;
  /** Whether a refund works now. */
  refundable: boolean | null;
  /** Whether part of it may be refunded. */
  partially_refundable: boolean | null;
  /** Whether the payer may dispute it. */
  disputable: boolean | null;
  /** Whether it was voided. */
  voided: boolean | null;
  /** Whether a refund with `void` works now. */
  can_perform_void: boolean | null;
  /** Whether it ran out. */
  expired: boolean | null;
  /** Whether it may be captured in parts. */
  multi_capture: boolean | null;
  /** Whether the merchant carries the interest. */
  zero_interest_installments: boolean | null;
  /** RFC 3339. */
  created_at: string | null;
  /** RFC 3339. */
  authorized_at: string | null;
  /** RFC 3339. */
  paid_at: string | null;
  /** RFC 3339. */
  reversed_at: string | null;
  /** RFC 3339. */
  expires_at: string | null;
  /** RFC 3339. */
  expired_at: string | null;
  /** Empty for sources. */
  card: Card | null;
  /** The source it was paid with. */
  source: Source | null;
  /** `cust_…` */
  customer: Expandable | null;
  /** `trxn_…`; empty until paid. */
  transaction: Expandable | null;
  /** The dispute, if the payer opened one. */
  dispute: Dispute | null;
  /** The payment link it came from. */
  link: Expandable | null;
  /** The schedule it came from. */
  schedule: Expandable | null;
  /** For direct debit. */
  linked_account: Expandable | null;
  /** At most the first 20; `omise.refunds.list` has them all. */
  refunds: RefundList | null;
  /** For people. */
  description: string | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** Of the payer. */
  ip: string | null;
  /** Where the payer comes back to. */
  return_uri: string | null;
  /** Send the payer here while the charge is `pending`. */
  authorize_uri: string | null;
  /** Why it failed: an open list, see reference 4.4. */
  failure_code: string | null;
  /** Why it failed, for people. */
  failure_message: string | null;
  /** The card scheme's advice after a decline. */
  merchant_advice: string | null;
  /** Its code. */
  merchant_advice_code: string | null;
  /** What 3-D Secure lacked. */
  missing_3ds_fields: string[] | null;
  /** `PASSKEY`, `3DS` */
  authentication: string | null;
  /** `PASSKEY`, `3DS` */
  authenticated_by: string | null;
  /** Of the acquirer. */
  acquirer_reference_number: string | null;
  /** Of the issuer. */
  approval_code: string | null;
  /** In-store. */
  branch: Expandable | null;
  /** In-store. */
  terminal: Expandable | null;
  /** In-store. */
  device: Expandable | null;
  /** Of versions before 2017-11-02: of the payment that `offsite` or `offline` describes. */
  reference: string | null;
  /**
   * Of versions before 2017-11-02: what kind of thing paid. As JSON, like the next two: the
   * reference knows their names and no shape, so they are not turned into a `source`.
   */
  source_of_fund: JsonValue | null;
  /** Of versions before 2017-11-02: a payment at a bank or wallet. */
  offsite: JsonValue | null;
  /** Of versions before 2017-11-02: a payment at a counter. */
  offline: JsonValue | null;
}

/** Charges on the books of the key. */
export interface ChargeList {
  /** The rows of this page. */
  data: Charge[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** Where a charge stands. */
export type ChargeStatus =
  | 'pending' // Authorised and not captured, or waiting for the payer.
  | 'successful' // Paid.
  | 'failed' // Declined: see `failure_code`.
  | 'expired' // The payer or the capture came too late.
  | 'reversed' // The authorisation was given back.
  | 'unknown' // Of a token that has not paid yet.
  | (string & {});

/** What `omise.charges.create` takes. */
export interface CreateCharge {
  /** Subunits: 100.50 baht are `10_050`. */
  amount: number;
  /** In any letter case. */
  currency: Currency;
  /** A token, or a card of `customer`. */
  card?: string;
  /** `cust_…` */
  customer?: string;
  /**
   * A source that was made before, by its id, or the parameters of a new one, made in the same
   * request.
   */
  source?: ChargeSource;
  /** `false` authorises only; capture within 7 days. `true` if left out. */
  capture?: boolean;
  /** `pre_auth` (less may be captured) or `final_auth`. */
  authorization_type?: string;
  /** Where the payer comes back to from 3-D Secure or a redirect. */
  return_uri?: string;
  /** For people. */
  description?: string;
  /** For programs: an object. Values arrive as text, for a form has no other type. */
  metadata?: JsonObject;
  /** RFC 3339; for offline and some wallet sources. */
  expires_at?: string;
  /** The payer's address. */
  ip?: string;
  /** What the platform keeps. */
  platform_fee?: PlatformFee;
  /** Overrides the account's setting. */
  zero_interest_installments?: boolean;
  /** At most two further HTTPS receivers of this charge's events. */
  webhook_endpoints?: string[];
  /** `PASSKEY` or `3DS` (*observed* only). */
  authentication?: string;
  /** `MIT` or `CIT`. */
  transaction_indicator?: string;
  /** `unscheduled`, `standing_order`, `subscription`, `installment`, … */
  recurring_reason?: string;
  /** The first charge of the series. */
  first_charge?: string;
  /** For direct debit. */
  linked_account?: string;
  /** What the payer's statement shows. */
  statement_descriptor?: string;
}

/** What `omise.charges.get` takes. */
export interface GetCharge {
  /** `true` embeds the objects behind `customer`, `transaction` and the like. */
  expand?: boolean;
}

/** What `omise.charges.list` takes. */
export interface ListCharges {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What the platform keeps of a charge. */
export interface PlatformFee {
  /** Subunits. */
  fixed?: number | null;
  /** Subunits, as computed by the gateway. */
  amount?: number | null;
  /** Of the charge's amount. A rate, not money. */
  percentage?: number | null;
}

/** What the fee of a charge was computed with. Decimal text, digit for digit. */
export interface TransactionFees {
  /** For each charge. */
  fee_flat: string | null;
  /** Percent of the amount. */
  fee_rate: string | null;
  /** Percent of the fee. */
  vat_rate: string | null;
}

/** What `omise.charges.update` takes. */
export interface UpdateCharge {
  /** For people. */
  description?: string;
  /** Replaces the stored object as a whole (*choice*: not documented). */
  metadata?: JsonObject;
}

// Omise: customers

/** What `omise.customers.create` takes. */
export interface OmiseCreateCustomer {
  /** Of the payer. */
  email?: string;
  /** For people. */
  description?: string;
  /** A token, which is used up: its card is kept and becomes the default. */
  card?: string;
  /** For programs: an object. Values arrive as text, for a form has no other type. */
  metadata?: JsonObject;
  /** For direct debit (*observed* only). */
  linked_account?: string;
}

/** A payer. A deletion before 2019 answered `id`, `livemode` and `deleted` only. */
export interface OmiseCustomer {
  /** `cust_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/customers/{id}` */
  location: string | null;
  /** Whether it was deleted. */
  deleted: boolean | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** At most the first 20; `omise.cards.list` has them all. */
  cards: CardList | null;
  /** `card_…`: what a charge takes that names no card. */
  default_card: Expandable | null;
  /** For direct debit: a list. The reference does not know the shape of its rows. */
  linked_accounts: JsonValue | null;
  /** For people. */
  description: string | null;
  /** Of the payer. */
  email: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Customers on the books of the key. */
export interface OmiseCustomerList {
  /** The rows of this page. */
  data: OmiseCustomer[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.customers.get` takes. */
export interface OmiseGetCustomer {
  /** `true` embeds the card behind `default_card`. */
  expand?: boolean;
}

/** What `omise.customers.list` takes. */
export interface OmiseListCustomers {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.customers.update` takes. */
export interface UpdateCustomer {
  /** Of the payer. */
  email?: string;
  /** For people. */
  description?: string;
  /** A token, which is used up: its card is added. The default card stays. */
  card?: string;
  /** `card_…`: a card of this customer. */
  default_card?: string;
  /** Replaces the stored object as a whole (*choice*: not documented). */
  metadata?: JsonObject;
}

// Omise: disputes

/** A charge that the payer's bank asks back. Amounts are subunits. */
export interface Dispute {
  /** `dspt_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/disputes/{id}` */
  location: string | null;
  /** Of `amount`. */
  currency: Currency | null;
  /** What is asked back: the charge's amount less its refunds. */
  amount: number;
  /** In the account's currency. */
  funding_amount: number | null;
  /** The account's currency. */
  funding_currency: Currency | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** `chrg_…` */
  charge: Expandable | null;
  /** At most the first 20; `omise.documents.list` has them all. */
  documents: DocumentList | null;
  /** What it did to the balance. */
  transactions: OmiseTransaction[] | null;
  /** Before 2019: the one transaction's id; see `transaction_ids`. */
  transaction: Expandable | null;
  /** Of the gateway's people. */
  admin_message: string | null;
  /** The merchant's answer. */
  message: string | null;
  /** Why. */
  reason_code: DisputeReason | null;
  /** Why, for people. */
  reason_message: string | null;
  /** Where it stands. */
  status: DisputeStatus;
  /** RFC 3339; empty until it is won or lost. */
  closed_at: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Disputes of charges on the books of the key. */
export interface DisputeList {
  /** The rows of this page. */
  data: Dispute[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** Why the payer disputes a charge (*observed* in an official SDK). */
export type DisputeReason =
  | 'cancelled_recurring_transaction' // A subscription was cancelled before.
  | 'credit_not_processed' // A refund was promised and did not come.
  | 'duplicate_processing' // Charged twice.
  | 'expired_card' // The card had run out.
  | 'goods_or_services_not_provided' // Nothing was delivered.
  | 'incorrect_currency' // Charged in another currency than agreed.
  | 'incorrect_transaction_amount' // Charged another amount than agreed.
  | 'late_presentment' // Charged too late.
  | 'non_matching_account_number' // There is no such account.
  | 'not_as_described_or_defective_merchandise' // Delivered, but not as described.
  | 'not_available' // No reason is known.
  | 'not_recorded' // No reason was noted.
  | 'other' // None of these: see `reason_message`.
  | 'paid_by_other_means' // Paid in another way already.
  | 'transaction_not_recognised' // The payer does not know the charge.
  | (string & {});

/** Where a dispute stands. */
export type DisputeStatus =
  | 'open' // The merchant has not answered.
  | 'pending' // The bank has not decided.
  | 'won' // The money came back.
  | 'lost' // The money is gone.
  | (string & {});

/** What `omise.disputes.get` takes. */
export interface GetDispute {
  /** `true` embeds the charge. */
  expand?: boolean;
}

/** What `omise.disputes.listClosed` takes. */
export interface ListClosedDisputes {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.disputes.list` takes. */
export interface ListDisputes {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.disputes.listOpen` takes. */
export interface ListOpenDisputes {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.disputes.listPending` takes. */
export interface ListPendingDisputes {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.disputes.update` takes. */
export interface UpdateDispute {
  /** To the bank. */
  message?: string;
  /** Replaces the stored object as a whole (*choice*: not documented). */
  metadata?: JsonObject;
}

// Omise: documents

/** What `omise.documents.create` takes. */
export interface CreateDocument {
  /** PNG, JPEG or PDF, at most 10 MB. */
  file: Uint8Array;
  /** The file's name without a path: `receipt.pdf`. */
  filename: string;
  /** What it shows. */
  kind?: DocumentKind;
}

/** A file that belongs to a dispute. */
export interface OmiseDocument {
  /** `docu_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/disputes/{dispute}/documents/{id}`, or under a charge for the image of a QR code. */
  location: string | null;
  /** Whether it was taken back. */
  deleted: boolean | null;
  /** The file's name. Missing in the short answer that a deletion had before 2019. */
  filename: string | null;
  /** What it shows. */
  kind: DocumentKind | null;
  /** Where the file itself is. */
  download_uri: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** What a document shows. */
export type DocumentKind =
  | 'cardholder_details' // Who the payer is.
  | 'details_of_purchase' // What was bought.
  | 'proof_of_receipt' // That it arrived.
  | 'proof_of_acceptance' // That the payer agreed.
  | (string & {});

/** Documents of a dispute. */
export interface DocumentList {
  /** The rows of this page. */
  data: OmiseDocument[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.documents.list` takes. */
export interface ListDocuments {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

// Omise: events

/**
 * Something that happened, with the object as it was at that moment.
 *
 * A chained action makes two: one for the merchant, one for the sub-merchant, with different
 * ids and the same `data`.
 */
export interface OmiseEvent {
  /** `evnt_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/events/{id}` */
  location: string | null;
  /** What happened. */
  key: EventKey;
  /**
   * The object as it came, in the account's default API version. Missing
   * where the events of one charge were listed (*observed*): `omise.events.get` has it.
   */
  data: JsonValue | null;
  /** Each attempt to deliver it; empty in the pushed copy. */
  webhook_deliveries: WebhookDelivery[] | null;
  /** RFC 3339. */
  created_at: string | null;
  /** Who did it. */
  actor_uid: string | null;
  /** Who did it. */
  team_uid: string | null;
  /** Who did it. */
  user_uid: string | null;
}

/**
 * What happened (reference 5.1). There is no `charge.failed`: a decline is a
 * `charge.create` or `charge.complete` whose charge has the status `failed`.
 */
export type EventKey =
  | 'charge.create' // A charge was made, perhaps declined.
  | 'charge.update' // Its description or metadata changed.
  | 'charge.capture' // It was captured by hand.
  | 'charge.reverse' // Its authorisation was given back.
  | 'charge.complete' // The payer came through 3-D Secure or a source, or failed there.
  | 'charge.expire' // It ran out.
  | 'customer.create' // A customer was made.
  | 'customer.update' // It changed.
  | 'customer.update.card' // Its cards changed.
  | 'customer.destroy' // It was deleted.
  | 'card.update' // A card changed.
  | 'card.destroy' // It was deleted.
  | 'dispute.create' // A payer disputes a charge.
  | 'dispute.update' // It changed.
  | 'dispute.close' // It was won or lost.
  | 'dispute.accept' // The merchant gave in.
  | 'link.create' // A payment link was made.
  | 'recipient.create' // A recipient was made.
  | 'recipient.update' // It changed.
  | 'recipient.activate' // It may receive transfers.
  | 'recipient.deactivate' // It may not any more.
  | 'recipient.verify' // Its bank account was checked.
  | 'recipient.destroy' // It was deleted.
  | 'refund.create' // Money was given back.
  | 'schedule.create' // A schedule was made.
  | 'schedule.suspend' // It was stopped.
  | 'schedule.destroy' // It was deleted.
  | 'schedule.expiring' // Its end is near (*unconfirmed*).
  | 'schedule.expire' // It has ended (*unconfirmed*).
  | 'transfer.create' // A transfer was made.
  | 'transfer.update' // It changed.
  | 'transfer.send' // It is on its way.
  | 'transfer.pay' // It arrived.
  | 'transfer.fail' // It did not.
  | 'transfer.destroy' // It was taken back.
  | (string & {});

/** Events of an account or of a charge. */
export interface EventList {
  /** The rows of this page. */
  data: OmiseEvent[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.events.listOfCharge` takes. */
export interface ListChargeEvents {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.events.list` takes. */
export interface ListEvents {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** One attempt to deliver an event. */
export interface WebhookDelivery {
  /** `whdl_…` */
  id: string;
  /** Where it went. */
  uri: string | null;
  /** What the receiver answered. */
  status: number | null;
  /** The event's key. */
  key: EventKey | null;
  /** Why it failed. */
  error: string | null;
  /** The text that was sent. */
  payload: string | null;
  /** Not RFC 3339: `2020-07-17 07:41:49 UTC`. */
  created_at: string | null;
}

// Omise: expandable

/** A reference to another object (omise reference 1.8). */
export interface Expandable {
  /** The id, whichever form came. */
  id: string;
  /** The object itself, if the answer was expanded. */
  object: JsonValue | null;
}

// Omise: forex

/** A rate of exchange, as it is now. */
export interface Forex {
  /** Test or live. */
  livemode: boolean | null;
  /** `/forex/{code in lower case}` */
  location: string | null;
  /** What is changed; `from` before 2019. */
  base: Currency;
  /** What it is changed into, the account's currency; `to` before 2019. */
  quote: Currency;
  /**
   * How many major units of `quote` one of `base` brings: the digits of the answer, without an
   * exponent. Text, for a float would round it.
   */
  rate: string;
}

// Omise: links

/** What `omise.links.create` takes. */
export interface CreateLink {
  /** Subunits: 100.50 baht are `10_050`. */
  amount: number;
  /** In any letter case. */
  currency: Currency;
  /** What the page is headed with. */
  title: string;
  /** What is paid for. */
  description: string;
  /** Whether it may be paid more than once; `false` if left out. */
  multiple?: boolean;
}

/** A payment page. Amounts are subunits. */
export interface Link {
  /** `link_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/links/{id}` */
  location: string | null;
  /** Whether it can no longer be paid. */
  deleted: boolean | null;
  /** Whether it may be paid more than once. */
  multiple: boolean | null;
  /** Whether it was paid. */
  used: boolean | null;
  /** Of `amount`. */
  currency: Currency | null;
  /** What the payer pays. Missing in the short answer that a deletion had before 2019. */
  amount: number | null;
  /** At most the first 20; `omise.links.listCharges` has them all. */
  charges: ChargeList | null;
  /** What is paid for. */
  description: string | null;
  /** What the page is headed with. */
  title: string | null;
  /** The page: send the payer here. */
  payment_uri: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** RFC 3339. */
  used_at: string | null;
  /** RFC 3339. */
  deleted_at: string | null;
  /** Payfac only. */
  merchant_name: string | null;
  /** Payfac only. */
  merchant_uid: string | null;
}

/** Payment links. */
export interface LinkList {
  /** The rows of this page. */
  data: Link[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.links.listCharges` takes. */
export interface ListLinkCharges {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.links.list` takes. */
export interface ListLinks {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

// Omise: occurrences

/** What `omise.occurrences.get` takes. */
export interface GetOccurrence {
  /** `true` embeds the schedule. */
  expand?: boolean;
}

/** What `omise.schedules.listOccurrences` takes. */
export interface ListOccurrences {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** One day of a schedule. */
export interface Occurrence {
  /** `occu_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/occurrences/{id}` */
  location: string | null;
  /** `schd_…` */
  schedule: Expandable | null;
  /** What became of it. */
  status: OccurrenceStatus | null;
  /** Why it failed, for people. */
  message: string | null;
  /** The charge or transfer that was made. */
  result: Expandable | null;
  /** `YYYY-MM-DD` */
  scheduled_on: string | null;
  /** When a failed one is tried again: `YYYY-MM-DD`. */
  retry_on: string | null;
  /** RFC 3339. */
  processed_at: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** *Observed* only; the reference knows no more of it. */
  execute_time: string | null;
  /** *Observed* only; the reference knows no more of it. */
  split_metadata: JsonValue | null;
  /** Subunits; 0 for a charge (*observed* only). */
  transfer_amount: number | null;
}

/** Occurrences of a schedule. */
export interface OccurrenceList {
  /** The rows of this page. */
  data: Occurrence[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What became of an occurrence. */
export type OccurrenceStatus =
  | 'scheduled' // Its day has not come.
  | 'successful' // The charge or transfer was made.
  | 'failed' // It was not: see `message`.
  | 'skipped' // It was left out.
  | (string & {});

// Omise: receipts

/** What `omise.receipts.list` takes. */
export interface ListReceipts {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What the gateway billed for a day. Amounts are subunits. */
export interface Receipt {
  /** `rcpt_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/receipts/{id}` */
  location: string | null;
  /** The bill's own number. */
  number: string | null;
  /** `YYYY-MM-DD`; a time stamp before 2019. */
  issued_on: string | null;
  /** Whether it gives fees back. */
  credit_note: boolean | null;
  /** For charges. */
  charge_fee: number | null;
  /** For transactions (*observed* only). */
  transaction_fee: number | null;
  /** For transfers. */
  transfer_fee: number | null;
  /** For voids. */
  voided_fee: number | null;
  /** All fees. */
  subtotal: number | null;
  /** VAT on them. */
  vat: number | null;
  /** Withholding tax. */
  wht: number | null;
  /** What was billed in the end. */
  total: number | null;
  /** Of all amounts here. */
  currency: Currency | null;
  /** What rounding the VAT of many fees left over. */
  adjustment_transaction: OmiseTransaction | null;
  /** The gateway. */
  company_name: string | null;
  /** The gateway's; may hold line breaks. */
  company_address: string | null;
  /** The gateway's. */
  company_tax_id: string | null;
  /** The merchant. */
  customer_name: string | null;
  /** The merchant's. */
  customer_address: string | null;
  /** The merchant's. */
  customer_email: string | null;
  /** The merchant's. */
  customer_statement_name: string | null;
  /** The merchant's. */
  customer_tax_id: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Receipts. Its `object` is `receipt_list` in some recordings and `list` in others. */
export interface ReceiptList {
  /** The rows of this page. */
  data: Receipt[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

// Omise: recipients

/** What `omise.recipients.create` takes. */
export interface CreateRecipient {
  /** Of the person or company. */
  name: string;
  /** `individual` or `corporation`. */
  type: RecipientKind;
  /** Where the money goes. */
  bank_account: NewBankAccount;
  /** For people. */
  email?: string;
  /** For people. */
  description?: string;
  /** Of the person or company. It is never printed. */
  tax_id?: string;
  /** For programs: an object. */
  metadata?: JsonObject;
}

/** What `omise.recipients.list` takes. */
export interface ListRecipients {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** Somebody who is paid. */
export interface Recipient {
  /** `recp_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/recipients/{id}` */
  location: string | null;
  /** Whether it was deleted. */
  deleted: boolean | null;
  /** Where the money goes. */
  bank_account: BankAccount | null;
  /** Whether it may receive transfers. */
  active: boolean | null;
  /** Whether it is the account's own bank account. */
  default: boolean | null;
  /** Whether its bank account was checked. */
  verified: boolean | null;
  /** RFC 3339. */
  activated_at: string | null;
  /** RFC 3339. */
  verified_at: string | null;
  /** Of the person or company. */
  name: string | null;
  /** For people. */
  email: string | null;
  /** For people. */
  description: string | null;
  /** A person or a company. */
  type: RecipientKind | null;
  /** Of the person or company. It is never printed. */
  tax_id: string | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** `schd_…`; the reference knows no more of it. */
  schedule: Expandable | null;
  /** Why it could not be verified: `name_mismatch`, `account_not_found`, `bank_not_found`. */
  failure_code: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** What a recipient is. */
export type RecipientKind =
  | 'individual' // A person.
  | 'corporation' // A company.
  | (string & {});

/** Recipients of the account. */
export interface RecipientList {
  /** The rows of this page. */
  data: Recipient[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.recipients.update` takes. */
export interface UpdateRecipient {
  /** Of the person or company. */
  name?: string;
  /** `individual` or `corporation`. */
  type?: RecipientKind;
  /** The whole of it (*choice*: what a part does is not documented). */
  bank_account?: NewBankAccount;
  /** For people. */
  email?: string;
  /** For people. */
  description?: string;
  /** Of the person or company. It is never printed. */
  tax_id?: string;
  /** Replaces the stored object as a whole (*choice*: not documented). */
  metadata?: JsonObject;
}

// Omise: refunds

/** What `omise.refunds.create` takes. */
export interface CreateRefund {
  /** Subunits, up to what is left. Several partial refunds are allowed. */
  amount: number;
  /**
   * `true` asks for a void (same day, whole amount) instead of a refund. Left out, a whole
   * refund before settlement may become a void by itself.
   */
  void?: boolean;
  /** Up to 255 characters. */
  reason?: string;
  /** For programs: an object. */
  metadata?: JsonObject;
}

/** What `omise.refunds.listAll` takes. */
export interface ListAllRefunds {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.refunds.list` takes. */
export interface ListRefunds {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** Money given back. Amounts are subunits. */
export interface Refund {
  /** `rfnd_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/charges/{charge}/refunds/{id}` */
  location: string | null;
  /** What the payer gets. */
  amount: number;
  /** Of `amount`. */
  currency: Currency;
  /** In the account's currency. */
  funding_amount: number | null;
  /** The account's currency. */
  funding_currency: Currency | null;
  /** `chrg_…` */
  charge: Expandable | null;
  /** `trxn_…`; may be empty for a void. */
  transaction: Expandable | null;
  /** Where it stands. */
  status: RefundStatus | null;
  /** Whether it became a void. */
  voided: boolean | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** Always empty so far. */
  capture: JsonValue | null;
  /** In-store. */
  terminal: Expandable | null;
  /** Of the acquirer. */
  acquirer_reference_number: string | null;
  /** Of the issuer. */
  approval_code: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Refunds of a charge or of an account. */
export interface RefundList {
  /** The rows of this page. */
  data: Refund[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** Where a refund stands. */
export type RefundStatus =
  | 'pending' // On its way.
  | 'closed' // Done.
  | (string & {});

// Omise: schedules

/** What `omise.schedules.create` takes. */
export interface CreateSchedule {
  /** Every so many periods: 2 with `week` is every other week. */
  every: number;
  /** What `every` counts. */
  period: SchedulePeriod;
  /** On which days: needed for `week` and `month`. */
  on?: ScheduleOn;
  /** `YYYY-MM-DD`; today if left out. */
  start_date?: string;
  /** `YYYY-MM-DD` */
  end_date: string;
  /** What to charge. This or `transfer`. */
  charge?: NewScheduledCharge;
  /** What to transfer. This or `charge`. */
  transfer?: NewScheduledTransfer;
}

/** What `omise.charges.listSchedules` takes. */
export interface ListChargeSchedules {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.customers.listSchedules` takes. */
export interface ListCustomerSchedules {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.recipients.listSchedules` takes. */
export interface ListRecipientSchedules {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.schedules.list` takes. */
export interface ListSchedules {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** What `omise.transfers.listSchedules` takes. */
export interface ListTransferSchedules {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** A charge that comes again. */
export interface NewScheduledCharge {
  /** `cust_…` */
  customer: string;
  /** `card_…`; the customer's default card if left out. */
  card?: string;
  /** Subunits. */
  amount: number;
  /** Of `amount`; the account's if left out (*guess*). */
  currency?: Currency;
  /** For people. */
  description?: string;
  /** For programs: an object. */
  metadata?: JsonObject;
}

/** A transfer that comes again. */
export interface NewScheduledTransfer {
  /** `recp_…` */
  recipient: string;
  /** Subunits. This or `percentage_of_balance`. */
  amount?: number;
  /** Of the transferable balance, up to 100. A rate, not money. This or `amount`. */
  percentage_of_balance?: number;
  /** Of `amount`; the account's if left out (*guess*). */
  currency?: Currency;
}

/** A charge or a transfer that comes again by itself. */
export interface Schedule {
  /** `schd_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/schedules/{id}` */
  location: string | null;
  /** Whether it was deleted. */
  deleted: boolean | null;
  /** Whether it is running or expiring. */
  active: boolean | null;
  /** Where it stands. */
  status: ScheduleStatus | null;
  /** `Active`, `Paused` */
  state: string | null;
  /** Every so many periods. */
  every: number | null;
  /** What `every` counts. */
  period: SchedulePeriod | null;
  /** On which days. */
  on: ScheduleOn | null;
  /** The rule in English: `Every 3 week(s) on Monday and Saturday`. */
  in_words: string | null;
  /** What it charges, if it charges. */
  charge: ScheduledCharge | null;
  /** What it transfers, if it transfers. */
  transfer: ScheduledTransfer | null;
  /** The first twenty; `omise.schedules.listOccurrences` has all. */
  occurrences: OccurrenceList | null;
  /** `YYYY-MM-DD`: up to 30, and none when it is over. */
  next_occurrences_on: string[] | null;
  /** `YYYY-MM-DD` */
  start_on: string | null;
  /** `YYYY-MM-DD` */
  end_on: string | null;
  /** RFC 3339. */
  ended_at: string | null;
  /** The reference knows no more of it. */
  execute_time: string | null;
  /** The reference knows no more of it. */
  deleted_by: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Schedules of the account, or those of one kind, customer or recipient. */
export interface ScheduleList {
  /** The rows of this page. */
  data: Schedule[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** The days of a schedule. Nothing of it goes with the period `day`. */
export interface ScheduleOn {
  /** For `week`. */
  weekdays?: Weekday[] | null;
  /** For `month`: 1 to 31. This or `weekday_of_month`. */
  days_of_month?: number[] | null;
  /** For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`. */
  weekday_of_month?: string | null;
}

/** What a schedule counts. */
export type SchedulePeriod =
  | 'day' // Days.
  | 'week' // Weeks.
  | 'month' // Months.
  | (string & {});

/** Where a schedule stands. */
export type ScheduleStatus =
  | 'running' // Under way. The older word `active` is read as this one.
  | 'expiring' // Under way, with the end near.
  | 'expired' // Past its end.
  | 'deleted' // Deleted.
  | 'suspended' // Stopped by failures.
  | (string & {});

/** What a schedule charges. Before 2019 it had neither an id nor a time. */
export interface ScheduledCharge {
  /** `rchg_…` */
  id: string | null;
  /** Test or live. */
  livemode: boolean | null;
  /** Of `amount`. */
  currency: Currency | null;
  /** Subunits. */
  amount: number | null;
  /** Whether the customer's default card is used. */
  default_card: boolean | null;
  /** `card_…`; none when the customer's default card is used. */
  card: Expandable | null;
  /** `cust_…` */
  customer: Expandable | null;
  /** For direct debit. */
  linked_account: Expandable | null;
  /** For people. */
  description: string | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** What a schedule transfers. Before 2019 it had neither an id nor a time. */
export interface ScheduledTransfer {
  /** `rtrf_…` */
  id: string | null;
  /** Test or live. */
  livemode: boolean | null;
  /** Of `amount`. */
  currency: Currency | null;
  /** Subunits; presumably none when a percentage is set. */
  amount: number | null;
  /** Of the transferable balance. A rate, not money. */
  percentage_of_balance: number | null;
  /** `recp_…` */
  recipient: Expandable | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** A day of the week. */
export type Weekday =
  | 'monday' // The first.
  | 'tuesday' // The second.
  | 'wednesday' // The third.
  | 'thursday' // The fourth.
  | 'friday' // The fifth.
  | 'saturday' // The sixth.
  | 'sunday' // The seventh.
  | (string & {});

// Omise: search

/** What `omise.search.find` takes. */
export interface Search {
  /** What is searched. */
  scope: SearchScope;
  /** Free text. */
  query?: string;
  /** Each by a name that the scope knows (reference 3.2); all have to match. */
  filters?: SearchFilter[];
  /** Newest first if left out. */
  order?: ListOrder;
  /** From 1. */
  page?: number;
  /** 30 if left out. */
  per_page?: number;
}

/** One condition of a search. The constructors write the value as the API reads it. */
export interface SearchFilter {
  /** `captured`, `created_at`, … */
  name: string;
  /** `true`, `2026-01-01..2026-03-31`, `100..500`; amounts in **main units**, 4096.69 baht. */
  value: string;
}

/** One page of what was found. */
export interface SearchResult {
  /** What was searched. */
  scope: SearchScope;
  /** Empty when there was none. */
  query: string | null;
  /** As they were sent, each a text. */
  filters: JsonValue | null;
  /** From 1. */
  page: number | null;
  /** How many rows a page holds at most. */
  per_page: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** How many pages they fill; 0 when there are none. */
  total_pages: number | null;
  /** By creation time. */
  order: ListOrder | null;
  /** `/search` */
  location: string | null;
  /** The reference knows no more of it. */
  export: JsonValue | null;
  /** The reference knows no more of it. */
  aggregate_level: string | null;
  /** Objects of the scope. */
  data: JsonValue[];
}

/** What is searched. */
export type SearchScope =
  | 'charge' // Charges
  | 'customer' // Customers
  | 'dispute' // Disputes
  | 'recipient' // Recipients
  | 'refund' // Refunds
  | 'transfer' // Transfers
  | 'link' // Links
  | 'charge_schedule' // Schedules of charges
  | 'transfer_schedule' // Schedules of transfers
  | 'receipt' // Receipts
  | 'transaction' // Transactions
  | (string & {});

// Omise: source types

/**
 * A way to pay (reference 2.20): the union of the SDKs, recordings and documentation. Which of
 * them an account has, its capability says.
 */
export type SourceType =
  | 'alipay' // Alipay.
  | 'alipay_cn' // Alipay China.
  | 'alipay_hk' // AlipayHK.
  | 'alipayplus_mpm' // Alipay+, the payer scans.
  | 'alipayplus_upm' // Alipay+, the shop scans.
  | 'barcode_alipay' // Alipay in a shop: the shop scans.
  | 'bkash' // bKash.
  | 'dana' // DANA.
  | 'easypaisa' // Easypaisa.
  | 'gcash' // GCash.
  | 'kakaopay' // KakaoPay.
  | 'touch_n_go' // Touch 'n Go.
  | 'touch_n_go_alipay_plus' // Touch 'n Go over Alipay+.
  | 'wechat_pay' // WeChat Pay.
  | 'wechat_pay_mpm' // WeChat Pay, the payer scans.
  | 'wechat_pay_upm' // WeChat Pay, the shop scans.
  | 'barcode_wechat' // WeChat Pay in a shop.
  | 'boost' // Boost.
  | 'grabpay' // GrabPay.
  | 'grabpay_rms' // GrabPay over RMS.
  | 'paypay' // PayPay.
  | 'rabbit_linepay' // Rabbit LINE Pay.
  | 'shopeepay' // ShopeePay.
  | 'shopeepay_jumpapp' // ShopeePay, in its app.
  | 'truemoney' // TrueMoney wallet.
  | 'truemoney_jumpapp' // TrueMoney, in its app.
  | 'truemoney_qr' // TrueMoney by QR code.
  | 'atome' // Atome.
  | 'atome_qr' // Atome by QR code.
  | 'applepay' // Apple Pay.
  | 'promptpay' // PromptPay: a QR code, Thailand.
  | 'paynow' // PayNow: a QR code, Singapore.
  | 'duitnow_qr' // DuitNow QR.
  | 'duitnow_obw' // DuitNow online banking.
  | 'fpx' // FPX.
  | 'maybank_qr' // Maybank QR.
  | 'qr_code_upi' // UPI by QR code.
  | 'virtual_account' // Transfer to a virtual account.
  | 'bill_payment_tesco_lotus' // At the counter of Lotus's.
  | 'econtext' // Convenience stores, Pay-easy and net banks of Japan.
  | 'points_citi' // Citi rewards points.
  | 'mobile_banking_bay' // Krungsri's app.
  | 'mobile_banking_bbl' // Bangkok Bank's app.
  | 'mobile_banking_kbank' // Kasikorn's app.
  | 'mobile_banking_ktb' // Krungthai's app.
  | 'mobile_banking_scb' // SCB's app.
  | 'mobile_banking_ocbc' // OCBC's app.
  | 'mobile_banking_ocbc_pao' // OCBC Pay Anyone's app.
  | 'direct_debit_bay' // Direct debit, Krungsri.
  | 'direct_debit_kbank' // Direct debit, Kasikorn.
  | 'direct_debit_ktb' // Direct debit, Krungthai.
  | 'direct_debit_scb' // Direct debit, SCB.
  | 'internet_banking_bay' // Internet banking, Krungsri; being switched off.
  | 'internet_banking_bbl' // Internet banking, Bangkok Bank; being switched off.
  | 'internet_banking_ktb' // Internet banking, Krungthai; being switched off.
  | 'internet_banking_scb' // Internet banking, SCB; being switched off.
  | 'installment_bay' // Installments, Krungsri.
  | 'installment_bbl' // Installments, Bangkok Bank.
  | 'installment_citi' // Installments, Citi.
  | 'installment_first_choice' // Installments, First Choice.
  | 'installment_kbank' // Installments, Kasikorn.
  | 'installment_ktc' // Installments, KTC.
  | 'installment_mbb' // Installments, Maybank.
  | 'installment_scb' // Installments, SCB.
  | 'installment_ttb' // Installments, ttb.
  | 'installment_uob' // Installments, UOB.
  | 'installment_wlb_bay' // White-label installments, Krungsri.
  | 'installment_wlb_bbl' // White-label installments, Bangkok Bank.
  | 'installment_wlb_first_choice' // White-label installments, First Choice.
  | 'installment_wlb_kbank' // White-label installments, Kasikorn.
  | 'installment_wlb_ktc' // White-label installments, KTC.
  | 'installment_wlb_scb' // White-label installments, SCB.
  | 'installment_wlb_ttb' // White-label installments, ttb.
  | 'installment_wlb_uob' // White-label installments, UOB.
  | (string & {});

// Omise: sources

/** A code to be scanned by the payer. */
export interface Barcode {
  /** `qr`; the documentation also has `barcode`. */
  type: string | null;
  /** Its picture. */
  image: OmiseDocument | null;
}

/** What `omise.sources.create` takes. */
export interface CreateSource {
  /** How the payer pays. */
  type: SourceType;
  /** Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0. */
  amount?: number;
  /** In any letter case. Only inside a charge it may be left out, as the empty word. */
  currency?: Currency;
  /** The payer's bank, by its code: `fpx`, `duitnow_obw`. */
  bank?: string;
  /**
   * What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
   * `_upm`.
   */
  barcode?: string;
  /** Of the payer: `fpx`, `econtext`. */
  email?: string;
  /** Of the payer: `econtext`, `atome`. */
  name?: string;
  /** Of the payer: `truemoney`, `atome`, `econtext`. */
  phone_number?: string;
  /** Months: `installment_*`. Which are offered, the capability says. */
  installment_term?: number;
  /** Whether the merchant carries the interest: `installment_*`. */
  zero_interest_installments?: boolean;
  /** Of the shop: `barcode_alipay`. */
  store_id?: string;
  /** Of the shop: `barcode_alipay`. */
  store_name?: string;
  /** Of the shop: `barcode_alipay`. */
  terminal_id?: string;
  /** Where the payer is; wallets that open their app want to know. */
  platform_type?: PlatformType;
  /** The payer's address; several wallets. */
  ip?: string;
  /**
   * What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells
   * them apart by it.
   */
  items?: SourceItem[];
  /** Where it goes: `atome`, `installment_wlb_*`. */
  shipping?: SourceAddress;
  /** Who pays: `atome`, `installment_wlb_*`. */
  billing?: SourceAddress;
  /** `atome` */
  promotion_code?: string;
}

/** Where the payer is. */
export type PlatformType =
  | 'WEB' // In a browser.
  | 'IOS' // In an iOS app.
  | 'ANDROID' // In an Android app.
  | (string & {});

/** A way to pay, prepared for one charge. Amounts are subunits. */
export interface Source {
  /** `src_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/sources/{id}` */
  location: string | null;
  /** How the payer pays. */
  type: SourceType;
  /** How the payer gets to pay. */
  flow: SourceFlow | null;
  /** What the charge has to be of. */
  amount: number;
  /** Of `amount`. */
  currency: Currency;
  /** `unknown` until charged, then the charge's own. */
  charge_status: ChargeStatus | null;
  /** RFC 3339. */
  created_at: string | null;
  /** The payer's bank, by its code. */
  bank: string | null;
  /** What was scanned. */
  barcode: string | null;
  /** Of the payer. */
  email: string | null;
  /** Of the payer. */
  name: string | null;
  /** Of the payer. */
  phone_number: string | null;
  /** The older name of `phone_number`. */
  mobile_number: string | null;
  /** Months. */
  installment_term: number | null;
  /** Whether the merchant carries the interest. */
  zero_interest_installments: boolean | null;
  /** Who carries the interest: `customer`, `merchant`. */
  absorption_type: string | null;
  /** Of the shop. */
  store_id: string | null;
  /** Of the shop. */
  store_name: string | null;
  /** Of the shop. */
  terminal_id: string | null;
  /** Where the payer is. */
  platform_type: PlatformType | null;
  /** Of the payer. */
  ip: string | null;
  /** What is bought. */
  items: SourceItem[] | null;
  /** Who pays. */
  billing: SourceAddress | null;
  /** Where it goes. */
  shipping: SourceAddress | null;
  /** What the payer needs to pay offline. */
  references: SourceReferences | null;
  /** The provider's own numbers; the reference knows no shape. */
  provider_references: JsonValue | null;
  /** What the payer scans. */
  scannable_code: Barcode | null;
  /** What the receipt shows. */
  receipt_amount: number | null;
  /** The reference knows no shape. */
  discounts: JsonValue | null;
  /** As it was sent. */
  promotion_code: string | null;
  /** The reference knows no shape (*observed*). */
  qr_settings: JsonValue | null;
}

/** An address. */
export interface SourceAddress {
  /** Two letters. */
  country?: string | null;
  /** The city. */
  city?: string | null;
  /** The postal code. */
  postal_code?: string | null;
  /** State or province. */
  state?: string | null;
  /** First line. */
  street1?: string | null;
  /** Second line. */
  street2?: string | null;
}

/**
 * How the payer gets to pay. It differs with platform and version: read it, never derive it
 * from the type.
 */
export type SourceFlow =
  | 'redirect' // Send the payer to `authorize_uri`.
  | 'app_redirect' // `authorize_uri` opens the payer's app.
  | 'offline' // Show the payer the code or the number; nobody is sent anywhere.
  | (string & {});

/** One row of what is bought. */
export interface SourceItem {
  /** The shop's own number. */
  sku?: string | null;
  /** What it is. */
  name?: string | null;
  /** Subunits, of one piece. */
  amount?: number | null;
  /** How many pieces. */
  quantity?: number | null;
  /** The shop's own word. */
  category?: string | null;
  /** Who makes it. */
  brand?: string | null;
  /** Its page. */
  item_uri?: string | null;
  /** Its picture. */
  image_uri?: string | null;
}

/**
 * What the payer needs to pay offline (reference 2.20). Four more names occur in a single
 * recording each; the answer's own text has them.
 */
export interface SourceReferences {
  /** The number of the bar code. */
  barcode: string | null;
  /** Subunits, in the payer's currency. */
  customer_amount: number | null;
  /** The payer's currency. */
  customer_currency: Currency | null;
  /** As it was written: a rate, not money. */
  customer_exchange_rate: JsonValue | null;
  /** In-store. */
  device_id: string | null;
  /** RFC 3339. */
  expires_at: string | null;
  /** Of the gateway, for bills. */
  omise_tax_id: string | null;
  /** What the payer types in. */
  payment_code: string | null;
  /** Of a bill. */
  reference_number_1: string | null;
  /** Of a bill. */
  reference_number_2: string | null;
  /** The virtual account's number. */
  va_code: string | null;
}

// Omise: tokens

/** What `omise.tokens.create` takes. */
export interface CreateToken {
  /** The card. */
  card: TokenCard;
}

/** A card in the vault, good for one charge or one customer. */
export interface Token {
  /** `tokn_…`: what a charge takes as its `card`. */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** The only location with a host: the vault's. */
  location: string | null;
  /** Whether it has paid. */
  used: boolean | null;
  /** What became of its charge; `unknown` before there is one. */
  charge_status: ChargeStatus | null;
  /** The card, without its number. */
  card: Card | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** A card as the payer types it. */
export interface TokenCard {
  /** The holder's name. */
  name: string;
  /** Digits only. */
  number: string;
  /** 1 to 12. */
  expiration_month: number;
  /** Four digits. */
  expiration_year: number;
  /** The three or four digits on the card; in practice needed. */
  security_code?: string;
  /** Billing address. */
  city?: string;
  /** Billing address. */
  postal_code?: string;
  /** Billing address, two letters; with the next four needed for some foreign cards. */
  country?: string;
  /** Billing address. */
  state?: string;
  /** Billing address. */
  street1?: string;
  /** Billing address. */
  street2?: string;
  /** Of the holder. */
  phone_number?: string;
  /** Of the holder. */
  email?: string;
}

// Omise: transactions

/** What `omise.transactions.list` takes. */
export interface ListTransactions {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** A movement of the balance. */
export interface OmiseTransaction {
  /** `trxn_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/transactions/{id}` */
  location: string | null;
  /** Of `amount`. */
  currency: Currency | null;
  /** Subunits. */
  amount: number;
  /** `credit`, `debit`: `amount` itself has no sign. */
  direction: string | null;
  /**
   * What happened, as resource, happening and direction: `charge.captured.net`,
   * `transfer.sent.debit`, …; an open list.
   */
  key: string | null;
  /** The charge, refund, dispute, transfer or receipt behind it. */
  origin: Expandable | null;
  /** From when it may be sent, RFC 3339. */
  transferable_at: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Movements of the balance of the key. */
export interface TransactionList {
  /** The rows of this page. */
  data: OmiseTransaction[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

// Omise: transfers

/** What `omise.transfers.create` takes. */
export interface CreateTransfer {
  /** Subunits; the whole transferable balance if left out (*third-party*). */
  amount?: number;
  /**
   * `recp_…`; the account's own bank account if left out, with a chain key the
   * sub-merchant's.
   */
  recipient?: string;
  /** Whether a failed bank transfer is not tried again. */
  fail_fast?: boolean;
  /** Splits above the bank's limit (*observed* only). */
  split_transfer?: boolean;
  /** Makes a repeat harmless (*observed* in three official SDKs; not documented). */
  idemp_key?: string;
  /** For programs: an object. */
  metadata?: JsonObject;
}

/** What `omise.transfers.list` takes. */
export interface ListTransfers {
  /** Rows a page, 1 to 100; 20 if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
  from?: string;
  /**
   * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
   * meanwhile do not shift the rest.
   */
  to?: string;
  /** Oldest first if left out. */
  order?: ListOrder;
}

/** Money on its way to a bank account. Amounts are subunits. */
export interface Transfer {
  /** `trsf_…` */
  id: string;
  /** Test or live. */
  livemode: boolean | null;
  /** `/transfers/{id}` */
  location: string | null;
  /** Whether it was taken back before it was sent. */
  deleted: boolean | null;
  /** What leaves the balance. Missing in the short answer that a deletion had before 2019. */
  amount: number | null;
  /** Of all amounts here. */
  currency: Currency | null;
  /** Without VAT. */
  fee: number | null;
  /** VAT on the fee. */
  fee_vat: number | null;
  /** Fee and VAT. */
  total_fee: number | null;
  /** What arrives. */
  net: number | null;
  /** Whether a failed bank transfer is not tried again. */
  fail_fast: boolean | null;
  /** Whether it can be sent now. */
  sendable: boolean | null;
  /** Whether it is on its way. */
  sent: boolean | null;
  /** RFC 3339. */
  sent_at: string | null;
  /** Whether it arrived. */
  paid: boolean | null;
  /** RFC 3339. */
  paid_at: string | null;
  /** RFC 3339; the reference knows no more of it. */
  balance_hold_at: string | null;
  /** `recp_…` */
  recipient: Expandable | null;
  /** Where it goes. */
  bank_account: BankAccount | null;
  /** The schedule it came from. */
  schedule: Expandable | null;
  /** What it did to the balance. */
  transactions: OmiseTransaction[] | null;
  /** Before 2019: the one transaction's id; see `transaction_ids`. */
  transaction: Expandable | null;
  /** For programs. */
  metadata: JsonObject | null;
  /** Why it failed: an open list, see reference 4.5. */
  failure_code: string | null;
  /** Why it failed, for people. */
  failure_message: string | null;
  /** The parts of one split transfer share it. */
  split_transfer_group_id: string | null;
  /** Payfac only. */
  merchant_name: string | null;
  /** Payfac only. */
  merchant_uid: string | null;
  /** RFC 3339. */
  created_at: string | null;
}

/** Transfers from the balance of the key. */
export interface TransferList {
  /** The rows of this page. */
  data: Transfer[];
  /** How many rows a page holds at most. */
  limit: number | null;
  /** How many rows came before this page. */
  offset: number | null;
  /** How many rows match in all. */
  total: number | null;
  /** Where to ask for more; some lists have no address of their own. */
  location: string | null;
  /** By creation time. */
  order: ListOrder | null;
  /** The earliest creation time that matches. */
  from: string | null;
  /** The latest creation time that matches. */
  to: string | null;
}

/** What `omise.transfers.update` takes. */
export interface UpdateTransfer {
  /** Subunits. */
  amount?: number;
  /** Replaces the stored object as a whole (*choice*: not documented). */
  metadata?: JsonObject;
}

// Wonder: billing configs

/** A rhythm, by itself or in a cycle. */
export interface BillingConfig {
  /** Wonder's id: what a new cycle takes. */
  id: string;
  /** Every so many intervals. */
  interval_count: number | null;
  /** What `interval_count` counts. */
  billing_interval: BillingInterval | null;
  /** From where it counts. */
  billing_type: BillingType | null;
  /** 1 to 12. */
  billing_month: number | null;
  /** 1 to 31. */
  billing_day_of_month: number | null;
  /** Whether a part of an interval costs a part of the price. */
  billing_proration_enabled: boolean | null;
  /** For people. */
  description: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** RFC 3339. */
  updated_at: string | null;
  /** RFC 3339, once it was deleted. */
  deleted_at: string | null;
}

/** A page of billing configs. The gateway tells no total. */
export interface BillingConfigList {
  /** The rows. */
  configs: BillingConfig[];
}

/** What a rhythm counts. */
export type BillingInterval =
  | 'daily' // Days
  | 'weekly' // Weeks
  | 'monthly' // Months
  | 'yearly' // Years
  | (string & {});

/** From where a rhythm counts. */
export type BillingType =
  | 'automated' // From the moment of subscription
  | 'customized' // From a day of the month or of the year: only `monthly` and `yearly`
  | (string & {});

/** What `wonder.billingConfigs.create` takes. */
export interface CreateBillingConfig {
  /** The rhythm. */
  config: NewBillingConfig;
}

/** What `wonder.billingConfigs.list` takes. */
export interface ListBillingConfigs {
  /** Rows a page, 1 to 1000; the gateway's default if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** All of them must hold. */
  filter?: Filter[];
}

/** A rhythm: every so many intervals. */
export interface NewBillingConfig {
  /** 3 with `monthly` is every quarter. */
  interval_count: number;
  /** What `interval_count` counts. */
  billing_interval: BillingInterval;
  /** From where it counts. */
  billing_type: BillingType;
  /** 1 to 12, for `'customized'`. */
  billing_month?: number;
  /** 1 to 31, for `'customized'`. */
  billing_day_of_month?: number;
  /** Taken from the answer: that it can be sent is a *guess*. */
  billing_proration_enabled?: boolean;
  /** Taken from the answer: that it can be sent is a *guess*. */
  description?: string;
}

// Wonder: card transactions

/** A movement of money on an issued card. Amounts are in major units, debits below zero. */
export interface CardTransaction {
  /** Its id. */
  id: string;
  /** Of the business. */
  p_business_id: string | null;
  /** Of the holder. */
  p_user_id: string | null;
  /** The id of the issued card. */
  card: string | null;
  /** How far it is. */
  status: CardTransactionStatus | null;
  /** What it is. */
  type: CardTransactionType | null;
  /** Of `transaction_amount`. */
  transaction_currency: Currency | null;
  /** What the merchant asked for. */
  transaction_amount: Decimal | null;
  /** Of the local amounts. */
  local_currency: Currency | null;
  /** What is debited. */
  local_amount: Decimal | null;
  /** What was debited in the end. */
  final_local_amount: Decimal | null;
  /** What it costs beside. */
  calculated_fee: Decimal | null;
  /** Of the merchant. */
  merchant_id: string | null;
  /** Of the merchant. */
  merchant_country: string | null;
  /** Of the merchant. */
  merchant_city: string | null;
  /** Of the merchant. */
  merchant_name: string | null;
  /** When it was made; the form was not seen. */
  p_created_at: string | null;
}

/** A page of card transactions. The gateway tells no total. */
export interface CardTransactionList {
  /** The rows. */
  transactions: CardTransaction[];
}

/** How far a card transaction is. */
export type CardTransactionStatus =
  | 'Authorized' // The money is held
  | 'Declined' // Refused: no money moves
  | 'Settled' // The money has moved
  | (string & {});

/** What a card transaction is. */
export type CardTransactionType =
  | 'Sales' // A purchase
  | 'Refund' // Money given back
  | 'Withdrawal' // Cash
  | (string & {});

/** What `wonder.cardTransactions.list` takes. */
export interface ListCardTransactions {
  /** Rows a page, 1 to 1000; the gateway's default if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** The id of an issued card; all cards if left out. */
  card?: string;
}

// Wonder: customers

/** What `wonder.customers.create` takes. */
export interface WonderCreateCustomer {
  /** The customer. */
  customer: NewCustomer;
}

/** A saved card. */
export interface CreditCard {
  /** Masked. */
  number: string | null;
  /** Two digits. */
  exp_month: string | null;
  /** The year. */
  exp_year: string | null;
  /** The holder. */
  holder_name: string | null;
  /** The scheme. */
  brand: string | null;
  /** ISO 4217. */
  billing_currency: string | null;
}

/** A customer. */
export interface WonderCustomer {
  /** Wonder's id. */
  uuid: string;
  /** Yours. */
  reference_number: string | null;
  /** The name. */
  name: string | null;
  /** The address. */
  email: string | null;
  /** Without the dial code. */
  phone: string | null;
  /** `+852` */
  dial_code: string | null;
  /** The company. */
  company_name: string | null;
  /** What the payment page offers first; nothing if it was cleared. */
  default_payment_method: DefaultPaymentMethod | null;
  /** The customer's default card or wallet. */
  default_payment_token: PaymentToken | null;
}

/** A page of customers. The gateway tells no total. */
export interface WonderCustomerList {
  /** The rows. */
  customers: WonderCustomer[];
}

/**
 * What the payment page offers first. The newest page of the API lists only the first three
 * (wonder reference 5.2, *conflict*).
 */
export type DefaultPaymentMethod =
  | 'Credit Card' // Card
  | 'Alipay' // Alipay
  | 'Wechat Pay' // WeChat Pay
  | 'Google Pay' // Google Pay
  | 'FPS' // Faster Payment System
  | 'Octopus Business' // Octopus for business
  | 'Union Pay' // UnionPay
  | 'Payment Token' // The customer's default payment token
  | '' // None: sent, it clears what was set.
  | (string & {});

/** What `wonder.customers.getByToken` takes. */
export interface GetCustomerByToken {
  /** The `token` of a payment token. */
  token: string;
}

/** What `wonder.customers.list` takes. */
export interface WonderListCustomers {
  /** Rows a page, 1 to 1000; the gateway's default if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** `User` or `Store`. */
  linked_source_type?: string;
}

/** A customer as it is made. Texts are at most 255 characters. */
export interface NewCustomer {
  /** Your id of the customer. It cannot be changed later. */
  reference_number: string;
  /** Needed. */
  name: string;
  /** Needed. */
  phone: string;
  /** With its plus sign, at most 6 characters: `+852`. */
  dial_code?: string;
  /** Of the customer. */
  email?: string;
  /** Of the customer. */
  company_name?: string;
  /** What the payment page offers first. */
  default_payment_method?: DefaultPaymentMethod;
  /** The `token` of one of the customer's payment tokens. */
  default_payment_token?: string;
}

/** A saved card or wallet. */
export interface PaymentToken {
  /** `CreditCard`, `WechatPayAutoDebit`, `AlipayAutoDebit`; `Alipay`, `Wechatpay` in old answers. */
  token_type: string | null;
  /** A UUID: what a payment takes. */
  token: string;
  /** `pending`, `success`, `failed` */
  state: string | null;
  /** Send the holder here while `pending`. New answers have it only when the token is made. */
  verify_url: string | null;
  /** Needed to check the state. */
  verify_uuid: string | null;
  /** Whether it is the customer's default. */
  default: boolean | null;
  /** Why binding the card failed. */
  error_code: string | null;
  /** Why binding the card failed, for people. */
  error_msg: string | null;
  /** The card, if it is one. */
  credit_card: CreditCard | null;
}

/** What `wonder.customers.put` takes. */
export interface PutCustomer {
  /** Empty changes nothing. */
  name?: string;
  /** Empty changes nothing. */
  email?: string;
  /** Empty changes nothing. */
  phone?: string;
  /** With its plus sign, at most 6 characters: `+852`. */
  dial_code?: string;
  /** Of the customer. */
  company_name?: string;
  /** `''` (an empty text) clears it. */
  default_payment_method?: DefaultPaymentMethod;
  /** An empty text clears it. */
  default_payment_token?: string;
}

// Wonder: echo

/** What `wonder.echo` takes. */
export interface Echo {
  /** Any text. */
  message: string;
}

/** What came back. */
export interface Echoed {
  /** The text that was sent. */
  message: string;
}

// Wonder: filter

/**
 * One condition of a list. Fields of objects inside are named with dots: `address.city`.
 *
 * Values are text: times in RFC 3339, booleans `1` and `0`. Brackets, plus signs and spaces are
 * percent-encoded once, and that text is what is signed and sent.
 */
export interface Filter {
  /** Which field. */
  field: string;
  /** How it is compared. */
  op: FilterOp;
  /** With what. */
  value: string;
}

/** How a filter compares. */
export type FilterOp =
  | '_eq' // Equal
  | '_neq' // Not equal
  | '_gt' // Greater, later
  | '_gte' // Greater or equal
  | '_lt' // Less, earlier
  | '_lte' // Less or equal
  | '_contains' // SQL's LIKE
  | '_not_contains' // SQL's NOT LIKE
  | '_in' // One of several, joined by commas. Printed for orders only
  | '_not_in' // None of several, joined by commas. Printed for orders only
  | '_null' // Whether it is null. Printed for orders only
  | (string & {});

// Wonder: issued cards

/** What `wonder.issuedCards.create` takes. */
export interface CreateIssuedCard {
  /**
   * An object. The page that prints this operation leaves its members out, so it is sent as it
   * is given: ask Wonder what your business may set.
   */
  card: JsonValue;
}

/** A card that Wonder issued. */
export interface IssuedCard {
  /** Its id: what its transactions name in `card`. */
  id: string;
  /** Whose it is. */
  p_user_id: string | null;
  /** `Expense` in the one sample. */
  type: string | null;
  /** What it is called; in the page's sample, not in its table. */
  title: string | null;
  /** Month and year in two digits each: `04/32`. */
  expiration_date: string | null;
  /** What its transactions are settled in. */
  settlement_currency: Currency | null;
  /** Of its number. */
  first_6_digits: string | null;
  /** Of its number. */
  last_4_digits: string | null;
  /** `Active` in the one sample. */
  status: string | null;
  /** Masked in the one sample; it is never printed, in case it comes whole. */
  pan: string | null;
  /** The scheme: `JCB`. */
  issuer_brand: string | null;
  /** The reference says no more of it. */
  is_encrypt: boolean | null;
  /** Equal to `id` in the one sample. */
  reference_id: string | null;
  /** Of the business. */
  business_name: string | null;
}

// Wonder: order

/** How much of an order is paid. */
export type CorrespondenceState =
  | 'unpaid' // Nothing
  | 'partial_paid' // Some
  | 'paid' // All
  | 'over_paid' // More than all
  | 'authorized' // Authorised, not captured
  | 'refunded' // All given back
  | 'voided' // All voided
  | (string & {});

/** A line of an order. */
export interface LineItem {
  /** Of the line. */
  uuid: string | null;
  /** `Charge`, `Listing`, … */
  purchasable_type: PurchasableType | null;
  /** Of the listing. */
  purchase_id: number | null;
  /** Of one. */
  price: Decimal | null;
  /** How many. */
  quantity: number | null;
  /** Of all. */
  total: Decimal | null;
  /** For people. */
  label: string | null;
}

/** An order. Amounts are in major units, whether the gateway writes them as numbers or text. */
export interface Order {
  /** Where it was made: `Wonder OpenAPI`, `Wonder POS`, … */
  source: string | null;
  /** The order's type; its values are not documented. */
  type: string | null;
  /** Wonder's number of the order. */
  number: string;
  /** Yours. */
  reference_number: string | null;
  /** `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided. */
  due_date: string | null;
  /** What is to be paid. */
  initial_total: Decimal | null;
  /** Of which tips. */
  initial_tips: Decimal | null;
  /** Of which items. */
  subtotal: Decimal | null;
  /** The successful transactions. */
  paid_total: Decimal | null;
  /** `initial_total` less `paid_total`. */
  unpaid_total: Decimal | null;
  /** Where the order stands. */
  state: OrderState;
  /** How much of it is paid. */
  correspondence_state: CorrespondenceState;
  /** Of all amounts. */
  currency: Currency | null;
  /** The `redirect_url` it was made with. */
  return_url: string | null;
  /** The `callback_url` it was made with. */
  notify_url: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** RFC 3339. */
  updated_at: string | null;
  /** Yours. */
  note: string | null;
  /** What was bought. */
  line_items: LineItem[];
  /** Payments, refunds, captures. */
  transactions: WonderTransaction[];
  /** The business, *observed* in answers to create; its fields are not documented. */
  business: JsonValue | null;
}

/** Where an order stands. */
export type OrderState =
  | 'invoiced' // Made, not paid
  | 'in_completed' // Partly paid, or partly given back
  | 'completed' // Paid, or wholly given back
  | 'voided' // Given up: final
  | 'refunded' // Tested for by an official plugin (*observed*)
  | (string & {});

/** What the acquirer tells about a payment. */
export interface PaymentData {
  /** Of the acquirer. */
  acquirer_name: string | null;
  /** Of the acquirer. */
  acquirer_type: string | null;
  /** The bank's code. */
  auth_code: string | null;
  /** Batch reference number. */
  brn: string | null;
  /** Of the card. */
  card_id: string | null;
  /** Digits of the card's number. */
  card_number_len: number | null;
  /** How the card was read. */
  card_read_mode: string | null;
  /** The scheme. */
  credit_card_type: string | null;
  /** Of the card's number. */
  first_6_digits: string | null;
  /** Of the card's number. */
  last_4_digits: string | null;
  /** Yours at the acquirer. */
  merchant_id: string | null;
  /** The gateway's own. */
  new_gateway_txn_id: string | null;
  /** As in the transaction. */
  payment_method: string | null;
  /** Of the receipt. */
  receipt_id: string | null;
  /** Retrieval reference number. */
  rrn: string | null;
  /** As the acquirer says. */
  transaction_state: string | null;
  /** The payment token, if it was paid with one. */
  token: string | null;
}

/** What a line of an order is. */
export type PurchasableType =
  | 'Charge' // An amount
  | 'Listing' // Goods
  | 'RearTips' // Tips given afterwards
  | 'Rounding' // The rounding of a total
  | 'SurchargeFee' // A surcharge
  | (string & {});

/** The 3-D Secure state of a payment. */
export interface ThreeDs {
  /** As the bank says. */
  enrolled: JsonValue | null;
  /** Where the holder goes. */
  redirect_url: string | null;
}

/** A movement of money on an order. */
export interface WonderTransaction {
  /** What it is. */
  type: TransactionType | null;
  /** Its id: what a void, a refund and a capture take. */
  uuid: string;
  /** Of `amount`. */
  currency: Currency | null;
  /** In major units. That of a refund may be negative. */
  amount: Decimal | null;
  /** Whether it succeeded. A declined card is an answer, not an error. */
  success: boolean | null;
  /** Whether the payer still has something to do. */
  is_pending: boolean | null;
  /** Whether an authorisation was captured. */
  captured: boolean | null;
  /** Whether it can be voided now: ask this, not the date. */
  allow_void: boolean | null;
  /** Whether it can be refunded now. */
  allow_refund: boolean | null;
  /** Whether a void is under way. */
  void_is_pending: boolean | null;
  /** Whether it was voided (*observed*). */
  voided: boolean | null;
  /** `credit_card`, `wechat`, `alipay`, `fps`, `payment_token`, … */
  payment_method: string | null;
  /** Of a refund. */
  note: string | null;
  /** What the acquirer tells. */
  payment_data: PaymentData | null;
  /** What a refund or a capture belongs to. */
  original_transaction_uuid: string | null;
  /** *Observed.* */
  source: string | null;
  /** *Observed.* */
  created_at: string | null;
  /** *Observed.* */
  acquirer_response_body: string | null;
  /** The bank's page, if the card is enrolled (*observed*). */
  '3ds': ThreeDs | null;
  /** What was given back (*observed*). */
  refunded_amount: Decimal | null;
}

/** What a transaction is. */
export type TransactionType =
  | 'Sales' // A payment
  | 'Authorization' // A payment to be captured
  | 'Refund' // Money given back
  | 'Capture' // The capture of an authorisation
  | (string & {});

// Wonder: orders

/** What `wonder.orders.check` takes. */
export interface CheckOrder {
  /** By the order. */
  order?: OrderRef;
  /** By one of its transactions. */
  transaction?: TransactionRef;
}

/** What `wonder.orders.close` takes. */
export interface CloseOrder {
  /** Which order. */
  order: OrderRef;
}

/** What `wonder.orders.create` takes. */
export interface CreateOrder {
  /** Whether the answer has a hosted payment page. It goes into the query, which is signed. */
  with_payment_link?: boolean;
  /** Your AppID; many shops send it, not all. */
  app_id?: string;
  /** Wonder's id of the customer, who can then save and choose cards. */
  customer_uuid?: string;
  /** The order. */
  order: NewOrder;
}

/** An order that was made. */
export interface CreatedOrder {
  /** The order. */
  order: Order;
  /** The hosted payment page, if it was asked for: send the payer there. */
  payment_link: string | null;
}

/** What `wonder.orders.list` takes. */
export interface ListOrders {
  /** Rows a page, 1 to 1000; the gateway's default if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** Wonder's id of a customer; an older page calls it needed, the newest does not know it. */
  customer_uuid?: string;
  /** All of them must hold. */
  filter?: Filter[];
}

/** A row of a list of orders. */
export interface ListedOrder {
  /** The order. */
  order: Order;
  /** Its payment page, if it has one. */
  payment_link: string | null;
}

/** A line of an order as it is made. */
export interface NewLineItem {
  /** A UUID of yours. */
  uuid?: string;
  /** `Listing` for goods, `Charge` for an amount. */
  purchasable_type: PurchasableType;
  /** Of the listing. */
  purchase_id?: number;
  /** Of one. */
  price: Decimal;
  /** How many, as text. */
  quantity: string;
  /** Of all. */
  total: Decimal;
  /** For people. */
  label?: string;
}

/** An order as it is made. Amounts are in major units. */
export interface NewOrder {
  /** Yours: unique, even after a failed attempt. */
  reference_number: string;
  /** Needed. */
  currency: Currency;
  /** What is charged; `0.00` if left out. */
  charge_fee?: Decimal;
  /** On top. */
  tips?: Decimal;
  /** The sum of the items: only in the sample of the payment link. */
  subtotal?: Decimal;
  /** `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided. */
  due_date?: string;
  /** Less than 255 characters. */
  note?: string;
  /** At most 100. */
  line_items?: NewLineItem[];
  /** Where webhooks go. */
  callback_url?: string;
  /** Where the browser goes after the payment page, paid or not. */
  redirect_url?: string;
  /** Only authorise. */
  is_only_pre_auth?: boolean;
  /** The payer; *observed*, not documented. */
  customer?: OrderCustomer;
  /** How long the order lives; its fields were seen on plans only (*guess*). */
  timeout?: OrderTimeout;
}

/** The payer of an order. */
export interface OrderCustomer {
  /** Of the payer. */
  name?: string;
  /** Of the payer. */
  email?: string;
  /** Of the payer. */
  phone?: string;
}

/** A page of orders. The gateway tells no total. */
export interface OrderList {
  /** The rows. */
  orders: ListedOrder[];
}

/** An order by Wonder's `number`, by your `reference_number`, or by both. */
export interface OrderRef {
  /** Wonder's. */
  number?: string;
  /** Yours. */
  reference_number?: string;
}

/** How long an order lives. */
export interface OrderTimeout {
  /** Whether minutes or seconds is not documented. */
  timer: number;
  /** Where the browser goes then. */
  url?: string;
}

/** A transaction of an order. */
export interface TransactionRef {
  /** Its `uuid`. */
  uuid: string;
}

/** What `wonder.orders.void` takes. */
export interface VoidOrder {
  /** Which order. */
  order: OrderRef;
}

// Wonder: payment methods

/** What an app's payers may choose from. */
export interface PaymentMethods {
  /**
   * Words such as `credit_card`, `alipay` or `fps`. The name of this field was read out of the
   * mobile SDK (*observed*); it takes an answer without it too.
   */
  support_payment_method: string[];
}

// Wonder: payment tokens

/** The address of a card's holder. */
export interface BillingAddress {
  /** Of the address. */
  zip_code?: string;
  /** Street and house. */
  address?: string;
  /** Of the address. */
  city?: string;
  /** Of the address. */
  state?: string;
  /** ISO 3166 in three letters: `HKG`. */
  country_code?: string;
  /** Of the holder. */
  first_name?: string;
  /** Of the holder. */
  last_name?: string;
  /** Of the holder. */
  phone_number?: string;
  /** Of the holder. */
  email?: string;
}

/** What `wonder.paymentTokens.check` takes. */
export interface CheckPaymentToken {
  /** Which token. */
  payment_token: TokenToCheck;
}

/** What `wonder.paymentTokens.create` takes. */
export interface CreatePaymentToken {
  /** A card to be saved. */
  card?: NewCard;
  /** An Alipay wallet to be saved. */
  alipay?: NewAlipay;
}

/** What `wonder.paymentTokens.delete` takes. */
export interface DeletePaymentToken {
  /** The `token` itself. */
  token: string;
}

/** Whether the token is gone. */
export interface DeletedPaymentToken {
  /** Yes or no. */
  success: boolean;
}

/** What `wonder.paymentTokens.list` takes. */
export interface ListPaymentTokens {
  /** Types, joined by commas: `Gateway,AlipayAutoDebit,WechatPayAutoDebit`. */
  token_type?: string;
}

/** An Alipay wallet to be saved. */
export interface NewAlipay {
  /** `WEB`, `WAP` or `official_account`. */
  terminal_type?: string;
  /** Where the holder returns to. */
  return_url?: string;
  /** Needed. */
  transaction_type: TokenUse;
}

/** A card to be saved. */
export interface NewCard {
  /** Digits only. */
  number: string;
  /** Two digits. */
  exp_month: string;
  /** The year. */
  exp_year: string;
  /** As on the card. */
  holder_name: string;
  /** What the holder calls it. */
  nickname?: string;
  /** Of the holder. */
  billing_address?: BillingAddress;
  /** Where the holder returns to. */
  '3ds': ThreeDsReturn;
  /**
   * Needed. That it stands beside the number and not above is a *guess*: its level was not
   * visible.
   */
  transaction_type: TokenUse;
}

/** All tokens of a customer: this list has no pages. */
export interface PaymentTokenList {
  /** The rows. */
  payment_tokens: PaymentToken[];
}

/** Where the holder of a card returns to after the bank's page. */
export interface ThreeDsReturn {
  /** After the bank said yes. */
  success_return_url: string;
  /** After it said no. */
  fail_return_url: string;
}

/** Which token is asked about. */
export interface TokenToCheck {
  /** The `token` itself. */
  token: string;
  /** Of the answer that made the token. Older pages need it, the newest does not know it. */
  verify_uuid?: string;
}

/** What a saved card or wallet will be used for. */
export type TokenUse =
  | 'partial_split_shipment' // An order that is sent in parts
  | 'delayed_charges' // Charges that come later
  | 'no_show' // A guest who did not come
  | 'recurring_payment' // A subscription
  | 'unscheduled_cof' // Without a schedule, the first time
  | 'unscheduled_cof_subsequent' // Without a schedule, again
  | (string & {});

// Wonder: recurring cycles

/** What `wonder.recurringPlans.addCycles` takes. */
export interface AddRecurringCycles {
  /** When the new cycles begin. */
  activate_type: RecurringActivation;
  /** Whether what was paid for and not used counts. */
  process_credit?: boolean;
  /** At least one. */
  cycles: NewRecurringCycle[];
}

/** What `wonder.recurringPlans.calculateCycles` takes. */
export interface CalculateRecurringCycles {
  /** When the new cycles begin. */
  activate_type: RecurringActivation;
  /** Whether what was paid for and not used counts. */
  process_credit?: boolean;
  /** At least one. */
  cycles: NewRecurringCycle[];
}

/** A cycle as it is made. */
export interface NewRecurringCycle {
  /** How many times it charges; endless if left out. */
  billing_count?: number;
  /** The id of its rhythm, see `wonder.billingConfigs.create`. */
  recurring_billing_config: string;
  /** What it charges each time. */
  recurring_items: NewRecurringCycleItem[];
}

/**
 * So many of an item. How a cycle names its items was not seen: this is a *guess* after the
 * names of the answer.
 */
export interface NewRecurringCycleItem {
  /** The id of the item, see `wonder.recurringItems.create`. */
  id: string;
  /** How many; 1 if left out (*guess*). */
  quantity?: number;
}

/** When a change of a plan takes effect. */
export type RecurringActivation =
  | 'immediate' // Now
  | 'next_billing_date' // When the current cycle would charge next
  | 'as_last_cycle' // After all cycles there are: for new cycles only
  | (string & {});

/** A cycle of a plan. Times are RFC 3339. */
export interface RecurringCycle {
  /** Wonder's id. */
  id: string;
  /** Where it stands. */
  state: RecurringCycleState;
  /** Of its plan. */
  recurring_plan_id: string | null;
  /** How many times it charges; nothing if it is endless. */
  billing_count: number | null;
  /** How many times it has. */
  billing_count_created: number | null;
  /** Its rhythm; were it answered as an id alone, only that is set. */
  recurring_billing_config: BillingConfig | null;
  /** What it charges each time. */
  recurring_items: RecurringItem[];
  /** In major units. */
  billing_amount: Decimal | null;
  /** How much less; whether in major units or in percent is not documented. */
  discount_amount: Decimal | null;
  /** Its values are not documented. */
  discount_type: string | null;
  /** The id of the cycle before. */
  previous_cycle: string | null;
  /** The id of the cycle after. */
  next_cycle: string | null;
  /** When it should begin. */
  estimated_start_date: string | null;
  /** When it began. */
  start_date: string | null;
  /** When it should end. */
  estimated_end_date: string | null;
  /** When it ended. */
  end_date: string | null;
  /** When something is done next. */
  next_execute_time: string | null;
  /** For people. */
  description: string | null;
  /** When it was made. */
  created_at: string | null;
  /** When it was changed last. */
  updated_at: string | null;
  /** Once it was deleted. */
  deleted_at: string | null;
}

/**
 * Where a cycle stands: the words that are known. There are others, for one that waits and for
 * the current one.
 */
export type RecurringCycleState =
  | 'completed' // Charged as often as it should
  | 'cancelled' // Given up by you, or for other cycles
  | 'uncollectible' // Given up, because charging failed `payment_retry_count` times
  | (string & {});

// Wonder: recurring items

/** What `wonder.recurringItems.create` takes. */
export interface CreateRecurringItem {
  /** The item. */
  item: NewRecurringItem;
}

/** What `wonder.recurringItems.list` takes. */
export interface ListRecurringItems {
  /** Rows a page, 1 to 1000; the gateway's default if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** All of them must hold. */
  filter?: Filter[];
}

/** An item as it is made. */
export interface NewRecurringItem {
  /** For people. */
  label: string;
  /** In major units. Unlike every other amount it is sent as a JSON number, as its page has it. */
  price: Decimal;
  /** Needed. */
  currency: Currency;
  /** Yours. */
  reference_id?: string;
  /** For people. */
  description?: string;
}

/** An item or a billing config is gone: that there is an answer says so. What it holds was not seen. */
export interface RecurringDeletion {
  /** As with payment tokens (*guess*). */
  success: boolean | null;
}

/** An item, by itself or in a cycle. */
export interface RecurringItem {
  /** Wonder's id. */
  id: string;
  /** For people. */
  label: string | null;
  /** Of one, in major units. */
  price: Decimal | null;
  /** Of `price`. */
  currency: Currency | null;
  /** How many: in a cycle only. */
  quantity: number | null;
  /** Yours. */
  reference_id: string | null;
  /** For people. */
  description: string | null;
  /** RFC 3339. */
  created_at: string | null;
  /** RFC 3339. */
  updated_at: string | null;
  /** RFC 3339, once it was deleted. */
  deleted_at: string | null;
}

/** A page of items. The gateway tells no total. */
export interface RecurringItemList {
  /** The rows. */
  items: RecurringItem[];
}

// Wonder: recurring orders

/** What `wonder.recurringOrders.get` takes. */
export interface GetRecurringOrder {
  /** Wonder's id of the customer. */
  customer_uuid: string;
  /** Which order. */
  order: OrderRef;
}

/** An order of a plan, with who pays it and the cycle that made it. */
export interface PlacedRecurringOrder {
  /** Who pays. */
  customer: WonderCustomer | null;
  /** What made it. */
  recurring_cycle: RecurringCycle | null;
  /** The order. */
  order: RecurringOrder;
}

/** An order of a plan, in fewer words than an `Order`. Amounts are in major units. */
export interface RecurringOrder {
  /** What is to be paid. */
  amount: Decimal | null;
  /** What is. */
  paid_total: Decimal | null;
  /** Of both. */
  currency: Currency | null;
  /** Wonder's number of the order. */
  order_number: string | null;
  /** The plan's, with a number behind it. */
  reference_number: string | null;
  /** Where the order stands. */
  state: OrderState;
  /** How much of it is paid. */
  correspondence_state: CorrespondenceState;
  /** The bank's code. */
  auth_code: string | null;
}

// Wonder: recurring plans

/** What `wonder.recurringPlans.cancel` takes. */
export interface CancelRecurringPlan {
  /**
   * `'immediate'` or `'next_billing_date'`. The latter
   * can be undone with `wonder.recurringPlans.recover` until then.
   */
  activate_type: RecurringActivation;
  /** Whether what was paid for and not used goes back. */
  refund_credit: boolean;
}

/** A plan is cancelled: that there is an answer says so. */
export interface CancelledRecurringPlan {
  /** The page shows an empty answer; were there a plan in it, it is here. */
  plan: RecurringPlan | null;
}

/** How the money of a plan comes. */
export type CollectionMethod =
  | 'charge_automatically' // From the saved card or wallet: the only way there is
  | (string & {});

/** What `wonder.recurringPlans.create` takes. */
export interface CreateRecurringPlan {
  /** The plan. */
  plan: NewRecurringPlan;
}

/** What `wonder.recurringPlans.edit` takes. */
export interface EditRecurringPlan {
  /** What changes. */
  plan: RecurringPlanChanges;
}

/** What `wonder.recurringPlans.get` takes. */
export interface GetRecurringPlan {
  /** Wonder calls it internal; what it does is not documented. */
  with_previous_order?: boolean;
}

/** What `wonder.recurringPlans.list` takes. */
export interface ListRecurringPlans {
  /** Rows a page, 1 to 1000; the gateway's default if left out. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
  /** All of them must hold. */
  filter?: Filter[];
}

/**
 * A plan as it is made. The fields from `default_payment_token` on are taken from the answer:
 * that they can be sent is a *guess* of the reference.
 */
export interface NewRecurringPlan {
  /** For people. */
  name: string;
  /** Yours. Each order of the plan gets it with a number behind it. */
  reference_number?: string;
  /** Wonder's id of the customer. */
  customer_uuid: string;
  /** How the money comes. */
  default_collection_method: CollectionMethod;
  /** After so many failures a cycle becomes uncollectible. */
  payment_retry_count: number;
  /** Days from one try to the next. */
  payment_retry_day_period: number;
  /** The `token` of one of the customer's payment tokens. */
  default_payment_token?: string;
  /** One after the other, for example a free month and then years. */
  recurring_cycles?: NewRecurringCycle[];
  /** Where the browser goes after a page. */
  redirect_url?: string;
  /** Yours. */
  note?: string;
  /** How long its orders live. */
  timeout?: OrderTimeout;
  /** For people. */
  description?: string;
}

/** A plan. Amounts are in major units, times are RFC 3339. */
export interface RecurringPlan {
  /** Wonder's id. */
  id: string;
  /** For people. */
  name: string | null;
  /** Yours. */
  reference_number: string | null;
  /** What the customer pays with; were it answered as an id alone, only `token` is set. */
  default_payment_token: PaymentToken | null;
  /** How the money comes. */
  default_collection_method: CollectionMethod | null;
  /** After so many failures a cycle becomes uncollectible. */
  payment_retry_count: number | null;
  /** Days from one try to the next. */
  payment_retry_day_period: number | null;
  /** Its type and unit are not documented. */
  grace_period: JsonValue | null;
  /** What was paid for and not used. */
  credit: Decimal | null;
  /** What is charged next: when cycles are added or calculated. */
  next_billing_amount: Decimal | null;
  /** Where the browser goes after a page. */
  redirect_url: string | null;
  /** Yours. */
  note: string | null;
  /** How long its orders live. */
  timeout: RecurringPlanTimeout | null;
  /** For people. */
  description: string | null;
  /** When it was made. */
  created_at: string | null;
  /** When it was changed last. */
  updated_at: string | null;
  /** Once it was deleted. */
  deleted_at: string | null;
  /** In their order. */
  recurring_cycles: RecurringCycle[];
  /** Who pays. */
  customer: WonderCustomer | null;
}

/**
 * What changes of a plan; what is left out stays. Cycles have
 * an operation of their own (`wonder.recurringPlans.addCycles`).
 */
export interface RecurringPlanChanges {
  /** For people. */
  name?: string;
  /** After so many failures a cycle becomes uncollectible. */
  payment_retry_count?: number;
  /** Days from one try to the next. */
  payment_retry_day_period?: number;
  /** The `token` of one of the customer's payment tokens. */
  default_payment_token?: string;
  /** Where the browser goes after a page. */
  redirect_url?: string;
  /** Yours. */
  note?: string;
  /** How long its orders live. */
  timeout?: OrderTimeout;
  /** For people. */
  description?: string;
}

/** A page of plans. The gateway tells no total. */
export interface RecurringPlanList {
  /** The rows. */
  plans: RecurringPlan[];
}

/** How long the orders of a plan live. */
export interface RecurringPlanTimeout {
  /** Whether minutes or seconds is not documented. */
  timer: number | null;
  /** Where the browser goes then. */
  url: string | null;
}

// Wonder: transactions

/** What `wonder.transactions.capture` takes. */
export interface CaptureTransaction {
  /** Which order. */
  order: OrderRef;
  /** Which of its authorisations, and how much of it. */
  transaction: TransactionToCapture;
}

/** Whether a payment is captured at once. */
export type ConsumeMode =
  | 'sales' // At once
  | 'pre_authorize' // Later, with a capture
  | (string & {});

/** What `wonder.transactions.create` takes. */
export interface CreateTransaction {
  /** Your reference of an order that exists. */
  reference_number?: string;
  /** Wonder's number of an order that exists. */
  number?: string;
  /** A new order. */
  order?: NewOrder;
  /** How it is paid. */
  payment: Payment;
}

/** Who starts a payment. */
export type EntryType =
  | 'mit' // The merchant
  | 'cit' // The cardholder; only on older pages
  | (string & {});

/** How much is given back, and why. */
export interface NewRefund {
  /** In major units. */
  amount: Decimal;
  /** Needed. A plugin was seen sending `reason` instead; the documentation says `note`. */
  note: string;
}

/** A code that the payer shows and the merchant scans. */
export interface PayWithScannedCode {
  /** In major units. */
  amount: Decimal;
  /** `qrcode` */
  code_type: string;
  /** What was scanned. */
  content: string;
}

/** A code that the merchant shows and the payer scans. */
export interface PayWithShownCode {
  /** In major units. */
  amount: Decimal;
  /** The code. */
  merchant_presented_qr_code: ShownCode;
}

/** A saved card or wallet. */
export interface PayWithToken {
  /** In major units. */
  amount: Decimal;
  /** The `token` of a payment token. */
  token: string;
  /** Whether it is captured at once. */
  consume_mode: ConsumeMode;
  /** Who starts the payment. */
  entry_type: EntryType;
}

/** How an order is paid: give one method. */
export interface Payment {
  /**
   * Your id of the payment, which becomes the transaction's `uuid` (*observed*): with it you
   * can look for the transaction after an unknown outcome.
   */
  uuid?: string;
  /** A saved card or wallet. */
  payment_token?: PayWithToken;
  /** WeChat Pay, by the code you show. */
  wechatpay?: PayWithShownCode;
  /** Alipay, by the code you show. */
  alipay?: PayWithShownCode;
  /** Any wallet, by the code the payer shows. */
  consumer_presented_qr_code?: PayWithScannedCode;
}

/** What `wonder.transactions.refund` takes. */
export interface RefundTransaction {
  /** Which order. */
  order: OrderRef;
  /** Which of its transactions. */
  transaction: TransactionRef;
  /** How much and why. */
  refund: NewRefund;
}

/** A code that the merchant shows. */
export interface ShownCode {
  /** Needed; what it holds is muddled in the pages (*conflict*). */
  payinfo: string;
}

/** An authorisation, and how much of it is captured. */
export interface TransactionToCapture {
  /** Its `uuid`. */
  uuid: string;
  /** In major units. */
  amount: Decimal;
}

/** What `wonder.transactions.void` takes. */
export interface VoidTransaction {
  /** Which order. */
  order: OrderRef;
  /** Which of its transactions. */
  transaction: TransactionRef;
}
