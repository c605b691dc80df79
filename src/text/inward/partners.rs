//! The list of partners and contacts.

use super::{ListWords, both};
use crate::{
    domain::{Code, Sector},
    inward::partners::{Column, Words},
    text::{Label, Lang, Text, network::listed},
};

pub(super) const DA: ListWords<Column> = ListWords {
    title: "Hent en liste fra et regneark",
    hint: "Jeres liste over partnere eller kontakter, en række til hver. Kopiér rækkerne i Excel, og indsæt dem her, eller vælg en CSV-fil, for eksempel med kontakter fra Outlook. Intet skrives, før I har set, hvad der sker.",
    no_names: "Vælg, hvilken kolonne der har partnernes navne.",
    put: "Hent ind på listen",
    column_name: |column| named(column).0,
    news: |counts| {
        let words = [["ny partner", "nye partnere"], ["ny kontakt", "nye kontakter"]];
        format!("{}.", both(counts, words, Lang::Da))
    },
    who: |names| format!("Nye: {}.", listed(names, Lang::Da)),
    only_filled: "Ingen nye. De partnere, I har i forvejen, bliver udfyldt med det, der står på listen.",
    done: |counts| {
        let words = [["partner", "partnere"], ["kontakt", "kontakter"]];
        format!("Hentede {}", both(counts, words, Lang::Da))
    },
    filled: "Skrev listens oplysninger ind",
    list: "en liste over partnere",
};

pub(super) const EN: ListWords<Column> = ListWords {
    title: "Bring in a list from a spreadsheet",
    hint: "Your list of partners or contacts, a row for each. Copy the rows in Excel and paste them here, or choose a CSV file, such as contacts from Outlook. Nothing is written before you have seen what will happen.",
    no_names: "Choose which column holds the names of the partners.",
    put: "Bring into the list",
    column_name: |column| named(column).1,
    news: |counts| {
        let words = [["new partner", "new partners"], ["new contact", "new contacts"]];
        format!("{}.", both(counts, words, Lang::En))
    },
    who: |names| format!("New: {}.", listed(names, Lang::En)),
    only_filled: "Nobody new. Those you already have are filled in from the list.",
    done: |counts| {
        let words = [["partner", "partners"], ["contact", "contacts"]];
        format!("Brought in {}", both(counts, words, Lang::En))
    },
    filled: "Filled in from the list",
    list: "a list of partners",
};

/// Words of both languages are understood.
pub fn known_words(text: &Text) -> Words {
    let all = Lang::ALL.iter().flat_map(|lang| Sector::ALL.iter().map(|sector| (*lang, *sector)));
    Words {
        sectors: all.map(|(lang, sector)| (sector.label(lang).to_owned(), sector)).collect(),
        main_contact: text.inward.main_contact.into(),
    }
}

fn named(column: Column) -> (&'static str, &'static str) {
    match column {
        Column::Unused => ("Bruges ikke", "Not used"),
        Column::Partner => ("Partnerens navn", "Name of the partner"),
        Column::Sector => ("Sektor", "Sector"),
        Column::Kind => ("Slags", "Kind"),
        Column::Cvr => ("CVR-nummer", "CVR number"),
        Column::Address => ("Adresse (også postnummer og by)", "Address (postcode and town, too)"),
        Column::Web => ("Hjemmeside", "Website"),
        Column::About => ("Om partneren", "About the partner"),
        Column::Tags => ("Emneord", "Tags"),
        Column::Contact => ("Kontaktens navn", "Name of the contact"),
        Column::NamePart => (
            "En del af kontaktens navn (fornavn, efternavn)",
            "Part of the contact's name (first, last)",
        ),
        Column::Title => ("Kontaktens stilling", "Title of the contact"),
        Column::Phone => ("Telefon", "Phone"),
        Column::Email => ("Mail", "Email"),
        Column::CallFirst => ("Ring først til", "Call first"),
        Column::Notes => ("Interne noter", "Internal notes"),
    }
}
