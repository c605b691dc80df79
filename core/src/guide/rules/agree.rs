//! P07 anchoring and P08 the agreement.

use super::Rule;
use crate::{
    domain::{AgreementState, ApprovalState, Code, Kind},
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

/// Every one of these clauses is written into the agreement.
fn clauses(facts: &Facts, wanted: &[&str]) -> Option<Evidence> {
    let written = &facts.agreement?.clause.0;
    let has = |clause: &&str| {
        let filled =
            |part: &str| written.get(&format!("{clause}/{part}")).and_then(|value| value.as_str());
        ["choice", "text"].into_iter().filter_map(filled).any(|text| !text.trim().is_empty())
    };
    if wanted.iter().all(has) { listed(Kind::Agreement, "clause", wanted, 1) } else { None }
}
