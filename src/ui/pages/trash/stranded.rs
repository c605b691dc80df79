//! What belongs to something that is not here: its home can be restored, or it can be deleted with it.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, Kind},
    text::{Label, Reader},
    ui::parts::{Glyph, Icon},
    workspace::{Command, Step, Stranded, Verb, stranded},
};

#[component]
pub fn StrandedRecords() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.trash;
    let all = Memo::new(move |_| app.workspace.with(|held| stranded(held.records())));
    move || {
        (!all.with(Vec::is_empty)).then(|| {
            let rows = all.get().into_iter().map(|lost| view! { <Row lost /> }).collect_view();
            view! {
                <section class="mk-section" aria-labelledby="stranded-title">
                    <h2 id="stranded-title">{words.stranded}</h2>
                    <p class="mk-measure">{words.stranded_text}</p>
                    <ul class="mk-rows mk-card">{rows}</ul>
                </section>
            }
        })
    }
}

#[component]
fn Row(lost: Stranded) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trash;
    let Stranded { id, restored } = lost;
    let (name, kind, home, home_kind) = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let of = |id: &String| {
            let record = workspace.record(id);
            let kind = record.and_then(|record| Kind::parse(&record.kind));
            (record.map(|record| reader.name(record)).unwrap_or_default(), kind)
        };
        let (name, kind) = of(&id);
        let (home, home_kind) = restored.first().map(of).unwrap_or_default();
        (name, kind, home, home_kind)
    });
    let label = kind.map(|kind| kind.label(text.lang)).unwrap_or_default();
    let restore = (!restored.is_empty()).then(|| {
        let (action, told, label) = ((words.restore)(&home), (words.restored)(&home), home.clone());
        let press = move |_| {
            let step = Step::new(Verb::Restored, home_kind, &label);
            let back = app.workspace.with_untracked(|own| own.restoring(restored.clone()));
            app.run_and_tell(step, back, told.clone());
            browser::focus("mk-title");
        };
        view! {
            <button class="mk-button mk-button--small" type="button" on:click=press>
                <Icon glyph=Glyph::Undo />
                {action}
            </button>
        }
    });
    let delete_name = format!("{} {name}", text.shell.delete);
    let title = name.clone();
    let delete = move |_| {
        let ids = app.workspace.with_untracked(|workspace| workspace.with_descendants(&id));
        let step = Step::new(Verb::Deleted, kind, &name);
        app.run(step, Command::Delete { ids });
        browser::focus("mk-title");
    };
    view! {
        <li class="mk-row">
            <span class="mk-row__text">
                <strong>{title}</strong>
                <span class="mk-small mk-soft mk-block">{label}</span>
            </span>
            <span class="mk-cluster">
                {restore}
                <button class="mk-button mk-button--small mk-button--quiet" type="button"
                    aria-label=delete_name on:click=delete>{text.shell.delete}</button>
            </span>
        </li>
    }
}
