//! What does not fit together in an agreement, and what to do about it.

use super::{named, wording};
use crate::{
    agreement::Snag,
    content::Clauses,
    text::{Lang, shown},
};

pub fn da(snag: &Snag, clauses: &Clauses) -> String {
    let chosen = |clause: &str, ids: &[String]| named::chosen(clauses, clause, ids, "da");
    let one = |clause: &str, id: &String| chosen(clause, std::slice::from_ref(id));
    let said = |clause: &str, choice: &str| named::against(clauses, clause, choice, "da");
    match snag {
        Snag::EndsFirst { start, end } => format!(
            "Slutdatoen, {}, ligger før startdatoen, {}.",
            Lang::Da.written_date(*end),
            Lang::Da.written_date(*start)
        ),
        Snag::Needs { clause, choice, other, choices } => format!(
            "»{}« passer kun, når aftalen også har »{}«.",
            one(clause, choice),
            chosen(other, choices)
        ),
        Snag::Against { clause, choice, .. } if said(clause, choice).is_some() => {
            said(clause, choice).cloned().unwrap_or_default()
        }
        Snag::Against { clause, choice, other, chosen: others } => format!(
            "»{}« og »{}« modsiger hinanden. Vælg noget andet det ene sted.",
            one(clause, choice),
            one(other, others)
        ),
        Snag::Options { clause, option, other } => format!(
            "»{}« og »{}« modsiger hinanden. Vælg den ene.",
            named::option(clauses, clause, option, "da"),
            named::option(clauses, clause, other, "da")
        ),
        Snag::Without { clause, choice, variable, said, .. } => format!(
            "Teksten siger både »{}« og »{}: {said}«. Vælg noget andet, eller fjern det sidste her og i oplysningerne.",
            one(clause, choice),
            named::variable(clauses, variable, "da"),
        ),
        Snag::Bare { line: Some(line), .. } => {
            format!("»{line}« slutter med et tal. Skriv også, hvad tallet tæller, fx »60 bøger«.")
        }
        Snag::Bare { variable, line: None, .. } => format!(
            "Der står kun et tal ved »{}«. Skriv også, hvad tallet tæller.",
            named::variable(clauses, variable, "da")
        ),
        Snag::Apart { clause, choice, chosen: other, option } => format!(
            "»{}« og »{}« kan kun stå sammen, når der også står, hvad hver af dem gælder. Tag »{}« med, eller skriv punktet med jeres egne ord.",
            one(clause, choice),
            one(clause, other),
            named::option(clauses, clause, option, "da"),
        ),
        Snag::Few { clause, choice, option } => format!(
            "»{}« kræver mindst tre parter: Er der kun to, kan ingen af dem få flertal. Vælg noget andet, eller tag »{}« med.",
            one(clause, choice),
            named::option(clauses, clause, option, "da"),
        ),
        Snag::Unlisted { clause, choice, other, said, .. } => format!(
            "»{}« gør aftalen betinget af {said}, men {said} står ikke under »{}«. Skriv det også dér.",
            one(clause, choice),
            named::title(clauses, other, "da"),
        ),
        Snag::Sums { clause, said, other, other_said, .. } => format!(
            "Samme part giver {said} under »{}« og {} under »{}«. Er det det samme beløb, så ret det ene.",
            named::title(clauses, clause, "da"),
            (wording::DA.join)(other_said),
            named::title(clauses, other, "da"),
        ),
        Snag::Lacks { clause } => named::lacks(clauses, clause, "da"),
        Snag::Gone { name, .. } => format!(
            "{name} er valgt som part, men er ikke med i partnerskabet længere",
            name = shown(name)
        ),
    }
}

pub fn en(snag: &Snag, clauses: &Clauses) -> String {
    let chosen = |clause: &str, ids: &[String]| named::chosen(clauses, clause, ids, "en");
    let one = |clause: &str, id: &String| chosen(clause, std::slice::from_ref(id));
    let said = |clause: &str, choice: &str| named::against(clauses, clause, choice, "en");
    match snag {
        Snag::EndsFirst { start, end } => format!(
            "The end date, {}, comes before the start date, {}.",
            Lang::En.written_date(*end),
            Lang::En.written_date(*start)
        ),
        Snag::Needs { clause, choice, other, choices } => format!(
            "“{}” fits only when the agreement also has “{}”.",
            one(clause, choice),
            chosen(other, choices)
        ),
        Snag::Against { clause, choice, .. } if said(clause, choice).is_some() => {
            said(clause, choice).cloned().unwrap_or_default()
        }
        Snag::Against { clause, choice, other, chosen: others } => format!(
            "“{}” and “{}” contradict each other. Choose differently in one of them.",
            one(clause, choice),
            one(other, others)
        ),
        Snag::Options { clause, option, other } => format!(
            "“{}” and “{}” contradict each other. Choose one of them.",
            named::option(clauses, clause, option, "en"),
            named::option(clauses, clause, other, "en")
        ),
        Snag::Without { clause, choice, variable, said, .. } => format!(
            "The text says both “{}” and “{}: {said}”. Choose something else, or remove the {} here and on the record.",
            one(clause, choice),
            named::variable(clauses, variable, "en"),
            named::variable(clauses, variable, "en"),
        ),
        Snag::Bare { line: Some(line), .. } => {
            format!("“{line}” ends in a number. Say what it counts as well, such as “60 books”.")
        }
        Snag::Bare { variable, line: None, .. } => format!(
            "There is only a number at “{}”. Say what it counts as well.",
            named::variable(clauses, variable, "en")
        ),
        Snag::Apart { clause, choice, chosen: other, option } => format!(
            "“{}” and “{}” can stand together only when the text says what each is about. Take “{}”, or write the section in your own words.",
            one(clause, choice),
            one(clause, other),
            named::option(clauses, clause, option, "en"),
        ),
        Snag::Few { clause, choice, option } => format!(
            "“{}” needs at least three parties: with two, neither can have a majority. Choose something else, or take “{}”.",
            one(clause, choice),
            named::option(clauses, clause, option, "en"),
        ),
        Snag::Unlisted { clause, choice, other, said, .. } => format!(
            "“{}” makes the agreement conditional on {said}, but {said} is not listed under “{}”. Write it there, too.",
            one(clause, choice),
            named::title(clauses, other, "en"),
        ),
        Snag::Sums { clause, said, other, other_said, .. } => format!(
            "The same party gives {said} under “{}” and {} under “{}”. If it is the same amount, correct one of them.",
            named::title(clauses, clause, "en"),
            (wording::EN.join)(other_said),
            named::title(clauses, other, "en"),
        ),
        Snag::Lacks { clause } => named::lacks(clauses, clause, "en"),
        Snag::Gone { name, .. } => format!(
            "{name} is chosen as a party but is no longer in the partnership",
            name = shown(name)
        ),
    }
}
