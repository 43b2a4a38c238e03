//! Why some of what was recorded is in no typed field. Anything that is not written here fails the report.
//!
//! A field is named as in the report, `object.field`; a star stands for any object.

/// Members that no field holds: the answer's own text has them.
const UNMAPPED: &[(&str, &str)] = &[
    ("error.location", "the address of a help page; the error keeps the whole body"),
    ("source.references.account_id", SEEN_ONCE),
    ("source.references.key", SEEN_ONCE),
    ("source.references.reference", SEEN_ONCE),
    ("source.references.reference_1", SEEN_ONCE),
];

const SEEN_ONCE: &str = "seen in a single recording (reference 2.20)";

/// Members that a field holds as JSON text.
const KEPT: &[(&str, &str)] = &[
    ("*.metadata", "the merchant's own object"),
    ("account.transfer_config.max_active_realtime_transfer_schedules", NO_SHAPE),
    ("account.transfer_config.transfer_service_availability", NO_SHAPE),
    ("charge.offline", NO_SHAPE),
    ("charge.offsite", NO_SHAPE),
    ("customer.linked_accounts", NO_SHAPE),
    ("occurrence.split_metadata", NO_SHAPE),
    ("refund.capture", NO_SHAPE),
    ("search.export", NO_SHAPE),
    ("search.filters", "the filters of the request, whose names depend on the scope"),
    ("source.discounts[]", NO_SHAPE),
    ("source.provider_references", NO_SHAPE),
    ("source.qr_settings", NO_SHAPE),
];

const NO_SHAPE: &str = "the reference knows no shape of it";

/// Objects that no operation of the core answers.
const WITHOUT_OPERATION: &[(&str, &str)] =
    &[("integration", "partner apps only, with a key of their own (reference 2.11)")];

pub(crate) fn unmapped(field: &str) -> Option<&'static str> {
    find(UNMAPPED, field)
}

pub(crate) fn kept(field: &str) -> Option<&'static str> {
    find(KEPT, field)
}

pub(crate) fn without_operation(object: &str) -> Option<&'static str> {
    find(WITHOUT_OPERATION, object)
}

fn find(table: &[(&str, &'static str)], wanted: &str) -> Option<&'static str> {
    let is_meant = |name: &str| match name.strip_prefix('*') {
        Some(member) => wanted.strip_suffix(member).is_some_and(|object| !object.contains('.')),
        None => name == wanted,
    };
    table.iter().find(|(name, _)| is_meant(name)).map(|(_, why)| *why)
}
