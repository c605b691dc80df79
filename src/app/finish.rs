//! A next step that is done, on whatever page it was ticked off.

use super::state::App;
use crate::workspace::{Command, Verb, conversation::done_on};

impl App {
    /// Marks a step as done today, and says so with a way back.
    pub fn finish(self, id: &str) {
        let told = (self.text().partnership.next.finished)(&self.title(id));
        let done = Command::edit(id, done_on(self.today.get_untracked()));
        self.run_and_tell(self.step(Verb::Done, id, None), done, told);
    }
}
