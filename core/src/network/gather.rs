//! Several groups' maps as one: the same actor is known by its normalised name, and where groups
//! put it in different rings, that is a finding. The order of the maps does not matter.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Graph;
use crate::{
    domain::{Edge, Entity, Kind, Map, Node, SetOf, same_name_key},
    field,
    order::{self, OrderBy},
    workspace::Command,
};

/// Where two groups differ about one actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its place on the gathered map.
    pub place: usize,
    /// Group by group, as they stand among the sources: which, and the ring.
    pub rings: Vec<(usize, Option<usize>)>,
}

/// A new map with the actors and ties of all. Gives its id. For the same result on every computer
/// the ids come from [`super::shared_ids`].
pub fn gather(
    maps: &[Graph],
    like: &Map,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> (String, Command) {
    let mut maps: Vec<&Graph> = maps.iter().collect();
    maps.order_by(|a, b| (&a.map.title, &a.map.id).cmp(&(&b.map.title, &b.map.id)));
    let id = new_id(Kind::Map);
    let mut participants = Vec::new();
    for who in maps.iter().flat_map(|map| &map.map.participants.0) {
        if !participants.contains(who) {
            participants.push(who.clone());
        }
    }
    let mut map = Map { participants: crate::domain::Lines(participants), ..like.clone() };
    map.merged_from.0 = maps.iter().map(|graph| graph.map.id.clone()).collect();

    // By key; the library of every group is one and the same.
    let mut same: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, graph) in maps.iter().enumerate() {
        for (place, actor) in graph.actors.iter().enumerate() {
            let key = match actor.is_own() {
                true => String::from("\u{0}"),
                false => key_of(actor, number, place),
            };
            same.entry(key).or_default().push((number, place));
        }
    }
    let mut commands = vec![];
    // Ends by their place among the new actors: ids say nothing about order.
    let mut new_ids: BTreeMap<(usize, usize), (usize, String)> = BTreeMap::new();
    for (turn, members) in same.values().enumerate() {
        let actors: Vec<&Node> =
            members.iter().filter_map(|(number, place)| maps.get(*number)?.actor(*place)).collect();
        let node = Node { map: id.clone(), ..merged(&actors) };
        let new = new_id(Kind::Node);
        commands.push(Command::create(&new, &node));
        new_ids.extend(members.iter().map(|member| (*member, (turn, new.clone()))));
        if maps.iter().zip(0..).any(|(graph, number)| {
            members.iter().any(|(own, place)| {
                *own == number
                    && graph.actor(*place).is_some_and(|a| graph.map.shortlist.0.contains(&a.id))
            })
        }) {
            map.shortlist.0.insert(new.clone());
        }
    }
    let mut ties: BTreeMap<(usize, usize, Vec<crate::domain::EdgeType>, bool), Edge> =
        BTreeMap::new();
    for (number, graph) in maps.iter().enumerate() {
        for tie in &graph.ties {
            let end = |place: usize| new_ids.get(&(number, place)).cloned().unwrap_or_default();
            let (mut from, mut to) = (end(tie.from), end(tie.to));
            let directed = tie.edge.directed == Some(true);
            if !directed && from > to {
                std::mem::swap(&mut from, &mut to);
            }
            let types: Vec<_> = tie.edge.types.0.iter().copied().collect();
            let held = ties.entry((from.0, to.0, types, directed)).or_insert_with(|| Edge {
                map: id.clone(),
                from: from.1,
                to: to.1,
                note: String::new(),
                id: String::new(),
                ..tie.edge.clone()
            });
            held.note = all_of([held.note.as_str(), tie.edge.note.as_str()], "\n");
            held.level = held.level.max(tie.edge.level);
            held.strength = held.strength.max(tie.edge.strength);
            held.mood = held.mood.max(tie.edge.mood);
            held.formal = held.formal.or(tie.edge.formal);
            held.frequency = held.frequency.or(tie.edge.frequency);
            // A tie that one group has is one, whoever else only wishes for it.
            held.wished = held.wished.min(tie.edge.wished);
        }
    }
    for edge in ties.values() {
        commands.push(Command::create(new_id(Kind::Edge), edge));
    }
    commands.insert(0, Command::create(&id, &map));
    (id, Command::Batch(commands))
}

/// Those without a usable name stay apart.
fn key_of(actor: &Node, number: usize, place: usize) -> String {
    match same_name_key(&actor.name) {
        key if key.is_empty() => format!("\u{1}{number:04}-{place:06}"),
        key => key,
    }
}

/// What each of them wrote, everything once.
fn all_of<'a>(texts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    let mut all: Vec<&str> = Vec::new();
    for text in texts.into_iter().map(str::trim).filter(|text| !text.is_empty()) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all.join(between)
}

/// One actor out of what the groups said: sets and notes are joined, figures are taken from the middle.
fn merged(actors: &[&Node]) -> Node {
    let middle = |value: &dyn Fn(&Node) -> Option<i64>| {
        let mut values: Vec<i64> = actors.iter().filter_map(|actor| value(actor)).collect();
        values.order_by(|a, b| a.cmp(b));
        values.get(values.len().saturating_sub(1) / 2).copied()
    };
    let first = |value: &dyn Fn(&Node) -> String| {
        let mut values: Vec<String> =
            actors.iter().map(|actor| value(actor)).filter(|text| !text.is_empty()).collect();
        values.order_by(|a, b| a.cmp(b));
        values.into_iter().next().unwrap_or_default()
    };
    let union = |set: &dyn Fn(&Node) -> Vec<String>| {
        SetOf(actors.iter().flat_map(|actor| set(actor)).collect())
    };
    let mut votes = crate::domain::Paths::default();
    for actor in actors {
        for (who, dots) in &actor.votes.0 {
            let more = dots.as_i64().unwrap_or(0);
            let held = votes.0.get(who).and_then(Value::as_i64).unwrap_or(0);
            votes.0.insert(who.clone(), (held + more).into());
        }
    }
    Node {
        name: first(&|actor| actor.name.trim().to_owned()),
        sector: actors.iter().filter_map(|actor| actor.sector).min(),
        kind: first(&|actor| actor.kind.clone()),
        is_library: actors.iter().any(|actor| actor.is_own()).then_some(true),
        ring: middle(&|actor| actor.ring),
        known_by: union(&|actor| actor.known_by.0.iter().cloned().collect()),
        influence: middle(&|actor| actor.influence),
        affected: actors.iter().filter_map(|actor| actor.affected).max(),
        goal_fit: middle(&|actor| actor.goal_fit),
        offers: SetOf(actors.iter().flat_map(|actor| actor.offers.0.iter().copied()).collect()),
        wants: all_of(actors.iter().map(|actor| actor.wants.as_str()), "; "),
        themes: union(&|actor| actor.themes.0.iter().cloned().collect()),
        votes,
        note: all_of(actors.iter().map(|actor| actor.note.as_str()), "\n"),
        partner_id: first(&|actor| actor.partner_id.clone()),
        added_by: first(&|actor| actor.added_by.clone()),
        ..Node::default()
    }
}

/// Actors of a gathered map that its groups put in different rings.
pub fn differences(gathered: &Graph, sources: &[Graph]) -> Vec<Difference> {
    let mut found = Vec::new();
    for place in gathered.others() {
        let key = same_name_key(gathered.name(place));
        let rings: Vec<(usize, Option<usize>)> = sources
            .iter()
            .enumerate()
            .filter_map(|(group, graph)| {
                let same = |actor: &&Node| !actor.is_own() && same_name_key(&actor.name) == key;
                let actor = graph.actors.iter().find(same)?;
                Some((group, actor.ring_place()))
            })
            .collect();
        let placed: Vec<usize> = rings.iter().filter_map(|(_, ring)| *ring).collect();
        if placed.iter().min() != placed.iter().max() {
            found.push(Difference { place, rings });
        }
    }
    found
}

/// Pairs that could be one and the same: one name holds the other, or a letter is different. Ask
/// people; never join them unasked.
pub fn similar(graph: &Graph) -> Vec<(usize, usize)> {
    const SHORTEST: usize = 4;
    const MOST: usize = 20;
    let key = |place: &usize| same_name_key(graph.name(*place));
    let keys: Vec<(usize, String, Vec<char>)> = graph
        .others()
        .iter()
        .map(|place| (*place, key(place), key(place).chars().collect()))
        .collect();
    let mut found = Vec::new();
    for (turn, (a, one, own)) in keys.iter().enumerate() {
        for (b, two, other) in keys.iter().skip(turn + 1) {
            let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
            let is_close = one == two
                || (own.len().min(other.len()) >= SHORTEST
                    && (long.contains(short.as_str())
                        || one_letter_apart(own, other)
                        || same_word_bent(own, other)));
            if is_close && !short.is_empty() {
                found.push((*a, *b));
            }
            // Nobody answers more questions than that: with a thousand actors half a million pairs
            // would be looked at.
            if found.len() == MOST {
                return found;
            }
        }
    }
    found
}

fn one_letter_apart(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    a.len().max(b.len()) - (start + end).min(a.len().min(b.len())) <= 1
}

/// Long names that begin alike and differ in two letters: `Jobcenter Randers`, `Jobcentret Randers`.
fn same_word_bent(a: &[char], b: &[char]) -> bool {
    const LONG: usize = 12;
    const START: usize = 4;
    const FAR: usize = 2;
    let begins_alike = a.iter().zip(b).take(START).all(|(a, b)| a == b);
    let is_long = a.len().min(b.len()) >= LONG && a.len().abs_diff(b.len()) <= FAR;
    begins_alike && is_long && edits_between(a, b) <= FAR
}

/// Letters to put in, take out or replace (Levenshtein).
fn edits_between(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (turn, letter) in a.iter().enumerate() {
        let mut next = vec![turn + 1];
        let mut left = turn + 1;
        for ((other, above), diagonal) in b.iter().zip(row.iter().skip(1)).zip(&row) {
            left = (diagonal + usize::from(letter != other)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// What an actor can say one thing about.
const SINGLE: [&str; 7] = [
    field!(Node.sector),
    field!(Node.kind),
    field!(Node.ring),
    field!(Node.influence),
    field!(Node.affected),
    field!(Node.goal_fit),
    field!(Node.partner_id),
];

/// Where both say something, and not the same: the fields, and what the one that goes says.
pub fn said_otherwise(stays: &Node, goes: &Node) -> Vec<(&'static str, Value)> {
    let said =
        |node: &Node| -> BTreeMap<String, Value> { order::collect(node.edits(&Node::default())) };
    let (kept, other) = (said(stays), said(goes));
    let differs = |field: &&str| kept.get(*field).is_some_and(|own| other.get(*field) != Some(own));
    let fields = SINGLE.into_iter().filter(differs);
    fields.filter_map(|field| Some((field, other.get(field)?.clone()))).collect()
}

/// Two actors become one: the first stays as it is, and takes over what only the other knows, its
/// ties and its place on the shortlist. `note` tells what the other said otherwise.
pub fn join(graph: &Graph, keep: usize, gone: usize, note: &str) -> Option<Command> {
    let (stays, goes) = (graph.actor(keep)?, graph.actor(gone)?);
    let both = merged(&[stays, goes]);
    let either = |own: &String, other: &String| {
        if own.trim().is_empty() { other.clone() } else { own.clone() }
    };
    let node = Node {
        sector: stays.sector.or(goes.sector),
        kind: either(&stays.kind, &goes.kind),
        ring: stays.ring.or(goes.ring),
        influence: stays.influence.or(goes.influence),
        affected: stays.affected.or(goes.affected),
        goal_fit: stays.goal_fit.or(goes.goal_fit),
        partner_id: either(&stays.partner_id, &goes.partner_id),
        added_by: either(&stays.added_by, &goes.added_by),
        known_by: both.known_by,
        offers: both.offers,
        themes: both.themes,
        votes: both.votes,
        wants: all_of([stays.wants.as_str(), goes.wants.as_str()], "; "),
        note: all_of([stays.note.as_str(), goes.note.as_str(), note], "\n"),
        ..stays.clone()
    };
    let mut commands = vec![Command::update(stays, &node)];
    let mut delete = vec![goes.id.clone()];
    for tie in graph.ties.iter().filter(|tie| tie.from == gone || tie.to == gone) {
        let other = if tie.from == gone { tie.to } else { tie.from };
        let field = if tie.from == gone { "from" } else { "to" };
        match other == keep {
            true => delete.push(tie.edge.id.clone()),
            false => commands.push(Command::set(&tie.edge.id, field, stays.id.clone())),
        }
    }
    if graph.map.shortlist.0.contains(&goes.id) {
        let mut map = graph.map.clone();
        map.shortlist.0.remove(&goes.id);
        map.shortlist.0.insert(stays.id.clone());
        commands.push(Command::update(&graph.map, &map));
    }
    commands.push(Command::Delete { ids: delete });
    Some(Command::Batch(commands))
}
