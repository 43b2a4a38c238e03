// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

/**
 * A currency by its ISO 4217 code. Answers are read in either letter case, into upper case; a
 * parameter is sent in the case it is given.
 */
public class Currency(text: String) : Word(text) {
    public companion object {
        /** Australian dollar */
        @JvmField public val AUD: Currency = Currency("AUD")
        /** Canadian dollar */
        @JvmField public val CAD: Currency = Currency("CAD")
        /** Swiss franc */
        @JvmField public val CHF: Currency = Currency("CHF")
        /** Chinese yuan */
        @JvmField public val CNY: Currency = Currency("CNY")
        /** Danish krone */
        @JvmField public val DKK: Currency = Currency("DKK")
        /** Euro */
        @JvmField public val EUR: Currency = Currency("EUR")
        /** Pound sterling */
        @JvmField public val GBP: Currency = Currency("GBP")
        /** Hong Kong dollar */
        @JvmField public val HKD: Currency = Currency("HKD")
        /** Indonesian rupiah */
        @JvmField public val IDR: Currency = Currency("IDR")
        /** Japanese yen: it has no subunit */
        @JvmField public val JPY: Currency = Currency("JPY")
        /** Malaysian ringgit */
        @JvmField public val MYR: Currency = Currency("MYR")
        /** Singapore dollar */
        @JvmField public val SGD: Currency = Currency("SGD")
        /** Thai baht */
        @JvmField public val THB: Currency = Currency("THB")
        /** United States dollar */
        @JvmField public val USD: Currency = Currency("USD")
    }
}

/** The order of a list by creation time. */
public class ListOrder(text: String) : Word(text) {
    public companion object {
        /** Oldest first: the gateway's default. */
        @JvmField public val CHRONOLOGICAL: ListOrder = ListOrder("chronological")
        /** Newest first. Rows shift while new ones arrive; page chronologically to see each once. */
        @JvmField public val REVERSE_CHRONOLOGICAL: ListOrder = ListOrder("reverse_chronological")
    }
}
