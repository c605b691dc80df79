//! Comments that nobody has settled yet, wherever they stand, with the way to each.

use leptos::prelude::*;

use super::desk::{Desk, Step};
use crate::{
    agreement::{Comment, comments},
    app::use_text,
};

/// The open comments of the whole agreement, the oldest first.
pub fn open_comments(desk: Desk) -> Memo<Vec<Comment>> {
    Memo::new(move |_| {
        let all = desk.record.with(comments).into_iter();
        all.filter(|comment| !comment.is_resolved).collect()
    })
}

#[component]
pub fn OpenComments() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.talk;
    let open = open_comments(desk);
    move || {
        open.with(|open| !open.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="open-title">
                    <h3 id="open-title">{words.open_title}</h3>
                    <CommentList comments=open />
                </section>
            }
        })
    }
}

/// Each with who said it, and the way to where it stands.
#[component]
pub fn CommentList(comments: Memo<Vec<Comment>>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.talk;
    let item = move |comment: Comment| {
        let clause = desk.clause(&comment.clause);
        let place = clause.map(|own| own.words.of(text.lang.code()).title.clone());
        let who = if comment.party.is_empty() { words.us.to_owned() } else { comment.party };
        let told = match comment.is_proposal {
            true => (words.proposed)(&who),
            false => comment.text,
        };
        let who = Some(who).filter(|_| !comment.is_proposal);
        let beside = who.into_iter().chain(place).collect::<Vec<_>>().join(" · ");
        let to = comment.clause;
        view! {
            <li>
                <button class="mk-link-button" type="button"
                    on:click=move |_| desk.go(Step::Clause(to.clone()), None)>{told}</button>
                " " <span class="mk-small mk-soft">{beside}</span>
            </li>
        }
    };
    view! { <ul class="mk-missing">{move || comments.get().into_iter().map(item).collect_view()}</ul> }
}
