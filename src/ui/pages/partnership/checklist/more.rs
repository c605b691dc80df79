//! What lies behind a line: why, how others did it, where to write it, and how it stands.

use leptos::prelude::*;

use super::{
    Book, keep_edition,
    line::{choose, words_of},
    own::OwnTools,
};
use crate::{
    app::{browser, examples_in, use_app, use_text},
    content::Example,
    domain::{CheckState, Code, Partnership},
    guide::{Facts, place_of},
    route::Route,
    text::guide::states,
    ui::{
        pages::partnership::here::use_here,
        parts::{Tick, sources_of_line, text_or_null, titled},
    },
    workspace::{Command, Verb},
};

#[component]
pub fn More(id: String) -> impl IntoView {
    let book = expect_context::<Book>();
    let (app, here) = (use_app(), use_here());
    let words = &use_text().guide.checklist;
    let (said, _) = words_of(&book, &id);
    let line = book.followed.line(&id);
    let is_own = line.with_untracked(|line| line.as_ref().is_some_and(|line| line.own.is_some()));
    let part = |name: &'static str, said: String| {
        (!said.is_empty()).then(|| {
            view! {
                <p class="mk-measure"><strong>{name}": "</strong>{said}</p>
            }
        })
    };
    let go = book.guide.items.iter().find(|item| item.id == id).and_then(|item| {
        let (route, element) = app.workspace.with_untracked(|workspace| {
            let own = workspace.get::<Partnership>(&here.id())?;
            place_of(&Facts::new(workspace, own, app.today.get_untracked()), &item.fields)
        })?;
        Some(view! {
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| browser::go_to(&route, element.clone())>{words.go}</button>
        })
    });
    let item = book.guide.items.iter().find(|item| item.id == id);
    let sources = item.map(|item| sources_of_line(book.guide, &item.sources));
    let is_aside = {
        move || {
            line.with(|line| {
                line.as_ref().is_some_and(|line| line.standing.state == CheckState::NotRelevant)
            })
        }
    };
    let reason = {
        let id = id.clone();
        move || is_aside().then(|| written(&id, "reason", words.reason, words.reason_hint, "text"))
    };
    // A note is for the house: a share copy has none, there or back.
    let is_apart = untrack(|| use_app().is_apart());
    let own_tools = is_own.then(|| view! { <OwnTools id=id.clone() /> });
    view! {
        {part(words.why, said.why)}
        {part(words.example, said.example)}
        <SeenIn item=id.clone() />
        {sources}
        {go}
        <States id=id.clone() />
        {reason}
        <div class="mk-form__row">
            {written(&id, "owner", words.owner, "", "text")}
            {written(&id, "due", words.due, "", "date")}
        </div>
        {(!is_apart).then(|| written(&id, "note", words.note, "", "text"))}
        {own_tools}
    }
}

/// The four states, and back to what the record says.
#[component]
fn States(id: String) -> impl IntoView {
    let book = expect_context::<Book>();
    let text = use_text();
    let words = &text.guide.checklist;
    let line = book.followed.line(&id);
    let standing = move || line.with(|line| line.as_ref().map(|line| line.standing.clone()));
    let by_record = choose(&book, &id, None);
    let follow = move || {
        let is_by_hand = standing().is_some_and(|s| s.evidence.is_some() && s.hand.state.is_some());
        is_by_hand.then(|| view! {
            <button class="mk-button mk-button--small" type="button" on:click=move |_| by_record()>
                {words.follow_record}
            </button>
        })
    };
    let options = states(text.lang)
        .map(|(state, name)| {
            let set = choose(&book, &id, Some(state));
            let is_chosen = move || standing().is_some_and(|standing| standing.state == state);
            view! {
                <Tick one_of=format!("state-{id}") id=format!("state-{id}-{}", state.code())
                    checked=is_chosen set=move |_: bool| set()>{name}</Tick>
            }
        })
        .collect_view();
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.state}</legend>
            <div class="mk-choices mk-choices--row">{options}</div>
            {follow}
        </fieldset>
    }
}

/// A field of the tick itself.
fn written(
    line: &str,
    part: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: &'static str,
) -> impl IntoView + use<> {
    let (app, here) = (use_app(), use_here());
    let book = expect_context::<Book>();
    let path = format!("check/{line}/{part}");
    let input = format!("{part}-{line}");
    let value = {
        let path = path.clone();
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                let record = workspace.record(&here.id());
                record.and_then(|record| record.get(&path).as_str()).unwrap_or_default().to_owned()
            })
        })
    };
    let write = move |text: String| {
        app.edit(&here.id(), &path, text_or_null(text));
        let kept = keep_edition(&book, here, Vec::new());
        if !kept.is_empty() {
            // Part of the step before: it is the same stroke of a key.
            let step = app.step(Verb::Edited, &here.id(), Some(&path));
            app.run(step, Command::edit(here.id(), kept));
        }
    };
    let hint = (!hint.is_empty()).then(|| view! { <p class="mk-field__hint">{hint}</p> });
    let class = if kind == "date" { "mk-input mk-input--date" } else { "mk-input" };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{label}</label>
            {hint}
            <input class=class type=kind id=input autocomplete="off" prop:value=move || value.get()
                on:input=move |event| write(event_target_value(&event))
                on:change=move |_| app.history.update(|history| history.pause()) />
        </div>
    }
}

/// The examples that teach this line; where none does, those that teach its phase.
#[component]
fn SeenIn(item: String) -> impl IntoView {
    let text = use_text();
    let examples = examples_in(text.lang).book();
    let phase = expect_context::<Book>().guide.item(&item).and_then(|item| item.phase());
    move || {
        let examples = examples.get().here()?;
        let teaches = |example: &&Example| example.items.contains(&item);
        let of_phase = |example: &&Example| {
            phase.is_some_and(|phase| example.phases.iter().any(|code| code == phase.code()))
        };
        let is_taught = examples.iter().any(|example| teaches(&example));
        let name = if is_taught { text.guide.checklist.seen_in } else { text.lists.about_phase };
        let shown = examples
            .iter()
            .filter(|example| if is_taught { teaches(example) } else { of_phase(example) });
        let links: Vec<_> = shown
            .enumerate()
            .map(|(place, example)| {
                let route = Route::Example { id: example.id.clone() };
                view! { {(place > 0).then_some(" · ")}<a href=route.href()>{titled(example)}</a> }
            })
            .collect();
        (!links.is_empty()).then(|| view! { <p><strong>{name}": "</strong>{links}</p> })
    }
}
