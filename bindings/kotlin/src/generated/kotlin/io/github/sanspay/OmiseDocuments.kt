// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.documents.create` takes. */
public data class CreateDocument(
    /** PNG, JPEG or PDF, at most 10 MB. */
    public var file: ByteArray,
    /** The file's name without a path: `receipt.pdf`. */
    public var filename: String,
    /** What it shows. */
    public var kind: DocumentKind? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(file: ByteArray, filename: String) : this(file = file, filename = filename, kind = null)

    override fun write(writer: Writer) {
        writer.put("file", file)
        writer.put("filename", filename)
        writer.put("kind", kind)
    }
}

/** A file that belongs to a dispute. */
public class Document(json: JsonObject) : Answer(json) {
    /** `docu_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/disputes/{dispute}/documents/{id}`, or under a charge for the image of a QR code. */
    public val location: String? get() = textOrNull("location")
    /** Whether it was taken back. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** The file's name. Missing in the short answer that a deletion had before 2019. */
    public val filename: String? get() = textOrNull("filename")
    /** What it shows. */
    public val kind: DocumentKind? get() = wordOrNull("kind") { DocumentKind(it) }
    /** Where the file itself is. */
    public val downloadUri: String? get() = textOrNull("download_uri")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** What a document shows. */
public class DocumentKind(text: String) : Word(text) {
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
public class DocumentList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Document> get() = records("data") { Document(it) }
    /** How many rows a page holds at most. */
    public val limit: Long? get() = longOrNull("limit")
    /** How many rows came before this page. */
    public val offset: Long? get() = longOrNull("offset")
    /** How many rows match in all. */
    public val total: Long? get() = longOrNull("total")
    /** Where to ask for more; some lists have no address of their own. */
    public val location: String? get() = textOrNull("location")
    /** By creation time. */
    public val order: ListOrder? get() = wordOrNull("order") { ListOrder(it) }
    /** The earliest creation time that matches. */
    public val from: String? get() = textOrNull("from")
    /** The latest creation time that matches. */
    public val to: String? get() = textOrNull("to")
}

/** What `omise.documents.list` takes. */
public data class ListDocuments(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}
