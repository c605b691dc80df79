//! Own words in place of a clause's.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    desk::{Desk, QUESTION, field_id},
    dispute::Mark,
    language::words_for,
};
use crate::{
    agreement::{Standing, with_titles},
    app::{browser, use_app, use_text},
    export::section_text,
    workspace::{Command, Verb, set},
};

/// Own words in place of the clause's: begun from what stands there.
#[component]
pub fn OwnText(id: String, standing: Memo<Option<Standing>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let key = StoredValue::new(format!("clause/{id}/text"));
    let own = Memo::new(move |_| {
        standing.with(|standing| {
            standing.as_ref().map(|own| own.answered.text.clone()).unwrap_or_default()
        })
    });
    let is_begun = RwSignal::new(own.with_untracked(|own| !own.trim().is_empty()));
    // What is taken back with the undo stands in its field again.
    let is_written = Memo::new(move |_| own.with(|own| !own.trim().is_empty()));
    let is_open = Memo::new(move |_| is_begun.get() || is_written.get());
    let input = field_id(&format!("{id}-text"));
    let focus = input.clone();
    let section = StoredValue::new(id);
    let begin = move |_| {
        let text = desk.built.with_untracked(|built| {
            let words = &words_for(&built.document, text).agreement;
            let mut sections = built.document.sections.iter();
            let own = sections.find(|own| section.with_value(|id| own.id == *id));
            let own = own.map(|own| section_text(own, &words.fill_in)).unwrap_or_default();
            with_titles(&own, &built.document, desk.clauses, &words.wording)
        });
        key.with_value(|key| desk.edit(app, key, text.into()));
        app.history.update(|history| history.pause());
        is_begun.set(true);
        browser::focus(&focus);
    };
    let back = move |_| {
        is_begun.set(false);
        let writes = [set(key.get_value(), Value::Null)];
        let step = app.step(Verb::Edited, &desk.id(), None);
        app.run_and_tell(step, Command::edit(desk.id(), writes), words.own_put_away.into());
        browser::focus(QUESTION);
    };
    move || {
        // Whoever answers a share copy proposes a text.
        if desk.is_answer.get() {
            return ().into_any();
        }
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
                    <textarea class="mk-input" id=input.clone() rows="4" lang=move || desk.lang(text)
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
