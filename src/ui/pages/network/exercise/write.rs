//! Quick entry: Enter makes a card, many lines make many, and doubles are told.

use leptos::{ev, prelude::*};

use crate::{
    app::{NEW_ACTOR, browser, use_app, use_text},
    content::Exercise,
    domain::{Node, Sector, card_name},
    network::{
        edits::{card, card_beside, is_long_name, twin},
        near,
    },
    ui::{
        pages::network::{
            exercise::{
                card::Card,
                paste::{Paste, Several, Written},
            },
            here::{one_line, use_here},
            map::SameActors,
            parts::ids_by_and_by,
        },
        parts::{FieldError, Glyph, Icon, Notice, NoticeTone},
    },
    workspace::{StandsFor, stands_for},
};

#[component]
pub fn Write(exercise: Option<&'static Exercise>) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let ids = here.others();
    let prompts = exercise.map(|exercise| {
        let prompts = exercise.prompts.iter().flat_map(|p| text.lang.of(&p.words).clone());
        StoredValue::new(prompts.collect::<Vec<_>>())
    });
    view! {
        <QuickEntry />
        {prompts.map(|cards| view! { <Draw label=words.prompt told=words.prompt_is cards /> })}
        <section class="mk-section" aria-labelledby="cards-title">
            <h3 id="cards-title">{words.cards}" "<span class="mk-soft">{move || (words.count)(ids.with(Vec::len))}</span></h3>
            <ul class="mk-cards">
                <For each=move || ids.get() key=Clone::clone children=|id| view! { <Card id /> } />
            </ul>
        </section>
        <SameActors />
    }
}

/// A name that stands here already, written once more, and the actor that has it.
#[derive(Clone, PartialEq)]
struct Double {
    typed: String,
    name: String,
    id: String,
}

/// A card from a shuffled pile, one at each press; the same order every time.
#[component]
pub fn Draw(
    label: &'static str,
    told: fn(&str) -> String,
    cards: StoredValue<Vec<String>>,
) -> impl IntoView {
    let drawn = RwSignal::new(0_usize);
    // A stride that is prime walks through all of them, but for a pile that is a multiple of it.
    const STRIDE: usize = 37;
    let card = move || {
        let drawn = drawn.get();
        cards.with_value(|cards| {
            let count = cards.len().max(1);
            let stride = if count.is_multiple_of(STRIDE) { 1 } else { STRIDE };
            (drawn > 0).then(|| cards.get(drawn * stride % count).cloned()).flatten()
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
pub fn QuickEntry(
    /// What the next actor is of, until it is written.
    #[prop(optional)]
    sector: Option<RwSignal<Option<Sector>>>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let (words, ties) = (&use_text().network, use_text().lang.ties());
    let name = RwSignal::new(String::new());
    let written = Written::default();
    let Written { told, known, .. } = written;
    // Each stands until somebody has said whether it is the same; whoever writes on is not stopped.
    let doubles = RwSignal::new(Vec::<Double>::new());
    // The name that is asked about, as long as it stands in the field untouched.
    let asked = RwSignal::new(None::<Double>);
    let error = RwSignal::new(None::<&'static str>);
    // What somebody has begun to write meanwhile stays.
    let empty = move |typed: &str| {
        if name.with_untracked(|name| card_name(name) == typed) {
            name.set(String::new());
            asked.set(None);
        }
        browser::focus(NEW_ACTOR);
    };
    let put = move |typed: String, double: Option<Double>| {
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        let given = sector.and_then(|sector| sector.try_update(Option::take)).flatten();
        let node = app.workspace.with_untracked(|all| {
            let mut node = card(all, &here.id(), &typed, &by);
            node.sector = node.sector.or(given);
            // Said to be two: not asked once more.
            match double.as_ref().and_then(|double| all.get(&double.id)) {
                Some(double) => card_beside(double, node),
                None => node,
            }
        });
        let like = here.graph.with_untracked(|graph| {
            let like = graph.actor(near(graph, &typed)?)?;
            (double.is_none() && !like.is_own()).then(|| one_line(&like.name))
        });
        let id = here.create(app, &node, &typed);
        written.ask_whether_several(app, &id);
        let is_known = !node.partner_id.is_empty();
        let partner = is_known.then(|| (ties.known)(&one_line(&typed)));
        known.update(|known| known.extend(is_known.then_some(id)));
        let more = partner.into_iter().chain(like.map(|like| (words.near)(&like)));
        let more = more.collect::<Vec<_>>().join(" ");
        let said = (words.added)(&typed);
        told.set(if more.is_empty() { said } else { format!("{said}. {more}") });
        empty(&typed);
    };
    // A list that comes out of another program is one line here, and would be one actor.
    let paste = move |event: ev::ClipboardEvent| {
        let held = event.clipboard_data().and_then(|held| held.get_data("text").ok());
        let lines = held.filter(|text| text.trim().lines().count() > 1);
        let Some(lines) = lines else { return };
        event.prevent_default();
        if let Err(why) = written.add_lines(app, here, &lines) {
            told.set(why);
        }
    };
    let settle = move |double: &Double| {
        doubles.update(|doubles| doubles.retain(|own| own != double));
        told.set((words.kept)(&double.name));
        empty(&double.typed);
    };
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.with_untracked(|name| card_name(name));
        if typed.is_empty() {
            told.set(words.add_empty.into());
            return browser::focus(NEW_ACTOR);
        }
        error.set(is_long_name(&typed).then_some(words.long_name));
        if error.with_untracked(Option::is_some) {
            return browser::focus(NEW_ACTOR);
        }
        if let Some(double) = asked.get_untracked() {
            return settle(&double);
        }
        let found = here.graph.with_untracked(|graph| {
            let actor = graph.actor(twin(graph, &typed)?)?;
            Some(Double { typed: typed.clone(), name: actor.name.clone(), id: actor.id.clone() })
        });
        match found {
            Some(double) => {
                told.set(words.twin_keys.into());
                doubles.update(|doubles| {
                    doubles.retain(|own| own.id != double.id);
                    doubles.push(double.clone());
                });
                asked.set(Some(double));
                // The next name takes its place as it is typed.
                browser::select(NEW_ACTOR);
            }
            None => put(typed, None),
        }
    };
    let several = Memo::new(move |_| written.asked(app, here));
    // What is seen beside the field is told to those who hear the page.
    let heard = move || {
        let twin = asked.get().map(|double| (words.twin)(&one_line(&double.name)));
        let several = several.get().map(|own| (words.several)(&own.name()));
        twin.or(several).map(|said| view! { <span class="mk-hidden">{said}" "</span> })
    };
    let question = move |double: Double| {
        let double = StoredValue::new(double);
        let (typed, same) = double.with_value(|own| (one_line(&own.typed), one_line(&own.name)));
        let label = |said: &str| format!("{said}: {typed}");
        let is_told = Signal::derive(move || {
            double.with_value(|own| asked.with(|now| now.as_ref() == Some(own)))
        });
        let (skip, anyway) = (label(words.skip_it), label(words.add_anyway));
        view! {
            <Notice tone=NoticeTone::Warning text=(words.twin)(&same) is_told=is_told>
                <button class="mk-button mk-button--small" type="button" aria-label=skip
                    on:click=move |_| settle(&double.get_value())>{words.skip_it}</button>
                <button class="mk-button mk-button--small" type="button" aria-label=anyway
                    on:click=move |_| {
                        let double = double.get_value();
                        doubles.update(|doubles| doubles.retain(|own| *own != double));
                        put(double.typed.clone(), Some(double));
                    }>{words.add_anyway}</button>
            </Notice>
        }
    };
    view! {
        <form class="mk-add" on:submit=add>
            <div class="mk-field">
                <label class="mk-field__label" for=NEW_ACTOR>{words.add_label}</label>
                <p class="mk-field__hint" id="new-actor-hint">{words.add_hint}</p>
                <FieldError id="new-actor-error" error />
                <div class="mk-add__line">
                    <input class="mk-input" id=NEW_ACTOR autocomplete="off" enterkeyhint="done"
                        aria-describedby=move || error.get().map_or("new-actor-hint", |_| "new-actor-error new-actor-hint")
                        aria-invalid=move || error.get().map(|_| "true")
                        prop:value=move || name.get() on:paste=paste
                        on:input=move |event| {
                            name.set(event_target_value(&event));
                            if asked.with_untracked(Option::is_some) {
                                asked.set(None);
                                told.set(String::new());
                            }
                        } />
                    <button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{use_text().shell.add}</button>
                </div>
            </div>
        </form>
        <p class="mk-soft mk-small" role="status">{heard}{move || told.get()}</p>
        <For each=move || doubles.get() key=|own| (own.id.clone(), own.typed.clone()) children=question />
        <Several written asked=several />
        <Known ids=known />
        <Paste written />
    }
}

/// Cards that became partners as they were written: which, and that they are another, at hand.
#[component]
fn Known(ids: RwSignal<Vec<String>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = use_text().lang.ties();
    let stands = move |id: &str| {
        app.workspace.with(|workspace| {
            let node = workspace.get::<Node>(id)?;
            match stands_for(workspace, node) {
                StandsFor::Partner { id, .. } => Some((node.name.clone(), id, true)),
                StandsFor::Another { id, .. } => Some((node.name.clone(), id, false)),
                StandsFor::Nobody | StandsFor::Perhaps { .. } => None,
            }
        })
    };
    let shown = Memo::new(move |_| {
        let ids = ids.get().into_iter();
        ids.filter(|id| stands(id).is_some()).collect::<Vec<_>>()
    });
    let row = move |id: String| {
        let own = id.clone();
        let found = Memo::new(move |_| stands(&own));
        let id = StoredValue::new(id);
        let said = move || {
            let (name, _, is_it) = found.get()?;
            let said = if is_it { words.known } else { words.is_another };
            Some(said(&one_line(&name)))
        };
        let button = move || match found.get() {
            Some((.., true)) => words.not_it,
            Some((.., false)) | None => words.is_it_after_all,
        };
        let label = move || format!("{}: {}", button(), found.get().unwrap_or_default().0);
        let turn = move |_| {
            if let Some((_, partner, is_it)) = found.get_untracked() {
                here.say_partner(app, &id.get_value(), &partner, !is_it);
            }
        };
        view! {
            <li class="mk-actor-row">
                <span>{said}</span>
                <button class="mk-button mk-button--small" type="button" aria-label=label on:click=turn>{button}</button>
            </li>
        }
    };
    let has_any = Memo::new(move |_| !shown.with(Vec::is_empty));
    let by_and_by = ids_by_and_by(shown);
    move || {
        has_any.get().then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="known-title">
                    <h3 id="known-title">{words.known_title}</h3>
                    <ul class="mk-actor-rows">
                        <For each=by_and_by key=Clone::clone children=row />
                    </ul>
                </section>
            }
        })
    }
}
