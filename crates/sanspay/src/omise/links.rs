//! Links: a page of the gateway where a payer pays.

use super::list::{list, list_operation};
use super::{ChargeList, Omise, check_amount};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /links` · api host · secret or chain key
    ///
    /// Closed to new accounts since August 2024. Too large an amount answers `invalid_link` (*observed*).
    pub struct CreateLink {
        /// Subunits: 100.50 baht are `10_050`.
        pub amount: i64,
        /// In any letter case.
        pub currency: Currency,
        /// What the page is headed with.
        pub title: String,
        /// What is paid for.
        pub description: String,
        /// Whether it may be paid more than once; `false` if left out.
        pub multiple: Option<bool>,
    }
}

impl Operation for CreateLink {
    type Gateway = Omise;
    type Output = Link;
    const INFO: OperationInfo = OperationInfo::omise("omise.links.create", Method::Post, "/links", "2.13");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_amount("amount", self.amount)?;
        for (name, value) in
            [("currency", self.currency.as_str()), ("title", &self.title), ("description", &self.description)]
        {
            if value.is_empty() {
                return Err(PayError::invalid(format!("`{name}` is empty, and a link needs it")));
            }
        }
        Ok(())
    }
}

list_operation! {
    /// `GET /links` · api host · secret or chain key
    pub struct ListLinks {}
    OperationInfo::omise("omise.links.list", Method::Get, "/links", "2.13") => LinkList
}

list! {
    /// Payment links.
    LinkList of Link
}

record! {
    params
    /// `GET /links/{id}` · api host · secret or chain key
    ///
    /// Finds a deleted one too (*third-party*).
    pub struct GetLink {
        /// `link_…`
        #[serde(skip_serializing)]
        pub link: String,
    }
}

impl Operation for GetLink {
    type Gateway = Omise;
    type Output = Link;
    const INFO: OperationInfo = OperationInfo::omise("omise.links.get", Method::Get, "/links/{link}", "2.13");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.link]
    }
}

record! {
    params
    /// `DELETE /links/{id}` · api host · secret or chain key
    ///
    /// It can no longer be paid.
    pub struct DeleteLink {
        /// `link_…`
        #[serde(skip_serializing)]
        pub link: String,
    }
}

impl Operation for DeleteLink {
    type Gateway = Omise;
    type Output = Link;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.links.delete", Method::Delete, "/links/{link}", "2.13");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.link]
    }
}

list_operation! {
    /// `GET /links/{id}/charges` · api host · secret or chain key
    ///
    /// What was paid with it (*observed* only).
    pub struct ListLinkCharges {
        /// `link_…`
        link,
    }
    OperationInfo::omise("omise.links.list_charges", Method::Get, "/links/{link}/charges", "2.13").observed()
        => ChargeList
}

record! {
    model
    /// A payment page. Amounts are subunits.
    pub struct Link {
        /// `link_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/links/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it can no longer be paid.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// Whether it may be paid more than once.
        #[serde(default)]
        pub multiple: Option<bool>,
        /// Whether it was paid.
        #[serde(default)]
        pub used: Option<bool>,
        /// Of `amount`.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// What the payer pays. Missing in the short answer that a deletion had before 2019.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub amount: Option<i64>,
        /// At most the first 20; [`ListLinkCharges`] has them all.
        #[serde(default, deserialize_with = "crate::read::list")]
        pub charges: Option<ChargeList>,
        /// What is paid for.
        #[serde(default)]
        pub description: Option<String>,
        /// What the page is headed with.
        #[serde(default)]
        pub title: Option<String>,
        /// The page: send the payer here.
        #[serde(default)]
        pub payment_uri: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub used_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub deleted_at: Option<String>,
        /// Payfac only.
        #[serde(default)]
        pub merchant_name: Option<String>,
        /// Payfac only.
        #[serde(default)]
        pub merchant_uid: Option<String>,
    }
}
