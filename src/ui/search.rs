//! One search over everything, which is the list of commands too.

use std::{cmp::Reverse, sync::Arc};

use leptos::{ev, html, prelude::*};

use super::parts::{Glyph, Icon, follow, is_shut, marked};
use crate::{
    app::{App, Book, GUIDE, browser, examples_in, use_app, use_text},
    content::{Example, Passage, find_passages, passages},
    domain::{Code, Day, Kind, Partnership, Phase},
    order::OrderBy,
    place::{place_of, route_of},
    route::{Route, Tab},
    text::{
        Label, Lang, Text,
        names::{name_of, shown_names},
        ways::{BEGIN_AGAIN, WRITE_MAIL, Way, find_help, find_ways},
    },
    workspace::{
        Named, Workspace,
        again::{Over, over},
        field_with, home_of, title_of,
    },
};

/// As many as fit on a screen.
const LIMIT: usize = 20;
/// Partnerships that have ended and could begin again.
const ENDED_LIMIT: usize = 5;
/// Partnerships that a mail may be about.
const MAIL_LIMIT: usize = 3;
/// Of the guide: the user's own things come first and stay in sight.
const GUIDE_LIMIT: usize = 8;

/// Something that can be opened.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    title: String,
    /// What of the title is Danish, in another language's example.
    danish: String,
    kind: String,
    context: String,
    route: Route,
    /// The element to go to on that page; empty for its heading.
    place: String,
    glyph: Glyph,
}

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
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        let place = chosen.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => choose((place + 1).min(last)),
            "ArrowUp" => choose(place.saturating_sub(1)),
            "Enter" => open(place),
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let options = found.get().into_iter().enumerate().map(|(place, found)| {
            view! {
                <div class="mk-search__option" role="option" id=option_id(place)
                    aria-selected=move || (chosen.get() == place).to_string()
                    on:click=move |_| open(place)>
                    <Icon glyph=found.glyph />
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

/// Records that hold the words, pages and deeds that are called by them, what the guide and the help
/// say of them.
fn find(
    app: App,
    text: &'static Text,
    named: &Named,
    guide: Option<&Vec<Passage>>,
    examples: &[Example],
    query: &str,
) -> Vec<Found> {
    let mut found = app.workspace.with(|workspace| of_records(workspace, text, named, query));
    let here = app.front.route.get_untracked();
    let today = app.today.get_untracked();
    let ways = find_ways(text, query).into_iter().flat_map(|way| match way.place {
        // In a share copy that is theirs to do who sent it.
        BEGIN_AGAIN if app.is_apart() => Vec::new(),
        BEGIN_AGAIN => app.workspace.with(|workspace| of_ended(workspace, way, text, &here, today)),
        WRITE_MAIL => of_mail(app, way, text, &here),
        _ => of_ways(vec![way], text, &here),
    });
    let ways: Vec<Found> = ways.collect();
    // The same place once, under the name that was looked for.
    let is_new = |more: &Found| {
        !ways.iter().any(|way| (&way.route, &way.place) == (&more.route, &more.place))
    };
    let mut later = of_guide(guide.map_or(&[], Vec::as_slice), text, query);
    later.extend(of_examples(examples, text, query));
    later.extend(of_ways(find_help(text, query), text, &here));
    later.retain(is_new);
    found.extend(ways);
    found.extend(later);
    found
}

/// What somebody answered is shown where the round's own rules show it; ties and signed versions
/// have no name of their own.
fn is_listed(kind: Kind) -> bool {
    !matches!(kind, Kind::Answers | Kind::Edge | Kind::Version)
}

fn of_records(workspace: &Workspace, text: &Text, named: &Named, query: &str) -> Vec<Found> {
    let route = |id: &str| workspace.record(id).and_then(|record| route_of(workspace, record));
    let opens = |kind: Kind, id: &str| is_listed(kind) && route(id).is_some();
    let hits = workspace.search_shown(query, LIMIT, named, &opens);
    let found = hits.into_iter().filter_map(|hit| {
        let record = workspace.record(&hit.id)?;
        let is_canvas = hit.kind == Kind::Library;
        let (route, place) = place_of(workspace, record, field_with(record, query))?;
        Some(Found {
            // What the library's own record says stands on its strategy canvas.
            title: match is_canvas {
                true => text.strategy.title.into(),
                false => name_of(workspace, record, text.lang),
            },
            danish: String::new(),
            kind: if is_canvas { text.guide.own_sheet } else { hit.kind.label(text.lang) }.into(),
            context: home_of(workspace, record).map(title_of).unwrap_or_default(),
            route,
            place,
            glyph: glyph(hit.kind),
        })
    });
    found.collect()
}

fn of_guide(guide: &[Passage], text: &Text, query: &str) -> Vec<Found> {
    let found = find_passages(guide, query, GUIDE_LIMIT).into_iter().map(|passage| Found {
        title: passage.title.clone(),
        danish: String::new(),
        kind: (text.guide.passage)(passage.kind).into(),
        context: match Phase::parse(&passage.part) {
            Some(phase) if passage.number.is_empty() => {
                format!("{} {}", phase as usize + 1, phase.label(text.lang))
            }
            Some(phase) => format!("{} {}", passage.number, phase.label(text.lang)),
            None => passage.of.clone(),
        },
        route: Route::guide(&passage.part),
        place: passage.id.clone(),
        glyph: Glyph::Book,
    });
    found.collect()
}

fn of_examples(examples: &[Example], text: &Text, query: &str) -> Vec<Found> {
    let is_asked = !query.trim().is_empty();
    let answering = examples.iter().filter(|example| is_asked && example.answers(query));
    let found = answering.map(|example| Found {
        title: example.title.clone(),
        danish: example.danish.clone(),
        kind: text.shell.example.into(),
        context: example.place.clone(),
        route: Route::Example { id: example.id.clone() },
        place: String::new(),
        glyph: Glyph::Book,
    });
    found.collect()
}

/// Each partnership that has ended, the one whose page is open first; the list where none has.
fn of_ended(
    workspace: &Workspace,
    mut way: Way,
    text: &Text,
    here: &Route,
    today: Day,
) -> Vec<Found> {
    let ended = workspace.all::<Partnership>().filter_map(|own| Some((own, over(own, today)?)));
    let mut ended: Vec<(&Partnership, Over)> = ended.collect();
    let is_here = |own: &Partnership| here.record() == Some(own.id.as_str());
    ended.order_by_key(|(own, over)| (!is_here(own), Reverse(over.last)));
    let found = ended.into_iter().take(ENDED_LIMIT).map(|(own, _)| Found {
        title: text.again.button.into(),
        danish: String::new(),
        kind: way.kind.label(text).into(),
        context: own.title.clone(),
        route: Route::partnership(&own.id),
        place: BEGIN_AGAIN.into(),
        glyph: Glyph::Handshake,
    });
    let found: Vec<Found> = found.collect();
    match found.is_empty() {
        true => {
            way.place = "";
            of_ways(vec![way], text, here)
        }
        false => found,
    }
}

/// The partnership whose page is open, else those that people were last in touch about; what the help says of
/// mails where there is none, or where others write them.
fn of_mail(app: App, mut way: Way, text: &Text, here: &Route) -> Vec<Found> {
    let today = app.today.get_untracked();
    let found: Vec<Found> = app.workspace.with(|workspace| {
        let all = workspace.all::<Partnership>().filter(|_| !app.is_apart());
        let all = all.map(|own| (own, workspace.last_contact(&own.id, today)));
        let mut all: Vec<(&Partnership, Option<Day>)> = all.collect();
        let is_here = |own: &Partnership| here.record() == Some(own.id.as_str());
        all.order_by_key(|(own, last)| (!is_here(own), own.is_over(), Reverse(*last)));
        let limit = if all.first().is_some_and(|(own, _)| is_here(own)) { 1 } else { MAIL_LIMIT };
        let found = all.into_iter().take(limit).map(|(own, _)| Found {
            title: way.name.into(),
            danish: String::new(),
            kind: way.kind.label(text).into(),
            context: own.title.clone(),
            route: Route::Partnership { id: own.id.clone(), tab: Tab::Log },
            place: way.place.into(),
            glyph: Glyph::Note,
        });
        found.collect()
    });
    if !found.is_empty() {
        return found;
    }
    (way.address, way.place) = (Some("hjaelp".into()), "paper");
    of_ways(vec![way], text, here)
}

fn of_ways(ways: Vec<Way>, text: &Text, here: &Route) -> Vec<Found> {
    let found = ways.into_iter().map(|way| Found {
        title: way.name.into(),
        danish: String::new(),
        kind: way.kind.label(text).into(),
        context: String::new(),
        route: way.address.map_or_else(|| here.clone(), |address| Route::parse(&address)),
        place: way.place.into(),
        glyph: Glyph::Chevron,
    });
    found.collect()
}

fn glyph(kind: Kind) -> Glyph {
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
