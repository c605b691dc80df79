//! Decisions that explain themselves: is this the right partner, and how much must be written.

use serde_json::Value;

use super::{CRITERIA, Evidence, Facts, facts::counted};
use crate::{
    content::Guide,
    domain::{
        AgreementLevel, ApprovalKind, Ask, Code, HALF_A_YEAR, Kind, Partnership, PersonalData,
        Publicity, Track,
    },
    field,
};

/// The guide's questions that may give a no.
pub const NO_LIST: &str = "x-nej";
/// Kroner from which money alone asks for a contract (guide A3b).
const MUCH_MONEY: f64 = 50_000.0;
/// How many points much money gives, and how many lead to a contract.
const MUCH_MONEY_POINTS: u32 = 3;
const CONTRACT_POINTS: u32 = 7;

/// Where a criterion's points stand: `sc.mission`; its reason stands under `sc.mission/why`.
pub fn screening_key(criterion: &str) -> String {
    format!("sc.{criterion}")
}

/// What the points together say (guide P04).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Something that no points for anything else make up for.
    Stop,
    /// Some criteria have no points yet.
    Unfinished,
    ThinkAgain,
    TrySmall,
    GoForIt,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    pub points: u32,
    pub of: u32,
    pub answered: usize,
    pub advice: Advice,
}

/// The questions of the no list that stop a partnership where the answer is no: the library's
/// values, and its independence (guide B2 X-NEJ).
const STOPPING: [&str; 2] = ["x-nej-08", "x-nej-09"];

/// What rules the partner out as it stands: criteria without a single point, and such questions. By
/// their ids.
pub fn stops(partnership: &Partnership) -> Vec<&'static str> {
    let is_nothing = |criterion: &&str| {
        let points = partnership.screening.0.get(&screening_key(criterion));
        points.and_then(Value::as_u64) == Some(0)
    };
    let is_no =
        |id: &&str| partnership.screening.0.get(*id).and_then(Value::as_bool) == Some(false);
    CRITERIA.into_iter().filter(is_nothing).chain(STOPPING.into_iter().filter(is_no)).collect()
}

/// Adds up the eight criteria, 0 to 3 points each.
pub fn score(partnership: &Partnership) -> Score {
    const MOST: u32 = 3;
    let given = CRITERIA.iter().filter_map(|criterion| {
        let value = partnership.screening.0.get(&screening_key(criterion))?;
        u32::try_from(value.as_u64()?).ok().map(|points| points.min(MOST))
    });
    let given: Vec<u32> = given.collect();
    let points = given.iter().sum();
    let advice = match points {
        _ if !stops(partnership).is_empty() => Advice::Stop,
        _ if given.len() < CRITERIA.len() => Advice::Unfinished,
        0..12 => Advice::ThinkAgain,
        12..18 => Advice::TrySmall,
        _ => Advice::GoForIt,
    };
    Score { points, of: MOST * CRITERIA.len() as u32, answered: given.len(), advice }
}

/// How the questions that may give a no are answered (guide B2 X-NEJ).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    pub answered: usize,
    pub of: usize,
    /// Questions whose answer is a warning, or that nobody can answer.
    pub open: Vec<String>,
}

/// What stands for "we do not know" among the answers yes and no.
pub const UNSURE: &str = "unsure";

pub fn doubts(guide: &Guide, partnership: &Partnership) -> Doubts {
    let list = guide.lists.iter().find(|list| list.id == NO_LIST);
    let questions = list.into_iter().flat_map(|list| &list.items);
    let mut doubts = Doubts::default();
    for question in questions {
        doubts.of += 1;
        let answer = partnership.screening.0.get(&question.id);
        let (is_answered, is_doubt) = match answer {
            Some(Value::Bool(answer)) => (true, question.warns == Some(*answer)),
            Some(Value::String(answer)) if answer == UNSURE => (true, true),
            _ => (false, false),
        };
        doubts.answered += usize::from(is_answered);
        if is_doubt {
            doubts.open.push(question.id.clone());
        }
    }
    doubts
}

/// One question of the chooser: what the record says, and what the user says.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    pub id: String,
    pub points: u32,
    /// From the record or the agreement, where they can tell the answer.
    pub evidence: Option<Evidence>,
    /// What they say, where they say anything.
    pub says: bool,
    /// By hand: it overrules the record.
    pub hand: Option<bool>,
}

impl Weighed {
    pub fn is_yes(&self) -> bool {
        self.hand.unwrap_or(self.says)
    }
}

/// How much must be written, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    pub questions: Vec<Weighed>,
    pub points: u32,
    pub level: AgreementLevel,
    /// What it may come to, if all that is not answered yet is a yes.
    pub at_most: AgreementLevel,
    /// The track that goes with the level.
    pub track: Track,
}

impl Weighed {
    pub fn is_answered(&self) -> bool {
        self.evidence.is_some() || self.hand.is_some()
    }
}

impl Weighing {
    /// Whether more may have to be written once all is answered.
    pub fn is_provisional(&self) -> bool {
        self.at_most != self.level
    }

    /// The questions that nobody, and nothing on the record, has answered.
    pub fn unanswered(&self) -> impl Iterator<Item = &Weighed> {
        self.questions.iter().filter(|question| !question.is_answered())
    }

    /// How many of the questions the record or the user has answered.
    pub fn answered(&self) -> usize {
        self.questions.iter().filter(|question| question.is_answered()).count()
    }
}

/// Answers the eleven questions from the record and the user's own answers (guide A3b).
pub fn weigh(guide: &Guide, facts: &Facts) -> Weighing {
    let questions: Vec<Weighed> = guide
        .chooser
        .iter()
        .map(|question| {
            let points = match question.id.as_str() {
                "av1" if money(facts) >= MUCH_MONEY => MUCH_MONEY_POINTS,
                _ => question.points,
            };
            let hand = facts.partnership.screening.0.get(&question.id).and_then(Value::as_bool);
            let (says, evidence) = told(&question.id, facts).unzip();
            Weighed { id: question.id.clone(), points, evidence, says: says == Some(true), hand }
        })
        .collect();
    let yes = || questions.iter().filter(|question| question.is_yes());
    let points = yes().map(|question| question.points).sum();
    let level = level_of(yes());
    let may_be = |question: &&Weighed| question.is_yes() || !question.is_answered();
    let at_most = level_of(questions.iter().filter(may_be));
    let track = match level {
        AgreementLevel::Mail | AgreementLevel::OnePage => Track::Light,
        AgreementLevel::Cooperation => Track::Standard,
        AgreementLevel::Contract => Track::Formal,
    };
    Weighing { questions, points, level, at_most, track }
}

/// How much must be written where these are the answers with yes.
fn level_of<'a>(yes: impl Iterator<Item = &'a Weighed> + Clone) -> AgreementLevel {
    let forces = yes.clone().any(|question| {
        question.id == "av6" || question.id == "av1" && question.points == MUCH_MONEY_POINTS
    });
    match yes.map(|question| question.points).sum::<u32>() {
        _ if forces => AgreementLevel::Contract,
        0..=1 => AgreementLevel::Mail,
        2..=3 => AgreementLevel::OnePage,
        4..CONTRACT_POINTS => AgreementLevel::Cooperation,
        _ => AgreementLevel::Contract,
    }
}

/// Whether a question of the chooser is answered with yes, by hand or by the record.
pub fn says_yes(id: &str, facts: &Facts) -> bool {
    let hand = facts.partnership.screening.0.get(id).and_then(Value::as_bool);
    hand.unwrap_or_else(|| told(id, facts).is_some_and(|(says, _)| says))
}

/// The largest sum that the record names, in kroner.
fn money(facts: &Facts) -> f64 {
    let asked = money_asks(facts).filter_map(|ask| ask.amount);
    let budget = facts.partnership.budget_dkk.into_iter();
    let agreed = facts.agreement.and_then(|own| own.clause.0.get("c11/vars/amount")?.as_f64());
    let agreed = agreed.filter(|_| in_agreement("av1", facts).is_some_and(|(says, _)| says));
    asked.chain(budget).chain(agreed).fold(0.0, f64::max)
}

/// Money that is asked for or offered, and has not come to nothing.
fn money_asks<'a>(facts: &'a Facts) -> impl Iterator<Item = &'a Ask> {
    facts.asks.iter().copied().filter(|ask| ask.is_money() && !ask.has_come_to_nothing())
}

/// The answer, as far as the record tells: a yes of the record, else what the agreement says.
fn told(id: &str, facts: &Facts) -> Option<(bool, Evidence)> {
    let yes = on_record(id, facts).map(|evidence| (true, evidence));
    yes.or_else(|| in_agreement(id, facts))
}

/// What somebody has answered in the agreement itself: how long it applies, whether money moves, and
/// who works for whom.
fn in_agreement(id: &str, facts: &Facts) -> Option<(bool, Evidence)> {
    let agreement = facts.agreement?;
    let said = |says: bool, field: &'static str| {
        let value = String::new();
        Some((says, Evidence::Field { kind: Kind::Agreement, field, value }))
    };
    let chose = |clause: &str, wanted: &[&str]| {
        let is_out = agreement.clause.0.get(&format!("{clause}/on")) == Some(&Value::Bool(false));
        let path = |choice: &str| agreement.clause.0.get(&format!("{clause}/choice{choice}"));
        let is_one = |choice: &&str| {
            path("").and_then(Value::as_str) == Some(*choice)
                || path(&format!("/{choice}")) == Some(&Value::Bool(true))
        };
        !is_out && wanted.iter().any(is_one)
    };
    match id {
        "av1" if chose("c11", &["C", "D"]) => said(true, field!(Agreement.clause)),
        "av1" if chose("c11", &["A"]) => said(false, field!(Agreement.clause)),
        "av3" => {
            let (own, written) = (facts.partnership, |day| agreement.day_written(day));
            let (start, end) = (written("start"), written("end"));
            if start.is_none() && end.is_none() {
                return None;
            }
            let days = end.or(own.end)?.days_since(start.or(own.start)?);
            said(days > HALF_A_YEAR, field!(Agreement.values))
        }
        "av4" if chose("c16", &["A", "B", "C"]) => said(true, field!(Agreement.clause)),
        _ => None,
    }
}

/// That the answer is yes, as far as the record outside the agreement tells.
fn on_record(id: &str, facts: &Facts) -> Option<Evidence> {
    let own = facts.partnership;
    let field = |field: &'static str, value: String| {
        Some(Evidence::Field { kind: Kind::Partnership, field, value })
    };
    match id {
        "av1" => counted(Kind::Ask, money_asks(facts), 1),
        "av2" => counted(Kind::Partner, facts.partners.iter().map(|(partner, _)| partner), 2),
        "av3" => {
            let (start, end) = (own.start?, own.end?);
            match end.days_since(start) > HALF_A_YEAR {
                true => field("end", end.to_string()),
                false => None,
            }
        }
        "av4" if own.volunteers == Some(true) => field("volunteers", String::new()),
        "av5" if own.children == Some(true) => field("children", String::new()),
        "av6" => match own.personal_data? {
            PersonalData::None | PersonalData::Contacts => None,
            kept => field("personal_data", kept.code().into()),
        },
        "av8" => match own.publicity? {
            Publicity::Full => None,
            wish => field("publicity", wish.code().into()),
        },
        "av10" => {
            let outside = |kind| !matches!(kind, None | Some(ApprovalKind::Internal));
            let outside = facts.approvals.iter().filter(|link| outside(link.approval_kind));
            counted(Kind::Approval, outside, 1)
        }
        _ => None,
    }
}
