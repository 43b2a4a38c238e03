// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** One merchant or sub-merchant. */
@Serializable
public data class Account(
    /** `account_…`; `acct_…` in answers from before 2019. */
    @SerialName("id")
    public val id: String,
    /** Whether this is the live account of the pair. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/account` */
    @SerialName("location")
    public val location: String? = null,
    /** The team that owns the account. */
    @SerialName("team")
    public val team: String? = null,
    /** Two letters. */
    @SerialName("country")
    public val country: String? = null,
    /** The currency of the balance. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** Of the owner. */
    @SerialName("email")
    public val email: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** What charges may be made in. */
    @SerialName("supported_currencies")
    public val supportedCurrencies: List<Currency>? = null,
    /** The default of requests that name no version, and the shape of events. */
    @SerialName("api_version")
    public val apiVersion: String? = null,
    /** Whether new recipients are active at once. */
    @SerialName("auto_activate_recipients")
    public val autoActivateRecipients: Boolean? = null,
    /** Whether sub-merchants may grant this account a chain. */
    @SerialName("chain_enabled")
    public val chainEnabled: Boolean? = null,
    /** The page a sub-merchant sees after granting a chain. */
    @SerialName("chain_return_uri")
    public val chainReturnUri: String? = null,
    /** Whether the account may turn chaining on. */
    @SerialName("chaining_allowed")
    public val chainingAllowed: Boolean? = null,
    /** Whether the merchant carries the interest of installments by default. */
    @SerialName("zero_interest_installments")
    public val zeroInterestInstallments: Boolean? = null,
    /** Where events are posted. */
    @SerialName("webhook_uri")
    public val webhookUri: String? = null,
    /** Which metadata become columns of the dashboard's exports. */
    @SerialName("metadata_export_keys")
    public val metadataExportKeys: MetadataExportKeys? = null,
    /** The dashboard's own. */
    @SerialName("last_updated_api_version")
    public val lastUpdatedApiVersion: String? = null,
    /** Limits and fees of transfers. */
    @SerialName("transfer_config")
    public val transferConfig: TransferConfig? = null,
) : Answer()

/** Names of metadata, a list for each kind of object. */
@Serializable
public data class MetadataExportKeys(
    /** Of charges. */
    @SerialName("charge")
    public var charge: List<String>,
    /** Of transfers. */
    @SerialName("transfer")
    public var transfer: List<String>,
    /** Of refunds. */
    @SerialName("refund")
    public var refund: List<String>,
    /** Of disputes. */
    @SerialName("dispute")
    public var dispute: List<String>,
)

/** Limits and fees of transfers. Its amounts are decimal text in **major units**, digit for digit. */
@Serializable
public data class TransferConfig(
    /** The smallest transfer. */
    @SerialName("min_transfer_amount")
    public val minTransferAmount: String? = null,
    /** The largest transfer. */
    @SerialName("max_transfer_amount")
    public val maxTransferAmount: String? = null,
    /** The largest transfer within one bank. */
    @SerialName("same_bank_max_transfer_amount")
    public val sameBankMaxTransferAmount: String? = null,
    /** For each transfer. */
    @SerialName("fee")
    public val fee: String? = null,
    /** Whether transfers are sent. */
    @SerialName("is_payout_enabled")
    public val isPayoutEnabled: Boolean? = null,
    /** Who sends them. */
    @SerialName("provider")
    public val provider: String? = null,
    /** The account's number there. */
    @SerialName("merchant_id")
    public val merchantId: String? = null,
    /** The reference knows no shape. */
    @SerialName("transfer_service_availability")
    public val transferServiceAvailability: JsonElement? = null,
    /** The reference knows no shape. */
    @SerialName("max_active_realtime_transfer_schedules")
    public val maxActiveRealtimeTransferSchedules: JsonElement? = null,
)

/** What `omise.account.update` takes. */
@Serializable
public data class UpdateAccount(
    /** Where events are posted. HTTPS in live mode. */
    @SerialName("webhook_uri")
    public var webhookUri: String? = null,
    /** Whether sub-merchants may grant this account a chain. Support has to allow it first. */
    @SerialName("chain_enabled")
    public var chainEnabled: Boolean? = null,
    /** The page a sub-merchant sees after granting a chain. */
    @SerialName("chain_return_uri")
    public var chainReturnUri: String? = null,
    /** Whether the merchant carries the interest of installments by default. */
    @SerialName("zero_interest_installments")
    public var zeroInterestInstallments: Boolean? = null,
    /** Which metadata become columns of the dashboard's exports. */
    @SerialName("metadata_export_keys")
    public var metadataExportKeys: MetadataExportKeys? = null,
)
