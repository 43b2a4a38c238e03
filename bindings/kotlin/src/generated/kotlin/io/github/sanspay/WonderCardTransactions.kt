// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** A movement of money on an issued card. Amounts are in major units, debits below zero. */
@Serializable
public data class CardTransaction(
    /** Its id. */
    @SerialName("id")
    public val id: String,
    /** Of the business. */
    @SerialName("p_business_id")
    public val pBusinessId: String? = null,
    /** Of the holder. */
    @SerialName("p_user_id")
    public val pUserId: String? = null,
    /** The id of the issued card. */
    @SerialName("card")
    public val card: String? = null,
    /** How far it is. */
    @SerialName("status")
    public val status: CardTransactionStatus? = null,
    /** What it is. */
    @SerialName("type")
    public val type: CardTransactionType? = null,
    /** Of `transaction_amount`. */
    @SerialName("transaction_currency")
    public val transactionCurrency: Currency? = null,
    /** What the merchant asked for. */
    @SerialName("transaction_amount")
    public val transactionAmount: BigDecimal? = null,
    /** Of the local amounts. */
    @SerialName("local_currency")
    public val localCurrency: Currency? = null,
    /** What is debited. */
    @SerialName("local_amount")
    public val localAmount: BigDecimal? = null,
    /** What was debited in the end. */
    @SerialName("final_local_amount")
    public val finalLocalAmount: BigDecimal? = null,
    /** What it costs beside. */
    @SerialName("calculated_fee")
    public val calculatedFee: BigDecimal? = null,
    /** Of the merchant. */
    @SerialName("merchant_id")
    public val merchantId: String? = null,
    /** Of the merchant. */
    @SerialName("merchant_country")
    public val merchantCountry: String? = null,
    /** Of the merchant. */
    @SerialName("merchant_city")
    public val merchantCity: String? = null,
    /** Of the merchant. */
    @SerialName("merchant_name")
    public val merchantName: String? = null,
    /** When it was made; the form was not seen. */
    @SerialName("p_created_at")
    public val pCreatedAt: String? = null,
)

/** A page of card transactions. The gateway tells no total. */
@Serializable
public data class CardTransactionList(
    /** The rows. */
    @SerialName("transactions")
    public val transactions: List<CardTransaction> = emptyList(),
) : Answer()

/** How far a card transaction is. */
@Serializable(with = CardTransactionStatus.Serializer::class)
public class CardTransactionStatus(text: String) : Word(text) {
    internal object Serializer : WordSerializer<CardTransactionStatus>("CardTransactionStatus", ::CardTransactionStatus)

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
@Serializable(with = CardTransactionType.Serializer::class)
public class CardTransactionType(text: String) : Word(text) {
    internal object Serializer : WordSerializer<CardTransactionType>("CardTransactionType", ::CardTransactionType)

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
@Serializable
public data class ListCardTransactions(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The id of an issued card; all cards if left out. */
    @SerialName("card")
    public var card: String? = null,
)
