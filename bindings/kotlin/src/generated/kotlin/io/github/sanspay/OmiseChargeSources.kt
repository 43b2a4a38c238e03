// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * What a charge takes as its `source`: the id of one that was made before, `src_…`, or the
 * parameters of a new one, which is made with the charge. Their `amount` and `currency` are then
 * left out: they are those of the charge.
 */
@Serializable(with = ChargeSource.Serializer::class)
public class ChargeSource private constructor(value: Any, json: JsonElement) : OneOf(value, json) {
    public constructor(value: String) : this(value, JsonPrimitive(value))
    public constructor(value: CreateSource) : this(value, Format.encodeToJsonElement(CreateSource.serializer(), value))

    internal object Serializer : OneOfSerializer<ChargeSource>("ChargeSource", { ChargeSource(it, it) })
}
