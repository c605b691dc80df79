//! The picture: shapes from the core, with marks that can be reached by keyboard.

use leptos::prelude::*;

use super::{
    drag::{Hand, put_down},
    drawn::{Drawn, draw},
    legend::Legend,
    mark::{MarkShape, mark_key},
    pointer::Pointer,
    shapes::{line_shapes, ring_shapes, sign_shapes, wedge_shape},
    sight::Sight,
};
use crate::{
    app::{browser, use_app, use_text},
    network::{Drawing, Line, NAMED, Picture, Seen, kinds_between, strokes},
    ui::pages::network::{
        here::use_here,
        parts::{Ways, by_and_by},
    },
};

/// So many marks come with each frame after the first, which holds those of most maps.
const PART: usize = 40;
/// A sector's name is drawn larger than others; where there is little room it is as large as they.
const AS_NAMES: f64 = 13.0 / 14.0;

/// The picture of the map. `is_small`: beside something else, only to look at.
#[component]
pub fn PictureOf(drawing: Drawing, #[prop(optional)] is_small: bool) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let Drawn { picture, is_busy } = draw(here, drawing, text);
    let hand = Hand::new(here, picture);
    let sight = Sight::new(here, picture, is_small);
    if !is_small && !here.is_lent {
        here.drawn.set(Some((drawing, picture)));
        on_cleanup(move || {
            let _ = here.drawn.try_set(None);
        });
    }
    // Who has the focus and was moved, stays in sight.
    Effect::new(move |_| {
        let focused = document().active_element().map(|own| own.id()).unwrap_or_default();
        let place = focused
            .strip_prefix("mark-")
            .and_then(|id| here.graph.with_untracked(|graph| graph.place(id)));
        let spot = picture.with(|p| p.marks.get(place?).map(|mark| mark.spot));
        spot.into_iter().for_each(|spot| sight.show(spot));
    });
    let pointer = Pointer::new(hand, sight, !is_small && !here.is_lent);
    let label =
        move || here.graph.with(|graph| (words.picture)(graph.others().len(), graph.ties.len()));
    let rings = move || picture.with(|picture| ring_shapes(picture, words.ring_names));
    let wedges =
        move || sight.seen.with(|seen| seen.picture.wedges.iter().map(wedge_shape).collect_view());
    // Those of the actor in the hand are drawn apart: nothing else changes while it moves.
    let lines = move || {
        let lifted = hand.lifted.get();
        let is_still = move |line: &&Line| lifted.is_none_or(|place| !line.touches(place));
        line_shapes(picture.with(|p| strokes(p.lines.iter().filter(is_still))))
    };
    let signs = move || {
        let lifted = hand.lifted.get();
        let is_still = move |line: &&Line| lifted.is_none_or(|place| !line.touches(place));
        let signs = here
            .graph
            .with(|graph| picture.with(|p| kinds_between(graph, p.lines.iter().filter(is_still))));
        sign_shapes(signs, text.lang)
    };
    let loose = move || line_shapes(hand.loose.with(|lines| strokes(lines.iter())));
    let all = Memo::new(move |_| {
        sight.seen.with(|Seen { picture, .. }| {
            let marks = picture.marks.iter();
            marks.map(|mark| (mark_key(here, mark, text), mark.clone())).collect::<Vec<_>>()
        })
    });
    let room = Memo::new(move |_| picture.with(Picture::room_for_letters));
    // On a wall that has room for them, letters are larger than anywhere else.
    let letters = move || match (sight.room.get(), here.on_screen.get()) {
        (None, true) => room.get(),
        (None, false) | (Some(_), _) => sight.seen.with(|seen| seen.letters),
    };
    let sectors = move || letters() * if sight.room.get().is_some() { AS_NAMES } else { 1.0 };
    let limit = by_and_by(NAMED, PART, move || all.with(Vec::len));
    let marks = move || all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let release = move |_| {
        pointer.release(|id, spot| put_down(app, here, drawing, picture, id, spot));
    };
    view! {
        <figure class="mk-picture" class:mk-picture--small=is_small>
            {(!is_small).then(|| view! { <Zoom sight /> })}
            <Below sight picture />
            <div class="mk-map-frame" node_ref=sight.holder
                style:--mk-map-across=move || sight.seen.with(|seen| (seen.across > 0.0).then(|| format!("{:.0}px", seen.across)))
                style:--mk-map-close=move || format!("{:.2}", letters())
                style:--mk-map-sectors-close=move || format!("{:.2}", sectors())
                style:--mk-map-room=move || room.get().to_string()>
                <svg class="mk-map" role="group" aria-label=label
                    class:mk-map--near=move || sight.is_near()
                    viewBox=move || sight.view_box() aria-busy=move || is_busy.get().to_string()
                    on:pointerdown=move |event| pointer.grab(&event)
                    on:pointermove=move |event| pointer.drag(&event)
                    on:pointerup=release on:pointerleave=move |_| pointer.leave()
                    on:keydown=move |event| sight.on_key(&event)>
                    {wedges}{rings}
                    <g>{lines}</g>
                    <g>{loose}</g>
                    <g aria-hidden="true">{signs}</g>
                    <g>
                        <For each=marks key=|(key, _)| key.clone()
                            children=move |(_, mark)| view! { <MarkShape mark picture drawing sight /> } />
                    </g>
                </svg>
            </div>
            {move || (!is_small && sight.is_near()).then(|| view! {
                <Ways what=text.lang.looks().move_view press=move |across, down| sight.go(across, down) />
            })}
            <p class="mk-soft mk-small mk-no-print" role="status">{move || is_busy.get().then_some(words.laying_out)}</p>
            <Shortened sight />
            {(!is_small).then(|| view! { <Legend drawing picture /> })}
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
        (!names.with(Vec::is_empty)).then(|| view! {
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
