//! Words about keeping what was written: the mirror, the states before imports, the browser's
//! promise, leaving, and a computer that others use too.
//!
//! Invariant: promises no more than the browser does.

use crate::store::StoreError;
use crate::text::format::{da, en};

pub struct Safety {
    pub mirror: Mirror,
    pub journal: Journal,
    pub persist: Persist,
    pub shared: Shared,
    pub again: Again,
    pub lock: Lock,
}

/// A file locked with a passphrase.
pub struct Lock {
    pub title: &'static str,
    pub text: &'static str,
    pub phrase: &'static str,
    pub another: &'static str,
    pub noted: &'static str,
    pub save: &'static str,
    pub note_first: &'static str,
    pub saved: fn(file: &str) -> String,
    pub failed: &'static str,
    pub subject: &'static str,
    pub arrived: fn(file: &str) -> String,
    pub ask: &'static str,
    pub open: &'static str,
    pub wrong: &'static str,
}

/// The crash-safe copy.
pub struct Mirror {
    pub starting: &'static str,
    pub on: &'static str,
    pub off: fn(&StoreError) -> String,
}

/// The states before the last ten imports.
pub struct Journal {
    pub title: &'static str,
    pub text: &'static str,
    /// `fra Anne, Herning: 2 nye, 1 ændret`; each may be empty.
    pub line: fn(by: &str, told: &str) -> String,
    pub going_back: &'static str,
    pub take_back: &'static str,
    pub take_back_hint: &'static str,
    pub go_back: &'static str,
    pub go_back_hint: &'static str,
    pub save: &'static str,
    /// What undo calls it.
    pub step: fn(when: &str) -> String,
    pub taken_back: fn(records: usize, kept: usize) -> String,
    /// So many stay, since a later import has them as well.
    pub brought_again: fn(usize) -> String,
    pub gone_back: fn(records: usize) -> String,
    pub nothing: &'static str,
    pub unreadable: &'static str,
    pub forget: &'static str,
    /// What is lost by it.
    pub forget_asks: &'static str,
    pub forget_now: &'static str,
    pub forgotten: &'static str,
    pub not_forgotten: &'static str,
    pub no_copy_title: &'static str,
    pub no_copy: &'static str,
}

/// Asking the browser to keep what it stores.
pub struct Persist {
    pub title: &'static str,
    pub yes: &'static str,
    pub not_yet: &'static str,
    pub refused: &'static str,
    pub unknown: &'static str,
    pub ask: &'static str,
    /// Safari forgets after seven days of its own use.
    pub safari: &'static str,
}

/// A computer that others use too.
pub struct Shared {
    pub title: &'static str,
    pub text: &'static str,
    pub mode: &'static str,
    pub mode_hint: &'static str,
    pub open: &'static str,
    pub dialog_title: &'static str,
    pub dialog_text: fn(contents: &str) -> String,
    /// In the dialog's place while only a share copy is open.
    pub apart: &'static str,
    /// In its place where what the browser holds cannot be read.
    pub unread: &'static str,
    pub seen: &'static str,
    pub copy_first: &'static str,
    pub clear: &'static str,
    pub done_title: &'static str,
    pub removed: fn(contents: &str, states: usize) -> String,
    pub files_stay: &'static str,
    pub failed_title: &'static str,
    pub failed: &'static str,
    pub nothing: &'static str,
    pub reminder: &'static str,
}

/// Saving to the file that was chosen before.
pub struct Again {
    pub choose: &'static str,
    pub save: fn(file: &str) -> String,
    pub hint: &'static str,
    pub refused: &'static str,
    /// The file holds what is not here.
    pub has_news: &'static str,
    pub has_unread: &'static str,
    pub unreadable: &'static str,
}

pub const DA: Safety = Safety {
    mirror: Mirror {
        starting: "Gør sikringen klar …",
        on: "Alt er gemt to steder i browseren. Når der står »Gemt og sikret«, tåler det også, at computeren går ned.",
        off: |error| {
            match error {
            StoreError::NewerFormat { .. } => {
                "Sikringen er skrevet af en nyere udgave af Makkerskab, og denne rører den ikke.".into()
            }
            _ => "Browseren giver ikke plads til den ekstra sikring. Det, I skriver, er gemt, men et nedbrud kan tage det sidste minut. Gem en kopi oftere.".into(),
        }
        },
    },
    journal: Journal {
        title: "Før hver fletning",
        text: "Makkerskab gemmer, hvordan alt så ud, før en fil blev flettet. De seneste ti ligger her, i denne browser.",
        line: |by, told| match (by, told) {
            ("", "") => "en fil".into(),
            ("", told) => told.into(),
            (by, "") => format!("fra {by}"),
            (by, told) => format!("fra {by}: {told}"),
        },
        going_back: "før I gik tilbage",
        take_back: "Tag fletningen tilbage",
        take_back_hint: "Det, filen bragte, går ud igen. Det, I har skrevet siden, bliver.",
        go_back: "Sæt alt tilbage hertil",
        go_back_hint: "Alt bliver, som det var før fletningen, også det, I selv har rettet siden. Det, der var nyt, kommer i papirkurven.",
        save: "Gem som fil",
        step: |when| format!("det, der stod {when}"),
        taken_back: |records, kept| {
            let told = match records {
                1 => "1 ting er, som den var før filen.".to_owned(),
                records => {
                    format!("{records} ting er, som de var før filen.", records = da(records))
                }
            };
            match kept {
                0 => told,
                1 => format!(
                    "{told} 1 ting er blevet, for der er kommet nyere rettelser fra samme sted."
                ),
                kept => format!(
                    "{told} {kept} ting er blevet, for der er kommet nyere rettelser fra samme sted.",
                    kept = da(kept)
                ),
            }
        },
        brought_again: |records| {
            match records {
            1 => "1 ting er blevet, for en senere fletning har den også. Tag den fletning tilbage først.".into(),
            records => format!(
                "{records} ting er blevet, for en senere fletning har dem også. Tag den fletning tilbage først.",
                records = da(records)
            ),
        }
        },
        gone_back: |records| match records {
            1 => "1 ting er sat tilbage.".into(),
            records => format!("{records} ting er sat tilbage.", records = da(records)),
        },
        nothing: "Alt er allerede, som det var.",
        unreadable: "Det, der blev gemt før fletningen, kan ikke læses længere.",
        forget: "Glem de tidligere tilstande",
        forget_asks: "Alt, der er gemt her fra før fletningerne, slettes i denne browser, også navne og noter, I siden har slettet. Bagefter kan ingen fletning tages tilbage herfra. Det, I har nu, bliver, som det er.",
        forget_now: "Glem dem nu",
        forgotten: "De tidligere tilstande er glemt.",
        not_forgotten: "Browseren kunne ikke slette de tidligere tilstande. Prøv igen.",
        no_copy_title: "Der er ikke taget en kopi først",
        no_copy: "Browseren ville ikke gemme, hvordan alt ser ud nu. Gem en sikkerhedskopi, eller tryk »Flet« igen for at flette uden. I kan stadig fortryde, til siden lukkes.",
    },
    persist: Persist {
        title: "Kan browseren slette noget af sig selv?",
        yes: "Nej, den har lovet at beholde det, der er gemt her. Sletter I selv browserdata, forsvinder det dog.",
        not_yet: "Ja, hvis computeren mangler plads, eller siden ikke er brugt længe. Bed den om at lade være.",
        refused: "Ja, for den sagde nej til at love noget. Den siger oftere ja, når siden er sat som bogmærke eller bruges tit. Gem sikkerhedskopier imens.",
        unknown: "Det kan den, for denne browser lover ikke noget. Gem sikkerhedskopier.",
        ask: "Bed browseren om at beholde det",
        safari: "Safari sletter alt, hvad en side har gemt, når den ikke har været brugt i syv dage. Læg Makkerskab på hjemmeskærmen eller i Dock, eller gem en kopi hver gang.",
    },
    shared: Shared {
        title: "Bruger andre computeren?",
        text: "Så tag en kopi med, og ryd browseren, når du går. Andre kan ellers læse det hele.",
        mode: "Det her er en fælles computer",
        mode_hint: "Så minder Makkerskab om at rydde, før siden lukkes.",
        open: "Ryd denne browser",
        dialog_title: "Ryd denne browser",
        dialog_text: |contents| match contents {
            "" => "Her er ingenting. Indstillinger og spor fjernes.".into(),
            contents => {
                format!(
                    "Det her fjernes fra denne browser: {contents}. Det kommer ikke igen, så gem filen først."
                )
            }
        },
        apart: "Lige nu er kun delekopien åben. Luk den først. Så kan du gemme en kopi af bibliotekets egne data og rydde dem.",
        unread: "Det, der ligger i denne browser, kan denne udgave af Makkerskab ikke læse, så den kan heller ikke gemme en kopi af det først. Genindlæs siden, så den nyeste udgave kommer, og ryd derfra.",
        copy_first: "Gem kopi",
        seen: "Jeg har set filen blandt mine hentede filer",
        clear: "Ryd nu",
        done_title: "Browseren er ryddet",
        removed: |contents, states| {
            let contents = if contents.is_empty() { "ingenting" } else { contents };
            match states {
                0 => format!("Fjernet: {contents}, sikkerhedskopien og indstillingerne."),
                1 => format!(
                    "Fjernet: {contents}, sikkerhedskopien i browseren, 1 tidligere tilstand og indstillingerne."
                ),
                states => format!(
                    "Fjernet: {contents}, sikkerhedskopien i browseren, {states} tidligere tilstande og indstillingerne."
                ),
            }
        },
        files_stay: "Filer i mappen Overførsler er ikke fjernet. Slet dem selv, hvis andre bruger mappen.",
        failed_title: "Ikke alt kunne fjernes",
        failed: "Noget ligger her stadig. Luk de andre faner med Makkerskab, genindlæs siden, og prøv igen. Hjælper det ikke, så slet data for denne side i browserens indstillinger.",
        nothing: "Begynd forfra",
        reminder: "Fælles computer: ryd browseren, før du går.",
    },
    again: Again {
        choose: "Vælg en fast fil",
        save: |file| format!("Gem i {file} igen"),
        hint: "Så ligger den nyeste kopi altid samme sted, for eksempel i en fælles mappe.",
        refused: "Browseren fik ikke lov til at skrive i filen. Vælg den igen, eller gem en ny.",
        has_news: "Filen har noget, der ikke er her, måske fra en kollega. Den er ikke rørt. Åbn og flet den først, og gem så igen.",
        has_unread: "Filen har noget, der ikke kan læses her. Den er ikke rørt. Vælg en anden fast fil, og behold den gamle.",
        unreadable: "Filen kan ikke læses lige nu, måske fordi et andet program har fat i den. Den er ikke rørt. Vent lidt, og gem igen.",
    },
    lock: Lock {
        title: "Gem låst med adgangsord",
        text: "Filen kan kun åbnes med de fem ord herunder. Sig dem i telefonen, og send dem ikke i samme mail. Glemmes ordene, kan ingen åbne filen, heller ikke vi.",
        phrase: "Adgangsord",
        another: "Andre ord",
        noted: "Jeg har skrevet ordene ned",
        save: "Gem låst fil",
        note_first: "Skriv ordene ned først, og sæt kryds.",
        saved: |file| format!("Den låste fil er gemt: {file}"),
        failed: "Browseren kunne ikke låse filen. Gem den uden adgangsord, eller prøv i en anden browser.",
        subject: "låst sikkerhedskopi",
        arrived: |file| format!("»{file}« er låst"),
        ask: "Skriv de fem adgangsord, som I har fået",
        open: "Lås op",
        wrong: "Ordene passer ikke til filen, eller filen er ændret på vejen. Intet er ændret her.",
    },
};

pub const EN: Safety = Safety {
    mirror: Mirror {
        starting: "Getting the safeguard ready …",
        on: "Everything is kept in two places in the browser. When it says “Saved and secured”, it will also survive the computer crashing.",
        off: |error| {
            match error {
            StoreError::NewerFormat { .. } => {
                "The safeguard was written by a newer version of Makkerskab, and this one leaves it alone.".into()
            }
            _ => "The browser has no room for the extra safeguard. What you write is saved, but a crash may take the last minute. Save a copy more often.".into(),
        }
        },
    },
    journal: Journal {
        title: "Before each merge",
        text: "Makkerskab keeps how everything looked before a file was merged. The last ten are here, in this browser.",
        line: |by, told| match (by, told) {
            ("", "") => "a file".into(),
            ("", told) => told.into(),
            (by, "") => format!("from {by}"),
            (by, told) => format!("from {by}: {told}"),
        },
        going_back: "before you went back",
        take_back: "Take the merge back",
        take_back_hint: "What the file brought goes out again. What you have written since stays.",
        go_back: "Set everything back to here",
        go_back_hint: "Everything becomes as it was before the merge, your own later edits too. What was new goes to the trash.",
        save: "Save as a file",
        step: |when| format!("what stood {when}"),
        taken_back: |records, kept| {
            let told = match records {
                1 => "1 thing is as it was before the file.".to_owned(),
                records => format!(
                    "{records} things are as they were before the file.",
                    records = en(records)
                ),
            };
            match kept {
                0 => told,
                1 => {
                    format!("{told} 1 thing stays, as later edits have come from the same place.")
                }
                kept => format!(
                    "{told} {kept} things stay, as later edits have come from the same place.",
                    kept = en(kept)
                ),
            }
        },
        brought_again: |records| match records {
            1 => "1 thing stays, as a later merge has it too. Take that merge back first.".into(),
            records => format!(
                "{records} things stay, as a later merge has them too. Take that merge back first.",
                records = en(records)
            ),
        },
        gone_back: |records| match records {
            1 => "1 thing has been set back.".into(),
            records => format!("{records} things have been set back.", records = en(records)),
        },
        nothing: "Everything is already as it was.",
        unreadable: "What was kept before the merge can no longer be read.",
        forget: "Forget the earlier states",
        forget_asks: "Everything kept here from before the merges is deleted from this browser, including names and notes that you have deleted since. Afterwards no merge can be taken back from here. What you have now stays as it is.",
        forget_now: "Forget them now",
        forgotten: "The earlier states are forgotten.",
        not_forgotten: "The browser could not delete the earlier states. Try again.",
        no_copy_title: "No copy was taken first",
        no_copy: "The browser would not keep how everything looks now. Save a backup, or press “Merge” again to merge without. You can still undo until the page is closed.",
    },
    persist: Persist {
        title: "Can the browser delete anything by itself?",
        yes: "No, it has promised to keep what is stored here. But if you delete browsing data yourselves, it is gone.",
        not_yet: "Yes, if the computer runs short of space, or the page has not been used for long. Ask it not to.",
        refused: "Yes, as it would promise nothing this time. It more often does when the page is bookmarked or used a lot. Save backups meanwhile.",
        unknown: "It can, as this browser promises nothing. Save backups.",
        ask: "Ask the browser to keep it",
        safari: "Safari deletes everything a page has stored when it has not been used for seven days. Put Makkerskab on the home screen or in the Dock, or save a copy each time.",
    },
    shared: Shared {
        title: "Do others use this computer?",
        text: "Then take a copy with you, and clear the browser when you leave. Otherwise others can read all of it.",
        mode: "This is a shared computer",
        mode_hint: "Makkerskab will then remind you to clear it before the page is closed.",
        open: "Clear this browser",
        dialog_title: "Clear this browser",
        dialog_text: |contents| match contents {
            "" => "There is nothing here. Settings and traces will be removed.".into(),
            contents => {
                format!(
                    "This will be removed from this browser: {contents}. It does not come back, so save the file first."
                )
            }
        },
        apart: "Only the share copy is open at the moment. Close it first. Then you can save a copy of the library's own data and clear them.",
        unread: "This version of Makkerskab cannot read what is in this browser, and so cannot save a copy of it first. Reload the page to get the latest version, and clear from there.",
        copy_first: "Save a copy",
        seen: "I have seen the file among my downloads",
        clear: "Clear now",
        done_title: "The browser has been cleared",
        removed: |contents, states| {
            let contents = if contents.is_empty() { "nothing" } else { contents };
            match states {
                0 => format!("Removed: {contents}, the safeguard and the settings."),
                1 => {
                    format!("Removed: {contents}, the safeguard, 1 earlier state and the settings.")
                }
                states => format!(
                    "Removed: {contents}, the safeguard, {states} earlier states and the settings."
                ),
            }
        },
        files_stay: "Files in the Downloads folder are not removed. Delete them yourself if others use the folder.",
        failed_title: "Not everything could be removed",
        failed: "Something is still here. Close the other tabs with Makkerskab, reload the page and try again. If that does not help, delete this page’s data in the browser’s settings.",
        nothing: "Start over",
        reminder: "Shared computer: clear the browser before you leave.",
    },
    again: Again {
        choose: "Choose a fixed file",
        save: |file| format!("Save to {file} again"),
        hint: "The latest copy is then always in the same place, such as a shared folder.",
        refused: "The browser was not allowed to write to the file. Choose it again, or save a new one.",
        has_news: "The file holds something that is not here, perhaps from a colleague. It has not been touched. Open and merge it first, then save again.",
        has_unread: "The file holds something that cannot be read here. It has not been touched. Choose another fixed file, and keep the old one.",
        unreadable: "The file cannot be read just now, perhaps because another program is using it. It has not been touched. Wait a little, then save again.",
    },
    lock: Lock {
        title: "Save locked with a passphrase",
        text: "The file can only be opened with the five words below. Tell them by telephone, and do not send them in the same email. If the words are forgotten nobody can open the file, not even us.",
        phrase: "Passphrase",
        another: "Other words",
        noted: "I have written the words down",
        save: "Save locked file",
        note_first: "Write the words down first, and tick.",
        saved: |file| format!("The locked file is saved: {file}"),
        failed: "The browser could not lock the file. Save it without a passphrase, or try another browser.",
        subject: "locked backup",
        arrived: |file| format!("“{file}” is locked"),
        ask: "Write the five words of the passphrase",
        open: "Unlock",
        wrong: "The words do not fit the file, or the file was altered on the way. Nothing has changed here.",
    },
};
