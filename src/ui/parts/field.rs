//! One field of one record: its words, its control, its error. Writes as people type.

use std::borrow::Cow;

use leptos::prelude::*;
use serde_json::Value;

use super::{
    choice::{many, one},
    field_error::{DisputedField, FieldError},
    icon::Glyph,
    on_leaving::{Leave, hours, number, tags},
};
use crate::{
    app::{use_app, use_text},
    domain::{Entity, Kind, on_one_line, without_marks},
    text::field_words,
    workspace::{
        dossier::{ends_first, is_filled},
        held::internal,
    },
};

/// How a field is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Editor {
    /// One line of text.
    Line,
    /// Text that grows.
    Text,
    /// A list, one on each line.
    Lines,
    Number,
    Date,
    /// Times of day, or words for one.
    Hours,
    /// Yes, no, or not answered.
    YesNo,
    /// One of a closed list: codes and their words.
    Choice(Vec<(&'static str, &'static str)>),
    /// One of a few numbers, each with its words.
    Scale(Vec<(i64, &'static str)>),
    /// Any number of a closed list.
    Many(Vec<(&'static str, &'static str)>),
    /// Any number of other records: ids and names.
    Links(Vec<(String, String)>),
    /// Free words, with commas between.
    Tags,
    /// Days of the calendar, with commas between.
    Days,
    /// Another record: ids and names.
    Link(Vec<(String, String)>),
}

/// A field that shows the record's value and writes it back. Use it wherever a record's field is
/// entered; never for a form that is sent as a whole (such as a new log entry).
#[component]
pub fn Field(
    #[prop(into)] id: String,
    kind: Kind,
    /// From `field!(Partnership.title)`.
    field: &'static str,
    editor: Editor,
    /// Where the page shows the label already.
    #[prop(optional)]
    hide_label: bool,
    /// Where choosing does more than write the field.
    #[prop(optional)]
    choosing: Option<Callback<Value>>,
    /// Where the same field of the same record stands on the page once more: what its id begins with.
    #[prop(optional)]
    place: &'static str,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = field_words(kind, field, text.lang).unwrap_or_default();
    let input = format!("{place}{id}-{field}");
    let hint = format!("{input}-hint");
    let is_group = matches!(editor, Editor::Many(_) | Editor::Links(_));
    let stands = {
        let id = id.clone();
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                let record = workspace.record(&id);
                let is_disputed = record.is_some_and(|record| record.is_disputed(field));
                let is_reversed = record.is_some_and(|record| ends_first(record, field));
                (is_disputed, record.is_some_and(|record| is_filled(record, field)), is_reversed)
            })
        })
    };
    let disputed = move || stands.get().0;
    // Paper leaves out what nobody has written.
    let blank = move || (!stands.get().1).then_some("");
    let told = format!("{input}-disputed");
    let reversed = format!("{input}-reversed");
    let is_reversed = move || stands.get().2;
    let described = {
        let (hint, told) = ((!words.hint.is_empty()).then(|| hint.clone()), told.clone());
        let reversed = reversed.clone();
        Signal::derive(move || {
            let reversed = is_reversed().then(|| reversed.clone());
            beside([disputed().then(|| told.clone()), reversed, hint.clone()])
        })
    };
    let hint = (!words.hint.is_empty())
        .then(|| view! { <p class="mk-field__hint" id=hint>{words.hint}</p> });
    let dispute = view! { <DisputedField id=told is_shown=disputed /> };
    let control =
        control(app_value(&id, field), id, field, editor, choosing, input.clone(), described);
    let label = if hide_label { "mk-hidden" } else { "mk-field__label" };
    if is_group {
        view! {
            <fieldset class="mk-fieldset" data-blank=blank id=input tabindex="-1" aria-describedby=move || described.get()>
                <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.label}</legend>
                {hint}
                {dispute}
                {control}
            </fieldset>
        }
        .into_any()
    } else {
        view! {
            <div class="mk-field" data-blank=blank>
                <label class=label for=input>{words.label}</label>
                {hint}
                {dispute}
                <FieldError id=reversed glyph=Glyph::Warning
                    error=move || is_reversed().then_some(text.partnership.record.ends_first) />
                {control}
            </div>
        }
        .into_any()
    }
}

/// The ids of what a control is described by, as far as it is there.
pub(super) fn beside<const N: usize>(ids: [Option<String>; N]) -> Option<String> {
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The value that stands in the field, as it changes.
fn app_value(id: &str, field: &'static str) -> Memo<Value> {
    let app = use_app();
    let id = id.to_owned();
    Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.record(&id).map_or(Value::Null, |record| record.get(field).clone())
        })
    })
}

fn control(
    value: Memo<Value>,
    id: String,
    field: &'static str,
    editor: Editor,
    choosing: Option<Callback<Value>>,
    input: String,
    described: Signal<Option<String>>,
) -> AnyView {
    let app = use_app();
    let text = use_text();
    let is_firm = choosing.is_some();
    let write = {
        let id = id.clone();
        move |value: Value| app.edit(&id, field, value)
    };
    let choose = {
        let id = id.clone();
        move |value: Value| match choosing {
            Some(choosing) => choosing.run(value),
            None => app.choose(&id, field, value),
        }
    };
    match editor {
        Editor::Line => view! {
            <input class="mk-input" id=input autocomplete="off" aria-describedby=move || described.get()
                prop:value=move || line_of(&plain(&value.get())).into_owned()
                on:input=move |event| write(event_target_value(&event).into())
                on:change=move |_| app.history.update(|history| history.pause()) />
        }
        .into_any(),
        Editor::Text => view! {
            <div class="mk-grow" data-value=move || plain(&value.get())>
                <textarea class="mk-input" id=input rows="1" aria-describedby=move || described.get()
                    prop:value=move || plain(&value.get())
                    on:input=move |event| write(event_target_value(&event).into())
                    on:change=move |_| app.history.update(|history| history.pause())></textarea>
            </div>
        }
        .into_any(),
        Editor::Lines => {
            let tidy = write.clone();
            view! {
                <div class="mk-grow" data-value=move || plain(&value.get())>
                    <textarea class="mk-input" id=input rows="2" aria-describedby=move || described.get()
                        prop:value=move || plain(&value.get())
                        on:input=move |event| write(lines(&event_target_value(&event), false))
                        on:change=move |event| {
                            tidy(lines(&event_target_value(&event), true));
                            app.history.update(|history| history.pause());
                        }></textarea>
                </div>
            }
            .into_any()
        }
        Editor::Number => {
            let write: Leave = match choosing {
                Some(_) => Box::new(move |value, _| choose(value)),
                None => Box::new(move |value, begun| app.leave(&id, field, value, begun)),
            };
            number(value, write, input, described)
        }
        Editor::Hours => hours(value, write, input, described),
        Editor::Date => view! {
            <input class="mk-input mk-input--date" type="date" id=input aria-describedby=move || described.get()
                prop:value=move || plain(&value.get())
                on:change=move |event| choose(text_or_null(event_target_value(&event))) />
        }
        .into_any(),
        Editor::YesNo => {
            let options = vec![
                ("true".to_owned(), text.shell.yes.to_owned()),
                ("false".into(), text.shell.no.into()),
            ];
            let write = move |code: String| {
                choose(match code.as_str() {
                    "true" => true.into(),
                    "false" => false.into(),
                    _ => Value::Null,
                });
            };
            one(value, options, write, input, described, false)
        }
        Editor::Choice(options) => {
            let options = options.into_iter().map(|(code, name)| (code.into(), name.into()));
            let write = move |code: String| choose(text_or_null(code));
            one(value, options.collect(), write, input, described, is_firm)
        }
        Editor::Scale(options) => {
            let options = options.into_iter().map(|(step, name)| (step.to_string(), name.into()));
            let write = move |step: String| {
                choose(step.parse::<i64>().map_or(Value::Null, Value::from));
            };
            one(value, options.collect(), write, input, described, is_firm)
        }
        Editor::Link(options) => {
            one(value, options, move |id| choose(text_or_null(id)), input, described, false)
        }
        Editor::Many(options) => {
            let options = options.into_iter().map(|(code, name)| (code.into(), name.into()));
            many(id, field, options.collect(), &input)
        }
        Editor::Links(options) => many(id, field, options, &input),
        Editor::Tags => tags(id, field, input, described, false),
        Editor::Days => tags(id, field, input, described, true),
    }
}

/// A value as the text of a field. A value of another type than expected shows as it is.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

/// A browser's field of one line glues lines together: `23 45 67 89` and `98 76 54 32` are two numbers.
fn line_of(text: &str) -> Cow<'_, str> {
    match text.contains(['\n', '\r']) {
        true => on_one_line(text, " / ").into(),
        false => text.into(),
    }
}

fn lines(text: &str, tidy: bool) -> Value {
    // Once it is written, a list that was pasted loses the marks that it had elsewhere.
    let lines = if tidy { without_marks(text) } else { text.split('\n').collect() };
    lines.into_iter().map(Value::from).collect::<Vec<_>>().into()
}

/// What was emptied has no value.
pub fn text_or_null(text: String) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// Fields of an entity with their editors, one below the other.
pub fn fields<E: Entity>(id: &str, specs: Vec<(&'static str, Editor)>) -> impl IntoView + use<E> {
    // What a share copy never holds has no field in one.
    let is_apart = untrack(|| use_app().is_apart());
    specs
        .into_iter()
        .filter(|(field, _)| !is_apart || internal(E::KIND, field).is_none())
        .map(|(field, editor)| view! { <Field id=id.to_owned() kind=E::KIND field editor /> })
        .collect_view()
}
