//! Versions that were sent, and what has changed from one to another.

use leptos::{ev, prelude::*};

use super::{
    desk::Desk,
    dispute::Disputes,
    language::{language_to_name, words_for},
    paper,
    send::{TextFiles, file_name},
    word::WordFile,
};
use crate::{
    agreement::{
        Compared, Settled, as_sent, compare, freeze, in_language, is_sent_by_freezing, versions,
    },
    app::{browser, use_app, use_text},
    compare::{Fate, Piece},
    document::{Document, language_of},
    domain::{AgreementState, Day, Kind},
    text::Lang,
    ui::parts::{Glyph, Icon},
    workspace::{Step, Verb},
};

/// A version as the list shows it.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    number: i64,
    at: Option<Day>,
    note: String,
    /// Where it is another one than the page's.
    lang: Option<Lang>,
    settled: Vec<(AgreementState, Day)>,
}

/// The heading over what has changed.
pub const COMPARE: &str = "compare-title";

/// What stands for the text as it is now, among the versions.
const NOW: &str = "now";

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

fn document_of(desk: Desk, id: &str) -> Document {
    let app = use_app();
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
        <Freeze />
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
        browser::focus("versions-title");
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
        <section class="mk-section" aria-labelledby="versions-title">
            <h3 id="versions-title" tabindex="-1">{words.title}</h3>
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
                    view! { <Old document=document_of(desk, &id) version=format!("_v{number}") /> }
                })
            };
            let id = row.id.clone();
            let sent = Callback::new(move |()| {
                let document = untrack(|| document_of(desk, &id));
                let name = file_name(&document, "docx");
                let stem = name.strip_suffix(".docx").unwrap_or_default();
                (format!("{stem}_v{number}.docx"), document)
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
                        <button class="mk-button mk-button--small mk-button--quiet" type="button"
                            on:click=move |_| {
                                app.delete(&away);
                                browser::focus("versions-title");
                            }>
                            <Icon glyph=Glyph::Trash />
                            {text.shell.delete} <span class="mk-hidden">{format!(" {hidden}")}</span>
                        </button>
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
fn Old(document: Document, version: String) -> impl IntoView {
    let words = &use_text().agreement.send;
    let paper::Old(on_paper) = expect_context::<paper::Old>();
    on_paper.set(Some(document.clone()));
    on_cleanup(move || drop(on_paper.try_set(None)));
    let own = document.clone();
    let file = Callback::new(move |()| own.clone());
    view! {
        <div class="mk-cluster">
            <button class="mk-button mk-button--small" type="button" on:click=|_| browser::print()>
                <Icon glyph=Glyph::Print />
                {words.print}
            </button>
            <TextFiles document=file small=true version />
        </div>
        <div class="mk-paper mk-version__paper"><paper::Whole document /></div>
    }
}

#[component]
fn Compare(rows: Memo<Vec<Row>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.versions;
    // What was agreed on or signed is what one asks about first.
    let settled = desk.built.with_untracked(|built| match &built.settled {
        Settled::Kept { version, .. } => Some(version.clone()),
        Settled::Unkept(_) | Settled::Not => None,
    });
    let last = rows.with_untracked(|rows| rows.last().map(|row| row.id.clone()));
    let old = RwSignal::new(settled.or(last).unwrap_or_default());
    let new = RwSignal::new(NOW.to_owned());
    let options = move |chosen: RwSignal<String>| {
        let named = rows.get().into_iter().map(|row| {
            let day = row.at.map(|day| text.lang.date(day)).unwrap_or_default();
            (row.id, text.agreement.version_name(row.number, Some(&day), row.lang))
        });
        let all = named.chain([(NOW.to_owned(), words.now.to_owned())]).map(|(id, name)| {
            let own = id.clone();
            view! { <option value=id selected=move || chosen.get() == own>{name}</option> }
        });
        all.collect_view()
    };
    let pick = move |id: &'static str, label: &'static str, chosen: RwSignal<String>| {
        view! {
            <div class="mk-field">
                <label class="mk-field__label" for=id>{label}</label>
                <select class="mk-input mk-input--medium" id=id
                    on:change=move |event| chosen.set(event_target_value(&event))>
                    {move || options(chosen)}
                </select>
            </div>
        }
    };
    let differences = move || {
        let (old, new) = (old.get(), new.get());
        let (mut before, mut after) = (document_of(desk, &old), document_of(desk, &new));
        // The text now can be said in the language of the other.
        let now_in = |lang: &str| desk.with_draft(app, |draft| in_language(draft, lang)).flatten();
        if before.lang != after.lang && old == NOW {
            before = now_in(&after.lang).unwrap_or(before);
        } else if before.lang != after.lang && new == NOW {
            after = now_in(&before.lang).unwrap_or(after);
        }
        if before.lang != after.lang {
            return view! { <p>{words.other_language}</p> }.into_any();
        }
        let compared = compare(&before, &after, words_for(&after, text).agreement.fill_in);
        let lang = after.lang;
        match compared.is_empty() {
            true => view! { <p>{words.same}</p> }.into_any(),
            false => {
                let compared = compared.into_iter().map(|own| difference(own, lang.clone()));
                compared.collect_view().into_any()
            }
        }
    };
    view! {
        <section class="mk-section" aria-labelledby=COMPARE>
            <h3 id=COMPARE tabindex="-1">{words.compare}</h3>
            <div class="mk-cluster">
                {pick("compare-old", words.old, old)}
                {pick("compare-new", words.new, new)}
            </div>
            <div aria-live="polite">{differences}</div>
        </section>
    }
}

fn difference(compared: Compared, lang: String) -> impl IntoView {
    let title = (!compared.title.is_empty()).then(|| view! { <h4>{compared.title}</h4> });
    view! {
        <div class="mk-version__change" lang=lang>{title} <Redline pieces=compared.pieces /></div>
    }
}

/// Words that were put in and taken out, marked for the eye and for the ear.
#[component]
pub fn Redline(pieces: Vec<Piece>) -> impl IntoView {
    let text = use_text();
    let (words, lang) = (&text.agreement.versions, text.lang.code());
    let pieces = pieces.into_iter().map(|piece| match piece.fate {
        Fate::Kept => view! { <span>{piece.text}</span> }.into_any(),
        Fate::Added => view! {
            <ins><span class="mk-hidden" lang=lang>{words.added}</span>{piece.text}</ins>
        }
        .into_any(),
        Fate::Removed => view! {
            <del><span class="mk-hidden" lang=lang>{words.removed}</span>{piece.text}</del>
        }
        .into_any(),
    });
    view! { <p class="mk-redline">{pieces.collect_view()}</p> }
}
