//! The step to ask how it is going, some time after a partnership has ended (guide P12).

use crate::{
    domain::{Action, ActionState, ClosingPart, Day, Origin, Partnership},
    field,
    workspace::{Command, Workspace},
};

/// The step that is put on the list, with the day that was chosen.
pub fn new_follow_up(own: &Partnership, text: &str) -> Option<Action> {
    Some(Action {
        partnership: own.id.clone(),
        text: text.into(),
        owner: own.owner.clone(),
        due: Some(own.follow_up()?),
        state: Some(ActionState::Open),
        origin: Some(Origin::Checklist),
        ..Action::default()
    })
}

/// Whether it is one that waits still. Known by what put it there: its day and its words people change.
pub(super) fn is_follow_up(action: &Action) -> bool {
    action.is_open() && action.origin == Some(Origin::Checklist)
}

impl Workspace {
    /// Those that wait: two, where two people have each put one on the list.
    pub fn follow_up_steps(&self, partnership: &str) -> impl Iterator<Item = &Action> {
        self.of::<Action>(partnership).filter(|action| is_follow_up(action))
    }

    /// Writes another day to ask, and moves what waits for it along; nothing where nothing has to move.
    pub fn move_follow_up(&self, partnership: &str, day: Day) -> Option<Command> {
        let others = self.follow_up_steps(partnership).filter(|step| step.due != Some(day));
        let moved: Vec<Command> =
            others.map(|step| Command::set(&step.id, field!(Action.due), day)).collect();
        let chosen = Command::set(partnership, ClosingPart::FollowUp.path(), day);
        (!moved.is_empty()).then(|| Command::Batch([vec![chosen], moved].concat()))
    }
}
