use std::collections::BTreeMap;

use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type, Word};
use sanspay::{Certainty, Encoding, Host, KeyRule, Method, OperationInfo, Repeat};

use super::{KEYWORDS, LANGUAGE, Names, Writer, constant, property};

const CREATE: &str = "sanspay::tea::cups::CreateCup";
const LIST: &str = "sanspay::tea::cups::ListCups";
const CUP: &str = "sanspay::tea::cups::Cup";
const CUPS: &str = "sanspay::tea::cups::CupList";
const LEAF: &str = "sanspay::tea::leaves::Leaf";
const FROM: &str = "sanspay::tea::leaves::LeafSource";
const SUGAR: &str = "sanspay::tea::leaves::Sugar";
const SAUCER: &str = "sanspay::tea::cups::Saucer";
const TRAY: &str = "sanspay::tea::cups::Tray";

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

type Tea = (Vec<OperationTypes>, Schema);

/// A gateway that serves tea.
fn tea() -> Tea {
    let leaf = Definition::Words {
        docs: " What is drunk.",
        words: vec![Word { variant: "DarkGreen", text: "dark_green", docs: " Not\n roasted." }],
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
                    field("price", Type::Integer),
                    field("3ds", optional(Type::Secret)),
                    Field { left_out: true, ..field("notes", list(Type::Text)) },
                ],
            ),
        ),
        (LIST, record(Direction::Sent, " `GET /cups`", vec![field("limit", optional(Type::Integer))])),
        (CUPS, record(Direction::Answered, " Cups.", vec![field("rows", list(Type::Named(CUP)))])),
        (
            CUP,
            record(
                Direction::Answered,
                " Tea that is [`Leaf::DarkGreen`]; see [`Cup::drink`].",
                vec![
                    field("price", optional(Type::Decimal)),
                    Field { left_out: true, ..field("metadata", optional(Type::Json)) },
                    field("heat", Type::Number),
                    field("sugar", optional(Type::Named(SUGAR))),
                ],
            ),
        ),
        (
            SUGAR,
            record(
                Direction::Both,
                " Sweet.",
                vec![field("lumps", optional(list(Type::Integer))), field("leaf", Type::Named(LEAF))],
            ),
        ),
        (LEAF, leaf),
        (FROM, Definition::OneOf { docs: " Where from.", types: vec![Type::Text, Type::Named(SUGAR)] }),
    ];
    let operations = vec![
        operation("tea.cups.create_now", "/pots/{tea_pot}/cups", CREATE, CUP),
        operation("tea.cups.list_all", "/cups", LIST, CUPS),
    ];
    (operations, Schema { definitions: BTreeMap::from(definitions) })
}

/// All files as one text.
fn written((operations, schema): &Tea) -> anyhow::Result<String> {
    let writer = Writer { names: Names::of(&LANGUAGE, operations, schema)?, operations, schema };
    Ok(writer.types()?.into_iter().chain(writer.methods()?).map(|file| file.content).collect())
}

#[track_caller]
fn assert_writes(expected: &str) {
    let text = written(&tea()).unwrap();
    assert!(text.contains(expected), "{expected}\n\nis not in\n\n{text}");
}

#[test]
fn parameters_can_be_set_and_those_that_may_be_left_out_have_a_default() {
    assert_writes(
        "\
/** What `tea.cups.createNow` takes. */
public data class CreateCup(
    /** Of a cup. */
    public var leaf: Leaf? = null,
    /** Of a cup. */
    public var price: Long,
    /** Of a cup. */
    public var threeDs: String? = null,
    /** Of a cup. */
    public var notes: List<String> = emptyList(),
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(price: Long) : this(price = price, leaf = null)

    override fun write(writer: Writer) {
        writer.put(\"leaf\", leaf)
        writer.put(\"price\", price)
        writer.secret(\"3ds\", threeDs)
        writer.putIfAny(\"notes\", notes)
    }
}
",
    );
}

#[test]
fn an_answer_is_a_view_over_its_json_and_carries_how_it_came_about() {
    assert_writes(
        "\
/** Tea that is `Leaf.DARK_GREEN`. */
public class Cup(json: JsonObject) : Answer(json) {
    /** Of a cup. */
    public val price: BigDecimal? get() = decimalOrNull(\"price\")
    /** Of a cup. */
    public val metadata: JsonObject? get() = jsonObjectOrNull(\"metadata\")
    /** Of a cup. */
    public val heat: Double get() = double(\"heat\")
    /** Of a cup. */
    public val sugar: Sugar? get() = recordOrNull(\"sugar\") { Sugar(Part(it)) }
}
",
    );
    assert_writes("    public val rows: List<Cup> get() = records(\"rows\") { Cup(it) }\n");
}

#[test]
fn what_both_write_can_be_made_and_read() {
    assert_writes(
        "\
public data class Sugar(
    /** Of a cup. */
    public var lumps: List<Long>? = null,
    /** Of a cup. */
    public var leaf: Leaf,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(leaf: Leaf) : this(leaf = leaf, lumps = null)

    internal constructor(part: Part) : this(
        lumps = part.longsOrNull(\"lumps\"),
        leaf = part.word(\"leaf\") { Leaf(it) },
    )
",
    );
}

#[test]
fn a_view_that_holds_what_must_not_be_seen_does_not_print_it() {
    let mut tea = tea();
    let saucer = record(
        Direction::Answered,
        " Below.",
        vec![field("maker", Type::Secret), field("number", optional(Type::AccountNumber))],
    );
    let tray = record(Direction::Answered, " Below all.", vec![field("saucers", list(Type::Named(SAUCER)))]);
    tea.1.definitions.insert(SAUCER, saucer);
    tea.1.definitions.insert(TRAY, tray);
    let text = written(&tea).unwrap();
    let hidden = "shown(\"maker\" to redacted(maker), \"number\" to lastFour(number))";
    for shown in [hidden, "shown(\"saucers\" to saucers)"] {
        assert!(text.contains(&format!("\n    override fun toString(): String = {shown}\n}}\n")), "{text}");
    }
    assert_eq!(text.matches("toString").count(), 2, "{text}");
}

#[test]
fn words_are_a_class_that_stays_open() {
    assert_writes("public class Leaf(text: String) : Word(text) {\n");
    assert_writes("        /**\n         * Not\n         * roasted.\n         */\n");
    assert_writes("        @JvmField public val DARK_GREEN: Leaf = Leaf(\"dark_green\")\n");
}

#[test]
fn one_of_several_types_has_a_constructor_for_each() {
    assert_writes(
        "\
public class LeafSource : OneOf {
    public constructor(value: String) : super(value)
    public constructor(value: Sugar) : super(value)
}
",
    );
}

#[test]
fn a_method_takes_the_ids_of_its_path_then_its_parameters_then_options() {
    assert_writes(
        "\
    /**
     * Pours; `tea.cups.listAll` has what was poured.
     *
     * `POST /pots/{id}/cups`
     *
     * @param teaPot Of a cup.
     */
    public suspend fun createNow(teaPot: String, params: CreateCup, options: CallOptions = CallOptions.NONE): Cup =
        runner.run(\"tea.cups.create_now\", parameters(params, \"tea_pot\" to teaPot), options) { Cup(it) }
",
    );
    assert_writes(
        "    @JvmOverloads\n    public fun createNow(teaPot: String, params: CreateCup, options: CallOptions",
    );
}

#[test]
fn a_list_has_a_twin_that_gives_the_rows_of_all_pages() {
    assert_writes(
        "    public fun iterAll(params: ListCups = ListCups(), options: CallOptions = CallOptions.NONE): Flow<Cup> =\n",
    );
    assert_writes(
        "    public fun iterAll(params: ListCups = ListCups(), options: CallOptions = CallOptions.NONE): Iterable<Cup> =\n",
    );
    assert_writes(" { CupList(it) }) { it.rows }\n");
}

#[test]
fn names_that_kotlin_java_or_every_object_has_are_refused() {
    for wire in ["object", "3ds"] {
        assert!(property(wire).is_ok(), "{wire} has another name");
    }
    for wire in KEYWORDS.into_iter().filter(|word| *word != "object") {
        assert!(property(wire).unwrap_err().to_string().contains("a word of Kotlin"), "{wire}");
    }
    for wire in ["cause", "close", "copy", "finalize", "hash_code", "json", "notify", "to_string", "wait"] {
        assert!(property(wire).unwrap_err().to_string().contains("every object has"), "{wire}");
    }
    assert!(property("2nd").unwrap_err().to_string().contains("begins like no name"));
    // Of an error in an answer, which is no exception.
    assert_eq!(property("message").unwrap(), "message");
    assert_eq!(property("missing_3ds_fields").unwrap(), "missing3dsFields");
    assert_eq!(constant("InternetBankingBay"), "INTERNET_BANKING_BAY");
}

#[test]
fn what_kotlin_cannot_say_fails() {
    type Change = fn(&mut Tea);
    let wrong: [(Change, &str); 4] = [
        (|tea| drop(tea.1.definitions.remove(LEAF)), "leaves::Leaf is not described"),
        (|tea| tea.0[0].info.name = "tea.cups.when", "when is a word of Kotlin"),
        (
            |tea| {
                let pot = record(Direction::Sent, " `POST /`", vec![field("tea_pot", Type::Boolean)]);
                tea.1.definitions.insert(CREATE, pot);
            },
            "an id is a text or a word",
        ),
        (
            |tea| {
                let sugar = Field { docs: " None if left out.", ..field("sugar", Type::Integer) };
                tea.1.definitions.insert(CUP, record(Direction::Sent, " Tea.", vec![sugar]));
            },
            "`sugar` is needed by its type and not by its documentation",
        ),
    ];
    for (change, expected) in wrong {
        let mut tea = tea();
        change(&mut tea);
        let error = format!("{:#}", written(&tea).unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}
