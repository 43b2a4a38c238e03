// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

/**
 * What a charge takes as its `source`: the id of one that was made before, `src_…`, or the
 * parameters of a new one, which is made with the charge. Their `amount` and `currency` are then
 * left out: they are those of the charge.
 */
public class ChargeSource : OneOf {
    public constructor(value: String) : super(value)
    public constructor(value: CreateSource) : super(value)
}
