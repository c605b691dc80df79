//! Other tabs of the same browser: what they write is merged in, and put right where it lacks
//! something of ours.

use std::time::Duration;

use leptos::prelude::*;

use super::{saving::SaveState, state::App};

/// A pause before putting a stored record right, so that two tabs do not chase each other.
const REPAIR_PAUSE: Duration = Duration::from_millis(30);

impl App {
    pub fn follow_other_tabs(self) {
        let handle = window_event_listener(leptos::ev::storage, move |event| {
            if let Some(key) = event.key() {
                self.hear(&key, event.new_value().as_deref());
            }
        });
        on_cleanup(move || handle.remove());
    }

    fn hear(self, key: &str, new_value: Option<&str>) {
        let id = key.rsplit('/').next().unwrap_or(key);
        let memory = self.workspace.with_untracked(|workspace| workspace.record(id).cloned());
        let heard = self.session.with_value(|session| {
            session.repository.as_ref().map(|store| store.absorb(key, new_value, memory.as_ref()))
        });
        match heard {
            Some(Ok(absorbed)) => {
                if let Some(record) =
                    absorbed.memory.filter(|record| memory.as_ref() != Some(record))
                {
                    self.workspace.update(|workspace| workspace.replace(record));
                }
                if absorbed.repair {
                    self.session.update_value(|session| {
                        session.dirty.insert(id.into());
                    });
                    self.save_later(REPAIR_PAUSE);
                }
            }
            Some(Err(error)) => self.save.set(SaveState::Failed(error)),
            None => {}
        }
    }
}
