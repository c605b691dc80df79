//! Words for reading the guide by question and by role, and for the card that tells a partnership
//! from something else.

use crate::guide::Verdict;

pub struct Reading {
    pub asked: &'static str,
    pub asked_lead: &'static str,
    pub role_items: &'static str,
    pub taught_by: &'static str,
    pub example_items: &'static str,
    pub definition: &'static str,
    pub more_on_definition: &'static str,
    pub verdict: fn(Verdict) -> String,
    pub is_partnership: &'static str,
    pub is_not: &'static str,
    pub level: &'static str,
}

pub const DA: Reading = Reading {
    asked: "Det spørger de fleste om",
    asked_lead: "Vælg et spørgsmål, så ser I, hvad guiden siger om det på tværs af faserne.",
    role_items: "Det tager rollen sig især af",
    taught_by: "Se eksemplet",
    example_items: "Punkter på tjeklisten, som eksemplet viser",
    definition: "Er det et partnerskab?",
    more_on_definition: "Hvad der hører til, og hvad der er noget andet",
    verdict: |verdict| match verdict {
        Verdict::Unfinished { answered } => format!("{answered} af 6 besvaret"),
        Verdict::Partnership => "Ja".into(),
        Verdict::Not { missing: 1 } => "1 tegn mangler".into(),
        Verdict::Not { missing } => format!("{missing} tegn mangler"),
    },
    is_partnership: "Ja, det er et partnerskab.",
    is_not: "Det ligner noget andet, for eksempel et sponsorat, et netværk eller et tilbud. Det kan være lige så godt. Vælg slags relation under Oplysninger, og tal om, hvorvidt det skal blive til mere.",
    level: "Hvor tæt skal samarbejdet være?",
};

pub const EN: Reading = Reading {
    asked: "What most people ask",
    asked_lead: "Choose a question, and see what the guide says about it across the phases.",
    role_items: "What this role mainly looks after",
    taught_by: "See the example",
    example_items: "Items on the checklist that the example shows",
    definition: "Is it a partnership?",
    more_on_definition: "What makes it one, and what is something else",
    verdict: |verdict| match verdict {
        Verdict::Unfinished { answered } => format!("{answered} of 6 answered"),
        Verdict::Partnership => "Yes".into(),
        Verdict::Not { missing: 1 } => "1 sign is missing".into(),
        Verdict::Not { missing } => format!("{missing} signs are missing"),
    },
    is_partnership: "Yes, it is a partnership.",
    is_not: "It looks like something else, for example sponsorship, a network or a service. That can be just as good. Choose the kind of relation in the record, and talk about whether it should become more.",
    level: "How close should the cooperation be?",
};
