//! Versions that were sent.

use leptos::{ev, prelude::*};

use super::{
    compare::{Compare, NOW},
    desk::Desk,
    dispute::Disputes,
    language::language_to_name,
    paper,
    send::TextFiles,
    word::WordFile,
};
use crate::{
    agreement::{as_sent, freeze, is_sent_by_freezing, put_away, versions},
    app::{App, browser, use_app, use_text},
    document::{Document, language_of},
    domain::{AgreementState, Day, Kind, Version},
    text::{Lang, agreement::file_name},
    ui::parts::{Glyph, Icon},
    workspace::{Step, Verb},
};

/// A version as the list shows it.
#[derive(Clone, PartialEq)]
pub struct Row {
    pub id: String,
    pub number: i64,
    pub at: Option<Day>,
    pub note: String,
    /// Where it is another one than the page's.
    pub lang: Option<Lang>,
    pub settled: Vec<(AgreementState, Day)>,
}

/// The heading over all of them.
pub const VERSIONS: &str = "versions-title";

fn rows(desk: Desk) -> Memo<Vec<Row>> {
    let app = use_app();
    let lang = use_text().lang;
    Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let all = versions(workspace, &desk.id()).into_iter();
            all.map(|own| Row {
                id: own.id.clone(),
                number: own.number.unwrap_or(1),
                at: own.at,
                note: own.note.clone(),
                settled: [
                    (AgreementState::Agreed, own.agreed_at),
                    (AgreementState::Signed, own.signed_at),
                ]
                .into_iter()
                .filter_map(|(state, at)| Some((state, at?)))
                .collect(),
                lang: Lang::parse(language_of(&own.text)).filter(|own| *own != lang),
            })
            .collect()
        })
    })
}

pub fn document_of(app: App, desk: Desk, id: &str) -> Document {
    match id {
        NOW => desk.built.with(|built| built.document.clone()),
        id => app.workspace.with(|workspace| {
            let all = versions(workspace, &desk.id());
            let own = all.into_iter().find(|own| own.id == id);
            let home = desk.record.with(|own| own.partnership.clone());
            let wording = &app.text().agreement.wording;
            let sent = own.map(|own| as_sent(workspace, &home, own, desk.clauses, wording));
            sent.unwrap_or_default()
        }),
    }
}

#[component]
pub fn Versions() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let rows = rows(desk);
    view! {
        // Whoever answers a share copy keeps no version for those who sent it.
        {move || (!desk.is_answer.get()).then(|| view! { <Freeze /> })}
        {move || (!rows.with(Vec::is_empty)).then(|| view! {
            <List rows />
            <Compare rows />
        })}
    }
}

#[component]
fn Freeze() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.versions;
    let note = RwSignal::new(String::new());
    let number = Memo::new(move |_| desk.built.with(|built| built.number));
    let is_sent = Memo::new(move |_| desk.record.with(is_sent_by_freezing));
    let lang = Memo::new(move |_| desk.built.with(|built| language_to_name(built, text)));
    let missing = Memo::new(move |_| desk.built.with(|built| built.open()));
    let kept = Memo::new(move |_| {
        let kept = desk.built.with(|built| built.kept.clone());
        kept.filter(|own| own.is_in_language)
    });
    let to_mark = Memo::new(move |_| {
        desk.record.with(|own| is_sent_by_freezing(own) && own.state != Some(AgreementState::Sent))
    });
    let is_asked = RwSignal::new(false);
    // A text that shows one of two answers is frozen only by somebody who knows.
    let asks = move || is_asked.get() && !desk.disputed.with(Vec::is_empty);
    let keep = move || {
        is_asked.set(false);
        let number = number.get_untracked();
        let (told, step) = match kept.with_untracked(Option::is_some) {
            true => ((words.marked_sent)(number), app.step(Verb::Edited, &desk.id(), None)),
            false => {
                let told = (words.frozen)(number, is_sent.get_untracked(), lang.get_untracked());
                (told, Step::created(Kind::Version, ""))
            }
        };
        let command = untrack(|| {
            desk.built.with(|built| {
                desk.with_draft(app, |draft| {
                    freeze(draft, built, &note.get(), |kind| app.new_id(kind))
                })
            })
        });
        let Some(command) = command else { return };
        app.run_and_tell(step, command, told);
        note.set(String::new());
        browser::focus(VERSIONS);
    };
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match desk.disputed.with_untracked(Vec::is_empty) {
            true => keep(),
            false => {
                is_asked.set(true);
                browser::focus("freeze-anyway");
            }
        }
    };
    let form = move || {
        view! {
            <form class="mk-addline" on:submit=send>
                <div class="mk-field mk-addline__text">
                    <label class="mk-field__label" for="version-note">{words.note}</label>
                    <input class="mk-input" id="version-note" autocomplete="off"
                        prop:value=move || note.get()
                        on:input=move |event| note.set(event_target_value(&event)) />
                </div>
                <button class="mk-button mk-button--primary" type="submit">
                    {move || (words.freeze)(number.get(), is_sent.get(), lang.get())}
                </button>
            </form>
        }
    };
    view! {
        <section class="mk-section" aria-labelledby=VERSIONS>
            <h3 id=VERSIONS tabindex="-1">{words.title}</h3>
            <p class="mk-soft mk-measure">{words.lead}</p>
            {move || match kept.get() {
                Some(own) => view! {
                    <p><Icon glyph=Glyph::Check /> {(words.kept_as)(number.get(), own.at)}</p>
                    {to_mark.get().then(|| view! {
                        <button class="mk-button mk-button--small" type="button" on:click=move |_| keep()>
                            {(words.mark_sent)(number.get())}
                        </button>
                    })}
                }.into_any(),
                None => form().into_any(),
            }}
            {move || (missing.get() > 0).then(|| view! {
                <p class="mk-small">
                    {text.agreement.send.not_whole}": "{(text.agreement.desk.missing_count)(missing.get())}
                </p>
            })}
            {move || asks().then(|| view! {
                <div class="mk-stack mk-stack--tight">
                    <Disputes />
                    <div class="mk-cluster">
                        <button class="mk-button mk-button--small" type="button" id="freeze-anyway"
                            on:click=move |_| keep()>{words.freeze_anyway}</button>
                        <button class="mk-button mk-button--small mk-button--quiet" type="button" on:click=move |_| {
                            is_asked.set(false);
                            browser::focus("version-note");
                        }>{text.shell.cancel}</button>
                    </div>
                </div>
            })}
        </section>
    }
}

#[component]
fn List(rows: Memo<Vec<Row>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.versions;
    let shown = RwSignal::new(None::<String>);
    let items = move || {
        let is_answer = desk.is_answer.get();
        let items = rows.get().into_iter().rev().map(|row| {
            let name = (text.agreement.desk.version)(row.number);
            let day = row.at.map(|day| text.lang.date(day)).unwrap_or_default();
            let language = row.lang.map(words.language);
            let hidden = text.agreement.version_name(row.number, None, row.lang);
            let (own, away, name_of_word) = (row.id.clone(), row.id.clone(), hidden.clone());
            let is_shown = {
                let id = row.id.clone();
                move || shown.with(|shown| shown.as_ref() == Some(&id))
            };
            let pressed = is_shown.clone();
            let toggle = move |_| {
                shown.update(|shown| {
                    *shown = if shown.as_ref() == Some(&own) { None } else { Some(own.clone()) };
                });
            };
            let (id, number) = (row.id.clone(), row.number);
            let old = move || {
                is_shown().then(|| {
                    view! { <Old document=document_of(app, desk, &id) number /> }
                })
            };
            let id = row.id.clone();
            let sent = Callback::new(move |()| {
                let document = untrack(|| document_of(app, desk, &id));
                let name = file_name((&document.title, &document.lang), number, None, "docx");
                (name, document)
            });
            view! {
                <li class="mk-version">
                    <span>
                        <b>{name}</b> " " {day} " " {language} " " <span class="mk-soft">{row.note}</span>
                        {row.settled.into_iter().map(|(state, at)| view! {
                            " " <span class="mk-tag mk-tag--done">{(text.agreement.settled.mark)(state, at)}</span>
                        }).collect_view()}
                    </span>
                    <span class="mk-cluster">
                        <button class="mk-button mk-button--small" type="button"
                            aria-expanded=move || pressed().to_string() on:click=toggle>
                            {words.show} <span class="mk-hidden">{format!(" {hidden}")}</span>
                        </button>
                        <WordFile document=sent about=name_of_word />
                        {(!is_answer).then(|| view! {
                            <button class="mk-button mk-button--small mk-button--quiet" type="button"
                                on:click=move |_| {
                                    delete(app, desk, &away);
                                    browser::focus(VERSIONS);
                                }>
                                <Icon glyph=Glyph::Trash />
                                {text.shell.delete} <span class="mk-hidden">{format!(" {hidden}")}</span>
                            </button>
                        })}
                    </span>
                    {old}
                </li>
            }
        });
        items.collect_view()
    };
    view! { <ul class="mk-versions">{items}</ul> }
}

/// A version as it was sent, with its ways out; while it is open, it is what is printed.
#[component]
fn Old(document: Document, number: i64) -> impl IntoView {
    let words = &use_text().agreement.send;
    let paper::Old(on_paper) = expect_context::<paper::Old>();
    on_paper.set(Some(document.clone()));
    on_cleanup(move || drop(on_paper.try_set(None)));
    let own = document.clone();
    let file = Callback::new(move |()| (own.clone(), number, None));
    view! {
        <div class="mk-cluster">
            <button class="mk-button mk-button--small" type="button" on:click=|_| browser::print()>
                <Icon glyph=Glyph::Print />
                {words.print}
            </button>
            <TextFiles document=file small=true />
        </div>
        <div class="mk-paper mk-version__paper"><paper::Whole document /></div>
    }
}

fn delete(app: App, desk: Desk, id: &str) {
    let version = app.workspace.with_untracked(|workspace| workspace.get::<Version>(id).cloned());
    let Some(version) = version else { return };
    let command = desk.record.with_untracked(|own| put_away(own, &version));
    let step = app.step(Verb::Deleted, id, None);
    let told = (app.text().shell.deleted)(&step);
    app.run_and_tell(step, command, told);
}
