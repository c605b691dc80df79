//! Whether a relation has been left alone too long.

use super::{Day, Partnership};

/// How often partners hear from each other where nothing else is agreed (guide A2, P10: every
/// four to eight weeks).
pub const DEFAULT_RHYTHM_DAYS: i64 = 56;

/// How long ago somebody was in touch, held against the agreed rhythm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Nothing is expected: an idea, a pause, an ended partnership.
    NotNeeded,
    /// Nobody has been in touch yet.
    NeverMet,
    /// In touch that many days ago, within the rhythm.
    InTouch { days: i64 },
    /// Silent for longer than agreed.
    Silent { days: i64, rhythm: i64 },
}

pub fn care(partnership: &Partnership, last_contact: Option<Day>, today: Day) -> Care {
    if !partnership.status.is_some_and(super::Status::needs_care) {
        return Care::NotNeeded;
    }
    let Some(last) = last_contact else { return Care::NeverMet };
    let rhythm = partnership.rhythm_days.filter(|days| *days > 0).unwrap_or(DEFAULT_RHYTHM_DAYS);
    match today.days_since(last) {
        days if days > rhythm => Care::Silent { days, rhythm },
        days => Care::InTouch { days: days.max(0) },
    }
}

/// A file is called for from this many edits on, where the last is old.
const MANY_EDITS: u32 = 10;

/// From so many days on the last file is old, where something has changed since.
pub const OLD_COPY_DAYS: i64 = 7;

/// So many records are remembered as changed since the last file; beyond them it is enough that
/// they are many.
pub const MOST_CHANGED: usize = 2_000;

/// When the last file was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastBackup {
    Never,
    Ago {
        day: Day,
        days: i64,
    },
    /// A clock was set back: nobody knows how old it is.
    Ahead {
        day: Day,
    },
}

impl LastBackup {
    pub fn of(last: Option<Day>, today: Day) -> Self {
        let Some(day) = last else { return Self::Never };
        match today.days_since(day) {
            // A journey may cost a day.
            days @ -1.. => Self::Ago { day, days: days.max(0) },
            _ => Self::Ahead { day },
        }
    }
}

/// Whether so much has been written since the last file that leaving should be asked about.
pub fn backup_is_due(last: LastBackup, edits: u32) -> bool {
    let is_fresh = matches!(last, LastBackup::Ago { days, .. } if days < OLD_COPY_DAYS);
    edits >= MANY_EDITS && !is_fresh
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;

    #[test]
    fn leaving_is_asked_about_when_much_was_written_and_no_file_is_fresh() {
        let day = |text| Day::parse_iso(text).unwrap();
        for (last, age, edits, is_due) in [
            (None, None, 9, false),
            (None, None, 10, true),
            (Some("2026-11-22"), Some(0), 500, false),
            (Some("2026-11-16"), Some(6), 500, false),
            (Some("2026-11-15"), Some(7), 9, false),
            (Some("2026-11-15"), Some(7), 10, true),
            (Some("2026-11-23"), Some(0), 500, false),
            // A clock that was set back.
            (Some("2027-05-28"), None, 10, true),
        ] {
            let found = LastBackup::of(last.map(day), day("2026-11-22"));
            let told = match found {
                LastBackup::Ago { days, .. } => Some(days),
                LastBackup::Never | LastBackup::Ahead { .. } => None,
            };
            assert_eq!((told, backup_is_due(found, edits)), (age, is_due), "{last:?}");
        }
        let ahead = LastBackup::of(Some(day("2027-05-28")), day("2026-11-22"));
        assert_eq!(ahead, LastBackup::Ahead { day: day("2027-05-28") });
    }

    #[test]
    fn silence_is_measured_against_the_agreed_rhythm() {
        let day = |text| Day::parse_iso(text).unwrap();
        let today = day("2026-11-22");
        let mut partnership =
            Partnership { status: Some(Status::Active), ..Partnership::default() };
        assert_eq!(care(&partnership, None, today), Care::NeverMet);
        assert_eq!(care(&partnership, Some(day("2026-11-01")), today), Care::InTouch { days: 21 });
        partnership.rhythm_days = Some(14);
        assert_eq!(
            care(&partnership, Some(day("2026-11-01")), today),
            Care::Silent { days: 21, rhythm: 14 }
        );
        partnership.status = Some(Status::Paused);
        assert_eq!(care(&partnership, None, today), Care::NotNeeded);
    }
}
