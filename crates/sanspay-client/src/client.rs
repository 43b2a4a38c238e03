use std::sync::Arc;
use std::time::SystemTime;

use sanspay::omise::ChainKey;
use sanspay::wonder::RawRequest;
use sanspay::{
    Call, CallOptions, Gateway, Json, Meta, Omise, Operation, Page, PayError, Recoverable, Recovery,
    RecoveryPolicy, RecoveryReport, Wonder,
};

use crate::drive::{self, Driver, Signer};
use crate::transport::Transport;
use crate::ureq_transport::UreqTransport;

/// A client of [`Omise`] or [`Wonder`] that sends what it is given.
///
/// It is cheap to clone; clones share connections.
#[derive(Clone)]
pub struct Client<G> {
    gateway: G,
    driver: Driver,
}

/// A result and what is known about how it came.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply<T> {
    /// The typed result.
    pub output: T,
    /// The body as the gateway wrote it.
    pub json: String,
    /// Status, request id, attempts, idempotency key.
    pub meta: Meta,
}

/// A result that is there once, and how it came to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovered<T> {
    /// The typed result. Of what a lookup found it is the row of a list.
    pub output: T,
    /// How often it was sent and looked for.
    pub report: RecoveryReport,
}

impl<G: Gateway> Client<G> {
    /// Over [`UreqTransport`].
    pub fn new(gateway: G) -> Self {
        Self::with_transport(gateway, UreqTransport::new())
    }

    /// Over a transport of your own.
    pub fn with_transport(gateway: G, transport: impl Transport + 'static) -> Self {
        Self { gateway, driver: Driver::new(transport) }
    }

    /// The operation, done.
    pub fn send<O: Operation<Gateway = G>>(&self, operation: &O) -> Result<O::Output, PayError> {
        self.finished(operation, CallOptions::default())?.output()
    }

    /// The operation, done with options of its own, and what is known about how.
    pub fn send_with<O: Operation<Gateway = G>>(
        &self,
        operation: &O,
        options: CallOptions,
    ) -> Result<Reply<O::Output>, PayError> {
        let call = self.finished(operation, options)?;
        Ok(Reply { output: call.output()?, json: call.json()?, meta: call.meta() })
    }

    /// All rows of a list, from page to page. After an error the iterator ends.
    pub fn iter<O>(&self, operation: &O) -> Items<O::Output>
    where
        O: Operation<Gateway = G>,
        O::Output: Page,
    {
        let first = self.gateway.call(operation, CallOptions::default()).map(Arc::new);
        Items { driver: self.driver.clone(), next: Some(first), rows: Vec::new().into_iter() }
    }

    fn finished<O: Operation<Gateway = G>>(
        &self,
        operation: &O,
        options: CallOptions,
    ) -> Result<Call, PayError> {
        let call = self.gateway.call(operation, options)?;
        self.driver.drive(&call)?;
        Ok(call)
    }
}

/// Moving money once, although answers get lost: see [`Recovery`].
impl<G: Gateway> Client<G> {
    /// The operation, done once: when its answer is lost, it is looked up by its own reference, and sent
    /// again only if it is not there.
    ///
    /// Charges, refunds and transfers of Omise carry the reference in `metadata.reference`. The error of
    /// one that cannot be settled [says so](PayError::is_outcome_unknown) and where to look; go on with
    /// [`resume_once`](Self::resume_once), never by sending it once more.
    ///
    /// ```no_run
    /// # use sanspay_client::{Client, sanspay::{*, omise::*}};
    /// # fn pay(omise: &Client<Omise>, token: String) -> Result<(), PayError> {
    /// let charge = omise.send_once(&CreateCharge {
    ///     amount: 10_000,
    ///     currency: Currency::Thb,
    ///     card: Some(token),
    ///     metadata: Some(Json::object([("reference", "order-1042")])),
    ///     ..Default::default()
    /// })?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_once<O: Recoverable<Gateway = G>>(&self, operation: &O) -> Result<O::Output, PayError> {
        self.send_once_with(operation, RecoveryPolicy::default()).map(|recovered| recovered.output)
    }

    /// The operation, done once by a policy of your own, and how it went.
    pub fn send_once_with<O: Recoverable<Gateway = G>>(
        &self,
        operation: &O,
        policy: RecoveryPolicy,
    ) -> Result<Recovered<O::Output>, PayError> {
        self.recovered::<O>(&Recovery::begin(&self.gateway, operation, policy)?)
    }

    /// The same for an operation that may have been sent: it looks before it sends.
    ///
    /// `first_sent` is when it was sent for the first time, or earlier: lists are read back to then.
    pub fn resume_once<O: Recoverable<Gateway = G>>(
        &self,
        operation: &O,
        policy: RecoveryPolicy,
        first_sent: SystemTime,
    ) -> Result<Recovered<O::Output>, PayError> {
        let first_sent_ms = drive::unix_ms(first_sent);
        self.recovered::<O>(&Recovery::resume(&self.gateway, operation, policy, first_sent_ms)?)
    }

    fn recovered<O: Recoverable<Gateway = G>>(
        &self,
        recovery: &Recovery,
    ) -> Result<Recovered<O::Output>, PayError> {
        self.driver.recover(recovery)?;
        Ok(Recovered { output: recovery.output()?, report: recovery.report() })
    }
}

impl Client<Omise> {
    /// The same client acting for a sub-merchant: same connections and settings, other books.
    pub fn on_behalf_of(&self, chain_key: ChainKey) -> Result<Self, PayError> {
        Ok(Self { gateway: self.gateway.on_behalf_of(chain_key)?, driver: self.driver.clone() })
    }
}

impl Client<Wonder> {
    /// Any path of the gateway, done: the answer's `data`. For what has no operation yet.
    pub fn raw(&self, request: &RawRequest) -> Result<Json, PayError> {
        let call = self.gateway.raw(request, CallOptions::default())?;
        self.driver.drive(&call)?;
        call.output()
    }

    /// The same client with a signer of yours, for a [`Wonder`] that was made without a private key.
    #[must_use]
    pub fn with_signer(mut self, signer: impl Signer + 'static) -> Self {
        self.driver.signer = Some(Arc::new(signer));
        self
    }
}

impl<G: std::fmt::Debug> std::fmt::Debug for Client<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("gateway", &self.gateway).finish()
    }
}

/// The rows of a list, fetched a page at a time.
pub struct Items<P: Page> {
    driver: Driver,
    next: Option<Result<Arc<Call>, PayError>>,
    rows: std::vec::IntoIter<P::Item>,
}

impl<P: Page + Send + Sync + 'static> Items<P> {
    fn turn(&mut self, call: Result<Arc<Call>, PayError>) -> Result<(), PayError> {
        let call = call?;
        self.driver.drive(&call)?;
        self.rows = call.output::<P>()?.into_items().into_iter();
        self.next = call.next_page().transpose();
        Ok(())
    }
}

impl<P: Page + Send + Sync + 'static> Iterator for Items<P> {
    type Item = Result<P::Item, PayError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.rows.next() {
                return Some(Ok(row));
            }
            let call = self.next.take()?;
            if let Err(error) = self.turn(call) {
                return Some(Err(error));
            }
        }
    }
}
