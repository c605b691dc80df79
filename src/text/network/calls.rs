//! Words for reaching whoever is called, and for what the exercise ends in.

use crate::text::{Lang, brief};

pub struct CallWords {
    pub answers: &'static str,
    pub no_reach: &'static str,
    pub write: &'static str,
    pub change: &'static str,
    pub person_of: fn(&str) -> String,
    pub reach: &'static str,
    pub hint: &'static str,
    pub missing: &'static str,
    pub saved: fn(&str) -> String,
    /// Before anything is made of an actor that has the name of a partner.
    pub same_first: &'static str,
    pub is_other: &'static str,
    /// The day by which somebody calls has gone by.
    pub past: &'static str,
    pub agreed: &'static str,
    pub chosen: &'static str,
    pub nobody: &'static str,
    /// Nobody is to call them, and they are talked with.
    pub under_way: fn(&str) -> String,
    pub done: fn(&str) -> String,
    pub said: &'static str,
    /// Has what was said, and colleagues' names, printed with the map.
    pub on_paper: &'static str,
    /// In place of a colleague's name on paper.
    pub a_colleague: &'static str,
}

const DA: CallWords = CallWords {
    answers: "Ring til",
    no_reach: "Intet nummer endnu",
    write: "Skriv nummer eller mail",
    change: "Ret nummer eller mail",
    person_of: |name| format!("Hvem svarer hos {name}?"),
    reach: "Telefon eller mail",
    hint: "Det skrives hos partneren som kontaktperson. Kun arbejdsnumre.",
    missing: "Skriv et nummer, en mail eller et navn.",
    saved: |name| format!("Gemte, hvordan I får fat i {name}", name = brief(name)),
    same_first: "Svar først på, om det er den samme som i partnerlisten.",
    is_other: "Nej, det er en anden",
    past: "Datoen ligger før i dag. Er det meningen, så tryk igen.",
    agreed: "Det blev I enige om",
    chosen: "Dem går I efter",
    nobody: "Ingen har sagt ja til at ringe endnu.",
    under_way: |name| format!("I er i gang med {}.", brief(name)),
    done: |who| format!("{who} har ringet.", who = brief(who)),
    said: "Det sagde I",
    on_paper: "Udskriv også jeres navne og det, I sagde",
    a_colleague: "En kollega",
};

const EN: CallWords = CallWords {
    answers: "Call",
    no_reach: "No number yet",
    write: "Write number or email",
    change: "Change number or email",
    person_of: |name| format!("Who answers at {name}?"),
    reach: "Telephone or email",
    hint: "It is written with the partner as a contact. Work numbers only.",
    missing: "Write a number, an email address or a name.",
    saved: |name| format!("Saved how to reach {name}", name = brief(name)),
    same_first: "Say first whether it is the one in the list of partners.",
    is_other: "No, it is another one",
    past: "That day is before today. If that is intended, press again.",
    agreed: "What you agreed on",
    chosen: "Those you go for",
    nobody: "Nobody has agreed to call yet.",
    under_way: |name| format!("You are under way with {}.", brief(name)),
    done: |who| format!("{who} has called.", who = brief(who)),
    said: "What you said",
    on_paper: "Print your names and what you said too",
    a_colleague: "A colleague",
};

impl Lang {
    pub fn calls(self) -> &'static CallWords {
        match self {
            Self::Da => &DA,
            Self::En => &EN,
        }
    }
}
