//! Where everything is drawn: rings with wedges, and the network by distances. Sums, products and
//! square roots only, so that every machine computes the same bits.
//!
//! Papers: E. Gansner, Y. Koren, S. North, «Graph Drawing by Stress Majorization» (GD 2004), for the
//! network; K. Freivalds, U. Dogrusoz, P. Kikusts, «Disconnected Graph Layout and the Polyomino
//! Packing Approach» (GD 2001), for parts that do not hang together; U. Brandes, C. Pich, «More
//! Flexible Radial Layout», JGAA 15 (2011), for the thought of stress within rings; T. Dwyer, K.
//! Marriott, P. Stuckey, «Fast Node Overlap Removal» (GD 2005), for the idea of moving boxes apart
//! after the layout.
//!
//! Invariant: knows no record and no word, only boxes, rings and who is tied to whom.

mod bodies;
mod filling;
mod ground;
mod pack;
mod part;
mod ring;
mod room;
mod search;
mod spread;
mod stress;
mod tangles;
mod turning;
mod untangle;

pub use bodies::{Body, LINE, Room, Words, unfolded, widest, words_of, words_within};
pub use ring::{Cell, RingMap, Rings, Seat, on_circle};
pub(super) use room::Taken;
pub use spread::Spread;
pub use stress::{Stress, stress, stress_of};

/// A point; x to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}

impl Spot {
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}
