//! How far the agreement is, and what has changed since it was agreed on or signed.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    compare::{COMPARE, changed_since},
    desk::{Desk, Part},
    language::{language_to_name, words_for},
};
use crate::{
    agreement::{Settled, set_state, set_translation},
    app::{App, browser, use_app, use_text},
    domain::{AgreementState, Code, Kind},
    field,
    text::{Label, Lang, Text},
    ui::parts::{Editor, Field, Notice, NoticeTone},
    workspace::{Verb, set},
};

/// Where the agreement stands: what is agreed or signed is kept with it.
#[component]
pub fn State() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let choosing = Callback::new(move |value: Value| {
        let state = value.as_str().and_then(AgreementState::parse);
        let before = desk.record.with_untracked(|own| own.state);
        if state != before {
            put(app, desk, text, state);
        }
    });
    // Whoever answers a share copy says yes in words: the word of the house is its own.
    if app.is_apart() {
        return view! { <p class="mk-soft">{text.agreement.settled.theirs_to_say}</p> }.into_any();
    }
    view! {
        <Field id=desk.id() kind=Kind::Agreement field=field!(Agreement.state) choosing
            editor=Editor::Choice(AgreementState::options(text.lang)) />
    }
    .into_any()
}

fn is_kept(state: AgreementState) -> bool {
    matches!(state, AgreementState::Agreed | AgreementState::Signed)
}

fn put(app: App, desk: Desk, text: &'static Text, state: Option<AgreementState>) {
    let (number, open, lang) = desk
        .built
        .with_untracked(|built| (built.number, built.open(), language_to_name(built, text)));
    // The yes may have been to the version before: whoever sets it is told that this is another text.
    let is_new = desk.built.with_untracked(|built| built.kept.is_none()) && number > 1;
    let is_disputed = desk.disputed.with_untracked(|disputed| !disputed.is_empty());
    let command = untrack(|| {
        desk.built.with(|built| {
            desk.with_draft(app, |draft| set_state(draft, built, state, |kind| app.new_id(kind)))
        })
    });
    let Some(command) = command else { return };
    let step = app.step(Verb::Edited, &desk.id(), None);
    match state.filter(|own| is_kept(*own)) {
        Some(state) => {
            let words = &text.agreement;
            let told = (words.settled.kept)(state, number, lang);
            // A slip of the hand in a list makes no agreement of a text with gaps.
            let snags = [
                (open > 0).then(|| (words.desk.missing_count)(open)),
                is_new.then(|| (words.settled.not_as_before)(number - 1)),
                is_disputed.then(|| words.settled.two_answers.to_owned()),
            ];
            let told: Vec<String> =
                std::iter::once(told).chain(snags.into_iter().flatten()).collect();
            app.run_and_tell(step, command, told.join(". "));
        }
        None => {
            app.run(step, command);
            app.history.update(|history| history.pause());
        }
    }
}

/// That what was agreed on is in another language, with the way to it.
#[component]
fn Translation(state: AgreementState, number: i64, lang: Lang) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.settled;
    let show = move |_| {
        desk.write(app, [set(field!(Agreement.language), lang.code())]);
        browser::focus("agreement-title");
    };
    let settle = move |_| {
        let here = desk.built.with_untracked(|built| words_for(&built.document, text).lang);
        let command = untrack(|| {
            desk.built.with(|built| {
                desk.with_draft(app, |draft| set_translation(draft, built, |kind| app.new_id(kind)))
            })
        });
        if let Some(command) = command.flatten() {
            let step = app.step(Verb::Edited, &desk.id(), None);
            app.run_and_tell(step, command, (words.kept)(state, number, Some(here)));
            browser::focus("agreement-title");
        }
    };
    view! {
        <div class="mk-no-print">
            <Notice tone=NoticeTone::Info title=words.translation
                text=(words.translation_text)(state, number, lang)>
                <button class="mk-button mk-button--small" type="button" on:click=show>{(words.show_in)(lang)}</button>
                <button class="mk-button mk-button--small" type="button" on:click=settle>{(words.settled_too)(state)}</button>
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
            let (state, number, lang) = built.translates()?;
            Some((state, number, Lang::parse(lang)?))
        })
    });
    let changed = Memo::new(move |_| match settled.get() {
        (Settled::Kept { version, is_now: false, .. }, _) => {
            changed_since(app, desk, text, &version)
        }
        (Settled::Kept { .. } | Settled::Unkept(_) | Settled::Not, _) => Vec::new(),
    });
    let see = move |_| {
        desk.part.set(Part::Versions);
        request_animation_frame(|| browser::focus(COMPARE));
    };
    let button = move |state: AgreementState, name: String| {
        view! {
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| {
                    put(app, desk, text, Some(state));
                    browser::focus("agreement-title");
                }>{name}</button>
        }
    };
    move || {
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
                    text=(words.changed_text)(state, number, now, &changed.get())>
                    <button class="mk-button mk-button--small" type="button" on:click=see>{words.see_changes}</button>
                    {button(AgreementState::Agreed, (words.set_agreed)(now))}
                    {button(AgreementState::Signed, (words.set_signed)(now))}
                </Notice>
            </div>
        }
        .into_any(),
    }
    }
}
