//! What became of a list's letters on its way here: mended where that is certain, told where not.

/// Something to know about the letters of a list; lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Not UTF-8: read as Windows-1252, as older spreadsheets write it.
    Windows1252,
    /// Letters were lost, first in this line.
    Lost { line: usize },
    /// `Ã¦` was `æ` in so many lines, and is again.
    Mended { lines: usize },
    /// `Ã¦` stands for `æ`, first in this line, beside what fits no such mistake.
    Garbled { line: usize },
}

/// `Ã¦` for `æ` and others: a program read UTF-8 as Windows-1252.
pub(super) const MOJIBAKE: [&str; 8] = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…", "Ã©", "â€"];

/// The text with what could be mended, and what is to be known about it.
pub fn mended(text: &str) -> (String, Vec<Flaw>) {
    let mut flaws = Vec::new();
    let mut whole = String::with_capacity(text.len());
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        match unmixed(line) {
            Some(line) => {
                whole.push_str(&line);
                lines += 1;
            }
            None => whole.push_str(line),
        }
    }
    if lines > 0 {
        flaws.push(Flaw::Mended { lines });
    }
    let first = |marks: &[&str]| {
        let mut numbered = (1..).zip(whole.lines());
        numbered.find(|(_, line)| marks.iter().any(|mark| line.contains(mark)))
    };
    flaws.extend(first(&["\u{fffd}"]).map(|(line, _)| Flaw::Lost { line }));
    flaws.extend(first(&MOJIBAKE).map(|(line, _)| Flaw::Garbled { line }));
    (whole, flaws)
}

/// What Danish letters and signs become, and the mark that a file of UTF-8 begins with; hardly
/// anybody writes them.
const BROKEN: [&str; 5] = ["Ã", "Â", "â€", "â‚¬", "ï»¿"];

/// A line of UTF-8 that was read as Windows-1252, as it was: every letter fits, the bytes are UTF-8,
/// and it has what nobody writes. `PÅ` before a wide space fits as well, and is right.
fn unmixed(line: &str) -> Option<String> {
    if !BROKEN.iter().any(|mark| line.contains(mark)) {
        return None;
    }
    let bytes: Option<Vec<u8>> = line.chars().map(byte_of).collect();
    String::from_utf8(bytes?).ok()
}

fn byte_of(letter: char) -> Option<u8> {
    match u8::try_from(letter) {
        Ok(byte @ (0..0x80 | 0xa0..)) => Some(byte),
        _ => (0x80..0xa0).find(|byte| super::decode::windows_1252(*byte) == letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mixed(text: &str) -> String {
        text.bytes().map(super::super::decode::windows_1252).collect()
    }

    #[test]
    fn letters_of_utf8_that_was_read_as_another_are_put_back() {
        let list = "Navn;By\nBørns Vilkår – „Å“;Århus €\nFDF;Randers\n";
        assert_eq!(mended(&mixed(list)), (list.into(), vec![Flaw::Mended { lines: 1 }]));
        assert_eq!(mended(list), (list.into(), vec![]));
        // Line by line: what is right stays.
        let half = format!("Bjørn\n{}\nÅse", mixed("Søren"));
        assert_eq!(mended(&half), ("Bjørn\nSøren\nÅse".into(), vec![Flaw::Mended { lines: 1 }]));
    }

    #[test]
    fn a_right_line_that_happens_to_fit_stays() {
        for right in ["MAD PÅ\u{a0}HJUL", "SÅ…", "„BRUG DIN BYØ”", "CAFÉ®", "DET ER I TRÆ’", "«HØ»"]
        {
            assert_eq!(mended(right), (right.into(), vec![]));
        }
        for broken in ["Ærø", "é", "10\u{a0}kr.", "a – b", "10 €"] {
            assert_eq!(mended(&mixed(broken)).0, broken);
        }
    }

    #[test]
    fn what_cannot_be_mended_for_sure_is_told() {
        let mixed = "Navn\nBÃ¸rn på Ærø\n";
        assert_eq!(mended(mixed), (mixed.into(), vec![Flaw::Garbled { line: 2 }]));
        let lost = "Navn\n\nB\u{fffd}rn\n";
        assert_eq!(mended(lost), (lost.into(), vec![Flaw::Lost { line: 3 }]));
    }
}
