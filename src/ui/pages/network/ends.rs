//! The two that the next tie runs between, as the form and the map choose them.

use leptos::prelude::*;

use crate::network::Graph;

#[derive(Clone, Copy)]
pub struct Ends {
    pub from: RwSignal<String>,
    pub to: RwSignal<String>,
    is_by_map: StoredValue<bool>,
}

impl Ends {
    pub fn new() -> Self {
        let end = || RwSignal::new(String::new());
        Self { from: end(), to: end(), is_by_map: StoredValue::new(false) }
    }

    /// Whether it is one of them.
    pub fn has(self, id: &str) -> bool {
        self.from.with(|from| from == id) || self.to.with(|to| to == id)
    }

    /// An actor is pressed on the map: the first, then the second; a third begins anew, and whoever
    /// stands alone is taken back by a second press. Says whether both stand.
    pub fn press(self, id: &str) -> bool {
        self.is_by_map.set_value(true);
        let (from, to) = (self.from.get_untracked(), self.to.get_untracked());
        if from.is_empty() || !to.is_empty() {
            self.from.set(id.to_owned());
            self.to.set(String::new());
            return false;
        }
        match from == id {
            true => self.from.set(String::new()),
            false => self.to.set(id.to_owned()),
        }
        from != id
    }

    /// An end that was taken off the map is none.
    pub fn forget_gone(self, graph: &Graph) {
        for end in [self.from, self.to] {
            if end.with_untracked(|id| !id.is_empty() && graph.place(id).is_none()) {
                end.set(String::new());
            }
        }
    }

    /// After the tie is drawn: the form keeps whom it began with, the map begins anew.
    pub fn begin_anew(self) {
        self.to.set(String::new());
        if self.is_by_map.get_value() {
            self.from.set(String::new());
            self.is_by_map.set_value(false);
        }
    }
}
