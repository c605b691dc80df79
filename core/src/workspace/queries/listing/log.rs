//! What was said, across partnerships.

use std::collections::BTreeSet;

use crate::{
    domain::{Contact, Entry, EntryKind},
    order::OrderBy,
    workspace::{Workspace, conversation::newest},
};

impl Workspace {
    /// The newest entries of all logs.
    pub fn latest_entries(&self, limit: usize) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.all::<Entry>().collect();
        entries.order_by_key(|entry| newest(entry));
        // What has lost its home is shown by the trash alone.
        entries.into_iter().filter(|entry| self.is_at_home(&entry.id)).take(limit).collect()
    }

    /// What the log tells of a partner, the newest first.
    pub fn log_with(&self, partner: &str) -> Vec<&Entry> {
        let mut log: Vec<&Entry> = self.of::<Entry>(partner).collect();
        for (_, partnership) in self.memberships_of(partner) {
            let entries = self.of::<Entry>(&partnership.id);
            log.extend(entries.filter(|entry| self.partners_in(entry).contains(partner)));
        }
        log.order_by_key(|entry| newest(entry));
        log.dedup_by(|a, b| a.id == b.id);
        log
    }

    /// The partners that an entry is about: who is named, or whose contacts are. Where nobody is, the only
    /// one that takes part; a meeting is with all of them.
    pub fn partners_in<'a>(&'a self, entry: &'a Entry) -> BTreeSet<&'a str> {
        if !entry.partner.is_empty() {
            return [entry.partner.as_str()].into();
        }
        let with = &entry.contact_ids.0;
        if !with.is_empty() {
            let contacts = with.iter().filter_map(|id| self.get::<Contact>(id));
            return contacts.map(|contact| contact.partner.as_str()).collect();
        }
        let all: BTreeSet<&str> =
            self.partners_of(&entry.partnership).map(|partner| partner.id.as_str()).collect();
        let is_of_all = all.len() == 1 || entry.entry_kind == Some(EntryKind::Meeting);
        if is_of_all { all } else { BTreeSet::new() }
    }
}
