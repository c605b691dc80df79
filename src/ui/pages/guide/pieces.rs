//! What the guide's pages share: where they belong, the print button, the sources.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, examples_in, use_text},
    content::{Guide, Source},
    domain::Code,
    route::Route,
    ui::parts::{Glyph, Icon, titled},
};

pub fn eyebrow() -> AnyView {
    let words = &use_text().guide;
    view! { <a href=Route::Guide.href()>{words.title}</a> }.into_any()
}

#[component]
pub fn PrintButton() -> impl IntoView {
    view! {
        <button class="mk-button mk-button--quiet" type="button" on:click=|_| browser::print()>
            <Icon glyph=Glyph::Print />
            {use_text().guide.print}
        </button>
    }
}

/// A way to an item, or to a short list, by what it says.
pub fn item_link(guide: &Guide, id: &str) -> Option<AnyView> {
    let lang = use_text().lang;
    if let Some(list) = guide.list(id) {
        let name = lang.of(&list.words).name.clone();
        return Some(view! { <a href=Route::guide(id).href()>{name}</a> }.into_any());
    }
    let item = guide.item(id)?;
    let route = Route::guide(item.phase()?.code());
    let said = format!("{} {}", item.number(), lang.of(&item.words).text);
    let (href, id) = (route.href(), id.to_owned());
    let go = move |event: ev::MouseEvent| {
        browser::follow_here(&event, || browser::go_to(&route, id.clone()));
    };
    Some(view! { <a href=href on:click=go>{said}</a> }.into_any())
}

/// The examples that teach an item or a line of a list.
#[component]
pub fn TaughtBy(item: String) -> impl IntoView {
    let text = use_text();
    let words = &text.reading;
    let examples = examples_in(text.lang).book();
    move || {
        let examples = examples.get().here()?;
        let teach = examples.iter().filter(|example| example.items.contains(&item));
        let links: Vec<_> = teach
            .enumerate()
            .map(|(place, example)| {
                let href = Route::Example { id: example.id.clone() }.href();
                view! {
                    {(place > 0).then_some(" · ")}
                    <a href=href>{titled(example)}</a>
                }
            })
            .collect();
        (!links.is_empty()).then(|| {
            view! {
                <p class="mk-guide__taught mk-no-print">{words.taught_by}": "{links}</p>
            }
        })
    }
}

/// Where the facts of a page come from, each once.
pub fn sources<'a>(guide: &Guide, keys: impl Iterator<Item = &'a String>) -> AnyView {
    let text = use_text();
    let words = &text.guide;
    let named = |source: &Source| source.name.of(text.lang.code()).clone();
    let keys: BTreeSet<&String> = keys.collect();
    // Several pages of one place that has no address say the same.
    let mut told = BTreeSet::new();
    let links: Vec<_> = keys
        .into_iter()
        .filter_map(|key| guide.source(key))
        .filter(|source| told.insert((named(source), &source.year, &source.url)))
        .map(|source| {
            let name = match source.year.as_str() {
                "" => named(source),
                year => format!("{} ({year})", named(source)),
            };
            let has_address = source.url.starts_with("https://") || source.url.starts_with("http://");
            match has_address {
                true => view! {
                    <li><a href=source.url.clone() target="_blank" rel="noopener noreferrer">{name}</a></li>
                }
                .into_any(),
                false => view! { <li>{name}</li> }.into_any(),
            }
        })
        .collect();
    if links.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="mk-disclosure mk-no-print">
            <summary class="mk-disclosure__summary">{words.sources}</summary>
            <div class="mk-disclosure__body mk-prose__source">
                <p>{words.sources_lead}</p>
                <ul class="mk-sources">{links}</ul>
            </div>
        </details>
    }
    .into_any()
}
