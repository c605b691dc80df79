//! What can be chosen where two answers meet, and what each choice writes.

use serde_json::json;

use super::*;
use crate::{
    crdt::merge,
    domain::{Code, Contact, Day, Entity, Kind, Partner, Partnership},
    workspace::{Withheld, shape::LINKS},
};

fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

/// Two answers to one field, `theirs` from Bo.
fn disputed(kind: Kind, field: &str, ours: Value, theirs: Value) -> Record {
    let mut base = Record::new("r-1", kind.code());
    base.set(&actor("anne"), "title", json!("Læs for mig"));
    let (mut a, mut b) = (base.clone(), base);
    a.set(&actor("eva"), field, ours);
    b.set(&actor("bo"), field, theirs);
    merge(&a, &b)
}

fn dispute(kind: Kind, field: &str, ours: Value, theirs: Value) -> Dispute {
    let mut disputes = disputes(&disputed(kind, field, ours, theirs));
    assert_eq!(disputes.len(), 1);
    disputes.remove(0)
}

#[test]
fn a_field_takes_answers_of_its_own_sort() {
    let shape = |kind: Kind, field| shape(kind.code(), field, &[]);
    for (field, expected) in [
        ("title", Shape::Text { one_line: true }),
        ("need", Shape::Text { one_line: false }),
        ("lessons", Shape::Lines),
        ("budget_dkk", Shape::Number),
        ("level", Shape::Choice),
        ("end", Shape::Date),
        ("children", Shape::YesNo),
        ("status", Shape::Choice),
        ("motives/money", Shape::YesNo),
        ("motives", Shape::Other),
        ("of_a_later_version", Shape::Other),
    ] {
        assert_eq!(shape(Kind::Partnership, field), expected, "{field}");
    }
    assert_eq!(shape(Kind::Contact, "partner"), Shape::Link);
    assert_eq!(super::shape("of_a_later_version", "title", &[]), Shape::Other);
    let known = Partnership::FIELDS.iter().chain(Partner::FIELDS).chain(Contact::FIELDS);
    for link in LINKS.iter().filter(|link| known.clone().any(|field| field == *link)) {
        assert_ne!(shape(Kind::Partnership, link), Shape::Text { one_line: false });
    }
}

#[test]
fn both_texts_stay_one_below_the_other() {
    let notes = dispute(Kind::Partnership, "need", json!("Ro"), json!("Lyst til at læse"));
    let both = notes.both().unwrap();
    let mut lines: Vec<&str> = both.as_str().unwrap().lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["Lyst til at læse", "Ro"]);
    let name = dispute(Kind::Partnership, "title", json!("A"), json!("B"));
    assert!(name.both().unwrap().as_str().unwrap().contains(" / "));
    let cleared = dispute(Kind::Partnership, "need", json!("Ro"), json!(""));
    assert_eq!(cleared.both(), None);
    let status = dispute(Kind::Partnership, "status", json!("active"), json!("paused"));
    assert_eq!((status.both(), status.shape), (None, Shape::Choice));
}

#[test]
fn nothing_goes_by_two_names_unasked() {
    let is_name = |kind, field| dispute(kind, field, json!("A"), json!("B")).is_about_a_name();
    for (kind, field) in [
        (Kind::Partner, "name"),
        (Kind::Contact, "name"),
        (Kind::Node, "name"),
        (Kind::Partnership, "title"),
        (Kind::Map, "title"),
        (Kind::Partnership, "owner"),
        (Kind::Action, "owner"),
    ] {
        assert!(is_name(kind, field), "{kind:?} {field}");
    }
    assert!(!is_name(Kind::Contact, "title") && !is_name(Kind::Partner, "about"));
}

#[test]
fn both_lists_are_joined_without_doubles() {
    let lessons = dispute(
        Kind::Partnership,
        "lessons",
        json!(["Ring først", "Skriv"]),
        json!(["Skriv", "Tak"]),
    );
    let both = lessons.both().unwrap();
    assert_eq!(both.as_array().unwrap().len(), 3);
    let part = dispute(Kind::Partnership, "lessons", json!(["Ring"]), json!(["Ring", "Tak"]));
    assert_eq!(part.both(), None);
}

#[test]
fn a_choice_ends_the_disagreement_and_undoing_it_brings_it_back() {
    let record = disputed(Kind::Partnership, "need", json!("Ro"), json!("Lyst"));
    let mut workspace = Workspace::new([record.clone()]);
    let dispute = disputes(&record).remove(0);
    assert_eq!(dispute.answers.len(), 2);
    let theirs = dispute.answers.iter().find(|a| a.dots[0].actor == actor("bo")).unwrap();
    assert_eq!(theirs.value, json!("Lyst"));
    let chosen = dispute.settle(theirs.value.clone());
    let change = workspace.apply(&chosen, &actor("mie")).unwrap();
    let now = workspace.record("r-1").unwrap();
    assert_eq!((now.get("need"), workspace.disputed().count()), (&json!("Lyst"), 0));
    // Whoever hears of the choice agrees with it.
    assert!(disputes(&merge(&record, now)).is_empty());
    workspace.apply(&change.inverse, &actor("mie")).unwrap();
    assert_eq!(disputes(workspace.record("r-1").unwrap())[0].answers.len(), 2);
}

#[test]
fn what_one_person_said_in_a_pooled_round_is_withheld() {
    let said = |field: &str, round: &str, mode: &str| {
        let mut answers = disputed(Kind::Answers, field, json!("ikke godt"), json!("godt"));
        answers.set(&actor("anne"), "round", json!("ev-1"));
        let mut asked = Record::new(round, Kind::Round.code());
        asked.set(&actor("anne"), "mode", json!(mode));
        let dispute = disputes(&answers).remove(0);
        dispute.withheld(&Workspace::new([answers, asked]), today()).is_some()
    };
    assert!(said("values/e-b-1", "ev-1", "pooled"));
    assert!(said("respondent_label", "ev-1", "pooled"));
    assert!(!said("values/e-b-1", "ev-1", "open"));
    assert!(!said("submitted_at", "ev-1", "pooled"));
    // A round that is not here, or does not say, may be pooled.
    assert!(said("values/e-b-1", "ev-2", "open"));
    assert!(said("values/e-b-1", "ev-1", "of_a_later_version"));
}

#[test]
fn what_others_said_in_an_open_round_waits_for_our_own_answer() {
    let why = |party: &str, kind: &str, ours: Value, due: &str, home: &str| {
        let mut theirs = disputed(Kind::Answers, "values/e-env-1", json!(1), json!(5));
        theirs.set(&actor("anne"), "round", json!("ev-1"));
        theirs.set(&actor("anne"), "party", json!(party));
        let mut own = Record::new("an-2", Kind::Answers.code());
        own.set(&actor("anne"), "round", json!("ev-1"));
        own.set(&actor("anne"), "party", json!("library"));
        own.set(&actor("anne"), "submitted_at", ours);
        let mut round = Record::new("ev-1", Kind::Round.code());
        for (field, value) in
            [("mode", "open"), ("round_kind", kind), ("due", due), ("partnership", "ps-1")]
        {
            round.set(&actor("anne"), field, json!(value));
        }
        let mut partnership = Record::new(home, Kind::Partnership.code());
        partnership.set(&actor("anne"), "title", json!("Læs for mig"));
        let dispute = disputes(&theirs).remove(0);
        dispute.withheld(&Workspace::new([theirs, own, round, partnership]), today())
    };
    let (sent, draft, waits) = (json!("2026-11-24"), Value::Null, Some(Withheld::OwnFirst));
    assert_eq!(why("pa-1", "mid", draft.clone(), "2026-11-25", "ps-1"), waits);
    assert_eq!(why("pa-1", "mid", sent, "2026-11-25", "ps-1"), None);
    // The deadline is over; our own sheet; a kind that hides nothing; a round of somebody else's.
    assert_eq!(why("pa-1", "mid", draft.clone(), "2026-11-24", "ps-1"), None);
    assert_eq!(why("library", "mid", draft.clone(), "2026-11-25", "ps-1"), None);
    assert_eq!(why("pa-1", "pulse", draft.clone(), "2026-11-25", "ps-1"), None);
    assert_eq!(why("pa-1", "mid", draft, "2026-11-25", "ps-2"), None);
}

fn today() -> Day {
    Day::parse_iso("2026-11-25").unwrap()
}

/// Anne deletes a partnership with its log, Bo writes in the partnership meanwhile.
fn torn() -> Workspace {
    let mut partnership = Record::new("ps-1", "partnership");
    partnership.set(&actor("eva"), "title", json!("Læs for mig"));
    let mut entry = Record::new("lg-1", "entry");
    entry.write(
        &actor("eva"),
        [("partnership", vec![json!("ps-1")]), ("summary", vec![json!("Opkald")])],
    );
    let mut theirs = partnership.clone();
    theirs.set(&actor("bo"), "need", json!("Ro"));
    partnership.delete(&actor("anne"));
    entry.delete(&actor("anne"));
    Workspace::new([merge(&partnership, &theirs), entry])
}

#[test]
fn deleted_while_edited_tells_who_did_what() {
    let workspace = torn();
    let record = workspace.record("ps-1").unwrap();
    let dispute = life_dispute(record).unwrap();
    assert_eq!(dispute.deleted[0].actor, actor("anne"));
    assert_eq!(dispute.unheard, [("need".to_owned(), Dot::new(actor("bo"), 1))]);
    assert!(disputes(record).is_empty());
    assert_eq!(life_dispute(workspace.record("lg-1").unwrap()), None);
}

#[test]
fn keeping_brings_back_what_went_along() {
    let mut workspace = torn();
    let dispute = life_dispute(workspace.record("ps-1").unwrap()).unwrap();
    let change = workspace.apply(&dispute.keep(&workspace.clone()), &actor("mie")).unwrap();
    let life = |workspace: &Workspace, id| workspace.record(id).unwrap().life();
    assert_eq!(life(&workspace, "ps-1"), Life::Alive);
    assert_eq!(life(&workspace, "lg-1"), Life::Alive);
    workspace.apply(&change.inverse, &actor("mie")).unwrap();
    assert_eq!(life(&workspace, "ps-1"), Life::Disputed);
    assert_eq!(life(&workspace, "lg-1"), Life::Deleted);
}

#[test]
fn deleting_settles_it_and_undoing_brings_the_disagreement_back() {
    let mut workspace = torn();
    let dispute = life_dispute(workspace.record("ps-1").unwrap()).unwrap();
    let change = workspace.apply(&dispute.delete(&workspace.clone()), &actor("mie")).unwrap();
    assert_eq!(workspace.record("ps-1").unwrap().life(), Life::Deleted);
    workspace.apply(&change.inverse, &actor("mie")).unwrap();
    assert_eq!(workspace.record("ps-1").unwrap().life(), Life::Disputed);
}

#[test]
fn what_hangs_on_a_deleted_one_is_as_torn_as_before_when_that_is_taken_back() {
    let mut workspace = torn();
    let home = Record::new("pa-1", "partner");
    let mut contact = Record::new("ct-1", "contact");
    contact.set(&actor("eva"), "partner", json!("pa-1"));
    let mut theirs = contact.clone();
    theirs.set(&actor("bo"), "name", json!("Peter"));
    contact.delete(&actor("anne"));
    let mut home = home;
    home.set(&actor("eva"), "name", json!("FDF"));
    workspace.put(home);
    workspace.put(merge(&contact, &theirs));
    let life = |workspace: &Workspace, id| workspace.record(id).unwrap().life();
    assert_eq!(life(&workspace, "ct-1"), Life::Disputed);
    let delete = Command::Delete { ids: workspace.with_descendants("pa-1") };
    let undo = workspace.apply(&delete, &actor("mie")).unwrap().inverse;
    assert_eq!(life(&workspace, "ct-1"), Life::Deleted);
    let redo = workspace.apply(&undo, &actor("mie")).unwrap().inverse;
    assert_eq!((life(&workspace, "pa-1"), life(&workspace, "ct-1")), (Life::Alive, Life::Disputed));
    workspace.apply(&redo, &actor("mie")).unwrap();
    assert_eq!(
        (life(&workspace, "pa-1"), life(&workspace, "ct-1")),
        (Life::Deleted, Life::Deleted)
    );
}

#[test]
fn erased_while_edited_is_erased_again() {
    let mut ours = Record::new("ct-1", "contact");
    ours.set(&actor("eva"), "name", json!("Peter"));
    let mut theirs = ours.clone();
    theirs.set(&actor("bo"), "phone", json!("12345678"));
    ours.purge(&actor("anne"));
    let mut workspace = Workspace::new([merge(&ours, &theirs)]);
    let dispute = life_dispute(workspace.record("ct-1").unwrap()).unwrap();
    workspace.apply(&dispute.delete(&workspace.clone()), &actor("mie")).unwrap();
    assert_eq!(workspace.record("ct-1").unwrap().life(), Life::Purged);
}

#[test]
fn one_side_is_chosen_in_every_field_at_once() {
    let (anne, bo, eva) = (actor("anne"), actor("bo"), actor("eva"));
    let base = Record::new("ps-1", "partnership");
    let (mut ours, mut theirs, mut third) = (base.clone(), base.clone(), base);
    ours.write(&anne, [("need", vec![json!("a")]), ("title", vec![json!("a")])]);
    theirs.write(&bo, [("need", vec![json!("b")]), ("title", vec![json!("b")])]);
    third.set(&eva, "title", json!("c"));
    let merged = merge(&merge(&ours, &theirs), &third);
    let open = disputes(&merged);
    assert_eq!(open.len(), 2);
    let is_mine = |actor: &Actor| *actor == anne;
    // Two others have answered the title: which of them is not ours to say.
    let taken = settle_all(&open, is_mine, false);
    let fields = |commands: &[Command]| format!("{commands:?}");
    assert_eq!(taken.len(), 1);
    assert!(fields(&taken).contains("need") && fields(&taken).contains("\"b\""));
    assert_eq!(settle_all(&open, is_mine, true).len(), 1);
    assert!(settle_all(&open, |_| false, true).is_empty());
}
