//! A telephone number as it may stand in a text.

/// Shorter ones could be a year or an amount.
const SHORTEST: usize = 6;
/// Digits of a Danish number.
const DANISH: usize = 8;

/// The number as it was written, and in the ways in which people group it.
pub(super) fn phone_forms(written: &str) -> Vec<String> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < SHORTEST {
        return Vec::new();
    }
    let mut forms = vec![written.trim().to_owned(), digits.clone()];
    let own = ["0045", "45"].iter().find_map(|land| digits.strip_prefix(land));
    let own = own.filter(|own| own.len() == DANISH).unwrap_or(&digits);
    if own.len() == DANISH {
        let grouped = |size: usize| {
            let parts = own.as_bytes().chunks(size).map(String::from_utf8_lossy);
            parts.collect::<Vec<_>>().join(" ")
        };
        forms.extend([own.to_owned(), grouped(2), grouped(4)]);
        forms.extend(["45", "+45", "0045"].map(|land| format!("{land}{own}")));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::super::without_names;
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_grouped() {
        for written in ["87 65 43 21", "+45 8765 4321", "87654321", "tlf. 87654321"] {
            let mut forms = phone_forms(written);
            forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
            for told in [
                "87 65 43 21",
                "8765 4321",
                "87654321",
                "+4587654321",
                "87\u{a0}65\u{a0}43\u{a0}21",
            ] {
                let clean = without_names(&format!("ring {told}."), &forms, "*");
                assert_eq!(clean, "ring *.", "{written} as {told}");
            }
            assert!(!forms.iter().any(|form| form.is_empty()));
        }
        let clean = without_names(
            "I 2027 gav de 8.765.432 kr. og 187654321",
            &phone_forms("87654321"),
            "*",
        );
        assert_eq!(clean, "I 2027 gav de 8.765.432 kr. og 187654321");
        assert_eq!(phone_forms("2027"), Vec::<String>::new());
    }
}
