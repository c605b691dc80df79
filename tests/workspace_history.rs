//! Undo: what is one step of it, where a step leads back to, and what it leaves to others.

mod workspace_support;

use makkerskab::{
    domain::{Code, Kind, Partnership},
    workspace::{Command, History, Later, Past, Step, Verb, Workspace, sparing, taking_back},
};
use serde_json::{Value, json};
use workspace_support::{actor, create, set, stocked};

#[test]
fn typing_on_is_one_step_of_undo() {
    let mut workspace = stocked();
    let mut history = History::default();
    let step = || Step {
        verb: Verb::Edited,
        kind: Some(Kind::Partnership),
        label: "Læs".into(),
        field: Some("title".into()),
    };
    for text in ["N", "Ny", "Nyt"] {
        let change = workspace.apply(&set("ps-1", "title", json!(text)), &actor("me")).unwrap();
        history.done(step(), change.inverse);
    }
    let Past { inverse, .. } = history.take_undo().unwrap();
    assert!(history.take_undo().is_none());
    workspace.apply(&inverse, &actor("me")).unwrap();
    assert_eq!(workspace.get::<Partnership>("ps-1").unwrap().title, "Læs for mig");
}

#[test]
fn what_follows_from_an_edit_is_taken_back_and_done_again_with_it() {
    let mut workspace = stocked();
    let mut history = History::default();
    let me = actor("me");
    let round = [("partnership", json!("ps-1")), ("title", json!("Puls: Læs for mig"))];
    workspace.apply(&create("ev-1", Kind::Round, &round), &me).unwrap();
    let step = |field: Option<&str>| Step {
        verb: Verb::Edited,
        kind: Some(Kind::Partnership),
        label: "Læs".into(),
        field: field.map(Into::into),
    };
    let titles = |workspace: &Workspace| {
        ["ps-1", "ev-1"].map(|id| workspace.record(id).unwrap().get("title").clone())
    };
    let before = titles(&workspace);
    for text in ["L", "Læs højt"] {
        let change = workspace.apply(&set("ps-1", "title", json!(text)), &me).unwrap();
        history.done(step(Some("title")), change.inverse);
    }
    let change = workspace.apply(&set("ev-1", "title", json!("Puls: Læs højt")), &me).unwrap();
    history.followed(("ps-1", "title"), step(None), change.inverse);
    let after = titles(&workspace);
    let past = history.take_undo().unwrap();
    assert!(history.take_undo().is_none());
    let undone = workspace.apply(&past.inverse, &me).unwrap();
    assert_eq!(titles(&workspace), before);
    workspace.apply(&undone.inverse, &me).unwrap();
    assert_eq!(titles(&workspace), after);
    // Another window has given the name: what follows here is a step of its own.
    for (id, field, value) in [("pa-1", "name", json!("Røde Kors")), ("ps-1", "track", json!("L"))]
    {
        let change = workspace.apply(&set(id, field, value), &me).unwrap();
        history.done(step(Some(field)), change.inverse);
        let change = workspace.apply(&set("ev-1", "title", json!("Puls")), &me).unwrap();
        history.followed(("ps-1", "title"), step(None), change.inverse);
        assert!(history.take_undo().is_some() && history.take_undo().is_some());
    }
}

/// A round was erased in another window: the partnership gets its name back, and nobody an empty round.
#[test]
fn what_was_thrown_away_elsewhere_stays_so_when_an_edit_is_taken_back() {
    let (me, other) = (actor("me"), actor("other"));
    for is_erased in [true, false] {
        let mut workspace = stocked();
        let round = [("partnership", json!("ps-1")), ("title", json!("Puls: Læs for mig"))];
        workspace.apply(&create("ev-1", Kind::Round, &round), &me).unwrap();
        let both = Command::Batch(vec![
            set("ps-1", "title", json!("Læs højt")),
            set("ev-1", "title", json!("Puls: Læs højt")),
        ]);
        let done = workspace.apply(&both, &me).unwrap();
        let mut there = workspace.clone();
        let ids = vec!["ev-1".to_owned()];
        there.apply(&Command::Delete { ids: ids.clone() }, &other).unwrap();
        if is_erased {
            there.apply(&Command::Purge { ids }, &other).unwrap();
        }
        workspace.absorb(there.record("ev-1").unwrap().clone());
        let before = workspace.record("ev-1").unwrap().clone();
        let undone = workspace.apply(&done.inverse, &me).unwrap();
        assert!(undone.is_partial, "what stays is told");
        assert_eq!(workspace.record("ps-1").unwrap().get("title"), &json!("Læs for mig"));
        assert_eq!(workspace.record("ev-1").unwrap(), &before);
        workspace.apply(&undone.inverse, &me).unwrap();
        assert_eq!(workspace.record("ps-1").unwrap().get("title"), &json!("Læs højt"));
        assert_eq!(workspace.record("ev-1").unwrap(), &before);
    }
}

#[test]
fn two_quick_choices_are_two_steps_of_undo() {
    let mut workspace = stocked();
    let mut history = History::default();
    let step = || Step {
        verb: Verb::Edited,
        kind: Some(Kind::Partnership),
        label: "Læs".into(),
        field: Some("track".into()),
    };
    for track in ["L", "S", "F"] {
        // As `App::choose` does it.
        history.pause();
        let change = workspace.apply(&set("ps-1", "track", json!(track)), &actor("me")).unwrap();
        history.done(step(), change.inverse);
        history.pause();
    }
    for before in [json!("S"), json!("L"), Value::Null] {
        let Past { inverse, .. } = history.take_undo().unwrap();
        workspace.apply(&inverse, &actor("me")).unwrap();
        assert_eq!(*workspace.record("ps-1").unwrap().get("track"), before);
    }
    assert!(history.take_undo().is_none());
}

#[test]
fn a_way_back_leads_to_the_step_it_was_offered_for() {
    let mut workspace = stocked();
    let mut history = History::default();
    let step = |field: &str| Step {
        verb: Verb::Edited,
        kind: Some(Kind::Partnership),
        label: "Læs".into(),
        field: Some(field.into()),
    };
    let mut done = |history: &mut History, field: &str| {
        let change = workspace.apply(&set("ps-1", field, json!("x")), &actor("me")).unwrap();
        history.done(step(field), change.inverse);
    };
    done(&mut history, "title");
    let offered = history.latest();
    done(&mut history, "needs");
    assert_ne!(history.latest(), offered);
    let past = history.take_undo().unwrap();
    assert_eq!(history.latest(), offered);
    history.redone(past.clone(), past.inverse);
    assert_ne!(history.latest(), offered);
}

#[test]
fn undoing_leaves_what_others_have_written_since() {
    let text = |workspace: &Workspace| {
        let record = workspace.record("ps-1").unwrap();
        record.register("title").unwrap().values().into_iter().cloned().collect::<Vec<_>>()
    };
    let mut workspace = stocked();
    let done = workspace.apply(&set("ps-1", "title", json!("Et")), &actor("me")).unwrap();
    // Somebody who has seen it writes on.
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("tab-2"), "title", json!("Et og meget mere"));
    workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("me")).unwrap();
    let undone = workspace.apply(&done.inverse, &actor("me")).unwrap();
    assert!(undone.is_partial && undone.touched.is_empty());
    assert_eq!(text(&workspace), [json!("Et og meget mere")]);

    // Somebody who has not seen it writes beside it: only ours goes.
    let mut workspace = stocked();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    let done = workspace.apply(&set("ps-1", "title", json!("Vores")), &actor("me")).unwrap();
    theirs.set(&actor("tab-2"), "title", json!("Deres"));
    workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("me")).unwrap();
    let undone = workspace.apply(&done.inverse, &actor("me")).unwrap();
    assert!(undone.is_partial);
    assert_eq!(text(&workspace), [json!("Deres")]);
    workspace.apply(&undone.inverse, &actor("me")).unwrap();
    assert_eq!(workspace.record("ps-1").unwrap().register("title").unwrap().values().len(), 2);
}

#[test]
fn undoing_a_choice_leaves_everybody_their_own_words() {
    let said = |workspace: &Workspace| {
        let register = workspace.record("ps-1").unwrap().register("title").unwrap();
        let mut said: Vec<(String, Value)> = register
            .siblings()
            .iter()
            .map(|sibling| (sibling.dot.actor.page().to_string(), sibling.value.clone()))
            .collect();
        said.sort_by_key(|(by, _)| by.clone());
        said
    };
    let mut workspace = stocked();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "title", json!("Bos"));
    workspace.apply(&set("ps-1", "title", json!("Vores")), &actor("me")).unwrap();
    let before = workspace.record("ps-1").unwrap().get("title").clone();
    let merged =
        workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("me")).unwrap();
    let both = [("bo".to_owned(), json!("Bos")), ("me".to_owned(), json!("Vores"))];
    let shown = workspace.record("ps-1").unwrap().get("title").clone();
    for choice in ["Bos", "Vores", "Fælles"] {
        let chosen = Command::settle("ps-1", [("title".to_owned(), vec![json!(choice)])]);
        let chosen = workspace.apply(&chosen, &actor("me")).unwrap();
        assert_eq!(said(&workspace), [("me".to_owned(), json!(choice))]);
        let undone = workspace.apply(&chosen.inverse, &actor("me")).unwrap();
        assert_eq!(said(&workspace), both);
        assert_eq!(*workspace.record("ps-1").unwrap().get("title"), shown);
        let redone = workspace.apply(&undone.inverse, &actor("me")).unwrap();
        assert_eq!(said(&workspace), [("me".to_owned(), json!(choice))]);
        workspace.apply(&redone.inverse, &actor("me")).unwrap();
        assert_eq!(said(&workspace), both);
    }
    // The file's words go with the file.
    workspace.apply(&merged.inverse, &actor("me")).unwrap();
    assert_eq!(said(&workspace), [("me".to_owned(), before)]);
}

#[test]
fn an_edit_over_somebodys_words_gives_them_back_as_theirs() {
    let mut workspace = stocked();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "title", json!("Bos"));
    theirs.set(&actor("bo"), "budget_dkk", json!(4));
    let import = Command::Import { incoming: vec![theirs] };
    let merged = workspace.apply(&import, &actor("me")).unwrap();
    for (field, value) in [("title", json!("Vores")), ("budget_dkk", json!(5))] {
        let done = workspace.apply(&set("ps-1", field, value), &actor("me")).unwrap();
        workspace.apply(&done.inverse, &actor("me")).unwrap();
        let register = workspace.record("ps-1").unwrap().register(field).unwrap();
        let by = &register.siblings()[0].dot.actor;
        assert_eq!(by.page(), actor("bo"));
        assert!(by.is_of(&actor("me")));
        assert_eq!(by.is_inner(), field == "budget_dkk");
    }
    workspace.apply(&merged.inverse, &actor("me")).unwrap();
    let record = workspace.record("ps-1").unwrap();
    assert_eq!(
        (record.get("title"), record.get("budget_dkk")),
        (&json!("Læs for mig"), &json!(null))
    );
}

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
