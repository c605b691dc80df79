//! What the record offers as a partnership goes on, and what it asks for once it has ended.

use crate::support::workspace::{actor, create, set, stocked, with};
use makkerskab::{
    domain::{Day, Kind, Partnership, Phase, Status},
    outward::{Scope, dates},
    workspace::{
        Command, Portfolio, Workspace, not_seen,
        offer::{Deed, leaving, offered, taking},
    },
};
use serde_json::{Value, json};

fn today() -> Day {
    Day::parse_iso("2026-11-28").unwrap()
}

fn own(workspace: &Workspace) -> &Partnership {
    workspace.get("ps-1").unwrap()
}

fn deed(workspace: &Workspace) -> Option<Deed> {
    offered(workspace, own(workspace), today())
}

fn hung(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Command {
    let home = [("partnership", json!("ps-1"))];
    create(id, kind, &home.into_iter().chain(fields.iter().cloned()).collect::<Vec<_>>())
}

fn call(outcome: &str) -> Command {
    let day = ("at", json!("2026-11-20"));
    hung("le-1", Kind::Entry, &[("entry_kind", json!("call")), ("outcome", json!(outcome)), day])
}

fn minutes() -> Command {
    let day = ("at", json!("2026-11-20"));
    hung(
        "mt-1",
        Kind::Meeting,
        &[("meeting_kind", json!("first")), day, ("minutes_sent_at", json!("2026-11-21"))],
    )
}

fn agreement(state: &str) -> Command {
    hung("ag-1", Kind::Agreement, &[("state", json!(state))])
}

#[test]
fn a_deed_offers_the_status_that_it_means_and_never_a_step_back() {
    let candidate = with(
        &stocked(),
        [set("ps-1", "status", json!("candidate")), set("ps-1", "phase", json!("P04"))],
    );
    assert_eq!(deed(&candidate), None);
    for (outcome, found) in [
        ("reached", Some(Deed::Talked)),
        ("yes", Some(Deed::Talked)),
        ("not_reached", None),
        ("wrong_person", None),
        ("no", None),
    ] {
        assert_eq!(deed(&with(&candidate, [call(outcome)])), found, "{outcome}");
    }
    let met = with(&candidate, [call("reached"), minutes()]);
    assert_eq!(deed(&met), Some(Deed::Met));
    // Sent before its day: that is to come.
    let ahead = with(&met, [set("mt-1", "at", json!("2026-12-03"))]);
    assert_eq!(deed(&ahead), Some(Deed::Talked));
    for (state, found) in [
        ("draft", Deed::Met),
        ("sent", Deed::Met),
        ("agreed", Deed::Agreed),
        ("signed", Deed::Agreed),
        ("ended", Deed::Met),
    ] {
        assert_eq!(deed(&with(&met, [agreement(state)])), Some(found), "{state}");
    }
    // One whose term is over says nothing of today.
    let over = set("ag-1", "valid_to", json!("2026-11-27"));
    assert_eq!(deed(&with(&met, [agreement("agreed"), over])), Some(Deed::Met));

    let all = with(&met, [agreement("agreed")]);
    for (status, found) in [
        (json!(null), Some(Deed::Agreed)),
        (json!("idea"), Some(Deed::Agreed)),
        (json!("agreeing"), Some(Deed::Agreed)),
        (json!("active"), None),
        (json!("review"), None),
        (json!("paused"), None),
        (json!("closed"), None),
        (json!("declined_us"), None),
        (json!("declined_them"), None),
    ] {
        let now = with(&all, [set("ps-1", "status", status.clone())]);
        assert_eq!(deed(&now), found, "{status}");
    }
}

#[test]
fn taking_an_offer_moves_the_phase_along_and_letting_it_be_ends_it() {
    let candidate = with(
        &stocked(),
        [
            set("ps-1", "status", json!("candidate")),
            set("ps-1", "phase", json!("P04")),
            call("reached"),
        ],
    );
    let taken = Command::edit("ps-1", taking(own(&candidate), Deed::Talked, today()));
    let now = with(&candidate, [taken]);
    assert_eq!((own(&now).status, own(&now).phase), (Some(Status::Contact), Some(Phase::P05)));
    assert_eq!(deed(&now), None);
    // A phase that is further on stays.
    let further = with(&candidate, [set("ps-1", "phase", json!("P07"))]);
    let now = with(&further, [Command::edit("ps-1", taking(own(&further), Deed::Talked, today()))]);
    assert_eq!((own(&now).status, own(&now).phase), (Some(Status::Contact), Some(Phase::P07)));
    // Let be: not asked again, until more has happened.
    let left = with(&candidate, [Command::edit("ps-1", leaving(Deed::Talked))]);
    assert_eq!(deed(&left), None);
    assert_eq!(deed(&with(&left, [minutes()])), Some(Deed::Met));
}

#[test]
fn what_stands_open_where_a_partnership_ended_asks_for_nothing_until_somebody_has_said_so() {
    let open =
        hung("ac-2", Kind::Action, &[("text", json!("Send udkast")), ("due", json!("2026-12-04"))]);
    let going = with(&stocked(), [open]);
    let asked = |workspace: &Workspace| {
        let todos = Portfolio::of(workspace, today()).todos;
        todos.into_iter().map(|todo| todo.action.id).collect::<Vec<_>>()
    };
    let left = |workspace: &Workspace| -> Vec<String> {
        workspace.left_open("ps-1").into_iter().map(|own| own.id.clone()).collect()
    };
    let next = |workspace: &Workspace| workspace.next_step("ps-1").map(|own| own.id.clone());
    let told = |workspace: &Workspace| {
        let all = dates(workspace, &Scope::All, today(), "x").into_iter();
        all.filter(|own| !own.is_cancelled).map(|own| own.what).collect::<Vec<_>>()
    };
    assert_eq!((asked(&going), left(&going)), (vec!["ac-2".into(), "ac-1".into()], vec![]));
    assert_eq!(told(&going), ["Send udkast"]);

    for status in ["closed", "declined_us", "declined_them"] {
        let over = with(&going, [set("ps-1", "status", json!(status))]);
        assert_eq!(asked(&over), Vec::<String>::new(), "{status}");
        assert_eq!((left(&over), next(&over)), (vec!["ac-2".into(), "ac-1".into()], None));
        assert_eq!(told(&over), Vec::<String>::new());
        assert_eq!(Portfolio::of(&over, today()).left, [("ps-1".to_owned(), 2)]);
    }

    let over = with(&going, [set("ps-1", "status", json!("closed"))]);
    let kept = with(&over, [over.see_to_left("ps-1", true)]);
    assert_eq!((asked(&kept), left(&kept)), (vec!["ac-2".into(), "ac-1".into()], vec![]));
    assert_eq!(next(&kept).as_deref(), Some("ac-2"));

    // One step, which is taken back as one.
    let mut dropped = over.clone();
    let change = dropped.apply(&over.see_to_left("ps-1", false), &actor("me")).unwrap();
    assert_eq!((asked(&dropped), left(&dropped)), (vec![], vec![]));
    assert_eq!(Portfolio::of(&dropped, today()).left, []);
    let back = with(&dropped, [change.inverse]);
    assert_eq!(left(&back), ["ac-2", "ac-1"]);

    // What is promised after that asks as anywhere else, and so does the day to ask how it is going.
    let new = makkerskab::domain::Action {
        partnership: "ps-1".into(),
        text: "Aflever nøglen".into(),
        ..Default::default()
    };
    for seen in [&kept, &dropped] {
        let promised = with(seen, [seen.promise("ac-9", &new)]);
        assert!(asked(&promised).contains(&"ac-9".into()));
    }
    let nothing = with(
        &stocked(),
        [Command::Delete { ids: vec!["ac-1".into()] }, set("ps-1", "status", json!("closed"))],
    );
    let promised = with(&nothing, [nothing.promise("ac-9", &new)]);
    assert_eq!((asked(&promised), left(&promised)), (vec!["ac-9".into()], vec![]));
    let follow = with(&over, [set("ps-1", "closing/follow_up_at", json!("2026-12-04"))]);
    assert_eq!((asked(&follow), left(&follow)), (vec!["ac-2".into()], vec!["ac-1".into()]));

    // Going on again and ending again asks again.
    let seen = not_seen(own(&kept)).unwrap();
    assert_eq!(left(&with(&kept, [Command::edit("ps-1", [seen])])), ["ac-2", "ac-1"]);
    assert_eq!(not_seen(own(&over)), None);
}
