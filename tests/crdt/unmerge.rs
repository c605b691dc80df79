//! Taking an import back after life went on: others were heard of again, and hear of us.

use crate::support::crdt::random::Random;
use makkerskab::crdt::{Actor, Record, merge, receive, unmerge};
use serde_json::Value;

const FIELDS: [&str; 3] = ["notes", "status", "title"];

struct Office {
    random: Random,
    people: Vec<(Actor, Record)>,
    files: Vec<Record>,
}

impl Office {
    fn step(&mut self, number: u64) {
        let who = self.random.below(self.people.len());
        let choice = self.random.below(10);
        let field = FIELDS[self.random.below(3)];
        let earlier = self.file();
        let (actor, record) = &mut self.people[who];
        match choice {
            0..5 => record.set(actor, field, Value::from(number)),
            5..7 => self.files.push(record.clone()),
            7 => *actor = Actor::from_bits(number * 7),
            8 => {
                if let Some(stood) = earlier.as_ref().and_then(|file| file.register(field)) {
                    record.put_back(actor, [(field, stood)]);
                }
            }
            _ => {
                if let Some(file) = self.file() {
                    self.open(who, &file);
                }
            }
        }
    }

    fn file(&mut self) -> Option<Record> {
        let place = self.random.below(self.files.len().max(1));
        self.files.get(place).cloned()
    }

    /// No honest copy meets a guard, also not one that went back in time.
    fn open(&mut self, who: usize, file: &Record) {
        let held = &self.people[who].1;
        assert_eq!(receive(Some(held), file.clone()).as_ref(), Ok(file), "{held:?}");
        self.people[who].1 = merge(held, file);
    }
}

#[test]
fn an_import_can_be_taken_back_later() {
    let (mut taken, mut declined) = (0, 0);
    for seed in 0..3_000 {
        let mut random = Random::new(seed);
        let people = 2 + random.below(3);
        let people = (0..people as u64)
            .map(|who| (Actor::from_bits(who << 20 | 1), Record::new("p-1", "partnership")))
            .collect();
        let mut office = Office { random, people, files: Vec::new() };
        let early = office.random.below(25) as u64 + 5;
        (0..early).for_each(|number| office.step(number + 1));
        let Some(incoming) = office.file() else { continue };
        let held = office.people[0].1.clone();
        office.open(0, &incoming);
        let late = office.random.below(40) as u64;
        (0..late).for_each(|number| office.step(number + 100));

        let now = office.people[0].1.clone();
        let back = unmerge(&held, &incoming, &now);
        let was_heard_again = incoming
            .seen()
            .iter()
            .any(|(actor, count)| count > held.seen().get(actor) && now.seen().get(actor) > count);
        if was_heard_again {
            declined += 1;
            assert_eq!(back, now, "seed {seed}");
        } else {
            taken += u32::from(back != now);
            check(&held, &incoming, &now, &back);
        }
        office.people[0].1 = back;
        (0..20).for_each(|number| office.step(number + 200));
        let last: Vec<Record> = office.people.iter().map(|(_, record)| record.clone()).collect();
        for who in 0..last.len() {
            for file in &last {
                office.open(who, file);
            }
        }
        assert!(office.people.iter().all(|(_, record)| *record == office.people[0].1));
    }
    assert!(taken > 500 && declined > 50, "{taken} taken back, {declined} declined");
}

fn check(held: &Record, incoming: &Record, now: &Record, back: &Record) {
    for field in FIELDS {
        let [held_there, brought, now_there, back_there] = [held, incoming, now, back]
            .map(|record| record.register(field).map(|r| r.siblings()).unwrap_or_default());
        for sibling in now_there {
            let is_going = brought.contains(sibling) && !held_there.contains(sibling);
            assert_eq!(back_there.contains(sibling), !is_going);
        }
        for sibling in back_there {
            assert!(held_there.contains(sibling) || now_there.contains(sibling), "invented");
        }
        assert_eq!(
            back_there.is_empty(),
            now_there.iter().all(|s| { brought.contains(s) && !held_there.contains(s) })
                && held_there.is_empty()
        );
        let is_rewritten = now_there.iter().all(|s| !brought.contains(s));
        if !is_rewritten && now_there.iter().all(|s| brought.contains(s)) {
            assert_eq!(back_there, held_there, "as if nothing had come");
        }
    }
}
