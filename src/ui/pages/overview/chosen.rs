//! Whose day is shown: everybody's, or one person's, by whatever name they are written.

use leptos::prelude::*;

use crate::{app::use_app, domain::People, workspace::Workspace};

#[derive(Clone, Copy)]
pub struct Chosen {
    /// Empty for everybody.
    pub who: RwSignal<String>,
    pub people: Memo<People>,
}

impl Chosen {
    pub fn new() -> Self {
        let app = use_app();
        let people = Memo::new(move |_| app.workspace.with(Workspace::colleagues));
        Self { who: RwSignal::new(String::new()), people }
    }

    pub fn is_one(self) -> bool {
        self.who.with(|who| !who.is_empty())
    }

    /// Whether the chosen one is among them.
    pub fn is_any<'a>(self, names: impl IntoIterator<Item = &'a str>) -> bool {
        self.who.with(|who| {
            who.is_empty()
                || self.people.with(|people| names.into_iter().any(|name| people.is_one(name, who)))
        })
    }
}
