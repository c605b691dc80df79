//! How one line of a checklist stands: what a hand has written, and what the record says.

use serde_json::Value;

use super::{Evidence, Facts, evidence};
use crate::{
    content::{Item, Repeat},
    domain::{A_YEAR, CheckState, Code, Day, Partnership},
    workspace::{Write, set},
};

const QUARTER_DAYS: i64 = 92;

/// What people have written at a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// `None`: nobody has decided; the record speaks.
    pub state: Option<CheckState>,
    pub note: String,
    /// Why it is not relevant.
    pub reason: String,
    pub owner: String,
    pub due: Option<Day>,
    pub done_at: Option<Day>,
}

/// How a line stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub state: CheckState,
    pub hand: Hand,
    /// Why the record says that it is done, whatever the hand says.
    pub evidence: Option<Evidence>,
    /// It was done, and its time has come again.
    pub is_due_again: bool,
}

impl Standing {
    /// Somebody has decided against what the record says.
    pub fn is_overruled(&self) -> bool {
        self.evidence.is_some() && self.hand.state.is_some_and(|state| state != CheckState::Done)
    }

    /// The day that was put on it: not that of the time which is over, once it comes again.
    pub fn due(&self) -> Option<Day> {
        let is_over =
            |due: &Day| self.is_due_again && self.hand.done_at.is_some_and(|done| *due <= done);
        self.hand.due.filter(|due| !is_over(due))
    }
}

impl Hand {
    /// Somebody has written here, beside what a tick says.
    pub fn has_words(&self) -> bool {
        let words = [&self.note, &self.reason, &self.owner];
        self.due.is_some() || words.iter().any(|own| !own.trim().is_empty())
    }
}

pub fn hand(partnership: &Partnership, line: &str) -> Hand {
    let at =
        |part: &str| partnership.check.0.get(&format!("{line}/{part}")).and_then(Value::as_str);
    let words = |part: &str| at(part).unwrap_or_default().to_owned();
    Hand {
        state: at("state").and_then(CheckState::parse),
        note: words("note"),
        reason: words("reason"),
        owner: words("owner"),
        due: at("due").and_then(Day::parse_iso),
        done_at: at("done_at").and_then(Day::parse_iso),
    }
}

/// What choosing a state writes; `None` lets the record speak again.
pub fn set_hand(line: &str, state: Option<CheckState>, today: Day) -> Vec<Write> {
    let done_at = (state == Some(CheckState::Done)).then_some(today);
    vec![set(format!("check/{line}/state"), state), set(format!("check/{line}/done_at"), done_at)]
}

/// How an item of the guide stands in a partnership.
pub fn standing(item: &Item, facts: &Facts) -> Standing {
    let hand = hand(facts.partnership, &item.id);
    let evidence = evidence(&item.id, facts);
    // What the record tells of a later day is the time that has come again.
    let is_seen_since = matches!(
        (&evidence, hand.done_at),
        (Some(Evidence::Day { day, .. }), Some(done)) if *day > done
    );
    let is_due_again =
        hand.state == Some(CheckState::Done) && !is_seen_since && is_due_again(item, &hand, facts);
    let state = match hand.state {
        Some(CheckState::Done) if is_due_again => CheckState::Todo,
        Some(state) => state,
        None if evidence.is_some() => CheckState::Done,
        None => CheckState::Todo,
    };
    Standing { state, hand, evidence, is_due_again }
}

/// Whether something has happened since the tick that asks for it anew.
fn is_due_again(item: &Item, hand: &Hand, facts: &Facts) -> bool {
    let (Some(repeat), Some(done)) = (item.repeat, hand.done_at) else { return false };
    let age = facts.today.days_since(done);
    // A day to come has not happened.
    let has_happened = |day: Day| done < day && day <= facts.today;
    match repeat {
        Repeat::Contact => facts.entries.iter().filter_map(|entry| entry.at).any(has_happened),
        Repeat::Meeting => facts.meetings.iter().filter_map(|own| own.at).any(has_happened),
        Repeat::Quarter | Repeat::Always => age > QUARTER_DAYS,
        Repeat::Year => age > A_YEAR,
    }
}
