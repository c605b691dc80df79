//! Contacts who have left: kept at home, and nobody else's to call.

mod record_support;

use makkerskab::{
    domain::Kind,
    workspace::{Command, Joining, Workspace, has_left},
};
use record_support::{actor, record};
use serde_json::{Value, json};

/// Each way to say of a contact that they have left.
fn ways() -> [(&'static str, Value); 2] {
    [("left_at", json!("2026-09-30")), ("active", json!(false))]
}

fn run(workspace: &mut Workspace, command: &Command) {
    workspace.apply(command, &actor("anne")).unwrap();
}

/// Two records of one partner, with a contact of the same name at both.
fn twice(one: &[(&str, Value)], other: &[(&str, Value)]) -> Workspace {
    let lone = |id, partner: &str, more: &[(&str, Value)]| {
        let own = [("partner", json!(partner)), ("name", json!("Lone Hansen"))];
        record(id, Kind::Contact, &[&own, more].concat())
    };
    let partner = |id| record(id, Kind::Partner, &[("name", json!("Banken"))]);
    Workspace::new([
        partner("pa-1"),
        partner("pa-2"),
        lone("ct-1", "pa-1", one),
        lone("ct-2", "pa-2", other),
    ])
}

#[test]
fn whoever_has_left_at_one_of_two_records_makes_nobody_leave_at_the_other() {
    let still_there = |workspace: &mut Workspace| {
        let joining = Joining::of(workspace, "pa-1", "pa-2").unwrap();
        let counts = (joining.same_contacts, joining.contacts);
        run(workspace, &joining.command(""));
        let there = workspace.contacts_of("pa-1").into_iter().filter(|own| !has_left(own)).count();
        (counts, there)
    };
    for way in ways() {
        let left = std::slice::from_ref(&way);
        assert_eq!(still_there(&mut twice(left, &[])), ((0, 1), 1), "{way:?} where it stays");
        assert_eq!(still_there(&mut twice(&[], left)), ((0, 1), 1), "{way:?} where it goes");
        // Whoever has left at both is one, whichever way it was said.
        for other in ways() {
            let both = still_there(&mut twice(left, &[other]));
            assert_eq!(both, ((1, 0), 0), "{way:?}");
        }
    }
    assert_eq!(still_there(&mut twice(&[], &[])), ((1, 0), 1));
}
