//! What records are called on pages, where that is another name than the one they are stored under,
//! or where they have none.

use super::{
    Label, Lang,
    evaluation::{shown_titles, title_of_round},
    meeting, text,
};
use crate::{
    crdt::Record,
    domain::{Agreement, Code, Kind, Meeting, Round},
    workspace::{Workspace, title_of},
};

/// Kinds that pages show as untitled.
const UNTITLED: [Kind; 5] = [Kind::Partnership, Kind::Partner, Kind::Map, Kind::Goal, Kind::Action];

/// The name of a record in a list.
pub fn name_of(workspace: &Workspace, record: &Record, lang: Lang) -> String {
    let round = workspace.get::<Round>(&record.id);
    let round = round.map(|round| title_of_round(workspace, round, lang));
    let meeting = workspace.get::<Meeting>(&record.id).and_then(|_| meeting::name(record, lang));
    let agreement = workspace.get::<Agreement>(&record.id).and_then(|own| own.level);
    let agreement = agreement.map(|level| level.label(lang).to_owned());
    match round.or(meeting).or(agreement).unwrap_or_else(|| title_of(record)) {
        name if name.trim().is_empty() => text(lang).shell.untitled.into(),
        name => name,
    }
}

/// Names to find records by, beside what is stored: in every language.
pub fn shown_names(workspace: &Workspace) -> Vec<(String, String)> {
    let mut names = shown_titles(workspace);
    for record in workspace.records().values() {
        let is_named_so = match Kind::parse(&record.kind) {
            Some(Kind::Meeting | Kind::Agreement) => true,
            Some(kind) => UNTITLED.contains(&kind) && title_of(record).trim().is_empty(),
            None => false,
        };
        if is_named_so {
            let all = Lang::ALL.iter().map(|lang| name_of(workspace, record, *lang));
            names.extend(all.map(|name| (record.id.clone(), name)));
        }
    }
    names
}
