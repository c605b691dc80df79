//! A tie as a line: thick for strong, dashed for fragile, zigzag for tense or a conflict, dotted for wished.

use std::collections::{BTreeMap, BTreeSet};

use super::{Graph, Tie, layout::Spot};
use crate::domain::{Edge, EdgeType, Mood};

/// A line between two marks, from edge to edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The tie's number on the map; `None` where a ring says that there is one.
    pub tie: Option<usize>,
    /// Data of an SVG path.
    pub path: String,
    /// The head, where the tie has a direction.
    pub arrow: Option<String>,
    pub style: TieStyle,
    pub middle: Spot,
    pub ends: (Spot, Spot),
    /// The marks it joins, by their places.
    pub between: (usize, usize),
}

impl Line {
    /// The same tie between marks that stand elsewhere.
    pub fn rerouted(&self, from: (Spot, f64), to: (Spot, f64)) -> Self {
        let (start, end) = (toward(from, to.0), toward(to, from.0));
        Self {
            path: path(self.style, start, end),
            arrow: self.arrow.as_ref().map(|_| head(start, end)),
            middle: Spot::new((start.x + end.x) / 2.0, (start.y + end.y) / 2.0),
            ends: (start, end),
            ..self.clone()
        }
    }

    pub fn touches(&self, place: usize) -> bool {
        self.between.0 == place || self.between.1 == place
    }
}

/// Lines that look alike as one path, each look once, in the order of their first; and all heads of
/// arrows as one. A thousand ties are a dozen shapes then, quickly made and quickly painted.
pub fn strokes<'a>(lines: impl Iterator<Item = &'a Line>) -> (Vec<(TieStyle, String)>, String) {
    let (mut strokes, mut heads): (Vec<(TieStyle, String)>, _) = (Vec::new(), String::new());
    for line in lines {
        match strokes.iter_mut().find(|(style, _)| *style == line.style) {
            Some((_, path)) => path.push_str(&line.path),
            None => strokes.push((line.style, line.path.clone())),
        }
        heads.push_str(line.arrow.as_deref().unwrap_or_default());
    }
    (strokes, heads)
}

/// With more pairs than this, the signs of what runs between them would hide the map.
const MOST_SIGNED: usize = 150;

/// What runs between each pair, and where its sign stands; none where there are too many. Ties of
/// one pair lie upon each other, and have one sign.
pub fn kinds_between<'a>(
    graph: &Graph,
    lines: impl Iterator<Item = &'a Line>,
) -> Vec<(Spot, Vec<EdgeType>)> {
    let mut pairs: BTreeMap<(usize, usize), (Spot, Vec<EdgeType>)> = BTreeMap::new();
    for line in lines {
        let tie = line.tie.and_then(|number| graph.ties.get(number));
        let kinds = tie.map(|tie| &tie.edge.types.0).filter(|kinds| !kinds.is_empty());
        let Some(kinds) = kinds else { continue };
        let (a, b) = line.between;
        let own = pairs.entry((a.min(b), a.max(b))).or_insert((line.middle, Vec::new()));
        let fresh: Vec<EdgeType> =
            kinds.iter().copied().filter(|kind| !own.1.contains(kind)).collect();
        own.1.extend(fresh);
    }
    if pairs.len() > MOST_SIGNED { Vec::new() } else { pairs.into_values().collect() }
}

/// What a line says by how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineSign {
    Thick,
    Dashed,
    Zigzag,
    Dotted,
}

/// What the lines of a picture say by how they look: each sign that one of them has.
pub fn line_signs<'a>(lines: impl Iterator<Item = &'a Line>) -> BTreeSet<LineSign> {
    let signs = |line: &'a Line| {
        let style = line.style;
        [
            (style.strength > 1, LineSign::Thick),
            (style.is_fragile, LineSign::Dashed),
            (style.is_tense, LineSign::Zigzag),
            (style.is_wish, LineSign::Dotted),
        ]
    };
    lines.flat_map(signs).filter_map(|(is_there, sign)| is_there.then_some(sign)).collect()
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TieStyle {
    /// From 1 to 3; 0 where nobody has said.
    pub strength: u8,
    pub is_fragile: bool,
    /// Said to be, or a conflict, whatever its mood.
    pub is_tense: bool,
    pub is_wish: bool,
    /// Nobody drew it: the rings say so.
    pub is_implied: bool,
}

pub(super) fn line_between(
    (a, from): (usize, (Spot, f64)),
    (b, to): (usize, (Spot, f64)),
    tie: Option<(usize, &Tie)>,
) -> Line {
    let edge = tie.map(|(_, tie)| &tie.edge);
    let style = TieStyle {
        strength: edge
            .and_then(|edge| edge.strength)
            .map_or(0, |strength| strength.clamp(0, 3) as u8),
        is_fragile: edge.is_some_and(|edge| edge.mood == Some(Mood::Fragile)),
        is_tense: edge.is_some_and(|edge| {
            edge.mood == Some(Mood::Tense) || edge.types.0.contains(&EdgeType::Conflict)
        }),
        is_wish: edge.is_some_and(|edge| edge.is_wish()),
        is_implied: tie.is_none(),
    };
    let is_directed = edge.is_some_and(Edge::has_direction);
    let line = Line {
        tie: tie.map(|(number, _)| number),
        path: String::new(),
        arrow: is_directed.then(String::new),
        style,
        middle: Spot::default(),
        ends: (Spot::default(), Spot::default()),
        between: (a, b),
    };
    line.rerouted(from, to)
}

fn path(style: TieStyle, start: Spot, end: Spot) -> String {
    if style.is_tense { zigzag(start, end) } else { straight(start, end) }
}

/// The point on a mark's edge on the way to another.
fn toward((spot, radius): (Spot, f64), other: Spot) -> Spot {
    let apart = spot.distance(other);
    if apart <= radius {
        return spot;
    }
    let part = (radius + 1.5) / apart;
    Spot::new(spot.x + (other.x - spot.x) * part, spot.y + (other.y - spot.y) * part)
}

fn straight(start: Spot, end: Spot) -> String {
    format!("M{:.1} {:.1}L{:.1} {:.1}", start.x, start.y, end.x, end.y)
}

fn zigzag(start: Spot, end: Spot) -> String {
    const TOOTH: f64 = 9.0;
    let length = start.distance(end);
    let teeth = (length / TOOTH).floor().max(2.0);
    let (x, y) = ((end.x - start.x) / length.max(1.0), (end.y - start.y) / length.max(1.0));
    let mut path = format!("M{:.1} {:.1}", start.x, start.y);
    let mut step = 1.0;
    while step < teeth {
        let side = if step % 2.0 == 0.0 { -4.0 } else { 4.0 };
        let along = length * step / teeth;
        path.push_str(&format!(
            "L{:.1} {:.1}",
            start.x + x * along - y * side,
            start.y + y * along + x * side
        ));
        step += 1.0;
    }
    path.push_str(&format!("L{:.1} {:.1}", end.x, end.y));
    path
}

fn head(start: Spot, end: Spot) -> String {
    const LENGTH: f64 = 10.0;
    const HALF: f64 = 4.5;
    let length = start.distance(end).max(1.0);
    let (x, y) = ((end.x - start.x) / length, (end.y - start.y) / length);
    let back = Spot::new(end.x - x * LENGTH, end.y - y * LENGTH);
    format!(
        "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z",
        end.x,
        end.y,
        back.x - y * HALF,
        back.y + x * HALF,
        back.x + y * HALF,
        back.y - x * HALF
    )
}
