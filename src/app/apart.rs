//! A share copy that is open for itself. The tab's own store keeps it until it is closed, so that a page
//! that is loaded anew, or put away by a phone, takes no answer along.
//!
//! Invariant: nothing of it reaches what the browser's tabs share, and nothing of theirs is shown beside it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Incoming, SaveState, Settings, browser, clock, share::to_answer, state::App};
use crate::{
    crdt::Actor,
    exchange,
    route::Route,
    storage::BrowserStore,
    store::{Loaded, Outbox, Repository, StoreError},
    workspace::{History, Mint, Workspace},
};

/// That a share copy was closed, for the page that comes after it.
const CLOSED: &str = "share-closed";
/// That one is open.
const OPEN: &str = "share-open";
/// When its page went away, in milliseconds since 1970.
const LEFT: &str = "share-left";
/// The page loads that answered it: what they wrote is this tab's own, also where nobody said a name.
const PAGES: &str = "share-pages";
/// A page that is loaded anew is back before this. Later its tab was closed, and whoever opens that again,
/// on a computer that many use, may be somebody else.
const BACK_SOON: f64 = 60_000.0;

/// What this tab keeps of a share copy whose page is loaded anew.
pub(super) struct Reopened {
    pub tab: Repository<BrowserStore>,
    pub loaded: Loaded,
    pub settings: Settings,
}

pub(super) fn reopened() -> Option<Reopened> {
    is_remembered(OPEN).then_some(())?;
    let left = browser::remembered(LEFT).and_then(|left| left.parse::<f64>().ok());
    browser::remember(LEFT, "");
    let is_back = left.is_none_or(|left| browser::asked_for_at() - left <= BACK_SOON);
    let found = is_back.then(read).flatten();
    match found.is_some() {
        true => browser::mark_root("data-apart", true),
        false => browser::forget_copy(),
    }
    found
}

/// The page loads that answered the copy before this one, which is noted with them.
pub(super) fn pages_before(page: &Actor) -> Vec<Actor> {
    let noted = browser::remembered(PAGES).unwrap_or_default();
    browser::remember(PAGES, &format!("{noted} {}", page.as_str()));
    noted.split_whitespace().filter_map(Actor::parse).collect()
}

fn read() -> Option<Reopened> {
    let tab = Repository::new(BrowserStore::of_tab().ok()?);
    let settings = Settings::read(&tab.settings().ok()??);
    let loaded = tab.open().ok()?;
    Some(Reopened { tab, loaded, settings })
}

impl App {
    /// Opens what was chosen for itself: what is stored here is put away until it is closed, and a copy that
    /// is open is closed, whatever is unsaved in it.
    pub fn open_apart(self) {
        self.flush();
        // What the store has not taken would go with the page.
        let refused =
            self.settings.with_untracked(|settings| settings.edits_since_copy > 0).then(|| {
                match self.save.get_untracked() {
                    SaveState::Failed(error) => Some(error),
                    SaveState::MemoryOnly => Some(StoreError::Blocked),
                    SaveState::Saved
                    | SaveState::Secured
                    | SaveState::Saving
                    | SaveState::Apart { .. } => None,
                }
            });
        if let Some(error) = refused.flatten() {
            return self.incoming.update(|incoming| incoming.failed = Some(error));
        }
        let incoming = self.incoming.get_untracked();
        let by = Self::shared_by(&incoming).map(|(by, _)| by).unwrap_or_default();
        // Several copies of one partnership were chosen: what they hold stands together.
        let together = exchange::plan(&BTreeMap::new(), &incoming.records).merged;
        let asked = to_answer(by, &together);
        let partnerships = asked.partnerships.clone();
        browser::forget_copy();
        let tab = BrowserStore::of_tab().map(Repository::new);
        // What this page wrote elsewhere is no part of the copy: under its name what is written now would be
        // taken for that, wherever the two meet.
        let page = clock::new_actor();
        browser::remember(PAGES, page.as_str());
        self.session.update_value(|session| {
            session.mint = Mint::new(page);
            session.pages_before.clear();
            session.outbox =
                Outbox::apart(tab.ok(), together.iter().map(|record| record.id.clone()));
            // Whoever answers is nobody yet among those who signed the copy.
            session.is_signed = false;
        });
        self.history.set(History::default());
        self.signatures.set(BTreeMap::new());
        self.adopt_signatures(incoming.signatures);
        self.quarantined.set(Vec::new());
        self.workspace.set(Workspace::new(together));
        self.tell_library();
        self.incoming.set(Incoming::default());
        self.show_saving();
        browser::remember(OPEN, "1");
        browser::remember(LEFT, "");
        browser::mark_root("data-apart", true);
        self.settings.update(|settings| settings.open_apart(asked));
        self.flush();
        self.show_first(&partnerships);
    }

    /// Whether a share copy is open for itself.
    pub fn is_apart(self) -> bool {
        self.save.with(SaveState::is_apart)
    }

    /// Whether the tab keeps it.
    pub fn is_kept_apart(self) -> bool {
        self.save.with(|save| *save == SaveState::Apart { is_kept: true })
    }

    pub(super) fn keep_settings_apart(self) {
        let text = self.settings.with_untracked(serde_json::to_string).unwrap_or_default();
        let refused = self.session.with_value(|session| {
            session.outbox.tab().and_then(|tab| tab.set_settings(&text).err())
        });
        refused.inspect(|error| self.keep_no_more(error));
    }

    /// The tab has no room for it, or keeps nothing: half of it would be worse than none.
    pub(super) fn keep_no_more(self, error: &StoreError) {
        clock::log(&error.to_string());
        self.session.update_value(|session| session.outbox.give_up());
        browser::forget_copy();
        self.show_saving();
    }

    /// Remembers when the page goes away, and that it came back as it was.
    pub(super) fn follow_leaving(self) {
        let told = move |left: String| {
            if untrack(move || self.is_apart()) {
                browser::remember(LEFT, &left);
            }
        };
        let hide = window_event_listener_untyped("pagehide", move |_| {
            told(js_sys::Date::now().to_string());
        });
        let show = window_event_listener_untyped("pageshow", move |_| told(String::new()));
        on_cleanup(move || {
            hide.remove();
            show.remove();
        });
    }

    /// Closes a share copy that is open for itself, whatever is unsaved in it: the page is loaded
    /// anew at the overview, which says so.
    pub fn close_apart(self) {
        self.session.update_value(|session| {
            session.is_closing = true;
            session.outbox.give_up();
        });
        browser::forget_copy();
        browser::remember(CLOSED, "1");
        browser::remember(OPEN, "");
        browser::go(&Route::Overview);
        browser::reload();
    }

    /// After a share copy was closed, or lost with its page: once, on the page that was loaded anew.
    pub fn tell_of_closing(self) {
        if untrack(move || self.is_apart()) {
            return;
        }
        let words = &self.text().share;
        let told = match (is_remembered(CLOSED), is_remembered(OPEN)) {
            (true, _) => words.closed,
            (false, true) => {
                browser::go(&Route::Files);
                words.lost
            }
            (false, false) => return,
        };
        browser::remember(CLOSED, "");
        browser::remember(OPEN, "");
        self.tell(told.into());
        browser::focus_heading();
    }
}

fn is_remembered(what: &str) -> bool {
    browser::remembered(what).is_some_and(|told| !told.is_empty())
}
