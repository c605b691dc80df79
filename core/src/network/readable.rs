//! A picture where there is little room for it: its letters are large enough to be read, and as many names
//! stand as have room then; the others are told on pointing, and in words beside it. Nobody moves for it.

use super::{
    Graph,
    layout::{LINE, Room, on_circle, words_within},
    letters::{RING_NAME, SPARED, circle, name},
    picture::{Label, Mark, Picture},
};
use crate::{domain::Node, order::OrderBy};

/// How high letters have to be, in points of the screen.
pub const READABLE: f64 = 12.0;
/// How high a name is drawn, and how wide a letter of it is in bold, as sectors have it.
const LETTER: f64 = 13.0;
const BOLD: f64 = 8.2;
/// So much larger than drawn its letters may stand, step by step.
const STEP: f64 = 0.1;
const STEPS: u32 = 13;
/// Around everything.
const MARGIN: f64 = 10.0;
/// Letters to a line of a sector's name.
const FOLD: usize = 12;
/// A name that has no room is cut: letters to a line, and lines.
const CUTS: [(usize, usize); 3] = [(13, 3), (12, 2), (11, 1)];
/// Of so many names one may be missing before the map is rather seen in parts.
const ONE_OF: usize = 5;

/// How it is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Space {
    /// The room that it has, in points of the screen.
    pub wide: f64,
    pub high: f64,
    /// Whoever wants to see all of it does without names.
    pub is_whole: bool,
}

/// What is seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub picture: Picture,
    /// How much larger than drawn its letters stand.
    pub letters: f64,
    /// How wide all of it is, in points of the screen: wider than the room where it is seen in parts.
    pub across: f64,
    /// Places of those whose names do not stand whole.
    pub shortened: Vec<usize>,
}

impl Picture {
    /// As large letters as it takes, as long as most names have room; where that is not enough to
    /// read them, the picture is wider than its room.
    pub fn readable(&self, graph: &Graph, space: Space) -> Seen {
        let named = self.marks.iter().filter(|mark| !mark.name.is_empty()).count();
        // In a large network only the library has its name.
        if named <= 1 && self.marks.len() > 1 || self.width <= 0.0 {
            let shortened = Vec::new();
            return Seen { picture: self.clone(), letters: 1.0, across: space.wide, shortened };
        }
        let mut best = None;
        for step in 0..STEPS {
            let letters = 1.0 + STEP * f64::from(step);
            let picture = self.with_letters(graph, letters);
            let without = picture.marks.iter().filter(|mark| mark.name.is_empty()).count();
            let missing = without + named - self.marks.len();
            if best.is_some() && !space.is_whole && missing * ONE_OF > named {
                break;
            }
            let whole = space.wide.min(space.high * picture.width / picture.height);
            let needed = picture.width * READABLE / (LETTER * letters);
            let across = if space.is_whole { whole } else { whole.max(needed) };
            let shortened = picture.shortened(graph);
            best = Some(Seen { picture, letters, across, shortened });
            if whole >= needed {
                break;
            }
        }
        best.unwrap_or_default()
    }

    fn with_letters(&self, graph: &Graph, letters: f64) -> Self {
        let mut picture = self.clone();
        picture.fold_sectors(letters);
        picture.choose_names(graph, letters * SPARED);
        picture.frame_closely(letters);
        picture
    }

    fn fold_sectors(&mut self, letters: f64) {
        let outer = self.rings.last().copied().unwrap_or_default();
        let mut taken: Vec<Room> = Vec::new();
        for wedge in &mut self.wedges {
            let lines = folded(&wedge.label.text);
            let at = |out: f64| {
                label_at(&lines, (wedge.from + wedge.to) / 2.0, outer + out, outer, letters)
            };
            let outs = (0..6).map(|step| 16.0 + 18.0 * letters * f64::from(step));
            let is_free = |label: &Label| {
                let own = sector_room(label, letters);
                !taken.iter().any(|other| other.overlaps(&own))
            };
            let found = outs.map(at).find(is_free);
            wedge.label = found.unwrap_or_else(|| at(16.0));
            taken.push(sector_room(&wedge.label, letters));
        }
    }

    /// The library's first, then who was chosen, then from the middle outwards.
    fn choose_names(&mut self, graph: &Graph, letters: f64) {
        let rank = |place: usize| {
            let actor = graph.actor(place);
            let is_own = actor.is_some_and(Node::is_own);
            let is_chosen = actor.is_some_and(|actor| graph.map.shortlist.0.contains(&actor.id));
            let ring = actor.and_then(Node::ring_place).unwrap_or(usize::MAX);
            (!is_own, !is_chosen, ring, place)
        };
        let mut order: Vec<usize> = (0..self.marks.len()).collect();
        order.order_by_key(|place| rank(*place));
        let circles: Vec<Room> = self.marks.iter().map(circle).collect();
        let mut taken: Vec<Room> =
            self.wedges.iter().map(|wedge| sector_room(&wedge.label, letters)).collect();
        // Rings are named at the top of each; better a name stands there than nowhere.
        let rings: Vec<Room> =
            self.rings.iter().skip(1).map(|ring| ring_room(*ring, letters)).collect();
        for place in order {
            let Some(mark) = self.marks.get(place).filter(|mark| !mark.name.is_empty()) else {
                continue;
            };
            let whole = graph.name(mark.place);
            let set = |name: Vec<String>, is_above| Mark { name, is_above, ..mark.clone() };
            let wholes = [false, true].map(|is_above| set(mark.name.clone(), is_above));
            let cuts = CUTS.into_iter().flat_map(|(letters, lines)| {
                let name = words_within(whole, letters, lines).lines;
                [false, true].map(|is_above| set(name.clone(), is_above))
            });
            let others: Vec<&Room> = circles
                .iter()
                .enumerate()
                .filter_map(|(other, room)| (other != place).then_some(room))
                .chain(&taken)
                .collect();
            let is_free = |mark: &&Mark| {
                let own = name(mark, letters);
                !others.iter().any(|other| other.overlaps(&own))
            };
            let is_clear = |mark: &&Mark| {
                let own = name(mark, letters);
                !rings.iter().any(|ring| ring.overlaps(&own))
            };
            let ways: Vec<Mark> = wholes.into_iter().chain(cuts).collect();
            let free: Vec<&Mark> = ways.iter().filter(is_free).collect();
            let wholly = free.iter().copied().find(|own| own.tells(whole) && is_clear(own));
            let found = wholly.or_else(|| free.first().copied()).cloned();
            let found = found.unwrap_or_else(|| set(Vec::new(), false));
            if !found.name.is_empty() {
                taken.push(name(&found, letters));
            }
            if let Some(mark) = self.marks.get_mut(place) {
                *mark = found;
            }
        }
    }

    fn frame_closely(&mut self, letters: f64) {
        let outer = self.rings.last().copied().unwrap_or_default();
        let rings = Room { left: -outer, right: outer, top: -outer, bottom: outer };
        let marks = self.marks.iter().flat_map(|mark| {
            let name = (!mark.name.is_empty()).then(|| name(mark, letters * SPARED));
            std::iter::once(circle(mark)).chain(name)
        });
        let sectors = self.wedges.iter().map(|wedge| sector_room(&wedge.label, letters));
        let rings = (!self.rings.is_empty()).then_some(rings);
        let all = rings.into_iter().chain(marks).chain(sectors);
        let all = all.reduce(|all, own| Room {
            left: all.left.min(own.left),
            right: all.right.max(own.right),
            top: all.top.min(own.top),
            bottom: all.bottom.max(own.bottom),
        });
        let Some(Room { left, right, top, bottom }) = all else { return };
        (self.left, self.top) = (left - MARGIN, top - MARGIN);
        (self.width, self.height) = (right - left + 2.0 * MARGIN, bottom - top + 2.0 * MARGIN);
    }

    fn shortened(&self, graph: &Graph) -> Vec<usize> {
        let is_whole = |mark: &&Mark| mark.tells(graph.name(mark.place));
        self.marks.iter().filter(|mark| !is_whole(mark)).map(|mark| mark.place).collect()
    }
}

impl Mark {
    /// Whether its whole name stands there.
    pub fn tells(&self, whole: &str) -> bool {
        self.name.join(" ").split_whitespace().eq(whole.split_whitespace())
    }
}

/// In lines; a word that is longer stands alone.
fn folded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let fits = |line: &&mut String| line.chars().count() + 1 + word.chars().count() <= FOLD;
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.into()),
        }
    }
    lines
}

/// Outside the rings, moved outwards by as much as it is high.
fn label_at(lines: &[String], turns: f64, out: f64, outer: f64, letters: f64) -> Label {
    let spot = on_circle(out, turns);
    let anchor = match spot.x {
        x if x > outer * 0.25 => 1,
        x if x < outer * -0.25 => -1,
        _ => 0,
    };
    let half = LINE * letters * lines.len() as f64 / 2.0;
    let mut label = Label { text: lines.join("\n"), spot, anchor };
    label.spot.y += half * spot.y / out.max(1.0);
    label
}

/// A ring's name, at its top.
fn ring_room(radius: f64, letters: f64) -> Room {
    let half = RING_NAME * letters;
    Room { left: -half, right: half, top: -radius, bottom: LINE * letters - radius }
}

/// With the count that stands behind its last line.
fn sector_room(label: &Label, letters: f64) -> Room {
    let lines: Vec<usize> = label.text.lines().map(|line| line.chars().count()).collect();
    let last = lines.last().map_or(0, |last| last + 4);
    let width = lines.iter().copied().max().unwrap_or(0).max(last) as f64 * BOLD * letters;
    let half = LINE * letters * lines.len() as f64 / 2.0;
    let left = match label.anchor {
        1 => label.spot.x,
        0 => label.spot.x - width / 2.0,
        _ => label.spot.x - width,
    };
    Room { left, right: left + width, top: label.spot.y - half, bottom: label.spot.y + half }
}
