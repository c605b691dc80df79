//! P03 mapping and P04 choice.

use std::collections::BTreeSet;

use super::Rule;
use crate::{
    domain::{Code, ContactRole, Entry, Kind, Outcome},
    guide::{
        choosing::{Score, score},
        facts::{Facts, counted, every, listed, text},
    },
};

/// A map that leaves out more sectors than this has blind spots (guide p03-03 names eight).
const SECTORS: usize = 8;
/// Candidates to choose (guide p03-10).
const CANDIDATES: usize = 3;
/// The eight criteria of the choice (guide P04).
pub const CRITERIA: [&str; 8] = [
    "mission",
    "users",
    "gain_them",
    "complement",
    "capacity",
    "reliability",
    "reputation",
    "lasting",
];

pub(super) fn rule(item: &str) -> Option<Rule> {
    Some(match item {
        "p03-02" => |facts| {
            let (_, nodes) = facts.map.as_ref()?;
            counted(Kind::Node, nodes, 1)
        },
        "p03-03" => |facts| {
            let (_, nodes) = facts.map.as_ref()?;
            let sectors: BTreeSet<&str> =
                nodes.iter().filter_map(|node| node.sector).map(Code::code).collect();
            listed(Kind::Node, "sector", sectors, SECTORS)
        },
        "p03-04" => |facts| {
            let (_, nodes) = facts.map.as_ref()?;
            counted(Kind::Node, nodes.iter().filter(|node| !node.known_by.0.is_empty()), 1)
        },
        // Which tie hangs on one person is seen as soon as every actor says who knows it.
        "p03-05" => |facts| {
            let (_, nodes) = facts.map.as_ref()?;
            every(Kind::Node, nodes, |node| !node.known_by.0.is_empty())
        },
        "p03-09" => |facts| {
            let (_, nodes) = facts.map.as_ref()?;
            let alike = nodes.iter().filter(|node| node.goal_fit.is_some_and(|fit| fit > 0));
            counted(Kind::Node, alike, 1)
        },
        "p03-10" => |facts| {
            let (map, nodes) = facts.map.as_ref()?;
            map.date?;
            let chosen = nodes.iter().filter(|node| map.shortlist.0.contains(&node.id));
            counted(Kind::Node, chosen, CANDIDATES)
        },
        "p04-02" => their_gain,
        "p04-03" => |facts| {
            let scores = &facts.partnership.screening.0;
            let scored = CRITERIA.iter().filter(|criterion| {
                scores.get(&format!("sc.{criterion}")).is_some_and(|score| !score.is_null())
            });
            if scored.count() < CRITERIA.len() {
                return None;
            }
            let Score { points, of, .. } = score(facts.partnership);
            text(Kind::Partnership, "screening", &format!("{points}/{of}"))
        },
        "p04-09" => |facts| {
            let is_no =
                |entry: &Entry| matches!(entry.outcome, Some(Outcome::No | Outcome::WrongPerson));
            let reasons = facts.entries.iter().filter(|entry| !entry.reason.trim().is_empty());
            let reasons = reasons.filter(|entry| is_no(entry));
            counted(Kind::Entry, reasons, 1)
        },
        "p04-10" => |facts| {
            let decides = |role| role == Some(ContactRole::Decider);
            let found = facts.contacts().find(|contact| decides(contact.role_in_org))?;
            text(Kind::Contact, "name", &found.name)
        },
        _ => return None,
    })
}

/// What the partner gains, in any of the places where it can be written.
fn their_gain(facts: &Facts) -> Option<super::Evidence> {
    let goals = facts.goals.iter().filter(|goal| facts.is_partner(&goal.party));
    counted(Kind::Goal, goals, 1)
        .or_else(|| {
            facts.members.iter().find_map(|member| text(Kind::Member, "gets", &member.gets))
        })
        .or_else(|| text(Kind::Partnership, "partner_benefit", &facts.partnership.partner_benefit))
}
