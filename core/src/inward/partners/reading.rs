//! Rows into a draft: which partner a row is about, who it names there, and what is new of it.

use std::collections::BTreeMap;

use super::{
    Column, Sheet,
    draft::{Draft, Entry, Words},
    meant::meant,
    people::{People, is_same, people},
};
use crate::{
    domain::{Contact, Day, Partner, Sector, SetOf, card_name, on_one_line, same_name_key, spoken},
    inward::{
        Found, Planned, Prefer, Said,
        cells::{beside_first, distinct, lines, tags, told_by},
        found::{Told, add_lines},
        known::{Known, is_like},
    },
    workspace::Workspace,
};

pub(super) struct Work<'a> {
    workspace: &'a Workspace,
    words: &'a Words,
    today: Day,
    here: Known<'a>,
    /// Places in the draft, by name and by the id of one that is here.
    places: BTreeMap<(String, String), usize>,
    draft: Draft,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        words: &'a Words,
        prefer: Prefer,
        today: Day,
    ) -> Self {
        let found = Found { prefer, ..Found::default() };
        let draft = Draft { found, ..Draft::default() };
        let here = Known::of(workspace);
        Self { workspace, words, today, here, places: BTreeMap::new(), draft }
    }

    pub(super) fn row(&mut self, sheet: &Sheet, row: &[String], source: &str) {
        let name = card_name(sheet.cell(row, Column::Partner));
        let key = same_name_key(&name);
        if key.is_empty() {
            self.draft.found.nameless += 1;
            return;
        }
        let mut told = self.partner(sheet, row, name);
        let People { all, unclear, titles } = people(sheet, row, self.words);
        add_lines(&mut told.notes, &titles.join("\n"));
        let Some(place) = self.place(&key, &told, &all) else {
            let unclear = &mut self.draft.found.unclear_partners;
            if !unclear.contains(&told.name) {
                unclear.push(told.name);
            }
            return;
        };
        let found = &mut self.draft.found;
        let Some(entry) = self.draft.entries.get_mut(place) else { return };
        let told = fill_partner(&mut entry.partner, &mut told, found.prefer);
        found.note(&entry.partner.shall.name, told);
        let name = &entry.partner.shall.name;
        found.unclear_reach.extend(unclear.into_iter().map(|person| (person, name.clone())));
        for person in all {
            let is_first = entry.people.iter().all(|other| other.shall.primary != Some(true));
            let primary = person.primary.filter(|_| is_first);
            let mut person = Contact { primary, ..person };
            match entry.people.iter_mut().find(|other| is_same(&other.shall, &person)) {
                Some(held) => {
                    let told = fill_contact(held, &mut person, found.prefer);
                    found.note(&held.shall.name, told);
                }
                None => {
                    let Contact { name, title, phone, email, primary, .. } = person;
                    let new = Contact::written_on(self.today);
                    let source = source.to_owned();
                    let new = Contact { name, title, phone, email, primary, source, ..new };
                    entry.people.push(Planned::new(new));
                }
            }
        }
    }

    /// Where the draft has the partner of that name; nothing where it may be several.
    fn place(&mut self, key: &str, told: &Partner, people: &[Contact]) -> Option<usize> {
        let held = match self.here.called(key) {
            [] => None,
            [one] => Some(*one),
            several => Some(meant(self.workspace, several, told, people)?),
        };
        let id = held.map(|held| held.id.clone()).unwrap_or_default();
        let key_of_place = (key.to_owned(), id);
        if let Some(place) = self.places.get(&key_of_place) {
            return Some(*place);
        }
        let entry = match held {
            Some(held) => {
                self.draft.found.same.push(held.name.clone());
                let people = self.workspace.contacts_of(&held.id);
                let people = people.into_iter().map(Planned::as_it_stands).collect();
                Entry { partner: Planned::as_it_stands(held), people }
            }
            None => {
                if let Some(held) = self.here.like(key) {
                    self.draft.found.similar.push((told.name.clone(), held.name.clone()));
                }
                Entry { partner: Planned::new(told.clone()), people: Vec::new() }
            }
        };
        let place = self.draft.entries.len();
        self.draft.entries.push(entry);
        self.places.insert(key_of_place, place);
        Some(place)
    }

    fn partner(&mut self, sheet: &Sheet, row: &[String], name: String) -> Partner {
        let cell = |column| on_one_line(sheet.cell(row, column), ", ");
        let (mut sector, mut kind) = (None, distinct(sheet, row, Column::Kind));
        let mut beside: Vec<String> = Vec::new();
        for (head, cell) in sheet.headed(row, Column::Sector) {
            let typed = on_one_line(cell, ", ");
            match spoken(&typed, &self.words.sectors).or_else(|| self.sector_like(&typed)) {
                Some(told) if sector.is_none_or(|first| first == told) => sector = Some(told),
                Some(_) => beside.push(told_by(head, cell)),
                // What is no sector of ours still says what they are.
                None if kind.is_empty() => kind = typed,
                None => self.draft.found.note_unknown(&typed),
            }
        }
        for column in [Column::Partner, Column::Cvr, Column::Web] {
            beside.extend(beside_first(sheet, row, column));
        }
        let (tags, long) = tags(sheet, row, Column::Tags);
        let notes = sheet.cells(row, Column::Notes).map(str::to_owned).chain(long).chain(beside);
        Partner {
            name,
            sector,
            kind,
            cvr: cell(Column::Cvr),
            address: address(sheet.cells(row, Column::Address)),
            web: cell(Column::Web),
            about: lines(sheet, row, Column::About),
            tags: SetOf(tags),
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

    pub(super) fn finish(self) -> Draft {
        self.draft
    }
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

fn fill_partner(own: &mut Planned<Partner>, told: &mut Partner, prefer: Prefer) -> Told {
    own.shall.tags.0.extend(told.tags.0.iter().cloned());
    add_lines(&mut own.shall.notes, &told.notes);
    let mut found = Told::new(prefer);
    found.value(own, told, |own| &mut own.sector, Said::Sector);
    found.text(own, told, |own| &mut own.kind);
    found.text(own, told, |own| &mut own.cvr);
    found.text(own, told, |own| &mut own.address);
    found.text(own, told, |own| &mut own.web);
    found.text(own, told, |own| &mut own.about);
    found
}

fn fill_contact(own: &mut Planned<Contact>, told: &mut Contact, prefer: Prefer) -> Told {
    own.shall.primary = own.shall.primary.or(told.primary);
    let mut found = Told::new(prefer);
    found.text(own, told, |own| &mut own.title);
    found.text(own, told, |own| &mut own.phone);
    found.text(own, told, |own| &mut own.email);
    found
}
