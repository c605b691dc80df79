//! What a row says of its partnership.

use super::{Column, Sheet, Words};
use crate::{
    csv::Meaning,
    domain::{Day, Partnership, SetOf, on_one_line, spoken, things_in},
    inward::{
        cells::{beside_first, distinct, lines, tags, told_by},
        found::add_lines,
    },
};

#[derive(Default)]
pub(super) struct Row {
    pub own: Partnership,
    pub goals: Vec<String>,
    pub gives: Vec<String>,
    pub gets: Vec<String>,
    /// Nothing where only a day says that there is something to do.
    pub step: String,
    pub due: Option<Day>,
    pub last_contact: Option<Day>,
    /// What could not be read, each with the name of its column; it stands among the notes as well.
    pub kept: Vec<String>,
}

impl Row {
    /// Of one that is here: what was taken out of our own table says nothing of it.
    pub(super) fn of_here(sheet: &Sheet, row: &[String], words: &Words, today: Day) -> Self {
        let bare = |cell: &String| if words.is_masked(cell) { String::new() } else { cell.clone() };
        let row: Vec<String> = row.iter().map(bare).collect();
        Self::read(sheet, &row, words, today)
    }

    pub(super) fn of_new(sheet: &Sheet, row: &[String], words: &Words, today: Day) -> Self {
        let mut told = Self::read(sheet, row, words, today);
        for (head, cell) in sheet.headed(row, Column::Partners) {
            if words.is_masked(cell) {
                let line = told_by(head, cell);
                add_lines(&mut told.own.notes, &line);
                told.kept.push(line);
            }
        }
        told
    }

    fn read(sheet: &Sheet, row: &[String], words: &Words, today: Day) -> Self {
        let mut cells = Cells { sheet, row, words, beside: Vec::new(), kept: Vec::new() };
        let day = |cell: &str| read_day(words, cell);
        let (themes, long) = tags(sheet, row, Column::Themes);
        let steps: Vec<&str> = sheet.cells(row, Column::Step).collect();
        let (days, steps): (Vec<&str>, Vec<&str>) =
            steps.into_iter().partition(|cell| day(cell).is_some());
        let due = cells.one(Column::Due, day).or_else(|| days.into_iter().find_map(day));
        let mut own = Partnership {
            status: cells.one(Column::Status, |cell| spoken(cell, &words.statuses)),
            phase: cells.one(Column::Phase, |cell| spoken(cell, &words.phases)),
            start: cells.one(Column::Start, day),
            end: cells.one(Column::End, day),
            owner: distinct(sheet, row, Column::Lead),
            deputy: distinct(sheet, row, Column::Deputy),
            need: lines(sheet, row, Column::Need),
            summary: lines(sheet, row, Column::Purpose),
            themes: SetOf(themes),
            ..Partnership::default()
        };
        let last_contact =
            cells.one(Column::LastContact, |cell| day(cell).filter(|day| *day <= today));
        let things = |column| sheet.cells(row, column).flat_map(things_in).collect();
        let Cells { beside, kept, .. } = cells;
        let notes = sheet.headed(row, Column::Notes).map(|(head, cell)| note(head, cell));
        let titles = beside_first(sheet, row, Column::Title);
        let notes = notes.chain(long).chain(titles).chain(beside).chain(kept.iter().cloned());
        own.notes = notes.collect::<Vec<_>>().join("\n");
        Self {
            own,
            goals: things(Column::Goals),
            gives: things(Column::Gives),
            gets: things(Column::Gets),
            step: steps
                .into_iter()
                .map(|cell| on_one_line(cell, ", "))
                .collect::<Vec<_>>()
                .join(", "),
            due,
            last_contact,
            kept,
        }
    }
}

struct Cells<'r> {
    sheet: &'r Sheet,
    row: &'r [String],
    words: &'r Words,
    /// A second answer where there is but one: a note keeps it.
    beside: Vec<String>,
    kept: Vec<String>,
}

impl Cells<'_> {
    fn one<T: PartialEq>(&mut self, column: Column, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let mut first = None;
        for (head, cell) in self.sheet.headed(self.row, column) {
            let line = || told_by(head.or(Some((self.words.column)(column))), cell);
            match read(cell) {
                None => self.kept.push(line()),
                told if first.is_none() || first == told => first = told,
                Some(_) => self.beside.push(line()),
            }
        }
        first
    }
}

/// A column that is none of notes says what its cells are.
fn note(head: Option<&str>, cell: &str) -> String {
    match head.filter(|head| Column::named(head) != Some(Column::Notes)) {
        None => cell.to_owned(),
        head => told_by(head, cell),
    }
}

/// Spreadsheets write midnight behind a day.
fn read_day(words: &Words, cell: &str) -> Option<Day> {
    let (day, time) = cell.rsplit_once([' ', 'T']).unwrap_or((cell, ""));
    let is_midnight = time.contains([':', '.']) && time.chars().all(|sign| "0:.".contains(sign));
    (words.day)(if is_midnight { day } else { cell })
}
