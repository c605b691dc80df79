//! Which of our own people the ties hang on.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Graph;
use crate::{
    domain::fold,
    field,
    order::OrderBy,
    workspace::{Command, Write, set},
};

/// A colleague, the actors that nobody else knows, and all that they know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    pub who: String,
    pub alone: Vec<usize>,
    pub all: usize,
}

/// Everybody who knows somebody on the map: who carries most alone comes first.
pub fn carriers(graph: &Graph) -> Vec<Carrier> {
    let names: BTreeSet<&String> = graph
        .actors
        .iter()
        .filter(|actor| !actor.is_own())
        .flat_map(|actor| &actor.known_by.0)
        .collect();
    let mut carriers: Vec<Carrier> = names
        .into_iter()
        .map(|who| {
            let known = graph
                .actors
                .iter()
                .enumerate()
                .filter(|(_, actor)| !actor.is_own() && actor.known_by.0.contains(who));
            let (mut alone, mut all) = (Vec::new(), 0);
            for (place, actor) in known {
                all += 1;
                if actor.known_by.0.len() == 1 {
                    alone.push(place);
                }
            }
            Carrier { who: who.clone(), alone, all }
        })
        .collect();
    carriers.order_by_key(|carrier| {
        (std::cmp::Reverse((carrier.alone.len(), carrier.all)), carrier.who.clone())
    });
    carriers
}

/// Actors that nobody knows any more when these people have gone.
pub fn lost_with(graph: &Graph, gone: &BTreeSet<String>) -> Vec<usize> {
    let known = graph.actors.iter().enumerate().filter(|(_, actor)| !actor.is_own());
    let lost = known.filter(|(_, actor)| {
        !actor.known_by.0.is_empty() && actor.known_by.0.iter().all(|who| gone.contains(who))
    });
    lost.map(|(place, _)| place).collect()
}

/// Colleagues go by what they are called, whatever the case and the blanks: `mh` is `MH`.
pub fn same_colleague_key(name: &str) -> String {
    fold(name).split_whitespace().collect()
}

/// How a colleague is written already, by whatever spelling somebody has typed.
pub fn colleague<'n>(names: &'n [String], typed: &str) -> Option<&'n String> {
    let key = same_colleague_key(typed);
    names.iter().find(|name| same_colleague_key(name) == key)
}

/// Each colleague once, as first written; several on one line are several.
pub fn colleagues_once(lines: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let names = lines.iter().flat_map(|line| line.split([',', ';'])).map(str::trim);
    let once = names.filter(|name| !name.is_empty() && seen.insert(same_colleague_key(name)));
    once.map(Into::into).collect()
}

/// Everybody whose name stands on the map, as it is spelled there: at the actors before all.
fn spelled(graph: &Graph, but: Option<&str>) -> Vec<String> {
    let others = graph.actors.iter().filter(|actor| Some(actor.id.as_str()) != but);
    let known = others.flat_map(|actor| &actor.known_by.0);
    known.chain(&graph.map.participants.0).cloned().collect()
}

/// Colleagues who were typed at an actor that knew `was` before: by the spelling that they have on the rest
/// of the map. Where one that stood there was only spelled anew, the whole map follows.
pub fn one_spelling(graph: &Graph, id: &str, was: &BTreeSet<String>) -> Vec<Command> {
    let mut names = spelled(graph, Some(id));
    let Some(own) = graph.place(id).and_then(|place| graph.actor(place)) else { return Vec::new() };
    let known = &own.known_by.0;
    let (mut edits, mut commands) = (Vec::new(), Vec::new());
    for who in known.iter().filter(|who| !was.contains(*who)) {
        let is_corrected = |old: &&String| {
            !known.contains(*old) && same_colleague_key(old) == same_colleague_key(who)
        };
        if let Some(old) = was.iter().find(is_corrected) {
            commands.extend(spelled_anew(graph, old, who));
            continue;
        }
        match colleague(&names, who) {
            None => names.push(who.clone()),
            Some(known) if known != who && !names.contains(who) => {
                edits.extend(in_place_of(who, known));
            }
            Some(_) => {}
        }
    }
    if !edits.is_empty() {
        commands.push(Command::edit(id, edits));
    }
    commands
}

fn in_place_of(old: &str, new: &str) -> [Write; 2] {
    let path = |who: &str| format!("{}/{who}", field!(Node.known_by));
    [set(path(old), Value::Null), set(path(new), true)]
}

/// A colleague by another spelling, at every actor and among those who take part.
fn spelled_anew(graph: &Graph, old: &str, new: &str) -> Vec<Command> {
    let knowing = graph.actors.iter().filter(|actor| actor.known_by.0.contains(old));
    let mut commands: Vec<Command> =
        knowing.map(|actor| Command::edit(&actor.id, in_place_of(old, new))).collect();
    let people = &graph.map.participants.0;
    if people.iter().any(|who| who == old) {
        let people = people.iter().map(|who| if who == old { new } else { who.as_str() });
        let people: Vec<&str> = people.collect();
        commands.push(Command::set(&graph.map.id, field!(Map.participants), people));
    }
    commands
}

/// Spellings as they come in, one for each colleague.
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings(Vec<String>);

impl Spellings {
    pub(super) fn of(graph: &Graph) -> Self {
        Self(spelled(graph, None))
    }

    pub(super) fn one(&mut self, who: String) -> String {
        if let Some(known) = colleague(&self.0, &who) {
            return known.clone();
        }
        self.0.push(who.clone());
        who
    }
}

/// Own staff, each once: those who take part and those the library has written down, by the spelling
/// that stands at the actors whom they know.
pub fn staff_of(graph: &Graph, people: Vec<String>) -> Vec<String> {
    let known: BTreeSet<&String> =
        graph.actors.iter().flat_map(|actor| &actor.known_by.0).collect();
    let mut seen: BTreeSet<String> = known.iter().map(|who| same_colleague_key(who)).collect();
    let mut written: BTreeSet<&String> = BTreeSet::new();
    let named = graph.map.participants.0.iter().chain(&people);
    let named = named.filter(|who| match known.contains(who) {
        // Two spellings that stand there are both shown, or nobody could take one away.
        true => written.insert(who),
        false => seen.insert(same_colleague_key(who)),
    });
    let mut staff: Vec<String> = named.cloned().collect();
    staff.extend(known.iter().filter(|who| !written.contains(**who)).map(|who| (*who).clone()));
    staff.retain(|who| !who.trim().is_empty());
    staff
}

/// How a name stands on a screen that others see: `Anne Birk` is `AB`; what has no space is
/// initials already.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', '-', '.']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] if one.chars().count() <= 4 => (*one).to_owned(),
        words => words
            .iter()
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_uppercase)
            .take(4)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_hide_names() {
        for (name, short) in [
            ("Anne Birk", "AB"),
            ("mkj", "mkj"),
            ("Søren Åge-Holm", "SÅH"),
            ("", ""),
            ("Kirsten", "K"),
        ] {
            assert_eq!(initials(name), short);
        }
    }
}
