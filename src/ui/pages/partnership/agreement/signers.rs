//! Who signs, one field for each side: one list on the record, in the order of the text.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    desk::{Desk, field_id},
    dispute::Mark,
};
use crate::{
    agreement::{Side, sides, signers, with_signers},
    app::{use_app, use_text},
    field,
};

const FIELD: &str = field!(Agreement.signatories);

#[component]
pub fn Signers() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let all = Memo::new(move |_| {
        desk.built.with(|built| sides(&built.values, &built.parties, desk.wording(text)))
    });
    let fields = move || {
        let all = all.get();
        let count = all.len();
        let fields = all.into_iter().enumerate();
        fields.map(|(at, side)| view! { <Signer side at count /> }).collect_view()
    };
    view! {
        <Mark key=FIELD />
        <div class="mk-form">{fields}</div>
    }
}

#[component]
fn Signer(side: Side, at: usize, count: usize) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.signers;
    let written = Memo::new(move |_| {
        desk.record.with(|own| signers(&own.signatories.0, count, at).join("\n"))
    });
    let write = move |typed: String| {
        let names = typed.split('\n').map(Into::into).collect();
        let all =
            desk.record.with_untracked(|own| with_signers(&own.signatories.0, count, at, names));
        desk.edit(app, FIELD, if all.is_empty() { Value::Null } else { all.into() });
    };
    let pause = move |_| app.history.update(|history| history.pause());
    let input = field_id(&format!("signer-{at}"));
    let hint = format!("{input}-hint");
    let is_last = at + 1 == count;
    let told = move || {
        let leader = side.leader.clone().filter(|_| written.with(String::is_empty))?;
        Some((text.agreement.desk.record_says)(&leader))
    };
    let lang = move || desk.lang(text);
    let control = match is_last {
        // Two may sign for the last one.
        true => view! {
            <div class="mk-grow" data-value=move || written.get()>
                <textarea class="mk-input" id=input.clone() rows="1" lang=lang aria-describedby=hint.clone()
                    prop:value=move || written.get()
                    on:input=move |event| write(event_target_value(&event)) on:change=pause></textarea>
            </div>
        }
        .into_any(),
        false => view! {
            <input class="mk-input" id=input.clone() autocomplete="off" lang=lang aria-describedby=hint.clone()
                prop:value=move || written.get()
                on:input=move |event| write(event_target_value(&event)) on:change=pause />
        }
        .into_any(),
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input>{(words.signs_for)(&side.party)}</label>
            <p class="mk-field__hint" id=hint>
                {if is_last { words.hint_last } else { words.hint }} " " {told}
            </p>
            {control}
        </div>
    }
}
