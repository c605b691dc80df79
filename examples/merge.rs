//! Merges files and prints the result: the same bytes, in whatever order they are given.
//!
//! `cargo run --release --example merge -- FILE FILE...`; exit 2, a sentence and no output when
//! one of them is refused.

use std::{collections::BTreeMap, ffi::OsString, process::ExitCode};

use makkerskab::{
    checksum::short_checksum,
    crdt::Record,
    exchange::{self, FileKind, Header, Opened, plan, to_file},
    text::files::EN,
};

fn main() -> ExitCode {
    match merged() {
        Ok(file) => {
            print!("{file}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn merged() -> Result<String, String> {
    let paths: Vec<OsString> = std::env::args_os().skip(1).collect();
    if paths.is_empty() {
        return Err("Usage: merge FILE FILE...".into());
    }
    let mut files = paths.iter().map(open).collect::<Result<Vec<Opened>, String>>()?;
    // The guards against damaged copies ask what is held already, so the order must not be ours.
    files.sort_by_cached_key(|file| to_file(&file.header, &file.records, &file.signatures));
    let mut held: BTreeMap<String, Record> = BTreeMap::new();
    let mut signatures = BTreeMap::new();
    for file in files {
        for record in plan(&held, &file.records).merged {
            held.insert(record.id.clone(), record);
        }
        for (actor, signature) in file.signatures {
            let known = signatures.entry(actor).or_insert_with(|| signature.clone());
            *known = signature.max(known.clone());
        }
    }
    let records: Vec<Record> = held.into_values().collect();
    let content = to_file(&Header::default(), &records, &signatures);
    let header = Header {
        id: format!("f-{}", short_checksum(&[&content])),
        program: env!("CARGO_PKG_VERSION").into(),
        kind: FileKind::Everything,
        ..Header::default()
    };
    Ok(to_file(&header, &records, &signatures))
}

fn open(path: &OsString) -> Result<Opened, String> {
    let name = path.display();
    let bytes = std::fs::read(path).map_err(|error| format!("{name} cannot be read: {error}."))?;
    let opened =
        exchange::open(&bytes).map_err(|error| format!("{name}: {}", (EN.file_error)(&error)))?;
    for bad in &opened.quarantined {
        eprintln!("{name}: record {}: {}", bad.index, (EN.quarantine_reason)(&bad.reason));
    }
    Ok(opened)
}
