//! What was said, across partnerships.

use std::collections::BTreeSet;

use crate::{
    domain::{Contact, Entry},
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

    /// What the log tells of a partner, the newest first: what names it or one of its contacts,
    /// and what names nobody in a partnership where it is the only partner.
    pub fn log_with(&self, partner: &str) -> Vec<&Entry> {
        let contacts: BTreeSet<&str> =
            self.of::<Contact>(partner).map(|contact| contact.id.as_str()).collect();
        let mut log: Vec<&Entry> = self.of::<Entry>(partner).collect();
        for (_, partnership) in self.memberships_of(partner) {
            let is_alone = self.partners_of(&partnership.id).count() == 1;
            log.extend(self.of::<Entry>(&partnership.id).filter(|entry| {
                let with = &entry.contact_ids.0;
                entry.partner.is_empty()
                    && match with.is_empty() {
                        true => is_alone,
                        false => with.iter().any(|id| contacts.contains(id.as_str())),
                    }
            }));
        }
        log.order_by_key(|entry| newest(entry));
        log.dedup_by(|a, b| a.id == b.id);
        log
    }
}
