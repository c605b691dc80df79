//! What the guide's pages share: where they belong, the print button, the sources.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    app::{browser, use_text},
    content::Guide,
    route::Route,
    ui::parts::{Glyph, Icon},
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

/// Where the facts of a page come from, each once.
pub fn sources<'a>(guide: &Guide, keys: impl Iterator<Item = &'a String>) -> AnyView {
    let words = &use_text().guide;
    let keys: BTreeSet<&String> = keys.collect();
    let links: Vec<_> = keys
        .into_iter()
        .filter_map(|key| guide.source(key))
        .map(|source| {
            let name = match source.year.as_str() {
                "" => source.name.clone(),
                year => format!("{} ({year})", source.name),
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
            <summary class="mk-disclosure__summary"><Icon glyph=Glyph::Chevron />{words.sources}</summary>
            <div class="mk-disclosure__body mk-prose__source">
                <p>{words.sources_lead}</p>
                <ul class="mk-sources">{links}</ul>
            </div>
        </details>
    }
    .into_any()
}
