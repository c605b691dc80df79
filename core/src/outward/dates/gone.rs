//! What a calendar may hold of records that were deleted since, and of lines and risks that were
//! settled.

use std::collections::BTreeSet;

use super::{Dated, Scope, found};
use crate::{
    domain::{Code, Day, Kind},
    guide::{Reminder, reminders},
    workspace::Workspace,
};

/// Kinds that tell of days.
const KINDS: [Kind; 9] = [
    Kind::Partnership,
    Kind::Action,
    Kind::Message,
    Kind::Meeting,
    Kind::Agreement,
    Kind::Goal,
    Kind::Ask,
    Kind::Risk,
    Kind::Round,
];

/// What would be told of the days to come if nothing had been deleted, and is not told.
pub(super) fn gone(
    workspace: &Workspace,
    scope: &Scope,
    today: Day,
    told: &[Dated],
    unnamed: &str,
) -> Vec<Dated> {
    if !may_be(workspace, scope, today) {
        return Vec::new();
    }
    let told: BTreeSet<&str> = told.iter().map(|dated| dated.uid.as_str()).collect();
    let whole = workspace.with_trash();
    let mut all = found(&whole, workspace, scope, today, usize::MAX);
    settled(workspace, scope, today).for_each(|own| all.reminder(own));
    let all = all.discreet(unnamed).into_iter();
    all.filter(|dated| dated.day >= today && !told.contains(dated.uid.as_str()))
        .map(|dated| Dated { is_cancelled: true, ..dated })
        .collect()
}

/// Lines and risks whose day lies ahead, and which wait no longer: a tick is no deletion, and the
/// day stays written.
fn settled(workspace: &Workspace, scope: &Scope, today: Day) -> impl Iterator<Item = Reminder> {
    let all = match scope {
        Scope::All => reminders(workspace, None, today),
        Scope::Partnership(id) => reminders(workspace, Some(id), today),
        Scope::Meeting(_) => Vec::new(),
    };
    all.into_iter().filter(move |own| !own.is_open && own.due >= today)
}

/// Whether the trash has a day to come of what the scope is about. Days that are told of nowhere
/// may count as well: this is quick, and `gone` is exact.
pub(super) fn may_be(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    let home = match scope {
        Scope::All => None,
        Scope::Partnership(id) => Some(id.as_str()),
        Scope::Meeting(_) => return false,
    };
    let is_to_come = |day: &str| Day::parse_iso(day).is_some_and(|day| day >= today);
    let in_trash = workspace.trash().any(|record| {
        Kind::parse(&record.kind).is_some_and(|kind| KINDS.contains(&kind))
            && home.is_none_or(|home| record.get("partnership").as_str() == Some(home))
            && record.fields().any(|(field, register)| {
                let of_a_set = field.split_once('/').is_some_and(|(_, day)| is_to_come(day));
                of_a_set || register.primary().and_then(|own| own.as_str()).is_some_and(is_to_come)
            })
    });
    in_trash || settled(workspace, scope, today).next().is_some()
}
