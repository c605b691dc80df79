//! The frame: header, the page in the middle, footer. What stands around every page beside it
//! (status, notices, dialogs) comes with the rest of the app.

use leptos::prelude::*;

use super::{
    pages::{Chapter, Page},
    parts::{Glyph, Icon},
    rest::Later,
};
use crate::{
    app::{browser, use_frame, use_front},
    route::Route,
    text::{Frame as Words, Lang},
};

#[component]
pub fn Frame() -> impl IntoView {
    let words = use_frame();
    view! {
        <a class="mk-skip" href="#mk-main" on:click=|event| {
            event.prevent_default();
            browser::focus("mk-main");
        }>{words.skip}</a>
        <Header />
        <main class="mk-main" id="mk-main" tabindex="-1">
            <Later chapter=Chapter::Trouble />
            <Page />
        </main>
        <footer class="mk-footer">
            <span>{words.footer}</span>
            <Later chapter=Chapter::Offline />
            <a href=Route::Help.href()>{words.nav.help}</a>
        </footer>
        <Later chapter=Chapter::Shell />
    }
}

#[component]
fn Header() -> impl IntoView {
    let front = use_front();
    let words = use_frame();
    let entries = [
        Route::Overview,
        Route::Partnerships,
        Route::Partners,
        Route::Network,
        Route::Guide,
        Route::Examples,
        Route::Files,
        Route::Help,
    ];
    let links = entries
        .into_iter()
        .map(|route| {
            let (href, name) = (route.href(), entry_name(&route, words));
            let is_here =
                move || front.route.with(|here| entry_of(here) == route).then_some("page");
            view! { <li><a class="mk-nav__link" href=href aria-current=is_here>{name}</a></li> }
        })
        .collect_view();
    let languages = Lang::ALL
        .iter()
        .map(|lang| {
            let (short, name) = match lang {
                Lang::Da => ("DA", "Dansk"),
                Lang::En => ("EN", "English"),
            };
            let is_chosen = move || front.lang.get() == *lang;
            view! {
                <button class="mk-segment__item" type="button" lang=lang.code()
                    id=move || (!is_chosen()).then_some("other-language")
                    aria-pressed=move || is_chosen().to_string()
                    on:click=move |_| front.lang.set(*lang)>
                    <span aria-hidden="true">{short}</span>
                    <span class="mk-hidden">{name}</span>
                </button>
            }
        })
        .collect_view();
    let is_dark = move || front.is_dark();
    view! {
        <header class="mk-header">
            <a class="mk-brand" href=Route::Overview.href()>
                <svg class="mk-brand__mark" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
                    <path d="M4.2 3h4.6A1.2 1.2 0 0 1 10 4.2v17.6A1.2 1.2 0 0 1 8.800 23H4.200A1.200 1.200 0 0 1 3 21.800V4.200A1.200 1.200 0 0 1 4.200 3z" />
                    <path d="M12.2 6.9a1.2 1.2 0 0 1 .8-1.5l4.3-1.3a1.2 1.2 0 0 1 1.5.8l5 16.4a1.2 1.2 0 0 1-.8 1.5l-4.3 1.3a1.2 1.2 0 0 1-1.5-.8z" opacity=".62" />
                </svg>
                {words.product}
            </a>
            <nav class="mk-nav" aria-label=words.menu>
                <ul class="mk-nav__list">{links}</ul>
            </nav>
            <div class="mk-header__tools">
                <button class="mk-button mk-button--small" type="button"
                    aria-keyshortcuts="Control+K" on:click=move |_| front.search_open.set(true)>
                    <Icon glyph=Glyph::Search />
                    <span class="mk-button__text">{words.search}</span>
                    <span class="mk-key-hint" aria-hidden="true">"Ctrl K"</span>
                </button>
                <div class="mk-segment" role="group" aria-label=words.language>{languages}</div>
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                    id="theme" on:click=move |_| front.change_theme()>
                    {move || view! { <Icon glyph=if is_dark() { Glyph::Sun } else { Glyph::Moon } /> }}
                    <span class="mk-hidden">
                        {move || if is_dark() { words.to_light } else { words.to_dark }}
                    </span>
                </button>
            </div>
        </header>
    }
}

/// The entry of the main menu that a page belongs to.
pub fn entry_of(route: &Route) -> Route {
    match route {
        Route::Year => Route::Overview,
        Route::Board
        | Route::Partnership { .. }
        | Route::Meeting { .. }
        | Route::Evaluations
        | Route::Round { .. }
        | Route::Answer { .. } => Route::Partnerships,
        Route::Partner { .. } => Route::Partners,
        Route::NetworkMap { .. } => Route::Network,
        Route::GuidePart { .. } => Route::Guide,
        Route::Example { .. } => Route::Examples,
        Route::Trash => Route::Files,
        Route::HelpPart { .. } => Route::Help,
        other => other.clone(),
    }
}

/// What that entry is called.
pub fn entry_name(route: &Route, words: &Words) -> &'static str {
    match entry_of(route) {
        Route::Partnerships => words.nav.partnerships,
        Route::Partners => words.nav.partners,
        Route::Network => words.nav.network,
        Route::Guide => words.nav.guide,
        Route::Examples => words.nav.examples,
        Route::Files => words.nav.files,
        Route::Help => words.nav.help,
        Route::Components => words.nav.components,
        _ => words.nav.overview,
    }
}
