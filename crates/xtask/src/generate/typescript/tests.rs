use std::collections::BTreeMap;

use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type, Word};
use sanspay::{Certainty, Encoding, Host, KeyRule, Method, OperationInfo, Repeat};

use super::{LANGUAGE, Names, Writer};

const CREATE: &str = "sanspay::tea::cups::CreateCup";
const LIST: &str = "sanspay::tea::cups::ListCups";
const CUP: &str = "sanspay::tea::cups::Cup";
const CUPS: &str = "sanspay::tea::cups::CupList";
/// Without rows.
const POTS: &str = "sanspay::tea::cups::Pots";
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
        words: vec![Word { variant: "Green", text: "green", docs: " Not\n roasted." }],
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
                    field("3ds", optional(Type::Number)),
                    field("notes", Type::List(Box::new(Type::Text))),
                ],
            ),
        ),
        (LIST, record(Direction::Sent, " `GET /cups`", vec![field("limit", optional(Type::Number))])),
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
                " Tea that is [`Leaf::Green`]; see [`Cup::drink`].",
                vec![
                    field("price", optional(Type::Decimal)),
                    Field { left_out: true, ..field("metadata", optional(Type::Json)) },
                    field("photo", Type::List(Box::new(optional(Type::Bytes)))),
                ],
            ),
        ),
        (POTS, record(Direction::Answered, " Pots.", vec![])),
        (LEAF, leaf),
    ];
    let operations = vec![
        operation("tea.cups.create_now", "/pots/{tea_pot}/cups", CREATE, CUP),
        operation("tea.cups.list_all", "/cups", LIST, CUPS),
    ];
    (operations, Schema { definitions: BTreeMap::from(definitions) })
}

/// Both files as one text.
fn written((operations, schema): &(Vec<OperationTypes>, Schema)) -> anyhow::Result<String> {
    let writer = Writer { names: Names::of(&LANGUAGE, operations, schema)?, operations, schema };
    Ok(writer.types()? + &writer.methods()?)
}

fn error(tea: &(Vec<OperationTypes>, Schema)) -> String {
    format!("{:#}", written(tea).unwrap_err())
}

#[track_caller]
fn assert_writes(expected: &str) {
    let text = written(&tea()).unwrap();
    assert!(text.contains(expected), "{expected}\n\nis not in\n\n{text}");
}

#[test]
fn parameters_are_needed_unless_they_can_be_left_out_and_ids_of_the_path_are_not_among_them() {
    assert_writes(
        "\
/** What `tea.cups.createNow` takes. */
export interface CreateCup {
  /** Of a cup. */
  leaf?: Leaf;
  /** Of a cup. */
  '3ds'?: number;
  /** Of a cup. */
  notes: string[];
}
",
    );
}

#[test]
fn an_answer_has_null_where_nothing_was_received_and_lacks_only_what_is_not_written() {
    assert_writes(
        "\
/** Tea that is `'green'`. */
export interface Cup {
  /** Of a cup. */
  price: Decimal | null;
  /** Of a cup. */
  metadata?: JsonObject;
  /** Of a cup. */
  photo: (Uint8Array | null)[];
}
",
    );
}

#[test]
fn words_are_a_union_that_stays_open() {
    assert_writes(
        "/** What is drunk. */\nexport type Leaf =\n  | 'green' // Not roasted.\n  | (string & {});\n",
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
  createNow(teaPot: string, params: CreateCup, options?: CallOptions): Promise<Cup> {
    return this.#runner.run('tea.cups.create_now', params, options, { tea_pot: teaPot });
  }
",
    );
}

#[test]
fn a_list_has_a_twin_that_gives_the_rows_of_all_pages() {
    assert_writes(
        "\
  async *iterAll(params: ListCups = {}, options?: CallOptions): AsyncGenerator<Cup> {
    const pages = this.#runner.pages<CupList>('tea.cups.list_all', params, options);
    for await (const page of pages) yield* page.rows;
  }
",
    );
}

#[test]
fn methods_stand_in_a_class_for_each_resource_that_hangs_on_the_client() {
    assert_writes("/** `tea.cups` */\nexport class TeaCups {\n  readonly #runner: Runner;\n");
    assert_writes("export class TeaResources {\n  readonly cups: TeaCups;\n");
    assert_writes("import type {\n  CreateCup,\n  Cup,\n  CupList,\n  ListCups,\n} from './types.js';\n");
}

#[test]
fn types_of_two_gateways_with_one_name_and_those_of_browsers_get_their_gateway_s() {
    let (operations, mut schema) = tea();
    let docs = " One.";
    schema.definitions.insert("sanspay::coffee::cups::Cup", record(Direction::Answered, docs, vec![]));
    schema.definitions.insert("sanspay::coffee::events::Event", record(Direction::Answered, docs, vec![]));
    let text = written(&(operations, schema)).unwrap();
    for name in ["interface TeaCup ", "interface CoffeeCup ", "interface CoffeeEvent ", "rows: TeaCup[];"] {
        assert!(text.contains(name), "{name}");
    }
}

#[test]
fn what_typescript_cannot_say_fails() {
    type Change = fn(&mut (Vec<OperationTypes>, Schema));
    let wrong: [(Change, &str); 9] = [
        (|tea| drop(tea.1.definitions.remove(LEAF)), "leaves::Leaf is not described"),
        (|tea| tea.0[0].info.path = "/pots/{pot}", "the path has {pot}, and the parameters do not"),
        (|tea| tea.0[0].info.name = "tea.cups.of.pots", "no place for a name of 4 words"),
        (|tea| tea.0[1].output = Type::Named(POTS), "which field of sanspay::tea::cups::Pots has the rows?"),
        (|tea| tea.0[1].info.name = "tea.cups.all", "what is the twin of `all` called"),
        (|tea| document(tea, " See [`Kettle`]."), "what is `Kettle` in TypeScript?"),
        (|tea| document(tea, " Give `Some(cup)`."), "only a reader of Rust understands `Some(`"),
        (|tea| document(tea, ""), "it is not documented"),
        (|tea| need_what_may_be_left_out(tea), "`sugar` is needed by its type and not by its documentation"),
    ];
    for (change, expected) in wrong {
        let mut tea = tea();
        change(&mut tea);
        let error = error(&tea);
        assert!(error.contains(expected), "{error}");
    }
}

fn document(tea: &mut (Vec<OperationTypes>, Schema), text: &'static str) {
    tea.1.definitions.insert(CUP, record(Direction::Answered, text, vec![]));
}

fn need_what_may_be_left_out(tea: &mut (Vec<OperationTypes>, Schema)) {
    let sugar = Field { docs: " None if left out.", ..field("sugar", Type::Number) };
    tea.1.definitions.insert(CUP, record(Direction::Sent, " Tea.", vec![sugar]));
}
