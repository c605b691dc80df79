//! A new partnership after another: an example, or one of one's own.

use leptos::prelude::*;

use super::state::{App, Session};
use crate::{
    content::Example,
    workspace::{Command, Model, Workspace, partnership_after},
};

impl App {
    /// A command that makes a partnership after an example, and the id it will have.
    pub fn from_example(self, example: &Example, title: &str) -> Option<(String, Command)> {
        self.after(&example.workspace(), &example.partnership(), Model::Example, title)
    }

    /// The same after one of one's own.
    pub fn one_more_like(self, id: &str, title: &str) -> Option<(String, Command)> {
        self.workspace.with_untracked(|workspace| self.after(workspace, id, Model::Own, title))
    }

    fn after(
        self,
        models: &Workspace,
        model: &str,
        kind: Model,
        title: &str,
    ) -> Option<(String, Command)> {
        let make = |session: &mut Session| {
            partnership_after(models, model, kind, title, &mut session.mint)
        };
        self.session.try_update_value(make).flatten()
    }
}
