//! One actor in the picture, as it is seen, heard and reached by keyboard.

use leptos::{ev, prelude::*};
use serde_json::Value;
use wasm_bindgen::JsCast;

use super::{
    drag::{Hand, put_down, transform},
    drawing::Use,
    sight::{Sight, is_narrow},
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, Node},
    field,
    network::{Drawing, Mark, Picture, Seen, Shape, Side, Towards, layout::words_within},
    text::{Label, Text},
    ui::pages::network::here::{Here, use_here},
};

/// How far a key or a button moves an actor.
pub const STEP: f64 = 40.0;
/// Letters to a line of a whole name, and lines.
const LETTERS: usize = 21;
const LINES: usize = 6;

/// One actor: focus with arrows, open with Enter, place with the digits, remove with Delete.
#[component]
pub fn MarkShape(
    mark: Mark,
    picture: RwSignal<Picture>,
    drawing: Drawing,
    use_of: Use,
    sight: Sight,
    hand: Hand,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let place = mark.place;
    let Some(actor) = here.graph.with_untracked(|graph| graph.actor(place).cloned()) else {
        return ().into_any();
    };
    let id = StoredValue::new(actor.id.clone());
    let is_chosen = here.graph.with_untracked(|graph| graph.map.shortlist.0.contains(&actor.id));
    let hangs = actor.known_by.0.len() == 1;
    let ties =
        here.measures.with_untracked(|measures| measures.degree.get(place).copied().unwrap_or(0));
    let label = mark_label(&actor, ties, text);
    let is_selected = move || match use_of {
        Use::Tie => id.with_value(|id| here.ends.has(id)),
        Use::Look | Use::Place => {
            here.selected.with(|selected| selected.as_deref() == Some(&id.get_value()))
        }
    };
    // One stop for the tab key: the selected one, else the first.
    let first = here.graph.with_untracked(|graph| graph.others().first().copied());
    let is_stop = move || here.selected_place().or(first).unwrap_or(0) == place;
    let open = move || {
        here.selected.set(Some(id.get_value()));
        if use_of == Use::Tie {
            press_end(here, text, &id.get_value());
        }
    };
    // Where the card stands below the map, and maybe below the screen, a press leads there.
    let press = move || {
        open();
        if use_of == Use::Look && is_narrow() && !hand.has_carried() {
            browser::focus_at_top("details-title");
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
        let key = event.key();
        let is_handled = match (key.as_str(), Towards::parse(&key)) {
            ("Enter" | " ", _) => {
                open();
                if use_of != Use::Tie {
                    browser::focus("details-title");
                }
                true
            }
            // A lent map is not changed, and its keys are not taken for something else.
            ("Delete" | "0" | "1" | "2" | "3" | "4", _) if here.is_lent => false,
            _ if here.is_lent && event.alt_key() => false,
            (_, Some(way)) if event.alt_key() => {
                let spot = sight.seen.with_untracked(|seen| seen.spot(place)).unwrap_or_default();
                let spot = way.from(spot, STEP);
                let is_put = put_down(app, here, drawing, picture, &id.get_value(), spot);
                match (drawing, is_put) {
                    (Drawing::Rings, _) | (_, false) => say_where(here, text, &id.get_value()),
                    (Drawing::Network, true) => here.say(&id.get_value(), way.label(text.lang)),
                }
                browser::focus(&format!("mark-{}", id.get_value()));
                true
            }
            (_, Some(way)) => {
                // The page does not scroll away where nobody stands further on either.
                walk(here, sight.seen, place, way);
                true
            }
            ("Delete", _) if !with_others && !is_own(here, place) => {
                here.remove(app, &id.get_value(), "mark-");
                true
            }
            (digit @ ("0" | "1" | "2" | "3" | "4"), _) if !with_others && !is_own(here, place) => {
                let ring = digit.parse::<i64>().map_or(Value::Null, Value::from);
                here.set(app, &id.get_value(), field!(Node.ring), ring);
                say_where(here, text, &id.get_value());
                browser::focus(&format!("mark-{}", id.get_value()));
                true
            }
            _ => false,
        };
        if is_handled {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let spot = mark.spot;
    // A finger or a mouse has it in sight already.
    let follow = move |event: ev::FocusEvent| {
        let mark = event.target().and_then(|own| own.dyn_into::<web_sys::Element>().ok());
        if mark.is_some_and(|mark| mark.matches(":focus-visible").unwrap_or(false)) {
            let now = sight.seen.with_untracked(|seen| seen.spot(place));
            sight.show(now.unwrap_or(spot));
        }
    };
    let transform = move || transform(sight.seen.with(|seen| seen.spot(place)).unwrap_or(spot));
    let is_dim = move || {
        let selected = here.selected_place();
        here.look.with(|look| {
            look.is_on() && !here.graph.with(|graph| look.shows(graph, place, selected))
        })
    };
    let painted = Memo::new(move |_| {
        here.graph.with(|graph| here.look.with(|look| look.colour_of(graph, place)))
    });
    let radius = mark.radius;
    let shape = match mark.shape {
        Shape::Library => view! {
            <rect class="mk-map__node mk-map__node--library" x=format!("{:.1}", -radius) y=format!("{:.1}", -radius)
                width=format!("{:.1}", radius * 2.0) height=format!("{:.1}", radius * 2.0) rx="4" />
        }
        .into_any(),
        Shape::Actor => view! {
            {is_chosen.then(|| view! { <circle class="mk-map__chosen" r=format!("{:.1}", radius + 4.0) /> })}
            <circle class=move || {
                let colour = painted.get().map(|(number, _)| format!(" mk-map__node--c{number}"));
                let alone = if hangs { " mk-map__node--alone" } else { "" };
                format!("mk-map__node{alone}{}", colour.unwrap_or_default())
            } r=format!("{radius:.1}") />
            {move || painted.get().map(|(_, sign)| view! {
                <text class="mk-map__sign" y="4" text-anchor="middle">{sign}</text>
            })}
        }
        .into_any(),
    };
    let high = 1.15 * mark.name.len() as f64;
    let (foot, before) = match mark.side {
        Side::Below => (radius, 0.0),
        Side::Above => (-radius, -0.3 - high),
        Side::Right | Side::Left => (0.0, -high / 2.0 - 0.25),
    };
    let (x, anchor) = mark.name_at();
    let anchor = anchor.code();
    let name = mark.name.iter().enumerate().map(|(line, words)| {
        let down = before + 1.15 * (line + 1) as f64;
        view! {
            <text class="mk-map__label" x=format!("{x:.1}") y=format!("{foot:.1}") dy=format!("{down:.2}em") text-anchor=anchor>{words.clone()}</text>
        }
    });
    let name = name.collect_view();
    let whole = actor.name.clone();
    let is_cut = !mark.tells(&whole);
    // Whoever points at it, or comes to it by keyboard, reads all of it.
    let full = match is_cut {
        true => words_within(&whole, LETTERS, LINES).lines,
        false => Vec::new(),
    };
    let full = full.into_iter().enumerate().map(|(line, words)| {
        let down = 1.15 * (line + 1) as f64;
        view! {
            <text class="mk-map__full" y=format!("{radius:.1}") dy=format!("{down:.2}em") text-anchor="middle">{words}</text>
        }
    });
    let full = full.collect_view();
    view! {
        <g class="mk-map__mark" class:mk-map__mark--selected=is_selected role="button" id=format!("mark-{}", actor.id)
            transform=transform data-place=place.to_string()
            class:mk-map__mark--dim=is_dim
            tabindex=move || if is_stop() { "0" } else { "-1" } aria-label=label
            aria-pressed=move || is_selected().to_string()
            on:click=move |_| press() on:keydown=key on:focus=follow>
            {is_cut.then(|| leptos::svg::title().child(whole.clone()))}
            <circle class="mk-map__focus" r=format!("{:.1}", radius + 7.0) />
            {shape}<g data-whole=whole.clone()>{name}</g>
            <g class="mk-no-print" data-whole=whole.clone()>{full}</g>
        </g>
    }
    .into_any()
}

/// Changes with everything that a mark shows, but for where it stands: a mark that only moves is not
/// made anew.
pub fn mark_key(here: Here, mark: &Mark, text: &'static Text) -> String {
    here.graph.with_untracked(|graph| {
        let Some(actor) = graph.actor(mark.place) else { return String::new() };
        let degree = &here.measures;
        let ties = degree.with_untracked(|m| m.degree.get(mark.place).copied().unwrap_or(0));
        let is_chosen = graph.map.shortlist.0.contains(&actor.id);
        let (known, fit) = (actor.known_by.0.len(), actor.goal_fit);
        let label = mark_label(actor, ties, text);
        let Mark { place, radius, .. } = mark;
        let id = &actor.id;
        let lines = format!("{}{:?}", mark.name.join("\n"), mark.side);
        format!("{place} {id} {radius} {lines} {is_chosen} {known} {fit:?} {label}")
    })
}

/// Which ring and sector an actor stands in now, for those who hear the map.
pub fn say_where(here: Here, text: &'static Text, id: &str) {
    let words = &text.network;
    let said = here.graph.with_untracked(|graph| {
        let actor = graph.actor(graph.place(id)?)?;
        let ring = actor.ring_place().and_then(|ring| words.ring_names.get(ring)).copied();
        let sector = actor.sector.map(|sector| sector.label(text.lang));
        let parts = std::iter::once(ring.unwrap_or(words.not_placed)).chain(sector);
        Some(parts.collect::<Vec<_>>().join(", "))
    });
    here.say(id, &said.unwrap_or_default());
}

/// One more of the two that a tie runs between. Once both stand, what runs between them comes next.
fn press_end(here: Here, text: &'static Text, id: &str) {
    let looks = text.lang.looks();
    here.graph.with_untracked(|graph| here.ends.forget_gone(graph));
    let is_both = here.ends.press(id);
    let name = |end: RwSignal<String>| untrack(move || here.name(&end.get_untracked()));
    let (from, to) = (name(here.ends.from), name(here.ends.to));
    here.said.set(match (from.is_empty(), is_both) {
        (true, _) => looks.press_two.to_owned(),
        (false, false) => (looks.tie_from)(&from),
        (false, true) => (looks.tie_ends)(&from, &to),
    });
    if is_both {
        browser::focus("tie-type");
    }
}

fn is_own(here: Here, place: usize) -> bool {
    here.graph.with_untracked(|graph| graph.library() == Some(place))
}

/// An actor in words, for those who hear the map.
fn mark_label(actor: &Node, ties: usize, text: &'static Text) -> String {
    let words = &text.network;
    let ring = actor.ring_place().and_then(|ring| words.ring_names.get(ring)).copied();
    let mut parts = vec![actor.name.clone()];
    if !actor.is_own() {
        parts.push(ring.unwrap_or(words.not_placed).to_owned());
        parts.extend(actor.sector.map(|sector| sector.label(text.lang).to_owned()));
        parts.push((words.tie_count)(ties));
    }
    parts.join(", ")
}

/// Gives the focus to whoever is next that way.
fn walk(here: Here, seen: Memo<Seen>, place: usize, way: Towards) {
    let id = here.graph.with_untracked(|graph| {
        let next = seen.with_untracked(|seen| seen.picture.next_towards(place, way))?;
        graph.actor(next).map(|actor| actor.id.clone())
    });
    if let Some(id) = id {
        browser::focus(&format!("mark-{id}"));
    }
}
