//! A file locked with a passphrase: how it is written down, and what of it is believed.
//!
//! The browser does the arithmetic (PBKDF2 with SHA-256, AES-256-GCM); here is only the form. All
//! that stands around the locked content is its additional data: altering it fails the opening.
//!
//! Invariant: never holds a key or a passphrase.

use serde_json::{Value, json};

use super::{
    MAX_BYTES,
    decode::decode,
    header::{APP, Format},
};

/// Rounds of the key derivation, as OWASP recommends for PBKDF2 with SHA-256.
pub const ROUNDS: u32 = 600_000;
/// What is believed of a file: too few rounds are no protection, too many lock up the browser.
const LEAST: u32 = 100_000;
const MOST: u32 = 5_000_000;
pub const SALT: usize = 16;
pub const IV: usize = 12;
const KDF: &str = "PBKDF2-SHA256";
const CIPHER: &str = "AES-256-GCM";

/// Most bytes of a locked file: four letters for three bytes of the file in it, and what stands around.
pub const MAX_LOCKED_BYTES: usize = MAX_BYTES / 3 * 4 + 4_096;

/// The words that passphrases are made of: five of 512 are 45 bits in either language. No two of
/// the English ones differ by one letter: they are said on the telephone.
const DANISH: &str = include_str!("../../../content/passphrase.da.txt");
const ENGLISH: &str = include_str!("../../../content/passphrase.en.txt");
const LENGTH: usize = 5;

/// A locked file, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// Of the program that locked it: another one guards with it all the same.
    pub format: Format,
    pub rounds: u32,
    pub salt: Vec<u8>,
    pub iv: Vec<u8>,
    pub content: Vec<u8>,
}

impl Locked {
    /// The locked file in these bytes; `None` where they are anything else, or unbelievable.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::read_text(text),
            Err(_) => Self::read_text(&decode(bytes).ok()?.text),
        }
    }

    /// The same of text that was pasted.
    pub fn read_text(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}');
        // Most files are not locked, and a large one is not worth reading twice.
        let is_lockable = text.contains("\"encrypted\"");
        let file: Value = is_lockable.then(|| serde_json::from_str(text).ok()).flatten()?;
        let lock = file.get("encrypted").filter(|_| file.get("app") == Some(&APP.into()))?;
        let word = |key: &str| lock.get(key).and_then(Value::as_str);
        let bytes = |text: Option<&str>| text.and_then(from_base64);
        let rounds = u32::try_from(lock.get("rounds")?.as_u64()?).ok()?;
        let (salt, iv) = (bytes(word("salt"))?, bytes(word("iv"))?);
        let is_ours = word("kdf") == Some(KDF) && word("cipher") == Some(CIPHER);
        let is_whole = salt.len() == SALT && iv.len() == IV;
        let is_sane = is_ours && is_whole && (LEAST..=MOST).contains(&rounds);
        let number = |key| file.get("format")?.get(key)?.as_u64();
        let format = Format { major: number("major")?, minor: number("minor")? };
        let content = bytes(file.get("data").and_then(Value::as_str))?;
        is_sane.then_some(Self { format, rounds, salt, iv, content })
    }

    /// The file as text.
    pub fn write(&self) -> String {
        let mut file = self.around();
        if let Some(file) = file.as_object_mut() {
            file.insert("data".into(), to_base64(&self.content).into());
        }
        format!("{file:#}\n")
    }

    /// Everything but the content: the additional data that the cipher guards.
    pub fn guarded(&self) -> String {
        self.around().to_string()
    }

    fn around(&self) -> Value {
        json!({
            "app": APP,
            "encrypted": {
                "cipher": CIPHER,
                "iv": to_base64(&self.iv),
                "kdf": KDF,
                "rounds": self.rounds,
                "salt": to_base64(&self.salt),
            },
            "format": { "major": self.format.major, "minor": self.format.minor },
        })
    }
}

/// Five words of the list in the language of that code (of the Danish one where it has none), chosen by
/// random numbers. What a file is opened with may be any words.
pub fn passphrase(random: [u32; LENGTH], lang: &str) -> String {
    let list = if lang == "en" { ENGLISH } else { DANISH };
    let words: Vec<&str> = list.lines().collect();
    let chosen = random.iter().filter_map(|n| words.get(*n as usize % words.len().max(1)));
    chosen.copied().collect::<Vec<_>>().join(" ")
}

/// A passphrase as people type it: any case, any spaces and hyphens between the words, and `å` of
/// two pieces, as it comes out of a PDF.
pub fn normal(passphrase: &str) -> String {
    let lower = passphrase.to_lowercase().replace("a\u{30a}", "å");
    let words = lower.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '\u{2013}'));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn to_base64(bytes: &[u8]) -> String {
    let letter = |bits: u32| ALPHABET.get(bits as usize & 63).map_or('A', |letter| *letter as char);
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(letter(bits >> 18));
        text.push(letter(bits >> 12));
        text.push(if chunk.len() > 1 { letter(bits >> 6) } else { '=' });
        text.push(if chunk.len() > 2 { letter(bits) } else { '=' });
    }
    text
}

/// Line breaks that mail programs put in are passed over.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.trim_end().trim_end_matches('=').bytes() {
        if letter.is_ascii_whitespace() {
            continue;
        }
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locked() -> Locked {
        let bytes = |n: usize| (0..n).map(|i| (i * 37) as u8).collect();
        let (salt, iv, content) = (bytes(SALT), bytes(IV), bytes(100));
        Locked { format: Format::default(), rounds: ROUNDS, salt, iv, content }
    }

    #[test]
    fn what_was_written_is_read() {
        for length in 0..70 {
            let content = (0..length).map(|i| (i * 91) as u8).collect();
            let file = Locked { content, ..locked() };
            assert_eq!(Locked::read(file.write().as_bytes()), Some(file));
        }
        assert_eq!(to_base64(b"Makker"), "TWFra2Vy");
        assert_eq!(to_base64("æ".as_bytes()), "w6Y=");
    }

    #[test]
    fn other_files_and_unbelievable_ones_are_not_taken() {
        let text = locked().write();
        for (from, to) in [
            ("600000", "600"),
            ("600000", "4000000000"),
            ("AES-256-GCM", "ROT13"),
            ("PBKDF2-SHA256", "MD5"),
            ("makkerskab", "andet"),
            ("\"iv\": \"", "\"iv\": \"AAAA"),
            ("\"data\": \"", "\"data\": \"%"),
        ] {
            assert!(text.contains(from));
            assert_eq!(Locked::read(text.replace(from, to).as_bytes()), None, "{to}");
        }
        assert_eq!(Locked::read(br#"{"app":"makkerskab","records":[]}"#), None);
        assert_eq!(Locked::read(&[0xff, 0xfe]), None);
        // To the importer itself it is a locked file, and says so.
        assert!(crate::exchange::open(text.as_bytes()).is_err());
    }

    #[test]
    fn what_a_later_program_or_an_editor_has_saved_is_read_as_it_was_locked() {
        let later = Locked { format: Format { major: 1, minor: 7 }, ..locked() };
        let text = later.write();
        assert_eq!(Locked::read(text.as_bytes()), Some(later.clone()));
        assert!(later.guarded().contains("\"minor\":7"));
        let utf16 = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes);
        assert_eq!(Locked::read(&utf16.collect::<Vec<_>>()), Some(later));
    }

    #[test]
    fn everything_around_the_content_is_guarded() {
        let one = locked();
        for other in [
            Locked { format: Format { major: 1, minor: 7 }, ..locked() },
            Locked { rounds: ROUNDS + 1, ..locked() },
            Locked { salt: vec![0; SALT], ..locked() },
            Locked { iv: vec![0; IV], ..locked() },
        ] {
            assert_ne!(one.guarded(), other.guarded());
        }
        assert_eq!(one.guarded(), Locked { content: Vec::new(), ..locked() }.guarded());
    }

    #[test]
    fn passphrases_are_five_different_sorts_of_plain_words() {
        for (list, lang) in [(DANISH, "da"), (ENGLISH, "en")] {
            let words: Vec<&str> = list.lines().collect();
            let all: std::collections::BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!((words.len(), all.len()), (512, 512));
            assert!(words.iter().all(|word| word.chars().all(char::is_alphabetic)));
            let phrase = passphrase([0, 1, 511, 512, u32::MAX], lang);
            assert_eq!(phrase.split(' ').count(), 5);
            assert!(phrase.split(' ').all(|word| all.contains(word)), "{phrase}");
            assert_eq!(normal(&phrase), phrase);
        }
        assert_eq!(normal("  Aften–AGERN,  akse\n"), "aften agern akse");
        assert_eq!(normal("ba\u{30a}nd A\u{30a}re"), "bånd åre");
    }

    #[test]
    fn no_english_word_is_heard_right_and_written_another_way() {
        for word in ["yoghurt", "kernel", "catalogue", "harbour", "theatre"] {
            assert!(!ENGLISH.lines().any(|own| own == word), "{word}");
        }
    }

    #[test]
    fn no_two_english_words_are_one_letter_apart() {
        let is_near = |a: &str, b: &str| {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
            let (a, b) = (&a[same..], &b[same..]);
            let skip = |own: &[char]| own.get(1..).unwrap_or_default().to_vec();
            skip(a) == skip(b) || skip(a) == b || a == skip(b)
        };
        let words: Vec<&str> = ENGLISH.lines().collect();
        for (place, a) in words.iter().enumerate() {
            let near = words[place + 1..].iter().find(|b| is_near(a, b));
            assert_eq!(near, None, "{a}");
        }
    }
}
