use std::collections::BTreeMap;

use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type, Word};
use sanspay::{Certainty, Encoding, Host, KeyRule, Method, OperationInfo, Repeat};
use serde_json::json;

use super::{LANGUAGE, Names, Writer, camel, constant, methods};

const CREATE: &str = "sanspay::tea::cups::CreateCup";
const LIST: &str = "sanspay::tea::cups::ListCups";
const CUP: &str = "sanspay::tea::cups::Cup";
const CUPS: &str = "sanspay::tea::cups::CupList";
const LEAF: &str = "sanspay::tea::leaves::Leaf";

fn field(name: &'static str, kind: Type) -> Field {
    Field { name, docs: " Of a cup.", kind, left_out: false }
}

fn optional(kind: Type) -> Type {
    Type::Optional(Box::new(kind))
}

fn record(direction: Direction, docs: &'static str, fields: Vec<Field>) -> Definition {
    Definition::Record { docs, direction, fields }
}

fn operation(
    name: &'static str,
    path: &'static str,
    params: &'static str,
    output: &'static str,
) -> OperationTypes {
    OperationTypes {
        info: OperationInfo {
            name,
            method: Method::Post,
            path,
            host: Host::Wonder,
            key: KeyRule::Credential,
            encoding: Encoding::Json,
            repeat: Repeat::Unsafe,
            certainty: Certainty::Documented,
            source: "1",
        },
        paged: name.contains(".list"),
        params: Type::Named(params),
        output: Type::Named(output),
    }
}

/// A gateway that serves tea.
fn tea() -> (Vec<OperationTypes>, Schema) {
    let leaf = Definition::Words {
        docs: " What is drunk.",
        words: vec![
            Word { variant: "Green", text: "green", docs: " Not\n roasted." },
            Word { variant: "Default", text: "any", docs: " What there is." },
        ],
    };
    let definitions = [
        (
            CREATE,
            record(
                Direction::Sent,
                " `POST /pots/{id}/cups`\n\n Pours; [`ListCups`](super::ListCups) has what was poured.",
                vec![
                    field("tea_pot", Type::Text),
                    Field { left_out: true, ..field("leaf", Type::Named(LEAF)) },
                    field("3ds", optional(Type::Integer)),
                    field("return_uri", Type::Text),
                    field("price", optional(Type::Decimal)),
                ],
            ),
        ),
        (LIST, record(Direction::Sent, " `GET /cups`", vec![field("limit", optional(Type::Integer))])),
        (
            CUPS,
            record(
                Direction::Answered,
                " Cups.",
                vec![field("rows", Type::List(Box::new(Type::Named(CUP))))],
            ),
        ),
        (
            CUP,
            record(
                Direction::Answered,
                " Tea that is [`Leaf::Green`].",
                vec![
                    field("price", optional(Type::Decimal)),
                    Field { left_out: true, ..field("metadata", optional(Type::Json)) },
                    field("owner", Type::Secret),
                    field("account_number", optional(Type::AccountNumber)),
                ],
            ),
        ),
        (LEAF, leaf),
    ];
    let operations = vec![
        operation("tea.cups.create_now", "/pots/{tea_pot}/cups", CREATE, CUP),
        operation("tea.cups.list_all", "/cups", LIST, CUPS),
    ];
    (operations, Schema { definitions: BTreeMap::from(definitions) })
}

/// Types and operations as one text.
fn written((operations, schema): &(Vec<OperationTypes>, Schema)) -> anyhow::Result<String> {
    let writer = Writer { names: Names::of(&LANGUAGE, operations, schema)?, operations, schema };
    Ok(writer.types(Some("Tea"))? + &methods(&writer.clients()?[0])?)
}

#[track_caller]
fn assert_writes(expected: &str) {
    let text = written(&tea()).unwrap();
    assert!(text.contains(expected), "{expected}\n\nis not in\n\n{text}");
}

#[test]
fn what_may_be_left_out_has_a_default_and_stands_behind_what_may_not() {
    assert_writes(
        "\
    public init(
        returnURI: String,
        leaf: Leaf? = nil,
        threeDS: Int64? = nil,
        price: Decimal? = nil
    ) {
        self.returnURI = returnURI
",
    );
}

#[test]
fn names_are_swift_s_and_json_keeps_its_own() {
    assert_writes(
        "    enum CodingKeys: String, CodingKey {\n        case returnURI = \"return_uri\"\n        case leaf\n",
    );
    let names = ["authorize_uri", "id", "p_user_id", "missing_3ds_fields", "default", "fee_vat"].map(camel);
    assert_eq!(names, ["authorizeURI", "id", "pUserID", "missing3DSFields", "`default`", "feeVAT"]);
    assert_eq!(["ReverseChronological", "Default"].map(constant), ["reverseChronological", "`default`"]);
}

#[test]
fn parameters_are_written_and_can_be_changed_and_answers_are_read_and_cannot() {
    assert_writes(
        "public struct CreateCup: Encodable, Hashable, Sendable {\n    /// Of a cup.\n    public var returnURI",
    );
    assert_writes(
        "public struct Cup: Codable, Hashable, Sendable {\n    /// Of a cup.\n    public let price: Decimal?",
    );
    assert_writes("    public let metadata: [String: JSONValue]?\n");
}

#[test]
fn words_are_members_of_a_type_that_stays_open() {
    assert_writes("/// What is drunk.\npublic struct Leaf: OpenWord {\n    public let rawValue: String\n");
    assert_writes("    /// Not\n    /// roasted.\n    public static let green = Self(rawValue: \"green\")\n");
    assert_writes("    public static let `default` = Self(rawValue: \"any\")\n");
    assert_writes("/// Tea that is `Leaf.green`.\n");
}

#[test]
fn what_holds_a_secret_does_not_print_it() {
    assert_writes(
        "\
extension Cup: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                \"price\": price as Any,
                \"metadata\": metadata as Any,
                \"owner\": Redacted.whole(of: owner),
                \"accountNumber\": Redacted.tail(of: accountNumber)
            ]
",
    );
    assert!(!written(&tea()).unwrap().contains("extension CupList"));
}

#[test]
fn a_method_takes_the_ids_of_its_path_then_its_parameters_then_options() {
    assert_writes(
        "\
    /// Pours; `tea.cups.listAll` has what was poured.
    ///
    /// `POST /pots/{id}/cups`
    ///
    /// - Parameters:
    ///   - teaPot: Of a cup.
    public func createNow(_ teaPot: String, _ params: CreateCup, options: CallOptions = .init()) async throws(PayError) -> Cup {
        try await runner.run(\"tea.cups.create_now\", Arguments(ids: [\"tea_pot\": teaPot], params), options)
    }
",
    );
}

#[test]
fn a_list_has_a_twin_that_gives_the_rows_of_all_pages() {
    assert_writes(
        "    public func iterateAll(_ params: ListCups = .init(), options: CallOptions = .init()) -> Rows<CupList, Cup> {\n",
    );
    assert_writes("{ $0.rows }\n");
}

#[test]
fn a_vector_becomes_the_call_that_a_person_would_write() {
    let (operations, schema) = tea();
    let names = Names::of(&LANGUAGE, &operations, &schema).unwrap();
    let writer = Writer { names, operations: &operations, schema: &schema };
    let params = json!({"tea_pot": "p\"1", "price": 1.5, "leaf": "green", "return_uri": "a\nb"});
    assert_eq!(
        writer.vector("tea.cups.create_now with milk", &params).unwrap(),
        r#"tea.cups.createNow("p\"1", .init(returnURI: "a\nb", leaf: "green", price: decimal("1.5")))"#,
    );
    assert_eq!(writer.vector("tea.cups.list_all", &json!({})).unwrap(), "tea.cups.listAll()");
    for (params, expected) in [
        (json!({"tea_pot": "p", "return_uri": "u", "sugar": 1}), "`sugar` is no parameter"),
        (json!({"return_uri": "u"}), "no `tea_pot`"),
        (json!({"tea_pot": "p", "return_uri": 7}), "7 does not fit Text"),
    ] {
        let error = format!("{:#}", writer.vector("tea.cups.create_now", &params).unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn types_that_apps_have_of_their_own_get_their_gateway_s_name() {
    let (operations, mut schema) = tea();
    let link = record(Direction::Answered, " One.", vec![]);
    schema.definitions.insert("sanspay::tea::links::Link", link);
    assert!(written(&(operations, schema)).unwrap().contains("public struct TeaLink:"));
}

#[test]
fn what_swift_cannot_say_fails() {
    type Change = fn(&mut (Vec<OperationTypes>, Schema));
    let wrong: [(Change, &str); 3] = [
        (|tea| drop(tea.1.definitions.remove(LEAF)), "leaves::Leaf is not described"),
        (
            |tea| {
                let sugar = Field { docs: " None if left out.", ..field("sugar", Type::Integer) };
                tea.1.definitions.insert(CUP, record(Direction::Sent, " Tea.", vec![sugar]));
            },
            "`sugar` is needed by its type and not by its documentation",
        ),
        (
            |tea| {
                let docs = " One.";
                tea.1
                    .definitions
                    .insert(CUP, Definition::OneOf { docs, types: vec![Type::Text, Type::Text] });
            },
            "what are the cases called?",
        ),
    ];
    for (change, expected) in wrong {
        let mut tea = tea();
        change(&mut tea);
        let error = format!("{:#}", written(&tea).unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}
