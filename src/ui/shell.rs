//! The frame: header, status line, short notices, dialogs, and the page in the middle.

use std::time::Duration;

use leptos::{html, prelude::*};

use super::{
    pages::{Chapter, Page, title_of_route},
    parts::{Glyph, Icon},
    rest::{Later, Rest},
};
use crate::{
    app::{SaveState, browser, use_app, use_frame},
    domain::Day,
    route::Route,
    text::Lang,
};

#[component]
pub fn Shell() -> impl IntoView {
    let app = use_app();
    let text = use_frame();
    let rest = expect_context::<Rest>();
    // Where somebody arrives, reading begins at the heading.
    Effect::new(move |before: Option<Route>| {
        let route = app.route.get();
        document().set_title(&format!(
            "{} · {}",
            title_of_route(&route, text.shell),
            text.shell.product
        ));
        match before {
            // The heading comes with the rest.
            Some(before) if !rest.is_here() => before,
            Some(before) if before != route => {
                browser::focus("mk-title");
                window().scroll_to_with_x_and_y(0.0, 0.0);
                route
            }
            _ => route,
        }
    });
    let is_wide =
        move || app.route.with(|route| matches!(route, Route::Board | Route::Partnerships));
    view! {
        <a class="mk-skip" href="#mk-main" on:click=|event| {
            event.prevent_default();
            browser::focus("mk-main");
        }>{text.shell.skip}</a>
        <Header />
        <main class="mk-main" class:mk-main--wide=is_wide id="mk-main" tabindex="-1">
            <StorageNotice />
            <Page />
        </main>
        <footer class="mk-footer">
            <span>{text.shell.footer}</span>
            <a href=Route::Help.href()>{text.shell.nav.help}</a>
        </footer>
        <Status />
        <Toast />
        <Later chapter=Chapter::Search />
        <Shortcuts />
    }
}

#[component]
fn Header() -> impl IntoView {
    let app = use_app();
    let words = use_frame().shell;
    let entries = [
        (Route::Overview, words.nav.overview),
        (Route::Partnerships, words.nav.partnerships),
        (Route::Partners, words.nav.partners),
        (Route::Guide, words.nav.guide),
        (Route::Examples, words.nav.examples),
        (Route::Files, words.nav.files),
        (Route::Help, words.nav.help),
    ];
    let links = entries
        .into_iter()
        .map(|(route, name)| {
            let href = route.href();
            let is_here = move || app.route.with(|here| entry_of(here) == route).then_some("page");
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
            let is_chosen = move || app.settings.with(|settings| settings.lang() == *lang);
            view! {
                <button class="mk-segment__item" type="button" lang=lang.code()
                    aria-pressed=move || is_chosen().to_string()
                    on:click=move |_| app.set_settings(|settings| settings.lang = lang.code().into())>
                    <span aria-hidden="true">{short}</span>
                    <span class="mk-hidden">{name}</span>
                </button>
            }
        })
        .collect_view();
    let is_dark = move || app.is_dark();
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
                <button class="mk-button mk-button--small mk-button--search" type="button"
                    aria-keyshortcuts="Control+K" on:click=move |_| app.search_open.set(true)>
                    <Icon glyph=Glyph::Search />
                    <span class="mk-button__text">{words.search}</span>
                    <span class="mk-key-hint" aria-hidden="true">"Ctrl K"</span>
                </button>
                <div class="mk-segment" role="group" aria-label=words.language>{languages}</div>
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                    on:click=move |_| app.set_theme(if is_dark() { "light" } else { "dark" })>
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
fn entry_of(route: &Route) -> Route {
    match route {
        Route::Board | Route::Partnership { .. } | Route::Meeting { .. } => Route::Partnerships,
        Route::Partner { .. } => Route::Partners,
        Route::GuidePart { .. } => Route::Guide,
        Route::Example { .. } => Route::Examples,
        Route::Trash => Route::Files,
        other => other.clone(),
    }
}

/// What stands in the way of saving, for as long as it does.
#[component]
fn StorageNotice() -> impl IntoView {
    let app = use_app();
    let text = use_frame();
    move || {
        let sentence = match app.save.get() {
            SaveState::Saved | SaveState::Saving => return None,
            SaveState::MemoryOnly => text.shell.memory_only.to_owned(),
            SaveState::Failed(error) => (text.store_error)(&error),
        };
        Some(view! {
            <div class="mk-storage-notice" role="alert">
                <super::parts::Notice tone=super::parts::NoticeTone::Error
                    title=text.shell.not_saved text=sentence>
                    <a class="mk-button mk-button--small" href=Route::Files.href()>{text.shell.save_copy}</a>
                </super::parts::Notice>
            </div>
        })
    }
}

#[component]
fn Status() -> impl IntoView {
    let app = use_app();
    let words = use_frame().shell;
    let save = move || match app.save.get() {
        SaveState::Saved if app.workspace.with(|workspace| workspace.records().is_empty()) => {
            (words.nothing_yet, false)
        }
        SaveState::Saved => (words.saved, false),
        SaveState::Saving => (words.saving, false),
        SaveState::Failed(_) | SaveState::MemoryOnly => (words.not_saved, true),
    };
    let copy_age = move || {
        let last = app.settings.with(|settings| Day::parse_iso(&settings.last_copy));
        (words.copy_age)(last.map(|last| app.today.get().days_since(last)))
    };
    let undo =
        move || app.history.with(|history| history.next_undo().map(|step| (words.step)(step)));
    let has_redo = move || app.history.with(|history| history.next_redo().is_some());
    view! {
        <section class="mk-status" aria-label=words.status>
            <span class="mk-status__save" class:mk-status__save--failed=move || save().1>
                {move || view! { <Icon glyph=if save().1 { Glyph::Error } else { Glyph::Check } /> }}
                {move || save().0}
            </span>
            <span class="mk-status__backup">{copy_age}</span>
            <a class="mk-status__link" href=Route::Files.href()>{words.save_copy}</a>
            {move || undo().map(|step| view! {
                <button class="mk-button mk-button--quiet mk-button--small mk-status__end" type="button"
                    on:click=move |_| app.undo()>
                    <Icon glyph=Glyph::Undo />
                    {words.undo}
                    <span class="mk-status__what">": "{step}</span>
                </button>
            })}
            {move || has_redo().then(|| view! {
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| app.redo()>{words.redo}</button>
            })}
        </section>
    }
}

/// What was just done, said once to everybody.
#[component]
fn Toast() -> impl IntoView {
    let app = use_app();
    let words = use_frame().shell;
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(Some(earlier)) = earlier {
            earlier.clear();
        }
        app.notice.with(Option::is_some).then(|| {
            set_timeout_with_handle(move || app.notice.set(None), Duration::from_secs(12)).ok()
        })?
    });
    view! {
        <div class="mk-toasts" role="status" aria-live="polite">
            {move || app.notice.get().map(|notice| view! {
                <div class="mk-toast">
                    <span class="mk-toast__text">{notice.text}</span>
                    {notice.can_undo.then(|| view! {
                        <button class="mk-button mk-button--quiet mk-button--small" type="button"
                            on:click=move |_| app.undo()>{words.undo}</button>
                    })}
                    <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                        on:click=move |_| app.notice.set(None)>
                        <Icon glyph=Glyph::Close />
                        <span class="mk-hidden">{words.close}</span>
                    </button>
                </div>
            })}
        </div>
    }
}

#[component]
fn Shortcuts() -> impl IntoView {
    let app = use_app();
    let words = use_frame().shell;
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, app.shortcuts_open);
    let rows = [
        (words.shortcuts.search, "Ctrl+K  /"),
        (words.shortcuts.new_partnership, "N"),
        (words.shortcuts.undo, "Ctrl+Z"),
        (words.shortcuts.redo, "Ctrl+Y"),
        (words.shortcuts.save, "Ctrl+S"),
        (words.shortcuts.list, "?"),
    ]
    .into_iter()
    .map(|(name, keys)| {
        view! {
            <div class="mk-shortcuts__row">
                <dt>{name}</dt>
                <dd><kbd class="mk-kbd">{keys}</kbd></dd>
            </div>
        }
    })
    .collect_view();
    view! {
        <dialog class="mk-dialog" node_ref=dialog aria-labelledby="shortcuts-title"
            on:close=move |_| app.shortcuts_open.set(false)>
            <div class="mk-dialog__header">
                <h2 class="mk-dialog__title" id="shortcuts-title">{words.shortcuts.title}</h2>
                <button class="mk-button mk-button--quiet mk-button--icon" type="button"
                    on:click=move |_| app.shortcuts_open.set(false)>
                    <Icon glyph=Glyph::Close />
                    <span class="mk-hidden">{words.close}</span>
                </button>
            </div>
            <div class="mk-dialog__body"><dl class="mk-shortcuts">{rows}</dl></div>
        </dialog>
    }
}

/// Opens and closes a native dialog with a signal; the browser keeps the focus inside.
pub fn follow(dialog: NodeRef<html::Dialog>, is_open: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match is_open.get() {
            true if !dialog.open() => drop(dialog.show_modal()),
            false if dialog.open() => dialog.close(),
            _ => {}
        }
    });
}
