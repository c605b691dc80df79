//! Clause texts with their blanks filled in.
//!
//! A line is a paragraph, or an item of a list where it begins with `* `. In it stand
//! `{{variable}}`, the number of a clause (`{{@c27}}`), the name of an annex (`{{@annex.budget}}`),
//! and pieces that are there only sometimes:
//!
//! - `[?|...]` where everything in it is filled in, `[?2|...]` from level 2 on in any case;
//! - `[L2|...]` from that level on;
//! - `[@c27|...]` where that clause is in, `[@c24,c25|...]` where one of them is;
//! - `[named|...]` where the title says more than whom it is with;
//! - `[one|...]` and `[many|...]` by how many partners there are;
//! - `[1:days|...]` and `[n:days|...]` by whether that number is one: what follows a number bends.
//! - `[us:payer|...]`, `[you:payer|...]`, `[side:payer|...]` and `[they:payer|...]` by who that is in a
//!   mail: those who write it, whoever it greets, the partner as a whole, or somebody else.
//!
//! Lines between `{{#partners}}` and `{{/partners}}` come once for each partner.

use std::collections::{BTreeMap, BTreeSet};

use super::{Party, Value, Values, Wording, sentence};
use crate::{
    content::{Clauses, Letter},
    document::{Block, Run, Runs},
    domain::{AgreementLevel, same_name_key},
};

/// Everything that a text is filled in from.
pub(super) struct Scope<'a> {
    pub clauses: &'a Clauses,
    pub wording: &'a Wording,
    pub level: AgreementLevel,
    pub parties: &'a [Party],
    pub values: &'a Values,
    /// Words that keep their capital wherever they stand.
    pub names: &'a BTreeSet<String>,
    /// Clauses that are in, with their numbers.
    pub numbers: &'a BTreeMap<String, usize>,
    /// Annexes that go along, with theirs.
    pub annexes: &'a BTreeMap<String, usize>,
}

/// The text as blocks.
pub(super) fn blocks(text: &str, scope: &Scope) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line == "{{#partners}}" {
            let group: Vec<&str> =
                lines.by_ref().take_while(|line| *line != "{{/partners}}").collect();
            // Without any partner the place for one is shown, as missing.
            if scope.parties.is_empty() {
                group.iter().for_each(|line| add_line(&mut blocks, line, scope, None));
            }
            for party in scope.parties {
                group.iter().for_each(|line| add_line(&mut blocks, line, scope, Some(party)));
            }
        } else {
            add_line(&mut blocks, line, scope, None);
        }
    }
    blocks
}

fn add_line(blocks: &mut Vec<Block>, line: &str, scope: &Scope, party: Option<&Party>) {
    let Some(item) = line.strip_prefix("* ") else {
        let runs = runs(line, scope, party);
        if !is_blank(&runs) {
            blocks.push(Block::Paragraph(runs));
        }
        return;
    };
    let whole = item.strip_prefix("{{").and_then(|item| item.strip_suffix("}}"));
    let value = whole.and_then(|name| scope.value(name, party));
    let items = match value {
        Some(value) => value.items().into_iter().map(|item| vec![Run::Text(item)]).collect(),
        None => vec![runs(item, scope, party)],
    };
    let items: Vec<Runs> = items.into_iter().filter(|item| !is_blank(item)).collect();
    match blocks.last_mut() {
        Some(Block::List(list)) => list.extend(items),
        _ if items.is_empty() => {}
        _ => blocks.push(Block::List(items)),
    }
}

fn is_blank(runs: &[Run]) -> bool {
    runs.iter().all(|run| matches!(run, Run::Text(text) if text.trim().is_empty()))
}

/// A line with its blanks filled in.
pub(super) fn runs(text: &str, scope: &Scope, party: Option<&Party>) -> Runs {
    let mut runs = Runs::new();
    fill(text, scope, party, &mut runs);
    runs
}

fn fill(text: &str, scope: &Scope, party: Option<&Party>, runs: &mut Runs) {
    let mut rest = text;
    loop {
        match next_piece(rest) {
            Piece::End => return push(runs, rest),
            Piece::Blank { before, name, after } => {
                push(runs, before);
                scope.fill_in(name, party, runs);
                rest = after;
            }
            Piece::Sometimes { before, condition, inner, after } => {
                push(runs, before);
                if scope.holds(condition, inner, party) {
                    fill(inner, scope, party, runs);
                }
                rest = after;
            }
        }
    }
}

fn push(runs: &mut Runs, text: &str) {
    // A sentence that ends in "92.000 kr." or in a question brings no second full stop.
    let ends = matches!(runs.last(), Some(Run::Text(last)) if last.ends_with(['.', '?', '!', '…']));
    let text = if ends { text.strip_prefix('.').unwrap_or(text) } else { text };
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(Run::Text(last)) => last.push_str(text),
        _ => runs.push(Run::Text(text.into())),
    }
}

enum Piece<'a> {
    Blank { before: &'a str, name: &'a str, after: &'a str },
    Sometimes { before: &'a str, condition: &'a str, inner: &'a str, after: &'a str },
    End,
}

fn next_piece(text: &str) -> Piece<'_> {
    let blank = text.find("{{");
    let sometimes = text.find('[');
    let is_blank = match (blank, sometimes) {
        (Some(blank), Some(sometimes)) => blank < sometimes,
        (blank, _) => blank.is_some(),
    };
    let found = match is_blank {
        true => text.split_once("{{").and_then(|(before, rest)| {
            let (name, after) = rest.split_once("}}")?;
            Some(Piece::Blank { before, name, after })
        }),
        false => text.split_once('[').and_then(|(before, rest)| {
            let (inside, after) = closed(rest)?;
            let (condition, inner) = inside.split_once('|')?;
            Some(Piece::Sometimes { before, condition, inner, after })
        }),
    };
    found.unwrap_or(Piece::End)
}

/// What stands before the bracket that closes, and after it.
fn closed(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
    }
    None
}

/// The names of the blanks in a text, those in pieces that come only sometimes too.
pub(super) fn names(text: &str) -> Vec<&str> {
    let blanks = text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}"));
    blanks.map(|(name, _)| name).collect()
}

impl Scope<'_> {
    fn value(&self, name: &str, party: Option<&Party>) -> Option<&Value> {
        self.values.get(&self.key(name, party))
    }

    fn key(&self, name: &str, party: Option<&Party>) -> String {
        let is_each = self.clauses.variable(name).is_some_and(|variable| variable.each);
        // Outside the lines for every partner, the first one's is meant.
        match party.or_else(|| self.parties.first()).filter(|_| is_each) {
            Some(party) => format!("{name}/{}", party.id()),
            None => name.to_owned(),
        }
    }

    fn fill_in(&self, name: &str, party: Option<&Party>, runs: &mut Runs) {
        if let Some(target) = name.strip_prefix('@') {
            return push(runs, &self.reference(target));
        }
        match self.value(name, party) {
            Some(value) => {
                let letter = self.clauses.variable(name).map_or(Letter::Written, |own| own.letter);
                let said = sentence::set(value, letter, runs, self.wording, self.names);
                push(runs, &said);
            }
            None => {
                let words = self.clauses.variable(name).map(|own| own.words.of(self.wording.lang));
                let label = words.map_or(name, |words| words.name.as_str()).to_owned();
                let label = match party.filter(|_| self.parties.len() > 1) {
                    Some(party) => format!("{label} ({})", party.partner.name),
                    None => label,
                };
                runs.push(Run::Missing { of: self.key(name, party), label });
            }
        }
    }

    fn reference(&self, target: &str) -> String {
        match target.strip_prefix("annex.") {
            Some(annex) => {
                let number = self.annexes.get(annex).copied();
                number.map(self.wording.annex).unwrap_or_default()
            }
            None => self.numbers.get(target).map(ToString::to_string).unwrap_or_default(),
        }
    }

    fn is_named_after_a_party(&self) -> bool {
        let said =
            |key: &str| self.values.get(key).map(|own| same_name_key(&own.inline(self.wording)));
        let Some(title) = said("title") else { return false };
        self.parties.iter().any(|party| {
            let called = said(&format!("partner.name/{}", party.id()));
            called.as_ref() == Some(&title) || same_name_key(&party.partner.name) == title
        })
    }

    /// Who somebody is to those who read a mail. To several it says their names.
    fn who(&self, name: &str) -> &'static str {
        let said = |key: &str| {
            let own = self.values.get(&self.key(key, None))?;
            Some(same_name_key(&own.inline(self.wording)))
        };
        let Some(who) = said(name) else { return "they" };
        let is = |key: &str| said(key).is_some_and(|own| own == who);
        let words = self.wording;
        match self.parties {
            _ if is("library.name") || is("lead.name") || same_name_key(words.library) == who => {
                "us"
            }
            [_] if is("partner.contact") => "you",
            [_] if is("partner.name") || same_name_key(words.partner) == who => "side",
            _ => "they",
        }
    }

    fn holds(&self, condition: &str, inner: &str, party: Option<&Party>) -> bool {
        let from =
            |level: &str| level.parse().is_ok_and(|least: usize| self.level as usize >= least);
        if let Some(level) = condition.strip_prefix('?') {
            let mut names = names(inner).into_iter().filter(|name| !name.starts_with('@'));
            return from(level) || names.all(|name| self.value(name, party).is_some());
        }
        if let Some((number, name)) = condition.split_once(':') {
            let is_one = self.value(name, party).is_some_and(|own| own.inline(self.wording) == "1");
            return match number {
                "1" => is_one,
                "n" => !is_one,
                who => who == self.who(name),
            };
        }
        match condition {
            "named" => !self.is_named_after_a_party(),
            "one" => self.parties.len() <= 1,
            "many" => self.parties.len() > 1,
            _ => match condition.split_at_checked(1) {
                Some(("L", level)) => from(level),
                Some(("@", any)) => any.split(',').any(|id| self.numbers.contains_key(id)),
                _ => false,
            },
        }
    }
}
