//! A day that is put on a line of the checklist or on a risk stands with everything else that is
//! due, until the line is done or the risk is closed.

use crate::support::outward::{file, here, today, with};
use crate::support::workspace::{create, set, stocked};
use makkerskab::{
    domain::Kind,
    guide::{Duty, duties, reminders, rows},
    outward::{Scope, has_dates, partnership_table},
    text::{Lang, text},
    workspace::{Attention, Command, Filter, Portfolio, Sorting, Urgency, Workspace, pick},
};
use serde_json::json;

const LINE: &str = "UID:ps-1-p05-07-due@makkerskab";
const OWN: &str = "UID:ps-1-own-1-due@makkerskab";
const RISK: &str = "UID:rk-1-due@makkerskab";

/// A line of the guide, one of the partnership's own and a risk, each with a day and a name.
fn dated() -> Workspace {
    let risk = [
        ("title", json!("Hemmelig risiko")),
        ("owner", json!("Mette")),
        ("due", json!("2026-12-01")),
        ("state", json!("open")),
    ];
    let commands = [
        set("ps-1", "check/p05-07/state", json!("later")),
        set("ps-1", "check/p05-07/owner", json!("Mette")),
        set("ps-1", "check/p05-07/due", json!("2027-02-01")),
        set("ps-1", "own/own-1/text", json!("Bestil kage")),
        set("ps-1", "own/own-1/phase", json!("P08")),
        set("ps-1", "check/own-1/due", json!("2026-11-20")),
        here("rk-1", Kind::Risk, &risk),
    ];
    with(stocked(), &commands)
}

/// What is due, as the overview lists it: what, whose, and how near.
fn due(workspace: &Workspace) -> Vec<(String, Urgency)> {
    let todos = Portfolio::of(workspace, today()).todos;
    let all = duties(&todos, reminders(workspace, None, today()), today());
    all.iter().map(|duty| (duty.key(), duty.urgency())).collect()
}

fn calendar(workspace: &Workspace) -> String {
    file(workspace, Scope::Partnership("ps-1".into()), Lang::Da).replace("\r\n ", "")
}

#[test]
fn a_day_on_a_line_or_a_risk_is_due_as_a_task_is() {
    let workspace = dated();
    assert_eq!(
        due(&workspace),
        [
            ("ps-1-own-1".into(), Urgency::Overdue { days: 6 }),
            ("rk-1".into(), Urgency::Soon { days: 5 }),
            ("ps-1-p05-07".into(), Urgency::Later),
            ("ac-1".into(), Urgency::Undated),
        ]
    );
    let all = reminders(&workspace, None, today());
    assert_eq!(all.last().map(|own| own.owner.as_str()), Some("Mette"));
    let found = workspace.search("Mette", 9);
    assert!(found.iter().any(|hit| hit.id == "ps-1") && found.iter().any(|hit| hit.id == "rk-1"));
    assert!(matches!(
        duties(&[], all, today()).first(),
        Some(Duty::Reminder(own, _)) if own.partnership == "ps-1"
    ));
}

#[test]
fn a_day_on_a_line_or_a_risk_stands_in_the_list_where_it_comes_first() {
    let sooner = |workspace: &Workspace| {
        let row = rows(workspace, today()).remove("ps-1").unwrap();
        let all = row.sooner.iter().map(|(own, urgency)| (own.key(), *urgency));
        all.collect::<Vec<_>>()
    };
    let line = ("ps-1-own-1".to_owned(), Urgency::Overdue { days: 6 });
    let risk = ("rk-1".to_owned(), Urgency::Soon { days: 5 });
    assert_eq!(sooner(&dated()), [line.clone(), risk.clone()]);
    // The next step comes first where its day does, or is the same.
    for (day, expected) in [
        ("2026-11-19", vec![]),
        ("2026-11-20", vec![]),
        ("2026-11-21", vec![line.clone()]),
        ("2026-12-02", vec![line, risk.clone()]),
    ] {
        assert_eq!(sooner(&with(dated(), &[set("ac-1", "due", json!(day))])), expected, "{day}");
    }
    // A line behind a risk is told of as well, since a risk is for few eyes.
    let done = with(dated(), &[set("ps-1", "check/own-1/state", json!("done"))]);
    assert_eq!(sooner(&done), [risk, ("ps-1-p05-07".into(), Urgency::Later)]);
    assert_eq!(sooner(&stocked()), []);
    let over = with(dated(), &[set("ps-1", "status", json!("closed"))]);
    assert_eq!(sooner(&over), []);

    // It is sorted by, and counts as something that is next.
    let bare = with(dated(), &[Command::Delete { ids: vec!["ac-1".into()] }]);
    let without = Filter { attention: Some(Attention::NoNextStep), ..Filter::default() };
    let listed =
        |workspace: &Workspace, filter| pick(&rows(workspace, today()), filter, Sorting::default());
    assert!(listed(&bare, &without).is_empty());
    let other = create("ps-2", Kind::Partnership, &[("title", json!("Andet"))]);
    let late = [("partnership", json!("ps-2")), ("due", json!("2026-11-21"))];
    let both = with(bare, &[other, create("ac-9", Kind::Action, &late)]);
    assert_eq!(listed(&both, &Filter::default()), ["ps-1", "ps-2"]);

    // A spreadsheet says the same, but for what may go wrong.
    let cell = |workspace: &Workspace| {
        let rows = rows(workspace, today());
        let words = &text(Lang::Da).outward.listed;
        partnership_table(workspace, &rows, &["ps-1".to_owned()], words).text
    };
    assert!(cell(&dated()).contains("Bestil kage;2026-11-20"), "{}", cell(&dated()));
    let told = with(done.clone(), &[set("rk-1", "state", json!("handled"))]);
    assert!(cell(&told).contains("Tjeklistens punkt 5.7;2027-02-01"), "{}", cell(&told));
    assert!(cell(&done).contains("Tjeklistens punkt 5.7;2027-02-01"), "{}", cell(&done));
    assert!(!cell(&done).contains("Hemmelig"));
}

#[test]
fn a_day_on_a_line_or_a_risk_goes_into_the_calendar() {
    let workspace = dated();
    assert!(has_dates(&workspace, &Scope::All, today()));
    let file = calendar(&workspace);
    for told in [
        LINE,
        OWN,
        RISK,
        "SUMMARY:Tjeklistens punkt 5.7 · Læs for mig",
        "SUMMARY:Bestil kage · Læs for mig",
        "SUMMARY:Se på en risiko · Læs for mig",
        "DTSTART;VALUE=DATE:20270201",
        "Ansvarlig: Mette",
    ] {
        assert!(file.contains(told), "{told}\n{file}");
    }
    // What may go wrong is for the library's own eyes, and calendars are shown to others.
    assert!(!file.contains("Hemmelig"));
    assert!(!file.contains("CANCELLED"));
}

#[test]
fn what_is_done_or_closed_or_gone_is_due_no_longer_and_leaves_the_calendar() {
    let done = [
        set("ps-1", "check/p05-07/state", json!("done")),
        set("rk-1", "state", json!("handled")),
        set("ps-1", "own/own-1/text", json!(null)),
        set("ps-1", "check/own-1/due", json!("2026-12-20")),
    ];
    let settled = with(dated(), &done);
    assert_eq!(due(&settled), [("ac-1".into(), Urgency::Undated)]);
    let file = calendar(&settled);
    for uid in [LINE, OWN, RISK] {
        let event = file.split("BEGIN:VEVENT").find(|event| event.contains(uid));
        assert!(event.is_some_and(|event| event.contains("STATUS:CANCELLED")), "{uid}\n{file}");
    }
    assert!(file.contains("Klaret\\, droppet\\, slettet eller uden dato i Makkerskab\\, eller partnerskabet er afsluttet."));
    let deleted = with(dated(), &[Command::Delete { ids: vec!["rk-1".into()] }]);
    let file = calendar(&deleted);
    let event = file.split("BEGIN:VEVENT").find(|event| event.contains(RISK)).unwrap();
    assert!(event.contains("STATUS:CANCELLED"), "{event}");
    // A partnership that is over asks for nothing.
    let over = with(dated(), &[set("ps-1", "status", json!("closed"))]);
    assert_eq!(due(&over), []);
    let file = calendar(&over);
    for uid in [LINE, RISK] {
        let event = file.split("BEGIN:VEVENT").find(|event| event.contains(uid));
        assert!(event.is_some_and(|event| event.contains("STATUS:CANCELLED")), "{uid}\n{file}");
    }
}

#[test]
fn a_line_that_the_record_ticks_is_not_waited_for() {
    let named = with(
        stocked(),
        &[
            set("ps-1", "check/p01-01/due", json!("2026-12-01")),
            set("ps-1", "need", json!("Børn, der ikke læser")),
        ],
    );
    assert_eq!(due(&named).len(), 1, "{:?}", due(&named));
    // Somebody who says that it is missing all the same is reminded.
    let missing = with(named, &[set("ps-1", "check/p01-01/state", json!("todo"))]);
    assert_eq!(due(&missing).len(), 2);
}
