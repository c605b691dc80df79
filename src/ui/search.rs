//! One search over everything, which is the list of commands too.

use std::sync::Arc;

use leptos::{ev, html, prelude::*};

use super::parts::{Glyph, Icon, follow, is_shut, marked};
use crate::{
    app::{App, Book, GUIDE, browser, examples_in, use_app, use_text},
    content::{Example, Passage, passages},
    domain::Kind,
    palette::{self, Among, Found, Press, Sort, press},
    text::{Lang, Text, names::shown_names},
    workspace::Named,
};

#[component]
pub fn SearchDialog() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = text.shell;
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, app.front.search_open);
    let input = NodeRef::<html::Input>::new();
    let query = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let (guide, examples) = (RwSignal::new(Book::Coming), RwSignal::new(Book::Coming));
    Effect::new(move |_| {
        if app.front.search_open.get() {
            GUIDE.ask(guide);
            examples_in(text.lang).ask(examples);
            // What is written now takes the place of what was looked for before.
            if let Some(input) = input.get_untracked() {
                input.select();
            }
        }
    });
    let passages = Memo::new(move |_| {
        guide.get().here().map(|guide| Arc::new(passages(guide, text.lang.half())))
    });
    // Made anew when a record changes, not for each letter of what is looked for.
    let named = Memo::new_with_compare(
        move |_| match app.front.search_open.get() {
            true => {
                Arc::new(app.workspace.with(|workspace| workspace.named(shown_names(workspace))))
            }
            false => Arc::default(),
        },
        |earlier, now| earlier.map(Arc::as_ptr) != now.map(Arc::as_ptr),
    );
    let found = Memo::new(move |_| match app.front.search_open.get() {
        true => {
            let examples = examples.get().here().map_or(&[][..], Vec::as_slice);
            find(app, text, &named.get(), passages.get().as_deref(), examples, &query.get())
        }
        false => Vec::new(),
    });
    let open = move |place: usize| {
        let chosen = found.with_untracked(|found| found.get(place).cloned());
        if let Some(chosen) = chosen {
            app.front.search_open.set(false);
            query.set(String::new());
            match chosen.place.as_str() {
                "" => browser::go(&chosen.route),
                _ => browser::go_to(&chosen.route, chosen.place),
            }
        }
    };
    let choose = move |place: usize| {
        chosen.set(place);
        browser::keep_in_sight(&option_id(place));
    };
    let keys = move |event: ev::KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        match press(&event.key(), chosen.get_untracked(), count) {
            Some(Press::Choose(place)) => choose(place),
            Some(Press::Open(place)) => open(place),
            None => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let options = found.get().into_iter().enumerate().map(|(place, found)| {
            view! {
                <div class="mk-search__option" role="option" id=option_id(place)
                    aria-selected=move || (chosen.get() == place).to_string()
                    on:click=move |_| open(place)>
                    <Icon glyph=glyph(found.sort) />
                    <span class="mk-search__title">{marked(&found.title, &[found.danish], Lang::Da)}</span>
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
            on:close=move |_| if is_shut(dialog) { app.front.search_open.set(false) }>
            <div class="mk-search__box">
                <Icon glyph=Glyph::Search />
                <input class="mk-search__input" type="text" role="combobox" node_ref=input
                    aria-expanded=move || (count() > 0).to_string()
                    aria-controls="found" aria-label=words.search_all autocomplete="off"
                    spellcheck="false" autofocus=true
                    aria-activedescendant=move || (count() > 0).then(|| option_id(chosen.get()))
                    prop:value=move || query.get()
                    on:input=move |event| {
                        if chosen.get_untracked() > 0 {
                            choose(0);
                        }
                        query.set(event_target_value(&event));
                    }
                    on:keydown=keys />
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                    on:click=move |_| app.front.search_open.set(false)>
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
                    (count, _) => format!("{}: {count}", words.results),
                }}
            </p>
            <div class="mk-search__footer">
                <span><kbd class="mk-kbd">"↑"</kbd>" "<kbd class="mk-kbd">"↓"</kbd>" "{words.search_move}</span>
                <span><kbd class="mk-kbd">"Enter"</kbd>" "{words.search_open}</span>
                <span><kbd class="mk-kbd">"Esc"</kbd>" "{words.search_close}</span>
            </div>
        </dialog>
    }
}

fn option_id(place: usize) -> String {
    format!("found-{place}")
}

/// What of all that can be found answers the words.
fn find(
    app: App,
    text: &Text,
    named: &Named,
    guide: Option<&Vec<Passage>>,
    examples: &[Example],
    query: &str,
) -> Vec<Found> {
    let here = app.front.route.get_untracked();
    let today = app.today.get_untracked();
    let is_apart = untrack(|| app.is_apart());
    app.workspace.with(|workspace| {
        let guide = guide.map_or(&[][..], Vec::as_slice);
        let among = Among { workspace, named, guide, examples, here: &here, today, is_apart };
        palette::find(&among, text, query)
    })
}

fn glyph(sort: Sort) -> Glyph {
    match sort {
        Sort::Guide | Sort::Example => Glyph::Book,
        Sort::Again => Glyph::Handshake,
        Sort::Mail => Glyph::Note,
        Sort::Way => Glyph::Chevron,
        Sort::Record(kind) => glyph_of(kind),
    }
}

fn glyph_of(kind: Kind) -> Glyph {
    match kind {
        Kind::Partnership => Glyph::Handshake,
        Kind::Partner | Kind::Contact | Kind::Person | Kind::Member => Glyph::Person,
        Kind::Entry => Glyph::Phone,
        Kind::Action => Glyph::Chevron,
        Kind::Meeting => Glyph::Meeting,
        Kind::Library
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Approval
        | Kind::Risk
        | Kind::Agreement
        | Kind::Version
        | Kind::Round
        | Kind::Answers
        | Kind::Map
        | Kind::Node
        | Kind::Edge
        | Kind::Message => Glyph::Note,
    }
}
