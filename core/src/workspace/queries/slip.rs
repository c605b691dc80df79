//! Words that are right but for one letter.

/// Whether the wanted word is nearly the word, or nearly its beginning.
pub fn begins(wanted: &[u8], word: &[u8]) -> bool {
    // One slip leaves one of the first two letters, or both swapped, in sight: most words end here.
    let near = |at: usize| {
        let letter = word.get(at);
        letter == wanted.first() || letter == wanted.get(1)
    };
    if !near(0) && !near(1) {
        return false;
    }
    let lengths = wanted.len().saturating_sub(1)..=wanted.len() + 1;
    nearly(wanted, word)
        || wanted.len() > 4
            && lengths.filter_map(|length| word.get(..length)).any(|start| nearly(wanted, start))
}

/// Whether two words differ by at most one letter inserted, left out, replaced or swapped with
/// its neighbour (Damerau 1964). Short words have to be right.
pub fn nearly(a: &[u8], b: &[u8]) -> bool {
    if a.len() < 4 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    let shared = (start + end).min(a.len().min(b.len()));
    if longest - shared <= 1 {
        return true;
    }
    let swapped = (a.get(start), a.get(start + 1)) == (b.get(start + 1), b.get(start));
    a.len() == b.len() && longest - shared == 2 && swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_may_be_wrong() {
        for (a, b) in [
            ("sokolen", "skolen"),
            ("aabenra", "aabenraa"),
            ("bibliotke", "bibliotek"),
            ("kmdx", "kmd"),
        ] {
            assert!(nearly(a.as_bytes(), b.as_bytes()), "{a} {b}");
        }
        for (a, b) in [("skole", "sodavand"), ("kor", "kort"), ("abcd", "badc")] {
            assert!(!nearly(a.as_bytes(), b.as_bytes()), "{a} {b}");
        }
    }

    #[test]
    fn a_beginning_with_a_slip_is_found() {
        let begins = |a: &str, b: &str| begins(a.as_bytes(), b.as_bytes());
        assert!(begins("biblioetk", "biblioteket"));
        assert!(begins("foraldre", "foraeldreforening"));
        assert!(!begins("banan", "biblioteket"));
        assert!(!begins("skolebestyrelse", "skole"));
    }
}
