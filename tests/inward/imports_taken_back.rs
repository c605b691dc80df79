//! An import is taken back and done again: what others have written or brought since stays.

use crate::support::workspace::{actor, set, stocked};
use makkerskab::{
    domain::{Code, Kind, Partnership},
    workspace::{Command, Later, Workspace, sparing, taking_back},
};
use serde_json::{Value, json};

/// Done again, it is as it was before it was taken back.
#[test]
fn an_import_that_is_done_again_brings_no_disagreement_and_no_ghost() {
    let values = |workspace: &Workspace, id: &str| -> Vec<Value> {
        let register = workspace.record(id).and_then(|record| record.register("title"));
        register.map(|own| own.values().into_iter().cloned().collect()).unwrap_or_default()
    };
    let me = actor("me");
    // Over what was there before.
    let mut workspace = stocked();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "title", json!("Bos"));
    let merged = workspace.apply(&Command::Import { incoming: vec![theirs] }, &me).unwrap();
    let edited = workspace.apply(&set("ps-1", "title", json!("Vores")), &me).unwrap();
    workspace.apply(&edited.inverse, &me).unwrap();
    let taken = workspace.apply(&merged.inverse, &me).unwrap();
    assert_eq!(values(&workspace, "ps-1"), [json!("Læs for mig")]);
    let redone = workspace.apply(&taken.inverse, &me).unwrap();
    assert_eq!(values(&workspace, "ps-1"), [json!("Bos")]);
    workspace.apply(&redone.inverse, &me).unwrap();
    assert_eq!(values(&workspace, "ps-1"), [json!("Læs for mig")]);

    // Where nothing was.
    let mut workspace = stocked();
    let mut new = makkerskab::crdt::Record::new("ps-9", Kind::Partnership.code());
    new.set(&actor("bo"), "title", json!("Bos nye"));
    let merged = workspace.apply(&Command::Import { incoming: vec![new] }, &me).unwrap();
    let edited = workspace.apply(&set("ps-9", "title", json!("Vores")), &me).unwrap();
    workspace.apply(&edited.inverse, &me).unwrap();
    let taken = workspace.apply(&merged.inverse, &me).unwrap();
    assert!(workspace.get::<Partnership>("ps-9").is_none(), "no partnership without a name");
    assert!(workspace.record("ps-9").unwrap().is_vacant(), "nobody has deleted it");
    workspace.apply(&taken.inverse, &me).unwrap();
    assert_eq!(workspace.get::<Partnership>("ps-9").unwrap().title, "Bos nye");
    assert_eq!(values(&workspace, "ps-9"), [json!("Bos nye")]);
}

/// A later file had the record as well: it stays when the earlier import is taken back, until the later one is.
#[test]
fn an_import_is_taken_back_but_not_what_a_later_one_brought_too() {
    let me = actor("me");
    let mut all = makkerskab::crdt::Record::new("ps-9", Kind::Partnership.code());
    all.set(&actor("bo"), "title", json!("Læseklub"));
    let older = all.clone();
    all.set(&actor("bo"), "need", json!("Nyt behov"));
    let mut theirs = older.clone();
    theirs.set(&actor("carl"), "idea", json!("Carls"));
    let mut workspace = stocked();
    let before = workspace.records().clone();
    let both = vec![all.clone(), {
        let mut other = makkerskab::crdt::Record::new("ps-8", Kind::Partnership.code());
        other.set(&actor("bo"), "title", json!("Kun i den første"));
        other
    }];
    for incoming in [both.clone(), vec![theirs.clone()]] {
        workspace.apply(&Command::Import { incoming }, &me).unwrap();
    }
    let shown = |workspace: &Workspace| {
        let record = workspace.record("ps-9").unwrap();
        ["title", "idea", "need"].map(|field| record.get(field).clone())
    };
    let with_both = workspace.records().clone();
    let later = [Later { received: vec![theirs.clone()], ..Later::default() }];
    let taking = taking_back(&workspace, &before, both.clone(), &later);
    assert_eq!((taking.back, taking.again, taking.built_on), (1, 1, 0));
    // So does a step back, which takes the import as it came.
    let pairs = both.iter().map(|brought| {
        (makkerskab::crdt::Record::new(&brought.id, &brought.kind), brought.clone())
    });
    let step = Command::Batch(vec![Command::Unimport { pairs: pairs.collect() }]);
    let stepped = sparing(&workspace, &step, &later);
    assert_eq!(stepped, (Command::Batch(vec![taking.command.clone()]), 1));
    let taken = workspace.apply(&taking.command, &me).unwrap();
    assert_eq!(shown(&workspace), [json!("Læseklub"), json!("Carls"), json!("Nyt behov")]);
    assert!(workspace.record("ps-8").unwrap().is_vacant());
    workspace.apply(&taken.inverse, &me).unwrap();
    assert_eq!(*workspace.records(), with_both);
    // So does what the later file had just as it stood here, but not what it had an older copy of.
    let has = |seen: &makkerskab::crdt::VersionVector| {
        [Later { held: [("ps-8".into(), seen.clone())].into(), ..later[0].clone() }]
    };
    let whole = has(both[1].seen());
    let older = has(&makkerskab::crdt::VersionVector::default());
    let taking = taking_back(&workspace, &before, both.clone(), &older);
    assert_eq!((taking.back, taking.again, taking.built_on), (1, 1, 0));
    let taking = taking_back(&workspace, &before, both.clone(), &whole);
    assert_eq!((taking.back, taking.again, taking.built_on), (0, 2, 0));
    // The later one first, then the earlier: nothing is left of either.
    let mut between = before.clone();
    between.extend(both.iter().map(|record| (record.id.clone(), record.clone())));
    let taking = taking_back(&workspace, &between, vec![theirs], &[]);
    assert_eq!((taking.back, taking.again, taking.built_on), (1, 0, 0));
    workspace.apply(&taking.command, &me).unwrap();
    assert_eq!(shown(&workspace), [json!("Læseklub"), json!(null), json!("Nyt behov")]);
    let taking = taking_back(&workspace, &before, both.clone(), &whole);
    assert_eq!((taking.back, taking.again, taking.built_on), (2, 0, 0));
    workspace.apply(&taking.command, &me).unwrap();
    assert!(workspace.record("ps-9").unwrap().is_vacant());
    let taking = taking_back(&workspace, &before, both, &whole);
    assert_eq!((taking.back, taking.again, taking.built_on), (0, 0, 0));
}

/// Erased after it was imported: no way back, and no way on from there, brings a word of it.
#[test]
fn an_import_that_is_taken_back_brings_nothing_that_was_erased_since() {
    for (has_late_edit, is_kept) in [(false, false), (true, false), (true, true)] {
        let me = actor("me");
        let mut workspace = stocked();
        let before = workspace.records().clone();
        let [mut theirs, mut late] = [before["ps-1"].clone(), before["ps-1"].clone()];
        theirs.set(&actor("bo"), "need", json!("Hemmeligt"));
        late.set(&actor("carl"), "idea", json!("Skrevet imens"));
        let incoming = vec![theirs];
        let import = Command::Import { incoming: incoming.clone() };
        let imported = workspace.apply(&import, &me).unwrap();
        workspace.apply(&Command::Purge { ids: vec!["ps-1".into()] }, &actor("tab-b")).unwrap();
        if has_late_edit {
            workspace.apply(&Command::Import { incoming: vec![late] }, &me).unwrap();
        }
        if is_kept {
            workspace.apply(&Command::Restore { ids: vec!["ps-1".into()] }, &me).unwrap();
        }
        let erased = workspace.record("ps-1").unwrap().clone();
        assert_eq!(erased.is_shown(), has_late_edit);
        let taking = taking_back(&workspace, &before, incoming, &[]);
        assert_eq!((taking.back, taking.again), (0, 0));
        for command in [taking.command, imported.inverse] {
            let taken = workspace.apply(&command, &me).unwrap();
            assert_eq!(workspace.record("ps-1").unwrap(), &erased);
            for again in [taken.inverse, import.clone()] {
                workspace.apply(&again, &me).unwrap();
                assert_eq!(workspace.record("ps-1").unwrap(), &erased);
            }
        }
    }
}

/// Another tab's undoing of its own edit, while an import that had those words, too, is taken back.
#[test]
fn words_that_were_heard_before_the_import_stay_when_it_goes() {
    let mut here = stocked();
    let mut first = here.record("ps-1").unwrap().clone();
    first.set(&actor("bo"), "title", json!("Bos"));
    here.apply(&Command::Import { incoming: vec![first.clone()] }, &actor("tab-b")).unwrap();
    let mut there = here.clone();
    let edited = there.apply(&set("ps-1", "title", json!("Vores")), &actor("tab-a")).unwrap();
    let heard = there.record("ps-1").unwrap().clone();
    here.apply(&Command::Import { incoming: vec![heard] }, &actor("tab-b")).unwrap();
    // Bo's newer file has the title that was heard of, and something new.
    first.set(&actor("bo-2"), "idea", json!("Ny"));
    let merged = here.apply(&Command::Import { incoming: vec![first] }, &actor("tab-b")).unwrap();
    there.apply(&edited.inverse, &actor("tab-a")).unwrap();
    let heard = there.record("ps-1").unwrap().clone();
    here.apply(&Command::Import { incoming: vec![heard] }, &actor("tab-b")).unwrap();
    here.apply(&merged.inverse, &actor("tab-b")).unwrap();
    let record = here.record("ps-1").unwrap();
    assert_eq!((record.get("title"), record.get("idea")), (&json!("Bos"), &json!(null)));
}
