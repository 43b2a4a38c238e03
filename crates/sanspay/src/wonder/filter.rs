//! The query DSL of lists (wonder reference 4.5): `filter[field][_op]=value`, all of which must hold.

use crate::encode::writer::Writer;
use crate::error::PayError;
use crate::json::parameter;
use crate::macros::{open_enum, record};

record! {
    params
    /// One condition of a list. Fields of objects inside are named with dots: `address.city`.
    ///
    /// Values are text: times in RFC 3339, booleans `1` and `0`. Brackets, plus signs and spaces are
    /// percent-encoded once, and that text is what is signed and sent.
    pub struct Filter {
        /// Which field.
        pub field: String,
        /// How it is compared.
        pub op: FilterOp,
        /// With what.
        pub value: String,
    }
}

open_enum! {
    /// How a filter compares.
    pub enum FilterOp {
        /// Equal
        Equal = "_eq",
        /// Not equal
        NotEqual = "_neq",
        /// Greater, later
        Greater = "_gt",
        /// Greater or equal
        GreaterOrEqual = "_gte",
        /// Less, earlier
        Less = "_lt",
        /// Less or equal
        LessOrEqual = "_lte",
        /// SQL's LIKE
        Contains = "_contains",
        /// SQL's NOT LIKE
        NotContains = "_not_contains",
        /// One of several, joined by commas. Printed for orders only
        In = "_in",
        /// None of several, joined by commas. Printed for orders only
        NotIn = "_not_in",
        /// Whether it is null. Printed for orders only
        Null = "_null",
    }
}

impl Filter {
    /// A condition.
    pub fn new(field: impl Into<String>, op: FilterOp, value: impl Into<String>) -> Self {
        Self { field: field.into(), op, value: value.into() }
    }

    /// The field is one of these values, none of which may have a comma.
    pub fn one_of<'a>(field: impl Into<String>, values: impl IntoIterator<Item = &'a str>) -> Self {
        Self::new(field, FilterOp::In, values.into_iter().collect::<Vec<_>>().join(","))
    }
}

pub(super) fn check(filters: &[Filter]) -> Result<(), PayError> {
    for Filter { field, op, .. } in filters {
        if field.is_empty() || field.contains(['[', ']']) {
            return Err(PayError::invalid(format!(
                "`{field}` is no field of a filter: give its name alone, such as `state`"
            )));
        }
        if !op.as_str().starts_with('_') || op.as_str().contains(['[', ']']) {
            return Err(PayError::invalid(format!(
                "`{op}` is no operator of a filter: they begin with an underscore, such as `_eq`"
            )));
        }
    }
    Ok(())
}

pub(super) fn check_limit(limit: Option<u32>) -> Result<(), PayError> {
    match limit {
        Some(limit) if !(1..=1000).contains(&limit) => Err(PayError::invalid(format!(
            "`limit` is {limit}: a page holds 1 to 1000 rows; turn pages for more"
        ))),
        _ => Ok(()),
    }
}

/// Both, of the parameters of a list.
pub(super) fn check_list(params: &str) -> Result<(), PayError> {
    let filters: Option<Vec<Filter>> = parameter(params, "filter");
    check(&filters.unwrap_or_default())?;
    check_limit(parameter(params, "limit"))
}

/// `{field: {op: value}}`, which the form encoder spells with brackets. A field may come twice.
pub(super) fn by_field(filters: &[Filter], out: &mut Writer) {
    out.begin('{');
    for filter in filters {
        let field = out.enter(&filter.field);
        out.begin('{');
        let op = out.enter(filter.op.as_str());
        out.string(&filter.value);
        out.leave(op);
        out.end('}');
        out.leave(field);
    }
    out.end('}');
}

/// A list by filter, offset and limit whose pages have all rows under one name.
macro_rules! filtered_list {
    (
        $(#[$doc:meta])* $name:ident, $info:expr,
        $(#[$list_doc:meta])* $list:ident { $rows:ident $(or $alias:literal)*: $row:ident }
    ) => {
        $crate::macros::record! {
            params
            $(#[$doc])*
            pub struct $name {
                /// Rows a page, 1 to 1000; the gateway's default if left out.
                pub limit: Option<u32>,
                /// Rows to skip.
                pub offset: Option<u32>,
                /// All of them must hold.
                #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "super::filter::by_field")]
                pub filter: Vec<$crate::wonder::Filter>,
            }
        }

        impl $crate::operation::Operation for $name {
            type Gateway = $crate::wonder::Wonder;
            type Output = $list;
            const INFO: $crate::operation::OperationInfo = $info;
            const ANSWER: $crate::answer::Answer = $crate::answer::Answer::at::<Self>($crate::answer::Place::Data);
            const PAGED: bool = true;
            const TURN: $crate::page::Turn = $crate::page::Turn::Offset;

            fn validate(
                &self,
                _: Option<$crate::operation::Mode>,
            ) -> Result<(), $crate::error::PayError> {
                $crate::wonder::filter::check(&self.filter)?;
                $crate::wonder::filter::check_limit(self.limit)
            }

            fn check(
                params: &str,
                _: Option<$crate::operation::Mode>,
            ) -> Result<(), $crate::error::PayError> {
                $crate::wonder::filter::check_list(params)
            }

            fn after(&self, page: &$crate::page::PageEnd) -> Option<Self> {
                let offset = $crate::page::next_offset(self.offset, self.limit, page.rows)?;
                Some(Self { offset: Some(offset), ..self.clone() })
            }
        }

        $crate::macros::record! {
            model
            $(#[$list_doc])*
            pub struct $list {
                /// The rows.
                #[serde(default, $(alias = $alias,)* deserialize_with = "crate::read::or_default")]
                pub $rows: Vec<$row>,
            }
        }

        impl $crate::page::Page for $list {
            type Item = $row;

            fn into_items(self) -> Vec<$row> {
                self.$rows
            }
        }
    };
}

pub(super) use filtered_list;
