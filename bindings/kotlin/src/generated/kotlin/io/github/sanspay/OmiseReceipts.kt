// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `omise.receipts.list` takes. */
@Serializable
public data class ListReceipts(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** What the gateway billed for a day. Amounts are subunits. */
@Serializable
public data class Receipt(
    /** `rcpt_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/receipts/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** The bill's own number. */
    @SerialName("number")
    public val number: String? = null,
    /** `YYYY-MM-DD`; a time stamp before 2019. */
    @SerialName("issued_on")
    public val issuedOn: String? = null,
    /** Whether it gives fees back. */
    @SerialName("credit_note")
    public val creditNote: Boolean? = null,
    /** For charges. */
    @SerialName("charge_fee")
    public val chargeFee: Long? = null,
    /** For transactions (*observed* only). */
    @SerialName("transaction_fee")
    public val transactionFee: Long? = null,
    /** For transfers. */
    @SerialName("transfer_fee")
    public val transferFee: Long? = null,
    /** For voids. */
    @SerialName("voided_fee")
    public val voidedFee: Long? = null,
    /** All fees. */
    @SerialName("subtotal")
    public val subtotal: Long? = null,
    /** VAT on them. */
    @SerialName("vat")
    public val vat: Long? = null,
    /** Withholding tax. */
    @SerialName("wht")
    public val wht: Long? = null,
    /** What was billed in the end. */
    @SerialName("total")
    public val total: Long? = null,
    /** Of all amounts here. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** What rounding the VAT of many fees left over. */
    @SerialName("adjustment_transaction")
    public val adjustmentTransaction: OmiseTransaction? = null,
    /** The gateway. */
    @SerialName("company_name")
    public val companyName: String? = null,
    /** The gateway's; may hold line breaks. */
    @SerialName("company_address")
    public val companyAddress: String? = null,
    /** The gateway's. */
    @SerialName("company_tax_id")
    public val companyTaxId: String? = null,
    /** The merchant. */
    @SerialName("customer_name")
    public val customerName: String? = null,
    /** The merchant's. */
    @SerialName("customer_address")
    public val customerAddress: String? = null,
    /** The merchant's. */
    @SerialName("customer_email")
    public val customerEmail: String? = null,
    /** The merchant's. */
    @SerialName("customer_statement_name")
    public val customerStatementName: String? = null,
    /** The merchant's. */
    @SerialName("customer_tax_id")
    public val customerTaxId: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Receipts. Its `object` is `receipt_list` in some recordings and `list` in others. */
@Serializable
public data class ReceiptList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Receipt> = emptyList(),
    /** How many rows a page holds at most. */
    @SerialName("limit")
    public val limit: Long? = null,
    /** How many rows came before this page. */
    @SerialName("offset")
    public val offset: Long? = null,
    /** How many rows match in all. */
    @SerialName("total")
    public val total: Long? = null,
    /** Where to ask for more; some lists have no address of their own. */
    @SerialName("location")
    public val location: String? = null,
    /** By creation time. */
    @SerialName("order")
    public val order: ListOrder? = null,
    /** The earliest creation time that matches. */
    @SerialName("from")
    public val from: String? = null,
    /** The latest creation time that matches. */
    @SerialName("to")
    public val to: String? = null,
) : Answer()
