//! Days to ask how it goes, proposed to whoever has none.

use makkerskab::{
    domain::{Day, Partnership, SetOf, Status},
    evaluation::review_days,
};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn lasting(start: &str, end: &str) -> Partnership {
    Partnership { start: Some(day(start)), end: Some(day(end)), ..Partnership::default() }
}

fn proposed(own: &Partnership, today: &str) -> Vec<String> {
    review_days(own, day(today)).into_iter().map(|day| day.to_string()).collect()
}

#[test]
fn they_are_halfway_and_shortly_before_the_end_on_working_days() {
    let year = lasting("2027-01-01", "2027-12-31");
    // The second of July is a Friday, the seventeenth of December one as well.
    assert_eq!(proposed(&year, "2026-11-30"), ["2027-07-02", "2027-12-17"]);
    // What would fall on a weekend comes on the Monday after.
    let spring = lasting("2027-01-04", "2027-06-06");
    assert_eq!(proposed(&spring, "2026-11-30"), ["2027-03-22", "2027-05-24"]);
    // Halfway is past.
    assert_eq!(proposed(&year, "2027-08-01"), ["2027-12-17"]);
    // So short that one is enough.
    assert_eq!(proposed(&lasting("2027-01-04", "2027-02-26"), "2026-11-30"), ["2027-02-12"]);
}

#[test]
fn nobody_is_proposed_to_who_has_some_or_whose_days_are_not_known() {
    let own = lasting("2027-01-01", "2027-12-31");
    let has = Partnership { review_dates: SetOf(["i maj".to_owned()].into()), ..own.clone() };
    let over = Partnership { status: Some(Status::Closed), ..own.clone() };
    let open = Partnership { end: None, ..own };
    let backwards = lasting("2027-12-31", "2027-01-01");
    let short = lasting("2027-01-04", "2027-01-08");
    for own in [has, over, open, backwards, short] {
        assert!(proposed(&own, "2026-11-30").is_empty(), "{own:?}");
    }
}
