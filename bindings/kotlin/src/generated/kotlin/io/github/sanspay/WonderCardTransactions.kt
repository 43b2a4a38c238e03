// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** A movement of money on an issued card. Amounts are in major units, debits below zero. */
public class CardTransaction(json: JsonObject) : Record(json) {
    /** Its id. */
    public val id: String get() = text("id")
    /** Of the business. */
    public val pBusinessId: String? get() = textOrNull("p_business_id")
    /** Of the holder. */
    public val pUserId: String? get() = textOrNull("p_user_id")
    /** The id of the issued card. */
    public val card: String? get() = textOrNull("card")
    /** How far it is. */
    public val status: CardTransactionStatus? get() = wordOrNull("status") { CardTransactionStatus(it) }
    /** What it is. */
    public val type: CardTransactionType? get() = wordOrNull("type") { CardTransactionType(it) }
    /** Of `transaction_amount`. */
    public val transactionCurrency: Currency? get() = wordOrNull("transaction_currency") { Currency(it) }
    /** What the merchant asked for. */
    public val transactionAmount: BigDecimal? get() = decimalOrNull("transaction_amount")
    /** Of the local amounts. */
    public val localCurrency: Currency? get() = wordOrNull("local_currency") { Currency(it) }
    /** What is debited. */
    public val localAmount: BigDecimal? get() = decimalOrNull("local_amount")
    /** What was debited in the end. */
    public val finalLocalAmount: BigDecimal? get() = decimalOrNull("final_local_amount")
    /** What it costs beside. */
    public val calculatedFee: BigDecimal? get() = decimalOrNull("calculated_fee")
    /** Of the merchant. */
    public val merchantId: String? get() = textOrNull("merchant_id")
    /** Of the merchant. */
    public val merchantCountry: String? get() = textOrNull("merchant_country")
    /** Of the merchant. */
    public val merchantCity: String? get() = textOrNull("merchant_city")
    /** Of the merchant. */
    public val merchantName: String? get() = textOrNull("merchant_name")
    /** When it was made; the form was not seen. */
    public val pCreatedAt: String? get() = textOrNull("p_created_at")
}

/** A page of card transactions. The gateway tells no total. */
public class CardTransactionList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val transactions: List<CardTransaction> get() = records("transactions") { CardTransaction(it) }
}

/** How far a card transaction is. */
public class CardTransactionStatus(text: String) : Word(text) {
    public companion object {
        /** The money is held */
        @JvmField public val AUTHORIZED: CardTransactionStatus = CardTransactionStatus("Authorized")
        /** Refused: no money moves */
        @JvmField public val DECLINED: CardTransactionStatus = CardTransactionStatus("Declined")
        /** The money has moved */
        @JvmField public val SETTLED: CardTransactionStatus = CardTransactionStatus("Settled")
    }
}

/** What a card transaction is. */
public class CardTransactionType(text: String) : Word(text) {
    public companion object {
        /** A purchase */
        @JvmField public val SALES: CardTransactionType = CardTransactionType("Sales")
        /** Money given back */
        @JvmField public val REFUND: CardTransactionType = CardTransactionType("Refund")
        /** Cash */
        @JvmField public val WITHDRAWAL: CardTransactionType = CardTransactionType("Withdrawal")
    }
}

/** What `wonder.cardTransactions.list` takes. */
public data class ListCardTransactions(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The id of an issued card; all cards if left out. */
    public var card: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("card", card)
    }
}
