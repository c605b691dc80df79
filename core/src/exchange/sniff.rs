//! What a file is, from how it begins.

use super::error::{FileError, Foreign};

/// How many characters are looked at.
const HEAD: usize = 2_000;

/// Kinds of file that are recognised before anything is decoded.
pub(super) fn bytes(bytes: &[u8]) -> Result<(), FileError> {
    const MAGIC: [(&[u8], Foreign); 8] = [
        (b"\x1f\x8b", Foreign::Gzip),
        (b"%PDF", Foreign::Pdf),
        (b"{\\rtf", Foreign::Rtf),
        (b"\x89PNG", Foreign::Image),
        (b"\xff\xd8\xff", Foreign::Image),
        (b"GIF8", Foreign::Image),
        // Microsoft's older container: a mail saved from Outlook, or an old Office file.
        (b"\xd0\xcf\x11\xe0", Foreign::Mail),
        (b"age-encryption.org/", Foreign::Encrypted),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Err(FileError::Foreign(packed(bytes)));
    }
    match MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        Some((_, foreign)) => Err(FileError::Foreign(*foreign)),
        None => Ok(()),
    }
}

fn packed(bytes: &[u8]) -> Foreign {
    let has = |name: &[u8]| bytes.windows(name.len()).take(HEAD).any(|window| window == name);
    match has(b"[Content_Types].xml") || has(b"word/") || has(b"xl/") || has(b"ppt/") {
        true => Foreign::Office,
        false => Foreign::Zip,
    }
}

/// Kinds of text that are not JSON.
pub(super) fn text(text: &str) -> Result<(), FileError> {
    let head: String = text.trim_start().chars().take(HEAD).collect();
    let lower = head.to_ascii_lowercase();
    if head.is_empty() {
        return Err(FileError::Empty);
    }
    if lower.starts_with("{\\rtf") {
        return Err(FileError::Foreign(Foreign::Rtf));
    }
    if head.starts_with(['{', '[']) {
        return Ok(());
    }
    let is_html = lower.starts_with('<') && lower.contains("<html");
    let foreign = if is_html || lower.starts_with("<!doctype html") {
        Some(Foreign::Html)
    } else if lower.starts_with("-----begin") || lower.starts_with("age-encryption.org/") {
        Some(Foreign::Encrypted)
    } else if is_mail(&lower) {
        Some(Foreign::Mail)
    } else if is_base64(&head) {
        Some(Foreign::Base64)
    } else {
        None
    };
    Err(foreign.map_or(FileError::NotJson, FileError::Foreign))
}

/// Header lines of a mail (RFC 5322): `Name: value`, one of the usual names first.
fn is_mail(lower: &str) -> bool {
    const NAMES: [&str; 12] = [
        "received:",
        "return-path:",
        "delivered-to:",
        "mime-version:",
        "content-type:",
        "content-transfer-encoding:",
        "message-id:",
        "from:",
        "fra:",
        "to:",
        "date:",
        "subject:",
    ];
    lower.starts_with("x-") && lower.lines().next().is_some_and(|line| line.contains(": "))
        || NAMES.iter().any(|name| lower.starts_with(name))
}

/// Long enough not to be a word, and a curly bracket when decoded (`e` for `{`, `W` for `[`).
fn is_base64(head: &str) -> bool {
    let line = head.lines().next().unwrap_or_default();
    let is_alphabet = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    line.len() >= 40 && line.starts_with(['e', 'W', '7']) && line.chars().all(is_alphabet)
}
