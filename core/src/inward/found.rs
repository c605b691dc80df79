//! What is told before anybody says yes: who is here already, and where two answers differ.

use super::{Planned, Prefer};
use crate::domain::{Day, Entity, Phase, Sector, Status};

/// Values that are told of.
const MOST: usize = 50;

/// Two answers to one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    pub here: Said,
    pub list: Said,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Sector(Sector),
    Status(Status),
    Phase(Phase),
    Day(Day),
    Text(String),
}

/// What was found on the way: names where they help, else how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Those that are here already.
    pub same: Vec<String>,
    /// Partners that the rows of another list name and nobody knows yet.
    pub partners: Vec<String>,
    /// A new partner, and one here with a name like it.
    pub similar: Vec<(String, String)>,
    /// New ones that are called as one with other partners is.
    pub namesakes: Vec<String>,
    /// Called as several are: left out, because nobody can tell which is meant.
    pub unclear: Vec<String>,
    /// Partners' rows that may be about several who are here: left out.
    pub unclear_partners: Vec<String>,
    /// Partners who may be several, each with the partnership that they are left out of.
    pub unjoined: Vec<(String, String)>,
    /// With whom a number or an address was put that may be another's of the row: the person, and the partner.
    pub unclear_reach: Vec<(String, String)>,
    /// New ones without a title, called as their partners are.
    pub untitled: Vec<String>,
    /// Of which something else stands here, with both answers.
    pub otherwise: Vec<(String, Vec<Differs>)>,
    /// Whose of the two answers stands afterwards.
    pub prefer: Prefer,
    /// Of which two rows of the list say two things: what the first says stands.
    pub twice: Vec<(String, Vec<Differs>)>,
    /// Rows without a partner's name.
    pub nameless: usize,
    /// Rows with neither a title nor a partner.
    pub titleless: usize,
    /// Values outside their lists: not used.
    pub unknown: Vec<String>,
    /// What is no day, status or phase, with the name of its column: the notes keep it.
    pub kept: Vec<(String, Vec<String>)>,
}

impl Found {
    pub(super) fn note(&mut self, name: &str, told: Told) {
        note_each(&mut self.otherwise, name, told.here);
        note_each(&mut self.twice, name, told.rows);
    }

    pub(super) fn note_unknown(&mut self, value: &str) {
        if self.unknown.len() < MOST && !self.unknown.iter().any(|own| own == value) {
            self.unknown.push(value.to_owned());
        }
    }

    pub(super) fn note_kept(&mut self, name: &str, lines: Vec<String>) {
        note_each(&mut self.kept, name, lines);
    }
}

fn note_each<T: PartialEq>(told: &mut Vec<(String, Vec<T>)>, name: &str, all: Vec<T>) {
    let is_full = told.len() >= MOST;
    match told.iter_mut().find(|(own, _)| own == name) {
        Some((_, known)) => {
            for own in all {
                if !known.contains(&own) {
                    known.push(own);
                }
            }
        }
        None if all.is_empty() || is_full => {}
        None => told.push((name.to_owned(), all)),
    }
}

/// Fills a record in from a row: what is missing is put there; where both say something, `prefer` has it,
/// and both are told. Of two rows the first has it.
pub(super) struct Told {
    prefer: Prefer,
    /// What the row says otherwise than the record that is here.
    here: Vec<Differs>,
    /// And than the rows before it.
    rows: Vec<Differs>,
}

impl Told {
    pub(super) fn new(prefer: Prefer) -> Self {
        Self { prefer, here: Vec::new(), rows: Vec::new() }
    }

    pub(super) fn text<E: Entity>(
        &mut self,
        own: &mut Planned<E>,
        told: &mut E,
        field: fn(&mut E) -> &mut String,
    ) {
        let said = |own: &String| (!own.trim().is_empty()).then(|| Said::Text(own.clone()));
        self.put(own, told, field, |one, other| is_same_text(one, other), said);
    }

    pub(super) fn value<E: Entity, T: Copy + PartialEq>(
        &mut self,
        own: &mut Planned<E>,
        told: &mut E,
        field: fn(&mut E) -> &mut Option<T>,
        said: fn(T) -> Said,
    ) {
        self.put(own, told, field, PartialEq::eq, |own| own.map(said));
    }

    fn put<E: Entity, T: Clone>(
        &mut self,
        own: &mut Planned<E>,
        told: &mut E,
        field: fn(&mut E) -> &mut T,
        is_same: impl Fn(&T, &T) -> bool,
        said: impl Fn(&T) -> Option<Said>,
    ) {
        let told = field(told).clone();
        let held = own.held.as_mut().map(|held| field(held).clone());
        self.weigh(held, field(&mut own.shall), told, is_same, said);
    }

    /// A day that is no field of its own.
    pub(super) fn day(&mut self, held: Option<Day>, shall: &mut Option<Day>, told: Day) {
        self.weigh(held.map(Some), shall, Some(told), PartialEq::eq, |own| own.map(Said::Day));
    }

    fn weigh<T>(
        &mut self,
        held: Option<T>,
        shall: &mut T,
        told: T,
        is_same: impl Fn(&T, &T) -> bool,
        said: impl Fn(&T) -> Option<Said>,
    ) {
        let nothing = |own: &T| said(own).is_none();
        if nothing(&told) || is_same(shall, &told) {
            return;
        }
        let differs = |one: &T| Some(Differs { here: said(one)?, list: said(&told)? });
        match held.filter(|held| !nothing(held)) {
            Some(held) if is_same(&held, shall) => {
                self.here.extend(differs(&held));
                if self.prefer == Prefer::List {
                    *shall = told;
                }
            }
            Some(_) | None if nothing(shall) => *shall = told,
            Some(_) | None => self.rows.extend(differs(shall)),
        }
    }
}

/// Spaces and case are no difference, nor what stands between the digits of a number: `12 34 56 78` is
/// `12345678`. In words each sign counts: a stop more or less makes another address of a mail.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
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

/// Lines that do not stand there yet.
pub(super) fn add_lines(held: &mut String, told: &str) {
    for line in told.lines().filter(|line| !line.trim().is_empty()) {
        if !has_line(held, line) {
            if !held.is_empty() {
                held.push('\n');
            }
            held.push_str(line);
        }
    }
}

pub(super) fn has_line(text: &str, line: &str) -> bool {
    text.lines().any(|own| own.trim() == line.trim())
}
