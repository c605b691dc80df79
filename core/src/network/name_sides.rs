//! Which names stand where letters are large, and on which side of its circle each.

use super::{
    Graph,
    layout::{Room, unfolded, words_within},
    letters::{WIDTHS, circle, name},
    picture::{Mark, Picture, Side},
    readable::sector_room,
};
use crate::{domain::Node, order::OrderBy};

/// Lines of a whole name that the layout cut.
const LINES: usize = 3;
/// A name that has no room is cut: letters to a line, and lines.
const CUTS: [(usize, usize); 3] = [(13, 3), (12, 2), (11, 1)];

/// What a name may not run over.
struct Ground {
    /// In the order of the marks, as are the names.
    circles: Vec<Room>,
    names: Vec<Option<Room>>,
    sectors: Vec<Room>,
    letters: f64,
}

impl Ground {
    /// Whose names are in its way; `None` where something is that does not move.
    fn in_the_way(&self, place: usize, mark: &Mark) -> Option<Vec<usize>> {
        let own = name(mark, self.letters);
        let circles = self.circles.iter().enumerate().filter(|(other, _)| *other != place);
        let mut fixed = circles.map(|(_, room)| room).chain(&self.sectors);
        if fixed.any(|room| room.overlaps(&own)) {
            return None;
        }
        let is_met = |(other, room): &(usize, &Option<Room>)| {
            *other != place && room.as_ref().is_some_and(|room| room.overlaps(&own))
        };
        Some(self.names.iter().enumerate().filter(is_met).map(|(other, _)| other).collect())
    }

    fn is_free(&self, place: usize, mark: &Mark) -> bool {
        self.in_the_way(place, mark).is_some_and(|names| names.is_empty())
    }

    fn set(&mut self, place: usize, mark: &Mark) {
        let room = (!mark.name.is_empty()).then(|| name(mark, self.letters));
        if let Some(own) = self.names.get_mut(place) {
            *own = room;
        }
    }
}

impl Picture {
    /// The library's first, then who was chosen, then from the middle outwards; then whoever has no room is
    /// given some by a neighbour whose name can stand on another side.
    pub(super) fn choose_names(&mut self, graph: &Graph, letters: f64) {
        let rank = |place: usize| {
            let actor = graph.actor(place);
            let is_own = actor.is_some_and(Node::is_own);
            let is_chosen = actor.is_some_and(|actor| graph.map.shortlist.0.contains(&actor.id));
            let ring = actor.and_then(Node::ring_place).unwrap_or(usize::MAX);
            (!is_own, !is_chosen, ring, place)
        };
        let named = self.marks.iter().enumerate().filter(|(_, mark)| !mark.name.is_empty());
        let mut order: Vec<usize> = named.map(|(place, _)| place).collect();
        order.order_by_key(|place| rank(*place));
        let drawn = self.marks.clone();
        let mut ground = Ground {
            circles: drawn.iter().map(circle).collect(),
            names: vec![None; drawn.len()],
            sectors: self.wedges.iter().map(|own| sector_room(&own.label, letters)).collect(),
            letters,
        };
        for place in &order {
            let Some(mark) = drawn.get(*place) else { continue };
            let mut all = wholes(graph, mark).chain(cuts(graph, mark));
            let found = all.find(|own| ground.is_free(*place, own));
            let found = found.unwrap_or_else(|| with(mark, Vec::new(), Side::Below));
            self.put(&mut ground, *place, found);
        }
        for place in order {
            let Some(mark) = drawn.get(place) else { continue };
            let now = self.marks.get(place);
            if now.is_some_and(|now| now.tells(graph.name(mark.place))) {
                continue;
            }
            let is_missing = now.is_some_and(|now| now.name.is_empty());
            let cuts = is_missing.then(|| cuts(graph, mark)).into_iter().flatten();
            let mut all = wholes(graph, mark).chain(cuts);
            let Some(given) = all.find_map(|own| self.give_room(&mut ground, place, own)) else {
                continue;
            };
            for (place, mark) in given {
                self.put(&mut ground, place, mark);
            }
        }
    }

    fn put(&mut self, ground: &mut Ground, place: usize, mark: Mark) {
        ground.set(place, &mark);
        if let Some(own) = self.marks.get_mut(place) {
            *own = mark;
        }
    }

    /// The name there, and the one that steps aside for it.
    fn give_room(
        &self,
        ground: &mut Ground,
        place: usize,
        wanted: Mark,
    ) -> Option<Vec<(usize, Mark)>> {
        let in_the_way = ground.in_the_way(place, &wanted)?;
        let other = match in_the_way.as_slice() {
            [] => return Some(vec![(place, wanted)]),
            [other] => *other,
            _ => return None,
        };
        let (now, before) = (self.marks.get(other)?, self.marks.get(place)?);
        ground.set(place, &wanted);
        let mut aside = Side::ALL.into_iter().map(|side| with(now, now.name.clone(), side));
        let found = aside.find(|own| ground.is_free(other, own));
        if found.is_none() {
            ground.set(place, before);
        }
        Some(vec![(place, wanted), (other, found?)])
    }
}

fn with(mark: &Mark, name: Vec<String>, side: Side) -> Mark {
    Mark { name, side, ..mark.clone() }
}

/// Its name as it was drawn; where that is cut, all of it first, in the narrowest lines.
fn wholes<'a>(graph: &'a Graph, mark: &'a Mark) -> impl Iterator<Item = Mark> + use<'a> {
    let whole = graph.name(mark.place);
    let is_cut = mark.is_cut(whole);
    let unfolded = WIDTHS.into_iter().filter_map(|letters| unfolded(whole, letters));
    let unfolded = unfolded.filter(move |lines| is_cut && lines.len() <= LINES);
    on_all_sides(mark, unfolded.chain([mark.name.clone()]))
}

fn cuts<'a>(graph: &'a Graph, mark: &'a Mark) -> impl Iterator<Item = Mark> + use<'a> {
    let whole = graph.name(mark.place);
    let cut = move |(letters, lines)| words_within(whole, letters, lines).lines;
    on_all_sides(mark, CUTS.into_iter().map(cut))
}

fn on_all_sides<'a>(
    mark: &'a Mark,
    names: impl Iterator<Item = Vec<String>> + 'a,
) -> impl Iterator<Item = Mark> + 'a {
    names.flat_map(|name| Side::ALL.map(|side| with(mark, name.clone(), side)))
}
