//! A finger or a mouse on the picture: it carries an actor, or moves what is seen.

use leptos::{ev, prelude::*};

use super::{
    drag::Hand,
    sight::{Sight, Window},
};
use crate::network::layout::Spot;

#[derive(Clone, Copy, Debug, PartialEq)]
struct Grip {
    /// Whether it holds an actor; the whole picture otherwise.
    is_actor: bool,
    start: (f64, f64),
    window: Window,
    /// Points of the picture to a point of the screen.
    scale: f64,
}

#[derive(Clone, Copy)]
pub struct Pointer {
    grip: StoredValue<Option<Grip>>,
    hand: Hand,
    sight: Sight,
    may_move_actors: bool,
}

impl Pointer {
    pub fn new(hand: Hand, sight: Sight, may_move_actors: bool) -> Self {
        Self { grip: StoredValue::new(None), hand, sight, may_move_actors }
    }

    pub fn grab(self, event: &ev::PointerEvent) {
        let start = (f64::from(event.client_x()), f64::from(event.client_y()));
        let is_actor = self.may_move_actors && self.hand.take(event);
        let (window, scale) = (self.sight.window.get_untracked(), self.sight.scale(event));
        self.grip.set_value(Some(Grip { is_actor, start, window, scale }));
    }

    pub fn drag(self, event: &ev::PointerEvent) {
        let Some(Grip { is_actor, start, window, scale }) = self.grip.get_value() else { return };
        let by = (
            (f64::from(event.client_x()) - start.0) * scale,
            (f64::from(event.client_y()) - start.1) * scale,
        );
        if is_actor {
            self.hand.carry(by);
        } else if window.zoom > 1.0 {
            self.sight.move_from(window, by);
        }
    }

    /// While a finger holds an actor, the page and the map's frame stay where they are: no browser asks the style
    /// of a shape within a drawing whether it may scroll. Two fingers are for looking closer.
    pub fn keep_still(self, event: &ev::TouchEvent) {
        let is_held = self.grip.with_value(|grip| grip.is_some_and(|grip| grip.is_actor));
        if is_held && event.touches().length() == 1 && event.cancelable() {
            event.prevent_default();
        }
    }

    /// `put_down` hears which actor was let go of, and where; it says whether that changes anything.
    pub fn release(self, put_down: impl FnOnce(&str, Spot) -> bool) {
        self.grip.set_value(None);
        self.hand.let_go(put_down);
    }

    pub fn leave(self) {
        self.grip.set_value(None);
        self.hand.drop();
    }
}
