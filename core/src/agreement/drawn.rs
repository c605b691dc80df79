//! What one answer says of another: asked once, it is offered where it is asked again, and told where
//! two answers say different sums of one party.

use super::{
    Draft, Party, Snag, Standing, Value, Values, Wording,
    sums::{self, Money},
};
use crate::{
    domain::{MemberRole, same_name_key},
    guide::Facts,
};

/// Puts in what other answers say, and tells which those are. No version's digest counts them: what
/// they are drawn from does.
pub(super) fn draw(
    values: &mut Values,
    draft: &Draft,
    standings: &[Standing],
    parties: &[Party],
) -> Vec<String> {
    let wording = draft.wording;
    let mut drawn = Vec::new();
    let mut put = |values: &mut Values, id: &str, said: Option<String>| {
        if let (false, Some(said)) = (values.contains_key(id), said) {
            values.insert(id.into(), Value::One(said));
            drawn.push(id.into());
        }
    };
    let named = sponsor(draft.facts, parties).and_then(|party| values.get(&name_key(party)));
    let named = named.map(|own| own.inline(wording));
    put(values, "sponsor", named);
    let is_given = stands(standings, "c11", "C");
    if is_given {
        let payer = values.get("payer").map(|own| own.inline(wording)).unwrap_or_default();
        let given = gives_of(&payer, values, parties, wording);
        let given = given.and_then(|key| only_sum(values, &key));
        put(values, "amount", given.map(wording.money));
    }
    let sponsored = match (is_given, parties) {
        (true, [_]) => values.get("amount").map(|own| own.inline(wording)),
        (false, [only]) => {
            only_sum(values, &format!("partner.gives/{}", only.id())).map(wording.money)
        }
        _ => None,
    };
    put(values, "sponsored", sponsored);
    drawn
}

/// Two sums of one party that are not the same: what it gives, what it pays, what is done in return for.
pub(super) fn differing(
    draft: &Draft,
    standings: &[Standing],
    values: &Values,
    parties: &[Party],
) -> Vec<Snag> {
    let wording = draft.wording;
    let sum_of = |id: &str| sums::find(&values.get(id)?.inline(wording)).sum();
    let is_in = |clause: &str| standings.iter().any(|own| own.clause == clause && is_guides(own));
    let paid = sum_of("amount").filter(|_| stands(standings, "c11", "C"));
    let payer = values.get("payer").map(|own| own.inline(wording)).unwrap_or_default();
    let given = gives_of(&payer, values, parties, wording).filter(|_| is_in("c06"));
    let theirs = match parties {
        [only] => Some(format!("partner.gives/{}", only.id())).filter(|_| is_in("c06")),
        _ => None,
    };
    let sponsored = sum_of("sponsored")
        .filter(|_| ["A", "C"].into_iter().any(|choice| stands(standings, "c12", choice)));
    let said = |id: &str, sum: f64, other: &str, other_of: String, others: &[f64]| Snag::Sums {
        clause: clause_of(id).into(),
        of: id.into(),
        said: (wording.money)(sum),
        other: other.into(),
        other_of,
        other_said: others.iter().map(|sum| (wording.money)(*sum)).collect(),
    };
    let beside_gifts = |id: &str, sum: Option<f64>, gives: Option<String>| {
        let (sum, gives) = (sum?, gives?);
        let all = all_sums(values, &gives)?;
        let is_told = all.is_empty() || all.contains(&sum) || all.iter().sum::<f64>() == sum;
        (!is_told).then(|| said(id, sum, "c06", gives, &all))
    };
    let mut found: Vec<Snag> = beside_gifts("amount", paid, given).into_iter().collect();
    match (paid, sponsored, parties) {
        (Some(paid), Some(sum), [_]) if paid != sum => {
            found.push(said("sponsored", sum, "c11", "amount".into(), &[paid]));
        }
        (Some(_), ..) => {}
        (None, sum, _) => found.extend(beside_gifts("sponsored", sum, theirs)),
    }
    found
}

fn clause_of(id: &str) -> &'static str {
    if id == "amount" { "c11" } else { "c12" }
}

/// In the guide's own words.
fn is_guides(standing: &Standing) -> bool {
    standing.is_in && standing.answered.text.trim().is_empty()
}

/// Whether that choice stands in the text.
pub(super) fn stands(standings: &[Standing], clause: &str, choice: &str) -> bool {
    let own = standings.iter().find(|own| own.clause == clause && is_guides(own));
    own.is_some_and(|own| own.choices.iter().any(|id| id == choice))
}

fn name_key(party: &Party) -> String {
    format!("partner.name/{}", party.id())
}

/// The only party, or the only one that takes part as a sponsor.
fn sponsor<'a>(facts: &Facts, parties: &'a [Party]) -> Option<&'a Party> {
    let is_sponsor = |party: &&Party| {
        let mut members = facts.members.iter().filter(|own| own.partner == party.id());
        members.any(|own| own.role == Some(MemberRole::Sponsor))
    };
    match parties {
        [only] => Some(only),
        all => {
            let mut sponsors = all.iter().filter(is_sponsor);
            sponsors.next().filter(|_| sponsors.next().is_none())
        }
    }
}

/// Where it stands what whoever is called so gives.
fn gives_of(name: &str, values: &Values, parties: &[Party], wording: &Wording) -> Option<String> {
    let key = same_name_key(name);
    let is_it = |said: Option<&Value>| {
        said.is_some_and(|own| !key.is_empty() && same_name_key(&own.inline(wording)) == key)
    };
    let party = parties.iter().find(|party| {
        is_it(values.get(&name_key(party)))
            || !key.is_empty() && same_name_key(&party.partner.name) == key
    });
    match party {
        Some(party) => Some(format!("partner.gives/{}", party.id())),
        None => is_it(values.get("library.name")).then(|| "library.gives".into()),
    }
}

/// The sums of these lines, where none is unclear.
fn all_sums(values: &Values, key: &str) -> Option<Vec<f64>> {
    let items = values.get(key).map(Value::items).unwrap_or_default();
    let money = items.iter().map(|item| sums::find(item)).filter(|own| *own != Money::None);
    money.map(|own| own.sum()).collect()
}

fn only_sum(values: &Values, key: &str) -> Option<f64> {
    match all_sums(values, key)?.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}
