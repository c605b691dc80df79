//! Saving by itself: soon after an edit, and at once when the page may go away. What is owed, and what
//! the status may say of it, `store::Outbox` decides; here are its timer, its signals and its clock.

use std::{collections::BTreeMap, time::Duration};

use leptos::prelude::*;

use super::{
    Settings,
    apart::{Reopened, reopened},
    browser, clock,
    state::App,
};
use crate::{
    crdt::{Actor, Record},
    signature::Signature,
    storage::BrowserStore,
    store::{
        CLEARED_AT_KEY, KeyValue, Loaded, Outbox, Outcome, Repository, SaveState, StoreError, When,
    },
};

/// What a page finds when it is loaded.
pub(super) struct Opened {
    pub outbox: Outbox<BrowserStore>,
    pub loaded: Loaded,
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
        let stored = shared.as_ref().and_then(settings).unwrap_or_default();
        return Opened { outbox: Outbox::apart(Some(tab), []), loaded, settings: own, stored };
    }
    let opened = BrowserStore::new().map(Repository::new).and_then(|repository| {
        let loaded = repository.open()?;
        Ok((repository, loaded))
    });
    let (opened, loaded) = match opened {
        Ok((repository, loaded)) => (Ok(repository), loaded),
        Err(error) => (Err(error), Loaded::default()),
    };
    let outbox = Outbox::opened(opened);
    let stored = outbox.shared().and_then(settings).unwrap_or_default();
    Opened { outbox, loaded, settings: Settings::read(&stored), stored }
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
        let now = browser::since_load();
        let when = self
            .session
            .try_update_value(|session| session.outbox.changed(touched, rolled_back, now));
        match when.flatten() {
            Some(When::After(pause)) => {
                self.show_saving();
                self.save_later(pause);
            }
            Some(When::Now) => self.flush(),
            None => {}
        }
    }

    /// So much later, and not at any time that was meant before.
    pub(super) fn save_later(self, pause: Duration) {
        let timer = set_timeout_with_handle(move || self.flush(), pause).ok();
        self.session.update_value(|session| session.await_save(timer));
    }

    /// Saves everything that changed, now. What the store refuses stays marked.
    pub fn flush(self) {
        if !self.session.with_value(|session| session.outbox.has_store()) {
            return;
        }
        let now = browser::since_load();
        let outcome = self.session.try_update_value(|session| {
            session.await_save(None);
            let own = session.mint.actor();
            self.workspace.with_untracked(|all| session.outbox.save(own, now, |id| all.record(id)))
        });
        let Outcome { news, again, given_up } = outcome.unwrap_or_default();
        self.adopt(news);
        if let Some(error) = given_up {
            self.keep_no_more(&error);
        }
        // Whoever shows how full the store is looks anew after each save.
        self.save.set(self.session.with_value(|session| session.outbox.state()));
        again.into_iter().for_each(|pause| self.save_later(pause));
        self.save_settings();
        self.secure_behind();
    }

    /// Shows what may be said of saving now.
    pub(super) fn show_saving(self) {
        let state = self.session.with_value(|session| session.outbox.state());
        if self.save.with_untracked(|shown| *shown != state) {
            self.save.set(state);
        }
    }

    /// Lets the mirror follow what was saved, once it is open.
    fn secure_behind(self) {
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
            let merged = session.outbox.write_settings(&mut session.preferences, &ours);
            merged.inspect_err(|error| clock::log(&error.to_string())).ok()?
        });
        let merged = merged.flatten();
        if merged.is_some() {
            self.show_saving();
            self.secure_behind();
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
            let store = session.outbox.shared();
            let stored = store.and_then(|store| store.settings().ok().flatten());
            session.preferences.hear(&ours, stored.as_deref().unwrap_or(told))
        });
        let Some(heard) = heard else { return };
        if self.save.with_untracked(SaveState::is_apart) {
            return self.show_settings(Some(ours.heard_apart(heard.settings)));
        }
        self.show_settings(Some(heard.settings));
        if heard.is_owed {
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
        self.store_signatures(&[(actor, signature)].into());
    }

    /// Stores who wrote what. Refused, it is tried again with each save.
    pub(super) fn store_signatures(self, signatures: &BTreeMap<Actor, Signature>) {
        let stored = self.session.try_update_value(|session| session.outbox.sign(signatures));
        if let Some(Err(error)) = stored {
            clock::log(&error.to_string());
        }
        self.show_saving();
    }
}
