//! An invitation leaves without anything of the partnership, and comes back as answers alone.

use std::collections::BTreeMap;

use crate::support::record::{actor, record};
use makkerskab::{
    crdt::Record,
    domain::{Answers, Code, Kind, Round},
    exchange::{FileKind, Header, Status, open, plan, to_file},
    workspace::{
        Command, Workspace,
        invitation::{asked_of_us, invitation, is_all_there_is, is_guest, reply, rounds_in},
        share::Share,
    },
};
use serde_json::{Value, json};

const SECRET: &str = "HEMMELIGT";

/// Everything that must not leave says [`SECRET`].
fn library() -> Workspace {
    let secret = || json!(SECRET);
    Workspace::new([
        record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig")), ("notes", secret())]),
        record("pa-1", Kind::Partner, &[("name", json!("Banken")), ("notes", secret())]),
        record(
            "pa-2",
            Kind::Partner,
            &[("name", json!("Tavs Fond")), ("publicity_pref", json!("none"))],
        ),
        record("mb-1", Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
        record("mb-2", Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!("pa-2"))]),
        record(
            "ev-1",
            Kind::Round,
            &[
                ("partnership", json!("ps-1")),
                ("title", json!("Midtvejs: Læs for mig")),
                ("asker", json!("Herning Bibliotek")),
                ("round_kind", json!("mid")),
                ("form_id", json!("f-mid")),
                ("mode", json!("open")),
                ("parties/library", json!("Herning Bibliotek")),
                ("parties/pa-1", json!("Banken")),
                ("parties/pa-2", json!("Tavs Fond")),
                ("own/q1/text", json!("Hvad synes I om rytmen?")),
                ("own/q2/text", json!("Var Tavs Fonds penge nok?")),
                ("invited", json!([SECRET])),
                ("discussion_note", secret()),
                ("notes/e-com-1", secret()),
                ("decisions", json!([SECRET])),
                ("of_a_later_version", secret()),
            ],
        ),
        record("an-1", Kind::Answers, &[("round", json!("ev-1")), ("values/e-com-1", secret())]),
    ])
}

fn file(records: &[Record], kind: FileKind) -> String {
    to_file(&Header { kind, ..Header::default() }, records, &BTreeMap::new())
}

#[test]
fn an_invitation_holds_the_round_and_nothing_else() {
    let copy = invitation(&library(), "ev-1", "pa-1").unwrap();
    assert_eq!(copy.records.len(), 1);
    let text = file(&copy.records, FileKind::Invitation);
    assert!(!text.contains(SECRET), "{text}");
    assert!(!text.contains("Tavs"), "{text}");
    assert!(!text.contains("ps-1"), "{text}");
    for there in ["Midtvejs: Læs for mig", "Herning Bibliotek", "Banken", "f-mid", "rytmen"] {
        assert!(text.contains(there), "{there} is missing");
    }
    // A question that names somebody who is not to be named stays at home, and that is told.
    let told: Vec<&str> = copy.held_back.iter().filter_map(|held| held.field.as_deref()).collect();
    assert_eq!(told, ["own/q2/text"]);
    // To the foundation itself its own name is no secret.
    let own = invitation(&library(), "ev-1", "pa-2").unwrap();
    assert!(own.held_back.is_empty());
    let text = file(&own.records, FileKind::Invitation);
    assert!(text.contains("Tavs Fonds penge") && !text.contains("Banken"));
    assert!(invitation(&library(), "ev-9", "pa-1").is_none());
}

#[test]
fn opening_ones_own_invitation_changes_nothing() {
    let mut workspace = library();
    let sealing = Command::Batch(invitation(&workspace, "ev-1", "pa-1").unwrap().sealing);
    workspace.apply(&sealing, &actor("seal")).unwrap();
    let copy = invitation(&workspace, "ev-1", "pa-1").unwrap();
    assert!(copy.sealing.is_empty(), "sealed once is sealed");
    let opened = open(file(&copy.records, FileKind::Invitation).as_bytes()).unwrap();
    let plan = plan(workspace.records(), &opened.records);
    assert!(plan.entries.iter().all(|entry| entry.status == Status::Same), "{:?}", plan.entries);
}

#[test]
fn a_reply_brings_the_answers_home_and_touches_nothing_else() {
    let mut home = library();
    let sealing = Command::Batch(invitation(&home, "ev-1", "pa-1").unwrap().sealing);
    home.apply(&sealing, &actor("seal")).unwrap();
    let asked = invitation(&home, "ev-1", "pa-1").unwrap().records;
    let sent = file(&asked, FileKind::Invitation);

    let mut away =
        Workspace::new([record("ps-9", Kind::Partnership, &[("title", json!("Vores eget"))])]);
    let opened = open(sent.as_bytes()).unwrap();
    assert_eq!(opened.header.kind, FileKind::Invitation);
    assert_eq!(rounds_in(&opened.records).len(), 1);
    away.apply(&Command::Import { incoming: opened.records }, &actor("bo")).unwrap();
    let round = away.get::<Round>("ev-1").unwrap().clone();
    assert!(
        is_guest(&away, &round)
            && round.party("pa-1") == "Banken"
            && round.party("pa-2").is_empty()
    );
    assert_eq!(asked_of_us(&away).len(), 1);
    let values = |step: u8, sent: Value| {
        [
            ("round", json!("ev-1")),
            ("party", json!("pa-1")),
            ("submitted_at", sent),
            ("values/e-com-1", json!(step)),
        ]
        .map(|(field, value)| (field.to_owned(), vec![value]))
        .to_vec()
    };
    let create = |id: &str, step: u8, sent: Value| Command::Create {
        id: id.into(),
        kind: Kind::Answers,
        fields: values(step, sent),
    };
    away.apply(&create("an-bo-1", 2, json!("2026-11-25")), &actor("bo")).unwrap();
    away.apply(&create("an-bo-2", 5, Value::Null), &actor("bo")).unwrap();

    // A draft stays where it is, and so does all that is their own.
    let back = reply(&away, "ev-1");
    assert_eq!(back.len(), 1);
    let text = file(&back, FileKind::Answers);
    assert!(!text.contains("Vores eget"));
    let opened = open(text.as_bytes()).unwrap();
    let plan = plan(home.records(), &opened.records);
    assert_eq!((plan.counts().new, plan.entries.len()), (1, 1));
    let before = home.record("ev-1").unwrap().clone();
    home.apply(&Command::Import { incoming: opened.records.clone() }, &actor("anne")).unwrap();
    assert_eq!(home.record("ev-1").unwrap(), &before);
    assert_eq!(home.of::<Answers>("ev-1").count(), 2);
    // The same file again changes nothing.
    let again = makkerskab::exchange::plan(home.records(), &opened.records);
    assert_eq!(again.counts().same, 1);
}

#[test]
fn clearing_needs_no_other_copy_only_where_sent_answers_are_all_there_is() {
    let home = library();
    let asked = invitation(&home, "ev-1", "pa-1").unwrap().records;
    let answers = |id: &str, sent: Value| {
        record(id, Kind::Answers, &[("round", json!("ev-1")), ("submitted_at", sent)])
    };
    let with = |more: &[Record]| Workspace::new(asked.iter().chain(more).cloned());
    let sent = answers("an-1", json!("2026-11-25"));
    assert!(is_all_there_is(&with(std::slice::from_ref(&sent)), "ev-1"));
    for more in [
        answers("an-2", Value::Null),
        record("ps-9", Kind::Partnership, &[("title", json!("Vores eget"))]),
        record("ev-2", Kind::Round, &[("title", json!("En anden"))]),
        record("x-1", Kind::Answers, &[("round", json!("ev-2"))]),
    ] {
        assert!(!is_all_there_is(&with(&[sent.clone(), more]), "ev-1"));
    }
    let mut discarded = record("ps-9", Kind::Partnership, &[("title", json!("Vores eget"))]);
    discarded.delete(&actor("bo"));
    assert!(!is_all_there_is(&with(&[sent.clone(), discarded.clone()]), "ev-1"));
    discarded.purge(&actor("bo"));
    assert!(is_all_there_is(&with(&[sent.clone(), discarded]), "ev-1"));
    // One's own round is never somebody else's.
    assert!(!is_all_there_is(&home, "ev-1"));
}

#[test]
fn a_share_copy_carries_the_round_and_neither_the_talk_nor_an_answer() {
    let share = Share { partnerships: ["ps-1".to_owned()].into(), ..Share::default() };
    let copy = share.copy(&library());
    let text = file(&copy.records, FileKind::Share);
    assert!(text.contains("Midtvejs: Læs for mig"));
    let round = copy.records.iter().find(|record| record.id == "ev-1").unwrap();
    for field in ["invited", "discussion_note", "notes/e-com-1", "parties/pa-2", "own/q2/text"] {
        assert!(round.register(field).is_none(), "{field} leaves");
    }
    assert!(copy.records.iter().all(|record| record.kind != Kind::Answers.code()));
}
