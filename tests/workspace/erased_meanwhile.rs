//! Erased by one while another goes on with it: nothing goes where it stands, and nothing comes back where it was
//! erased, until somebody decides.

use crate::support::merge::absorb;
use makkerskab::{
    crdt::{Actor, Life, Record},
    domain::Partnership,
    exchange::{Status, plan},
    workspace::{Command, Workspace, life_dispute, set},
};
use serde_json::json;

const ID: &str = "ps-1";

struct Office {
    all: Workspace,
    actor: Actor,
}

impl Office {
    fn new(name: &str, all: &Workspace) -> Self {
        Self { all: all.clone(), actor: Actor::parse(name).unwrap() }
    }

    fn run(&mut self, command: &Command) -> Command {
        self.all.apply(command, &self.actor).unwrap().inverse
    }

    /// Merges all that the other has, twice: the second time brings nothing.
    fn open(&mut self, other: &Workspace) -> (Status, Command) {
        let file: Vec<Record> = other.records().values().cloned().collect();
        let plan_of = |all: &Workspace| plan(all.records(), &file);
        let first = plan_of(&self.all);
        let status = first.entries.iter().find(|entry| entry.id == ID).unwrap().status;
        let back = self.run(&Command::Import { incoming: first.received });
        let again = plan_of(&self.all);
        assert!(again.merged.is_empty(), "{:?}\n{:?}\n{file:?}", again.merged, self.record());
        (status, back)
    }

    fn record(&self) -> &Record {
        self.all.record(ID).unwrap()
    }

    fn text(&self) -> String {
        format!("{:?}", self.record())
    }

    fn decide(&mut self, is_kept: bool) -> Command {
        let life = life_dispute(self.record()).unwrap();
        assert!(life.is_purge);
        let command = if is_kept { life.keep(&self.all) } else { life.delete(&self.all) };
        self.run(&command)
    }

    fn can_keep(&self) -> bool {
        life_dispute(self.record()).unwrap().can_keep(|actor| actor.is_of(&self.actor))
    }
}

fn ids() -> Vec<String> {
    vec![ID.to_owned()]
}

/// Anne, who erased it, and Bo, who went on with it: restored, or one field of it edited.
fn offices(is_restored: bool) -> (Office, Office) {
    let mut start = Workspace::default();
    let own = Partnership { title: "Læs for mig".into(), ..Partnership::default() };
    let start_actor = Actor::parse("start").unwrap();
    start.apply(&Command::create(ID, &own), &start_actor).unwrap();
    let fields = [set("need", "Unge læser ikke"), set("themes/hos Karen", true)];
    start.apply(&Command::edit(ID, fields), &start_actor).unwrap();
    let (mut anne, mut bo) = (Office::new("anne", &start), Office::new("bo", &start));
    anne.run(&Command::Delete { ids: ids() });
    match is_restored {
        true => {
            bo.open(&anne.all);
            bo.run(&Command::Restore { ids: ids() });
        }
        false => drop(bo.run(&Command::set(ID, "need", "Unge læser ikke, og tre sider mere"))),
    }
    anne.run(&Command::Purge { ids: ids() });
    (anne, bo)
}

#[test]
fn what_a_colleague_goes_on_with_stays_until_somebody_decides() {
    for is_restored in [true, false] {
        let (mut anne, mut bo) = offices(is_restored);
        let before = bo.record().clone();
        let (status, back) = bo.open(&anne.all);
        assert_eq!((status, bo.record().life()), (Status::DisputedDeletion, Life::Disputed));
        assert_eq!(bo.record().disputed().count(), 1, "{}", bo.text());
        for (field, own) in before.fields().filter(|(field, _)| *field != "deleted") {
            assert_eq!(bo.record().register(field), Some(own), "{field}");
        }
        let merged = bo.record().clone();
        let again = bo.run(&back);
        assert_eq!(bo.record(), &before);
        bo.run(&again);
        assert_eq!(bo.record(), &merged);
        // Another tab, and the second copy, merge without the file.
        let mut tab = Workspace::new([before]);
        absorb(&mut tab, merged.clone());
        assert_eq!(tab.record(ID), Some(&merged));
        // Where it was erased no word comes back by itself, and nothing is offered to keep.
        for _ in 0..2 {
            anne.open(&bo.all);
            bo.open(&anne.all);
        }
        assert!(!anne.text().contains("Læs for mig") && !anne.text().contains("Karen"));
        assert_eq!(anne.record().life(), Life::Disputed);
        assert!(bo.can_keep() && !anne.can_keep());
        assert_eq!(bo.record().get("title"), "Læs for mig");
    }
}

#[test]
fn kept_is_kept_for_both() {
    for is_restored in [true, false] {
        for has_heard in [true, false] {
            let (mut anne, mut bo) = offices(is_restored);
            if has_heard {
                anne.open(&bo.all);
            }
            let erased = anne.all.clone();
            bo.open(&anne.all);
            let undo = bo.decide(true);
            let kept = bo.record().clone();
            anne.open(&bo.all);
            bo.open(&anne.all);
            bo.open(&erased);
            assert_eq!((anne.record(), bo.record()), (&kept, &kept));
            assert_eq!((kept.life(), kept.disputed().count()), (Life::Alive, 0));
            assert_eq!(kept.get("title"), "Læs for mig");
            assert_eq!(kept.get("themes/hos Karen"), &json!(true));
            // And back: it is open again, with all that stood there.
            bo.run(&undo);
            assert_eq!(bo.record().life(), Life::Disputed);
            assert_eq!(bo.record().get("title"), "Læs for mig");
        }
    }
}

#[test]
fn thrown_away_here_and_brought_back_it_is_whole_for_both() {
    for (is_restored, has_heard) in [(true, true), (true, false), (false, true), (false, false)] {
        let (mut anne, mut bo) = offices(is_restored);
        bo.open(&anne.all);
        let before = bo.record().clone();
        let undo = bo.run(&Command::Delete { ids: ids() });
        let redo = bo.run(&undo);
        assert_eq!(bo.record().life(), Life::Disputed, "{}", bo.text());
        bo.run(&redo);
        assert_eq!(bo.record().life(), Life::Deleted, "{}", bo.text());
        // In the trash no word of it goes, and none comes back where it was erased.
        for _ in 0..2 * usize::from(has_heard) {
            anne.open(&bo.all);
            bo.open(&anne.all);
        }
        assert!(!anne.text().contains("Læs for mig") && !anne.text().contains("Karen"));
        for (field, own) in before.fields().filter(|(field, _)| *field != "deleted") {
            assert_eq!(bo.record().register(field), Some(own), "{field}");
        }
        let back = bo.all.restoring(ids());
        bo.run(&back);
        let kept = bo.record().clone();
        anne.open(&bo.all);
        bo.open(&anne.all);
        assert_eq!((anne.record(), bo.record()), (&kept, &kept));
        assert_eq!((kept.life(), kept.disputed().count()), (Life::Alive, 0));
        assert_eq!(kept.get("title"), "Læs for mig");
        assert_eq!(kept.get("themes/hos Karen"), &json!(true));
    }
}

#[test]
fn brought_back_by_whoever_erased_it_it_is_whole_where_it_was_gone_on_with() {
    for is_deleted_again in [false, true] {
        let (mut anne, mut bo) = offices(false);
        bo.open(&anne.all);
        let before = bo.record().clone();
        bo.run(&Command::Delete { ids: ids() });
        anne.open(&bo.all);
        assert_eq!(anne.record().life(), Life::Deleted);
        if is_deleted_again {
            // Somebody else goes on with it meanwhile: in the trash of one, and disputed for the other.
            let mut cy = Office::new("cy", &anne.all);
            cy.run(&Command::set(ID, "need", "Unge læser, og fire sider mere"));
            anne.open(&cy.all);
            assert!(!anne.can_keep());
        }
        let back = anne.all.restoring(ids());
        anne.run(&back);
        assert_eq!(anne.record().life(), Life::Disputed, "{}", anne.text());
        assert!(!anne.can_keep());
        bo.open(&anne.all);
        assert_eq!(bo.record().life(), Life::Disputed, "{}", bo.text());
        for (field, own) in
            before.fields().filter(|(field, _)| !["deleted", "need"].contains(field))
        {
            assert_eq!(bo.record().register(field), Some(own), "{field}");
        }
        assert!(bo.can_keep());
        bo.decide(true);
        anne.open(&bo.all);
        assert_eq!(anne.record(), bo.record());
        assert_eq!(anne.record().life(), Life::Alive);
        assert_eq!(anne.record().get("title"), "Læs for mig");
        assert_eq!(anne.record().get("themes/hos Karen"), &json!(true));
    }
}

#[test]
fn erased_out_of_the_trash_it_is_erased_for_both() {
    for is_restored in [true, false] {
        let (mut anne, mut bo) = offices(is_restored);
        bo.open(&anne.all);
        bo.run(&Command::Delete { ids: ids() });
        let in_trash = bo.all.clone();
        anne.open(&bo.all);
        bo.run(&Command::Purge { ids: ids() });
        for other in [&mut anne, &mut Office::new("idle", &in_trash)] {
            other.open(&bo.all);
            other.open(&in_trash);
            assert_eq!(other.record(), bo.record());
            assert_eq!(other.record().life(), Life::Purged);
        }
    }
}

#[test]
fn erased_after_all_is_erased_for_both() {
    for (is_restored, by_anne) in [(true, true), (true, false), (false, true), (false, false)] {
        let (mut anne, mut bo) = offices(is_restored);
        let older = bo.all.clone();
        bo.open(&anne.all);
        let undecided = bo.all.clone();
        anne.open(&bo.all);
        if by_anne {
            anne.decide(false)
        } else {
            bo.decide(false)
        };
        for _ in 0..2 {
            anne.open(&bo.all);
            bo.open(&anne.all);
        }
        // Neither an older file nor one from before the decision brings a word of it back.
        for office in [&mut anne, &mut bo] {
            office.open(&older);
            office.open(&undecided);
            assert_eq!(office.record().life(), Life::Purged);
            let text = office.text();
            let words = ["Læs for mig", "Unge læser", "Karen"];
            assert!(words.iter().all(|word| !text.contains(word)), "{text}");
        }
        assert_eq!(anne.record(), bo.record());
    }
}

#[test]
fn where_nobody_went_on_with_it_erasing_wins() {
    let (anne, _) = offices(true);
    let mut idle = Office::new("idle", &offices(false).0.all);
    let own = Partnership { title: "Læs for mig".into(), ..Partnership::default() };
    let mut start = Workspace::default();
    start.apply(&Command::create(ID, &own), &Actor::parse("start").unwrap()).unwrap();
    idle.all = start;
    assert_eq!(idle.open(&anne.all).0, Status::Erased);
    assert_eq!(idle.record().life(), Life::Purged);
    assert!(!idle.text().contains("Læs for mig"));
}
