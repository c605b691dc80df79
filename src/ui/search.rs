//! One search over everything, which is the list of commands too.

use leptos::{ev, html, prelude::*};

use super::{
    parts::{Glyph, Icon},
    shell::follow,
};
use crate::{
    app::{App, Library, browser, title_of, use_app, use_text},
    domain::{Kind, fold},
    route::{Route, Tab},
    text::{Label, Text},
};

/// As many as fit on a screen.
const LIMIT: usize = 20;

/// Something that can be opened.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    title: String,
    kind: String,
    context: String,
    route: Route,
    glyph: Glyph,
}

#[component]
pub fn SearchDialog() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = text.shell;
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, app.search_open);
    let query = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let found = Memo::new(move |_| match app.search_open.get() {
        true => find(app, text, &query.get()),
        false => Vec::new(),
    });
    let open = move |place: usize| {
        let route = found.with_untracked(|found| found.get(place).map(|found| found.route.clone()));
        if let Some(route) = route {
            app.search_open.set(false);
            query.set(String::new());
            browser::go(&route);
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => chosen.update(|place| *place = (*place + 1).min(last)),
            "ArrowUp" => chosen.update(|place| *place = place.saturating_sub(1)),
            "Enter" => open(chosen.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let options = found.get().into_iter().enumerate().map(|(place, found)| {
            view! {
                <div class="mk-search__option" role="option" id=format!("found-{place}")
                    aria-selected=move || (chosen.get() == place).to_string()
                    on:click=move |_| open(place)>
                    <Icon glyph=found.glyph />
                    <span class="mk-search__title">{found.title}</span>
                    <span class="mk-search__kind">{found.kind}</span>
                    <span class="mk-search__context">{found.context}</span>
                </div>
            }
        });
        options.collect_view()
    };
    let count = move || found.with(Vec::len);
    view! {
        <dialog class="mk-dialog mk-search" node_ref=dialog aria-label=words.search_all
            on:close=move |_| app.search_open.set(false)>
            <div class="mk-search__box">
                <Icon glyph=Glyph::Search />
                <input class="mk-search__input" type="text" role="combobox" aria-expanded="true"
                    aria-controls="found" aria-label=words.search_all autocomplete="off"
                    spellcheck="false" autofocus=true
                    aria-activedescendant=move || (count() > 0).then(|| format!("found-{}", chosen.get()))
                    prop:value=move || query.get()
                    on:input=move |event| {
                        query.set(event_target_value(&event));
                        chosen.set(0);
                    }
                    on:keydown=keys />
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                    on:click=move |_| app.search_open.set(false)>
                    <Icon glyph=Glyph::Close />
                    <span class="mk-hidden">{words.close}</span>
                </button>
            </div>
            <div class="mk-search__results" id="found" role="listbox" aria-label=words.results>
                {options}
            </div>
            <p class="mk-search__none" class:mk-hidden=move || { count() > 0 } role="status">
                {move || match (count(), query.with(|query| query.trim().is_empty())) {
                    (0, true) => words.search_hint.to_owned(),
                    (0, false) => words.search_none.to_owned(),
                    (count, _) => format!("{count} {}", words.results),
                }}
            </p>
            <div class="mk-search__footer">
                <span><kbd class="mk-kbd">"↑"</kbd>" "<kbd class="mk-kbd">"↓"</kbd>" "{words.search_move}</span>
                <span><kbd class="mk-kbd">"Enter"</kbd>" "{words.search_open}</span>
                <span><kbd class="mk-kbd">"Esc"</kbd>" "{words.close}</span>
            </div>
        </dialog>
    }
}

/// Records that hold the words, and pages whose name does.
fn find(app: App, text: &'static Text, query: &str) -> Vec<Found> {
    let mut found = app.workspace.with(|workspace| {
        let hits = workspace.search(query, LIMIT);
        hits.into_iter()
            .filter_map(|hit| {
                let record = workspace.record(&hit.id)?;
                let home = |field| record.get(field).as_str().filter(|id| !id.is_empty());
                let (home_id, is_partner) = match hit.kind {
                    Kind::Partnership => (hit.id.as_str(), false),
                    Kind::Partner => (hit.id.as_str(), true),
                    _ => match (home("partnership"), home("partner")) {
                        (Some(id), _) => (id, false),
                        (None, Some(id)) => (id, true),
                        (None, None) => return None,
                    },
                };
                let route = match (hit.kind, is_partner) {
                    (_, true) => Route::Partner { id: home_id.into() },
                    (Kind::Entry, false) => {
                        Route::Partnership { id: home_id.into(), tab: Tab::Log }
                    }
                    (_, false) => Route::partnership(home_id),
                };
                let context = match home_id == hit.id {
                    true => String::new(),
                    false => workspace.record(home_id).map(title_of).unwrap_or_default(),
                };
                Some(Found {
                    title: title_of(record),
                    kind: hit.kind.label(text.lang).into(),
                    context,
                    route,
                    glyph: glyph(hit.kind),
                })
            })
            .collect::<Vec<_>>()
    });
    if let (Library::Here { examples, .. }, false) = (app.examples(), query.trim().is_empty()) {
        found.extend(examples.iter().filter(|example| example.answers(query)).map(|example| {
            Found {
                title: example.title.clone(),
                kind: text.shell.example.into(),
                context: example.place.clone(),
                route: Route::Example { id: example.id.clone() },
                glyph: Glyph::Book,
            }
        }));
    }
    let folded = fold(query);
    let pages = [
        (Route::Overview, text.shell.nav.overview),
        (Route::Partnerships, text.shell.nav.partnerships),
        (Route::Partners, text.shell.nav.partners),
        (Route::Examples, text.shell.nav.examples),
        (Route::Files, text.shell.nav.files),
        (Route::Help, text.shell.nav.help),
    ];
    found.extend(pages.into_iter().filter(|(_, name)| fold(name).contains(folded.trim())).map(
        |(route, name)| Found {
            title: name.into(),
            kind: text.shell.go_to.into(),
            context: String::new(),
            route,
            glyph: Glyph::Chevron,
        },
    ));
    found
}

fn glyph(kind: Kind) -> Glyph {
    match kind {
        Kind::Partnership => Glyph::Handshake,
        Kind::Partner | Kind::Contact | Kind::Person | Kind::Member => Glyph::Person,
        Kind::Entry => Glyph::Phone,
        Kind::Action => Glyph::Check,
        Kind::Meeting => Glyph::Meeting,
        _ => Glyph::Note,
    }
}
