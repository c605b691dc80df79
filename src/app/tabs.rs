//! Other tabs of the same browser: what they write is merged in, and put right where it lacks
//! something of ours.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{browser, saving::cleared_at, state::App};
use crate::{
    store::{
        CLEARED_KEY, KeyValue, Outcome, Repository, SETTINGS_KEY, SaveState, StoreError,
        actor_of_key, record_key, record_of_key,
    },
    workspace::History,
};

impl App {
    pub fn follow_other_tabs(self) {
        let handle = window_event_listener(leptos::ev::storage, move |event| {
            match event.key() {
                Some(key) => self.hear(&key, event.new_value().as_deref()),
                // Somebody emptied the whole store.
                None => self.hear_all(),
            }
        });
        on_cleanup(move || handle.remove());
    }

    /// Reads the whole store anew, as after a time in which this page heard nothing. What was cleared meanwhile was
    /// not lost: it is not put right.
    pub(super) fn hear_all(self) {
        let was_cleared = self.session.with_value(|session| {
            let now = session.outbox.shared().and_then(cleared_at);
            now.is_some() && now != session.cleared_at
        });
        if was_cleared {
            return self.hear_clearing();
        }
        let mut entries: BTreeMap<String, Option<String>> = BTreeMap::new();
        self.workspace.with_untracked(|workspace| {
            entries.extend(workspace.records().keys().map(|id| (record_key(id), None)));
        });
        self.session.with_value(|session| {
            let Some(store) = session.outbox.shared().map(Repository::store) else { return };
            for key in store.keys().unwrap_or_default() {
                let text = store.get(&key).ok().flatten();
                entries.insert(key, text);
            }
        });
        for (key, text) in entries {
            self.hear(&key, text.as_deref());
        }
    }

    fn hear(self, key: &str, new_value: Option<&str>) {
        if key == CLEARED_KEY {
            // What is open for itself was never stored.
            if new_value.is_some() && !self.save.with_untracked(SaveState::is_apart) {
                self.hear_clearing();
            }
            return;
        }
        if key == SETTINGS_KEY {
            return new_value.into_iter().for_each(|text| self.hear_settings(text));
        }
        if let Some(actor) = actor_of_key(key) {
            if self.save.with_untracked(SaveState::is_apart) {
                return;
            }
            let told = new_value.and_then(|text| serde_json::from_str(text).ok());
            return self.adopt_signatures(told.map(|own| (actor, own)).into_iter().collect());
        }
        let id = record_of_key(key);
        let memory = self.workspace.with_untracked(|workspace| workspace.record(id?).cloned());
        let now = browser::since_load();
        let heard = self.session.try_update_value(|session| {
            let own = session.mint.actor();
            session.outbox.hear(key, new_value, memory.as_ref(), own, now)
        });
        let Outcome { news, again, .. } = heard.unwrap_or_default();
        for record in news {
            // What is typed on from here is another step: it does not take this away too.
            if self.history.with_untracked(History::is_typing) {
                self.history.update(History::pause);
            }
            self.session.update_value(|session| session.has_heard = true);
            self.workspace.gather(|workspace| drop(workspace.put(record)));
        }
        again.into_iter().for_each(|pause| self.save_later(pause));
        self.show_saving();
    }

    /// Writes and shows nothing from here on.
    fn hear_clearing(self) {
        // The page goes away: what a field tells only when it is left belongs in the copy.
        browser::leave_field();
        self.session.update_value(|session| session.outbox.close(StoreError::Cleared));
        self.history.set(History::default());
        self.toast.set(None);
        self.erased.set(None);
        browser::forget_tab();
        self.front.search_open.set(false);
        self.show_saving();
    }

    /// Hears what the store holds of these records, as far as this page is to be told later.
    pub(super) fn hear_now<'a>(self, ids: impl IntoIterator<Item = &'a str>) {
        for key in ids.into_iter().map(record_key) {
            let text = self.session.with_value(|session| {
                let store = session.outbox.shared()?.store();
                store.get(&key).ok().flatten()
            });
            text.into_iter().for_each(|text| self.hear(&key, Some(&text)));
        }
    }
}
