//! Letters as they are compared: small, in one piece, without the accents that people leave out.

/// Small letters. An accent that stands by itself after its letter, as in text from a PDF or from a
/// Mac's file names, is one with it.
pub fn small_letters(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text.chars().flat_map(char::to_lowercase).peekable();
    std::iter::from_fn(move || {
        let mut letter = rest.next()?;
        while let Some(accent) = rest.next_if(|next| matches!(next, '\u{300}'..='\u{36f}')) {
            letter = match (letter, accent) {
                ('a', '\u{30a}') => 'å',
                ('a', '\u{308}') => 'ä',
                ('o', '\u{308}') => 'ö',
                ('u', '\u{308}') => 'ü',
                // Any other letter is plain without it.
                (letter, _) => letter,
            };
        }
        Some(letter)
    })
}

/// What a small letter is written as where only plain ones are; `None` for one that is plain, or of
/// another alphabet.
pub fn plain_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'å' => "aa",
        'æ' | 'ä' => "ae",
        'ø' | 'ö' | 'œ' => "oe",
        'á' | 'à' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'ð' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'ş' | 'š' => "s",
        'ß' => "ss",
        'ţ' | 'ť' => "t",
        'þ' => "th",
        'ú' | 'ù' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ü' | 'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
