//! What a file changes in a record, as rows that people read.

use super::{Reader, shown};
use crate::{
    crdt::DELETED,
    domain::{Code, Kind},
    exchange::{Entry, FieldChange, Status},
    workspace::Withheld,
};

/// The field of an agreement in which the parties comment: `comments/<id>/<part>`.
const COMMENTS: &str = "comments";

/// The changes of a record that have a row. A new comment has one, its words: who said it of what stands
/// in the row's name.
pub fn told_changes(entry: &Entry) -> impl Iterator<Item = &FieldChange> {
    entry.changes.iter().filter(|change| {
        let is_nothing = entry.status == Status::New && change.merged.is_null();
        // What somebody answered, and who, is shown where the round's own rules show it.
        let is_answer =
            entry.kind == Kind::Answers.code() && Withheld::Pooled.covers(&change.field);
        change.field != DELETED && !is_nothing && !is_answer && !is_beside_a_comment(entry, change)
    })
}

fn is_beside_a_comment(entry: &Entry, change: &FieldChange) -> bool {
    let Some((id, part)) = comment_part(&entry.kind, &change.field) else { return false };
    let words = format!("{COMMENTS}/{id}/text");
    part != "text" && !change.is_disputed && entry.changes.iter().any(|own| own.field == words)
}

fn comment_part<'a>(kind: &str, field: &'a str) -> Option<(&'a str, &'a str)> {
    let path = field.strip_prefix(COMMENTS).filter(|_| kind == Kind::Agreement.code())?;
    path.strip_prefix('/')?.split_once('/')
}

impl Reader<'_> {
    /// What a row is called: the field, or what was commented on and by whom.
    pub fn change(&self, entry: &Entry, field: &str) -> String {
        self.comment(entry, field).unwrap_or_else(|| self.field(&entry.kind, field))
    }

    fn comment(&self, entry: &Entry, field: &str) -> Option<String> {
        let (id, part) = comment_part(&entry.kind, field)?;
        let record = self.record(&entry.id)?;
        let own = |part: &str| format!("{COMMENTS}/{id}/{part}");
        let said = |part: &str| match record.get(&own(part)) {
            value if value.is_null() || value == "" => String::new(),
            value => self.value(&entry.kind, &own(part), value),
        };
        let clause = record.get(&own("clause")).as_str().unwrap_or_default();
        // The parties' own sections stand in the record.
        let section = match record.get(&format!("own/{clause}/title")).as_str() {
            Some(title) => shown(title),
            None => said("clause"),
        };
        if section.is_empty() {
            return None;
        }
        let is_proposal = record.get(&own("proposal")).as_bool() == Some(true);
        let name = (self.text.file_page.plan.comment)(is_proposal, &section, &said("party"));
        Some(match part {
            "text" => name,
            part => format!("{name}, {}", self.within(Kind::Agreement, COMMENTS, part)),
        })
    }
}
