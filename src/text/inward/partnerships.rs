//! The list of partnerships.

use super::{ListWords, both};
use crate::{
    domain::{Code, Phase, Status},
    inward::partnerships::{Column, Words},
    text::{Label, Lang, Text, network::listed, outward},
};

pub(super) const DA: ListWords<Column> = ListWords {
    title: "Hent en liste fra et regneark",
    hint: "Jeres liste over partnerskaber, en række til hvert, med partner, status, datoer og det, I ellers har skrevet. Kopiér rækkerne i Excel, og indsæt dem her, eller vælg en CSV-fil. Intet skrives, før I har set, hvad der sker.",
    no_names: "Vælg, hvilken kolonne der har partnerskabernes titler, eller hvilken der har partnerne.",
    put: "Hent ind på listen",
    column_name: |column| named(column).0,
    news: |counts| {
        let words = [["nyt partnerskab", "nye partnerskaber"], ["ny partner", "nye partnere"]];
        format!("{}.", both(counts, words, Lang::Da))
    },
    who: |names| format!("Nye partnerskaber: {}.", listed(names, Lang::Da)),
    only_filled: "Ingen nye. De partnerskaber, I har i forvejen, bliver udfyldt med det, der står på listen.",
    done: |counts| {
        let words = [["partnerskab", "partnerskaber"], ["ny partner", "nye partnere"]];
        format!("Hentede {}", both(counts, words, Lang::Da))
    },
    filled: "Skrev listens oplysninger ind",
    list: "en liste over partnerskaber",
};

pub(super) const EN: ListWords<Column> = ListWords {
    title: "Bring in a list from a spreadsheet",
    hint: "Your list of partnerships, a row for each, with the partner, the status, days and whatever else you have written. Copy the rows in Excel and paste them here, or choose a CSV file. Nothing is written before you have seen what will happen.",
    no_names: "Choose which column holds the titles of the partnerships, or which holds the partners.",
    put: "Bring into the list",
    column_name: |column| named(column).1,
    news: |counts| {
        let words = [["new partnership", "new partnerships"], ["new partner", "new partners"]];
        format!("{}.", both(counts, words, Lang::En))
    },
    who: |names| format!("New partnerships: {}.", listed(names, Lang::En)),
    only_filled: "None is new. Those you already have are filled in from the list.",
    done: |counts| {
        let words = [["partnership", "partnerships"], ["new partner", "new partners"]];
        format!("Brought in {}", both(counts, words, Lang::En))
    },
    filled: "Filled in from the list",
    list: "a list of partnerships",
};

/// What people write in such a column beside our own words.
const SPOKEN: &[(Status, &[&str])] = &[
    (Status::Idea, &["Ny idé", "Idéfase", "New idea"]),
    (Status::Candidate, &["Mulig", "Potentiel", "Possible", "Potential", "Prospect"]),
    (Status::Contact, &["Kontaktet", "Kontakt", "Opsøges", "Contacted", "Contact"]),
    (Status::Dialogue, &["I dialog", "Forhandling", "In dialogue", "In talks", "Dialog"]),
    (Status::Approval, &["Afventer tilladelse", "Til godkendelse", "For approval"]),
    (Status::Agreeing, &["Aftale på vej", "Aftale under udarbejdelse", "Agreement under way"]),
    (
        Status::Active,
        &[
            "Aktiv",
            "I gang",
            "Igangværende",
            "Kører",
            "Løbende",
            "Ongoing",
            "In progress",
            "Running",
        ],
    ),
    (Status::Review, &["Evaluering", "Under evaluering", "Evaluation", "Review"]),
    (Status::Paused, &["Pause", "Sat på pause", "I bero", "Paused", "On hold"]),
    (
        Status::Closed,
        &[
            "Lukket",
            "Slut",
            "Færdig",
            "Ophørt",
            "Stoppet",
            "Closed",
            "Ended",
            "Finished",
            "Completed",
            "Done",
        ],
    ),
    (Status::DeclinedUs, &["Fravalgt", "Fravalgt af os", "Declined by us"]),
    (Status::DeclinedThem, &["Nej tak", "Afslag fra partneren", "Declined by them"]),
];

/// Words of both languages are understood.
pub fn known_words(text: &Text) -> Words {
    let spoken =
        SPOKEN.iter().flat_map(|(own, all)| all.iter().map(|word| ((*word).to_owned(), *own)));
    Words {
        statuses: labels().chain(spoken).collect(),
        phases: labels::<Phase>().collect(),
        day: |cell| Lang::Da.read_date(cell),
        column: text.inward.partnerships.column_name,
        unnamed: vec![outward::DA.unnamed, outward::EN.unnamed],
        line: |id| [&outward::DA, &outward::EN].map(|own| (own.listed.line)(id)),
        follow_up: match text.lang {
            Lang::Da => "Følg op",
            Lang::En => "Follow up",
        },
        last_contact: match text.lang {
            Lang::Da => "Sidste kontakt ifølge listen",
            Lang::En => "Last contact according to the list",
        },
    }
}

fn labels<C: Code + Label>() -> impl Iterator<Item = (String, C)> {
    let all = Lang::ALL.iter().flat_map(|lang| C::ALL.iter().map(|value| (*lang, *value)));
    all.map(|(lang, value)| (value.label(lang).to_owned(), value))
}

fn named(column: Column) -> (&'static str, &'static str) {
    match column {
        Column::Unused => ("Bruges ikke", "Not used"),
        Column::Title => ("Partnerskabets titel", "Title of the partnership"),
        Column::Partners => ("Partnere", "Partners"),
        Column::Status => ("Status", "Status"),
        Column::Phase => ("Fase", "Phase"),
        Column::Lead => ("Tovholder", "Lead"),
        Column::Deputy => ("Afløser", "Deputy"),
        Column::Start => ("Første dag", "First day"),
        Column::End => ("Sidste dag", "Last day"),
        Column::Need => ("Behov", "Need"),
        Column::Purpose => ("Formål, kort fortalt", "Purpose, in short"),
        Column::Goals => ("Fælles mål", "Shared goals"),
        Column::Gives => ("Biblioteket giver", "The library gives"),
        Column::Gets => ("Biblioteket får", "The library gets"),
        Column::Themes => ("Temaer", "Themes"),
        Column::Step => ("Næste skridt (også opfølgning)", "Next step (follow-up, too)"),
        Column::Due => ("Frist for næste skridt", "When the next step is due"),
        Column::LastContact => ("Sidste kontakt", "Last contact"),
        Column::Notes => ("Interne noter (også andet)", "Internal notes (anything else, too)"),
    }
}
