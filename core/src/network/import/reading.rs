//! Sheets, row by row, into a draft of what they would do to the map.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Column, Sheet,
    draft::{Draft, End, Options, Words},
};
use crate::{
    domain::{Edge, EdgeType, Node, SetOf, card_name, same_name_key, spoken},
    network::{Graph, MOST_DRAWN, chain, edits::is_long_name, staff::Spellings, twins::completed},
};

pub fn draft(graph: &Graph, sheets: &[Sheet], words: &Words, options: Options) -> Draft {
    let mut work = Work::new(graph, words, options);
    for sheet in sheets.iter().filter(|sheet| sheet.is_usable() && !sheet.is_ties()) {
        sheet.body().for_each(|row| work.actor(sheet, row));
    }
    for sheet in sheets.iter().filter(|sheet| sheet.is_ties()) {
        sheet.body().for_each(|row| work.tie(sheet, row));
    }
    work.finish()
}

pub(super) struct Work<'a> {
    graph: &'a Graph,
    words: &'a Words,
    options: Options,
    by_name: BTreeMap<String, End>,
    by_id: BTreeMap<String, End>,
    /// Ids that two tables give to two actors: what a tie means by them, nobody can tell.
    twofold: BTreeSet<String>,
    /// Those who only stand in ties and become no actors, once each.
    left_out: BTreeSet<String>,
    ties: BTreeSet<(End, End, bool, Vec<EdgeType>)>,
    colleagues: Spellings,
    pub(super) draft: Draft,
}

impl<'a> Work<'a> {
    fn new(graph: &'a Graph, words: &'a Words, options: Options) -> Self {
        let (mut by_name, mut by_id) = (BTreeMap::new(), BTreeMap::new());
        for (place, actor) in graph.actors.iter().enumerate() {
            by_id.insert(actor.id.clone(), End::Here(place));
            by_name.entry(same_name_key(&actor.name)).or_insert(End::Here(place));
        }
        by_name.remove("");
        let mut work = Self {
            graph,
            words,
            options,
            by_name,
            by_id,
            twofold: BTreeSet::new(),
            left_out: BTreeSet::new(),
            ties: BTreeSet::new(),
            colleagues: Spellings::of(graph),
            draft: Draft::default(),
        };
        for tie in &graph.ties {
            work.is_new_tie(End::Here(tie.from), End::Here(tie.to), &tie.edge);
        }
        work
    }

    fn actor(&mut self, sheet: &Sheet, row: &[String]) {
        let cell = |column| sheet.cell(row, column);
        let Some(node) = self.named(cell(Column::Name)) else {
            self.draft.found.nameless += 1;
            return;
        };
        let node = self.read_actor(node, &cell);
        let key = same_name_key(&node.name);
        let id = node.id.clone();
        let library = self.graph.library().filter(|_| node.is_own()).map(End::Here);
        let of_that_id = self.by_id.get(&id).copied().filter(|_| !id.is_empty());
        if of_that_id.is_some_and(|end| self.is_somebody_else(end, &id, &key)) {
            self.twofold.insert(id.clone());
        }
        let known = library.or(of_that_id.filter(|_| !self.twofold.contains(&id)));
        let same = self.by_name.get(&key).copied().filter(|_| self.options.join_same);
        let end = match known.or(same) {
            Some(End::Here(place)) => {
                if library.is_none() {
                    self.draft.found.same.push(node.name.clone());
                }
                self.draft.filled.push((place, node));
                End::Here(place)
            }
            Some(End::New(place)) => {
                self.draft.found.same.push(node.name.clone());
                if let Some(held) = self.draft.actors.get_mut(place) {
                    *held = completed(held, &node);
                }
                End::New(place)
            }
            None => self.new_actor(node),
        };
        if !id.is_empty() {
            self.by_id.entry(id).or_insert(end);
        }
    }

    /// Another table numbers its actors anew, also where one of them was met here by its name; ids of the map
    /// itself are nobody else's.
    fn is_somebody_else(&self, end: End, id: &str, key: &str) -> bool {
        let name = match end {
            End::Here(place) => match self.graph.actor(place) {
                Some(held) if held.id != id => Some(self.graph.name(place)),
                _ => None,
            },
            End::New(place) => self.draft.actors.get(place).map(|held| held.name.as_str()),
        };
        name.is_some_and(|name| same_name_key(name) != key)
    }

    fn new_actor(&mut self, node: Node) -> End {
        let end = End::New(self.draft.actors.len());
        let key = same_name_key(&node.name);
        if !key.is_empty() {
            self.by_name.entry(key).or_insert(end);
        }
        self.draft.actors.push(node);
        end
    }

    fn named(&mut self, name: &str) -> Option<Node> {
        let shown = card_name(name);
        self.draft.found.long += usize::from(is_long_name(&shown));
        (!shown.is_empty()).then(|| Node { name: shown, ..Node::default() })
    }

    fn read_actor<'c>(&mut self, node: Node, cell: &dyn Fn(Column) -> &'c str) -> Node {
        let mut kind = cell(Column::Kind).to_owned();
        let sector = spoken(cell(Column::Sector), &self.words.sectors);
        if let (None, typed) = (sector, cell(Column::Sector)) {
            // What is no sector of ours is still something: a kind.
            match kind.is_empty() {
                true => kind = typed.to_owned(),
                false => self.unknown(typed),
            }
        }
        let words = self.words;
        let offers = self.many(cell(Column::Offers), &words.offers);
        let mut note = Vec::new();
        let known_by = self.words(cell(Column::KnownBy), &mut note).0.into_iter();
        let known_by = SetOf(known_by.map(|who| self.colleagues.one(who)).collect());
        let themes = self.words(cell(Column::Themes), &mut note);
        Node {
            id: cell(Column::Id).to_owned(),
            sector,
            kind,
            is_library: self.yes_no(cell(Column::Library)),
            ring: self.step(cell(Column::Ring), &words.rings, 0, 4),
            influence: self.number(cell(Column::Influence), 0, 5),
            affected: self.yes_no(cell(Column::Affected)),
            goal_fit: self.step(cell(Column::GoalFit), &words.fits, -2, 2),
            known_by,
            themes,
            offers,
            note: note.join("\n"),
            ..node
        }
    }

    fn tie(&mut self, sheet: &Sheet, row: &[String]) {
        let words = self.words;
        let cell = |column| sheet.cell(row, column);
        let ends = (self.end(cell(Column::From)), self.end(cell(Column::To)));
        let (Some(from), Some(to)) = ends else {
            self.draft.found.loose_ties += 1;
            return;
        };
        if from == to {
            self.draft.found.self_links += 1;
            return;
        }
        let direction = cell(Column::Direction).to_lowercase();
        let is_directed = ["directed", "ja", "yes", "->", "→", "true", "rettet"];
        let edge = Edge {
            directed: is_directed.contains(&direction.as_str()).then_some(true),
            types: self.many(cell(Column::Types), &words.types),
            level: self.number(cell(Column::Level), 0, 5),
            strength: self.step(cell(Column::Strength), &words.strengths, 1, 3),
            mood: self.one(cell(Column::Mood), &words.moods),
            formal: self.one(cell(Column::Formal), &words.formals),
            frequency: self.one(cell(Column::Frequency), &words.frequencies),
            wished: self.yes_no(cell(Column::Wished)),
            ..Edge::default()
        };
        match self.is_new_tie(from, to, &edge) {
            true => self.draft.ties.push((from, to, edge)),
            false => self.draft.found.double_ties += 1,
        }
    }

    /// Whoever stands at the end of a tie, by id or by name.
    fn end(&mut self, told: &str) -> Option<End> {
        if self.twofold.contains(told) {
            return None;
        }
        let key = same_name_key(told);
        let known = self.by_id.get(told).or_else(|| self.by_name.get(&key)).copied();
        if known.is_some() || told.is_empty() {
            return known.filter(|_| !told.is_empty());
        }
        if !self.options.make_ends && !self.left_out.insert(key) {
            return None;
        }
        let node = self.named(told)?;
        self.draft.found.only_in_ties.push(node.name.clone());
        self.options.make_ends.then(|| self.new_actor(node))
    }

    fn is_new_tie(&mut self, from: End, to: End, edge: &Edge) -> bool {
        let is_directed = edge.has_direction();
        let (a, b) = if is_directed || from <= to { (from, to) } else { (to, from) };
        self.ties.insert((a, b, is_directed, edge.types.0.iter().copied().collect()))
    }

    fn finish(mut self) -> Draft {
        let whole = self.draft.whole(self.graph);
        let circle = chain(&whole, None).circle;
        self.draft.found.circle =
            circle.iter().map(|place| whole.name(*place).to_owned()).collect();
        self.draft.found.is_too_big = whole.actors.len() > MOST_DRAWN;
        self.draft
    }
}
