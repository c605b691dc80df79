//! One partnership as its page shows it: the phases, who gives what, whom to add.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::crdt::Record;
use crate::domain::{
    Agreement, AgreementState, Ask, AskDirection, AskStatus, Code, Contribution, ContributionKind,
    Day, Ending, Entity, Member, Motive, Partner, Partnership, Phase, Status, TypedName, Unit,
    Version, Whose, danish_order, fold, same_name_key, says_something,
};
use crate::field;
use crate::order::OrderBy;
use crate::workspace::{IdOrder, Workspace, Write, command::set, conversation::circle};

/// What entering a phase writes: the phase, the day, and the status that goes with it.
pub fn enter_phase(partnership: &Partnership, phase: Phase, today: Day) -> Vec<Write> {
    let mut writes: Vec<Write> = vec![
        set(field!(Partnership.phase), phase),
        set(format!("{}/{}", field!(Partnership.phase_history), phase.code()), today),
    ];
    let status = status_in(partnership, phase);
    if partnership.status != Some(status) {
        writes.push(set(field!(Partnership.status), status));
    }
    writes
}

/// The status in a phase: a pause stays a pause, and what was chosen in the end stays chosen.
pub fn status_in(own: &Partnership, phase: Phase) -> Status {
    match (own.status, own.decision().filter(|_| phase == Phase::P12)) {
        (Some(Status::Paused), _) => Status::Paused,
        (_, Some(ending)) => status_of(ending),
        (_, None) => Status::of(phase),
    }
}

/// The status that goes with what was chosen in the end, where it is another one (guide P12): who
/// ends a partnership or hands it over has no more to do for it, and who goes on has.
pub fn status_after(partnership: &Partnership, ending: Ending) -> Option<Status> {
    let now = partnership.status;
    let is_at_end = matches!(now, Some(Status::Review | Status::Paused | Status::Closed));
    let status = status_of(ending);
    (now != Some(status) && (status != Status::Active || is_at_end)).then_some(status)
}

fn status_of(ending: Ending) -> Status {
    match ending {
        Ending::Continue | Ending::Scale => Status::Active,
        Ending::Pause => Status::Paused,
        Ending::Handover | Ending::Close => Status::Closed,
    }
}

/// The agreement that a partnership's checklist follows, and that its page opens on: the latest that
/// has a day, and one that has ended only where there is no other.
pub fn current_agreement<'a>(workspace: &'a Workspace, partnership: &str) -> Option<&'a Agreement> {
    let latest = |own: &Agreement| {
        let kept = workspace.of::<Version>(&own.id).filter_map(|version| version.at);
        kept.chain(own.valid_from).max()
    };
    workspace.of::<Agreement>(partnership).max_by_key(|own| {
        let has_ended = own.state == Some(AgreementState::Ended);
        (!has_ended, latest(own), IdOrder::of(&own.id))
    })
}

/// The day a phase was entered, as far as the record tells.
pub fn entered(partnership: &Partnership, phase: Phase) -> Option<Day> {
    let day = partnership.phase_history.0.get(phase.code())?;
    Day::parse_iso(day.as_str()?)
}

/// Money is the only reason given (guide K).
pub fn only_money(partnership: &Partnership) -> bool {
    let motives = &partnership.motives.0;
    motives.len() == 1 && motives.contains(&Motive::Money)
}

/// Whether anything stands in a field, or in one below it (`motives/money`). No is an answer; not
/// being one of a set is none.
pub fn is_filled(record: &Record, field: &str) -> bool {
    let is_in = |value: &Value| *value != Value::Bool(false) && says_something(value);
    record.values(field).into_iter().any(says_something)
        || record.under(field).any(|(_, register)| register.values().into_iter().any(is_in))
}

/// Whether a field is one of two days of which the last comes before the first.
pub fn ends_first(record: &Record, field: &str) -> bool {
    const DAYS: [&str; 2] = [field!(Partnership.start), field!(Partnership.end)];
    let day = |field: &str| record.get(field).as_str().and_then(Day::parse_iso);
    let [first, last] = DAYS.map(day);
    let is_partnership = record.kind == Partnership::KIND.code();
    is_partnership
        && DAYS.contains(&field)
        && first.zip(last).is_some_and(|(first, last)| last < first)
}

/// A party, with what it gives and gets. The library comes first.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyGifts {
    /// Empty for the library.
    pub id: String,
    pub name: String,
    pub gives: Vec<Gift>,
    pub gets: Vec<Gift>,
}

impl PartyGifts {
    /// Gives nothing, and gets nothing.
    pub fn is_empty(&self) -> bool {
        self.gives.is_empty() && self.gets.is_empty()
    }
}

/// Something that goes from one party to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gift {
    pub text: String,
    pub kind: Option<ContributionKind>,
    pub amount: Option<f64>,
    pub unit: Option<Unit>,
    pub status: Option<AskStatus>,
}

/// What each party gives and gets: asks, offers, contributions, and the words about a member.
pub fn gifts_by_party(workspace: &Workspace, partnership: &str) -> Vec<PartyGifts> {
    let partners: Vec<Partner> =
        circle(workspace, partnership).into_iter().map(|(partner, _)| partner).collect();
    let only = match partners.as_slice() {
        [one] => Some(one.id.clone()),
        _ => None,
    };
    let mut asks: Vec<&Ask> = workspace.of::<Ask>(partnership).collect();
    asks.order_by_key(|ask| IdOrder::of(&ask.id));
    let mut given: Vec<&Contribution> = workspace.of::<Contribution>(partnership).collect();
    given.order_by_key(|given| IdOrder::of(&given.id));
    let is_offer = |ask: &&&Ask| ask.direction == Some(AskDirection::Offer);
    let with = |ask: &&&Ask, id: &str| {
        ask.partner == id || (ask.partner.is_empty() && only.as_deref() == Some(id))
    };
    let contributed = |party: &str| -> Vec<Gift> {
        given.iter().filter(|given| given.party == party).map(|given| (*given).into()).collect()
    };
    let gift = |ask: &&Ask| Gift::from(*ask);
    let mut library = PartyGifts {
        id: String::new(),
        name: String::new(),
        gives: asks.iter().filter(is_offer).map(gift).collect(),
        gets: asks.iter().filter(|ask| !is_offer(ask)).map(gift).collect(),
    };
    library.gives.extend(contributed(Whose::Library.id()));
    let mut parties = vec![library];
    for partner in partners {
        let theirs = || asks.iter().filter(|ask| with(ask, &partner.id));
        // Two people may each have added the same partner.
        let members = workspace.of::<Member>(partnership).filter(|m| m.partner == partner.id);
        let members: Vec<&Member> = members.collect();
        let words = |pick: fn(&Member) -> &String| -> Vec<Gift> {
            let texts = members.iter().map(|member| pick(member)).filter(|text| !text.is_empty());
            let gifts = texts.map(|text| Gift { text: text.clone(), ..Gift::default() });
            let mut gifts: Vec<Gift> = gifts.collect();
            gifts.dedup();
            gifts
        };
        let mut gives = words(|member| &member.gives);
        gives.extend(theirs().filter(|ask| !is_offer(ask)).map(gift));
        gives.extend(contributed(&partner.id));
        let mut gets = words(|member| &member.gets);
        gets.extend(theirs().filter(is_offer).map(gift));
        parties.push(PartyGifts { id: partner.id.clone(), name: partner.name, gives, gets });
    }
    parties
}

impl From<&Ask> for Gift {
    fn from(ask: &Ask) -> Self {
        Self {
            text: ask.text.clone(),
            kind: ask.kind,
            amount: ask.amount,
            unit: ask.unit,
            status: ask.status,
        }
    }
}

impl From<&Contribution> for Gift {
    fn from(given: &Contribution) -> Self {
        Self {
            text: given.note.clone(),
            kind: given.kind,
            amount: given.actual.or(given.planned),
            unit: given.unit,
            status: given.actual.map(|_| AskStatus::Received),
        }
    }
}

impl Gift {
    /// A contribution as it was agreed: what was planned, however much has been given since.
    pub fn promised(contribution: &Contribution) -> Self {
        let amount = contribution.planned.or(contribution.actual);
        Self { amount, status: None, ..Self::from(contribution) }
    }
}

/// Partners whose name looks like what is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches {
    /// Those of the same name, perhaps spelled otherwise.
    pub same: Vec<SameName>,
    /// Others that hold the words, or are called nearly so.
    pub similar: Vec<Partner>,
    /// The name of one that may be meant, and whether it takes part already.
    pub near: Option<(String, bool)>,
}

/// A partner of the name that is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct SameName {
    pub partner: Partner,
    /// It takes part already.
    pub is_member: bool,
}

impl SameName {
    /// The name, with where they are: several may have it.
    pub fn told(&self) -> String {
        let Partner { name, address, kind, cvr, .. } = &self.partner;
        let mut apart = [address, kind, cvr].into_iter().map(|said| said.trim());
        match apart.find(|said| !said.is_empty()) {
            Some(apart) => format!("{name} ({apart})"),
            None => name.clone(),
        }
    }
}

pub fn partner_matches(workspace: &Workspace, partnership: &str, typed: &str) -> Matches {
    const SHOWN: usize = 5;
    let (key, folded) = (same_name_key(typed), fold(typed.trim()));
    if key.is_empty() {
        return Matches::default();
    }
    let members: BTreeSet<&str> =
        workspace.of::<Member>(partnership).map(|member| member.partner.as_str()).collect();
    let mut found = Matches::default();
    let mut similar: Vec<(bool, &Partner)> = Vec::new();
    let typed = TypedName::of(typed);
    for partner in workspace.all::<Partner>() {
        let is_member = members.contains(partner.id.as_str());
        let is_near = typed.is_near(&partner.name);
        if is_near && found.near.as_ref().is_none_or(|(_, is_member)| *is_member) {
            found.near = Some((partner.name.clone(), is_member));
        }
        if same_name_key(&partner.name) == key {
            found.same.push(SameName { partner: partner.clone(), is_member });
        } else if !is_member && (is_near || fold(&partner.name).contains(&folded)) {
            similar.push((is_near, partner));
        }
    }
    // Who may be meant goes before who only holds the words.
    similar.order_by_key(|(is_near, partner)| (!is_near, danish_order(&partner.name)));
    found.similar = similar.into_iter().take(SHOWN).map(|(_, partner)| partner.clone()).collect();
    found.near = found.near.filter(|_| found.same.is_empty());
    found
}
