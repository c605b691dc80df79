//! What others are waited for, and the days that were agreed on with them, stand with everything else that is due.

use crate::support::outward::{day, file, here, today, with};
use crate::support::workspace::{set, stocked};
use makkerskab::{
    domain::{Kind, Status},
    guide::{Duty, duties, reminders, rows},
    outward::{Scope, partnership_table},
    text::{Lang, text},
    workspace::{
        Attention, Command, Filter, Matter, Remembered, Reminder, Sorting, Urgency, Workspace, pick,
    },
};
use serde_json::{Value, json};

/// One of each that is late, led by Mette.
fn waiting() -> Workspace {
    let commands = [
        set("ps-1", "owner", json!("Mette")),
        set("ps-1", "review_dates/2026-06-01", json!(true)),
        set("ps-1", "review_dates/2026-11-10", json!(true)),
        set("ps-1", "review_dates/2027-05-01", json!(true)),
        ask("as-1", "2026-11-20", "promised"),
        goal("gl-1", "2026-11-25"),
        approval("ap-1", "2026-11-11", "asked"),
    ];
    with(stocked(), &commands)
}

fn ask(id: &str, due: &str, status: &str) -> Command {
    let fields = [("text", json!("Et lokale")), ("due", json!(due)), ("status", json!(status))];
    here(id, Kind::Ask, &fields)
}

fn goal(id: &str, due: &str) -> Command {
    here(id, Kind::Goal, &[("text", json!("40 børn")), ("due", json!(due))])
}

fn approval(id: &str, asked: &str, state: &str) -> Command {
    let fields =
        [("who", json!("Direktøren")), ("requested_at", json!(asked)), ("state", json!(state))];
    here(id, Kind::Approval, &fields)
}

fn all(workspace: &Workspace) -> Vec<Reminder> {
    reminders(workspace, None, today())
}

fn keys(workspace: &Workspace) -> Vec<String> {
    all(workspace).iter().map(Reminder::key).collect()
}

#[test]
fn what_is_waited_for_is_due_and_is_whoever_leads_to_ask_about() {
    let found = duties(&[], all(&waiting()), today());
    let told: Vec<_> =
        found.iter().map(|duty| (duty.key(), duty.owner(), duty.urgency())).collect();
    let late = |days| Urgency::Overdue { days };
    assert_eq!(
        told,
        [
            ("ps-1-review".to_owned(), "Mette", late(16)),
            ("as-1".to_owned(), "Mette", late(6)),
            ("ap-1".to_owned(), "Mette", late(1)),
            ("gl-1".to_owned(), "Mette", late(1)),
        ]
    );
    let waits = found.iter().find_map(|duty| match duty {
        Duty::Reminder(own, _) => match &own.what {
            Remembered::Approval { who, days, .. } => Some((who.clone(), *days)),
            _ => None,
        },
        Duty::Promise(_) => None,
    });
    assert_eq!(waits, Some(("Direktøren".to_owned(), 15)));
    let [da, en] = [Lang::Da, Lang::En].map(|lang| text(lang).overview.awaits_yes);
    assert_eq!(da("Direktøren", 15), "Venter på et ja fra Direktøren i 15 dage");
    assert_eq!(en("Direktøren", 15), "Waiting for a yes from Direktøren for 15 days");
    assert_eq!(
        (da("", 1), en("", 1)),
        ("Venter på et ja i 1 dag".into(), "Waiting for a yes for 1 day".into())
    );
}

#[test]
fn what_is_settled_or_far_away_asks_for_nothing() {
    for settles in [
        set("as-1", "status", json!("received")),
        set("as-1", "status", json!("declined")),
        set("as-1", "due", json!("2026-12-04")),
        set("as-1", "due", Value::Null),
        set("gl-1", "state", json!("reached")),
        set("gl-1", "state", json!("dropped")),
        set("gl-1", "due", json!("2026-12-04")),
        set("ap-1", "state", json!("yes")),
        set("ap-1", "state", json!("no")),
        set("ap-1", "decided_at", json!("2026-11-20")),
        set("ap-1", "requested_at", json!("2026-11-12")),
        set("ap-1", "requested_at", Value::Null),
    ] {
        let own = with(waiting(), std::slice::from_ref(&settles));
        assert_eq!(keys(&own).len(), 3, "{settles:?}");
    }
    // Within a week something is near; and whoever wrote the day has asked, whatever the state says.
    let near = [
        set("as-1", "due", json!("2026-12-03")),
        set("gl-1", "due", json!("2026-12-03")),
        set("ap-1", "state", json!("not_asked")),
    ];
    assert_eq!(keys(&with(waiting(), &near)).len(), 4);
    for status in [Status::Closed, Status::DeclinedUs, Status::DeclinedThem] {
        let over = Command::set("ps-1", "status", status);
        assert!(keys(&with(waiting(), &[over])).is_empty(), "{status:?}");
    }
}

#[test]
fn a_day_to_evaluate_asks_until_somebody_evaluates() {
    let asks =
        |commands: &[Command]| keys(&with(waiting(), commands)).contains(&"ps-1-review".to_owned());
    let round = |kind: &str, opened: &str| {
        let fields = [("round_kind", json!(kind)), ("opened_at", json!(opened))];
        here("rd-1", Kind::Round, &fields)
    };
    let meeting = |kind: &str, at: &str| {
        here("me-1", Kind::Meeting, &[("meeting_kind", json!(kind)), ("at", json!(at))])
    };
    assert!(asks(&[]));
    assert!(asks(&[round("mid", "2026-10-10")]), "of the day before");
    assert!(asks(&[round("pulse", "2026-11-20")]));
    assert!(asks(&[meeting("status", "2026-11-20")]));
    assert!(!asks(&[round("mid", "2026-10-11")]));
    assert!(!asks(&[round("end", "2026-11-26")]));
    assert!(!asks(&[meeting("evaluation", "2026-12-10")]), "it is called");
    // The next one is told of instead once it is near.
    let soon = set("ps-1", "review_dates/2026-12-03", json!(true));
    let own = with(waiting(), &[soon]);
    let review = all(&own).into_iter().find(|own| own.what == Remembered::Review);
    assert_eq!(review.map(|own| own.due), Some(day("2026-12-03")));
}

#[test]
fn what_was_waited_for_in_a_time_that_has_ended_is_of_that_time() {
    let ended = set("ps-1", "periods/2026-11-20/last", json!("2026-11-20"));
    let again = with(waiting(), &[ended]);
    assert_eq!(keys(&again), ["gl-1"]);
}

#[test]
fn what_is_waited_for_stands_beside_the_next_step_in_the_list() {
    let row = |workspace: &Workspace| rows(workspace, today()).remove("ps-1").unwrap();
    let sooner = |workspace: &Workspace| -> Vec<String> {
        row(workspace).sooner.iter().map(|(own, _)| own.key()).collect()
    };
    assert_eq!(sooner(&waiting()), ["ps-1-review"]);
    assert_eq!(row(&waiting()).urgency(), Some(Urgency::Overdue { days: 16 }));
    // It hides no step and no line, whichever comes first, and is hidden by none.
    let more = [
        set("ac-1", "due", json!("2026-11-01")),
        set("ps-1", "check/p05-07/due", json!("2026-10-30")),
    ];
    let full = with(waiting(), &more);
    assert_eq!(sooner(&full), ["ps-1-p05-07", "ps-1-review"]);
    let stepped = with(waiting(), &more[..1]);
    assert_eq!(sooner(&stepped), ["ps-1-review"]);
    assert_eq!(row(&stepped).urgency(), Some(Urgency::Overdue { days: 25 }));
    assert!(row(&stepped).has(Matter::Wait) && !row(&stepped).has(Matter::Step));
    // What is waited for stands there; a risk alone leaves paper with nothing.
    let bare = with(waiting(), &[Command::Delete { ids: vec!["ac-1".into()] }]);
    assert!(row(&bare).next.is_none() && !row(&bare).has_no_step());
    let quiet = with(stocked(), &[Command::Delete { ids: vec!["ac-1".into()] }]);
    assert!(row(&quiet).has_no_step(), "{:?}", sooner(&quiet));
    let risk = [("state", json!("open")), ("due", json!("2026-11-20"))];
    let risky = with(quiet, &[here("rk-9", Kind::Risk, &risk)]);
    assert_eq!(sooner(&risky), ["rk-9"]);
    assert!(row(&risky).has_no_step());
    // A spreadsheet names the step.
    let words = &text(Lang::Da).outward.listed;
    let table = partnership_table(&stepped, &rows(&stepped, today()), &["ps-1".to_owned()], words);
    assert!(table.text.contains("Ring;2026-11-01"), "{}", table.text);
}

#[test]
fn lists_are_narrowed_to_what_waits_for_a_yes_or_has_no_agreement_or_no_step() {
    let by = |workspace: &Workspace, attention| {
        let filter = Filter { attention: Some(attention), ..Filter::default() };
        !pick(&rows(workspace, today()), &filter, Sorting::default()).is_empty()
    };
    let own = waiting();
    assert!(by(&own, Attention::AwaitsYes) && !by(&stocked(), Attention::AwaitsYes));
    assert!(!by(&with(own.clone(), &[set("ap-1", "state", json!("yes"))]), Attention::AwaitsYes));
    let over = set("ps-1", "status", json!("closed"));
    assert!(!by(&with(own.clone(), &[over]), Attention::AwaitsYes));
    // What waits for others is no step of ours.
    assert!(!by(&own, Attention::NoNextStep));
    let bare = with(own.clone(), &[Command::Delete { ids: vec!["ac-1".into()] }]);
    assert!(by(&bare, Attention::NoNextStep));

    assert!(by(&own, Attention::NoAgreement));
    let written = |state: &str| here("ag-1", Kind::Agreement, &[("state", json!(state))]);
    for (state, lacks) in [("draft", true), ("ended", true), ("agreed", false), ("signed", false)] {
        let own = with(own.clone(), &[written(state)]);
        assert_eq!(by(&own, Attention::NoAgreement), lacks, "{state}");
    }
    for (status, lacks) in [
        ("idea", false),
        ("agreeing", false),
        ("paused", true),
        ("review", true),
        ("closed", false),
    ] {
        let own = with(own.clone(), &[set("ps-1", "status", json!(status))]);
        assert_eq!(by(&own, Attention::NoAgreement), lacks, "{status}");
    }
}

/// The calendar has had goals, asks and days to evaluate all along, from their own records.
#[test]
fn nothing_stands_twice_in_the_calendar() {
    let soon = set("ps-1", "review_dates/2026-12-01", json!(true));
    let own = with(waiting(), &[soon]);
    let file = file(&own, Scope::All, Lang::Da).replace("\r\n ", "");
    for (told, times) in [
        ("UID:as-1-due@", 1),
        ("UID:gl-1-due@", 1),
        ("UID:ps-1-review-2026-12-01@", 1),
        ("UID:ps-1-review-2027-05-01@", 1),
        ("BEGIN:VEVENT", 4),
        ("Direktøren", 0),
    ] {
        assert_eq!(file.matches(told).count(), times, "{told}\n{file}");
    }
}
