//! What is written by the description is what reading into the type and writing that gives, errors included.

use proptest::prelude::*;
use serde::de::DeserializeOwned;

use super::*;
use crate::encode::form::Space;
use crate::encode::writer::{ToJson, to_json};
use crate::record::{FromJson, WrittenFields};
use crate::{Operation, OperationVisitor, visit_operations};

/// One operation of the table, with what its types make of a text.
struct Row {
    name: &'static str,
    params: Kind,
    output: Kind,
    /// The whole body, envelope included.
    by_type: fn(&[u8]) -> Result<String, Unreadable>,
    by_description: fn(&[u8]) -> Result<String, Unreadable>,
    sent_by_type: fn(&str, Style) -> Result<String, Unreadable>,
}

fn rows() -> Vec<Row> {
    struct Rows(Vec<Row>);

    impl OperationVisitor for Rows {
        fn visit<O: Operation + DeserializeOwned>(&mut self) {
            self.0.push(Row {
                name: O::INFO.name,
                params: O::KIND,
                output: O::ANSWER.kind,
                by_type: |body| O::read_output(body).map(|output| to_json(&output).unwrap()),
                by_description: |body| O::ANSWER.json(body).map(Result::unwrap),
                sent_by_type: |text, style| O::from_json(text).map(|operation| written(&operation, style)),
            });
        }
    }

    let mut rows = Rows(Vec::new());
    visit_operations(&mut rows);
    rows.0
}

fn written(operation: &dyn WrittenFields, style: Style) -> String {
    let mut out = Writer::new(style);
    out.record(operation);
    out.finish().unwrap_or_else(|error| error.to_string())
}

fn transcoded(kind: Kind, text: &str, style: Style) -> Result<String, Unreadable> {
    let mut out = Writer::new(style);
    transcode(kind, text, &mut out)?;
    Ok(out.finish().unwrap_or_else(|error| error.to_string()))
}

impl Row {
    fn check_answer(&self, body: &str) {
        let (by_type, by_description) =
            ((self.by_type)(body.as_bytes()), (self.by_description)(body.as_bytes()));
        assert_eq!(by_description, by_type, "{} of {body}", self.name);
    }

    fn check_params(&self, text: &str) {
        for style in [Style::Json, Style::Form(Space::Plus)] {
            let by_type = (self.sent_by_type)(text, style);
            assert_eq!(transcoded(self.params, text, style), by_type, "{} of {text}", self.name);
        }
    }
}

/// Random texts: mostly what the description says, sometimes anything else.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % bound
    }

    fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[usize::try_from(self.below(texts.len() as u64)).unwrap()]
    }

    fn anything(&mut self) -> &'static str {
        self.one_of(&[
            "null",
            "true",
            "false",
            "0",
            "-0",
            "7",
            "-1",
            "300",
            "70000",
            "5000000000",
            "1.5",
            "100.0",
            "2e3",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\" 12 \"",
            "\"1.50\"",
            "\"THB\"",
            "\"thb\"",
            "\"a\\u0e01\\n\\\"\"",
            "{}",
            "{ \"id\" : \"x_1\" }",
            "{\"id\":5}",
            "[]",
            "[ ]",
            "[1, \"a\", null]",
            "[{}]",
            "[{\"id\":\"y\"}]",
            "\"active\"",
            "\"2026-01-15T03:04:05Z\"",
            "{\"a\":{\"b\":[1.50,2e1,{\"c\":null}]}}",
            "\"\\ud83d\\ude00\"",
        ])
    }

    /// A value that fits, more often than not.
    pub(crate) fn fitting(&mut self, kind: Kind) -> String {
        self.value(kind, 0)
    }

    fn value(&mut self, kind: Kind, depth: u32) -> String {
        match self.below(12) {
            // A type has a float for what comes here with its digits.
            0 if kind.way != Way::Float => return self.anything().to_owned(),
            1 if kind.is_nullable() || kind.null_is_default() => return "null".to_owned(),
            _ => {}
        }
        if kind.is_list() {
            let count = self.below(3);
            let items: Vec<String> = (0..count).map(|_| self.value(kind.item(), depth + 1)).collect();
            return format!("[{}]", items.join(", "));
        }
        let fitting: &[&str] = match kind.way {
            Way::Bool => &["true", "false"],
            Way::Integer | Way::IntegerU32 | Way::IntegerU16 | Way::IntegerU8 => {
                &["0", "12", "\"12\"", "12.0", "-0", "1e2", "255"]
            }
            way if way.is_integer() => &["0", "1", "200", "-0"],
            // Digits that a float is written with as well.
            Way::Float => &["0.5", "3.65", "1.0", "100.25"],
            Way::Json => &["{\"a\": [1, 2.50]}", "[1,[2,{}]]", "\"x\\u0041\"", "12", "{\"a\":1,\"a\":2}"],
            Way::Decimal | Way::Number | Way::Rate | Way::OptionalRate => {
                &["\"10.00\"", "10.5", "7", "1e2", "\"-3\""]
            }
            Way::Expandable => &["\"cust_1\"", "{\"object\":\"x\", \"id\":\"cust_1\",\"n\":1.50}"],
            Way::Currency => &["\"THB\"", "\"thb\"", "\"XAU\"", "\"xau\"", "\"baht\""],
            Way::Id | Way::IdOfObject => &["\"a\"", "17", "{\"id\":\"b\",\"x\":1}", "{\"id\":9}"],
            Way::ObjectOrId if self.below(3) == 0 => &["\"a\"", "17"],
            Way::ScheduleStatus => &["\"active\"", "\"running\"", "\"suspended\""],
            Way::Source if self.below(2) == 0 => &["\"src_1\""],
            Way::File => &["\"%PDF-\"", "{\"base64\":\"JVBERi0=\"}", "[37,80]"],
            Way::Method if self.below(2) == 0 => {
                let inner = self.object(kind.shape(), depth);
                return format!("{{\"fpx\":{inner}}}");
            }
            Way::List if self.below(3) == 0 => {
                let rows = kind.shape().names().find(|name| name.kind.is_list()).unwrap();
                return self.value(rows.kind, depth);
            }
            way if way.has_shape() => return self.object(kind.shape(), depth),
            _ => &["\"\"", "\"word\"", "\"pending\"", "\"a \\\"b\\\"\"", "\"ก\"", "\"\\u0e01\""],
        };
        self.one_of(fitting).to_owned()
    }

    fn object(&mut self, shape: &'static Shape, depth: u32) -> String {
        let mut members = Vec::new();
        for name in shape.names() {
            let is_there = if name.is_optional() || name.is_alias() {
                self.below(if depth > 2 { 12 } else { 3 }) == 0
            } else {
                self.below(40) > 0
            };
            if is_there {
                let kind = if name.is_alias() { Kind::of(Way::Text) } else { name.kind };
                members.push(format!("\"{}\": {}", name.text, self.value(kind, depth + 1)));
            }
        }
        if self.below(20) == 0 {
            members.push(format!("\"new_one\":{}", self.anything()));
        }
        if self.below(20) == 0 && !members.is_empty() {
            members.push(members[0].clone());
        }
        if self.below(3) == 0 {
            members.reverse();
        }
        format!("{{{}}}", members.join(" ,"))
    }

    /// The value where an answer has it.
    fn body(&mut self, row: &Row) -> String {
        let output = self.value(row.output, 0);
        if row.name.starts_with("omise.") {
            return output;
        }
        let data = match self.one_of(&["", "order", "customer", "plan", "item", "payment_token", "config"]) {
            "" => output,
            name => format!("{{\"{name}\":{output}}}"),
        };
        format!("{{\"code\":200,\"message\":\"ok\",\"data\":{data}}}")
    }
}

#[test]
fn every_recorded_answer_is_written_by_its_description_as_by_its_type() {
    let rows = rows();
    let files = [
        ("omise.balance.get", include_str!("../../../../tests/answers/balance.json")),
        ("omise.capability.get", include_str!("../../../../tests/answers/capability.json")),
        ("omise.charges.get", include_str!("../../../../tests/answers/charge.json")),
        ("omise.customers.get", include_str!("../../../../tests/answers/customer.json")),
        ("omise.disputes.get", include_str!("../../../../tests/answers/dispute.json")),
        ("omise.links.get", include_str!("../../../../tests/answers/link.json")),
        ("omise.receipts.get", include_str!("../../../../tests/answers/receipt.json")),
        ("omise.recipients.get", include_str!("../../../../tests/answers/recipient.json")),
        ("omise.schedules.get", include_str!("../../../../tests/answers/schedule-charge.json")),
        ("omise.schedules.get", include_str!("../../../../tests/answers/schedule-transfer.json")),
        ("omise.search.find", include_str!("../../../../tests/answers/search.json")),
        ("omise.sources.get", include_str!("../../../../tests/answers/source.json")),
        ("omise.transactions.get", include_str!("../../../../tests/answers/transaction.json")),
    ];
    for (name, body) in files {
        let row = rows.iter().find(|row| row.name == name).unwrap();
        assert!((row.by_type)(body.as_bytes()).is_ok(), "{name}");
        row.check_answer(body);
        // The same in a list.
        if let Some(list) = rows.iter().find(|row| row.name == name.replace(".get", ".list")) {
            list.check_answer(&format!("{{\"data\":[{body},{body}],\"total\":2}}"));
            list.check_answer(&format!("[{body}]"));
        }
    }
}

#[test]
fn a_record_that_came_as_its_id_is_blank_but_for_that() {
    let config = crate::wonder::BillingConfig::KIND.read_by(Way::ObjectOrId);
    let by_type: Option<crate::wonder::BillingConfig> = read::object_or_id("17").unwrap();
    assert_eq!(transcoded(config, "17", Style::Json).unwrap(), to_json(&by_type as &dyn ToJson).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_answer_is_written_by_its_description_as_by_its_type(seed in 1_u64..) {
        let mut dice = Dice(seed);
        for row in rows() {
            for _ in 0..4 {
                row.check_answer(&dice.body(&row));
            }
        }
    }

    #[test]
    fn any_parameters_are_sent_by_their_description_as_by_their_type(seed in 1_u64..) {
        let mut dice = Dice(seed);
        // A file is in no text that is sent.
        for row in rows().into_iter().filter(|row| row.name != "omise.documents.create") {
            for _ in 0..4 {
                row.check_params(&dice.value(row.params, 0));
            }
        }
    }
}
