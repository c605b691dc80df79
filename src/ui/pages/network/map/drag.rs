//! Moving an actor by hand: only it and its own lines follow, everything else stays as it is painted.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    app::App,
    network::{self, Drawing, Line, Picture, Seen, layout::Spot},
    ui::pages::network::here::Here,
    workspace::Verb,
};

/// An actor in somebody's hand.
#[derive(Clone)]
pub struct Held {
    id: String,
    place: usize,
    shape: web_sys::Element,
    spot: Spot,
    by: (f64, f64),
}

/// What is held, and the lines that follow it.
#[derive(Clone, Copy)]
pub struct Hand {
    seen: Memo<Seen>,
    held: StoredValue<Option<Held>, LocalStorage>,
    /// Whether what was taken last has been moved: no press ends it.
    has_carried: StoredValue<bool>,
    /// The place whose lines are not drawn with the others, and these lines.
    pub lifted: RwSignal<Option<usize>>,
    pub loose: RwSignal<Vec<Line>>,
}

/// Less than this is a click.
pub const CLICK: f64 = 4.0;

pub fn transform(spot: Spot) -> String {
    format!("translate({:.1} {:.1})", spot.x, spot.y)
}

impl Hand {
    /// An empty one, which opens whenever there is a new picture.
    pub fn new(here: Here, seen: Memo<Seen>) -> Self {
        let hand = Self {
            seen,
            held: StoredValue::new_local(None),
            has_carried: StoredValue::new(false),
            lifted: RwSignal::new(None),
            loose: RwSignal::new(Vec::new()),
        };
        Effect::new(move |_| {
            seen.track();
            if let Some(held) = hand.held.try_update_value(Option::take).flatten() {
                let place = here.graph.with_untracked(|graph| graph.place(&held.id));
                hand.put_back(&held, place.unwrap_or(held.place));
            }
        });
        hand
    }

    /// Takes the actor that the event happened on, if there is one.
    pub fn take(self, event: &ev::PointerEvent) -> bool {
        let held = self.under(event);
        let is_held = held.is_some();
        self.held.set_value(held);
        self.has_carried.set_value(false);
        is_held
    }

    /// Whether the click that comes now ends a pull.
    pub fn has_carried(self) -> bool {
        self.has_carried.get_value()
    }

    fn under(self, event: &ev::PointerEvent) -> Option<Held> {
        let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let shape = element.closest("[data-place]").ok()??;
        let place: usize = shape.get_attribute("data-place")?.parse().ok()?;
        let id = shape.id().strip_prefix("mark-")?.to_owned();
        let spot = self.spot(place)?;
        Some(Held { id, place, shape, spot, by: (0.0, 0.0) })
    }

    /// The actor and its lines, so far from where they were.
    pub fn carry(self, by: (f64, f64)) {
        let is_lifted = self.lifted.get_untracked().is_some();
        let is_click = !is_lifted && by.0.abs().max(by.1.abs()) <= CLICK;
        let moved = self.held.try_update_value(|held| {
            let held = held.as_mut()?;
            held.by = by;
            let spot = Spot::new(held.spot.x + by.0, held.spot.y + by.1);
            if !is_click {
                let _ = held.shape.set_attribute("transform", &transform(spot));
            }
            Some((held.place, spot))
        });
        let Some((place, spot)) = moved.flatten().filter(|_| !is_click) else { return };
        if !is_lifted {
            self.has_carried.set_value(true);
            self.lifted.set(Some(place));
        }
        self.loose.set(self.seen.with_untracked(|seen| seen.picture.lines_of(place, spot)));
    }

    /// Lets go: `put` says whether the actor stays there. Until the next picture it does.
    pub fn let_go(self, put: impl FnOnce(&str, Spot) -> bool) {
        let Some(held) = self.held.get_value() else { return };
        let spot = Spot::new(held.spot.x + held.by.0, held.spot.y + held.by.1);
        if self.lifted.get_untracked().is_none() || !put(&held.id, spot) {
            self.drop();
        }
    }

    /// Back to where it was.
    pub fn drop(self) {
        if let Some(held) = self.held.try_update_value(Option::take).flatten() {
            self.put_back(&held, held.place);
        }
    }

    fn spot(self, place: usize) -> Option<Spot> {
        self.seen.with_untracked(|seen| seen.spot(place))
    }

    fn put_back(self, held: &Held, place: usize) {
        if self.lifted.get_untracked().is_none() {
            return;
        }
        let spot = self.spot(place);
        let _ = held.shape.set_attribute("transform", &transform(spot.unwrap_or(held.spot)));
        self.lifted.set(None);
        self.loose.set(Vec::new());
    }
}

/// Where somebody let go of an actor. Says whether that changes anything.
pub fn put_down(
    app: App,
    here: Here,
    drawing: Drawing,
    picture: RwSignal<Picture>,
    id: &str,
    spot: Spot,
) -> bool {
    let command = here.graph.with_untracked(|graph| {
        picture.with_untracked(|p| network::put_down(graph, p, drawing, id, spot))
    });
    let Some(command) = command else { return false };
    app.run(app.step(Verb::Edited, id, None), command);
    true
}
