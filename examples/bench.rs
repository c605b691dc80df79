//! The core measured on this computer, without a browser: prints `./dev bench`'s rows as JSON.
//!
//! ```text
//! cargo run --release --example bench                  1,000 partnerships, 10,000 records
//! cargo run --release --example bench -- 100 1000      fewer
//! ```
//!
//! Times are medians of several runs on one thread. Sizes and limits: docs/figures.md.

use std::time::Instant;

use makkerskab::{
    crdt::{Actor, Record},
    exchange::{self, Plan, plan},
    store::{Repository, memory::MemoryStore},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

#[path = "../tests/support/crdt/mod.rs"]
mod crdt;
#[path = "../tests/bench/data/mod.rs"]
mod data;

use crdt::{history::History, world};
use data::{Data, FULL, Size, units};

const RUNS: usize = 7;
const HISTORIES: u64 = 2_000;
/// What a librarian looks for. The seventh and eighth hold one typo each, the last finds nothing.
const QUERIES: [&str; 9] = [
    "lektiehjælp havnby",
    "søren",
    "aabrinken boligforening",
    "unge mellem 13",
    "plakaten til sprogcafé",
    "ø",
    "bibloteket",
    "sokleleder nørrevang",
    "xylofonkoncert",
];

fn main() {
    let size = size_asked().unwrap_or(FULL);
    let data = Data::of(size, 1);
    let mut rows = opening(&data);
    rows.extend(searching(&data));
    rows.extend(importing(&data, size.records, 10));
    rows.extend(importing(&data, size.records, 1));
    rows.extend(editing(&data));
    rows.extend(mailing());
    println!("{:#}", Value::Array(rows));
}

fn size_asked() -> Option<Size> {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse().ok());
    Some(Size { partnerships: numbers.next()??, records: numbers.next()?? })
}

fn opening(data: &Data) -> Vec<Value> {
    let stored = data.stored();
    let size = units(&stored);
    let repository = Repository::new(MemoryStore::holding(stored));
    let open = median(RUNS, || (), |()| drop(repository.open().unwrap()));
    let records = || data.records.clone();
    let views = median(RUNS, records, |records| drop(Workspace::new(records)));
    vec![
        row("native: the data in the store", size as f64, "units", Some(4_200_000.0)),
        row("native: read the store", open, "ms", None),
        row("native: tables and search index", views, "ms", None),
        row("native: open the full data", open + views, "ms", Some(100.0)),
    ]
}

/// Each query on its own; then the middle one and the slowest.
fn searching(data: &Data) -> Vec<Value> {
    let workspace = Workspace::new(data.records.clone());
    let search = |query: &str| workspace.search(query, 20);
    let mut times: Vec<(f64, &str)> = QUERIES
        .iter()
        .map(|query| (median(RUNS, || (), |()| drop(search(query))), *query))
        .collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (time, query) in &times {
        eprintln!("search {time:7.2} ms  {:2} found  {query}", search(query).len());
    }
    let slowest = times.last().map_or(0.0, |(time, _)| *time);
    let exact: Vec<&str> = QUERIES[..6].to_vec();
    let found = exact.iter().filter(|query| !search(query).is_empty()).count();
    let with_typos = QUERIES[6..8].iter().filter(|query| !search(query).is_empty()).count();
    vec![
        row("native: search everything, median of 9 queries", times[4].0, "ms", Some(2.0)),
        row("native: search everything, slowest of 9", slowest, "ms", Some(16.0)),
        row("native: queries that found nothing", (8 - found - with_typos) as f64, "", Some(0.0)),
    ]
}

/// A file with a `part`-th of the records, of which every fifth was edited by a colleague and
/// every tenth of those here as well.
fn importing(data: &Data, records: usize, part: usize) -> Vec<Value> {
    let colleague = Actor::from_bits(0x1234_5678);
    let ours = Actor::from_bits(0x8765_4321);
    let sent: Vec<Record> = data.records.iter().step_by(part).cloned().collect();
    let count = sent.len();
    assert_eq!(count, records.div_ceil(part));
    let edited = |record: &mut Record, actor: &Actor, text: &str| {
        let name = ["title", "name", "summary", "text", "gives"];
        let field = name.into_iter().find(|field| record.get(field).is_string()).unwrap();
        record.set(actor, field, text.into());
    };
    let mut theirs = Data { records: sent, signatures: data.signatures.clone() };
    for record in theirs.records.iter_mut().step_by(5) {
        edited(record, &colleague, "Rettet af en kollega");
    }
    let mut held = data.records.clone();
    for record in held.iter_mut().step_by(part).step_by(50) {
        edited(record, &ours, "Rettet hos os");
    }
    let held = Data { records: held, signatures: data.signatures.clone() };
    let bytes = theirs.file().into_bytes();
    let workspace = Workspace::new(held.records.iter().cloned());
    let stored = held.stored();

    let read = median(RUNS, || (), |()| drop(exchange::open(&bytes).unwrap()));
    let opened = exchange::open(&bytes).unwrap();
    let planned: Plan = plan(workspace.records(), &opened.records);
    let counts = planned.counts();
    eprintln!("file of {count} records, {} bytes: {counts:?}", bytes.len());
    assert_eq!(counts.changed + counts.disputed, count.div_ceil(5));
    assert_eq!(counts.disputed, count.div_ceil(50));

    let plan_time = median(RUNS, || (), |()| drop(plan(workspace.records(), &opened.records)));
    let import = Command::Import { incoming: planned.received.clone() };
    let fresh = || workspace.clone();
    let merge_time = median(RUNS, fresh, |mut workspace| drop(workspace.apply(&import, &ours)));
    let store = || Repository::new(MemoryStore::holding(stored.clone()));
    let save_time = median(RUNS, store, |store| drop(store.save_all(&planned.merged).unwrap()));
    let whole = read + plan_time + merge_time + save_time;
    let named = |what: &str| format!("native: {what} a file of {count} records, 20 % changed");
    // The goal is stated for as many records as are held.
    let limit = (part == 1).then_some(400.0);
    vec![
        row(&named("read and check"), read, "ms", None),
        row(&named("plan"), plan_time, "ms", None),
        row(&named("merge"), merge_time, "ms", None),
        row(&named("save"), save_time, "ms", None),
        row(&named("take in"), whole, "ms", limit),
    ]
}

/// One keystroke in a field, and the save that follows: as the app does both.
fn editing(data: &Data) -> Vec<Value> {
    let actor = Actor::from_bits(0x1111_2222);
    let partnership = data.records.iter().find(|record| record.kind == "partnership").unwrap();
    let id = partnership.id.clone();
    let mut workspace = Workspace::new(data.records.clone());
    let mut count = 0;
    let edit = median(
        200,
        || (),
        |()| {
            count += 1;
            let fields = vec![("title".to_owned(), vec![Value::from(format!("Titel {count}"))])];
            drop(workspace.apply(&Command::edit(id.clone(), fields), &actor).unwrap());
        },
    );
    let repository = Repository::new(MemoryStore::holding(data.stored()));
    drop(repository.open().unwrap());
    let mut record = workspace.record(&id).unwrap().clone();
    let save = median(
        200,
        || (),
        |()| {
            record.set(&actor, "title", "Rettet".into());
            drop(repository.save(&record).unwrap());
        },
    );
    let flush = median(
        RUNS,
        || (),
        |()| {
            record.set(&actor, "title", "Rettet igen".into());
            repository.replace_all(&[]).unwrap();
            drop(repository.save(&record).unwrap());
        },
    );
    vec![
        row("native: edit one field", edit, "ms", Some(1.0)),
        row("native: save one record", save, "ms", Some(2.0)),
        row("native: save one record as App::flush does", flush, "ms", Some(2.0)),
    ]
}

/// Random mail histories of 2-5 people against an oracle that knows every edit.
fn mailing() -> Vec<Value> {
    let mut sum = world::Outcome::default();
    for seed in 0..HISTORIES {
        sum.add(&world::live(&History::of(seed), world::Naming::PageLoad));
    }
    let wrong = sum.false_conflicts + sum.diverged + sum.laws.broken;
    let named = |what: &str| format!("native: {what} in {HISTORIES} mail histories");
    vec![
        row(&named("lost edits"), sum.lost as f64, "", Some(0.0)),
        row(&named("false conflicts, divergences, broken laws"), wrong as f64, "", Some(0.0)),
    ]
}

/// Milliseconds: the median over `runs`, each on something fresh.
fn median<T>(runs: usize, mut fresh: impl FnMut() -> T, mut run: impl FnMut(T)) -> f64 {
    let mut times: Vec<f64> = (0..=runs)
        .map(|_| {
            let subject = fresh();
            let start = Instant::now();
            run(subject);
            start.elapsed().as_secs_f64() * 1e3
        })
        .skip(1)
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn row(name: &str, value: f64, unit: &str, limit: Option<f64>) -> Value {
    let value = (value * 1e3).round() / 1e3;
    let mut row = json!({ "name": name, "value": value, "unit": unit });
    if let Some(limit) = limit {
        row["limit"] = json!(limit);
    }
    row
}
