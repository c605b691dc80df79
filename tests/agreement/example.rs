//! `examples/agreement.rs` on whole files, as another program calls it.

#[allow(dead_code)]
#[path = "../../examples/agreement.rs"]
mod program;

use std::{fs, path::PathBuf};

use crate::support::agreement::{Case, example};
use makkerskab::{exchange::to_file, text::Lang};

/// A file of the case in a folder of its own, as the app would save it.
fn file(name: &str, case: &Case) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("agreement-{name}.json"));
    let content = to_file(&Default::default(), &case.records, &Default::default());
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

fn run(arguments: &[&str]) -> Result<String, String> {
    program::markdown(arguments.iter().map(|own| (*own).to_owned()))
}

#[test]
fn every_case_is_printed_at_every_length_in_both_languages() {
    for id in ["case-greve", "case-bornehaver", "case-hilleroed", "case-kmd"] {
        for (code, lang) in [("da", Lang::Da), ("en", Lang::En)] {
            let case = example(id, lang).library("Greve Bibliotek", "Greve Kommune", "44023911");
            let path = file(&format!("{id}-{code}"), &case);
            for level in ["L0", "L1", "L2", "L3"] {
                let word = path.replace(".json", &format!("-{level}.docx"));
                let told = run(&[
                    &path,
                    &case.id,
                    "--level",
                    level,
                    "--lang",
                    code,
                    "--today",
                    "2026-11-25",
                    "--word",
                    &word,
                ]);
                let told = told.unwrap();
                assert!(told.starts_with("# "), "{told}");
                assert!(told.contains("Greve Bibliotek"), "{id} {level} {told}");
                assert!(told.contains(if code == "da" { "UDKAST" } else { "DRAFT" }), "{told}");
                assert!(!told.contains("{{") && !told.contains("[?"), "{told}");
                assert!(fs::read(word).unwrap().starts_with(b"PK"));
            }
        }
    }
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    let case = example("case-greve", Lang::Da);
    let path = file("refused", &case);
    for (arguments, sentence) in [
        (vec![], "Usage: "),
        (vec![path.as_str()], "Usage: "),
        (vec![&path, &case.id, "--level", "L9"], "Usage: "),
        (vec![&path, &case.id, "--lang"], "Usage: "),
        (vec![&path, &case.id, "--today", "i morgen"], "Usage: "),
        (vec![&path, &case.id, "--loud"], "Usage: "),
        (vec![&path, "ps-none"], "There is no partnership ps-none in "),
        (vec!["/nowhere/at/all.json", "ps"], "/nowhere/at/all.json cannot be read: "),
        (vec!["Cargo.toml", "ps"], ""),
    ] {
        let said = run(&arguments).unwrap_err();
        assert!(said.starts_with(sentence) && !said.is_empty(), "{arguments:?}: {said}");
    }
}
