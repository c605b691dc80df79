//! Prints the agreement of a partnership as Markdown.
//!
//! `cargo run --release --example agreement -- FILE PARTNERSHIP_ID --level L0|L1|L2|L3 --lang da|en`;
//! exit 2 and a sentence when that cannot be done. `--today 2026-11-25` gives the date in the text,
//! and `--word FILE` writes the same text as a Word file too.

use std::process::ExitCode;

use makkerskab::{
    agreement::{Draft, build},
    content::{read_clauses, read_guide},
    document::Document,
    domain::{Agreement, AgreementLevel, Code, Day, Partnership},
    exchange,
    export::{PageWords, to_docx, to_markdown},
    guide::Facts,
    text::{Lang, files::EN, text},
    workspace::Workspace,
};

const USAGE: &str = "Usage: agreement FILE PARTNERSHIP_ID [--level L0|L1|L2|L3] [--lang da|en] \
                     [--today YYYY-MM-DD] [--word FILE]";

fn main() -> ExitCode {
    match markdown(std::env::args().skip(1)) {
        Ok(markdown) => {
            print!("{markdown}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

/// What is printed, or the sentence that says why nothing is.
pub fn markdown(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let mut plain = Vec::new();
    let (mut level, mut lang, mut today) = (None, None, Day::parse_iso("2026-01-01"));
    let mut word = None;
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        match argument.as_str() {
            "--level" => level = Some(AgreementLevel::parse(&value()?).ok_or(USAGE)?),
            "--lang" => lang = Some(Lang::parse(&value()?).ok_or(USAGE)?),
            "--today" => today = Day::parse_iso(&value()?),
            "--word" => word = Some(value()?),
            option if option.starts_with("--") => return Err(USAGE.into()),
            _ => plain.push(argument),
        }
    }
    let [path, id] = plain.as_slice() else { return Err(USAGE.into()) };
    let today = today.ok_or(USAGE)?;
    let bytes = std::fs::read(path).map_err(|error| format!("{path} cannot be read: {error}."))?;
    let opened = exchange::open(&bytes).map_err(|error| (EN.file_error)(&error))?;
    let workspace = Workspace::new(opened.records);
    let partnership = workspace.get::<Partnership>(id);
    let partnership = partnership.ok_or(format!("There is no partnership {id} in {path}."))?;
    let clauses = read_clauses(include_str!("../content/agreement.json"))
        .map_err(|error| format!("The content is broken: {error}."))?;
    let facts = Facts::new(&workspace, partnership, today);
    let mut own = facts.agreement.cloned().unwrap_or_default();
    // Whoever asks for a language gets it.
    own.language = own.language.filter(|_| lang.is_none());
    let lang = lang.unwrap_or(Lang::Da);
    let agreement: &Agreement = &own;
    let level = level.or(agreement.level).unwrap_or(AgreementLevel::Cooperation);
    let guide = read_guide(include_str!("../content/guide.json"))
        .map_err(|error| format!("The content is broken: {error}."))?;
    let words = &text(lang).agreement;
    let (clauses, guide, wording) = (&clauses, &guide, &words.wording);
    let draft = Draft { facts: &facts, agreement, level, clauses, guide, wording };
    let document = build(&draft).document;
    let lang = Lang::parse(&document.lang).unwrap_or(lang);
    let words = &text(lang).agreement;
    if let Some(path) = word {
        write_word(&document, lang, &path)?;
    }
    Ok(to_markdown(&document, &words.fill_in))
}

fn write_word(document: &Document, lang: Lang, path: &str) -> Result<(), String> {
    let words = &text(lang).agreement;
    let pages = PageWords { page: words.send.page, of: words.send.page_of };
    let bytes = to_docx(document, pages, &words.fill_in);
    let bytes = bytes.ok_or("The Word file could not be made.")?;
    std::fs::write(path, bytes).map_err(|error| format!("{path} cannot be written: {error}."))
}
