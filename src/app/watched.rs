//! State that lives as long as the app, watched by pages that do not.
//!
//! A signal keeps every memo and effect that has ever read it, those of pages long left too: after a
//! day's work each key would walk past thousands of them. So every page watches through a trigger of
//! its own, which goes with it.
//!
//! What takes long to work out anew, a whole contract or checklist, watches unhurried: it is told
//! once the frame is painted that shows the letter or the tick. [`Watched::settle`] tells it at once,
//! and is called before anything is done with what the page says.
//!
//! What comes in a swarm, as from another tab, is told once for many: [`Watched::gather`].

use std::time::Duration;

use leptos::prelude::*;

use super::browser;

pub struct Watched<T: 'static> {
    value: StoredValue<T>,
    /// Of the app itself, and of each page that stands.
    triggers: StoredValue<Vec<Trigger>>,
    /// Of those who may be told a frame later, and whether they still have to be.
    unhurried: StoredValue<(Vec<Trigger>, bool)>,
    swarm: StoredValue<Swarm>,
    /// What is read here is read through this one.
    here: Trigger,
}

/// Changes that come close after each other.
#[derive(Clone, Copy, PartialEq)]
enum Swarm {
    Over,
    /// One was told a moment ago; whether others came since then.
    Near {
        is_owed: bool,
    },
}

/// So long after one change was told the next ones are gathered.
const MOMENT: Duration = Duration::from_millis(50);

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Watched<T> {}

impl<T: Send + Sync + 'static> Watched<T> {
    pub fn new(value: T) -> Self {
        let here = Trigger::new();
        Self {
            value: StoredValue::new(value),
            triggers: StoredValue::new(vec![here]),
            unhurried: StoredValue::default(),
            swarm: StoredValue::new(Swarm::Over),
            here,
        }
    }

    /// The same state for a page: call it where the page begins.
    pub fn for_page(self) -> Self {
        let here = Trigger::new();
        self.triggers.update_value(|triggers| {
            triggers.retain(|trigger| !trigger.is_disposed());
            triggers.push(here);
        });
        Self { here, ..self }
    }

    /// The same state for what may follow a frame later.
    pub fn unhurried(self) -> Self {
        let here = Trigger::new();
        self.unhurried.update_value(|(triggers, _)| {
            triggers.retain(|trigger| !trigger.is_disposed());
            triggers.push(here);
        });
        Self { here, ..self }
    }

    /// Tells those who have not been told yet.
    pub fn settle(self) {
        self.catch_up();
        let told = self.unhurried.try_update_value(|(triggers, is_owed)| {
            std::mem::take(is_owed).then(|| triggers.clone())
        });
        notify(told.flatten().unwrap_or_default());
    }

    /// Whoever reads nothing of it, but something that changes with it.
    pub fn track(self) {
        self.here.track();
    }

    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.value.with_value(read)
    }

    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.value.with_value(read)
    }

    /// `None` where the app is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let result = self.value.try_update_value(change);
        self.tell();
        result
    }

    /// Changes it at once and tells the first of a swarm at once, what comes close behind it together:
    /// four thousand records, each told by itself, keep a page busy for most of a minute.
    pub fn gather(self, change: impl FnOnce(&mut T)) {
        match self.swarm.try_get_value() {
            Some(Swarm::Near { .. }) => {
                let _ = self.value.try_update_value(change);
                self.swarm.try_update_value(|swarm| *swarm = Swarm::Near { is_owed: true });
            }
            Some(Swarm::Over) => {
                self.update(change);
                self.swarm.try_update_value(|swarm| *swarm = Swarm::Near { is_owed: false });
                set_timeout(move || self.end_moment(), MOMENT);
            }
            None => {}
        }
    }

    fn end_moment(self) {
        if self.catch_up() {
            set_timeout(move || self.end_moment(), MOMENT);
        } else {
            self.swarm.try_update_value(|swarm| *swarm = Swarm::Over);
        }
    }

    /// Tells what was gathered; whether there was anything.
    pub fn catch_up(self) -> bool {
        let is_owed = self.swarm.try_get_value() == Some(Swarm::Near { is_owed: true });
        if is_owed {
            self.tell();
        }
        is_owed
    }

    /// Tells everybody.
    pub fn tell(self) {
        let near = |swarm: &mut Swarm| {
            if *swarm != Swarm::Over {
                *swarm = Swarm::Near { is_owed: false };
            }
        };
        self.swarm.try_update_value(near);
        // The app's own first: what stands around a page is there before it.
        notify(self.triggers.try_get_value().unwrap_or_default());
        let is_first = self.unhurried.try_update_value(|(triggers, is_owed)| {
            !triggers.is_empty() && !std::mem::replace(is_owed, true)
        });
        if is_first == Some(true) {
            browser::after_frame(move || self.settle());
        }
    }

    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }
}

fn notify(triggers: Vec<Trigger>) {
    for trigger in triggers {
        trigger.notify();
    }
}

impl<T: Clone + Send + Sync + 'static> Watched<T> {
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}
