//! Open steps of partnerships that have ended ask for nothing, and are not lost either: one line tells
//! of them until somebody has dropped or kept them.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::Partnership,
    route::Route,
    workspace::Portfolio,
};

/// So many partnerships are named; where they are seen to, the next are.
const NAMED: usize = 5;

#[component]
pub fn LeftOpen(portfolio: Memo<Portfolio>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let left = Memo::new(move |_| {
        portfolio.with(|portfolio| {
            let count = portfolio.left.iter().map(|(_, count)| count).sum::<usize>();
            let title = |id: &String| {
                let title =
                    app.workspace.with(|w| w.get::<Partnership>(id).map(|p| p.title.clone()));
                let title = title.filter(|title| !title.trim().is_empty());
                (id.clone(), title.unwrap_or_else(|| text.shell.untitled.into()))
            };
            let named = portfolio.left.iter().take(NAMED).map(|(id, _)| title(id));
            (count, named.collect::<Vec<_>>())
        })
    });
    let link = |(id, title): (String, String)| {
        view! { <a href=Route::partnership(&id).href()>{title}</a> }
    };
    move || {
        let (count, named) = left.get();
        (count > 0).then(|| {
            view! {
                <p class="mk-small mk-soft mk-cluster">
                    {(text.overview.left)(count)} {named.into_iter().map(link).collect_view()}
                </p>
            }
        })
    }
}
