//! What the guide's pages share: where they belong, the print button, the examples.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, examples_in, use_text},
    content::Guide,
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
