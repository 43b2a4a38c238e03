"""What the gateways answer with. Made by `cargo xtask generate`; changes by hand are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from ._record import Record, decimal, record, records, renamed

if TYPE_CHECKING:
    from decimal import Decimal
    from typing import Any


# Of both gateways


Currency = Union[
    Literal[
        "AUD",  # Australian dollar
        "CAD",  # Canadian dollar
        "CHF",  # Swiss franc
        "CNY",  # Chinese yuan
        "DKK",  # Danish krone
        "EUR",  # Euro
        "GBP",  # Pound sterling
        "HKD",  # Hong Kong dollar
        "IDR",  # Indonesian rupiah
        "JPY",  # Japanese yen: it has no subunit
        "MYR",  # Malaysian ringgit
        "SGD",  # Singapore dollar
        "THB",  # Thai baht
        "USD",  # United States dollar
    ],
    str,
]
"""A currency by its ISO 4217 code. Answers are read in either letter case, into upper case; a
parameter is sent in the case it is given.
"""


ListOrder = Union[
    Literal[
        "chronological",  # Oldest first: the gateway's default.
        # Newest first. Rows shift while new ones arrive; page chronologically to see each once.
        "reverse_chronological",
    ],
    str,
]
"""The order of a list by creation time."""


# Omise: account


class Account(Record):
    """One merchant or sub-merchant."""

    id: str
    """`account_…`; `acct_…` in answers from before 2019."""
    livemode: bool | None
    """Whether this is the live account of the pair."""
    location: str | None
    """`/account`"""
    team: str | None
    """The team that owns the account."""
    country: str | None
    """Two letters."""
    currency: Currency | None
    """The currency of the balance."""
    email: str | None
    """Of the owner."""
    created_at: str | None
    """RFC 3339."""
    supported_currencies: list[Currency] | None
    """What charges may be made in."""
    api_version: str | None
    """The default of requests that name no version, and the shape of events."""
    auto_activate_recipients: bool | None
    """Whether new recipients are active at once."""
    chain_enabled: bool | None
    """Whether sub-merchants may grant this account a chain."""
    chain_return_uri: str | None
    """The page a sub-merchant sees after granting a chain."""
    chaining_allowed: bool | None
    """Whether the account may turn chaining on."""
    zero_interest_installments: bool | None
    """Whether the merchant carries the interest of installments by default."""
    webhook_uri: str | None
    """Where events are posted."""
    metadata_export_keys: MetadataExportKeys | None = record("MetadataExportKeys")
    """Which metadata become columns of the dashboard's exports."""
    last_updated_api_version: str | None
    """The dashboard's own."""
    transfer_config: TransferConfig | None = record("TransferConfig")
    """Limits and fees of transfers."""


class MetadataExportKeys(Record):
    """Names of metadata, a list for each kind of object."""

    charge: list[str]
    """Of charges."""
    transfer: list[str]
    """Of transfers."""
    refund: list[str]
    """Of refunds."""
    dispute: list[str]
    """Of disputes."""


class TransferConfig(Record):
    """Limits and fees of transfers. Its amounts are decimal text in **major units**, digit for digit."""

    min_transfer_amount: str | None
    """The smallest transfer."""
    max_transfer_amount: str | None
    """The largest transfer."""
    same_bank_max_transfer_amount: str | None
    """The largest transfer within one bank."""
    fee: str | None
    """For each transfer."""
    is_payout_enabled: bool | None
    """Whether transfers are sent."""
    provider: str | None
    """Who sends them."""
    merchant_id: str | None
    """The account's number there."""
    transfer_service_availability: Any
    """The reference knows no shape."""
    max_active_realtime_transfer_schedules: Any
    """The reference knows no shape."""


# Omise: balance


class Balance(Record):
    """The money of one account. Amounts are subunits, and may be negative after refunds."""

    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/balance`"""
    currency: Currency
    """Of all amounts here."""
    total: int
    """All of it, also what cannot be sent yet."""
    transferable: int | None
    """What a transfer may take; `available` in the two oldest versions."""
    reserve: int | None
    """Kept back as a security; `reserve_amount` before 2019."""
    on_hold: int | None
    """Not to be sent for now (*observed* in new answers only)."""
    created_at: str | None
    """RFC 3339."""


# Omise: bank accounts


class BankAccount(Record):
    """A bank account inside a transfer or a recipient; it has no id."""

    _secrets = frozenset(("account_number",))

    livemode: bool | None
    """Test or live."""
    last_digits: str | None
    """Of the account number."""
    account_number: str | None
    """The whole number; newer answers only."""
    name: str | None
    """The holder."""
    type: str | None
    """Japan: `normal`, `current`."""
    created_at: str | None
    """RFC 3339."""
    brand: str | None
    """The bank's name; its short code before 2019."""
    bank_code: str | None
    """The bank's short code."""
    branch_code: str | None
    """Japan."""


# Omise: capability


class AmountLimits(Record):
    """The smallest and the largest amount, both allowed. Subunits."""

    min: int | None
    """The smallest."""
    max: int | None
    """The largest; installments have none."""


class Capability(Record):
    """What an account can do. Read it instead of writing its values into a program."""

    location: str | None
    """`/capability`"""
    country: str | None
    """Two letters."""
    banks: list[str] | None
    """Codes of the banks that recipients may have."""
    limits: CapabilityLimits | None = record("CapabilityLimits")
    """How much at once."""
    payment_methods: list[CapabilityMethod] | None = records("CapabilityMethod")
    """What payers may pay with; `payment_backends` before 2019."""
    tokenization_methods: list[str] | None
    """`googlepay`, `applepay`"""
    zero_interest_installments: bool | None
    """Whether the merchant carries the interest of installments by default."""


class CapabilityBank(Record):
    """A bank that the payer may choose (*observed* only)."""

    code: str
    """What a source takes as its `bank`."""
    name: str | None
    """For people."""
    active: bool | None
    """Whether it can be reached now."""


class CapabilityLimits(Record):
    """Limits by kind of movement, in the account's currency."""

    charge_amount: AmountLimits | None = record("AmountLimits")
    """Of a charge."""
    transfer_amount: AmountLimits | None = record("AmountLimits")
    """Of a transfer."""
    installment_amount: AmountLimits | None = record("AmountLimits")
    """Of a charge that is paid in installments."""


class CapabilityMethod(Record):
    """One way to pay; the gateway calls it a payment method."""

    name: str
    """`card`, or the type of a source."""
    type: str | None
    """The family of `name`, such as `installment`: before 2019 only (*observed* only)."""
    amount: AmountLimits | None = record("AmountLimits")
    """How much at once: before 2019 only, `limits` now has it (*observed* only)."""
    currencies: list[Currency] | None
    """What it can be charged in."""
    card_brands: list[str] | None
    """Cards only: `Visa`, `MasterCard`, `JCB`, `American Express`, `UnionPay`, …"""
    installment_terms: list[int] | None
    """Installments only: in months."""
    loan_installment_terms: list[int] | None
    """In months (*observed* only)."""
    banks: list[CapabilityBank] | None = records("CapabilityBank")
    """Which banks the payer may choose; filled for `fpx` and `duitnow_obw` (*observed* only)."""
    provider: str | None
    """Who is behind it, such as `Alipay_plus` (*observed* only)."""


# Omise: cards


class Card(Record):
    """A card inside a token, a charge or a customer."""

    id: str
    """`card_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """Empty while the card is only in a token or a one-off charge."""
    deleted: bool | None
    """Whether it was removed from its customer."""
    street1: str | None
    """Billing address."""
    street2: str | None
    """Billing address."""
    city: str | None
    """Billing address."""
    state: str | None
    """Billing address."""
    phone_number: str | None
    """Of the holder."""
    postal_code: str | None
    """Billing address."""
    country: str | None
    """Of the issuer: two letters in lower case, or empty."""
    financing: str | None
    """`credit`, `debit`, `prepaid`, or empty."""
    bank: str | None
    """The issuer; may be empty."""
    brand: str | None
    """`Visa`, `MasterCard`, …"""
    fingerprint: str | None
    """The same for the same number: tells a known card again."""
    first_digits: str | None
    """Only with PCI rights."""
    last_digits: str | None
    """The last four."""
    name: str | None
    """The holder."""
    expiration_month: int | None
    """1 to 12; missing for some wallet cards."""
    expiration_year: int | None
    """Four digits; missing for some wallet cards."""
    security_code_check: bool | None
    """Whether the security code was right."""
    tokenization_method: str | None
    """`googlepay`, `applepay`"""
    created_at: str | None
    """RFC 3339."""


class CardList(Record):
    """Cards of a customer."""

    data: list[Card] = records("Card")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: chains


class Chain(Record):
    """One sub-merchant's consent."""

    _secrets = frozenset(("key",))

    id: str
    """`acch_…`"""
    livemode: bool | None
    """Whether the chain is of live mode."""
    location: str | None
    """`/chains/{id}`"""
    revoked: bool | None
    """Whether the consent was taken back. Then `key` is empty."""
    email: str | None
    """Of the sub-merchant."""
    key: str | None
    """`ckey_…`."""
    created_at: str | None
    """RFC 3339."""


class ChainList(Record):
    """Chains that sub-merchants granted."""

    data: list[Chain] = records("Chain")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: charges


class Charge(Record):
    """One payment. Amounts are subunits."""

    id: str
    """`chrg_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/charges/{id}`"""
    amount: int
    """What the payer pays."""
    currency: Currency
    """Of `amount`."""
    funding_amount: int | None
    """After conversion into the account's currency."""
    funding_currency: Currency | None
    """The account's currency."""
    authorized_amount: int | None
    """Held by a pre-authorisation."""
    captured_amount: int | None
    """Taken by a capture; fees are counted on it."""
    authorization_type: str | None
    """`pre_auth`, `final_auth`"""
    refunded_amount: int | None
    """Given back so far."""
    net: int | None
    """What reaches the balance: amount − fee − VAT − interest."""
    fee: int | None
    """The gateway's fee."""
    fee_vat: int | None
    """VAT on the fee."""
    interest: int | None
    """Of installments."""
    interest_vat: int | None
    """VAT on the interest."""
    transaction_fees: TransactionFees | None = record("TransactionFees")
    """What the fee was computed with."""
    platform_fee: PlatformFee | None = record("PlatformFee")
    """What the platform keeps."""
    status: ChargeStatus | None
    """Where it stands; version 2014-07-27 had no such field."""
    capture: bool
    """Whether it was to be captured at once."""
    authorized: bool
    """Whether the payer's bank agreed."""
    capturable: bool | None
    """Whether a capture works now."""
    paid: bool
    """Whether the money was taken."""
    reversed: bool | None
    """Whether the authorisation was given back."""
    reversible: bool | None
    """Whether a reverse works now."""
    refundable: bool | None
    """Whether a refund works now."""
    partially_refundable: bool | None
    """Whether part of it may be refunded."""
    disputable: bool | None
    """Whether the payer may dispute it."""
    voided: bool | None
    """Whether it was voided."""
    can_perform_void: bool | None
    """Whether a refund with `void` works now."""
    expired: bool | None
    """Whether it ran out."""
    multi_capture: bool | None
    """Whether it may be captured in parts."""
    zero_interest_installments: bool | None
    """Whether the merchant carries the interest."""
    created_at: str | None
    """RFC 3339."""
    authorized_at: str | None
    """RFC 3339."""
    paid_at: str | None
    """RFC 3339."""
    reversed_at: str | None
    """RFC 3339."""
    expires_at: str | None
    """RFC 3339."""
    expired_at: str | None
    """RFC 3339."""
    card: Card | None = record("Card")
    """Empty for sources."""
    source: Source | None = record("Source")
    """The source it was paid with."""
    customer: Expandable | None = record("Expandable")
    """`cust_…`"""
    transaction: Expandable | None = record("Expandable")
    """`trxn_…`; empty until paid."""
    dispute: Dispute | None = record("Dispute")
    """The dispute, if the payer opened one."""
    link: Expandable | None = record("Expandable")
    """The payment link it came from."""
    schedule: Expandable | None = record("Expandable")
    """The schedule it came from."""
    linked_account: Expandable | None = record("Expandable")
    """For direct debit."""
    refunds: RefundList | None = record("RefundList")
    """At most the first 20; `omise.refunds.list` has them all."""
    description: str | None
    """For people."""
    metadata: dict[str, Any] | None
    """For programs."""
    ip: str | None
    """Of the payer."""
    return_uri: str | None
    """Where the payer comes back to."""
    authorize_uri: str | None
    """Send the payer here while the charge is `pending`."""
    failure_code: str | None
    """Why it failed: an open list, see reference 4.4."""
    failure_message: str | None
    """Why it failed, for people."""
    merchant_advice: str | None
    """The card scheme's advice after a decline."""
    merchant_advice_code: str | None
    """Its code."""
    missing_3ds_fields: list[str] | None
    """What 3-D Secure lacked."""
    authentication: str | None
    """`PASSKEY`, `3DS`"""
    authenticated_by: str | None
    """`PASSKEY`, `3DS`"""
    acquirer_reference_number: str | None
    """Of the acquirer."""
    approval_code: str | None
    """Of the issuer."""
    branch: Expandable | None = record("Expandable")
    """In-store."""
    terminal: Expandable | None = record("Expandable")
    """In-store."""
    device: Expandable | None = record("Expandable")
    """In-store."""
    reference: str | None
    """Of versions before 2017-11-02: of the payment that `offsite` or `offline` describes."""
    source_of_fund: Any
    """Of versions before 2017-11-02: what kind of thing paid. As JSON, like the next two: the
    reference knows their names and no shape, so they are not turned into a `source`.
    """
    offsite: Any
    """Of versions before 2017-11-02: a payment at a bank or wallet."""
    offline: Any
    """Of versions before 2017-11-02: a payment at a counter."""


class ChargeList(Record):
    """Charges on the books of the key."""

    data: list[Charge] = records("Charge")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


ChargeStatus = Union[
    Literal[
        "pending",  # Authorised and not captured, or waiting for the payer.
        "successful",  # Paid.
        "failed",  # Declined: see `failure_code`.
        "expired",  # The payer or the capture came too late.
        "reversed",  # The authorisation was given back.
        "unknown",  # Of a token that has not paid yet.
    ],
    str,
]
"""Where a charge stands."""


class PlatformFee(Record):
    """What the platform keeps of a charge."""

    fixed: int | None
    """Subunits."""
    amount: int | None
    """Subunits, as computed by the gateway."""
    percentage: float | None
    """Of the charge's amount. A rate, not money."""


class TransactionFees(Record):
    """What the fee of a charge was computed with. Decimal text, digit for digit."""

    fee_flat: str | None
    """For each charge."""
    fee_rate: str | None
    """Percent of the amount."""
    vat_rate: str | None
    """Percent of the fee."""


# Omise: customers


class OmiseCustomer(Record):
    """A payer. A deletion before 2019 answered `id`, `livemode` and `deleted` only."""

    id: str
    """`cust_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/customers/{id}`"""
    deleted: bool | None
    """Whether it was deleted."""
    metadata: dict[str, Any] | None
    """For programs."""
    cards: CardList | None = record("CardList")
    """At most the first 20; `omise.cards.list` has them all."""
    default_card: Expandable | None = record("Expandable")
    """`card_…`: what a charge takes that names no card."""
    linked_accounts: Any
    """For direct debit: a list. The reference does not know the shape of its rows."""
    description: str | None
    """For people."""
    email: str | None
    """Of the payer."""
    created_at: str | None
    """RFC 3339."""


class OmiseCustomerList(Record):
    """Customers on the books of the key."""

    data: list[OmiseCustomer] = records("OmiseCustomer")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: disputes


class Dispute(Record):
    """A charge that the payer's bank asks back. Amounts are subunits."""

    id: str
    """`dspt_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/disputes/{id}`"""
    currency: Currency | None
    """Of `amount`."""
    amount: int
    """What is asked back: the charge's amount less its refunds."""
    funding_amount: int | None
    """In the account's currency."""
    funding_currency: Currency | None
    """The account's currency."""
    metadata: dict[str, Any] | None
    """For programs."""
    charge: Expandable | None = record("Expandable")
    """`chrg_…`"""
    documents: DocumentList | None = record("DocumentList")
    """At most the first 20; `omise.documents.list` has them all."""
    transactions: list[OmiseTransaction] | None = records("OmiseTransaction")
    """What it did to the balance."""
    transaction: Expandable | None = record("Expandable")
    """Before 2019: the one transaction's id; see `transaction_ids`."""
    admin_message: str | None
    """Of the gateway's people."""
    message: str | None
    """The merchant's answer."""
    reason_code: DisputeReason | None
    """Why."""
    reason_message: str | None
    """Why, for people."""
    status: DisputeStatus
    """Where it stands."""
    closed_at: str | None
    """RFC 3339; empty until it is won or lost."""
    created_at: str | None
    """RFC 3339."""


class DisputeList(Record):
    """Disputes of charges on the books of the key."""

    data: list[Dispute] = records("Dispute")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


DisputeReason = Union[
    Literal[
        "cancelled_recurring_transaction",  # A subscription was cancelled before.
        "credit_not_processed",  # A refund was promised and did not come.
        "duplicate_processing",  # Charged twice.
        "expired_card",  # The card had run out.
        "goods_or_services_not_provided",  # Nothing was delivered.
        "incorrect_currency",  # Charged in another currency than agreed.
        "incorrect_transaction_amount",  # Charged another amount than agreed.
        "late_presentment",  # Charged too late.
        "non_matching_account_number",  # There is no such account.
        "not_as_described_or_defective_merchandise",  # Delivered, but not as described.
        "not_available",  # No reason is known.
        "not_recorded",  # No reason was noted.
        "other",  # None of these: see `reason_message`.
        "paid_by_other_means",  # Paid in another way already.
        "transaction_not_recognised",  # The payer does not know the charge.
    ],
    str,
]
"""Why the payer disputes a charge (*observed* in an official SDK)."""


DisputeStatus = Union[
    Literal[
        "open",  # The merchant has not answered.
        "pending",  # The bank has not decided.
        "won",  # The money came back.
        "lost",  # The money is gone.
    ],
    str,
]
"""Where a dispute stands."""


# Omise: documents


class Document(Record):
    """A file that belongs to a dispute."""

    id: str
    """`docu_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/disputes/{dispute}/documents/{id}`, or under a charge for the image of a QR code."""
    deleted: bool | None
    """Whether it was taken back."""
    filename: str | None
    """The file's name. Missing in the short answer that a deletion had before 2019."""
    kind: DocumentKind | None
    """What it shows."""
    download_uri: str | None
    """Where the file itself is."""
    created_at: str | None
    """RFC 3339."""


DocumentKind = Union[
    Literal[
        "cardholder_details",  # Who the payer is.
        "details_of_purchase",  # What was bought.
        "proof_of_receipt",  # That it arrived.
        "proof_of_acceptance",  # That the payer agreed.
    ],
    str,
]
"""What a document shows."""


class DocumentList(Record):
    """Documents of a dispute."""

    data: list[Document] = records("Document")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: events


class Event(Record):
    """Something that happened, with the object as it was at that moment.

    A chained action makes two: one for the merchant, one for the sub-merchant, with different
    ids and the same `data`.
    """

    id: str
    """`evnt_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/events/{id}`"""
    key: EventKey
    """What happened."""
    data: Any
    """The object as it came, in the account's default API version. Missing
    where the events of one charge were listed (*observed*): `omise.events.get` has it.
    """
    webhook_deliveries: list[WebhookDelivery] | None = records("WebhookDelivery")
    """Each attempt to deliver it; empty in the pushed copy."""
    created_at: str | None
    """RFC 3339."""
    actor_uid: str | None
    """Who did it."""
    team_uid: str | None
    """Who did it."""
    user_uid: str | None
    """Who did it."""


EventKey = Union[
    Literal[
        "charge.create",  # A charge was made, perhaps declined.
        "charge.update",  # Its description or metadata changed.
        "charge.capture",  # It was captured by hand.
        "charge.reverse",  # Its authorisation was given back.
        "charge.complete",  # The payer came through 3-D Secure or a source, or failed there.
        "charge.expire",  # It ran out.
        "customer.create",  # A customer was made.
        "customer.update",  # It changed.
        "customer.update.card",  # Its cards changed.
        "customer.destroy",  # It was deleted.
        "card.update",  # A card changed.
        "card.destroy",  # It was deleted.
        "dispute.create",  # A payer disputes a charge.
        "dispute.update",  # It changed.
        "dispute.close",  # It was won or lost.
        "dispute.accept",  # The merchant gave in.
        "link.create",  # A payment link was made.
        "recipient.create",  # A recipient was made.
        "recipient.update",  # It changed.
        "recipient.activate",  # It may receive transfers.
        "recipient.deactivate",  # It may not any more.
        "recipient.verify",  # Its bank account was checked.
        "recipient.destroy",  # It was deleted.
        "refund.create",  # Money was given back.
        "schedule.create",  # A schedule was made.
        "schedule.suspend",  # It was stopped.
        "schedule.destroy",  # It was deleted.
        "schedule.expiring",  # Its end is near (*unconfirmed*).
        "schedule.expire",  # It has ended (*unconfirmed*).
        "transfer.create",  # A transfer was made.
        "transfer.update",  # It changed.
        "transfer.send",  # It is on its way.
        "transfer.pay",  # It arrived.
        "transfer.fail",  # It did not.
        "transfer.destroy",  # It was taken back.
    ],
    str,
]
"""What happened (reference 5.1). There is no `charge.failed`: a decline is a
`charge.create` or `charge.complete` whose charge has the status `failed`.
"""


class EventList(Record):
    """Events of an account or of a charge."""

    data: list[Event] = records("Event")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


class WebhookDelivery(Record):
    """One attempt to deliver an event."""

    id: str
    """`whdl_…`"""
    uri: str | None
    """Where it went."""
    status: int | None
    """What the receiver answered."""
    key: EventKey | None
    """The event's key."""
    error: str | None
    """Why it failed."""
    payload: str | None
    """The text that was sent."""
    created_at: str | None
    """Not RFC 3339: `2020-07-17 07:41:49 UTC`."""


# Omise: expandable


class Expandable(Record):
    """A reference to another object (omise reference 1.8)."""

    id: str
    """The id, whichever form came."""
    object: Any
    """The object itself, if the answer was expanded."""


# Omise: forex


class Forex(Record):
    """A rate of exchange, as it is now."""

    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/forex/{code in lower case}`"""
    base: Currency
    """What is changed; `from` before 2019."""
    quote: Currency
    """What it is changed into, the account's currency; `to` before 2019."""
    rate: str
    """How many major units of `quote` one of `base` brings: the digits of the answer, without an
    exponent. Text, for a float would round it.
    """


# Omise: links


class Link(Record):
    """A payment page. Amounts are subunits."""

    id: str
    """`link_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/links/{id}`"""
    deleted: bool | None
    """Whether it can no longer be paid."""
    multiple: bool | None
    """Whether it may be paid more than once."""
    used: bool | None
    """Whether it was paid."""
    currency: Currency | None
    """Of `amount`."""
    amount: int | None
    """What the payer pays. Missing in the short answer that a deletion had before 2019."""
    charges: ChargeList | None = record("ChargeList")
    """At most the first 20; `omise.links.list_charges` has them all."""
    description: str | None
    """What is paid for."""
    title: str | None
    """What the page is headed with."""
    payment_uri: str | None
    """The page: send the payer here."""
    created_at: str | None
    """RFC 3339."""
    used_at: str | None
    """RFC 3339."""
    deleted_at: str | None
    """RFC 3339."""
    merchant_name: str | None
    """Payfac only."""
    merchant_uid: str | None
    """Payfac only."""


class LinkList(Record):
    """Payment links."""

    data: list[Link] = records("Link")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: occurrences


class Occurrence(Record):
    """One day of a schedule."""

    id: str
    """`occu_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/occurrences/{id}`"""
    schedule: Expandable | None = record("Expandable")
    """`schd_…`"""
    status: OccurrenceStatus | None
    """What became of it."""
    message: str | None
    """Why it failed, for people."""
    result: Expandable | None = record("Expandable")
    """The charge or transfer that was made."""
    scheduled_on: str | None
    """`YYYY-MM-DD`"""
    retry_on: str | None
    """When a failed one is tried again: `YYYY-MM-DD`."""
    processed_at: str | None
    """RFC 3339."""
    created_at: str | None
    """RFC 3339."""
    execute_time: str | None
    """*Observed* only; the reference knows no more of it."""
    split_metadata: Any
    """*Observed* only; the reference knows no more of it."""
    transfer_amount: int | None
    """Subunits; 0 for a charge (*observed* only)."""


class OccurrenceList(Record):
    """Occurrences of a schedule."""

    data: list[Occurrence] = records("Occurrence")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


OccurrenceStatus = Union[
    Literal[
        "scheduled",  # Its day has not come.
        "successful",  # The charge or transfer was made.
        "failed",  # It was not: see `message`.
        "skipped",  # It was left out.
    ],
    str,
]
"""What became of an occurrence."""


# Omise: receipts


class Receipt(Record):
    """What the gateway billed for a day. Amounts are subunits."""

    id: str
    """`rcpt_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/receipts/{id}`"""
    number: str | None
    """The bill's own number."""
    issued_on: str | None
    """`YYYY-MM-DD`; a time stamp before 2019."""
    credit_note: bool | None
    """Whether it gives fees back."""
    charge_fee: int | None
    """For charges."""
    transaction_fee: int | None
    """For transactions (*observed* only)."""
    transfer_fee: int | None
    """For transfers."""
    voided_fee: int | None
    """For voids."""
    subtotal: int | None
    """All fees."""
    vat: int | None
    """VAT on them."""
    wht: int | None
    """Withholding tax."""
    total: int | None
    """What was billed in the end."""
    currency: Currency | None
    """Of all amounts here."""
    adjustment_transaction: OmiseTransaction | None = record("OmiseTransaction")
    """What rounding the VAT of many fees left over."""
    company_name: str | None
    """The gateway."""
    company_address: str | None
    """The gateway's; may hold line breaks."""
    company_tax_id: str | None
    """The gateway's."""
    customer_name: str | None
    """The merchant."""
    customer_address: str | None
    """The merchant's."""
    customer_email: str | None
    """The merchant's."""
    customer_statement_name: str | None
    """The merchant's."""
    customer_tax_id: str | None
    """The merchant's."""
    created_at: str | None
    """RFC 3339."""


class ReceiptList(Record):
    """Receipts. Its `object` is `receipt_list` in some recordings and `list` in others."""

    data: list[Receipt] = records("Receipt")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: recipients


class Recipient(Record):
    """Somebody who is paid."""

    _secrets = frozenset(("tax_id",))

    id: str
    """`recp_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/recipients/{id}`"""
    deleted: bool | None
    """Whether it was deleted."""
    bank_account: BankAccount | None = record("BankAccount")
    """Where the money goes."""
    active: bool | None
    """Whether it may receive transfers."""
    default: bool | None
    """Whether it is the account's own bank account."""
    verified: bool | None
    """Whether its bank account was checked."""
    activated_at: str | None
    """RFC 3339."""
    verified_at: str | None
    """RFC 3339."""
    name: str | None
    """Of the person or company."""
    email: str | None
    """For people."""
    description: str | None
    """For people."""
    type: RecipientKind | None
    """A person or a company."""
    tax_id: str | None
    """Of the person or company. It is never printed."""
    metadata: dict[str, Any] | None
    """For programs."""
    schedule: Expandable | None = record("Expandable")
    """`schd_…`; the reference knows no more of it."""
    failure_code: str | None
    """Why it could not be verified: `name_mismatch`, `account_not_found`, `bank_not_found`."""
    created_at: str | None
    """RFC 3339."""


RecipientKind = Union[
    Literal[
        "individual",  # A person.
        "corporation",  # A company.
    ],
    str,
]
"""What a recipient is."""


class RecipientList(Record):
    """Recipients of the account."""

    data: list[Recipient] = records("Recipient")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: refunds


class Refund(Record):
    """Money given back. Amounts are subunits."""

    id: str
    """`rfnd_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/charges/{charge}/refunds/{id}`"""
    amount: int
    """What the payer gets."""
    currency: Currency
    """Of `amount`."""
    funding_amount: int | None
    """In the account's currency."""
    funding_currency: Currency | None
    """The account's currency."""
    charge: Expandable | None = record("Expandable")
    """`chrg_…`"""
    transaction: Expandable | None = record("Expandable")
    """`trxn_…`; may be empty for a void."""
    status: RefundStatus | None
    """Where it stands."""
    voided: bool | None
    """Whether it became a void."""
    metadata: dict[str, Any] | None
    """For programs."""
    capture: Any
    """Always empty so far."""
    terminal: Expandable | None = record("Expandable")
    """In-store."""
    acquirer_reference_number: str | None
    """Of the acquirer."""
    approval_code: str | None
    """Of the issuer."""
    created_at: str | None
    """RFC 3339."""


class RefundList(Record):
    """Refunds of a charge or of an account."""

    data: list[Refund] = records("Refund")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


RefundStatus = Union[
    Literal[
        "pending",  # On its way.
        "closed",  # Done.
    ],
    str,
]
"""Where a refund stands."""


# Omise: schedules


class Schedule(Record):
    """A charge or a transfer that comes again by itself."""

    id: str
    """`schd_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/schedules/{id}`"""
    deleted: bool | None
    """Whether it was deleted."""
    active: bool | None
    """Whether it is running or expiring."""
    status: ScheduleStatus | None
    """Where it stands."""
    state: str | None
    """`Active`, `Paused`"""
    every: int | None
    """Every so many periods."""
    period: SchedulePeriod | None
    """What `every` counts."""
    on: ScheduleOn | None = record("ScheduleOn")
    """On which days."""
    in_words: str | None
    """The rule in English: `Every 3 week(s) on Monday and Saturday`."""
    charge: ScheduledCharge | None = record("ScheduledCharge")
    """What it charges, if it charges."""
    transfer: ScheduledTransfer | None = record("ScheduledTransfer")
    """What it transfers, if it transfers."""
    occurrences: OccurrenceList | None = record("OccurrenceList")
    """The first twenty; `omise.schedules.list_occurrences` has all."""
    next_occurrences_on: list[str] | None
    """`YYYY-MM-DD`: up to 30, and none when it is over."""
    start_on: str | None
    """`YYYY-MM-DD`"""
    end_on: str | None
    """`YYYY-MM-DD`"""
    ended_at: str | None
    """RFC 3339."""
    execute_time: str | None
    """The reference knows no more of it."""
    deleted_by: str | None
    """The reference knows no more of it."""
    created_at: str | None
    """RFC 3339."""


class ScheduleList(Record):
    """Schedules of the account, or those of one kind, customer or recipient."""

    data: list[Schedule] = records("Schedule")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


class ScheduleOn(Record):
    """The days of a schedule. Nothing of it goes with the period `day`."""

    weekdays: list[Weekday] | None
    """For `week`."""
    days_of_month: list[int] | None
    """For `month`: 1 to 31. This or `weekday_of_month`."""
    weekday_of_month: str | None
    """For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`."""


SchedulePeriod = Union[
    Literal[
        "day",  # Days.
        "week",  # Weeks.
        "month",  # Months.
    ],
    str,
]
"""What a schedule counts."""


ScheduleStatus = Union[
    Literal[
        "running",  # Under way. The older word `active` is read as this one.
        "expiring",  # Under way, with the end near.
        "expired",  # Past its end.
        "deleted",  # Deleted.
        "suspended",  # Stopped by failures.
    ],
    str,
]
"""Where a schedule stands."""


class ScheduledCharge(Record):
    """What a schedule charges. Before 2019 it had neither an id nor a time."""

    id: str | None
    """`rchg_…`"""
    livemode: bool | None
    """Test or live."""
    currency: Currency | None
    """Of `amount`."""
    amount: int | None
    """Subunits."""
    default_card: bool | None
    """Whether the customer's default card is used."""
    card: Expandable | None = record("Expandable")
    """`card_…`; none when the customer's default card is used."""
    customer: Expandable | None = record("Expandable")
    """`cust_…`"""
    linked_account: Expandable | None = record("Expandable")
    """For direct debit."""
    description: str | None
    """For people."""
    metadata: dict[str, Any] | None
    """For programs."""
    created_at: str | None
    """RFC 3339."""


class ScheduledTransfer(Record):
    """What a schedule transfers. Before 2019 it had neither an id nor a time."""

    id: str | None
    """`rtrf_…`"""
    livemode: bool | None
    """Test or live."""
    currency: Currency | None
    """Of `amount`."""
    amount: int | None
    """Subunits; presumably none when a percentage is set."""
    percentage_of_balance: float | None
    """Of the transferable balance. A rate, not money."""
    recipient: Expandable | None = record("Expandable")
    """`recp_…`"""
    created_at: str | None
    """RFC 3339."""


Weekday = Union[
    Literal[
        "monday",  # The first.
        "tuesday",  # The second.
        "wednesday",  # The third.
        "thursday",  # The fourth.
        "friday",  # The fifth.
        "saturday",  # The sixth.
        "sunday",  # The seventh.
    ],
    str,
]
"""A day of the week."""


# Omise: search


class SearchResult(Record):
    """One page of what was found."""

    scope: SearchScope
    """What was searched."""
    query: str | None
    """Empty when there was none."""
    filters: Any
    """As they were sent, each a text."""
    page: int | None
    """From 1."""
    per_page: int | None
    """How many rows a page holds at most."""
    total: int | None
    """How many rows match in all."""
    total_pages: int | None
    """How many pages they fill; 0 when there are none."""
    order: ListOrder | None
    """By creation time."""
    location: str | None
    """`/search`"""
    export: Any
    """The reference knows no more of it."""
    aggregate_level: str | None
    """The reference knows no more of it."""
    data: list[Any]
    """Objects of the scope."""


SearchScope = Union[
    Literal[
        "charge",  # Charges
        "customer",  # Customers
        "dispute",  # Disputes
        "recipient",  # Recipients
        "refund",  # Refunds
        "transfer",  # Transfers
        "link",  # Links
        "charge_schedule",  # Schedules of charges
        "transfer_schedule",  # Schedules of transfers
        "receipt",  # Receipts
        "transaction",  # Transactions
    ],
    str,
]
"""What is searched."""


# Omise: source types


SourceType = Union[
    Literal[
        "alipay",  # Alipay.
        "alipay_cn",  # Alipay China.
        "alipay_hk",  # AlipayHK.
        "alipayplus_mpm",  # Alipay+, the payer scans.
        "alipayplus_upm",  # Alipay+, the shop scans.
        "barcode_alipay",  # Alipay in a shop: the shop scans.
        "bkash",  # bKash.
        "dana",  # DANA.
        "easypaisa",  # Easypaisa.
        "gcash",  # GCash.
        "kakaopay",  # KakaoPay.
        "touch_n_go",  # Touch 'n Go.
        "touch_n_go_alipay_plus",  # Touch 'n Go over Alipay+.
        "wechat_pay",  # WeChat Pay.
        "wechat_pay_mpm",  # WeChat Pay, the payer scans.
        "wechat_pay_upm",  # WeChat Pay, the shop scans.
        "barcode_wechat",  # WeChat Pay in a shop.
        "boost",  # Boost.
        "grabpay",  # GrabPay.
        "grabpay_rms",  # GrabPay over RMS.
        "paypay",  # PayPay.
        "rabbit_linepay",  # Rabbit LINE Pay.
        "shopeepay",  # ShopeePay.
        "shopeepay_jumpapp",  # ShopeePay, in its app.
        "truemoney",  # TrueMoney wallet.
        "truemoney_jumpapp",  # TrueMoney, in its app.
        "truemoney_qr",  # TrueMoney by QR code.
        "atome",  # Atome.
        "atome_qr",  # Atome by QR code.
        "applepay",  # Apple Pay.
        "promptpay",  # PromptPay: a QR code, Thailand.
        "paynow",  # PayNow: a QR code, Singapore.
        "duitnow_qr",  # DuitNow QR.
        "duitnow_obw",  # DuitNow online banking.
        "fpx",  # FPX.
        "maybank_qr",  # Maybank QR.
        "qr_code_upi",  # UPI by QR code.
        "virtual_account",  # Transfer to a virtual account.
        "bill_payment_tesco_lotus",  # At the counter of Lotus's.
        "econtext",  # Convenience stores, Pay-easy and net banks of Japan.
        "points_citi",  # Citi rewards points.
        "mobile_banking_bay",  # Krungsri's app.
        "mobile_banking_bbl",  # Bangkok Bank's app.
        "mobile_banking_kbank",  # Kasikorn's app.
        "mobile_banking_ktb",  # Krungthai's app.
        "mobile_banking_scb",  # SCB's app.
        "mobile_banking_ocbc",  # OCBC's app.
        "mobile_banking_ocbc_pao",  # OCBC Pay Anyone's app.
        "direct_debit_bay",  # Direct debit, Krungsri.
        "direct_debit_kbank",  # Direct debit, Kasikorn.
        "direct_debit_ktb",  # Direct debit, Krungthai.
        "direct_debit_scb",  # Direct debit, SCB.
        "internet_banking_bay",  # Internet banking, Krungsri; being switched off.
        "internet_banking_bbl",  # Internet banking, Bangkok Bank; being switched off.
        "internet_banking_ktb",  # Internet banking, Krungthai; being switched off.
        "internet_banking_scb",  # Internet banking, SCB; being switched off.
        "installment_bay",  # Installments, Krungsri.
        "installment_bbl",  # Installments, Bangkok Bank.
        "installment_citi",  # Installments, Citi.
        "installment_first_choice",  # Installments, First Choice.
        "installment_kbank",  # Installments, Kasikorn.
        "installment_ktc",  # Installments, KTC.
        "installment_mbb",  # Installments, Maybank.
        "installment_scb",  # Installments, SCB.
        "installment_ttb",  # Installments, ttb.
        "installment_uob",  # Installments, UOB.
        "installment_wlb_bay",  # White-label installments, Krungsri.
        "installment_wlb_bbl",  # White-label installments, Bangkok Bank.
        "installment_wlb_first_choice",  # White-label installments, First Choice.
        "installment_wlb_kbank",  # White-label installments, Kasikorn.
        "installment_wlb_ktc",  # White-label installments, KTC.
        "installment_wlb_scb",  # White-label installments, SCB.
        "installment_wlb_ttb",  # White-label installments, ttb.
        "installment_wlb_uob",  # White-label installments, UOB.
    ],
    str,
]
"""A way to pay (reference 2.20): the union of the SDKs, recordings and documentation. Which of
them an account has, its capability says.
"""


# Omise: sources


class Barcode(Record):
    """A code to be scanned by the payer."""

    type: str | None
    """`qr`; the documentation also has `barcode`."""
    image: Document | None = record("Document")
    """Its picture."""


PlatformType = Union[
    Literal[
        "WEB",  # In a browser.
        "IOS",  # In an iOS app.
        "ANDROID",  # In an Android app.
    ],
    str,
]
"""Where the payer is."""


class Source(Record):
    """A way to pay, prepared for one charge. Amounts are subunits."""

    id: str
    """`src_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/sources/{id}`"""
    type: SourceType
    """How the payer pays."""
    flow: SourceFlow | None
    """How the payer gets to pay."""
    amount: int
    """What the charge has to be of."""
    currency: Currency
    """Of `amount`."""
    charge_status: ChargeStatus | None
    """`unknown` until charged, then the charge's own."""
    created_at: str | None
    """RFC 3339."""
    bank: str | None
    """The payer's bank, by its code."""
    barcode: str | None
    """What was scanned."""
    email: str | None
    """Of the payer."""
    name: str | None
    """Of the payer."""
    phone_number: str | None
    """Of the payer."""
    mobile_number: str | None
    """The older name of `phone_number`."""
    installment_term: int | None
    """Months."""
    zero_interest_installments: bool | None
    """Whether the merchant carries the interest."""
    absorption_type: str | None
    """Who carries the interest: `customer`, `merchant`."""
    store_id: str | None
    """Of the shop."""
    store_name: str | None
    """Of the shop."""
    terminal_id: str | None
    """Of the shop."""
    platform_type: PlatformType | None
    """Where the payer is."""
    ip: str | None
    """Of the payer."""
    items: list[SourceItem] | None = records("SourceItem")
    """What is bought."""
    billing: SourceAddress | None = record("SourceAddress")
    """Who pays."""
    shipping: SourceAddress | None = record("SourceAddress")
    """Where it goes."""
    references: SourceReferences | None = record("SourceReferences")
    """What the payer needs to pay offline."""
    provider_references: Any
    """The provider's own numbers; the reference knows no shape."""
    scannable_code: Barcode | None = record("Barcode")
    """What the payer scans."""
    receipt_amount: int | None
    """What the receipt shows."""
    discounts: Any
    """The reference knows no shape."""
    promotion_code: str | None
    """As it was sent."""
    qr_settings: Any
    """The reference knows no shape (*observed*)."""


class SourceAddress(Record):
    """An address."""

    country: str | None
    """Two letters."""
    city: str | None
    """The city."""
    postal_code: str | None
    """The postal code."""
    state: str | None
    """State or province."""
    street1: str | None
    """First line."""
    street2: str | None
    """Second line."""


SourceFlow = Union[
    Literal[
        "redirect",  # Send the payer to `authorize_uri`.
        "app_redirect",  # `authorize_uri` opens the payer's app.
        "offline",  # Show the payer the code or the number; nobody is sent anywhere.
    ],
    str,
]
"""How the payer gets to pay. It differs with platform and version: read it, never derive it
from the type.
"""


class SourceItem(Record):
    """One row of what is bought."""

    sku: str | None
    """The shop's own number."""
    name: str | None
    """What it is."""
    amount: int | None
    """Subunits, of one piece."""
    quantity: int | None
    """How many pieces."""
    category: str | None
    """The shop's own word."""
    brand: str | None
    """Who makes it."""
    item_uri: str | None
    """Its page."""
    image_uri: str | None
    """Its picture."""


class SourceReferences(Record):
    """What the payer needs to pay offline (reference 2.20). Four more names occur in a single
    recording each; the answer's own text has them.
    """

    barcode: str | None
    """The number of the bar code."""
    customer_amount: int | None
    """Subunits, in the payer's currency."""
    customer_currency: Currency | None
    """The payer's currency."""
    customer_exchange_rate: Any
    """As it was written: a rate, not money."""
    device_id: str | None
    """In-store."""
    expires_at: str | None
    """RFC 3339."""
    omise_tax_id: str | None
    """Of the gateway, for bills."""
    payment_code: str | None
    """What the payer types in."""
    reference_number_1: str | None
    """Of a bill."""
    reference_number_2: str | None
    """Of a bill."""
    va_code: str | None
    """The virtual account's number."""


# Omise: tokens


class Token(Record):
    """A card in the vault, good for one charge or one customer."""

    id: str
    """`tokn_…`: what a charge takes as its `card`."""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """The only location with a host: the vault's."""
    used: bool | None
    """Whether it has paid."""
    charge_status: ChargeStatus | None
    """What became of its charge; `unknown` before there is one."""
    card: Card | None = record("Card")
    """The card, without its number."""
    created_at: str | None
    """RFC 3339."""


# Omise: transactions


class OmiseTransaction(Record):
    """A movement of the balance."""

    id: str
    """`trxn_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/transactions/{id}`"""
    currency: Currency | None
    """Of `amount`."""
    amount: int
    """Subunits."""
    direction: str | None
    """`credit`, `debit`: `amount` itself has no sign."""
    key: str | None
    """What happened, as resource, happening and direction: `charge.captured.net`,
    `transfer.sent.debit`, …; an open list.
    """
    origin: Expandable | None = record("Expandable")
    """The charge, refund, dispute, transfer or receipt behind it."""
    transferable_at: str | None
    """From when it may be sent, RFC 3339."""
    created_at: str | None
    """RFC 3339."""


class TransactionList(Record):
    """Movements of the balance of the key."""

    data: list[OmiseTransaction] = records("OmiseTransaction")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Omise: transfers


class Transfer(Record):
    """Money on its way to a bank account. Amounts are subunits."""

    id: str
    """`trsf_…`"""
    livemode: bool | None
    """Test or live."""
    location: str | None
    """`/transfers/{id}`"""
    deleted: bool | None
    """Whether it was taken back before it was sent."""
    amount: int | None
    """What leaves the balance. Missing in the short answer that a deletion had before 2019."""
    currency: Currency | None
    """Of all amounts here."""
    fee: int | None
    """Without VAT."""
    fee_vat: int | None
    """VAT on the fee."""
    total_fee: int | None
    """Fee and VAT."""
    net: int | None
    """What arrives."""
    fail_fast: bool | None
    """Whether a failed bank transfer is not tried again."""
    sendable: bool | None
    """Whether it can be sent now."""
    sent: bool | None
    """Whether it is on its way."""
    sent_at: str | None
    """RFC 3339."""
    paid: bool | None
    """Whether it arrived."""
    paid_at: str | None
    """RFC 3339."""
    balance_hold_at: str | None
    """RFC 3339; the reference knows no more of it."""
    recipient: Expandable | None = record("Expandable")
    """`recp_…`"""
    bank_account: BankAccount | None = record("BankAccount")
    """Where it goes."""
    schedule: Expandable | None = record("Expandable")
    """The schedule it came from."""
    transactions: list[OmiseTransaction] | None = records("OmiseTransaction")
    """What it did to the balance."""
    transaction: Expandable | None = record("Expandable")
    """Before 2019: the one transaction's id; see `transaction_ids`."""
    metadata: dict[str, Any] | None
    """For programs."""
    failure_code: str | None
    """Why it failed: an open list, see reference 4.5."""
    failure_message: str | None
    """Why it failed, for people."""
    split_transfer_group_id: str | None
    """The parts of one split transfer share it."""
    merchant_name: str | None
    """Payfac only."""
    merchant_uid: str | None
    """Payfac only."""
    created_at: str | None
    """RFC 3339."""


class TransferList(Record):
    """Transfers from the balance of the key."""

    data: list[Transfer] = records("Transfer")
    """The rows of this page."""
    limit: int | None
    """How many rows a page holds at most."""
    offset: int | None
    """How many rows came before this page."""
    total: int | None
    """How many rows match in all."""
    location: str | None
    """Where to ask for more; some lists have no address of their own."""
    order: ListOrder | None
    """By creation time."""
    from_: str | None = renamed("from")
    """The earliest creation time that matches."""
    to: str | None
    """The latest creation time that matches."""


# Wonder: billing configs


class BillingConfig(Record):
    """A rhythm, by itself or in a cycle."""

    id: str
    """Wonder's id: what a new cycle takes."""
    interval_count: int | None
    """Every so many intervals."""
    billing_interval: BillingInterval | None
    """What `interval_count` counts."""
    billing_type: BillingType | None
    """From where it counts."""
    billing_month: int | None
    """1 to 12."""
    billing_day_of_month: int | None
    """1 to 31."""
    billing_proration_enabled: bool | None
    """Whether a part of an interval costs a part of the price."""
    description: str | None
    """For people."""
    created_at: str | None
    """RFC 3339."""
    updated_at: str | None
    """RFC 3339."""
    deleted_at: str | None
    """RFC 3339, once it was deleted."""


class BillingConfigList(Record):
    """A page of billing configs. The gateway tells no total."""

    configs: list[BillingConfig] = records("BillingConfig")
    """The rows."""


BillingInterval = Union[
    Literal[
        "daily",  # Days
        "weekly",  # Weeks
        "monthly",  # Months
        "yearly",  # Years
    ],
    str,
]
"""What a rhythm counts."""


BillingType = Union[
    Literal[
        "automated",  # From the moment of subscription
        "customized",  # From a day of the month or of the year: only `monthly` and `yearly`
    ],
    str,
]
"""From where a rhythm counts."""


# Wonder: card transactions


class CardTransaction(Record):
    """A movement of money on an issued card. Amounts are in major units, debits below zero."""

    id: str
    """Its id."""
    p_business_id: str | None
    """Of the business."""
    p_user_id: str | None
    """Of the holder."""
    card: str | None
    """The id of the issued card."""
    status: CardTransactionStatus | None
    """How far it is."""
    type: CardTransactionType | None
    """What it is."""
    transaction_currency: Currency | None
    """Of `transaction_amount`."""
    transaction_amount: Decimal | None = decimal()
    """What the merchant asked for."""
    local_currency: Currency | None
    """Of the local amounts."""
    local_amount: Decimal | None = decimal()
    """What is debited."""
    final_local_amount: Decimal | None = decimal()
    """What was debited in the end."""
    calculated_fee: Decimal | None = decimal()
    """What it costs beside."""
    merchant_id: str | None
    """Of the merchant."""
    merchant_country: str | None
    """Of the merchant."""
    merchant_city: str | None
    """Of the merchant."""
    merchant_name: str | None
    """Of the merchant."""
    p_created_at: str | None
    """When it was made; the form was not seen."""


class CardTransactionList(Record):
    """A page of card transactions. The gateway tells no total."""

    transactions: list[CardTransaction] = records("CardTransaction")
    """The rows."""


CardTransactionStatus = Union[
    Literal[
        "Authorized",  # The money is held
        "Declined",  # Refused: no money moves
        "Settled",  # The money has moved
    ],
    str,
]
"""How far a card transaction is."""


CardTransactionType = Union[
    Literal[
        "Sales",  # A purchase
        "Refund",  # Money given back
        "Withdrawal",  # Cash
    ],
    str,
]
"""What a card transaction is."""


# Wonder: customers


class CreditCard(Record):
    """A saved card."""

    number: str | None
    """Masked."""
    exp_month: str | None
    """Two digits."""
    exp_year: str | None
    """The year."""
    holder_name: str | None
    """The holder."""
    brand: str | None
    """The scheme."""
    billing_currency: str | None
    """ISO 4217."""


class WonderCustomer(Record):
    """A customer."""

    uuid: str
    """Wonder's id."""
    reference_number: str | None
    """Yours."""
    name: str | None
    """The name."""
    email: str | None
    """The address."""
    phone: str | None
    """Without the dial code."""
    dial_code: str | None
    """`+852`"""
    company_name: str | None
    """The company."""
    default_payment_method: DefaultPaymentMethod | None
    """What the payment page offers first; nothing if it was cleared."""
    default_payment_token: PaymentToken | None = record("PaymentToken")
    """The customer's default card or wallet."""


class WonderCustomerList(Record):
    """A page of customers. The gateway tells no total."""

    customers: list[WonderCustomer] = records("WonderCustomer")
    """The rows."""


DefaultPaymentMethod = Union[
    Literal[
        "Credit Card",  # Card
        "Alipay",  # Alipay
        "Wechat Pay",  # WeChat Pay
        "Google Pay",  # Google Pay
        "FPS",  # Faster Payment System
        "Octopus Business",  # Octopus for business
        "Union Pay",  # UnionPay
        "Payment Token",  # The customer's default payment token
        "",  # None: sent, it clears what was set.
    ],
    str,
]
"""What the payment page offers first. The newest page of the API lists only the first three
(wonder reference 5.2, *conflict*).
"""


class PaymentToken(Record):
    """A saved card or wallet."""

    token_type: str | None
    """`CreditCard`, `WechatPayAutoDebit`, `AlipayAutoDebit`; `Alipay`, `Wechatpay` in old answers."""
    token: str
    """A UUID: what a payment takes."""
    state: str | None
    """`pending`, `success`, `failed`"""
    verify_url: str | None
    """Send the holder here while `pending`. New answers have it only when the token is made."""
    verify_uuid: str | None
    """Needed to check the state."""
    default: bool | None
    """Whether it is the customer's default."""
    error_code: str | None
    """Why binding the card failed."""
    error_msg: str | None
    """Why binding the card failed, for people."""
    credit_card: CreditCard | None = record("CreditCard")
    """The card, if it is one."""


# Wonder: echo


class Echoed(Record):
    """What came back."""

    message: str
    """The text that was sent."""


# Wonder: filter


FilterOp = Union[
    Literal[
        "_eq",  # Equal
        "_neq",  # Not equal
        "_gt",  # Greater, later
        "_gte",  # Greater or equal
        "_lt",  # Less, earlier
        "_lte",  # Less or equal
        "_contains",  # SQL's LIKE
        "_not_contains",  # SQL's NOT LIKE
        "_in",  # One of several, joined by commas. Printed for orders only
        "_not_in",  # None of several, joined by commas. Printed for orders only
        "_null",  # Whether it is null. Printed for orders only
    ],
    str,
]
"""How a filter compares."""


# Wonder: issued cards


class CreateIssuedCard(Record):
    """`POST /svc/ts/api/v1/openapi/cards` · signed

    Issues a card. To save a payer's card, see `wonder.payment_tokens.create`.
    """

    card: Any
    """An object. The page that prints this operation leaves its members out, so it is sent as it
    is given: ask Wonder what your business may set.
    """


class IssuedCard(Record):
    """A card that Wonder issued."""

    _secrets = frozenset(("pan",))

    id: str
    """Its id: what its transactions name in `card`."""
    p_user_id: str | None
    """Whose it is."""
    type: str | None
    """`Expense` in the one sample."""
    title: str | None
    """What it is called; in the page's sample, not in its table."""
    expiration_date: str | None
    """Month and year in two digits each: `04/32`."""
    settlement_currency: Currency | None
    """What its transactions are settled in."""
    first_6_digits: str | None
    """Of its number."""
    last_4_digits: str | None
    """Of its number."""
    status: str | None
    """`Active` in the one sample."""
    pan: str | None
    """Masked in the one sample; it is never printed, in case it comes whole."""
    issuer_brand: str | None
    """The scheme: `JCB`."""
    is_encrypt: bool | None
    """The reference says no more of it."""
    reference_id: str | None
    """Equal to `id` in the one sample."""
    business_name: str | None
    """Of the business."""


# Wonder: order


CorrespondenceState = Union[
    Literal[
        "unpaid",  # Nothing
        "partial_paid",  # Some
        "paid",  # All
        "over_paid",  # More than all
        "authorized",  # Authorised, not captured
        "refunded",  # All given back
        "voided",  # All voided
    ],
    str,
]
"""How much of an order is paid."""


class LineItem(Record):
    """A line of an order."""

    uuid: str | None
    """Of the line."""
    purchasable_type: PurchasableType | None
    """`Charge`, `Listing`, …"""
    purchase_id: int | None
    """Of the listing."""
    price: Decimal | None = decimal()
    """Of one."""
    quantity: int | None
    """How many."""
    total: Decimal | None = decimal()
    """Of all."""
    label: str | None
    """For people."""


class Order(Record):
    """An order. Amounts are in major units, whether the gateway writes them as numbers or text."""

    source: str | None
    """Where it was made: `Wonder OpenAPI`, `Wonder POS`, …"""
    type: str | None
    """The order's type; its values are not documented."""
    number: str
    """Wonder's number of the order."""
    reference_number: str | None
    """Yours."""
    due_date: str | None
    """`2024-01-01`, in the time zone of the business; past it, an unpaid order is voided."""
    initial_total: Decimal | None = decimal()
    """What is to be paid."""
    initial_tips: Decimal | None = decimal()
    """Of which tips."""
    subtotal: Decimal | None = decimal()
    """Of which items."""
    paid_total: Decimal | None = decimal()
    """The successful transactions."""
    unpaid_total: Decimal | None = decimal()
    """`initial_total` less `paid_total`."""
    state: OrderState
    """Where the order stands."""
    correspondence_state: CorrespondenceState
    """How much of it is paid."""
    currency: Currency | None
    """Of all amounts."""
    return_url: str | None
    """The `redirect_url` it was made with."""
    notify_url: str | None
    """The `callback_url` it was made with."""
    created_at: str | None
    """RFC 3339."""
    updated_at: str | None
    """RFC 3339."""
    note: str | None
    """Yours."""
    line_items: list[LineItem] = records("LineItem")
    """What was bought."""
    transactions: list[WonderTransaction] = records("WonderTransaction")
    """Payments, refunds, captures."""
    business: Any
    """The business, *observed* in answers to create; its fields are not documented."""


OrderState = Union[
    Literal[
        "invoiced",  # Made, not paid
        "in_completed",  # Partly paid, or partly given back
        "completed",  # Paid, or wholly given back
        "voided",  # Given up: final
        "refunded",  # Tested for by an official plugin (*observed*)
    ],
    str,
]
"""Where an order stands."""


class PaymentData(Record):
    """What the acquirer tells about a payment."""

    acquirer_name: str | None
    """Of the acquirer."""
    acquirer_type: str | None
    """Of the acquirer."""
    auth_code: str | None
    """The bank's code."""
    brn: str | None
    """Batch reference number."""
    card_id: str | None
    """Of the card."""
    card_number_len: int | None
    """Digits of the card's number."""
    card_read_mode: str | None
    """How the card was read."""
    credit_card_type: str | None
    """The scheme."""
    first_6_digits: str | None
    """Of the card's number."""
    last_4_digits: str | None
    """Of the card's number."""
    merchant_id: str | None
    """Yours at the acquirer."""
    new_gateway_txn_id: str | None
    """The gateway's own."""
    payment_method: str | None
    """As in the transaction."""
    receipt_id: str | None
    """Of the receipt."""
    rrn: str | None
    """Retrieval reference number."""
    transaction_state: str | None
    """As the acquirer says."""
    token: str | None
    """The payment token, if it was paid with one."""


PurchasableType = Union[
    Literal[
        "Charge",  # An amount
        "Listing",  # Goods
        "RearTips",  # Tips given afterwards
        "Rounding",  # The rounding of a total
        "SurchargeFee",  # A surcharge
    ],
    str,
]
"""What a line of an order is."""


class ThreeDs(Record):
    """The 3-D Secure state of a payment."""

    enrolled: Any
    """As the bank says."""
    redirect_url: str | None
    """Where the holder goes."""


class WonderTransaction(Record):
    """A movement of money on an order."""

    type: TransactionType | None
    """What it is."""
    uuid: str
    """Its id: what a void, a refund and a capture take."""
    currency: Currency | None
    """Of `amount`."""
    amount: Decimal | None = decimal()
    """In major units. That of a refund may be negative."""
    success: bool | None
    """Whether it succeeded. A declined card is an answer, not an error."""
    is_pending: bool | None
    """Whether the payer still has something to do."""
    captured: bool | None
    """Whether an authorisation was captured."""
    allow_void: bool | None
    """Whether it can be voided now: ask this, not the date."""
    allow_refund: bool | None
    """Whether it can be refunded now."""
    void_is_pending: bool | None
    """Whether a void is under way."""
    voided: bool | None
    """Whether it was voided (*observed*)."""
    payment_method: str | None
    """`credit_card`, `wechat`, `alipay`, `fps`, `payment_token`, …"""
    note: str | None
    """Of a refund."""
    payment_data: PaymentData | None = record("PaymentData")
    """What the acquirer tells."""
    original_transaction_uuid: str | None
    """What a refund or a capture belongs to."""
    source: str | None
    """*Observed.*"""
    created_at: str | None
    """*Observed.*"""
    acquirer_response_body: str | None
    """*Observed.*"""
    three_ds: ThreeDs | None = record("ThreeDs", "3ds")
    """The bank's page, if the card is enrolled (*observed*)."""
    refunded_amount: Decimal | None = decimal()
    """What was given back (*observed*)."""


TransactionType = Union[
    Literal[
        "Sales",  # A payment
        "Authorization",  # A payment to be captured
        "Refund",  # Money given back
        "Capture",  # The capture of an authorisation
    ],
    str,
]
"""What a transaction is."""


# Wonder: orders


class CreatedOrder(Record):
    """An order that was made."""

    order: Order = record("Order")
    """The order."""
    payment_link: str | None
    """The hosted payment page, if it was asked for: send the payer there."""


class ListedOrder(Record):
    """A row of a list of orders."""

    order: Order = record("Order")
    """The order."""
    payment_link: str | None
    """Its payment page, if it has one."""


class OrderList(Record):
    """A page of orders. The gateway tells no total."""

    orders: list[ListedOrder] = records("ListedOrder")
    """The rows."""


# Wonder: payment methods


class PaymentMethods(Record):
    """What an app's payers may choose from."""

    support_payment_method: list[str]
    """Words such as `credit_card`, `alipay` or `fps`. The name of this field was read out of the
    mobile SDK (*observed*); it takes an answer without it too.
    """


# Wonder: payment tokens


class DeletedPaymentToken(Record):
    """Whether the token is gone."""

    success: bool
    """Yes or no."""


class PaymentTokenList(Record):
    """All tokens of a customer: this list has no pages."""

    payment_tokens: list[PaymentToken] = records("PaymentToken")
    """The rows."""


TokenUse = Union[
    Literal[
        "partial_split_shipment",  # An order that is sent in parts
        "delayed_charges",  # Charges that come later
        "no_show",  # A guest who did not come
        "recurring_payment",  # A subscription
        "unscheduled_cof",  # Without a schedule, the first time
        "unscheduled_cof_subsequent",  # Without a schedule, again
    ],
    str,
]
"""What a saved card or wallet will be used for."""


# Wonder: recurring cycles


RecurringActivation = Union[
    Literal[
        "immediate",  # Now
        "next_billing_date",  # When the current cycle would charge next
        "as_last_cycle",  # After all cycles there are: for new cycles only
    ],
    str,
]
"""When a change of a plan takes effect."""


class RecurringCycle(Record):
    """A cycle of a plan. Times are RFC 3339."""

    id: str
    """Wonder's id."""
    state: RecurringCycleState
    """Where it stands."""
    recurring_plan_id: str | None
    """Of its plan."""
    billing_count: int | None
    """How many times it charges; nothing if it is endless."""
    billing_count_created: int | None
    """How many times it has."""
    recurring_billing_config: BillingConfig | None = record("BillingConfig")
    """Its rhythm; were it answered as an id alone, only that is set."""
    recurring_items: list[RecurringItem] = records("RecurringItem")
    """What it charges each time."""
    billing_amount: Decimal | None = decimal()
    """In major units."""
    discount_amount: Decimal | None = decimal()
    """How much less; whether in major units or in percent is not documented."""
    discount_type: str | None
    """Its values are not documented."""
    previous_cycle: str | None
    """The id of the cycle before."""
    next_cycle: str | None
    """The id of the cycle after."""
    estimated_start_date: str | None
    """When it should begin."""
    start_date: str | None
    """When it began."""
    estimated_end_date: str | None
    """When it should end."""
    end_date: str | None
    """When it ended."""
    next_execute_time: str | None
    """When something is done next."""
    description: str | None
    """For people."""
    created_at: str | None
    """When it was made."""
    updated_at: str | None
    """When it was changed last."""
    deleted_at: str | None
    """Once it was deleted."""


RecurringCycleState = Union[
    Literal[
        "completed",  # Charged as often as it should
        "cancelled",  # Given up by you, or for other cycles
        "uncollectible",  # Given up, because charging failed `payment_retry_count` times
    ],
    str,
]
"""Where a cycle stands: the words that are known. There are others, for one that waits and for
the current one.
"""


# Wonder: recurring items


class RecurringDeletion(Record):
    """An item or a billing config is gone: that there is an answer says so. What it holds was not seen."""

    success: bool | None
    """As with payment tokens (*guess*)."""


class RecurringItem(Record):
    """An item, by itself or in a cycle."""

    id: str
    """Wonder's id."""
    label: str | None
    """For people."""
    price: Decimal | None = decimal()
    """Of one, in major units."""
    currency: Currency | None
    """Of `price`."""
    quantity: int | None
    """How many: in a cycle only."""
    reference_id: str | None
    """Yours."""
    description: str | None
    """For people."""
    created_at: str | None
    """RFC 3339."""
    updated_at: str | None
    """RFC 3339."""
    deleted_at: str | None
    """RFC 3339, once it was deleted."""


class RecurringItemList(Record):
    """A page of items. The gateway tells no total."""

    items: list[RecurringItem] = records("RecurringItem")
    """The rows."""


# Wonder: recurring orders


class PlacedRecurringOrder(Record):
    """An order of a plan, with who pays it and the cycle that made it."""

    customer: WonderCustomer | None = record("WonderCustomer")
    """Who pays."""
    recurring_cycle: RecurringCycle | None = record("RecurringCycle")
    """What made it."""
    order: RecurringOrder = record("RecurringOrder")
    """The order."""


class RecurringOrder(Record):
    """An order of a plan, in fewer words than an `Order`. Amounts are in major units."""

    amount: Decimal | None = decimal()
    """What is to be paid."""
    paid_total: Decimal | None = decimal()
    """What is."""
    currency: Currency | None
    """Of both."""
    order_number: str | None
    """Wonder's number of the order."""
    reference_number: str | None
    """The plan's, with a number behind it."""
    state: OrderState
    """Where the order stands."""
    correspondence_state: CorrespondenceState
    """How much of it is paid."""
    auth_code: str | None
    """The bank's code."""


# Wonder: recurring plans


class CancelledRecurringPlan(Record):
    """A plan is cancelled: that there is an answer says so."""

    plan: RecurringPlan | None = record("RecurringPlan")
    """The page shows an empty answer; were there a plan in it, it is here."""


CollectionMethod = Union[
    Literal[
        "charge_automatically",  # From the saved card or wallet: the only way there is
    ],
    str,
]
"""How the money of a plan comes."""


class RecurringPlan(Record):
    """A plan. Amounts are in major units, times are RFC 3339."""

    id: str
    """Wonder's id."""
    name: str | None
    """For people."""
    reference_number: str | None
    """Yours."""
    default_payment_token: PaymentToken | None = record("PaymentToken")
    """What the customer pays with; were it answered as an id alone, only `token` is set."""
    default_collection_method: CollectionMethod | None
    """How the money comes."""
    payment_retry_count: int | None
    """After so many failures a cycle becomes uncollectible."""
    payment_retry_day_period: int | None
    """Days from one try to the next."""
    grace_period: Any
    """Its type and unit are not documented."""
    credit: Decimal | None = decimal()
    """What was paid for and not used."""
    next_billing_amount: Decimal | None = decimal()
    """What is charged next: when cycles are added or calculated."""
    redirect_url: str | None
    """Where the browser goes after a page."""
    note: str | None
    """Yours."""
    timeout: RecurringPlanTimeout | None = record("RecurringPlanTimeout")
    """How long its orders live."""
    description: str | None
    """For people."""
    created_at: str | None
    """When it was made."""
    updated_at: str | None
    """When it was changed last."""
    deleted_at: str | None
    """Once it was deleted."""
    recurring_cycles: list[RecurringCycle] = records("RecurringCycle")
    """In their order."""
    customer: WonderCustomer | None = record("WonderCustomer")
    """Who pays."""


class RecurringPlanList(Record):
    """A page of plans. The gateway tells no total."""

    plans: list[RecurringPlan] = records("RecurringPlan")
    """The rows."""


class RecurringPlanTimeout(Record):
    """How long the orders of a plan live."""

    timer: int | None
    """Whether minutes or seconds is not documented."""
    url: str | None
    """Where the browser goes then."""


# Wonder: transactions


ConsumeMode = Union[
    Literal[
        "sales",  # At once
        "pre_authorize",  # Later, with a capture
    ],
    str,
]
"""Whether a payment is captured at once."""


EntryType = Union[
    Literal[
        "mit",  # The merchant
        "cit",  # The cardholder; only on older pages
    ],
    str,
]
"""Who starts a payment."""
