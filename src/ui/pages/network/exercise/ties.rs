//! Who is tied to whom: choose from, to, and what runs between.

use leptos::{ev, prelude::*};

use super::write::Draw;
use crate::{
    app::{browser, use_app, use_text},
    content::Exercise,
    domain::{Code, Edge, EdgeType, Node, SetOf},
    network::OUTSIDE,
    text::Label,
    ui::{
        pages::network::{ends::Ends, here::use_here, parts::ids_by_and_by, tie::EditTie},
        parts::{Glyph, Icon, SelectField, Tag, Tick, Tone, options},
    },
};

const FROM: &str = "tie-from";

#[component]
pub fn Ties(exercise: Option<&'static Exercise>) -> impl IntoView {
    let text = use_text();
    let prompts = exercise.map(|exercise| {
        let prompts = exercise.tie_prompts.iter().map(|prompt| text.lang.of(prompt).clone());
        StoredValue::new(prompts.collect::<Vec<_>>())
    });
    let (here, words) = (use_here(), &text.network);
    view! {
        <AddTie />
        {prompts.map(|cards| view! { <Draw label=words.tie_prompt told=|question| question.to_owned() cards /> })}
        <h3>{words.ties}</h3>
        <TieList ids=here.ties() end=|id| view! { <EditTie id /> }.into_any() />
    }
}

/// Ties in words, with what the step asks of each.
#[component]
pub fn TieList(
    ids: Memo<Vec<String>>,
    end: impl Fn(String) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let shown = ids_by_and_by(ids);
    let has_lines = Memo::new(move |_| {
        let is_near = |own: &Node| !own.is_own() && own.ring_place().is_some_and(|r| r < OUTSIDE);
        here.graph.with(|graph| graph.library().is_some() && graph.actors.iter().any(is_near))
    });
    view! {
        {move || ids.with(Vec::is_empty).then(|| {
            // Beside lines that nobody has drawn, that there are none is not true.
            let told = if has_lines.get() { words.no_ties_drawn } else { words.no_ties };
            view! { <p class="mk-soft">{told}</p> }
        })}
        <ul class="mk-actor-rows">
            <For each=shown key=Clone::clone children=move |id| {
                let types = here.of_tie(&id, |edge| edge.types.0.iter().copied().collect::<Vec<_>>());
                let own = id.clone();
                let tags = move || {
                    let tags = types.get().into_iter().map(|kind| view! { <Tag tone=Tone::Plain label=kind.label(text.lang) /> });
                    tags.collect_view()
                };
                view! {
                    <li class="mk-actor-row mk-actor-row--tie">
                        <span class="mk-actor-row__name">{move || here.tie_words(text, &own)}" "{tags}</span>
                        {end(id)}
                    </li>
                }
            } />
        </ul>
    }
}

/// A form for one more tie; the actor to begin from can be given.
#[component]
pub fn AddTie(#[prop(optional, into)] from: Option<String>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let is_given = from.is_some();
    // The map beside the form fills in the same two.
    let ends = from.map_or(here.ends, |from| {
        let own = Ends::new();
        own.from.set(from);
        own
    });
    let Ends { from, to, .. } = ends;
    let kind = RwSignal::new(String::new());
    let directed = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let everybody = here.everybody();
    // Another step begins with nobody between whom a tie is half drawn.
    on_cleanup(move || {
        let _ = (from.try_set(String::new()), to.try_set(String::new()));
        let _ = here.said.try_set(String::new());
    });
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // Who was taken off the map meanwhile is nobody.
        let there = |end: RwSignal<String>| {
            let is_there =
                |id: &String| here.graph.with_untracked(|graph| graph.place(id)).is_some();
            Some(end.get_untracked()).filter(is_there).unwrap_or_default()
        };
        let (one, two) = (there(from), there(to));
        if one.is_empty() || two.is_empty() {
            return told.set(words.tie_missing.into());
        }
        if one == two {
            return told.set(words.tie_self.into());
        }
        let types: SetOf<EdgeType> =
            SetOf(EdgeType::parse(&kind.get_untracked()).into_iter().collect());
        let is_there = here.graph.with_untracked(|graph| {
            graph.ties.iter().any(|tie| {
                let same = tie.edge.from == one && tie.edge.to == two;
                let turned = tie.edge.from == two && tie.edge.to == one;
                let is_arrow = directed.get_untracked() || tie.edge.has_direction();
                (same || (turned && !is_arrow)) && tie.edge.types == types
            })
        });
        if is_there {
            return told.set(words.tie_there.into());
        }
        let edge = Edge {
            map: here.id(),
            from: one.clone(),
            to: two.clone(),
            directed: directed.get_untracked().then_some(true),
            wished: types.0.contains(&EdgeType::Wish).then_some(true),
            types,
            ..Edge::default()
        };
        let label = (words.tie)(&here.name(&one), &here.name(&two), edge.has_direction());
        here.create(app, &edge, &label);
        told.set((words.added)(&label));
        ends.begin_anew();
        here.said.set(String::new());
        browser::focus(if is_given { "tie-to" } else { FROM });
    };
    // The second half of a double press is no tie, and no question after one.
    let only_once = move |event: ev::MouseEvent| {
        if event.detail() > 1 {
            event.prevent_default();
        }
    };
    let types = Signal::stored(options::<EdgeType>(text.lang));
    let pick = move |id: &'static str,
                     label: &'static str,
                     value: RwSignal<String>,
                     options: Signal<_>| {
        view! {
            <SelectField id label options chosen=value none=text.shell.not_chosen class="mk-input mk-input--medium"
                choose=move |code| value.set(code) />
        }
    };
    view! {
        <form class="mk-addtie" aria-label=words.tie_add on:submit=add>
            {(!is_given).then(|| pick(FROM, words.from, from, everybody.into()))}
            {pick("tie-to", if is_given { words.tie_from_here } else { words.to }, to, everybody.into())}
            {pick("tie-type", words.tie_type, kind, types)}
            <Tick id="tie-directed" checked=directed set=move |on| directed.set(on)>{words.directed}</Tick>
            <button class="mk-button" type="submit" on:click=only_once><Icon glyph=Glyph::Plus />{words.tie_add}</button>
        </form>
        <p class="mk-soft mk-small" role="status">{move || told.get()}</p>
    }
}
