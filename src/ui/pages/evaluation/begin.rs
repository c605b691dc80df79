//! Before answering: for whom, and what will be shown of it.

use leptos::{ev, prelude::*};

use super::here::use_here;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Answers, Entity, RoundMode},
    route::Route,
    text::field_words,
    ui::parts::{Notice, NoticeTone, Tick},
    workspace::{Command, Step},
};

#[component]
pub fn Begin() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let parties = untrack(move || here.parties(app));
    let first = parties.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let party = RwSignal::new(first);
    let label = RwSignal::new(String::new());
    let is_pooled = untrack(move || here.mode()) == RoundMode::Pooled;
    let begin = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let answers = Answers {
            round: here.id(),
            party: party.get_untracked(),
            respondent_label: label.get_untracked().trim().into(),
            ..Answers::default()
        };
        let id = app.new_id(Answers::KIND);
        let step = Step::created(Answers::KIND, here.party(app, text, &answers.party));
        if is_pooled {
            note_begun(app, &id);
        }
        app.run(step, Command::create(&id, &answers));
        browser::go(&Route::Answer { round: here.id(), id });
    };
    let count = parties.len();
    let only = match parties.as_slice() {
        [(_, name)] if here.is_guest.get_untracked() && !name.is_empty() => {
            Some((words.you_answer_for)(name))
        }
        _ => None,
    };
    let choices = parties.into_iter().map(|(id, _)| {
        let (own, input) = (id.clone(), format!("party-{id}"));
        let name = untrack(|| here.party(app, text, &id));
        view! {
            <Tick one_of="party" id=input checked=move || party.with(|party| *party == id)
                set=move |_: bool| party.set(own.clone())>{name}</Tick>
        }
    });
    let choices = choices.collect_view();
    let drafts = move || {
        let all = here.answers.get().into_iter().filter(|own| own.submitted_at.is_none());
        let links = all.map(|own| {
            if here.is_closed(app, &own) {
                return view! { <li><Elsewhere id=own.id /></li> }.into_any();
            }
            let name = here.party_within(app, text, &own.party);
            let href = Route::Answer { round: own.round, id: own.id }.href();
            view! { <li><a href=href>{(words.go_on_with)(&name, &own.respondent_label)}</a></li> }
                .into_any()
        });
        let links: Vec<_> = links.collect();
        (!links.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="drafts-title">
                    <h2 id="drafts-title">{words.begun}</h2>
                    <ul class="mk-round__links">{links}</ul>
                </section>
            }
        })
    };
    let who = field_words(Answers::KIND, "respondent_label", text.lang).unwrap_or_default();
    let rule = if is_pooled { words.pooled_before } else { words.open_before };
    view! {
        <div class="mk-stack mk-stack--sections mk-round">
            {drafts}
            <form class="mk-section mk-measure" aria-labelledby="mk-title" on:submit=begin>
                <Notice tone=NoticeTone::Info title=words.before text=rule />
                {only.map(|told| view! { <p>{told}</p> })}
                <fieldset class="mk-fieldset" hidden={count < 2}>
                    <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.for_whom}</legend>
                    <div class="mk-choices">{choices}</div>
                </fieldset>
                {(!is_pooled).then(|| view! {
                    <div class="mk-field">
                        <label class="mk-field__label" for="respondent">{who.label}</label>
                        <p class="mk-field__hint" id="respondent-hint">{who.hint}</p>
                        <input class="mk-input" id="respondent" autocomplete="off" aria-describedby="respondent-hint"
                            prop:value=move || label.get()
                            on:input=move |event| label.set(event_target_value(&event)) />
                    </div>
                })}
                <button class="mk-button mk-button--primary" type="submit">{words.begin}</button>
            </form>
        </div>
    }
}

fn note_begun(app: App, id: &str) {
    app.set_settings(|settings| settings.begun_here.extend([id.to_owned()]));
}

/// A sheet of a pooled round that came with a file: whoever began it may go on with it here.
#[component]
pub fn Elsewhere(id: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().evaluation;
    view! {
        <div class="mk-cluster">
            <span>{words.begun_elsewhere}</span>
            <button class="mk-button mk-button--small" type="button" on:click=move |_| note_begun(app, &id)>
                {words.take_up}
            </button>
        </div>
    }
}
