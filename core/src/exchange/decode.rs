//! Bytes to text: UTF-8, UTF-16 as Windows' Notepad once saved it, or Windows-1252.

use super::error::{FileError, Warning};

#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    pub warning: Option<Warning>,
}

pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, FileError> {
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match (bytes.first(), bytes.get(1)) {
        (Some(b'\t'..=b'{'), Some(0)) => return utf16(bytes, u16::from_le_bytes),
        (Some(0), Some(b'\t'..=b'{')) => return utf16(bytes, u16::from_be_bytes),
        _ => {}
    }
    // The parser has better words for a control character in JSON.
    let is_json = bytes.trim_ascii_start().starts_with(b"{");
    if !is_json && is_binary(bytes) {
        return Err(FileError::NotText);
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text: text.into(), warning: None }),
        Err(error) => error,
    };
    if is_mostly_utf8(bytes) {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let text = String::from_utf8_lossy(bytes).into_owned();
        return Ok(Decoded { text, warning: Some(Warning::DamagedText { line }) });
    }
    let text = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    Ok(Decoded { text, warning: Some(Warning::Windows1252) })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Decoded, FileError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> =
        char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match (text, rest) {
        (Ok(text), []) => Ok(Decoded { text, warning: None }),
        _ => Err(FileError::NotText),
    }
}

/// No text has control characters other than white space.
fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().take(4_096).any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
}

/// A damaged UTF-8 file still has more whole characters outside ASCII than broken ones.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

/// As in the WHATWG Encoding Standard: the five unassigned bytes stay control characters.
pub(super) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..0xa0 => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or(char::from(byte)),
        _ => char::from(byte),
    }
}
