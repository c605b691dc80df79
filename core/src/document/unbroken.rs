//! What is one thing to a reader stays on one line: telephone numbers, dates, sums.

/// A space that no line ends at.
const FIRM: char = '\u{a0}';

/// The same words, with firm spaces in `12 34 56 78`, `3. maj 2027`, `3 May 2027`, `92.000 kr.`
pub fn unbroken(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut whole = String::with_capacity(text.len());
    for (place, word) in words.iter().enumerate() {
        whole.push_str(word);
        if place + 1 < words.len() {
            whole.push(if belongs(&words, place) { FIRM } else { ' ' });
        }
    }
    whole
}

/// Whether the word at that place stands on a line with the next.
fn belongs(words: &[&str], place: usize) -> bool {
    let at = |place: usize| words.get(place).copied().unwrap_or_default();
    let (before, own, next) = (place.checked_sub(1).map_or("", at), at(place), at(place + 1));
    is_pair(own) && is_pair(next)
        || own.starts_with('+')
            && is_pair(own)
            && next.starts_with(|letter: char| letter.is_ascii_digit())
        || is_day(own) && is_month(own, next, at(place + 2))
        || is_day(before) && is_month(before, own, next) && is_year(next)
        || own.ends_with(|letter: char| letter.is_ascii_digit()) && next.starts_with("kr.")
        || own == "DKK" && next.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Two figures, as in a telephone number; the last may have a comma behind it.
fn is_pair(word: &str) -> bool {
    let figures = word.trim_end_matches([',', '.', ';', ')']).trim_start_matches(['(', '+']);
    figures.len() == 2 && figures.chars().all(|letter| letter.is_ascii_digit())
}

fn is_day(word: &str) -> bool {
    let figures = word.trim_end_matches('.');
    (1..=2).contains(&figures.len()) && figures.chars().all(|letter| letter.is_ascii_digit())
}

/// After `3.` a word in small letters; after `3` one with a capital and a year behind it.
fn is_month(day: &str, word: &str, next: &str) -> bool {
    match day.ends_with('.') {
        true => word.starts_with(char::is_lowercase),
        false => word.starts_with(char::is_uppercase) && is_year(next),
    }
}

fn is_year(word: &str) -> bool {
    word.len() >= 4 && word.chars().take(4).all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_dates_and_sums_stay_on_their_line() {
        for (text, told) in [
            ("Ring på 12 34 56 78, helst", "Ring på 12~34~56~78, helst"),
            ("+45 12 34 56 78", "+45~12~34~56~78"),
            ("+45 12345678 (Mette)", "+45~12345678 (Mette)"),
            ("den 3. maj 2027 og den 30. juni", "den 3.~maj~2027 og den 30.~juni"),
            ("on 3 May 2027.", "on 3~May~2027."),
            ("i alt 92.000 kr. om året", "i alt 92.000~kr. om året"),
            ("DKK 92,000 a year", "DKK~92,000 a year"),
            ("efter punkt 26. Aftalen", "efter punkt 26. Aftalen"),
            ("40 timers arbejde  i 2027", "40 timers arbejde  i 2027"),
            ("", ""),
        ] {
            assert_eq!(unbroken(text).replace(FIRM, "~"), told);
        }
    }
}
