//! What can be asked of a gateway: one plain struct an operation, one row of the table each.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::{DeserializeOwned, Error as _};

use crate::answer::{Answer, Place};
use crate::by_name::{Row, unreadable};
use crate::call::Call;
use crate::encode::multipart::Part;
use crate::encode::writer::{ToJson, to_json};
use crate::erased::{Decode, Encoded, ErasedOperation, decode};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::omise;
use crate::page::{PageEnd, Turn};
use crate::record::{FromJson, WrittenFields};
use crate::retry::Repeat;
use crate::scan::Unreadable;
use crate::wonder;

/// A request that has a name: its fields are the parameters, its type says everything else.
pub trait Operation: Serialize + FromJson + WrittenFields + Clone + Send + Sync + 'static {
    /// Which API it belongs to.
    type Gateway: Gateway;
    /// What a successful answer is read into.
    type Output: Debug + PartialEq + Serialize + DeserializeOwned + FromJson + ToJson + Send + Sync + 'static;
    /// Its row of [`OPERATIONS`].
    const INFO: OperationInfo;
    /// Whether the answer is one page of many; then [`Operation::next_page`] turns it.
    const PAGED: bool = false;
    /// Where a successful answer has its output, and what that looks like.
    #[doc(hidden)]
    const ANSWER: Answer = Answer::at::<Self>(Place::Whole);

    /// How the pages turn.
    #[doc(hidden)]
    const TURN: Turn = Turn::Never;
    /// Whether there is anything to [`validate`](Self::validate).
    #[doc(hidden)]
    const CHECKED: bool = true;

    /// The ids of the path, in the order of the template.
    fn path_ids(&self) -> Vec<&str> {
        Vec::new()
    }

    /// Query parameters beside a body, which is where the other parameters are. Only Wonder has any.
    fn query_beside_body(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// The reference's rules that can be checked before anything is sent.
    fn validate(&self, _mode: Option<Mode>) -> Result<(), PayError> {
        Ok(())
    }

    /// The same for parameters that have no type.
    #[doc(hidden)]
    fn check(params: &str, mode: Option<Mode>) -> Result<(), PayError> {
        // Filled in place: what `from_json` moves about is long to download.
        let mut operation = Self::blank();
        operation.fill(params).map_err(|error| unreadable(&error))?;
        operation.validate(mode)
    }

    /// The fields of a [`Multipart`](Encoding::Multipart) body; of any other encoding there are none.
    fn parts(&self) -> Vec<Part<'_>> {
        Vec::new()
    }

    /// Reads the body of a successful answer.
    fn decode(body: &[u8]) -> Result<Self::Output, serde_json::Error> {
        Self::read_output(body).map_err(serde_json::Error::custom)
    }

    #[doc(hidden)]
    fn read_output(body: &[u8]) -> Result<Self::Output, Unreadable> {
        Self::ANSWER.place.read(body, Self::Output::from_json)
    }

    /// The operation that fetches the page after this one, or nothing after the last.
    fn next_page(&self, page: &Self::Output) -> Option<Self> {
        let page = to_json(page).ok()?;
        Operation::after(self, &PageEnd::read(Self::ANSWER.kind, &page).ok()?)
    }

    #[doc(hidden)]
    fn after(&self, _page: &PageEnd) -> Option<Self> {
        None
    }
}

/// A client of one API: it turns an operation into a call.
pub trait Gateway: Clone + Send + Sync + 'static {
    /// Checks the operation and prepares its call. Nothing is sent before the first
    /// [`Call::poll`].
    fn call<O: Operation<Gateway = Self>>(
        &self,
        operation: &O,
        options: CallOptions,
    ) -> Result<Call, PayError> {
        self.prepare(operation, ErasedOperation::encode(operation), options, Some(decode::<O>))
    }

    /// Without `decode` the call has its output as JSON only.
    #[doc(hidden)]
    fn prepare(
        &self,
        operation: &dyn ErasedOperation,
        sent: Result<Encoded<'_>, PayError>,
        options: CallOptions,
        decode: Option<Decode>,
    ) -> Result<Call, PayError>;
}

record! {
    params
    /// What differs for a single call. Everything left out is as the client was made.
    pub struct CallOptions {
        /// Milliseconds for one attempt.
        pub timeout_ms: Option<u32>,
        /// How many times the request is sent again at most.
        pub max_retries: Option<u32>,
        /// Sent with every attempt of an Omise POST or PATCH, which may then be repeated like a GET.
        /// Unconfirmed by Omise, see [`RetryPolicy::idempotency_keys`](crate::RetryPolicy).
        pub idempotency_key: Option<String>,
    }
}

/// Test or live: it follows the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Nothing costs money.
    Test,
    /// Everything does.
    Live,
}

/// Where an operation is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Host {
    /// `api.omise.co`
    OmiseApi,
    /// `vault.omise.co`: card data only.
    OmiseVault,
    /// `gateway.wonder.today`
    Wonder,
}

/// Who may call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyRule {
    /// The merchant's public key.
    Public,
    /// The merchant's own secret key, never a chain key.
    Secret,
    /// The secret key, or the chain key of the sub-merchant acted for.
    SecretOrChain,
    /// The secret key when there is one, the public key otherwise; never a chain key.
    PublicOrSecret,
    /// A signed Wonder credential.
    Credential,
    /// A Wonder credential of the AppID alone: nothing is signed.
    AppId,
}

/// How the parameters travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// In the query string.
    Query,
    /// As a form body.
    Form,
    /// As a multipart body, see [`Operation::parts`].
    Multipart,
    /// As a JSON body.
    Json,
}

/// How sure the reference is that the operation exists as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Printed on an official page.
    Documented,
    /// Seen in an official client or recording.
    Observed,
    /// Known by a page or a title without its path: the path is inferred and unconfirmed.
    Inferred,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationInfo {
    /// `omise.charges.create`: gateway, resource, verb.
    pub name: &'static str,
    /// The verb on the wire.
    pub method: Method,
    /// The path, with its ids in braces.
    pub path: &'static str,
    /// Where it is sent.
    pub host: Host,
    /// Who may call it.
    pub key: KeyRule,
    /// How the parameters travel.
    pub encoding: Encoding,
    /// What a repeat would do.
    pub repeat: Repeat,
    /// How sure the reference is.
    pub certainty: Certainty,
    /// The section of the reference.
    pub source: &'static str,
}

impl OperationInfo {
    pub(crate) const fn omise(
        name: &'static str,
        method: Method,
        path: &'static str,
        source: &'static str,
    ) -> Self {
        let (encoding, repeat) = match method {
            Method::Get | Method::Delete => (Encoding::Query, Repeat::Harmless),
            Method::Post | Method::Put | Method::Patch => (Encoding::Form, Repeat::Unsafe),
        };
        Self {
            name,
            method,
            path,
            host: Host::OmiseApi,
            key: KeyRule::SecretOrChain,
            encoding,
            repeat,
            certainty: Certainty::Documented,
            source,
        }
    }

    pub(crate) const fn vault(
        name: &'static str,
        method: Method,
        path: &'static str,
        source: &'static str,
    ) -> Self {
        Self { host: Host::OmiseVault, key: KeyRule::Public, ..Self::omise(name, method, path, source) }
    }

    pub(crate) const fn wonder(
        name: &'static str,
        method: Method,
        path: &'static str,
        source: &'static str,
    ) -> Self {
        let encoding = match method {
            Method::Get => Encoding::Query,
            _ => Encoding::Json,
        };
        Self {
            host: Host::Wonder,
            key: KeyRule::Credential,
            encoding,
            ..Self::omise(name, method, path, source)
        }
    }

    pub(crate) const fn key(self, key: KeyRule) -> Self {
        Self { key, ..self }
    }

    pub(crate) const fn harmless(self) -> Self {
        Self { repeat: Repeat::Harmless, ..self }
    }

    pub(crate) const fn multipart(self) -> Self {
        Self { encoding: Encoding::Multipart, ..self }
    }

    /// A change without a body: all that it says is in its path.
    pub(crate) const fn bodyless(self) -> Self {
        Self { encoding: Encoding::Query, ..self }
    }

    pub(crate) const fn observed(self) -> Self {
        Self { certainty: Certainty::Observed, ..self }
    }

    pub(crate) const fn inferred(self) -> Self {
        Self { certainty: Certainty::Inferred, ..self }
    }
}

/// A body that is a value of that type and nothing else.
pub(crate) fn decode_whole<T: FromJson>(body: &[u8]) -> Result<T, Unreadable> {
    T::from_json(text(body)?)
}

/// The body as text, which JSON is, in UTF-8; without a byte order mark, which official SDKs have kept in
/// files (omise reference, section 10).
pub(crate) fn text(body: &[u8]) -> Result<&str, Unreadable> {
    std::str::from_utf8(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body))
        .map_err(|error| Unreadable::new(error.to_string()))
}

/// Something that is done for each operation's type, where its row is not enough.
pub trait OperationVisitor {
    /// Called once for each operation, in the order of the table.
    fn visit<O: Operation + DeserializeOwned>(&mut self);
}

macro_rules! table {
    ($($operation:ty,)+) => {
        /// All operations. The documentation, the vectors and the bindings are checked against it.
        pub const OPERATIONS: &[OperationInfo] = &[$(<$operation as Operation>::INFO,)+];

        /// Each without its type, in the same order. The infos are those that the operations themselves
        /// name, so that a binding has them once.
        pub(crate) static ROWS: &[Row] = &[$(Row::of::<$operation>(),)+];

        /// Shows the visitor every operation.
        pub fn visit_operations(visitor: &mut impl OperationVisitor) {
            $(visitor.visit::<$operation>();)+
        }

        /// Every operation with its types, in the order of the table, and the definitions of them all.
        #[cfg(feature = "schema")]
        pub fn describe_operations() -> (Vec<crate::schema::OperationTypes>, crate::schema::Schema) {
            use crate::schema::{Described, OperationTypes, Schema};
            let mut schema = Schema::default();
            let operations = vec![$(OperationTypes {
                info: <$operation as Operation>::INFO,
                paged: <$operation as Operation>::PAGED,
                params: <$operation as Described>::describe(&mut schema),
                output: <<$operation as Operation>::Output as Described>::describe(&mut schema),
            },)+];
            (operations, schema)
        }
    };
}

table! {
    omise::GetAccount,
    omise::UpdateAccount,
    omise::GetBalance,
    omise::ListTransactions,
    omise::GetTransaction,
    omise::GetCapability,
    omise::GetForex,
    omise::CreateToken,
    omise::GetToken,
    omise::CreateCustomer,
    omise::ListCustomers,
    omise::GetCustomer,
    omise::UpdateCustomer,
    omise::DeleteCustomer,
    omise::ListCards,
    omise::GetCard,
    omise::UpdateCard,
    omise::DeleteCard,
    omise::ListChains,
    omise::GetChain,
    omise::RevokeChain,
    omise::CreateCharge,
    omise::ListCharges,
    omise::GetCharge,
    omise::UpdateCharge,
    omise::CaptureCharge,
    omise::ReverseCharge,
    omise::ExpireCharge,
    omise::MarkChargeAsPaid,
    omise::MarkChargeAsFailed,
    omise::CreateSource,
    omise::GetSource,
    omise::CreateRefund,
    omise::ListRefunds,
    omise::GetRefund,
    omise::ListAllRefunds,
    omise::CreateTransfer,
    omise::ListTransfers,
    omise::GetTransfer,
    omise::UpdateTransfer,
    omise::DeleteTransfer,
    omise::MarkTransferAsSent,
    omise::MarkTransferAsPaid,
    omise::CreateRecipient,
    omise::ListRecipients,
    omise::GetRecipient,
    omise::UpdateRecipient,
    omise::DeleteRecipient,
    omise::VerifyRecipient,
    omise::CreateSchedule,
    omise::ListSchedules,
    omise::GetSchedule,
    omise::DeleteSchedule,
    omise::ListChargeSchedules,
    omise::ListTransferSchedules,
    omise::ListCustomerSchedules,
    omise::ListRecipientSchedules,
    omise::ListOccurrences,
    omise::GetOccurrence,
    omise::ListEvents,
    omise::GetEvent,
    omise::ListChargeEvents,
    omise::CreateDispute,
    omise::ListDisputes,
    omise::ListOpenDisputes,
    omise::ListPendingDisputes,
    omise::ListClosedDisputes,
    omise::GetDispute,
    omise::UpdateDispute,
    omise::AcceptDispute,
    omise::CloseDispute,
    omise::CreateDocument,
    omise::ListDocuments,
    omise::GetDocument,
    omise::DeleteDocument,
    omise::CreateLink,
    omise::ListLinks,
    omise::GetLink,
    omise::DeleteLink,
    omise::ListLinkCharges,
    omise::Search,
    omise::ListReceipts,
    omise::GetReceipt,
    wonder::Echo,
    wonder::CreateCustomer,
    wonder::ListCustomers,
    wonder::GetCustomer,
    wonder::PutCustomer,
    wonder::GetCustomerByReference,
    wonder::GetCustomerByToken,
    wonder::CreatePaymentToken,
    wonder::ListPaymentTokens,
    wonder::CheckPaymentToken,
    wonder::DeletePaymentToken,
    wonder::CreateOrder,
    wonder::ListOrders,
    wonder::CheckOrder,
    wonder::VoidOrder,
    wonder::CloseOrder,
    wonder::CreateTransaction,
    wonder::VoidTransaction,
    wonder::RefundTransaction,
    wonder::CaptureTransaction,
    wonder::CreateIssuedCard,
    wonder::ListCardTransactions,
    wonder::ListPaymentMethods,
    wonder::CreateRecurringItem,
    wonder::ListRecurringItems,
    wonder::DeleteRecurringItem,
    wonder::CreateBillingConfig,
    wonder::ListBillingConfigs,
    wonder::DeleteBillingConfig,
    wonder::CreateRecurringPlan,
    wonder::ListRecurringPlans,
    wonder::GetRecurringPlan,
    wonder::EditRecurringPlan,
    wonder::CancelRecurringPlan,
    wonder::RecoverRecurringPlan,
    wonder::CalculateRecurringCycles,
    wonder::AddRecurringCycles,
    wonder::GetRecurringOrder,
}
