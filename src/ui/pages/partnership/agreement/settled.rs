//! How far the agreement is, and what has changed since it was agreed on or signed.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    compare::{COMPARE, changed_since},
    desk::{Desk, Part},
    language::{language_to_name, words_for},
    yes::{Yes, set_or_ask},
};
use crate::{
    agreement::{
        Built, Differs, Settled, differs, is_sent_by_freezing, set_state, set_translation,
    },
    app::{App, browser, use_app, use_text},
    domain::{AgreementState, Code, Kind, Version},
    field,
    text::{Label, Lang},
    ui::parts::{Editor, Field, Notice, NoticeTone},
    workspace::{Command, Verb, set},
};

/// Where the agreement stands: what is agreed or signed is kept with it.
#[component]
pub fn State() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let asked = RwSignal::new(None);
    let choosing = Callback::new(move |value: Value| {
        let state = value.as_str().and_then(AgreementState::parse);
        let before = desk.record.with_untracked(|own| own.state);
        match state.filter(|own| is_kept(*own)) {
            _ if state == before => asked.set(None),
            Some(state) => drop(set_or_ask(app, desk, state, false, asked)),
            None => {
                asked.set(None);
                put(app, desk, state);
            }
        }
    });
    // Whoever answers a share copy says yes in words: the word of the house is its own.
    move || match desk.is_answer.get() {
        true => view! { <p class="mk-soft">{text.agreement.settled.theirs_to_say}</p> }.into_any(),
        // While it is asked about, the list says how far the agreement is, and not how far it may be.
        false => view! {
            {move || {
                asked.track();
                view! {
                    <Field id=desk.id() kind=Kind::Agreement field=field!(Agreement.state) choosing
                        editor=Editor::Choice(AgreementState::options(text.lang)) />
                }
            }}
            <Yes asked home=format!("{}-{}", desk.id(), field!(Agreement.state)) />
        }
        .into_any(),
    }
}

fn is_kept(state: AgreementState) -> bool {
    state.holds()
}

/// Sets how far it is, with the text as it is now.
pub fn put(app: App, desk: Desk, state: Option<AgreementState>) {
    let text = app.text();
    let (number, open, lang) = desk
        .built
        .with_untracked(|built| (built.number, built.open(), language_to_name(built, text)));
    let is_in_words = |built: &Built| built.kept.as_ref().is_some_and(|own| own.is_in_language);
    let freezes = state == Some(AgreementState::Sent)
        && desk.record.with_untracked(is_sent_by_freezing)
        && !desk.built.with_untracked(is_in_words);
    let command = untrack(|| {
        desk.built.with(|built| {
            desk.with_draft(app, |draft| set_state(draft, built, state, |kind| app.new_id(kind)))
        })
    });
    let Some(command) = command else { return };
    match state.filter(|own| is_kept(*own)) {
        Some(state) => {
            let words = &text.agreement;
            let told = (words.settled.kept)(state, number, lang);
            // A slip of the hand in a list makes no agreement of a text with gaps.
            let gaps = (open > 0).then(|| (words.desk.missing_count)(open));
            let told: Vec<String> = std::iter::once(told).chain(gaps).collect();
            run(app, desk, command, told.join(". "));
        }
        None if freezes => {
            run(app, desk, command, (text.agreement.versions.frozen)(number, true, lang));
        }
        None => {
            app.run(app.step(Verb::Edited, &desk.id(), None), command);
            app.history.update(|history| history.pause());
        }
    }
}

pub fn run(app: App, desk: Desk, command: Command, told: String) {
    app.run_and_tell(app.step(Verb::Edited, &desk.id(), None), command, told);
}

/// That what was agreed on, or only sent where there is no `state`, is in another language, with the
/// way to it.
#[component]
fn Translation(state: Option<AgreementState>, number: i64, lang: Lang) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.settled;
    let told = match state {
        Some(state) => (words.translation_text)(state, number, lang),
        None => (words.sent_otherwise)(number, lang),
    };
    let show = move |_| {
        desk.write(app, [set(field!(Agreement.language), lang.code())]);
        browser::focus("agreement-title");
    };
    let settle = move |state| {
        let here = desk.built.with_untracked(|built| words_for(&built.document, text).lang);
        let command = untrack(|| {
            desk.built.with(|built| {
                desk.with_draft(app, |draft| set_translation(draft, built, |kind| app.new_id(kind)))
            })
        });
        if let Some(command) = command.flatten() {
            run(app, desk, command, (words.kept)(state, number, Some(here)));
            browser::focus("agreement-title");
        }
    };
    view! {
        <div class="mk-no-print">
            <Notice tone=NoticeTone::Info title=words.translation
                text=told>
                <button class="mk-button mk-button--small" type="button" on:click=show>{(words.show_in)(lang)}</button>
                {state.map(|state| view! {
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| settle(state)>{(words.settled_too)(state)}</button>
                })}
            </Notice>
        </div>
    }
}

/// That the text is no longer what was settled, or that nobody kept which text it was.
#[component]
pub fn Changed() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.settled;
    let settled =
        Memo::new(move |_| desk.built.with(|built| (built.settled.clone(), built.number)));
    let lang = Memo::new(move |_| desk.built.with(|built| words_for(&built.document, text).lang));
    let is_reworded = Memo::new(move |_| desk.built.with(|built| built.is_reworded));
    let translated = Memo::new(move |_| {
        desk.built.with(|built| {
            let settled =
                built.translates().map(|(state, number, lang)| (Some(state), number, lang));
            let sent = || built.sent_otherwise().map(|(number, lang)| (None, number, lang));
            let (state, number, lang) = settled.or_else(sent)?;
            Some((state, number, Lang::parse(lang)?))
        })
    });
    let changed = Memo::new(move |_| match settled.get() {
        (Settled::Kept { version, is_now: false, .. }, _) => {
            let differs = desk.with_draft(app, |draft| {
                let version = draft.facts.workspace.get::<Version>(&version)?;
                Some(differs(draft, version))
            });
            match differs.flatten().unwrap_or(Differs::Content) {
                // Each point is another one then, and none of them was changed.
                Differs::Length => (Differs::Length, Vec::new()),
                differs => (differs, changed_since(app, desk, text, &version)),
            }
        }
        (Settled::Kept { .. } | Settled::Unkept(_) | Settled::Not, _) => {
            (Differs::Content, Vec::new())
        }
    });
    let see = move |_| {
        desk.part.set(Part::Versions);
        browser::focus(COMPARE);
    };
    let asked = RwSignal::new(None);
    let button = move |state: AgreementState, name: String| {
        view! {
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| {
                    if set_or_ask(app, desk, state, true, asked) {
                        browser::focus("agreement-title");
                    }
                }>{name}</button>
        }
    };
    let notice = move || {
        if let Some((state, number, lang)) = translated.get() {
            return view! { <Translation state number lang /> }.into_any();
        }
        match settled.get() {
        (Settled::Kept { number, state, is_now: true, .. }, _) if is_reworded.get() => view! {
            <div class="mk-no-print">
                <Notice tone=NoticeTone::Info title="" text=(words.reworded)(state, number) />
            </div>
        }
        .into_any(),
        (Settled::Not | Settled::Kept { is_now: true, .. }, _) => ().into_any(),
        (Settled::Unkept(state), _) => view! {
            <div class="mk-no-print">
                <Notice tone=NoticeTone::Warning title=(words.unkept)(state) text=(words.unkept_text)(state)>
                    {button(state, (words.keep_now)(lang.get()))}
                </Notice>
            </div>
        }
        .into_any(),
        (Settled::Kept { number, state, is_now: false, .. }, now) => view! {
            <div class="mk-no-print">
                <Notice tone=NoticeTone::Warning title=(words.changed)(state)
                    text=changed.with(|(differs, titles)| (words.changed_text)(state, number, now, *differs, titles))>
                    <button class="mk-button mk-button--small" type="button" on:click=see>{words.see_changes}</button>
                    {button(AgreementState::Agreed, (words.set_agreed)(now))}
                    {button(AgreementState::Signed, (words.set_signed)(now))}
                </Notice>
            </div>
        }
        .into_any(),
    }
    };
    view! {
        {notice}
        <div class="mk-no-print"><Yes asked home="agreement-title" /></div>
    }
}
