//! The picture: shapes from the core, with marks that can be reached by keyboard.

use leptos::prelude::*;

use super::{
    compare::{ChangeKeys, ChangeMarks},
    drag::{Hand, put_down},
    drawn::{Drawn, draw},
    legend::{Legend, LineKeys},
    mark::{MarkShape, mark_key, say_where},
    pointer::Pointer,
    shapes::{line_shapes, ring_shapes, sign_shapes, wedge_shape},
    sight::Sight,
};
use crate::{
    app::{browser, use_app, use_text},
    network::{Drawing, Line, Look, NAMED, Picture, Seen, kinds_between, spread_anew, strokes},
    ui::pages::network::{
        here::use_here,
        parts::{Ways, by_and_by},
    },
    workspace::Verb,
};

/// So many marks come with each frame after the first, which holds those of most maps.
const PART: usize = 40;
/// A sector's name is drawn larger than others, and is as large as they where letters are as large as it takes.
const AS_NAMES: f64 = 13.0 / 14.0;

/// What a hand on a picture beside a step's tool does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Use {
    #[default]
    Look,
    /// It pulls an actor to another ring or sector.
    Place,
    /// It presses the two that a tie runs between.
    Tie,
}

/// The picture of the map. `is_small`: beside something else.
#[component]
pub fn PictureOf(
    drawing: Drawing,
    #[prop(optional)] is_small: bool,
    #[prop(optional)] use_of: Use,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let Drawn { picture, is_busy } = draw(here, drawing, text);
    let sight = Sight::new(here, picture, is_small);
    let hand = Hand::new(here, sight.seen);
    if !is_small && !here.is_lent {
        here.drawn.set(Some((drawing, picture)));
        on_cleanup(move || {
            let _ = here.drawn.try_set(None);
        });
    }
    // Who has the focus and was moved, stays in sight.
    Effect::new(move |_| {
        let focused = browser::focused().unwrap_or_default();
        let place = focused
            .strip_prefix("mark-")
            .and_then(|id| here.graph.with_untracked(|graph| graph.place(id)));
        let spot = sight.seen.with(|seen| seen.spot(place?));
        spot.into_iter().for_each(|spot| sight.show(spot));
    });
    // Who was taken off and is there again has the focus of whoever is in the map.
    Effect::new(move |_| {
        let removed = here.removed.get_value();
        let drawn = picture.with(|p| p.marks.len());
        let is_there = |id: &String| {
            here.graph.with(|graph| graph.place(id).is_some() && graph.actors.len() == drawn)
        };
        if let Some(id) = removed.filter(is_there) {
            here.removed.set_value(None);
            browser::focus_from_map(format!("mark-{id}"));
        }
    });
    let is_moved = !is_small || use_of == Use::Place;
    let pointer = Pointer::new(hand, sight, is_moved && !here.is_lent);
    let is_any_below = Memo::new(move |_| picture.with(|picture| picture.below().next().is_some()));
    let hint = move || match use_of {
        Use::Look => None,
        Use::Place if is_any_below.get() => Some(text.lang.looks().pull_up),
        Use::Place => Some(text.lang.looks().pull),
        Use::Tie => Some(text.lang.looks().press_two),
    };
    let label = move || {
        here.graph.with(|graph| (words.picture)(graph.others().len(), graph.ties.len(), !is_small))
    };
    let rings =
        move || sight.seen.with(|seen| ring_shapes(&seen.picture, words.ring_names, seen.letters));
    let wedges =
        move || sight.seen.with(|seen| seen.picture.wedges.iter().map(wedge_shape).collect_view());
    let ties = Memo::new(move |_| {
        here.look.with(|look| Look { ties: look.ties.clone(), ..Look::default() })
    });
    let is_asked =
        move |line: &Line| ties.with(|look| here.graph.with(|graph| look.shows_line(graph, line)));
    // Those of the actor in the hand are drawn apart: nothing else changes while it moves.
    let lines = move || {
        let lifted = hand.lifted.get();
        let is_still = |line: &&Line| lifted.is_none_or(|place| !line.touches(place));
        sight.seen.with(|seen| {
            let still = seen.picture.lines.iter().filter(is_still);
            let (asked, others): (Vec<&Line>, Vec<&Line>) = still.partition(|line| is_asked(line));
            let dim = (!others.is_empty()).then(|| {
                view! { <g class="mk-map__mark--dim">{line_shapes(strokes(others.into_iter()))}</g> }
            });
            (dim, line_shapes(strokes(asked.into_iter())))
        })
    };
    let signs = move || {
        let lifted = hand.lifted.get();
        let is_still =
            |line: &&Line| lifted.is_none_or(|place| !line.touches(place)) && is_asked(line);
        let signs = here.graph.with(|graph| {
            sight.seen.with(|seen| kinds_between(graph, seen.picture.lines.iter().filter(is_still)))
        });
        sign_shapes(signs, text.lang)
    };
    let loose = move || line_shapes(hand.loose.with(|lines| strokes(lines.iter())));
    let all = Memo::new(move |_| {
        sight.seen.with(|Seen { picture, .. }| {
            let marks = picture.marks.iter();
            marks.map(|mark| (mark_key(here, mark, text), mark.clone())).collect::<Vec<_>>()
        })
    });
    let letters = move || sight.seen.with(|seen| seen.letters);
    let sectors = move || letters() * AS_NAMES;
    let limit = by_and_by(NAMED, PART, move || all.with(Vec::len));
    let marks = move || all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let release = move |_| {
        pointer.release(|id, spot| {
            let is_put = put_down(app, here, drawing, picture, id, spot);
            if is_put && drawing == Drawing::Rings {
                say_where(here, text, id);
            }
            is_put
        });
    };
    view! {
        <figure class="mk-picture" class:mk-picture--small=is_small>
            {(!is_small).then(|| view! { <Zoom sight /> })}
            {(drawing == Drawing::Rings && is_moved && !here.is_lent).then(|| view! { <SpreadAnew /> })}
            {move || hint().map(|hint| view! { <p class="mk-soft mk-small mk-no-print">{hint}</p> })}
            <Below sight picture />
            <div class="mk-map-frame" node_ref=sight.holder
                style:--mk-map-across=move || sight.seen.with(|seen| (seen.across > 0.0).then(|| format!("{:.0}px", seen.across)))
                style:--mk-map-close=move || format!("{:.2}", letters())
                style:--mk-map-sectors-close=move || format!("{:.2}", sectors())>
                <svg class="mk-map" role="group" aria-label=label
                    class:mk-map--near=move || sight.is_near()
                    viewBox=move || sight.view_box() aria-busy=move || is_busy.get().to_string()
                    on:pointerdown=move |event| pointer.grab(&event)
                    on:pointermove=move |event| pointer.drag(&event)
                    on:touchmove=move |event| pointer.keep_still(&event)
                    on:pointerup=release on:pointerleave=move |_| pointer.leave()
                    on:keydown=move |event| sight.on_key(&event)>
                    {wedges}{rings}
                    <g>{lines}</g>
                    <g>{loose}</g>
                    <g aria-hidden="true">{signs}</g>
                    <g>
                        <For each=marks key=|(key, _)| key.clone()
                            children=move |(_, mark)| view! { <MarkShape mark picture drawing use_of sight hand /> } />
                    </g>
                    <ChangeMarks sight />
                </svg>
            </div>
            {move || (!is_small && sight.is_wider()).then(|| view! {
                <p class="mk-soft mk-small mk-no-print mk-meeting__host">{text.lang.looks().drag_rest}</p>
            })}
            {move || (!is_small && sight.is_near()).then(|| view! {
                <Ways what=text.lang.looks().move_view press=move |way| sight.go(way) />
            })}
            <p class="mk-soft mk-small mk-no-print" role="status">{move || is_busy.get().then_some(words.laying_out)}</p>
            <p class="mk-hidden" role="status">{move || here.said.get()}</p>
            <Shortened sight />
            <ChangeKeys />
            {match is_small {
                true => view! { <LineKeys picture /> }.into_any(),
                false => view! { <Legend drawing picture sight /> }.into_any(),
            }}
        </figure>
    }
}

#[component]
fn Zoom(sight: Sight) -> impl IntoView {
    let words = &use_text().network;
    let button = |name: &'static str, press: fn(Sight)| {
        view! {
            <button class="mk-button mk-button--small" type="button" on:click=move |_| press(sight)>{name}</button>
        }
    };
    view! {
        <div class="mk-cluster mk-no-print mk-meeting__host">
            {button(words.zoom_in, Sight::bigger)}
            {button(words.zoom_out, Sight::smaller)}
            {button(words.zoom_fit, Sight::fit)}
        </div>
    }
}

/// For whoever has moved actors on the rings, and would rather have them lie by themselves again.
#[component]
fn SpreadAnew() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let looks = use_text().lang.looks();
    let is_moved = Memo::new(move |_| {
        here.graph.with(|graph| graph.actors.iter().any(|actor| actor.seat().is_some()))
    });
    let spread = move |_| {
        let command = here.graph.with_untracked(spread_anew);
        app.run(app.step(Verb::Edited, &here.id(), None), command);
        here.said.set(looks.spread.to_owned());
        // The button goes with what it was for.
        let first = here.graph.with_untracked(|graph| {
            graph.others().first().and_then(|place| graph.actor(*place)).map(|own| own.id.clone())
        });
        browser::focus(&format!("mark-{}", first.unwrap_or_default()));
    };
    move || {
        is_moved.get().then(|| view! {
            <p class="mk-no-print mk-meeting__host">
                <button class="mk-button mk-button--small mk-button--quiet" type="button" on:click=spread>{looks.spread_anew}</button>
            </p>
        })
    }
}

/// Whole names of those for whom there is no room here, each the way to its actor.
#[component]
fn Shortened(sight: Sight) -> impl IntoView {
    let here = use_here();
    let looks = use_text().lang.looks();
    let names = Memo::new(move |_| {
        let places = sight.seen.with(|seen| seen.shortened.clone()).into_iter();
        here.graph.with_untracked(|graph| {
            let actors = places.filter_map(|place| graph.actor(place));
            actors.map(|actor| (actor.id.clone(), actor.name.clone())).collect::<Vec<_>>()
        })
    });
    let item = |(id, name): (String, String)| {
        let see = move |_| browser::focus(&format!("mark-{id}"));
        view! { <li><button class="mk-link-button" type="button" on:click=see>{name}</button></li> }
    };
    move || {
        // On paper the legend tells them.
        let is_told = !names.with(Vec::is_empty) && !sight.is_on_paper.get();
        is_told.then(|| view! {
            <div class="mk-map-shortened mk-small mk-no-print">
                <p class="mk-soft" id="map-shortened">{looks.whole_names}</p>
                <ul aria-labelledby="map-shortened">{names.get().into_iter().map(item).collect_view()}</ul>
            </div>
        })
    }
}

/// Who has no ring yet, where the rows below the rings are not in sight.
#[component]
fn Below(sight: Sight, picture: RwSignal<Picture>) -> impl IntoView {
    let here = use_here();
    let looks = use_text().lang.looks();
    let below = Memo::new(move |_| {
        picture.with(|p| (p.below().count(), p.below().next().map(|mark| mark.place)))
    });
    let see = move |_| {
        let first = below.get_untracked().1;
        let id = here.graph.with_untracked(|graph| Some(graph.actor(first?)?.id.clone()));
        sight.show_below(&id.unwrap_or_default());
    };
    move || {
        let count = below.get().0;
        let is_needed = sight.is_near() || sight.hides_below.get();
        (count > 0 && is_needed).then(|| view! {
            <p class="mk-cluster mk-no-print">
                <span>{(looks.below)(count)}</span>
                <button class="mk-button mk-button--small" type="button" on:click=see>{looks.see_below}</button>
            </p>
        })
    }
}
