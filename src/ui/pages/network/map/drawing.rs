//! The picture: shapes from the core, with marks that can be reached by keyboard.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    drag::{Hand, put_down},
    drawn::{Drawn, draw},
    legend::Legend,
    mark::{MarkShape, mark_key},
    shapes::{line_shapes, ring_shapes, wedge_shape},
};
use crate::{
    app::{use_app, use_text},
    network::{Drawing, Line, NAMED, Picture, strokes},
    ui::pages::network::{here::use_here, parts::by_and_by},
};

/// How much of the picture is seen, and around which point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Window {
    zoom: f64,
    x: f64,
    y: f64,
}

/// A finger or a mouse on the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grip {
    /// Whether it holds an actor; the whole picture otherwise.
    is_actor: bool,
    start: (f64, f64),
    window: Window,
    /// Points of the picture to a point of the screen.
    scale: f64,
}

const MOST_ZOOM: f64 = 8.0;
/// Where the window has less room, the picture is wider than what shows it, as its style says.
const NARROW: &str = "(width < 70rem)";
/// Points of the screen to a point of the picture there: letters of ten.
const READABLE: f64 = 0.77;
/// So many marks come with each frame after the first, which holds those of most maps.
const PART: usize = 40;

/// The picture of the map. `is_small`: beside something else, only to look at.
#[component]
pub fn PictureOf(drawing: Drawing, #[prop(optional)] is_small: bool) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let Drawn { picture, is_busy } = draw(here, drawing, text);
    let hand = Hand::new(here, picture);
    let window = RwSignal::new(Window { zoom: 1.0, ..Window::default() });
    let grip = StoredValue::new(None::<Grip>);
    let frame = move || {
        let Window { zoom, x, y } = window.get();
        picture.with(|p| {
            let (width, height) = (p.width / zoom, p.height / zoom);
            let middle = (p.left + p.width / 2.0 + x, p.top + p.height / 2.0 + y);
            (middle.0 - width / 2.0, middle.1 - height / 2.0, width, height)
        })
    };
    let view_box = move || {
        let (left, top, width, height) = frame();
        format!("{left:.0} {top:.0} {width:.0} {height:.0}")
    };
    let zoom = move |factor: f64| {
        window.update(|window| window.zoom = (window.zoom * factor).clamp(1.0, MOST_ZOOM));
    };
    let fit = move || window.set(Window { zoom: 1.0, ..Window::default() });
    // Where there is little room the map is wider than the screen, so that its letters can be read: it begins at
    // its middle, is moved like any page, and becomes as small as the screen when asked to.
    let holder = NodeRef::<html::Div>::new();
    let is_whole = RwSignal::new(false);
    let is_narrow = move || {
        leptos::prelude::window()
            .match_media(NARROW)
            .ok()
            .flatten()
            .is_some_and(|narrow| narrow.matches())
    };
    let bigger = move || match is_narrow() && is_whole.get_untracked() {
        true => is_whole.set(false),
        false => zoom(1.4),
    };
    let smaller = move || match is_narrow() && window.with_untracked(|window| window.zoom <= 1.0) {
        true => is_whole.set(true),
        false => zoom(1.0 / 1.4),
    };
    let to_middle = move || {
        request_animation_frame(move || {
            let Some(holder) = holder.try_get_untracked().flatten() else { return };
            let (x, y) = picture.with_untracked(Picture::middle);
            let begin = |all: i32, seen: i32, at: f64| (f64::from(all) * at) as i32 - seen / 2;
            holder.set_scroll_left(begin(holder.scroll_width(), holder.client_width(), x));
            holder.set_scroll_top(begin(holder.scroll_height(), holder.client_height(), y));
        });
    };
    let width = move || holder.get_untracked().map_or(0, |holder| holder.client_width());
    let seen = StoredValue::new(0);
    let is_drawn = Memo::new(move |_| picture.with(|p| !p.marks.is_empty()));
    let readable = move || picture.with(|p| format!("{:.0}px", p.width * READABLE));
    Effect::new(move |_| {
        if holder.get().is_some() && is_drawn.get() && !is_whole.get() {
            seen.set_value(width());
            to_middle();
        }
    });
    // A phone that is turned begins again; one whose browser shows or hides its bars does not.
    let turned = window_event_listener(ev::resize, move |_| {
        if seen.get_value() != width() {
            seen.set_value(width());
            to_middle();
        }
    });
    on_cleanup(move || turned.remove());
    let scale = move |event: &ev::PointerEvent| {
        let size = event.current_target().and_then(|svg| svg.dyn_into::<web_sys::Element>().ok());
        let (across, down) = size.map_or((1, 1), |svg| (svg.client_width(), svg.client_height()));
        let (_, _, width, height) = untrack(frame);
        (width / f64::from(across.max(1))).max(height / f64::from(down.max(1)))
    };
    let grab = move |event: ev::PointerEvent| {
        let start = (f64::from(event.client_x()), f64::from(event.client_y()));
        let is_actor = !is_small && !here.is_lent && hand.take(&event);
        let (window, scale) = (window.get_untracked(), scale(&event));
        grip.set_value(Some(Grip { is_actor, start, window, scale }));
    };
    let drag = move |event: ev::PointerEvent| {
        let Some(Grip { is_actor, start, window: from, scale }) = grip.get_value() else { return };
        let by = (
            (f64::from(event.client_x()) - start.0) * scale,
            (f64::from(event.client_y()) - start.1) * scale,
        );
        if is_actor {
            hand.carry(by);
        } else if from.zoom > 1.0 {
            window.set(Window { x: from.x - by.0, y: from.y - by.1, ..from });
        }
    };
    let release = move |_: ev::PointerEvent| {
        grip.set_value(None);
        hand.let_go(|id, spot| put_down(app, here, drawing, picture, id, spot));
    };
    let leave = move |_: ev::PointerEvent| {
        grip.set_value(None);
        hand.drop();
    };
    let key = move |event: ev::KeyboardEvent| {
        let is_handled = match event.key().as_str() {
            "+" => {
                zoom(1.4);
                true
            }
            "-" => {
                zoom(1.0 / 1.4);
                true
            }
            "Home" => {
                fit();
                true
            }
            _ => false,
        };
        if is_handled {
            event.prevent_default();
        }
    };
    let label =
        move || here.graph.with(|graph| (words.picture)(graph.others().len(), graph.ties.len()));
    let rings = move || picture.with(|picture| ring_shapes(picture, words.ring_names));
    let wedges = move || picture.with(|p| p.wedges.iter().map(wedge_shape).collect_view());
    // Those of the actor in the hand are drawn apart: nothing else changes while it moves.
    let lines = move || {
        let lifted = hand.lifted.get();
        let is_still = move |line: &&Line| lifted.is_none_or(|place| !line.touches(place));
        line_shapes(picture.with(|p| strokes(p.lines.iter().filter(is_still))))
    };
    let loose = move || line_shapes(hand.loose.with(|lines| strokes(lines.iter())));
    let all = Memo::new(move |_| {
        picture.with(|p| {
            let marks = p.marks.iter();
            marks.map(|mark| (mark_key(here, mark, text), mark.clone())).collect::<Vec<_>>()
        })
    });
    let limit = by_and_by(NAMED, PART, move || all.with(Vec::len));
    let marks = move || all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    view! {
        <figure class="mk-picture" class:mk-picture--small=is_small>
            {(!is_small).then(|| view! {
                <div class="mk-cluster mk-no-print mk-meeting__host">
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| bigger()>{words.zoom_in}</button>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| smaller()>{words.zoom_out}</button>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| {
                        fit();
                        is_whole.set(true);
                    }>{words.zoom_fit}</button>
                </div>
            })}
            <div class="mk-map-frame" node_ref=holder style:--mk-map-readable=readable>
            <svg class="mk-map" class:mk-map--whole=move || is_whole.get()
                class:mk-map--near=move || window.with(|window| window.zoom > 1.0) viewBox=view_box role="group" aria-label=label
                on:pointerdown=grab on:pointermove=drag on:pointerup=release
                on:pointerleave=leave on:keydown=key aria-busy=move || is_busy.get().to_string()>
                {wedges}{rings}
                <g>{lines}</g>
                <g>{loose}</g>
                <g>
                    <For each=marks key=|(key, _)| key.clone()
                        children=move |(_, mark)| view! { <MarkShape mark picture drawing /> } />
                </g>
            </svg>
            </div>
            <p class="mk-soft mk-small mk-no-print" role="status">{move || is_busy.get().then_some(words.laying_out)}</p>
            {(!is_small).then(|| view! { <Legend drawing /> })}
        </figure>
    }
}
