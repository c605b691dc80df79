//! Days that somebody has taken out again: a calendar may hold them still.
//!
//! Each is a member of a set in its record (`cleared/due/2026-12-31`), written when the day goes or makes way for
//! an earlier one, which may have passed when a calendar next asks, and at no other time, so that nobody's two days
//! ever disagree and no other record grows.

use serde_json::Value;

use crate::{
    crdt::{Actor, Record, Register},
    domain::{Code, Day, Kind, Partnership},
    field,
    workspace::{Workspace, command::Write, set},
};

/// What the set is called. Only programs use it.
pub const CLEARED: &str = "cleared";
/// Days that are a set of their own remember by themselves who was in it.
const REVIEWS: &str = "review_dates";

/// The fields with a day that calendars are told of.
fn has_day(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::Goal | Kind::Ask | Kind::Action | Kind::Message | Kind::Risk | Kind::Round => {
            field == "due"
        }
        Kind::Meeting => matches!(field, "at" | "next_at"),
        Kind::Agreement => {
            matches!(field, "valid_from" | "valid_to" | "values/start" | "values/end")
        }
        Kind::Partnership => {
            let is_line = field.starts_with("check/") && field.ends_with("/due");
            is_line || matches!(field, "start" | "end")
        }
        // Another look at the strategy canvas.
        Kind::Library => field == "canvas/s-10",
        Kind::Person
        | Kind::Partner
        | Kind::Contact
        | Kind::Member
        | Kind::Contribution
        | Kind::Approval
        | Kind::Entry
        | Kind::Version
        | Kind::Answers
        | Kind::Map
        | Kind::Node
        | Kind::Edge => false,
    }
}

/// What has to be written along with these fields: the days that they take out.
pub(super) fn taken_out(record: &Record, fields: &[Write]) -> Vec<Write> {
    let Some(kind) = Kind::parse(&record.kind) else { return Vec::new() };
    // Of these no calendar is told once their day is past: on an earlier one they may never be told again.
    let passes = matches!(kind, Kind::Meeting | Kind::Round | Kind::Agreement | Kind::Partnership);
    let days =
        fields.iter().filter(|(field, _)| has_day(kind, field)).flat_map(|(field, values)| {
            let goes = |day: &Day| {
                values.iter().all(|new| match day_of(new) {
                    Some(new) => passes && new < *day,
                    None => is_blank(new),
                })
            };
            let stood = record.values(field);
            let days: Vec<Day> = stood.into_iter().filter_map(day_of).filter(goes).collect();
            days.into_iter().map(move |day| set(format!("{CLEARED}/{field}/{day}"), true))
        });
    days.collect()
}

impl Workspace {
    /// As it would be if no day to come had been taken out: to look at, never to keep.
    pub fn with_cleared(mut self, today: Day) -> Self {
        let nobody = Actor::from_bits(0);
        let back = self.records().values().filter_map(|record| {
            let days: Vec<Write> = cleared(record, today).collect();
            let mut back = (!days.is_empty()).then(|| record.clone())?;
            back.write(&nobody, days.iter().map(|(field, days)| (field.as_str(), days.clone())));
            Some(back)
        });
        for record in back.collect::<Vec<Record>>() {
            self.put(record);
        }
        self
    }
}

impl Workspace {
    /// As if these partnerships had not ended, before they began again neither: to look at, never to keep.
    pub fn with_going_on(mut self, partnerships: &[String]) -> Self {
        let nobody = Actor::from_bits(0);
        for id in partnerships {
            if let Some(mut record) = self.record(id).cloned() {
                let left = self.get::<Partnership>(id).into_iter().flat_map(Partnership::left);
                let path = |path: &str| format!("{}/{path}", field!(Partnership.periods));
                let left: Vec<String> = left.map(|(own, ..)| path(own)).collect();
                for field in left {
                    record.set(&nobody, &field, Value::Null);
                }
                record.set(&nobody, field!(Partnership.status), Value::Null);
                self.put(record);
            }
        }
        self
    }

    /// Whether calendars may have been told of a day of the record, or of what hangs on it.
    pub(super) fn has_days(&self, id: &str) -> bool {
        self.with_descendants(id).iter().filter_map(|id| self.record(id)).any(|record| {
            let kind = Kind::parse(&record.kind);
            kind.is_some_and(|kind| record.fields().any(|(field, _)| has_day(kind, field)))
                || [REVIEWS, CLEARED].iter().any(|set| record.under(set).next().is_some())
        })
    }

    /// Whether the record holds a day to come that calendars are told of, in a value or in the name of
    /// a member of a set.
    pub fn has_day_to_come(&self, id: &str, today: Day) -> bool {
        let is_to_come = |day: &str| Day::parse_iso(day).is_some_and(|day| day >= today);
        let told = self.record(id).and_then(|record| Some((record, Kind::parse(&record.kind)?)));
        told.is_some_and(|(record, kind)| {
            record.fields().any(|(field, register)| match field.rsplit_once('/') {
                Some((set, day)) if set == REVIEWS || set.starts_with(CLEARED) => is_to_come(day),
                _ => {
                    let said = register.primary().and_then(Value::as_str);
                    has_day(kind, field) && said.is_some_and(is_to_come)
                }
            })
        })
    }
}

/// What would put the days to come back that were taken out of the record, and nothing to come stands for.
pub fn cleared(record: &Record, today: Day) -> impl Iterator<Item = Write> {
    let marked = record.under(CLEARED).filter(|(_, register)| is_in(register));
    let marked = marked.filter_map(|(member, _)| {
        let (field, day) = member.rsplit_once('/')?;
        Some((field.to_owned(), Day::parse_iso(day)?, Value::from(day)))
    });
    let reviews = record.under(REVIEWS).filter(|(_, register)| !is_in(register));
    let reviews = reviews.filter_map(|(day, _)| {
        Some((format!("{REVIEWS}/{day}"), Day::parse_iso(day)?, Value::Bool(true)))
    });
    let to_come = marked.chain(reviews).filter(move |(_, day, _)| *day >= today);
    to_come
        .filter(move |(field, ..)| {
            let stands = record.get(field);
            is_blank(stands) || day_of(stands).is_some_and(|day| day < today)
        })
        .map(|(field, _, value)| set(field, value))
}

fn is_in(register: &Register) -> bool {
    register.primary() == Some(&Value::Bool(true))
}

fn is_blank(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(false)) || value.as_str() == Some("")
}

fn day_of(value: &Value) -> Option<Day> {
    Day::parse_iso(value.as_str()?)
}
