//! Fields that are read when they are left: what another tab has written meanwhile is nothing that was seen there.

use leptos::prelude::*;
use serde_json::Value;

use super::state::App;
use crate::workspace::{History, Verb, beside_unseen};

impl App {
    /// Writes one field over what stood there when somebody began, if they did (`begun`): what has come since
    /// stands beside. A step of its own to take back.
    pub fn leave(self, id: &str, field: &str, value: Value, begun: Option<&Value>) {
        self.history.update(History::pause);
        let actor = self.session.with_value(|session| session.mint.actor().clone());
        let beside = self.workspace.with_untracked(|all| {
            begun.and_then(|begun| beside_unseen(all, id, field, &value, begun, &actor))
        });
        match beside {
            Some(command) => {
                self.run_unhurried(self.step(Verb::Edited, id, Some(field)), command);
            }
            None => self.edit(id, field, value),
        }
        self.history.update(History::pause);
    }
}
