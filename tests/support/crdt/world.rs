//! Lives a history with real records, and compares every state with the oracle.

use std::{collections::BTreeSet, rc::Rc};

use makkerskab::crdt::{
    Actor, DELETED, HandEdit, Life, Record, from_portable, receive, to_portable, unmerge,
};
use serde_json::Value;

use super::{
    checked::{Laws, merge_honest},
    hand,
    history::{FIELDS, History, Step, value},
    oracle::{self, Known, Oracle},
    random::mix,
};

/// What became of a history. All but the counts of what was done should be zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    pub edits: u64,
    pub merges: u64,
    pub by_hand: u64,
    pub stripped: u64,
    pub crashes: u64,
    pub deletions: u64,
    /// Edits that a copy heard of and does not show, though nobody replaced them (L5).
    pub lost: u64,
    /// Values shown though the copy had heard of a replacement (L6).
    pub false_conflicts: u64,
    /// Copies that differ when everybody has everything (L7).
    pub diverged: u64,
    pub laws: Laws,
}

impl Outcome {
    pub fn is_clean(&self) -> bool {
        self.lost + self.false_conflicts + self.diverged + self.laws.broken == 0
    }

    pub fn add(&mut self, other: &Self) {
        self.edits += other.edits;
        self.merges += other.merges;
        self.by_hand += other.by_hand;
        self.stripped += other.stripped;
        self.crashes += other.crashes;
        self.deletions += other.deletions;
        self.lost += other.lost;
        self.false_conflicts += other.false_conflicts;
        self.diverged += other.diverged;
        self.laws.tried += other.laws.tried;
        self.laws.broken += other.laws.broken;
        self.laws.first = self.laws.first.take().or_else(|| other.laws.first.clone());
    }
}

/// Whose name edits go by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// A new one for each page load, as in the app.
    PageLoad,
    /// One for each device, kept through crashes and copied with the profile.
    Device,
}

#[derive(Clone)]
struct Person {
    record: Record,
    known: Known,
    actor: Actor,
    past: Vec<Rc<(Record, Known)>>,
}

/// A mailed file: what it says, what it said before people edited it, and what that knew.
#[derive(Clone)]
struct Mailed {
    before: Value,
    after: Value,
    known: Known,
    is_stripped: bool,
}

struct World {
    naming: Naming,
    people: Vec<Person>,
    mailed: Vec<Mailed>,
    oracle: Oracle,
    lost: BTreeSet<(String, String)>,
    outcome: Outcome,
    actors: u64,
}

pub fn live(history: &History, naming: Naming) -> Outcome {
    let mut world = World::new(history.people, naming);
    for (number, (step, word)) in history.steps().zip(&history.words).enumerate() {
        world.step(step, &value(number, *word));
    }
    world.everybody_gets_everything(mix(history.words.first().copied().unwrap_or(0)) as usize);
    world.outcome.lost = world.lost.len() as u64;
    world.outcome.edits = world.oracle.edits.len() as u64;
    world.outcome
}

impl World {
    fn new(people: usize, naming: Naming) -> Self {
        let mut world = Self {
            naming,
            people: Vec::new(),
            mailed: Vec::new(),
            oracle: Oracle::default(),
            lost: BTreeSet::new(),
            outcome: Outcome::default(),
            actors: 0,
        };
        for _ in 0..people {
            let actor = world.new_actor();
            let record = Record::new("p-1", "partnership");
            let known = Known::default();
            let past = vec![Rc::new((record.clone(), known.clone()))];
            world.people.push(Person { record, known, actor, past });
        }
        world
    }

    fn new_actor(&mut self) -> Actor {
        self.actors += 1;
        Actor::from_bits(mix(self.actors))
    }

    fn reload(&mut self, who: usize) {
        if self.naming == Naming::PageLoad {
            self.people[who].actor = self.new_actor();
        }
    }

    fn step(&mut self, step: Step, text: &str) {
        let new = Value::from(text);
        match step {
            Step::Edit { who, field } => self.write(who, &[(FIELDS[field], vec![new])]),
            Step::EditTwo { who, field } => {
                let other = FIELDS[(field + 1) % FIELDS.len()];
                self.write(who, &[(FIELDS[field], vec![new.clone()]), (other, vec![new])]);
            }
            Step::Reopen { who, field } => {
                self.write(who, &[(FIELDS[field], vec![new, Value::from("igen")])]);
            }
            Step::Mail { who } => self.mail(who),
            Step::EditByHand { file, kind, field } => self.edit_by_hand(file, kind, field, new),
            Step::Strip { file } => self.strip(file),
            Step::Open { who, file } => {
                if let Some((record, known)) = self.read(file) {
                    self.open(who, record, &known);
                }
            }
            Step::OpenOwn { who } => {
                let person = self.people[who].clone();
                self.open(who, person.record, &person.known);
            }
            Step::OpenAndUndo { who, file } => self.open_and_undo(who, file),
            Step::Crash { who, back } => {
                self.outcome.crashes += 1;
                let person = &mut self.people[who];
                let kept = person.past.len() - back % person.past.len().min(6);
                person.past.truncate(kept);
                (person.record, person.known) = (*person.past[kept - 1]).clone();
                self.reload(who);
            }
            Step::Fork { from, to } => {
                self.people[to] = self.people[from].clone();
                self.reload(to);
            }
            Step::Reload { who } => self.reload(who),
            Step::Delete { who } => self.delete(who, Record::delete),
            Step::Restore { who } => {
                let person = &mut self.people[who];
                person.record.restore(&person.actor);
                self.oracle.write(&mut person.known, &[(DELETED, vec![Value::Null])]);
                self.check(who);
            }
            Step::Purge { who } => self.delete(who, Record::purge),
        }
    }

    fn write(&mut self, who: usize, edits: &[(&str, Vec<Value>)]) {
        let person = &mut self.people[who];
        person.record.write(&person.actor, edits.iter().cloned());
        self.oracle.write(&mut person.known, edits);
        self.check(who);
    }

    fn delete(&mut self, who: usize, how: fn(&mut Record, &Actor)) {
        self.outcome.deletions += 1;
        let person = &mut self.people[who];
        let before = person.record.clone();
        how(&mut person.record, &person.actor);
        let deleted = person.record.get(DELETED).clone();
        let is_purged = deleted["purged"] == Value::Bool(true);
        let emptied = before.fields().map(|(name, _)| (name, vec![Value::Null]));
        let mut edits: Vec<(&str, Vec<Value>)> =
            emptied.filter(|(name, _)| is_purged && *name != DELETED).collect();
        edits.push((DELETED, vec![deleted]));
        self.oracle.write(&mut person.known, &edits);
        self.check(who);
    }

    fn mail(&mut self, who: usize) {
        let person = &self.people[who];
        let file = to_portable(&person.record);
        let known = person.known.clone();
        let printed = file.to_string();
        let (read, edits) = from_portable(&parse(&printed)).unwrap();
        let laws = &mut self.outcome.laws;
        laws.hold("L9 reads what it prints", read == person.record && edits.is_empty());
        let again = to_portable(&read).to_string();
        laws.hold("L9 prints what it read", again == printed);
        self.mailed.push(Mailed { before: file.clone(), after: file, known, is_stripped: false });
    }

    fn choose(&self, file: usize) -> Option<Mailed> {
        place(file, self.mailed.len()).and_then(|place| self.mailed.get(place).cloned())
    }

    fn edit_by_hand(&mut self, file: usize, kind: usize, field: usize, value: Value) {
        let Some(mut file) = self.choose(file) else { return };
        let kind = kind % hand::KINDS;
        let field = if kind == 5 { "+later" } else { FIELDS[field] };
        if file.is_stripped || !hand::is_plain(&self.oracle, &file.known, &file.before, field) {
            return;
        }
        hand::change(&mut file.after, kind, field, value);
        self.outcome.by_hand += 1;
        self.mailed.push(file);
    }

    fn strip(&mut self, file: usize) {
        let Some(mut file) = self.choose(file) else { return };
        if let Some(top) = file.after.as_object_mut() {
            top.remove("trace");
        }
        file.is_stripped = true;
        self.outcome.stripped += 1;
        self.mailed.push(file);
    }

    /// What a program reads in a file, and what the oracle hears.
    fn read(&mut self, file: usize) -> Option<(Record, Known)> {
        let file = self.choose(file)?;
        let (record, edits) = from_portable(&parse(&file.after.to_string())).unwrap();
        let known = match file.is_stripped {
            true => self.oracle.strip(&hand::content(&file.after)),
            false => hand::heard(&mut self.oracle, &file.known, &file.before, &file.after),
        };
        let is_told = match file.is_stripped {
            true => edits == [HandEdit::Stripped],
            false => edits.is_empty() == (known == file.known),
        };
        self.outcome.laws.hold("L11 edits by hand are told", is_told);
        let again = from_portable(&to_portable(&record)).unwrap();
        self.outcome.laws.hold("L10 normal once read", again == (record.clone(), Vec::new()));
        Some((record, known))
    }

    fn open(&mut self, who: usize, incoming: Record, known: &Known) {
        let third = self.people[(who + 1) % self.people.len()].record.clone();
        let person = &mut self.people[who];
        let laws = &mut self.outcome.laws;
        let is_honest = receive(Some(&person.record), incoming.clone()).as_ref() == Ok(&incoming);
        laws.hold("no guard met", is_honest);
        self.outcome.merges += 1;
        person.record = merge_honest(&person.record, &incoming, &third, laws);
        person.known.join(known);
        self.check(who);
    }

    fn open_and_undo(&mut self, who: usize, file: usize) {
        let Some((incoming, known)) = self.read(file) else { return };
        let before = self.people[who].clone();
        self.open(who, incoming.clone(), &known);
        let back = unmerge(&before.record, &incoming, &self.people[who].record);
        self.outcome.laws.hold("unmerge takes a merge back", back == before.record);
        self.people[who] = before;
    }

    fn everybody_gets_everything(&mut self, order: usize) {
        let last: Vec<(Record, Known)> = self
            .people
            .iter()
            .map(|person| (person.record.clone(), person.known.clone()))
            .collect();
        for to in 0..last.len() {
            let mut from: Vec<&(Record, Known)> = last.iter().collect();
            // Everybody gets the others' files in an order of their own.
            from.rotate_left((order + to) % last.len());
            if order & 1 << to != 0 {
                from.reverse();
            }
            for (record, known) in from {
                self.open(to, record.clone(), known);
            }
        }
        let texts: BTreeSet<String> =
            self.people.iter().map(|person| to_portable(&person.record).to_string()).collect();
        self.outcome.diverged += u64::from(texts.len() != 1);
    }

    /// Compares what a person's copy shows with what it ought to show.
    fn check(&mut self, who: usize) {
        let person = &mut self.people[who];
        person.past.push(Rc::new((person.record.clone(), person.known.clone())));
        let fields: Vec<String> = self.oracle.fields().map(str::to_owned).collect();
        for field in fields {
            let ought = self.oracle.values(&person.known, &field);
            let register = person.record.register(&field);
            let shown = register.map(|register| register.values()).unwrap_or_default();
            let shown: BTreeSet<String> = shown.into_iter().map(Value::to_string).collect();
            for value in ought.difference(&shown) {
                self.lost.insert((field.clone(), value.clone()));
            }
            self.outcome.false_conflicts += shown.difference(&ought).count() as u64;
        }
        let ought = self.oracle.life(&person.known);
        let laws = &mut self.outcome.laws;
        laws.hold("L12 alive by explicit knowledge", life(&person.record) == ought);
    }
}

/// Which of so many files: rather a recent one than an old one, but any may come.
pub fn place(choice: usize, files: usize) -> Option<usize> {
    match choice % 3 {
        0 => (choice / 3).checked_rem(files),
        _ => files.checked_sub(choice % 4 + 1).or(files.checked_sub(1)),
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn life(record: &Record) -> oracle::Life {
    match record.life() {
        Life::Alive => oracle::Life::Alive,
        Life::Deleted => oracle::Life::Deleted,
        Life::Disputed => oracle::Life::Disputed,
        Life::Purged => oracle::Life::Purged,
    }
}
