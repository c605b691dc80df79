//! P05 outreach and P06 the first meeting.

use super::Rule;
use crate::{
    domain::{
        Code, Day, Direction, Entry, EntryKind, Kind, Meeting, MeetingForm, MeetingKind, Origin,
        Outcome, Whose,
    },
    guide::facts::{Evidence, Facts, counted, every, listed, text},
};

/// Minutes are sent within that many working days (guide p06-11).
const MINUTES_DAYS: u32 = 2;

pub(super) fn rule(item: &str) -> Option<Rule> {
    Some(match item {
        "p05-01" => |facts| counted(Kind::Contact, facts.contacts(), 1),
        "p05-03" => |facts| {
            let kinds = facts.asks.iter().filter(|ask| ask.kind.is_some());
            counted(Kind::Ask, kinds, 1)
        },
        "p05-04" => {
            |facts| text(Kind::Partnership, "partner_benefit", &facts.partnership.partner_benefit)
        }
        "p05-06" => |facts| every(Kind::Entry, calls(facts), |call| call.next_at.is_some()),
        "p05-07" => |facts| {
            every(Kind::Entry, calls(facts), |call| {
                call.mail_sent_at.is_some() && call.mail_sent_at == call.at
            })
        },
        "p05-08" => kept_promises,
        "p05-09" => |facts| {
            every(Kind::Entry, calls(facts), |call| {
                call.confirmed == Some(true) || call.mail_sent_at.is_some()
            })
        },
        "p05-10" => |facts| {
            let attempts = facts.partnership.max_attempts?;
            listed(Kind::Partnership, "max_attempts", [attempts.to_string()], 1)
        },
        "p05-11" => |facts| {
            let own = facts.partnership.publicity.map(|publicity| (Kind::Partnership, publicity));
            let theirs = facts.partners.iter().find_map(|(partner, _)| partner.publicity_pref);
            match own {
                Some((kind, publicity)) => listed(kind, "publicity", [publicity.code()], 1),
                None => listed(Kind::Partner, "publicity_pref", [theirs?.code()], 1),
            }
        },
        "p05-14" => |facts| {
            let refusals = || facts.entries.iter().filter(|e| e.outcome == Some(Outcome::No));
            every(Kind::Entry, refusals(), |entry| !entry.reason.trim().is_empty())
        },
        "p05-15" => {
            |facts| every(Kind::Contact, facts.contacts(), |contact| contact.informed_at.is_some())
        }
        "p06-01" => {
            |facts| first(facts).find_map(|m| listed(Kind::Meeting, "agenda", &m.agenda.0, 1))
        }
        "p06-03" => {
            |facts| first(facts).find_map(|m| listed(Kind::Meeting, "attendees", &m.attendees.0, 2))
        }
        "p06-04" => |facts| {
            let theirs = facts.goals.iter().filter(|goal| facts.is_partner(&goal.party)).count();
            let ours = facts.goals.iter().filter(|goal| Whose::is_library(&goal.party)).count();
            let concerns =
                first(facts).find_map(|m| listed(Kind::Meeting, "concerns", &m.concerns.0, 1));
            if ours > 0 && theirs > 0 { concerns } else { None }
        },
        "p06-06" => |facts| {
            text(Kind::Partnership, "channel", &facts.partnership.channel)?;
            text(Kind::Partnership, "response_time", &facts.partnership.response_time)
        },
        "p06-10" => |facts| {
            first(facts).find_map(|meeting| meeting.next_at)?;
            let promised = facts.actions.iter().filter(|action| {
                action.origin == Some(Origin::Meeting)
                    && !action.owner.trim().is_empty()
                    && action.due.is_some()
            });
            counted(Kind::Action, promised, 1)
        },
        "p06-11" => |facts| {
            let sent = first(facts).find_map(sent_in_time)?;
            Some(Evidence::Day { kind: Kind::Meeting, day: sent })
        },
        "p06-12" => |facts| {
            let met = first(facts).filter(|meeting| meeting.form == Some(MeetingForm::InPerson));
            let day = met.filter_map(|meeting| meeting.at).find(|day| *day <= facts.today)?;
            Some(Evidence::Day { kind: Kind::Meeting, day })
        },
        _ => return None,
    })
}

/// Calls that we made and that got through to somebody.
fn calls<'a>(facts: &'a Facts) -> impl Iterator<Item = &'a Entry> {
    facts.entries.iter().copied().filter(|entry| {
        entry.entry_kind == Some(EntryKind::Call)
            && entry.direction != Some(Direction::In)
            && matches!(
                entry.outcome,
                Some(Outcome::Reached | Outcome::Yes | Outcome::Maybe | Outcome::No)
            )
    })
}

/// Every agreed time to call has been followed by a contact no later than that day.
fn kept_promises(facts: &Facts) -> Option<Evidence> {
    let due = facts.entries.iter().filter(|entry| {
        entry.at.is_some() && entry.next_at.is_some_and(|next| next <= facts.today)
    });
    every(Kind::Entry, due, |own| {
        let kept = |day: Day| Some(day) > own.at && Some(day) <= own.next_at;
        facts.entries.iter().filter_map(|entry| entry.at).any(kept)
    })
}

fn first<'a>(facts: &'a Facts) -> impl Iterator<Item = &'a Meeting> {
    facts.meeting(MeetingKind::First)
}

fn sent_in_time(meeting: &Meeting) -> Option<Day> {
    let (held, sent) = (meeting.at?, meeting.minutes_sent_at?);
    (sent >= held && sent <= held.plus_working_days(MINUTES_DAYS)).then_some(sent)
}
