//! Which clauses are in, why, and which alternative stands there.

use super::{
    ANNEXES, Answered, Draft, Party, SIGNING, Values, answered, concern::Concern, reminders::end,
    snags::speaking, template::names, told::has_money,
};
use crate::{
    content::{Choice, Clause, Clauses, Place, VariableKind},
    domain::{
        Agreement, AgreementLevel, ContributionKind, MeetingKind, MemberRole, PersonalData,
        Publicity, RelationKind, Sector, Whose, says_something,
    },
    guide::{Facts, says_yes},
};
use serde_json::Value;

/// Why a clause is in, or is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It belongs to an agreement of this length.
    Length,
    /// A question of the chooser was answered with yes: `av5`.
    Answer(&'static str),
    /// The record holds something that it settles: the name of the field or kind.
    Record(Told),
    /// The user took it in.
    Hand,
    /// It can be taken in.
    Offered,
}

/// What the record holds that a clause is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    SharedGoals,
    OwnGoals,
    Money,
    Sponsor,
    Publicity,
    Press,
    Rhythm,
    Volunteers,
    Children,
    PersonalData,
    Loans,
    Approvals,
    Reviews,
    End,
    Business,
    Annexes,
}

/// How one clause stands in an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub clause: String,
    pub is_in: bool,
    /// Given once all clauses are known.
    pub number: Option<usize>,
    pub reason: Reason,
    /// What stands there; empty where a choice is still to be made.
    pub choices: Vec<String>,
    /// What stood there unasked in texts that were agreed on before anybody had to choose, or before
    /// what stands there now was found to fit better.
    pub unasked: Option<&'static str>,
    /// The user chose, and not the record.
    pub by_hand: bool,
    /// Nobody chose or confirmed it, and nothing on the record speaks for it: it is what usually
    /// stands there.
    pub is_usual: bool,
    pub answered: Answered,
}

pub(super) fn standing(
    clause: &Clause,
    draft: &Draft,
    parties: &[Party],
    values: &Values,
) -> Standing {
    let Draft { facts, agreement, level, clauses, .. } = *draft;
    let mut answered = answered(agreement, &clause.id);
    let reason = reason(clause, facts, agreement, level, parties, &answered);
    let known = |choice: &String| clause.choice(choice).is_some();
    let chosen: Vec<String> = answered.choices.iter().filter(|id| known(id)).cloned().collect();
    let by_hand = !chosen.is_empty();
    let usual = usual(clause, facts, agreement, level, parties).filter(|_| !by_hand);
    let must_choose = level == AgreementLevel::Contract
        && is_only_usual(clause, facts, agreement, parties)
        && is_grave(clause);
    let fitting = usual.and_then(|usual| fitting(clause, usual, draft, parties, values));
    let (unasked, usual) = match (must_choose, fitting) {
        (true, _) => (usual, None),
        (false, Some(fitting)) => (usual, Some(fitting)),
        (false, None) => (None, usual),
    };
    // Unticked, what is suggested stays away: then nothing is chosen.
    let is_refused = |choice: &&str| {
        let said = agreement.clause.0.get(&format!("{}/choice/{choice}", clause.id));
        said.and_then(Value::as_bool) == Some(false)
    };
    let usual = usual.filter(|choice| !is_refused(choice));
    let choices = if by_hand { chosen } else { usual.into_iter().map(Into::into).collect() };
    // What was ticked beside another choice stays on the record, and says nothing here.
    answered.options.retain(|id| {
        let mut fitting = clause.options_beside(&choices, parties.len());
        clause.option(id).is_none() || fitting.any(|own| own.id == *id)
    });
    let is_usual = !by_hand
        && answered.text.trim().is_empty()
        && !choices.is_empty()
        && match clause.choices.as_slice() {
            [only] => is_unread(clauses, only, &answered, values),
            _ => is_only_usual(clause, facts, agreement, parties),
        };
    let is_in = answered.on.unwrap_or(reason != Reason::Offered);
    Standing {
        clause: clause.id.clone(),
        is_in,
        number: None,
        reason,
        choices,
        unasked,
        by_hand,
        is_usual,
        answered,
    }
}

fn reason(
    clause: &Clause,
    facts: &Facts,
    agreement: &Agreement,
    level: AgreementLevel,
    parties: &[Party],
    answered: &Answered,
) -> Reason {
    let by_hand = answered.on == Some(true)
        || !answered.choices.is_empty()
        || !answered.options.is_empty()
        || !answered.text.trim().is_empty();
    match clause.place(level) {
        Place::Belongs => Reason::Length,
        Place::Out if answered.on == Some(true) => Reason::Hand,
        Place::Out => Reason::Offered,
        Place::Offered => match told(&clause.id, facts, agreement, parties) {
            Some(told) => told,
            None if by_hand => Reason::Hand,
            None => Reason::Offered,
        },
    }
}

/// What speaks for a clause that may be taken in.
fn told(clause: &str, facts: &Facts, agreement: &Agreement, parties: &[Party]) -> Option<Reason> {
    let own = facts.partnership;
    let concern = Concern::new(facts, parties);
    let yes =
        |question: &'static str| says_yes(question, facts).then_some(Reason::Answer(question));
    let when = |is_so: bool, told: Told| is_so.then_some(Reason::Record(told));
    let goals = |is_shared: bool| {
        concern.goals().any(|goal| {
            (Whose::of(&goal.party) == Whose::Shared) == is_shared && !goal.text.is_empty()
        })
    };
    let business = || {
        let mut sectors = parties.iter().map(|party| party.partner.sector);
        sectors.any(|sector| sector == Some(Sector::Business))
    };
    let sponsor = || {
        let members = facts.members.iter().filter(|own| concern.is_theirs(&own.partner));
        let mut roles = members.map(|member| member.role);
        own.relation_kind == Some(RelationKind::Sponsorship)
            || roles.any(|role| role == Some(MemberRole::Sponsor))
    };
    match clause {
        "c03" => when(goals(true), Told::SharedGoals),
        "c04" => when(goals(false), Told::OwnGoals),
        "c09" => yes("av2").or_else(|| yes("av9")),
        "c11" => when(has_money(concern), Told::Money).or_else(|| yes("av1")),
        "c12" => when(sponsor(), Told::Sponsor),
        "c13" => when(publicity(facts, parties).is_some(), Told::Publicity).or_else(|| yes("av8")),
        "c14" => when(!own.press_contact.trim().is_empty(), Told::Press),
        "c15" => {
            let told = own.rhythm_days.is_some() || !own.channel.trim().is_empty();
            when(told, Told::Rhythm)
        }
        "c16" => when(own.volunteers == Some(true), Told::Volunteers).or_else(|| yes("av4")),
        "c17" => when(own.children == Some(true), Told::Children).or_else(|| yes("av5")),
        "c18" => yes("av7"),
        "c19" => {
            let told = own.personal_data.is_some_and(|data| data != PersonalData::None);
            when(told, Told::PersonalData).or_else(|| yes("av6"))
        }
        "c20" => {
            let quiet = publicity(facts, parties);
            when(matches!(quiet, Some(Publicity::None | Publicity::Discreet)), Told::Publicity)
        }
        "c21" => when(concern.asks().any(|ask| is_loan(ask.kind)), Told::Loans),
        "c22" => when(own.children == Some(true), Told::Children)
            .or_else(|| when(own.volunteers == Some(true), Told::Volunteers)),
        // A short text must not apply before those have said yes whom a longer one waits for.
        "c23" => {
            let is_answered = agreement.values.0.get("approvals").is_some_and(says_something);
            when(is_answered || !concern.approvals().is_empty(), Told::Approvals)
                .or_else(|| yes("av10"))
        }
        "c25" => yes("av11"),
        "c26" => when(!own.review_dates.0.is_empty(), Told::Reviews),
        "c27" => when(end(agreement, own).is_some(), Told::End),
        "c30" | "c31" => when(business(), Told::Business),
        ANNEXES => {
            let any = !super::answered(agreement, ANNEXES).options.is_empty();
            when(any, Told::Annexes)
        }
        _ => None,
    }
}

fn has_workgroup(concern: Concern) -> bool {
    concern.meetings().any(|own| own.meeting_kind == Some(MeetingKind::Workgroup))
}

fn is_loan(kind: Option<ContributionKind>) -> bool {
    matches!(kind, Some(ContributionKind::Space | ContributionKind::Equipment))
}

/// What is agreed about naming, for the partnership or by the only partner.
fn publicity(facts: &Facts, parties: &[Party]) -> Option<Publicity> {
    let wishes = || parties.iter().filter_map(|party| party.partner.publicity_pref);
    facts.partnership.publicity.or_else(|| wishes().max())
}

/// What stands where nothing was chosen: what the record says, or the only text there is.
fn usual(
    clause: &Clause,
    facts: &Facts,
    agreement: &Agreement,
    level: AgreementLevel,
    parties: &[Party],
) -> Option<&'static str> {
    let own = facts.partnership;
    let concern = Concern::new(facts, parties);
    if let [_] = clause.choices.as_slice() {
        return Some("A");
    }
    match clause.id.as_str() {
        "c01" if level <= AgreementLevel::OnePage => Some("C"),
        "c01" if parties.len() > 3 => Some("B"),
        "c01" | "c03" | "c09" | "c22" => Some("A"),
        "c08" => Some(if has_workgroup(concern) { "B" } else { "A" }),
        // What usually stands there never contradicts what was answered or promised.
        "c11" => (!has_money(concern) && !says_yes("av1", facts)).then_some("A"),
        "c13" => Some(match publicity(facts, parties)? {
            Publicity::Full => "A",
            Publicity::Approve => "B",
            Publicity::Discreet => "C",
            Publicity::None => "D",
        }),
        "c19" => match own.personal_data.unwrap_or(PersonalData::None) {
            PersonalData::None | PersonalData::Contacts => (!says_yes("av6", facts)).then_some("A"),
            PersonalData::Separate => Some("B"),
            PersonalData::Joint => Some("C"),
            PersonalData::Processor => Some("D"),
        },
        "c27" => Some(if end(agreement, own).is_some() { "A" } else { "B" }),
        SIGNING if level == AgreementLevel::Mail => Some("A"),
        SIGNING => Some("B"),
        _ => None,
    }
}

/// What stands there in place of what usually does, where that says the opposite of another clause: a
/// fixed end gives no way out to parties that disagree.
fn fitting(
    clause: &Clause,
    usual: &str,
    draft: &Draft,
    parties: &[Party],
    values: &Values,
) -> Option<&'static str> {
    let better = match (clause.id.as_str(), usual) {
        ("c27", "A") => "D",
        _ => return None,
    };
    let against = clause.choice(usual)?.against.as_ref()?;
    let other = standing(draft.clauses.clause(&against.clause)?, draft, parties, values);
    let is_opposed = speaking(std::slice::from_ref(&other), &against.clause)
        .is_some_and(|other| other.choices.iter().any(|own| against.choices.contains(own)));
    is_opposed.then_some(better)
}

/// Money and people's data: a contract says nothing about them that nobody has chosen.
fn is_grave(clause: &Clause) -> bool {
    ["c11", "c19"].contains(&clause.id.as_str())
}

/// Whether what stands there by itself is only what usually does, among several that could. Where it
/// follows from the form of the text, or from the record, there is nothing to confirm.
fn is_only_usual(clause: &Clause, facts: &Facts, agreement: &Agreement, parties: &[Party]) -> bool {
    let own = facts.partnership;
    let says_no =
        |question: &str| own.screening.0.get(question).and_then(Value::as_bool) == Some(false);
    match clause.id.as_str() {
        "c03" | "c09" | "c22" => true,
        "c08" => !has_workgroup(Concern::new(facts, parties)),
        "c11" => !says_no("av1"),
        "c19" => own.personal_data.is_none() && !says_no("av6"),
        "c27" => end(agreement, own).is_none(),
        _ => false,
    }
}

/// Whether a clause's only text holds nothing that anybody answered, chose or confirmed: then perhaps
/// nobody has read it.
fn is_unread(clauses: &Clauses, only: &Choice, answered: &Answered, values: &Values) -> bool {
    let is_touched = answered.fits
        || answered.is_open
        || answered.on == Some(true)
        || !answered.options.is_empty();
    let holds = |name: &str| match clauses.variable(name) {
        Some(own) if own.each => values.keys().any(|key| key.split('/').next() == Some(name)),
        Some(own) => own.kind == VariableKind::Made || values.contains_key(name),
        None => false,
    };
    !is_touched && !names(&only.words.da.text).into_iter().any(holds)
}
