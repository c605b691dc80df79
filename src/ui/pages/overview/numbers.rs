//! The portfolio in a few numbers, each a way to what it counts.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Partner, Status},
    route::Route,
    ui::{pages::lists::narrow_partnerships, parts::tag_of},
    workspace::{Attention, Filter, Going, Portfolio},
};

#[component]
pub fn Numbers(portfolio: Memo<Portfolio>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().overview;
    let going = Memo::new(move |_| {
        portfolio.with(|portfolio| {
            let going = portfolio.by_status.iter().filter(|(status, _)| !status.is_over());
            going.map(|(_, count)| count).sum::<usize>()
        })
    });
    let partners = Memo::new(move |_| app.workspace.with(|w| w.all::<Partner>().count()));
    let disputed = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.disputed().map(|record| record.disputed().count()).sum::<usize>()
        })
    });
    let ends_soon = move || portfolio.with(|portfolio| portfolio.ending);
    let on_one = move || portfolio.with(|portfolio| portfolio.on_one_person);
    let statuses = move || {
        portfolio.with(|portfolio| {
            portfolio
                .by_status
                .iter()
                .map(|(status, count)| by_status(*status, *count))
                .collect_view()
        })
    };
    let to_list = Route::Partnerships;
    view! {
        <section class="mk-section" aria-labelledby="numbers-title">
            <div class="mk-section__header">
                <h2 id="numbers-title">{words.numbers}</h2>
                <span class="mk-cluster mk-small mk-no-print">
                    <a href=Route::Year.href()>{words.to_year}</a>
                    <a href=Route::Board.href()>{words.to_board}</a>
                </span>
            </div>
            <dl class="mk-stats">
                {move || stat(going.get(), (words.going)(going.get()), &to_list, Some(not_over()))}
                {move || stat(partners.get(), (words.partners)(partners.get()), &Route::Partners, None)}
                {move || stat(ends_soon(), words.ends_soon, &Route::Partnerships, Some(only(Attention::EndsSoon)))}
                {move || stat(on_one(), words.on_one_person, &Route::Partnerships, Some(only(Attention::OnOnePerson)))}
                {move || (disputed.get() > 0).then(|| {
                    stat(disputed.get(), (words.disputed)(disputed.get()), &Route::Files, None)
                })}
            </dl>
            <h3 class="mk-hidden">{words.by_status}</h3>
            <ul class="mk-cluster">{statuses}</ul>
        </section>
    }
}

fn stat(count: usize, label: &'static str, route: &Route, filter: Option<Filter>) -> AnyView {
    let value = match count {
        0 => view! { "0" }.into_any(),
        count => {
            let show = move |_| show(filter.clone());
            view! {
                <a href=route.href() on:click=show>{count}<span class="mk-hidden">" "{label}</span></a>
            }
            .into_any()
        }
    };
    view! {
        <div class="mk-stat">
            <dt class="mk-stat__label">{label}</dt>
            <dd class="mk-stat__value">{value}</dd>
        </div>
    }
    .into_any()
}

fn by_status(status: Status, count: usize) -> impl IntoView {
    let filter = Filter { status: Going::One(status), ..Filter::default() };
    view! {
        <li>
            <a class="mk-overview__status" href=Route::Partnerships.href()
                on:click=move |_| show(Some(filter.clone()))>
                {tag_of(status)}
                <span class="mk-num">{count}</span>
            </a>
        </li>
    }
}

fn not_over() -> Filter {
    Filter { status: Going::NotOver, ..Filter::default() }
}

/// Narrows the list of partnerships to those that are not over.
pub fn show_going() {
    show(Some(not_over()));
}

fn only(attention: Attention) -> Filter {
    Filter { attention: Some(attention), ..Filter::default() }
}

fn show(filter: Option<Filter>) {
    if let Some(filter) = filter {
        narrow_partnerships(filter);
    }
}
