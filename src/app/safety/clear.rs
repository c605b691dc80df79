//! Clearing this browser, for a computer that others use too.
//!
//! Invariant: only ever at the user's word, after a copy was offered, and it tells what it removed.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::mirror::database;
use crate::{
    app::{Incoming, SaveState, Settings, browser, state::App},
    storage::BrowserStore,
    store::{CLEARED_KEY, KeyValue, PREFIX, StoreError},
    workspace::{Contents, History, Workspace},
};

/// So often what other tabs wrote meanwhile is removed again.
const ROUNDS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(250);

/// What was removed.
#[derive(Clone, Debug, PartialEq)]
pub struct Cleared {
    pub contents: Contents,
    pub states: usize,
    /// Nothing of ours is left.
    pub is_complete: bool,
}

impl App {
    /// Removes everything of ours from this browser, and hands over what that was.
    pub fn clear_browser(self, then: impl FnOnce(Cleared) + 'static) {
        let contents =
            self.workspace.with_untracked(|workspace| Contents::of(workspace.records().values()));
        spawn_local(async move {
            let states = self.journal().await.len();
            let store = self.session.try_update_value(|session| session.repository.take());
            self.session.update_value(|session| {
                session.dirty.clear();
                session.rolled_back.clear();
                session.unsecured.clear();
            });
            let mut is_complete = true;
            if let Some(database) = database() {
                is_complete &= database.clear().await.is_ok();
            }
            if store.flatten().is_some() {
                is_complete &= remove_all().await.is_ok();
            }
            // What is half written, too.
            if let Ok(Some(session)) = window().session_storage() {
                let _ = session.clear();
            }
            self.history.set(History::default());
            self.quarantined.set(Vec::new());
            self.signatures.set(Default::default());
            self.workspace.set(Workspace::default());
            self.notice.set(None);
            self.incoming.set(Incoming::default());
            self.settings.update(|settings| {
                *settings = Settings {
                    lang: std::mem::take(&mut settings.lang),
                    theme: std::mem::take(&mut settings.theme),
                    ..Settings::default()
                };
            });
            self.save.set(SaveState::Apart);
            then(Cleared { contents, states, is_complete });
        });
    }

    /// After clearing: the page begins anew.
    pub fn begin_anew(self) {
        browser::go(&crate::route::Route::Overview);
        browser::reload();
    }
}

/// Other tabs hear of it first, and stop writing; what they wrote until then goes too.
async fn remove_all() -> Result<(), StoreError> {
    let store = BrowserStore::new()?;
    store.set(CLEARED_KEY, "")?;
    for _ in 0..ROUNDS {
        for key in ours(&store)?.iter().filter(|key| *key != CLEARED_KEY) {
            store.remove(key)?;
        }
        pause().await;
        if ours(&store)?.iter().all(|key| key == CLEARED_KEY) {
            break;
        }
    }
    store.remove(CLEARED_KEY)?;
    match ours(&store)?.is_empty() {
        true => Ok(()),
        false => Err(StoreError::Partly),
    }
}

fn ours(store: &BrowserStore) -> Result<Vec<String>, StoreError> {
    Ok(store.keys()?.into_iter().filter(|key| key.starts_with(PREFIX)).collect())
}

async fn pause() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&wasm_bindgen::JsValue::NULL)), PAUSE);
    });
    let _ = JsFuture::from(promise).await;
}
