//! Who gets a meeting's mail, and who is not to be named in its minutes.

use crate::support::meeting::{PARTNERSHIP, add, lines, workspace};
use makkerskab::{
    crdt::Actor,
    domain::{Contact, Lines, Meeting, Member, Partner, Publicity},
    text::{Lang, text},
    workspace::{
        Command, Workspace,
        discretion::without_names,
        meetings::{minutes, withheld},
    },
};

#[test]
fn a_name_within_another_gets_no_mail() {
    let mut workspace = workspace();
    for (id, name) in [("ct-x-3", "Bo"), ("ct-x-4", "Hol"), ("ct-x-5", "Ulla Hansen")] {
        let contact = Contact {
            partner: "pa-x-1".into(),
            name: name.into(),
            email: format!("{id}@kaffe.example"),
            ..Default::default()
        };
        add(&mut workspace, id, &contact);
    }
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    let mut addressed = |attendees: &str| {
        meeting.attendees = lines(&[attendees]);
        minutes(&workspace, &meeting).addresses
    };
    assert_eq!(addressed("Bo Holm (Havnens Kaffe)"), "bo@kaffe.example");
    assert_eq!(addressed("bo holm og Ida Friis fra kaffen"), "bo@kaffe.example,ida@kaffe.example");
    assert_eq!(addressed("Ulla Hansen; Bo"), "ct-x-3@kaffe.example,ct-x-5@kaffe.example");
    assert_eq!(addressed("Hanne Boholm"), "");
}

/// Minutes go to all who take part: a partner that is not to be named is named to none but those who met them.
#[test]
fn minutes_name_nobody_who_is_not_to_be_named_and_was_not_there() {
    let mut workspace = workspace();
    let silent = Partner {
        name: "Tavs Fond".into(),
        publicity_pref: Some(Publicity::None),
        ..Default::default()
    };
    let member =
        Member { partnership: PARTNERSHIP.into(), partner: "pa-x-2".into(), ..Default::default() };
    add(&mut workspace, "pa-x-2", &silent);
    add(&mut workspace, "mb-x-2", &member);
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    meeting.decisions = lines(&["Tavs Fond betaler"]);
    let told = |meeting: &Meeting| {
        let mut told = minutes(&workspace, meeting);
        let names = withheld(&workspace, meeting);
        told.map_text(&|text| without_names(text, &names, "…"));
        (text(Lang::Da).meeting.body)(&told)
    };
    assert!(told(&meeting).contains("- … betaler"), "{}", told(&meeting));
    meeting.attendees = lines(&["Bo Holm", "Karen fra Tavs Fond"]);
    assert!(told(&meeting).contains("- Tavs Fond betaler"), "{}", told(&meeting));
}

#[test]
fn who_is_not_to_be_named_gets_no_mail_beside_the_others() {
    let mut workspace = workspace();
    let silent = Partner {
        name: "Tavs Fond".into(),
        publicity_pref: Some(Publicity::None),
        ..Default::default()
    };
    add(&mut workspace, "pa-x-2", &silent);
    let quirin = Contact {
        partner: "pa-x-2".into(),
        name: "Quirin".into(),
        email: "quirin@fond.example".into(),
        ..Default::default()
    };
    add(&mut workspace, "ct-x-9", &quirin);
    for partner in ["pa-x-1", "pa-x-2"] {
        let own = Member {
            partnership: PARTNERSHIP.into(),
            partner: partner.into(),
            ..Default::default()
        };
        add(&mut workspace, &format!("mb-y-{partner}"), &own);
    }
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    let to = |workspace: &Workspace, meeting: &Meeting| minutes(workspace, meeting).addresses;
    meeting.attendees = Lines::default();
    assert_eq!(to(&workspace, &meeting), "bo@kaffe.example,ida@kaffe.example");
    // Who was there is known to the others.
    meeting.attendees = lines(&["Bo Holm", "Quirin"]);
    assert_eq!(to(&workspace, &meeting), "bo@kaffe.example,quirin@fond.example");
    // The only partner writes with nobody beside.
    let mut alone = self::workspace();
    let wish = Command::set("pa-x-1", "publicity_pref", "none");
    alone.apply(&wish, &Actor::parse("eva").unwrap()).unwrap();
    meeting.attendees = Lines::default();
    assert_eq!(to(&alone, &meeting), "bo@kaffe.example,ida@kaffe.example");
}
