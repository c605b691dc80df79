//! Undo while others write: no way back takes their words out, however often it is gone.

use crate::support::merge::absorb;
use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    domain::{Code, Kind},
    workspace::{Command, Workspace, beside_unseen, stranded},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A newer file of the same colleague was merged in another tab: what builds on the import stays, untouched.
#[test]
fn an_import_that_others_built_on_stays_and_says_so() {
    let me = actor("me");
    let mut workspace = stocked();
    let mut bos = makkerskab::crdt::Record::new("ps-9", Kind::Partnership.code());
    bos.set(&actor("bo"), "title", json!("Bos"));
    let mut alone = makkerskab::crdt::Record::new("ps-8", Kind::Partnership.code());
    alone.set(&actor("bo"), "title", json!("Kun her"));
    let incoming = vec![bos.clone(), alone];
    let merged = workspace.apply(&Command::Import { incoming }, &me).unwrap();
    bos.set(&actor("bo"), "need", json!("Nyt behov"));
    absorb(&mut workspace, bos.clone());
    let undone = workspace.apply(&merged.inverse, &me).unwrap();
    assert!(undone.is_partial);
    assert_eq!((&undone.touched, &undone.rolled_back), (&vec!["ps-8".to_owned()], &undone.touched));
    assert_eq!(workspace.record("ps-9"), Some(&bos));
    // Taken out already, there is nothing that stays.
    workspace.apply(&undone.inverse, &me).unwrap();
    workspace.apply(&merged.inverse, &me).unwrap();
    let mut only = Workspace::default();
    let merged = only.apply(&Command::Import { incoming: vec![bos] }, &me).unwrap();
    only.apply(&merged.inverse, &me).unwrap();
    let again = only.apply(&merged.inverse, &me).unwrap();
    assert!(!again.is_partial && again.touched.is_empty());
}

/// Another tab has hung its own on a partnership whose creation is taken back: none of it is out of sight.
#[test]
fn what_others_hung_on_what_is_taken_back_is_found_in_the_trash() {
    let me = actor("me");
    let mut workspace = stocked();
    let new = create("ps-9", Kind::Partnership, &[("title", json!("Nyt"))]);
    let undo = workspace.apply(&new, &me).unwrap().inverse;
    let mut hung = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| kind.parents().contains(&"partnership")) {
        let homes = kind.parents().iter().map(|home| match *home {
            "partner" => ("partner", json!("pa-1")),
            home => (home, json!("ps-9")),
        });
        let id = format!("{}-9", kind.prefix());
        let command = create(&id, *kind, &homes.collect::<Vec<_>>());
        workspace.apply(&command, &actor("bo")).unwrap();
        hung.push((id, *kind));
    }
    workspace.apply(&undo, &me).unwrap();
    let lost = stranded(workspace.records());
    for (id, kind) in &hung {
        let found = lost.iter().find(|lost| lost.id == *id);
        match kind {
            // In the partner's log.
            Kind::Entry => assert!(workspace.is_at_home(id)),
            _ => assert_eq!(
                found.map(|lost| lost.restored.clone()),
                Some(vec!["ps-9".into()]),
                "{id}"
            ),
        }
    }
    let back = workspace.restoring(vec!["ps-9".into()]);
    workspace.apply(&back, &me).unwrap();
    assert!(hung.iter().all(|(id, _)| workspace.is_at_home(id)));
    assert!(stranded(workspace.records()).is_empty());
}

/// A number is read when its field is left: by then another tab may have written one that nobody saw there.
#[test]
fn a_number_that_was_not_seen_stands_beside_the_one_that_was_typed() {
    let (me, bo) = (actor("me"), actor("bo"));
    let mut workspace = stocked();
    let write = |all: &Workspace, value: &Value, begun: Value| {
        beside_unseen(all, "ps-1", "attempts", value, &begun, &me)
    };
    let said = |all: &Workspace| {
        let register = all.record("ps-1").unwrap().register("attempts").unwrap();
        let said = register.siblings().iter();
        let mut said: Vec<(String, Value)> =
            said.map(|own| (own.dot.actor.page().to_string(), own.value.clone())).collect();
        said.sort_by_key(|(who, _)| who.clone());
        said
    };
    let theirs = |number: i64| ("bo".to_owned(), json!(number));
    assert_eq!(write(&workspace, &json!(5), Value::Null), None);
    // What this page has written meanwhile is its own.
    let mut own = workspace.clone();
    own.apply(&set("ps-1", "attempts", json!(7)), &me).unwrap();
    assert_eq!(write(&own, &json!(5), Value::Null), None);
    workspace.apply(&set("ps-1", "attempts", json!(7)), &bo).unwrap();
    // Seen, it is written over; and two who write the same agree.
    assert_eq!(write(&workspace, &json!(5), json!(7)), None);
    assert_eq!(write(&workspace, &json!(7), Value::Null), None);
    // Thrown away there meanwhile, it is heard as any edit.
    let mut gone = workspace.clone();
    gone.apply(&Command::Delete { ids: vec!["ps-1".into()] }, &bo).unwrap();
    gone.apply(&write(&gone, &json!(5), Value::Null).unwrap(), &me).unwrap();
    assert_eq!(said(&gone), [theirs(7), ("me".into(), json!(5))]);
    for typed in [json!(5), Value::Null] {
        let mut here = workspace.clone();
        let unseen = write(&here, &typed, json!(3)).unwrap();
        let undo = here.apply(&unseen, &me).unwrap().inverse;
        assert_eq!(said(&here), [theirs(7), ("me".into(), typed.clone())]);
        // Typing on, before the field is left, replaces one's own.
        let on = write(&here, &json!(6), typed);
        let mut later = here.clone();
        later.apply(&on.unwrap_or_else(|| set("ps-1", "attempts", json!(6))), &me).unwrap();
        let mut stands: Vec<String> = said(&later).iter().map(|(_, own)| own.to_string()).collect();
        stands.sort();
        assert_eq!(stands, ["6", "7"]);
        let redo = here.apply(&undo, &me).unwrap().inverse;
        assert_eq!(said(&here), [theirs(7)]);
        here.apply(&redo, &me).unwrap();
        assert_eq!(said(&here).len(), 2);
    }
}

/// What stands in the title of `ps-1`, and who said it.
fn titles(workspace: &Workspace) -> Vec<(String, Value)> {
    let register = workspace.record("ps-1").unwrap().register("title").unwrap();
    let said = register.siblings().iter();
    let said = said.map(|own| (own.dot.actor.page().to_string(), own.value.clone()));
    said.filter(|(_, value)| !value.is_null()).collect()
}

/// Each way back, latest first: what it leaves in the title, and whether it told that something stays.
/// Then all of them done again.
fn taken_back(workspace: &mut Workspace, done: Vec<Command>) -> Vec<(Vec<(String, Value)>, bool)> {
    let (me, before) = (actor("me"), titles(workspace));
    let (mut told, mut again) = (Vec::new(), Vec::new());
    for inverse in done.iter().rev() {
        let undone = workspace.apply(inverse, &me).unwrap();
        told.push((titles(workspace), undone.is_partial));
        if !(undone.is_partial && undone.touched.is_empty()) {
            again.push(undone.inverse);
        }
    }
    for command in again.iter().rev() {
        assert!(!workspace.apply(command, &me).unwrap().is_partial);
    }
    assert_eq!(told_apart(titles(workspace)), told_apart(before));
    told
}

/// The answers beside what is shown stand in no order of their own.
fn told_apart(mut titles: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let beside = titles.get_mut(1..).unwrap_or_default();
    beside.sort_by_key(|(by, title)| (by.clone(), title.to_string()));
    titles
}

#[test]
fn undoing_twice_leaves_what_another_tab_wrote_in_between() {
    let mut workspace = stocked();
    let me = actor("me");
    let mut write = |by: &str, text: &str| {
        workspace.apply(&set("ps-1", "title", json!(text)), &actor(by)).unwrap().inverse
    };
    let typed = write("me", "Kladde");
    write("tab-b", "Gennemarbejdet");
    let typed_on = write("me", "Gennemarbejdet x");
    let theirs = vec![("tab-b".to_owned(), json!("Gennemarbejdet"))];
    let told = taken_back(&mut workspace, vec![typed.clone(), typed_on.clone()]);
    assert_eq!(told, [(theirs.clone(), false), (theirs.clone(), true)]);
    // Sealed under another name meanwhile, it is theirs still.
    workspace.apply(&typed_on, &me).unwrap();
    let seal = Command::settle("ps-1", [("title".to_owned(), vec![json!("Gennemarbejdet")])]);
    workspace.tell_sealer(&actor("seal"), &me, std::slice::from_ref(&seal));
    workspace.apply(&seal, &actor("seal")).unwrap();
    assert!(workspace.apply(&typed, &me).unwrap().is_partial);
    assert_eq!(*workspace.record("ps-1").unwrap().get("title"), json!("Gennemarbejdet"));
}

#[test]
fn undoing_twice_leaves_a_colleague_s_answer() {
    let me = actor("me");
    let bos = ("bo".to_owned(), json!("Bos"));
    let vores = ("me".to_owned(), json!("Vores"));
    for is_chosen in [true, false] {
        let mut workspace = stocked();
        let mut theirs = workspace.record("ps-1").unwrap().clone();
        theirs.set(&actor("bo"), "title", json!("Bos"));
        let typed = workspace.apply(&set("ps-1", "title", json!("Vores")), &me).unwrap();
        // Merged in another tab.
        absorb(&mut workspace, theirs);
        let next = match is_chosen {
            true => Command::settle("ps-1", [("title".to_owned(), vec![json!("Vores")])]),
            false => set("ps-1", "title", json!("Vores og mere")),
        };
        let next = workspace.apply(&next, &me).unwrap();
        let told = if is_chosen {
            taken_back(&mut workspace, vec![typed.inverse, next.inverse])
        } else {
            let mut told = Vec::new();
            for inverse in [next.inverse, typed.inverse] {
                let undone = workspace.apply(&inverse, &me).unwrap();
                told.push((titles(&workspace), undone.is_partial));
            }
            told
        };
        let both = vec![vores.clone(), bos.clone()];
        assert_eq!(told, [(both, false), (vec![bos.clone()], true)]);
    }
}

/// They gave the same words anew, having seen all that stood: that is a decision, and no way back goes over it.
#[test]
fn what_a_colleague_has_settled_on_stays_settled() {
    let (me, bo) = (actor("me"), actor("bo"));
    let mut workspace = stocked();
    let mut bos = workspace.record("ps-1").unwrap().clone();
    bos.set(&bo, "title", json!("Bos"));
    workspace.apply(&set("ps-1", "title", json!("Vores")), &me).unwrap();
    absorb(&mut workspace, bos);
    let mut there = workspace.clone();
    let typed = workspace.apply(&set("ps-1", "title", json!("Vores og mere")), &me).unwrap();
    let settle = Command::settle("ps-1", [("title".to_owned(), vec![json!("Bos")])]);
    there.apply(&settle, &bo).unwrap();
    absorb(&mut workspace, there.record("ps-1").unwrap().clone());
    let undone = workspace.apply(&typed.inverse, &me).unwrap();
    assert!(undone.is_partial);
    assert_eq!(titles(&workspace), [("bo".to_owned(), json!("Bos"))]);
}

/// What two tabs write in one field, in any order, heard of at once or late.
#[derive(Clone, Debug)]
enum Turn {
    Mine(String),
    Chosen(String),
    Theirs(String),
    Heard,
}

fn turn() -> impl Strategy<Value = Turn> {
    let text = || "[a-c]{1,2}";
    prop_oneof![
        3 => text().prop_map(Turn::Mine),
        1 => text().prop_map(Turn::Chosen),
        3 => text().prop_map(Turn::Theirs),
        2 => Just(Turn::Heard),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Undo to the beginning takes no word out that another tab has said; done again, all is as it was.
    #[test]
    fn undoing_all_leaves_what_another_tab_said(turns in prop::collection::vec(turn(), 1..12)) {
        let (me, tab) = (actor("me"), actor("tab-b"));
        let (mut here, mut there) = (stocked(), stocked());
        let mut done = Vec::new();
        let hear = |here: &mut Workspace, there: &mut Workspace| {
            absorb(here, there.record("ps-1").unwrap().clone());
            absorb(there, here.record("ps-1").unwrap().clone());
        };
        for turn in turns {
            match turn {
                Turn::Mine(text) => {
                    let change = here.apply(&set("ps-1", "title", json!(text)), &me);
                    done.push(change.unwrap().inverse);
                }
                Turn::Chosen(text) => {
                    let choice = Command::settle("ps-1", [("title".to_owned(), vec![json!(text)])]);
                    done.push(here.apply(&choice, &me).unwrap().inverse);
                }
                Turn::Theirs(text) => {
                    there.apply(&set("ps-1", "title", json!(text)), &tab).unwrap();
                }
                Turn::Heard => hear(&mut here, &mut there),
            }
        }
        hear(&mut here, &mut there);
        let theirs = |titles: &[(String, Value)]| -> Vec<Value> {
            let said = titles.iter().filter(|(by, _)| by == "tab-b");
            said.map(|(_, value)| value.clone()).collect()
        };
        let mut standing = theirs(&titles(&here));
        for (left, _) in taken_back(&mut here, done) {
            let now = theirs(&left);
            prop_assert!(standing.iter().all(|value| now.contains(value)), "{standing:?} {now:?}");
            standing = now;
        }
    }
}
