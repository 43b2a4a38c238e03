//! The program on a folder of invented answers: what it prints, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

const REFUND: &str =
    r#"{"object":"refund","id":"rfnd_test_1","amount":"7","currency":"thb","created":"2014"}"#;
const ERROR: &str =
    r#"{"object":"error","location":"https://x","code":"not_found","message":"no such thing"}"#;

/// A folder that is filled by a test and gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder =
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(folder)
    }

    /// The exit code and everything that was printed.
    fn report(&self) -> (i32, String) {
        let program = env!("CARGO_BIN_EXE_sanspay-recordings");
        let output = Command::new(program).arg(&self.0).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(text).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_that_is_read_whole_is_a_success_and_what_is_explained_or_no_json_does_not_spoil_it() {
    let (code, text) = Folder::new(
        "good",
        &[
            ("api.omise.co/charges/chrg_test_1/refunds-post.json", REFUND),
            ("api.omise.co/charges/404-get.json", ERROR),
            ("api.omise.co/integrations/i_1-get.json", r#"{"object":"integration","id":"i_1"}"#),
            ("api.omise.co/links-get.json", r#"{"object":"list","data":["#),
            ("sample.json", &REFUND.replace('}', r#","metadata":{"colour":"blue"}}"#)),
            ("notes.txt", "not an answer"),
        ],
    )
    .report();
    assert_eq!(
        text,
        "\
api.omise.co/charges/404-get.json: read as an error (not found, not_found)
api.omise.co/charges/chrg_test_1/refunds-post.json: read as omise.refunds.create
api.omise.co/integrations/i_1-get.json: of no operation, GET /integrations/i_1: partner apps only, with a key of \
their own (reference 2.11)
api.omise.co/links-get.json: not JSON (EOF while parsing a list at line 1 column 25)
sample.json: read as refund

in no field:
error.location  1 time in 1 file: the address of a help page; the error keeps the whole body

in a field as JSON text:
refund.metadata  1 time in 1 file: the merchant's own object

files: 5, of them 2 read, 1 read as errors, 1 of no operation, 1 not JSON, 0 NOT READ
fields: 1 in no field, 1 as JSON text, of both 0 WITHOUT A REASON
"
    );
    assert_eq!(code, 0);
}

#[test]
fn a_field_that_nothing_holds_and_nothing_explains_is_a_failure() {
    let refund = REFUND.replace('}', r#","colour":{"hue":1}}"#);
    let (code, text) = Folder::new(
        "unmapped",
        &[
            ("refunds-get.json", &format!(r#"{{"object":"list","data":[{refund},{refund}]}}"#)),
            ("charges/chrg_1/refunds-post.json", &refund),
        ],
    )
    .report();
    assert!(
        text.contains("\nin no field:\nrefund.colour  3 times in 2 files: NO REASON IS KNOWN\n"),
        "{text}"
    );
    assert!(text.ends_with("fields: 1 in no field, 0 as JSON text, of both 1 WITHOUT A REASON\n"), "{text}");
    assert_eq!(code, 1);
}

#[test]
fn an_object_that_is_kept_as_json_without_a_reason_is_a_failure() {
    let event = r#"{"object":"event","id":"evnt_1","key":"papaya.create","data":{"object":"papaya"}}"#;
    let (code, text) = Folder::new("kept", &[("events/evnt_1-get.json", event)]).report();
    assert!(text.contains("\nevent.data  1 time in 1 file: NO REASON IS KNOWN\n"), "{text}");
    assert_eq!(code, 1);
}

#[test]
fn a_valid_answer_that_cannot_be_read_is_a_failure() {
    let inside =
        r#"{"object":"event","id":"evnt_1","key":"charge.create","data":{"object":"charge","id":"c"}}"#;
    let (code, text) = Folder::new(
        "unread",
        &[("charges-post.json", r#"{"object":"charge","id":"c"}"#), ("events/evnt_1-get.json", inside)],
    )
    .report();
    assert!(
        text.contains("charges-post.json: NOT READ as omise.charges.create: missing field `amount`"),
        "{text}"
    );
    assert!(text.contains("evnt_1-get.json: NOT READ as charge: missing field `amount`"), "{text}");
    assert_eq!(code, 1);
}

#[test]
fn an_answer_of_an_unknown_operation_is_a_failure() {
    let (code, text) =
        Folder::new("foreign", &[("papayas-get.json", "[1]"), ("papaya.json", r#"{"object":"papaya"}"#)])
            .report();
    assert!(text.starts_with("papaya.json: OF NO OPERATION, a `papaya`\n"), "{text}");
    assert!(text.contains("\npapayas-get.json: OF NO OPERATION, GET /papayas\n"), "{text}");
    assert_eq!(code, 1);
}

#[test]
fn a_manifest_says_what_was_asked_where_a_name_does_not() {
    let manifest = |file: &str| {
        format!(
            r#"{{"files":[{{"file":"{file}","method":"POST","path":"/charges/c/refunds","status":200,"x":1}}]}}"#
        )
    };
    let (code, text) =
        Folder::new("manifest", &[("a-get.json", REFUND), ("MANIFEST.json", &manifest("a-get.json"))])
            .report();
    assert!(text.starts_with("a-get.json: read as omise.refunds.create\n"), "{text}");
    assert_eq!(code, 0);

    let (code, text) =
        Folder::new("missing", &[("a-get.json", REFUND), ("MANIFEST.json", &manifest("b.json"))]).report();
    assert_eq!(text, "error: MANIFEST.json names b.json, and there is no such file\n");
    assert_eq!(code, 2);
}

#[test]
fn a_folder_without_answers_is_no_success() {
    let (code, text) = Folder::new("empty", &[("notes.txt", "")]).report();
    assert!(text.ends_with(" holds no JSON file\n"), "{text}");
    assert_eq!(code, 2);
}
