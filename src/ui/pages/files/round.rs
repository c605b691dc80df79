//! An invitation to answer, or answers that come back: what it is, in a word above the plan.

use leptos::prelude::*;

use crate::{
    app::{Answered, Invited, use_app, use_text},
    text::shown,
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
};

#[component]
pub fn RoundArrived() -> impl IntoView {
    let app = use_app();
    let words = &use_text().evaluation;
    let invited = Memo::new(move |_| app.invited_to());
    let answered = Memo::new(move |_| app.answered_round());
    move || match (invited.get(), answered.get()) {
        (Some(Invited { asker, title, is_home }), _) => {
            let title = (words.arrived_invitation)(&shown(&asker), &shown(&title));
            let told = if is_home { words.arrived_home } else { words.arrived_text };
            view! {
                <Notice tone=NoticeTone::Info title=title text=told.to_owned()>
                    {(!is_home).then(|| view! {
                        <button class="mk-button mk-button--primary" type="button" on:click=move |_| app.answer_invitation()>
                            <Icon glyph=Glyph::Edit />
                            {words.answer_now}
                        </button>
                    })}
                </Notice>
            }
            .into_any()
        }
        (None, Some(Answered { title, by })) => {
            let lost = if title.is_empty() { words.answers_lost } else { "" };
            let told = [(words.answers_of)(&by), lost.to_owned()];
            let told: Vec<String> = told.into_iter().filter(|part| !part.is_empty()).collect();
            let title = (words.arrived_answers)(&shown(&title));
            view! { <Notice tone=NoticeTone::Info title=title text=told.join(" ") /> }.into_any()
        }
        (None, None) => ().into_any(),
    }
}
