//! What the log of a partnership tells: what people wrote there, and the versions of its agreements that were
//! sent, agreed on and signed. These are told by the versions themselves: nothing is written for them.

use std::cmp::Reverse;

use crate::{
    domain::{Agreement, Day, Entry, EntryKind, Meeting, Version},
    order::OrderBy,
    workspace::{IdOrder, Workspace},
};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happened {
    /// By its id.
    Entry(String),
    Version {
        id: String,
        number: i64,
        came: Came,
        at: Day,
    },
}

/// What was done with a version, in the order of doing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Came {
    Sent,
    Agreed,
    Signed,
}

/// Newest first; on one day, what was written last first.
pub fn happened(workspace: &Workspace, partnership: &str) -> Vec<Happened> {
    let entries = workspace.of::<Entry>(partnership);
    let entries = entries.map(|own| {
        let place = (own.at, IdOrder::of(&own.id), Came::Sent);
        (place, Happened::Entry(own.id.clone()))
    });
    let versions = workspace.of::<Agreement>(partnership);
    let versions = versions.flat_map(|own| workspace.of::<Version>(&own.id));
    let versions = versions.flat_map(|own| {
        let told = came(own).into_iter().filter_map(|(came, at)| Some((came, at?)));
        told.map(|(came, at)| {
            let number = own.number.unwrap_or(1);
            let place = (Some(at), IdOrder::of(&own.id), came);
            (place, Happened::Version { id: own.id.clone(), number, came, at })
        })
    });
    let mut all: Vec<_> = entries.chain(versions).collect();
    all.order_by(|(a, _), (b, _)| Reverse(a).cmp(&Reverse(b)));
    all.into_iter().map(|(_, own)| own).collect()
}

/// What was kept on the day that it was agreed on was not sent before that.
fn came(version: &Version) -> [(Came, Option<Day>); 3] {
    let Version { at, agreed_at, signed_at, .. } = version;
    let sent = at.filter(|at| *agreed_at != Some(*at) && *signed_at != Some(*at));
    [(Came::Sent, sent), (Came::Agreed, *agreed_at), (Came::Signed, *signed_at)]
}

/// The meetings that an entry tells of: those of its day.
pub fn told_of<'a>(workspace: &'a Workspace, entry: &Entry) -> Vec<&'a Meeting> {
    let is_meeting = matches!(entry.entry_kind, Some(EntryKind::Meeting | EntryKind::Visit));
    let all = workspace.of::<Meeting>(&entry.partnership);
    let same = all.filter(|own| is_meeting && own.at.is_some() && own.at == entry.at);
    let mut same: Vec<&Meeting> = same.collect();
    same.order_by(|a, b| (&a.time, IdOrder::of(&a.id)).cmp(&(&b.time, IdOrder::of(&b.id))));
    same
}
