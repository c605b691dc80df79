//! Versions: the text as it was when it was sent, and what has changed since.

use super::Built;
use crate::{
    compare::{Piece, words},
    document::{Block, Document, Section, from_lines, to_lines},
    domain::{Agreement, AgreementLevel, AgreementState, Code, Day, Kind, Version},
    order::{OrderBy, gather},
    workspace::{
        Command, Workspace,
        conversation::create,
        discretion::{names_of, withheld_in, without_names},
    },
};

/// Frozen versions of an agreement, the oldest first.
pub fn versions<'a>(workspace: &'a Workspace, agreement: &str) -> Vec<&'a Version> {
    let mut found: Vec<&Version> = workspace.of(agreement).collect();
    found.order_by_key(|version| (version.number, version.at, version.id.clone()));
    found
}

/// The number that the text has as it is now: that of the last version while nothing has changed
/// since, and otherwise the next.
pub(super) fn number(workspace: &Workspace, agreement: &Agreement, document: &Document) -> i64 {
    let all = versions(workspace, &agreement.id);
    match all.last() {
        None => agreement.version.unwrap_or(1),
        Some(last) => {
            let is_same = from_lines(&last.text).sections == document.sections;
            last.number.unwrap_or(1) + i64::from(!is_same)
        }
    }
}

/// Keeps the text as it is, with its number and the day; the agreement counts as sent.
pub fn freeze(
    agreement: &Agreement,
    built: &Built,
    level: AgreementLevel,
    today: Day,
    note: &str,
    mut new_id: impl FnMut(Kind) -> String,
) -> Command {
    let version = Version {
        agreement: agreement.id.clone(),
        number: Some(built.number),
        at: Some(today),
        level: Some(level),
        text: to_lines(&built.document),
        note: note.trim().into(),
        ..Version::default()
    };
    let mut fields = vec![("version".to_owned(), vec![built.number.into()])];
    if !matches!(
        agreement.state,
        Some(AgreementState::Agreed | AgreementState::Signed | AgreementState::Ended)
    ) {
        fields.push(("state".into(), vec![AgreementState::Sent.code().into()]));
    }
    let edit = Command::Edit { id: agreement.id.clone(), fields };
    Command::Batch(vec![create(new_id(Kind::Version), &version), edit])
}

/// A version as it may leave again: whoever has since asked not to be mentioned is left out of it,
/// but for the parties themselves and their contacts.
pub fn as_sent(
    workspace: &Workspace,
    partnership: &str,
    version: &Version,
    unnamed: &str,
) -> Document {
    let mut document = from_lines(&version.text);
    let parties = gather(workspace.partners_of(partnership).map(|partner| partner.id.clone()));
    let parties = names_of(workspace, &parties);
    let mut names = withheld_in(workspace, partnership, &document.paragraphs().join("\n"));
    names.retain(|name| !parties.contains(name));
    if !names.is_empty() {
        document.map_text(&|text| without_names(text, &names, unnamed));
    }
    document
}

/// One section in two texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub id: String,
    pub title: String,
    pub pieces: Vec<Piece>,
}

/// What has changed from one text to another, section by section; only those that differ.
pub fn compare(old: &Document, new: &Document) -> Vec<Compared> {
    let mut compared = Vec::new();
    let twin = |document: &Document, id: &str| {
        document.sections.iter().find(|section| section.id == id).map(section_words)
    };
    for section in &new.sections {
        let before = twin(old, &section.id).unwrap_or_default();
        compared.push(differing(section, &before, &section_words(section)));
    }
    for section in &old.sections {
        if twin(new, &section.id).is_none() {
            compared.push(differing(section, &section_words(section), ""));
        }
    }
    compared.into_iter().flatten().collect()
}

fn differing(section: &Section, old: &str, new: &str) -> Option<Compared> {
    (old != new).then(|| Compared {
        id: section.id.clone(),
        title: section.title.clone(),
        pieces: words(old, new),
    })
}

/// The words of a section, without its number: a clause that moved has not changed.
fn section_words(section: &Section) -> String {
    section.blocks.iter().flat_map(Block::paragraphs).collect::<Vec<_>>().join("\n")
}
