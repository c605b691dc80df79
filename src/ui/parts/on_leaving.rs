//! Controls that are read when they are left: what is half written is no number and no list yet.
//! `public/drafts.js` leaves them where the page may go away first.
//!
//! Invariant: what somebody is writing stands as they write it, whatever another tab writes.

use std::{cell::RefCell, rc::Rc};

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::{
    field::{beside, plain},
    field_error::FieldError,
};
use crate::{
    app::{use_app, use_text},
    domain::{Day, FieldValue, Hours, SetOf, is_long_word, number_json, words_between_commas},
    order::OrderBy,
    text::Lang,
    workspace::{Command, Verb, set},
};

/// What somebody is writing and has not left yet.
type Typing = RwSignal<Option<String>>;

/// Writes what stands in a field that is left, over what stood there when somebody began to write.
pub type Leave = Box<dyn Fn(Value, Option<&Value>)>;

/// Left by hand, it shows what was stored. Where it is only made sure of, somebody may write on.
fn left(event: &ev::Event, typing: Typing) {
    if event.is_trusted() {
        typing.set(None);
    }
}

/// A number, wherever one is written; `described` is the id of its hint.
pub fn number(
    value: Memo<Value>,
    write: Leave,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let told = use_text().shell.not_an_amount;
    numeral(
        value,
        write,
        Numeral { fits: |number| number >= 0.0, keys: "decimal", told },
        input,
        described,
    )
}

/// Any number, below nothing too: what people answer is theirs.
pub fn any_number(
    value: Memo<Value>,
    write: Leave,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let told = use_text().shell.not_a_number;
    numeral(value, write, Numeral { fits: |_| true, keys: "decimal", told }, input, described)
}

/// A time of day. Words are taken as they are; digits that are no time of day are kept, and told.
pub(super) fn hours(
    value: Memo<Value>,
    write: impl Fn(Value) + 'static,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let app = use_app();
    let words = &use_text().shell;
    let is_none = move || Hours::is_no_time(&plain(&value.get()));
    let is_left = RwSignal::new(true);
    let wrong = Memo::new(move |_| is_left.get() && is_none());
    let error = format!("{input}-error");
    let error_id = error.clone();
    view! {
        <FieldError id=error error=move || wrong.get().then_some(words.no_such_time) />
        <input class="mk-input" id=input autocomplete="off"
            aria-invalid=move || wrong.get().then_some("true")
            aria-describedby=move || beside([wrong.get().then(|| error_id.clone()), described.get()])
            prop:value=move || plain(&value.get())
            on:input=move |event| {
                is_left.set(false);
                write(event_target_value(&event).into());
            }
            on:change=move |_| {
                is_left.set(true);
                app.history.update(|history| history.pause());
            } />
    }
    .into_any()
}

/// A number of things; `told` says so where something else is written.
pub fn whole_number(
    value: Memo<Value>,
    write: Leave,
    told: &'static str,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let fits = |number: f64| number.fract() == 0.0 && (0.0..=f64::from(u16::MAX)).contains(&number);
    numeral(value, write, Numeral { fits, keys: "numeric", told }, input, described)
}

/// A sum of money; what is more than a number stands as it was written: `5.000 kr. om året`.
pub fn sum(
    value: Memo<Value>,
    write: Leave,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let as_written = Numeral { fits: |number| number >= 0.0, keys: "text", told: "" };
    numeral(value, write, as_written, input, described)
}

/// Without a word on what is wrong, nothing is: it is taken as it was written.
struct Numeral {
    fits: fn(f64) -> bool,
    keys: &'static str,
    told: &'static str,
}

fn numeral(
    value: Memo<Value>,
    write: Leave,
    numeral: Numeral,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let Numeral { fits, keys, told } = numeral;
    let text = use_text();
    let wrong = RwSignal::new(false);
    let typing = Typing::new(None);
    // A browser may tell of a field after its page is gone: no signal holds this.
    let begun = Rc::new(RefCell::new(None::<Value>));
    let begun_here = begun.clone();
    let stored = move || match value.get().as_f64() {
        Some(number) => text.lang.number(number),
        None => plain(&value.get()),
    };
    let change = move |event: ev::Event| {
        let typed = event_target_value(&event);
        let read = text.lang.read_number(&typed).filter(|number| fits(*number));
        wrong.set(read.is_none() && !typed.trim().is_empty() && !told.is_empty());
        let wanted = match read {
            Some(number) => number_json(number),
            None if typed.trim().is_empty() => Value::Null,
            None if told.is_empty() => typed.trim().into(),
            None => return typing.set(Some(typed)),
        };
        let before = begun_here.replace(Some(wanted.clone()));
        write(wanted, before.as_ref());
        left(&event, typing);
    };
    let shown = move || typing.get().unwrap_or_else(stored);
    let class = if told.is_empty() { "mk-input" } else { "mk-input mk-input--number" };
    line(
        Line {
            input,
            described,
            class,
            keys: Some(keys),
            wrong: Signal::derive(move || wrong.get().then_some(told)),
            typing,
        },
        shown,
        change,
        move || {
            begun.replace(Some(value.get_untracked()));
        },
    )
}

/// Words with commas between; with `days`, days of the calendar in any form that people use.
pub(super) fn tags(
    id: String,
    field: &'static str,
    input: String,
    described: Signal<Option<String>>,
    days: bool,
) -> AnyView {
    let app = use_app();
    let text = use_text();
    let record_id = id.clone();
    let members = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let record = workspace.record(&record_id);
            record.and_then(|record| SetOf::<String>::read(record, field).ok()).unwrap_or_default()
        })
    });
    let wrong = RwSignal::new(false);
    let typing = Typing::new(None);
    // What stood there when somebody began to write.
    let before = StoredValue::new(None::<SetOf<String>>);
    let change = move |event: ev::Event| {
        let typed = event_target_value(&event);
        let wanted = SetOf(match days {
            true => text.lang.read_dates(&typed).into_iter().map(stored_day).collect(),
            false => words_between_commas(&typed).map(str::to_owned).collect(),
        });
        let is_long = wanted.0.iter().any(|word| is_long_word(word));
        wrong.set(is_long);
        // A browser may tell of it after the page is gone: then it was left before.
        let Some(members) = members.try_get_untracked().filter(|_| !is_long) else {
            return typing.set(Some(typed));
        };
        let before_it = before.try_get_value().flatten().unwrap_or_else(|| members.clone());
        let mut edits = Vec::new();
        members.rewritten(&before_it, &wanted).edits(&members, field, &mut edits);
        before.set_value(Some(wanted));
        if !edits.is_empty() {
            let fields = edits.into_iter().map(|(field, value)| set(field, value));
            let step = app.step(Verb::Edited, &id, Some(field));
            app.run(step, Command::edit(&id, fields));
            app.history.update(|history| history.pause());
        }
        left(&event, typing);
    };
    let stored = move || members.with(|set| listed(set, days, text.lang));
    let shown = move || typing.get().unwrap_or_else(stored);
    let wrong = Signal::derive(move || match wrong.get() {
        true => Some(text.shell.long_word),
        false if !days => None,
        false => {
            let is_day = |word: &String| text.lang.read_date(word).is_some();
            members.with(|set| {
                (!set.0.iter().all(is_day)).then_some(text.partnership.record.not_a_date)
            })
        }
    });
    let class = "mk-input";
    line(Line { input, described, class, keys: None, wrong, typing }, shown, change, move || {
        before.set_value(Some(members.get_untracked()));
    })
}

/// A day as files have it; what is none, as it was typed.
fn stored_day(read: Result<Day, String>) -> String {
    read.map_or_else(|typed| typed, |day| day.to_string())
}

/// The words of a set as they are read; days in the language's form, the earliest first.
pub fn listed(set: &SetOf<String>, days: bool, lang: Lang) -> String {
    let mut words: Vec<(Option<Day>, String)> = set
        .0
        .iter()
        .map(|word| match lang.read_date(word).filter(|_| days) {
            Some(day) => (Some(day), lang.long_date(day)),
            None => (None, word.clone()),
        })
        .collect();
    words.order_by(|a, b| (a.0.is_none(), a.0).cmp(&(b.0.is_none(), b.0)));
    words.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(", ")
}

/// How such a control looks, and what is wrong with what stands in it.
struct Line {
    input: String,
    described: Signal<Option<String>>,
    class: &'static str,
    keys: Option<&'static str>,
    /// A sentence, where something is.
    wrong: Signal<Option<&'static str>>,
    typing: Typing,
}

fn line(
    line: Line,
    shown: impl Fn() -> String + Send + 'static,
    change: impl FnMut(ev::Event) + 'static,
    begin: impl Fn() + 'static,
) -> AnyView {
    let Line { input, described, class, keys, wrong, typing } = line;
    let at_first = StoredValue::new(String::new());
    // Of what was typed and taken away again a browser tells nothing more. A field that goes is left
    // as well, when all of this is gone.
    let leave = move |event: ev::FocusEvent| {
        let before = at_first.try_with_value(|text| *text == event_target_value(&event));
        if before == Some(true) && wrong.with_untracked(Option::is_none) {
            typing.set(None);
        }
    };
    let error = format!("{input}-error");
    let error_id = error.clone();
    view! {
        <FieldError id=error error=wrong />
        <input class=class inputmode=keys id=input autocomplete="off"
            aria-invalid=move || wrong.get().map(|_| "true")
            aria-describedby=move || beside([wrong.get().map(|_| error_id.clone()), described.get()])
            prop:value=shown
            on:focus=move |event| at_first.set_value(event_target_value(&event))
            on:blur=leave
            on:input=move |event| {
                if typing.with_untracked(Option::is_none) {
                    begin();
                }
                typing.set(Some(event_target_value(&event)));
            }
            on:change=change />
    }
    .into_any()
}
