//! Two actors of a map that may be one and the same: which to ask about, and making them one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Graph,
    gather::{Run, all_of, key_of, merged, run_of, said_too, told_by},
};
use crate::{
    domain::{
        Action, Edge, Entity, Node, SHORTEST_NAME, SetOf, is_misspelt, is_slip, same_name_key,
    },
    field,
    order::collect,
    workspace::{Command, Workspace, set},
};

/// Whether people have said that two actors are two, at whichever of them.
pub fn are_two(one: &Node, other: &Node) -> bool {
    one.other_than.0.contains(&other.id) || other.other_than.0.contains(&one.id)
}

/// Writes it down: nobody is asked again, here or wherever the map goes.
pub fn set_two(one: &str, other: &str) -> Command {
    let field = format!("{}/{other}", field!(Node.other_than));
    Command::edit(one, [set(field, true)])
}

/// What is shorter has lost more than its ending.
const SHORTEST_STEM: usize = 3;

/// What a name is known by, ready to be held against many others.
pub(super) struct Key {
    text: String,
    letters: Vec<char>,
    /// Its words without their endings, and without those that only join others.
    stems: Vec<String>,
    /// Letters that stand for a name: `SSP`.
    is_short_form: bool,
}

impl Key {
    pub(super) fn of(name: &str) -> Self {
        let text = same_name_key(name);
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let stems = words.clone().map(same_name_key).filter(|word| !joins(word));
        let is_short_form = words.clone().count() == 1
            && text.chars().count() > 1
            && name.trim().chars().all(char::is_uppercase);
        Self {
            letters: text.chars().collect(),
            text,
            stems: stems.map(|word| stem(&word)).collect(),
            is_short_form,
        }
    }

    /// Whether people should be asked if both are one.
    pub(super) fn is_close(&self, other: &Self) -> bool {
        let (short, long) = match self.text.len() <= other.text.len() {
            true => (self, other),
            false => (other, self),
        };
        let is_alike = || {
            self.letters.len().min(other.letters.len()) >= SHORTEST_NAME
                && (long.text.contains(short.text.as_str())
                    || is_misspelt(&self.letters, &other.letters))
        };
        let is_of_one_stem = || {
            self.letters.len().min(other.letters.len()) >= SHORTEST_NAME
                && self.stems == other.stems
        };
        let is_shortened = || short.is_short_form && short.stems.first() == long.stems.first();
        !short.text.is_empty()
            && (self.text == other.text || is_alike() || is_of_one_stem() || is_shortened())
    }
}

/// Small words between the others: *Fritidsklubben i Søparken*.
fn joins(word: &str) -> bool {
    matches!(
        word,
        "i" | "pa" | "på" | "ved" | "for" | "af" | "og" | "in" | "at" | "of" | "and" | "the"
    )
}

/// A word without the ending that makes it *the* or many: `klubben`, `klub`, `klubber`.
fn stem(word: &str) -> String {
    const ENDINGS: [&str; 9] = ["erne", "ene", "ers", "er", "en", "et", "ne", "e", "s"];
    let left = ENDINGS.iter().find_map(|own| word.strip_suffix(own)).unwrap_or(word);
    if left.chars().count() < SHORTEST_STEM {
        return word.to_owned();
    }
    let mut letters: Vec<char> = left.chars().collect();
    if let [.., before, last] = letters.as_slice()
        && before == last
    {
        letters.pop();
    }
    letters.into_iter().collect()
}

/// Pairs that could be one and the same: one name holds the other, a letter or an ending is different, or
/// one is short for the other. Those of whom somebody has said that they are two are left out. Ask people;
/// never join them unasked.
pub fn similar(graph: &Graph) -> Vec<(usize, usize)> {
    const MOST: usize = 20;
    let key = |place: &usize| Key::of(graph.name(*place));
    let keys: Vec<(usize, Key)> = graph.others().iter().map(|place| (*place, key(place))).collect();
    let mut found = Vec::new();
    for (turn, (a, one)) in keys.iter().enumerate() {
        for (b, two) in keys.iter().skip(turn + 1) {
            let is_said = || match (graph.actor(*a), graph.actor(*b)) {
                (Some(one), Some(other)) => are_two(one, other),
                (None, _) | (_, None) => false,
            };
            if one.is_close(two) && !is_said() {
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

/// Of two that may be one, the one that stays first: who stands for a partner, or was written so by more of
/// the groups whose maps these are, or has a ring. Where that tells nothing, they stay as they come.
pub fn who_stays(graph: &Graph, groups: &[Graph], one: usize, other: usize) -> (usize, usize) {
    let stands = |place| {
        let own = graph.actor(place)?;
        let key = same_name_key(&own.name);
        let has = |group: &&Graph| group.actors.iter().any(|own| same_name_key(&own.name) == key);
        let groups = groups.iter().filter(has).count();
        Some((!own.partner_id.is_empty(), groups, own.ring.is_some()))
    };
    if stands(other) > stands(one) { (other, one) } else { (one, other) }
}

/// Whom somebody may have meant by a name: the actor whose name is a slip of the pen away. One that is
/// called the same is [`super::edits::twin`]'s.
pub fn near(graph: &Graph, name: &str) -> Option<usize> {
    graph.actors.iter().position(|actor| is_slip(name, &actor.name))
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

/// Where both say something, and not the same: the fields, and what the one that goes says otherwise than what
/// came of both.
pub fn said_otherwise(stays: &Node, goes: &Node) -> Vec<(&'static str, Value)> {
    let said = |node: &Node| -> BTreeMap<String, Value> { collect(node.edits(&Node::default())) };
    let (kept, other) = (said(stays), said(goes));
    let differs = |field: &&str| kept.get(*field).is_some_and(|own| other.get(*field) != Some(own));
    let fields = SINGLE.into_iter().filter(differs);
    fields.filter_map(|field| Some((field, other.get(field)?.clone()))).collect()
}

/// Whom either of two was said not to be, but each other.
fn of_both(one: &Node, other: &Node) -> BTreeSet<String> {
    let all = one.other_than.0.union(&other.other_than.0);
    all.filter(|id| **id != one.id && **id != other.id).cloned().collect()
}

/// What groups said of two that are one, beside what stands of either on the gathered map.
struct Answers<'a> {
    stays: &'a Node,
    goes: &'a Node,
    /// Of both, in the order in which the groups were gathered.
    told: Vec<&'a Node>,
}

impl Answers<'_> {
    /// What the groups said of both, gathered. What people have written on the gathered map itself stays, and
    /// so does all where nobody knows what groups said.
    fn of<T: PartialEq>(&self, get: fn(&Node) -> Option<T>) -> Option<T> {
        match (
            self.is_by_hand(self.stays, self.goes, get),
            self.is_by_hand(self.goes, self.stays, get),
        ) {
            (false, false) => get(&merged(&self.told)).or(get(self.stays)).or(get(self.goes)),
            (false, true) => get(self.goes),
            (true, _) => get(self.stays).or(get(self.goes)),
        }
    }

    /// Whether it says what did not come of gathering its groups: those that were there at first, and each that
    /// came late. Who was another's before may have been gathered with either.
    fn is_by_hand<T: PartialEq>(
        &self,
        own: &Node,
        other: &Node,
        get: fn(&Node) -> Option<T>,
    ) -> bool {
        let (key, not) = (same_name_key(&own.name), same_name_key(&other.name));
        let is_gathered_from = |is_of: &dyn Fn(&str) -> bool| {
            let told = self.told.iter().filter(|node| is_of(&same_name_key(&node.name)));
            let told: Vec<&Node> = told.copied().collect();
            (1..=told.len()).any(|first| {
                let first: Vec<&Node> = told.iter().take(first).copied().collect();
                get(&merged(&first)) == get(own)
            })
        };
        get(own).is_some()
            && !is_gathered_from(&|of| of == key)
            && !is_gathered_from(&|of| of != not)
    }
}

/// What comes of two that are one: by what the groups said of them, where that is known, as in gathering.
pub fn one_of(graph: &Graph, groups: &[Graph], keep: usize, gone: usize) -> Option<Node> {
    let (stays, goes) = (graph.actor(keep)?, graph.actor(gone)?);
    let (key, other) = (key_of(graph, stays, 0, keep), key_of(graph, goes, 0, gone));
    let told = told_by(graph, Some(gone), groups);
    let told = told.iter().filter_map(|of| of.get(&key).or_else(|| of.get(&other)).copied());
    let answers = Answers { stays, goes, told: told.collect() };
    Some(Node {
        sector: answers.of(|node| node.sector),
        ring: answers.of(|node| node.ring),
        influence: answers.of(|node| node.influence),
        affected: answers.of(|node| node.affected),
        goal_fit: answers.of(|node| node.goal_fit),
        ..completed(stays, goes)
    })
}

/// The first as it is, with what only the other knows.
pub(super) fn completed(stays: &Node, goes: &Node) -> Node {
    let both = merged(&[stays, goes]);
    let either = |own: &String, other: &String| {
        if own.trim().is_empty() { other.clone() } else { own.clone() }
    };
    // A partner that it is said not to be is not taken over; one that it is was meant by the other.
    let is_denied = stays.other_than.0.contains(&goes.partner_id);
    let partner_id = match is_denied {
        true => stays.partner_id.clone(),
        false => either(&stays.partner_id, &goes.partner_id),
    };
    let mut others = stays.other_than.clone();
    others.0.remove(&partner_id);
    Node {
        sector: stays.sector.or(goes.sector),
        kind: either(&stays.kind, &goes.kind),
        ring: stays.ring.or(goes.ring),
        influence: stays.influence.or(goes.influence),
        affected: stays.affected.or(goes.affected),
        goal_fit: stays.goal_fit.or(goes.goal_fit),
        partner_id,
        added_by: either(&stays.added_by, &goes.added_by),
        known_by: both.known_by,
        offers: both.offers,
        themes: both.themes,
        other_than: others,
        votes: both.votes,
        wants: all_of([stays.wants.as_str(), goes.wants.as_str()], "; "),
        note: all_of([stays.note.as_str(), goes.note.as_str()], "\n"),
        ..stays.clone()
    }
}

/// Two actors become one: the first takes over what only the other knows, its ties, its place on the
/// shortlist and who calls it, and `whole` is what came of both ([`one_of`]). `note` tells what the other
/// said otherwise.
pub fn join(
    workspace: &Workspace,
    graph: &Graph,
    (keep, gone): (usize, usize),
    whole: Node,
    note: &str,
) -> Option<Command> {
    let (stays, goes) = (graph.actor(keep)?, graph.actor(gone)?);
    let mut others = of_both(stays, goes);
    others.remove(&whole.partner_id);
    let node = Node {
        other_than: SetOf(others),
        note: all_of([whole.note.as_str(), note], "\n"),
        ..whole
    };
    let mut commands = vec![Command::update(stays, &node)];
    let mut delete = vec![goes.id.clone()];
    ties_of_both(graph, stays, goes, &mut commands, &mut delete);
    let calls = workspace.all::<Action>().filter(|action| action.origin_id == goes.id);
    let field = field!(Action.origin_id);
    commands.extend(calls.map(|action| Command::set(&action.id, field, stays.id.clone())));
    // Who was said to be another than the one that goes is another than both.
    let third = graph.actors.iter().filter(|actor| ![&stays.id, &goes.id].contains(&&actor.id));
    let third = third.filter(|actor| actor.other_than.0.contains(&goes.id));
    commands.extend(third.map(|actor| set_two(&actor.id, &stays.id)));
    if graph.map.shortlist.0.contains(&goes.id) {
        let mut map = graph.map.clone();
        map.shortlist.0.remove(&goes.id);
        map.shortlist.0.insert(stays.id.clone());
        commands.push(Command::update(&graph.map, &map));
    }
    commands.push(Command::Delete { ids: delete });
    Some(Command::Batch(commands))
}

/// The ties of the one that goes become those of the one that stays. One that stands there already is one,
/// as in gathering.
fn ties_of_both(
    graph: &Graph,
    stays: &Node,
    goes: &Node,
    commands: &mut Vec<Command>,
    delete: &mut Vec<String>,
) {
    // Those that are not drawn too: their other end may come back from the trash.
    let edges = graph.ties.iter().map(|tie| &tie.edge).chain(&graph.odd);
    let (moving, staying): (Vec<&Edge>, Vec<&Edge>) =
        edges.partition(|edge| edge.from == goes.id || edge.to == goes.id);
    // As it stood, and as it is now.
    let mut ties: BTreeMap<Run, (&Edge, Edge)> = BTreeMap::new();
    for edge in staying {
        ties.entry(run_of(edge)).or_insert_with(|| (edge, edge.clone()));
    }
    let end = |id: &String| if *id == goes.id { stays.id.clone() } else { id.clone() };
    for edge in moving {
        let moved = Edge { from: end(&edge.from), to: end(&edge.to), ..edge.clone() };
        let is_between = moved.from == moved.to;
        match ties.get_mut(&run_of(&moved)).filter(|_| !is_between) {
            None if !is_between => {
                ties.insert(run_of(&moved), (edge, moved));
            }
            None => delete.push(edge.id.clone()),
            Some((_, held)) => {
                said_too(held, &moved);
                delete.push(edge.id.clone());
            }
        }
    }
    let changed = ties.into_values().filter(|(before, now)| *before != now);
    commands.extend(changed.map(|(before, now)| Command::update(before, &now)));
}
