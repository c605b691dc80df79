//! One record of a plan, and field by field what would happen to it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::beside;
use crate::{
    app::{App, titles, use_app, use_text},
    domain::{Code, Kind},
    exchange::{Entry, FieldChange, Plan, Status},
    order::OrderBy,
    order::collect,
    text::{Reader, Text, Titles, file_page::kind_order, told_changes},
    ui::parts::{Disclosure, Tag, Tone},
    workspace::{IdOrder, life_dispute},
};

/// Longer values are cut in the list; they are merged whole.
const LONGEST: usize = 400;

/// A line of the list: a record to be merged, or one that is put aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub key: String,
    title: String,
    kind: String,
    home: String,
    body: Body,
}

#[derive(Clone, Debug, PartialEq)]
enum Body {
    Entry(Entry),
    /// Why it is put aside, and its text where a person can save it.
    Aside {
        reason: String,
        text: Option<String>,
    },
}

/// Everything that a person may want to look at, what needs a decision first.
pub fn lines(app: App, plan: &Plan) -> Vec<Line> {
    let text = use_text();
    let news = plan.merged.iter().map(|record| (record.id.as_str(), record)).collect();
    let mut lines = app.workspace.with(|workspace| {
        let before = Reader::new(text, workspace.records());
        let after = Reader::new(text, workspace.records()).with(&news);
        let mut entries: Vec<&Entry> =
            plan.entries.iter().filter(|entry| entry.status != Status::Same).collect();
        entries.order_by_key(|entry| {
            (order(entry.status), kind_order(&entry.kind), IdOrder::of(&entry.id))
        });
        let line = |entry: &Entry| {
            // What is erased is called as it is here: nothing is left in the file.
            let reader = if entry.status == Status::Erased { &before } else { &after };
            let record = reader.record(&entry.id);
            Line {
                key: entry.id.clone(),
                title: record.map(|record| reader.name(record)).unwrap_or_default(),
                kind: reader.kind(&entry.kind),
                home: record.map(|record| reader.home(record)).unwrap_or_default(),
                body: Body::Entry(entry.clone()),
            }
        };
        entries.into_iter().map(line).collect::<Vec<_>>()
    });
    lines.extend(aside(app, text, plan));
    lines
}

fn aside(app: App, text: &'static Text, plan: &Plan) -> Vec<Line> {
    let words = &text.file_page.plan;
    let line = |key: String, title: String, reason: String, text: Option<String>| Line {
        key,
        title,
        kind: String::new(),
        home: String::new(),
        body: Body::Aside { reason, text },
    };
    let mut lines = app.incoming.with(|incoming| {
        let lost =
            incoming.files.iter().enumerate().flat_map(|(file, arrived)| {
                arrived.quarantined.iter().map(move |lost| (file, lost))
            });
        lost.enumerate()
            .map(|(place, (file, lost))| {
                let title = lost.id.as_deref().map(crate::text::shown);
                line(
                    format!("aside-{file}-{place}"),
                    title.unwrap_or_else(|| (words.no_id)(lost.index + 1)),
                    (text.files.quarantine_reason)(&lost.reason),
                    Some(lost.text.clone()),
                )
            })
            .collect::<Vec<_>>()
    });
    lines.extend(plan.refused.iter().map(|(id, breach)| {
        line(format!("refused-{id}"), id.clone(), (text.files.breach)(breach), None)
    }));
    lines
}

fn order(status: Status) -> u8 {
    match status {
        Status::DisputedDeletion => 0,
        Status::Disputed => 1,
        Status::Erased => 2,
        Status::Deleted => 3,
        Status::Changed => 4,
        Status::New => 5,
        Status::Same => 6,
    }
}

impl Line {
    pub fn view(self, plan: Memo<Plan>) -> impl IntoView + use<> {
        let Self { title, kind, home, body, .. } = self;
        let is_open = RwSignal::new(false);
        let tags = tags(&body);
        let about = beside(kind, home);
        // A thousand closed ones stay cheap: the fields are looked up when somebody looks.
        let inside = move || {
            is_open.get().then(|| {
                let (titles, body) = (titles(), body.clone());
                move || titles.get().map(|titles| fields(&body, plan, titles))
            })
        };
        let beside = view! {
            <span class="mk-soft mk-small">{about}</span>
            <span class="mk-disclosure__end mk-cluster">{tags}</span>
        }
        .into_any();
        view! {
            <Disclosure title summary=beside toggled=move |_| is_open.set(true)>
                <div class="mk-disclosure__body">{inside}</div>
            </Disclosure>
        }
    }
}

fn tags(body: &Body) -> AnyView {
    let words = &use_text().file_page.plan;
    let Body::Entry(entry) = body else {
        return view! { <Tag tone=Tone::Late label=words.tag_unreadable /> }.into_any();
    };
    let disputed = entry.disputed();
    let changed = told_changes(entry).filter(|change| !change.is_disputed).count();
    let two_answers = (disputed > 0).then(|| {
        view! { <Tag tone=Tone::Waiting label=(words.tag_disputed)(disputed) /> }
    });
    match entry.status {
        Status::New => {
            view! { {two_answers} <Tag tone=Tone::New label=words.tag_new /> }.into_any()
        }
        Status::Deleted => view! { <Tag tone=Tone::Late label=words.tag_deleted /> }.into_any(),
        Status::Erased => view! { <Tag tone=Tone::Late label=words.tag_erased /> }.into_any(),
        Status::DisputedDeletion => {
            view! { <Tag tone=Tone::Waiting label=words.tag_life /> }.into_any()
        }
        Status::Disputed | Status::Changed | Status::Same => {
            let changed = (changed > 0).then(|| {
                view! { <Tag tone=Tone::Going label=(words.tag_changed)(changed) /> }
            });
            view! { {two_answers} {changed} }.into_any()
        }
    }
}

fn fields(body: &Body, plan: Memo<Plan>, titles: Titles) -> AnyView {
    let (app, text) = (use_app(), use_text());
    let words = &text.file_page.plan;
    let entry = match body {
        Body::Entry(entry) => entry,
        Body::Aside { reason, text } => return put_aside(reason.clone(), text.clone()),
    };
    let rows = plan.with_untracked(|plan| {
        let news: BTreeMap<_, _> =
            collect(plan.merged.iter().map(|record| (record.id.as_str(), record)));
        app.workspace.with_untracked(|workspace| {
            let reader = Reader::new(text, workspace.records()).with(&news).titled(titles);
            let changes = told_changes(entry);
            changes.map(|change| row(&reader, entry, change)).collect_view()
        })
    });
    let note = match entry.status {
        Status::Deleted => Some(words.to_trash.to_owned()),
        Status::Erased => Some(words.for_good.to_owned()),
        Status::DisputedDeletion => {
            let merged = |plan: &Plan| {
                plan.merged.iter().find(|own| own.id == entry.id).and_then(life_dispute)
            };
            let is_purge = plan.with_untracked(merged).is_some_and(|life| life.is_purge);
            Some(if is_purge { words.life_for_good } else { words.life }.to_owned())
        }
        _ if entry.kind == Kind::Answers.code() => Some(text.evaluation.answers_apart.to_owned()),
        _ => None,
    };
    let note = note.map(|note| view! { <p class="mk-small">{note}</p> });
    let is_gone = matches!(entry.status, Status::Deleted | Status::Erased);
    let rows = (!is_gone).then_some(rows);
    view! { {note} {rows} }.into_any()
}

fn row(reader: &Reader, entry: &Entry, change: &FieldChange) -> impl IntoView + use<> {
    let words = &use_text().file_page.plan;
    let value = |value| cut(&reader.value(&entry.kind, &change.field, value));
    let values = match (change.is_disputed, entry.status) {
        (true, _) => view! {
            <span class="mk-change__side"><span class="mk-soft">{words.here}": "</span>{value(&change.ours)}</span>
            <span class="mk-change__side"><span class="mk-soft">{words.in_file}": "</span>{value(&change.theirs)}</span>
        }
        .into_any(),
        (false, Status::New) => view! { <span>{value(&change.merged)}</span> }.into_any(),
        (false, _) => view! {
            <del>{value(&change.ours)}</del>
            <ins>{value(&change.merged)}</ins>
        }
        .into_any(),
    };
    view! {
        <div class="mk-change">
            <span class="mk-change__field">{reader.change(entry, &change.field)}</span>
            <span class="mk-change__values">{values}</span>
        </div>
    }
}

fn put_aside(reason: String, content: Option<String>) -> AnyView {
    let app = use_app();
    let words = &use_text().file_page.plan;
    let save = content.map(|content| {
        view! {
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| app.save_raw("post", &content)>{words.save_raw}</button>
        }
    });
    view! {
        <p class="mk-small">{reason}" "{words.put_aside}</p>
        {save}
    }
    .into_any()
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((place, _)) => format!("{}…", text.get(..place).unwrap_or_default()),
        None => text.into(),
    }
}
