//! A store that does what browsers do to storage.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use makkerskab::store::{KeyValue, QUOTA, StoreError, Usage, memory::MemoryStore, units_in};

/// What goes wrong. The default is a browser with an empty store and nothing wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// UTF-16 code units of keys and values together.
    pub quota: usize,
    /// Every operation fails, as where a policy blocks storage.
    pub denied: bool,
    /// The n-th write from now (from 1) fails, and only that one.
    pub fail_write: Option<usize>,
    /// After so many more operations nothing happens any more, as when the browser is killed.
    pub stop_after: Option<usize>,
    /// Writes return without having written.
    pub not_kept: bool,
}

impl Default for Faults {
    fn default() -> Self {
        Self { quota: QUOTA, denied: false, fail_write: None, stop_after: None, not_kept: false }
    }
}

#[derive(Debug, Default)]
pub struct FaultyStore {
    kept: MemoryStore,
    faults: RefCell<Faults>,
    operations: Cell<usize>,
    writes: Cell<usize>,
}

impl FaultyStore {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn holding(entries: BTreeMap<String, String>) -> Self {
        Self { kept: MemoryStore::holding(entries), ..Self::default() }
    }

    /// From now on these faults hold; operations and writes are counted anew.
    pub fn inject(&self, faults: Faults) {
        *self.faults.borrow_mut() = faults;
        self.operations.set(0);
        self.writes.set(0);
    }

    pub fn entries(&self) -> BTreeMap<String, String> {
        self.kept.entries()
    }

    /// Operations since the last [`Self::inject`].
    pub fn operations(&self) -> usize {
        self.operations.get()
    }

    fn operate(&self) -> Result<(), StoreError> {
        let count = self.operations.get() + 1;
        self.operations.set(count);
        let faults = self.faults.borrow();
        let is_stopped = faults.stop_after.is_some_and(|last| count > last);
        if faults.denied || is_stopped { Err(StoreError::Blocked) } else { Ok(()) }
    }
}

impl KeyValue for FaultyStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.operate()?;
        self.kept.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.operate()?;
        self.writes.set(self.writes.get() + 1);
        let faults = self.faults.borrow();
        if faults.fail_write == Some(self.writes.get()) {
            return Err(StoreError::Refused { reason: "injected".into() });
        }
        let own = self.kept.get(key)?.map_or(0, |old| units_in(key) + units_in(&old));
        let others = Usage::of(&self.kept)?.units - own;
        let needed = units_in(key) + units_in(value);
        let free = faults.quota.saturating_sub(others);
        if needed > free {
            return Err(StoreError::Full { needed, free });
        }
        if !faults.not_kept {
            self.kept.set(key, value)?;
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.operate()?;
        self.kept.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.operate()?;
        self.kept.keys()
    }
}
