//! The controls of a field whose answers are listed: one of them, or any number.

use leptos::prelude::*;
use serde_json::Value;

use super::{field::plain, select::Select};
use crate::{
    app::{use_app, use_text},
    crdt::Record,
};

/// One of a list. A code that the list does not know shows as it is.
pub(super) fn one(
    value: Memo<Value>,
    options: Vec<(String, String)>,
    write: impl Fn(String) + 'static,
    input: String,
    described: Signal<Option<String>>,
    is_firm: bool,
) -> AnyView {
    let chosen = Memo::new(move |_| plain(&value.get()));
    let options = move || {
        let chosen = chosen.get();
        let is_known = chosen.is_empty() || options.iter().any(|(code, _)| *code == chosen);
        let unknown = (!is_known).then(|| (chosen.clone(), chosen));
        options.iter().cloned().chain(unknown).collect::<Vec<_>>()
    };
    view! {
        <Select class="mk-input mk-input--medium" id=input described is_firm
            options=Signal::derive(options) chosen choose=write none=use_text().shell.not_chosen />
    }
    .into_any()
}

/// Any number of a closed list, as chips.
pub(super) fn many(
    id: String,
    field: &'static str,
    options: Vec<(String, String)>,
    input: &str,
) -> AnyView {
    let app = use_app();
    let chips = options
        .into_iter()
        .map(|(code, name)| {
            let path = format!("{field}/{code}");
            let chip = format!("{input}-{code}");
            let checked = {
                let (id, path) = (id.clone(), path.clone());
                Memo::new(move |_| {
                    app.workspace.with(|workspace| {
                        workspace
                            .record(&id)
                            .is_some_and(|record| is_member(record, field, &path, &code))
                    })
                })
            };
            let id = id.clone();
            view! {
                <span class="mk-chip">
                    <input class="mk-chip__input" type="checkbox" id=chip.clone()
                        prop:checked=move || checked.get()
                        on:change=move |event| app.choose(&id, &path, event_target_checked(&event).into()) />
                    <label class="mk-chip__label" for=chip>{name}</label>
                </span>
            }
        })
        .collect_view();
    view! { <div class="mk-chips">{chips}</div> }.into_any()
}

/// A path field decides; a list written by hand counts where no path says otherwise.
fn is_member(record: &Record, field: &str, path: &str, code: &str) -> bool {
    match record.get(path) {
        Value::Bool(is_member) => *is_member,
        _ => record.get(field).as_array().is_some_and(|listed| listed.iter().any(|v| v == code)),
    }
}
