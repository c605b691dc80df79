//! Several records at once: all of them, or none.

use super::{
    port::{KeyValue, StoreError},
    repository::{Mode, Repository, Step},
    usage::{QUOTA, Usage, units_in},
};
use crate::crdt::Record;

impl<S: KeyValue> Repository<S> {
    /// Saves all records, or puts the old values back. Gives what memory should hold, in order.
    ///
    /// # Errors
    /// What the failing write reported; [`StoreError::Partly`] when the old values could not all
    /// be put back. Each record is then still whole, old or new.
    pub fn save_all(&self, records: &[Record]) -> Result<Vec<Record>, StoreError> {
        self.write_all(records, Mode::Merge)
    }

    /// Writes records that were put back in time (`crdt::unmerge`), all or none, so that they win over
    /// the stored copies and over other tabs' memory instead of merging with them: undoing an import.
    ///
    /// # Errors
    /// As [`Self::save_all`].
    pub fn replace_all(&self, records: &[Record]) -> Result<(), StoreError> {
        self.write_all(records, Mode::Replace).map(|_| ())
    }

    /// Whether the records would fit: [`StoreError::Full`] has the units that are needed beyond what is
    /// stored now, and those that are free.
    fn fits(&self, records: &[Record], mode: Mode) -> Result<(), StoreError> {
        let (mut added, mut removed) = (0, 0);
        for record in records {
            let Step::Write { key, old, unreadable, text, .. } = self.step(record, mode)? else {
                continue;
            };
            let old = old.as_deref().map(units_in);
            let key_units = units_in(&key);
            added += units_in(&text) + if old.is_none() { key_units } else { 0 };
            removed += if unreadable { 0 } else { old.unwrap_or(0) };
        }
        let needed = added.saturating_sub(removed);
        let free = QUOTA.saturating_sub(Usage::of(&self.store)?.units);
        match needed > free {
            true => Err(StoreError::Full { needed, free }),
            false => Ok(()),
        }
    }

    fn write_all(&self, records: &[Record], mode: Mode) -> Result<Vec<Record>, StoreError> {
        if records.is_empty() {
            return Ok(Vec::new());
        }
        self.ready_to_write()?;
        self.fits(records, mode)?;
        let epochs = self.epochs.borrow().clone();
        let mut written: Vec<(String, Option<String>)> = Vec::new();
        let mut saved = Vec::new();
        for record in records {
            let step = self.step(record, mode).and_then(|step| {
                let old = match &step {
                    Step::Adopt(_) => None,
                    Step::Write { key, old, .. } => Some((key.clone(), old.clone())),
                };
                written.extend(old);
                self.take(step)
            });
            match step {
                Ok(record) => saved.push(record),
                Err(error) => {
                    *self.epochs.borrow_mut() = epochs;
                    return Err(self.put_back(&written).err().unwrap_or(error));
                }
            }
        }
        Ok(saved)
    }

    /// Latest first, so that the store passes through states that it has already held and never
    /// needs more room than it had.
    fn put_back(&self, written: &[(String, Option<String>)]) -> Result<(), StoreError> {
        let mut all = true;
        for (key, old) in written.iter().rev() {
            let put = match old {
                Some(old) => self.store.set(key, old),
                None => self.store.remove(key),
            };
            let is_back = self.store.get(key).is_ok_and(|now| now == *old);
            all &= put.is_ok() && is_back;
        }
        if all { Ok(()) } else { Err(StoreError::Partly) }
    }
}
