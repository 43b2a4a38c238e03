import Foundation

#if canImport(Security)
    import Security
#endif

/// Who signs Wonder's requests where the private key is not given to the core: an HSM, a KMS, a keychain.
public struct Signer: Sendable {
    /// Gives the signature, RSASSA-PKCS1-v1_5 with SHA-256, of these bytes: raw, not in base64.
    public let sign: @Sendable (Data) async throws -> Data

    /// - Parameter sign: hashes the bytes and signs them with RSASSA-PKCS1-v1_5 and SHA-256. It gives raw bytes.
    public init(_ sign: @escaping @Sendable (Data) async throws -> Data) {
        self.sign = sign
    }
}

#if canImport(Security)
    extension Signer {
        /// Signs with a key of the keychain: RSA, 2048 bits or more.
        ///
        /// The key itself is never read.
        public init(_ key: SecKey) {
            let held = HeldKey(key: key)
            self.init { bytes in
                var error: Unmanaged<CFError>?
                let signature = SecKeyCreateSignature(
                    held.key, .rsaSignatureMessagePKCS1v15SHA256, bytes as CFData, &error)
                if let signature { return signature as Data }
                throw error.map { $0.takeRetainedValue() as any Error } ?? CocoaError(.featureUnsupported)
            }
        }
    }

    /// A `SecKey` cannot be changed and is safe to use from any thread.
    private struct HeldKey: @unchecked Sendable {
        let key: SecKey
    }
#endif
