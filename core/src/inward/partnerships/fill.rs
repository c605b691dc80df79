//! What a row tells of a partnership, put where it is missing.

use super::{Words, draft::Entry, lines, row::Row};
use crate::{
    domain::{
        self, Action, ActionState, Ask, AskDirection, AskStatus, Code, Day, Entity, EntryKind,
        Goal, GoalState, Origin, Partnership, Phase, Status, Whose,
    },
    inward::{
        Found, Planned, Said,
        found::{Told, add_lines, has_line, is_same_text},
    },
    workspace::Workspace,
};

impl Entry {
    pub(super) fn called(title: &str) -> Self {
        let own = Partnership { title: title.into(), ..Partnership::default() };
        Self::of(Planned::new(own))
    }

    pub(super) fn as_it_stands(workspace: &Workspace, held: &Partnership) -> Self {
        fn all<E: Entity>(workspace: &Workspace, home: &str) -> Vec<Planned<E>> {
            workspace.of::<E>(home).map(Planned::as_it_stands).collect()
        }
        Self {
            goals: all(workspace, &held.id),
            asks: all(workspace, &held.id),
            steps: all(workspace, &held.id),
            ..Self::of(Planned::as_it_stands(held))
        }
    }

    fn of(partnership: Planned<Partnership>) -> Self {
        Self {
            partnership,
            joins: Vec::new(),
            goals: Vec::new(),
            asks: Vec::new(),
            steps: Vec::new(),
            last_contact: None,
        }
    }

    pub(super) fn fill(
        &mut self,
        mut told: Row,
        workspace: &Workspace,
        words: &Words,
        found: &mut Found,
        today: Day,
    ) {
        let own = &mut self.partnership;
        told.kept.retain(|line| !has_line(&own.shall.notes, line));
        add_lines(&mut own.shall.notes, &told.own.notes);
        own.shall.themes.0.extend(told.own.themes.0.iter().cloned());
        let mut differs = Told::new(found.prefer);
        differs.value(own, &mut told.own, |own| &mut own.status, Said::Status);
        differs.value(own, &mut told.own, |own| &mut own.phase, Said::Phase);
        differs.text(own, &mut told.own, |own| &mut own.owner);
        differs.text(own, &mut told.own, |own| &mut own.deputy);
        differs.value(own, &mut told.own, |own| &mut own.start, Said::Day);
        differs.value(own, &mut told.own, |own| &mut own.end, Said::Day);
        differs.text(own, &mut told.own, |own| &mut own.need);
        differs.text(own, &mut told.own, |own| &mut own.summary);
        self.goals(&told.goals);
        self.asks(AskDirection::Offer, &told.gives);
        self.asks(AskDirection::Ask, &told.gets);
        self.step(&told, words, &mut differs);
        let held = self.partnership.held.as_ref();
        let known = held.and_then(|held| workspace.last_contact(&held.id, today));
        let known = known.max(self.last_contact.as_ref().and_then(|contact| contact.at));
        if told.last_contact > known {
            // How it was, the list does not say: it is for the library's own people.
            self.last_contact = Some(domain::Entry {
                at: told.last_contact,
                entry_kind: Some(EntryKind::Status),
                summary: words.last_contact.into(),
                internal: Some(true),
                ..domain::Entry::default()
            });
        }
        let title = &self.partnership.shall.title;
        found.note_kept(title, told.kept);
        found.note(title, differs);
    }

    fn goals(&mut self, told: &[String]) {
        for text in told {
            if !self.goals.iter().any(|own| is_same_text(&own.shall.text, text)) {
                let party = Whose::Shared.id().to_owned();
                let state = Some(GoalState::Open);
                self.goals.push(Planned::new(Goal {
                    text: text.clone(),
                    party,
                    state,
                    ..Goal::default()
                }));
            }
        }
    }

    /// What goes on already has been promised.
    fn asks(&mut self, direction: AskDirection, told: &[String]) {
        let status = self.partnership.shall.status;
        let goes_on = status.is_some_and(|status| status.is_under_way() || status.is_over());
        let status = Some(if goes_on { AskStatus::Promised } else { AskStatus::Wanted });
        let direction = Some(direction);
        for text in told {
            let is_it = |own: &Planned<Ask>| {
                own.shall.direction == direction && is_same_text(&own.shall.text, text)
            };
            if !self.asks.iter().any(is_it) {
                self.asks.push(Planned::new(Ask {
                    text: text.clone(),
                    direction,
                    status,
                    ..Ask::default()
                }));
            }
        }
    }

    /// One that is open, or was done when it was due, is the same.
    fn step(&mut self, told: &Row, words: &Words, differs: &mut Told) {
        let (text, due) = (&told.step, told.due);
        let is_nothing = text.is_empty() && due.is_none();
        if is_nothing || lines::is_filled(&mut self.partnership, text, due, words, differs) {
            return;
        }
        let is_then = |own: &Planned<Action>| own.shall.due == due;
        let is_open = |own: &Planned<Action>| own.shall.is_open();
        if text.is_empty() && self.steps.iter().any(|own| is_open(own) && is_then(own)) {
            return;
        }
        let text = if text.is_empty() { words.follow_up.to_owned() } else { text.clone() };
        let mut step = Action {
            owner: self.partnership.shall.owner.clone(),
            due,
            state: Some(ActionState::Open),
            origin: Some(Origin::Manual),
            text,
            ..Action::default()
        };
        let is_called_so = |own: &Planned<Action>| is_same_text(&own.shall.text, &step.text);
        let at = |fits: &dyn Fn(&Planned<Action>) -> bool| {
            self.steps.iter().position(|own| is_called_so(own) && fits(own))
        };
        let known = at(&is_then).or_else(|| at(&is_open));
        let known = known.or_else(|| due.is_none().then(|| at(&|_| true)).flatten());
        match known.and_then(|at| self.steps.get_mut(at)) {
            Some(own) => differs.value(own, &mut step, |own| &mut own.due, Said::Day),
            None => self.steps.push(Planned::new(step)),
        }
    }

    /// What no list says of a new one: the status goes with the phase, and the phase with the status.
    pub(super) fn begin(&mut self) {
        if !self.partnership.is_new() {
            return;
        }
        let own = &mut self.partnership.shall;
        let status = own.status.unwrap_or_else(|| own.phase.map_or(Status::Idea, Status::of));
        let goes_with = || Phase::ALL.iter().copied().find(|phase| Status::of(*phase) == status);
        own.phase = own.phase.or_else(goes_with);
        own.status = Some(status);
    }
}
