//! The rest of the app: everything but the frame and the first screen.
//!
//! In a release build it is a binary of its own (`--cfg=split`, see `scripts/build.sh`), fetched as
//! soon as the first screen stands. Whatever only the rest calls is cut out of the first binary:
//! all that reads, changes or stores records.

use leptos::{prelude::*, task::spawn_local};
use second::{begin, fetch, start, view_of};

use super::{
    frame::entry_name,
    pages::{Chapter, skeleton},
    parts::{Notice, NoticeTone},
};
use crate::app::{App, Front, browser, use_frame};

/// Where the rest of the app is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    Coming,
    Here,
    /// The net failed; asking again may help.
    Missing,
}

type Deed = Box<dyn FnOnce(App)>;

/// The rest, known everywhere below the root.
#[derive(Clone, Copy)]
pub struct Rest {
    arrival: RwSignal<Arrival>,
    /// What it began with.
    app: StoredValue<Option<App>>,
    /// What the user asked for last, while it was not here.
    waiting: StoredValue<Option<Deed>, LocalStorage>,
    root: StoredValue<Option<Owner>>,
    front: Front,
}

pub fn use_rest() -> Rest {
    expect_context()
}

impl Rest {
    /// Sends for the rest. To be called at the root: what comes is known below it.
    pub fn ask(front: Front) -> Self {
        let rest = Self {
            arrival: RwSignal::new(Arrival::Coming),
            app: StoredValue::new(None),
            waiting: StoredValue::new_local(None),
            root: StoredValue::new(Owner::current()),
            front,
        };
        rest.fetch();
        rest
    }

    fn fetch(self) {
        self.arrival.set(Arrival::Coming);
        spawn_local(async move {
            let app = self.begin().await;
            self.app.set_value(app);
            self.arrival.set(if app.is_some() { Arrival::Here } else { Arrival::Missing });
            browser::ready();
            self.catch_up();
        });
    }

    async fn begin(self) -> Option<App> {
        fetch().await.ok()?;
        begin(self.front, self.root.get_value()).await.ok()
    }

    /// Does it now, or as soon as the rest is here; then the last deed counts, so that pressing
    /// twice does nothing twice.
    pub fn when_here(self, deed: impl FnOnce(App) + 'static) {
        self.waiting.set_value(Some(Box::new(deed)));
        self.catch_up();
    }

    pub fn is_coming(self) -> bool {
        self.arrival.get() == Arrival::Coming
    }

    fn catch_up(self) {
        let Some(app) = self.app.get_value() else { return };
        if let Some(deed) = self.waiting.try_update_value(Option::take).flatten() {
            deed(app);
        }
    }
}

/// A part of the rest, or what stands in its place until it is here.
#[component]
pub fn Later(chapter: Chapter) -> impl IntoView {
    let rest = use_rest();
    let words = use_frame();
    move || {
        match (rest.arrival.get(), chapter.clone()) {
        (Arrival::Here, chapter) => {
            Suspend::new(async move { view_of(chapter).await.ok() }).into_any()
        }
        (Arrival::Coming, Chapter::Page(route)) => skeleton(&route).into_any(),
        (Arrival::Missing, Chapter::Page(route)) => view! {
            <h1 id="mk-title" tabindex="-1">{entry_name(&route, words)}</h1>
        }
        .into_any(),
        (Arrival::Missing, Chapter::Trouble) => view! {
            <div class="mk-storage-notice" role="alert">
                <Notice tone=NoticeTone::Error title=words.rest_missing_title text=words.rest_missing>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| rest.fetch()>
                        {words.try_again}
                    </button>
                </Notice>
            </div>
        }
        .into_any(),
        (_, Chapter::Shell | Chapter::Trouble | Chapter::Who | Chapter::Offline) => ().into_any(),
    }
    }
}

/// Creates a partnership and opens its page.
pub fn start_partnership(app: App, title: String, partner: Option<String>) {
    spawn_local(async move {
        let _ = start(app, title, partner).await;
    });
}

// What the first binary may call in the second.
#[cfg(split)]
mod second {
    use leptos::{
        prelude::*,
        wasm_split::{SplitLoaderError, wasm_split},
    };

    use crate::{
        app::{App, Front},
        ui::pages::{Chapter, start_partnership},
    };

    #[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch))]
    pub fn begin(front: Front, root: Option<Owner>) -> Result<App, SplitLoaderError> {
        Ok(App::begin(front, root))
    }

    #[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
    pub fn view_of(chapter: Chapter) -> Result<AnyView, SplitLoaderError> {
        Ok(chapter.view())
    }

    #[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
    pub fn start(app: App, title: String, partner: Option<String>) -> Result<(), SplitLoaderError> {
        start_partnership(app, &title, partner);
        Ok(())
    }
}

// A build in one piece: development and tests.
#[cfg(not(split))]
mod second {
    use std::convert::Infallible;

    use leptos::prelude::*;

    use crate::{
        app::{App, Front},
        ui::pages::{Chapter, start_partnership},
    };

    pub async fn fetch() -> Result<(), Infallible> {
        Ok(())
    }

    pub async fn begin(front: Front, root: Option<Owner>) -> Result<App, Infallible> {
        Ok(App::begin(front, root))
    }

    pub async fn view_of(chapter: Chapter) -> Result<AnyView, Infallible> {
        Ok(chapter.view())
    }

    pub async fn start(app: App, title: String, partner: Option<String>) -> Result<(), Infallible> {
        start_partnership(app, &title, partner);
        Ok(())
    }
}
