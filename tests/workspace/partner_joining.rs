//! Two records of one partner made one: nothing said is lost, nothing points at the one that went.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::merge::absorb;
use makkerskab::{
    crdt::Actor,
    domain::{
        Agreement, Approval, Ask, Contact, ContactRole, Contribution, Entry, Goal, Kind, Member,
        MemberRole, Node, Partner, Partnership, Paths, Publicity, Round, SetOf, same_name_key,
    },
    field,
    workspace::{Command, Joining, Workspace, count_pointing},
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn partner(name: &str) -> Partner {
    Partner { name: name.into(), ..Partner::default() }
}

fn run(workspace: &mut Workspace, command: &Command) -> Command {
    workspace.apply(command, &Actor::from_bits(7)).unwrap().inverse
}

fn with(all: impl IntoIterator<Item = Command>) -> Workspace {
    let mut workspace = Workspace::default();
    for command in all {
        run(&mut workspace, &command);
    }
    workspace
}

/// Everything that shows, as people would read it.
fn shown(workspace: &Workspace) -> BTreeMap<String, BTreeMap<String, Vec<Value>>> {
    let records = workspace.records().values().filter(|record| record.is_shown());
    let said = |record: &makkerskab::crdt::Record| {
        let fields = record.fields().map(|(field, register)| {
            (field.to_owned(), register.values().into_iter().cloned().collect::<Vec<_>>())
        });
        // Never written, emptied and not chosen read alike.
        let says = |values: &Vec<Value>| {
            values
                .iter()
                .any(|value| !matches!(value, Value::Null | Value::Bool(false)) && value != "")
        };
        fields.filter(|(_, values)| says(values)).collect()
    };
    records.map(|record| (record.id.clone(), said(record))).collect()
}

fn house() -> Workspace {
    let a = Partner {
        cvr: "1".into(),
        notes: "Vores".into(),
        tags: SetOf(["ung".to_owned()].into()),
        other_than: SetOf(["pa-x".to_owned()].into()),
        ..partner("Røde Kors")
    };
    let b = Partner {
        cvr: "2".into(),
        address: "Bredgade 1".into(),
        notes: "Deres".into(),
        parent_partner_id: "pa-a".into(),
        publicity_pref: Some(Publicity::None),
        tags: SetOf(["tryg".to_owned()].into()),
        ..partner("Roede Kors")
    };
    let contact = |partner: &str, name: &str, phone: &str| Contact {
        partner: partner.into(),
        name: name.into(),
        phone: phone.into(),
        ..Contact::default()
    };
    let member = |partnership: &str, partner: &str, gives: &str| Member {
        partnership: partnership.into(),
        partner: partner.into(),
        gives: gives.into(),
        ..Member::default()
    };
    let set = |ids: &[&str]| SetOf(ids.iter().map(|id| (*id).to_owned()).collect());
    let paths = |pairs: &[(&str, Value)]| {
        Paths(pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
    };
    let of = "ps-1".to_owned();
    with([
        Command::create("pa-a", &a),
        Command::create("pa-b", &b),
        Command::create("pa-x", &Partner { other_than: set(&["pa-b"]), ..partner("Rode Korse") }),
        Command::create("pa-c", &Partner { parent_partner_id: "pa-b".into(), ..partner("Caféen") }),
        Command::create("ps-1", &Partnership { title: "Lektier".into(), ..Partnership::default() }),
        Command::create("ps-2", &Partnership { title: "Sprog".into(), ..Partnership::default() }),
        Command::create("ct-a1", &contact("pa-a", "Bo Lund", "")),
        Command::create("ct-a2", &contact("pa-a", "Ida", "11")),
        Command::create(
            "ct-b1",
            &Contact { email: "bo@x.dk".into(), ..contact("pa-b", "bo lund", "") },
        ),
        Command::create("ct-b2", &contact("pa-b", "Ida", "22")),
        Command::create(
            "ct-b3",
            &Contact {
                backup_for: "ct-b1".into(),
                role_in_org: Some(ContactRole::Doer),
                ..contact("pa-b", "Ulla", "")
            },
        ),
        Command::create(
            "me-a",
            &Member { role: Some(MemberRole::Lead), ..member("ps-1", "pa-a", "Folk") },
        ),
        Command::create(
            "me-b",
            &Member {
                contacts: set(&["ct-b1", "ct-b3"]),
                role: Some(MemberRole::Sponsor),
                ..member("ps-1", "pa-b", "Kaffe")
            },
        ),
        Command::create("me-c", &member("ps-2", "pa-b", "")),
        Command::create(
            "go-1",
            &Goal { partnership: of.clone(), party: "pa-b".into(), ..Goal::default() },
        ),
        Command::create(
            "as-1",
            &Ask { partnership: of.clone(), partner: "pa-b".into(), ..Ask::default() },
        ),
        Command::create(
            "co-1",
            &Contribution {
                partnership: of.clone(),
                party: "pa-b".into(),
                ..Contribution::default()
            },
        ),
        Command::create(
            "ap-1",
            &Approval { partnership: of.clone(), partner: "pa-b".into(), ..Approval::default() },
        ),
        Command::create(
            "en-1",
            &Entry {
                partnership: of.clone(),
                partner: "pa-b".into(),
                contact_ids: set(&["ct-b1"]),
                ..Entry::default()
            },
        ),
        Command::create(
            "ag-1",
            &Agreement {
                partnership: of.clone(),
                parties: set(&["pa-b"]),
                values: paths(&[
                    ("partner.gives/pa-a", json!("Ti frivillige")),
                    ("partner.gives/pa-b", json!("Kaffe og kage")),
                    ("partner.gets/pa-b", json!("Et lokale")),
                ]),
                signers: paths(&[("pa-b", json!("Lone Holm"))]),
                comments: paths(&[("c1/party", json!("pa-b")), ("c1/text", json!("Godt"))]),
                ..Agreement::default()
            },
        ),
        Command::create(
            "ro-1",
            &Round {
                partnership: of,
                parties: paths(&[("pa-b", json!("Ida"))]),
                fairness: paths(&[("pa-b", json!(4))]),
                ..Round::default()
            },
        ),
        Command::create(
            "no-1",
            &Node { partner_id: "pa-b".into(), other_than: set(&["pa-a"]), ..Node::default() },
        ),
    ])
}

#[test]
fn all_that_points_at_the_one_that_goes_points_at_the_one_that_stays() {
    let mut workspace = house();
    let before = shown(&workspace);
    let joining = Joining::of(&workspace, "pa-a", "pa-b").unwrap();
    assert_eq!((joining.contacts, joining.same_contacts), (2, 1), "Ida has two numbers: both stay");
    assert_eq!((joining.partnerships, joining.same_partnerships), (1, 1));
    let told: BTreeSet<(Kind, &str)> =
        joining.otherwise.iter().map(|own| (own.kind, own.field.as_str())).collect();
    let expected = [
        (Kind::Partner, "name"),
        (Kind::Partner, "cvr"),
        (Kind::Member, "role"),
        (Kind::Agreement, "values/partner.gives/pa-a"),
    ];
    assert_eq!(told, expected.into());
    let inverse = run(&mut workspace, &joining.command("Også: 2"));

    let gone = BTreeSet::from(["pa-b", "ct-b1", "me-b"]);
    assert!(gone.iter().all(|id| !workspace.record(id).unwrap().is_shown()));
    assert!(count_pointing(&workspace, &gone).is_empty());
    let whole = workspace.get::<Partner>("pa-a").unwrap();
    assert_eq!((whole.cvr.as_str(), whole.address.as_str()), ("1", "Bredgade 1"));
    assert_eq!(whole.notes, "Vores\nDeres\nOgså: 2");
    assert_eq!(whole.publicity_pref, Some(Publicity::None), "who asked not to be named is not");
    assert_eq!(whole.tags.0.len(), 2);
    assert_eq!(whole.parent_partner_id, "");
    assert_eq!(workspace.get::<Partner>("pa-c").unwrap().parent_partner_id, "pa-a");
    assert!(workspace.get::<Partner>("pa-x").unwrap().other_than.0.contains("pa-a"));
    assert_eq!(workspace.get::<Contact>("ct-a1").unwrap().email, "bo@x.dk");
    assert_eq!(workspace.get::<Contact>("ct-b3").unwrap().backup_for, "ct-a1");
    let member = workspace.get::<Member>("me-a").unwrap();
    assert_eq!(member.gives, "Folk\nKaffe");
    let named: Vec<&str> = member.contacts.0.iter().map(String::as_str).collect();
    assert_eq!((named, member.role), (vec!["ct-a1", "ct-b3"], Some(MemberRole::Lead)));
    let agreement = workspace.get::<Agreement>("ag-1").unwrap();
    assert_eq!(agreement.parties.0, ["pa-a".to_owned()].into());
    assert_eq!(agreement.values.0["partner.gets/pa-a"], "Et lokale");
    assert_eq!(agreement.comments.0["c1/party"], "pa-a");
    assert_eq!(agreement.signers.0["pa-a"], "Lone Holm");
    assert_eq!(workspace.get::<Round>("ro-1").unwrap().fairness.0["pa-a"], 4);
    let node = workspace.get::<Node>("no-1").unwrap();
    assert_eq!((node.partner_id.as_str(), node.other_than.0.len()), ("pa-a", 0));

    run(&mut workspace, &inverse);
    assert_eq!(shown(&workspace), before);
    assert!(Joining::of(&workspace, "pa-a", "pa-a").is_none());
    assert!(Joining::of(&workspace, "pa-a", "pa-q").is_none());
}

/// A colleague who wrote in the one that goes, unknowing, has lost nothing once both meet.
#[test]
fn what_a_colleague_wrote_meanwhile_is_there() {
    let mut here = house();
    let mut there = here.clone();
    let joining = Joining::of(&here, "pa-a", "pa-b").unwrap();
    run(&mut here, &joining.command(""));
    let theirs = Actor::from_bits(8);
    let write = |workspace: &mut Workspace, command: &Command| {
        workspace.apply(command, &theirs).unwrap();
    };
    write(&mut there, &Command::set("pa-b", field!(Partner.wants), "Flere unge"));
    let entry = Entry { partner: "pa-b".into(), summary: "Ringede".into(), ..Entry::default() };
    write(&mut there, &Command::create("en-9", &entry));
    for record in there.records().values() {
        absorb(&mut here, record.clone());
    }
    let record = here.record("pa-b").unwrap();
    assert_eq!(record.get("wants"), "Flere unge", "shown or in the trash: {:?}", record.life());
    assert_eq!(here.get::<Entry>("en-9").unwrap().summary, "Ringede");
    // Whoever joins once more has all of it at the one that stays.
    if !record.is_shown() {
        run(&mut here, &Command::Restore { ids: vec!["pa-b".into()] });
    }
    let joining = Joining::of(&here, "pa-a", "pa-b").unwrap();
    run(&mut here, &joining.command(""));
    assert_eq!(here.get::<Partner>("pa-a").unwrap().wants, "Flere unge");
    assert_eq!(here.get::<Entry>("en-9").unwrap().partner, "pa-a");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_was_said_is_gone(
        edits in prop::collection::vec((0usize..13, 0usize..6, 0u8..2, 0u8..4), 0..30),
    ) {
        const RECORDS: [&str; 13] = [
            "pa-a", "pa-b", "pa-c", "ct-a1", "ct-b1", "ct-b2", "me-a", "me-b", "me-c", "en-1", "ag-1",
            "ro-1", "no-1",
        ];
        let mut workspace = house();
        let other = workspace.clone();
        let mut other = other;
        for (n, (record, field, who, value)) in edits.into_iter().enumerate() {
            // What is keyed by a partner's id stands in agreements.
            let id = if field == 4 { "ag-1" } else { RECORDS[record] };
            let (field, value) = match field {
                0 => ("notes".to_owned(), json!(format!("note {value}"))),
                1 => ("name".to_owned(), json!(format!("Navn {value}"))),
                2 => ("about".to_owned(), json!(format!("om {value}"))),
                3 => ("parent_partner_id".to_owned(), json!(["pa-a", "pa-b", "pa-c", ""][usize::from(value)])),
                4 => (format!("values/partner.gives/{}", ["pa-a", "pa-b", "pa-c", "ct-b1"][usize::from(value)]), json!(format!("giver {n}"))),
                _ => ("gives".to_owned(), json!(format!("giver {value}"))),
            };
            let command = Command::set(id, field, value);
            match who {
                0 => { workspace.apply(&command, &Actor::from_bits(7)).unwrap(); }
                _ => { other.apply(&command, &Actor::from_bits(9)).unwrap(); }
            }
        }
        for record in other.records().values() {
            absorb(&mut workspace, record.clone());
        }
        let before = shown(&workspace);
        let joining = Joining::of(&workspace, "pa-a", "pa-b").unwrap();
        let noted: Vec<Value> = joining.otherwise.iter().map(|own| own.value.clone()).collect();
        let inverse = run(&mut workspace, &joining.command(""));
        let after = shown(&workspace);
        let gone = BTreeSet::from(["pa-b"]);
        prop_assert!(count_pointing(&workspace, &gone).is_empty());
        let all = json!(after).to_string() + &json!(noted).to_string();
        for (id, fields) in &before {
            for (field, values) in fields {
                for value in values.iter().filter_map(Value::as_str) {
                    let is_pointer = ["pa-a", "pa-b", "ct-b1"].contains(&value);
                    // A line of many stands among others.
                    let is_there = value.lines().all(|line| all.contains(&json!(line).to_string()[1..].trim_end_matches('"').to_owned()));
                    // Written by hand where no such field is: it went to the trash with its record.
                    let is_unknown = !after.contains_key(id) && !is_field(id, field);
                    // One contact is called as the one that stays has it: same in all but spelling.
                    let is_spelling = id.starts_with("ct-") && field == "name" && {
                        let names = after.values().filter_map(|own| own.get("name")?.first()?.as_str());
                        names.map(same_name_key).any(|own| own == same_name_key(value))
                    };
                    prop_assert!(is_spelling || is_pointer || is_there || is_unknown, "{id} {field} {value}");
                }
            }
        }
        run(&mut workspace, &inverse);
        prop_assert_eq!(shown(&workspace), before);
    }
}

fn is_field(id: &str, field: &str) -> bool {
    use makkerskab::domain::Entity;
    let name = field.split('/').next().unwrap();
    match &id[..2] {
        "pa" => Partner::FIELDS.contains(&name),
        "ct" => Contact::FIELDS.contains(&name),
        _ => Member::FIELDS.contains(&name),
    }
}

#[test]
fn one_is_called_first_and_nobody_who_was_is_forgotten() {
    let firsts = |held: &[(&str, bool)], told: &[(&str, bool)]| {
        let mut all = ["pa-1", "pa-2"].map(|id| Command::create(id, &partner("Skolen"))).to_vec();
        for (home, people) in [("pa-1", held), ("pa-2", told)] {
            for (n, (name, first)) in people.iter().enumerate() {
                let (partner, name, primary) = (home.into(), (*name).into(), first.then_some(true));
                let own = Contact { partner, name, primary, ..Contact::default() };
                all.push(Command::create(format!("co-{home}-{n}"), &own));
            }
        }
        let mut workspace = with(all);
        let joining = Joining::of(&workspace, "pa-1", "pa-2").unwrap();
        run(&mut workspace, &joining.command(""));
        let contacts = workspace.of::<Contact>("pa-1").filter(|own| own.primary == Some(true));
        contacts.map(|own| own.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(firsts(&[("Ida", true)], &[("Bo", true)]), ["Ida"]);
    assert_eq!(firsts(&[("Ida", false)], &[("Bo", true)]), ["Bo"]);
    // The same person at both.
    assert_eq!(firsts(&[("Ida", false), ("Bo", false)], &[("Bo", true)]), ["Bo"]);
    assert_eq!(firsts(&[("Ida", true), ("Bo", false)], &[("Bo", true)]), ["Ida"]);
}

/// While people disagree, one answer not to be named is enough, whichever of them shows.
#[test]
fn a_disputed_wish_not_to_be_named_goes_along() {
    // The first would keep it in any case; the other has to bring it along.
    for wished in ["pa-1", "pa-2"] {
        let all = ["pa-1", "pa-2"].map(|id| Command::create(id, &partner("Skolen")));
        let mut here = with(all);
        let mut there = here.clone();
        let field = field!(Partner.publicity_pref);
        let say = |workspace: &mut Workspace, by: u64, wish: Publicity| {
            workspace.apply(&Command::set(wished, field, wish), &Actor::from_bits(by)).unwrap();
        };
        say(&mut here, 8, Publicity::None);
        say(&mut there, 9, Publicity::Full);
        for record in there.records().values() {
            absorb(&mut here, record.clone());
        }
        assert_eq!(here.get::<Partner>(wished).unwrap().publicity_pref, Some(Publicity::Full));
        let joining = Joining::of(&here, "pa-1", "pa-2").unwrap();
        run(&mut here, &joining.command(""));
        let record = here.record("pa-1").unwrap();
        let wishes = record.register(field).unwrap().values();
        assert!(wishes.contains(&&json!("none")), "{wished}: {wishes:?}");
    }
}
