//! Undo: what is one step of it, where a step leads back to, and what it leaves to others.

use crate::support::merge::absorb;
use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    domain::{Kind, Partnership},
    workspace::{Command, History, Past, Step, Verb, Workspace},
};
use serde_json::{Value, json};

#[test]
fn typing_on_is_one_step_of_undo() {
    let mut workspace = stocked();
    let mut history = History::default();
    let step = || Step {
        verb: Verb::Edited,
        kind: Some(Kind::Partnership),
        called: "Læs".into(),
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
        called: "Læs".into(),
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
        absorb(&mut workspace, there.record("ev-1").unwrap().clone());
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
        called: "Læs".into(),
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
        called: "Læs".into(),
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

#[test]
fn what_is_forgotten_is_taken_back_by_nobody_and_all_else_still_is() {
    let mut workspace = stocked();
    let mut history = History::default();
    for (id, field) in [("ps-1", "title"), ("pa-1", "name"), ("ps-1", "need")] {
        let change = workspace.apply(&set(id, field, json!("Ny")), &actor("me")).unwrap();
        history.done(Step::new(Verb::Edited, Kind::Partnership, id), change.inverse);
    }
    history.forget("pa-1");
    let left: Vec<Past> = std::iter::from_fn(|| history.take_undo()).collect();
    assert_eq!(
        left.iter().map(|past| past.inverse.ids()).collect::<Vec<_>>(),
        [["ps-1"], ["ps-1"]]
    );
}
