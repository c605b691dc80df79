//! How things are said in one language: handed in, so that this room holds no words.

use crate::{
    domain::{Agreement, AgreementState, Approval, Code, Day, Round},
    workspace::dossier::Gift,
};

pub struct Wording {
    /// As in the `lang` attribute.
    pub lang: &'static str,
    /// How the language of that code says it.
    pub in_language: fn(&str) -> Option<&'static Wording>,
    /// A round of evaluation, beside the title of its partnership.
    pub round: fn(&Round, &str) -> String,
    /// `1. marts 2027`.
    pub date: fn(Day) -> String,
    /// `den 1. marts 2027`.
    pub when: fn(Day) -> String,
    /// A day as people write it: `3. maj 2027`, `3/5 2027`, `2027-05-03`.
    pub read_date: fn(&str) -> Option<Day>,
    pub number: fn(f64) -> String,
    /// `92.000 kr.`
    pub money: fn(f64) -> String,
    /// `a, b og c`.
    pub join: fn(&[String]) -> String,
    /// The same for names: long ones are no phrases.
    pub join_names: fn(&[String]) -> String,
    /// Whether the language writes this word with a capital in the midst of a sentence.
    pub keeps_capital: fn(&str) -> bool,
    /// First words of who is called by what they are: `Biblioteket`, `The library`. They are no names.
    pub roles: &'static [&'static str],
    pub gift: fn(&Gift) -> String,
    /// The library's own budget, by its sum.
    pub budget: fn(&str) -> String,
    /// How often, from a number of days.
    pub every: fn(i64) -> String,
    /// What stands in brackets before what is missing: `udfyld: `.
    pub gap: &'static str,
    /// Before the number of a clause, inside a sentence: `punkt `.
    pub clause: &'static str,
    /// That a choice is to be made, by what is asked.
    pub choose: fn(&str) -> String,
    /// `bilag 2`, inside a sentence.
    pub annex: fn(usize) -> String,
    /// `Bilag 2: Budget`.
    pub annex_title: fn(usize, &str) -> String,
    pub approval: fn(&Approval) -> String,
    pub approval_state: fn(&Approval) -> String,
    /// On every page until it is agreed.
    pub draft: &'static str,
    /// On every page of a text that says in this language what was agreed on in another.
    pub translation: &'static str,
    /// Below it: the version that was agreed on or signed, and the code of its language.
    pub translated: fn(AgreementState, i64, &str) -> String,
    /// The same of a version that was only sent.
    pub sent_otherwise: fn(i64, &str) -> String,
    pub version: &'static str,
    pub dated: &'static str,
    pub journal: &'static str,
    pub library: &'static str,
    /// The other side, as long as it has no name.
    pub partner: &'static str,
    pub sign_date: &'static str,
    pub sign_here: &'static str,
    pub sign_name: &'static str,
    /// In place of a name that is not to be named.
    pub unnamed: &'static str,
    /// What lacks in a clause of the parties' own.
    pub own_title: &'static str,
    pub own_text: &'static str,
    pub annexes: AnnexWords,
}

/// How an agreement's text says things: in the language that was chosen for it, else in that of the page.
pub fn spoken<'a>(agreement: &Agreement, page: &'a Wording) -> &'a Wording {
    let chosen = agreement.language.and_then(|own| (page.in_language)(own.code()));
    chosen.unwrap_or(page)
}

/// Headings in the annexes.
pub struct AnnexWords {
    pub parties: [&'static str; 4],
    pub budget: [&'static str; 3],
    pub expenses: [&'static str; 2],
    pub total: &'static str,
    /// The sum that a clause names, by its number.
    pub amount: fn(usize) -> String,
    pub grant: fn(usize) -> String,
    pub timeline: [&'static str; 2],
    pub plan: [&'static str; 5],
    pub tasks: [&'static str; 3],
    pub approvals: [&'static str; 4],
    pub goals: [&'static str; 3],
    pub channel: &'static str,
    pub rhythm: &'static str,
    pub press: &'static str,
    pub external_plan: &'static str,
    pub begins: &'static str,
    pub ends: &'static str,
    pub evaluation: &'static str,
    /// What lacks in an annex that nothing stands in.
    pub nothing: &'static str,
}
