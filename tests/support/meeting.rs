//! A partnership with two meetings behind it, for the tests of meetings.

use makkerskab::{
    crdt::Actor,
    domain::{
        Action, ActionState, Contact, Day, Entity, Goal, Lines, Meeting, MeetingKind, Member,
        Origin, Partner, Partnership,
    },
    workspace::{Command, Workspace},
};

pub const PARTNERSHIP: &str = "ps-test-1";

pub fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

pub fn add<E: Entity>(workspace: &mut Workspace, id: &str, entity: &E) {
    let command = Command::create(id, entity);
    workspace.apply(&command, &Actor::parse("k3f9ab7c").unwrap()).unwrap();
}

pub fn lines(of: &[&str]) -> Lines {
    Lines(of.iter().map(|line| (*line).into()).collect())
}

/// A partnership with a partner, two meetings, a goal, and a promise that is due.
pub fn workspace() -> Workspace {
    let mut workspace = Workspace::new([]);
    let own = || String::from(PARTNERSHIP);
    add(
        &mut workspace,
        PARTNERSHIP,
        &Partnership { title: "Læs for mig".into(), ..Default::default() },
    );
    add(&mut workspace, "pa-x-1", &Partner { name: "Havnens Kaffe".into(), ..Default::default() });
    add(
        &mut workspace,
        "mb-x-1",
        &Member { partnership: own(), partner: "pa-x-1".into(), ..Default::default() },
    );
    for (id, name, email) in
        [("ct-x-1", "Bo Holm", "bo@kaffe.example"), ("ct-x-2", "Ida Friis", "ida@kaffe.example")]
    {
        let contact = Contact {
            partner: "pa-x-1".into(),
            name: name.into(),
            email: email.into(),
            ..Default::default()
        };
        add(&mut workspace, id, &contact);
    }
    add(
        &mut workspace,
        "gl-x-1",
        &Goal { partnership: own(), text: "Flere læser".into(), ..Default::default() },
    );
    add(
        &mut workspace,
        "mt-x-1",
        &Meeting {
            partnership: own(),
            meeting_kind: Some(MeetingKind::First),
            at: Some(day("2026-11-02")),
            open_points: lines(&["Hvem har nøglen?", "  "]),
            ..Default::default()
        },
    );
    add(
        &mut workspace,
        "mt-x-2",
        &Meeting {
            partnership: own(),
            meeting_kind: Some(MeetingKind::Status),
            at: Some(day("2026-11-24")),
            place: "Biblioteket".into(),
            record_keeper: "Anne".into(),
            attendees: lines(&["Anne, biblioteket", "Bo Holm, Havnens Kaffe"]),
            decisions: lines(&["Vi begynder den 4. januar"]),
            next_at: Some(day("2026-12-08")),
            ..Default::default()
        },
    );
    for (id, text, owner, due, meeting) in [
        ("ac-x-1", "Skriv til pressen", "Bo", Some(day("2026-11-20")), "mt-x-1"),
        ("ac-x-2", "Køb kaffe", "Anne", Some(day("2026-12-01")), "mt-x-2"),
        ("ac-x-10", "Find nøglen", "", None, "mt-x-2"),
    ] {
        let action = Action {
            partnership: own(),
            text: text.into(),
            owner: owner.into(),
            due,
            state: Some(ActionState::Open),
            origin: Some(Origin::Meeting),
            origin_id: meeting.into(),
            ..Default::default()
        };
        add(&mut workspace, id, &action);
    }
    workspace
}
