//! The two programs of design.md, section 8, as scripts call them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::support::exchange::{actor, three};
use makkerskab::exchange::{open, to_file};
use serde_json::{Value, json};

/// `cargo test` builds the examples beside the tests, and names no variable for them.
fn run(name: &str, files: &[&Path]) -> Output {
    let test = std::env::current_exe().unwrap();
    let program = test.ancestors().nth(2).unwrap().join("examples").join(name);
    let output = Command::new(&program).args(files).output();
    output.unwrap_or_else(|error| {
        panic!("{}: {error}; `cargo test` without --test builds it", program.display())
    })
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("makkerskab-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn open_reports() {
    let folder = Folder::new("open");
    let output = run("open", &[&folder.file("three.json", three().text())]);
    assert!(output.status.success() && output.stderr.is_empty());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["records"], 3);
    assert_eq!(report["kinds"], json!({"partner": 1, "partnership": 2}));
    assert_eq!((&report["quarantined"], &report["warnings"]), (&json!([]), &json!([])));
    let conflict =
        json!({"record": "p-4t8wz0qe", "field": "status", "values": ["active", "paused"]});
    assert_eq!(report["conflicts"], json!([conflict]));
}

#[test]
fn open_refuses_with_one_sentence() {
    let folder = Folder::new("refused");
    let output = run("open", &[&folder.file("a.json", b"PK\x03\x04")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
    assert_eq!(run("open", &[Path::new("/does/not/exist")]).status.code(), Some(2));
    assert_eq!(run("open", &[]).status.code(), Some(2));
}

#[test]
fn open_reads_a_rescue_file() {
    let record = &three().records[0];
    let storage = json!({
        "makkerskab/r/a-1xw3c9aa": makkerskab::store::encode(record, 0),
        "makkerskab/r/p-1": "damaged",
    });
    let file = json!({
        "app": "makkerskab", "format": {"major": 1, "minor": 0},
        "file": {"kind": "rescue"}, "storage": storage,
    });
    let folder = Folder::new("rescue");
    let output = run("open", &[&folder.file("rescue.json", file.to_string())]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["records"], &report["kinds"]), (&json!(1), &json!({"partner": 1})));
    assert_eq!(report["quarantined"].as_array().unwrap().len(), 1);
}

#[test]
fn merge_gives_the_same_bytes_in_any_order() {
    let file = three();
    let mut anne = file.records.clone();
    anne[0].set(&actor("anne"), "name", json!("Anne"));
    let mut bo = file.records.clone();
    bo[0].set(&actor("bo"), "name", json!("Bo"));
    let folder = Folder::new("merge");
    let hand = file.text().replace("Lektier Online", "Lektier på nettet");
    let paths = [
        folder.file("1.json", to_file(&file.header, &anne, &file.signatures)),
        folder.file("2.json", to_file(&file.header, &bo, &Default::default())),
        folder.file("3.json", hand),
    ];
    let results = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map(|order| {
        let output = run("merge", &order.map(|place: usize| paths[place].as_path()));
        assert!(output.status.success());
        output.stdout
    });
    assert!(results.iter().all(|result| *result == results[0]));
    let merged = open(&results[0]).unwrap();
    assert_eq!(merged.records[0].register("name").unwrap().values().len(), 2);
    assert_eq!(merged.records[1].get("title"), "Lektier på nettet");
    assert!(merged.warnings.is_empty() && merged.hand_edits.is_empty());
    let again = folder.file("merged.json", &results[0]);
    assert_eq!(run("merge", &[&again, &paths[1], &again]).stdout, results[0]);
}

#[test]
fn merge_prints_nothing_when_one_is_refused() {
    let folder = Folder::new("merge-refused");
    let good = folder.file("good.json", three().text());
    let bad = folder.file("bad.json", "{");
    let output = run("merge", &[&good, &bad]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
}
