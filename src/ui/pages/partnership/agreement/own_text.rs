//! Own words in place of a clause's.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    desk::{Desk, field_id},
    dispute::Mark,
};
use crate::{
    agreement::Standing,
    app::{browser, use_app, use_text},
    export::section_text,
};

/// Own words in place of the clause's: begun from what stands there.
#[component]
pub fn OwnText(id: String, standing: Memo<Option<Standing>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.desk;
    let key = StoredValue::new(format!("clause/{id}/text"));
    let own = Memo::new(move |_| {
        standing.with(|standing| {
            standing.as_ref().map(|own| own.answered.text.clone()).unwrap_or_default()
        })
    });
    let is_open = RwSignal::new(own.with_untracked(|own| !own.trim().is_empty()));
    let input = field_id(&format!("{id}-text"));
    let focus = input.clone();
    let section = StoredValue::new(id);
    let begin = move |_| {
        let text = desk.built.with_untracked(|built| {
            let mut sections = built.document.sections.iter();
            let own = sections.find(|own| section.with_value(|id| own.id == *id));
            own.map(section_text).unwrap_or_default()
        });
        key.with_value(|key| desk.edit(app, key, text.into()));
        app.history.update(|history| history.pause());
        is_open.set(true);
        browser::focus(&focus);
    };
    let back = move |_| {
        key.with_value(|key| desk.edit(app, key, Value::Null));
        app.history.update(|history| history.pause());
        is_open.set(false);
    };
    move || {
        match is_open.get() {
        false => view! {
            <p>
                <button class="mk-link-button" type="button" on:click=begin.clone()>
                    {words.own_words}
                </button>
            </p>
        }
        .into_any(),
        true => view! {
            <div class="mk-field">
                <label class="mk-field__label" for=input.clone()>{words.own_text}</label>
                <p class="mk-field__hint" id=format!("{input}-hint")>{words.own_text_hint}</p>
                <Mark key=key.get_value() />
                <div class="mk-grow" data-value=move || own.get()>
                    <textarea class="mk-input" id=input.clone() rows="4"
                        aria-describedby=format!("{input}-hint")
                        prop:value=move || own.get()
                        on:input=move |event| key.with_value(|key| {
                            desk.edit(app, key, event_target_value(&event).into());
                        })
                        on:change=move |_| app.history.update(|history| history.pause())></textarea>
                </div>
                <p>
                    <button class="mk-link-button" type="button" on:click=back>{words.guide_words}</button>
                </p>
            </div>
        }
        .into_any(),
    }
    }
}
