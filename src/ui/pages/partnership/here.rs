//! The partnership that the page is about, handed down to all its parts.

use leptos::prelude::*;

use crate::{
    app::{App, use_app},
    domain::{Contact, Entity, Partner, Partnership},
    workspace::{
        Workspace, Write,
        conversation::{circle, settled},
    },
};

/// Cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Here {
    id: StoredValue<String>,
    pub record: Memo<Partnership>,
    /// The partners that take part, each with the people to be in touch with.
    pub circle: Memo<Vec<(Partner, Vec<Contact>)>>,
}

pub fn provide_here(id: String) {
    let app = use_app();
    let id = StoredValue::new(id);
    let record = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            id.with_value(|id| workspace.get::<Partnership>(id).cloned().unwrap_or_default())
        })
    });
    let circle = Memo::new(move |_| app.workspace.with(|w| id.with_value(|id| circle(w, id))));
    provide_context(Here { id, record, circle });
}

pub fn use_here() -> Here {
    expect_context()
}

impl Here {
    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// Something that follows the workspace, worked out for this partnership.
    pub fn follow<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&Workspace, &str) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let app = use_app();
        Memo::new(move |_| app.workspace.with(|w| self.id.with_value(|id| of(w, id))))
    }

    /// Ids of what hangs on the partnership, in the order it was written: a new one comes last.
    pub fn in_order<E: Entity>(self) -> Memo<Vec<String>> {
        let app = use_app();
        Memo::new(move |before: Option<&Vec<String>>| {
            let id = self.id();
            let ids: Vec<String> = app.workspace.with(|workspace| {
                workspace.in_order::<E>(&id).iter().map(|own| own.id().to_owned()).collect()
            });
            settled(before, ids)
        })
    }

    /// The partners that take part: ids and names.
    pub fn partners(self) -> Vec<(String, String)> {
        self.circle.with(|circle| {
            circle.iter().map(|(partner, _)| (partner.id.clone(), partner.name.clone())).collect()
        })
    }

    pub fn partners_untracked(self) -> Vec<(String, String)> {
        untrack(|| self.partners())
    }

    /// Writes several fields of the partnership in one step, and says so.
    pub fn write(self, app: App, writes: impl IntoIterator<Item = Write>, told: String) {
        app.write_and_tell(&self.id(), writes, told);
    }
}

/// A record that hangs on the partnership, as it changes.
pub fn entity<E: Entity>(id: &str) -> Memo<E> {
    let app = use_app();
    let id = id.to_owned();
    Memo::new(move |_| app.workspace.with(|w| w.get::<E>(&id).cloned().unwrap_or_default()))
}
