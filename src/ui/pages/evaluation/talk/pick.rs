//! Which questions to talk about, and what is said of each.

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::super::here::use_here;
use crate::{
    app::{use_app, use_text},
    evaluation::{Line, talked_about, to_talk_about},
    place::talk_note,
    text::evaluation::{ends_said, mean_said, party_said},
    ui::parts::Tick,
    workspace::{Command, Verb, set},
};

/// So many are shown at first; the others are a button away.
const SHOWN: usize = 8;

#[component]
pub fn Pick() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let shows_all = RwSignal::new(false);
    let lines = Memo::new(move |_| {
        here.results.with(|read| read.by_spread().into_iter().cloned().collect::<Vec<Line>>())
    });
    let suggest = move |_| {
        let ids = here.results.with_untracked(to_talk_about);
        let picks = ids.iter().map(|id| set(format!("picked/{id}"), true));
        let step = app.step(Verb::Edited, &here.id(), Some("picked"));
        app.run_and_tell(step, Command::edit(here.id(), picks), words.picked_told.into());
    };
    let row = move |line: Line| {
        let id = line.asked.id.clone();
        let own = id.clone();
        let is_on = Memo::new(move |_| here.round.with(|round| round.picked.0.contains(&own)));
        let range = ends_said(&line, text.lang).map(|(low, high)| (words.from_to)(&low, &high));
        let mean = mean_said(&line, text.lang).map(|mean| format!("{}: {mean}", words.mean));
        let facts = [range, mean];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        // Asked here, where the list follows it.
        let question = here.question(&id);
        view! {
            <Tick id=format!("pick-{}", id.replace('/', "-")) checked=is_on hint=facts
                set=move |on: bool| app.choose(&here.id(), &format!("picked/{id}"), on.into())>{question}</Tick>
        }
    };
    let rows = move || {
        let count = if shows_all.get() { usize::MAX } else { SHOWN };
        lines.get().into_iter().take(count).map(row).collect_view()
    };
    let more = move || lines.with(|lines| lines.len() > SHOWN) && !shows_all.get();
    view! {
        <div>
            <button class="mk-button" type="button" on:click=suggest>{words.pick_suggested}</button>
        </div>
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.pick}</legend>
            <div class="mk-choices">{rows}</div>
        </fieldset>
        {move || more().then(|| view! {
            <div><button class="mk-button mk-button--small" type="button" on:click=move |_| shows_all.set(true)>{words.show_all}</button></div>
        })}
    }
}

/// Each of the questions with its figures and room for what is said.
#[component]
pub fn TalkAbout() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    // What stands here stays under the hand, also where its note is emptied.
    let ids = Memo::new(move |before: Option<&Vec<String>>| {
        let mut ids = here.results.with(|read| here.round.with(|round| talked_about(read, round)));
        let stood: Vec<String> = before.into_iter().flatten().cloned().collect();
        ids.extend(stood.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        ids
    });
    let card = move |id: String| {
        let own = id.clone();
        let sides = move || {
            let line = here.results.with(|read| read.line(&own).cloned());
            let line = line.map(|line| {
                let parties = line.by_party.keys().map(|party| {
                    let said = party_said(&line, party, text.lang);
                    view! { <li>{here.party(app, text, party)}": "<strong>{said}</strong></li> }
                });
                parties.collect_view()
            });
            view! { <ul class="mk-talkcard__sides">{line}</ul> }
        };
        let path = format!("notes/{id}");
        let input = talk_note(&id);
        let shown = {
            let id = id.clone();
            Memo::new(move |_| {
                here.round.with(|round| {
                    round.notes.0.get(&id).and_then(Value::as_str).unwrap_or_default().to_owned()
                })
            })
        };
        let write =
            move |event: ev::Event| app.edit(&here.id(), &path, event_target_value(&event).into());
        view! {
            <li class="mk-card mk-talkcard">
                <h3 class="mk-talkcard__text">{here.question(&id)}</h3>
                {sides}
                <div class="mk-field">
                    <label class="mk-field__label" for=input.clone()>
                        {words.talk_note}<span class="mk-hidden">" "{here.question(&id)}</span>
                    </label>
                    <div class="mk-grow" data-value=move || shown.get()>
                        <textarea class="mk-input" id=input rows="3" prop:value=move || shown.get() on:input=write></textarea>
                    </div>
                </div>
            </li>
        }
    };
    view! {
        <ul class="mk-stack">
            <For each=move || ids.get() key=Clone::clone children=card />
        </ul>
    }
}
