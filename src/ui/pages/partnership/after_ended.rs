//! Steps that stand open where the partnership has ended: dropped or kept, all of them in one step.

use leptos::prelude::*;

use super::{here::use_here, next::day_words};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, Day},
    workspace::Verb,
};

/// How many are left, where any is.
pub fn left_said() -> Memo<Option<String>> {
    let here = use_here();
    let words = &use_text().partnership.next;
    let count = here.follow(|workspace, id| workspace.left_open(id).len());
    Memo::new(move |_| {
        Some(count.get()).filter(|count| *count > 0).map(|count| (words.left)(count))
    })
}

/// How many, which, and the choice.
#[component]
pub fn Left() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.next;
    let left = here.follow(|workspace, id| {
        let of = |action: &Action| (action.text.clone(), action.due);
        workspace.left_open(id).into_iter().map(of).collect::<Vec<_>>()
    });
    let see_to = move |is_kept: bool| {
        let id = here.id();
        let count = left.with_untracked(Vec::len);
        let told = if is_kept { (words.kept)(count) } else { (words.dropped)(count) };
        let all = app.workspace.with_untracked(|workspace| workspace.see_to_left(&id, is_kept));
        app.run_and_tell(app.step(Verb::Edited, &id, None), all, told);
        browser::focus("next");
    };
    let line = move |(step, due): (String, Option<Day>)| {
        let due = due.map(|due| day_words(text.lang, due));
        view! { <li>{step} " " <span class="mk-soft">{due}</span></li> }
    };
    move || {
        let left = left.get();
        let count = left.len();
        (count > 0).then(|| {
            view! {
                <div class="mk-stack mk-small">
                    <p><strong>{(words.left)(count)}"."</strong> " " {(words.left_text)(count)}</p>
                    <ul>{left.into_iter().map(line).collect_view()}</ul>
                    <div class="mk-cluster mk-no-print">
                        <button class="mk-button mk-button--small" type="button"
                            on:click=move |_| see_to(false)>{(words.drop)(count)}</button>
                        <button class="mk-button mk-button--small" type="button"
                            on:click=move |_| see_to(true)>{(words.keep)(count)}</button>
                    </div>
                </div>
            }
        })
    }
}
