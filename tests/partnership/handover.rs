//! Somebody else leads: what stands open on whoever led is offered to them, whatever it is, and whatever
//! name of theirs it stands on.

use crate::support::workspace::{actor, create, set, stocked, with};
use makkerskab::{
    crdt::Record,
    domain::{Action, Day, Kind, Meeting, Message, Partnership},
    guide::{Charge, HandOver, handing_over, led_before},
    workspace::{Command, Workspace, share::Share},
};
use serde_json::{Value, json};

fn today() -> Day {
    Day::parse_iso("2026-11-28").unwrap()
}

fn hung(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Command {
    let home = [("partnership", json!("ps-1"))];
    create(id, kind, &home.into_iter().chain(fields.iter().cloned()).collect::<Vec<_>>())
}

fn step(id: &str, owner: &str) -> Command {
    hung(id, Kind::Action, &[("text", json!(id)), ("owner", json!(owner))])
}

/// The lead is somebody else from now on.
fn led_by(workspace: &Workspace, to: &str) -> Workspace {
    let own: &Partnership = workspace.get("ps-1").unwrap();
    let former = [("ps-1".to_owned(), own.owner.clone())];
    let noted = led_before(workspace, &former, to, today());
    with(workspace, noted.into_iter().chain([set("ps-1", "owner", json!(to))]))
}

fn offers(workspace: &Workspace) -> Vec<HandOver> {
    let one = handing_over(workspace, Some("ps-1"), today());
    assert_eq!(one, handing_over(workspace, None, today()));
    one
}

fn only(workspace: &Workspace) -> HandOver {
    let [one] = <[HandOver; 1]>::try_from(offers(workspace)).unwrap();
    one
}

fn given(workspace: &Workspace, is_theirs: bool) -> (Workspace, Command) {
    let mut after = workspace.clone();
    let all = only(workspace).give(workspace, is_theirs, today());
    let change = after.apply(&all, &actor("me")).unwrap();
    (after, change.inverse)
}

fn steps(workspace: &Workspace) -> Vec<String> {
    workspace.of::<Action>("ps-1").map(|own| own.owner.clone()).collect()
}

/// Anne leads, under three names, and much stands open on her.
fn annes() -> Workspace {
    with(
        &stocked(),
        [
            set("ps-1", "owner", json!("Anne Østergård")),
            step("ac-2", "Anne"),
            step("ac-3", " aø "),
            hung("ac-4", Kind::Action, &[("owner", json!("Anne")), ("state", json!("done"))]),
            step("ac-5", "Mette"),
            hung("ms-1", Kind::Message, &[("owner", json!("AØ")), ("approver", json!("Anne"))]),
            hung(
                "ms-2",
                Kind::Message,
                &[("owner", json!("AØ")), ("done_at", json!("2026-11-01"))],
            ),
            hung("ap-1", Kind::Approval, &[("who", json!("Anne Østergård"))]),
            hung("ap-2", Kind::Approval, &[("who", json!("Anne")), ("state", json!("yes"))]),
            // One at the partner's, of the same first name.
            hung("ap-3", Kind::Approval, &[("who", json!("Anne")), ("partner", json!("pa-1"))]),
            hung("ri-1", Kind::Risk, &[("owner", json!("anne"))]),
            hung("ri-2", Kind::Risk, &[("owner", json!("anne")), ("state", json!("handled"))]),
            hung(
                "mt-1",
                Kind::Meeting,
                &[
                    ("at", json!("2026-12-03")),
                    ("chair", json!("Anne")),
                    ("record_keeper", json!("AØ")),
                    ("attendees", json!(["Anne", "Bodil"])),
                ],
            ),
            hung("mt-2", Kind::Meeting, &[("at", json!("2026-11-03")), ("chair", json!("Anne"))]),
            set("ps-1", "check/p05-07/owner", json!("Anne")),
            set("ps-1", "check/p05-08/owner", json!("Anne")),
            set("ps-1", "check/p05-08/state", json!("done")),
            set("ps-1", "press_contact", json!("Anne Østergård")),
        ],
    )
}

#[test]
fn all_that_stands_open_on_whoever_led_goes_along_in_one_step() {
    let before = annes();
    assert_eq!(offers(&before), []);
    let led = led_by(&before, " Bo Berg ");
    let offer = only(&led);
    assert_eq!((offer.from.as_str(), offer.to.as_str()), ("Anne Østergård", "Bo Berg"));
    let each = [
        (Charge::Step, 2),
        (Charge::Message, 1),
        (Charge::Approval, 1),
        (Charge::Line, 1),
        (Charge::Risk, 1),
        (Charge::Meeting, 1),
        (Charge::Press, 1),
    ];
    assert_eq!(offer.theirs, each.into());
    assert!(offer.unsure.is_empty() && offer.names.is_empty());

    let (after, inverse) = given(&led, true);
    assert_eq!(offers(&after), []);
    assert_eq!(steps(&after), ["", "Bo Berg", "Bo Berg", "Anne", "Mette"]);
    let message: &Message = after.get("ms-1").unwrap();
    assert_eq!([&message.owner, &message.approver], ["Bo Berg", "Bo Berg"]);
    let meeting = |id| after.get::<Meeting>(id).unwrap();
    assert_eq!([&meeting("mt-1").chair, &meeting("mt-1").record_keeper], ["Bo Berg", "Bo Berg"]);
    assert_eq!((meeting("mt-2").chair.as_str(), meeting("mt-1").attendees.0.len()), ("Anne", 2));
    let said = |id: &str, field: &str| after.record(id).unwrap().get(field).clone();
    for (id, field, who) in [
        ("ap-1", "who", "Bo Berg"),
        ("ap-2", "who", "Anne"),
        ("ap-3", "who", "Anne"),
        ("ri-1", "owner", "Bo Berg"),
        ("ri-2", "owner", "anne"),
        ("ps-1", "check/p05-07/owner", "Bo Berg"),
        ("ps-1", "check/p05-08/owner", "Anne"),
        ("ps-1", "press_contact", "Bo Berg"),
    ] {
        assert_eq!(said(id, field), json!(who), "{id} {field}");
    }
    // What is given to her on purpose later is hers.
    assert_eq!(offers(&with(&after, [step("ac-9", "Anne Østergård")])), []);
    let back = with(&after, [inverse]);
    assert_eq!(only(&back), offer);
}

#[test]
fn a_name_that_may_be_two_people_is_asked_about() {
    let two = with(
        &annes(),
        [set("ps-1", "crew", json!(["Anne Holm (børn)", "Mette"])), step("ac-6", "Anne Østergård")],
    );
    let led = led_by(&two, "Bo");
    let offer = only(&led);
    let of = |charge| (offer.theirs.get(&charge).copied(), offer.unsure.get(&charge).copied());
    assert_eq!(of(Charge::Step), (Some(2), Some(1)));
    // Whoever looks after it on one name of hers, and says yes on another.
    assert_eq!(of(Charge::Message), (Some(1), Some(1)));
    assert!(offer.names.iter().eq(["Anne", "anne"]), "{:?}", offer.names);
    assert!(offer.several.iter().eq(["Anne Holm", "Anne Østergård"]));

    let (sure, _) = given(&led, true);
    assert_eq!(steps(&sure), ["", "Anne", "Bo", "Anne", "Mette", "Bo"]);
    let rest = only(&sure);
    assert!(rest.theirs.is_empty());
    let (all, inverse) = given(&sure, false);
    assert_eq!((steps(&all)[1].as_str(), offers(&all)), ("Bo", vec![]));
    assert_eq!(only(&with(&all, [inverse])), rest);
}

#[test]
fn it_stands_until_it_is_given_on_or_let_be_and_asks_nobody_who_is_still_in_it() {
    let led = led_by(&annes(), "Bo");
    for (field, value) in [
        ("deputy", json!("AØ")),
        ("leader", json!("anne østergård")),
        ("crew", json!(["Mette", "Anne (fredage)"])),
        // She leads again.
        ("owner", json!("Anne")),
        // Nobody does.
        ("owner", json!(" ")),
        // What has ended asks nobody for anything.
        ("status", json!("closed")),
    ] {
        assert_eq!(offers(&with(&led, [set("ps-1", field, value)])), [], "{field}");
    }
    let next = led_by(&led, "Carl");
    assert_eq!(only(&next).to, "Carl");

    let mut left = led.clone();
    let change = left.apply(&only(&led).let_be(&led), &actor("me")).unwrap();
    assert_eq!((offers(&left), steps(&left)), (vec![], steps(&led)));
    assert_eq!(offers(&with(&left, [step("ac-9", "Anne")])), []);
    assert_eq!(only(&with(&left, [change.inverse])), only(&led));

    // Nothing stood on whoever led: no word of them. Nor where the name was only written out.
    for (before, to) in [("Ole", "Bo"), ("", "Bo"), ("Anne", "Anne Østergård"), ("Anne", "")] {
        let own = with(&annes(), [set("ps-1", "owner", json!(before))]);
        let noted = led_before(&own, &[("ps-1".into(), before.into())], to, today());
        assert_eq!(noted.len(), usize::from(to.is_empty()), "{before} {to}");
    }
}

#[test]
fn whoever_led_is_nobody_elses_to_read() {
    let led = led_by(&annes(), "Bo");
    let share = Share { partnerships: ["ps-1".into()].into(), ..Share::default() };
    let copy = share.copy(&led);
    let names = |own: &Record| own.fields().any(|(field, _)| field.starts_with("led_before"));
    assert!(led.records().values().any(names) && !copy.records.iter().any(names));
}
