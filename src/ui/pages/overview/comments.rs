//! Agreements in which a party waits for an answer. Says nothing where nobody does.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::Partnership,
    route::{Route, Tab},
};

/// Of one agreement: the partnership, its title, and how many comments wait.
pub type Waiting = (String, String, usize);

/// Those of the partnerships that `is_theirs` says yes to.
pub fn waiting(is_theirs: impl Fn(&str) -> bool + Send + Sync + 'static) -> Memo<Vec<Waiting>> {
    let app = use_app();
    Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let all = crate::agreement::waiting(workspace).into_iter();
            // Whoever answers a share copy waits themselves.
            let is_asked = |id: &str| !app.answers(id) && is_theirs(id);
            let all = all.filter(|(own, _)| is_asked(&own.partnership));
            let told = all.filter_map(|(own, count)| {
                let home: &Partnership = workspace.get(&own.partnership)?;
                Some((home.id.clone(), home.title.clone(), count))
            });
            told.collect()
        })
    })
}

#[component]
pub fn Comments(waiting: Memo<Vec<Waiting>>) -> impl IntoView {
    let text = use_text();
    let words = &text.overview;
    let row = move |(id, title, count): Waiting| {
        let title = if title.is_empty() { text.shell.untitled.to_owned() } else { title };
        let href = Route::Partnership { id, tab: Tab::Agreement }.href();
        view! { <li><a href=href>{title}</a> " " {(words.comments_wait)(count)}</li> }
    };
    move || {
        let all = waiting.get();
        (!all.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="comments-title">
                    <h2 id="comments-title">{words.comments}</h2>
                    <ul class="mk-rows">{all.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}
