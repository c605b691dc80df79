//! Why nothing can be read, and what happened to the letters.

use crate::{
    csv::{MOST_COLUMNS, MOST_ROWS, TableError},
    exchange::{FileError, Flaw, Foreign, MAX_BYTES},
    text::{
        Lang,
        format::{da, en},
    },
};

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
pub(super) fn file_error(error: &FileError, lang: Lang) -> String {
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
pub(super) fn told_flaw(flaw: &Flaw) -> (String, String) {
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
