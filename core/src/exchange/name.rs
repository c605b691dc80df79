//! Names of files that every mail program, cloud folder and operating system takes.

use crate::letters::{plain_letter, small_letters};

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
    for letter in small_letters(text) {
        match letter {
            // As Germans write it; the rest as Danish does.
            'ü' => plain.push_str("ue"),
            letter if letter.is_ascii_alphanumeric() => plain.push(letter),
            letter => match plain_letter(letter) {
                Some(letters) => plain.push_str(letters),
                None if !plain.is_empty() && !plain.ends_with('-') => plain.push('-'),
                None => {}
            },
        }
    }
    plain.truncate(room);
    plain.trim_end_matches('-').to_owned()
}
