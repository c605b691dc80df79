//! A map as shapes, for the screen, for print and for files alike: one computation, many brushes.

use super::{
    Graph, OUTSIDE, dice,
    layout::{Body, LINE, Room, Seat, Spot, Words, on_circle},
    lines::{Line, line_between},
};
use crate::domain::{Node, Sector};

/// Up to so many actors, every name has room in the network, and up to twice as many within rings; beyond, as
/// many stand as have room where they are looked at.
pub const NAMED: usize = 150;
const MARGIN: f64 = 26.0;
/// Between a circle and a name at its side.
const BESIDE: f64 = 3.0;
/// Letters of a ring's or a wedge's name.
const LETTER: f64 = 7.8;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    /// The outer edge of each ring, from the middle; none in the network.
    pub rings: Vec<f64>,
    pub wedges: Vec<Wedge>,
    pub lines: Vec<Line>,
    pub marks: Vec<Mark>,
    /// Where the rows of those without a ring begin.
    pub tray: Option<f64>,
    /// Points to a step: what a spot in a record is counted in.
    pub unit: f64,
    /// Whether nothing lies upon anything else.
    pub is_free: bool,
    /// Whether the layout made no room for names, see [`Picture::in_crowd`].
    pub is_crowded: bool,
}

/// A part of society around the rings.
#[derive(Clone, Debug, PartialEq)]
pub struct Wedge {
    /// `None` for those whose sector nobody has said.
    pub sector: Option<Sector>,
    pub count: usize,
    /// In turns from the top, clockwise.
    pub from: f64,
    pub to: f64,
    /// The line where it begins, from the innermost ring outwards.
    pub border: (Spot, Spot),
    pub label: Label,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// Where there is little room, in lines.
    pub text: String,
    pub spot: Spot,
    pub anchor: Anchor,
}

/// Where a text stands by the point that it is written at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    Start,
    #[default]
    Middle,
    End,
}

impl Anchor {
    /// As SVG has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }

    /// Of what stands outside the rings: to the sides it leads away from them.
    pub(super) fn outside(x: f64, outer: f64) -> Self {
        match x {
            x if x > outer * 0.25 => Self::Start,
            x if x < outer * -0.25 => Self::End,
            _ => Self::Middle,
        }
    }

    /// The left edge of a text so wide, written at `x`.
    pub(super) fn left(self, x: f64, width: f64) -> f64 {
        match self {
            Self::Start => x,
            Self::Middle => x - width / 2.0,
            Self::End => x - width,
        }
    }
}

impl Wedge {
    /// What stands at it: its name, in lines, and how many are in it.
    pub fn said(&self) -> String {
        match self.count {
            0 => self.label.text.clone(),
            count => format!("{} ({count})", self.label.text),
        }
    }
}

impl Label {
    /// With the count that stands behind it.
    pub(super) fn room(&self) -> Room {
        let width = (self.text.chars().count() + 5) as f64 * LETTER;
        let left = self.anchor.left(self.spot.x, width);
        Room { left, right: left + width, top: self.spot.y - LINE, bottom: self.spot.y + LINE }
    }
}

/// An actor: a circle (the library: a square) with its name below.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub place: usize,
    pub spot: Spot,
    pub radius: f64,
    pub shape: Shape,
    pub name: Vec<String>,
    /// Where its name stands: elsewhere than below only where there is little room.
    pub side: Side,
}

/// Where a name stands, seen from its circle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Below,
    Above,
    Right,
    Left,
}

impl Side {
    pub const ALL: [Self; 4] = [Self::Below, Self::Above, Self::Right, Self::Left];
}

impl Mark {
    /// Where its name is written, across from its middle, and how it stands there.
    pub fn name_at(&self) -> (f64, Anchor) {
        match self.side {
            Side::Below | Side::Above => (0.0, Anchor::Middle),
            Side::Right => (self.radius + BESIDE, Anchor::Start),
            Side::Left => (-self.radius - BESIDE, Anchor::End),
        }
    }

    /// The last of it, with its name.
    pub fn foot(&self) -> Spot {
        let name = match self.side {
            Side::Below => LINE * self.name.len() as f64,
            Side::Above | Side::Right | Side::Left => 0.0,
        };
        Spot::new(self.spot.x, self.spot.y + self.radius + name)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Library,
    Actor,
}

/// How the map is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawing {
    #[default]
    Rings,
    Network,
}

/// Words that stand in the picture and take room there.
pub struct PictureWords<'a> {
    pub sector: &'a dyn Fn(Option<Sector>) -> String,
}

/// A size from 0 to 5, as the towers of the exercise.
pub(super) fn radius(actor: &Node, size: Option<i64>) -> f64 {
    match (actor.is_own(), size) {
        (true, _) => 20.0,
        (false, None) => 9.0,
        (false, Some(size)) => 8.0 + 2.2 * size.clamp(0, 5) as f64,
    }
}

/// The name of a wedge outside the rings, pushed out until it touches none of the earlier.
pub(super) fn wedge_label(text: &str, turns: f64, outer: f64, earlier: &[Wedge]) -> Label {
    let width = text.chars().count() as f64 * LETTER;
    let label_at = |out: f64| {
        let spot = on_circle(outer + out, turns);
        let anchor = Anchor::outside(spot.x, outer);
        Label { text: text.into(), spot, anchor }
    };
    let room = |label: &Label, width: f64| {
        let left = label.anchor.left(label.spot.x, width);
        (left, left + width, label.spot.y - 12.0, label.spot.y + 6.0)
    };
    let is_free = |label: &Label| {
        let (left, right, top, bottom) = room(label, width);
        earlier.iter().all(|other| {
            let other = room(&other.label, other.label.text.chars().count() as f64 * LETTER);
            right < other.0 || other.1 < left || bottom < other.2 || other.3 < top
        })
    };
    let outs = [18.0, 38.0, 58.0, 78.0, 98.0];
    let found = outs.into_iter().map(label_at).find(is_free);
    found.unwrap_or_else(|| label_at(18.0))
}

impl Picture {
    pub(super) fn draw(
        &mut self,
        graph: &Graph,
        spots: &[Spot],
        bodies: &[Body],
        names: Vec<Words>,
        own: bool,
    ) {
        let drawn = graph.actors.iter().zip(spots.iter().zip(bodies).zip(names)).enumerate();
        for (place, (actor, ((spot, body), name))) in drawn {
            let shape = if actor.is_own() { Shape::Library } else { Shape::Actor };
            let name =
                if body.name_height > 0.0 || actor.is_own() { name.lines } else { Vec::new() };
            let (spot, radius) = (*spot, body.radius);
            self.marks.push(Mark { place, spot, radius, shape, name, side: Side::Below });
        }
        let end = |place: usize| self.marks.get(place).map(|mark| (mark.spot, mark.radius));
        for (number, tie) in graph.ties.iter().enumerate() {
            if let (Some(from), Some(to)) = (end(tie.from), end(tie.to)) {
                self.lines.push(line_between((tie.from, from), (tie.to, to), Some((number, tie))));
            }
        }
        // Rings stand for ties to the library; without rings, those ties are drawn.
        if let (true, Some(library)) = (own, graph.library()) {
            let whole = graph.whole();
            let is_drawn = |place: usize| {
                let pair = [(place, library), (library, place)];
                graph.ties.iter().any(|tie| pair.contains(&(tie.from, tie.to)))
            };
            for place in whole.neighbours(library).iter().filter(|place| !is_drawn(**place)) {
                if let (Some(from), Some(to)) = (end(library), end(*place)) {
                    self.lines.push(line_between((library, from), (*place, to), None));
                }
            }
        }
        self.frame(bodies);
    }

    /// The edges of the picture, around everything in it.
    fn frame(&mut self, bodies: &[Body]) {
        let outer = self.rings.last().copied().unwrap_or(0.0);
        let (mut left, mut right, mut top, mut bottom) = (-outer, outer, -outer, outer);
        let mut take = |from: f64, to: f64, above: f64, below: f64| {
            left = left.min(from);
            right = right.max(to);
            top = top.min(above);
            bottom = bottom.max(below);
        };
        for (mark, body) in self.marks.iter().zip(bodies) {
            let room = body.at(mark.spot);
            take(room.left, room.right, room.top, room.bottom);
        }
        for label in self.wedges.iter().map(|wedge| &wedge.label) {
            let room = label.room();
            take(room.left, room.right, room.top, room.bottom);
        }
        (self.left, self.top) = (left - MARGIN, top - MARGIN);
        (self.width, self.height) = (right - left + 2.0 * MARGIN, bottom - top + 2.0 * MARGIN);
    }

    /// Where whoever sees only a part of it begins: at the library, as shares of width and height.
    pub fn middle(&self) -> (f64, f64) {
        let library = self.marks.iter().find(|mark| mark.shape == Shape::Library);
        match library.filter(|_| self.width > 0.0 && self.height > 0.0) {
            Some(mark) => self.share(mark.spot),
            None => (0.5, 0.5),
        }
    }

    /// Where a point is, in shares of width and height.
    pub fn share(&self, spot: Spot) -> (f64, f64) {
        ((spot.x - self.left) / self.width, (spot.y - self.top) / self.height)
    }

    /// Those who have no ring yet, in the rows below the rings.
    pub fn below(&self) -> impl Iterator<Item = &Mark> {
        let is_below = |mark: &&Mark| self.tray.is_some_and(|tray| mark.spot.y >= tray);
        self.marks.iter().filter(is_below)
    }

    /// The ring and the sector at a point: where somebody lets go of an actor.
    pub fn cell_at(&self, spot: Spot) -> Option<(usize, Option<Sector>)> {
        let (ring, wedge) = (self.ring_at(spot)?, self.wedge_at(spot));
        Some((ring.min(OUTSIDE), wedge.and_then(|wedge| wedge.sector)))
    }

    /// Where in its ring a point is.
    pub fn seat_at(&self, spot: Spot) -> Option<Seat> {
        let ring = self.ring_at(spot)?;
        let radius = |ring: usize| self.rings.get(ring).copied();
        let inner = ring.checked_sub(1).and_then(radius).unwrap_or_default();
        Some(Seat {
            around: turns(spot),
            outward: (spot.distance(Spot::default()) - inner) / (radius(ring)? - inner),
        })
    }

    fn ring_at(&self, spot: Spot) -> Option<usize> {
        let reach = spot.distance(Spot::default());
        self.rings.iter().position(|radius| reach <= *radius)
    }

    fn wedge_at(&self, spot: Spot) -> Option<&Wedge> {
        let turns = turns(spot);
        self.wedges.iter().find(|wedge| wedge.from <= turns && turns < wedge.to)
    }

    /// The lines of one mark, as they would be if it stood there.
    pub fn lines_of(&self, place: usize, spot: Spot) -> Vec<Line> {
        let end = |other: usize| {
            let mark = self.marks.get(other)?;
            Some((if other == place { spot } else { mark.spot }, mark.radius))
        };
        let own = self.lines.iter().filter(|line| line.touches(place));
        own.filter_map(|line| Some(line.rerouted(end(line.between.0)?, end(line.between.1)?)))
            .collect()
    }
}

/// Of a point, in turns from the top, clockwise.
fn turns(spot: Spot) -> f64 {
    dice::turns(-spot.y, spot.x)
}
