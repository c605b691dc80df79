//! A pooled round is counted when somebody says so: what waits for that, and what is too little to be shown.

use leptos::prelude::*;

use super::super::{here::use_here, start::DAYS};
use crate::{
    app::{browser, use_app, use_text},
    domain::Kind,
    evaluation::{LEAST, open_again},
    route::{RoundPart, Route},
    ui::parts::{Notice, NoticeTone},
    workspace::Step,
};

/// In place of figures: whether too few have answered, or nobody has counted yet.
#[component]
pub fn Withheld() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let ready = Memo::new(move |_| {
        here.counts.with(|counts| counts.is_ready().then_some(counts.waiting.len()))
    });
    move || match ready.get() {
        Some(waiting) => view! {
            <Notice tone=NoticeTone::Info text=(words.uncounted)(waiting, LEAST)>
                <CountButton name=words.count.to_owned() />
            </Notice>
        }
        .into_any(),
        None => view! { <TooFew /> }.into_any(),
    }
}

/// Who has answered since it was counted.
#[component]
pub fn Late() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let late = Memo::new(move |_| {
        here.results.with(|read| if read.is_withheld { 0 } else { read.waiting })
    });
    move || match late.get() {
        0 => ().into_any(),
        count if count < LEAST => {
            let told = (words.late)(count, LEAST);
            view! { <div class="mk-no-print"><Notice tone=NoticeTone::Info text=told /></div> }
                .into_any()
        }
        count => view! { <CountButton name=(words.count_late)(count) /> }.into_any(),
    }
}

#[component]
fn CountButton(name: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().evaluation;
    let count = move |_| {
        let id = app.new_id(Kind::Round);
        let command = here
            .round
            .with_untracked(|round| here.counts.with_untracked(|counts| counts.count(round, &id)));
        if command.is_some_and(|command| app.run_for_good(&command)) {
            app.tell(words.count_told.into());
            browser::focus(super::TITLE);
        }
    };
    view! {
        <div class="mk-no-print">
            <button class="mk-button mk-button--primary" type="button" on:click=count>{name}</button>
        </div>
    }
}

/// A pooled round that too few have answered, and what can be done: more who answer, or the same
/// questions with answers that are seen.
#[component]
fn TooFew() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let title = here.title();
    let told = move || here.results.with(|read| (words.too_few)(read.answered(), LEAST));
    let again = move |_| {
        let (today, id) = (app.today.get_untracked(), app.new_id(Kind::Round));
        let round = here.round.get_untracked();
        let title = title.get_untracked();
        let command = open_again(&round, today, today.plus_days(DAYS), &id);
        app.run_and_tell(Step::created(Kind::Round, &title), command, (words.started)(&title));
        browser::go(&Route::round(&id, RoundPart::Whole));
    };
    move || {
        view! {
            <Notice tone=NoticeTone::Info text=told()>
                {(!here.is_guest.get()).then(|| view! {
                    <div class="mk-stack mk-stack--tight mk-no-print">
                        <p class="mk-small">{words.again_hint}</p>
                        <div><button class="mk-button mk-button--small" type="button" on:click=again>
                            {words.again}
                        </button></div>
                    </div>
                })}
            </Notice>
        }
    }
}
