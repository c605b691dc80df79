//! How full the store is, by our own count: browsers do not tell.

use super::port::{KeyValue, StoreError};

/// Chromium and Firefox keep this many UTF-16 code units of keys and values per origin
/// (`kPerStorageAreaQuota` in Chromium's `dom_storage_constants.h`; measured in both).
pub const QUOTA: usize = 5_242_880;

/// What we count as full: WebKit counts encoded bytes, two for each character of a string that
/// holds a single dash or quotation mark outside Latin-1.
pub const BUDGET: usize = 2_500_000;

/// What this origin holds and may hold, in UTF-16 code units of keys and values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    pub units: usize,
    /// [`BUDGET`], which every browser grants.
    pub limit: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Fine,
    /// From 60 % of the budget.
    Amber,
    /// From 80 % of the budget.
    Red,
}

impl Usage {
    /// Counts what stands in the store, ours and others'.
    ///
    /// # Errors
    /// Whatever the store reports.
    pub fn of<S: KeyValue + ?Sized>(store: &S) -> Result<Self, StoreError> {
        let mut units = 0;
        store.each(&mut |key, value| units += units_in(key) + units_in(value))?;
        Ok(Self { units, limit: BUDGET })
    }

    /// Whole percent of the limit, rounded down; above 100 where the browser grants more.
    pub fn percent(&self) -> usize {
        self.units * 100 / self.limit.max(1)
    }

    pub fn level(&self) -> Level {
        match self.percent() {
            0..60 => Level::Fine,
            60..80 => Level::Amber,
            _ => Level::Red,
        }
    }
}

/// Length as browsers count it: UTF-16 code units.
pub fn units_in(text: &str) -> usize {
    text.encode_utf16().count()
}
