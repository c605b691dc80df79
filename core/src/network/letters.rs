//! How much larger than drawn a picture's names may stand: on a wall, and on paper.

use super::{
    layout::{LINE, Room, widest},
    picture::{Mark, Picture},
};

/// So much larger than they were drawn, the largest first.
const SCALES: [f64; 6] = [1.3, 1.25, 1.2, 1.15, 1.1, 1.05];

/// Beside a name.
const AIR: f64 = 3.0;

impl Picture {
    /// The layout moved names apart at their own size: larger ones stand only where none runs over
    /// another, nor over a circle.
    pub fn room_for_letters(&self) -> f64 {
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

fn circle(Mark { spot, radius, .. }: &Mark) -> Room {
    Room {
        left: spot.x - radius,
        right: spot.x + radius,
        top: spot.y - radius,
        bottom: spot.y + radius,
    }
}

fn name(mark: &Mark, scale: f64) -> Room {
    let half = widest(&mark.name) * scale / 2.0 + AIR;
    let top = mark.spot.y + mark.radius;
    let bottom = top + LINE * mark.name.len() as f64 * scale;
    Room { left: mark.spot.x - half, right: mark.spot.x + half, top, bottom }
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
}
