//! Which of the guide's risks the record itself points at, and how severe a risk is.

use std::cmp::Reverse;

use super::{Evidence, Facts, facts::counted};
use crate::{
    content::Guide,
    domain::{
        A_YEAR, AskDirection, Care, Code, Contribution, HALF_A_YEAR, Kind, Partnership,
        PersonalData, Phase, Publicity, Risk, RiskState, Sector, Unit, Whose, care, fold,
    },
    field,
    order::OrderBy,
    workspace::{IdOrder, Workspace, dossier::entered},
};

/// In days: a phase of outreach that lasts longer is slow (guide A7, r01).
const SLOW: i64 = 30;
/// A chain of permissions that is longer takes longer than planned (guide A7, r10).
const LONG_CHAIN: usize = 2;
/// Our hours against theirs, from which the effort is uneven.
const UNEVEN: f64 = 2.0;

/// What in the record points at a risk.
#[derive(Clone, Debug, PartialEq)]
pub enum Sign {
    /// The record says it.
    Says(Evidence),
    /// The partnership's field is empty.
    Missing(&'static str),
    /// So many days in the same phase.
    Slow { days: i64 },
    /// So many days without contact.
    Silent { days: i64 },
    /// Goals of only one party, or of none.
    FewGoals,
    /// So many hours from us, so many from them.
    Uneven { ours: f64, theirs: f64, is_given: bool },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// In the guide: `r06`.
    pub id: &'static str,
    pub sign: Sign,
}

/// The risks that look likely, without those that are on the list already.
pub fn suggested_risks(facts: &Facts, known: &[&Risk]) -> Vec<Suggested> {
    let is_known = |id: &str| known.iter().any(|risk| risk.catalogue == id);
    CATALOGUE
        .iter()
        .filter(|(id, _)| !is_known(id))
        .filter_map(|(id, rule)| rule(facts).map(|sign| Suggested { id, sign }))
        .collect()
}

type Rule = fn(&Facts) -> Option<Sign>;

const CATALOGUE: &[(&str, Rule)] = &[
    ("r01", slow),
    ("r02", |facts| {
        missing(facts, Phase::P09, field!(Partnership.channel), |own| own.channel.trim().is_empty())
    }),
    ("r03", |facts| {
        sector(facts, |sector| sector != Sector::Municipal && sector != Sector::Library)
    }),
    ("r04", |facts| lasts(facts, A_YEAR)),
    ("r05", few_goals),
    ("r06", |facts| {
        missing(facts, Phase::P03, field!(Partnership.deputy), |own| own.deputy.trim().is_empty())
    }),
    ("r07", |facts| {
        missing(facts, Phase::P08, field!(Partnership.crew), |own| own.crew.0.is_empty())
    }),
    ("r08", |facts| {
        missing(facts, Phase::P05, field!(Partnership.budget_hours), |own| {
            own.budget_hours.is_none()
        })
    }),
    ("r10", |facts| counted(Kind::Approval, &facts.approvals, LONG_CHAIN + 1).map(Sign::Says)),
    ("r12", |facts| sector(facts, |sector| sector == Sector::Business)),
    ("r13", |facts| {
        missing(facts, Phase::P05, field!(Partnership.publicity), |own| own.publicity.is_none())
    }),
    ("r14", |facts| match facts.partnership.publicity? {
        publicity @ Publicity::None => says("publicity", publicity.code().into()),
        _ => None,
    }),
    ("r15", |facts| {
        let money = facts.asks.iter().filter(|ask| {
            let is_ours = ask.direction == Some(AskDirection::Offer);
            ask.is_money() && !ask.has_come_to_nothing() && !is_ours
        });
        counted(Kind::Ask, money, 1).map(Sign::Says)
    }),
    ("r16", |facts| {
        let end = facts.partnership.end?;
        let left = end.days_since(facts.today);
        let is_near = (0..HALF_A_YEAR).contains(&left) && facts.partnership.closing.0.is_empty();
        is_near.then(|| says("end", end.to_string()))?
    }),
    ("r17", |facts| match facts.partnership.volunteers? {
        true => says("volunteers", String::new()),
        false => None,
    }),
    ("r23", |facts| {
        let last = facts.workspace.last_contact(&facts.partnership.id, facts.today);
        match care(facts.partnership, last, facts.today) {
            Care::Silent { days, .. } => Some(Sign::Silent { days }),
            Care::NotNeeded | Care::NeverMet | Care::InTouch { .. } => None,
        }
    }),
    ("r25", uneven),
    ("r26", |facts| match facts.partnership.personal_data? {
        PersonalData::None => None,
        kept => says("personal_data", kept.code().into()),
    }),
];

/// A field that is still empty although the phase is reached.
fn missing(
    facts: &Facts,
    since: Phase,
    field: &'static str,
    is_empty: fn(&Partnership) -> bool,
) -> Option<Sign> {
    (is_empty(facts.partnership) && from(facts, since)).then_some(Sign::Missing(field))
}

fn says(field: &'static str, value: String) -> Option<Sign> {
    Some(Sign::Says(Evidence::Field { kind: Kind::Partnership, field, value }))
}

/// Whether the partnership has come as far as that phase, and goes on.
fn from(facts: &Facts, phase: Phase) -> bool {
    !facts.partnership.is_over() && facts.partnership.phase.is_some_and(|now| now >= phase)
}

fn slow(facts: &Facts) -> Option<Sign> {
    let phase = facts.partnership.phase?;
    if !(Phase::P05..=Phase::P07).contains(&phase) || !from(facts, phase) {
        return None;
    }
    let days = facts.today.days_since(entered(facts.partnership, phase)?);
    (days > SLOW).then_some(Sign::Slow { days })
}

fn sector(facts: &Facts, is_meant: fn(Sector) -> bool) -> Option<Sign> {
    let sector =
        facts.partners.iter().filter_map(|(partner, _)| partner.sector).find(|s| is_meant(*s))?;
    let value = sector.code().into();
    Some(Sign::Says(Evidence::Field { kind: Kind::Partner, field: "sector", value }))
}

fn lasts(facts: &Facts, days: i64) -> Option<Sign> {
    let (start, end) = (facts.partnership.start?, facts.partnership.end?);
    (end.days_since(start) > days).then(|| says("end", end.to_string()))?
}

fn few_goals(facts: &Facts) -> Option<Sign> {
    let (mut ours, mut theirs) = (false, false);
    for goal in &facts.goals {
        match Whose::of(&goal.party) {
            Whose::Library => ours = true,
            Whose::Shared => (ours, theirs) = (true, true),
            Whose::Citizens => {}
            Whose::Partner(id) => theirs |= facts.is_partner(id),
        }
    }
    (from(facts, Phase::P06) && !(ours && theirs)).then_some(Sign::FewGoals)
}

fn uneven(facts: &Facts) -> Option<Sign> {
    let hours = |of: fn(&Contribution) -> Option<f64>| -> [f64; 2] {
        [true, false].map(|is_ours| {
            let theirs = facts.contributions.iter().filter(|given| {
                Whose::is_library(&given.party) == is_ours && given.unit == Some(Unit::Hours)
            });
            theirs.filter_map(|given| of(given)).sum()
        })
    };
    // What was given counts once both have said it; what one gave is not held against what the other promised.
    let given = hours(|own| own.actual);
    let is_given = given.iter().all(|hours| *hours > 0.0);
    let [ours, theirs] = if is_given { given } else { hours(|own| own.planned) };
    (theirs > 0.0 && ours > UNEVEN * theirs).then_some(Sign::Uneven { ours, theirs, is_given })
}

/// A risk to be written down under that name. Where it is one of the guide's, in whatever language,
/// its countermeasure and its early sign go along; the name stays as it was written.
pub fn new_risk(guide: &Guide, name: &str) -> Risk {
    let wanted = fold(name.trim());
    let found = guide.risks.iter().find_map(|about| {
        let words = [&about.words.da, &about.words.en];
        let own = words.into_iter().find(|words| fold(&words.name) == wanted)?;
        Some((about.id.clone(), own.counter.clone()))
    });
    let (catalogue, countermeasure) = found.unwrap_or_default();
    Risk {
        catalogue,
        title: name.trim().to_owned(),
        countermeasure,
        state: Some(RiskState::Open),
        ..Risk::default()
    }
}

/// Likelihood times impact, each from 1 to 3 (guide A7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Unrated,
    Low,
    Middle,
    High,
}

pub fn severity(risk: &Risk) -> Severity {
    let product = risk.likelihood.zip(risk.impact).map(|(a, b)| a.clamp(1, 3) * b.clamp(1, 3));
    match product {
        None => Severity::Unrated,
        Some(..=2) => Severity::Low,
        Some(3..=5) => Severity::Middle,
        Some(6..) => Severity::High,
    }
}

/// Those that are over come last, the most severe first.
pub fn ranked_risks<'a>(workspace: &'a Workspace, partnership: &str) -> Vec<&'a Risk> {
    let mut risks: Vec<&Risk> = workspace.of::<Risk>(partnership).collect();
    risks.order_by_key(|risk| (!risk.is_open(), Reverse(severity(risk)), IdOrder::of(&risk.id)));
    risks
}
