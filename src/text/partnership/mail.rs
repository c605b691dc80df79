//! Mails to partners (guide C7), from what the record says. What is missing is marked, to be filled in by hand.

mod da;
mod en;
#[cfg(test)]
mod tests;

pub use da::DA;
pub use en::EN;

use super::{
    super::{Lang, Text},
    gift,
};
use crate::{
    domain::{Ask, MailTemplate},
    workspace::{discretion::without_names, dossier::Gift, mails::MailFacts},
};

/// Words around a mail, and the mails themselves.
pub struct Mail {
    pub offer: &'static str,
    pub offer_text: &'static str,
    pub write: &'static str,
    pub subject_label: &'static str,
    pub text_label: &'static str,
    pub hint: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub open: &'static str,
    pub mark_sent: &'static str,
    pub sent: &'static str,
    /// Of a mail that followed no talk.
    pub logged: &'static str,
    /// The place where any of them is written, and what stands beside its name.
    pub any: &'static str,
    pub any_hint: &'static str,
    pub which: &'static str,
    pub whom: &'static str,
    pub nobody: &'static str,
    /// The ways there.
    pub ask_permission: &'static str,
    pub tell_new_lead: &'static str,
    pub subject: fn(MailTemplate, &MailFacts) -> String,
    /// What stands between the greeting and the name.
    pub said: fn(MailTemplate, &MailFacts) -> Vec<String>,
    pub dear: &'static str,
    pub regards: &'static str,
    /// Asks for what is missing.
    pub fill: &'static str,
    pub first_name: &'static str,
    pub your_name: &'static str,
}

/// A mail as its reader gets it.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    pub address: String,
    pub subject: String,
    pub body: String,
}

/// Without the names that its reader may not read.
pub fn letter(text: &Text, template: MailTemplate, facts: &MailFacts, names: &[String]) -> Letter {
    let words = &text.partnership.mail;
    let clean = |told: String| without_names(&told, names, text.agreement.wording.unnamed);
    Letter {
        address: facts.address.clone(),
        subject: clean((words.subject)(template, facts)),
        body: clean(body(words, template, facts)),
    }
}

fn body(words: &Mail, template: MailTemplate, facts: &MailFacts) -> String {
    let sender = if template == MailTemplate::NewLead { lead(facts) } else { facts.sender.clone() };
    let fill = |value: &str, missing: &str| or_missing(value, words.fill, missing);
    let mut all = vec![format!("{} {}", words.dear, fill(&facts.first_name, words.first_name))];
    all.extend((words.said)(template, facts));
    all.push(signed(words.regards, &fill(&sender, words.your_name), &facts.library));
    all.join("\n\n")
}

/// What comes next, as the partner may hear it: the step itself is in words for the library's own people.
enum Next {
    Call,
    Meet,
    Other,
}

fn next_of(facts: &MailFacts) -> Next {
    let step = facts.step.to_lowercase();
    let words = || step.split(|letter: char| !letter.is_alphabetic());
    let begins = |with: &[&str]| words().any(|word| with.iter().any(|own| word.starts_with(own)));
    let follow_up =
        [Lang::Da, Lang::En].map(|lang| super::super::text(lang).partnership.log.follow_up);
    match () {
        () if step.is_empty() || follow_up.contains(&facts.step.as_str()) => Next::Call,
        // Danish puts words together: `opstartsmøde`.
        () if step.contains("møde") || begins(&["meet"]) => Next::Meet,
        () if begins(&["ring", "call", "phone"]) => Next::Call,
        () => Next::Other,
    }
}

fn or_missing(value: &str, mark: &str, missing: &str) -> String {
    match value.trim() {
        "" => format!("[{mark}: {missing}]"),
        value => value.into(),
    }
}

fn signed(greeting: &str, sender: &str, library: &str) -> String {
    let lines = [greeting, sender, library.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.into() } else { format!("{text}.") }
}

/// With a title, or without one.
fn about(facts: &MailFacts, with: fn(&str) -> String, without: &str) -> String {
    match facts.title.trim() {
        "" => without.into(),
        title => with(title),
    }
}

/// Said only where there is something to say it of.
fn filled(told: &str, say: impl Fn(&str) -> String) -> Option<String> {
    (!told.is_empty()).then(|| say(told))
}

/// Who leads now, whoever writes.
fn lead(facts: &MailFacts) -> String {
    if facts.lead.is_empty() { facts.sender.clone() } else { facts.lead.clone() }
}

/// `bøger, læsebamser, 180 stk. og penge`.
fn asked(asks: &[Ask], lang: Lang, and: &str) -> String {
    listed(asks.iter().map(|ask| gift(&Gift::from(ask), lang)), and)
}

fn given(given: &[Gift], lang: Lang, and: &str) -> String {
    let told = given.iter().map(|own| gift(&Gift { status: None, ..own.clone() }, lang));
    listed(told.filter(|own| !own.is_empty()), and)
}

fn listed(told: impl Iterator<Item = String>, and: &str) -> String {
    let mut told: Vec<String> = told.map(|own| in_a_sentence(&own)).collect();
    // The sentence brings its own full stop.
    let last = told.pop().unwrap_or_default().trim_end_matches('.').to_owned();
    if told.is_empty() { last } else { format!("{} {and} {last}", told.join(", ")) }
}

/// Names as they are written.
fn named(names: &[String], and: &str) -> String {
    match names.split_last() {
        None => String::new(),
        Some((one, [])) => one.clone(),
        Some((last, others)) => format!("{} {and} {last}", others.join(", ")),
    }
}

/// Begins small, unless it is an abbreviation.
fn in_a_sentence(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let rest = text.chars().skip(1);
            first.to_lowercase().chain(rest).collect()
        }
        _ => text.into(),
    }
}
