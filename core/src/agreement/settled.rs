//! Which text was agreed on or signed, and whether it still is what stands here.
//!
//! Invariant: a text that counts as settled is kept as a version; what changes afterwards is a draft
//! again, until it too is agreed on.

use super::{
    Built, Draft, Kept,
    build::without_number,
    versions::{
        freeze, is_in_language, is_of_one_basis, is_same, is_sent_by_freezing, text_now, versions,
    },
};
use crate::{
    document::{Document, from_lines, language_of},
    domain::{AgreementState, Day, Kind, Version},
    field,
    order::OrderBy,
    workspace::{Command, Write, set},
};

/// How the text as it is now stands to what was settled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Settled {
    /// Nobody has said yes.
    #[default]
    Not,
    /// The state says so, and no version tells to which text: one from before versions did.
    Unkept(AgreementState),
    /// A version holds the text, in the language of that code.
    Kept { version: String, number: i64, state: AgreementState, lang: String, is_now: bool },
}

/// What makes the text another one than a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// As long as the version, it would say the same.
    Length,
    LengthAndMore,
    Content,
}

/// What makes the text now another one than a version that it is not.
pub fn differs(draft: &Draft, version: &Version) -> Differs {
    let Some(level) = version.level.filter(|level| *level != draft.level) else {
        return Differs::Content;
    };
    let as_long = Draft { level, ..draft.spoken() };
    let then = without_number(&as_long, as_long.wording);
    match says_now(&as_long, &then, version) {
        true => Differs::Length,
        false => Differs::LengthAndMore,
    }
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
    let settled = settled_version(draft, built, &all);
    let says_now = |version: &&Version| is_same(draft, document, version);
    let is_settled = |version: &&Version| settled.is_some_and(|own| own.id == version.id);
    let same_words = settled.filter(says_now);
    let other_words =
        settled.filter(|own| same_words.is_none() && is_of_one_basis(draft, built, own));
    let same_settled = same_words.or(other_words);
    let reworded = other_words.map(|own| from_lines(&own.text));
    let same = same_settled.or_else(|| last.filter(|own| !is_settled(own)).filter(says_now));
    let next = draft.agreement.version.unwrap_or(1);
    let number = match (same, last) {
        (Some(same), _) => same.number.unwrap_or(1),
        (None, Some(last)) => (last.number.unwrap_or(1) + 1).max(next),
        (None, None) => next,
    };
    let settled = match (settled, draft.agreement.state) {
        (Some(version), _) => Settled::Kept {
            version: version.id.clone(),
            number: version.number.unwrap_or(1),
            state: version.settled().unwrap_or(AgreementState::Agreed),
            lang: language_of(&version.text).into(),
            is_now: same_settled.is_some(),
        },
        (None, Some(state)) if state.holds() => Settled::Unkept(state),
        (None, _) => Settled::Not,
    };
    // Sent in two languages, it is kept in both under one number.
    let is_numbered = |own: &&&Version| own.number.unwrap_or(1) == number;
    let document = reworded.as_ref().filter(|own| own.lang == document.lang).unwrap_or(document);
    let mut numbered = all.iter().rev().filter(is_numbered);
    let in_words = numbered.find(|own| is_in_language(document, own)).copied();
    let kept = same.map(|same| {
        let own = in_words.unwrap_or(same);
        Kept {
            version: own.id.clone(),
            at: own.at,
            lang: language_of(&own.text).into(),
            is_in_language: in_words.is_some(),
        }
    });
    Place { number, kept, settled, reworded }
}

/// The newest version that was settled in the way that the state says. Where several have its number
/// (it was done in two languages, or on two computers), the one that says what stands here, and in
/// these words if there is one.
fn settled_version<'a>(draft: &Draft, built: &Built, all: &[&'a Version]) -> Option<&'a Version> {
    let is_so: fn(&Version) -> bool = match draft.agreement.state? {
        AgreementState::Signed => |own| own.signed_at.is_some(),
        AgreementState::Agreed | AgreementState::Ended => |own| own.settled().is_some(),
        AgreementState::None
        | AgreementState::Draft
        | AgreementState::Sent
        | AgreementState::Commented => return None,
    };
    let settled = || all.iter().rev().copied().filter(move |own| is_so(own));
    let newest = settled().next()?;
    let mut of_number: Vec<&Version> =
        settled().filter(|own| own.number == newest.number).collect();
    if of_number.len() > 1 {
        of_number.order_by_key(|own| language_of(&own.text) != built.document.lang);
        let now = of_number.iter().find(|own| says_now(draft, built, own));
        return now.or(of_number.first()).copied();
    }
    Some(newest)
}

/// Whether a version says what stands here, whatever its language. The text holds no words of a
/// version yet.
fn says_now(draft: &Draft, built: &Built, version: &Version) -> bool {
    is_same(draft, &built.document, version) || is_of_one_basis(draft, built, version)
}

/// The versions that say what stands here, under its number: in two languages there are two.
fn alike<'a>(draft: &'a Draft, number: i64) -> Vec<&'a Version> {
    let now = draft.spoken();
    let now = without_number(&now, now.wording);
    let all = versions(draft.facts.workspace, &draft.agreement.id).into_iter();
    let all = all.filter(|own| own.number.unwrap_or(1) == number);
    all.filter(|own| says_now(draft, &now, own)).collect()
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

    /// Whether the text now says in `lang` what was settled in another language: how, as which
    /// version, and in which.
    pub(super) fn in_other_language(&self, lang: &str) -> Option<(AgreementState, i64, &str)> {
        match self {
            Self::Kept { number, state, lang: own, is_now: true, .. }
                if !own.is_empty() && own != lang =>
            {
                Some((*state, *number, own))
            }
            Self::Not | Self::Unkept(_) | Self::Kept { .. } => None,
        }
    }
}

/// Sets how far the agreement is. Where that is sent, agreed or signed, the text is kept with it, as a
/// version of its own unless one says the same. Taken back on the same day, it was a slip of the
/// hand, and the version says so no longer.
pub fn set_state(
    draft: &Draft,
    built: &Built,
    state: Option<AgreementState>,
    new_id: impl FnMut(Kind) -> String,
) -> Command {
    let (agreement, today) = (draft.agreement, draft.facts.today);
    match state {
        Some(state) if state.holds() => {
            // Where nobody chose a language, what was sent in the app's is what the others have read.
            let in_these_words = agreement.language.is_some();
            let fields = vec![
                set(field!(Agreement.state), state),
                set(field!(Agreement.version), built.number),
            ];
            let version = keep(draft, built, state, in_these_words, new_id);
            Command::Batch(vec![version, Command::edit(&agreement.id, fields)])
        }
        Some(AgreementState::Ended) => {
            Command::set(&agreement.id, field!(Agreement.state), AgreementState::Ended)
        }
        other => {
            let mut commands =
                vec![Command::edit(&agreement.id, vec![set(field!(Agreement.state), other)])];
            // Also of the version that was taken, where the text has gone on from it.
            let taken = match &built.settled {
                Settled::Kept { version, is_now: false, .. } => {
                    draft.facts.workspace.get::<Version>(version)
                }
                Settled::Kept { .. } | Settled::Unkept(_) | Settled::Not => None,
            };
            let marked = alike(draft, built.number).into_iter().chain(taken);
            commands.extend(marked.filter_map(|version| {
                let slips = [
                    (field!(Version.agreed_at), version.agreed_at),
                    (field!(Version.signed_at), version.signed_at),
                ];
                let slips = slips.into_iter().filter(|(_, at)| *at == Some(today));
                let slips: Vec<Write> = slips.map(|(field, _)| set(field, None::<Day>)).collect();
                (!slips.is_empty()).then(|| Command::edit(&version.id, slips))
            }));
            // From what was agreed on it is a way back, and nothing was sent anew.
            if other == Some(AgreementState::Sent) && is_sent_by_freezing(agreement) {
                commands.push(freeze(draft, built, "", new_id));
            }
            Command::Batch(commands)
        }
    }
}

/// The newest version, where the text says something else now: a yes may have been to that one. Of one
/// that is kept in two languages, the one in that of the text.
pub fn other_version<'a>(draft: &Draft<'a>, built: &Built) -> Option<&'a Version> {
    let mut all = versions(draft.facts.workspace, &draft.agreement.id);
    let number = all.last()?.number;
    if built.kept.is_some() && number.unwrap_or(1) == built.number {
        return None;
    }
    all.retain(|own| own.number == number);
    let spoken = all.iter().rev().find(|own| language_of(&own.text) == built.document.lang);
    spoken.or(all.last()).copied()
}

/// Sets it to agreed or signed with the text of a version that was kept before: what has changed since
/// is a draft.
pub fn set_state_with(draft: &Draft, version: &Version, state: AgreementState) -> Command {
    let today = draft.facts.today;
    let writes = match state == AgreementState::Signed {
        true => vec![set(field!(Version.signed_at), version.signed_at.unwrap_or(today))],
        false => {
            // Only agreed on after all: what was set to signed today was a slip of the hand.
            let signed_at = version.signed_at.filter(|at| *at != today);
            let agreed_at = version.agreed_at.unwrap_or(today);
            vec![
                set(field!(Version.agreed_at), agreed_at),
                set(field!(Version.signed_at), signed_at),
            ]
        }
    };
    let fields =
        vec![set(field!(Agreement.state), state), set(field!(Agreement.version), version.number)];
    Command::Batch(vec![
        Command::edit(&version.id, writes),
        Command::edit(&draft.agreement.id, fields),
    ])
}

/// Says of a text in another language than the one that was agreed on that it was agreed on as well.
pub fn set_translation(
    draft: &Draft,
    built: &Built,
    new_id: impl FnMut(Kind) -> String,
) -> Option<Command> {
    let (state, ..) = built.translates()?;
    Some(keep(draft, built, state, true, new_id))
}

/// Keeps the text as it is now as the one that was agreed on or signed: as a version that says the
/// same, or only as one in these very words.
fn keep(
    draft: &Draft,
    built: &Built,
    state: AgreementState,
    in_these_words: bool,
    mut new_id: impl FnMut(Kind) -> String,
) -> Command {
    let today = draft.facts.today;
    let is_signed = state == AgreementState::Signed;
    // Only agreed on after all: what was set to signed today was a slip of the hand, in each language.
    let slips = alike(draft, built.number).into_iter();
    let slips = slips.filter(|own| !is_signed && own.signed_at == Some(today));
    let mut commands: Vec<Command> =
        slips.map(|own| Command::set(&own.id, field!(Version.signed_at), None::<Day>)).collect();
    let kept = built.kept.as_ref().filter(|own| own.is_in_language || !in_these_words);
    commands.push(match kept.and_then(|own| draft.facts.workspace.get::<Version>(&own.version)) {
        Some(version) if is_signed => {
            Command::set(&version.id, field!(Version.signed_at), version.signed_at.unwrap_or(today))
        }
        Some(version) => {
            Command::set(&version.id, field!(Version.agreed_at), version.agreed_at.unwrap_or(today))
        }
        None => {
            let version = Version {
                agreed_at: (!is_signed).then_some(today),
                signed_at: is_signed.then_some(today),
                ..text_now(draft, built)
            };
            Command::create(new_id(Kind::Version), &version)
        }
    });
    Command::Batch(commands)
}
