//! Who has not heard from us for too long, and a way to put it right.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Care, Day, Partnership},
    route::{Route, Tab},
    ui::pages::{lists::narrow_partnerships, partnership::NextFold},
    workspace::{Attention, Filter, Portfolio},
};

const LIMIT: usize = 5;

#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    whom: String,
    care: Care,
    /// When somebody tried since, and reached nobody.
    tried: Option<Day>,
}

#[component]
pub fn Silent(portfolio: Memo<Portfolio>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().overview;
    let shown = Memo::new(move |_| {
        let first = portfolio.with(|p| p.silent.iter().take(LIMIT).cloned().collect::<Vec<_>>());
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let rows = first.into_iter().filter_map(|(id, care)| {
                let own = workspace.get::<Partnership>(&id)?;
                let whom = workspace.whom(own).to_owned();
                let tried = workspace.last_try(&id, today);
                Some(Row { id, title: own.title.clone(), whom, care, tried })
            });
            rows.collect::<Vec<_>>()
        })
    });
    let count = move || portfolio.with(|portfolio| portfolio.silent.len());
    let ids = Memo::new(move |_| {
        shown.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    let item = move |id: String| {
        let own =
            Memo::new(move |_| shown.with(|rows| rows.iter().find(|row| row.id == id).cloned()));
        view! { <li>{move || own.get().map(row)}</li> }
    };
    let is_none = Memo::new(move |_| count() == 0);
    view! {
        <section class="mk-section" class:mk-no-print=move || count() == 0 aria-labelledby="silent-title">
            <h2 id="silent-title">{words.silent}</h2>
            {move || match is_none.get() {
                true => {
                    let is_any = move || portfolio.with(|portfolio| portfolio.tended > 0);
                    view! { <p class="mk-soft">{move || (words.nobody_silent)(is_any())}</p> }.into_any()
                }
                false => view! {
                    <ul class="mk-rows"><For each=move || ids.get() key=Clone::clone children=item /></ul>
                }.into_any(),
            }}
            {move || (count() > LIMIT).then(|| view! {
                <a class="mk-small" href=Route::Partnerships.href() on:click=|_| show_silent()>
                    {(words.see_all)(count())}
                </a>
            })}
        </section>
    }
}

fn row(Row { id, title, whom, care, tried }: Row) -> impl IntoView {
    let text = use_text();
    let words = &text.overview;
    let sentence = match care {
        // One talks with people, not with a title.
        Care::Silent { days, .. } if whom == title => (words.quiet_for)(days),
        Care::Silent { days, .. } => (words.silent_for)(&whom, days),
        _ if tried.is_some() => words.never_reached.to_owned(),
        _ => words.never_met.to_owned(),
    };
    let tried = tried.map(|day| (words.tried)(&text.lang.date(day)));
    let home = Route::partnership(&id).href();
    let log = Route::Partnership { id: id.clone(), tab: Tab::Log }.href();
    view! {
        <a href=home>{title.clone()}</a>
        <p class="mk-soft mk-small">{sentence}" "{tried}</p>
        <a class="mk-small mk-no-print mk-overview__act" href=log>
            {words.log_contact}
            <span class="mk-hidden">" "{title.clone()}</span>
        </a>
        <NextFold partnership=id title=Signal::stored(title) />
    }
}

fn show_silent() {
    let filter = Filter { attention: Some(Attention::Silent), ..Filter::default() };
    narrow_partnerships(filter);
}
