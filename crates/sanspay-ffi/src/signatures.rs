use sanspay::wonder;

use crate::failure::Failure;

/// Every intermediate step of a Wonder signature, to compare with another implementation's.
#[derive(Debug, uniffi::Record)]
pub struct WonderSignatureSteps {
    /// HMAC-SHA256 of the request time under the nonce, in hex.
    pub k1: String,
    /// HMAC-SHA256 of the algorithm's name under the raw bytes of `k1`, in hex.
    pub k2: String,
    /// Method, path with query and, if there is one, the body, joined by line feeds.
    pub pre_sign_string: String,
    /// HMAC-SHA256 of the pre-sign string under the raw bytes of `k2`, in lower-case hex: these 64 characters
    /// are what is signed.
    pub digest_hex: String,
}

/// The steps of a signature. `request_time` is as in the credential, `uri` holds the query too.
#[uniffi::export]
fn wonder_signature_steps(
    nonce: String,
    request_time: String,
    method: String,
    uri: String,
    body: Vec<u8>,
) -> WonderSignatureSteps {
    let steps = wonder::signature_steps(&nonce, &request_time, &method, &uri, &body);
    WonderSignatureSteps {
        k1: steps.k1,
        k2: steps.k2,
        pre_sign_string: steps.pre_sign_string,
        digest_hex: steps.digest_hex,
    }
}

/// The public key of a private one, as Wonder's dashboard takes it.
#[uniffi::export]
fn wonder_public_key_pem(private_key: String) -> Result<String, Failure> {
    Ok(wonder::public_key_pem(&private_key.into())?)
}
