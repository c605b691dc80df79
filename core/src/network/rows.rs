//! The rows below the rings, where letters are larger than drawn: nothing there is said by place, so that
//! more and wider rows cost nothing but height.

use super::{
    Graph,
    layout::{LINE, Spot, unfolded, widest, words_within},
    letters::WIDTHS,
    picture::{Picture, Side},
    readable::sector_room,
};

/// Letters to a line, and lines.
const LETTERS: usize = 17;
const LINES: usize = 4;
/// Between two names, and between two rows.
const APART: f64 = 12.0;
/// From the rings to the first row.
const FIRST: f64 = 16.0;
/// Rows are at least so wide to each side.
const HALF: f64 = 360.0;

impl Picture {
    pub(super) fn widen_rows(&mut self, graph: &Graph, letters: f64) {
        let Some(tray) = self.tray else { return };
        let half = tray.max(HALF);
        let sectors = self.wedges.iter().map(|wedge| sector_room(&wedge.label, letters).bottom);
        let mut top = sectors.fold(tray + FIRST, f64::max);
        let (mut x, mut high) = (-half, 0.0_f64);
        let mut moved = false;
        for mark in self.marks.iter_mut().filter(|mark| mark.spot.y >= tray) {
            let whole = graph.name(mark.place);
            // Here a long word costs no more than a wider row.
            let mut lines = WIDTHS.into_iter().filter_map(|letters| unfolded(whole, letters));
            let lines = lines.find(|lines| lines.len() <= LINES);
            mark.name = lines.unwrap_or_else(|| words_within(whole, LETTERS, LINES).lines);
            mark.side = Side::Below;
            let wide = (widest(&mark.name) * letters).max(2.0 * mark.radius) + APART;
            if x > -half && x + wide > half {
                (x, top, high) = (-half, top + high, 0.0);
            }
            mark.spot = Spot::new(x + wide / 2.0, top + APART + mark.radius);
            x += wide;
            let name = LINE * letters * mark.name.len() as f64;
            high = high.max(APART + 2.0 * mark.radius + name);
            moved = true;
        }
        if moved {
            self.follow(tray);
        }
    }

    /// The lines of those in the rows go where they stand now.
    fn follow(&mut self, tray: f64) {
        let ends: Vec<(Spot, f64)> =
            self.marks.iter().map(|mark| (mark.spot, mark.radius)).collect();
        for line in &mut self.lines {
            let (Some(from), Some(to)) = (ends.get(line.between.0), ends.get(line.between.1))
            else {
                continue;
            };
            if from.0.y >= tray || to.0.y >= tray {
                *line = line.rerouted(*from, *to);
            }
        }
    }
}
