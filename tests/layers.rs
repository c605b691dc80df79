//! The rules that hold the architecture: arrows between rooms, file length, words in their room.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What each room of `core/src/` and `src/` may name of ours, beside itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("checksum", &[]),
    ("signature", &[]),
    ("order", &[]),
    ("letters", &[]),
    ("links", &[]),
    ("csv", &["domain"]),
    ("compare", &[]),
    ("countdown", &[]),
    ("route", &[]),
    ("crdt", &["checksum", "order"]),
    ("domain", &["crdt", "letters", "order"]),
    ("workspace", &["checksum", "crdt", "domain", "order"]),
    ("store", &["checksum", "crdt", "signature", "order"]),
    ("settings", &["crdt", "domain", "store"]),
    ("exchange", &["checksum", "crdt", "letters", "signature", "order"]),
    ("content", &["crdt", "domain", "order", "workspace"]),
    ("guide", &["content", "domain", "order", "route", "workspace"]),
    ("place", &["crdt", "domain", "guide", "route", "workspace"]),
    ("document", &[]),
    (
        "agreement",
        &["checksum", "compare", "content", "document", "domain", "guide", "order", "workspace"],
    ),
    ("export", &["document"]),
    ("network", &["checksum", "csv", "domain", "order", "workspace"]),
    ("outward", &["agreement", "csv", "domain", "guide", "order", "workspace"]),
    ("inward", &["csv", "domain", "order", "workspace"]),
    ("evaluation", &["content", "csv", "domain", "order", "workspace"]),
    ("year", &["content", "domain", "evaluation", "workspace"]),
    (
        "text",
        &[
            "agreement",
            "content",
            "crdt",
            "csv",
            "domain",
            "evaluation",
            "exchange",
            "guide",
            "inward",
            "links",
            "network",
            "order",
            "outward",
            "store",
            "workspace",
            "year",
        ],
    ),
    ("palette", &["content", "domain", "order", "place", "route", "text", "workspace"]),
    ("storage", &["store"]),
    (
        "app",
        &[
            "content",
            "crdt",
            "domain",
            "exchange",
            "links",
            "order",
            "place",
            "route",
            "settings",
            "signature",
            "storage",
            "store",
            "text",
            "workspace",
        ],
    ),
    ("ui", &["*"]),
    ("bin", &["document", "export"]),
];

/// Nothing of the browser may be named outside these.
const BROWSER_ROOMS: &[&str] = &["storage", "app", "ui", "main"];
const BROWSER_FILES: &[&str] = &["src/bin/exporter.rs"];
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

const LONGEST_FILE: usize = 400;

struct Source {
    path: String,
    room: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("core/src"), root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let short = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                let inside = short.trim_start_matches("core/").trim_start_matches("src/");
                let room = inside.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
                found.push(Source { path: short, room, text: fs::read_to_string(path).unwrap() });
            }
        }
    }
    assert!(found.len() > 20, "found {} files only", found.len());
    found
}

/// The rooms that a file names: `crate::room` and, inside a grouped import, `room::`.
fn named_rooms(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let (mut depth, mut item) = (1, String::new());
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => {
                        rooms.push(first_word(&item));
                        item.clear();
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                item.push(letter);
            }
            rooms.push(first_word(&item));
        } else {
            rooms.push(first_word(rest));
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

fn first_word(text: &str) -> String {
    text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn without_comments(text: &str) -> String {
    let code = text.lines().map(|line| line.find("//").map_or(line, |at| &line[..at]));
    code.collect::<Vec<_>>().join("\n")
}

#[test]
fn imports_run_along_the_arrows() {
    let mut wrong = Vec::new();
    for source in sources() {
        if matches!(source.room.as_str(), "lib" | "main") {
            continue;
        }
        let arrows = ARROWS.iter().find(|(room, _)| *room == source.room);
        let Some((_, may)) = arrows else {
            wrong.push(format!("{}: a room without arrows", source.path));
            continue;
        };
        for room in named_rooms(&without_comments(&source.text)) {
            let is_room = ARROWS.iter().any(|(name, _)| *name == room);
            let may_name =
                may.contains(&"*") || may.contains(&room.as_str()) || room == source.room;
            if is_room && !may_name {
                wrong.push(format!("{} names crate::{room}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_core_knows_no_browser_clock_or_randomness() {
    let mut wrong = Vec::new();
    for source in sources() {
        let is_browser = BROWSER_ROOMS.contains(&source.room.as_str())
            || BROWSER_FILES.contains(&source.path.as_str())
            || source.room == "lib";
        if is_browser {
            continue;
        }
        let code = without_comments(&source.text);
        let never =
            ["SystemTime", "Instant::now", "thread_rng", "Utc::now", "Local::now", "println!("];
        for name in BROWSER.iter().chain(&never) {
            if code.contains(name) {
                wrong.push(format!("{} names {name}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Of the browser pages know the elements that are handed to them.
#[test]
fn pages_leave_the_window_and_the_document_to_the_browser_room() {
    const ASKED: [&str; 4] = ["window()", "document()", "js_sys", "listener_untyped"];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.room == "ui") {
        let code = without_comments(&source.text);
        for name in ASKED.iter().filter(|name| code.contains(*name)) {
            wrong.push(format!("{} names {name}", source.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_can_be_read_in_one_go() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|source| source.text.lines().count() > LONGEST_FILE)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn words_live_in_their_room() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|s| s.room == "ui" || s.room == "app") {
        for (number, line) in without_comments(&source.text).lines().enumerate() {
            if line.chars().any(|letter| "æøåÆØÅ".contains(letter)) {
                wrong.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn data_never_becomes_markup() {
    for source in sources().iter().filter(|s| s.room == "ui" || s.room == "app") {
        let code = without_comments(&source.text);
        assert!(!code.contains("inner_html"), "{} writes markup", source.path);
        assert!(!code.contains("style=\""), "{} has an inline style", source.path);
    }
}

#[test]
fn modules_say_what_they_are_for() {
    for source in sources() {
        assert!(source.text.starts_with("//!"), "{} begins without a word", source.path);
    }
}

/// A field is written by a name that the compiler knows: under a slip of the pen nobody would read it.
#[test]
fn fields_are_written_by_their_names() {
    /// What writes, and where among what it is given the field stands.
    const WRITES: [(&str, usize); 5] =
        [("set(", 0), ("Command::set(", 1), (".edit(", 1), (".choose(", 1), (".write_library(", 0)];
    let mut wrong = Vec::new();
    for source in sources() {
        let code = without_comments(&source.text);
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for (name, place) in WRITES {
            for (at, _) in code.match_indices(name) {
                let is_other = |c: char| c.is_alphanumeric() || "_.:".contains(c);
                if name == "set(" && code[..at].ends_with(is_other) {
                    continue;
                }
                let given = whole_call(&code[at..])[name.len()..].split(',').map(str::trim);
                if let Some(field) = given.clone().nth(place).filter(|own| own.starts_with('"')) {
                    wrong.push(format!("{}: {name}… {field}", source.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn json_objects_keep_their_keys_sorted() {
    // Equal states give equal bytes only while no dependency turns `preserve_order` on.
    let value: serde_json::Value = serde_json::from_str(r#"{"b":1,"a":2}"#).unwrap();
    assert_eq!(value.to_string(), r#"{"a":2,"b":1}"#);
}

/// What somebody writes is either in a record at once, or a draft that `public/drafts.js` keeps.
#[test]
fn whatever_can_be_written_in_is_a_record_or_a_draft() {
    const KEPT: [&str; 7] = [
        "<form",
        "data-draft",
        "app.edit(",
        "desk.edit(",
        "desk.typed(",
        "desk.write(",
        "app.write_library(",
    ];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.room == "ui") {
        // Function by function: what a component draws stands in it, or in whoever draws it.
        let functions = source.text.split("\nfn ").flat_map(|part| part.split("\npub fn "));
        let functions: Vec<&str> = functions.collect();
        let is_kept = |part: &str| KEPT.iter().any(|mark| part.contains(mark));
        for part in functions.iter().filter(|part| part.contains("<textarea")) {
            let name = first_word(part);
            let drawn = [format!("<{name} "), format!("{name}(")];
            let draws = |whole: &str| drawn.iter().any(|drawn| whole.contains(drawn));
            let others = || functions.iter().filter(|other| *other != part);
            if !is_kept(part) && !others().any(|other| is_kept(other) && draws(other)) {
                wrong.push(format!("{}: fn {name}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Ids are counted, so they have an order that their letters do not: `lg-x-10` after `lg-x-9`.
#[test]
fn what_is_ordered_by_ids_is_ordered_as_they_were_given() {
    const ORDERING: [&str; 6] =
        [".order_by", ".sort_by", ".sort_unstable_by", ".max_by", ".min_by", ".binary_search_by"];
    // Names are asked for by id; no order of sheets may tell who answered first.
    const APART: [&str; 2] = ["src/ui/pages/trash/mod.rs", "core/src/evaluation/given.rs"];
    // Files are written in the order of the letters.
    let is_apart =
        |source: &Source| source.room == "exchange" || APART.contains(&source.path.as_str());
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !is_apart(source)) {
        let code = without_comments(&source.text);
        for (at, _) in ORDERING.iter().flat_map(|name| code.match_indices(name)) {
            let call = whole_call(&code[at..]);
            let names_one = call.match_indices(".id").any(|(at, mark)| {
                !call[at + mark.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
            });
            if names_one && !call.contains("IdOrder") {
                wrong.push(format!("{}: {}", source.path, call.lines().next().unwrap_or_default()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// From the name to the bracket that closes what it is given.
fn whole_call(code: &str) -> &str {
    let mut depth = 0;
    let end = code.find(|letter: char| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        letter == ')' && depth == 0
    });
    &code[..end.unwrap_or(code.len())]
}
