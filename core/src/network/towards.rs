//! From one to the next on a picture, by arrows.

use super::{Mark, Picture, layout::Spot};
use crate::domain::codes;

codes! {
    /// The four ways, by the names of their keys.
    Towards {
        Left = "ArrowLeft",
        Up = "ArrowUp",
        Down = "ArrowDown",
        Right = "ArrowRight",
    }
}

impl Towards {
    /// Across and down, each -1, 0 or 1.
    pub fn step(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
            Self::Right => (1.0, 0.0),
        }
    }

    /// The point so far away from another.
    pub fn from(self, spot: Spot, far: f64) -> Spot {
        let (x, y) = self.step();
        Spot::new(spot.x + x * far, spot.y + y * far)
    }
}

impl Picture {
    /// Who comes next that way: the nearest in that quarter of the picture, across and down counted together;
    /// of two that are as near, the first. Whoever lies ahead is then no farther away than before wherever an
    /// arrow leads, so that everybody is reached; those who are tied before all others would lock some out.
    pub fn next_towards(&self, place: usize, way: Towards) -> Option<usize> {
        let own = self.marks.get(place)?.spot;
        let (x, y) = way.step();
        let far = |mark: &Mark| {
            let (dx, dy) = (mark.spot.x - own.x, mark.spot.y - own.y);
            let (along, aside) = (dx * x + dy * y, (dx * y - dy * x).abs());
            (along > 0.0 && aside <= along).then_some(along + aside)
        };
        let ahead = self.marks.iter().filter_map(|mark| Some((far(mark)?, mark.place)));
        ahead.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, place)| place)
    }
}
