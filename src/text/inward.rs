//! Words for lists that come in from spreadsheets and mail programs.

use super::{
    Label, Lang,
    format::{da, en},
    network::listed,
    shown,
};
use crate::{
    csv::{MOST_COLUMNS, MOST_ROWS, TableError},
    domain::MAIN_NUMBER,
    exchange::{FileError, Flaw, Foreign, MAX_BYTES},
    inward::{Column, Differs, Found, Prefer, Said},
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
    pub partners: PartnerList,
}

/// The list of partners and contacts.
pub struct PartnerList {
    pub title: &'static str,
    pub hint: &'static str,
    pub no_names: &'static str,
    pub put: &'static str,
    pub column_name: fn(Column) -> &'static str,
    pub table_error: fn(TableError) -> String,
    pub news: fn(usize, usize) -> String,
    /// Those who are new, by name.
    pub who: fn(&[String]) -> String,
    pub only_filled: &'static str,
    pub done: fn(usize, usize) -> String,
    pub filled: &'static str,
    /// What is undone: `Fortryd: tilføjede en liste`.
    pub list: &'static str,
    /// Takes the list's answers in place of those that stand here.
    pub prefer: &'static str,
    /// Everything odd, a sentence each.
    pub found: fn(&Found) -> Vec<String>,
    /// Whom a number or an address belongs to beside which nobody is named.
    pub main_contact: &'static str,
    /// Where a contact is known from, by the name of the file.
    pub source: fn(&str) -> String,
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
    partners: PartnerList {
        title: "Hent en liste fra et regneark",
        hint: "Jeres liste over partnere eller kontakter, en række til hver. Kopiér rækkerne i Excel, og indsæt dem her, eller vælg en CSV-fil, for eksempel med kontakter fra Outlook. Intet skrives, før I har set, hvad der sker.",
        no_names: "Vælg, hvilken kolonne der har partnernes navne.",
        put: "Hent ind på listen",
        column_name: |column| named(column).0,
        table_error: |error| table_error(error, Lang::Da),
        news: |partners, contacts| {
            let words = [["ny partner", "nye partnere"], ["ny kontakt", "nye kontakter"]];
            format!("{}.", both([partners, contacts], words, Lang::Da))
        },
        who: |names| format!("Nye: {}.", listed(names, Lang::Da)),
        only_filled: "Ingen nye. De partnere, I har i forvejen, bliver udfyldt med det, der står på listen.",
        done: |partners, contacts| {
            let words = [["partner", "partnere"], ["kontakt", "kontakter"]];
            format!("Hentede {}", both([partners, contacts], words, Lang::Da))
        },
        filled: "Skrev listens oplysninger ind",
        list: "en liste over partnere",
        prefer: "Brug listens svar, hvor der står noget andet her",
        found: |found| told(found, Lang::Da),
        main_contact: MAIN_NUMBER[0],
        source: |name| format!("Hentet fra {name}"),
    },
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
    partners: PartnerList {
        title: "Bring in a list from a spreadsheet",
        hint: "Your list of partners or contacts, a row for each. Copy the rows in Excel and paste them here, or choose a CSV file, such as contacts from Outlook. Nothing is written before you have seen what will happen.",
        no_names: "Choose which column holds the names of the partners.",
        put: "Bring into the list",
        column_name: |column| named(column).1,
        table_error: |error| table_error(error, Lang::En),
        news: |partners, contacts| {
            let words = [["new partner", "new partners"], ["new contact", "new contacts"]];
            format!("{}.", both([partners, contacts], words, Lang::En))
        },
        who: |names| format!("New: {}.", listed(names, Lang::En)),
        only_filled: "Nobody new. Those you already have are filled in from the list.",
        done: |partners, contacts| {
            let words = [["partner", "partners"], ["contact", "contacts"]];
            format!("Brought in {}", both([partners, contacts], words, Lang::En))
        },
        filled: "Filled in from the list",
        list: "a list of partners",
        prefer: "Use the list's answers where something else stands here",
        found: |found| told(found, Lang::En),
        main_contact: MAIN_NUMBER[1],
        source: |name| format!("Brought in from {name}"),
    },
};

/// Partners and contacts by number, without those of whom there is none.
fn both(counts: [usize; 2], words: [[&str; 2]; 2], lang: Lang) -> String {
    let is_none = counts == [0, 0];
    let some = counts.into_iter().zip(words).filter(|(count, _)| is_none || *count > 0);
    let some: Vec<String> = some.map(|(count, words)| lang.counted(count, words)).collect();
    listed(&some, lang)
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
        Column::Contact => (
            "Kontaktens navn (også fornavn og efternavn)",
            "Name of the contact (first and last, too)",
        ),
        Column::Title => ("Kontaktens stilling", "Title of the contact"),
        Column::Phone => ("Telefon", "Phone"),
        Column::Email => ("Mail", "Email"),
        Column::CallFirst => ("Ring først til", "Call first"),
        Column::Notes => ("Interne noter", "Internal notes"),
    }
}

/// Why a text is no table.
pub fn table_error(error: TableError, lang: Lang) -> String {
    match (error, lang) {
        (TableError::Empty, Lang::Da) => "Her er ingenting at læse.".into(),
        (TableError::Empty, Lang::En) => "There is nothing to read.".into(),
        (TableError::Markup, Lang::Da) => {
            "Det er ikke en tabel, men en webside, et billede eller et kort i et andet format (SVG, GEXF, GraphML). Gem det som CSV dér, hvor det kommer fra."
                .into()
        }
        (TableError::Markup, Lang::En) => {
            "This is not a table, but a web page, a picture or a map in another format (SVG, GEXF, GraphML). Save it as CSV where it comes from."
                .into()
        }
        (TableError::TooManyRows(rows), Lang::Da) => format!(
            "Der er {rows} rækker, og der kan hentes {most} ad gangen. Vælg de vigtigste, og hent dem først.",
            rows = da(rows),
            most = da(MOST_ROWS)
        ),
        (TableError::TooManyRows(rows), Lang::En) => format!(
            "There are {rows} rows, and {most} can be brought in at a time. Choose the most important, and bring those in first.",
            rows = en(rows),
            most = en(MOST_ROWS)
        ),
        (TableError::TooManyColumns, Lang::Da) => format!(
            "Der er mere end {most} kolonner. Slet dem, I ikke skal bruge, og prøv igen.",
            most = da(MOST_COLUMNS)
        ),
        (TableError::TooManyColumns, Lang::En) => format!(
            "There are more than {most} columns. Delete those that you do not need, and try again.",
            most = en(MOST_COLUMNS)
        ),
    }
}

/// Why nothing can be read out of a file. Only text is looked for, so little else can be wrong with it.
fn file_error(error: &FileError, lang: Lang) -> String {
    match (error, lang) {
        (FileError::Empty, _) => table_error(TableError::Empty, lang),
        (FileError::TooLarge { .. }, Lang::Da) => {
            format!("Filen er for stor. Grænsen er {} MB.", MAX_BYTES / 1_048_576)
        }
        (FileError::TooLarge { .. }, Lang::En) => {
            format!("The file is too large. The limit is {} MB.", MAX_BYTES / 1_048_576)
        }
        (FileError::Foreign(Foreign::Office), Lang::Da) => "Filen er fra Excel. Åbn den dér, markér rækkerne, kopiér dem, og indsæt dem her. Eller gem den som CSV, og vælg den fil.".into(),
        (FileError::Foreign(Foreign::Office), Lang::En) => "The file is from Excel. Open it there, select the rows, copy them, and paste them here. Or save it as CSV, and choose that file.".into(),
        (_, Lang::Da) => "Filen er ikke en tabel i tekst. Gem den som CSV, eller kopiér rækkerne, og indsæt dem her.".into(),
        (_, Lang::En) => "The file is not a table in text. Save it as CSV, or copy the rows and paste them here.".into(),
    }
}

/// What became of the letters of a list on its way here.
fn told_flaw(flaw: &Flaw) -> (String, String) {
    match flaw {
        Flaw::Windows1252 => (
            "Filen er gemt på en ældre måde (ikke UTF-8). Se efter, at æ, ø og å står rigtigt."
                .into(),
            "The file was saved in an older way (not UTF-8). Check that æ, ø and å are right."
                .into(),
        ),
        Flaw::Lost { line } => (
            format!(
                "Bogstaver er gået tabt, før listen kom hertil, første gang i linje {}. Gem den igen som »CSV UTF-8« dér, hvor den kommer fra, eller ret dem bagefter.",
                da(*line)
            ),
            format!(
                "Letters were lost before the list came here, first in line {}. Save it again as “CSV UTF-8” where it comes from, or put them right afterwards.",
                en(*line)
            ),
        ),
        Flaw::Mended { lines } => (
            format!(
                "Bogstaver som æ, ø og å var forvansket (»Ã¸« for »ø«). De er rettet i {}.",
                Lang::Da.counted(*lines, ["linje", "linjer"])
            ),
            format!(
                "Letters such as æ, ø and å were garbled (“Ã¸” for “ø”). They were put right in {}.",
                Lang::En.counted(*lines, ["line", "lines"])
            ),
        ),
        Flaw::Garbled { line } => (
            format!(
                "Bogstaver er forvansket (»Ã¸« for »ø«), første gang i linje {}, og kan ikke rettes med sikkerhed. Gem listen igen som »CSV UTF-8« dér, hvor den kommer fra, eller ret dem bagefter.",
                da(*line)
            ),
            format!(
                "Letters are garbled (“Ã¸” for “ø”), first in line {}, and cannot be put right for certain. Save the list again as “CSV UTF-8” where it comes from, or put them right afterwards.",
                en(*line)
            ),
        ),
    }
}

fn told(found: &Found, lang: Lang) -> Vec<String> {
    let names = |names: &[String]| listed(names, lang);
    let mut told = Vec::new();
    let mut say = |is: bool, [da, en]: [String; 2]| {
        if is {
            told.push(if lang == Lang::Da { da } else { en });
        }
    };
    let same = names(&found.same);
    say(
        !found.same.is_empty(),
        match found.prefer {
            Prefer::Here => [
                format!("Står her allerede og får kun det, der mangler: {same}."),
                format!("Here already, given only what is missing: {same}."),
            ],
            Prefer::List => [
                format!("Står her allerede og får listens svar: {same}."),
                format!("Here already, given the list's answers: {same}."),
            ],
        },
    );
    let like = |are: &str| {
        let pairs = found.similar.iter().map(|(new, held)| format!("{new} ({are} {held})"));
        names(&pairs.collect::<Vec<_>>())
    };
    say(
        !found.similar.is_empty(),
        [
            format!("Ligner nogen, I har, og kommer ind som nye: {}.", like("ligner")),
            format!("Like somebody you have, and brought in as new: {}.", like("like")),
        ],
    );
    let said = |said: &Said| match said {
        Said::Sector(sector) => sector.label(lang).to_owned(),
        Said::Text(text) => shown(text),
    };
    let differs = |Differs { here, list }: &Differs| match lang {
        Lang::Da => format!("{} her, {} i listen", said(here), said(list)),
        Lang::En => format!("{} here, {} in the list", said(here), said(list)),
    };
    let rows = |Differs { here, list }: &Differs| match lang {
        Lang::Da => format!("{} og {}", said(here), said(list)),
        Lang::En => format!("{} and {}", said(here), said(list)),
    };
    let each = |all: &[(String, Vec<Differs>)], told: &dyn Fn(&Differs) -> String| {
        let all = all.iter().map(|(name, all)| {
            format!("{name} ({})", all.iter().map(told).collect::<Vec<_>>().join("; "))
        });
        names(&all.collect::<Vec<_>>())
    };
    let otherwise = each(&found.otherwise, &differs);
    let twice = each(&found.twice, &rows);
    let [da, en] = match found.prefer {
        Prefer::Here => ["det bliver stående", "it stays"],
        Prefer::List => ["listens svar kommer i stedet", "the list's answer takes its place"],
    };
    say(
        !found.otherwise.is_empty(),
        [
            format!("Her står der noget andet, og {da}: {otherwise}."),
            format!("Something else stands here, and {en}: {otherwise}."),
        ],
    );
    say(
        !found.twice.is_empty(),
        [
            format!("Listen siger to ting, og det første gælder: {twice}."),
            format!("The list says two things, and the first counts: {twice}."),
        ],
    );
    let count = found.nameless;
    say(
        count > 0,
        [
            format!(
                "{} uden partnerens navn springes over.",
                Lang::Da.counted(count, ["række", "rækker"])
            ),
            format!(
                "{} without the name of a partner {} left out.",
                Lang::En.counted(count, ["row", "rows"]),
                if count == 1 { "is" } else { "are" }
            ),
        ],
    );
    let unknown = names(&found.unknown);
    say(
        !found.unknown.is_empty(),
        [
            format!("Passer ikke til nogen sektor og bruges ikke: {unknown}."),
            format!("Fits no sector and is not used: {unknown}."),
        ],
    );
    told
}
