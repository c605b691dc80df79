//! When somebody was last in touch: reached, as the log tells, or met.
//!
//! Invariant: the rule is the year's as well (`year`). Notes are no contact, nor is a call that reached
//! nobody, nor a day to come, nor a meeting of today that nothing is written of.

use std::collections::BTreeSet;

use crate::{
    crdt::Record,
    domain::{Contact, Day, Entry, FieldValue, Meeting, Partner, reaches, same_name_key},
    field,
    workspace::{
        Workspace,
        meetings::{filled_lines, people},
    },
};

impl Workspace {
    /// The last day that a partnership's partners were reached or met.
    pub fn last_contact(&self, partnership: &str, today: Day) -> Option<Day> {
        let meetings = self.records_of::<Meeting>(partnership);
        // Whole meetings are read of this day alone.
        let was_held = |id: &str| self.get(id).is_some_and(|own: &Meeting| own.was_held(today));
        let met = meetings.filter_map(|meeting| {
            let day: Day = read(meeting, field!(Meeting.at))?;
            (day < today || (day == today && was_held(&meeting.id))).then_some(day)
        });
        let met = met.max();
        met.max(self.last_entry(partnership, today, true))
    }

    /// The last day that somebody tried and reached nobody, where nobody has been reached since.
    pub fn last_try(&self, partnership: &str, today: Day) -> Option<Day> {
        let tried = self.last_entry(partnership, today, false);
        tried.filter(|day| Some(*day) > self.last_contact(partnership, today))
    }

    /// The last day that somebody was in touch with a partner, in whatever partnership.
    pub(in crate::workspace) fn last_contact_with(
        &self,
        partner: &Partner,
        today: Day,
    ) -> Option<Day> {
        let log = self.log_with(&partner.id).into_iter().filter(|entry| entry.has_reached());
        let mut days: Vec<Day> = log.filter_map(|entry| entry.at).collect();
        let contacts = self.of::<Contact>(&partner.id).map(|contact| same_name_key(&contact.name));
        let mut names: BTreeSet<String> = contacts.chain([same_name_key(&partner.name)]).collect();
        names.remove("");
        for (_, partnership) in self.memberships_of(&partner.id) {
            let is_alone = self.partners_of(&partnership.id).count() == 1;
            let was_there = |meeting: &&Meeting| {
                let lines = filled_lines(&meeting.attendees.0);
                let mut there = lines.iter().flat_map(|line| people(line));
                let is_of_all = is_alone || lines.is_empty();
                is_of_all || there.any(|name| names.contains(&same_name_key(name)))
            };
            let held = self.of::<Meeting>(&partnership.id).filter(|own| own.was_held(today));
            let met = held.filter(was_there);
            days.extend(met.filter_map(|meeting| meeting.at));
        }
        days.into_iter().filter(|day| *day <= today).max()
    }

    /// Of the contacts in the log that reached somebody, or of those that did not. Every partnership is
    /// asked when the app opens, so nothing but these fields is read.
    fn last_entry(&self, partnership: &str, today: Day, reached: bool) -> Option<Day> {
        let mut last = None;
        for record in self.records_of::<Entry>(partnership) {
            let day: Option<Day> = read(record, field!(Entry.at));
            let is_later = day.is_some_and(|day| day <= today) && day > last;
            let is_such = || {
                let kind = read(record, field!(Entry.entry_kind));
                reaches(kind, read(record, field!(Entry.outcome))) == Some(reached)
            };
            if is_later && is_such() {
                last = day;
            }
        }
        last
    }
}

fn read<T>(record: &Record, field: &str) -> Option<T>
where
    Option<T>: FieldValue,
{
    <Option<T>>::read(record, field).ok().flatten()
}
