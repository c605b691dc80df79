//! The names of the months, and what people shorten them to.

pub const DANISH: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

pub const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month by its name or by the first three letters of it, in either language, or `sept`.
pub fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    let is_it = |name: &str| name == word || word.len() == 3 && name.starts_with(&word);
    let mut names = DANISH.iter().chain(&ENGLISH);
    word == "sept" || names.any(|name| is_it(&name.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_whole_and_shortened() {
        for month in ["maj", "May", "sept", "okt", "Oct", "marts", "MAR"] {
            assert!(is_month(month), "{month}");
        }
        for other in ["", "ja", "mar1", "martsvin", "Marc", "rate"] {
            assert!(!is_month(other), "{other}");
        }
    }
}
