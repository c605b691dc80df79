//! The short edition at work: twelve lines whose ticks are those of the long list.

use leptos::{ev, prelude::*};

use super::{Book, own::write_ticks};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, Partnership},
    guide::{Facts, ShortLine, set_short, short_lines},
    place::line_tick,
    route::{Route, Tab},
    ui::{pages::partnership::here::use_here, parts::Disclosure},
};

#[component]
pub fn Short(
    /// Shows the phase that an item is in.
    show_all: Callback<()>,
) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().lists;
    let book = expect_context::<Book>();
    let guide = book.guide.clone();
    let lines = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let partnership = workspace.get::<Partnership>(&here.id());
            let facts = partnership.map(|own| Facts::new(workspace, own, today));
            facts.map(|facts| short_lines(&guide, &facts)).unwrap_or_default()
        })
    });
    let ids: Vec<String> =
        lines.with_untracked(|lines| lines.iter().map(|line| line.id.clone()).collect());
    let rows = ids.into_iter().map(|id| view! { <Row id lines show_all /> }).collect_view();
    view! {
        <p class="mk-measure">{words.short_lead}</p>
        <ol class="mk-checklist">{rows}</ol>
    }
}

#[component]
fn Row(id: String, lines: Memo<Vec<ShortLine>>, show_all: Callback<()>) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.lists;
    let book = expect_context::<Book>();
    let input = line_tick(&id);
    let said = book.guide.line_words(&id).map(|said| text.lang.of(said).text.clone());
    let line =
        Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.id == id).cloned()));
    let is_done = move || line.with(|line| line.as_ref().is_some_and(ShortLine::is_done));
    let missing = move || {
        line.with(|line| {
            let line = line.as_ref();
            line.map(|line| (words.short_missing)(line.missing.len(), line.covers.len()))
        })
    };
    let covers = line.with_untracked(|line| line.as_ref().map(|line| line.covers.clone()));
    let links = covers.into_iter().flatten().filter_map(|item| {
        let words = book.guide.item(&item)?;
        let name = format!("{} {}", words.number(), text.lang.of(&words.words).text);
        let route = Route::Partnership { id: here.id(), tab: Tab::Checklist };
        let go = move |event: ev::MouseEvent| {
            browser::follow_here(&event, || {
                show_all.run(());
                browser::go_to(&route, line_tick(&item));
            });
        };
        let href = Route::guide(words.phase()?.code()).href();
        Some(view! { <li><a href=href on:click=go>{name}</a></li> })
    });
    let links = links.collect_view();
    let toggle = move |event: ev::Event| {
        let is_done = event_target_checked(&event);
        let today = app.today.get_untracked();
        let change = line.with_untracked(|line| {
            let line = line.as_ref()?;
            let count = if is_done { line.missing.len() } else { line.covers.len() };
            Some((set_short(line, is_done, today), count))
        });
        if let Some((writes, count)) = change {
            write_ticks(app, here, &book, writes, (words.ticked)(count));
        }
    };
    view! {
        <li class="mk-checklist__item">
            <input class="mk-tick" type="checkbox" id=input.clone() prop:checked=is_done on:change=toggle />
            <label class="mk-checklist__text" for=input>{said}</label>
            <p class="mk-checklist__end mk-soft mk-small">{missing}</p>
            <div class="mk-checklist__note">
                <Disclosure class="mk-no-print" summary_class="mk-checklist__fold" summary=words.short_behind.into_any()>
                    <ul class="mk-checklist__covers">{links}</ul>
                </Disclosure>
            </div>
        </li>
    }
}
