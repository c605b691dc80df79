//! Rows into a draft: which partner a row is about, who it names there, and what is new of it.

use std::collections::BTreeMap;

use super::{
    Column, Sheet,
    draft::{Differs, Draft, Entry, Found, Planned, Prefer, Said, Words},
};
use crate::{
    csv,
    domain::{
        Contact, Day, Partner, Sector, SetOf, card_name, is_long_word, on_one_line, same_name_key,
        spoken, words_between_commas,
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
    today: Day,
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
        today: Day,
    ) -> Self {
        let mut here = BTreeMap::new();
        for partner in workspace.all::<Partner>() {
            here.entry(same_name_key(&partner.name)).or_insert(partner);
        }
        here.remove("");
        let found = Found { prefer, ..Found::default() };
        let draft = Draft { found, ..Draft::default() };
        Self { workspace, words, today, here, places: BTreeMap::new(), draft }
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
        let told = fill_partner(&mut entry.partner, &told, found.prefer);
        found.note(&entry.partner.shall.name, told);
        let Some(person) = person else { return };
        let is_first = entry.people.iter().all(|other| other.shall.primary != Some(true));
        let primary = person.primary.filter(|_| is_first);
        let person = Contact { primary, ..person };
        match entry.people.iter_mut().find(|other| is_same(&other.shall, &person)) {
            Some(held) => {
                let told = fill_contact(held, &person, found.prefer);
                found.note(&held.shall.name, told);
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
        let cell = |column| on_one_line(sheet.cell(row, column), ", ");
        let lines = |column| sheet.cells(row, column).collect::<Vec<_>>().join("\n");
        let (mut sector, mut kind) = (None, distinct(sheet, row, Column::Kind));
        let mut beside: Vec<String> = Vec::new();
        for (head, cell) in sheet.headed(row, Column::Sector) {
            let typed = on_one_line(cell, ", ");
            match spoken(&typed, &self.words.sectors).or_else(|| self.sector_like(&typed)) {
                Some(told) if sector.is_none_or(|first| first == told) => sector = Some(told),
                Some(_) => beside.push(told_by(head, cell)),
                // What is no sector of ours still says what they are.
                None if kind.is_empty() => kind = typed,
                None => note(&mut self.draft.found.unknown, &typed),
            }
        }
        for column in [Column::Partner, Column::Cvr, Column::Web] {
            beside.extend(beside_first(sheet, row, column));
        }
        let tags = sheet.cells(row, Column::Tags).flat_map(|cell| cell.split(['|', ';']));
        let tags = tags.flat_map(words_between_commas).map(str::to_owned);
        let (long, tags) = tags.partition::<Vec<String>, _>(|tag| is_long_word(tag));
        let notes = sheet.cells(row, Column::Notes).map(str::to_owned).chain(long).chain(beside);
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
        let joined = |column, between: &str| {
            let cells = sheet.cells(row, column).map(|cell| on_one_line(cell, between));
            cells.collect::<Vec<_>>().join(between)
        };
        let named = card_name(&joined(Column::Contact, " "));
        let (phone, email) = (joined(Column::Phone, " / "), joined(Column::Email, ", "));
        let is_somebody = [&named, &phone, &email].iter().any(|said| !said.is_empty());
        let mut call_first = sheet.cells(row, Column::CallFirst);
        let is_first = call_first.any(|cell| csv::yes_no(cell) == Some(true));
        is_somebody.then(|| Contact {
            name: if named.is_empty() { self.words.main_contact.clone() } else { named },
            title: distinct(sheet, row, Column::Title),
            phone,
            email,
            primary: is_first.then_some(true),
            source: source.into(),
            ..Contact::written_on(self.today)
        })
    }

    pub(super) fn finish(self) -> Draft {
        self.draft
    }
}

/// What the columns of one meaning say, beside each other, and once where they say the same.
fn distinct(sheet: &Sheet, row: &[String], column: Column) -> String {
    let mut all: Vec<String> = Vec::new();
    for said in sheet.cells(row, column).map(|cell| on_one_line(cell, ", ")) {
        if !all.contains(&said) {
            all.push(said);
        }
    }
    all.join(", ")
}

/// What further columns say of what there is but one of: a note keeps it.
fn beside_first<'r>(
    sheet: &'r Sheet,
    row: &'r [String],
    column: Column,
) -> impl Iterator<Item = String> {
    let first = sheet.cell(row, column);
    let others = sheet.headed(row, column).filter(move |(_, cell)| *cell != first);
    others.map(|(head, cell)| told_by(head, cell))
}

/// A cell with the name of its column, as a line of a note.
fn told_by(head: Option<&str>, cell: &str) -> String {
    let cell = on_one_line(cell, ", ");
    head.map_or(cell.clone(), |head| format!("{}: {cell}", on_one_line(head, " ")))
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

/// What a row says otherwise than the record that is here, and than the rows before it.
#[derive(Default)]
struct Told {
    here: Vec<Differs>,
    rows: Vec<Differs>,
}

impl Told {
    /// Puts an answer of the list where nothing stands, or where it is preferred. Of two rows the first
    /// has it.
    fn put<T: Clone + PartialEq>(
        &mut self,
        held: Option<&T>,
        shall: &mut T,
        told: &T,
        prefer: Prefer,
        reading: Reading<T>,
    ) {
        let Reading { is_same, said } = reading;
        let nothing = |own: &T| said(own).is_none();
        if nothing(told) || is_same(shall, told) {
            return;
        }
        let held = held.filter(|held| !nothing(held));
        let differs = |one: &T| Some(Differs { here: said(one)?, list: said(told)? });
        match held {
            Some(held) if is_same(held, shall) => {
                self.here.extend(differs(held));
                if prefer == Prefer::List {
                    *shall = told.clone();
                }
            }
            Some(_) | None if nothing(shall) => *shall = told.clone(),
            Some(_) | None => self.rows.extend(differs(shall)),
        }
    }

    fn text(&mut self, held: Option<&String>, shall: &mut String, told: &str, prefer: Prefer) {
        let reading = Reading {
            is_same: |one: &String, other: &String| is_same_text(one, other),
            said: |own: &String| (!own.trim().is_empty()).then(|| Said::Text(own.clone())),
        };
        self.put(held, shall, &told.to_owned(), prefer, reading);
    }
}

/// Spaces and case are no difference, nor what stands between the digits of a number: `12 34 56 78` is
/// `12345678`. In words each sign counts: a stop more or less makes another address of a mail.
fn is_same_text(one: &str, other: &str) -> bool {
    let is_number =
        |text: &str| text.chars().all(|own| own.is_ascii_digit() || " +-/().".contains(own));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let words =
        |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    match is_number(one) && is_number(other) {
        true => digits(one) == digits(other),
        false => words(one) == words(other),
    }
}

/// How the values of a field are compared and told.
struct Reading<T> {
    is_same: fn(&T, &T) -> bool,
    said: fn(&T) -> Option<Said>,
}

/// Fills in what is missing; where both say something, `prefer` has it, and both are told.
fn fill_partner(own: &mut Planned<Partner>, told: &Partner, prefer: Prefer) -> Told {
    let (held, shall) = (own.held.as_ref(), &mut own.shall);
    shall.tags.0.extend(told.tags.0.iter().cloned());
    add_lines(&mut shall.notes, &told.notes);
    let mut found = Told::default();
    let sectors = Reading {
        is_same: |one: &Option<Sector>, other: &Option<Sector>| one == other,
        said: |own: &Option<Sector>| own.map(Said::Sector),
    };
    let sector = held.map(|held| &held.sector);
    found.put(sector, &mut shall.sector, &told.sector, prefer, sectors);
    found.text(held.map(|held| &held.kind), &mut shall.kind, &told.kind, prefer);
    found.text(held.map(|held| &held.cvr), &mut shall.cvr, &told.cvr, prefer);
    found.text(held.map(|held| &held.address), &mut shall.address, &told.address, prefer);
    found.text(held.map(|held| &held.web), &mut shall.web, &told.web, prefer);
    found.text(held.map(|held| &held.about), &mut shall.about, &told.about, prefer);
    found
}

fn fill_contact(own: &mut Planned<Contact>, told: &Contact, prefer: Prefer) -> Told {
    let (held, shall) = (own.held.as_ref(), &mut own.shall);
    shall.primary = shall.primary.or(told.primary);
    let mut found = Told::default();
    found.text(held.map(|held| &held.title), &mut shall.title, &told.title, prefer);
    found.text(held.map(|held| &held.phone), &mut shall.phone, &told.phone, prefer);
    found.text(held.map(|held| &held.email), &mut shall.email, &told.email, prefer);
    found
}

impl Found {
    fn note(&mut self, name: &str, told: Told) {
        note_differs(&mut self.otherwise, name, told.here);
        note_differs(&mut self.twice, name, told.rows);
    }
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
