//! Each example runs to its end. `cargo test` builds the examples beside this test.

use std::path::PathBuf;
use std::process::{Command, Output};

use sanspay_sandbox::{Options, Sandbox};

const KEYS: [&str; 5] =
    ["OMISE_PUBLIC_KEY", "OMISE_SECRET_KEY", "OMISE_CHAIN_KEY", "WONDER_APP_ID", "WONDER_PRIVATE_KEY"];

/// Without the keys that the machine may have.
fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("a running test has a path");
    let profile = test.ancestors().nth(2).expect("tests are in target/PROFILE/deps").to_owned();
    let program: PathBuf = profile.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "{name} is not built: `cargo test` without --test builds it");
    let mut command = Command::new(program);
    for key in KEYS {
        command.env_remove(key);
    }
    command
}

fn run(command: &mut Command) -> (Output, String) {
    let output = command.output().expect("the example starts");
    let text = String::from_utf8(output.stdout.clone()).expect("examples print UTF-8");
    (output, text)
}

fn tells_its_story(name: &str) -> String {
    let (output, text) = run(&mut example(name));
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let last = text.lines().last().unwrap_or_default();
    assert!(last.starts_with("The end: "), "{last:?}");
    text
}

#[test]
fn marketplace_fits_a_terminal_and_shows_no_key() {
    let text = tells_its_story("marketplace");
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    for kind in ["pkey_test_", "skey_test_", "ckey_test_"] {
        let rest = |(at, _): (usize, &str)| text[at + kind.len()..].to_owned();
        let shown: Vec<_> = text.match_indices(kind).map(rest).collect();
        assert!(!shown.is_empty(), "{kind} is never shown");
        assert!(shown.iter().all(|rest| rest.starts_with('…')), "a {kind} key is shown whole");
    }
}

#[test]
fn custom_transport_shows_no_key() {
    let text = tells_its_story("custom_transport");
    assert!(text.contains("Authorization: [redacted]") && !text.contains("key_test_"), "{text}");
}

#[test]
fn a_proxy_of_the_environment_is_not_asked_about_this_machine() {
    let mut command = example("external_signer");
    // Nothing listens there: a request that went to the proxy would fail.
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env(name, "http://127.0.0.1:9");
    }
    let (output, text) = run(command.env_remove("NO_PROXY").env_remove("no_proxy"));
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn external_signer_reaches_its_end() {
    tells_its_story("external_signer");
}

#[test]
fn webhook_receiver_fits_a_terminal_and_shows_no_secret() {
    let text = tells_its_story("webhook_receiver");
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    let world = Sandbox::start(Options::default()).expect("the sandbox starts").world();
    let accounts = [&world.platform, &world.sellers[0]];
    for account in accounts {
        for secret in [&account.webhook_secret, &account.secret_key, &world.chains[0].key] {
            assert!(!text.contains(secret.as_str()), "{secret}");
        }
    }
    assert!(!text.contains("BEGIN"), "{text}");
    for line in ["200 seen before: charge.create", "403 refused: wrong signature", "403 refused: wrong time"]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn live_without_keys_says_what_is_missing_and_sends_nothing() {
    let (output, text) = run(example("marketplace").arg("--live"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    assert!(text.is_empty(), "{text}");
    for name in ["OMISE_SECRET_KEY", "WONDER_PRIVATE_KEY"] {
        assert!(complaint.contains(name), "{complaint}");
    }
}

#[test]
fn live_refuses_keys_that_move_real_money() {
    let mut command = example("marketplace");
    command.arg("--live");
    command.env("OMISE_PUBLIC_KEY", "pkey_test_5xuy4w91xqz7d1w9u0t");
    command.env("OMISE_SECRET_KEY", "skey_5xuy4w91xqz7d1w9u0t");
    let (output, text) = run(&mut command);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    assert!(text.is_empty() && complaint.contains("OMISE_SECRET_KEY holds a live key"), "{complaint}");
    assert!(!complaint.contains("5xuy4w91xqz7d1w9u0t"), "{complaint}");
}
