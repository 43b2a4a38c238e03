use std::sync::{Mutex, PoisonError};
use std::vec::IntoIter;

use sanspay::{Entropy, PayError, SystemEntropy};

/// The platform's randomness, drawn for several requests at once: a nonce and a request id are 40 bytes, and
/// asking for them takes Node as long as all else that a request is made of.
#[derive(Default)]
pub(crate) struct DrawnAhead(Mutex<IntoIter<u8>>);

impl Entropy for DrawnAhead {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
        let mut drawn = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for byte in buffer {
            *byte = match drawn.next() {
                Some(byte) => byte,
                None => {
                    let mut more = [0; 480];
                    SystemEntropy.fill(&mut more)?;
                    *drawn = Vec::from(&more[1..]).into_iter();
                    more[0]
                }
            };
        }
        Ok(())
    }
}
