//! What was given and received in a year: exact sums, and never of different things.

use std::collections::BTreeMap;

use makkerskab::{
    crdt::Actor,
    domain::{
        Contribution,
        ContributionKind::{self, Money, Products, Space, Time, Volunteers},
        Day, Entity, Partnership,
        Unit::{self, Hours, Kroner, Other, Pieces},
    },
    workspace::{Command, Workspace},
    year::{Giver, Put, Sums, year},
};

fn put<E: Entity>(workspace: &mut Workspace, id: &str, entity: &E) {
    workspace.apply(&Command::create(id, entity), &Actor::from_bits(7)).unwrap();
}

type Line = (
    &'static str,
    Option<ContributionKind>,
    Option<Unit>,
    (Option<f64>, Option<f64>),
    &'static str,
);

fn of(lines: &[Line]) -> Workspace {
    let mut all = Workspace::default();
    for id in ["ps-1", "ps-2"] {
        put(&mut all, id, &Partnership { title: "Læs for mig".into(), ..Partnership::default() });
    }
    for (place, (party, kind, unit, (planned, actual), date)) in lines.iter().enumerate() {
        let contribution = Contribution {
            partnership: format!("ps-{}", place % 2 + 1),
            party: (*party).into(),
            kind: *kind,
            unit: *unit,
            planned: *planned,
            actual: *actual,
            date: Day::parse_iso(date),
            ..Contribution::default()
        };
        put(&mut all, &format!("cb-{place}"), &contribution);
    }
    all
}

fn seen(workspace: &Workspace, of: i32) -> (BTreeMap<(Giver, Put), Sums>, usize) {
    let today = Day::parse_iso("2027-06-01").unwrap();
    let found = year(workspace, None, of, today);
    (found.given, found.undated.given)
}

fn sums(planned: Option<f64>, actual: Option<f64>, entries: usize) -> Sums {
    Sums { planned, actual, entries }
}

#[test]
fn what_is_of_one_side_one_kind_and_one_unit_is_added_and_nothing_else() {
    let all = of(&[
        ("library", Some(Time), Some(Hours), (Some(40.0), Some(12.5)), "2026-01-01"),
        ("library", Some(Time), Some(Hours), (Some(10.0), None), "2026-12-31"),
        ("library", Some(Volunteers), Some(Hours), (None, Some(3.0)), "2026-05-05"),
        ("pa-1", Some(Time), Some(Hours), (Some(7.0), Some(7.0)), "2026-05-05"),
        ("pa-1", Some(Money), Some(Kroner), (Some(50_000.0), Some(0.0)), "2026-05-05"),
        ("pa-2", Some(Money), None, (Some(0.5), Some(0.25)), "2026-05-06"),
        ("pa-2", Some(Space), Some(Kroner), (Some(900.0), None), "2026-05-06"),
        ("pa-2", None, Some(Kroner), (Some(1.0), None), "2026-05-06"),
    ]);
    let (found, undated) = seen(&all, 2026);
    let expected = [
        ((Giver::Library, Put::Hours(Some(Time))), sums(Some(50.0), Some(12.5), 2)),
        ((Giver::Library, Put::Hours(Some(Volunteers))), sums(None, Some(3.0), 1)),
        ((Giver::Partners, Put::Kroner(None)), sums(Some(1.0), None, 1)),
        ((Giver::Partners, Put::Kroner(Some(Money))), sums(Some(50_000.5), Some(0.25), 2)),
        ((Giver::Partners, Put::Kroner(Some(Space))), sums(Some(900.0), None, 1)),
        ((Giver::Partners, Put::Hours(Some(Time))), sums(Some(7.0), Some(7.0), 1)),
    ];
    assert_eq!(found, expected.into());
    assert_eq!(undated, 0);
}

#[test]
fn only_what_has_a_day_in_the_year_is_added() {
    let money = |date| ("pa-1", Some(Money), Some(Kroner), (Some(5.0), None), date);
    let all = of(&[money("2025-12-31"), money("2026-01-01"), money("2027-01-01"), money("")]);
    for year in [2025, 2026, 2027] {
        let (found, undated) = seen(&all, year);
        let expected = ((Giver::Partners, Put::Kroner(Some(Money))), sums(Some(5.0), None, 1));
        assert_eq!(found, [expected].into());
        assert_eq!(undated, 1);
    }
    assert_eq!(seen(&all, 2024), (BTreeMap::new(), 1));
}

/// Twelve boxes and three tables are fifteen of nothing, and `other` may be euros.
#[test]
fn what_is_in_other_units_is_counted_and_not_added() {
    let all = of(&[
        ("library", Some(Products), Some(Pieces), (Some(12.0), Some(12.0)), "2026-05-05"),
        ("library", Some(Money), Some(Other), (Some(900.0), None), "2026-05-05"),
        ("library", Some(Space), None, (None, None), "2026-05-05"),
        ("", Some(Time), Some(Hours), (Some(2.0), None), "2026-05-05"),
        ("citizens", Some(Time), Some(Hours), (Some(2.0), None), "2026-05-05"),
    ]);
    let expected = [
        ((Giver::Library, Put::Other), sums(None, None, 3)),
        ((Giver::Unsaid, Put::Hours(Some(Time))), sums(Some(4.0), None, 2)),
    ];
    assert_eq!(seen(&all, 2026).0, expected.into());
}

/// As in the ledger of a partnership: what went to the trash with it is told no more.
#[test]
fn a_partnership_in_the_trash_takes_its_contributions_along() {
    let mut all = of(&[("library", Some(Time), Some(Hours), (Some(2.0), None), "2026-05-05")]);
    let ids = all.with_descendants("ps-1");
    all.apply(&Command::Delete { ids }, &Actor::from_bits(7)).unwrap();
    assert_eq!(seen(&all, 2026), (BTreeMap::new(), 0));
}
