//! The names of the months, and what people shorten them to.

pub const IN_DANISH: [&str; 12] = [
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

pub const IN_ENGLISH: [&str; 12] = [
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

/// A month by its name or by three of its first letters and more, in either language: `sept`.
pub fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    let mut names = IN_DANISH.iter().chain(&IN_ENGLISH);
    word.chars().count() >= 3 && names.any(|name| name.to_lowercase().starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_whole_and_shortened() {
        for month in ["maj", "May", "sept", "okt", "Oct", "marts", "MAR"] {
            assert!(is_month(month), "{month}");
        }
        for other in ["", "ja", "mar1", "martsvin", "rate"] {
            assert!(!is_month(other), "{other}");
        }
    }
}
