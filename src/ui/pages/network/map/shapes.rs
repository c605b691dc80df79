//! What lies under the marks of a picture: rings, sectors and ties.

use leptos::prelude::*;

use crate::{
    domain::EdgeType,
    network::{Picture, TieStyle, Wedge, layout::Spot},
    text::Lang,
};

pub(super) fn ring_shapes(
    picture: &Picture,
    names: [&'static str; 5],
    letters: f64,
) -> impl IntoView + use<> {
    let circles = picture.rings.iter().map(|radius| {
        view! { <circle class="mk-map__ring" cx="0" cy="0" r=format!("{radius:.1}") /> }
    });
    let spots = picture.ring_names(&names, letters).into_iter();
    let named = spots.zip(names.into_iter().skip(1)).map(|(spot, name)| {
        let y = spot.y + 4.0 * letters;
        view! {
            <text class="mk-map__ring-name" x=format!("{:.1}", spot.x) y=format!("{y:.1}") text-anchor="middle">{name}</text>
        }
    });
    (circles.collect_view(), named.collect_view())
}

pub(super) fn wedge_shape(wedge: &Wedge) -> impl IntoView + use<> {
    let (start, end) = wedge.border;
    let anchor = wedge.label.anchor.code();
    let text = wedge.said();
    let first = text.lines().count().saturating_sub(1) as f64 / -2.0;
    let lines = text.lines().zip(0..).map(|(line, down)| {
        let down = 1.15 * (first + f64::from(down));
        view! {
            <text class="mk-map__sector" class:mk-map__sector--empty=wedge.count == 0 dy=format!("{down:.2}em")
                x=format!("{:.1}", wedge.label.spot.x) y=format!("{:.1}", wedge.label.spot.y) text-anchor=anchor>{line.to_owned()}</text>
        }
    });
    view! {
        <line class="mk-map__wedge" x1=format!("{:.1}", start.x) y1=format!("{:.1}", start.y)
            x2=format!("{:.1}", end.x) y2=format!("{:.1}", end.y) />
        {lines.collect_view()}
    }
}

pub(super) fn line_shapes((strokes, heads): (Vec<(TieStyle, String)>, String)) -> AnyView {
    let shapes = strokes.into_iter().map(|(style, path)| {
        let class = format!(
            "mk-map__edge mk-map__edge--{}{}{}{}",
            style.strength,
            if style.is_fragile { " mk-map__edge--fragile" } else { "" },
            if style.is_wish { " mk-map__edge--wanted" } else { "" },
            if style.is_implied { " mk-map__edge--implied" } else { "" },
        );
        view! { <path class=class d=path /> }
    });
    let shapes = shapes.collect_view();
    let heads = (!heads.is_empty()).then(|| view! { <path class="mk-map__arrow" d=heads /> });
    (shapes, heads).into_any()
}

/// What runs between two, as letters on the line.
pub(super) fn sign_shapes(signs: Vec<(Spot, Vec<EdgeType>)>, lang: Lang) -> AnyView {
    let sign = lang.looks().sign;
    let shapes = signs.into_iter().map(|(spot, kinds)| {
        let said: String = kinds.into_iter().map(sign).collect();
        view! {
            <text class="mk-map__kind" x=format!("{:.1}", spot.x) y=format!("{:.1}", spot.y + 4.0) text-anchor="middle">{said}</text>
        }
    });
    shapes.collect_view().into_any()
}
