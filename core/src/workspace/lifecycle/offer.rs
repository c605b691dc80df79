//! The status that a deed asks for, offered and never taken: nobody is to find figures that stand
//! still because somebody had to remember a list.

use crate::{
    domain::{
        Agreement, AgreementState, Day, Entry, EntryKind, Meeting, Outcome, Partnership, Phase,
        Status,
    },
    field,
    workspace::{Workspace, Write, dossier::enter_phase, set},
};

/// What the record tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Somebody was reached.
    Talked,
    Met,
    Agreed,
}

impl Deed {
    pub fn status(self) -> Status {
        match self {
            Self::Talked => Status::Contact,
            Self::Met => Status::Dialogue,
            Self::Agreed => Status::Active,
        }
    }

    fn phase(self) -> Phase {
        match self {
            Self::Talked => Phase::P05,
            Self::Met => Phase::P06,
            Self::Agreed => Phase::P09,
        }
    }
}

/// The furthest deed, where the status lies before what it means: never a step back, never for what
/// is paused or over, and nothing that somebody has let stand.
pub fn offered(workspace: &Workspace, own: &Partnership, today: Day) -> Option<Deed> {
    let now = own.status.unwrap_or(Status::Idea);
    if own.is_over() || now == Status::Paused {
        return None;
    }
    let known = own.status_left.map_or(now, |left| left.max(now));
    let is_ahead = |deed: &Deed| deed.status() > known;
    let has_happened = |deed: &Deed| match deed {
        Deed::Agreed => workspace.of(&own.id).any(|agreement| is_agreed(agreement, today)),
        Deed::Met => {
            workspace.of(&own.id).any(|meeting| was_held(meeting, today))
                || workspace.of(&own.id).any(|entry| has_met(entry, today))
        }
        Deed::Talked => workspace.of(&own.id).any(has_talked),
    };
    [Deed::Agreed, Deed::Met, Deed::Talked].into_iter().filter(is_ahead).find(has_happened)
}

/// What taking the offer writes: the status, and its phase where that lies ahead.
pub fn taking(own: &Partnership, deed: Deed, today: Day) -> Vec<Write> {
    let mut writes = match own.phase.is_some_and(|now| now < deed.phase()) {
        true => enter_phase(own, deed.phase(), today),
        false => Vec::new(),
    };
    let status = field!(Partnership.status);
    writes.retain(|(field, _)| field != status);
    writes.push(set(status, deed.status()));
    writes
}

/// What letting the status stand writes: the same is not offered again.
pub fn leaving(deed: Deed) -> [Write; 1] {
    [set(field!(Partnership.status_left), deed.status())]
}

fn is_agreed(own: &Agreement, today: Day) -> bool {
    own.state.is_some_and(AgreementState::holds) && own.valid_to.is_none_or(|end| end >= today)
}

fn was_held(own: &Meeting, today: Day) -> bool {
    own.minutes_sent_at.is_some() && own.at.is_none_or(|at| at <= today)
}

fn has_met(own: &Entry, today: Day) -> bool {
    let is_past = own.at.is_some_and(|at| at <= today);
    own.entry_kind == Some(EntryKind::Meeting) && is_past && is_not_refused(own)
}

fn is_not_refused(own: &Entry) -> bool {
    match own.outcome {
        None | Some(Outcome::Reached | Outcome::Yes | Outcome::Maybe) => true,
        Some(Outcome::NotReached | Outcome::No | Outcome::WrongPerson) => false,
    }
}

fn has_talked(own: &Entry) -> bool {
    let is_contact = own.entry_kind.is_some_and(|kind| match kind {
        EntryKind::Call | EntryKind::Mail | EntryKind::Meeting | EntryKind::Visit => true,
        EntryKind::Search | EntryKind::Thanks | EntryKind::Note | EntryKind::Status => false,
    });
    is_contact && own.outcome.is_some() && is_not_refused(own)
}
