//! What the partner takes part in, and as what.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Kind, Member, MemberRole, Partnership},
    field,
    route::Route,
    text::Label,
    ui::{
        pages::lists::NewPartnership,
        parts::{Editor, Field, tag_of},
    },
};

#[component]
pub fn TakesPart(partner: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let own = partner.clone();
    let ids = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let members = workspace.memberships_of(&own);
            members.into_iter().map(|(member, _)| member.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="mk-section" class:mk-no-print=move || ids.with(Vec::is_empty) aria-labelledby="takes-part-title">
            <h2 id="takes-part-title">{words.takes_part}</h2>
            {move || ids.with(Vec::is_empty).then(|| view! {
                <p class="mk-soft">{words.takes_part_empty}</p>
            })}
            <ul class="mk-rows" class:mk-gone=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=Clone::clone let:id>
                    <Membership id />
                </For>
            </ul>
            <NewPartnership id="new-with-partner" label=words.start hint=words.start_hint partner />
        </section>
    }
    .into_any()
}

#[component]
fn Membership(id: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let own = id.clone();
    let partnership = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let member = workspace.get::<Member>(&own)?;
            let partnership = workspace.get::<Partnership>(&member.partnership)?;
            Some((partnership.id.clone(), partnership.title.clone(), partnership.status))
        })
    });
    let head = move || {
        partnership.get().map(|(id, title, status)| {
            let title = if title.is_empty() { text.shell.untitled.into() } else { title };
            view! {
                <div class="mk-cluster">
                    <a href=Route::partnership(&id).href()>{title}</a>
                    {status.map(tag_of)}
                </div>
            }
        })
    };
    let roles = Editor::Choice(MemberRole::options(text.lang));
    view! {
        <li class="mk-stack mk-stack--tight">
            {head}
            <Field id kind=Kind::Member field=field!(Member.role) editor=roles />
        </li>
    }
}
