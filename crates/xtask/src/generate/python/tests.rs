use std::collections::BTreeMap;

use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type, Word};
use sanspay::{Certainty, Encoding, Host, KeyRule, Method, OperationInfo, Repeat};

use super::{LANGUAGE, Names, Writer, surface, wrap};

const CREATE: &str = "sanspay::tea::cups::CreateCup";
const LIST: &str = "sanspay::tea::cups::ListCups";
const CUP: &str = "sanspay::tea::cups::Cup";
const CUPS: &str = "sanspay::tea::cups::CupList";
const LEAF: &str = "sanspay::tea::leaves::Leaf";
const SUGAR: &str = "sanspay::tea::leaves::Sugar";

fn field(name: &'static str, kind: Type) -> Field {
    Field { name, docs: " Of a cup.", kind, left_out: false }
}

fn optional(kind: Type) -> Type {
    Type::Optional(Box::new(kind))
}

fn list(kind: Type) -> Type {
    Type::List(Box::new(kind))
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
        words: vec![Word { variant: "Green", text: "green", docs: " Not\n roasted." }],
    };
    let definitions = [
        (
            CREATE,
            record(
                Direction::Sent,
                " `POST /pots/{tea_pot}/cups`\n\n Pours tea that is [`Leaf::Green`].",
                vec![
                    field("tea_pot", Type::Text),
                    Field { left_out: true, ..field("leaf", Type::Named(LEAF)) },
                    field("from", optional(Type::Integer)),
                    field("sugar", list(Type::Named(SUGAR))),
                ],
            ),
        ),
        (LIST, record(Direction::Sent, " `GET /cups`", vec![field("limit", optional(Type::Integer))])),
        (CUPS, record(Direction::Answered, " Cups.", vec![field("rows", list(Type::Named(CUP)))])),
        (
            CUP,
            record(
                Direction::Answered,
                " Tea.",
                vec![
                    field("price", optional(Type::Decimal)),
                    Field { left_out: true, ..field("metadata", optional(Type::Json)) },
                    field("3d", optional(Type::Named(SUGAR))),
                    field("recipe", optional(Type::Secret)),
                    field("heat", Type::Number),
                ],
            ),
        ),
        (
            SUGAR,
            record(
                Direction::Both,
                " Sweet.",
                vec![field("3d", Type::Boolean), field("lumps", Type::Decimal)],
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

/// All files as one text.
fn written((operations, schema): &(Vec<OperationTypes>, Schema)) -> anyhow::Result<String> {
    let writer = Writer { names: Names::of(&LANGUAGE, operations, schema)?, operations, schema };
    let mut text = writer.types()? + &writer.params()?;
    for client in surface::clients(operations, schema)? {
        text += &writer.client(&client, false)?;
        text += &writer.client(&client, true)?;
    }
    Ok(text)
}

#[track_caller]
fn assert_writes(expected: &str) {
    let text = written(&tea()).unwrap();
    assert!(text.contains(expected), "{expected}\n\nis not in\n\n{text}");
}

#[test]
fn an_answer_declares_its_fields_and_describes_those_that_are_more_than_their_json() {
    assert_writes(
        "\
class Cup(Record):
    \"\"\"Tea.\"\"\"

    _secrets = frozenset((\"recipe\",))

    price: Decimal | None = decimal()
    \"\"\"Of a cup.\"\"\"
    metadata: dict[str, Any] | None = None
    \"\"\"Of a cup.\"\"\"
    three_d: Sugar | None = record(\"Sugar\", \"3d\")
    \"\"\"Of a cup.\"\"\"
    recipe: str | None
    \"\"\"Of a cup.\"\"\"
    heat: float
    \"\"\"Of a cup.\"\"\"
",
    );
    assert_writes("    rows: list[Cup] = records(\"Cup\")\n");
}

#[test]
fn words_stay_open() {
    assert_writes(
        "Leaf = Union[\n    Literal[\n        \"green\",  # Not roasted.\n    ],\n    str,\n]\n\"\"\"What is drunk.\"\"\"\n",
    );
}

#[test]
fn what_is_given_inside_parameters_is_a_dict_also_with_names_that_python_has_not() {
    assert_writes("_Sugar = TypedDict(\n    \"_Sugar\",\n    {\n");
    assert_writes(
        "        \"3d\": \"bool\",\n    },\n)\n\n\nclass Sugar(_Sugar):\n    \"\"\"Sweet.\"\"\"\n\n    lumps: Amount\n",
    );
}

#[test]
fn a_method_takes_the_ids_of_its_path_and_then_by_name_what_it_needs_before_what_it_does_not() {
    assert_writes(
        "\
    def create_now(
        self,
        tea_pot: str,
        *,
        sugar: Sequence[params.Sugar | types.Sugar],
        leaf: types.Leaf | None = None,
        from_: int | None = None,
        options: CallOptions | None = None,
    ) -> types.Cup:
        \"\"\"Pours tea that is `\"green\"`.

        `POST /pots/{tea_pot}/cups`

        Args:
            tea_pot: Of a cup.
            leaf: Of a cup.
            from_: Of a cup.
            sugar: Of a cup.
            options: What differs for this one call.
        \"\"\"
        return self._runner.run(
            \"tea.cups.create_now\",
            {\"tea_pot\": tea_pot, \"leaf\": leaf, \"from\": from_, \"sugar\": sugar},
            options,
            types.Cup,
        )
",
    );
}

#[test]
fn a_list_has_a_twin_that_gives_the_rows_of_all_pages_for_threads_and_for_asyncio() {
    let arguments = "(self, *, limit: int | None = None, options: CallOptions | None = None)";
    let rows = "return self._runner.rows(\"tea.cups.list_all\", {\"limit\": limit}, options, types.CupList, \"rows\")";
    let doc = "\"\"\"The rows of all pages of `list_all`. The next page is fetched when it is needed.\"\"\"";
    for kind in ["Iterator", "AsyncIterator"] {
        assert_writes(&format!(
            "    def iter_all{arguments} -> {kind}[types.Cup]:\n        {doc}\n        {rows}\n"
        ));
    }
    assert_writes(&format!("    async def list_all{arguments} -> types.CupList:\n"));
    assert_writes(
        "return await self._runner.run(\"tea.cups.list_all\", {\"limit\": limit}, options, types.CupList)\n",
    );
}

#[test]
fn what_python_cannot_say_fails() {
    type Change = fn(&mut (Vec<OperationTypes>, Schema));
    let wrong: [(Change, &str); 5] = [
        (|tea| answer(tea, "4d", Type::Boolean), "what is `4d` called in Python?"),
        (|tea| answer(tea, "to_dict", Type::Boolean), "`to_dict` is not free for a field"),
        (|tea| answer(tea, "prices", list(Type::Decimal)), "`prices`: a list of these is not read yet"),
        (|tea| answer(tea, "photo", Type::Bytes), "`photo`: no answer has bytes"),
        (|tea| tea.0[0].output = Type::Json, "its answer is no record"),
    ];
    for (change, expected) in wrong {
        let mut tea = tea();
        change(&mut tea);
        let error = format!("{:#}", written(&tea).unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}

fn answer(tea: &mut (Vec<OperationTypes>, Schema), name: &'static str, kind: Type) {
    tea.1.definitions.insert(CUP, record(Direction::Answered, " Tea.", vec![field(name, kind)]));
}

#[test]
fn long_lines_are_broken_between_words_behind_their_indent() {
    assert_eq!(wrap("  a cup of tea", 9), ["  a cup", "  of tea"]);
    assert_eq!(wrap("unbreakable", 4), ["unbreakable"]);
}
