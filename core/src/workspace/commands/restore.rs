//! Going back to an earlier state by ordinary edits, which travel and can be undone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::crdt::{DELETED, Life, Record, Register, VersionVector, unmerge};
use crate::workspace::{Command, Workspace, command::Stood, reverting::stood, set};

type Records = BTreeMap<String, Record>;

/// What makes `now` show what `before` showed: one command to each record that differs. Records
/// that came later go to the trash. What is not as it was `noted` stays: nothing holds a copy of it.
pub fn going_back(noted: &Records, now: &Records, before: &Records) -> Vec<Command> {
    let is_noted = |id: &String| noted.get(id) == now.get(id);
    let older = before.iter().filter(|(id, _)| is_noted(id));
    let changed = older.filter_map(|(id, old)| match now.get(id) {
        Some(record) => back(record, old),
        None => Some(Command::Import { incoming: vec![old.clone()] }),
    });
    let later = now.iter().filter(|(id, record)| {
        !before.contains_key(*id) && is_noted(id) && record.is_shown() && !record.is_vacant()
    });
    let later = later.map(|(id, _)| Command::Delete { ids: vec![id.clone()] });
    changed.chain(later).collect()
}

/// What was shown then and has been erased since: it stays so, unless somebody says otherwise. A person
/// may have asked for it.
pub fn erased_since(now: &Records, before: &Records) -> BTreeSet<String> {
    let is_erased = |id: &String| now.get(id).is_some_and(|own| own.life() == Life::Purged);
    let shown = before.iter().filter(|(_, old)| old.is_shown());
    shown.map(|(id, _)| id.clone()).filter(is_erased).collect()
}

/// A later import, as far as an earlier one that is taken back has to know it.
#[derive(Clone, Debug, Default)]
pub struct Later {
    pub received: Vec<Record>,
    /// What its file had seen of each record that it held as well, and brought nothing new of.
    pub held: BTreeMap<String, VersionVector>,
}

/// Taking an import back, with what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct TakingBack {
    pub command: Command,
    /// Records that go back.
    pub back: usize,
    /// Those that stay as they are, because a later import, which stands, has them as well.
    pub again: usize,
    /// Those that stay because later edits build on what it brought.
    pub built_on: usize,
}

/// Takes out what an import brought. What has been erased since stays so, and is not told of.
pub fn taking_back(
    workspace: &Workspace,
    before: &Records,
    received: Vec<Record>,
    later: &[Later],
) -> TakingBack {
    let (mut pairs, mut again, mut built_on) = (Vec::new(), 0, 0);
    for received in received {
        let Some(now) = workspace.record(&received.id) else { continue };
        let nothing = Record::new(&received.id, &received.kind);
        let held = before.get(&received.id).cloned().unwrap_or(nothing);
        if unmerge(&held, &received, now) == *now {
            built_on += usize::from(stays(now, &received));
        } else if is_brought_again(workspace, &received, &held, later) {
            again += 1;
        } else {
            pairs.push((held, received));
        }
    }
    TakingBack { back: pairs.len(), command: Command::Unimport { pairs }, again, built_on }
}

/// The way back of an import without the records that a later one, which stands, has as well; and how many
/// those are.
pub fn sparing(workspace: &Workspace, back: &Command, later: &[Later]) -> (Command, usize) {
    match back {
        Command::Unimport { pairs } => {
            let goes = |(held, brought): &&(Record, Record)| {
                !is_brought_again(workspace, brought, held, later)
            };
            let going: Vec<_> = pairs.iter().filter(goes).cloned().collect();
            let spared = pairs.len() - going.len();
            (Command::Unimport { pairs: going }, spared)
        }
        Command::Batch(all) => {
            let all = all.iter().map(|own| sparing(workspace, own, later));
            let (all, spared): (Vec<Command>, Vec<usize>) = all.unzip();
            (Command::Batch(all), spared.into_iter().sum())
        }
        Command::Create { .. }
        | Command::Edit { .. }
        | Command::Settle { .. }
        | Command::Revert { .. }
        | Command::Delete { .. }
        | Command::Restore { .. }
        | Command::Discard { .. }
        | Command::Purge { .. }
        | Command::Unpurge { .. }
        | Command::Import { .. } => (back.clone(), 0),
    }
}

fn is_brought_again(
    workspace: &Workspace,
    brought: &Record,
    before: &Record,
    later: &[Later],
) -> bool {
    let id = &brought.id;
    let stands = |own: &Record| {
        workspace.record(&own.id).is_some_and(|now| now.seen().covers_all(own.seen()))
    };
    let has_brought =
        |import: &Later| import.received.iter().any(|own| own.id == *id && stands(own));
    // An older copy, without anything of what is taken out, is no reason to stay.
    let has_some = |seen: &VersionVector| {
        let news = brought.seen().iter().filter(|(who, count)| *count > before.seen().get(who));
        news.into_iter().any(|(who, _)| seen.get(who) > before.seen().get(who))
    };
    // Once that one has been taken back, some of what it brought stands no more.
    let has_held = |import: &Later| {
        import.held.get(id).is_some_and(has_some)
            && !import.received.is_empty()
            && import.received.iter().all(stands)
    };
    later.iter().any(|import| has_brought(import) || has_held(import))
}

/// Whether what cannot be taken out is here still: what has been erased since is not.
pub(in crate::workspace) fn stays(now: &Record, brought: &Record) -> bool {
    now.life() != Life::Purged && now.seen().covers_all(brought.seen())
}

/// Everybody's words come back in their name, over whatever stands there now.
fn back(record: &Record, old: &Record) -> Option<Command> {
    let names: BTreeSet<&str> = record.fields().chain(old.fields()).map(|(name, _)| name).collect();
    let is_changed =
        |name: &&str| *name != DELETED && !same(record.register(name), old.register(name));
    let fields: Vec<Stood> =
        names.into_iter().filter(is_changed).map(|name| stood(old, name)).collect();
    let ids = vec![record.id.clone()];
    let life = match (old.is_shown(), record.is_shown()) {
        (true, false) => {
            // It is as it was: that it was erased since does not stand beside.
            let is_erased = record.erasures().next().is_some();
            let kept = is_erased.then(|| Command::settle(&record.id, [set(DELETED, Value::Null)]));
            Some(Command::Restore { ids }.and(kept))
        }
        (false, true) => Some(Command::Delete { ids }),
        // Written anew, its values would be news to the tombstone.
        (false, false) if !fields.is_empty() => Some(Command::Delete { ids }),
        (true, true) | (false, false) => None,
    };
    let edit = (!fields.is_empty()).then(|| {
        let names = fields.iter().map(|(name, _)| name.as_str()).chain([DELETED]);
        let over = names.map(|name| stood(record, name)).collect();
        Command::Revert { id: record.id.clone(), fields, over }
    });
    match (edit, life) {
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => Some(one),
        // Taken back, it is written first, so that the trash knows of it; what was erased cannot leave the
        // trash before there is something to restore.
        (Some(edit), Some(life)) => Some(Command::Batch(match record.life() {
            Life::Deleted if old.is_shown() => vec![life, edit],
            Life::Alive | Life::Deleted | Life::Disputed | Life::Purged => vec![edit, life],
        })),
    }
}

/// Nothing and null read alike.
fn same(now: Option<&Register>, then: Option<&Register>) -> bool {
    let [now, then] = [now, then].map(|own| own.map(Register::values).unwrap_or_default());
    let is_nothing = |values: &[&Value]| values.iter().all(|value| value.is_null());
    now == then || (is_nothing(&now) && is_nothing(&then))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        crdt::Actor,
        domain::{Code, Kind, Partnership},
    };

    fn actor(name: &str) -> Actor {
        Actor::parse(name).unwrap()
    }

    fn record(id: &str, title: &str) -> Record {
        let mut record = Record::new(id, Kind::Partnership.code());
        record.set(&actor("anne"), "title", json!(title));
        record
    }

    fn shown(records: &Records) -> Vec<(String, String)> {
        let shown = records.values().filter(|record| record.is_shown());
        shown
            .map(|record| {
                let values = record
                    .fields()
                    .filter(|(_, register)| register.values().iter().any(|value| !value.is_null()));
                let values =
                    values.map(|(name, register)| format!("{name} {:?}", register.values()));
                (record.id.clone(), values.collect::<Vec<_>>().join(" "))
            })
            .collect()
    }

    #[test]
    fn everything_is_shown_as_it_was_and_undo_takes_that_back() {
        let mut gone = record("ps-4", "I papirkurven");
        gone.delete(&actor("anne"));
        let start = [record("ps-1", "Et"), record("ps-2", "To"), record("ps-3", "Tre"), gone];
        let mut workspace = Workspace::new(start);
        let before = workspace.records().clone();
        let eva = actor("eva");
        for command in [
            Command::edit("ps-1", [set("title", "Nyt"), set("need", "x")]),
            Command::Delete { ids: vec!["ps-2".into()] },
            Command::Purge { ids: vec!["ps-3".into()] },
            Command::Restore { ids: vec!["ps-4".into()] },
            Command::create("ps-5", &Partnership { title: "Fem".into(), ..Default::default() }),
            Command::Import { incoming: vec![record("ps-6", "Fra en fil")] },
        ] {
            workspace.apply(&command, &eva).unwrap();
        }
        let later = shown(workspace.records());
        let commands = going_back(workspace.records(), workspace.records(), &before);
        let change = workspace.apply(&Command::Batch(commands), &eva).unwrap();
        assert_eq!(shown(workspace.records()), shown(&before));
        assert!(going_back(workspace.records(), workspace.records(), &before).is_empty());
        workspace.apply(&change.inverse, &eva).unwrap();
        assert_eq!(shown(workspace.records()), later);
    }

    #[test]
    fn everybody_has_their_own_words_again_and_what_lay_in_the_trash_lies_there() {
        let [anne, bo, eva] = ["anne", "bo", "eva"].map(actor);
        let mut theirs = record("ps-1", "Et");
        theirs.set(&bo, "need", json!("Bos"));
        let mut workspace = Workspace::new([record("ps-1", "Et"), record("ps-2", "To")]);
        workspace.apply(&Command::set("ps-1", "need", "Annes"), &anne).unwrap();
        workspace.apply(&Command::Import { incoming: vec![theirs] }, &anne).unwrap();
        let before = workspace.records().clone();
        let said = |workspace: &Workspace| {
            let need = workspace.record("ps-1").unwrap().register("need").unwrap();
            let said = need.siblings().iter().map(|own| (own.dot.actor.page(), own.value.clone()));
            said.collect::<Vec<_>>()
        };
        let both = said(&workspace);
        assert_eq!(both, [(anne.clone(), json!("Annes")), (bo.clone(), json!("Bos"))]);
        for (command, by) in [
            (Command::settle("ps-1", [set("need", "Fælles")]), &anne),
            (Command::set("ps-2", "title", "Rettet"), &anne),
            (Command::Delete { ids: vec!["ps-2".into()] }, &bo),
        ] {
            workspace.apply(&command, by).unwrap();
        }
        let later = shown(workspace.records());
        let mut command =
            Command::Batch(going_back(workspace.records(), workspace.records(), &before));
        for _ in 0..2 {
            let gone_back = workspace.apply(&command, &eva).unwrap();
            assert!(!gone_back.is_partial);
            assert_eq!(
                (said(&workspace), shown(workspace.records())),
                (both.clone(), shown(&before))
            );
            let undone = workspace.apply(&gone_back.inverse, &eva).unwrap();
            assert!(!undone.is_partial);
            assert_eq!(said(&workspace), [(anne.clone(), json!("Fælles"))]);
            assert_eq!(shown(workspace.records()), later);
            command = undone.inverse;
        }
    }

    #[test]
    fn what_was_erased_since_is_told_apart_and_stays_so_everywhere() {
        let mut workspace = Workspace::new([record("ps-1", "Et"), record("ps-2", "To")]);
        let mut before = workspace.records().clone();
        let (bo, eva) = (actor("bo"), actor("eva"));
        workspace.apply(&Command::Purge { ids: vec!["ps-2".into()] }, &bo).unwrap();
        let mut theirs = Workspace::new(workspace.records().values().cloned());
        workspace.apply(&Command::set("ps-1", "title", "Nyt"), &eva).unwrap();
        let erased = erased_since(workspace.records(), &before);
        assert_eq!(erased, BTreeSet::from(["ps-2".to_owned()]));
        before.retain(|id, _| !erased.contains(id));
        let commands = going_back(workspace.records(), workspace.records(), &before);
        workspace.apply(&Command::Batch(commands), &eva).unwrap();
        assert_eq!(*workspace.record("ps-1").unwrap().get("title"), json!("Et"));
        let incoming = workspace.records().values().cloned().collect();
        theirs.apply(&Command::Import { incoming }, &bo).unwrap();
        for own in [&workspace, &theirs] {
            assert_eq!(own.record("ps-2").unwrap().life(), Life::Purged);
        }
    }

    #[test]
    fn a_record_that_is_gone_altogether_is_taken_in_again() {
        let before = Workspace::new([record("ps-1", "Et")]).records().clone();
        let mut workspace = Workspace::default();
        let commands = going_back(workspace.records(), workspace.records(), &before);
        workspace.apply(&Command::Batch(commands), &actor("eva")).unwrap();
        assert_eq!(*workspace.records(), before);
    }

    #[test]
    fn what_was_written_since_the_present_state_was_kept_stays() {
        let mut workspace = Workspace::new([record("ps-1", "Et"), record("ps-2", "To")]);
        let before = workspace.records().clone();
        let (anne, eva) = (actor("anne"), actor("eva"));
        for id in ["ps-1", "ps-2"] {
            workspace.apply(&Command::set(id, "title", "Nyt"), &anne).unwrap();
        }
        let noted = workspace.records().clone();
        let late = Partnership { title: "Fem".into(), ..Default::default() };
        for command in [Command::set("ps-2", "need", "Imens"), Command::create("ps-5", &late)] {
            workspace.apply(&command, &anne).unwrap();
        }
        let commands = going_back(&noted, workspace.records(), &before);
        workspace.apply(&Command::Batch(commands), &eva).unwrap();
        let title = |id: &str| workspace.record(id).unwrap().get("title").clone();
        assert_eq!(["ps-1", "ps-2", "ps-5"].map(title), [json!("Et"), json!("Nyt"), json!("Fem")]);
        assert_eq!(*workspace.record("ps-2").unwrap().get("need"), json!("Imens"));
    }
}
