//! What a calendar may hold of records that were deleted since, of days that were taken out, and of
//! what was settled before its day.

use std::collections::BTreeSet;

use super::{
    Dated, Scope, found,
    settled::{has_settled, settled},
};
use crate::{
    domain::{Code, Day, Kind},
    workspace::{Workspace, cleared},
};

/// Kinds that tell of days.
const KINDS: [Kind; 10] = [
    Kind::Partnership,
    Kind::Action,
    Kind::Message,
    Kind::Meeting,
    Kind::Agreement,
    Kind::Goal,
    Kind::Ask,
    Kind::Risk,
    Kind::Round,
    Kind::Library,
];

/// What would be told of the days to come if nothing had been deleted or taken out, and is not told.
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
    let whole = workspace.with_trash().with_cleared(today);
    let mut all = found(&whole, workspace, scope, today, usize::MAX);
    settled(&mut all, &whole, scope, today);
    let all = all.discreet(unnamed).into_iter();
    all.filter(|dated| dated.day >= today && !told.contains(dated.uid.as_str()))
        .map(|dated| Dated { is_cancelled: true, ..dated })
        .collect()
}

/// Whether the trash has a day to come of what the scope is about, or one was taken out there. Days
/// that are told of nowhere may count as well: this is quick, and `gone` is exact.
pub(super) fn may_be(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    let tells = |kind: &str| Kind::parse(kind).is_some_and(|kind| KINDS.contains(&kind));
    let is_to_come = |day: &str| Day::parse_iso(day).is_some_and(|day| day >= today);
    let in_trash = || {
        workspace.trash().any(|record| {
            let is_meant = match scope {
                Scope::All => true,
                Scope::Partnership(home) => record.get("partnership").as_str() == Some(home),
                // Its page, from where it could be asked, is gone.
                Scope::Meeting(_) => false,
            };
            is_meant
                && tells(&record.kind)
                && record.fields().any(|(field, register)| {
                    let of_a_set = field.rsplit_once('/').is_some_and(|(_, day)| is_to_come(day));
                    let said = register.primary().and_then(|own| own.as_str());
                    of_a_set || said.is_some_and(is_to_come)
                })
        })
    };
    let has_cleared = |id: &String| {
        workspace.record(id).is_some_and(|record| {
            tells(&record.kind) && record.is_shown() && cleared(record, today).next().is_some()
        })
    };
    let taken_out = || match scope {
        Scope::All => workspace.records().keys().any(has_cleared),
        // Asked after every letter on its page.
        Scope::Partnership(id) => workspace.with_descendants(id).iter().any(has_cleared),
        Scope::Meeting(id) => has_cleared(id),
    };
    in_trash() || taken_out() || has_settled(workspace, scope, today)
}
