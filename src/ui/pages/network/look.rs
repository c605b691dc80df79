//! How somebody looks at the map: what is highlighted, and what colour stands for.

use leptos::prelude::*;

use super::{
    here::{Here, use_here},
    parts::Pick,
};
use crate::{
    app::use_text,
    domain::{Code, Node, Sector, fold},
    network::Graph,
    text::Text,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    pub query: String,
    pub sector: String,
    pub is_near: bool,
    pub colour: Colour,
}

/// What colour, and a sign in the mark, stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    #[default]
    Plain,
    Sector,
    Fit,
    Known,
}

impl Colour {
    const ALL: [(&'static str, Self); 4] =
        [("", Self::Plain), ("sector", Self::Sector), ("fit", Self::Fit), ("known", Self::Known)];

    /// The number of a colour, and the sign that says the same.
    pub fn of(self, actor: &Node) -> Option<(usize, String)> {
        match self {
            Self::Plain => None,
            Self::Sector => actor.sector.map(|sector| {
                let number = Sector::ALL.iter().position(|own| *own == sector).unwrap_or(0);
                (number, (number + 1).to_string())
            }),
            Self::Fit => actor.goal_fit.map(|fit| {
                let sign = if fit > 0 { format!("+{fit}") } else { fit.to_string() };
                (
                    match fit {
                        ..=-1 => 4,
                        0 => 11,
                        _ => 7,
                    },
                    sign,
                )
            }),
            Self::Known => {
                let count = actor.known_by.0.len();
                Some((
                    match count {
                        0 => 11,
                        1 => 4,
                        _ => 7,
                    },
                    count.to_string(),
                ))
            }
        }
    }
}

impl Look {
    /// Whether anything is chosen at all.
    pub fn is_on(&self) -> bool {
        !self.query.trim().is_empty() || !self.sector.is_empty() || self.is_near
    }

    pub fn shows(&self, graph: &Graph, place: usize, selected: Option<usize>) -> bool {
        let Some(actor) = graph.actor(place) else { return false };
        let is_found = self.query.trim().is_empty() || {
            let text = format!("{} {} {}", actor.name, actor.kind, actor.wants);
            let known = actor.known_by.0.iter().cloned().collect::<Vec<_>>().join(" ");
            fold(&format!("{text} {known}")).contains(fold(&self.query).trim())
        };
        let is_sector =
            self.sector.is_empty() || actor.sector.is_some_and(|s| s.code() == self.sector);
        let is_near = !self.is_near
            || selected.is_none_or(|selected| {
                selected == place
                    || graph.ties.iter().any(|tie| {
                        (tie.from, tie.to) == (selected, place)
                            || (tie.to, tie.from) == (selected, place)
                    })
            });
        is_found && is_sector && is_near
    }
}

impl Here {
    pub fn selected_place(self) -> Option<usize> {
        let id = self.selected.get()?;
        self.graph.with(|graph| graph.place(&id))
    }
}

/// What somebody looks for: highlighted in a picture, and all that a list shows.
#[component]
pub fn Looking(#[prop(into)] is_picture: Signal<bool>) -> impl IntoView {
    let here = use_here();
    let text: &'static Text = use_text();
    let words = &text.network;
    let look = here.look;
    let sectors = Signal::stored(super::here::options::<Sector>(text.lang));
    let colours = Signal::stored(vec![
        ("sector".to_owned(), words.look_sector.to_owned()),
        ("fit".to_owned(), label("goal_fit", text).to_owned()),
        ("known".to_owned(), label("known_by", text).to_owned()),
    ]);
    let colour = Memo::new(move |_| {
        let own = look.with(|look| look.colour);
        let code =
            Colour::ALL.iter().find(|(_, colour)| *colour == own).map_or("", |(code, _)| code);
        code.to_owned()
    });
    let found = move || {
        let selected = here.selected_place();
        look.with(|look| {
            look.is_on().then(|| {
                let (count, all) = here.graph.with(|graph| {
                    let others = graph.others();
                    let found = others.iter().filter(|p| look.shows(graph, **p, selected)).count();
                    (found, others.len())
                });
                match is_picture.get() {
                    true => (words.look_found)(count),
                    false => (text.partners.rendered)(count, all),
                }
            })
        })
    };
    view! {
        <div class="mk-toolbar mk-look mk-no-print mk-meeting__host">
            <div class="mk-field mk-toolbar__grow">
                <label class="mk-field__label" for="map-find">{words.look_find}</label>
                <input class="mk-input" id="map-find" type="search" autocomplete="off"
                    prop:value=move || look.with(|look| look.query.clone())
                    on:input=move |event| look.update(|look| look.query = event_target_value(&event)) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="map-sector">{words.look_sector}</label>
                <Pick id="map-sector".to_owned() label=words.look_sector options=sectors none=words.look_all
                    chosen=Signal::derive(move || look.with(|look| look.sector.clone()))
                    choose=move |code| look.update(|look| look.sector = code) />
            </div>
            <div class="mk-field" class:mk-gone=move || !is_picture.get()>
                <label class="mk-field__label" for="map-colour">{words.look_colour}</label>
                <Pick id="map-colour".to_owned() label=words.look_colour options=colours none=words.look_plain
                    chosen=colour
                    choose=move |code: String| {
                        let found = Colour::ALL.iter().find(|(own, _)| *own == code);
                        look.update(|look| look.colour = found.map(|(_, c)| *c).unwrap_or_default());
                    } />
            </div>
            <label class="mk-choice mk-look__near">
                <input class="mk-tick" type="checkbox" prop:checked=move || look.with(|look| look.is_near)
                    on:change=move |event| look.update(|look| look.is_near = event_target_checked(&event)) />
                <span>{words.look_near}</span>
            </label>
            <p class="mk-soft mk-small" role="status">{found}</p>
        </div>
        <p class="mk-only-print">{found}</p>
    }
}

pub fn label(field: &str, text: &'static Text) -> &'static str {
    crate::text::field_words(crate::domain::Kind::Node, field, text.lang).unwrap_or_default().label
}
