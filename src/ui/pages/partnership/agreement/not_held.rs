//! What was answered and a text of this length has no place for: taken along in one press.

use leptos::prelude::*;

use super::desk::{Desk, QUESTION};
use crate::{
    agreement::{can_be_held, holding, not_held},
    app::{browser, use_app, use_text},
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
};

/// The heading over them.
const NOT_HELD: &str = "not-held-title";

#[component]
pub fn NotHeld() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.not_held;
    let out = Memo::new(move |_| {
        desk.built
            .with(|built| desk.with_draft(app, |draft| not_held(draft, built)))
            .unwrap_or_default()
    });
    let take = move |clauses: Vec<String>| {
        desk.write(app, holding(&clauses, desk.level.get_untracked()));
        browser::focus_one_of(vec![NOT_HELD.into(), QUESTION.into(), "score-title".into()]);
    };
    let items = move || {
        let level = desk.level.get();
        let items = out.get().into_iter().filter_map(|id| {
            let name = desk.clause(&id)?.words.of(text.lang.code()).title.clone();
            let can_be_held = can_be_held(&id, level);
            let hidden = format!(" {name}");
            let button = match can_be_held {
                true => view! {
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| take(vec![id.clone()])>
                        {text.agreement.desk.take_in} <span class="mk-hidden">{hidden}</span>
                    </button>
                }
                .into_any(),
                false => view! { <span class="mk-small mk-soft">{words.no_room}</span> }.into_any(),
            };
            Some(view! { <li class="mk-offered"><span>{name}</span> {button}</li> })
        });
        items.collect_view()
    };
    let count = Memo::new(move |_| out.with(Vec::len));
    let takeable = Memo::new(move |_| {
        let level = desk.level.get();
        out.with(|out| out.iter().filter(|own| can_be_held(own, level)).count())
    });
    view! {
        // There before it says anything, or nobody would hear it.
        <div role="status">
            {move || (count.get() > 0).then(|| view! {
                <Notice tone=NoticeTone::Info>
                    <h4 class="mk-notice__title" id=NOT_HELD tabindex="-1">{(words.title)(count.get())}</h4>
                    <p>{words.text}</p>
                </Notice>
            })}
        </div>
        {move || (count.get() > 0).then(|| view! {
            <ul class="mk-offers" aria-labelledby=NOT_HELD>{items}</ul>
        })}
        {move || (takeable.get() > 1).then(|| view! {
            <p><button class="mk-button mk-button--small" type="button" on:click=move |_| take(out.get_untracked())>
                <Icon glyph=Glyph::Plus />
                {words.take_all}
            </button></p>
        })}
    }
}
