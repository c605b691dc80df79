//! Reads a file through the whole import pipeline and tells what is in it, as JSON.
//!
//! `cargo run --release --example open -- FILE`; exit 2 and a sentence when it is refused.

use std::{collections::BTreeMap, process::ExitCode};

use makkerskab::{
    crdt::Record,
    exchange::{self, Opened},
    store::{Repository, memory::MemoryStore},
    text::files::EN,
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    match report() {
        Ok(report) => {
            println!("{report:#}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn report() -> Result<Value, String> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return Err("Usage: open FILE".into());
    };
    let bytes = std::fs::read(&path)
        .map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    let mut opened = exchange::open(&bytes).map_err(|error| (EN.file_error)(&error))?;
    let unreadable = rescue(&mut opened)?;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for record in &opened.records {
        *kinds.entry(&record.kind).or_default() += 1;
    }
    let quarantined = opened.quarantined.iter().map(|bad| {
        json!({ "index": bad.index, "id": bad.id, "reason": (EN.quarantine_reason)(&bad.reason) })
    });
    let warnings = opened.warnings.iter().map(EN.warning);
    let hand_edits =
        opened.hand_edits.iter().map(|(id, edit)| format!("{id}: {}", (EN.hand_edit)(edit)));
    Ok(json!({
        "records": opened.records.len(),
        "kinds": kinds,
        "quarantined": quarantined.chain(unreadable).collect::<Vec<_>>(),
        "warnings": warnings.chain(hand_edits).collect::<Vec<_>>(),
        "conflicts": opened.records.iter().flat_map(conflicts).collect::<Vec<_>>(),
    }))
}

/// A rescue file holds the raw storage: its records are read as the app would at its start.
fn rescue(opened: &mut Opened) -> Result<Vec<Value>, String> {
    let mut unreadable = Vec::new();
    for storage in [std::mem::take(&mut opened.storage), std::mem::take(&mut opened.mirror)] {
        let store = MemoryStore::holding(storage);
        let loaded = Repository::new(store).open().map_err(|error| (EN.store_error)(&error))?;
        opened.records.extend(loaded.records.into_values());
        unreadable.extend(loaded.quarantined);
    }
    let unreadable = unreadable.into_iter();
    Ok(unreadable.map(|bad| json!({ "id": bad.key, "reason": EN.unreadable })).collect())
}

fn conflicts(record: &Record) -> Vec<Value> {
    let fields = record.disputed().map(|field| {
        let values = record.register(field).map(|register| register.values()).unwrap_or_default();
        json!({ "record": record.id, "field": field, "values": values })
    });
    fields.collect()
}
