//! What all lists of Omise share (reference section 3.1).

/// A list type, and how its pages turn.
macro_rules! list {
    ($(#[$doc:meta])* $name:ident of $item:ty) => {
        crate::macros::record! {
            model
            $(#[$doc])*
            pub struct $name {
                /// The rows of this page.
                #[serde(deserialize_with = "crate::read::or_default")]
                pub data: Vec<$item>,
                /// How many rows a page holds at most.
                #[serde(default, deserialize_with = "crate::read::optional_integer")]
                pub limit: Option<u32>,
                /// How many rows came before this page.
                #[serde(default, deserialize_with = "crate::read::optional_integer")]
                pub offset: Option<u32>,
                /// How many rows match in all.
                #[serde(default, deserialize_with = "crate::read::optional_integer")]
                pub total: Option<u32>,
                /// Where to ask for more; some lists have no address of their own.
                #[serde(default)]
                pub location: Option<String>,
                /// By creation time.
                #[serde(default)]
                pub order: Option<crate::page::ListOrder>,
                /// The earliest creation time that matches.
                #[serde(default)]
                pub from: Option<String>,
                /// The latest creation time that matches.
                #[serde(default)]
                pub to: Option<String>,
            }
        }

        impl From<Vec<$item>> for $name {
            /// A list that says nothing of itself but its rows.
            fn from(data: Vec<$item>) -> Self {
                let (limit, offset, total, location, order, from, to) = Default::default();
                Self { data, limit, offset, total, location, order, from, to }
            }
        }

        impl crate::page::Page for $name {
            type Item = $item;

            fn into_items(self) -> Vec<$item> {
                self.data
            }
        }
    };
}

/// The parameters of a list, beside the ids of its path, and the operation itself.
macro_rules! list_operation {
    (
        $(#[$doc:meta])*
        pub struct $name:ident { $( $(#[$id_doc:meta])* $id:ident, )* }
        $info:expr => $page:ty
    ) => {
        crate::macros::record! {
            params
            $(#[$doc])*
            pub struct $name {
                $( $(#[$id_doc])* #[serde(skip_serializing)] pub $id: String, )*
                /// Rows a page, 1 to 100; 20 if left out.
                pub limit: Option<u32>,
                /// Rows to skip.
                pub offset: Option<u32>,
                /// The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
                pub from: Option<String>,
                /// The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
                /// meanwhile do not shift the rest.
                pub to: Option<String>,
                /// Oldest first if left out.
                pub order: Option<crate::page::ListOrder>,
            }
        }

        impl crate::operation::Operation for $name {
            type Gateway = super::Omise;
            type Output = $page;
            const INFO: crate::operation::OperationInfo = $info;
            const PAGED: bool = true;
            const TURN: crate::page::Turn = crate::page::Turn::Fixed;
            const ANSWER: crate::answer::Answer = crate::answer::Answer::of_list::<Self>();

            fn path_ids(&self) -> Vec<&str> {
                vec![$( &self.$id ),*]
            }

            fn validate(&self, _: Option<crate::operation::Mode>) -> Result<(), crate::PayError> {
                super::list::check_limit(self.limit)
            }

            fn check(
                params: &str,
                _: Option<crate::operation::Mode>,
            ) -> Result<(), crate::PayError> {
                super::list::check_limit(crate::json::parameter(params, "limit"))
            }

            fn read_output(body: &[u8]) -> Result<$page, crate::scan::Unreadable> {
                crate::read::list_of(crate::operation::text(body)?)
            }

            fn after(&self, page: &crate::page::PageEnd) -> Option<Self> {
                // A gateway that always says 0 must not be asked for the same page for ever.
                let seen = crate::page::rows_seen(page.offset.max(self.offset), page.rows, page.total)?;
                Some(Self {
                    offset: Some(seen),
                    to: self.to.clone().or_else(|| page.to.clone()),
                    ..self.clone()
                })
            }
        }
    };
}

pub(super) fn check_limit(limit: Option<u32>) -> Result<(), crate::PayError> {
    match limit {
        Some(limit) if !(1..=100).contains(&limit) => Err(crate::PayError::invalid(format!(
            "`limit` is {limit}: a page holds 1 to 100 rows; turn pages for more"
        ))),
        _ => Ok(()),
    }
}

pub(super) use {list, list_operation};
