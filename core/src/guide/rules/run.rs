//! P09 delivery and P10 care.

use super::Rule;
use crate::{
    domain::{A_YEAR, Care, EntryKind, Kind, MeetingForm, MeetingKind, Whose, care},
    guide::facts::{Evidence, counted, every},
};

pub(super) fn rule(item: &str) -> Option<Rule> {
    Some(match item {
        "p09-01" => |facts| {
            let open = facts.actions.iter().filter(|action| action.is_open());
            every(Kind::Action, open, |action| {
                !action.owner.trim().is_empty() && action.due.is_some()
            })
        },
        "p09-02" => |facts| {
            let ours = facts.offers().count();
            let theirs = facts.asks.len().saturating_sub(ours);
            if ours > 0 && theirs > 0 { counted(Kind::Ask, &facts.asks, 2) } else { None }
        },
        "p09-05" => |facts| {
            let met = facts.meetings.iter().filter(|meeting| {
                meeting.form == Some(MeetingForm::InPerson)
                    && meeting.at.is_some_and(|day| day <= facts.today)
            });
            counted(Kind::Meeting, met, 2)
        },
        "p09-07" => |facts| counted(Kind::Meeting, facts.meeting(MeetingKind::Workgroup), 1),
        "p09-10" => {
            |facts| every(Kind::Contribution, &facts.contributions, |given| given.actual.is_some())
        }
        "p10-01" => |facts| {
            let last = facts.workspace.last_contact(&facts.partnership.id, facts.today);
            let is_met = facts.meetings.iter().any(|meeting| meeting.at == last);
            let kind = if is_met { Kind::Meeting } else { Kind::Entry };
            match care(facts.partnership, last, facts.today) {
                Care::InTouch { .. } => Some(Evidence::Day { kind, day: last? }),
                Care::NotNeeded | Care::NeverMet | Care::Silent { .. } => None,
            }
        },
        "p10-03" => |facts| {
            let thanked = facts.entries.iter().filter(|e| e.entry_kind == Some(EntryKind::Thanks));
            let day = thanked.filter_map(|entry| entry.at).max()?;
            Some(Evidence::Day { kind: Kind::Entry, day })
        },
        "p10-09" => |facts| {
            let given = |ours: bool| {
                facts.contributions.iter().any(|given| Whose::is_library(&given.party) == ours)
            };
            if given(true) && given(false) {
                counted(Kind::Contribution, &facts.contributions, 2)
            } else {
                None
            }
        },
        "p10-10" => |facts| {
            let days = facts.meeting(MeetingKind::Leaders).filter_map(|meeting| meeting.at);
            let day = days.filter(|day| *day <= facts.today).max()?;
            (facts.today.days_since(day) <= A_YEAR)
                .then_some(Evidence::Day { kind: Kind::Meeting, day })
        },
        _ => return None,
    })
}
