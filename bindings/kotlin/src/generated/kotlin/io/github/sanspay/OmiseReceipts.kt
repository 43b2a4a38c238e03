// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.receipts.list` takes. */
public data class ListReceipts(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** What the gateway billed for a day. Amounts are subunits. */
public class Receipt(json: JsonObject) : Answer(json) {
    /** `rcpt_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/receipts/{id}` */
    public val location: String? get() = textOrNull("location")
    /** The bill's own number. */
    public val number: String? get() = textOrNull("number")
    /** `YYYY-MM-DD`; a time stamp before 2019. */
    public val issuedOn: String? get() = textOrNull("issued_on")
    /** Whether it gives fees back. */
    public val creditNote: Boolean? get() = booleanOrNull("credit_note")
    /** For charges. */
    public val chargeFee: Long? get() = longOrNull("charge_fee")
    /** For transactions (*observed* only). */
    public val transactionFee: Long? get() = longOrNull("transaction_fee")
    /** For transfers. */
    public val transferFee: Long? get() = longOrNull("transfer_fee")
    /** For voids. */
    public val voidedFee: Long? get() = longOrNull("voided_fee")
    /** All fees. */
    public val subtotal: Long? get() = longOrNull("subtotal")
    /** VAT on them. */
    public val vat: Long? get() = longOrNull("vat")
    /** Withholding tax. */
    public val wht: Long? get() = longOrNull("wht")
    /** What was billed in the end. */
    public val total: Long? get() = longOrNull("total")
    /** Of all amounts here. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** What rounding the VAT of many fees left over. */
    public val adjustmentTransaction: OmiseTransaction? get() = recordOrNull("adjustment_transaction") { OmiseTransaction(it) }
    /** The gateway. */
    public val companyName: String? get() = textOrNull("company_name")
    /** The gateway's; may hold line breaks. */
    public val companyAddress: String? get() = textOrNull("company_address")
    /** The gateway's. */
    public val companyTaxId: String? get() = textOrNull("company_tax_id")
    /** The merchant. */
    public val customerName: String? get() = textOrNull("customer_name")
    /** The merchant's. */
    public val customerAddress: String? get() = textOrNull("customer_address")
    /** The merchant's. */
    public val customerEmail: String? get() = textOrNull("customer_email")
    /** The merchant's. */
    public val customerStatementName: String? get() = textOrNull("customer_statement_name")
    /** The merchant's. */
    public val customerTaxId: String? get() = textOrNull("customer_tax_id")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Receipts. Its `object` is `receipt_list` in some recordings and `list` in others. */
public class ReceiptList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Receipt> get() = records("data") { Receipt(it) }
    /** How many rows a page holds at most. */
    public val limit: Long? get() = longOrNull("limit")
    /** How many rows came before this page. */
    public val offset: Long? get() = longOrNull("offset")
    /** How many rows match in all. */
    public val total: Long? get() = longOrNull("total")
    /** Where to ask for more; some lists have no address of their own. */
    public val location: String? get() = textOrNull("location")
    /** By creation time. */
    public val order: ListOrder? get() = wordOrNull("order") { ListOrder(it) }
    /** The earliest creation time that matches. */
    public val from: String? get() = textOrNull("from")
    /** The latest creation time that matches. */
    public val to: String? get() = textOrNull("to")
}
