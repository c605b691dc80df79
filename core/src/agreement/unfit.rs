//! What does not fit by what else there is: too few parties, two choices of one clause, a list of another
//! clause, a clause that a text is nothing without, a party that is gone.

use super::{Draft, Party, Snag, Standing, Values, snags::speaking};
use crate::{
    content::{Choice, Clause},
    domain::{AgreementLevel, AgreementState, Code, Kind},
    field,
};

fn has_option(standing: &Standing, option: &str) -> bool {
    standing.answered.options.iter().any(|own| own == option)
}

/// Choices that hold together only where an option says what each is about.
pub(super) fn mixed(clause: &Clause, choice: &Choice, standing: &Standing) -> Option<Snag> {
    let apart = choice.apart.as_ref().filter(|own| !has_option(standing, &own.option))?;
    let chosen = standing.choices.iter().find(|own| apart.choices.contains(own))?;
    Some(Snag::Apart {
        clause: clause.id.clone(),
        choice: choice.id.clone(),
        chosen: chosen.clone(),
        option: apart.option.clone(),
    })
}

/// A choice that means something from more parties on.
pub(super) fn few(
    clause: &Clause,
    choice: &Choice,
    standing: &Standing,
    parties: &[Party],
) -> Option<Snag> {
    let least = choice.least.as_ref().filter(|own| !has_option(standing, &own.option))?;
    // The library is one of them; without a partner nobody knows.
    let is_few = !parties.is_empty() && parties.len() + 1 < least.parties;
    is_few.then(|| Snag::Few {
        clause: clause.id.clone(),
        choice: choice.id.clone(),
        option: least.option.clone(),
    })
}

/// What a choice depends on, where it is not on the list of another clause.
pub(super) fn unlisted(
    draft: &Draft,
    clause: &Clause,
    choice: &Choice,
    standings: &[Standing],
    values: &Values,
) -> Option<Snag> {
    let listed = choice.listed.as_ref()?;
    speaking(standings, &listed.clause)?;
    let said = values.get(&listed.said)?.inline(draft.wording);
    let list = values.get(&listed.variable)?.inline(draft.wording).to_lowercase();
    (!list.contains(said.trim().to_lowercase().as_str())).then(|| Snag::Unlisted {
        clause: clause.id.clone(),
        choice: choice.id.clone(),
        other: listed.clause.clone(),
        variable: listed.variable.clone(),
        said,
    })
}

/// What was taken out though a text needs it. A mail names its parties where it greets and signs.
pub(super) fn lacking(draft: &Draft, standings: &[Standing]) -> Vec<Snag> {
    let is_mail = draft.level == AgreementLevel::Mail;
    let out = standings.iter().filter(|own| !(own.is_in || is_mail && own.clause == "c01"));
    let out = out.filter_map(|own| draft.clauses.clause(&own.clause));
    let out = out.filter(|clause| !clause.words.da.lacks.is_empty());
    out.map(|clause| Snag::Lacks { clause: clause.id.clone() }).collect()
}

/// Who was chosen and takes part no longer, while the agreement runs. Of a partner that was erased, or never
/// came along, nobody knows the name.
pub(super) fn gone(draft: &Draft) -> Vec<Snag> {
    let (facts, agreement) = (draft.facts, draft.agreement);
    if agreement.state == Some(AgreementState::Ended) {
        return Vec::new();
    }
    let away = agreement.parties.0.iter().filter(|id| !facts.is_partner(id));
    let found = away.filter_map(|id| {
        let record = facts.workspace.record(id).filter(|own| own.kind == Kind::Partner.code())?;
        let name = record.get(field!(Partner.name)).as_str()?.trim();
        let is_named = !name.is_empty();
        is_named.then(|| Snag::Gone { partner: id.clone(), name: name.to_owned() })
    });
    found.collect()
}
