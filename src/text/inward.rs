//! Words for lists that come in from spreadsheets and mail programs.

mod found;
mod partners;
mod partnerships;
mod refused;

pub use partners::known_words as partner_words;
pub use partnerships::known_words as partnership_words;
pub use refused::table_error;

use found::told;
use refused::{file_error, told_flaw};

use super::{
    Lang,
    format::{da, en},
    network::listed,
};
use crate::{
    csv::TableError,
    domain::MAIN_NUMBER,
    exchange::{FileError, Flaw},
    inward::{Found, partners::Column as PartnerColumn, partnerships::Column as PartnershipColumn},
};

pub struct Inward {
    pub choose: &'static str,
    /// What pasted rows are called among the files.
    pub pasted: &'static str,
    pub paste_label: &'static str,
    pub paste_read: &'static str,
    pub has_head: &'static str,
    pub column: fn(usize) -> String,
    pub rows_of: fn(usize) -> String,
    pub preview: &'static str,
    pub nothing: &'static str,
    pub file_error: fn(&FileError) -> String,
    pub unread: &'static str,
    pub flaw: fn(&Flaw) -> String,
    /// By the line of the quotation mark.
    pub unclosed: fn(usize) -> String,
    pub table_error: fn(TableError) -> String,
    /// Takes the list's answers in place of those that stand here.
    pub prefer: &'static str,
    /// Everything odd, a sentence each.
    pub found: fn(&Found) -> Vec<String>,
    /// Whom a number or an address belongs to beside which nobody is named.
    pub main_contact: &'static str,
    /// Where a contact is known from, by the name of the file.
    pub source: fn(&str) -> String,
    pub partners: ListWords<PartnerColumn>,
    pub partnerships: ListWords<PartnershipColumn>,
}

/// The words of one sort of list.
pub struct ListWords<C: 'static> {
    pub title: &'static str,
    pub hint: &'static str,
    pub no_names: &'static str,
    pub put: &'static str,
    pub column_name: fn(C) -> &'static str,
    /// How many are new: of what the list is of, and of what comes along.
    pub news: fn([usize; 2]) -> String,
    /// Those that are new, by name.
    pub who: fn(&[String]) -> String,
    pub only_filled: &'static str,
    pub done: fn([usize; 2]) -> String,
    pub filled: &'static str,
    /// What is undone: `Fortryd: tilføjede en liste`.
    pub list: &'static str,
}

pub const DA: Inward = Inward {
    choose: "Vælg filer",
    pasted: "Indsat tekst",
    paste_label: "Eller indsæt rækker fra et regneark",
    paste_read: "Læs rækkerne",
    has_head: "Første række er overskrifter",
    column: |number| format!("Kolonne {number}"),
    rows_of: |count| Lang::Da.counted(count, ["række", "rækker"]),
    preview: "Det sker",
    nothing: "Der er intet nyt at hente ind.",
    file_error: |error| file_error(error, Lang::Da),
    unread: "Filen kunne ikke læses. Prøv igen, eller kopiér rækkerne, og indsæt dem her.",
    flaw: |flaw| told_flaw(flaw).0,
    unclosed: |line| {
        format!(
            "I linje {} står et anførselstegn, som ikke er lukket. Det, der følger efter, kan være læst som ét felt, så der kan mangle rækker. Ret det i listen, og hent den igen.",
            da(line)
        )
    },
    table_error: |error| table_error(error, Lang::Da),
    prefer: "Brug listens svar, hvor der står noget andet her",
    found: |found| told(found, Lang::Da),
    main_contact: MAIN_NUMBER[0],
    source: |name| format!("Hentet fra {name}"),
    partners: partners::DA,
    partnerships: partnerships::DA,
};

pub const EN: Inward = Inward {
    choose: "Choose files",
    pasted: "Pasted text",
    paste_label: "Or paste rows from a spreadsheet",
    paste_read: "Read the rows",
    has_head: "The first row holds headings",
    column: |number| format!("Column {number}"),
    rows_of: |count| Lang::En.counted(count, ["row", "rows"]),
    preview: "What will happen",
    nothing: "There is nothing new to bring in.",
    file_error: |error| file_error(error, Lang::En),
    unread: "The file could not be read. Try again, or copy the rows and paste them here.",
    flaw: |flaw| told_flaw(flaw).1,
    unclosed: |line| {
        format!(
            "A quotation mark opened in line {} is not closed there. What follows may have been read as one field, so rows may be missing. Correct the list, and bring it in again.",
            en(line)
        )
    },
    table_error: |error| table_error(error, Lang::En),
    prefer: "Use the list's answers where something else stands here",
    found: |found| told(found, Lang::En),
    main_contact: MAIN_NUMBER[1],
    source: |name| format!("Brought in from {name}"),
    partners: partners::EN,
    partnerships: partnerships::EN,
};

/// Both by number, without those of which there is none.
fn both(counts: [usize; 2], words: [[&str; 2]; 2], lang: Lang) -> String {
    let is_none = counts == [0, 0];
    let some = counts.into_iter().zip(words).filter(|(count, _)| is_none || *count > 0);
    let some: Vec<String> = some.map(|(count, words)| lang.counted(count, words)).collect();
    listed(&some, lang)
}
