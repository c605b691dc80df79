//! Names as people mean them: for search, for sorting, and for telling doubles.

/// Lower case without the differences that people type past: `å` is `aa`, `æ` is `ae`, `ø` is
/// `oe`, and accents go. `Gl. Ålborg` and `gl. aalborg` fold alike.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' => folded.push_str("aa"),
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'á' | 'à' | 'â' | 'ã' => folded.push('a'),
            'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ú' | 'ù' | 'û' => folded.push('u'),
            'ü' | 'ý' => folded.push('y'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}

/// Two organisations with the same key are probably one: case, spaces, punctuation, the form of
/// company and the commonest short forms do not count.
pub fn same_name_key(name: &str) -> String {
    const FORMS: [&str; 10] =
        ["a/s", "as", "aps", "ivs", "i/s", "k/s", "p/s", "amba", "smba", "fmba"];
    let folded = fold(name);
    folded
        .split_whitespace()
        .map(|word| {
            word.trim_matches(|c: char| c.is_ascii_punctuation() && !matches!(c, '/' | '&'))
        })
        .filter(|word| !FORMS.contains(&word.replace('.', "").as_str()))
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
    let lower: String = text.trim().to_lowercase().replace("aa", "å");
    let ranks = lower
        .chars()
        .map(|letter| match letter {
            'æ' | 'ä' => 'z' as u32 + 1,
            'ø' | 'ö' => 'z' as u32 + 2,
            'å' => 'z' as u32 + 3,
            'é' | 'è' | 'ê' => 'e' as u32,
            'ü' => 'y' as u32,
            other => other as u32,
        })
        .collect();
    DanishOrder(ranks, text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_finds_what_people_type() {
        assert_eq!(fold("Århus Ældreråd"), fold("aarhus aeldreraad"));
        assert_eq!(fold("Café Øst"), "cafe oest");
    }

    #[test]
    fn one_organisation_under_many_spellings() {
        for (a, b) in [
            ("KMD A/S", "kmd"),
            ("Gl. Skole", "Gammel Skole"),
            ("Aabenraa Boligforening", "Åbenrå  boligforening"),
            ("Bog & Idé ApS", "bog og ide"),
            ("Kultur-huset", "kulturhuset"),
        ] {
            assert_eq!(same_name_key(a), same_name_key(b), "{a} / {b}");
        }
        assert_ne!(same_name_key("Røde Kors"), same_name_key("Røde Kors Ungdom"));
    }

    #[test]
    fn danish_letters_come_last() {
        let mut names = vec!["Århus", "Zoo", "Aalborg", "Ølstykke", "Ærø", "Avis", "zebra"];
        names.sort_by_key(|name| danish_order(name));
        assert_eq!(names, ["Avis", "zebra", "Zoo", "Ærø", "Ølstykke", "Aalborg", "Århus"]);
    }
}
