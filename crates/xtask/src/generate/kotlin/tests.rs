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
                ],
            ),
        ),
        (LEAF, leaf),
        (FROM, Definition::OneOf { docs: " Where from.", types: vec![Type::Text, Type::Named(CUP)] }),
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
@Serializable
public data class CreateCup(
    /** Of a cup. */
    @SerialName(\"leaf\")
    public var leaf: Leaf? = null,
    /** Of a cup. */
    @SerialName(\"price\")
    public var price: Long,
    /** Of a cup. */
    @SerialName(\"3ds\")
    public var threeDs: String? = null,
    /** Of a cup. */
    @SerialName(\"notes\")
    public var notes: List<String> = emptyList(),
) {
    /** With what is needed; the rest can be set. */
    public constructor(price: Long) : this(price = price, leaf = null)

    override fun toString(): String =
        \"CreateCup(\" +
            \"leaf=$leaf, \" +
            \"price=$price, \" +
            \"threeDs=${redacted(threeDs)}, \" +
            \"notes=$notes)\"
}
",
    );
}

#[test]
fn an_answer_cannot_be_set_and_carries_how_it_came_about() {
    assert_writes(
        "\
/** Tea that is `Leaf.DARK_GREEN`. */
@Serializable
public data class Cup(
    /** Of a cup. */
    @SerialName(\"price\")
    public val price: BigDecimal? = null,
    /** Of a cup. */
    @SerialName(\"metadata\")
    public val metadata: JsonObject? = null,
    /** Of a cup. */
    @SerialName(\"heat\")
    public val heat: Double,
) : Answer()
",
    );
    assert_writes("@file:UseSerializers(DecimalSerializer::class)\n");
}

#[test]
fn words_are_a_class_that_stays_open() {
    assert_writes("public class Leaf(text: String) : Word(text) {\n");
    assert_writes("        /**\n         * Not\n         * roasted.\n         */\n");
    assert_writes("        @JvmField public val DARK_GREEN: Leaf = Leaf(\"dark_green\")\n");
}

#[test]
fn one_of_several_types_has_a_constructor_for_each() {
    assert_writes("    public constructor(value: String) : this(value, JsonPrimitive(value))\n");
    assert_writes(
        "    public constructor(value: Cup) : this(value, Format.encodeToJsonElement(Cup.serializer(), value))\n",
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
        runner.run(
            \"tea.cups.create_now\",
            parameters(CreateCup.serializer(), params, \"tea_pot\" to teaPot),
            Cup.serializer(),
            options,
        )
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
    assert_writes(") { it.rows }\n");
}

#[test]
fn names_that_kotlin_java_or_every_object_has_are_refused() {
    for wire in ["object", "3ds"] {
        assert!(property(wire).is_ok(), "{wire} has another name");
    }
    for wire in KEYWORDS.into_iter().filter(|word| *word != "object") {
        assert!(property(wire).unwrap_err().to_string().contains("a word of Kotlin"), "{wire}");
    }
    for wire in ["cause", "close", "copy", "finalize", "hash_code", "notify", "to_string", "wait"] {
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
