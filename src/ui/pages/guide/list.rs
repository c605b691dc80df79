//! A short list: to read, to tick on paper, and the pixi edition for the wall.

use leptos::prelude::*;

use super::pieces::{PrintButton, TaughtBy, eyebrow};
use crate::{
    app::{browser, use_text},
    content::{Guide, List, ListItem, MeetingPart},
    guide::SHORT,
    ui::parts::{Glyph, Icon, PageHeader, sources},
};

#[component]
pub fn ListPage(guide: &'static Guide, list: List) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let said = text.lang.of(&list.words).clone();
    let is_poster = list.id == SHORT;
    let is_large = RwSignal::new(false);
    let sources = sources(guide, list.items.iter().flat_map(|item| &item.sources));
    let of = |part: Option<MeetingPart>| -> Vec<&ListItem> {
        list.items.iter().filter(|item| item.part == part).collect()
    };
    let class = if is_poster { "mk-poster" } else { "mk-guide__items" };
    let lines = |items: Vec<&ListItem>| {
        let lines = items.into_iter().enumerate();
        let lines = lines.map(|(place, item)| line(item, is_poster.then_some(place + 1)));
        let lines = lines.collect_view();
        view! { <ol class=class>{lines}</ol> }
    };
    let parts = [MeetingPart::Before, MeetingPart::During, MeetingPart::After];
    let parts = parts.into_iter().zip(words.parts).filter_map(|(part, name)| {
        let items = of(Some(part));
        (!items.is_empty())
            .then(|| view! { <section class="mk-section"><h2>{name}</h2>{lines(items)}</section> })
    });
    let parts = parts.collect_view();
    let whole = of(None);
    let whole = (!whole.is_empty()).then(|| lines(whole));
    let lead = if is_poster { words.poster_lead.to_owned() } else { said.intro };
    let foot = is_poster.then(|| view! { <p class="mk-soft">{words.poster_foot}</p> });
    view! {
        <PageHeader title=Signal::stored(said.name) lead eyebrow=eyebrow()>
            {match is_poster {
                true => view! { <PosterButtons is_large /> }.into_any(),
                false => view! { <PrintButton /> }.into_any(),
            }}
        </PageHeader>
        <div class="mk-stack mk-stack--loose" class:mk-poster-page=is_poster
            class:mk-poster-page--large=move || is_large.get()>{whole}{parts}{foot}{sources}</div>
    }
}

/// The poster for a notice board, or twice as big for a wall.
#[component]
fn PosterButtons(is_large: RwSignal<bool>) -> impl IntoView {
    let words = &use_text().forms;
    let print = move |large: bool| {
        is_large.set(large);
        browser::print_when_drawn();
    };
    view! {
        <button class="mk-button" type="button" on:click=move |_| print(false)>
            <Icon glyph=Glyph::Print />
            {words.print_a4}
        </button>
        <button class="mk-button" type="button" on:click=move |_| print(true)>
            <Icon glyph=Glyph::Print />
            {words.print_a3}
        </button>
    }
}

/// The number stands beside the box on paper, so that ticks can be typed back.
fn line(item: &ListItem, number: Option<usize>) -> impl IntoView + use<> {
    let said = use_text().lang.of(&item.words).clone();
    let example = (!said.example.is_empty())
        .then(|| view! { <p class="mk-guide__example">{said.example}</p> });
    view! {
        <li class="mk-guide__item" id=item.id.clone() tabindex="-1">
            <p class="mk-guide__text" data-number=number.map(|number| number.to_string())>{said.text}</p>
            {example}
            <TaughtBy item=item.id.clone() />
        </li>
    }
}
