//! Where two answers stand: told at the control, before the text is read, sent or frozen.

use leptos::prelude::*;

use super::desk::{Desk, Step};
use crate::{
    agreement::{Disputed, own_clauses},
    app::{use_app, use_text},
    domain::{Code, Kind},
    route::Route,
    text::{Reader, Titles, capitalised},
    ui::parts::{DisputedField, Notice, NoticeTone},
};

/// At one control: that somebody else has answered otherwise. Also for all fields below a path.
#[component]
pub fn Mark(#[prop(into)] key: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let is_here = Memo::new(move |_| {
        let below =
            |field: &str| field.strip_prefix(&key).is_some_and(|rest| rest.starts_with('/'));
        desk.disputed.with(|all| all.iter().any(|own| own.field == key || below(&own.field)))
    });
    view! { <DisputedField is_shown=is_here /> }
}

/// All of them, with the way to each, and to where people choose.
#[component]
pub fn Disputes() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.check;
    let name = move |point: &Disputed| {
        let title = desk.record.with(|own| point.title(own, desk.clauses, text.lang.code()));
        title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| {
            app.workspace.with_untracked(|workspace| {
                let titles = Titles { clauses: Some(desk.clauses), ..Titles::default() };
                let reader = Reader::new(text, workspace.records()).titled(titles);
                reader.field(Kind::Agreement.code(), &point.field)
            })
        })
    };
    let item = move |point: Disputed| {
        let name = capitalised(&name(&point));
        let Some(section) = point.section else { return view! { <li>{name}</li> }.into_any() };
        let go = move |_| {
            let is_own = desk
                .record
                .with_untracked(|own| own_clauses(own).iter().any(|clause| clause.id == section));
            let step = if is_own { Step::Own } else { Step::Clause };
            desk.go(step(section.clone()), None);
        };
        view! { <li><button class="mk-link-button" type="button" on:click=go>{name}</button></li> }
            .into_any()
    };
    move || {
        (!desk.disputed.with(Vec::is_empty)).then(|| {
            view! {
                <Notice tone=NoticeTone::Warning title=words.disputed text=words.disputed_text>
                    <ul class="mk-missing">{desk.disputed.get().into_iter().map(item).collect_view()}</ul>
                    <p><a href=Route::Files.href()>{words.disputed_choose}</a></p>
                </Notice>
            }
        })
    }
}
