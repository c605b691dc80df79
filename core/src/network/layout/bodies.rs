//! How much room an actor takes: its circle and its name, by an estimate of letters that is the
//! same everywhere.

use super::Spot;

/// Height of a line of a name.
pub const LINE: f64 = 15.0;
/// Letters to a line, and lines to a name.
const LETTERS: usize = 17;
const LINES: usize = 2;
/// Air around everything.
const AIR: f64 = 3.0;

/// A name in lines, and how wide the widest is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    pub lines: Vec<String>,
    pub width: f64,
}

/// A circle with its name below.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Body {
    pub radius: f64,
    pub name_width: f64,
    pub name_height: f64,
}

impl Body {
    pub fn new(radius: f64, name: &Words) -> Self {
        Self { radius, name_width: name.width, name_height: LINE * name.lines.len() as f64 }
    }

    /// A circle whose name is told in another way.
    pub fn bare(radius: f64) -> Self {
        Self { radius, name_width: 0.0, name_height: 0.0 }
    }

    pub fn area(&self) -> f64 {
        let room = self.at(Spot::default());
        (room.right - room.left) * (room.bottom - room.top)
    }

    /// The box it fills when it stands there.
    pub fn at(&self, spot: Spot) -> Room {
        let half = self.radius.max(self.name_width / 2.0) + AIR;
        let gap = if self.name_height > 0.0 { AIR } else { 0.0 };
        Room {
            left: spot.x - half,
            right: spot.x + half,
            top: spot.y - self.radius - AIR,
            bottom: spot.y + self.radius + gap + self.name_height + AIR,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Room {
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A name cut into lines that fit under a circle.
pub fn words_of(name: &str) -> Words {
    words_within(name, LETTERS, LINES)
}

/// A name cut into so many lines at the most, of so many letters.
pub fn words_within(name: &str, letters: usize, most: usize) -> Words {
    let mut lines: Vec<String> = Vec::new();
    let mut is_cut = false;
    for word in name.split_whitespace() {
        let fits = lines
            .last()
            .is_some_and(|line| line.chars().count() + 1 + word.chars().count() <= letters);
        let is_full = lines.len() == most;
        match lines.last_mut() {
            Some(line) if fits => {
                line.push(' ');
                line.push_str(word);
            }
            _ if is_full => {
                is_cut = true;
                break;
            }
            _ => lines.push(word.into()),
        }
    }
    let last = lines.len().saturating_sub(1);
    for (place, line) in lines.iter_mut().enumerate() {
        if line.chars().count() > letters || (is_cut && place == last) {
            *line = line.chars().take(letters.saturating_sub(1)).collect();
            line.truncate(line.trim_end().len());
            line.push('…');
        }
    }
    let width = widest(&lines);
    Words { lines, width }
}

/// A name that [`words_of`] cuts, whole: in as many lines as it takes, of so many letters.
pub fn unfolded(name: &str, letters: usize) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let length = word.chars().count();
        if length > letters {
            return None;
        }
        match lines.last_mut().filter(|line| line.chars().count() + 1 + length <= letters) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.into()),
        }
    }
    Some(lines)
}

/// How wide a name in lines is.
pub fn widest(lines: &[String]) -> f64 {
    lines.iter().map(|line| width_of(line)).fold(0.0, f64::max)
}

/// On the generous side of what common fonts need at 13 px.
fn width_of(line: &str) -> f64 {
    line.chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | '\'' | '|' | ' ' | '-' => 4.6,
            'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '…' => 12.0,
            letter if letter.is_uppercase() => 9.4,
            _ => 7.6,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_where_they_do_not_fit() {
        let lines = |name: &str| words_of(name).lines;
        assert_eq!(lines("Røde Kors"), ["Røde Kors"]);
        assert_eq!(lines("Boligforeningen af 1940"), ["Boligforeningen", "af 1940"]);
        assert_eq!(
            lines("Foreningen af boghandlere i Danmark"),
            ["Foreningen af", "boghandlere i…"]
        );
        assert_eq!(lines(&"x".repeat(500)), [format!("{}…", "x".repeat(16))]);
        assert!(lines("").is_empty());
    }
}
