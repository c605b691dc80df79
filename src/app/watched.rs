//! State that lives as long as the app, watched by pages that do not.
//!
//! A signal keeps every memo and effect that has ever read it, those of pages long left too: after a
//! day's work each key would walk past thousands of them. So every page watches through a trigger of
//! its own, which goes with it.
//!
//! What takes long to work out anew, a whole contract or checklist, watches unhurried: it is told
//! once the frame is painted that shows the letter or the tick. [`Watched::settle`] tells it at once,
//! and is called before anything is done with what the page says.

use leptos::prelude::*;

use super::browser;

pub struct Watched<T: 'static> {
    value: StoredValue<T>,
    /// Of the app itself, and of each page that stands.
    triggers: StoredValue<Vec<Trigger>>,
    /// Of those who may be told a frame later, and whether they still have to be.
    unhurried: StoredValue<(Vec<Trigger>, bool)>,
    /// What is read here is read through this one.
    here: Trigger,
}

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
        let told = self.unhurried.try_update_value(|(triggers, is_owed)| {
            std::mem::take(is_owed).then(|| triggers.clone())
        });
        notify(told.flatten().unwrap_or_default());
    }

    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.here.track();
        self.value.with_value(read)
    }

    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.value.with_value(read)
    }

    /// `None` where the app is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let result = self.value.try_update_value(change);
        // The app's own first: what stands around a page is there before it.
        notify(self.triggers.try_get_value().unwrap_or_default());
        let is_first = self.unhurried.try_update_value(|(triggers, is_owed)| {
            !triggers.is_empty() && !std::mem::replace(is_owed, true)
        });
        if is_first == Some(true) {
            browser::after_frame(move || self.settle());
        }
        result
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

impl<T: Copy + Send + Sync + 'static> Watched<T> {
    pub fn get(self) -> T {
        self.with(|value| *value)
    }

    pub fn get_untracked(self) -> T {
        self.with_untracked(|value| *value)
    }
}
