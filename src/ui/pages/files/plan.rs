//! The plan: what merging would do, before anything does.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::change::{Line, lines};
use crate::{
    app::{App, Arrived, titles, use_app, use_text},
    crdt::HandEdit,
    domain::{AgreementState, Code, Day, Kind},
    exchange::{Plan, Status, Warning},
    field,
    route::Route,
    text::{Label, Reader, Text, Titles, shown},
    ui::parts::{Disclosure, Notice, NoticeTone},
    workspace::Contents,
};

/// So many records are listed at first, and so many more at each asking.
const STEP: usize = 40;
/// So many warnings are told one by one.
const WARNINGS: usize = 20;

#[component]
pub fn PlanCard() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.plan;
    let plan = Memo::new(move |_| app.plan());
    let count = move || app.incoming.with(|incoming| incoming.files.len());
    view! {
        <h2 id="plan-title">{move || (words.title)(count())}</h2>
        <section class="mk-card" aria-labelledby="plan-title">
            {move || app.incoming.with(|incoming| {
                incoming.files.iter().map(file_line).collect_view()
            })}
            <Counts plan />
            <Alerts plan />
            // Above a list that may be long: whoever wants to look first, scrolls.
            <Actions plan />
            <Changes plan />
        </section>
    }
    .into_any()
}

fn file_line(file: &Arrived) -> impl IntoView + use<> {
    let text = use_text();
    let words = &text.file_page;
    let day = file.header.created.get(..10).and_then(Day::parse_iso);
    let day = day.map(|day| text.lang.date(day)).unwrap_or_default();
    // Without an envelope nothing is known of it.
    let kind = match file.header.created.is_empty() {
        true => "",
        false => (words.plan.kind)(&file.header.kind),
    };
    let size = (words.size)(file.bytes);
    let from = (words.plan.from)(&shown(&file.header.by), &day);
    let parts: Vec<&str> =
        [size.as_str(), kind, &from].into_iter().filter(|part| !part.is_empty()).collect();
    view! {
        <div class="mk-file">
            <span class="mk-file__name">{shown(&file.name)}</span>
            <span class="mk-file__meta">{parts.join(" · ")}</span>
        </div>
    }
}

fn unreadable(app: App, plan: &Plan) -> usize {
    let aside = app
        .incoming
        .with(|incoming| incoming.files.iter().map(|file| file.quarantined.len()).sum::<usize>());
    aside + plan.refused.len()
}

/// How a count is shown.
const PLAIN: &str = "mk-counts__item";
const ATTENTION: &str = "mk-counts__item mk-counts__item--attention";
const BAD: &str = "mk-counts__item mk-counts__item--bad";

#[component]
fn Counts(plan: Memo<Plan>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.plan;
    move || {
        let (counts, lost) = plan.with(|plan| (plan.counts(), unreadable(app, plan)));
        let items = [
            ((words.new)(counts.new), counts.new, PLAIN),
            ((words.changed)(counts.changed), counts.changed, PLAIN),
            ((words.same)(counts.same), counts.same, PLAIN),
            (words.disputed, counts.disputed, ATTENTION),
            ((words.deleted)(counts.deleted), counts.deleted, BAD),
            (words.unreadable, lost, BAD),
        ];
        // What there is none of needs no room.
        let items = items.into_iter().filter(|(_, count, _)| *count > 0);
        let items = items.map(|(name, count, class)| {
            view! { <div class=class><dt>{name}</dt><dd>{text.lang.count(count)}</dd></div> }
        });
        let new = plan.with(new_contents);
        let new = (text.file_page.contents)(&new);
        view! {
            <dl class="mk-counts">{items.collect_view()}</dl>
            {(!new.is_empty()).then(|| view! { <p class="mk-soft">{(words.new_of)(&new)}</p> })}
        }
    }
}

fn new_contents(plan: &Plan) -> Contents {
    let new = plan.entries.iter().filter(|entry| entry.status == Status::New);
    let new: BTreeSet<&str> = new.map(|entry| entry.id.as_str()).collect();
    Contents::of(plan.merged.iter().filter(|record| new.contains(record.id.as_str())))
}

/// What to know before deciding.
#[component]
fn Alerts(plan: Memo<Plan>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.plan;
    let failed = move || {
        let error = app.incoming.with(|incoming| incoming.failed.clone());
        error.map(|error| {
            let sentence =
                format!("{} {}", (text.files.store_error)(&error), text.files.nothing_changed);
            view! { <Notice tone=NoticeTone::Error title=words.no_room text=sentence /> }
        })
    };
    let uncopied = move || {
        let words = &text.safety.journal;
        app.incoming.with(|incoming| incoming.is_uncopied).then(|| {
            view! { <Notice tone=NoticeTone::Warning title=words.no_copy_title text=words.no_copy.to_owned() /> }
        })
    };
    let mass = move || {
        let mass = plan.with(Plan::mass_change);
        mass.map(|mass| {
            let sentence = (text.files.mass_change)(&mass);
            view! { <Notice tone=NoticeTone::Warning title=words.mass text=sentence /> }
        })
    };
    let signed = move || {
        let sentences = plan.with(|plan| says_yes(app, text, plan));
        let sentences = sentences.into_iter().map(|sentence| {
            view! {
                <Notice tone=NoticeTone::Warning title=words.says_yes_title text=sentence />
            }
        });
        sentences.collect_view()
    };
    let calm = move || {
        let (entries, merged) = plan.with(|plan| (plan.entries.len(), plan.merged.len()));
        let counts = plan.with(Plan::counts);
        let in_trash = plan.with(|plan| plan.in_trash);
        let (title, sentence) = match (entries, merged) {
            (0, _) => ("", words.nothing_readable.to_owned()),
            // It is said below that not all of it is.
            (_, 0) if in_trash > 0 => return None,
            (_, 0) => (words.nothing_new_title, (words.nothing_new)(plan.with(|plan| plan.newer))),
            (_, _) if counts.same == entries => {
                (words.nothing_new_title, words.only_trace.to_owned())
            }
            _ => return None,
        };
        Some(view! { <Notice tone=NoticeTone::Info title text=sentence /> })
    };
    let trashed = move || {
        let count = plan.with(|plan| plan.in_trash);
        (count > 0).then(|| view! {
            <Notice tone=NoticeTone::Info title=words.in_trash_title text=(words.in_trash)(count)>
                <a href=Route::Trash.href()>{text.file_page.trash.title}</a>
            </Notice>
        })
    };
    let titles = titles();
    let notes = move || {
        let (warnings, edits) = told(app, text, titles.get().unwrap_or_default());
        // One sentence may tell of many.
        let count = edits.len();
        let edits = together(edits);
        let sections = [(words.warnings.to_owned(), warnings), ((words.hand_edits)(count), edits)];
        sections.map(|(title, sentences)| {
            (!sentences.is_empty()).then(|| view! { <Notes title sentences /> })
        })
    };
    view! {
        <div class="mk-stack" role="alert">{failed}{uncopied}{mass}{signed}</div>
        {calm}
        {trashed}
        {notes}
    }
}

/// Where the file sets an agreement that stands here to agreed or signed: somebody says yes on the
/// parties' behalf.
fn says_yes(app: App, text: &'static Text, plan: &Plan) -> Vec<String> {
    let (kind, field) = (Kind::Agreement.code(), field!(Agreement.state));
    app.workspace.with(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let said = plan.said_otherwise(kind, field).filter_map(|(id, value)| {
            let state = AgreementState::parse(value.as_str()?)?;
            let is_yes = state.holds();
            let record = workspace.record(id).filter(|_| is_yes)?;
            let state = state.label(text.lang).to_lowercase();
            let name = format!("{}: {}", reader.home(record), reader.name(record));
            Some((text.file_page.plan.says_yes)(&name, &state))
        });
        said.collect()
    })
}

#[component]
fn Notes(title: String, sentences: Vec<String>) -> impl IntoView {
    let more = sentences.len().saturating_sub(WARNINGS);
    let items = sentences.into_iter().take(WARNINGS).map(|sentence| view! { <li>{sentence}</li> });
    let items = items.collect_view();
    let rest = (more > 0).then(|| view! { <li>{format!("… +{more}")}</li> });
    view! {
        <Disclosure is_open=true title>
            <div class="mk-disclosure__body"><ul class="mk-notes">{items}{rest}</ul></div>
        </Disclosure>
    }
}

/// Warnings and edits made by hand, with names in the place of ids.
fn told(app: App, text: &'static Text, titles: Titles) -> (Vec<String>, Vec<(String, String)>) {
    app.incoming.with(|incoming| {
        let news = incoming.records.iter().map(|record| (record.id.as_str(), record)).collect();
        app.workspace.with(|workspace| {
            let reader = Reader::new(text, workspace.records()).with(&news).titled(titles);
            let name = |id: &str| {
                reader.record(id).map_or_else(|| shown(id), |record| reader.name(record))
            };
            let field = |id: &str, field: &str| match reader.record(id) {
                Some(record) => reader.field(&record.kind, field),
                None => shown(field),
            };
            let warnings = incoming.files.iter().flat_map(|file| &file.warnings).map(|warning| {
                (text.files.warning)(&match warning.clone() {
                    Warning::Repeated { id } => Warning::Repeated { id: name(&id) },
                    Warning::Mojibake { id, field: at } => {
                        Warning::Mojibake { field: field(&id, &at), id: name(&id) }
                    }
                    Warning::LostCharacters { id, field: at } => {
                        Warning::LostCharacters { field: field(&id, &at), id: name(&id) }
                    }
                    other => other,
                })
            });
            // What is all new here differs from nothing.
            let is_told = |id: &str, edit: &HandEdit| {
                *edit != HandEdit::Stripped || workspace.record(id).is_some()
            };
            let edits = incoming.files.iter().flat_map(|file| &file.hand_edits);
            let edits = edits.filter(|(id, edit)| is_told(id, edit)).map(|(id, edit)| {
                let edit = match edit.clone() {
                    HandEdit::Changed { field: at } => HandEdit::Changed { field: field(id, &at) },
                    HandEdit::Added { field: at } => HandEdit::Added { field: field(id, &at) },
                    HandEdit::Removed { field: at } => HandEdit::Removed { field: field(id, &at) },
                    HandEdit::Stripped => HandEdit::Stripped,
                };
                (name(id), (text.files.hand_edit)(&edit))
            });
            (warnings.collect(), edits.collect())
        })
    })
}

/// The same sentence about several records is said once, with all their names.
fn together(told: Vec<(String, String)>) -> Vec<String> {
    let mut sentences: Vec<(String, Vec<String>)> = Vec::new();
    for (name, sentence) in told {
        match sentences.iter_mut().find(|(said, _)| *said == sentence) {
            Some((_, names)) => names.push(name),
            None => sentences.push((sentence, vec![name])),
        }
    }
    let said = sentences.into_iter().map(|(sentence, names)| {
        let more = names.len().saturating_sub(WARNINGS);
        let rest = if more > 0 { format!(" … +{more}") } else { String::new() };
        let names: Vec<String> = names.into_iter().take(WARNINGS).collect();
        format!("{}{rest}: {sentence}", names.join(", "))
    });
    said.collect()
}

#[component]
fn Changes(plan: Memo<Plan>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.plan;
    let limit = RwSignal::new(STEP);
    let lines = Memo::new(move |_| plan.with(|plan| lines(app, plan)));
    let shown =
        move || lines.with(|lines| lines.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let more = move || lines.with(|lines| lines.len().saturating_sub(limit.get()));
    view! {
        <div>
            <For each=shown key=|line: &Line| line.key.clone() let:line>
                {line.view(plan)}
            </For>
        </div>
        {move || (more() > 0).then(|| view! {
            <button class="mk-button" type="button" on:click=move |_| limit.update(|limit| *limit += 5 * STEP)>
                {(words.more)(more())}
            </button>
        })}
    }
}

#[component]
fn Actions(plan: Memo<Plan>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let can_merge = Memo::new(move |_| plan.with(|plan| !plan.merged.is_empty()));
    let is_merging = move || app.incoming.with(|incoming| incoming.is_merging);
    view! {
        <div class="mk-form__actions">
            {move || can_merge.get().then(|| view! {
                <button class="mk-button mk-button--primary" type="button"
                    prop:disabled=is_merging on:click=move |_| app.merge()>
                    {text.file_page.plan.merge}
                </button>
            })}
            <button class="mk-button" type="button" prop:disabled=is_merging
                on:click=move |_| app.put_incoming_away()>
                {move || if can_merge.get() { text.shell.cancel } else { text.shell.close }}
            </button>
        </div>
    }
}
