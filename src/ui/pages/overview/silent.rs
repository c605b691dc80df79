//! Who has not heard from us for too long, and a way to put it right.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Care, Partnership},
    route::{Route, Tab},
    ui::pages::{lists::narrow_partnerships, partnership::NextFold},
    workspace::{Attention, Filter, Portfolio},
};

const LIMIT: usize = 5;

#[component]
pub fn Silent(portfolio: Memo<Portfolio>) -> impl IntoView {
    let words = &use_text().overview;
    let shown = Memo::new(move |_| {
        portfolio.with(|portfolio| portfolio.silent.iter().take(LIMIT).cloned().collect::<Vec<_>>())
    });
    let count = move || portfolio.with(|portfolio| portfolio.silent.len());
    let rows = move || {
        shown.get().into_iter().map(|(partnership, care)| row(&partnership, care)).collect_view()
    };
    view! {
        <section class="mk-section" class:mk-no-print=move || count() == 0 aria-labelledby="silent-title">
            <h2 id="silent-title">{words.silent}</h2>
            {move || match count() {
                0 => view! { <p class="mk-soft">{words.nobody_silent}</p> }.into_any(),
                _ => view! { <ul class="mk-rows">{rows}</ul> }.into_any(),
            }}
            {move || (count() > LIMIT).then(|| view! {
                <a class="mk-small" href=Route::Partnerships.href() on:click=|_| show_silent()>
                    {(words.see_all)(count())}
                </a>
            })}
        </section>
    }
}

fn row(partnership: &Partnership, care: Care) -> impl IntoView + use<> {
    let app = use_app();
    let words = &use_text().overview;
    let whom = app.workspace.with(|workspace| workspace.whom(partnership).to_owned());
    let sentence = match care {
        // One talks with people, not with a title.
        Care::Silent { days, .. } if whom == partnership.title => (words.quiet_for)(days),
        Care::Silent { days, .. } => (words.silent_for)(&whom, days),
        _ => words.never_met.to_owned(),
    };
    let home = Route::partnership(&partnership.id).href();
    let log = Route::Partnership { id: partnership.id.clone(), tab: Tab::Log }.href();
    view! {
        <li>
            <a href=home>{partnership.title.clone()}</a>
            <p class="mk-soft mk-small">{sentence}</p>
            <a class="mk-small mk-no-print mk-overview__act" href=log>
                {words.log_contact}
                <span class="mk-hidden">" "{partnership.title.clone()}</span>
            </a>
            <NextFold partnership=partnership.id.clone() title=Signal::stored(partnership.title.clone()) />
        </li>
    }
}

fn show_silent() {
    let filter = Filter { attention: Some(Attention::Silent), ..Filter::default() };
    narrow_partnerships(filter);
}
