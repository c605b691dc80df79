//! Files that travel by mail, from bytes to a plan of what opening them would change, and back.
//!
//! bytes -> sniff -> decode -> parse -> envelope -> validate -> plan. A file comes from anywhere:
//! what is refused is refused with one clear sentence, what is damaged is put aside record by
//! record, and what was edited by hand is read as somebody's edit.
//!
//! Invariant: nothing here writes, and nothing in a file changes without being reported.

mod decode;
mod envelope;
mod error;
mod flaws;
mod header;
mod locked;
mod name;
mod parse;
mod plan;
mod seal;
mod sniff;
mod validate;
mod write;

pub use envelope::Opened;
pub use error::{Cause, FileError, Foreign, Limit, Quarantined, Reason, Warning};
pub use flaws::{Flaw, mended};
pub use header::{FileKind, Format, Header};
pub use locked::{IV, Locked, MAX_LOCKED_BYTES, ROUNDS, SALT, normal, passphrase};
pub use name::file_name;
pub use plan::{Counts, Entry, FieldChange, MassChange, Plan, Status, plan};
pub use write::{signatures_of, to_backup, to_file, to_rescue, unsigned};

/// Most bytes that are read at all: the backup of a full store (`store::QUOTA`) of short lists takes 34 million.
pub const MAX_BYTES: usize = 40 * 1024 * 1024;
/// A full store has room for 75,000 of the smallest.
pub const MAX_RECORDS: usize = 80_000;

/// Reads a file, whatever it is.
///
/// # Errors
/// When nothing in it can be used. Damage to single records is in [`Opened::quarantined`].
pub fn open(bytes: &[u8]) -> Result<Opened, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    sniff::bytes(bytes)?;
    let decoded = decode::decode(bytes)?;
    open_decoded(&decoded.text, decoded.warning)
}

/// Reads pasted text.
///
/// # Errors
/// As [`open`].
pub fn open_text(text: &str) -> Result<Opened, FileError> {
    if text.len() > MAX_BYTES {
        return Err(FileError::TooLarge { bytes: text.len() });
    }
    open_decoded(text.trim_start_matches('\u{feff}'), None)
}

/// The text of a file of another program, whatever it was written in, and what is to be known
/// about its letters.
///
/// # Errors
/// When it is too large, empty, or no text.
pub fn read_text(bytes: &[u8]) -> Result<(String, Vec<Flaw>), FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    sniff::bytes(bytes)?;
    let decoded = decode::decode(bytes)?;
    let (text, mut flaws) = mended(&decoded.text);
    if decoded.warning == Some(Warning::Windows1252) {
        flaws.insert(0, Flaw::Windows1252);
    }
    Ok((text, flaws))
}

fn open_decoded(text: &str, warning: Option<Warning>) -> Result<Opened, FileError> {
    sniff::text(text)?;
    envelope::open(parse::parse(text)?, warning)
}
