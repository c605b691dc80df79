//! Who signs, one field for each side.

use leptos::prelude::*;

use super::{
    desk::{Desk, field_id},
    dispute::Mark,
};
use crate::{
    agreement::{Side, sides, signers, write_signers},
    app::{use_app, use_text},
    field,
};

#[component]
pub fn Signers() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let all = Memo::new(move |_| {
        desk.built.with(|built| sides(&built.values, &built.parties, desk.wording(text)))
    });
    let fields = move || {
        let all = all.get();
        let fields = all.iter().cloned().enumerate();
        fields.map(|(at, side)| view! { <Signer all=all.clone() side at /> }).collect_view()
    };
    view! {
        <Mark key=field!(Agreement.signatories) />
        <div class="mk-form">{fields}</div>
    }
}

#[component]
fn Signer(all: Vec<Side>, side: Side, at: usize) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.signers;
    let all = StoredValue::new(all);
    let field = format!("{}/{}", field!(Agreement.signers), side.key);
    let written = Memo::new(move |_| {
        let lines = desk.record.with(|own| all.with_value(|all| signers(own, all)));
        lines.into_iter().nth(at).unwrap_or_default()
    });
    let write = {
        let (field, key) = (field.clone(), side.key.clone());
        move |typed: String| {
            if typed == written.get_untracked() {
                return;
            }
            let command = app.workspace.with_untracked(|workspace| {
                let agreement = desk.record.read_untracked();
                all.with_value(|all| write_signers(workspace, &agreement, all, &key, &typed))
            });
            desk.typed(app, &field, command);
        }
    };
    let pause = move |_| app.history.update(|history| history.pause());
    let input = field_id(&format!("signer-{at}"));
    let hint = format!("{input}-hint");
    let (party, leader) = (side.party, side.leader);
    let told = move || {
        let leader = leader.clone().filter(|_| written.with(String::is_empty))?;
        Some((text.agreement.desk.record_says)(&leader))
    };
    let lang = move || desk.lang(text);
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{(words.signs_for)(&party)}</label>
            <p class="mk-field__hint" id=hint.clone()>{words.hint} " " {told}</p>
            <div class="mk-grow" data-value=move || written.get()>
                <textarea class="mk-input" id=input rows="1" lang=lang aria-describedby=hint
                    prop:value=move || written.get()
                    on:input=move |event| write(event_target_value(&event)) on:change=pause></textarea>
            </div>
            <Mark key=field />
        </div>
    }
}
