//! P11 review and P12 what comes after.

use std::collections::BTreeSet;

use super::Rule;
use crate::{
    domain::{ClosingPart, Code, Day, EntryKind, Kind, MeetingKind, Origin, RoundKind},
    guide::facts::{Evidence, Facts, counted, every, listed, text},
    workspace::again::ended,
};

/// Pieces of advice to leave behind (guide p12-08).
const ADVICE: usize = 3;

pub(super) fn rule(item: &str) -> Option<Rule> {
    Some(match item {
        "p11-01" => |facts| {
            let light = facts.rounds.iter().filter(|round| round.kind() == Some(RoundKind::Light));
            counted(Kind::Round, light.filter(|r| !facts.answers(&r.id).is_empty()), 1)
        },
        "p11-02" => |facts| {
            let parties = |round: &str| -> BTreeSet<&str> {
                facts.answers(round).iter().map(|answers| answers.party.as_str()).collect()
            };
            let answered = facts.rounds.iter().map(|round| parties(&round.id).len()).max()?;
            (answered >= 2).then_some(Evidence::Records {
                kind: Kind::Answers,
                count: answered,
                names: Vec::new(),
            })
        },
        "p11-04" => |facts| {
            facts.rounds.iter().find_map(|round| {
                let said = round.notes.0.values().filter_map(|note| note.as_str());
                text(Kind::Round, "discussion_note", &round.discussion_note)
                    .or_else(|| said.filter_map(|note| text(Kind::Round, "notes", note)).next())
            })
        },
        "p11-05" => |facts| every(Kind::Goal, &facts.goals, |goal| !goal.result.trim().is_empty()),
        "p11-07" => |facts| {
            let changes = facts.actions.iter().filter(|action| {
                action.origin == Some(Origin::Evaluation)
                    && !action.owner.trim().is_empty()
                    && action.due.is_some()
            });
            counted(Kind::Action, changes, 1)
        },
        "p11-08" => |facts| {
            let version = facts.agreement?.version.filter(|version| *version > 1)?;
            listed(Kind::Agreement, "version", [version.to_string()], 1)
        },
        "p11-09" => |facts| text(Kind::Partnership, "story", &facts.partnership.story),
        "p12-01" => |facts| closing(facts, ClosingPart::Decision),
        "p12-02" => |facts| counted(Kind::Meeting, facts.meeting(MeetingKind::Last), 1),
        "p12-03" => |facts| closing(facts, ClosingPart::Handover),
        "p12-04" => |facts| closing(facts, ClosingPart::Returns),
        // Whoever is to be kept has been looked at since it ended.
        "p12-05" => |facts| {
            let day = ended(facts.partnership, facts.today)?;
            every(Kind::Contact, facts.contacts(), |contact| contact.was_reviewed_after(day))
        },
        "p12-06" => |facts| {
            // The last word, or said once it had ended: they may answer, and meet again.
            let last = facts.workspace.last_contact(&facts.partnership.id, facts.today)?;
            let end = ended(facts.partnership, facts.today);
            let is_at_the_end = |day: &Day| *day == last || end.is_some_and(|end| *day >= end);
            let thanked = facts.entries.iter().filter(|e| e.entry_kind == Some(EntryKind::Thanks));
            let day = thanked.filter_map(|entry| entry.at).find(is_at_the_end)?;
            Some(Evidence::Day { kind: Kind::Entry, day })
        },
        "p12-08" => {
            |facts| listed(Kind::Partnership, "lessons", &facts.partnership.lessons.0, ADVICE)
        }
        "p12-09" => |facts| closing(facts, ClosingPart::FollowUp),
        _ => return None,
    })
}

/// What stands in a part of how it ended.
fn closing(facts: &Facts, part: ClosingPart) -> Option<Evidence> {
    let value = facts.partnership.closing.0.get(part.code())?;
    match value.as_str() {
        Some(value) => text(Kind::Partnership, "closing", value),
        None => Some(Evidence::Field {
            kind: Kind::Partnership,
            field: "closing",
            value: value.to_string(),
        }),
    }
}
