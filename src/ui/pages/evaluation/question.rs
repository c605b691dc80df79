//! One question, with the control that its answer needs. Writes as people answer.

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::here::said;
use crate::{
    app::{App, browser, use_app, use_text},
    content::Answering,
    evaluation::{Asked, DONT_KNOW},
    text::Text,
    ui::parts::{Leave, any_number},
};

/// Where an answer stands in the record.
fn path(id: &str) -> String {
    format!("values/{id}")
}

#[component]
pub fn Question(
    /// The answer set.
    sheet: String,
    asked: Asked,
    number: usize,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let label = format!("{number}. {}", said(&asked.text, text));
    let id = format!("q-{}", asked.id.replace('/', "-"));
    let field = path(&asked.id);
    let value = {
        let (sheet, field) = (sheet.clone(), field.clone());
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                workspace.record(&sheet).map_or(Value::Null, |record| record.get(&field).clone())
            })
        })
    };
    match asked.answering {
        Answering::Text => written(app, sheet, field, id, label, value),
        Answering::Number => counted(app, sheet, field, id, label, value),
        answering => {
            let options = options(text, answering);
            scale(app, text, sheet, field, id, label, value, options)
        }
    }
}

/// The three lights, for those who do not see colours.
pub const SHAPES: [&str; 3] = ["\u{25cf}", "\u{25b2}", "\u{25a0}"];

/// What can be chosen: code, the number that is shown, and words.
pub fn options(
    text: &Text,
    answering: Answering,
) -> Vec<(&'static str, &'static str, &'static str)> {
    const NUMBERS: [&str; 5] = ["1", "2", "3", "4", "5"];
    let words = &text.evaluation;
    let steps = |names: [&'static str; 5]| {
        NUMBERS.into_iter().zip(names).map(|(number, name)| (number, number, name)).collect()
    };
    match answering {
        Answering::Agree => steps(words.agree),
        Answering::Mood => steps(words.mood),
        Answering::Recommend => steps(words.recommend),
        Answering::Partly => ["yes", "partly", "no"]
            .into_iter()
            .zip(words.partly)
            .map(|(code, name)| (code, "", name))
            .collect(),
        Answering::Light => {
            let named = ["green", "amber", "red"].into_iter().zip(SHAPES).zip(words.lights);
            named.map(|((code, shape), name)| (code, shape, name)).collect()
        }
        Answering::Number | Answering::Text => Vec::new(),
    }
}

#[allow(clippy::too_many_arguments)]
fn scale(
    app: App,
    text: &'static Text,
    sheet: String,
    field: String,
    id: String,
    label: String,
    value: Memo<Value>,
    options: Vec<(&'static str, &'static str, &'static str)>,
) -> AnyView {
    let is_numbered = options.first().is_some_and(|(_, sign, _)| !sign.is_empty());
    let unknown = (DONT_KNOW, if is_numbered { "?" } else { "" }, text.evaluation.dont_know);
    let chosen = move || value.with(code_of);
    let first = options.first().map(|(code, ..)| format!("{id}-{code}")).unwrap_or_default();
    let chips = options.into_iter().chain([unknown]).map(|(code, sign, name)| {
        let input = format!("{id}-{code}");
        let (sheet, field) = (sheet.clone(), field.clone());
        let sign = (!sign.is_empty()).then(|| view! {
            <span class="mk-scale__number" aria-hidden={(!sign.starts_with(|c: char| c.is_ascii_digit())).then_some("true")}>{sign}</span>
        });
        view! {
            <span class="mk-chip">
                <input class="mk-chip__input" type="radio" name=id.clone() id=input.clone()
                    prop:checked=move || chosen() == code
                    on:change=move |_| app.choose(&sheet, &field, value_of(code)) />
                <label class="mk-chip__label" for=input>{sign}<span>{name}</span></label>
            </span>
        }
    });
    let chips = chips.collect_view();
    // The button goes with the answer: what can be chosen stays under the hand.
    let clear = move |_| {
        app.choose(&sheet, &field, Value::Null);
        browser::focus(&first);
    };
    let legend = label.clone();
    view! {
        <fieldset class="mk-fieldset mk-ask">
            <legend class="mk-ask__text">{legend}</legend>
            <div class="mk-scale">{chips}</div>
            {move || (!chosen().is_empty()).then(|| view! {
                <button class="mk-link-button mk-small" type="button" on:click=clear.clone()>
                    {text.evaluation.clear}<span class="mk-hidden">" "{label.clone()}</span>
                </button>
            })}
        </fieldset>
    }
    .into_any()
}

fn code_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(code) => code.clone(),
        other => other.to_string(),
    }
}

fn value_of(code: &str) -> Value {
    code.parse::<i64>().map_or_else(|_| code.into(), Value::from)
}

fn written(
    app: App,
    sheet: String,
    field: String,
    id: String,
    label: String,
    value: Memo<Value>,
) -> AnyView {
    let shown = move || value.with(|value| value.as_str().unwrap_or_default().to_owned());
    let write = move |event: ev::Event| app.edit(&sheet, &field, event_target_value(&event).into());
    view! {
        <div class="mk-field mk-ask">
            <label class="mk-ask__text" for=id.clone()>{label}</label>
            <div class="mk-grow" data-value=shown>
                <textarea class="mk-input" id=id rows="2" prop:value=shown on:input=write
                    on:change=move |_| app.history.update(|history| history.pause())></textarea>
            </div>
        </div>
    }
    .into_any()
}

fn counted(
    app: App,
    sheet: String,
    field: String,
    id: String,
    label: String,
    value: Memo<Value>,
) -> AnyView {
    let write: Leave = Box::new(move |value, begun| app.leave(&sheet, &field, value, begun));
    view! {
        <div class="mk-field mk-ask">
            <label class="mk-ask__text" for=id.clone()>{label}</label>
            {any_number(value, write, id, None.into())}
        </div>
    }
    .into_any()
}
