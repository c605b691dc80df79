//! What the record holds and the text does not: said, so that nobody has to find out.

use std::collections::BTreeSet;

use super::{Party, Wording, told::review_days};
use crate::{
    domain::{Day, Whose},
    guide::Facts,
    workspace::{
        Workspace,
        discretion::{names_of, withheld_in},
        dossier::Gift,
    },
};

/// Something that stands on the record and not in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub what: String,
    pub why: WhyOut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyOut {
    /// A partner that may not be named, beside others.
    NotNamed,
    /// A partner that opens doors and signs nothing.
    Role,
    /// A partner that was not chosen for this agreement.
    NotChosen,
    /// An ask that came to nothing.
    Declined,
    /// Its words were written otherwise, or its clause is off.
    NotInText,
    /// A name that was taken out of a text.
    Hidden,
    /// Of a partner that is no party.
    OfAnother,
    /// For the library's own eyes: it stands on no paper that others get.
    Internal,
}

/// Names in a text of a partnership's that it may not hold. It is between its parties: their own may stand.
pub(super) fn unnamed_beside(
    workspace: &Workspace,
    partnership: &str,
    parties: &BTreeSet<String>,
    text: &str,
) -> Vec<String> {
    let own = names_of(workspace, parties);
    let mut names = withheld_in(workspace, partnership, text);
    names.retain(|name| !own.contains(name));
    names
}

/// The days of evaluation on the record that the text does not hold, in the language of the page.
pub(super) fn reviews(
    facts: &Facts,
    text: &str,
    wording: &Wording,
    page: &Wording,
) -> Vec<LeftOut> {
    let days = review_days(facts, wording).into_iter();
    let is_told = |day: &Day| holds(text, &(wording.date)(*day)) || holds(text, &(page.date)(*day));
    let out = days.filter(|day| !is_told(day)).map(|day| LeftOut {
        what: format!("{}: {}", page.annexes.evaluation, (page.date)(day)),
        why: WhyOut::NotInText,
    });
    out.collect()
}

/// Every amount of the record that the text does not hold, and the library's own budget, which no
/// text holds: what others may get at most is nobody's but ours.
pub(super) fn amounts(
    facts: &Facts,
    parties: &[Party],
    text: &str,
    wording: &Wording,
    page: &Wording,
) -> Vec<LeftOut> {
    let is_party = |partner: &str| parties.iter().any(|party| party.id() == partner);
    // Nobody in particular is no other one.
    let is_others = |partner: &str| !partner.is_empty() && !is_party(partner);
    let asks = facts.asks.iter().filter_map(|ask| {
        let why = match (ask.has_come_to_nothing(), is_others(&ask.partner)) {
            (true, _) => Some(WhyOut::Declined),
            (false, true) => Some(WhyOut::OfAnother),
            (false, false) => None,
        };
        Some((ask.amount?, (page.gift)(&(*ask).into()), why))
    });
    let given = facts.contributions.iter().filter_map(|given| {
        let why = match Whose::of(&given.party) {
            Whose::Partner(id) if is_others(id) => Some(WhyOut::OfAnother),
            Whose::Library | Whose::Partner(_) | Whose::Shared | Whose::Citizens => None,
        };
        Some((given.planned.or(given.actual)?, (page.gift)(&Gift::promised(given)), why))
    });
    let mut left_out: Vec<LeftOut> = Vec::new();
    for (amount, what, why) in asks.chain(given) {
        let why = match why {
            Some(why) => why,
            // Words of one's own are mostly in the language of the page.
            None if is_told(text, amount, wording) || is_told(text, amount, page) => continue,
            None => WhyOut::NotInText,
        };
        let out = LeftOut { what, why };
        if !left_out.contains(&out) {
            left_out.push(out);
        }
    }
    let budget = facts.partnership.budget_dkk.map(|amount| LeftOut {
        what: (page.budget)(&(page.money)(amount)),
        why: WhyOut::Internal,
    });
    left_out.extend(budget);
    left_out
}

/// As a number, or as a sum of money, which has two decimals.
fn is_told(text: &str, amount: f64, wording: &Wording) -> bool {
    holds(text, &(wording.number)(amount)) || holds(text, &(wording.money)(amount))
}

/// Whether the number stands there by itself, not inside another.
fn holds(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let mut after = text.get(at + number.len()..).unwrap_or_default().chars();
        let is_digit = |letter: Option<char>| letter.is_some_and(|l| l.is_ascii_digit());
        let next = after.next();
        let goes_on = matches!(next, Some('.' | ',')) && is_digit(after.next());
        !is_digit(before) && !is_digit(next) && !goes_on
    })
}
