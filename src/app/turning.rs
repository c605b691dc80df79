//! Taking steps back and doing them again, and saying what came of it.

use leptos::prelude::*;

use super::state::App;
use crate::workspace::{Change, Command, History, Later, Step, Workspace, sparing};

impl App {
    /// Takes the last step back. What an import brought another tab may have merged once more: which,
    /// the journal knows.
    pub fn undo(self) {
        let is_import = |history: &History| {
            history.next_inverse().is_some_and(|inverse| !inverse.brought().is_empty())
        };
        let has_heard = self.session.with_value(|session| session.has_heard);
        match has_heard && self.history.with_untracked(is_import) {
            true => self.undo_beside_others(),
            false => self.undo_sparing(&[]),
        }
    }

    /// But for what these later imports have as well.
    pub(super) fn undo_sparing(self, later: &[Later]) {
        let Some(past) = self.history.try_update(History::take_undo).flatten() else { return };
        let (inverse, spared) =
            self.workspace.with_untracked(|workspace| sparing(workspace, &past.inverse, later));
        if let Some(change) = self.turn(&inverse) {
            if self.tell_turned(self.text().shell.undone, &past.step, &change, spared) {
                self.history.update(|history| history.undone(past, change.inverse));
            }
            self.workspace.settle();
        }
    }

    pub fn redo(self) {
        let Some(past) = self.history.try_update(History::take_redo).flatten() else { return };
        if let Some(change) = self.turn(&past.inverse) {
            if self.tell_turned(self.text().shell.redone, &past.step, &change, 0) {
                self.history.update(|history| history.redone(past, change.inverse));
            }
            self.workspace.settle();
        }
    }

    /// Tells what was taken back or done again, and what stays: as others have written it, or because
    /// a later import has it as well. `false` where all of it does.
    fn tell_turned(self, done: &str, step: &Step, change: &Change, spared: usize) -> bool {
        let (text, told) = (self.text(), self.step_words(step));
        let is_turned = !(change.touched.is_empty() && (change.is_partial || spared > 0));
        let stays = match is_turned {
            true => text.files.part_stays,
            false => text.files.all_stays,
        };
        let done = is_turned.then(|| match change.is_partial || spared > 0 {
            true => format!("{done}: {told}."),
            false => format!("{done}: {told}"),
        });
        let stays = change.is_partial.then(|| stays.to_owned());
        let again = (spared > 0).then(|| (text.safety.journal.brought_again)(spared));
        self.tell([done, stays, again].into_iter().flatten().collect::<Vec<_>>().join(" "));
        is_turned
    }

    /// As `apply`, for a step that is taken back or done again.
    fn turn(self, command: &Command) -> Option<Change> {
        self.carry_out(command, Workspace::turn)
    }
}
