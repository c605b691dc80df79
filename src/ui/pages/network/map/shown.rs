//! What stands on the screen, as a sheet that can be saved: the view, what is looked for, what
//! colour and size stand for. Names that are not to be named were taken out of `copy`.

use super::{
    legend::{keys, whole_names},
    view::{View, name},
};
use crate::{
    domain::{Node, Sector},
    network::{
        Drawing, Graph, Look, MOST_DRAWN, Paint, Picture, PictureWords, Size, chain,
        formats::{
            Chained, Drawn, Key, Listing, Measure, Paper, Quartered, Sheet, SheetWords, Shown,
            sheet,
        },
        initials, picture_sized, quadrants,
    },
    order::OrderBy,
    text::Text,
    ui::pages::network::here::shown_name,
};

/// The map and how it is looked at.
pub struct Seen {
    pub view: View,
    pub look: Look,
    /// The map as it is: who is looked for is found in it.
    pub graph: Graph,
    /// The same places, as others may read them.
    pub copy: Graph,
    pub selected: Option<usize>,
    pub staff: Vec<String>,
    pub text: &'static Text,
}

impl Seen {
    fn drawing(&self) -> Option<Drawing> {
        match self.view {
            View::Rings | View::Network if self.graph.actors.len() > MOST_DRAWN => None,
            View::Rings => Some(Drawing::Rings),
            View::Network => Some(Drawing::Network),
            View::Grid | View::Matrix | View::Chain | View::Table => None,
        }
    }

    fn found(&self) -> Vec<usize> {
        let shows = |place: &usize| self.look.shows(&self.graph, *place, self.selected);
        self.graph.others().into_iter().filter(shows).collect()
    }

    fn name(&self, place: usize) -> String {
        shown_name(&self.copy, place, self.text)
    }

    /// Which view it is, and what of the map is looked at.
    pub fn caption(&self) -> String {
        let (lang, looks) = (self.text.lang, self.text.lang.looks());
        let mut parts = vec![name(self.view, &self.text.network).to_owned()];
        let drawing = self.drawing();
        if self.look.is_on() && self.view != View::Chain {
            let (found, all) = (self.found().len(), self.graph.others().len());
            parts.push(match drawing {
                Some(_) => (looks.highlighted)(found, all),
                None => (looks.listed)(found, all),
            });
            let query = self.look.query.trim();
            parts.extend((!query.is_empty()).then(|| (looks.sought)(query)));
            for (attribute, value) in &self.look.wanted {
                let value = lang.value_by_initials(*attribute, value);
                parts.push(format!("{}: {value}", lang.attribute(*attribute)));
            }
            let ties = self.look.ties.iter();
            parts.extend(ties.map(|(own, value)| {
                format!("{}: {}", lang.tie_attribute(*own), lang.tie_value_of(*own, value))
            }));
            let near = self.selected.filter(|_| self.look.is_near);
            parts.extend(near.map(|place| (looks.near)(&self.name(place))));
        }
        if drawing.is_some() {
            parts.extend(self.look.colour.map(|own| (looks.colour_is)(lang.colour(own))));
            parts.extend(self.look.size.map(|own| (looks.size_is)((looks.size_name)(own))));
        }
        if matches!(self.view, View::Matrix | View::Table) {
            parts.push(looks.by_initials.trim_end_matches('.').to_owned());
        }
        parts.join(" · ")
    }

    /// The picture of a map that is drawn.
    pub fn picture(&self, drawing: Drawing) -> Picture {
        let words = &self.text.network;
        let sector = |sector: Option<Sector>| match sector {
            Some(sector) => (words.wedge)(sector).to_owned(),
            None => words.no_sector.to_owned(),
        };
        let size = self.look.size.unwrap_or(Size::Influence);
        picture_sized(&self.copy, drawing, &PictureWords { sector: &sector }, size)
    }

    /// `source`: whose map, and from which day. `caption`: as it may be read by others.
    pub fn sheet(&self, source: &str, caption: &str, paper: Paper, measure: Measure) -> Sheet {
        let words = &self.text.network;
        let map = &self.copy.map;
        let title = if map.question.is_empty() { &map.title } else { &map.question };
        let paint = |keys: &[Key], shown: &Shown| {
            sheet(shown, &SheetWords { title, caption, source, keys }, paper, measure)
        };
        if let Some(drawing) = self.drawing() {
            let seen = paper.named(&self.copy, self.picture(drawing));
            let (picture, letters) = (seen.picture, seen.letters);
            let paints: Vec<Paint> = (0..self.graph.actors.len())
                .map(|place| self.look.paint(&self.graph, place, self.selected))
                .collect();
            let keys = keys(&self.copy, &picture, &self.look, drawing, self.text);
            let shown = Drawn {
                graph: &self.copy,
                picture: &picture,
                letters,
                paints: &paints,
                look: &self.look,
                rings: &words.ring_names,
                sign: self.text.lang.looks().sign,
                whole_names: whole_names(&self.copy, &picture, self.text),
            };
            return paint(&keys, &Shown::Drawn(shown));
        }
        match self.view {
            View::Grid => paint(&[], &Shown::Quadrants(Box::new(self.quartered()))),
            View::Matrix => paint(&[], &Shown::Listing(self.matrix())),
            View::Chain => {
                let (lead, links) = self.chained();
                paint(&[], &Shown::Chain(Chained { lead: &lead, links }))
            }
            View::Table | View::Rings | View::Network => paint(&[], &Shown::Listing(self.table())),
        }
    }

    fn quartered(&self) -> Quartered<'static> {
        let (words, looks) = (&self.text.network, self.text.lang.looks());
        let found = quadrants(&self.copy, &self.found());
        let told = |place: usize| {
            let influence = self.copy.actor(place).and_then(|actor| actor.influence);
            format!("{} ({})", self.name(place), influence.unwrap_or(0))
        };
        let names = words.quadrants.into_iter().zip(words.quadrant_hints);
        let mut named = names.zip(found.boxes);
        let boxes = std::array::from_fn(|_| {
            let ((name, hint), places) = named.next().unwrap_or((("", ""), Vec::new()));
            (name, hint, places.into_iter().map(told).collect())
        });
        let unsaid = found.unsaid.into_iter().map(|(place, lacks)| match (looks.lacks)(lacks) {
            "" => self.name(place),
            lacks => format!("{} ({lacks})", self.name(place)),
        });
        Quartered {
            boxes,
            unsaid: unsaid.collect(),
            unsaid_title: looks.not_rated,
            axes: looks.axes,
        }
    }

    fn matrix(&self) -> Listing<'static> {
        let words = &self.text.network;
        let heads = std::iter::once(words.name.to_owned());
        let heads = heads.chain(self.staff.iter().map(|who| initials(who))).collect();
        let row = |place: usize| {
            let knows = |who: &String| {
                let actor = self.copy.actor(place);
                actor.is_some_and(|actor| actor.known_by.0.contains(who))
            };
            let ticks = self.staff.iter().map(|who| if knows(who) { "●" } else { "" }.to_owned());
            std::iter::once(self.name(place)).chain(ticks).collect()
        };
        let rows = self.found().into_iter().map(row).collect();
        Listing { heads, rows, nothing: words.empty_map_title }
    }

    fn chained(&self) -> (String, Vec<(String, bool)>) {
        let words = &self.text.network;
        let chain = chain(&self.copy, None);
        let names = |places: &[usize]| places.iter().map(|p| self.name(*p)).collect::<Vec<_>>();
        let lead = match (chain.circle.is_empty(), chain.links()) {
            (false, _) => (words.chain_circle)(&names(&chain.circle).join(", ")),
            (true, 0) => words.no_chain.to_owned(),
            (true, links) => {
                format!("{}: {}", (words.chain_of)(links), names(&chain.path).join(" → "))
            }
        };
        let links = chain.order.iter().map(|own| (self.name(*own), chain.path.contains(own)));
        (lead, links.collect())
    }

    fn table(&self) -> Listing<'static> {
        let (words, lang) = (&self.text.network, self.text.lang);
        use crate::network::Attribute as A;
        let columns = [A::Sector, A::Ring, A::KnownBy, A::Influence, A::GoalFit, A::Affected];
        let has = |own: &A| {
            let others = self.copy.actors.iter().filter(|actor| !actor.is_own());
            others.into_iter().any(|actor| !own.of(&self.copy, actor).is_empty())
        };
        let columns: Vec<A> = columns.into_iter().filter(has).collect();
        let cell = |actor: &Node, own: A| {
            let values = own.of(&self.copy, actor).into_iter();
            let said = |code: String| lang.value_by_initials(own, &code);
            values.map(said).collect::<Vec<_>>().join(", ")
        };
        let ties = |place: usize| {
            let names = self.copy.tied_to(place).into_iter().map(|other| self.name(other));
            names.collect::<Vec<_>>().join(", ")
        };
        let row = |place: usize| {
            let actor = self.copy.actor(place)?;
            let cells = columns.iter().map(|own| cell(actor, *own));
            Some(std::iter::once(self.name(place)).chain(cells).chain([ties(place)]).collect())
        };
        let found = self.found();
        let mut rows = match &self.look.order {
            Some(order) => order.sorted(&self.graph, found),
            None => found,
        };
        // Who is not named must not be guessed from between whom they would stand.
        if self.look.order.is_some() {
            rows.order_by_key(|place| self.copy.name(*place) != self.graph.name(*place));
        }
        let heads = columns.iter().map(|own| lang.attribute(*own).to_owned());
        let heads = std::iter::once(words.name.to_owned()).chain(heads);
        Listing {
            heads: heads.chain([words.ties.to_owned()]).collect(),
            rows: rows.into_iter().filter_map(row).collect(),
            nothing: words.empty_map_title,
        }
    }
}
