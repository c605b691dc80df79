//! The rest of the app: everything but the frame and the first screen.
//!
//! In a release build it is a binary of its own (`--cfg=split`, see `scripts/build.sh`), fetched as
//! soon as the first screen stands. Whatever only the rest calls is cut out of the first binary.

use leptos::{prelude::*, task::spawn_local};

use super::{
    pages::{Chapter, skeleton},
    parts::{Notice, NoticeTone},
};
use crate::app::use_frame;

/// Where the rest of the app is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    Coming,
    Here,
    /// The net failed; asking again may help.
    Missing,
}

/// The one signal of [`Arrival`], known everywhere below the root.
#[derive(Clone, Copy)]
pub struct Rest(RwSignal<Arrival>);

impl Rest {
    /// Sends for the rest.
    pub fn ask() -> Self {
        let rest = Self(RwSignal::new(Arrival::Coming));
        rest.fetch();
        rest
    }

    fn fetch(self) {
        self.0.set(Arrival::Coming);
        spawn_local(async move {
            self.0.set(match fetch().await {
                Ok(()) => Arrival::Here,
                Err(_) => Arrival::Missing,
            });
        });
    }

    /// Whether the rest can be shown at once.
    pub fn is_here(self) -> bool {
        self.0.get() == Arrival::Here
    }
}

/// A part of the rest, or what stands in its place until it is here.
#[component]
pub fn Later(chapter: Chapter) -> impl IntoView {
    let rest = expect_context::<Rest>();
    let words = use_frame().shell;
    move || {
        match (rest.0.get(), chapter.clone()) {
        (Arrival::Here, chapter) => {
            Suspend::new(async move { view_of(chapter).await.ok() }).into_any()
        }
        (_, Chapter::Search) => ().into_any(),
        (Arrival::Coming, Chapter::Page(route)) => skeleton(&route).into_any(),
        (Arrival::Missing, Chapter::Page(_)) => view! {
            <h1 class="mk-hidden" id="mk-title" tabindex="-1">{words.rest_missing_title}</h1>
            <Notice tone=NoticeTone::Error title=words.rest_missing_title text=words.rest_missing.to_owned()>
                <button class="mk-button mk-button--small" type="button" on:click=move |_| rest.fetch()>
                    {words.try_again}
                </button>
            </Notice>
        }
        .into_any(),
    }
    }
}

#[cfg(split)]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
#[cfg(split)]
#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch))]
fn view_of(chapter: Chapter) -> Result<AnyView, SplitLoaderError> {
    Ok(chapter.view())
}

// A build in one piece: development and tests.
#[cfg(not(split))]
async fn view_of(chapter: Chapter) -> Result<AnyView, std::convert::Infallible> {
    Ok(chapter.view())
}
#[cfg(not(split))]
async fn fetch() -> Result<(), std::convert::Infallible> {
    Ok(())
}
