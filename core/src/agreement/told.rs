//! What the record tells by itself. Of the library and its lead an agreement that came in a share copy tells.

use super::{Party, Value, Wording, concern::Concern};
use crate::{
    domain::{
        Agreement, ApprovalState, Ask, AskDirection, Contribution, ContributionKind, Day, Goal,
        LibraryFact, Meeting, Unit, Whose, first_name,
    },
    guide::Facts,
    order::OrderBy,
    workspace::{IdOrder, dossier::Gift},
};

/// The record's value for a variable; for one that every partner has, that of `party`.
pub fn told(
    id: &str,
    facts: &Facts,
    agreement: &Agreement,
    party: Option<&Party>,
    parties: &[Party],
    wording: &Wording,
) -> Option<Value> {
    let own = facts.partnership;
    let concern = Concern::new(facts, parties);
    let one = |text: &str| Some(Value::One(text.trim().to_owned()));
    let library = |fact: LibraryFact| one(of_library(fact, facts, agreement));
    let many = |items: Vec<String>| Some(Value::Many(items));
    let date = |day: Day| Value::One((wording.date)(day));
    match id {
        "library.name" => library(LibraryFact::Name),
        "library.municipality" => library(LibraryFact::Municipality),
        "library.cvr" => library(LibraryFact::Cvr),
        "library.address" => library(LibraryFact::Address),
        "partner.name" => one(&party?.partner.name),
        "partner.cvr" => one(&party?.partner.cvr),
        "partner.address" => one(&party?.partner.address),
        "partner.first" => one(first_name(&party?.contact()?.name, &party?.partner.name)?),
        "partner.contact" => one(&party?.contact()?.name),
        "partner.email" => one(&party?.contact()?.email),
        "partner.phone" => one(&party?.contact()?.phone),
        "partner.leader" => one(&party?.leader()?.name),
        "partners.names" => {
            let names: Vec<String> = parties.iter().map(|p| p.partner.name.clone()).collect();
            Some(Value::One((wording.join_names)(&names)))
        }
        "title" => one(&own.title),
        "need" => one(&own.need),
        "purpose" => one(&own.summary),
        "target_groups" => many(own.target_groups.0.clone()),
        "goals.shared" => many(goals(concern, Whose::Shared)),
        "goals.library" => many(goals(concern, Whose::Library)),
        "partner.goals" => many(goals(concern, Whose::Partner(party?.id()))),
        "library.gives" => many(gives(facts, None, parties, wording)),
        "partner.gives" => many(gives(facts, party, parties, wording)),
        "lead.name" => one(&own.owner),
        "lead.email" => library(LibraryFact::LeadEmail),
        "lead.phone" => library(LibraryFact::LeadPhone),
        "deputy.name" => one(&own.deputy),
        "leader.name" => one(&own.leader),
        "next_contact" => next_meeting(facts, concern).map(date),
        "start" => own.start.map(date),
        "end" => own.end.map(date),
        "milestones" => many(milestones(concern, wording)),
        "press_contact" => one(&own.press_contact),
        "rhythm" => Some(Value::One((wording.every)(own.rhythm_days.filter(|days| *days > 0)?))),
        "channel" => one(&own.channel),
        "response_time" => one(&own.response_time),
        "approvals" => many(approvals(concern, wording)),
        "amount" => Some(Value::One((wording.money)(sum_asked(concern)?))),
        "payment_date" => paid_by(concern).map(date),
        "money_purpose" => match money_purposes(concern).as_slice() {
            [only] => one(only),
            several => many(several.to_vec()),
        },
        "payer" => match parties {
            [only] => one(&only.partner.name),
            _ => None,
        },
        "midway" => before_the_last(review_dates(facts, wording)).map(Value::One),
        "final" => review_dates(facts, wording).pop().map(Value::One),
        _ => None,
    }
}

/// What is known of the library itself: of another one what came with the agreement, of the own one what
/// its record says.
pub(super) fn of_library<'a>(
    fact: LibraryFact,
    facts: &Facts<'a>,
    agreement: &'a Agreement,
) -> &'a str {
    let own = facts.library();
    match agreement.is_of_another(own) {
        true => agreement.told_of_library(fact),
        false => facts.workspace.fact_of_library(fact, facts.partnership),
    }
}

/// When they meet next. What the library is to do by itself is a promise to nobody, though it be about a meeting.
fn next_meeting(facts: &Facts, concern: Concern) -> Option<Day> {
    to_come(facts, concern).filter_map(|meeting| meeting.at).min()
}

/// The meetings that are still to be held, those with a day.
pub(super) fn to_come<'a>(
    facts: &Facts,
    concern: Concern<'a>,
) -> impl Iterator<Item = &'a Meeting> {
    let today = facts.today;
    let is_to_come =
        move |own: &&Meeting| !own.was_held(today) && own.at.is_some_and(|day| day >= today);
    concern.meetings().filter(is_to_come)
}

fn goals(concern: Concern, whose: Whose) -> Vec<String> {
    let mut goals: Vec<&Goal> =
        concern.goals().filter(|own| Whose::of(&own.party) == whose).collect();
    goals.order_by_key(|goal| IdOrder::of(&goal.id));
    let texts = goals.into_iter().map(|goal| goal.text.trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

/// What a party has promised: asks and offers that have not come to nothing, then contributions
/// of another kind. `None` is the library.
pub(super) fn promised<'a>(
    facts: &'a Facts<'a>,
    party: Option<&Party>,
    parties: &'a [Party],
) -> (Vec<&'a Ask>, Vec<&'a Contribution>) {
    let concern = Concern::new(facts, parties);
    let alone = parties.len() == 1;
    let is_theirs = |ask: &Ask| match party {
        None => ask.direction == Some(AskDirection::Offer),
        Some(party) => {
            let to_them = ask.partner == party.id() || ask.partner.is_empty() && alone;
            ask.direction != Some(AskDirection::Offer) && to_them
        }
    };
    let mut asks: Vec<&Ask> = concern.asks().filter(|ask| is_theirs(ask)).collect();
    asks.order_by_key(|ask| IdOrder::of(&ask.id));
    let kinds: Vec<Option<ContributionKind>> = asks.iter().map(|ask| ask.kind).collect();
    let giver = party.map_or(Whose::Library.id(), Party::id);
    let more = concern.contributions();
    let more = more.filter(|given| given.party == giver && !kinds.contains(&given.kind));
    let mut more: Vec<&Contribution> = more.collect();
    more.order_by_key(|given| IdOrder::of(&given.id));
    (asks, more)
}

fn gives(
    facts: &Facts,
    party: Option<&Party>,
    parties: &[Party],
    wording: &Wording,
) -> Vec<String> {
    let (asks, more) = promised(facts, party, parties);
    let asked = asks.into_iter().map(|ask| (wording.gift)(&ask.into()));
    let mut gives: Vec<String> =
        asked.chain(more.into_iter().map(|given| (wording.gift)(&Gift::promised(given)))).collect();
    if let (true, Some(party)) = (gives.is_empty(), party) {
        let words = facts.members.iter().filter(|member| member.partner == party.id());
        gives.extend(words.map(|member| member.gives.trim().to_owned()));
    }
    gives.retain(|gift| !gift.trim().is_empty());
    gives
}

/// What we ask for in money, and what has not come to nothing.
fn money_wanted(concern: Concern<'_>) -> impl Iterator<Item = &Ask> {
    let asks = concern.asks();
    asks.filter(|ask| ask.is_money() && ask.direction != Some(AskDirection::Offer))
}

/// The same in kroner, as all money is where nobody says otherwise.
pub(super) fn kroner_wanted(concern: Concern<'_>) -> impl Iterator<Item = &Ask> {
    money_wanted(concern).filter(|ask| matches!(ask.unit, None | Some(Unit::Kroner)))
}

fn sum_asked(concern: Concern) -> Option<f64> {
    let sum: f64 = kroner_wanted(concern).filter_map(|ask| ask.amount).sum();
    (sum > 0.0).then_some(sum)
}

/// The day that all of the money is to be there by, where it is the same for each part of it.
fn paid_by(concern: Concern) -> Option<Day> {
    let mut days = kroner_wanted(concern).map(|ask| ask.due);
    let first = days.next()?;
    first.filter(|_| days.all(|day| day == first))
}

/// What the money is for, each thing once.
fn money_purposes(concern: Concern) -> Vec<String> {
    let mut asks: Vec<&Ask> = kroner_wanted(concern).collect();
    asks.order_by_key(|ask| IdOrder::of(&ask.id));
    let mut texts: Vec<String> = Vec::new();
    for text in asks.into_iter().map(|ask| ask.text.trim()) {
        if !text.is_empty() && !texts.iter().any(|told| told == text) {
            texts.push(text.into());
        }
    }
    texts
}

/// Whether the parties are asked for money, or anybody has promised any.
pub(super) fn has_money(concern: Concern) -> bool {
    money_wanted(concern).next().is_some() || concern.contributions().any(Contribution::is_money)
}

/// Days by which something is to be reached.
fn milestones(concern: Concern, wording: &Wording) -> Vec<String> {
    let goals = concern.goals();
    let mut dated: Vec<(Day, String)> =
        goals.filter_map(|goal| Some((goal.due?, goal.text.trim().to_owned()))).collect();
    dated.order_by_key(Clone::clone);
    dated.into_iter().map(|(day, text)| format!("{}: {text}", (wording.date)(day))).collect()
}

/// Those who have not said no, with what they have answered.
fn approvals(concern: Concern, wording: &Wording) -> Vec<String> {
    let chain = concern.approvals();
    let links = chain.iter().filter(|link| link.state != Some(ApprovalState::No));
    links.map(|link| (wording.approval)(link)).filter(|text| !text.is_empty()).collect()
}

/// All days but the last: with more than two of them, none is passed over in silence.
fn before_the_last(mut days: Vec<String>) -> Option<String> {
    days.pop();
    (!days.is_empty()).then(|| days.join(", "))
}

fn review_dates(facts: &Facts, wording: &Wording) -> Vec<String> {
    review_days(facts, wording).into_iter().map(wording.when).collect()
}

/// The days of evaluation, the earliest first, however they were written.
pub(super) fn review_days(facts: &Facts, wording: &Wording) -> Vec<Day> {
    let days = facts.partnership.review_dates.0.iter();
    let mut days: Vec<Day> = days.filter_map(|day| (wording.read_date)(day)).collect();
    days.order_by_key(|day| *day);
    days.dedup();
    days
}
