//! What a calendar may hold of records that were deleted since, of days that were taken out, of what
//! was settled before its day, and of partnerships that have ended.

use std::collections::BTreeSet;

use super::{
    Dated, Scope, found,
    found::Found,
    settled::{has_settled, settled},
};
use crate::{
    domain::{Code, Day, Kind, Partnership},
    field,
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
    let whole = as_it_was(workspace.with_trash(), scope, today);
    let all = all_of(&whole, workspace, scope, today).discreet(unnamed).into_iter();
    all.filter(|dated| dated.day >= today && !told.contains(dated.uid.as_str()))
        .map(|dated| Dated { is_cancelled: true, ..dated })
        .collect()
}

/// Whether there is any of it where nothing is told: found out after each letter on a page, and so
/// among the few records that the page is about.
pub(super) fn has_gone(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    let near = |ids: Vec<String>| {
        let records = ids.iter().filter_map(|id| workspace.record(id).cloned());
        Workspace::new(records).with_trash()
    };
    let whole = match scope {
        Scope::All | Scope::Meeting(_) if !may_be(workspace, scope, today) => return false,
        Scope::All => workspace.with_trash(),
        Scope::Meeting(id) => near(vec![id.clone()]),
        Scope::Partnership(home) => {
            let trash = trash_of(workspace, home).cloned();
            near(workspace.with_descendants(home).into_iter().chain(trash).collect())
        }
    };
    let whole = as_it_was(whole, scope, today);
    all_of(&whole, workspace, scope, today).any(|dated| dated.day >= today)
}

/// As if nothing had been taken out, and nothing had ended.
fn as_it_was(with_trash: Workspace, scope: &Scope, today: Day) -> Workspace {
    let whole = with_trash.with_cleared(today);
    let ended = ended(&whole, scope);
    whole.with_going_on(&ended)
}

fn all_of<'a>(
    whole: &'a Workspace,
    counted: &'a Workspace,
    scope: &'a Scope,
    today: Day,
) -> Found<'a> {
    let mut all = found(whole, counted, scope, today, usize::MAX);
    settled(&mut all, whole, scope, today);
    all
}

/// What is in the trash and hung on that partnership.
fn trash_of<'a>(workspace: &'a Workspace, home: &'a str) -> impl Iterator<Item = &'a String> {
    const HOME: &str = field!(Action.partnership);
    let own = workspace.trash().filter(move |own| own.get(HOME).as_str() == Some(home));
    own.map(|own| &own.id)
}

/// Whether the trash has a day to come of what the scope is about, or one was taken out there. Days
/// that are told of nowhere may count as well: this is quick, and `gone` is exact.
fn may_be(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    let tells = |kind: &str| Kind::parse(kind).is_some_and(|kind| KINDS.contains(&kind));
    let has_day = |id: &str| {
        workspace.record(id).is_some_and(|record| tells(&record.kind))
            && workspace.has_day_to_come(id, today)
    };
    let in_trash = || match scope {
        Scope::All => workspace.trash().any(|record| has_day(&record.id)),
        Scope::Partnership(home) => trash_of(workspace, home).any(|id| has_day(id)),
        // Its page, from where it could be asked, is gone.
        Scope::Meeting(_) => false,
    };
    let over = || {
        ended(workspace, scope)
            .into_iter()
            .any(|id| workspace.with_descendants(&id).iter().any(|id| has_day(id)))
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
    in_trash() || taken_out() || has_settled(workspace, scope, today) || over()
}

/// Partnerships that have ended, or begun again since: their days were told while they went on. One that came ended, an
/// example or what was brought in, had its status with the rest of it in one edit. Where what was
/// written with it is gone, it may have ended here: to cancel what no calendar has does no harm.
fn ended(workspace: &Workspace, scope: &Scope) -> Vec<String> {
    let went_on = |own: &&Partnership| {
        workspace
            .record(&own.id)
            .is_some_and(|record| record.written_with(field!(Partnership.status)).all(is_of_ending))
    };
    let over = |own: &&Partnership| (own.is_over() && went_on(own)) || own.left().next().is_some();
    match scope {
        Scope::All => workspace.all().filter(over).map(|own| own.id.clone()).collect(),
        Scope::Partnership(id) => {
            workspace.get(id).filter(over).map(|own| own.id.clone()).into_iter().collect()
        }
        // A meeting is told whatever has ended.
        Scope::Meeting(_) => Vec::new(),
    }
}

/// What ending a partnership writes, by its status, by what was chosen in the end, or by its phase.
fn is_of_ending(field: &str) -> bool {
    let name = field.split_once('/').map_or(field, |(name, _)| name);
    [
        field!(Partnership.status),
        field!(Partnership.closing),
        field!(Partnership.phase),
        field!(Partnership.phase_history),
    ]
    .contains(&name)
}
