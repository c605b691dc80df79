//! Edits to many partnerships at once, and the beginning of one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    domain::{
        Code, Day, Member, MemberRole, Partnership, Paths, Phase, Status, words_between_commas,
    },
    field,
    workspace::{Command, Workspace, Write, set},
};

/// What is done to every chosen partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkEdit {
    Status(Status),
    Owner(String),
    /// Adds themes, between commas, to those that have others.
    Theme(String),
    /// With all that hangs on them.
    Delete,
}

impl Workspace {
    /// One command for all of them, to be undone in one step, and how many it changes. `None` when
    /// nothing would be different. Ids that are gone do no harm.
    pub fn bulk(&self, ids: &BTreeSet<String>, edit: &BulkEdit) -> Option<(Command, usize)> {
        let shown = ids.iter().filter(|id| self.get::<Partnership>(id).is_some());
        let writes: Vec<(String, Value)> = match edit {
            BulkEdit::Status(status) => {
                vec![(field!(Partnership.status).to_owned(), status.code().into())]
            }
            BulkEdit::Owner(owner) => {
                vec![(field!(Partnership.owner).to_owned(), owner.trim().to_owned().into())]
            }
            BulkEdit::Theme(themes) => {
                let themes: BTreeSet<&str> = words_between_commas(themes).collect();
                let path = |theme| format!("{}/{theme}", field!(Partnership.themes));
                themes.into_iter().map(|theme| (path(theme), Value::Bool(true))).collect()
            }
            BulkEdit::Delete => {
                let gone: Vec<&String> = shown.collect();
                let with_all: BTreeSet<String> =
                    gone.iter().flat_map(|id| self.with_descendants(id)).collect();
                let ids: Vec<String> = with_all.into_iter().collect();
                return (!gone.is_empty()).then_some((Command::Delete { ids }, gone.len()));
            }
        };
        let edits: Vec<Command> = shown
            .filter_map(|id| {
                let new = writes.iter().filter(|write| self.would_change(id, write));
                let fields: Vec<Write> =
                    new.map(|(field, value)| set(field, value.clone())).collect();
                (!fields.is_empty()).then(|| Command::edit(id, fields))
            })
            .collect();
        let count = edits.len();
        (count > 0).then_some((Command::Batch(edits), count))
    }

    fn would_change(&self, id: &str, (field, value): &(String, Value)) -> bool {
        let theme =
            field.strip_prefix(field!(Partnership.themes)).and_then(|t| t.strip_prefix('/'));
        let has_theme = theme.is_some_and(|theme| {
            let partnership = self.get::<Partnership>(id);
            partnership.is_some_and(|partnership| partnership.themes.0.contains(theme))
        });
        let Some(record) = self.record(id) else { return false };
        let is_blank = |value: &Value| value.is_null() || value == "";
        let held = record.get(field);
        let is_same = held == value || (is_blank(held) && is_blank(value));
        record.is_disputed(field) || (!has_theme && !is_same)
    }
}

/// Creates a partnership in its first phase, perhaps with its first partner: ids of the new
/// participant and of the partner.
pub fn start_partnership(
    id: &str,
    title: &str,
    first: Option<(String, String)>,
    today: Day,
) -> Command {
    let partnership = Partnership {
        title: title.trim().into(),
        status: Some(Status::Idea),
        phase: Some(Phase::P01),
        phase_history: Paths(BTreeMap::from([(
            Phase::P01.code().to_owned(),
            today.to_string().into(),
        )])),
        ..Partnership::default()
    };
    let mut commands = vec![Command::create(id, &partnership)];
    if let Some((member, partner)) = first {
        let taking_part = Member {
            partnership: id.into(),
            partner,
            role: Some(MemberRole::Partner),
            ..Member::default()
        };
        commands.push(Command::create(member, &taking_part));
    }
    Command::Batch(commands)
}
