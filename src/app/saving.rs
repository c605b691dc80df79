//! Saving by itself: soon after an edit, and at once when the page may go away. The status tells
//! what is true, and nothing is forgotten before it was read back.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    apart::{Reopened, reopened},
    browser, clock,
    settings::Settings,
    state::App,
};
use crate::{
    crdt::{Record, keep_unheard},
    signature::Signature,
    storage::BrowserStore,
    store::{
        CLEARED_AT_KEY, KeyValue, Loaded, Repository, SETTINGS_KEY, StoreError, record_key,
        signature_key,
    },
};

/// Typing pauses this long before a save.
const PAUSE: Duration = Duration::from_millis(400);
/// Who types on without a pause waits no longer than this.
const LATEST: Duration = Duration::from_secs(2);

#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Everything that was typed has been written and read back.
    Saved,
    /// And is on disk in the mirror: no crash takes it any more.
    Secured,
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

/// What a page finds when it is loaded.
pub(super) struct Opened {
    pub repository: Option<Repository<BrowserStore>>,
    pub tab: Option<Repository<BrowserStore>>,
    pub loaded: Loaded,
    pub save: SaveState,
    pub settings: Settings,
    /// The settings that the browser's tabs share, as they are stored.
    pub stored: String,
}

/// Opens the share copy that this tab has open, else the browser's storage; without it the app works in
/// memory.
pub(super) fn open() -> Opened {
    let settings = |store: &Repository<BrowserStore>| store.settings().ok().flatten();
    if let Some(Reopened { tab, loaded, settings: own }) = reopened() {
        let shared = BrowserStore::new().ok().map(Repository::new);
        return Opened {
            repository: None,
            tab: Some(tab),
            loaded,
            save: SaveState::Apart { is_kept: true },
            settings: own,
            stored: shared.as_ref().and_then(settings).unwrap_or_default(),
        };
    }
    let (repository, loaded, save) = open_shared();
    let stored = repository.as_ref().and_then(settings).unwrap_or_default();
    Opened { repository, tab: None, loaded, save, settings: Settings::read(&stored), stored }
}

fn open_shared() -> (Option<Repository<BrowserStore>>, Loaded, SaveState) {
    let opened = BrowserStore::new().map(Repository::new).and_then(|repository| {
        let loaded = repository.open()?;
        Ok((repository, loaded))
    });
    match opened {
        Ok((repository, loaded)) => (Some(repository), loaded, SaveState::Saved),
        Err(StoreError::Blocked) => (None, Loaded::default(), SaveState::MemoryOnly),
        Err(error) => (None, Loaded::default(), SaveState::Failed(error)),
    }
}

/// When this browser was last cleared, if ever.
pub(super) fn cleared_at(repository: &Repository<BrowserStore>) -> Option<String> {
    repository.store().get(CLEARED_AT_KEY).ok().flatten()
}

impl App {
    /// Whether another tab has cleared this browser: whoever sits here now is to see nothing of it.
    pub fn is_emptied(self) -> bool {
        self.save.with(|save| *save == SaveState::Failed(StoreError::Cleared))
    }

    /// Marks records as changed and saves them after a pause.
    pub(super) fn remember(self, touched: &[String], rolled_back: &[String]) {
        if touched.is_empty() {
            return;
        }
        self.settings.update(|settings| settings.note_change(touched));
        self.sign();
        let has_store = self.session.try_update_value(|session| {
            session.dirty.extend(touched.iter().cloned());
            session.rolled_back.extend(rolled_back.iter().cloned());
            session.repository.is_some() || session.tab.is_some()
        });
        if has_store == Some(true) {
            if !self.save.with_untracked(SaveState::is_apart) {
                self.save.set(SaveState::Saving);
            }
            match rolled_back.is_empty() {
                true => self.save_later(PAUSE),
                // Until it is stored, what another tab writes would bring it forward again.
                false => self.flush(),
            }
        }
    }

    pub(super) fn save_later(self, pause: Duration) {
        let now = browser::since_load();
        let since = self.session.with_value(|session| session.waiting_since.unwrap_or(now));
        let left = LATEST.saturating_sub(Duration::from_secs_f64((now - since).max(0.0) / 1000.0));
        let timer = set_timeout_with_handle(move || self.flush(), pause.min(left)).ok();
        self.session.update_value(|session| {
            session.waiting_since = Some(since);
            if let Some(earlier) = std::mem::replace(&mut session.timer, timer) {
                earlier.clear();
            }
        });
    }

    /// Saves everything that changed, now. What the store refuses stays marked.
    pub fn flush(self) {
        if self.session.with_value(|session| session.repository.is_none() && session.tab.is_none())
        {
            return;
        }
        let was_owed = self
            .session
            .with_value(|session| !(session.dirty.is_empty() && session.rolled_back.is_empty()));
        let mut failed = None;
        let mut adopted = Vec::new();
        self.session.update_value(|session| {
            session.timer = None;
            session.waiting_since = None;
            let store = session.repository.as_ref().or(session.tab.as_ref());
            let Some(repository) = store else { return };
            let held = |id: &String| {
                self.workspace.with_untracked(|workspace| workspace.record(id).cloned())
            };
            // Records that went back in time go together, or not at all.
            let older: Vec<Record> = session.rolled_back.iter().filter_map(held).collect();
            match repository.replace_all(&older) {
                Ok(()) => {
                    let rolled_back = std::mem::take(&mut session.rolled_back);
                    session.dirty.retain(|id| !rolled_back.contains(id));
                    session.unsecured.extend(rolled_back.iter().map(|id| record_key(id)));
                }
                Err(error) => failed = Some(error),
            }
            for id in std::mem::take(&mut session.dirty) {
                let Some(record) = held(&id).filter(|_| !session.rolled_back.contains(&id)) else {
                    continue;
                };
                match repository.save(&record) {
                    Ok(stored) => {
                        session.unsecured.insert(record_key(&id));
                        let kept = keep_unheard(session.mint.actor(), &record, &stored);
                        if kept != stored {
                            session.dirty.insert(id);
                        }
                        adopted.push(kept);
                    }
                    Err(error) => {
                        // The mirror may have room where the store has none. A newer version's, or one
                        // that was cleared, is left alone.
                        if let StoreError::Full { .. }
                        | StoreError::Refused { .. }
                        | StoreError::NotKept { .. } = error
                        {
                            session.unsecured.insert(record_key(&id));
                        }
                        session.dirty.insert(id);
                        failed = Some(error);
                    }
                }
            }
        });
        self.adopt(adopted);
        let is_owed = self.session.with_value(|session| !session.dirty.is_empty());
        let has_failed = self.save.with_untracked(|save| matches!(save, SaveState::Failed(_)));
        match failed {
            Some(error) if self.save.with_untracked(SaveState::is_apart) => {
                self.keep_no_more(&error);
            }
            _ if self.save.with_untracked(SaveState::is_apart) => {}
            Some(error) => self.save.set(SaveState::Failed(error)),
            None if is_owed => self.save.set(SaveState::Saving),
            // Nothing was tried, so nothing is known to be better than it was.
            None if has_failed && !was_owed => {}
            None => self.save.set(SaveState::Saved),
        }
        if self.save.with_untracked(|save| *save == SaveState::Saving) {
            self.save_later(PAUSE);
        }
        self.save_settings();
        if let Some(secure) = self.session.with_value(|session| session.secure) {
            secure(self);
        }
    }

    /// Writes what has changed in the settings since this page last wrote or read them, so that no
    /// tab undoes what another has set.
    pub(super) fn save_settings(self) {
        if self.save.with_untracked(SaveState::is_apart) {
            self.keep_settings_apart();
            return self.save_look();
        }
        let ours = self.settings.with_untracked(Clone::clone);
        let merged = self.session.try_update_value(|session| {
            let repository = session.repository.as_ref()?;
            let stored = repository.settings().ok().flatten();
            let put = |text: &str| repository.set_settings(text);
            let merged = session.preferences.write(&ours, stored.as_deref(), put);
            let merged = merged.inspect_err(|error| clock::log(&error.to_string())).ok()??;
            session.unsecured.insert(SETTINGS_KEY.into());
            Some(merged)
        });
        let merged = merged.flatten();
        let secure = self.session.with_value(|session| session.secure);
        if let Some(secure) = secure.filter(|_| merged.is_some()) {
            secure(self);
        }
        self.show_settings(merged);
    }

    /// Nothing of what is open for itself is stored; in which language and colours its reader likes to
    /// read is no part of it. Where nothing is stored, as after clearing, it stays so.
    fn save_look(self) {
        let Ok(repository) = BrowserStore::new().map(Repository::new) else { return };
        let Some(stored) = repository.settings().ok().flatten() else { return };
        // A name of its own: what this page wrote before is told under its own.
        let page = clock::new_actor();
        let look = self.settings.with_untracked(|settings| settings.look_over(&page, &stored));
        if let Some(Err(error)) = look.map(|text| repository.set_settings(&text)) {
            clock::log(&error.to_string());
        }
    }

    /// Takes in the settings that another tab has written. What the store holds by now counts, not
    /// what it held when the browser told of it.
    pub(super) fn hear_settings(self, told: &str) {
        let ours = self.settings.with_untracked(Clone::clone);
        let heard = self.session.try_update_value(|session| {
            let store = session.repository.as_ref();
            let stored = store.and_then(|store| store.settings().ok().flatten());
            session.preferences.hear(&ours, stored.as_deref().unwrap_or(told))
        });
        let Some(mut heard) = heard else { return };
        let is_apart = self.save.with_untracked(SaveState::is_apart);
        if is_apart {
            // What was edited in a share copy is counted here alone.
            heard.settings.edits_since_copy = ours.edits_since_copy;
            heard.settings.changed_since_copy = ours.changed_since_copy;
        }
        self.show_settings(Some(heard.settings));
        if heard.is_owed && !is_apart {
            self.save_settings();
        }
    }

    fn show_settings(self, merged: Option<Settings>) {
        if let Some(merged) = merged.filter(|new| self.settings.with_untracked(|held| held != new))
        {
            self.settings.set(merged);
            self.tell_library();
        }
    }

    /// Takes over what the store made of our records, where it differs.
    fn adopt(self, stored: Vec<Record>) {
        let news: Vec<_> = self.workspace.with_untracked(|workspace| {
            let differs =
                |record: &Record| workspace.record(&record.id).is_none_or(|held| held != record);
            stored.into_iter().filter(differs).collect()
        });
        if !news.is_empty() {
            self.workspace.update(|workspace| {
                for record in news {
                    // All of ours that should stay is in it. Merged, an import that another tab has
                    // taken back would come again.
                    workspace.put(record);
                }
            });
        }
    }

    /// Leaves who edits in this page load, once, for conflict cards elsewhere.
    fn sign(self) {
        let is_signed = self
            .session
            .try_update_value(|session| std::mem::replace(&mut session.is_signed, true));
        if is_signed == Some(false) {
            self.sign_again();
        }
    }

    /// Writes the signature of this page load, as after a change of name.
    pub fn sign_again(self) {
        let by = self.settings.with_untracked(|settings| settings.by.clone());
        let signature = Signature { by, at: clock::now() };
        let actor = self.session.with_value(|session| session.mint.actor().clone());
        self.signatures.update(|all| {
            all.insert(actor.clone(), signature.clone());
        });
        self.session.update_value(|session| {
            let store = session.repository.as_ref().or(session.tab.as_ref());
            match store.map(|store| store.sign(&actor, &signature)) {
                Some(Ok(())) => drop(session.unsecured.insert(signature_key(&actor))),
                Some(Err(error)) => clock::log(&error.to_string()),
                None => {}
            }
        });
    }
}
