// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `omise.documents.create` takes. */
@Serializable
public data class CreateDocument(
    /** PNG, JPEG or PDF, at most 10 MB. */
    @SerialName("file")
    public var file: @Serializable(FileSerializer::class) ByteArray,
    /** The file's name without a path: `receipt.pdf`. */
    @SerialName("filename")
    public var filename: String,
    /** What it shows. */
    @SerialName("kind")
    public var kind: DocumentKind? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(file: @Serializable(FileSerializer::class) ByteArray, filename: String) : this(file = file, filename = filename, kind = null)

    override fun toString(): String =
        "CreateDocument(" +
            "file=${file.size} bytes, " +
            "filename=$filename, " +
            "kind=$kind)"
}

/** A file that belongs to a dispute. */
@Serializable
public data class Document(
    /** `docu_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/disputes/{dispute}/documents/{id}`, or under a charge for the image of a QR code. */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it was taken back. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** The file's name. Missing in the short answer that a deletion had before 2019. */
    @SerialName("filename")
    public val filename: String? = null,
    /** What it shows. */
    @SerialName("kind")
    public val kind: DocumentKind? = null,
    /** Where the file itself is. */
    @SerialName("download_uri")
    public val downloadUri: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** What a document shows. */
@Serializable(with = DocumentKind.Serializer::class)
public class DocumentKind(text: String) : Word(text) {
    internal object Serializer : WordSerializer<DocumentKind>("DocumentKind", ::DocumentKind)

    public companion object {
        /** Who the payer is. */
        @JvmField public val CARDHOLDER_DETAILS: DocumentKind = DocumentKind("cardholder_details")
        /** What was bought. */
        @JvmField public val DETAILS_OF_PURCHASE: DocumentKind = DocumentKind("details_of_purchase")
        /** That it arrived. */
        @JvmField public val PROOF_OF_RECEIPT: DocumentKind = DocumentKind("proof_of_receipt")
        /** That the payer agreed. */
        @JvmField public val PROOF_OF_ACCEPTANCE: DocumentKind = DocumentKind("proof_of_acceptance")
    }
}

/** Documents of a dispute. */
@Serializable
public data class DocumentList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Document> = emptyList(),
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

/** What `omise.documents.list` takes. */
@Serializable
public data class ListDocuments(
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
