//! One partner: who they are, whom to call, what we do together.

mod contacts;
mod contact;
mod erase;
mod facts;
mod log;
mod maps;
mod member;
mod same_as;
mod still_named;
mod write;

use leptos::prelude::*;

pub use contact::named as name_of_contact;

use super::{Nowhere, lists::PrintHead};
use crate::{
    app::{browser, use_app, use_text},
    domain::Partner,
    route::Route,
    ui::parts::{Glyph, Icon, Notice, NoticeTone, PageHeader, Tag, Tone},
};

#[component]
pub fn PartnerPage(id: String) -> impl IntoView {
    let app = use_app();
    let own = id.clone();
    let is_there = Memo::new(move |_| app.workspace.with(|w| w.get::<Partner>(&own).is_some()));
    move || match is_there.get() {
        true => view! { <Sheet id=id.clone() /> }.into_any(),
        false => view! { <Nowhere /> }.into_any(),
    }
}

#[component]
fn Sheet(id: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let own = id.clone();
    let name = Memo::new(move |_| {
        app.workspace.with(|workspace| match workspace.get::<Partner>(&own) {
            Some(partner) if !partner.name.trim().is_empty() => partner.name.clone(),
            _ => text.shell.untitled.to_owned(),
        })
    });
    let own = id.clone();
    let is_withheld = Memo::new(move |_| app.workspace.with(|workspace| workspace.is_silent(&own)));
    let eyebrow = view! { <a href=Route::Partners.href()>{words.title}</a> }.into_any();
    let is_apart = untrack(|| app.is_apart());
    let deleted = id.clone();
    let delete = move |_| {
        app.delete(&deleted);
        browser::go(&Route::Partners);
    };
    view! {
        {move || is_withheld.get().then(|| view! {
            <p class="mk-only-print">{words.withheld_print}</p>
        })}
        <div class:mk-no-print=is_withheld>
            <PrintHead title=name />
            <PageHeader title=name eyebrow>
                {move || (!is_withheld.get()).then(|| view! {
                    <button class="mk-button" type="button" on:click=|_| browser::print()>
                        <Icon glyph=Glyph::Print />
                        {text.shell.print}
                    </button>
                })}
                {(!is_apart).then(|| view! {
                    <button class="mk-button mk-button--quiet mk-button--danger" type="button" on:click=delete>
                        <Icon glyph=Glyph::Trash />
                        {text.shell.delete}
                    </button>
                })}
            </PageHeader>
            <div class="mk-stack mk-stack--loose">
                {move || is_withheld.get().then(withheld)}
                <Body id />
            </div>
        </div>
    }
    .into_any()
}

fn withheld() -> impl IntoView {
    let words = &use_text().partners;
    view! {
        <Notice tone=NoticeTone::Warning>
            <Tag tone=Tone::Stopped label=words.withheld_title />
            <p class="mk-notice__text">{words.withheld_note}</p>
        </Notice>
    }
}

#[component]
fn Body(id: String) -> impl IntoView {
    view! {
        <div class="mk-split">
            <div class="mk-stack mk-stack--sections">
                <contacts::Contacts partner=id.clone() />
                <facts::Facts id=id.clone() />
                <same_as::SameAs id=id.clone() />
            </div>
            <aside class="mk-aside">
                <member::TakesPart partner=id.clone() />
                <maps::OnMaps partner=id.clone() />
                <log::Log partner=id />
            </aside>
        </div>
    }
}
