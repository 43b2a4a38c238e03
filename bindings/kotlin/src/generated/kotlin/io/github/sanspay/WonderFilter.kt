// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

/**
 * One condition of a list. Fields of objects inside are named with dots: `address.city`.
 *
 * Values are text: times in RFC 3339, booleans `1` and `0`. Brackets, plus signs and spaces are
 * percent-encoded once, and that text is what is signed and sent.
 */
public data class Filter(
    /** Which field. */
    public var field: String,
    /** How it is compared. */
    public var op: FilterOp,
    /** With what. */
    public var value: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("field", field)
        writer.put("op", op)
        writer.put("value", value)
    }
}

/** How a filter compares. */
public class FilterOp(text: String) : Word(text) {
    public companion object {
        /** Equal */
        @JvmField public val EQUAL: FilterOp = FilterOp("_eq")
        /** Not equal */
        @JvmField public val NOT_EQUAL: FilterOp = FilterOp("_neq")
        /** Greater, later */
        @JvmField public val GREATER: FilterOp = FilterOp("_gt")
        /** Greater or equal */
        @JvmField public val GREATER_OR_EQUAL: FilterOp = FilterOp("_gte")
        /** Less, earlier */
        @JvmField public val LESS: FilterOp = FilterOp("_lt")
        /** Less or equal */
        @JvmField public val LESS_OR_EQUAL: FilterOp = FilterOp("_lte")
        /** SQL's LIKE */
        @JvmField public val CONTAINS: FilterOp = FilterOp("_contains")
        /** SQL's NOT LIKE */
        @JvmField public val NOT_CONTAINS: FilterOp = FilterOp("_not_contains")
        /** One of several, joined by commas. Printed for orders only */
        @JvmField public val IN: FilterOp = FilterOp("_in")
        /** None of several, joined by commas. Printed for orders only */
        @JvmField public val NOT_IN: FilterOp = FilterOp("_not_in")
        /** Whether it is null. Printed for orders only */
        @JvmField public val NULL: FilterOp = FilterOp("_null")
    }
}
