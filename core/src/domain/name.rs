//! Names as people mean them: for search, for sorting, and for telling doubles.

use std::collections::BTreeSet;

use crate::letters::{plain_letter, small_letters};

/// Lower case without the differences that people type past: `å` is `aa`, `æ` is `ae`, `ø` is
/// `oe`, and accents go. `Gl. Ålborg` and `gl. aalborg` fold alike.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in small_letters(text) {
        match plain_letter(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded
}

/// Two organisations with the same key are probably one: case, spaces, punctuation, the form of
/// company and the commonest short forms do not count.
pub fn same_name_key(name: &str) -> String {
    let folded = fold(name);
    folded
        .split_whitespace()
        .map(|word| {
            word.trim_matches(|c: char| c.is_ascii_punctuation() && !matches!(c, '/' | '&'))
        })
        .filter(|word| !is_company_form(word))
        .map(|word| match word {
            "gl" | "gammel" => "gammel",
            "skt" | "sankt" => "sankt",
            "&" | "og" => "og",
            other => other,
        })
        .flat_map(str::chars)
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Each name once, as it was first written, in the order of the first; nothing of those that are empty.
pub fn each_name_once<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut known = BTreeSet::new();
    let is_new = |name: &&str| {
        let key = same_name_key(name);
        !key.is_empty() && known.insert(key)
    };
    names.into_iter().filter(is_new).map(|name| name.trim().to_owned()).collect()
}

/// Forms of company in small letters, without full stops.
fn is_company_form(word: &str) -> bool {
    const FORMS: [&str; 10] =
        ["a/s", "as", "aps", "ivs", "i/s", "k/s", "p/s", "amba", "smba", "fmba"];
    FORMS.contains(&word.replace('.', "").as_str())
}

/// An organisation's name as people say it, where it ends in its form of company: `Danske Bank` of
/// `Danske Bank A/S`.
pub fn without_company_form(name: &str) -> Option<&str> {
    let (before, last) = name.trim().rsplit_once(char::is_whitespace)?;
    let bare = before.trim_end().trim_end_matches(',');
    (is_company_form(&last.to_lowercase()) && !bare.is_empty()).then_some(bare)
}

/// A name as it stands on a card: without the sign of a list, with single spaces.
pub fn card_name(line: &str) -> String {
    let spaced = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let visible: String = spaced.chars().filter(|letter| !letter.is_control()).collect();
    visible.trim().trim_start_matches(['-', '*', '•', '·']).trim().into()
}

/// What a text is sorted by: see [`danish_order`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DanishOrder(Vec<u32>, String);

/// Sorts as a Danish register does: æ, ø, å after z, and `aa` as å. Case decides only between
/// names that are otherwise alike.
pub fn danish_order(text: &str) -> DanishOrder {
    let lower: String = small_letters(text.trim()).collect();
    let mut ranks = Vec::with_capacity(lower.len());
    for letter in lower.replace("aa", "å").chars() {
        match (letter, plain_letter(letter)) {
            ('æ' | 'ä', _) => ranks.push('z' as u32 + 1),
            ('ø' | 'ö', _) => ranks.push('z' as u32 + 2),
            ('å', _) => ranks.push('z' as u32 + 3),
            (_, Some(plain)) => ranks.extend(plain.chars().map(u32::from)),
            (letter, None) => ranks.push(letter.into()),
        }
    }
    DanishOrder(ranks, text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_finds_what_people_type() {
        assert_eq!(fold("Århus Ældreråd"), fold("aarhus aeldreraad"));
        assert_eq!(fold("Café Øst"), "cafe oest");
        // As text from a PDF has it: the accents by themselves.
        assert_eq!(fold("A\u{30a}rhus O\u{308}st, Cafe\u{301}"), fold("Århus Öst, Café"));
    }

    #[test]
    fn one_organisation_under_many_spellings() {
        for (a, b) in [
            ("KMD A/S", "kmd"),
            ("Gl. Skole", "Gammel Skole"),
            ("Aabenraa Boligforening", "Åbenrå  boligforening"),
            ("Bog & Idé ApS", "bog og ide"),
            ("Kultur-huset", "kulturhuset"),
            ("A\u{30a}rhus Festuge", "Århus Festuge"),
        ] {
            assert_eq!(same_name_key(a), same_name_key(b), "{a} / {b}");
        }
        assert_ne!(same_name_key("Røde Kors"), same_name_key("Røde Kors Ungdom"));
    }

    #[test]
    fn whoever_is_written_twice_is_one() {
        let all = ["Anne", "  ", "bo ", "ANNE", "Bo", ""];
        assert_eq!(each_name_once(all), ["Anne", "bo"]);
    }

    #[test]
    fn danish_letters_come_last() {
        let mut names = vec![
            "Århus",
            "Zoo",
            "Aalborg",
            "A\u{30a}byhøj",
            "Ølstykke",
            "Ñandú",
            "Ærø",
            "Avis",
            "Álvaro",
            "zebra",
            "Odense",
        ];
        names.sort_by_key(|name| danish_order(name));
        assert_eq!(
            names,
            [
                "Álvaro",
                "Avis",
                "Ñandú",
                "Odense",
                "zebra",
                "Zoo",
                "Ærø",
                "Ølstykke",
                "A\u{30a}byhøj",
                "Aalborg",
                "Århus"
            ]
        );
    }
}
