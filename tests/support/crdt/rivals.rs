//! The same histories under other designs, to know what the registers are worth.
//!
//! Kind to the rivals: files arrive untouched (an edit by hand is an edit by the file's author, a
//! stripped file is the file), and only silent losses count.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::{
    history::{FIELDS, History, Step, value},
    oracle::{DELETED, Known, Oracle},
    random::mix,
};

/// A copy of one record under another design. Fields hold texts.
pub trait Copy: Clone {
    fn new(who: usize) -> Self;
    fn write(&mut self, who: usize, now: u64, field: &str, text: &str);
    /// Takes in a file from somebody. Gives what a person had to decide.
    fn open(&mut self, file: &Self, from: usize, now: u64) -> Vec<(String, String)>;
    fn get(&self, field: &str) -> Option<&str>;
}

/// A newer value wins: hybrid logical clocks (Kulkarni et al. 2014) on machines whose clocks
/// differ by up to 20 steps.
#[derive(Clone)]
pub struct LastWriter {
    who: usize,
    clock: (u64, u64),
    fields: BTreeMap<String, ((u64, u64), usize, String)>,
}

impl LastWriter {
    fn tick(&mut self, now: u64, heard: (u64, u64)) -> (u64, u64) {
        let wall = now + mix(self.who as u64) % 41;
        let last = self.clock.max(heard);
        self.clock = if wall > last.0 { (wall, 0) } else { (last.0, last.1 + 1) };
        self.clock
    }
}

impl Copy for LastWriter {
    fn new(who: usize) -> Self {
        Self { who, clock: (0, 0), fields: BTreeMap::new() }
    }

    fn write(&mut self, who: usize, now: u64, field: &str, text: &str) {
        self.who = who;
        let stamp = self.tick(now, (0, 0));
        self.fields.insert(field.into(), (stamp, who, text.into()));
    }

    fn open(&mut self, file: &Self, _: usize, now: u64) -> Vec<(String, String)> {
        self.tick(now, file.clock);
        for (field, theirs) in &file.fields {
            let newest = self.fields.get(field).max(Some(theirs)).cloned();
            self.fields.extend(newest.map(|newest| (field.clone(), newest)));
        }
        Vec::new()
    }

    fn get(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(|(_, _, text)| text.as_str())
    }
}

/// Three-way merge against the last file from the same sender; a person decides where both sides
/// changed.
#[derive(Clone)]
pub struct ThreeWay {
    fields: BTreeMap<String, String>,
    bases: BTreeMap<usize, BTreeMap<String, String>>,
}

impl Copy for ThreeWay {
    fn new(_: usize) -> Self {
        Self { fields: BTreeMap::new(), bases: BTreeMap::new() }
    }

    fn write(&mut self, _: usize, _: u64, field: &str, text: &str) {
        self.fields.insert(field.into(), text.into());
    }

    fn open(&mut self, file: &Self, from: usize, now: u64) -> Vec<(String, String)> {
        let base = self.bases.insert(from, file.fields.clone()).unwrap_or_default();
        let mut decided = Vec::new();
        for (field, theirs) in &file.fields {
            let (ours, was) = (self.fields.get(field), base.get(field));
            if ours == Some(theirs) || was == Some(theirs) {
                continue;
            }
            let chosen = match ours {
                Some(ours) if Some(ours) != was && mix(now).is_multiple_of(2) => ours.clone(),
                _ => theirs.clone(),
            };
            if ours != was {
                decided.push((field.clone(), chosen.clone()));
            }
            self.fields.insert(field.clone(), chosen);
        }
        decided
    }

    fn get(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(String::as_str)
    }
}

#[derive(Clone)]
struct Person<C> {
    copy: C,
    known: Known,
}

struct World<C> {
    people: Vec<Person<C>>,
    past: Vec<Vec<Person<C>>>,
    mailed: Vec<(usize, Person<C>)>,
    oracle: Oracle,
    lost: HashSet<(String, String)>,
    now: u64,
}

/// What became of a history under another design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// Edits that a copy heard of and does not show, though nobody decided against them.
    pub lost: u64,
    pub diverged: bool,
}

pub fn live<C: Copy>(history: &History) -> Losses {
    let people: Vec<Person<C>> = (0..history.people)
        .map(|who| Person { copy: C::new(who), known: Known::default() })
        .collect();
    let past = people.iter().map(|person| vec![person.clone()]).collect();
    let (mailed, oracle, lost) = (Vec::new(), Oracle::default(), HashSet::new());
    let mut world = World { people, past, mailed, oracle, lost, now: 0 };
    for (number, (step, word)) in history.steps().zip(&history.words).enumerate() {
        world.now = number as u64;
        world.step(step, &value(number, *word));
    }
    for _ in 0..2 {
        for from in 0..world.people.len() {
            let file = world.people[from].clone();
            for to in 0..world.people.len() {
                world.open(to, from, &file);
            }
        }
    }
    let shown = world.people.iter().map(|person| {
        FIELDS.iter().map(|field| person.copy.get(field).map(str::to_owned)).collect::<Vec<_>>()
    });
    let diverged = shown.collect::<BTreeSet<_>>().len() > 1;
    Losses { lost: world.lost.len() as u64, diverged }
}

impl<C: Copy> World<C> {
    fn step(&mut self, step: Step, text: &str) {
        match step {
            Step::Edit { who, field } | Step::Reopen { who, field } => {
                self.write(who, FIELDS[field], text);
            }
            Step::EditTwo { who, field } => {
                self.write(who, FIELDS[field], text);
                self.write(who, FIELDS[(field + 1) % FIELDS.len()], text);
            }
            Step::Mail { who } => self.mailed.push((who, self.people[who].clone())),
            Step::EditByHand { file, field, .. } => {
                let Some((from, mut file)) = self.choose(file) else { return };
                file.copy.write(from, self.now, FIELDS[field], text);
                let edit = [(FIELDS[field], vec![Value::from(text)])];
                self.oracle.write(&mut file.known, &edit);
                self.mailed.push((from, file));
            }
            Step::Strip { .. } | Step::OpenAndUndo { .. } | Step::Reload { .. } => {}
            Step::Open { who, file } => {
                if let Some((from, file)) = self.choose(file) {
                    self.open(who, from, &file);
                }
            }
            Step::OpenOwn { who } => self.open(who, who, &self.people[who].clone()),
            Step::Crash { who, back } => {
                let past = &mut self.past[who];
                past.truncate(past.len() - back % past.len().min(6));
                self.people[who] = past[past.len() - 1].clone();
            }
            Step::Fork { from, to } => self.people[to] = self.people[from].clone(),
            Step::Delete { who } => self.write(who, DELETED, &format!("by {text}")),
            Step::Restore { who } => self.write(who, DELETED, ""),
            Step::Purge { who } => {
                for field in FIELDS {
                    self.write(who, field, "");
                }
                self.write(who, DELETED, &format!("by {text}"));
            }
        }
    }

    fn choose(&self, file: usize) -> Option<(usize, Person<C>)> {
        super::world::place(file, self.mailed.len()).map(|place| self.mailed[place].clone())
    }

    fn write(&mut self, who: usize, field: &str, text: &str) {
        let person = &mut self.people[who];
        person.copy.write(who, self.now, field, text);
        self.oracle.write(&mut person.known, &[(field, vec![Value::from(text)])]);
        self.past[who].push(person.clone());
    }

    fn open(&mut self, who: usize, from: usize, file: &Person<C>) {
        let person = &mut self.people[who];
        person.known.join(&file.known);
        for (field, text) in person.copy.open(&file.copy, from, self.now) {
            self.oracle.write(&mut person.known, &[(&field, vec![Value::from(text)])]);
        }
        for field in FIELDS.iter().chain([&DELETED]) {
            let shown = person.copy.get(field).map(|text| Value::from(text).to_string());
            for value in self.oracle.values(&person.known, field) {
                if Some(&value) != shown.as_ref() {
                    self.lost.insert(((*field).to_owned(), value));
                }
            }
        }
        self.past[who].push(person.clone());
    }
}
