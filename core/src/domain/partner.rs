//! The library, its people, and those it works with.

use super::{
    ContactRole, ContributionKind, Day, Lines, Paths, Publicity, RelationKind, Sector, SetOf,
    entity::entity,
};

entity! {
    /// The library that keeps these records; one record for it.
    Library {
        name: String,
        municipality: String,
        cvr: String,
        address: String,
        phone: String,
        email: String,
        governance: String,
        rules_note: String,
        assets: Lines,
        strategy_goals: Paths,
        /// The strategy canvas (guide A8).
        canvas: Paths,
        /// How many partnerships can be cared for at a time.
        capacity: Option<i64>,
    }
}

entity! {
    /// One of the library's own staff.
    Person {
        name: String,
        initials: String,
        title: String,
        email: String,
        phone: String,
        active: Option<bool>,
    }
}

entity! {
    /// An independent organisation (guide G2).
    Partner {
        name: String,
        sector: Option<Sector>,
        /// What sort of organisation, in words.
        kind: String,
        cvr: String,
        address: String,
        web: String,
        about: String,
        goals_text: String,
        offers: SetOf<ContributionKind>,
        wants: String,
        limits: String,
        publicity_pref: Option<Publicity>,
        relation_level: Option<i64>,
        relation_kind: Option<RelationKind>,
        parent_partner_id: String,
        tags: SetOf<String>,
        /// Ids of partners that people have said it is not, alike as the names may be.
        other_than: SetOf<String>,
        /// Of one in the trash: the id of the partner that it was joined with.
        same_as: String,
        /// Internal: these four never leave in a share copy.
        pressures: String,
        csr_note: String,
        red_flags: String,
        notes: String,
    }
}

/// So many days after they were written, a contact should be confirmed or erased.
const REVIEW_DAYS: u64 = 365;

entity! {
    /// A person to call at a partner. Work contacts only.
    Contact {
        partner: String,
        name: String,
        title: String,
        email: String,
        phone: String,
        role_in_org: Option<ContactRole>,
        role_here: String,
        primary: Option<bool>,
        backup_for: String,
        /// When they were told that their name is kept.
        informed_at: Option<Day>,
        source: String,
        /// When to confirm or erase.
        review_by: Option<Day>,
        active: Option<bool>,
        left_at: Option<Day>,
        /// Internal.
        notes: String,
    }
}

impl Contact {
    /// Somebody who is written down on that day.
    pub fn written_on(day: Day) -> Self {
        Self { review_by: Some(Self::review_after(day)), ..Self::default() }
    }

    /// When to confirm or erase somebody who is known to be right on that day.
    pub fn review_after(day: Day) -> Day {
        day.plus_days(REVIEW_DAYS)
    }

    /// Whether it was put off after that day when to confirm or erase them.
    pub fn was_reviewed_after(&self, day: Day) -> bool {
        self.review_by > Self::written_on(day).review_by
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_looked_at_since_a_day_is_known_by_the_later_date() {
        let day = |text: &str| Day::parse_iso(text).unwrap_or_default();
        let contact = Contact::written_on(day("2026-03-01"));
        assert_eq!(contact.review_by, Some(day("2027-03-01")));
        assert!(!contact.was_reviewed_after(day("2026-06-30")));
        assert!(!contact.was_reviewed_after(day("2026-03-01")), "written on the day itself");
        let kept = Contact { review_by: Some(day("2027-08-01")), ..contact };
        assert!(kept.was_reviewed_after(day("2026-06-30")));
        assert!(!Contact::default().was_reviewed_after(day("2026-06-30")));
    }
}
