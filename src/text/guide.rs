//! Words of the guide's pages and of a partnership's checklist. The guide's own texts are content.

use super::{FieldWords, Label, Lang, field_words};
use crate::{
    content::{Both, Repeat},
    domain::{CheckState, Code, Day, Kind},
    guide::{Evidence, Progress},
};

impl Lang {
    /// The half of a text that is in this language.
    pub fn of<T>(self, both: &Both<T>) -> &T {
        match self {
            Self::Da => &both.da,
            Self::En => &both.en,
        }
    }
}

pub struct Guide {
    pub title: &'static str,
    pub lead: &'static str,
    pub coming: &'static str,
    pub missing: &'static str,
    pub again: &'static str,
    pub phases: &'static str,
    pub lists: &'static str,
    pub more: &'static str,
    pub poster: &'static str,
    pub poster_lead: &'static str,
    pub poster_foot: &'static str,
    pub questions: &'static str,
    pub questions_lead: &'static str,
    pub roles: &'static str,
    pub roles_lead: &'static str,
    pub risks: &'static str,
    pub risks_lead: &'static str,
    pub sign: &'static str,
    pub counter: &'static str,
    pub definition: &'static str,
    pub definition_lead: &'static str,
    pub counts_as: &'static str,
    pub counts_not: &'static str,
    pub levels: &'static str,
    pub levels_lead: &'static str,
    pub glossary: &'static str,
    pub glossary_lead: &'static str,
    pub done_when: &'static str,
    pub result: &'static str,
    pub takes: &'static str,
    pub teaches: &'static str,
    pub sources: &'static str,
    pub sources_lead: &'static str,
    pub print: &'static str,
    pub previous: &'static str,
    pub following: &'static str,
    pub parts: [&'static str; 3],
    pub find: &'static str,
    pub none_found: &'static str,
    pub only_tracks: fn(&str) -> &'static str,
    /// `12 punkter`.
    pub items: fn(usize) -> String,
    pub checklist: Checklist,
}

pub struct Checklist {
    pub tab: &'static str,
    pub next: &'static str,
    pub next_all: &'static str,
    pub next_none: &'static str,
    pub all: &'static str,
    pub progress: fn(Progress) -> String,
    pub show: &'static str,
    pub show_phase: &'static str,
    pub show_all: &'static str,
    pub only_missing: &'static str,
    pub nothing_missing: &'static str,
    pub automatic: &'static str,
    pub automatic_why: fn(&str) -> String,
    pub overruled: fn(&str) -> String,
    pub again_due: fn(&str) -> String,
    pub repeats: fn(Repeat) -> &'static str,
    pub more: &'static str,
    pub more_about: fn(&str) -> String,
    pub state: &'static str,
    pub follow_record: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub note: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub go: &'static str,
    pub why: &'static str,
    pub example: &'static str,
    pub seen_in: &'static str,
    pub own: &'static str,
    pub own_add: &'static str,
    pub own_hint: &'static str,
    pub own_remove: &'static str,
    pub own_removed: fn(&str) -> String,
    pub own_added: fn(usize) -> String,
    pub own_up: &'static str,
    pub own_down: &'static str,
    pub guide: &'static str,
}

/// Why the record says that something is done, in a few words: `Tovholder: Mette Holm`.
pub fn evidence_words(evidence: &Evidence, lang: Lang) -> String {
    let label = |kind: Kind, field: &str| {
        field_words(kind, field, lang).map_or("", |FieldWords { label, .. }| label)
    };
    match evidence {
        Evidence::Field { kind, field, value } => {
            let value = shown_value(*kind, field, value, lang);
            match (label(*kind, field), value.as_str()) {
                ("", _) => kind.label(lang).into(),
                (label, "") => label.into(),
                (label, value) => format!("{label}: {value}"),
            }
        }
        Evidence::Records { kind, count } => {
            let (one, many) = kind_words(*kind, lang);
            format!("{count} {}", if *count == 1 { one } else { many })
        }
        Evidence::Day { kind, day } => {
            let (one, _) = kind_words(*kind, lang);
            format!("{one} {}", lang.date(*day))
        }
    }
}

/// Long texts are cut; codes become words, and where a code has none the label says enough.
fn shown_value(kind: Kind, field: &str, value: &str, lang: Lang) -> String {
    const LONGEST: usize = 60;
    let choices = super::choices(kind, field, lang);
    let word = |code: &str| {
        choices.iter().find(|(value, _)| value.as_str() == Some(code)).map(|(_, word)| *word)
    };
    let is_code = !choices.is_empty();
    let value = match (field, is_code) {
        // All the sectors of a map are too many to name.
        ("sector", _) if kind == Kind::Node => String::new(),
        ("screening" | "clause" | "closing" | "motives" | "level" | "state", _) => String::new(),
        (_, true) => {
            let words: Vec<&str> = value.split(", ").filter_map(word).collect();
            words.join(", ")
        }
        _ if Day::parse_iso(value).is_some() => {
            Day::parse_iso(value).map(|day| lang.date(day)).unwrap_or_default()
        }
        (_, false) => value.lines().next().unwrap_or_default().to_owned(),
    };
    if value.chars().count() <= LONGEST {
        return value;
    }
    let cut: String = value.chars().take(LONGEST).collect();
    format!("{}…", cut.trim_end())
}

fn kind_words(kind: Kind, lang: Lang) -> (&'static str, &'static str) {
    let many = match (lang, kind) {
        (Lang::Da, Kind::Goal) => "mål",
        (Lang::Da, Kind::Ask) => "ønsker og tilbud",
        (Lang::Da, Kind::Partner) => "partnere",
        (Lang::Da, Kind::Contact) => "kontakter",
        (Lang::Da, Kind::Entry) => "opslag i loggen",
        (Lang::Da, Kind::Approval) => "led i kæden",
        (Lang::Da, Kind::Action) => "skridt",
        (Lang::Da, Kind::Meeting) => "møder",
        (Lang::Da, Kind::Contribution) => "bidrag",
        (Lang::Da, Kind::Node) => "aktører på kortet",
        (Lang::Da, Kind::Round) => "runder",
        (Lang::Da, Kind::Answers) => "parter har svaret",
        (Lang::En, Kind::Goal) => "goals",
        (Lang::En, Kind::Ask) => "asks and offers",
        (Lang::En, Kind::Partner) => "partners",
        (Lang::En, Kind::Contact) => "contacts",
        (Lang::En, Kind::Entry) => "log entries",
        (Lang::En, Kind::Approval) => "links in the chain",
        (Lang::En, Kind::Action) => "steps",
        (Lang::En, Kind::Meeting) => "meetings",
        (Lang::En, Kind::Contribution) => "contributions",
        (Lang::En, Kind::Node) => "actors on the map",
        (Lang::En, Kind::Round) => "rounds",
        (Lang::En, Kind::Answers) => "parties have answered",
        _ => "",
    };
    let one = kind.label(lang);
    (one, if many.is_empty() { one } else { many })
}

/// The states in the order that people read them.
pub fn states(lang: Lang) -> impl Iterator<Item = (CheckState, &'static str)> {
    CheckState::ALL.iter().map(move |state| (*state, state.label(lang)))
}

pub const DA: Guide = Guide {
    title: "Guiden",
    lead: "Fra den første idé til farvel: tolv faser, hver med det, der skal gøres, og hvorfor.",
    coming: "Henter guiden …",
    missing: "Guiden kunne ikke hentes. Jeres egne data er her stadig. Prøv igen, når der er net.",
    again: "Prøv igen",
    phases: "De tolv faser",
    lists: "Korte lister",
    more: "Viden",
    poster: "Pixiudgaven",
    poster_lead: "Tolv linjer til opslagstavlen. Udskriv på A4 eller A3.",
    poster_foot: "Makkerskab. Frit inspireret af projektet Ud af boksen.",
    questions: "Spørgsmål til møder",
    questions_lead: "Gode spørgsmål til det første møde, til at nå frem til en beslutning og til at sige farvel.",
    roles: "Roller",
    roles_lead: "Hvem gør hvad i et partnerskab. Én person kan godt have flere roller.",
    risks: "Risici",
    risks_lead: "Det, der oftest går galt, hvordan man opdager det tidligt, og hvad man gør.",
    sign: "Tidligt tegn",
    counter: "Gør det her",
    definition: "Hvad er et partnerskab?",
    definition_lead: "Til når nogen spørger, om det her nu også er et partnerskab.",
    counts_as: "Det hører til",
    counts_not: "Det er noget andet",
    levels: "Samarbejdsniveauer",
    levels_lead: "Højere er ikke bedre. Vælg det niveau, målet kræver.",
    glossary: "Ordliste",
    glossary_lead: "Ordene, som de bruges her.",
    done_when: "Færdig, når",
    result: "Det står tilbage",
    takes: "Tager typisk",
    teaches: "Eksempler, der viser det",
    sources: "Kilder",
    sources_lead: "Fakta er hentet her. Ordene er vores egne.",
    print: "Udskriv",
    previous: "Forrige",
    following: "Næste",
    parts: ["Før mødet", "Under mødet", "Efter mødet"],
    find: "Find i guiden",
    none_found: "Ingen punkter med de ord.",
    only_tracks: |tracks| match tracks {
        "F" => "Kun formelt spor",
        "SF" => "Standard og formelt spor",
        _ => "",
    },
    items: |count| match count {
        1 => "1 punkt".into(),
        count => format!("{count} punkter"),
    },
    checklist: Checklist {
        tab: "Tjekliste",
        next: "Næste på tjeklisten",
        next_all: "Hele tjeklisten",
        next_none: "Alt i denne fase er klaret. Er I klar til den næste?",
        all: "Hele tjeklisten",
        progress: |progress| format!("{} af {} klaret", progress.done, progress.total),
        show: "Vis",
        show_phase: "Fasen, I er i",
        show_all: "Alle faser",
        only_missing: "Kun det, der mangler",
        nothing_missing: "Her mangler ikke noget.",
        automatic: "Udfyldt automatisk",
        automatic_why: |why| format!("Udfyldt automatisk. {why}"),
        overruled: |why| format!("I har valgt selv. Kortet siger: {why}"),
        again_due: |day| format!("Klaret {day}. Tid til at se på det igen."),
        repeats: |repeat| match repeat {
            Repeat::Contact => "Ved hver kontakt",
            Repeat::Meeting => "Ved hvert møde",
            Repeat::Quarter => "Hvert kvartal",
            Repeat::Year => "Hvert år",
            Repeat::Always => "Løbende",
        },
        more: "Mere",
        more_about: |text| format!("Mere om: {text}"),
        state: "Hvordan står det?",
        follow_record: "Lad kortet afgøre det",
        reason: "Hvorfor er det ikke relevant?",
        reason_hint: "Et par ord, så en afløser forstår det.",
        note: "Note",
        owner: "Hvem",
        due: "Hvornår",
        go: "Skriv det på kortet",
        why: "Hvorfor",
        example: "Sådan gjorde de",
        seen_in: "Se også",
        own: "Jeres egne punkter",
        own_add: "Tilføj",
        own_hint: "Skriv eller indsæt, ét på hver linje.",
        own_remove: "Fjern",
        own_removed: |text| format!("Fjernede punktet {text}"),
        own_added: |count| match count {
            1 => "Tilføjede 1 punkt".into(),
            count => format!("Tilføjede {count} punkter"),
        },
        own_up: "Flyt op",
        own_down: "Flyt ned",
        guide: "Læs om fasen i guiden",
    },
};

pub const EN: Guide = Guide {
    title: "The guide",
    lead: "From the first idea to goodbye: twelve phases, each with what to do and why.",
    coming: "Fetching the guide …",
    missing: "The guide could not be fetched. Your own data are still here. Try again when you are online.",
    again: "Try again",
    phases: "The twelve phases",
    lists: "Short lists",
    more: "Knowledge",
    poster: "The short edition",
    poster_lead: "Twelve lines for the notice board. Print on A4 or A3.",
    poster_foot: "Makkerskab. Freely inspired by the project Ud af boksen.",
    questions: "Questions for meetings",
    questions_lead: "Good questions for the first meeting, for reaching a decision, and for saying goodbye.",
    roles: "Roles",
    roles_lead: "Who does what in a partnership. One person may well have several roles.",
    risks: "Risks",
    risks_lead: "What goes wrong most often, how to notice early, and what to do.",
    sign: "Early sign",
    counter: "Do this",
    definition: "What is a partnership?",
    definition_lead: "For when somebody asks whether this really is a partnership.",
    counts_as: "It belongs",
    counts_not: "It is something else",
    levels: "Levels of cooperation",
    levels_lead: "Higher is not better. Choose the level the goal needs.",
    glossary: "Glossary",
    glossary_lead: "The words as they are used here.",
    done_when: "Done when",
    result: "What is left behind",
    takes: "Usually takes",
    teaches: "Examples that show it",
    sources: "Sources",
    sources_lead: "The facts come from here. The words are our own.",
    print: "Print",
    previous: "Previous",
    following: "Next",
    parts: ["Before the meeting", "During the meeting", "After the meeting"],
    find: "Find in the guide",
    none_found: "No items with those words.",
    only_tracks: |tracks| match tracks {
        "F" => "Formal track only",
        "SF" => "Standard and formal track",
        _ => "",
    },
    items: |count| match count {
        1 => "1 item".into(),
        count => format!("{count} items"),
    },
    checklist: Checklist {
        tab: "Checklist",
        next: "Next on the checklist",
        next_all: "The whole checklist",
        next_none: "Everything in this phase is done. Are you ready for the next?",
        all: "The whole checklist",
        progress: |progress| format!("{} of {} done", progress.done, progress.total),
        show: "Show",
        show_phase: "The phase you are in",
        show_all: "All phases",
        only_missing: "Only what is missing",
        nothing_missing: "Nothing is missing here.",
        automatic: "Filled in automatically",
        automatic_why: |why| format!("Filled in automatically. {why}"),
        overruled: |why| format!("You chose yourselves. The record says: {why}"),
        again_due: |day| format!("Done {day}. Time to look at it again."),
        repeats: |repeat| match repeat {
            Repeat::Contact => "At every contact",
            Repeat::Meeting => "At every meeting",
            Repeat::Quarter => "Every quarter",
            Repeat::Year => "Every year",
            Repeat::Always => "All along",
        },
        more: "More",
        more_about: |text| format!("More about: {text}"),
        state: "How does it stand?",
        follow_record: "Let the record decide",
        reason: "Why is it not relevant?",
        reason_hint: "A few words, so that a deputy understands.",
        note: "Note",
        owner: "Who",
        due: "When",
        go: "Write it in the record",
        why: "Why",
        example: "How they did it",
        seen_in: "See also",
        own: "Your own items",
        own_add: "Add",
        own_hint: "Write or paste, one on each line.",
        own_remove: "Remove",
        own_removed: |text| format!("Removed the item {text}"),
        own_added: |count| match count {
            1 => "Added 1 item".into(),
            count => format!("Added {count} items"),
        },
        own_up: "Move up",
        own_down: "Move down",
        guide: "Read about the phase in the guide",
    },
};
