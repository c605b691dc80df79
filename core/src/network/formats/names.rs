//! Whole names of those that are cut on a map. The map stands as large as without them: they stand
//! beside it or below it, where it leaves room, and where it leaves none the sheet grows.

use super::body::{in_pieces, set_lines, wrapped};

/// What a name begins with stands in the picture; here it stands whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeNames {
    pub title: String,
    pub names: Vec<String>,
}

const LETTER: f64 = 12.0;
const LINE: f64 = LETTER * 1.35;
const GAP: f64 = 24.0;
/// Narrower, a name would be in more pieces than words.
const NARROWEST: f64 = 150.0;
/// Wider, nobody finds the next one.
const WIDEST: f64 = 260.0;
const MOST_COLUMNS: usize = 4;

/// What the map leaves of its sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spare {
    /// Beside it, over the whole height.
    pub beside: f64,
    pub high: f64,
    /// Below it it stands over the whole breadth.
    pub wide: f64,
}

/// How the names stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Placed {
    columns: Vec<Vec<String>>,
    column: f64,
    pub is_beside: bool,
}

impl WholeNames {
    pub(super) fn placed(&self, spare: Spare) -> Placed {
        let room = spare.beside - GAP;
        let beside = (1..=MOST_COLUMNS).find_map(|count| {
            let column = (room + GAP) / count as f64 - GAP;
            if column < NARROWEST {
                return None;
            }
            let placed = self.in_columns(count, column.min(WIDEST), true);
            (placed.height() <= spare.high).then_some(placed)
        });
        beside.unwrap_or_else(|| {
            let count = ((spare.wide + GAP) / (WIDEST + GAP)).floor().max(1.0);
            let column = (spare.wide + GAP) / count - GAP;
            self.in_columns(count as usize, column, false)
        })
    }

    fn in_columns(&self, count: usize, column: f64, is_beside: bool) -> Placed {
        let set = |name: &String| wrapped(&in_pieces(name, column, LETTER), column, LETTER);
        let names: Vec<Vec<String>> = self.names.iter().map(set).collect();
        let most = names.iter().map(Vec::len).sum::<usize>().div_ceil(count);
        let mut columns: Vec<Vec<String>> = Vec::new();
        for name in names {
            match columns.last_mut().filter(|last| last.len() < most) {
                Some(last) => last.extend(name),
                None => columns.push(name),
            }
        }
        // The title stands over the first, and may be longer than it is wide.
        let title = wrapped(&self.title, column, LETTER);
        let above: Vec<String> = title.iter().map(|_| String::new()).collect();
        let heads = std::iter::once(title).chain(std::iter::repeat(above));
        let columns =
            columns.into_iter().zip(heads).map(|(names, head)| [head, names].concat()).collect();
        Placed { columns, column, is_beside }
    }
}

impl Placed {
    pub(super) fn height(&self) -> f64 {
        self.columns.iter().map(Vec::len).max().unwrap_or(0) as f64 * LINE + GAP
    }

    /// With the air before it.
    pub(super) fn width(&self) -> f64 {
        self.columns.len() as f64 * (self.column + GAP)
    }

    pub(super) fn draw(&self, (x, y): (f64, f64), text: &mut String) {
        let mut left = if self.is_beside { x + GAP } else { x };
        for lines in &self.columns {
            set_lines(text, lines, (left, y + GAP), LETTER, "fill=\"#4b595b\"");
            left += self.column + GAP;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::body::width_of, *};

    fn many(count: usize) -> WholeNames {
        let name =
            |place| format!("{place}. Foreningen af Frivillige Besøgsvenner i Randers Kommune");
        WholeNames { title: "Fulde navne:".into(), names: (1..=count).map(name).collect() }
    }

    #[test]
    fn they_stand_beside_the_map_as_long_as_there_is_room_and_else_below() {
        let spare = Spare { beside: 400.0, high: 600.0, wide: 1_051.0 };
        assert!(many(10).placed(spare).is_beside && many(10).placed(spare).width() <= 400.0);
        let below = many(60).placed(spare);
        assert!(!below.is_beside && below.columns.len() > 1 && below.width() - GAP <= 1_051.0);
        assert!(!many(10).placed(Spare { beside: 100.0, ..spare }).is_beside);
        for placed in [many(10).placed(spare), below] {
            let lines = placed.columns.concat().join(" ");
            assert!(lines.contains("Randers Kommune") && !lines.contains('…'));
        }
    }

    #[test]
    fn a_word_that_no_line_holds_stands_whole_over_several() {
        let names = vec![format!("1. {}", "sundhed".repeat(40))];
        let spare = Spare { beside: 200.0, high: 600.0, wide: 700.0 };
        let placed = WholeNames { title: "Navne".into(), names }.placed(spare);
        let lines = placed.columns.concat();
        assert_eq!(lines.concat().replace(' ', "").matches("sundhed").count(), 40);
        assert!(lines.iter().all(|line| width_of(line, LETTER) <= placed.column));
    }
}
