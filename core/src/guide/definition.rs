//! Is it a partnership: six signs, answered by the record where it can tell, and by hand.

use serde_json::Value;

use super::{Evidence, Facts, facts::counted};
use crate::domain::{Code, Kind, Motive, Whose};

/// Where the answer to a sign stands: `def.1` for the first.
pub fn sign_key(place: usize) -> String {
    format!("def.{}", place + 1)
}

/// One sign: what the record says, and what the user says.
#[derive(Clone, Debug, PartialEq)]
pub struct SignOf {
    pub evidence: Option<Evidence>,
    /// By hand: it overrules the record.
    pub hand: Option<bool>,
}

impl SignOf {
    /// `None` where nobody has answered.
    pub fn answer(&self) -> Option<bool> {
        self.hand.or_else(|| self.evidence.is_some().then_some(true))
    }
}

/// What the answers together say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Some signs have no answer yet.
    Unfinished {
        answered: usize,
    },
    Partnership,
    /// So many signs are missing.
    Not {
        missing: usize,
    },
}

/// The signs in the guide's order (guide A5): mutual, committed, goals, something new, limited in
/// time, professional.
pub fn signs(facts: &Facts, count: usize) -> Vec<SignOf> {
    let one = |place: usize| {
        let hand = facts.partnership.screening.0.get(&sign_key(place)).and_then(Value::as_bool);
        SignOf { evidence: told(place, facts), hand }
    };
    (0..count).map(one).collect()
}

pub fn verdict(signs: &[SignOf]) -> Verdict {
    let answers: Vec<bool> = signs.iter().filter_map(SignOf::answer).collect();
    let missing = answers.iter().filter(|answer| !**answer).count();
    match (answers.len() == signs.len(), missing) {
        (false, _) => Verdict::Unfinished { answered: answers.len() },
        (true, 0) => Verdict::Partnership,
        (true, missing) => Verdict::Not { missing },
    }
}

fn told(place: usize, facts: &Facts) -> Option<Evidence> {
    let own = facts.partnership;
    let field = |field: &'static str, value: String| {
        Some(Evidence::Field { kind: Kind::Partnership, field, value })
    };
    match place {
        0 => {
            let offers = facts.offers().count();
            let both = offers > 0 && facts.asks.len() > offers;
            if both { counted(Kind::Ask, &facts.asks, 1) } else { None }
        }
        1 => {
            let state = facts.agreement?.state?;
            let is_agreed = state.holds();
            let (kind, field) = (Kind::Agreement, "state");
            is_agreed.then(|| Evidence::Field { kind, field, value: state.code().into() })
        }
        2 => {
            let mut goals = facts.goals.iter().map(|goal| Whose::of(&goal.party) == Whose::Shared);
            let shared = goals.clone().any(|is_shared| is_shared);
            let own = goals.any(|is_shared| !is_shared);
            if shared && own { counted(Kind::Goal, &facts.goals, 1) } else { None }
        }
        3 => {
            let new = [Motive::Experiment, Motive::NewServices, Motive::SolveTask];
            let named = own.motives.0.iter().find(|motive| new.contains(motive))?;
            field("motives", named.code().into())
        }
        4 => field("end", own.end?.to_string()),
        _ => None,
    }
}
