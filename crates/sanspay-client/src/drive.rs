use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sanspay::{Call, FailureKind, PayError, Recovery, RecoveryStep, Step};

use crate::transport::{Transport, TransportError};

/// Signs what a Wonder client without a private key asks for: RSASSA-PKCS1-v1_5 with SHA-256, by
/// an HSM, a KMS, an agent. An error's text reaches the caller.
pub trait Signer: Send + Sync {
    /// The raw signature of the message.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String>;
}

impl<F> Signer for F
where
    F: Fn(&[u8]) -> Result<Vec<u8>, String> + Send + Sync,
{
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String> {
        self(message)
    }
}

/// The loop: it does what a call asks for until the call is done.
#[derive(Clone)]
pub struct Driver {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) signer: Option<Arc<dyn Signer>>,
}

impl Driver {
    /// A loop over this transport.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self { transport: Arc::new(transport), signer: None }
    }

    /// Drives the call to its end. Its result is the call's to tell; an error here is a call that
    /// was driven by somebody else at the same time.
    pub fn drive(&self, call: &Call) -> Result<(), PayError> {
        loop {
            match call.poll(now_ms())? {
                Step::Send { request } => match self.transport.send(request) {
                    Ok(response) => call.on_response(response)?,
                    Err(TransportError { kind, sent, detail }) => call.on_failure(kind, sent, detail)?,
                },
                Step::Wait { millis } => std::thread::sleep(Duration::from_millis(millis)),
                Step::Sign { message } => match self.sign(&message) {
                    Ok(signature) => call.on_signature(signature)?,
                    Err(why) => call.on_failure(FailureKind::Other, false, why)?,
                },
                Step::Done => return Ok(()),
            }
        }
    }

    /// Drives the recovery to its end, with all the calls that it takes.
    pub fn recover(&self, recovery: &Recovery) -> Result<(), PayError> {
        loop {
            match recovery.poll(now_ms())? {
                RecoveryStep::Drive { call } => self.drive(&call)?,
                RecoveryStep::Wait { millis } => std::thread::sleep(Duration::from_millis(millis)),
                RecoveryStep::Done => return Ok(()),
            }
        }
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String> {
        match &self.signer {
            Some(signer) => signer.sign(message),
            None => Err("there is none; give the client one with `with_signer`, or a `private_key`".into()),
        }
    }
}

fn now_ms() -> u64 {
    unix_ms(SystemTime::now())
}

/// Milliseconds since 1970 UTC; a time before that is as good as none.
pub(crate) fn unix_ms(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
