//! Versions: the text as it was when it was sent, and what has changed since.

use super::{
    Built, Draft, Wording,
    basis::{Unasked, basis, basis_of},
    build::{in_language, without_number},
    left_out::unnamed_beside,
    standing::Standing,
};
use crate::{
    compare::{self, Piece},
    content::Clauses,
    document::{Block, Document, Run, Section, from_lines, language_of, to_lines},
    domain::{Agreement, AgreementState, Kind, Version},
    field,
    order::{OrderBy, collect},
    workspace::{Command, IdOrder, Workspace, discretion::without_names, set},
};

/// Frozen versions of an agreement, the oldest first.
pub fn versions<'a>(workspace: &'a Workspace, agreement: &str) -> Vec<&'a Version> {
    let mut found: Vec<&Version> = workspace.of(agreement).collect();
    found.order_by_key(|version| (version.number, version.at, IdOrder::of(&version.id)));
    found
}

/// Whether a version says what is written now. The same answers in another language are no change.
pub(super) fn is_same(draft: &Draft, document: &Document, version: &Version) -> bool {
    let then = from_lines(&version.text);
    match in_language(draft, &then.lang) {
        Some(now) => now.sections == then.sections,
        None => document.sections == then.sections,
    }
}

/// Whether a version was built from what is chosen now, in whatever words.
pub(super) fn is_of_one_basis(draft: &Draft, built: &Built, version: &Version) -> bool {
    if version.basis.is_empty() {
        return false;
    }
    let is_of = |draft: &Draft, built: &Built| {
        let all = [Unasked::Open, Unasked::Usual];
        all.into_iter().any(|unasked| basis_of(draft, built, unasked) == version.basis)
    };
    match draft.spoken_in(language_of(&version.text)) {
        Some(other) => is_of(&other, &without_number(&other, other.wording)),
        None => is_of(&draft.spoken(), built),
    }
}

/// The agreement as if somebody had chosen what the version says, where something that fits better
/// stands there by itself now. `None` where the version says no such thing.
pub(super) fn as_it_was(
    draft: &Draft,
    standings: &[Standing],
    version: &Version,
) -> Option<Agreement> {
    let others = standings.iter().filter(|own| !own.choices.is_empty());
    let mut others = others.filter_map(|own| Some((own, own.unasked?))).peekable();
    others.peek()?;
    let then = from_lines(&version.text);
    let says = |clause: &str, choice: &str| {
        let text = draft.clauses.clause(clause)?.choice(choice)?.words.of(&then.lang).text.as_str();
        let section = then.sections.iter().find(|own| own.id == clause)?;
        let said: Vec<String> = section.blocks.iter().flat_map(Block::paragraphs).collect();
        let said = said.join("\n");
        // Around what was filled in.
        let mut around = text.split("{{").filter_map(|own| own.split("}}").last());
        around.all(|own| said.contains(own)).then_some(())
    };
    let mut before = draft.agreement.clone();
    let said = others.filter(|(own, choice)| says(&own.clause, choice).is_some());
    before
        .clause
        .0
        .extend(said.map(|(own, choice)| (format!("{}/choice", own.clause), choice.into())));
    (before != *draft.agreement).then_some(before)
}

/// Whether a version says it in these words, and not in those of another language.
pub(super) fn is_in_language(document: &Document, version: &Version) -> bool {
    language_of(&version.text) == document.lang
        && from_lines(&version.text).sections == document.sections
}

/// The text as it is, as a version of its own.
pub(super) fn text_now(draft: &Draft, built: &Built) -> Version {
    let mut document = built.document.clone();
    // Kept, it was sent in these words as well.
    if built.sent_otherwise().is_some() {
        document.mark = draft.spoken().wording.draft.into();
        document.note = draft.clauses.agreed_note.of(&document.lang).clone();
    }
    Version {
        agreement: draft.agreement.id.clone(),
        number: Some(built.number),
        at: Some(draft.facts.today),
        level: Some(draft.level),
        text: to_lines(&document),
        basis: basis(draft),
        ..Version::default()
    }
}

/// Keeps the text as it is, with its number and the day; the agreement counts as sent. What is kept
/// already is not kept twice.
pub fn freeze(
    draft: &Draft,
    built: &Built,
    note: &str,
    mut new_id: impl FnMut(Kind) -> String,
) -> Command {
    let agreement = draft.agreement;
    let mut fields = vec![set(field!(Agreement.version), built.number)];
    if is_sent_by_freezing(agreement) {
        fields.push(set(field!(Agreement.state), AgreementState::Sent));
    }
    let edit = Command::edit(&agreement.id, fields);
    if built.kept.as_ref().is_some_and(|own| own.is_in_language) {
        return edit;
    }
    let version = Version { note: note.trim().into(), ..text_now(draft, built) };
    Command::Batch(vec![Command::create(new_id(Kind::Version), &version), edit])
}

/// Puts a version into the trash. Its number is not given again: the others may still have it.
pub fn put_away(agreement: &Agreement, version: &Version) -> Command {
    let next = version.number.unwrap_or(1) + 1;
    let is_last = agreement.version.is_none_or(|last| last < next);
    let number = is_last.then(|| Command::set(&agreement.id, field!(Agreement.version), next));
    Command::Delete { ids: vec![version.id.clone()] }.and(number)
}

/// A text is frozen when it is sent; what has been agreed on stays agreed.
pub fn is_sent_by_freezing(agreement: &Agreement) -> bool {
    !agreement.state.is_some_and(AgreementState::was_agreed)
}

/// A version as it may leave again: whoever has since asked not to be mentioned is left out of it,
/// but for the parties themselves and their contacts. One that was agreed on is no draft any more.
/// All in the language that it was kept in.
pub fn as_sent(
    workspace: &Workspace,
    partnership: &str,
    version: &Version,
    clauses: &Clauses,
    wording: &Wording,
) -> Document {
    let mut document = from_lines(&version.text);
    let unnamed = (wording.in_language)(&document.lang).unwrap_or(wording).unnamed;
    if version.settled().is_some() {
        document.mark.clear();
        document.note = clauses.agreed_note.of(&document.lang).clone();
    }
    let partners: Vec<&str> =
        workspace.partners_of(partnership).map(|partner| partner.id.as_str()).collect();
    let agreement = workspace.get::<Agreement>(&version.agreement);
    let chosen = |id: &&str| agreement.is_some_and(|own| own.parties.0.contains(*id));
    let is_chosen = partners.iter().any(chosen);
    let parties = partners.into_iter().filter(|id| !is_chosen || chosen(id));
    let parties = collect(parties.map(str::to_owned));
    let names = unnamed_beside(workspace, partnership, &parties, &document.whole_text());
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

/// What has changed from one text to another, section by section; only those that differ. What is
/// not there any more stands where it stood. `fill_in` says what is missing.
pub fn compare(old: &Document, new: &Document, fill_in: fn(&str) -> String) -> Vec<Compared> {
    let told = differing(old, new, fill_in).into_iter().map(|(section, old, new)| Compared {
        id: section.id.clone(),
        title: section.title.clone(),
        pieces: compare::words(&old, &new),
    });
    told.collect()
}

/// The sections that differ, with their words before and now.
pub fn differing<'a>(
    old: &'a Document,
    new: &'a Document,
    fill_in: fn(&str) -> String,
) -> Vec<(&'a Section, String, String)> {
    let words = |section: &Section| section_words(section, fill_in);
    let mut compared: Vec<(&Section, String, String)> = Vec::new();
    for section in &new.sections {
        let before = old.sections.iter().find(|own| own.id == section.id);
        compared.push((section, before.map(words).unwrap_or_default(), words(section)));
    }
    let mut place = 0;
    for section in &old.sections {
        match compared.iter().position(|(own, ..)| own.id == section.id) {
            Some(found) => place = found + 1,
            None => {
                compared.insert(place, (section, words(section), String::new()));
                place += 1;
            }
        }
    }
    compared.retain(|(_, old, new)| old != new);
    compared
}

/// The words of a section in lines, without its number: a clause that moved has not changed.
fn section_words(section: &Section, fill_in: fn(&str) -> String) -> String {
    let said = |runs: &[Run]| -> String {
        let words = runs.iter().map(|run| match run {
            Run::Text(text) => text.clone(),
            Run::Missing { label, .. } => fill_in(label),
        });
        words.collect()
    };
    let row = |cells: Vec<String>| cells.join(" · ");
    let lines = |block: &Block| -> Vec<String> {
        match block {
            Block::Paragraph(runs) => vec![said(runs)],
            Block::List(items) => items.iter().map(|item| format!("• {}", said(item))).collect(),
            Block::Table { head, rows } => {
                let rows = rows.iter().map(|own| row(own.iter().map(|cell| said(cell)).collect()));
                std::iter::once(row(head.clone())).chain(rows).collect()
            }
            Block::Field { name, value } => vec![format!("{name}: {}", said(value))],
            Block::Signatures(_) => block.paragraphs(),
        }
    };
    // Each line ends, the last one too: else it would differ from the same line in the midst.
    section.blocks.iter().flat_map(lines).map(|line| line + "\n").collect()
}
