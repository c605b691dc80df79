//! What was answered and is in no text of this length: said, before a shorter one is taken for the same.

use super::{ANNEXES, Built, Draft, Standing, ask::blanks, filled, on_key};
use crate::{
    content::Variable,
    domain::AgreementLevel,
    workspace::{Write, set},
};

/// The points that somebody or the record has answered and that the text does not hold, though nobody took
/// them out.
pub fn not_held(draft: &Draft, built: &Built) -> Vec<String> {
    let asked = |standing: &Standing| -> Vec<&Variable> {
        let clause = draft.clauses.clause(&standing.clause);
        let asked = clause.map(|own| blanks(draft.clauses, own, standing, draft.level, &[]));
        asked.unwrap_or_default()
    };
    let in_text: Vec<&str> = built
        .standings
        .iter()
        .filter(|own| own.is_in)
        .flat_map(&asked)
        .map(|own| own.id.as_str())
        .collect();
    let is_said = |own: &Variable, party: Option<&str>| {
        let key = own.key_of(party);
        // What another answer says is told where that one is.
        let is_told = built.values.contains_key(&key) && !built.drawn.contains(&key);
        is_told || filled(draft.agreement, own, party)
    };
    let is_filled = |own: &Variable| match own.each {
        true => built.parties.iter().any(|party| is_said(own, Some(party.id()))),
        false => is_said(own, None),
    };
    let is_answered = |standing: &Standing| {
        let own = &standing.answered;
        let is_chosen = standing.by_hand || own.fits || !own.options.is_empty();
        // What another point of the text asks for as well is told there.
        let says_more = || {
            asked(standing).iter().any(|own| !in_text.contains(&own.id.as_str()) && is_filled(own))
        };
        is_chosen || !own.text.trim().is_empty() || says_more()
    };
    let out = built.standings.iter().filter(|own| !own.is_in && own.answered.on != Some(false));
    out.filter(|own| is_answered(own)).map(|own| own.clause.clone()).collect()
}

/// Whether a text of this length has room for the point: annexes go along with none that is a mail.
pub fn can_be_held(clause: &str, level: AgreementLevel) -> bool {
    clause != ANNEXES || level != AgreementLevel::Mail
}

/// Takes them along, those that there is room for.
pub fn holding<'a>(
    clauses: impl IntoIterator<Item = &'a String>,
    level: AgreementLevel,
) -> Vec<Write> {
    let held = clauses.into_iter().filter(|own| can_be_held(own, level));
    held.map(|own| set(on_key(own), true)).collect()
}
