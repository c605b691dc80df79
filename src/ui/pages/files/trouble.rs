//! How full the store is, and what in it could not be read.

use leptos::prelude::*;

use crate::{
    app::{Standing, use_app, use_text},
    store::{Level, QuarantinedValue, decode, record_key},
    text::{Reader, shown},
    ui::parts::{Notice, NoticeTone},
};

#[component]
pub fn Storage() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trouble;
    let usage = Memo::new(move |_| {
        // Looked up anew after each save.
        app.save.track();
        app.usage().map(|usage| (usage.percent(), usage.level()))
    });
    let mirror = move || {
        let words = &text.safety.mirror;
        match app.mirror() {
            Standing::Starting => words.starting.to_owned(),
            Standing::On if app.usage().is_none() => String::new(),
            Standing::On => words.on.to_owned(),
            Standing::Off(error) => (words.off)(&error),
        }
    };
    view! {
        <section class="mk-card" aria-labelledby="storage-title">
            <h2 class="mk-card__title" id="storage-title">{words.storage}</h2>
            {move || match usage.get() {
                None if app.is_apart() => {
                    view! { <p>{(text.share.status_apart)(app.is_kept_apart())}</p> }.into_any()
                }
                None => view! { <p>{text.shell.memory_only}</p> }.into_any(),
                Some((percent, level)) => {
                    let class = match level {
                        Level::Fine => "mk-bar",
                        Level::Amber => "mk-bar mk-bar--warn",
                        Level::Red => "mk-bar mk-bar--bad",
                    };
                    let used = (words.used)(percent.min(100));
                    view! {
                        <div class="mk-progress">
                            <div class="mk-progress__text"><span>{used}</span></div>
                            <progress class=class max="100" value=percent.min(100).to_string()
                                aria-label=words.storage>{percent}" %"</progress>
                        </div>
                        <p class="mk-small mk-soft">{(text.files.level)(level)}</p>
                    }
                    .into_any()
                }
            }}
            <p class="mk-small mk-soft" id="mirror-standing">{mirror}</p>
        </section>
    }
}

/// Things in the store that were put aside, and fields of another type than expected.
#[component]
pub fn Unreadable() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trouble;
    let stored = move || {
        let all = app.quarantined.get();
        let title = (words.unreadable)(all.len());
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|one| view! { <QuarantinedRow one /> }).collect_view();
            view! {
                <section class="mk-section" aria-labelledby="unreadable-title">
                    <h2 id="unreadable-title">{title}</h2>
                    <Notice tone=NoticeTone::Warning text=text.files.unreadable />
                    <ul class="mk-rows">{rows}</ul>
                </section>
            }
        })
    };
    view! {
        {stored}
        <Fields />
    }
    .into_any()
}

#[component]
fn QuarantinedRow(one: QuarantinedValue) -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.trouble;
    let id = one.key.rsplit('/').next().unwrap_or_default().to_owned();
    let is_record = one.key == record_key(&id);
    let why = (words.why)(is_record.then(|| decode(&id, &one.value).err()).flatten());
    let key = shown(&one.key);
    view! {
        <li class="mk-row">
            <span class="mk-row__text">
                <code>{key}</code>
                <span class="mk-small mk-soft mk-block">{why}</span>
            </span>
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| app.save_raw(&id, &one.value)>{words.save_raw}</button>
        </li>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trouble;
    move || {
        let rows: Vec<(String, String, String)> = app.workspace.with(|workspace| {
            let reader = Reader::new(text, workspace.records());
            let mistyped = workspace.mistyped();
            let fields = mistyped.iter().flat_map(|(id, fields)| {
                let record = workspace.record(id);
                fields.iter().filter_map(move |field| record.map(|record| (record, field)))
            });
            fields
                .map(|(record, field)| {
                    let value = shown(&field.value.to_string());
                    (reader.name(record), reader.field(&record.kind, field.field), value)
                })
                .collect()
        });
        (!rows.is_empty()).then(|| {
            let title = (words.fields)(rows.len());
            let rows = rows.into_iter().map(|(name, field, value)| {
                view! {
                    <li class="mk-row">
                        <span class="mk-row__text">{name}": "{field}</span>
                        <code class="mk-row__end">{value}</code>
                    </li>
                }
            });
            view! {
                <section class="mk-section" aria-labelledby="fields-title">
                    <h2 id="fields-title">{title}</h2>
                    <p class="mk-measure">{words.fields_text}</p>
                    <ul class="mk-rows">{rows.collect_view()}</ul>
                </section>
            }
        })
    }
}
