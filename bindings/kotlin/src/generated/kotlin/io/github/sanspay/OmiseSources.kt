// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** A code to be scanned by the payer. */
@Serializable
public data class Barcode(
    /** `qr`; the documentation also has `barcode`. */
    @SerialName("type")
    public val type: String? = null,
    /** Its picture. */
    @SerialName("image")
    public val image: Document? = null,
)

/** What `omise.sources.create` takes. */
@Serializable
public data class CreateSource(
    /** How the payer pays. */
    @SerialName("type")
    public var type: SourceType,
    /** Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0. */
    @SerialName("amount")
    public var amount: Long? = null,
    /** In any letter case. Only inside a charge it may be left out, as the empty word. */
    @SerialName("currency")
    public var currency: Currency? = null,
    /** The payer's bank, by its code: `fpx`, `duitnow_obw`. */
    @SerialName("bank")
    public var bank: String? = null,
    /**
     * What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
     * `_upm`.
     */
    @SerialName("barcode")
    public var barcode: String? = null,
    /** Of the payer: `fpx`, `econtext`. */
    @SerialName("email")
    public var email: String? = null,
    /** Of the payer: `econtext`, `atome`. */
    @SerialName("name")
    public var name: String? = null,
    /** Of the payer: `truemoney`, `atome`, `econtext`. */
    @SerialName("phone_number")
    public var phoneNumber: String? = null,
    /** Months: `installment_*`. Which are offered, the capability says. */
    @SerialName("installment_term")
    public var installmentTerm: Long? = null,
    /** Whether the merchant carries the interest: `installment_*`. */
    @SerialName("zero_interest_installments")
    public var zeroInterestInstallments: Boolean? = null,
    /** Of the shop: `barcode_alipay`. */
    @SerialName("store_id")
    public var storeId: String? = null,
    /** Of the shop: `barcode_alipay`. */
    @SerialName("store_name")
    public var storeName: String? = null,
    /** Of the shop: `barcode_alipay`. */
    @SerialName("terminal_id")
    public var terminalId: String? = null,
    /** Where the payer is; wallets that open their app want to know. */
    @SerialName("platform_type")
    public var platformType: PlatformType? = null,
    /** The payer's address; several wallets. */
    @SerialName("ip")
    public var ip: String? = null,
    /**
     * What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells
     * them apart by it.
     */
    @SerialName("items")
    public var items: List<SourceItem>? = null,
    /** Where it goes: `atome`, `installment_wlb_*`. */
    @SerialName("shipping")
    public var shipping: SourceAddress? = null,
    /** Who pays: `atome`, `installment_wlb_*`. */
    @SerialName("billing")
    public var billing: SourceAddress? = null,
    /** `atome` */
    @SerialName("promotion_code")
    public var promotionCode: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(type: SourceType) : this(type = type, amount = null)
}

/** Where the payer is. */
@Serializable(with = PlatformType.Serializer::class)
public class PlatformType(text: String) : Word(text) {
    internal object Serializer : WordSerializer<PlatformType>("PlatformType", ::PlatformType)

    public companion object {
        /** In a browser. */
        @JvmField public val WEB: PlatformType = PlatformType("WEB")
        /** In an iOS app. */
        @JvmField public val IOS: PlatformType = PlatformType("IOS")
        /** In an Android app. */
        @JvmField public val ANDROID: PlatformType = PlatformType("ANDROID")
    }
}

/** A way to pay, prepared for one charge. Amounts are subunits. */
@Serializable
public data class Source(
    /** `src_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/sources/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** How the payer pays. */
    @SerialName("type")
    public val type: SourceType,
    /** How the payer gets to pay. */
    @SerialName("flow")
    public val flow: SourceFlow? = null,
    /** What the charge has to be of. */
    @SerialName("amount")
    public val amount: Long,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency,
    /** `unknown` until charged, then the charge's own. */
    @SerialName("charge_status")
    public val chargeStatus: ChargeStatus? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** The payer's bank, by its code. */
    @SerialName("bank")
    public val bank: String? = null,
    /** What was scanned. */
    @SerialName("barcode")
    public val barcode: String? = null,
    /** Of the payer. */
    @SerialName("email")
    public val email: String? = null,
    /** Of the payer. */
    @SerialName("name")
    public val name: String? = null,
    /** Of the payer. */
    @SerialName("phone_number")
    public val phoneNumber: String? = null,
    /** The older name of `phone_number`. */
    @SerialName("mobile_number")
    public val mobileNumber: String? = null,
    /** Months. */
    @SerialName("installment_term")
    public val installmentTerm: Long? = null,
    /** Whether the merchant carries the interest. */
    @SerialName("zero_interest_installments")
    public val zeroInterestInstallments: Boolean? = null,
    /** Who carries the interest: `customer`, `merchant`. */
    @SerialName("absorption_type")
    public val absorptionType: String? = null,
    /** Of the shop. */
    @SerialName("store_id")
    public val storeId: String? = null,
    /** Of the shop. */
    @SerialName("store_name")
    public val storeName: String? = null,
    /** Of the shop. */
    @SerialName("terminal_id")
    public val terminalId: String? = null,
    /** Where the payer is. */
    @SerialName("platform_type")
    public val platformType: PlatformType? = null,
    /** Of the payer. */
    @SerialName("ip")
    public val ip: String? = null,
    /** What is bought. */
    @SerialName("items")
    public val items: List<SourceItem>? = null,
    /** Who pays. */
    @SerialName("billing")
    public val billing: SourceAddress? = null,
    /** Where it goes. */
    @SerialName("shipping")
    public val shipping: SourceAddress? = null,
    /** What the payer needs to pay offline. */
    @SerialName("references")
    public val references: SourceReferences? = null,
    /** The provider's own numbers; the reference knows no shape. */
    @SerialName("provider_references")
    public val providerReferences: JsonElement? = null,
    /** What the payer scans. */
    @SerialName("scannable_code")
    public val scannableCode: Barcode? = null,
    /** What the receipt shows. */
    @SerialName("receipt_amount")
    public val receiptAmount: Long? = null,
    /** The reference knows no shape. */
    @SerialName("discounts")
    public val discounts: JsonElement? = null,
    /** As it was sent. */
    @SerialName("promotion_code")
    public val promotionCode: String? = null,
    /** The reference knows no shape (*observed*). */
    @SerialName("qr_settings")
    public val qrSettings: JsonElement? = null,
) : Answer()

/** An address. */
@Serializable
public data class SourceAddress(
    /** Two letters. */
    @SerialName("country")
    public var country: String? = null,
    /** The city. */
    @SerialName("city")
    public var city: String? = null,
    /** The postal code. */
    @SerialName("postal_code")
    public var postalCode: String? = null,
    /** State or province. */
    @SerialName("state")
    public var state: String? = null,
    /** First line. */
    @SerialName("street1")
    public var street1: String? = null,
    /** Second line. */
    @SerialName("street2")
    public var street2: String? = null,
)

/**
 * How the payer gets to pay. It differs with platform and version: read it, never derive it
 * from the type.
 */
@Serializable(with = SourceFlow.Serializer::class)
public class SourceFlow(text: String) : Word(text) {
    internal object Serializer : WordSerializer<SourceFlow>("SourceFlow", ::SourceFlow)

    public companion object {
        /** Send the payer to `authorize_uri`. */
        @JvmField public val REDIRECT: SourceFlow = SourceFlow("redirect")
        /** `authorize_uri` opens the payer's app. */
        @JvmField public val APP_REDIRECT: SourceFlow = SourceFlow("app_redirect")
        /** Show the payer the code or the number; nobody is sent anywhere. */
        @JvmField public val OFFLINE: SourceFlow = SourceFlow("offline")
    }
}

/** One row of what is bought. */
@Serializable
public data class SourceItem(
    /** The shop's own number. */
    @SerialName("sku")
    public var sku: String? = null,
    /** What it is. */
    @SerialName("name")
    public var name: String? = null,
    /** Subunits, of one piece. */
    @SerialName("amount")
    public var amount: Long? = null,
    /** How many pieces. */
    @SerialName("quantity")
    public var quantity: Long? = null,
    /** The shop's own word. */
    @SerialName("category")
    public var category: String? = null,
    /** Who makes it. */
    @SerialName("brand")
    public var brand: String? = null,
    /** Its page. */
    @SerialName("item_uri")
    public var itemUri: String? = null,
    /** Its picture. */
    @SerialName("image_uri")
    public var imageUri: String? = null,
)

/**
 * What the payer needs to pay offline (reference 2.20). Four more names occur in a single
 * recording each; the answer's own text has them.
 */
@Serializable
public data class SourceReferences(
    /** The number of the bar code. */
    @SerialName("barcode")
    public val barcode: String? = null,
    /** Subunits, in the payer's currency. */
    @SerialName("customer_amount")
    public val customerAmount: Long? = null,
    /** The payer's currency. */
    @SerialName("customer_currency")
    public val customerCurrency: Currency? = null,
    /** As it was written: a rate, not money. */
    @SerialName("customer_exchange_rate")
    public val customerExchangeRate: JsonElement? = null,
    /** In-store. */
    @SerialName("device_id")
    public val deviceId: String? = null,
    /** RFC 3339. */
    @SerialName("expires_at")
    public val expiresAt: String? = null,
    /** Of the gateway, for bills. */
    @SerialName("omise_tax_id")
    public val omiseTaxId: String? = null,
    /** What the payer types in. */
    @SerialName("payment_code")
    public val paymentCode: String? = null,
    /** Of a bill. */
    @SerialName("reference_number_1")
    public val referenceNumber1: String? = null,
    /** Of a bill. */
    @SerialName("reference_number_2")
    public val referenceNumber2: String? = null,
    /** The virtual account's number. */
    @SerialName("va_code")
    public val vaCode: String? = null,
)
