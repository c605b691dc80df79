//! What a page still owes to its store and to the mirror behind that, and what its status line may claim.
//!
//! Edits are marked here and saved after a pause, so that typing on is one write. What the store has
//! refused stays marked, and goes with the next try; what the mirror has not acknowledged stays marked
//! for the next transaction. No clock and no browser: whoever drives it tells the time, sets the timer
//! and carries out the mirror's transactions.
//!
//! Invariant: a mark goes only when what it stands for was read back (or the mirror's transaction has
//! completed), and [`Outbox::state`] claims nothing beyond that.

mod behind;
mod saving;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use behind::Behind;
pub use saving::Outcome;

use super::{
    port::{KeyValue, StoreError},
    repository::Repository,
};
use crate::{crdt::Actor, signature::Signature};

/// Typing pauses this long before a save.
const PAUSE: Duration = Duration::from_millis(400);
/// Who types on without a pause waits no longer than this.
const LATEST: Duration = Duration::from_secs(2);
/// A pause before putting a stored record right, so that two tabs do not chase each other.
const REPAIR_PAUSE: Duration = Duration::from_millis(30);

/// What a page may claim about what was typed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything that was typed here has been written and read back.
    Saved,
    /// And is on disk in the mirror: no crash takes it any more.
    Secured,
    /// Some of it waits for the next save.
    Saving,
    /// The store refused. Edits are held in memory and tried again with the next one.
    Failed(StoreError),
    /// A share copy is open for itself: nothing of it reaches what the browser's tabs share.
    Apart {
        /// The tab keeps it until it is closed, whatever becomes of its page.
        is_kept: bool,
    },
    /// The browser keeps nothing for us.
    MemoryOnly,
}

impl SaveState {
    pub fn is_apart(&self) -> bool {
        matches!(self, Self::Apart { .. })
    }
}

/// When a page is to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Now,
    /// So long after now; an earlier appointment is dropped for this one.
    After(Duration),
}

/// Where a page keeps what is edited in it.
#[derive(Debug)]
enum Place<S> {
    /// The store that all tabs of this browser share.
    Shared(Repository<S>),
    /// A share copy is open for itself: the tab's own store, where that keeps it.
    Apart(Option<Repository<S>>),
    /// The browser keeps nothing.
    Memory,
    /// Nothing is written here, at the word of a newer program or of whoever cleared this browser.
    Closed(StoreError),
}

impl<S> Place<S> {
    fn store(&self) -> Option<&Repository<S>> {
        match self {
            Self::Shared(repository) => Some(repository),
            Self::Apart(tab) => tab.as_ref(),
            Self::Memory | Self::Closed(_) => None,
        }
    }
}

/// One page's debts to its store.
#[derive(Debug)]
pub struct Outbox<S> {
    place: Place<S>,
    /// Records to merge into the store.
    pending: BTreeSet<String>,
    /// Records that went back in time, to be written over the stored copies: all of them or none.
    rolled_back: BTreeSet<String>,
    /// Who wrote what, not stored yet.
    unsigned: BTreeMap<Actor, Signature>,
    /// Why the last save left something behind.
    refused: Option<StoreError>,
    /// When the first edit came that the next save is waited for with, since the page was loaded.
    waiting_since: Option<Duration>,
    behind: Behind,
}

impl<S: KeyValue> Outbox<S> {
    /// A page over the store that the tabs share, or over what stands in the way of it.
    pub fn opened(store: Result<Repository<S>, StoreError>) -> Self {
        Self::over(match store {
            Ok(repository) => Place::Shared(repository),
            Err(StoreError::Blocked) => Place::Memory,
            Err(error) => Place::Closed(error),
        })
    }

    /// A page with a share copy that is open for itself, of which these records are not stored yet.
    pub fn apart(tab: Option<Repository<S>>, records: impl IntoIterator<Item = String>) -> Self {
        Self { pending: records.into_iter().collect(), ..Self::over(Place::Apart(tab)) }
    }

    fn over(place: Place<S>) -> Self {
        Self {
            place,
            pending: BTreeSet::new(),
            rolled_back: BTreeSet::new(),
            unsigned: BTreeMap::new(),
            refused: None,
            waiting_since: None,
            behind: Behind::default(),
        }
    }

    /// The store that the tabs share, where this page writes there.
    pub fn shared(&self) -> Option<&Repository<S>> {
        match &self.place {
            Place::Shared(repository) => Some(repository),
            Place::Apart(_) | Place::Memory | Place::Closed(_) => None,
        }
    }

    /// The tab's own store, which keeps a share copy that is open for itself.
    pub fn tab(&self) -> Option<&Repository<S>> {
        match &self.place {
            Place::Apart(tab) => tab.as_ref(),
            Place::Shared(_) | Place::Memory | Place::Closed(_) => None,
        }
    }

    /// Whether what is edited here is written anywhere.
    pub fn has_store(&self) -> bool {
        self.place.store().is_some()
    }

    /// Writes nothing from here on: this browser was cleared in another tab, for one.
    pub fn close(&mut self, why: StoreError) {
        *self = Self::over(Place::Closed(why));
    }

    /// The tab keeps the open share copy no longer: half of it would be worse than none.
    pub fn give_up(&mut self) {
        *self = Self::over(Place::Apart(None));
    }

    /// Marks records that an edit has touched, and those of them that it put back in time. `None` where
    /// nothing is kept.
    pub fn changed(
        &mut self,
        touched: &[String],
        rolled_back: &[String],
        now: Duration,
    ) -> Option<When> {
        self.has_store().then_some(())?;
        self.pending.extend(touched.iter().cloned());
        self.rolled_back.extend(rolled_back.iter().cloned());
        match rolled_back.is_empty() {
            true => Some(When::After(self.wait(PAUSE, now))),
            // Until it is stored, what another tab writes would bring it forward again.
            false => Some(When::Now),
        }
    }

    /// How long the next save may wait: so long after this edit, and not too long after the first one.
    fn wait(&mut self, pause: Duration, now: Duration) -> Duration {
        let since = *self.waiting_since.get_or_insert(now);
        pause.min(LATEST.saturating_sub(now.saturating_sub(since)))
    }

    /// Whether the store lacks something that was edited here.
    fn owes(&self) -> bool {
        !(self.pending.is_empty() && self.rolled_back.is_empty() && self.unsigned.is_empty())
    }

    /// What may be said now.
    pub fn state(&self) -> SaveState {
        match &self.place {
            Place::Closed(why) => SaveState::Failed(why.clone()),
            Place::Memory => SaveState::MemoryOnly,
            Place::Apart(tab) => SaveState::Apart { is_kept: tab.is_some() },
            // Another try is on its way.
            Place::Shared(_) if self.waiting_since.is_some() => SaveState::Saving,
            Place::Shared(_) => match &self.refused {
                Some(error) => SaveState::Failed(error.clone()),
                None if self.owes() => SaveState::Saving,
                None if self.behind.is_whole() => SaveState::Secured,
                None => SaveState::Saved,
            },
        }
    }
}
