//! A short list: to read, to tick on paper, and the pixi edition for the wall.

use std::sync::Arc;

use leptos::prelude::*;

use super::pieces::{PrintButton, eyebrow, sources};
use crate::{
    app::use_text,
    content::{Guide, List, ListItem, MeetingPart},
    ui::parts::PageHeader,
};

#[component]
pub fn ListPage(guide: Arc<Guide>, list: List) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let said = text.lang.of(&list.words).clone();
    let is_poster = list.id == "x-pix";
    let sources = sources(&guide, list.items.iter().flat_map(|item| &item.sources));
    let of = |part: Option<MeetingPart>| -> Vec<&ListItem> {
        list.items.iter().filter(|item| item.part == part).collect()
    };
    let class = if is_poster { "mk-poster" } else { "mk-guide__items mk-guide__items--boxes" };
    let lines = |items: Vec<&ListItem>| {
        let lines = items.into_iter().map(line).collect_view();
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
        <PageHeader title=Signal::stored(said.name) lead eyebrow=eyebrow()><PrintButton /></PageHeader>
        <div class="mk-stack mk-stack--loose">{whole}{parts}{foot}{sources}</div>
    }
}

fn line(item: &ListItem) -> impl IntoView + use<> {
    let said = use_text().lang.of(&item.words).clone();
    let example = (!said.example.is_empty())
        .then(|| view! { <p class="mk-guide__example">{said.example}</p> });
    view! {
        <li class="mk-guide__item" id=item.id.clone() tabindex="-1">
            <p class="mk-guide__text">{said.text}</p>
            {example}
        </li>
    }
}
