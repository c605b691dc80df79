//! How to read the picture: the same on the screen and on a sheet that is saved.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::sight::Sight;
use crate::{
    app::use_text,
    domain::{Code, EdgeType, Sector},
    network::{
        Colour, Drawing, Graph, Look, Picture, Size,
        formats::{Key, WholeNames},
        kinds_between, line_signs,
    },
    text::{Label, Text},
    ui::pages::network::here::use_here,
};

/// Everything in the picture that does not say itself what it means.
pub fn keys(
    graph: &Graph,
    picture: &Picture,
    look: &Look,
    drawing: Drawing,
    text: &'static Text,
) -> Vec<Key> {
    let (words, looks) = (&text.network, text.lang.looks());
    let others = || graph.actors.iter().filter(|actor| !actor.is_own());
    let said = |text: &str| Key { mark: None, text: text.to_owned() };
    let mut keys = Vec::new();
    if graph.library().is_some() {
        keys.push(said(words.legend_square));
    }
    let size = look.size.unwrap_or(Size::Influence);
    if look.size.is_some() || size.differs(graph) {
        keys.push(said((looks.size_key)(size)));
    }
    if others().any(|actor| graph.map.shortlist.0.contains(&actor.id)) {
        keys.push(said(words.legend_chosen));
    }
    if others().any(|actor| actor.known_by.0.len() == 1) {
        keys.push(said(words.legend_alone));
    }
    if matches!(drawing, Drawing::Rings) {
        keys.extend(words.rings.iter().skip(1).map(|ring| said(ring)));
    }
    keys.extend(line_keys(graph, picture, text).iter().map(|key| said(key)));
    match look.colour {
        None => {}
        Some(Colour::Sector) => {
            let here: BTreeSet<Sector> = others().filter_map(|actor| actor.sector).collect();
            let sectors = Sector::ALL.iter().enumerate().filter(|(_, own)| here.contains(own));
            keys.extend(sectors.map(|(number, sector)| Key {
                mark: Some((number, (number + 1).to_string())),
                text: sector.label(text.lang).to_owned(),
            }));
        }
        Some(Colour::Ring) => {
            let rings = words.ring_names.iter().enumerate();
            keys.extend(rings.map(|(ring, name)| Key {
                mark: Some((ring, ring.to_string())),
                text: (*name).to_owned(),
            }));
        }
        Some(other) => keys.push(said((looks.colour_key)(other))),
    }
    keys.retain(|key| !key.text.is_empty());
    keys
}

/// What the lines mean, and the letters on them.
fn line_keys(graph: &Graph, picture: &Picture, text: &'static Text) -> Vec<String> {
    let looks = text.lang.looks();
    let signs: BTreeSet<EdgeType> =
        kinds_between(graph, picture.lines.iter()).into_iter().flat_map(|(_, all)| all).collect();
    let named =
        signs.iter().map(|kind| format!("{} {}", (looks.sign)(*kind), kind.label(text.lang)));
    let letters = format!("{}: {}", looks.kinds_key, named.collect::<Vec<_>>().join(", "));
    let said = line_signs(picture.lines.iter()).into_iter().map(text.network.line_sign);
    let said = said.collect::<Vec<_>>().join(", ");
    let lines = (!said.is_empty()).then(|| format!("{}: {said}", text.network.legend_lines));
    let by_ring = picture.lines.iter().any(|line| line.tie.is_none());
    let by_ring = by_ring.then(|| looks.ring_line.to_owned());
    by_ring.into_iter().chain(lines).chain((!signs.is_empty()).then_some(letters)).collect()
}

/// The same below a picture beside a step's tool.
#[component]
pub fn LineKeys(picture: RwSignal<Picture>) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let keys = Memo::new(move |_| {
        here.graph.with(|graph| picture.with(|picture| line_keys(graph, picture, text)))
    });
    move || {
        (!keys.with(Vec::is_empty)).then(|| {
            view! {
                <figcaption class="mk-map__caption">
                    <ul class="mk-map__legend">
                        {keys.get().into_iter().map(|key| view! { <li>{key}</li> }).collect_view()}
                    </ul>
                </figcaption>
            }
        })
    }
}

/// Of those that are cut, numbered.
pub fn whole_names(graph: &Graph, picture: &Picture, text: &'static Text) -> WholeNames {
    let names = picture.cut_names(graph).into_iter().enumerate();
    let names = names.map(|(place, name)| format!("{}. {name}", place + 1));
    WholeNames { title: text.lang.looks().whole_names.to_owned(), names: names.collect() }
}

#[component]
pub fn Legend(drawing: Drawing, picture: RwSignal<Picture>, sight: Sight) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    // A letter in the search changes nothing of it.
    let look = Memo::new(move |_| {
        here.look.with(|look| Look { colour: look.colour, size: look.size, ..Look::default() })
    });
    let all = Memo::new(move |_| {
        here.graph.with(|graph| {
            picture.with(|picture| look.with(|look| keys(graph, picture, look, drawing, text)))
        })
    });
    let cut = Memo::new(move |_| {
        let is_printed = picture.with(|own| !own.is_crowded) && sight.is_on_paper.get();
        here.graph.with(|graph| match is_printed {
            true => sight.seen.with(|seen| seen.picture.cut_names(graph)),
            false => picture.with(|picture| picture.cut_names(graph)),
        })
    });
    let item = |Key { mark, text }: Key| {
        let mark = mark.map(|(number, sign)| {
            let class = format!("mk-map__node mk-map__node--c{number}");
            let said = sign.clone();
            view! {
                <svg class="mk-map__swatch" viewBox="-11 -11 22 22" aria-hidden="true">
                    <circle class=class r="10" />
                    <text class="mk-map__sign" y="4" text-anchor="middle">{sign}</text>
                </svg>
                <span class="mk-hidden">{said}" "</span>
            }
        });
        view! { <li>{mark}{text}</li> }
    };
    view! {
        <figcaption class="mk-map__caption">
            <p class="mk-hidden">{words.legend}</p>
            <ul class="mk-map__legend">{move || all.get().into_iter().map(item).collect_view()}</ul>
            {move || (!cut.with(Vec::is_empty)).then(|| view! {
                <div class="mk-only-print">
                    <p>{text.lang.looks().whole_names}</p>
                    <ol>{cut.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ol>
                </div>
            })}
            <p class="mk-soft mk-small mk-no-print mk-meeting__host mk-map__keys">{if here.is_lent { words.lent_keys } else { words.keys }}</p>
        </figcaption>
    }
}
