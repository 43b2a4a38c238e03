// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A code to be scanned by the payer. */
public class Barcode(json: JsonObject) : Record(json) {
    /** `qr`; the documentation also has `barcode`. */
    public val type: String? get() = textOrNull("type")
    /** Its picture. */
    public val image: Document? get() = recordOrNull("image") { Document(it) }
}

/** What `omise.sources.create` takes. */
public data class CreateSource(
    /** How the payer pays. */
    public var type: SourceType,
    /** Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0. */
    public var amount: Long? = null,
    /** In any letter case. Only inside a charge it may be left out, as the empty word. */
    public var currency: Currency? = null,
    /** The payer's bank, by its code: `fpx`, `duitnow_obw`. */
    public var bank: String? = null,
    /**
     * What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
     * `_upm`.
     */
    public var barcode: String? = null,
    /** Of the payer: `fpx`, `econtext`. */
    public var email: String? = null,
    /** Of the payer: `econtext`, `atome`. */
    public var name: String? = null,
    /** Of the payer: `truemoney`, `atome`, `econtext`. */
    public var phoneNumber: String? = null,
    /** Months: `installment_*`. Which are offered, the capability says. */
    public var installmentTerm: Long? = null,
    /** Whether the merchant carries the interest: `installment_*`. */
    public var zeroInterestInstallments: Boolean? = null,
    /** Of the shop: `barcode_alipay`. */
    public var storeId: String? = null,
    /** Of the shop: `barcode_alipay`. */
    public var storeName: String? = null,
    /** Of the shop: `barcode_alipay`. */
    public var terminalId: String? = null,
    /** Where the payer is; wallets that open their app want to know. */
    public var platformType: PlatformType? = null,
    /** The payer's address; several wallets. */
    public var ip: String? = null,
    /**
     * What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells
     * them apart by it.
     */
    public var items: List<SourceItem>? = null,
    /** Where it goes: `atome`, `installment_wlb_*`. */
    public var shipping: SourceAddress? = null,
    /** Who pays: `atome`, `installment_wlb_*`. */
    public var billing: SourceAddress? = null,
    /** `atome` */
    public var promotionCode: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(type: SourceType) : this(type = type, amount = null)

    override fun write(writer: Writer) {
        writer.put("type", type)
        writer.put("amount", amount)
        writer.put("currency", currency)
        writer.put("bank", bank)
        writer.put("barcode", barcode)
        writer.put("email", email)
        writer.put("name", name)
        writer.put("phone_number", phoneNumber)
        writer.put("installment_term", installmentTerm)
        writer.put("zero_interest_installments", zeroInterestInstallments)
        writer.put("store_id", storeId)
        writer.put("store_name", storeName)
        writer.put("terminal_id", terminalId)
        writer.put("platform_type", platformType)
        writer.put("ip", ip)
        writer.put("items", items)
        writer.put("shipping", shipping)
        writer.put("billing", billing)
        writer.put("promotion_code", promotionCode)
    }
}

/** Where the payer is. */
public class PlatformType(text: String) : Word(text) {
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
public class Source(json: JsonObject) : Answer(json) {
    /** `src_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/sources/{id}` */
    public val location: String? get() = textOrNull("location")
    /** How the payer pays. */
    public val type: SourceType get() = word("type") { SourceType(it) }
    /** How the payer gets to pay. */
    public val flow: SourceFlow? get() = wordOrNull("flow") { SourceFlow(it) }
    /** What the charge has to be of. */
    public val amount: Long get() = long("amount")
    /** Of `amount`. */
    public val currency: Currency get() = word("currency") { Currency(it) }
    /** `unknown` until charged, then the charge's own. */
    public val chargeStatus: ChargeStatus? get() = wordOrNull("charge_status") { ChargeStatus(it) }
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** The payer's bank, by its code. */
    public val bank: String? get() = textOrNull("bank")
    /** What was scanned. */
    public val barcode: String? get() = textOrNull("barcode")
    /** Of the payer. */
    public val email: String? get() = textOrNull("email")
    /** Of the payer. */
    public val name: String? get() = textOrNull("name")
    /** Of the payer. */
    public val phoneNumber: String? get() = textOrNull("phone_number")
    /** The older name of `phone_number`. */
    public val mobileNumber: String? get() = textOrNull("mobile_number")
    /** Months. */
    public val installmentTerm: Long? get() = longOrNull("installment_term")
    /** Whether the merchant carries the interest. */
    public val zeroInterestInstallments: Boolean? get() = booleanOrNull("zero_interest_installments")
    /** Who carries the interest: `customer`, `merchant`. */
    public val absorptionType: String? get() = textOrNull("absorption_type")
    /** Of the shop. */
    public val storeId: String? get() = textOrNull("store_id")
    /** Of the shop. */
    public val storeName: String? get() = textOrNull("store_name")
    /** Of the shop. */
    public val terminalId: String? get() = textOrNull("terminal_id")
    /** Where the payer is. */
    public val platformType: PlatformType? get() = wordOrNull("platform_type") { PlatformType(it) }
    /** Of the payer. */
    public val ip: String? get() = textOrNull("ip")
    /** What is bought. */
    public val items: List<SourceItem>? get() = recordsOrNull("items") { SourceItem(Part(it)) }
    /** Who pays. */
    public val billing: SourceAddress? get() = recordOrNull("billing") { SourceAddress(Part(it)) }
    /** Where it goes. */
    public val shipping: SourceAddress? get() = recordOrNull("shipping") { SourceAddress(Part(it)) }
    /** What the payer needs to pay offline. */
    public val references: SourceReferences? get() = recordOrNull("references") { SourceReferences(it) }
    /** The provider's own numbers; the reference knows no shape. */
    public val providerReferences: JsonElement? get() = elementOrNull("provider_references")
    /** What the payer scans. */
    public val scannableCode: Barcode? get() = recordOrNull("scannable_code") { Barcode(it) }
    /** What the receipt shows. */
    public val receiptAmount: Long? get() = longOrNull("receipt_amount")
    /** The reference knows no shape. */
    public val discounts: JsonElement? get() = elementOrNull("discounts")
    /** As it was sent. */
    public val promotionCode: String? get() = textOrNull("promotion_code")
    /** The reference knows no shape (*observed*). */
    public val qrSettings: JsonElement? get() = elementOrNull("qr_settings")
}

/** An address. */
public data class SourceAddress(
    /** Two letters. */
    public var country: String? = null,
    /** The city. */
    public var city: String? = null,
    /** The postal code. */
    public var postalCode: String? = null,
    /** State or province. */
    public var state: String? = null,
    /** First line. */
    public var street1: String? = null,
    /** Second line. */
    public var street2: String? = null,
) : Params() {
    internal constructor(part: Part) : this(
        country = part.textOrNull("country"),
        city = part.textOrNull("city"),
        postalCode = part.textOrNull("postal_code"),
        state = part.textOrNull("state"),
        street1 = part.textOrNull("street1"),
        street2 = part.textOrNull("street2"),
    )

    override fun write(writer: Writer) {
        writer.put("country", country)
        writer.put("city", city)
        writer.put("postal_code", postalCode)
        writer.put("state", state)
        writer.put("street1", street1)
        writer.put("street2", street2)
    }
}

/**
 * How the payer gets to pay. It differs with platform and version: read it, never derive it
 * from the type.
 */
public class SourceFlow(text: String) : Word(text) {
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
public data class SourceItem(
    /** The shop's own number. */
    public var sku: String? = null,
    /** What it is. */
    public var name: String? = null,
    /** Subunits, of one piece. */
    public var amount: Long? = null,
    /** How many pieces. */
    public var quantity: Long? = null,
    /** The shop's own word. */
    public var category: String? = null,
    /** Who makes it. */
    public var brand: String? = null,
    /** Its page. */
    public var itemUri: String? = null,
    /** Its picture. */
    public var imageUri: String? = null,
) : Params() {
    internal constructor(part: Part) : this(
        sku = part.textOrNull("sku"),
        name = part.textOrNull("name"),
        amount = part.longOrNull("amount"),
        quantity = part.longOrNull("quantity"),
        category = part.textOrNull("category"),
        brand = part.textOrNull("brand"),
        itemUri = part.textOrNull("item_uri"),
        imageUri = part.textOrNull("image_uri"),
    )

    override fun write(writer: Writer) {
        writer.put("sku", sku)
        writer.put("name", name)
        writer.put("amount", amount)
        writer.put("quantity", quantity)
        writer.put("category", category)
        writer.put("brand", brand)
        writer.put("item_uri", itemUri)
        writer.put("image_uri", imageUri)
    }
}

/**
 * What the payer needs to pay offline (reference 2.20). Four more names occur in a single
 * recording each; the answer's own text has them.
 */
public class SourceReferences(json: JsonObject) : Record(json) {
    /** The number of the bar code. */
    public val barcode: String? get() = textOrNull("barcode")
    /** Subunits, in the payer's currency. */
    public val customerAmount: Long? get() = longOrNull("customer_amount")
    /** The payer's currency. */
    public val customerCurrency: Currency? get() = wordOrNull("customer_currency") { Currency(it) }
    /** As it was written: a rate, not money. */
    public val customerExchangeRate: JsonElement? get() = elementOrNull("customer_exchange_rate")
    /** In-store. */
    public val deviceId: String? get() = textOrNull("device_id")
    /** RFC 3339. */
    public val expiresAt: String? get() = textOrNull("expires_at")
    /** Of the gateway, for bills. */
    public val omiseTaxId: String? get() = textOrNull("omise_tax_id")
    /** What the payer types in. */
    public val paymentCode: String? get() = textOrNull("payment_code")
    /** Of a bill. */
    public val referenceNumber1: String? get() = textOrNull("reference_number_1")
    /** Of a bill. */
    public val referenceNumber2: String? get() = textOrNull("reference_number_2")
    /** The virtual account's number. */
    public val vaCode: String? get() = textOrNull("va_code")
}
