//! Where unreadable values are kept, so that a person or a later version can still save them.

use super::{
    port::{KeyValue, StoreError},
    repository::PREFIX,
};

const FOLDER: &str = "quarantine/";

/// A stored value that this version could not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarantinedValue {
    /// The key it was found under.
    pub key: String,
    pub value: String,
    /// The key of its copy; `None` when the store had no room for one. The original stands.
    pub copy: Option<String>,
}

/// Copies `value` aside unless an equal copy is there already; gives the key of the copy.
pub(super) fn put_aside<S: KeyValue>(
    store: &S,
    key: &str,
    value: &str,
) -> Result<String, StoreError> {
    let mut number = 1_usize;
    loop {
        let copy = format!("{PREFIX}{FOLDER}{key}/{number}");
        match store.get(&copy)? {
            Some(kept) if kept == value => return Ok(copy),
            Some(_) => number += 1,
            None => {
                store.set(&copy, value)?;
                let kept = store.get(&copy)?;
                return match kept.as_deref() == Some(value) {
                    true => Ok(copy),
                    false => Err(StoreError::NotKept { key: copy }),
                };
            }
        }
    }
}

/// The key that this one holds a copy of, if it is of the quarantine.
pub(super) fn put_aside_from(copy: &str) -> Option<&str> {
    let (key, _) = copy.strip_prefix(PREFIX)?.strip_prefix(FOLDER)?.rsplit_once('/')?;
    Some(key)
}
