// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** One merchant or sub-merchant. */
public class Account(json: JsonObject) : Answer(json) {
    /** `account_…`; `acct_…` in answers from before 2019. */
    public val id: String get() = text("id")
    /** Whether this is the live account of the pair. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/account` */
    public val location: String? get() = textOrNull("location")
    /** The team that owns the account. */
    public val team: String? get() = textOrNull("team")
    /** Two letters. */
    public val country: String? get() = textOrNull("country")
    /** The currency of the balance. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** Of the owner. */
    public val email: String? get() = textOrNull("email")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** What charges may be made in. */
    public val supportedCurrencies: List<Currency>? get() = wordsOrNull("supported_currencies") { Currency(it) }
    /** The default of requests that name no version, and the shape of events. */
    public val apiVersion: String? get() = textOrNull("api_version")
    /** Whether new recipients are active at once. */
    public val autoActivateRecipients: Boolean? get() = booleanOrNull("auto_activate_recipients")
    /** Whether sub-merchants may grant this account a chain. */
    public val chainEnabled: Boolean? get() = booleanOrNull("chain_enabled")
    /** The page a sub-merchant sees after granting a chain. */
    public val chainReturnUri: String? get() = textOrNull("chain_return_uri")
    /** Whether the account may turn chaining on. */
    public val chainingAllowed: Boolean? get() = booleanOrNull("chaining_allowed")
    /** Whether the merchant carries the interest of installments by default. */
    public val zeroInterestInstallments: Boolean? get() = booleanOrNull("zero_interest_installments")
    /** Where events are posted. */
    public val webhookUri: String? get() = textOrNull("webhook_uri")
    /** Which metadata become columns of the dashboard's exports. */
    public val metadataExportKeys: MetadataExportKeys? get() = recordOrNull("metadata_export_keys") { MetadataExportKeys(Part(it)) }
    /** The dashboard's own. */
    public val lastUpdatedApiVersion: String? get() = textOrNull("last_updated_api_version")
    /** Limits and fees of transfers. */
    public val transferConfig: TransferConfig? get() = recordOrNull("transfer_config") { TransferConfig(it) }
}

/** Names of metadata, a list for each kind of object. */
public data class MetadataExportKeys(
    /** Of charges. */
    public var charge: List<String>,
    /** Of transfers. */
    public var transfer: List<String>,
    /** Of refunds. */
    public var refund: List<String>,
    /** Of disputes. */
    public var dispute: List<String>,
) : Params() {
    internal constructor(part: Part) : this(
        charge = part.texts("charge"),
        transfer = part.texts("transfer"),
        refund = part.texts("refund"),
        dispute = part.texts("dispute"),
    )

    override fun write(writer: Writer) {
        writer.put("charge", charge)
        writer.put("transfer", transfer)
        writer.put("refund", refund)
        writer.put("dispute", dispute)
    }
}

/** Limits and fees of transfers. Its amounts are decimal text in **major units**, digit for digit. */
public class TransferConfig(json: JsonObject) : Record(json) {
    /** The smallest transfer. */
    public val minTransferAmount: String? get() = textOrNull("min_transfer_amount")
    /** The largest transfer. */
    public val maxTransferAmount: String? get() = textOrNull("max_transfer_amount")
    /** The largest transfer within one bank. */
    public val sameBankMaxTransferAmount: String? get() = textOrNull("same_bank_max_transfer_amount")
    /** For each transfer. */
    public val fee: String? get() = textOrNull("fee")
    /** Whether transfers are sent. */
    public val isPayoutEnabled: Boolean? get() = booleanOrNull("is_payout_enabled")
    /** Who sends them. */
    public val provider: String? get() = textOrNull("provider")
    /** The account's number there. */
    public val merchantId: String? get() = textOrNull("merchant_id")
    /** The reference knows no shape. */
    public val transferServiceAvailability: JsonElement? get() = elementOrNull("transfer_service_availability")
    /** The reference knows no shape. */
    public val maxActiveRealtimeTransferSchedules: JsonElement? get() = elementOrNull("max_active_realtime_transfer_schedules")
}

/** What `omise.account.update` takes. */
public data class UpdateAccount(
    /** Where events are posted. HTTPS in live mode. */
    public var webhookUri: String? = null,
    /** Whether sub-merchants may grant this account a chain. Support has to allow it first. */
    public var chainEnabled: Boolean? = null,
    /** The page a sub-merchant sees after granting a chain. */
    public var chainReturnUri: String? = null,
    /** Whether the merchant carries the interest of installments by default. */
    public var zeroInterestInstallments: Boolean? = null,
    /** Which metadata become columns of the dashboard's exports. */
    public var metadataExportKeys: MetadataExportKeys? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("webhook_uri", webhookUri)
        writer.put("chain_enabled", chainEnabled)
        writer.put("chain_return_uri", chainReturnUri)
        writer.put("zero_interest_installments", zeroInterestInstallments)
        writer.put("metadata_export_keys", metadataExportKeys)
    }
}
