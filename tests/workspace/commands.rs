//! The one write path: every command does what it says, and its inverse takes it back.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    crdt::{DELETED, Life, Record},
    domain::{Action, Code, Entity, Kind, Partnership},
    workspace::{Command, CommandError, Mint, Workspace, fields_of},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What people see: the values of every shown record, cleared ones left out.
fn seen(workspace: &Workspace) -> BTreeMap<String, BTreeMap<String, Vec<Value>>> {
    workspace
        .records()
        .values()
        .filter(|record| record.is_shown())
        .map(|record| {
            let fields = record
                .fields()
                .map(|(name, register)| {
                    // Of a deletion people see that it happened, not what its author had seen.
                    let shown = |value: &Value| match name {
                        DELETED => json!(!value.is_null()),
                        _ => value.clone(),
                    };
                    let mut values: Vec<Value> = register.values().into_iter().map(shown).collect();
                    values.sort_by_key(Value::to_string);
                    (name.to_owned(), values)
                })
                .filter(|(_, values)| values.iter().any(|v| !v.is_null() && *v != json!(false)));
            (record.id.clone(), fields.collect())
        })
        .filter(|(_, fields): &(_, BTreeMap<_, _>)| !fields.is_empty())
        .collect()
}

/// All commands by their names. A new one has to be named here, and is missed where none is tried.
macro_rules! commands {
    ($($name:ident $fields:tt)+) => {
        const ALL: &[&str] = &[$(stringify!($name)),+];

        fn name_of(command: &Command) -> &'static str {
            match command { $(Command::$name $fields => stringify!($name)),+ }
        }
    };
}
commands! {
    Create { .. } Edit { .. } Settle { .. } Revert { .. } Delete { .. } Restore { .. } Discard { .. } Purge { .. }
    Unpurge { .. } Import { .. } Unimport { .. } Batch(..)
}

/// With those that go together.
fn names_of(command: &Command) -> Vec<&'static str> {
    let mut names = vec![name_of(command)];
    if let Command::Batch(all) = command {
        names.extend(all.iter().flat_map(names_of));
    }
    names
}

/// Does it, takes it back, does it again and takes it back again: each time the same is seen. Tells
/// which commands that took.
fn check_inverse(workspace: &mut Workspace, command: &Command) -> Vec<&'static str> {
    let me = actor("me");
    let before = seen(workspace);
    let done = workspace.apply(command, &me).unwrap();
    let after = seen(workspace);
    let undone = workspace.apply(&done.inverse, &me).unwrap();
    assert_eq!(seen(workspace), before, "undo of {command:?}");
    let redone = workspace.apply(&undone.inverse, &me).unwrap();
    assert_eq!(seen(workspace), after, "redo of {command:?}");
    workspace.apply(&redone.inverse, &me).unwrap();
    assert_eq!(seen(workspace), before, "second undo of {command:?}");
    let all = [command, &done.inverse, &undone.inverse, &redone.inverse];
    all.into_iter().flat_map(names_of).collect()
}

/// Two answers to what the partnership is called.
fn disputed() -> Workspace {
    let mut workspace = stocked();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "title", json!("Læs med mig"));
    workspace.apply(&set("ps-1", "title", json!("Læs højt")), &actor("me")).unwrap();
    workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("me")).unwrap();
    assert_eq!(workspace.disputed().count(), 1);
    workspace
}

fn settle(title: &str) -> Command {
    Command::settle("ps-1", [("title".into(), vec![json!(title)])])
}

#[test]
fn every_command_can_be_taken_back() {
    let mut incoming = Record::new("pa-9", "partner");
    incoming.set(&actor("bo"), "name", json!("Boghandleren"));
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let mut tried = BTreeSet::new();
    for command in [
        create("pa-2", Kind::Partner, &[("name", json!("KMD"))]),
        set("ps-1", "title", json!("Nyt navn")),
        settle("Nyt navn"),
        set("ps-1", "need", json!("Aldrig skrevet før")),
        Command::Delete { ids: ids(&["ps-1", "mb-1", "ac-1"]) },
        Command::Purge { ids: ids(&["pa-1"]) },
        Command::Import { incoming: vec![incoming] },
        Command::Batch(vec![
            set("ps-1", "owner", json!("Anne")),
            set("ps-1", "owner", json!("Bo")),
            Command::Delete { ids: ids(&["ac-1"]) },
        ]),
    ] {
        tried.extend(check_inverse(&mut stocked(), &command));
        tried.extend(check_inverse(&mut disputed(), &command));
    }
    let mut workspace = stocked();
    workspace.apply(&Command::Delete { ids: ids(&["pa-1"]) }, &actor("me")).unwrap();
    tried.extend(check_inverse(&mut workspace, &Command::Restore { ids: ids(&["pa-1"]) }));
    assert_eq!(tried, ALL.iter().copied().collect());
}

#[test]
fn undoing_a_choice_brings_the_disagreement_back() {
    let mut workspace = disputed();
    let chosen = workspace.apply(&settle("Læs højt"), &actor("me")).unwrap();
    assert_eq!(workspace.disputed().count(), 0);
    workspace.apply(&chosen.inverse, &actor("me")).unwrap();
    let record = workspace.record("ps-1").unwrap();
    assert_eq!(record.register("title").unwrap().values().len(), 2);
}

#[test]
fn whatever_writes_a_field_keeps_the_other_answers_to_it() {
    let titles = |workspace: &Workspace| {
        let mut titles = vec![workspace.record("ps-1").unwrap().get("title").clone()];
        titles.extend(workspace.record("ps-1").unwrap().beside("title"));
        titles
    };
    let mut workspace = disputed();
    let before = titles(&workspace);
    let me = actor("me");
    let done = workspace.apply(&set("ps-1", "title", json!("Et tredje")), &me).unwrap();
    assert_eq!(titles(&workspace), [json!("Et tredje"), before[1].clone()]);
    workspace.apply(&done.inverse, &me).unwrap();
    assert_eq!(titles(&workspace), before);
    workspace.apply(&set("ps-1", "title", before[1].clone()), &me).unwrap();
    assert_eq!(titles(&workspace), before[1..], "whoever writes the other answer agrees with it");
}

#[test]
fn undoing_an_import_keeps_what_was_written_after_it() {
    let mut workspace = stocked();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "title", json!("Bos titel"));
    theirs.set(&actor("bo"), "need", json!("Bos behov"));
    let import =
        workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("me")).unwrap();
    workspace.apply(&set("ps-1", "owner", json!("Anne")), &actor("me")).unwrap();
    let undone = workspace.apply(&import.inverse, &actor("me")).unwrap();
    assert_eq!(undone.rolled_back, ["ps-1"]);
    let partnership: &Partnership = workspace.get("ps-1").unwrap();
    assert_eq!(partnership.title, "Læs for mig");
    assert_eq!(partnership.need, "");
    assert_eq!(partnership.owner, "Anne");
}

/// What another tab has filled in does not go to the trash with the record that this one made or brought back.
#[test]
fn what_others_have_written_in_since_stays_when_a_record_is_taken_back() {
    let me = actor("me");
    let restore = Command::Restore { ids: vec!["pa-1".into()] };
    for (command, id) in [(create("ps-2", Kind::Partnership, &[]), "ps-2"), (restore, "pa-1")] {
        for is_written in [true, false] {
            let mut workspace = stocked();
            let delete = Command::Delete { ids: vec!["pa-1".into()] };
            workspace.apply(&delete, &actor("bo")).unwrap();
            let done = workspace.apply(&command, &me).unwrap();
            workspace.apply(&set(id, "need", json!("Mit eget")), &me).unwrap();
            if is_written {
                workspace.apply(&set(id, "idea", json!("En hel side")), &actor("tab-b")).unwrap();
            }
            let undone = workspace.apply(&done.inverse, &me).unwrap();
            assert_eq!((undone.is_partial, undone.touched.is_empty()), (is_written, is_written));
            assert_eq!(workspace.record(id).unwrap().is_shown(), is_written);
            let redone = workspace.apply(&undone.inverse, &me).unwrap();
            assert!(workspace.record(id).unwrap().is_shown());
            if !is_written {
                workspace.apply(&set(id, "idea", json!("Bagefter")), &actor("tab-b")).unwrap();
                assert!(workspace.apply(&redone.inverse, &me).unwrap().is_partial);
            }
        }
    }
}

#[test]
fn a_command_that_does_not_fit_changes_nothing() {
    let mut workspace = stocked();
    let before = workspace.records().clone();
    let ids = vec!["ps-1".to_owned(), "findes-ikke".to_owned()];
    for (command, error) in [
        (set("findes-ikke", "title", json!("x")), CommandError::Unknown("findes-ikke".into())),
        (Command::Delete { ids: ids.clone() }, CommandError::Unknown("findes-ikke".into())),
        (create("ps-1", Kind::Goal, &[]), CommandError::Exists("ps-1".into())),
        (create("Ikke OK", Kind::Goal, &[]), CommandError::BadId("Ikke OK".into())),
        (
            Command::Batch(vec![
                create("gl-1", Kind::Goal, &[("text", json!("x"))]),
                set("ps-1", "title", json!("x")),
                set("findes-ikke", "title", json!("x")),
            ]),
            CommandError::Unknown("findes-ikke".into()),
        ),
    ] {
        assert_eq!(workspace.apply(&command, &actor("me")), Err(error));
        assert_eq!(workspace.records(), &before);
    }
}

#[test]
fn deleting_hides_what_hangs_on_it_and_restoring_brings_it_back() {
    let mut workspace = stocked();
    let ids = workspace.with_descendants("ps-1");
    assert_eq!(ids, ["ps-1", "ac-1", "mb-1"]);
    workspace.apply(&Command::Delete { ids: ids.clone() }, &actor("me")).unwrap();
    assert_eq!(workspace.all::<Partnership>().count(), 0);
    assert_eq!(workspace.all::<Action>().count(), 0);
    assert_eq!(workspace.trash().count(), 3);
    assert!(workspace.search("læs for mig", 5).is_empty());
    let restore = Command::Restore { ids };
    workspace.apply(&restore, &actor("me")).unwrap();
    assert_eq!(workspace.next_step("ps-1").unwrap().text, "Ring");
    // What was erased meanwhile does not come back as an empty shell, and that is told.
    let ids = workspace.with_descendants("ps-1");
    workspace.apply(&Command::Delete { ids }, &actor("me")).unwrap();
    workspace.apply(&Command::Purge { ids: vec!["ac-1".into()] }, &actor("bo")).unwrap();
    let back = workspace.apply(&restore, &actor("me")).unwrap();
    assert!(back.is_partial && !back.touched.contains(&"ac-1".to_owned()));
    assert_eq!(workspace.record("ac-1").unwrap().life(), Life::Purged);
    assert!(workspace.get::<Partnership>("ps-1").is_some());
}

#[test]
fn a_value_of_another_type_is_reported_and_kept() {
    let mut record = Record::new("ps-1", "partnership");
    record.set(&actor("bo"), "start", json!({"år": 2027}));
    record.set(&actor("bo"), "title", json!("Læs"));
    record.set(&actor("bo"), "fra-fremtiden", json!(12345678901234567890_u64));
    let mut workspace = Workspace::new([record]);
    assert_eq!(workspace.mistyped().get("ps-1").unwrap().first().unwrap().field, "start");
    assert_eq!(workspace.get::<Partnership>("ps-1").unwrap().start, None);
    workspace.apply(&set("ps-1", "title", json!("Nyt")), &actor("me")).unwrap();
    let record = workspace.record("ps-1").unwrap();
    assert_eq!(record.get("start"), &json!({"år": 2027}));
    assert_eq!(record.get("fra-fremtiden"), &json!(12345678901234567890_u64));
}

#[test]
fn writing_is_by_difference_and_sets_meet_without_a_quarrel() {
    let old = Partnership { title: "Læs".into(), ..Partnership::default() };
    let mut new = old.clone();
    new.themes.0.insert("børn".into());
    assert_eq!(new.edits(&old), [("themes/børn".to_owned(), json!(true))]);
    let base = {
        let mut record = Record::new("ps-1", "partnership");
        record.write(&actor("anne"), fields_of(&old).iter().map(|(f, v)| (f.as_str(), v.clone())));
        record
    };
    let (mut a, mut b) = (base.clone(), base);
    a.set(&actor("anne"), "themes/børn", json!(true));
    b.set(&actor("bo"), "themes/voksne", json!(true));
    let workspace = Workspace::new([makkerskab::crdt::merge(&a, &b)]);
    assert_eq!(workspace.disputed().count(), 0);
    assert_eq!(workspace.get::<Partnership>("ps-1").unwrap().themes.0.len(), 2);
}

#[test]
fn ids_of_a_page_load_never_repeat() {
    let mut mint = Mint::new(actor("k3f9ab7c"));
    let ids: Vec<String> = (0..100).map(|_| mint.id(Kind::Entry)).collect();
    let distinct: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(distinct.len(), 100);
    assert_eq!(ids.first().unwrap(), "lg-k3f9ab7c-1");
}

fn command() -> impl Strategy<Value = Command> {
    let id = prop::sample::select(vec!["ps-1", "pa-1", "mb-1", "ac-1"]);
    let field = prop::sample::select(vec!["title", "name", "need", "text"]);
    let ids = prop::collection::vec(id.clone().prop_map(String::from), 1..3);
    prop_oneof![
        4 => (id, field, "[a-zæøå]{0,6}").prop_map(|(id, field, text)| set(id, field, json!(text))),
        1 => ids.clone().prop_map(|ids| Command::Delete { ids }),
        1 => ids.clone().prop_map(|ids| Command::Restore { ids }),
        1 => ids.prop_map(|ids| Command::Purge { ids }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// A day's work, then undo to the beginning: all that was there is there again.
    #[test]
    fn undoing_everything_leads_back(commands in prop::collection::vec(command(), 1..20)) {
        let me = actor("me");
        let mut workspace = stocked();
        let before = seen(&workspace);
        let mut inverses = Vec::new();
        for command in &commands {
            inverses.push(workspace.apply(command, &me).unwrap().inverse);
        }
        let after = seen(&workspace);
        let mut redo = Vec::new();
        for inverse in inverses.iter().rev() {
            redo.push(workspace.apply(inverse, &me).unwrap().inverse);
        }
        prop_assert_eq!(seen(&workspace), before);
        for command in redo.iter().rev() {
            workspace.apply(command, &me).unwrap();
        }
        prop_assert_eq!(seen(&workspace), after);
    }

    /// What a stored workspace is read back as.
    #[test]
    fn views_are_what_reading_anew_gives(commands in prop::collection::vec(command(), 1..20)) {
        let me = actor("me");
        let mut workspace = stocked();
        for command in &commands {
            workspace.apply(command, &me).unwrap();
        }
        let anew = Workspace::new(workspace.records().values().cloned());
        let titles = |w: &Workspace| w.all::<Partnership>().cloned().collect::<Vec<_>>();
        prop_assert_eq!(titles(&workspace), titles(&anew));
        prop_assert_eq!(workspace.with_descendants("ps-1"), anew.with_descendants("ps-1"));
        prop_assert_eq!(workspace.search("a", 50), anew.search("a", 50));
    }
}

#[test]
fn codes_are_distinct_and_read_back() {
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.code()), Some(*kind));
    }
    let prefixes: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.prefix()).collect();
    assert_eq!(prefixes.len(), Kind::ALL.len());
}
