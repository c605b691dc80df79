//! A store in memory: it reads what a rescue file or an earlier state holds.

use std::{cell::RefCell, collections::BTreeMap};

use super::port::{KeyValue, StoreError};

/// Keeps whatever it is given, and never fails.
#[derive(Debug, Default)]
pub struct MemoryStore(RefCell<BTreeMap<String, String>>);

impl MemoryStore {
    pub fn new() -> Self {
        Self::default()
    }

    /// A store that holds these keys and values, such as a rescue file's.
    pub fn holding(entries: BTreeMap<String, String>) -> Self {
        Self(RefCell::new(entries))
    }

    pub fn entries(&self) -> BTreeMap<String, String> {
        self.0.borrow().clone()
    }
}

impl KeyValue for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.into(), value.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}
