//! What is taken already, found quickly.

use std::collections::BTreeMap;

use super::bodies::Room;

const SIDE: f64 = 96.0;

/// Boxes in a grid of squares.
#[derive(Default)]
pub(in crate::network) struct Taken(BTreeMap<(i64, i64), Vec<(usize, Room)>>);

impl Taken {
    /// Whether the box is free, but for those of the given owners.
    pub(in crate::network) fn is_free(&self, room: &Room, but: [usize; 2]) -> bool {
        squares(room).all(|square| {
            self.0.get(&square).is_none_or(|held| {
                held.iter().all(|(owner, other)| but.contains(owner) || !room.overlaps(other))
            })
        })
    }

    pub(in crate::network) fn take(&mut self, owner: usize, room: Room) {
        for square in squares(&room) {
            self.0.entry(square).or_default().push((owner, room));
        }
    }

    pub(in crate::network) fn leave(&mut self, owner: usize, room: &Room) {
        for square in squares(room) {
            if let Some(held) = self.0.get_mut(&square) {
                held.retain(|(own, _)| *own != owner);
            }
        }
    }
}

fn squares(room: &Room) -> impl Iterator<Item = (i64, i64)> + use<> {
    let square = |length: f64| (length / SIDE).floor() as i64;
    let columns = square(room.left)..=square(room.right);
    let rows = square(room.top)..=square(room.bottom);
    columns.flat_map(move |column| rows.clone().map(move |row| (column, row)))
}
