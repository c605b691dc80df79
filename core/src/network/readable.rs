//! A picture where there is little room for it: its letters are large enough to be read, and as many names
//! stand as have room then; the others are told on pointing, and in words beside it. Nobody moves for it
//! who has a ring.

use super::{
    Graph,
    layout::{LINE, Room, Spot, on_circle},
    letters::{SPARED, circle, name},
    picture::{Anchor, Label, Mark, Picture},
};

/// How high letters have to be, in points of the screen.
pub const READABLE: f64 = 12.0;
/// The same from the other end of a room.
pub const READABLE_ON_WALL: f64 = 22.0;
/// The same on paper: eight points, told in those of the screen.
pub const READABLE_ON_PAPER: f64 = 8.0 * 96.0 / 72.0;
/// How high a name is drawn, and how wide a letter of it is in bold, as sectors have it.
pub(super) const LETTER: f64 = 13.0;
const BOLD: f64 = 8.2;
/// So much larger than drawn its letters may stand, step by step.
const STEP: f64 = 0.1;
const STEPS: u32 = 13;
const STEPS_ON_WALL: u32 = 24;
/// Around everything.
const MARGIN: f64 = 10.0;
/// Letters to a line of a sector's name.
const FOLD: usize = 12;
/// Of so many names one may be missing before the map is rather seen in parts.
const ONE_OF: usize = 5;
/// Of so many one may be cut before letters grow no more on a wall.
const ONE_OF_ON_WALL: usize = 6;
/// Of so many one may be cut before letters grow no more on paper.
const ONE_OF_ON_PAPER: usize = 3;
/// To that share of their height letters may be smaller on a wall, so that nobody stands without a name.
const WORTH: f64 = 0.75;

/// How it is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Space {
    /// The room that it has, in points of the screen.
    pub wide: f64,
    pub high: f64,
    /// Whoever wants to see all of it does without names.
    pub is_whole: bool,
    /// Seen from afar, and whole: its letters grow as long as nearly all names stand whole.
    pub is_wall: bool,
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
        if self.is_crowded || self.width <= 0.0 {
            return Seen { across: space.wide, ..self.in_crowd(graph, space, READABLE) };
        }
        let (wanted, steps) = match space.is_wall {
            true => (READABLE_ON_WALL, STEPS_ON_WALL),
            false => (READABLE, STEPS),
        };
        // The largest where nobody stands without a name.
        let (mut best, mut named_all) = (None::<Seen>, None::<Seen>);
        for step in 0..steps {
            let letters = 1.0 + STEP * f64::from(step);
            let picture = self.with_letters(graph, letters);
            let without = picture.marks.iter().filter(|mark| mark.name.is_empty()).count();
            let missing = without + named - self.marks.len();
            let shortened = picture.shortened(graph);
            let is_dear = match space.is_wall {
                true => {
                    let was_readable = best.as_ref().is_some_and(Seen::is_readable);
                    was_readable && shortened.len() * ONE_OF_ON_WALL > named
                }
                false => best.is_some() && !space.is_whole && missing * ONE_OF > named,
            };
            if is_dear {
                break;
            }
            let whole = space.wide.min(space.high * picture.width / picture.height);
            let needed = |high: f64| picture.width * high / (LETTER * letters);
            let is_whole = space.is_whole || space.is_wall;
            let across = if is_whole { whole } else { whole.max(needed(READABLE)) };
            let is_enough = whole >= needed(wanted);
            let seen = Seen { picture, letters, across, shortened };
            if space.is_wall && missing == 0 && step > 0 && seen.is_readable() {
                named_all = Some(seen.clone());
            }
            best = Some(seen);
            if is_enough {
                break;
            }
        }
        let best = best.unwrap_or_default();
        named_all.filter(|own| own.height() >= WORTH * best.height()).unwrap_or(best)
    }

    /// All of it on paper: letters grow until they can be read there, as long as everybody has a name
    /// and most stand whole.
    pub fn printed(&self, graph: &Graph, wide: f64, high: f64) -> Seen {
        let named = self.marks.iter().filter(|mark| !mark.name.is_empty()).count();
        let mut best = None::<Seen>;
        for step in 0..STEPS {
            let letters = 1.0 + STEP * f64::from(step);
            let picture = self.with_letters(graph, letters);
            let standing = picture.marks.iter().filter(|mark| !mark.name.is_empty()).count();
            let shortened = picture.shortened(graph);
            let is_dear = standing < named || shortened.len() * ONE_OF_ON_PAPER > named;
            if is_dear && best.is_some() {
                break;
            }
            let across = wide.min(high * picture.width / picture.height.max(1.0));
            let seen = Seen { picture, letters, across, shortened };
            let is_enough = seen.height() >= READABLE_ON_PAPER;
            best = Some(seen);
            if is_enough {
                break;
            }
        }
        best.unwrap_or_default()
    }

    fn with_letters(&self, graph: &Graph, letters: f64) -> Self {
        let mut picture = self.clone();
        picture.fold_sectors(letters);
        if letters > 1.0 {
            picture.widen_rows(graph, letters);
        }
        picture.choose_names(graph, letters * SPARED);
        picture.frame_closely(letters);
        picture
    }

    pub(super) fn fold_sectors(&mut self, letters: f64) {
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

    pub(super) fn frame_closely(&mut self, letters: f64) {
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

impl Seen {
    /// Where somebody stands.
    pub fn spot(&self, place: usize) -> Option<Spot> {
        self.picture.marks.get(place).map(|mark| mark.spot)
    }

    /// Whether its letters are as high as they have to be.
    fn is_readable(&self) -> bool {
        self.height() >= READABLE
    }

    /// Of its letters, in points of the screen.
    fn height(&self) -> f64 {
        LETTER * self.letters * self.across / self.picture.width.max(1.0)
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
    let anchor = Anchor::outside(spot.x, outer);
    let half = LINE * letters * lines.len() as f64 / 2.0;
    let mut label = Label { text: lines.join("\n"), spot, anchor };
    label.spot.y += half * spot.y / out.max(1.0);
    label
}

/// With the count that stands behind its last line.
pub(super) fn sector_room(label: &Label, letters: f64) -> Room {
    let lines: Vec<usize> = label.text.lines().map(|line| line.chars().count()).collect();
    let last = lines.last().map_or(0, |last| last + 4);
    let width = lines.iter().copied().max().unwrap_or(0).max(last) as f64 * BOLD * letters;
    let half = LINE * letters * lines.len() as f64 / 2.0;
    let left = label.anchor.left(label.spot.x, width);
    Room { left, right: left + width, top: label.spot.y - half, bottom: label.spot.y + half }
}
