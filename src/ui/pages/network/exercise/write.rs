//! Quick entry: Enter makes a card, many lines make many, and doubles are told.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    content::Exercise,
    domain::card_name,
    network::{
        edits::{NoCards, card, cards, is_long_name, pasted, twin},
        near,
    },
    ui::{
        pages::{
            lists::FormError,
            network::{
                here::{one_line, use_here},
                map::SameActors,
                parts::RemoveButton,
            },
        },
        parts::{Glyph, Icon, Notice, NoticeTone},
    },
    workspace::{Step, Verb},
};

const ADD: &str = "new-actor";

#[component]
pub fn Write(exercise: &'static Exercise) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let ids = here.others();
    let prompts = StoredValue::new(
        exercise.prompts.iter().flat_map(|p| text.lang.of(&p.words).clone()).collect::<Vec<_>>(),
    );
    view! {
        <QuickEntry />
        <Draw label=words.prompt told=words.prompt_is cards=prompts />
        <section class="mk-section" aria-labelledby="cards-title">
            <h3 id="cards-title">{words.cards}" "<span class="mk-soft">{move || (words.count)(ids.with(Vec::len))}</span></h3>
            <ul class="mk-cards">
                <For each=move || ids.get() key=Clone::clone children=move |id| {
                    let name = here.of(&id, |actor| actor.name.clone());
                    view! { <li class="mk-cards__card"><span>{move || name.get()}</span><RemoveButton id /></li> }
                } />
            </ul>
        </section>
        <SameActors />
    }
}

/// Whom a name that somebody wrote may be.
#[derive(Clone)]
struct Double {
    typed: String,
    name: String,
    id: String,
    is_same: bool,
}

/// A card from a shuffled pile, one at each press; the same order every time.
#[component]
pub fn Draw(
    label: &'static str,
    told: fn(&str) -> String,
    cards: StoredValue<Vec<String>>,
) -> impl IntoView {
    let drawn = RwSignal::new(0_usize);
    // A stride without a common factor walks through all of them.
    const STRIDE: usize = 37;
    let card = move || {
        let drawn = drawn.get();
        cards.with_value(|cards| {
            let count = cards.len().max(1);
            (drawn > 0).then(|| cards.get(drawn * STRIDE % count).cloned()).flatten()
        })
    };
    view! {
        <div class="mk-cluster">
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| drawn.update(|drawn| *drawn += 1)>{label}</button>
            <span role="status">{move || card().map(|card| view! { <strong>{told(&card)}</strong> })}</span>
        </div>
    }
}

#[component]
pub fn QuickEntry() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let name = RwSignal::new(String::new());
    let told = RwSignal::new(String::new());
    let double = RwSignal::new(None::<Double>);
    let error = RwSignal::new(None::<&'static str>);
    let put = move |name_: String| {
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        let node = app.workspace.with_untracked(|all| card(all, &here.id(), &name_, &by));
        let id = here.create(app, &node, &name_);
        if let Some(double) = double.get_untracked() {
            // Said to be two: not asked once more.
            here.two.update(|two| two.push((double.id, id)));
        }
        told.set((words.added)(&name_));
        name.set(String::new());
        double.set(None);
        browser::focus(ADD);
    };
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.with_untracked(|name| card_name(name));
        if typed.is_empty() {
            told.set(words.add_empty.into());
            return browser::focus(ADD);
        }
        error.set(is_long_name(&typed).then_some(words.long_name));
        if error.with_untracked(Option::is_some) {
            return browser::focus(ADD);
        }
        double.set(None);
        let found = here.graph.with_untracked(|graph| {
            let same = twin(graph, &typed);
            let actor = graph.actor(same.or_else(|| near(graph, &typed))?)?;
            let (name, id) = (actor.name.clone(), actor.id.clone());
            Some(Double { typed: typed.clone(), name, id, is_same: same.is_some() })
        });
        match found {
            Some(found) => {
                double.set(Some(found));
                browser::focus("same-actor");
            }
            None => put(typed),
        }
    };
    let question = move || {
        double.get().map(|Double { typed, name: same, is_same, .. }| {
            let asked = if is_same { words.twin } else { words.near };
            let kept = (words.kept)(&same);
            view! {
                <Notice tone=NoticeTone::Warning text=asked(&one_line(&same))>
                    <button class="mk-button mk-button--small" type="button" id="same-actor"
                        on:click=move |_| {
                            name.set(String::new());
                            double.set(None);
                            told.set(kept.clone());
                            browser::focus(ADD);
                        }>{words.skip_it}</button>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| put(typed.clone())>{words.add_anyway}</button>
                </Notice>
            }
        })
    };
    view! {
        <form class="mk-add" on:submit=add>
            <div class="mk-field">
                <label class="mk-field__label" for=ADD>{words.add_label}</label>
                <p class="mk-field__hint" id="new-actor-hint">{words.add_hint}</p>
                <FormError id="new-actor-error".to_owned() error />
                <div class="mk-add__line">
                    <input class="mk-input" id=ADD autocomplete="off" enterkeyhint="done"
                        aria-describedby=move || error.get().map_or("new-actor-hint", |_| "new-actor-error new-actor-hint")
                        aria-invalid=move || error.get().map(|_| "true")
                        prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event)) />
                    <button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{use_text().shell.add}</button>
                </div>
            </div>
        </form>
        <p class="mk-soft mk-small" role="status">{move || told.get()}</p>
        {question}
        <Paste told />
    }
}

/// Many lines at once, as from a spreadsheet or a mail.
#[component]
fn Paste(told: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let lines = RwSignal::new(String::new());
    let add = move |_| {
        let found = here.graph.with_untracked(|graph| lines.with_untracked(|t| pasted(graph, t)));
        let (names, doubles) = match found {
            Ok(found) => found,
            Err(NoCards::TooMany) => return told.set(words.too_many.into()),
            Err(NoCards::TooLong(name)) => {
                told.set((words.long_line)(&one_line(&name)));
                return browser::focus("paste-actors");
            }
        };
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        if !names.is_empty() {
            let command = app.workspace.with_untracked(|all| {
                cards(all, &here.id(), &names, &by, &mut |kind| app.new_id(kind))
            });
            let label = (words.count)(names.len());
            app.run(Step::new(Verb::Created, None, label), command);
        }
        told.set((words.pasted)(names.len(), &doubles));
        lines.set(String::new());
        browser::focus(ADD);
    };
    view! {
        <details class="mk-group">
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                <span class="mk-group__title">{words.paste}</span>
            </summary>
            <div class="mk-group__body" data-draft="">
                <div class="mk-field">
                    <label class="mk-field__label" for="paste-actors">{words.cards}</label>
                    <p class="mk-field__hint" id="paste-hint">{words.paste_hint}</p>
                    <textarea class="mk-input" id="paste-actors" rows="5" aria-describedby="paste-hint"
                        prop:value=move || lines.get()
                        on:input=move |event| lines.set(event_target_value(&event))></textarea>
                </div>
                <div><button class="mk-button" type="button" on:click=add>{words.paste_add}</button></div>
            </div>
        </details>
    }
}
