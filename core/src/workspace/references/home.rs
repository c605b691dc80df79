//! What a record belongs to.
//!
//! Invariant: a field names a home only where a record of that kind stands under the id. So no chain of
//! homes comes round to where it began, whatever a file says.

use crate::{
    crdt::Record,
    domain::{Code, Kind},
    workspace::{Workspace, state::is_listed},
};

/// The records that this one names as its homes and that are of the right kind: a partnership before
/// a partner.
pub fn homes<'a>(
    record: &Record,
    held: impl Fn(&str) -> Option<&'a Record>,
) -> impl Iterator<Item = &'a Record> {
    let fields = Kind::parse(&record.kind).map_or(&[][..], Kind::parents);
    fields.iter().filter_map(move |field| {
        held(record.get(field).as_str()?).filter(|home| home.kind == *field)
    })
}

/// The record that this one is shown with: one that is in the trash only where there is no other.
pub fn home_of<'a>(workspace: &'a Workspace, record: &Record) -> Option<&'a Record> {
    let all = || homes(record, |id| workspace.record(id));
    all().find(|home| is_listed(home)).or_else(|| all().next())
}

/// What a record belongs to in the end: what is shown for itself.
pub fn top_of<'a>(workspace: &'a Workspace, record: &'a Record) -> &'a Record {
    home_of(workspace, record).map_or(record, |home| top_of(workspace, home))
}
