//! Which text was agreed on or signed, and whether it still is what stands here.
//!
//! Invariant: a text that counts as settled is kept as a version; what changes afterwards is a draft
//! again, until it too is agreed on.

use super::{
    Built, Draft, Kept,
    versions::{is_in_language, is_of_one_basis, is_same, text_now, versions},
};
use crate::{
    document::{Document, from_lines},
    domain::{Agreement, AgreementLevel, AgreementState, Day, Kind, Version},
    workspace::{Command, Workspace, Write, set},
};

/// How the text as it is now stands to what was settled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Settled {
    /// Nobody has said yes.
    #[default]
    Not,
    /// The state says so, and no version tells to which text: one from before versions did.
    Unkept(AgreementState),
    /// A version holds the text.
    Kept { version: String, number: i64, state: AgreementState, is_now: bool },
}

/// The text among its versions.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// That of the version that says the same, else the next.
    pub number: i64,
    /// The newest version that says the same.
    pub kept: Option<Kept>,
    pub settled: Settled,
    /// The text that was settled, where only the guide's wording has changed since.
    pub reworded: Option<Document>,
}

pub(super) fn place(draft: &Draft, built: &Built) -> Place {
    let document = &built.document;
    let all = versions(draft.facts.workspace, &draft.agreement.id);
    let last = all.last().copied();
    let settled = settled_version(draft.agreement.state, &all);
    let says_now = |version: &&Version| is_same(draft, document, version);
    let is_settled = |version: &&Version| settled.is_some_and(|own| own.id == version.id);
    let same_words = settled.filter(says_now);
    let other_words =
        settled.filter(|own| same_words.is_none() && is_of_one_basis(draft, built, own));
    let same_settled = same_words.or(other_words);
    let reworded = other_words.map(|own| from_lines(&own.text));
    let same = same_settled.or_else(|| last.filter(|own| !is_settled(own)).filter(says_now));
    let number = match (same, last) {
        (Some(same), _) => same.number.unwrap_or(1),
        (None, Some(last)) => last.number.unwrap_or(1) + 1,
        (None, None) => draft.agreement.version.unwrap_or(1),
    };
    let settled = match (settled, draft.agreement.state) {
        (Some(version), _) => Settled::Kept {
            version: version.id.clone(),
            number: version.number.unwrap_or(1),
            state: version.settled().unwrap_or(AgreementState::Agreed),
            is_now: same_settled.is_some(),
        },
        (None, Some(state @ (AgreementState::Agreed | AgreementState::Signed))) => {
            Settled::Unkept(state)
        }
        (None, _) => Settled::Not,
    };
    // Sent in two languages, it is kept in both under one number.
    let is_numbered = |own: &&&Version| own.number.unwrap_or(1) == number;
    let document = reworded.as_ref().filter(|own| own.lang == document.lang).unwrap_or(document);
    let is_in_language = all.iter().filter(is_numbered).any(|own| is_in_language(document, own));
    let kept = same.map(|own| Kept { version: own.id.clone(), at: own.at, is_in_language });
    Place { number, kept, settled, reworded }
}

/// The newest version that was settled in the way that the state says.
fn settled_version<'a>(state: Option<AgreementState>, all: &[&'a Version]) -> Option<&'a Version> {
    let mut newest = all.iter().rev().copied();
    match state? {
        AgreementState::Signed => newest.find(|own| own.signed_at.is_some()),
        AgreementState::Agreed | AgreementState::Ended => {
            newest.find(|own| own.settled().is_some())
        }
        AgreementState::None
        | AgreementState::Draft
        | AgreementState::Sent
        | AgreementState::Commented => None,
    }
}

impl Settled {
    /// Whether the text now is one that nobody has said yes to.
    pub(super) fn is_draft(&self, state: Option<AgreementState>) -> bool {
        match self {
            Self::Not => state != Some(AgreementState::Ended),
            Self::Unkept(_) => false,
            Self::Kept { is_now, .. } => !is_now,
        }
    }
}

/// Sets how far the agreement is. Where that is agreed or signed, the text is kept with it, as a
/// version of its own unless one says the same. Taken back on the same day, it was a slip of the
/// hand, and the version says so no longer.
pub fn set_state(
    workspace: &Workspace,
    agreement: &Agreement,
    built: &Built,
    level: AgreementLevel,
    state: Option<AgreementState>,
    today: Day,
    new_id: impl FnMut(Kind) -> String,
) -> Command {
    match state {
        Some(state @ (AgreementState::Agreed | AgreementState::Signed)) => {
            keep(workspace, agreement, built, level, state, today, new_id)
        }
        Some(AgreementState::Ended) => Command::set(&agreement.id, "state", AgreementState::Ended),
        other => {
            let mut commands = vec![Command::edit(&agreement.id, vec![set("state", other)])];
            let kept = built.kept.as_ref();
            let kept = kept.and_then(|own| workspace.get::<Version>(&own.version));
            commands.extend(kept.and_then(|version| {
                let slips = [("agreed_at", version.agreed_at), ("signed_at", version.signed_at)];
                let slips = slips.into_iter().filter(|(_, at)| *at == Some(today));
                let slips: Vec<Write> = slips.map(|(field, _)| set(field, None::<Day>)).collect();
                (!slips.is_empty()).then(|| Command::edit(&version.id, slips))
            }));
            Command::Batch(commands)
        }
    }
}

/// Keeps the text as it is now as the one that was agreed on or signed.
fn keep(
    workspace: &Workspace,
    agreement: &Agreement,
    built: &Built,
    level: AgreementLevel,
    state: AgreementState,
    today: Day,
    mut new_id: impl FnMut(Kind) -> String,
) -> Command {
    let is_signed = state == AgreementState::Signed;
    let kept = built.kept.as_ref();
    let version = match kept.and_then(|own| workspace.get::<Version>(&own.version)) {
        Some(version) => {
            let mut marks = Vec::new();
            if is_signed {
                marks.push(set("signed_at", version.signed_at.unwrap_or(today)));
            } else {
                marks.push(set("agreed_at", version.agreed_at.unwrap_or(today)));
                if version.signed_at == Some(today) {
                    marks.push(set("signed_at", None::<Day>));
                }
            }
            Command::edit(&version.id, marks)
        }
        None => {
            let version = Version {
                agreed_at: (!is_signed).then_some(today),
                signed_at: is_signed.then_some(today),
                ..text_now(agreement, built, level, today)
            };
            Command::create(new_id(Kind::Version), &version)
        }
    };
    let fields = vec![set("state", state), set("version", built.number)];
    Command::Batch(vec![version, Command::edit(&agreement.id, fields)])
}
