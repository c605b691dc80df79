//! What a key-value store must offer, and how it may fail.

use thiserror::Error;

/// Strings by key, for one origin. Methods take `&self`: the browser's storage is shared anyway.
pub trait KeyValue {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// On an error the old value stands.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreError>;
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// All keys of the origin, those of other programs among them.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// Hands over every key with what stands under it.
    fn each(&self, take: &mut dyn FnMut(&str, &str)) -> Result<(), StoreError> {
        for key in self.keys()? {
            if let Some(value) = self.get(&key)? {
                take(&key, &value);
            }
        }
        Ok(())
    }
}

impl<S: KeyValue + ?Sized> KeyValue for &S {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        (**self).get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        (**self).set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        (**self).keys()
    }

    fn each(&self, take: &mut dyn FnMut(&str, &str)) -> Result<(), StoreError> {
        (**self).each(take)
    }
}

/// Why something was not saved, or not read. Whatever was stored before stands.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser offers no storage to this page.
    #[error("storage is blocked")]
    Blocked,
    /// Both in UTF-16 code units; `free` is our own count, which a browser may see otherwise.
    #[error("storage is full: {needed} units needed, {free} free")]
    Full { needed: usize, free: usize },
    /// The browser refused for a reason of its own, in its own words.
    #[error("the browser refused: {reason}")]
    Refused { reason: String },
    /// The write returned, but reading back gave something else.
    #[error("{key} was not kept")]
    NotKept { key: String },
    /// A newer version of the program wrote this store: we neither read nor write it.
    #[error("the store has format {major}, which is newer than ours")]
    NewerFormat { major: u64 },
    /// Several records were to be written, one failed, and the earlier ones could not all be put
    /// back. Each record is whole, old or new.
    #[error("only part of the records was saved")]
    Partly,
    /// Another tab cleared this browser at the user's word: nothing is to be written any more.
    #[error("this browser was cleared in another tab")]
    Cleared,
}
