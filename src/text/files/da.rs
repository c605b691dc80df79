//! Danish: du/I, calm, plain.

use super::Files;
use crate::text::format::da;
use crate::{
    crdt::{Breach, HandEdit},
    exchange::{Cause, FileError, Foreign, Limit, MAX_BYTES, MAX_RECORDS, Reason, Warning},
    store::{Level, StoreError},
};

pub const WORDS: Files = Files {
    nothing_changed: "Intet er ændret.",
    part_stays: "Noget bliver, som det er, for andre har rettet eller slettet det siden.",
    all_stays: "Intet er ændret, for andre har rettet eller slettet det siden.",
    not_copied: "Teksten kunne ikke kopieres herfra. Markér den på siden, og kopiér den selv.",
    mail_too_long: "Teksten er for lang til at komme med over i mailen. Den bliver kopieret, når mailen åbnes: sæt den ind dér.",
    mail_copied: "Teksten er kopieret. Sæt den ind i mailen.",
    unreadable: "Noget, der var gemt i denne browser, kan ikke læses. Det er lagt til side, som det var. Gem det som tekstfil, så andre kan hjælpe.",
    file_error,
    warning,
    quarantine_reason: reason,
    breach,
    hand_edit,
    mass_change: |mass| {
        format!(
            "Filen sletter {} af de {} ting, I har her. Se dem igennem, før I går videre.",
            da(mass.deleted),
            da(mass.shown)
        )
    },
    store_error,
    level: |level| match level {
        Level::Fine => "Der er god plads i denne browser.",
        Level::Amber => {
            "Pladsen i denne browser er ved at slippe op. Gem en sikkerhedskopi, og slet det, I ikke længere bruger."
        }
        Level::Red => {
            "Der er næsten ikke mere plads i denne browser. Gem en sikkerhedskopi nu, og slet det, I ikke længere bruger."
        }
    },
};

fn file_error(error: &FileError) -> String {
    match error {
        FileError::Empty => {
            "Filen er tom. Bed om at få den sendt igen, eller vælg en anden.".into()
        }
        FileError::TooLarge { bytes } => format!(
            "Filen fylder {} MB, og grænsen er {} MB. Er det den rigtige fil?",
            bytes.div_ceil(1024 * 1024),
            MAX_BYTES / 1024 / 1024
        ),
        FileError::Foreign(kind) => foreign(*kind).into(),
        FileError::NotText => {
            "Filen er ikke en tekstfil. Vælg den JSON-fil, der er gemt fra Makkerskab.".into()
        }
        FileError::NotJson => {
            "Teksten ligner ikke en fil fra Makkerskab. Vælg filen, der ender på .json.".into()
        }
        FileError::Broken { line, column, cause } => match cause {
            Cause::SmartQuotes => format!(
                "Der står krøllede anførselstegn i linje {line}. Ret dem til lige anførselstegn (\"), og åbn filen igen."
            ),
            Cause::NonBreakingSpace => format!(
                "Der står et hårdt mellemrum i linje {line}. Ret det til et almindeligt mellemrum, og åbn filen igen."
            ),
            Cause::TextAfter => format!(
                "Der står noget efter filens slutning i linje {line}. Fjern det, og åbn filen igen."
            ),
            Cause::Other => format!(
                "Filen kan ikke læses ved linje {line}, tegn {column}. Ret stedet, eller bed om at få filen sendt igen."
            ),
        },
        FileError::Truncated { line } => format!(
            "Filen slutter midt i linje {line}. En del mangler, så bed om at få den sendt igen."
        ),
        FileError::TooDeep => {
            "Filen er bygget op i for mange lag til at være fra Makkerskab. Vælg en anden fil."
                .into()
        }
        FileError::Reserved => {
            "Filen bruger et navn, som programmet selv skal bruge. Bed om at få den sendt igen."
                .into()
        }
        FileError::NotOurs => {
            "Filen er en JSON-fil, men ikke fra Makkerskab. Vælg en anden fil.".into()
        }
        FileError::NewerFormat { .. } => {
            "Filen er lavet med en nyere version af Makkerskab. Genindlæs siden, og åbn filen igen."
                .into()
        }
        FileError::MissingPart { key } => {
            format!("Filen mangler delen »{key}« og er ikke hel. Bed om at få den sendt igen.")
        }
        FileError::TooManyRecords { count } => format!(
            "Filen har {count} ting, og grænsen er {most}. Bed om en mindre fil.",
            count = da(*count),
            most = da(MAX_RECORDS)
        ),
    }
}

fn foreign(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Zip => "Filen er en zip-pakke. Pak den ud, og åbn JSON-filen indeni.",
        Foreign::Office => {
            "Filen er fra Word, Excel eller PowerPoint. Vælg den JSON-fil, der er gemt fra Makkerskab."
        }
        Foreign::Gzip => "Filen er en pakket fil. Pak den ud, og åbn JSON-filen indeni.",
        Foreign::Pdf => {
            "Filen er en PDF og kan kun læses. Bed om JSON-filen, der er gemt fra Makkerskab."
        }
        Foreign::Rtf => {
            "Filen er gemt som formateret tekst. Gem den som ren tekst, eller bed om den oprindelige JSON-fil."
        }
        Foreign::Image => "Filen er et billede. Vælg den JSON-fil, der er gemt fra Makkerskab.",
        Foreign::Html => {
            "Filen er en webside, måske en loginside. Log ind dér, hvor filen ligger, og hent selve filen."
        }
        Foreign::Mail => {
            "Filen er en hel mail. Åbn mailen, gem den vedhæftede JSON-fil, og åbn den."
        }
        Foreign::Base64 => {
            "Filen er kodet til mail. Gem den vedhæftede fil direkte fra mailprogrammet, og åbn den."
        }
        Foreign::Encrypted => {
            "Filen er krypteret. Bed afsenderen om en fil, der ikke er krypteret, eller lås den op først."
        }
        Foreign::Excalidraw => "Filen er en tegning fra Excalidraw. Vælg en fil fra Makkerskab.",
        Foreign::Trello => "Filen er en tavle fra Trello. Vælg en fil fra Makkerskab.",
        Foreign::Kumu => "Filen er et kort fra Kumu. Vælg en fil fra Makkerskab.",
    }
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::Windows1252 => {
            "Filen er gemt i et ældre tegnsæt (Windows-1252). Se efter, at æ, ø og å er rigtige."
                .into()
        }
        Warning::DamagedText { line } => format!(
            "Filen er beskadiget, første gang i linje {line}. Bed om at få den sendt igen, hvis noget mangler."
        ),
        Warning::DuplicateKey { path } => format!(
            "»{path}« står to gange i filen. Den sidste er læst, så se efter, at den er den rigtige."
        ),
        Warning::NoEnvelope => {
            "Filen har kun indhold og ingen oplysninger om, hvem den er fra. Se efter, at det er den rigtige."
                .into()
        }
        Warning::NewerMinor { .. } => {
            "Filen er lavet med en lidt nyere version. Det, vi ikke kender, bevares. Genindlæs siden for at få den nye version."
                .into()
        }
        Warning::Altered => {
            "Filens oplysninger om, hvem der har skrevet den, er ændret undervejs. Se efter, hvem den er fra."
                .into()
        }
        Warning::UnknownPart { key } => format!(
            "Filen har en del, »{key}«, som denne version ikke kender. Gem den oprindelige fil."
        ),
        Warning::Count { declared, found } => format!("Filen skulle have {declared} ting, og der er {found}. Spørg afsenderen, om noget mangler.", declared = crate::text::Lang::Da.number(*declared as f64), found = da(*found)),
        Warning::Repeated { id } => format!(
            "I filen står {id} flere gange. Det er lagt sammen, så se det igennem."
        ),
        Warning::Mojibake { id, field } => format!(
            "Danske bogstaver ser forkerte ud i {id}, {field}. Ret dem, når filen er åbnet."
        ),
        Warning::LostCharacters { id, field } => format!(
            "Der er tegn, som er gået tabt, i {id}, {field}. Ret dem, når filen er åbnet."
        ),
    }
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NotAnObject => "Det er ikke noget, Makkerskab kan læse. Det er lagt til side.".into(),
        Reason::NoId => "Det har intet brugbart id. Ret id'et i filen, og åbn den igen.".into(),
        Reason::NoKind => {
            "Det siger ikke, hvad det er. Ret »kind« i filen, og åbn den igen.".into()
        }
        Reason::NoFields => {
            "Felterne i det kan ikke læses. Ret »fields« i filen, eller bed om at få den sendt igen."
                .into()
        }
        Reason::KindAltered => {
            "Typen er ændret, siden det blev gemt. Bed om at få filen sendt igen.".into()
        }
        Reason::BadName { field } => {
            format!("Feltet »{field}« må ikke begynde med +. Ret navnet i filen, og åbn den igen.")
        }
        Reason::Exceeds { limit, at } => match limit {
            Limit::Depth => format!("Det har for mange lag i »{at}«. Del det op, og åbn filen igen."),
            Limit::Key => format!("Et navn er for langt: »{at}«. Gør det kortere, og åbn filen igen."),
            Limit::Text => {
                format!("Teksten i »{at}« er for lang. Gør den kortere, og åbn filen igen.")
            }
        },
        Reason::LostCharacters { field } => {
            format!("Filen er beskadiget i »{field}«. Bed om at få den sendt igen.")
        }
        Reason::Stored => {
            "Det lå i den anden browser og kan ikke læses. Det er lagt til side, som det er.".into()
        }
        Reason::Breach(claim) => breach(claim),
    }
}

fn breach(breach: &Breach) -> String {
    match breach {
        Breach::TooManyActors | Breach::CountTooHigh => {
            "Historikken kan ikke passe, så det er lagt til side. Bed om at få filen sendt igen."
        }
    }
    .into()
}

fn hand_edit(edit: &HandEdit) -> String {
    match edit {
        HandEdit::Stripped => {
            "Det er ændret uden for Makkerskab, og historikken kan ikke bruges. Det, der er anderledes end her, vises ved siden af.".into()
        }
        HandEdit::Changed { field } => {
            format!("»{field}« er rettet direkte i filen. Se efter, at det er rigtigt.")
        }
        HandEdit::Added { field } => {
            format!("»{field}« er tilføjet direkte i filen. Se efter, at det er rigtigt.")
        }
        HandEdit::Removed { field } => {
            format!("»{field}« er fjernet i filen og læses som tomt. Se efter, at det er rigtigt.")
        }
    }
}

fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Blocked => {
            "Browseren tillader ikke, at siden gemmer noget. I kan arbejde videre, men gem en sikkerhedskopi, før I lukker.".into()
        }
        StoreError::Full { needed, free } => format!(
            "Der er ikke plads i browseren: der skal bruges {} tegn, og der er kun plads til {}. Gem en sikkerhedskopi, og slet det, I ikke længere bruger.",
            da(*needed),
            da(*free)
        ),
        StoreError::Refused { reason } => format!(
            "Browseren ville ikke gemme ({reason}). Gem en sikkerhedskopi, og genindlæs siden."
        ),
        StoreError::NotKept { .. } => {
            "Browseren beholdt ikke det, der blev gemt. Gem en sikkerhedskopi, og genindlæs siden."
                .into()
        }
        StoreError::NewerFormat { .. } => {
            "En nyere version af Makkerskab har gemt i denne browser. Genindlæs siden, før I arbejder videre.".into()
        }
        StoreError::Partly => {
            "Kun en del blev gemt, og resten mangler. Gem en sikkerhedskopi, og prøv igen.".into()
        }
        StoreError::Cleared => {
            "Browseren er ryddet i en anden fane, så her bliver intet vist eller gemt mere. Var det en fejl, så gem en sikkerhedskopi nu. Ellers luk fanen.".into()
        }
    }
}
