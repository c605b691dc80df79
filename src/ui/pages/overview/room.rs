//! Whether the library looks after more partnerships than it has room for, and when to look at its
//! strategy again.

use leptos::prelude::*;

use super::numbers::show_going;
use crate::{
    app::use_text,
    route::Route,
    ui::parts::{Notice, NoticeTone},
    workspace::Portfolio,
};

#[component]
pub fn Room(portfolio: Memo<Portfolio>) -> impl IntoView {
    let text = use_text();
    let (words, strategy) = (&text.overview, &text.strategy);
    let full = move || {
        let said = portfolio.with(|portfolio| {
            let (tended, capacity) = (portfolio.tended, portfolio.capacity);
            portfolio.is_over_capacity().then(|| (strategy.room)(tended, capacity))
        })?;
        Some(view! {
            <Notice tone=NoticeTone::Warning title=words.over_capacity text=said>
                <a class="mk-button mk-button--small" href=Route::Partnerships.href()
                    on:click=|_| show_going()>{words.see_them}</a>
                {to_canvas()}
            </Notice>
        })
    };
    let again = move || {
        let due = portfolio.with(|portfolio| portfolio.canvas_due)?;
        let said = (strategy.look_again)(&text.lang.date(due));
        Some(view! {
            <Notice tone=NoticeTone::Info text=said>
                {to_canvas()}
            </Notice>
        })
    };
    view! { {full}{again} }
}

fn to_canvas() -> impl IntoView {
    let href = Route::strategy().href();
    view! { <a class="mk-button mk-button--small" href=href>{use_text().strategy.title}</a> }
}
