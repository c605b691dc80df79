//! Clearing this browser, for a computer that others use too.
//!
//! Invariant: only ever at the user's word, after a copy was offered, and it tells what it removed.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::mirror::database;
use crate::{
    app::{Incoming, Settings, browser, state::App},
    storage::{BrowserStore, indexed::Database},
    store::{CLEARED_AT_KEY, CLEARED_KEY, KeyValue, Outbox, PREFIX, StoreError},
    workspace::{Contents, History, Workspace},
};

/// So often what other tabs wrote meanwhile is removed again.
const ROUNDS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(250);
/// So often it is looked whether the database has answered, before it is taken to be silent.
const LOOKS: u32 = 100;
const LOOK: Duration = Duration::from_millis(50);

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
            let states = answer(self.journal()).await.unwrap_or_default().len();
            self.session.update_value(|session| session.outbox = Outbox::apart(None, []));
            // Whether or not this page could use them: another page load may have.
            let is_complete = remove_everything().await;
            // What is half written, too.
            browser::forget_tab();
            self.history.set(History::default());
            self.quarantined.set(Vec::new());
            self.signatures.set(Default::default());
            self.workspace.set(Workspace::default());
            self.toast.set(None);
            self.erased.set(None);
            self.incoming.set(Incoming::default());
            self.settings.update(Settings::clear);
            self.show_saving();
            then(Cleared { contents, states, is_complete });
        });
    }

    /// After clearing: the page begins anew.
    pub fn begin_anew(self) {
        browser::go(&crate::route::Route::Overview);
        browser::reload();
    }
}

/// `true` where nothing of ours is left. Other tabs hear of it first, and stop writing.
async fn remove_everything() -> bool {
    let Ok(store) = BrowserStore::new() else {
        empty_the_database().await;
        // What lies there stays, and nobody can look.
        return false;
    };
    let is_told = store.set(CLEARED_KEY, "").is_ok();
    browser::pause(PAUSE).await;
    // Each is done, whatever became of the one before.
    let was_emptied = empty_the_database().await;
    let is_removed = remove_all(&store).await.is_ok();
    // Once more: what a tab had begun to write there is done by now.
    let is_empty = empty_the_database().await;
    is_told && was_emptied && is_removed && is_empty
}

/// `false` where it does not open, or does not answer: it holds what it held.
async fn empty_the_database() -> bool {
    answer(clear_database()).await.is_some_and(|emptied| emptied.is_ok())
}

/// What the database answers, if it does.
async fn answer<T: 'static>(asked: impl Future<Output = T> + 'static) -> Option<T> {
    let told = Rc::new(Cell::new(None));
    let teller = told.clone();
    spawn_local(async move { teller.set(Some(asked.await)) });
    for _ in 0..LOOKS {
        browser::pause(LOOK).await;
        if let Some(answer) = told.take() {
            return Some(answer);
        }
    }
    None
}

async fn clear_database() -> Result<(), StoreError> {
    if let Some(database) = database()
        && database.clear().await.is_ok()
    {
        return Ok(());
    }
    Database::open().await?.clear().await
}

/// What other tabs wrote until they heard of it goes too.
async fn remove_all(store: &BrowserStore) -> Result<(), StoreError> {
    for _ in 0..ROUNDS {
        for key in ours(store)?.iter().filter(|key| *key != CLEARED_KEY) {
            store.remove(key)?;
        }
        browser::pause(PAUSE).await;
        if ours(store)?.iter().all(|key| key == CLEARED_KEY) {
            break;
        }
    }
    store.set(CLEARED_AT_KEY, &js_sys::Date::now().to_string())?;
    store.remove(CLEARED_KEY)?;
    match ours(store)?.is_empty() {
        true => Ok(()),
        false => Err(StoreError::Partly),
    }
}

fn ours(store: &BrowserStore) -> Result<Vec<String>, StoreError> {
    Ok(store.keys()?.into_iter().filter(|key| key.starts_with(PREFIX)).collect())
}
