//! A picture in the making, in steps as small as whoever draws has time for: the same picture comes
//! of it as in one go.

use super::{
    Graph,
    layout::{Body, Cell, Rings, Seat, Spot, Spread, Stress, Words, on_circle, words_of},
    look::Size,
    picture::{Drawing, NAMED, Picture, PictureWords, Wedge, radius, wedge_label},
};
use crate::domain::{Code, Node, Sector};

/// What is being computed.
enum Stage {
    Rings { rings: Rings, sectors: Vec<(Option<Sector>, String)> },
    Network { stress: Stress, unit: f64 },
    Apart { spread: Spread, unit: f64 },
    Drawn(Picture),
}

pub struct Sketch {
    graph: Graph,
    names: Vec<Words>,
    /// Of each mark.
    radii: Vec<f64>,
    bodies: Vec<Body>,
    pinned: Vec<Option<Spot>>,
    /// `None` only while one stage becomes the next.
    stage: Option<Stage>,
}

/// The picture in one go.
pub fn picture_of(graph: &Graph, drawing: Drawing, words: &PictureWords) -> Picture {
    picture_sized(graph, drawing, words, Size::Influence)
}

/// The same, where size stands for something else.
pub fn picture_sized(graph: &Graph, drawing: Drawing, words: &PictureWords, size: Size) -> Picture {
    let mut sketch = Sketch::sized(graph, drawing, words, size);
    while !sketch.step(usize::MAX) {}
    sketch.picture()
}

impl Sketch {
    pub fn new(graph: &Graph, drawing: Drawing, words: &PictureWords) -> Self {
        Self::sized(graph, drawing, words, Size::Influence)
    }

    pub fn sized(graph: &Graph, drawing: Drawing, words: &PictureWords, size: Size) -> Self {
        let sizes = graph.actors.iter().zip(size.of(graph));
        let mut sketch = Self {
            graph: graph.clone(),
            names: graph.actors.iter().map(|actor| words_of(&actor.name)).collect(),
            radii: sizes.map(|(actor, size)| radius(actor, size)).collect(),
            bodies: Vec::new(),
            pinned: Vec::new(),
            stage: None,
        };
        let stage = match drawing {
            Drawing::Rings => sketch.rings(words),
            Drawing::Network => sketch.network(),
        };
        sketch.stage = Some(stage);
        sketch
    }

    /// Works on for about so many pairs. Says whether the picture is done.
    pub fn step(&mut self, work: usize) -> bool {
        let mut left = work;
        while left > 0 {
            let (stage, done) = match self.stage.take() {
                Some(Stage::Rings { mut rings, sectors }) => match rings.step() {
                    Some(done) => (Stage::Rings { rings, sectors }, done),
                    None => (Stage::Drawn(self.drawn_rings(rings, sectors)), 1),
                },
                Some(Stage::Network { mut stress, unit }) => match stress.step(left) {
                    true => (self.apart(stress, unit), 1),
                    false => (Stage::Network { stress, unit }, left),
                },
                Some(Stage::Apart { mut spread, unit }) => match spread.step() {
                    Some(done) => (Stage::Apart { spread, unit }, done),
                    None => (Stage::Drawn(self.drawn_network(spread, unit)), 1),
                },
                Some(Stage::Drawn(picture)) => {
                    self.stage = Some(Stage::Drawn(picture));
                    return true;
                }
                None => return true,
            };
            self.stage = Some(stage);
            left = left.saturating_sub(done.max(1));
        }
        false
    }

    /// Empty until it is done.
    pub fn picture(self) -> Picture {
        match self.stage {
            Some(Stage::Drawn(picture)) => picture,
            Some(Stage::Rings { .. } | Stage::Network { .. } | Stage::Apart { .. }) | None => {
                Picture::default()
            }
        }
    }

    /// Whether every name has room.
    fn is_named(&self, drawing: Drawing) -> bool {
        let most = match drawing {
            Drawing::Rings => NAMED * 2,
            Drawing::Network => NAMED,
        };
        self.graph.actors.len() <= most
    }

    fn sector_of(&self, place: usize) -> Option<Sector> {
        self.graph.actor(place).and_then(|actor| actor.sector)
    }

    /// Those of a sector who have a ring.
    fn count(&self, sector: Option<Sector>) -> usize {
        let has_ring =
            |place: &usize| self.graph.actor(*place).is_some_and(|a| a.ring_place().is_some());
        let others = self.graph.others().into_iter();
        others.filter(|place| self.sector_of(*place) == sector && has_ring(place)).count()
    }

    fn rings(&mut self, words: &PictureWords) -> Stage {
        let has_sectors = self.graph.others().iter().any(|place| self.sector_of(*place).is_some());
        // Parts of society stand there when they are empty, too: that is what one looks for.
        let mut sectors: Vec<Option<Sector>> = Vec::new();
        if has_sectors {
            let always =
                |sector: &Sector| *sector != Sector::Other || self.count(Some(*sector)) > 0;
            sectors.extend(Sector::ALL.iter().copied().filter(always).map(Some));
        }
        if !has_sectors || self.count(None) > 0 {
            sectors.push(None);
        }
        let cells = self.graph.actors.iter().map(|actor| {
            let wedge = sectors.iter().position(|sector| *sector == actor.sector).unwrap_or(0);
            actor.ring_place().map(|ring| Cell { ring, wedge })
        });
        let cells: Vec<Option<Cell>> = cells.collect();
        let is_named = self.is_named(Drawing::Rings);
        let drawn = self.radii.iter().zip(&self.names);
        self.bodies = drawn
            .map(|(radius, name)| match is_named {
                true => Body::new(*radius, name),
                false => Body::bare(*radius),
            })
            .collect();
        let ties: Vec<(usize, usize)> =
            self.graph.ties.iter().map(|tie| (tie.from, tie.to)).collect();
        let library = self.graph.library();
        let seats = self.graph.actors.iter().map(Node::seat);
        let seats: Vec<Option<Seat>> = seats.collect();
        let rings = Rings::new(&self.bodies, &cells, &seats, sectors.len(), library, &ties);
        let named = |sector: Option<Sector>| (sector, (words.sector)(sector));
        let sectors = if has_sectors { sectors } else { Vec::new() };
        Stage::Rings { rings, sectors: sectors.into_iter().map(named).collect() }
    }

    fn drawn_rings(&mut self, rings: Rings, sectors: Vec<(Option<Sector>, String)>) -> Picture {
        let map = rings.map();
        let outer = map.radii.last().copied().unwrap_or_default();
        let inner = map.radii.first().copied().unwrap_or_default();
        let mut wedges: Vec<Wedge> = Vec::new();
        for ((sector, name), (from, to)) in sectors.into_iter().zip(map.wedges) {
            let label = wedge_label(&name, (from + to) / 2.0, outer, &wedges);
            wedges.push(Wedge {
                sector,
                count: self.count(sector),
                from,
                to,
                border: (on_circle(inner, from), on_circle(outer, from)),
                label,
            });
        }
        let mut picture = Picture {
            rings: map.radii.to_vec(),
            wedges,
            tray: map.tray,
            unit: outer / 4.0,
            is_free: map.is_free,
            is_crowded: !self.is_named(Drawing::Rings),
            ..Picture::default()
        };
        let names = std::mem::take(&mut self.names);
        picture.draw(&self.graph, &map.spots, &self.bodies, names, false);
        picture.unfold(&self.graph);
        picture
    }

    fn network(&mut self) -> Stage {
        // Somebody put it there and wants it to stay.
        let pinned = self.graph.actors.iter().map(|actor| {
            let is_pinned = actor.locked == Some(true);
            let (x, y) = actor.x.zip(actor.y).filter(|_| is_pinned)?;
            (x.is_finite() && y.is_finite())
                .then(|| Spot::new(x.clamp(-1e4, 1e4), y.clamp(-1e4, 1e4)))
        });
        self.pinned = pinned.collect();
        let is_named = self.is_named(Drawing::Network);
        let drawn = self.radii.iter().zip(&self.names);
        self.bodies = drawn
            .map(|(radius, name)| match is_named {
                true => Body::new(*radius, name),
                false => Body::bare(*radius * 0.8),
            })
            .collect();
        let ids: Vec<&str> = self.graph.actors.iter().map(|actor| actor.id.as_str()).collect();
        let stress = Stress::new(&self.graph.whole(), &ids, &self.pinned);
        Stage::Network { stress, unit: if is_named { 104.0 } else { 52.0 } }
    }

    fn apart(&self, stress: Stress, unit: f64) -> Stage {
        let mut spots = stress.spots();
        spots.truncate(self.graph.actors.len());
        spots.iter_mut().for_each(|spot| *spot = Spot::new(spot.x * unit, spot.y * unit));
        let is_pinned: Vec<bool> = self.pinned.iter().map(Option::is_some).collect();
        Stage::Apart { spread: Spread::new(spots, &self.bodies, &is_pinned), unit }
    }

    fn drawn_network(&mut self, spread: Spread, unit: f64) -> Picture {
        let (unit, is_free) = (unit * spread.factor, spread.is_free);
        let is_crowded = !self.is_named(Drawing::Network);
        let mut picture = Picture { unit, is_free, is_crowded, ..Picture::default() };
        let names = std::mem::take(&mut self.names);
        picture.draw(&self.graph, &spread.spots(), &self.bodies, names, true);
        picture.unfold(&self.graph);
        picture
    }
}
