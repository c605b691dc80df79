//! Times that a partnership was carried out and that have ended, kept when it begins again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{ClosingPart, Code, Day, EndingReason, Partnership};
use crate::order::OrderBy;

/// What stood open when it began again: `periods/2026-09-30/left/ac-1` is the day it was due, or true.
pub const LEFT: &str = "left";
/// The first and the last day of a time that has ended.
pub const FIRST: &str = "first";
pub const LAST: &str = "last";

/// One of them: its days, and what was written when it ended, under the names that it has in `closing`.
#[derive(Clone, Debug, PartialEq)]
pub struct Period<'a> {
    /// The day it ended, or what stands for one: two people who begin again keep the same period.
    pub key: &'a str,
    parts: BTreeMap<&'a str, &'a Value>,
}

impl<'a> Period<'a> {
    pub fn said(&self, part: &str) -> Option<&'a str> {
        self.parts.get(part).copied().and_then(Value::as_str)
    }

    pub fn first(&self) -> Option<Day> {
        self.said(FIRST).and_then(Day::parse_iso)
    }

    pub fn last(&self) -> Option<Day> {
        self.said(LAST).and_then(Day::parse_iso)
    }

    pub fn reason(&self) -> Option<EndingReason> {
        self.said(ClosingPart::Reason.code()).and_then(EndingReason::parse)
    }

    /// The names of all its parts.
    pub fn parts(&self) -> impl Iterator<Item = &'a str> {
        self.parts.keys().copied()
    }
}

impl Partnership {
    /// The times that have ended, the latest first.
    pub fn ended_periods(&self) -> Vec<Period<'_>> {
        let periods = self.periods.by_id().into_iter().map(|(key, mut parts)| {
            parts.retain(|part, _| !is_left(part));
            Period { key, parts }
        });
        let mut periods: Vec<Period> = periods.filter(|own| !own.parts.is_empty()).collect();
        periods.order_by_key(|own| (std::cmp::Reverse((own.last(), own.first())), own.key));
        periods
    }

    /// Whether this stood open when it began again, and has got no other day since: it asks for nothing
    /// until somebody has said what is to become of it.
    pub fn waits(&self, id: &str, due: Option<Day>) -> bool {
        self.left().any(|(_, left, was)| left == id && *was == as_left(due))
    }

    /// What stood open: the whole path, whose it is, and the day.
    pub fn left(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        self.periods.0.iter().filter_map(|(path, was)| {
            let (_, part) = path.split_once('/')?;
            let (_, id) = part.split_once('/').filter(|(list, _)| *list == LEFT)?;
            Some((path.as_str(), id, was))
        })
    }
}

fn is_left(part: &str) -> bool {
    part.split_once('/').is_some_and(|(list, _)| list == LEFT)
}

/// How what stands open is kept: by its day.
pub fn as_left(due: Option<Day>) -> Value {
    due.map_or(Value::Bool(true), Into::into)
}
