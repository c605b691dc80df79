//! Names of files that every mail program, cloud folder and operating system takes.

const MAX_LENGTH: usize = 100;

/// `makkerskab_<library>_<subject>_<date>.json` in ASCII, with what is empty left out. `date` is
/// `2026-11-22`.
pub fn file_name(library: &str, subject: &str, date: &str) -> String {
    let date = plain(date, 10);
    // The rest of a hundred characters is shared by the two names.
    let room = (MAX_LENGTH - "makkerskab___.json".len() - date.len()) / 2;
    let parts = ["makkerskab".to_owned(), plain(library, room), plain(subject, room), date];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", parts.join("_"))
}

/// Lower-case ASCII letters, digits and hyphens; never two hyphens in a row, none at the ends.
fn plain(text: &str, room: usize) -> String {
    let mut plain = String::new();
    for c in text.to_lowercase().chars() {
        match ascii(c) {
            Some(letters) => plain.push_str(letters),
            None if c.is_ascii_alphanumeric() => plain.push(c),
            None if !plain.is_empty() && !plain.ends_with('-') => plain.push('-'),
            None => {}
        }
    }
    plain.truncate(room);
    plain.trim_end_matches('-').to_owned()
}

/// As Danish writes them without its own letters.
fn ascii(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' | 'œ' => "oe",
        'å' => "aa",
        'á' | 'à' | 'â' | 'ã' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'õ' => "o",
        'ú' | 'ù' | 'û' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ç' => "c",
        'ñ' => "n",
        'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        _ => return None,
    })
}
