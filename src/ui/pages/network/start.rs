//! A new map: its question, and how it shall be made.

use leptos::{ev, prelude::*};

use crate::{
    app::{App, EXERCISE, browser, use_app, use_text},
    content::Exercise,
    domain::{Kind, Map},
    network::edits::new_map,
    route::Route,
    text::{Lang, Text},
    ui::parts::{FieldError, Glyph, Icon, Shelved, Tick},
    workspace::Step,
};

const QUESTION: &str = "new-map";

#[component]
pub fn Start() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    let question = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    // The variant and its first step; empty for a map without the exercise.
    let way = RwSignal::new((String::new(), String::new()));
    let create = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let asked = question.get_untracked().trim().to_owned();
        if asked.is_empty() {
            error.set(Some(words.question_empty));
            return browser::focus(QUESTION);
        }
        let (variant, step) = way.get_untracked();
        let is_exercise = !step.is_empty();
        let map = Map {
            title: asked.clone(),
            question: asked.clone(),
            date: Some(app.today.get_untracked()),
            variant,
            step,
            ..Map::default()
        };
        let library = library_name(app, text);
        let (id, command) = new_map(&map, &library, &mut |kind| app.new_id(kind));
        app.run_and_tell(Step::created(Kind::Map, &asked), command, (words.created)(&asked));
        browser::go(&Route::NetworkMap { id, is_exercise });
    };
    view! {
        <form class="mk-card mk-maps__new" aria-labelledby="new-map-title" on:submit=create>
            <h2 id="new-map-title">{words.new_title}</h2>
            <div class="mk-field">
                <label class="mk-field__label" for=QUESTION>{words.question}</label>
                <p class="mk-field__hint" id="new-map-hint">{words.question_hint}</p>
                <FieldError id="new-map-error" error />
                <input class="mk-input" id=QUESTION autocomplete="off"
                    aria-describedby=move || {
                        if error.get().is_some() { "new-map-error" } else { "new-map-hint" }
                    }
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=move || question.get()
                    on:input=move |event| {
                        question.set(event_target_value(&event));
                        error.set(None);
                    } />
            </div>
            <Shelved shelf=&EXERCISE render=move |exercise| ways(exercise, text.lang, way) />
            <button class="mk-button mk-button--primary" type="submit">
                <Icon glyph=Glyph::Plus />
                {words.start}
            </button>
        </form>
    }
}

/// What the mark in the middle of a new map is called.
pub fn library_name(app: App, text: &'static Text) -> String {
    app.workspace.with_untracked(|workspace| {
        workspace.own_library_name().unwrap_or(text.shell.library).into()
    })
}

/// The variants to choose from, the short one first and chosen.
fn ways(exercise: &Exercise, lang: Lang, way: RwSignal<(String, String)>) -> AnyView {
    let words = &use_text().network;
    let ways = exercise.variants.iter().map(|variant| {
        let text = lang.of(&variant.words);
        let first = variant.steps.first().map(|turn| turn.id.clone()).unwrap_or_default();
        let hint = format!("{}. {}.", text.group, text.result);
        let minutes = (words.minutes)(variant.minutes as usize).replace(' ', "\u{a0}");
        let name = format!("{} · {minutes}", text.name);
        (variant.id.clone(), first, name, hint)
    });
    let none = (String::new(), String::new(), words.just_map.into(), words.just_map_hint.into());
    let ways: Vec<(String, String, String, String)> = ways.chain([none]).collect();
    let is_open = way.with_untracked(|way| way.0.is_empty());
    if let Some((variant, first, ..)) = ways.first().filter(|_| is_open) {
        way.set((variant.clone(), first.clone()));
    }
    let choices = ways
        .into_iter()
        .map(|(variant, first, name, hint)| {
            let own = variant.clone();
            let id = format!("way-{}", if variant.is_empty() { "none" } else { &variant });
            view! {
                <Tick one_of="way" id hint checked=move || way.with(|way| way.0 == own)
                    set=move |_: bool| way.set((variant.clone(), first.clone()))>{name}</Tick>
            }
        })
        .collect_view();
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.how}</legend>
            <div class="mk-choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}
