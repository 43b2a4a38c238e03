package io.github.sanspay

import java.security.PrivateKey
import java.security.Signature
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withContext

/** Signs Wonder's requests outside the core: with a key store, an HSM, a service. */
public fun interface Signer {
    /** The raw signature, RSASSA-PKCS1-v1_5 with SHA-256, of these bytes, which it hashes by itself. */
    public suspend fun sign(message: ByteArray): ByteArray

    public companion object {
        /** Signs with a key of Java's, also one that never leaves Android's key store. */
        @JvmStatic
        public fun of(key: PrivateKey): Signer {
            require(key.algorithm == "RSA") { "Wonder's signatures are RSA's, and this key is for ${key.algorithm}" }
            return Signer { message ->
                withContext(Dispatchers.Default) {
                    Signature.getInstance("SHA256withRSA").run {
                        initSign(key)
                        update(message)
                        sign()
                    }
                }
            }
        }

        /** A signer that blocks its thread, which is interrupted when the call is cancelled. */
        @JvmStatic
        public fun blocking(signer: BlockingSigner): Signer =
            Signer { message -> runInterruptible(Dispatchers.IO) { signer.sign(message) } }
    }
}

/** A [Signer] for those who have no coroutines; see [Signer.blocking]. */
public fun interface BlockingSigner {
    /** As [Signer.sign]. */
    @Throws(Exception::class)
    public fun sign(message: ByteArray): ByteArray
}
