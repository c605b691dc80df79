//! Saving what is marked, and hearing what others have written meanwhile.

use std::{collections::BTreeMap, time::Duration};

use serde::{Serialize, de::DeserializeOwned};

use super::{Outbox, PAUSE, Place, REPAIR_PAUSE};
use crate::{
    crdt::{Actor, Record, keep_unheard},
    signature::Signature,
    store::{
        port::{KeyValue, StoreError},
        preferences::Preferences,
        repository::{Repository, SETTINGS_KEY, record_key, record_of_key, signature_key},
    },
};

/// So often a record is put upon what another tab has rolled back meanwhile.
const ROUNDS: usize = 2;

/// What a save, or a word of another tab, means for the page.
#[derive(Debug, Default, PartialEq)]
pub struct Outcome {
    /// What memory should hold: in place of its own, not merged with it.
    pub news: Vec<Record>,
    /// The store lacks something: save again, so much later.
    pub again: Option<Duration>,
    /// The tab could not keep the open share copy, which lives in memory alone from here on.
    pub given_up: Option<StoreError>,
}

/// How one record fared.
struct Kept {
    /// What memory should hold, where the store took anything of it.
    news: Option<Record>,
    /// Nothing of it is missing in the store.
    is_whole: bool,
    refused: Option<StoreError>,
}

impl<S: KeyValue> Outbox<S> {
    /// Saves everything that is marked, as `held` in memory. What the store refuses stays marked.
    ///
    /// `own` is the actor of this page load.
    pub fn save<'a>(
        &mut self,
        own: &Actor,
        now: Duration,
        held: impl Fn(&str) -> Option<&'a Record>,
    ) -> Outcome {
        self.waiting_since = None;
        let Some(repository) = self.place.store().filter(|_| self.owes()) else {
            // Nothing is tried, so nothing is known to be better than it was.
            return Outcome::default();
        };
        let mut outcome = Outcome::default();
        let mut refused = None;
        let older: Vec<Record> =
            self.rolled_back.iter().filter_map(|id| held(id)).cloned().collect();
        match repository.replace_all(&older) {
            Ok(()) => {
                for id in std::mem::take(&mut self.rolled_back) {
                    self.pending.remove(&id);
                    self.behind.owes(record_key(&id));
                }
            }
            // Not for the mirror: joined with what stands there, they would come forward again.
            Err(error) => refused = Some(error),
        }
        for id in std::mem::take(&mut self.pending) {
            let Some(record) = held(&id).filter(|_| !self.rolled_back.contains(&id)) else {
                continue;
            };
            let kept = keep(repository, own, record);
            if kept.news.is_some() || kept.refused.as_ref().is_some_and(is_for_mirror) {
                self.behind.owes(record_key(&id));
            }
            outcome.news.extend(kept.news);
            if !kept.is_whole {
                self.pending.insert(id);
            }
            refused = kept.refused.or(refused);
        }
        for (actor, signature) in std::mem::take(&mut self.unsigned) {
            match repository.sign(&actor, &signature) {
                Ok(()) => self.behind.owes(signature_key(&actor)),
                Err(error) => {
                    self.unsigned.insert(actor, signature);
                    refused = Some(error);
                }
            }
        }
        if let (Some(error), Place::Apart(_)) = (&refused, &self.place) {
            outcome.given_up = Some(error.clone());
            self.give_up();
            return outcome;
        }
        if refused.is_none() && self.owes() {
            outcome.again = Some(self.wait(PAUSE, now));
        }
        self.refused = refused;
        outcome
    }

    /// Takes in what another tab has written under a key (`None`: it is gone), where `memory` is what this
    /// page holds there. What that tab had not heard of is put upon it, and saved again.
    pub fn hear(
        &mut self,
        key: &str,
        new_value: Option<&str>,
        memory: Option<&Record>,
        own: &Actor,
        now: Duration,
    ) -> Outcome {
        let mut outcome = Outcome::default();
        let Some(repository) = self.shared() else { return outcome };
        match repository.absorb(key, new_value, memory) {
            Ok(absorbed) => {
                let taken = absorbed.memory;
                let kept =
                    taken.as_ref().zip(memory).map(|(taken, ours)| keep_unheard(own, ours, taken));
                let is_owed = absorbed.repair
                    || kept.as_ref().is_some_and(|kept| Some(kept) != taken.as_ref());
                outcome.news.extend(kept.or(taken).filter(|record| memory != Some(record)));
                if let Some(id) = record_of_key(key).filter(|_| is_owed) {
                    self.pending.insert(id.into());
                    outcome.again = Some(self.wait(REPAIR_PAUSE, now));
                }
            }
            Err(error) => {
                self.refused = Some(error);
                self.waiting_since = None;
            }
        }
        outcome
    }

    /// What memory should hold where the mirror holds `kept` for the record of that id, if that is
    /// anything else; the difference is marked, for the store or for the mirror.
    pub fn recall(
        &mut self,
        id: &str,
        kept: &str,
        memory: Option<&Record>,
        own: &Actor,
    ) -> Option<Record> {
        let recalled = self.shared()?.recalled(id, kept, memory, own);
        self.pending.insert(id.into());
        recalled
    }

    /// Stores who wrote what; what is refused is tried again with each save.
    ///
    /// # Errors
    /// What the store reports, the last of it where several were refused.
    pub fn sign(&mut self, signatures: &BTreeMap<Actor, Signature>) -> Result<(), StoreError> {
        let Some(repository) = self.place.store() else { return Ok(()) };
        let mut refused = Ok(());
        for (actor, signature) in signatures {
            match repository.sign(actor, signature) {
                Ok(()) => {
                    self.unsigned.remove(actor);
                    self.behind.owes(signature_key(actor));
                }
                Err(error) => {
                    self.unsigned.insert(actor.clone(), signature.clone());
                    self.refused = Some(error.clone());
                    refused = Err(error);
                }
            }
        }
        if refused.is_ok() && !self.owes() {
            self.refused = None;
        }
        refused
    }

    /// Writes what `ours` has changed over the settings that the tabs share, and gives what memory should
    /// hold; `None` where nothing was written.
    ///
    /// # Errors
    /// What the store reports. They stay owed.
    pub fn write_settings<T>(
        &mut self,
        preferences: &mut Preferences<T>,
        ours: &T,
    ) -> Result<Option<T>, StoreError>
    where
        T: Clone + Default + PartialEq + Serialize + DeserializeOwned,
    {
        let Some(repository) = self.shared() else { return Ok(None) };
        let stored = repository.settings().ok().flatten();
        let put = |text: &str| repository.set_settings(text);
        let merged = preferences.write(ours, stored.as_deref(), put)?;
        if merged.is_some() {
            self.behind.owes(SETTINGS_KEY.into());
        }
        Ok(merged)
    }
}

/// Saves one record. What another tab has put back in time meanwhile is taken over, with what of ours it
/// had not heard of upon it: that is saved at once, since the page may be going away.
fn keep<S: KeyValue>(repository: &Repository<S>, own: &Actor, record: &Record) -> Kept {
    let mut news: Option<Record> = None;
    for _ in 0..ROUNDS {
        let ours = news.as_ref().unwrap_or(record);
        let stored = match repository.save(ours) {
            Ok(stored) => stored,
            Err(error) => return Kept { news, is_whole: false, refused: Some(error) },
        };
        let kept = keep_unheard(own, ours, &stored);
        if kept == stored {
            return Kept { news: Some(kept), is_whole: true, refused: None };
        }
        news = Some(kept);
    }
    Kept { news, is_whole: false, refused: None }
}

/// The mirror may have room where the store has none. A newer program's store, one that was cleared and
/// one that cannot be reached are left alone, there too.
fn is_for_mirror(error: &StoreError) -> bool {
    match error {
        StoreError::Full { .. } | StoreError::Refused { .. } | StoreError::NotKept { .. } => true,
        StoreError::Blocked
        | StoreError::NewerFormat { .. }
        | StoreError::Partly
        | StoreError::Cleared => false,
    }
}
