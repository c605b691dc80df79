//! The picture: shapes from the core, with marks that can be reached by keyboard.

use leptos::{ev, prelude::*};
use serde_json::Value;
use wasm_bindgen::JsCast;

use super::{legend::Legend, mark::MarkShape};
use crate::{
    app::{App, use_app, use_text},
    domain::Code,
    field,
    network::{Drawing, Line, Picture, Wedge, layout::Spot},
    ui::pages::network::here::{Here, use_here},
    workspace::{Command, Verb},
};

/// How much of the picture is seen, and around which point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Window {
    zoom: f64,
    x: f64,
    y: f64,
}

/// What a finger or a mouse holds: an actor, or the whole picture where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grip {
    pub(super) place: Option<usize>,
    start: (f64, f64),
    window: Window,
    pub(super) by: (f64, f64),
}

/// Less than this is a click.
const CLICK: f64 = 4.0;
const MOST_ZOOM: f64 = 8.0;

/// The picture of the map. `is_small`: beside something else, only to look at.
#[component]
pub fn PictureOf(drawing: Drawing, #[prop(optional)] is_small: bool) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let picture = here.picture(drawing, text);
    let window = RwSignal::new(Window { zoom: 1.0, ..Window::default() });
    let grip = RwSignal::new(None::<Grip>);
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
    // Points of the picture to a point of the screen.
    let scale = move |event: &ev::PointerEvent| {
        let size = event.current_target().and_then(|svg| svg.dyn_into::<web_sys::Element>().ok());
        let (across, down) = size.map_or((1, 1), |svg| (svg.client_width(), svg.client_height()));
        let (_, _, width, height) = untrack(frame);
        (width / f64::from(across.max(1))).max(height / f64::from(down.max(1)))
    };
    let grab = move |event: ev::PointerEvent| {
        let start = (f64::from(event.client_x()), f64::from(event.client_y()));
        let place = place_under(&event);
        let window = window.get_untracked();
        grip.set(Some(Grip { place, start, window, by: (0.0, 0.0) }));
    };
    let drag = move |event: ev::PointerEvent| {
        let Some(held) = grip.get_untracked() else { return };
        let scale = scale(&event);
        let by = (
            (f64::from(event.client_x()) - held.start.0) * scale,
            (f64::from(event.client_y()) - held.start.1) * scale,
        );
        match held.place {
            Some(_) => grip.set(Some(Grip { by, ..held })),
            None if held.window.zoom > 1.0 => {
                let from = held.window;
                window.set(Window { x: from.x - by.0, y: from.y - by.1, ..from });
            }
            None => {}
        }
    };
    let release = move |_: ev::PointerEvent| {
        let Some(held) = grip.get_untracked() else { return };
        grip.set(None);
        let far = held.by.0.abs().max(held.by.1.abs()) > CLICK;
        if let Some(place) = held.place.filter(|_| far && !is_small) {
            put_down(app, here, drawing, picture, place, held.by);
        }
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
    let lines = move || picture.with(|p| p.lines.iter().map(line_shape).collect_view());
    let marks = move || {
        let marks = picture.with(|picture| picture.marks.clone()).into_iter();
        marks.map(|mark| view! { <MarkShape mark picture drawing grip /> }).collect_view()
    };
    view! {
        <figure class="mk-picture" class:mk-picture--small=is_small>
            {(!is_small).then(|| view! {
                <div class="mk-cluster mk-no-print mk-meeting__host">
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| zoom(1.4)>{words.zoom_in}</button>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| zoom(1.0 / 1.4)>{words.zoom_out}</button>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| fit()>{words.zoom_fit}</button>
                </div>
            })}
            <svg class="mk-map" viewBox=view_box role="group" aria-label=label
                on:pointerdown=grab on:pointermove=drag on:pointerup=release
                on:pointerleave=move |_| grip.set(None) on:keydown=key>
                {wedges}{rings}{lines}
                <g>{marks}</g>
            </svg>
            {(!is_small).then(|| view! { <Legend drawing /> })}
        </figure>
    }
}

/// The actor that the event happened on, by the id of its mark.
fn place_under(event: &ev::PointerEvent) -> Option<usize> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let mark = element.closest("[data-place]").ok()??;
    mark.get_attribute("data-place")?.parse().ok()
}

/// Where somebody let go of an actor: another ring and sector, or another place in the network.
pub(super) fn put_down(
    app: App,
    here: Here,
    drawing: Drawing,
    picture: Memo<Picture>,
    place: usize,
    by: (f64, f64),
) {
    let Some(actor) = here.graph.with_untracked(|graph| graph.actor(place).cloned()) else {
        return;
    };
    let spot = picture.with_untracked(|p| p.marks.get(place).map(|mark| mark.spot));
    let Some(spot) = spot.map(|spot| Spot::new(spot.x + by.0, spot.y + by.1)) else { return };
    let fields: Vec<(String, Vec<Value>)> = match drawing {
        Drawing::Rings if actor.is_own() => return,
        Drawing::Rings => {
            let Some((ring, sector)) = picture.with_untracked(|p| p.cell_at(spot)) else { return };
            let mut fields = vec![(field!(Node.ring).to_owned(), vec![(ring as i64).into()])];
            fields.extend(sector.map(|s| (field!(Node.sector).to_owned(), vec![s.code().into()])));
            fields
        }
        Drawing::Network => {
            let unit = picture.with_untracked(|p| p.unit).max(1.0);
            let rounded = |length: f64| ((length / unit) * 1_000.0).round() / 1_000.0;
            vec![
                (field!(Node.x).to_owned(), vec![rounded(spot.x).into()]),
                (field!(Node.y).to_owned(), vec![rounded(spot.y).into()]),
                (field!(Node.locked).to_owned(), vec![true.into()]),
            ]
        }
    };
    let step = app.step(Verb::Edited, &actor.id, None);
    app.run(step, Command::Edit { id: actor.id, fields });
}

fn ring_shapes(picture: &Picture, names: [&'static str; 5]) -> impl IntoView + use<> {
    let shapes = picture.rings.iter().zip(names).enumerate().map(|(ring, (radius, name))| {
        let name = (ring > 0).then(|| {
            view! { <text class="mk-map__ring-name" x="0" y=format!("{:.1}", 15.0 - radius) text-anchor="middle">{name}</text> }
        });
        view! {
            <circle class="mk-map__ring" cx="0" cy="0" r=format!("{radius:.1}") />
            {name}
        }
    });
    shapes.collect_view()
}

fn wedge_shape(wedge: &Wedge) -> impl IntoView + use<> {
    let (start, end) = wedge.border;
    let anchor = match wedge.label.anchor {
        1 => "start",
        0 => "middle",
        _ => "end",
    };
    let text = match wedge.count {
        0 => wedge.label.text.clone(),
        count => format!("{} ({count})", wedge.label.text),
    };
    view! {
        <line class="mk-map__wedge" x1=format!("{:.1}", start.x) y1=format!("{:.1}", start.y)
            x2=format!("{:.1}", end.x) y2=format!("{:.1}", end.y) />
        <text class="mk-map__sector" class:mk-map__sector--empty=wedge.count == 0
            x=format!("{:.1}", wedge.label.spot.x) y=format!("{:.1}", wedge.label.spot.y) text-anchor=anchor>{text}</text>
    }
}

fn line_shape(line: &Line) -> impl IntoView + use<> {
    let style = line.style;
    let class = format!(
        "mk-map__edge mk-map__edge--{}{}{}{}",
        style.strength,
        if style.is_fragile { " mk-map__edge--fragile" } else { "" },
        if style.is_wish { " mk-map__edge--wanted" } else { "" },
        if style.is_implied { " mk-map__edge--implied" } else { "" },
    );
    view! {
        <path class=class d=line.path.clone() />
        {line.arrow.clone().map(|arrow| view! { <path class="mk-map__arrow" d=arrow /> })}
    }
}
