//! What the overview tells: what is late, what is due to be told, and whether there is room for it all.

use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    domain::{Day, Entry, Frequency, Kind, Message, Status},
    workspace::{
        Command, PartnerRow, Portfolio, Urgency, Workspace, dossier::current_agreement,
        invitation::newest_rounds,
    },
};
use serde_json::{Value, json};

#[test]
fn another_librarys_record_is_never_taken_for_the_own_one() {
    let library = |id, name, room: u8| {
        create(id, Kind::Library, &[("name", json!(name)), ("capacity", json!(room))])
    };
    for (own, other) in [("lb-1", "lb-2"), ("lb-2", "lb-1")] {
        let mut workspace = stocked();
        assert_eq!(workspace.library_to_remember(), None);
        workspace.apply(&library(own, "Herning Bibliotek", 4), &actor("me")).unwrap();
        // Nobody has told: the one that is held.
        assert_eq!(workspace.own_library_name(), Some("Herning Bibliotek"));
        let remembered = workspace.library_to_remember().map(str::to_owned);
        assert_eq!(remembered.as_deref(), Some(own));
        workspace.tell_own_library(remembered);
        workspace.apply(&library(other, "Viborg Bibliotek", 9), &actor("viborg")).unwrap();
        assert_eq!(workspace.own_library_name(), Some("Herning Bibliotek"));
        assert_eq!(workspace.capacity(), Some(4));
        assert_eq!(workspace.library_to_remember(), Some(own));
        // Nor where the own one has gone.
        workspace.apply(&Command::Delete { ids: vec![own.into()] }, &actor("me")).unwrap();
        assert_eq!(workspace.own_library_name(), None);
        assert_eq!(workspace.library_to_remember(), Some(own));
    }
}

#[test]
fn a_colleagues_record_of_the_library_is_told_apart_from_another_librarys() {
    let mut workspace = stocked();
    assert!(workspace.own_libraries().is_empty());
    for (id, name) in [("lb-1", "Greve Bibliotek"), ("lb-2", "greve bibliotek"), ("lb-3", "Solrød")]
    {
        workspace
            .apply(&create(id, Kind::Library, &[("name", json!(name))]), &actor("me"))
            .unwrap();
    }
    workspace.tell_own_library(Some("lb-2".into()));
    let ids = |workspace: &Workspace| {
        workspace.own_libraries().iter().map(|own| own.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&workspace), ["lb-1", "lb-2"]);
    workspace.tell_own_library(Some("lb-3".into()));
    assert_eq!(ids(&workspace), ["lb-3"]);
}

#[test]
fn the_overview_puts_the_late_first() {
    let day = |text| Day::parse_iso(text).unwrap();
    let mut workspace = stocked();
    for (id, due) in [("ac-2", "2026-11-30"), ("ac-3", "2026-11-01"), ("ac-4", "2026-11-22")] {
        let fields = [("partnership", json!("ps-1")), ("text", json!(id)), ("due", json!(due))];
        workspace.apply(&create(id, Kind::Action, &fields), &actor("me")).unwrap();
    }
    let portfolio = Portfolio::of(&workspace, day("2026-11-22"));
    let order: Vec<&str> = portfolio.todos.iter().map(|todo| todo.action.id.as_str()).collect();
    assert_eq!(order, ["ac-3", "ac-4", "ac-2", "ac-1"]);
    assert_eq!(portfolio.todos.first().unwrap().urgency, Urgency::Overdue { days: 21 });
    assert_eq!(portfolio.by_status.get(&Status::Active), Some(&1));
    assert_eq!(portfolio.silent.len(), 1);

    // What has lost its partnership waits in the trash and is nobody's to do; what never had one is.
    for (id, home) in [("ac-5", "ps-9"), ("ac-6", "")] {
        let fields = [("partnership", json!(home)), ("text", json!(id))];
        workspace.apply(&create(id, Kind::Action, &fields), &actor("me")).unwrap();
    }
    let todos = Portfolio::of(&workspace, day("2026-11-22")).todos;
    let is_there = |id: &str| todos.iter().any(|todo| todo.action.id == id);
    assert_eq!((is_there("ac-5"), is_there("ac-6")), (false, true));
}

#[test]
fn messages_of_a_plan_are_told_when_their_day_is_near_and_they_have_not_gone_out() {
    let mut workspace = stocked();
    let messages: [(&str, &[(&str, Value)]); 6] = [
        ("ms-1", &[("due", json!("2026-11-29"))]),
        ("ms-2", &[("due", json!("2026-11-01"))]),
        ("ms-3", &[("due", json!("2026-11-30"))]),
        ("ms-4", &[("due", json!("2026-11-20")), ("done_at", json!("2026-11-20"))]),
        ("ms-5", &[("occasion", json!("Hver måned"))]),
        (
            "ms-6",
            &[
                ("due", json!("2026-11-25")),
                ("done_at", json!("2026-10-25")),
                ("every", json!("monthly")),
            ],
        ),
    ];
    for (id, fields) in messages {
        let fields: Vec<_> =
            fields.iter().cloned().chain([("partnership", json!("ps-1"))]).collect();
        workspace.apply(&create(id, Kind::Message, &fields), &actor("me")).unwrap();
    }
    let today = Day::parse_iso("2026-11-22").unwrap();
    let due = |workspace: &Workspace| {
        workspace.due_messages(today).iter().map(|own| own.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(due(&workspace), ["ms-2", "ms-6", "ms-1"]);
    workspace.apply(&set("ps-1", "status", json!("closed")), &actor("me")).unwrap();
    assert!(due(&workspace).is_empty(), "nobody is told anything of what is over");
}

#[test]
fn a_message_that_repeats_comes_again_after_it_was_sent() {
    let day = |text: &str| Day::parse_iso(text).unwrap();
    let sent = |due: &str, every, today: &str| {
        let own = Message { due: Day::parse_iso(due), every, ..Message::default() };
        own.next_due(day(today)).map(|next| {
            let again = Message { due: Some(next), done_at: Some(day(today)), ..own };
            assert!(again.is_open());
            next.to_string()
        })
    };
    let monthly = Some(Frequency::Monthly);
    assert_eq!(sent("2026-11-30", monthly, "2026-11-30").as_deref(), Some("2026-12-30"));
    assert_eq!(sent("2026-11-30", monthly, "2026-11-28").as_deref(), Some("2026-12-30"), "early");
    assert_eq!(sent("2026-08-31", monthly, "2026-11-02").as_deref(), Some("2026-11-30"), "late");
    assert_eq!(sent("", monthly, "2027-01-31").as_deref(), Some("2027-02-28"));
    let weekly = Some(Frequency::Weekly);
    assert_eq!(sent("2026-11-30", weekly, "2026-11-30").as_deref(), Some("2026-12-07"));
    assert_eq!(sent("2026-11-30", None, "2026-11-30"), None);
    let once = Message {
        due: Some(day("2026-12-24")),
        done_at: Some(day("2026-11-30")),
        ..Message::default()
    };
    assert!(!once.is_open(), "what does not repeat is sent, early too");
}

#[test]
fn more_partnerships_than_there_is_room_for_are_told() {
    let mut workspace = Workspace::default();
    let day = |text| Day::parse_iso(text).unwrap();
    let today = day("2026-11-22");
    for (id, status) in [("ps-1", "active"), ("ps-2", "dialogue"), ("ps-3", "idea")] {
        let fields = [("title", json!(id)), ("status", json!(status))];
        workspace.apply(&create(id, Kind::Partnership, &fields), &actor("me")).unwrap();
    }
    let unsaid = Portfolio::of(&workspace, today);
    assert_eq!((unsaid.tended, unsaid.capacity), (2, None));
    assert!(!unsaid.is_over_capacity());
    let canvas = [("capacity", json!(2)), ("canvas/s-10", json!("2026-11-22"))];
    workspace.apply(&create("li-1", Kind::Library, &canvas), &actor("me")).unwrap();
    let full = Portfolio::of(&workspace, today);
    assert!(!full.is_over_capacity(), "an idea takes no care");
    assert_eq!(full.canvas_due, Some(today));
    assert_eq!(Portfolio::of(&workspace, day("2026-11-21")).canvas_due, None);
    workspace.apply(&set("li-1", "capacity", json!(1)), &actor("me")).unwrap();
    assert!(Portfolio::of(&workspace, today).is_over_capacity());
    workspace.apply(&set("li-1", "capacity", json!(-4)), &actor("me")).unwrap();
    assert_eq!(Portfolio::of(&workspace, today).capacity, None);
}

#[test]
fn what_was_written_last_comes_last_however_many_ids_were_given() {
    let mut workspace = Workspace::default();
    let home = ("partnership", json!("ps-x-1"));
    workspace
        .apply(&create("ps-x-1", Kind::Partnership, &[("title", json!("Læs"))]), &actor("me"))
        .unwrap();
    for count in [9, 10] {
        let at = ("at", json!("2026-11-22"));
        for (id, kind) in [("ac", Kind::Action), ("lg", Kind::Entry), ("ev", Kind::Round)] {
            let day = if kind == Kind::Round { ("opened_at", at.1.clone()) } else { at.clone() };
            let fields = [home.clone(), day];
            let create = create(&format!("{id}-x-{count}"), kind, &fields);
            workspace.apply(&create, &actor("me")).unwrap();
        }
        let state = json!(if count == 9 { "sent" } else { "ended" });
        let fields = [home.clone(), ("state", state), ("version", json!(count))];
        let create = create(&format!("ag-x-{count}"), Kind::Agreement, &fields);
        workspace.apply(&create, &actor("me")).unwrap();
    }
    assert_eq!(workspace.next_step("ps-x-1").unwrap().id, "ac-x-9");
    assert_eq!(workspace.latest_entries(1)[0].id, "lg-x-10");
    assert_eq!(newest_rounds(&workspace)[0].id, "ev-x-10");
    // An agreement that has ended gives way to any other.
    let current = |workspace: &Workspace| {
        current_agreement(workspace, "ps-x-1").map(|own| own.id.clone()).unwrap()
    };
    assert_eq!(current(&workspace), "ag-x-9");
    workspace.apply(&set("ag-x-10", "state", json!("draft")), &actor("me")).unwrap();
    assert_eq!(current(&workspace), "ag-x-10");
    // Page loads have no order: a day tells more.
    workspace.apply(&set("ag-x-9", "valid_from", json!("2024-01-01")), &actor("me")).unwrap();
    assert_eq!(current(&workspace), "ag-x-9");
    workspace.apply(&set("ag-x-10", "valid_from", json!("2025-01-01")), &actor("me")).unwrap();
    assert_eq!(current(&workspace), "ag-x-10");
    workspace.apply(&set("ag-x-9", "valid_from", json!("2027-01-01")), &actor("me")).unwrap();
    assert_eq!(current(&workspace), "ag-x-9");
    let kept = [("agreement", json!("ag-x-10")), ("at", json!("2027-02-01"))];
    workspace.apply(&create("av-x-1", Kind::Version, &kept), &actor("me")).unwrap();
    assert_eq!(current(&workspace), "ag-x-10");
}

#[test]
fn only_who_was_reached_or_met_counts_as_contact() {
    let day = |text| Day::parse_iso(text).unwrap();
    let today = day("2026-11-28");
    let mut workspace = stocked();
    let say = |workspace: &mut Workspace, id: &str, kind: Kind, fields: &[(&str, Value)]| {
        let home = [("partnership", json!("ps-1")), ("partner", json!("pa-1"))];
        let fields = [&home[..], fields].concat();
        workspace.apply(&create(id, kind, &fields), &actor("me")).unwrap();
    };
    let entry = |at: &str, kind: &str, outcome: Value| {
        [("at", json!(at)), ("entry_kind", json!(kind)), ("outcome", outcome)]
    };
    let told = |workspace: &Workspace| {
        let last = workspace.last_contact("ps-1", today);
        let row = PartnerRow::all(workspace, today).remove("pa-1").unwrap();
        assert_eq!(row.last_contact, last);
        (last, workspace.last_try("ps-1", today))
    };
    let log: Vec<String> = workspace
        .of::<Entry>("ps-1")
        .chain(workspace.of("pa-1"))
        .map(|own| own.id.clone())
        .collect();
    workspace.apply(&Command::Delete { ids: log }, &actor("me")).unwrap();
    say(&mut workspace, "le-1", Kind::Entry, &entry("2026-11-20", "note", Value::Null));
    assert_eq!(told(&workspace), (None, None), "a note is no contact");
    say(&mut workspace, "le-2", Kind::Entry, &entry("2026-09-20", "call", json!("not_reached")));
    assert_eq!(told(&workspace), (None, Some(day("2026-09-20"))));
    say(&mut workspace, "le-3", Kind::Entry, &entry("2026-05-20", "call", json!("reached")));
    assert_eq!(told(&workspace), (Some(day("2026-05-20")), Some(day("2026-09-20"))));
    say(&mut workspace, "me-9", Kind::Meeting, &[("at", json!("2026-12-03"))]);
    say(&mut workspace, "le-4", Kind::Entry, &entry("2026-12-03", "meeting", Value::Null));
    assert_eq!(told(&workspace).0, Some(day("2026-05-20")), "nor is a day to come");
    say(&mut workspace, "me-8", Kind::Meeting, &[("at", json!("2026-11-25"))]);
    assert_eq!(told(&workspace), (Some(day("2026-11-25")), None), "a meeting that was held is");
    assert!(Portfolio::of(&workspace, today).silent.is_empty());
}
