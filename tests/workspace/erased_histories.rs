//! Mail, merging, taking back and erasing in random order: no word that was erased stands anywhere again
//! where it was erased.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::crdt::random::Random;
use crate::support::merge::absorb;
use makkerskab::{
    crdt::{Actor, Record},
    exchange::plan,
    workspace::{Command, Later, LifeDispute, Workspace, life_dispute, taking_back},
};
use serde_json::Value;

const IDS: [&str; 2] = ["ps-1", "pa-1"];
const FIELDS: [&str; 3] = ["notes", "title", "name"];

type Records = BTreeMap<String, Record>;

struct Import {
    before: Records,
    later: Later,
}

#[derive(Default)]
struct Office {
    workspace: Workspace,
    actor: Option<Actor>,
    pages: Vec<Actor>,
    journal: Vec<Import>,
    /// What does again what was taken back.
    again: Vec<Command>,
    /// Words that had been heard of a record when it was erased here.
    erased: BTreeMap<String, BTreeSet<String>>,
}

impl Office {
    fn begin(&mut self, page: Actor) {
        self.pages.push(page.clone());
        self.actor = Some(page);
    }

    fn words_of(&self, id: &str) -> BTreeSet<String> {
        let fields = self.workspace.record(id).into_iter().flat_map(Record::fields);
        let said = fields.flat_map(|(_, own)| own.siblings());
        said.filter_map(|sibling| sibling.value.as_str().map(str::to_owned)).collect()
    }

    fn run(&mut self, command: &Command) -> Option<Command> {
        let actor = self.actor.clone().expect("who writes");
        self.workspace.apply(command, &actor).ok().map(|change| change.inverse)
    }

    fn open(&mut self, file: &[Record]) {
        let plan = plan(self.workspace.records(), file);
        let later = Later { received: plan.received.clone(), held: plan.held.clone() };
        self.journal.push(Import { before: self.workspace.records().clone(), later });
        self.run(&Command::Import { incoming: plan.received });
        let again = makkerskab::exchange::plan(self.workspace.records(), file);
        assert!(again.merged.iter().all(Record::is_vacant), "{:?}", again.merged);
    }

    fn take_back(&mut self, place: usize) {
        let Some(import) = self.journal.get(place) else { return };
        let later: Vec<Later> =
            self.journal.iter().skip(place + 1).map(|import| import.later.clone()).collect();
        let taking =
            taking_back(&self.workspace, &import.before, import.later.received.clone(), &later);
        let inverse = self.run(&taking.command);
        self.again.extend(inverse);
    }
}

/// Which edit each word was: no two are the same.
type Words = BTreeMap<String, (Actor, u32)>;

fn note_words(words: &mut Words, records: &Records) {
    for sibling in records.values().flat_map(Record::fields).flat_map(|(_, own)| own.siblings()) {
        if let Some(word) = sibling.value.as_str() {
            words.insert(word.into(), (sibling.dot.actor.clone(), sibling.dot.count));
        }
    }
}

#[test]
fn no_word_that_was_erased_comes_back() {
    let (mut erased, mut taken, mut kept) = (0, 0, 0);
    for seed in 0..4_000 {
        let mut random = Random::new(seed);
        let mut offices: Vec<Office> = (0..3).map(|_| Office::default()).collect();
        let mut files: Vec<Vec<Record>> = vec![vec![]];
        let (mut words, mut of): (Words, BTreeMap<String, String>) = Default::default();
        for (who, office) in offices.iter_mut().enumerate() {
            office.begin(Actor::from_bits(seed << 8 | who as u64));
        }
        for step in 0..40_u64 {
            let who = random.below(3);
            let id = IDS[random.below(2)];
            let office = &mut offices[who];
            match random.below(13) {
                0..4 => {
                    let word = format!("w{step}");
                    if office.workspace.record(id).is_none() {
                        let record =
                            Record::new(id, if id == "ps-1" { "partnership" } else { "partner" });
                        absorb(&mut office.workspace, record);
                    }
                    of.insert(word.clone(), id.into());
                    office.run(&Command::set(id, FIELDS[random.below(3)], Value::from(word)));
                }
                4 | 5 => files.push(office.workspace.records().values().cloned().collect()),
                6 | 7 => office.open(&files[random.below(files.len())].clone()),
                8 => {
                    taken += 1;
                    office.take_back(random.below(office.journal.len().max(1)));
                }
                9 => {
                    let place = random.below(office.again.len().max(1));
                    if let Some(command) = office.again.get(place).cloned() {
                        office.run(&command);
                    }
                }
                // Kept all the same, which writes what stands there once more; then what had brought it is taken back,
                // and the same files come again.
                11 => {
                    // By whoever may: most offices have nothing to keep.
                    for who in 0..3 {
                        let office = &mut offices[who];
                        let pages = office.pages.clone();
                        let may_keep =
                            |own: &LifeDispute| own.can_keep(|by| pages.contains(&by.page()));
                        let all = IDS.into_iter().filter_map(|id| {
                            Some((id, office.workspace.record(id).and_then(life_dispute)?))
                        });
                        let all: Vec<_> = all.filter(|(_, life)| may_keep(life)).collect();
                        for (id, life) in all {
                            let office = &mut offices[who];
                            let stands = office.words_of(id);
                            office.run(&life.keep(&office.workspace));
                            kept += 1;
                            (0..office.journal.len()).for_each(|place| office.take_back(place));
                            files.iter().for_each(|file| office.open(file));
                            for office in &mut offices {
                                let erased = office.erased.get_mut(id).into_iter();
                                erased.for_each(|gone| gone.retain(|word| !stands.contains(word)));
                            }
                        }
                    }
                }
                10 => office.begin(Actor::from_bits(seed << 8 | (step + 10))),
                _ => {
                    let Some(record) = office.workspace.record(id).cloned() else { continue };
                    let heard = words.iter().filter(|(word, (actor, count))| {
                        of.get(*word).is_some_and(|own| own == id)
                            && record.seen().get(actor) >= *count
                    });
                    office
                        .erased
                        .entry(id.into())
                        .or_default()
                        .extend(heard.map(|(word, _)| word.clone()));
                    office.run(&Command::Purge { ids: vec![id.into()] });
                    erased += 1;
                }
            }
            let office = &offices[who];
            note_words(&mut words, office.workspace.records());
            for (id, gone) in &office.erased {
                let text = format!("{:?}", office.workspace.record(id));
                for word in gone {
                    assert!(
                        !text.contains(&format!("\"{word}\"")),
                        "seed {seed}, step {step}: {word} in {text}"
                    );
                }
            }
        }
    }
    assert!(
        erased > 1_000 && taken > 1_000 && kept > 200,
        "{erased} erased, {taken} taken back, {kept} kept"
    );
}
