//! Laying one picture over another: the turn, perhaps seen in a mirror, by which everybody is as near as can
//! be to where they were (orthogonal Procrustes, in the plane, around the middle).

use super::Spot;

pub(super) struct Turning {
    /// The cosine and the sine of the turn.
    along: f64,
    across: f64,
    /// -1 where it is seen in a mirror.
    side: f64,
}

impl Turning {
    /// Of pairs: where each was, and where it is in the picture to be turned.
    pub fn onto(pairs: impl Iterator<Item = (Spot, Spot)>) -> Self {
        // Sums of what each pair says of the turn, along and across, as long together as it is sure.
        let (mut same, mut mirrored) = ((0.0, 0.0), (0.0, 0.0));
        for (own, spot) in pairs {
            for (sum, y) in [(&mut same, spot.y), (&mut mirrored, -spot.y)] {
                sum.0 += own.x * spot.x + own.y * y;
                sum.1 += own.y * spot.x - own.x * y;
            }
        }
        let length = |(x, y): (f64, f64)| (x * x + y * y).sqrt();
        let (turn, side) =
            if length(same) >= length(mirrored) { (same, 1.0) } else { (mirrored, -1.0) };
        match length(turn) {
            0.0 => Self { along: 1.0, across: 0.0, side },
            all => Self { along: turn.0 / all, across: turn.1 / all, side },
        }
    }

    /// Where that spot comes to lie.
    pub fn of(&self, spot: Spot) -> Spot {
        let y = spot.y * self.side;
        Spot::new(self.along * spot.x - self.across * y, self.across * spot.x + self.along * y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORNERS: [(f64, f64); 3] = [(1.0, 0.0), (0.0, 2.0), (-1.0, -2.0)];

    fn lies_upon(earlier: impl Fn(f64, f64) -> Spot) {
        let pairs = CORNERS.map(|(x, y)| (earlier(x, y), Spot::new(x, y)));
        let turning = Turning::onto(pairs.into_iter());
        for (own, spot) in pairs {
            let turned = turning.of(spot);
            assert!((turned.x - own.x).abs() < 1e-9 && (turned.y - own.y).abs() < 1e-9);
        }
    }

    #[test]
    fn a_picture_that_was_turned_or_mirrored_comes_to_lie_upon_the_earlier_one() {
        lies_upon(|x, y| Spot::new(-y, x));
        lies_upon(|x, y| Spot::new(0.6 * x - 0.8 * y, 0.8 * x + 0.6 * y));
        lies_upon(|x, y| Spot::new(x, -y));
        lies_upon(|x, y| Spot::new(y, x));
    }

    #[test]
    fn a_picture_that_says_nothing_of_a_turn_stays_as_it_is() {
        let turning = Turning::onto(std::iter::empty());
        assert_eq!(turning.of(Spot::new(1.0, 2.0)), Spot::new(1.0, 2.0));
    }
}
