//! The reactive shell around the core: signals, saving, other tabs, keys, the address.
//!
//! [`Front`] is of the first binary, all else of the second (see `ui::rest`).
//!
//! Invariant: no markup, and no rule about partnerships.

mod apart;
pub mod browser;
pub mod clock;
mod dates;
mod front;
mod drops;
mod exports;
mod files;
mod finish;
mod incoming;
mod keys;
mod leaving;
mod library;
mod maps;
mod models;
mod safety;
mod offline;
mod paper;
mod passing;
mod presses;
mod saving;
mod settings;
mod settle;
mod rounds;
mod share;
mod state;
mod tabs;
mod theme;
mod turning;
mod watched;

use std::time::Duration;

use leptos::prelude::*;

pub use crate::settings::Settings;
pub use crate::store::SaveState;
pub use files::SavedFile;
pub use front::{Front, use_frame, use_front};
pub use incoming::{Arrived, Came, Incoming, Refusal};
pub use keys::NEW_ACTOR;
pub use library::{Book, CLAUSES, EVALUATION, EXERCISE, GUIDE, Shelf, examples_in, titles};
pub use offline::{Copied, NewVersion, Offline, version};
pub use rounds::{Answered, Invited};
pub use safety::{
    Cleared, Import, Standing, Written, ask_to_keep, chosen_file, forgets_after_a_week,
    has_promised, new_passphrase,
};
pub use share::can_send;
pub use state::{App, Session, use_app, use_text};
pub use theme::Theme;
pub use watched::Watched;

use saving::Opened;

use crate::{
    domain::{Day, Map, Partner, Partnership, Round},
    store::Preferences,
    workspace::{History, Mint, Workspace},
};

/// Records made ready for search in one go: a few milliseconds on a slow laptop.
const AT_ONCE: usize = 100;
/// How late a page may notice that it is tomorrow.
const A_MINUTE: Duration = Duration::from_secs(60);

impl App {
    /// Reads what the browser holds, and lives as long as `root`.
    pub fn begin(front: Front, root: Option<Owner>) -> Self {
        root.unwrap_or_default().with(|| {
            let app = Self::open(front);
            provide_context(app);
            app.listen();
            app
        })
    }

    fn open(front: Front) -> Self {
        let Opened { outbox, loaded, settings, stored } = saving::open();
        let save = outbox.state();
        let page = clock::new_actor();
        let pages_before = if save.is_apart() { apart::pages_before(&page) } else { Vec::new() };
        let cleared_at = outbox.shared().and_then(saving::cleared_at);
        let session = Session {
            pages_before,
            preferences: Preferences::opened(&page, &stored),
            mint: Mint::new(page),
            outbox,
            secure: None,
            timer: None,
            is_signed: false,
            cleared_at,
            is_closing: false,
            has_heard: false,
        };
        Self {
            front,
            workspace: Watched::new(Workspace::holding(loaded.records)),
            history: RwSignal::new(History::default()),
            save: Watched::new(save),
            settings: Watched::new(settings),
            route: front.route,
            today: Watched::new(clock::today()),
            toast: RwSignal::new(None),
            erased: Watched::new(None),
            signatures: Watched::new(loaded.signatures),
            quarantined: Watched::new(loaded.quarantined),
            incoming: Watched::new(Incoming::default()),
            session: StoredValue::new_local(session),
        }
    }

    /// Follows the frame, other tabs, keys, and the page's comings and goings.
    fn listen(self) {
        let hash = window_event_listener(leptos::ev::hashchange, move |_| {
            self.history.update(History::pause);
        });
        let hide = window_event_listener_untyped("pagehide", move |_| self.flush());
        // The only event to count on when a phone puts a tab away.
        let seen = window_event_listener_untyped("visibilitychange", move |_| {
            match document().visibility_state() {
                web_sys::VisibilityState::Hidden => self.flush(),
                _ => self.follow_today(),
            }
        });
        // Some computers are left on over midnight with the page open, or sleep with it.
        let minute = set_interval_with_handle(move || self.follow_today(), A_MINUTE).ok();
        on_cleanup(move || {
            hash.remove();
            hide.remove();
            seen.remove();
            minute.inspect(|minute| minute.clear());
        });
        self.answer_for_saving();
        self.follow_leaving();
        self.follow_other_tabs();
        self.listen_to_keys();
        self.follow_presses();
        self.read_short_years();
        self.hold_passing_choices();
        self.settle_before_acts();
        self.cover_names_on_paper();
        self.follow_frame();
        self.tell_library();
        self.prepare_search();
        self.keep_safe();
    }

    /// Told only of another day: whatever counts days is worked out anew.
    fn follow_today(self) {
        let today = clock::today();
        if self.today.with_untracked(|own| *own != today) {
            self.today.set(today);
        }
    }

    /// The day in a form that stands open overnight moves on, until somebody has chosen another or begun to write
    /// (`is_begun`): then it is of the day before.
    pub fn keep_today(self, day: RwSignal<String>, is_begun: impl Fn() -> bool + 'static) {
        Effect::new(move |before: Option<Day>| {
            let today = self.today.get();
            let is_before = before.is_some_and(|own| day.get_untracked() == own.to_string());
            if is_before && before != Some(today) && !untrack(&is_begun) {
                day.set(today.to_string());
            }
            today
        });
    }

    /// Gets search ready in moments when nothing else is to be done.
    fn prepare_search(self) {
        request_idle_callback(move || {
            if self.workspace.with_untracked(|workspace| workspace.prepare_search(AT_ONCE)) {
                self.prepare_search();
            }
        });
    }

    /// What the frame lets people choose is kept, and it is told whether there is anything here.
    fn follow_frame(self) {
        let front = self.front;
        Effect::new(move |_| {
            let (lang, theme) = (front.lang.get(), front.theme.get());
            let is_kept = self.settings.with_untracked(|settings| {
                settings::lang_of(settings) == lang && settings.theme == theme.code()
            });
            if !is_kept {
                self.set_settings(|settings| {
                    settings.lang = lang.code().into();
                    settings.theme = theme.code().into();
                });
            }
        });
        let is_new = Memo::new(move |_| {
            self.workspace.with(|workspace| {
                workspace.all::<Partnership>().next().is_none()
                    && workspace.all::<Partner>().next().is_none()
                    && workspace.all::<Map>().next().is_none()
                    // Somebody who was asked to answer finds the way back to it.
                    && workspace.all::<Round>().next().is_none()
            })
        });
        Effect::new(move |_| {
            // Told only of a change: setting it builds the welcome anew, and somebody may be typing there.
            if front.is_new.get_untracked() != is_new.get() {
                front.is_new.set(is_new.get());
            }
        });
    }
}
