//! Edits to many records of one kind at once, and the beginning of a partnership.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    domain::{
        Code, Day, Entity, FieldValue, Member, MemberRole, Partner, Partnership, Paths, Phase,
        Publicity, Sector, SetOf, Status, words_between_commas,
    },
    field,
    workspace::{Command, Workspace, Write, set},
};

/// One thing that is done to every chosen record of a kind.
pub trait ToMany {
    /// What it is done to.
    type Of: Entity;

    /// The fields that it writes; `None` where they go to the trash, with all that hangs on them.
    fn writes(&self) -> Option<Vec<(String, Value)>>;
}

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

/// What is done to every chosen partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerEdit {
    /// Adds tags, between commas, to those that have others.
    AddTags(String),
    RemoveTag(String),
    Sector(Sector),
    /// What sort of organisation, in words.
    Kind(String),
    Publicity(Publicity),
    /// With all that hangs on them.
    Delete,
}

impl ToMany for BulkEdit {
    type Of = Partnership;

    fn writes(&self) -> Option<Vec<(String, Value)>> {
        Some(match self {
            Self::Status(status) => {
                vec![(field!(Partnership.status).to_owned(), status.code().into())]
            }
            Self::Owner(owner) => {
                vec![(field!(Partnership.owner).to_owned(), owner.trim().to_owned().into())]
            }
            Self::Theme(themes) => added(field!(Partnership.themes), themes),
            Self::Delete => return None,
        })
    }
}

impl ToMany for PartnerEdit {
    type Of = Partner;

    fn writes(&self) -> Option<Vec<(String, Value)>> {
        Some(match self {
            Self::AddTags(tags) => added(field!(Partner.tags), tags),
            Self::RemoveTag(tag) => {
                vec![(format!("{}/{tag}", field!(Partner.tags)), Value::Bool(false))]
            }
            Self::Sector(sector) => {
                vec![(field!(Partner.sector).to_owned(), sector.code().into())]
            }
            Self::Kind(kind) => {
                vec![(field!(Partner.kind).to_owned(), kind.trim().to_owned().into())]
            }
            Self::Publicity(publicity) => {
                vec![(field!(Partner.publicity_pref).to_owned(), publicity.code().into())]
            }
            Self::Delete => return None,
        })
    }
}

/// Words between commas, each a member of the set.
fn added(set: &str, words: &str) -> Vec<(String, Value)> {
    let words: BTreeSet<&str> = words_between_commas(words).collect();
    words.into_iter().map(|word| (format!("{set}/{word}"), Value::Bool(true))).collect()
}

impl Workspace {
    /// One command for all of them, to be undone in one step, and how many it changes. `None` when
    /// nothing would be different. Ids that are gone do no harm.
    pub fn bulk<E: ToMany>(&self, ids: &BTreeSet<String>, edit: &E) -> Option<(Command, usize)> {
        let shown = ids.iter().filter(|id| self.get::<E::Of>(id).is_some());
        let Some(writes) = edit.writes() else {
            let gone: Vec<&String> = shown.collect();
            let with_all: BTreeSet<String> =
                gone.iter().flat_map(|id| self.with_descendants(id)).collect();
            let ids: Vec<String> = with_all.into_iter().collect();
            return (!gone.is_empty()).then_some((Command::Delete { ids }, gone.len()));
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
        let Some(record) = self.record(id) else { return false };
        let held = match field.split_once('/') {
            // A word of a set may stand in a list, as files of other programs have it.
            Some((set, word)) => {
                let words = SetOf::<String>::read(record, set).unwrap_or_default();
                Value::Bool(words.0.contains(word))
            }
            None => record.get(field).clone(),
        };
        let is_blank = |value: &Value| value.is_null() || value == "";
        let is_same = held == *value || (is_blank(&held) && is_blank(value));
        record.is_disputed(field) || !is_same
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
