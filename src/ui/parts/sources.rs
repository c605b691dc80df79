//! Where the guide's facts come from.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Disclosure;
use crate::{
    app::use_text,
    content::{Guide, Source},
};

/// Where the facts of a page come from, each once.
pub fn sources<'a>(guide: &Guide, keys: impl Iterator<Item = &'a String>) -> AnyView {
    let words = &use_text().guide;
    let links = source_links(guide, keys);
    if links.is_empty() {
        return ().into_any();
    }
    let links = links.into_iter().map(|link| view! { <li>{link}</li> }).collect_view();
    view! {
        <Disclosure class="mk-disclosure mk-no-print" summary=words.sources.into_any()>
            <div class="mk-disclosure__body mk-prose__source">
                <p>{words.sources_lead}</p>
                <ul class="mk-sources">{links}</ul>
            </div>
        </Disclosure>
    }
    .into_any()
}

/// The same of one line, in one sentence.
pub fn sources_of_line(guide: &Guide, keys: &[String]) -> AnyView {
    let words = &use_text().guide;
    let links = source_links(guide, keys.iter());
    let label = match links.len() {
        0 => return ().into_any(),
        1 => words.source,
        _ => words.sources,
    };
    let links = links.into_iter().enumerate();
    let links = links.map(|(place, link)| view! { {(place > 0).then_some(" · ")}{link} });
    let links = links.collect_view();
    view! { <p class="mk-small mk-soft mk-no-print">{label}": "{links}</p> }.into_any()
}

/// Sources by name and year, each once, with a link where one has an address.
fn source_links<'a>(guide: &Guide, keys: impl Iterator<Item = &'a String>) -> Vec<AnyView> {
    let lang = use_text().lang;
    let named = |source: &Source| source.name.of(lang.code()).clone();
    let keys: BTreeSet<&String> = keys.collect();
    // Several pages of one place that has no address say the same.
    let mut told = BTreeSet::new();
    let found = keys.into_iter().filter_map(|key| guide.source(key));
    let found = found.filter(|source| told.insert((named(source), &source.year, &source.url)));
    let links = found.map(|source| {
        let name = match source.year.as_str() {
            "" => named(source),
            year => format!("{} ({year})", named(source)),
        };
        let has_address = source.url.starts_with("https://") || source.url.starts_with("http://");
        match has_address {
            true => view! {
                <a href=source.url.clone() target="_blank" rel="noopener noreferrer">{name}</a>
            }
            .into_any(),
            false => name.into_any(),
        }
    });
    links.collect()
}
