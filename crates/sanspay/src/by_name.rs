//! Operations by their names, with parameters as JSON text: what the bindings call.

use crate::call::Call;
use crate::erased::ErasedOperation;
use crate::error::PayError;
use crate::omise::Omise;
use crate::operation::{BLANKS, CallOptions, Gateway, Host, Operation};
use crate::record;
use crate::wonder::Wonder;

/// Makes an operation whose parameters are still to be read.
pub(crate) type Blank = fn() -> Box<dyn ErasedOperation>;

pub(crate) fn blank<O: Operation>() -> Box<dyn ErasedOperation> {
    Box::new(O::blank())
}

fn read(name: &str, params: &str, is_ours: fn(Host) -> bool) -> Result<Box<dyn ErasedOperation>, PayError> {
    let Some((info, blank)) = BLANKS.iter().find(|(info, _)| info.name == name && is_ours(info.host)) else {
        return Err(PayError::misuse(format!("`{name}` is no operation of this client")));
    };
    let mut operation = blank();
    match record::read(&mut *operation, params) {
        Ok(()) => Ok(operation),
        Err(error) => {
            Err(PayError::invalid(format!("the parameters cannot be read: {error}")).of_operation(info.name))
        }
    }
}

impl Omise {
    /// The call of the operation of that name, such as `omise.charges.create`; `params` is a JSON object
    /// of its fields.
    pub fn call_by_name(&self, name: &str, params: &str, options: CallOptions) -> Result<Call, PayError> {
        let operation = read(name, params, |host| host != Host::Wonder)?;
        self.prepare(&*operation, options, None)
    }
}

impl Wonder {
    /// The call of the operation of that name, such as `wonder.orders.create`; `params` is a JSON object
    /// of its fields.
    pub fn call_by_name(&self, name: &str, params: &str, options: CallOptions) -> Result<Call, PayError> {
        let operation = read(name, params, |host| host == Host::Wonder)?;
        self.prepare(&*operation, options, None)
    }
}
