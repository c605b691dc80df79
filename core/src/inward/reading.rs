//! Rows into a draft: which partner a row is about, who it names there, and what is new of it.

use std::collections::BTreeMap;

use super::{
    Column, Sheet,
    draft::{Differs, Draft, Entry, Found, Planned, Prefer, Said, Words},
};
use crate::{
    domain::{
        Contact, Day, Partner, Sector, SetOf, card_name, is_long_word, same_name_key, spoken,
        words_between_commas,
    },
    workspace::Workspace,
};

/// In letters: shorter names are like too many others.
const SHORTEST_LIKENESS: usize = 4;
/// Values outside their lists that are told of.
const MOST_UNKNOWN: usize = 50;

pub(super) struct Work<'a> {
    workspace: &'a Workspace,
    words: &'a Words,
    review_by: Day,
    /// Those that are here, by what their names are told apart by.
    here: BTreeMap<String, &'a Partner>,
    /// Places in the draft.
    places: BTreeMap<String, usize>,
    draft: Draft,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        words: &'a Words,
        prefer: Prefer,
        review_by: Day,
    ) -> Self {
        let mut here = BTreeMap::new();
        for partner in workspace.all::<Partner>() {
            here.entry(same_name_key(&partner.name)).or_insert(partner);
        }
        here.remove("");
        let found = Found { prefer, ..Found::default() };
        let draft = Draft { found, ..Draft::default() };
        Self { workspace, words, review_by, here, places: BTreeMap::new(), draft }
    }

    pub(super) fn row(&mut self, sheet: &Sheet, row: &[String], source: &str) {
        let name = card_name(sheet.cell(row, Column::Partner));
        let key = same_name_key(&name);
        if key.is_empty() {
            self.draft.found.nameless += 1;
            return;
        }
        let told = self.partner(sheet, row, name);
        let person = self.person(sheet, row, source);
        let place = self.place(&key, &told);
        let found = &mut self.draft.found;
        let Some(entry) = self.draft.entries.get_mut(place) else { return };
        let differs = fill_partner(&mut entry.partner.shall, &told, found.prefer);
        note_differs(&mut found.otherwise, &entry.partner.shall.name, differs);
        let Some(person) = person else { return };
        let is_first = entry.people.iter().all(|other| other.shall.primary != Some(true));
        let primary = person.primary.filter(|_| is_first);
        let person = Contact { primary, ..person };
        match entry.people.iter_mut().find(|other| is_same(&other.shall, &person)) {
            Some(held) => {
                let differs = fill_contact(&mut held.shall, &person, found.prefer);
                note_differs(&mut found.otherwise, &held.shall.name, differs);
            }
            None => entry.people.push(Planned::new(person)),
        }
    }

    /// Where the draft has the partner of that name.
    fn place(&mut self, key: &str, told: &Partner) -> usize {
        if let Some(place) = self.places.get(key) {
            return *place;
        }
        let entry = match self.here.get(key) {
            Some(held) => {
                self.draft.found.same.push(held.name.clone());
                let people = self.workspace.contacts_of(&held.id);
                let people = people.into_iter().map(Planned::as_it_stands).collect();
                Entry { partner: Planned::as_it_stands(*held), people }
            }
            None => {
                let like = self.here.iter().find(|(own, _)| is_like(own, key));
                if let Some((_, held)) = like {
                    self.draft.found.similar.push((told.name.clone(), held.name.clone()));
                }
                Entry { partner: Planned::new(told.clone()), people: Vec::new() }
            }
        };
        let place = self.draft.entries.len();
        self.draft.entries.push(entry);
        self.places.insert(key.into(), place);
        place
    }

    fn partner(&mut self, sheet: &Sheet, row: &[String], name: String) -> Partner {
        let cell = |column| sheet.cell(row, column).to_owned();
        let lines = |column| sheet.cells(row, column).collect::<Vec<_>>().join("\n");
        let (mut kind, typed) = (cell(Column::Kind), cell(Column::Sector));
        let sector = spoken(&typed, &self.words.sectors).or_else(|| self.sector_like(&typed));
        if sector.is_none() && !typed.is_empty() {
            // What is no sector of ours still says what they are.
            match kind.is_empty() {
                true => kind = typed,
                false => note(&mut self.draft.found.unknown, &typed),
            }
        }
        let tags = sheet.cells(row, Column::Tags).flat_map(|cell| cell.split(['|', ';']));
        let tags = tags.flat_map(words_between_commas).map(str::to_owned);
        let (long, tags) = tags.partition::<Vec<String>, _>(|tag| is_long_word(tag));
        let notes = sheet.cells(row, Column::Notes).map(str::to_owned).chain(long);
        Partner {
            name,
            sector,
            kind,
            cvr: cell(Column::Cvr),
            address: address(sheet.cells(row, Column::Address)),
            web: cell(Column::Web),
            about: lines(Column::About),
            tags: SetOf(tags.into_iter().collect()),
            notes: notes.collect::<Vec<_>>().join("\n"),
            ..Partner::default()
        }
    }

    /// `Forening` is `Forening og civilsamfund`, as long as it is nothing else as well.
    fn sector_like(&self, typed: &str) -> Option<Sector> {
        let key = same_name_key(typed);
        let words =
            self.words.sectors.iter().filter(|(word, _)| is_like(&same_name_key(word), &key));
        let mut like = words.map(|(_, sector)| *sector);
        let first = like.next()?;
        like.all(|other| other == first).then_some(first)
    }

    /// Whoever the row names, or can be reached at its number and address.
    fn person(&self, sheet: &Sheet, row: &[String], source: &str) -> Option<Contact> {
        let joined = |column, between| sheet.cells(row, column).collect::<Vec<_>>().join(between);
        let named = card_name(&joined(Column::Contact, " "));
        let (phone, email) = (joined(Column::Phone, " / "), joined(Column::Email, ", "));
        let is_somebody = [&named, &phone, &email].iter().any(|said| !said.is_empty());
        let is_first = ["ja", "yes", "x", "1"]
            .contains(&sheet.cell(row, Column::CallFirst).to_lowercase().as_str());
        is_somebody.then(|| Contact {
            name: if named.is_empty() { self.words.main_contact.clone() } else { named },
            title: sheet.cell(row, Column::Title).to_owned(),
            phone,
            email,
            primary: is_first.then_some(true),
            source: source.into(),
            review_by: Some(self.review_by),
            ..Contact::default()
        })
    }

    pub(super) fn finish(self) -> Draft {
        self.draft
    }
}

/// One name that begins as the other does.
fn is_like(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= SHORTEST_LIKENESS && long.starts_with(short)
}

/// The same person at the same partner.
fn is_same(held: &Contact, told: &Contact) -> bool {
    same_name_key(&held.name) == same_name_key(&told.name)
}

/// Street, number of the post office, town: a number stands before its town.
fn address<'c>(parts: impl Iterator<Item = &'c str>) -> String {
    let mut address = String::new();
    for part in parts {
        let is_after_number = address.rsplit([' ', ',']).next().is_some_and(|last| {
            last.len() == 4 && last.bytes().all(|digit| digit.is_ascii_digit())
        });
        match (address.is_empty(), is_after_number) {
            (true, _) => {}
            (false, true) => address.push(' '),
            (false, false) => address.push_str(", "),
        }
        address.push_str(part);
    }
    address
}

/// Fills in what is missing; where both say something, `prefer` has it, and both are told.
fn fill_partner(held: &mut Partner, told: &Partner, prefer: Prefer) -> Vec<Differs> {
    held.tags.0.extend(told.tags.0.iter().cloned());
    add_lines(&mut held.notes, &told.notes);
    let sector = held.sector.zip(told.sector).filter(|(here, list)| here != list);
    let sector =
        sector.map(|(here, list)| Differs { here: Said::Sector(here), list: Said::Sector(list) });
    held.sector = match prefer {
        Prefer::Here => held.sector.or(told.sector),
        Prefer::List => told.sector.or(held.sector),
    };
    let fields = [
        (&mut held.kind, &told.kind),
        (&mut held.cvr, &told.cvr),
        (&mut held.address, &told.address),
        (&mut held.web, &told.web),
        (&mut held.about, &told.about),
    ];
    let differs = fields.into_iter().filter_map(|(held, told)| fill(held, told, prefer));
    sector.into_iter().chain(differs).collect()
}

fn fill_contact(held: &mut Contact, told: &Contact, prefer: Prefer) -> Vec<Differs> {
    held.primary = held.primary.or(told.primary);
    let fields = [
        (&mut held.title, &told.title),
        (&mut held.phone, &told.phone),
        (&mut held.email, &told.email),
    ];
    fields.into_iter().filter_map(|(held, told)| fill(held, told, prefer)).collect()
}

/// Spaces, points and case are no difference: `12 34 56 78` is `12345678`.
fn fill(held: &mut String, told: &str, prefer: Prefer) -> Option<Differs> {
    if held.trim().is_empty() {
        *held = told.to_owned();
    }
    if told.is_empty() || same_name_key(held) == same_name_key(told) {
        return None;
    }
    let (here, list) = (Said::Text(held.clone()), Said::Text(told.to_owned()));
    if prefer == Prefer::List {
        *held = told.to_owned();
    }
    Some(Differs { here, list })
}

fn add_lines(held: &mut String, told: &str) {
    for line in told.lines().filter(|line| !line.trim().is_empty()) {
        if !held.lines().any(|own| own.trim() == line.trim()) {
            if !held.is_empty() {
                held.push('\n');
            }
            held.push_str(line);
        }
    }
}

fn note_differs(told: &mut Vec<(String, Vec<Differs>)>, name: &str, differs: Vec<Differs>) {
    let is_full = told.len() >= MOST_UNKNOWN;
    match told.iter_mut().find(|(own, _)| own == name) {
        Some((_, known)) => {
            for own in differs {
                if !known.contains(&own) {
                    known.push(own);
                }
            }
        }
        None if differs.is_empty() || is_full => {}
        None => told.push((name.to_owned(), differs)),
    }
}

fn note(told: &mut Vec<String>, name: &str) {
    if told.len() < MOST_UNKNOWN && !told.iter().any(|own| own == name) {
        told.push(name.to_owned());
    }
}
