//! Every refusal, warning and reason has a calm sentence in both languages.

use makkerskab::{
    crdt::{Breach, HandEdit},
    exchange::{Cause, FileError, Foreign, Limit, MassChange, Reason, Warning},
    store::{Level, StoreError},
    text::files::{DA, EN, Files},
};

fn sentences(words: &Files) -> Vec<String> {
    use Foreign::{
        Base64, Encrypted, Excalidraw, Gzip, Html, Image, Kumu, Mail, Office, Pdf, Rtf, Trello, Zip,
    };
    let foreign = [
        Zip, Office, Gzip, Pdf, Rtf, Image, Html, Mail, Base64, Encrypted, Excalidraw, Trello, Kumu,
    ];
    let causes = [Cause::SmartQuotes, Cause::NonBreakingSpace, Cause::TextAfter, Cause::Other];
    let plain = [
        FileError::Empty,
        FileError::TooLarge { bytes: 30_000_000 },
        FileError::NotText,
        FileError::NotJson,
        FileError::Truncated { line: 7 },
        FileError::TooDeep,
        FileError::Reserved,
        FileError::NotOurs,
        FileError::NewerFormat { major: 2 },
        FileError::MissingPart { key: "records" },
        FileError::TooManyRecords { count: 30_000 },
    ];
    let broken = causes.map(|cause| FileError::Broken { line: 7, column: 3, cause });
    let errors = plain.into_iter().chain(broken).chain(foreign.map(FileError::Foreign));
    let (id, field) = (|| "p-1".to_owned(), || "title".to_owned());
    let warnings = [
        Warning::Windows1252,
        Warning::DamagedText { line: 7 },
        Warning::DuplicateKey { path: field() },
        Warning::NoEnvelope,
        Warning::NewerMinor { minor: 1 },
        Warning::Altered,
        Warning::UnknownPart { key: field() },
        Warning::Count { declared: 3, found: 2 },
        Warning::Repeated { id: id() },
        Warning::Mojibake { id: id(), field: field() },
        Warning::LostCharacters { id: id(), field: field() },
    ];
    let breaches = [Breach::TooManyActors, Breach::CountTooHigh];
    let exceeds =
        [Limit::Depth, Limit::Key, Limit::Text].map(|limit| Reason::Exceeds { limit, at: field() });
    let reasons = [
        Reason::NotAnObject,
        Reason::NoId,
        Reason::NoKind,
        Reason::NoFields,
        Reason::KindAltered,
        Reason::BadName { field: "+a".into() },
        Reason::LostCharacters { field: field() },
        Reason::Stored,
    ];
    let reasons = reasons.into_iter().chain(exceeds).chain(breaches.map(Reason::Breach));
    let edits = [
        HandEdit::Stripped,
        HandEdit::Changed { field: field() },
        HandEdit::Added { field: field() },
        HandEdit::Removed { field: field() },
    ];
    let stores = [
        StoreError::Blocked,
        StoreError::Full { needed: 5_242_880, free: 12 },
        StoreError::Refused { reason: "UnknownError".into() },
        StoreError::NotKept { key: id() },
        StoreError::NewerFormat { major: 2 },
        StoreError::Partly,
        StoreError::Cleared,
    ];
    let mut all = vec![words.nothing_changed.to_owned(), words.unreadable.to_owned()];
    all.extend(errors.map(|error| (words.file_error)(&error)));
    all.extend(warnings.iter().map(words.warning));
    all.extend(reasons.map(|reason| (words.quarantine_reason)(&reason)));
    all.extend(edits.iter().map(words.hand_edit));
    all.extend(stores.iter().map(words.store_error));
    all.extend([Level::Fine, Level::Amber, Level::Red].map(|l| (words.level)(l).to_owned()));
    all.push((words.mass_change)(&MassChange { deleted: 21, shown: 40 }));
    all
}

#[test]
fn sentences_are_whole_and_calm() {
    let (danish, english) = (sentences(&DA), sentences(&EN));
    assert_eq!(danish.len(), english.len());
    for (danish, english) in danish.iter().zip(&english) {
        for sentence in [danish, english] {
            assert!(
                sentence.starts_with(|c: char| c.is_uppercase() || "»\"".contains(c)),
                "{sentence}"
            );
            assert!(sentence.ends_with(['.', '?']), "{sentence}");
            assert!(!sentence.contains(['!', '\n']) && !sentence.contains("  "), "{sentence}");
            assert!(sentence.len() < 220, "{sentence}");
        }
        assert_ne!(danish, english);
    }
}

#[test]
fn numbers_are_written_as_each_language_does() {
    let full = StoreError::Full { needed: 5_242_880, free: 12 };
    assert!((DA.store_error)(&full).contains("5.242.880"));
    assert!((EN.store_error)(&full).contains("5,242,880"));
}
