"""What is given to the gateways inside other parameters: a dict, or the type called with keywords, which makes one.

Made by `cargo xtask generate`; changes by hand are lost.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict, Union

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from typing_extensions import NotRequired

    from . import types

Amount = Union[Decimal, str, int]
"""An exact decimal number. Not a float, which cannot hold every one."""


# Omise: account


class MetadataExportKeys(TypedDict):
    """Names of metadata, a list for each kind of object."""

    charge: Sequence[str]
    """Of charges."""
    transfer: Sequence[str]
    """Of transfers."""
    refund: Sequence[str]
    """Of refunds."""
    dispute: Sequence[str]
    """Of disputes."""


# Omise: bank accounts


class NewBankAccount(TypedDict):
    """A bank account to pay out to."""

    brand: NotRequired[str]
    """The bank's short code, such as `scb`. This or `bank_code`."""
    bank_code: NotRequired[str]
    """The bank's code under its newer name; in Japan the four digits (*observed*)."""
    branch_code: NotRequired[str]
    """Japan."""
    number: str
    """The account's number. It is never printed."""
    name: str
    """The holder."""
    type: NotRequired[str]
    """Japan: `normal`, `current`."""


# Omise: charge sources


ChargeSource = Union[str, "CreateSource"]
"""What a charge takes as its `source`: the id of one that was made before, `src_…`, or the
parameters of a new one, which is made with the charge. Their `amount` and `currency` are then
left out: they are those of the charge.
"""


# Omise: charges


class PlatformFee(TypedDict):
    """What the platform keeps of a charge."""

    fixed: NotRequired[int]
    """Subunits."""
    amount: NotRequired[int]
    """Subunits, as computed by the gateway."""
    percentage: NotRequired[float]
    """Of the charge's amount. A rate, not money."""


# Omise: schedules


class NewScheduledCharge(TypedDict):
    """A charge that comes again."""

    customer: str
    """`cust_…`"""
    card: NotRequired[str]
    """`card_…`; the customer's default card if left out."""
    amount: int
    """Subunits."""
    currency: NotRequired[types.Currency]
    """Of `amount`; the account's if left out (*guess*)."""
    description: NotRequired[str]
    """For people."""
    metadata: NotRequired[Mapping[str, Any]]
    """For programs: an object."""


class NewScheduledTransfer(TypedDict):
    """A transfer that comes again."""

    recipient: str
    """`recp_…`"""
    amount: NotRequired[int]
    """Subunits. This or `percentage_of_balance`."""
    percentage_of_balance: NotRequired[float]
    """Of the transferable balance, up to 100. A rate, not money. This or `amount`."""
    currency: NotRequired[types.Currency]
    """Of `amount`; the account's if left out (*guess*)."""


class ScheduleOn(TypedDict):
    """The days of a schedule. Nothing of it goes with the period `day`."""

    weekdays: NotRequired[Sequence[types.Weekday]]
    """For `week`."""
    days_of_month: NotRequired[Sequence[int]]
    """For `month`: 1 to 31. This or `weekday_of_month`."""
    weekday_of_month: NotRequired[str]
    """For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`."""


# Omise: search


class SearchFilter(TypedDict):
    """One condition of a search. The constructors write the value as the API reads it."""

    name: str
    """`captured`, `created_at`, …"""
    value: str
    """`true`, `2026-01-01..2026-03-31`, `100..500`; amounts in **main units**, 4096.69 baht."""


# Omise: sources


class CreateSource(TypedDict):
    """What `omise.sources.create` takes."""

    type: types.SourceType
    """How the payer pays."""
    amount: NotRequired[int]
    """Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0."""
    currency: NotRequired[types.Currency]
    """In any letter case. Only inside a charge it may be left out, as the empty word."""
    bank: NotRequired[str]
    """The payer's bank, by its code: `fpx`, `duitnow_obw`."""
    barcode: NotRequired[str]
    """What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
    `_upm`.
    """
    email: NotRequired[str]
    """Of the payer: `fpx`, `econtext`."""
    name: NotRequired[str]
    """Of the payer: `econtext`, `atome`."""
    phone_number: NotRequired[str]
    """Of the payer: `truemoney`, `atome`, `econtext`."""
    installment_term: NotRequired[int]
    """Months: `installment_*`. Which are offered, the capability says."""
    zero_interest_installments: NotRequired[bool]
    """Whether the merchant carries the interest: `installment_*`."""
    store_id: NotRequired[str]
    """Of the shop: `barcode_alipay`."""
    store_name: NotRequired[str]
    """Of the shop: `barcode_alipay`."""
    terminal_id: NotRequired[str]
    """Of the shop: `barcode_alipay`."""
    platform_type: NotRequired[types.PlatformType]
    """Where the payer is; wallets that open their app want to know."""
    ip: NotRequired[str]
    """The payer's address; several wallets."""
    items: NotRequired[Sequence[SourceItem | types.SourceItem]]
    """What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells
    them apart by it.
    """
    shipping: NotRequired[SourceAddress | types.SourceAddress]
    """Where it goes: `atome`, `installment_wlb_*`."""
    billing: NotRequired[SourceAddress | types.SourceAddress]
    """Who pays: `atome`, `installment_wlb_*`."""
    promotion_code: NotRequired[str]
    """`atome`"""


class SourceAddress(TypedDict):
    """An address."""

    country: NotRequired[str]
    """Two letters."""
    city: NotRequired[str]
    """The city."""
    postal_code: NotRequired[str]
    """The postal code."""
    state: NotRequired[str]
    """State or province."""
    street1: NotRequired[str]
    """First line."""
    street2: NotRequired[str]
    """Second line."""


class SourceItem(TypedDict):
    """One row of what is bought."""

    sku: NotRequired[str]
    """The shop's own number."""
    name: NotRequired[str]
    """What it is."""
    amount: NotRequired[int]
    """Subunits, of one piece."""
    quantity: NotRequired[int]
    """How many pieces."""
    category: NotRequired[str]
    """The shop's own word."""
    brand: NotRequired[str]
    """Who makes it."""
    item_uri: NotRequired[str]
    """Its page."""
    image_uri: NotRequired[str]
    """Its picture."""


# Omise: tokens


class TokenCard(TypedDict):
    """A card as the payer types it."""

    name: str
    """The holder's name."""
    number: str
    """Digits only."""
    expiration_month: int
    """1 to 12."""
    expiration_year: int
    """Four digits."""
    security_code: NotRequired[str]
    """The three or four digits on the card; in practice needed."""
    city: NotRequired[str]
    """Billing address."""
    postal_code: NotRequired[str]
    """Billing address."""
    country: NotRequired[str]
    """Billing address, two letters; with the next four needed for some foreign cards."""
    state: NotRequired[str]
    """Billing address."""
    street1: NotRequired[str]
    """Billing address."""
    street2: NotRequired[str]
    """Billing address."""
    phone_number: NotRequired[str]
    """Of the holder."""
    email: NotRequired[str]
    """Of the holder."""


# Wonder: billing configs


class NewBillingConfig(TypedDict):
    """A rhythm: every so many intervals."""

    interval_count: int
    """3 with `monthly` is every quarter."""
    billing_interval: types.BillingInterval
    """What `interval_count` counts."""
    billing_type: types.BillingType
    """From where it counts."""
    billing_month: NotRequired[int]
    """1 to 12, for `"customized"`."""
    billing_day_of_month: NotRequired[int]
    """1 to 31, for `"customized"`."""
    billing_proration_enabled: NotRequired[bool]
    """Taken from the answer: that it can be sent is a *guess*."""
    description: NotRequired[str]
    """Taken from the answer: that it can be sent is a *guess*."""


# Wonder: customers


class NewCustomer(TypedDict):
    """A customer as it is made. Texts are at most 255 characters."""

    reference_number: str
    """Your id of the customer. It cannot be changed later."""
    name: str
    """Needed."""
    phone: str
    """Needed."""
    dial_code: NotRequired[str]
    """With its plus sign, at most 6 characters: `+852`."""
    email: NotRequired[str]
    """Of the customer."""
    company_name: NotRequired[str]
    """Of the customer."""
    default_payment_method: NotRequired[types.DefaultPaymentMethod]
    """What the payment page offers first."""
    default_payment_token: NotRequired[str]
    """The `token` of one of the customer's payment tokens."""


# Wonder: filter


class Filter(TypedDict):
    """One condition of a list. Fields of objects inside are named with dots: `address.city`.

    Values are text: times in RFC 3339, booleans `1` and `0`. Brackets, plus signs and spaces are
    percent-encoded once, and that text is what is signed and sent.
    """

    field: str
    """Which field."""
    op: types.FilterOp
    """How it is compared."""
    value: str
    """With what."""


# Wonder: orders


class NewLineItem(TypedDict):
    """A line of an order as it is made."""

    uuid: NotRequired[str]
    """A UUID of yours."""
    purchasable_type: types.PurchasableType
    """`Listing` for goods, `Charge` for an amount."""
    purchase_id: NotRequired[int]
    """Of the listing."""
    price: Amount
    """Of one."""
    quantity: str
    """How many, as text."""
    total: Amount
    """Of all."""
    label: NotRequired[str]
    """For people."""


class NewOrder(TypedDict):
    """An order as it is made. Amounts are in major units."""

    reference_number: str
    """Yours: unique, even after a failed attempt."""
    currency: types.Currency
    """Needed."""
    charge_fee: NotRequired[Amount]
    """What is charged; `0.00` if left out."""
    tips: NotRequired[Amount]
    """On top."""
    subtotal: NotRequired[Amount]
    """The sum of the items: only in the sample of the payment link."""
    due_date: NotRequired[str]
    """`2024-01-01`, in the time zone of the business; past it, an unpaid order is voided."""
    note: NotRequired[str]
    """Less than 255 characters."""
    line_items: NotRequired[Sequence[NewLineItem]]
    """At most 100."""
    callback_url: NotRequired[str]
    """Where webhooks go."""
    redirect_url: NotRequired[str]
    """Where the browser goes after the payment page, paid or not."""
    is_only_pre_auth: NotRequired[bool]
    """Only authorise."""
    customer: NotRequired[OrderCustomer]
    """The payer; *observed*, not documented."""
    timeout: NotRequired[OrderTimeout]
    """How long the order lives; its fields were seen on plans only (*guess*)."""


class OrderCustomer(TypedDict):
    """The payer of an order."""

    name: NotRequired[str]
    """Of the payer."""
    email: NotRequired[str]
    """Of the payer."""
    phone: NotRequired[str]
    """Of the payer."""


class OrderRef(TypedDict):
    """An order by Wonder's `number`, by your `reference_number`, or by both."""

    number: NotRequired[str]
    """Wonder's."""
    reference_number: NotRequired[str]
    """Yours."""


class OrderTimeout(TypedDict):
    """How long an order lives."""

    timer: int
    """Whether minutes or seconds is not documented."""
    url: NotRequired[str]
    """Where the browser goes then."""


class TransactionRef(TypedDict):
    """A transaction of an order."""

    uuid: str
    """Its `uuid`."""


# Wonder: payment tokens


class BillingAddress(TypedDict):
    """The address of a card's holder."""

    zip_code: NotRequired[str]
    """Of the address."""
    address: NotRequired[str]
    """Street and house."""
    city: NotRequired[str]
    """Of the address."""
    state: NotRequired[str]
    """Of the address."""
    country_code: NotRequired[str]
    """ISO 3166 in three letters: `HKG`."""
    first_name: NotRequired[str]
    """Of the holder."""
    last_name: NotRequired[str]
    """Of the holder."""
    phone_number: NotRequired[str]
    """Of the holder."""
    email: NotRequired[str]
    """Of the holder."""


class NewAlipay(TypedDict):
    """An Alipay wallet to be saved."""

    terminal_type: NotRequired[str]
    """`WEB`, `WAP` or `official_account`."""
    return_url: NotRequired[str]
    """Where the holder returns to."""
    transaction_type: types.TokenUse
    """Needed."""


_NewCard = TypedDict(
    "_NewCard",
    {
        # """Where the holder returns to."""
        "3ds": "ThreeDsReturn",
    },
)


class NewCard(_NewCard):
    """A card to be saved."""

    number: str
    """Digits only."""
    exp_month: str
    """Two digits."""
    exp_year: str
    """The year."""
    holder_name: str
    """As on the card."""
    nickname: NotRequired[str]
    """What the holder calls it."""
    billing_address: NotRequired[BillingAddress]
    """Of the holder."""
    transaction_type: types.TokenUse
    """Needed. That it stands beside the number and not above is a *guess*: its level was not
    visible.
    """


class ThreeDsReturn(TypedDict):
    """Where the holder of a card returns to after the bank's page."""

    success_return_url: str
    """After the bank said yes."""
    fail_return_url: str
    """After it said no."""


class TokenToCheck(TypedDict):
    """Which token is asked about."""

    token: str
    """The `token` itself."""
    verify_uuid: NotRequired[str]
    """Of the answer that made the token. Older pages need it, the newest does not know it."""


# Wonder: recurring cycles


class NewRecurringCycle(TypedDict):
    """A cycle as it is made."""

    billing_count: NotRequired[int]
    """How many times it charges; endless if left out."""
    recurring_billing_config: str
    """The id of its rhythm, see `wonder.billing_configs.create`."""
    recurring_items: Sequence[NewRecurringCycleItem]
    """What it charges each time."""


class NewRecurringCycleItem(TypedDict):
    """So many of an item. How a cycle names its items was not seen: this is a *guess* after the
    names of the answer.
    """

    id: str
    """The id of the item, see `wonder.recurring_items.create`."""
    quantity: NotRequired[int]
    """How many; 1 if left out (*guess*)."""


# Wonder: recurring items


class NewRecurringItem(TypedDict):
    """An item as it is made."""

    label: str
    """For people."""
    price: Amount
    """In major units. Unlike every other amount it is sent as a JSON number, as its page has it."""
    currency: types.Currency
    """Needed."""
    reference_id: NotRequired[str]
    """Yours."""
    description: NotRequired[str]
    """For people."""


# Wonder: recurring plans


class NewRecurringPlan(TypedDict):
    """A plan as it is made. The fields from `default_payment_token` on are taken from the answer:
    that they can be sent is a *guess* of the reference.
    """

    name: str
    """For people."""
    reference_number: NotRequired[str]
    """Yours. Each order of the plan gets it with a number behind it."""
    customer_uuid: str
    """Wonder's id of the customer."""
    default_collection_method: types.CollectionMethod
    """How the money comes."""
    payment_retry_count: int
    """After so many failures a cycle becomes uncollectible."""
    payment_retry_day_period: int
    """Days from one try to the next."""
    default_payment_token: NotRequired[str]
    """The `token` of one of the customer's payment tokens."""
    recurring_cycles: NotRequired[Sequence[NewRecurringCycle]]
    """One after the other, for example a free month and then years."""
    redirect_url: NotRequired[str]
    """Where the browser goes after a page."""
    note: NotRequired[str]
    """Yours."""
    timeout: NotRequired[OrderTimeout]
    """How long its orders live."""
    description: NotRequired[str]
    """For people."""


class RecurringPlanChanges(TypedDict):
    """What changes of a plan; what is left out stays. Cycles have
    an operation of their own (`wonder.recurring_plans.add_cycles`).
    """

    name: NotRequired[str]
    """For people."""
    payment_retry_count: NotRequired[int]
    """After so many failures a cycle becomes uncollectible."""
    payment_retry_day_period: NotRequired[int]
    """Days from one try to the next."""
    default_payment_token: NotRequired[str]
    """The `token` of one of the customer's payment tokens."""
    redirect_url: NotRequired[str]
    """Where the browser goes after a page."""
    note: NotRequired[str]
    """Yours."""
    timeout: NotRequired[OrderTimeout]
    """How long its orders live."""
    description: NotRequired[str]
    """For people."""


# Wonder: transactions


class NewRefund(TypedDict):
    """How much is given back, and why."""

    amount: Amount
    """In major units."""
    note: str
    """Needed. A plugin was seen sending `reason` instead; the documentation says `note`."""


class PayWithScannedCode(TypedDict):
    """A code that the payer shows and the merchant scans."""

    amount: Amount
    """In major units."""
    code_type: str
    """`qrcode`"""
    content: str
    """What was scanned."""


class PayWithShownCode(TypedDict):
    """A code that the merchant shows and the payer scans."""

    amount: Amount
    """In major units."""
    merchant_presented_qr_code: ShownCode
    """The code."""


class PayWithToken(TypedDict):
    """A saved card or wallet."""

    amount: Amount
    """In major units."""
    token: str
    """The `token` of a payment token."""
    consume_mode: types.ConsumeMode
    """Whether it is captured at once."""
    entry_type: types.EntryType
    """Who starts the payment."""


class Payment(TypedDict):
    """How an order is paid: give one method."""

    uuid: NotRequired[str]
    """Your id of the payment, which becomes the transaction's `uuid` (*observed*): with it you
    can look for the transaction after an unknown outcome.
    """
    payment_token: NotRequired[PayWithToken]
    """A saved card or wallet."""
    wechatpay: NotRequired[PayWithShownCode]
    """WeChat Pay, by the code you show."""
    alipay: NotRequired[PayWithShownCode]
    """Alipay, by the code you show."""
    consumer_presented_qr_code: NotRequired[PayWithScannedCode]
    """Any wallet, by the code the payer shows."""


class ShownCode(TypedDict):
    """A code that the merchant shows."""

    payinfo: str
    """Needed; what it holds is muddled in the pages (*conflict*)."""


class TransactionToCapture(TypedDict):
    """An authorisation, and how much of it is captured."""

    uuid: str
    """Its `uuid`."""
    amount: Amount
    """In major units."""
