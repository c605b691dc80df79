//! Several groups' maps as one: the same actor is known by its normalised name, and where groups
//! put it in different rings, that is a finding. The order of the maps does not matter.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use serde_json::Value;

use super::{
    Graph,
    twins::{Key, are_two},
};
use crate::{
    domain::{Edge, EdgeType, Kind, Lines, Map, Node, Paths, SetOf, danish_order, same_name_key},
    order::OrderBy,
    workspace::{Command, IdOrder},
};

/// Where two groups differ about one actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its place on the gathered map.
    pub place: usize,
    /// Group by group, as they stand among the sources: which, and the ring.
    pub rings: Vec<(usize, Option<usize>)>,
}

/// An actor of one of the maps.
#[derive(Clone, Copy)]
struct Member<'a> {
    /// Which map.
    number: usize,
    graph: &'a Graph,
    place: usize,
    actor: &'a Node,
}

/// A new map with the actors and ties of all. Gives its id. For the same result on every computer
/// the ids come from [`super::shared_ids`].
pub fn gather(
    maps: &[Graph],
    like: &Map,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> (String, Command) {
    let mut maps: Vec<&Graph> = maps.iter().collect();
    maps.order_by_key(|graph| (graph.map.title.as_str(), IdOrder::of(&graph.map.id)));
    let id = new_id(Kind::Map);
    let mut participants = Vec::new();
    for who in maps.iter().flat_map(|map| &map.map.participants.0) {
        if !participants.contains(who) {
            participants.push(who.clone());
        }
    }
    let mut map = Map { participants: Lines(participants), ..like.clone() };
    map.merged_from.0 = maps.iter().map(|graph| graph.map.id.clone()).collect();

    let same = same_actors(&maps);
    let new: Vec<String> = same.iter().map(|_| new_id(Kind::Node)).collect();
    let mut ends = Ends::new();
    for (turn, (members, new)) in same.iter().zip(&new).enumerate() {
        let all = members.iter().map(|own| ((own.number, own.place), (turn, new.as_str())));
        ends.extend(all);
    }
    let mut commands = Vec::new();
    for (members, new) in same.iter().zip(&new) {
        let node = Node { map: id.clone(), ..one_of(members, new, &ends) };
        commands.push(Command::create(new, &node));
        if members.iter().any(|own| own.graph.map.shortlist.0.contains(&own.actor.id)) {
            map.shortlist.0.insert(new.clone());
        }
    }
    for edge in ties_of(&maps, &ends) {
        let edge = Edge { map: id.clone(), ..edge };
        commands.push(Command::create(new_id(Kind::Edge), &edge));
    }
    commands.insert(0, Command::create(&id, &map));
    (id, Command::Batch(commands))
}

/// Who stands on any of the maps, with all that are the same. As a Danish register has them, by their names;
/// the library comes first.
fn same_actors<'a>(maps: &[&'a Graph]) -> Vec<Vec<Member<'a>>> {
    let mut same: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    for (number, graph) in maps.iter().copied().enumerate() {
        for (place, actor) in graph.actors.iter().enumerate() {
            let key = key_of(graph, actor, number, place);
            same.entry(key).or_default().push(Member { number, graph, place, actor });
        }
    }
    let mut same: Vec<(String, Vec<Member>)> = same.into_iter().collect();
    same.order_by_key(|(key, members)| {
        let first = members.first().map(|own| own.actor);
        let name = danish_order(&spelling(members.iter().map(|own| own.actor.name.as_str())));
        (first.is_some_and(|actor| !actor.is_own()), name, key.clone())
    });
    same.into_iter().map(|(_, members)| members).collect()
}

/// What each actor of each map, by their places, becomes: its turn among the new ones, and its id. Ids say
/// nothing about order.
type Ends<'a> = BTreeMap<(usize, usize), (usize, &'a str)>;

fn one_of(members: &[Member], new: &str, ends: &Ends) -> Node {
    let others = members.iter().flat_map(|own| {
        own.actor.other_than.0.iter().map(|other| {
            let here = own.graph.place(other).and_then(|place| ends.get(&(own.number, place)));
            here.map_or_else(|| other.clone(), |(_, id)| (*id).to_owned())
        })
    });
    let others: BTreeSet<String> = others.filter(|other| other != new).collect();
    let actors: Vec<&Node> = members.iter().map(|own| own.actor).collect();
    let mut node = Node { other_than: SetOf(others), ..merged(&actors) };
    // One group said that it is not that partner; the others had not been asked.
    if node.other_than.0.contains(&node.partner_id) {
        node.partner_id.clear();
    }
    node
}

fn ties_of(maps: &[&Graph], ends: &Ends) -> Vec<Edge> {
    let mut ties: BTreeMap<(usize, usize, Vec<EdgeType>, bool), Edge> = BTreeMap::new();
    for (number, graph) in maps.iter().enumerate() {
        for tie in &graph.ties {
            let end = |place: usize| ends.get(&(number, place)).copied();
            let (Some(mut from), Some(mut to)) = (end(tie.from), end(tie.to)) else { continue };
            // A group's two of one name are one, and nobody is tied to themselves.
            if from == to {
                continue;
            }
            let directed = tie.edge.has_direction();
            if !directed && from > to {
                std::mem::swap(&mut from, &mut to);
            }
            let types: Vec<_> = tie.edge.types.0.iter().copied().collect();
            let held = ties.entry((from.0, to.0, types, directed)).or_insert_with(|| Edge {
                from: from.1.into(),
                to: to.1.into(),
                note: String::new(),
                id: String::new(),
                ..tie.edge.clone()
            });
            said_too(held, &tie.edge);
        }
    }
    ties.into_values().collect()
}

/// Ends, sorts and direction of a tie: what makes two of them one.
pub(super) type Run = (String, String, Vec<EdgeType>, bool);

pub(super) fn run_of(edge: &Edge) -> Run {
    let directed = edge.has_direction();
    let (from, to) = match !directed && edge.from > edge.to {
        true => (edge.to.clone(), edge.from.clone()),
        false => (edge.from.clone(), edge.to.clone()),
    };
    (from, to, edge.types.0.iter().copied().collect(), directed)
}

/// A tie with what another group says of it.
pub(super) fn said_too(held: &mut Edge, told: &Edge) {
    held.note = all_of([held.note.as_str(), told.note.as_str()], "\n");
    held.level = held.level.max(told.level);
    held.strength = held.strength.max(told.strength);
    held.mood = held.mood.max(told.mood);
    held.formal = held.formal.or(told.formal);
    held.frequency = held.frequency.or(told.frequency);
    for (of, trust) in &told.trust.0 {
        held.trust.0.entry(of.clone()).or_insert_with(|| trust.clone());
    }
    held.source = all_of([held.source.as_str(), told.source.as_str()], "\n");
    // A tie that one group has is one, whoever else only wishes for it.
    held.wished = held.wished.min(told.wished);
}

/// What an actor is known by: the name. The library of every group is one and the same; those without a usable
/// name stay apart, and so do those of one name whom a group has called two.
pub(super) fn key_of(graph: &Graph, actor: &Node, number: usize, place: usize) -> String {
    if actor.is_own() {
        return String::from("\u{0}");
    }
    let key = same_name_key(&actor.name);
    if key.is_empty() {
        return format!("\u{1}{number:04}-{place:06}");
    }
    let before = graph.actors.iter().take(place);
    let twins = before.filter(|own| are_two(own, actor) && same_name_key(&own.name) == key).count();
    match twins {
        0 => key,
        twins => format!("{key}\u{2}{twins}"),
    }
}

/// What each of them wrote, with what the later ones say more: each may be made of several already. A line goes
/// out only with all that stood around it: the same words may answer another one.
pub(super) fn all_of<'a>(texts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    let mut all: Vec<&str> = Vec::new();
    for text in texts.into_iter().map(str::trim).filter(|text| !text.is_empty()) {
        let parts: Vec<&str> = text.split(between).map(str::trim).collect();
        let stands = |length: &usize| {
            let piece = parts.get(..*length).unwrap_or_default();
            all.windows((*length).max(1)).any(|held| held == piece)
        };
        let known = (1..=parts.len()).rev().find(stands).unwrap_or_default();
        all.extend(parts.into_iter().skip(known));
    }
    all.join(between)
}

/// The name as most have written it. Of two that are written as often the one with æ, ø or å, for which others
/// typed something else, then the longer one.
fn spelling<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names.map(str::trim).filter(|name| !name.is_empty()) {
        *written.entry(name).or_default() += 1;
    }
    let best = written.iter().max_by_key(|(name, count)| {
        let is_danish = name.chars().any(|letter| "æøåÆØÅ".contains(letter));
        (**count, is_danish, name.chars().count(), Reverse(**name))
    });
    best.map(|(name, _)| (*name).to_owned()).unwrap_or_default()
}

/// One actor out of what the groups said: sets and notes are joined, figures are taken from the middle.
pub(super) fn merged(actors: &[&Node]) -> Node {
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
    let mut votes = Paths::default();
    for actor in actors {
        for (who, dots) in &actor.votes.0 {
            let more = dots.as_i64().unwrap_or(0);
            let held = votes.0.get(who).and_then(Value::as_i64).unwrap_or(0);
            votes.0.insert(who.clone(), held.saturating_add(more).into());
        }
    }
    Node {
        name: spelling(actors.iter().map(|actor| actor.name.as_str())),
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

/// What each group says of whom the gathered map has, by their keys there. Whom a group has under a name that
/// the gathered map lacks, is taken for the only one who is named nearly so there. `without` is on it no more.
pub(super) fn told_by<'a>(
    gathered: &Graph,
    without: Option<usize>,
    sources: &'a [Graph],
) -> Vec<BTreeMap<String, &'a Node>> {
    let standing = gathered.others().into_iter().filter(|place| Some(*place) != without);
    let standing = standing.filter_map(|place| {
        let actor = gathered.actor(place)?;
        Some((key_of(gathered, actor, 0, place), Key::of(&actor.name)))
    });
    let standing: Vec<(String, Key)> = standing.collect();
    let meant = |key: String, name: &str| {
        if standing.iter().any(|(own, _)| *own == key) {
            return key;
        }
        let name = Key::of(name);
        let mut near = standing.iter().filter(|(_, own)| own.is_close(&name));
        match (near.next(), near.next()) {
            (Some((own, _)), None) => own.clone(),
            _ => key,
        }
    };
    // By key, in each source; those without a usable name are nobody else's.
    let keyed = sources.iter().enumerate().map(|(group, graph)| {
        let named = graph
            .actors
            .iter()
            .enumerate()
            .filter(|(_, actor)| !actor.is_own() && !same_name_key(&actor.name).is_empty());
        // Of two that nobody called two, the first.
        let all = named.map(|(place, actor)| (key_of(graph, actor, group, place), actor));
        let all: Vec<(String, &Node)> = all.collect();
        let own: BTreeSet<String> = all.iter().map(|(key, _)| key.clone()).collect();
        let all = all.into_iter().map(|(key, actor)| {
            let other = meant(key.clone(), &actor.name);
            // Where the group has both names, each stands for itself.
            (if own.contains(&other) { key } else { other }, actor)
        });
        all.collect::<Vec<_>>().into_iter().rev().collect()
    });
    keyed.collect()
}

/// Actors of a gathered map that its groups put in different rings.
pub fn differences(gathered: &Graph, sources: &[Graph]) -> Vec<Difference> {
    let mut found = Vec::new();
    let keyed = told_by(gathered, None, sources);
    for place in gathered.others() {
        let Some(actor) = gathered.actor(place) else { continue };
        let key = key_of(gathered, actor, 0, place);
        let rings: Vec<(usize, Option<usize>)> = keyed
            .iter()
            .enumerate()
            .filter_map(|(group, actors)| Some((group, actors.get(&key)?.ring_place())))
            .collect();
        let placed: Vec<usize> = rings.iter().filter_map(|(_, ring)| *ring).collect();
        if placed.iter().min() != placed.iter().max() {
            found.push(Difference { place, rings });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_out_only_with_all_that_stood_around_it() {
        let all = |texts: &[&str]| all_of(texts.iter().copied(), "\n");
        assert_eq!(all(&["x\ny", "y"]), "x\ny");
        assert_eq!(all(&["x\ny", "y\nz"]), "x\ny\nz", "a group that wrote on");
        assert_eq!(all(&["x\ny", "x\ny"]), "x\ny");
        assert_eq!(all(&["Kontakt:\nAnne", "Kasserer:\nAnne"]), "Kontakt:\nAnne\nKasserer:\nAnne");
        assert_eq!(all(&["a\n\nb", " ", "c"]), "a\n\nb\nc");
        let twice = all(&["x\ny", "z\ny"]);
        assert_eq!(all(&[&twice, "z\ny"]), twice);
    }
}
