//! Words that every page uses, and those of the status line, the search and the shortcuts.

mod copy_age;
mod shortcuts;

use super::{Lang, brief};
use crate::{
    domain::{Kind, LastBackup},
    text::Label,
    workspace::{Step, Urgency, Verb},
};

pub struct Shell {
    pub status: &'static str,
    pub saving: &'static str,
    pub saved: &'static str,
    /// In the mirror too.
    pub secured: &'static str,
    pub not_saved: &'static str,
    pub nothing_yet: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub close: &'static str,
    pub cancel: &'static str,
    pub print: &'static str,
    pub add: &'static str,
    pub delete: &'static str,
    pub restore: &'static str,
    pub edit: &'static str,
    pub save: &'static str,
    pub show_all: &'static str,
    pub not_chosen: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub none: &'static str,
    pub untitled: &'static str,
    pub library: &'static str,
    pub disputed: &'static str,
    pub not_a_number: &'static str,
    pub not_an_amount: &'static str,
    pub no_such_time: &'static str,
    pub long_word: &'static str,
    /// A change that there is nothing to make it to.
    pub did_not_fit: &'static str,
    pub odd_year: &'static str,
    pub half_date: &'static str,
    pub not_found_title: &'static str,
    pub not_found: &'static str,
    pub nothing_kept: &'static str,
    pub to_files: &'static str,
    /// Heading, and what lies there by its name.
    pub in_trash_title: &'static str,
    pub in_trash: fn(&str) -> String,
    pub in_trash_text: &'static str,
    pub see_trash: &'static str,
    pub to_overview: &'static str,
    pub memory_only: &'static str,
    pub save_copy: &'static str,
    pub search_all: &'static str,
    pub search_hint: &'static str,
    pub search_none: &'static str,
    pub search_move: &'static str,
    pub search_open: &'static str,
    pub search_close: &'static str,
    pub results: &'static str,
    pub go_to: &'static str,
    pub example: &'static str,
    pub shortcuts: shortcuts::Shortcuts,
    pub urgency: fn(Urgency) -> String,
    pub step: fn(&Step) -> String,
    /// What was just put into the trash.
    pub deleted: fn(&Step) -> String,
    /// In a share copy what others wrote stays.
    pub not_yours: &'static str,
    pub copy_age: fn(LastBackup) -> String,
    /// The same on the way to the copies, where there is little room.
    pub copy_age_short: fn(LastBackup) -> String,
    /// Since the last copy, or since ever.
    pub changed_since: fn(usize, bool) -> String,
}

pub static DA: Shell = Shell {
    status: "Gemme og fortryde",
    saving: "Gemmer",
    saved: "Gemt",
    secured: "Gemt og sikret",
    not_saved: "Ikke gemt",
    nothing_yet: "Intet at gemme endnu",
    undo: "Fortryd",
    redo: "Gentag",
    undone: "Fortrudt",
    redone: "Gentaget",
    close: "Luk",
    cancel: "Annullér",
    print: "Udskriv",
    add: "Tilføj",
    delete: "Slet",
    restore: "Gendan",
    edit: "Ret",
    save: "Gem",
    show_all: "Vis alle",
    not_chosen: "Ikke valgt",
    yes: "Ja",
    no: "Nej",
    none: "Ingen",
    untitled: "Uden titel",
    library: "Biblioteket",
    disputed: "Her er to svar. Vælg på siden Filer.",
    not_a_number: "Skriv et tal, for eksempel 1.500 eller 2,5.",
    not_an_amount: "Skriv et tal fra 0 og op, for eksempel 1.500 eller 2,5.",
    no_such_time: "Det klokkeslæt findes ikke. Skriv fx 13 eller 13-14.30, eller brug ord.",
    long_word: "Et af ordene er for langt: der er plads til 80 tegn mellem to kommaer. Intet er ændret endnu.",
    did_not_fit: "Det kunne ikke gemmes: det, du rettede, er her ikke længere. Genindlæs siden, og prøv igen.",
    odd_year: "Skriv årstallet med fire cifre, for eksempel 2027. Datoen er ikke gemt endnu.",
    half_date: "Datoen er ikke hel. Skriv den færdig, eller tøm hele feltet. Ændringen er ikke gemt endnu.",
    not_found_title: "Her er ikke noget",
    not_found: "Siden findes ikke, eller også er det, der stod her, slettet.",
    nothing_kept: "Der er ikke gemt noget i denne browser. Har I en sikkerhedskopi eller en fil fra en kollega, så åbn den, så er det her igen.",
    to_files: "Åbn en fil",
    in_trash_title: "I papirkurven",
    in_trash: |name| match name.trim() {
        "" => "Det, der stod her, ligger i papirkurven".into(),
        name => format!("{name} ligger i papirkurven"),
    },
    in_trash_text: "I kan hente det tilbage, til det bliver slettet for altid.",
    see_trash: "Se papirkurven",
    to_overview: "Til overblikket",
    memory_only: "Browseren giver ikke lov til at gemme. I kan arbejde, men alt forsvinder, når siden lukkes. Gem en sikkerhedskopi, før I går.",
    save_copy: "Sikkerhedskopi",
    search_all: "Søg i alt",
    search_hint: "Skriv et navn, et emne, et ord fra loggen eller det, I vil gøre.",
    search_none: "Ingen fund. Prøv et andet ord, eller skriv færre bogstaver.",
    search_move: "vælg",
    search_open: "åbn",
    search_close: "luk",
    results: "Fund",
    go_to: "Gå til",
    example: "Eksempel",
    shortcuts: shortcuts::DA,
    urgency: |urgency| match urgency {
        Urgency::Overdue { days: 1 } => "1 dag forsinket".into(),
        Urgency::Overdue { days } => format!("{days} dage forsinket"),
        Urgency::Today => "i dag".into(),
        Urgency::Soon { days: 1 } => "i morgen".into(),
        Urgency::Soon { days } => format!("om {days} dage"),
        Urgency::Later | Urgency::Undated => String::new(),
    },
    step: |step| step_words(step, Lang::Da),
    deleted: |step| match step.kind == Some(Kind::Member) {
        true => format!("Tog {} ud af partnerskabet", named(step, Lang::Da)),
        false => format!("Slettede {}", named(step, Lang::Da)),
    },
    not_yours: "Det har andre skrevet, så det bliver stående. Skriv til afsenderen, hvis det skal væk.",
    changed_since: |changed, has_copy| {
        let since = if has_copy { " siden" } else { "" };
        format!("{} ting ændret{since}", Lang::Da.changed(changed))
    },
    copy_age: |last| match last {
        LastBackup::Never => "Ingen sikkerhedskopi endnu".into(),
        LastBackup::Ago { days: 0, .. } => "Sikkerhedskopi fra i dag".into(),
        LastBackup::Ago { days: 1, .. } => "Sikkerhedskopi fra i går".into(),
        LastBackup::Ago { days, .. } => format!("{days} dage siden sidste sikkerhedskopi"),
        LastBackup::Ahead { day } => format!("Sikkerhedskopi fra {}", Lang::Da.date(day)),
    },
    copy_age_short: copy_age::short_da,
};

pub static EN: Shell = Shell {
    status: "Saving and undoing",
    saving: "Saving",
    saved: "Saved",
    secured: "Saved and secured",
    not_saved: "Not saved",
    nothing_yet: "Nothing to save yet",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone",
    redone: "Redone",
    close: "Close",
    cancel: "Cancel",
    print: "Print",
    add: "Add",
    delete: "Delete",
    restore: "Restore",
    edit: "Edit",
    save: "Save",
    show_all: "Show all",
    not_chosen: "Not chosen",
    yes: "Yes",
    no: "No",
    none: "None",
    untitled: "Untitled",
    library: "The library",
    disputed: "There are two answers here. Choose on the Files page.",
    not_a_number: "Write a number, for example 1,500 or 2.5.",
    not_an_amount: "Write a number from 0 up, for example 1,500 or 2.5.",
    no_such_time: "There is no such time. Write 13:00 or 1-2.30 pm, for example, or use words.",
    long_word: "One of the words is too long: there is room for 80 characters between two commas. Nothing is changed yet.",
    did_not_fit: "That could not be saved: what you changed is no longer here. Reload the page, and try again.",
    odd_year: "Write the year with four digits, such as 2027. The date has not been saved yet.",
    half_date: "The date is not complete. Finish it, or empty the whole field. The change has not been saved yet.",
    not_found_title: "Nothing here",
    not_found: "The page does not exist, or what was here has been deleted.",
    nothing_kept: "Nothing is kept in this browser. If you have a backup or a file from a colleague, open it, and it is here again.",
    to_files: "Open a file",
    in_trash_title: "In the trash",
    in_trash: |name| match name.trim() {
        "" => "What was here is in the trash".into(),
        name => format!("{name} is in the trash"),
    },
    in_trash_text: "You can bring it back until it is erased.",
    see_trash: "See the trash",
    to_overview: "To the overview",
    memory_only: "The browser does not allow saving. You can work, but everything is gone when the page is closed. Save a backup before you leave.",
    save_copy: "Backup",
    search_all: "Search everything",
    search_hint: "Write a name, a topic, a word from the log, or what you want to do.",
    search_none: "Nothing found. Try another word, or fewer letters.",
    search_move: "choose",
    search_open: "open",
    search_close: "close",
    results: "Results",
    go_to: "Go to",
    example: "Example",
    shortcuts: shortcuts::EN,
    urgency: |urgency| match urgency {
        Urgency::Overdue { days: 1 } => "1 day late".into(),
        Urgency::Overdue { days } => format!("{days} days late"),
        Urgency::Today => "today".into(),
        Urgency::Soon { days: 1 } => "tomorrow".into(),
        Urgency::Soon { days } => format!("in {days} days"),
        Urgency::Later | Urgency::Undated => String::new(),
    },
    step: |step| step_words(step, Lang::En),
    deleted: |step| match step.kind == Some(Kind::Member) {
        true => format!("Took {} out of the partnership", named(step, Lang::En)),
        false => format!("Deleted {}", named(step, Lang::En)),
    },
    not_yours: "Others wrote that, so it stays. Write to the sender if it should go.",
    changed_since: |changed, has_copy| {
        let since = if has_copy { " since" } else { "" };
        let things = if changed == 1 { "thing" } else { "things" };
        format!("{} {things} changed{since}", Lang::En.changed(changed))
    },
    copy_age: |last| match last {
        LastBackup::Never => "No backup yet".into(),
        LastBackup::Ago { days: 0, .. } => "Backup from today".into(),
        LastBackup::Ago { days: 1, .. } => "Backup from yesterday".into(),
        LastBackup::Ago { days, .. } => format!("{days} days since the last backup"),
        LastBackup::Ahead { day } => format!("Backup from {}", Lang::En.date(day)),
    },
    copy_age_short: copy_age::short_en,
};

/// What undo takes back, as a thing: `sletning af partner »Røde Kors«`, `nyt møde`.
fn step_words(step: &Step, lang: Lang) -> String {
    let what = named(step, lang);
    // The partner itself stands where it stood.
    if step.kind == Some(Kind::Member) {
        match (lang, step.verb) {
            (Lang::Da, Verb::Created) => return format!("at føje {what} til partnerskabet"),
            (Lang::En, Verb::Created) => return format!("adding {what} to the partnership"),
            (Lang::Da, Verb::Deleted) => return format!("at tage {what} ud af partnerskabet"),
            (Lang::En, Verb::Deleted) => return format!("taking {what} out of the partnership"),
            _ => {}
        }
    }
    let new = match (lang, step.kind) {
        (Lang::Da, None) => "tilføjelse af",
        (Lang::Da, Some(kind)) if is_neuter(kind) => "nyt",
        (Lang::Da, Some(_)) => "ny",
        (Lang::En, None) => "adding",
        (Lang::En, Some(_)) => "new",
    };
    let done = match (lang, step.verb) {
        (_, Verb::Created) => new,
        (Lang::Da, Verb::Edited) => "rettelse i",
        (Lang::Da, Verb::Deleted) => "sletning af",
        (Lang::Da, Verb::Restored) => "gendannelse af",
        (Lang::Da, Verb::Erased) => "sletning for altid af",
        (Lang::Da, Verb::Imported) => "fletning af",
        (Lang::Da, Verb::Resolved) if step.kind.is_none() => "valg af",
        (Lang::Da, Verb::Resolved) => "valg af svar i",
        (Lang::Da, Verb::Borrowed) => "lån af",
        (Lang::Da, Verb::Done) => "klaret:",
        (Lang::En, Verb::Edited) => "edit of",
        (Lang::En, Verb::Deleted) => "deletion of",
        (Lang::En, Verb::Restored) => "restoring",
        (Lang::En, Verb::Erased) => "erasing",
        (Lang::En, Verb::Imported) => "merging",
        (Lang::En, Verb::Resolved) if step.kind.is_none() => "choice of",
        (Lang::En, Verb::Resolved) => "choice of an answer in",
        (Lang::En, Verb::Borrowed) => "borrowing",
        (Lang::En, Verb::Done) => "done:",
    };
    format!("{done} {what}")
}

/// `partner »Røde Kors«`, or `12 aktører` where it is more than one thing.
fn named(step: &Step, lang: Lang) -> String {
    let label = brief(step.called.in_words_of(lang.code()));
    let kind = step.kind.map(|kind| match kind {
        // Whoever adds or removes one has a partner in mind, and the link has the partner's name.
        Kind::Member => Kind::Partner.label(lang),
        kind => kind.label(lang),
    });
    match (kind, lang) {
        (None, _) => label,
        (Some(kind), _) if label.is_empty() => kind.to_owned(),
        (Some(kind), Lang::Da) => format!("{kind} »{label}«"),
        (Some(kind), Lang::En) => format!("{kind} “{label}”"),
    }
}

/// Kinds whose Danish names take `nyt`.
fn is_neuter(kind: Kind) -> bool {
    match kind {
        Kind::Library
        | Kind::Partnership
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Action
        | Kind::Meeting
        | Kind::Answers
        | Kind::Map => true,
        Kind::Person
        | Kind::Partner
        | Kind::Contact
        | Kind::Member
        | Kind::Approval
        | Kind::Entry
        | Kind::Risk
        | Kind::Agreement
        | Kind::Version
        | Kind::Round
        | Kind::Node
        | Kind::Edge
        | Kind::Message => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::called;

    #[test]
    fn what_can_be_undone_is_told_as_a_thing() {
        let step = |verb, kind, label: &str| Step::new(verb, kind, label);
        let by = ["AB".to_owned(), "PL".to_owned()];
        let files = called(|text| (text.file_page.plan.step)(4, &by));
        for (step, da, en) in [
            (
                step(Verb::Created, Some(Kind::Member), "Røde Kors"),
                "at føje partner »Røde Kors« til partnerskabet",
                "adding partner “Røde Kors” to the partnership",
            ),
            (
                step(Verb::Created, Some(Kind::Partner), "Røde Kors"),
                "ny partner »Røde Kors«",
                "new partner “Røde Kors”",
            ),
            (step(Verb::Created, Some(Kind::Meeting), ""), "nyt møde", "new meeting"),
            (
                step(Verb::Created, None, "12 aktører"),
                "tilføjelse af 12 aktører",
                "adding 12 aktører",
            ),
            (
                step(Verb::Edited, Some(Kind::Map), "Hvem kan …?"),
                "rettelse i netværkskort »Hvem kan …?«",
                "edit of network map “Hvem kan …?”",
            ),
            (
                step(Verb::Deleted, None, "3 partnerskaber"),
                "sletning af 3 partnerskaber",
                "deletion of 3 partnerskaber",
            ),
            (step(Verb::Done, Some(Kind::Action), ""), "klaret: næste skridt", "done: next step"),
            (step(Verb::Resolved, None, "2 svar"), "valg af 2 svar", "choice of 2 svar"),
            (
                Step::new(Verb::Imported, None, files),
                "fletning af 4 filer fra AB og PL",
                "merging 4 files from AB and PL",
            ),
        ] {
            assert_eq!(((DA.step)(&step).as_str(), (EN.step)(&step).as_str()), (da, en));
        }
        let gone = step(Verb::Deleted, Some(Kind::Partner), "Røde Kors");
        assert_eq!((DA.deleted)(&gone), "Slettede partner »Røde Kors«");
        assert_eq!((EN.deleted)(&gone), "Deleted partner “Røde Kors”");
        let out = step(Verb::Deleted, Some(Kind::Member), "Røde Kors");
        assert_eq!((DA.deleted)(&out), "Tog partner »Røde Kors« ud af partnerskabet");
        assert_eq!((EN.deleted)(&out), "Took partner “Røde Kors” out of the partnership");
        assert_eq!((EN.step)(&out), "taking partner “Røde Kors” out of the partnership");
    }
}
