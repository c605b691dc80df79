//! The reactive shell around the core: signals, saving, other tabs, keys, the address.
//!
//! Invariant: no markup, and no rule about partnerships.

pub mod browser;
pub mod clock;
mod files;
mod keys;
mod library;
mod saving;
mod settings;
mod state;
mod tabs;
mod theme;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use files::{Arrived, Incoming, Refusal, SavedFile};
pub use library::{GuideBook, Library};
pub use saving::SaveState;
pub use settings::Settings;
pub use state::{App, Notice, Session, capitalised, title_of, use_app, use_frame, use_text};

use crate::{
    route::Route,
    ui::Root,
    workspace::{History, Mint, Workspace},
};

/// Mounts the app where the static shell stands.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        browser::call_for_rescue(&panic.to_string());
    }));
    let place = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else { return };
    place.set_inner_html("");
    mount_to(place, || {
        let app = App::open();
        provide_context(app);
        app.listen();
        view_root()
    })
    .forget();
    // From here on the rescue screen waits for a panic only.
    let _ = document().document_element().map(|root| root.set_attribute("data-ready", ""));
}

fn view_root() -> impl IntoView {
    leptos::view! { <Root /> }
}

impl App {
    /// Reads what the browser holds.
    fn open() -> Self {
        let (repository, loaded, save) = saving::open();
        let stored = repository.as_ref().and_then(|store| store.settings().ok().flatten());
        let settings: Settings =
            stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let session = Session {
            mint: Mint::new(clock::new_actor()),
            repository,
            dirty: Default::default(),
            rolled_back: Default::default(),
            settings: settings.clone(),
            timer: None,
            is_signed: false,
        };
        Self {
            workspace: RwSignal::new(Workspace::new(loaded.records.into_values())),
            history: RwSignal::new(History::default()),
            save: RwSignal::new(save),
            settings: RwSignal::new(settings),
            route: RwSignal::new(Route::parse(&location_hash_or_empty())),
            today: RwSignal::new(clock::today()),
            notice: RwSignal::new(None),
            signatures: RwSignal::new(loaded.signatures),
            quarantined: RwSignal::new(loaded.quarantined),
            incoming: RwSignal::new(Incoming::default()),
            library: RwSignal::new(Library::Coming),
            guide: RwSignal::new(GuideBook::Unasked),
            search_open: RwSignal::new(false),
            shortcuts_open: RwSignal::new(false),
            session: StoredValue::new_local(session),
        }
    }

    /// Follows the address, other tabs, keys, and the page's comings and goings.
    fn listen(self) {
        let hash = window_event_listener(leptos::ev::hashchange, move |_| {
            self.route.set(Route::parse(&location_hash_or_empty()));
            self.history.update(History::pause);
        });
        let hide = window_event_listener_untyped("pagehide", move |_| self.flush());
        // The only event to count on when a phone puts a tab away.
        let seen = window_event_listener_untyped("visibilitychange", move |_| {
            match document().visibility_state() {
                web_sys::VisibilityState::Hidden => self.flush(),
                _ => self.today.set(clock::today()),
            }
        });
        on_cleanup(move || {
            hash.remove();
            hide.remove();
            seen.remove();
        });
        self.follow_other_tabs();
        self.listen_to_keys();
        self.show_preferences();
    }

    /// Language and appearance stand on the root element, for styles and screen readers.
    fn show_preferences(self) {
        // Settings change with every edit (they count edits); these two hardly ever.
        let chosen = Memo::new(move |_| {
            self.settings.with(|settings| (settings.lang(), settings.theme.clone()))
        });
        Effect::new(move |_| {
            let (lang, theme) = chosen.get();
            let Some(root) = document().document_element() else { return };
            let _ = root.set_attribute("lang", lang.code());
            let _ = match theme.as_str() {
                "" => root.remove_attribute("data-theme"),
                theme => root.set_attribute("data-theme", theme),
            };
        });
    }
}

fn location_hash_or_empty() -> String {
    window().location().hash().unwrap_or_default()
}
