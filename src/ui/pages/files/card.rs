//! One field, all its answers side by side, and what can be done.

use leptos::prelude::*;
use serde_json::Value;

use super::{beside, conflicts::focus_next, place_of, who_all};
use crate::{
    app::{titles, use_app, use_text},
    compare::{self, Fate, Piece},
    crdt::Record,
    domain::{Code, Kind},
    order::OrderBy,
    place::route_of,
    text::{Reader, Titles, capitalised, choices, code_of, written_answer},
    ui::parts::FieldAlert,
    workspace::{Answer, Dispute, Shape, Verb, Withheld},
};

/// What a person has picked and not yet saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    Answer(usize),
    Both,
    New,
}

#[component]
pub fn Card(dispute: Dispute, place: Signal<String>) -> impl IntoView {
    let titles = titles();
    move || titles.get().map(|titles| card(dispute.clone(), place, titles))
}

fn card(dispute: Dispute, place: Signal<String>, titles: Titles) -> AnyView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.conflict;
    let mut dispute = dispute;
    // What this page's user wrote stands first.
    dispute.answers.order_by_key(|answer| !untrack(|| is_mine(answer)));
    let today = app.today.get_untracked();
    let (field, record, route, withheld) = app.workspace.with_untracked(|workspace| {
        let withheld = dispute.withheld(workspace, today);
        // Beside who corrected it, nothing says for whom it answers.
        let where_of = |reader: &Reader, record: &Record| match withheld {
            Some(Withheld::Pooled) => {
                beside(capitalised(&reader.kind(&record.kind)), reader.home(record))
            }
            Some(Withheld::OwnFirst) | None => place_of(reader, record),
        };
        let reader = Reader::new(text, workspace.records()).titled(titles);
        let record = workspace.record(&dispute.id);
        (
            reader.field(&dispute.kind, &dispute.field),
            record.map(|record| where_of(&reader, record)).unwrap_or_default(),
            record.and_then(|record| route_of(workspace, record)),
            withheld,
        )
    });
    let is_withheld = withheld.is_some();
    let name = format!("answer-{}-{}", dispute.id, dispute.field.replace('/', "-"));
    let pick = RwSignal::new(None::<Pick>);
    // A new answer would begin with the others, and both in one would show them.
    let written = RwSignal::new(if is_withheld { String::new() } else { initial(&dispute) });
    let error = RwSignal::new("");
    // What was asked for is there.
    Effect::new(move |_| {
        pick.track();
        written.track();
        error.set("");
    });
    let both = dispute.both().filter(|_| !is_withheld && !dispute.is_about_a_name());
    let can_write = !is_withheld
        && matches!(
            dispute.shape,
            Shape::Text { .. } | Shape::Lines | Shape::Number | Shape::Date | Shape::Choice
        );
    let sides = sides(&dispute, &name, pick, is_withheld, titles);
    let withheld = withheld.map(|why| {
        let told = (text.evaluation.answers_withheld)(why);
        view! { <p class="mk-small mk-soft mk-measure">{told}</p> }
    });
    let more = more(both.is_some(), can_write, &name, pick);
    let new = new_answer(&dispute, &name, pick, written);
    let legend = (words.legend)(&field, &record);
    let title = field.clone();
    let decide = move |_| {
        let value = match pick.get_untracked() {
            Some(Pick::Answer(place)) => dispute.answers.get(place).map(|a| a.value.clone()),
            Some(Pick::Both) => both.clone(),
            Some(Pick::New) => written.with_untracked(|written| {
                written_answer(&dispute.kind, &dispute.field, dispute.shape, written, text.lang)
            }),
            None => return error.set(words.choose_first),
        };
        let Some(value) = value else { return error.set(words.write_first) };
        let step = app.step(Verb::Resolved, &dispute.id, None);
        app.run_and_tell(step, dispute.settle(value), (words.decided)(&field));
        focus_next(app);
    };
    let error_id = format!("{name}-error");
    let described = error_id.clone();
    view! {
        <fieldset class="mk-conflict" data-draft="" aria-describedby=described>
            <legend class="mk-hidden">{legend}</legend>
            <div class="mk-conflict__head">
                <h3 class="mk-conflict__title">{title}</h3>
                <span class="mk-conflict__where">
                    {match route {
                        Some(route) => view! { <a href=route.href()>{record}</a> }.into_any(),
                        None => record.into_any(),
                    }}
                    {place}
                </span>
            </div>
            {withheld}
            <div class="mk-conflict__sides">{sides}</div>
            {more}
            {new}
            <FieldAlert id=error_id is_shown=move || !error.get().is_empty()>{move || error.get()}</FieldAlert>
            <div class="mk-form__actions">
                <button class="mk-button" type="button" on:click=decide>{words.decide}</button>
            </div>
        </fieldset>
    }
    .into_any()
}

fn is_mine(answer: &Answer) -> bool {
    let app = use_app();
    answer.dots.iter().any(|dot| app.is_mine(&dot.actor))
}

/// What a new answer begins with: everything that was said, to be put together.
fn initial(dispute: &Dispute) -> String {
    match dispute.shape {
        Shape::Text { .. } | Shape::Lines => match dispute.both() {
            Some(Value::String(text)) => text,
            Some(Value::Array(lines)) => {
                lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
            }
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn sides(
    dispute: &Dispute,
    name: &str,
    pick: RwSignal<Option<Pick>>,
    is_withheld: bool,
    titles: Titles,
) -> impl IntoView + use<> {
    let (app, text) = (use_app(), use_text());
    let words = &text.file_page.conflict;
    let said: Vec<String> = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records()).titled(titles);
        let say = |answer: &Answer| reader.value(&dispute.kind, &dispute.field, &answer.value);
        dispute.answers.iter().map(say).collect()
    });
    let views = dispute.answers.iter().enumerate().map(|(place, answer)| {
        let own = said.get(place).cloned().unwrap_or_default();
        let others = said.iter().enumerate().filter(|(other, _)| *other != place);
        let others: Vec<&String> = others.map(|(_, said)| said).collect();
        // Two answers that read alike differ in something that is not seen, such as a space.
        let value = match others.contains(&&own) {
            _ if is_withheld => text.evaluation.answer_withheld.into_any(),
            true => view! { {own.clone()} " " <code>{answer.value.to_string()}</code> }.into_any(),
            false if matches!(dispute.shape, Shape::Text { .. } | Shape::Lines) => {
                compared(&own, others.first().map_or("", |other| other.as_str()))
            }
            false => own.into_any(),
        };
        let by = answer.dots.first().map(|dot| untrack(|| app.signature(&dot.actor)).by);
        let choice = match by.filter(|by| !by.is_empty()) {
            _ if untrack(|| is_mine(answer)) => words.mine.to_owned(),
            Some(by) => (words.from)(&crate::text::shown(&by)),
            None => words.this.to_owned(),
        };
        let who = untrack(|| who_all(&answer.dots));
        view! {
            <label class="mk-conflict__side">
                <input class="mk-tick" type="radio" name=name.to_owned()
                    on:change=move |_| pick.set(Some(Pick::Answer(place))) />
                <span class="mk-conflict__choice">{choice}</span>
                <span class="mk-conflict__value mk-value">{value}</span>
                <span class="mk-conflict__who">{who}</span>
            </label>
        }
    });
    views.collect_view()
}

/// The text with the words that the other one lacks.
fn compared(text: &str, other: &str) -> AnyView {
    let pieces = compare::words(other, text);
    let is_blank = |piece: &Piece| piece.text.trim().is_empty();
    // Where everything is new, marks say nothing.
    let is_marked = pieces.iter().any(|piece| piece.fate == Fate::Kept && !is_blank(piece));
    let here = pieces.into_iter().filter(|piece| piece.fate != Fate::Removed);
    let pieces =
        here.map(|piece| match is_marked && piece.fate == Fate::Added && !is_blank(&piece) {
            true => view! { <ins>{piece.text}</ins> }.into_any(),
            false => piece.text.into_any(),
        });
    pieces.collect_view().into_any()
}

fn more(
    has_both: bool,
    can_write: bool,
    name: &str,
    pick: RwSignal<Option<Pick>>,
) -> impl IntoView + use<> {
    let words = &use_text().file_page.conflict;
    let name = name.to_owned();
    let choices =
        [(has_both, Pick::Both, words.both, "both"), (can_write, Pick::New, words.new, "own")];
    let views = choices.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, own, label, code)| {
        view! {
            <label class="mk-choice">
                <input class="mk-tick" type="radio" id=format!("{name}-{code}") name=name.clone()
                    on:change=move |_| pick.set(Some(own)) />
                <span>{label}</span>
            </label>
        }
    });
    (has_both || can_write)
        .then(|| view! { <div class="mk-conflict__more">{views.collect_view()}</div> })
}

fn new_answer(
    dispute: &Dispute,
    name: &str,
    pick: RwSignal<Option<Pick>>,
    written: RwSignal<String>,
) -> impl IntoView + use<> {
    let text = use_text();
    let words = &text.file_page.conflict;
    let id = format!("{name}-new");
    let (shape, field) = (dispute.shape, dispute.field.clone());
    let kind = Kind::parse(&dispute.kind);
    move || {
        (pick.get() == Some(Pick::New)).then(|| {
            let write = move |event| written.set(event_target_value(&event));
            let control = match shape {
                Shape::Choice => {
                    let options =
                        kind.map(|kind| choices(kind, &field, text.lang)).unwrap_or_default();
                    let options = options
                        .into_iter()
                        .map(|(value, name)| {
                            let code = code_of(&value);
                            let is_it = written.with_untracked(|written| *written == code);
                            view! { <option value=code selected=is_it>{name}</option> }
                        })
                        .collect_view();
                    view! {
                        <select class="mk-input mk-input--medium" id=id.clone() on:change=write>
                            <option value="">{text.shell.not_chosen}</option>
                            {options}
                        </select>
                    }
                    .into_any()
                }
                Shape::Date => view! {
                    <input class="mk-input mk-input--date" type="date" id=id.clone()
                        value=written.get_untracked() on:input=write />
                }
                .into_any(),
                Shape::Number | Shape::Text { one_line: true } => view! {
                    <input class="mk-input" id=id.clone() autocomplete="off"
                        prop:value=move || written.get() on:input=write />
                }
                .into_any(),
                _ => view! {
                    <div class="mk-grow" data-value=move || written.get()>
                        <textarea class="mk-input" id=id.clone() rows="2"
                            prop:value=move || written.get() on:input=write></textarea>
                    </div>
                }
                .into_any(),
            };
            view! {
                <div class="mk-conflict__new mk-field">
                    <label class="mk-field__label" for=id.clone()>{words.new_label}</label>
                    {control}
                </div>
            }
        })
    }
}
