//! A day that has passed without a word: was the meeting held?

use leptos::prelude::*;

use super::Held;
use crate::{
    app::{browser, use_app, use_text},
    field,
    ui::parts::{Notice, NoticeTone},
    workspace::meetings::tasks,
};

#[component]
pub fn NotWritten(#[prop(into)] delete: Callback<()>) -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let is_written = move || {
        held.record.with(|meeting| {
            meeting.is_written() || app.workspace.with(|all| !tasks(all, meeting).is_empty())
        })
    };
    // Asked when its day turns out to be past: the page does not move under whoever begins to write.
    let at = Memo::new(move |_| held.record.with(|meeting| meeting.at));
    let is_asked =
        Memo::new(move |_| at.get().is_some_and(|at| at < app.today.get()) && !untrack(is_written));
    let day = format!("{}-{}", held.id(), field!(Meeting.at));
    let day = StoredValue::new(day);
    move || {
        is_asked.get().then(|| view! {
            <div class="mk-meeting__host">
                <Notice tone=NoticeTone::Info text=words.not_written>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| browser::focus(&day.get_value())>{words.another_day}</button>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| delete.run(())>{words.delete}</button>
                </Notice>
            </div>
        })
    }
}
