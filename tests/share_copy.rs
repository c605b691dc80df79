//! The share copy: what leaves, what stays at home, and that it can come back and meet the whole.

mod record_support;

use std::collections::{BTreeMap, BTreeSet};

use makkerskab::{
    crdt::{Record, merge, receive},
    domain::Kind,
    exchange::{FileKind, Header, open, plan, to_file, unsigned},
    signature::Signature,
    workspace::{
        Command, Workspace,
        share::{Held, Share, ShareCopy},
    },
};
use record_support::{actor, record};
use serde_json::json;

const SECRET: &str = "HEMMELIGT";

/// Everything internal says [`SECRET`]; one partner is not to be named.
fn library() -> Workspace {
    let secret = || json!(SECRET);
    let member = |partner: &str| [("partnership", json!("ps-1")), ("partner", json!(partner))];
    let mut gone =
        record("lg-3", Kind::Entry, &[("partnership", json!("ps-1")), ("summary", secret())]);
    gone.delete(&actor("anne"));
    Workspace::new([
        record(
            "ps-1",
            Kind::Partnership,
            &[
                ("title", json!("Læs for mig")),
                ("need", json!("Flere unge")),
                ("notes", secret()),
                ("internal_plan", secret()),
                ("screening/s1", secret()),
                ("check/p02-05/state", json!("done")),
                ("check/p02-05/note", secret()),
                ("summary", json!("Sammen med Tavs Fonds folk")),
                ("from_a_later_version", secret()),
            ],
        ),
        record(
            "pa-1",
            Kind::Partner,
            &[
                ("name", json!("Røde Kors")),
                ("pressures", secret()),
                ("csr_note", secret()),
                ("red_flags", secret()),
                ("notes", secret()),
            ],
        ),
        record(
            "pa-2",
            Kind::Partner,
            &[("name", json!("Tavs Fond")), ("publicity_pref", json!("none"))],
        ),
        record(
            "ct-1",
            Kind::Contact,
            &[("partner", json!("pa-1")), ("name", json!("Bo")), ("notes", secret())],
        ),
        record("ct-2", Kind::Contact, &[("partner", json!("pa-2")), ("name", json!("Ulla Tavs"))]),
        record("mb-1", Kind::Member, &member("pa-1")),
        record("mb-2", Kind::Member, &member("pa-2")),
        record("rk-1", Kind::Risk, &[("partnership", json!("ps-1")), ("title", secret())]),
        record(
            "lg-1",
            Kind::Entry,
            &[("partnership", json!("ps-1")), ("summary", json!("Ringede")), ("mood", secret())],
        ),
        record(
            "lg-2",
            Kind::Entry,
            &[("partnership", json!("ps-1")), ("summary", json!("Talte med ULLA TAVS"))],
        ),
        gone,
        record(
            "me-1",
            Kind::Meeting,
            &[
                ("partnership", json!("ps-1")),
                ("decisions", json!(["Vi går i gang"])),
                ("notes/q-first-03", secret()),
                ("concerns", json!([SECRET])),
            ],
        ),
        record(
            "ms-1",
            Kind::Message,
            &[("partnership", json!("ps-1")), ("text", secret()), ("internal", json!(true))],
        ),
        record(
            "ms-2",
            Kind::Message,
            &[
                ("partnership", json!("ps-1")),
                ("text", json!("Nyt i byen")),
                ("internal", json!(false)),
            ],
        ),
        record("ev-1", Kind::Round, &[("partnership", json!("ps-1"))]),
        record("an-1", Kind::Answers, &[("round", json!("ev-1")), ("values/e-01", secret())]),
        record(
            "ag-1",
            Kind::Agreement,
            &[
                ("partnership", json!("ps-1")),
                ("notice", json!("Tre måneder")),
                ("values/partner.gives/pa-2", json!(SECRET)),
            ],
        ),
        record("ps-9", Kind::Partnership, &[("title", json!("Et andet partnerskab"))]),
    ])
}

fn share(receivers: &[&str]) -> Share {
    Share {
        partnerships: BTreeSet::from(["ps-1".to_owned()]),
        receivers: receivers.iter().map(|id| (*id).to_owned()).collect(),
    }
}

/// Seals, as the app does before it shares, and gives the copy.
fn shared(workspace: &mut Workspace, share: &Share, by: &str) -> ShareCopy {
    let sealing = share.copy(workspace).sealing;
    workspace.apply(&Command::Batch(sealing), &actor(by)).unwrap();
    share.copy(workspace)
}

fn text_of(records: &[Record]) -> String {
    let header = Header { kind: FileKind::Share, ..Header::default() };
    to_file(&header, records, &BTreeMap::new())
}

#[test]
fn nothing_internal_and_nobody_unnamed_leaves() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let text = text_of(&copy.records);
    for word in [
        SECRET,
        "Tavs",
        "TAVS",
        "Ulla",
        "pressures",
        "screening",
        "from_a_later",
        "mood",
        "Et andet",
    ] {
        assert!(!text.contains(word), "{word} left in {text}");
    }
    for word in
        ["Læs for mig", "Flere unge", "Røde Kors", "Bo", "Ringede", "Vi går i gang", "p02-05/state"]
    {
        assert!(text.contains(word), "{word} stayed at home");
    }
    let told: BTreeSet<(Held, &str, Option<&str>)> = copy
        .held_back
        .iter()
        .map(|held| (held.why, held.id.as_str(), held.field.as_deref()))
        .collect();
    let expected = [
        (Held::Internal, "ps-1", Some("notes")),
        (Held::Internal, "ps-1", Some("internal_plan")),
        (Held::Internal, "ps-1", Some("check/p02-05/note")),
        (Held::Internal, "pa-1", Some("pressures")),
        (Held::Internal, "pa-1", Some("csr_note")),
        (Held::Internal, "pa-1", Some("red_flags")),
        (Held::Internal, "pa-1", Some("notes")),
        (Held::Internal, "ct-1", Some("notes")),
        (Held::Internal, "lg-1", Some("mood")),
        (Held::Internal, "me-1", Some("notes/q-first-03")),
        (Held::Internal, "me-1", Some("concerns")),
        (Held::Internal, "ms-1", None),
        (Held::Screening, "ps-1", Some("screening/s1")),
        (Held::Risk, "rk-1", None),
        (Held::Unnamed, "pa-2", None),
        (Held::Unnamed, "ct-2", None),
        (Held::Unnamed, "mb-2", None),
        (Held::Unnamed, "ag-1", Some("values/partner.gives/pa-2")),
        (Held::NamesThem, "ps-1", Some("summary")),
        (Held::NamesThem, "lg-2", Some("summary")),
        (Held::Answers, "an-1", None),
        (Held::Deleted, "lg-3", None),
        (Held::Unknown, "ps-1", Some("from_a_later_version")),
    ];
    assert_eq!(told, BTreeSet::from(expected));
}

#[test]
fn a_partner_may_read_their_own_name() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&["pa-2"]), "seal");
    let text = text_of(&copy.records);
    assert!(
        text.contains("Tavs Fond") && text.contains("Ulla Tavs") && text.contains("Sammen med")
    );
    // What they give is theirs to read; the rest is as internal as before.
    assert_eq!(text.matches(SECRET).count(), 1);
    assert!(text.contains("values/partner.gives/pa-2"));
}

#[test]
fn all_partners_of_a_discreet_partnership_stay_at_home() {
    let mut workspace = library();
    let fields = vec![("publicity".to_owned(), vec![json!("none")])];
    workspace.apply(&Command::Edit { id: "ps-1".into(), fields }, &actor("anne")).unwrap();
    let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
    assert!(!text.contains("Røde Kors") && !text.contains("\"Bo\""));
}

/// The library, after some more was done to its records.
fn after(change: impl Fn(&mut Record)) -> Workspace {
    Workspace::new(library().records().values().cloned().map(|mut record| {
        change(&mut record);
        record
    }))
}

#[test]
fn who_lies_in_the_trash_is_as_silent_as_before() {
    let mut workspace = after(|record| {
        if ["pa-2", "ct-2", "mb-2"].contains(&record.id.as_str()) {
            record.delete(&actor("eva"));
        }
    });
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let text = text_of(&copy.records);
    assert!(!text.contains("Tavs") && !text.contains("ULLA"), "{text}");
    let named: Vec<&str> = copy
        .held_back
        .iter()
        .filter(|held| held.why == Held::NamesThem)
        .map(|held| held.id.as_str())
        .collect();
    assert_eq!(named, ["lg-2", "ps-1"], "and it is told");
    // Nobody who took part is named where nobody is to be.
    let mut workspace = after(|record| {
        record.set(&actor("eva"), "publicity_pref", json!(null));
        if record.id == "ps-1" {
            record.set(&actor("eva"), "publicity", json!("none"));
        }
        if ["pa-2", "ct-2", "mb-2"].contains(&record.id.as_str()) {
            record.delete(&actor("eva"));
        }
    });
    let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
    assert!(!text.contains("Tavs") && !text.contains("ULLA"), "{text}");
}

#[test]
fn a_disputed_wish_is_kept_whichever_answer_stands_first() {
    for (first, second) in [("full", "none"), ("none", "full")] {
        let mut workspace = library();
        let mut theirs = workspace.record("pa-2").unwrap().clone();
        theirs.set(&actor("a-first"), "publicity_pref", json!(first));
        theirs.set(&actor("a-first"), "name", json!("Den Tavse Fond"));
        let mut ours = workspace.record("pa-2").unwrap().clone();
        ours.set(&actor("z-last"), "publicity_pref", json!(second));
        ours.set(&actor("z-last"), "name", json!("Tavs Fond"));
        workspace.put(merge(&theirs, &ours));
        let mut entry = workspace.record("lg-1").unwrap().clone();
        entry.set(&actor("eva"), "summary", json!("Ringede til den tavse fond"));
        workspace.put(entry);
        let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
        assert!(!text.to_lowercase().contains("tavs"), "{first} against {second}: {text}");
        // Once it is settled that they may be named, they are.
        let fields = vec![("publicity_pref".to_owned(), vec![json!("full")])];
        workspace.apply(&Command::Edit { id: "pa-2".into(), fields }, &actor("anne")).unwrap();
        assert!(text_of(&share(&[]).copy(&workspace).records).contains("Den Tavse Fond"));
    }
}

/// What stands on a file is told as little as what stands in it.
#[test]
fn nobody_unnamed_stands_on_the_file_either() {
    let workspace = library();
    let copy = share(&[]).copy(&workspace);
    assert_eq!(copy.on_it("Læseklub med Tavs Fond"), "Læseklub med …");
    let label = |by: &str| Signature { by: by.into(), at: "2026-11-26T10:00:00+01:00".into() };
    let all = BTreeMap::from([
        (actor("anne"), label("Anne, Herning")),
        (actor("jens"), label("Jens, Tavs Fond")),
    ]);
    let who = unsigned(all.clone(), &|by| copy.is_silent(by));
    assert_eq!(who[&actor("anne")], label("Anne, Herning"));
    assert_eq!(who[&actor("jens")], label(""));
    // They may read it themselves.
    let theirs = share(&["pa-2"]).copy(&workspace);
    assert_eq!(unsigned(all.clone(), &|by| theirs.is_silent(by)), all);
    assert_eq!(theirs.on_it("Læseklub med Tavs Fond"), "Læseklub med Tavs Fond");
}

/// Sealing shows nobody anything new, and is done once.
#[test]
fn sealing_changes_no_value_and_happens_once() {
    let mut workspace = library();
    let before = workspace.records().clone();
    shared(&mut workspace, &share(&[]), "seal");
    for (id, record) in workspace.records() {
        assert!(before[id].fields().all(|(field, register)| {
            record.register(field).unwrap().values() == register.values()
        }));
    }
    assert!(share(&[]).copy(&workspace).sealing.is_empty());
    // What is internal by its nature needs no seal; a name that is to be kept silent does.
    edit(&mut workspace, "eva", "notes", "Nyt, HEMMELIGT");
    edit(&mut workspace, "eva", "need", "Flere unge, HEMMELIGT");
    edit(&mut workspace, "eva", "need", "Flere unge");
    assert!(share(&[]).copy(&workspace).sealing.is_empty());
    edit(&mut workspace, "eva", "need", "Flere unge, siger Tavs Fond");
    let next = share(&[]).copy(&workspace).sealing;
    assert_eq!(next.iter().flat_map(Command::ids).collect::<Vec<_>>(), ["ps-1"]);
}

fn edit(workspace: &mut Workspace, by: &str, field: &str, value: &str) {
    let fields = vec![(field.to_owned(), vec![json!(value)])];
    workspace.apply(&Command::Edit { id: "ps-1".into(), fields }, &actor(by)).unwrap();
}

/// Sharing is no edit: a colleague's newer note stands alone, and undoing one's own still works.
#[test]
fn sharing_writes_no_note_anew() {
    let fields = vec![
        ("title".to_owned(), vec![json!("Læs for mig")]),
        ("notes".to_owned(), vec![json!("Gammel note")]),
    ];
    let create = Command::Create { id: "ps-1".into(), kind: Kind::Partnership, fields };
    let mut anne = Workspace::default();
    anne.apply(&create, &actor("anne")).unwrap();
    let mut bo = anne.clone();
    edit(&mut bo, "bo", "notes", "Ny note");
    let copy = shared(&mut anne, &share(&[]), "seal");
    assert!(!text_of(&copy.records).contains("Gammel note"));
    let merged = merge(anne.record("ps-1").unwrap(), bo.record("ps-1").unwrap());
    assert_eq!(merged.register("notes").unwrap().values(), [&json!("Ny note")]);

    let note = Command::Edit { id: "ps-1".into(), fields: vec![("notes".into(), vec![])] };
    let emptied = anne.apply(&note, &actor("anne")).unwrap();
    shared(&mut anne, &share(&[]), "seal");
    let undone = anne.apply(&emptied.inverse, &actor("anne")).unwrap();
    assert!(!undone.is_partial);
    assert_eq!(anne.record("ps-1").unwrap().get("notes"), &json!("Gammel note"));
}

/// The partner answers and sends it back: it fits in without a disagreement, and nothing that was
/// held back is touched.
#[test]
fn an_answer_comes_back_without_taking_anything() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let theirs = open(text_of(&copy.records).as_bytes()).unwrap();
    assert!(theirs.quarantined.is_empty() && theirs.hand_edits.is_empty());
    let mut other = Workspace::new(theirs.records);
    for (field, value) in [("need", "Flere unge og gamle"), ("notes", "Vores egen note")] {
        let fields = vec![(field.to_owned(), vec![json!(value)])];
        other.apply(&Command::Edit { id: "ps-1".into(), fields }, &actor("bo")).unwrap();
    }
    let answer: Vec<Record> = shared(&mut other, &share(&[]), "seal-of-bo").records;
    assert!(!text_of(&answer).contains("Vores egen note"));
    let back = open(text_of(&answer).as_bytes()).unwrap();
    let plan = plan(workspace.records(), &back.records);
    assert!(plan.refused.is_empty());
    assert!(plan.entries.iter().all(|entry| !entry.is_distrusted));
    let counts = plan.counts();
    assert_eq!((counts.changed, counts.disputed, counts.deleted), (1, 0, 0));
    let before = workspace.records().clone();
    workspace.apply(&Command::Import { incoming: plan.received }, &actor("anne")).unwrap();
    assert_eq!(workspace.record("ps-1").unwrap().get("need"), "Flere unge og gamle");
    for (id, old) in before {
        let now = workspace.record(&id).unwrap();
        for (field, register) in old.fields().filter(|(field, _)| *field != "need") {
            assert_eq!(now.register(field), Some(register), "{id} {field}");
        }
    }
}

/// Somebody who had the share copy first and gets everything later has everything.
#[test]
fn the_whole_after_the_share_copy_brings_the_rest() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    for record in &copy.records {
        let whole = workspace.record(&record.id).unwrap();
        let (received, breach) = receive(Some(record), whole.clone()).unwrap();
        assert_eq!(breach, None);
        assert_eq!(merge(record, &received), *whole);
        // And the other way about.
        let (received, breach) = receive(Some(whole), record.clone()).unwrap();
        assert_eq!(breach, None);
        assert_eq!(merge(whole, &received), *whole);
    }
}

/// A disagreement about an internal field stays one, at home.
#[test]
fn a_disagreement_is_sealed_as_a_disagreement() {
    let mut workspace = library();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "notes", json!("HEMMELIGT fra Bo"));
    let fields = vec![("notes".to_owned(), vec![json!("HEMMELIGT fra Eva")])];
    workspace.apply(&Command::Edit { id: "ps-1".into(), fields }, &actor("eva")).unwrap();
    workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("anne")).unwrap();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    assert!(!text_of(&copy.records).contains(SECRET));
    assert_eq!(workspace.record("ps-1").unwrap().register("notes").unwrap().values().len(), 2);
}

/// Every field of every kind is either told of as internal, or means to be read by partners: a new
/// field has to be thought of here.
#[test]
fn every_internal_field_is_known() {
    use makkerskab::workspace::share::internal;
    let internal: Vec<(Kind, &str)> = [
        (Kind::Partnership, "notes"),
        (Kind::Partnership, "internal_plan"),
        (Kind::Partnership, "screening/x"),
        (Kind::Partnership, "check/p01-01/note"),
        (Kind::Partnership, "closing/would_partner_again"),
        (Kind::Partner, "pressures"),
        (Kind::Partner, "csr_note"),
        (Kind::Partner, "red_flags"),
        (Kind::Partner, "notes"),
        (Kind::Contact, "notes"),
        (Kind::Entry, "mood"),
        (Kind::Meeting, "concerns"),
        (Kind::Meeting, "notes/q-1"),
    ]
    .into_iter()
    .filter(|(kind, field)| internal(*kind, field).is_none())
    .collect();
    assert!(internal.is_empty(), "{internal:?}");
}
