//! The next lines of a checklist wherever its partnership is only mentioned: folded, and looked up
//! when somebody opens it, since a thousand partnerships may stand on a page.

use leptos::{ev, prelude::*};

use super::{go_to_line, next::SHOWN};
use crate::{
    app::{browser, use_app, use_text},
    content::Guide,
    domain::Partnership,
    guide::{Checklist, Facts},
    route::{Route, Tab},
    ui::parts::{Disclosure, WithGuide},
};

#[component]
pub fn NextFold(
    partnership: String,
    /// Of the partnership, for whoever hears the page: there may be many of these.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let words = &use_text().guide.checklist;
    let own = format!("next-{partnership}");
    // Where its row is drawn anew in its place it stands as it stood.
    let is_open = RwSignal::new(browser::stands_open(&own));
    let id = StoredValue::new(partnership);
    let render = move |guide| view! { <Links partnership=id.get_value() guide /> }.into_any();
    let summary = view! {
        <span class="mk-next-fold__word">{words.next}</span>
        <span class="mk-hidden">" "{move || title.get()}</span>
    }
    .into_any();
    view! {
        <Disclosure class="mk-next-fold mk-no-print" summary_class="mk-checklist__fold" id=own summary
            pointed_at=words.next toggled=move |now| is_open.set(now)>
            {move || is_open.get().then(|| view! { <WithGuide render /> })}
        </Disclosure>
    }
}

#[component]
fn Links(partnership: String, guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.guide.checklist;
    let id = StoredValue::new(partnership);
    let lines = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let Some(own) = id.with_value(|id| workspace.get::<Partnership>(id)) else {
                return Vec::new();
            };
            let checklist = Checklist::of(guide, &Facts::new(workspace, own, today));
            let next = checklist.next_of(own, SHOWN).into_iter();
            let said = next.map(|line| {
                let guides = guide.line_words(&line.id).map(|own| text.lang.of(own).text.clone());
                (line.id.clone(), line.own.clone().or(guides).unwrap_or_default())
            });
            said.collect()
        })
    });
    let href = Route::Partnership { id: id.get_value(), tab: Tab::Checklist }.href();
    let link = move |(line, said): (String, String)| {
        let go = move |event: ev::MouseEvent| {
            browser::follow_here(&event, || go_to_line(&id.get_value(), &line));
        };
        view! { <li><a href=href.clone() on:click=go>{said}</a></li> }
    };
    move || match lines.with(Vec::is_empty) {
        true => view! { <p class="mk-soft">{words.next_none}</p> }.into_any(),
        false => {
            let links = lines.get().into_iter().map(link.clone()).collect_view();
            view! { <ul class="mk-checklist__covers">{links}</ul> }.into_any()
        }
    }
}
