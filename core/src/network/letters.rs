//! How much larger than drawn a picture's names may stand: on a wall, and on paper.

use super::{
    Graph,
    layout::{LINE, Room, unfolded, widest},
    picture::{Mark, Picture, Side},
};
use crate::{domain::danish_order, order::OrderBy};

/// So much larger than they were drawn, the largest first.
const SCALES: [f64; 6] = [1.3, 1.25, 1.2, 1.15, 1.1, 1.05];

/// Names are told wider than they are: where every point counts, that much is spared.
pub(super) const SPARED: f64 = 0.96;

/// Beside a name.
const AIR: f64 = 3.0;
/// Half of what the longest name of a ring takes.
pub(super) const RING_NAME: f64 = 40.0;

/// Letters to a line of a whole name, the narrowest first; and how many lines there may be.
pub(super) const WIDTHS: [usize; 3] = [17, 21, 26];
pub(super) const LINES: usize = 5;

impl Mark {
    /// Whether the end of its name, or of a word, is missing.
    pub fn is_cut(&self, whole: &str) -> bool {
        self.name.iter().any(|line| line.ends_with('…')) && !whole.contains('…')
    }
}

impl Picture {
    /// Names were cut to keep the layout small: where there turned out to be room, they stand whole.
    /// Nothing moves for it, and the letters become no smaller.
    pub(super) fn unfold(&mut self, graph: &Graph) {
        if self.is_crowded {
            return;
        }
        let scale = self.room_for_letters();
        for place in 0..self.marks.len() {
            let whole = self.whole_name(graph, place, scale);
            if let (Some(mark), Some(name)) = (self.marks.get_mut(place), whole) {
                mark.name = name;
            }
        }
    }

    fn whole_name(&self, graph: &Graph, place: usize, scale: f64) -> Option<Vec<String>> {
        let mark = self.marks.get(place)?;
        let whole = graph.name(mark.place);
        if !mark.is_cut(whole) {
            return None;
        }
        let (left, right) = (self.left + AIR, self.left + self.width - AIR);
        let bottom = self.top + self.height - AIR;
        // The names of rings stand at the top of each.
        let rings = self.rings.iter().skip(1).map(|radius| Room {
            left: -RING_NAME,
            right: RING_NAME,
            top: -radius,
            bottom: LINE - radius + AIR,
        });
        let rings: Vec<Room> = rings.collect();
        let is_free = |lines: &Vec<String>| {
            let own = name(&Mark { name: lines.clone(), ..mark.clone() }, scale);
            let mut others = self.marks.iter().filter(|other| other.place != mark.place);
            lines.len() <= LINES
                && own.left >= left
                && own.right <= right
                && own.bottom <= bottom
                && !rings.iter().any(|ring| ring.overlaps(&own))
                && !self.wedges.iter().any(|wedge| wedge.label.room().overlaps(&own))
                && others.all(|other| {
                    !own.overlaps(&circle(other)) && !own.overlaps(&name(other, scale))
                })
        };
        WIDTHS.into_iter().filter_map(|letters| unfolded(whole, letters)).find(is_free)
    }

    /// Whole names of those that are cut still, in the order of their letters.
    pub fn cut_names(&self, graph: &Graph) -> Vec<String> {
        let cut = self.marks.iter().filter(|mark| mark.is_cut(graph.name(mark.place)));
        let mut names: Vec<String> = cut.map(|mark| graph.name(mark.place).to_owned()).collect();
        names.order_by_key(|name| danish_order(name));
        names
    }

    /// The layout moved names apart at their own size: larger ones stand only where none runs over
    /// another, nor over a circle.
    pub fn room_for_letters(&self) -> f64 {
        if self.is_crowded {
            return 1.0;
        }
        SCALES.into_iter().find(|scale| self.is_free_at(*scale)).unwrap_or(1.0)
    }

    fn is_free_at(&self, scale: f64) -> bool {
        let taken: Vec<_> =
            self.marks.iter().map(|mark| (circle(mark), name(mark, scale))).collect();
        let mut rest = taken.iter();
        while let Some((circle, name)) = rest.next() {
            let is_met = |(other, its_name): &(Room, Room)| {
                name.overlaps(its_name) || name.overlaps(other) || circle.overlaps(its_name)
            };
            if rest.clone().any(is_met) {
                return false;
            }
        }
        true
    }
}

pub(super) fn circle(Mark { spot, radius, .. }: &Mark) -> Room {
    Room {
        left: spot.x - radius,
        right: spot.x + radius,
        top: spot.y - radius,
        bottom: spot.y + radius,
    }
}

pub(super) fn name(mark: &Mark, scale: f64) -> Room {
    let wide = widest(&mark.name) * scale + 2.0 * AIR;
    let high = LINE * mark.name.len() as f64 * scale;
    let (x, y, radius) = (mark.spot.x, mark.spot.y, mark.radius);
    let (left, top) = match mark.side {
        Side::Below => (x - wide / 2.0, y + radius),
        Side::Above => (x - wide / 2.0, y - radius - high),
        Side::Right => (x + radius, y - high / 2.0),
        Side::Left => (x - radius - wide, y - high / 2.0),
    };
    Room { left, right: left + wide, top, bottom: top + high }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{Shape, layout::Spot};

    fn apart(by: f64) -> Picture {
        let mark = |place: usize| Mark {
            place,
            spot: Spot::new(by * place as f64, 0.0),
            radius: 9.0,
            shape: Shape::Actor,
            name: vec!["Boligforening".into()],
            side: Side::Below,
        };
        Picture { marks: vec![mark(0), mark(1)], ..Picture::default() }
    }

    #[test]
    fn letters_grow_as_far_as_names_keep_apart() {
        let width = widest(&["Boligforening".to_owned()]);
        assert_eq!(apart(width * 1.3 + 7.0).room_for_letters(), 1.3);
        assert_eq!(apart(width * 1.2 + 7.0).room_for_letters(), 1.2);
        assert_eq!(apart(width).room_for_letters(), 1.0);
    }

    #[test]
    fn a_long_name_stands_whole_where_there_is_room_and_is_listed_where_there_is_none() {
        let long = "Foreningen af Frivillige Besøgsvenner i Randers Kommune";
        let node = |id: &str, name: &str| crate::domain::Node {
            id: id.into(),
            name: name.into(),
            ..Default::default()
        };
        let graph = Graph::new(
            Default::default(),
            vec![node("no-a-1", long), node("no-a-2", "Avisen")],
            vec![],
        );
        let drawn = |below: f64| {
            let mark = |place: usize, y: f64, name: &[&str]| Mark {
                place,
                spot: Spot::new(0.0, y),
                radius: 9.0,
                shape: Shape::Actor,
                name: name.iter().map(|line| (*line).to_owned()).collect(),
                side: Side::Below,
            };
            let cut = ["Foreningen af", "Frivillige…"];
            let marks = vec![mark(0, 0.0, &cut), mark(1, below, &["Avisen"])];
            let mut picture = Picture {
                left: -200.0,
                top: -50.0,
                width: 400.0,
                height: 400.0,
                marks,
                ..Picture::default()
            };
            picture.unfold(&graph);
            picture
        };
        let free = drawn(200.0);
        assert_eq!(free.marks[0].name.join(" "), long);
        assert!(free.cut_names(&graph).is_empty());
        assert_eq!(free.room_for_letters(), 1.3, "the letters are as large as before");
        let close = drawn(70.0);
        assert!(close.marks[0].name.last().unwrap().ends_with('…'));
        assert_eq!(close.cut_names(&graph), [long]);
    }
}
