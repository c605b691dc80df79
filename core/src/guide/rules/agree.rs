//! P07 anchoring and P08 the agreement.

use serde_json::Value;

use super::Rule;
use crate::{
    domain::{
        Agreement, AgreementLevel, AgreementState, ApprovalState, Code, Contact, Goal, Kind, Whose,
        says_something,
    },
    guide::facts::{Evidence, Facts, counted, every, listed, text},
    workspace::approvals::{said_yes, waits_for},
};

pub(super) fn rule(item: &str) -> Option<Rule> {
    Some(match item {
        "p07-01" => |facts| counted(Kind::Approval, &facts.approvals, 1),
        "p07-02" => |facts| {
            every(Kind::Approval, &facts.approvals, |link| link.asked_who_else == Some(true))
        },
        "p07-03" => |facts| {
            every(Kind::Approval, &facts.approvals, |link| {
                !link.who.trim().is_empty() && link.requested_at.is_some()
            })
        },
        "p07-05" => |facts| {
            let yes = facts.approvals.iter().filter(|link| said_yes(link));
            every(Kind::Approval, yes, |link| !link.decision_ref.trim().is_empty())
        },
        "p07-06" => no_level_skipped,
        "p08-01" => |facts| listed(Kind::Agreement, "level", [facts.agreement?.level?.code()], 1),
        "p08-02" => |facts| {
            let state = facts.agreement?.state?;
            let written = matches!(
                state,
                AgreementState::Sent
                    | AgreementState::Commented
                    | AgreementState::Agreed
                    | AgreementState::Signed
                    | AgreementState::Ended
            );
            if written { listed(Kind::Agreement, "state", [state.code()], 1) } else { None }
        },
        "p08-04" => |facts| clauses(facts, &["c02", "c06", "c07", "c10"]),
        "p08-05" => |facts| clauses(facts, &["c04"]),
        "p08-06" => |facts| {
            let chosen = facts.partnership.publicity;
            clauses(facts, &["c13"])
                .or_else(|| listed(Kind::Partnership, "publicity", [chosen?.code()], 1))
        },
        "p08-07" => |facts| clauses(facts, &["c11"]),
        "p08-08" => |facts| clauses(facts, &["c18"]),
        "p08-09" => |facts| clauses(facts, &["c24", "c27"]),
        "p08-10" => |facts| clauses(facts, &["c25"]),
        "p08-11" => |facts| {
            let dates = &facts.partnership.review_dates.0;
            listed(Kind::Partnership, "review_dates", dates, 1).or_else(|| clauses(facts, &["c26"]))
        },
        "p08-12" => |facts| clauses(facts, &["c16", "c19", "c22"]),
        "p08-14" => |facts| text(Kind::Agreement, "journal_ref", &facts.agreement?.journal_ref),
        _ => return None,
    })
}

/// Nobody has been asked before those above said yes; only where a chain is drawn.
fn no_level_skipped(facts: &Facts) -> Option<Evidence> {
    let waits = facts.approvals.iter().filter(|link| !link.depends_on.0.is_empty());
    every(Kind::Approval, waits, |link| {
        let asked = !matches!(link.state, None | Some(ApprovalState::NotAsked));
        !asked || waits_for(facts.workspace, link).is_empty()
    })
}

/// Every one of these clauses is written into the agreement: chosen, confirmed, or filled in there or by the record.
fn clauses(facts: &Facts, wanted: &[&str]) -> Option<Evidence> {
    let agreement = facts.agreement?;
    let has = |clause: &&str| {
        let part = |part: &str| agreement.clause.0.get(&format!("{clause}/{part}"));
        let is_filled = |name: &str| part(name).is_some_and(says_something);
        let on = part("on").and_then(Value::as_bool);
        let is_fitting = part("state").and_then(Value::as_str) == Some("fits");
        on != Some(false)
            && (is_filled("choice")
                || is_filled("text")
                || is_fitting
                || (is_in(agreement, clause, on) && is_filled_in(facts, agreement, clause)))
    };
    if wanted.iter().all(has) { listed(Kind::Agreement, "clause", wanted, 1) } else { None }
}

/// Whether a clause that has one text only stands in a text of this length without being asked for.
fn is_in(agreement: &Agreement, clause: &str, on: Option<bool>) -> bool {
    let least = match clause {
        "c04" => AgreementLevel::Cooperation,
        "c26" => AgreementLevel::OnePage,
        _ => AgreementLevel::Mail,
    };
    on == Some(true) || agreement.level.unwrap_or(AgreementLevel::Mail) >= least
}

/// Whether such a clause says what it is about: in the agreement itself, or by the record, which
/// fills it in.
fn is_filled_in(facts: &Facts, agreement: &Agreement, clause: &str) -> bool {
    let own = facts.partnership;
    let says = |variable: &str| {
        let of_it = |path: &str| path.split('/').next() == Some(variable);
        agreement.values.0.iter().any(|(path, value)| of_it(path) && says_something(value))
    };
    let is_text = |text: &str| !text.trim().is_empty();
    match clause {
        "c02" => says("purpose") || says("need") || is_text(&own.summary) || is_text(&own.need),
        "c04" => {
            let is_own = |goal: &&Goal| !matches!(Whose::of(&goal.party), Whose::Shared);
            says("goals.library") || says("partner.goals") || facts.goals.iter().any(is_own)
        }
        "c06" => says("library.gives") || says("partner.gives") || !facts.asks.is_empty(),
        "c07" => {
            let is_named = |contact: &Contact| is_text(&contact.name);
            says("partner.contact") || facts.contacts().any(is_named)
        }
        "c10" => says("start") || own.start.is_some(),
        "c26" => says("midway") || says("final"),
        _ => false,
    }
}
