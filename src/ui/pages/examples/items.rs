//! The lines of the guide that an example shows.

use leptos::prelude::*;

use crate::{
    app::{browser, use_text},
    content::Guide,
    domain::Code,
    route::Route,
    ui::parts::{Disclosure, WithGuide},
};

#[component]
pub fn Items(items: Vec<String>) -> impl IntoView {
    let render =
        move |guide: &'static Guide| view! { <Links guide items=items.clone() /> }.into_any();
    view! { <WithGuide is_quiet=true render /> }
}

#[component]
fn Links(guide: &'static Guide, items: Vec<String>) -> impl IntoView {
    let text = use_text();
    let links: Vec<_> = items
        .into_iter()
        .filter_map(|id| {
            let (page, said) = place(guide, &id)?;
            let said = text.lang.of(said).text.clone();
            let name = match guide.item(&id) {
                Some(item) => format!("{} {said}", item.number()),
                None => said,
            };
            let route = Route::guide(&page);
            let href = route.href();
            Some(view! {
                <li>
                    <a href=href on:click=move |event| {
                        browser::follow_here(&event, || browser::go_to(&route, id.clone()));
                    }>{name}</a>
                </li>
            })
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <Disclosure class="mk-disclosure mk-no-print" summary=text.reading.example_items.into_any()>
                <ul class="mk-disclosure__body mk-guide__answers">{links}</ul>
            </Disclosure>
        }
    })
}

/// The page that a line stands on, and its words; clauses and risks stand elsewhere.
fn place<'a>(
    guide: &'a Guide,
    id: &str,
) -> Option<(String, &'a crate::content::Both<crate::content::ItemWords>)> {
    if let Some(item) = guide.item(id) {
        return Some((item.phase()?.code().into(), &item.words));
    }
    let list = guide.lists.iter().find(|list| list.items.iter().any(|item| item.id == id))?;
    Some((list.id.clone(), guide.line_words(id)?))
}
