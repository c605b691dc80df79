//! The people that a row names, with what it says of each.

use super::{Column, Sheet, draft::Words};
use crate::{
    csv,
    domain::{Contact, card_name, on_one_line, same_name_key},
    inward::cells::{distinct, told_by},
    order::OrderBy,
};

#[derive(Default)]
pub(super) struct People {
    pub all: Vec<Contact>,
    /// Those with a number or an address that may be another's of the row.
    pub unclear: Vec<String>,
    /// Titles of nobody, as lines of a note.
    pub titles: Vec<String>,
}

/// Whoever a row names, or can be reached at its numbers and addresses: these are of the people before them.
pub(super) fn people(sheet: &Sheet, row: &[String], words: &Words) -> People {
    let named = named(sheet, row);
    let starts = if named.is_empty() { vec![0] } else { starts(sheet) };
    let ends = starts.iter().copied().skip(1).chain([row.len()]);
    let mut found = People::default();
    for (start, end) in starts.iter().copied().zip(ends) {
        let is_in = |at: usize| (start..end).contains(&at);
        let own = row.iter().enumerate();
        let own = own.map(|(at, cell)| if is_in(at) { cell.clone() } else { String::new() });
        let own: Vec<String> = own.collect();
        let mut people: Vec<Contact> = Vec::new();
        for (_, contact) in named.iter().filter(|(at, _)| is_in(*at)) {
            match people.iter_mut().find(|other| is_same(other, contact)) {
                Some(same) => add_title(&mut same.title, &contact.title),
                None => people.push(contact.clone()),
            }
        }
        found.add(sheet, &own, people, words);
    }
    found
}

/// The same person at the same partner.
pub(super) fn is_same(held: &Contact, told: &Contact) -> bool {
    same_name_key(&held.name) == same_name_key(&told.name)
}

impl People {
    fn add(&mut self, sheet: &Sheet, row: &[String], mut people: Vec<Contact>, words: &Words) {
        let joined = |column, between: &str| {
            let cells = sheet.cells(row, column).map(|cell| on_one_line(cell, between));
            cells.collect::<Vec<_>>().join(between)
        };
        let (phone, email) = (joined(Column::Phone, " / "), joined(Column::Email, ", "));
        let is_reached = !phone.is_empty() || !email.is_empty();
        if people.is_empty() && is_reached {
            people.push(Contact { name: words.main_contact.clone(), ..Contact::default() });
        }
        // Whose role their column names has that for a title.
        let untitled = people.iter().position(|own| own.title.is_empty()).unwrap_or(0);
        match people.get_mut(untitled) {
            Some(own) => add_title(&mut own.title, &distinct(sheet, row, Column::Title)),
            None => {
                let titles = sheet.headed(row, Column::Title);
                self.titles.extend(titles.map(|(head, cell)| told_by(head, cell)));
            }
        }
        let is_one_of_several = people.len() > 1;
        if let Some(first) = people.first_mut() {
            let mut call_first = sheet.cells(row, Column::CallFirst);
            let is_first = call_first.any(|cell| csv::yes_no(cell) == Some(true));
            first.primary = is_first.then_some(true);
            (first.phone, first.email) = (phone, email);
            if is_one_of_several && is_reached {
                self.unclear.push(first.name.clone());
            }
        }
        self.all.append(&mut people);
    }
}

/// Those that a row names, each with the place of the first column that does.
fn named(sheet: &Sheet, row: &[String]) -> Vec<(usize, Contact)> {
    let read = |columns: Vec<usize>| {
        let first = *columns.first()?;
        let cells = columns.iter().filter_map(|at| row.get(*at)).map(|cell| on_one_line(cell, " "));
        let name = card_name(&cells.collect::<Vec<_>>().join(" "));
        let role = sheet.head(first).filter(|head| Column::is_role(head));
        let title = on_one_line(role.unwrap_or_default(), " ");
        (!name.is_empty()).then(|| (first, Contact { name, title, ..Contact::default() }))
    };
    persons(sheet).into_iter().filter_map(read).collect()
}

/// The columns of each person: first, middle and last name are of one. A part by itself beside one column
/// of contacts is of theirs.
fn persons(sheet: &Sheet) -> Vec<Vec<usize>> {
    let places = |column| {
        let columns = sheet.columns.iter().enumerate();
        columns.filter(move |(_, own)| **own == column).map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (whole, parts) = (places(Column::Contact), places(Column::NamePart));
    let mut persons: Vec<Vec<usize>> = match (whole.as_slice(), parts.as_slice()) {
        ([one], [part]) => vec![vec![*one.min(part), *one.max(part)]],
        (_, []) => whole.into_iter().map(|at| vec![at]).collect(),
        _ => whole.into_iter().map(|at| vec![at]).chain([parts]).collect(),
    };
    persons.order_by(|one, other| one.cmp(other));
    persons
}

/// Where what is said of somebody ends, and the next people begin.
fn starts(sheet: &Sheet) -> Vec<usize> {
    let firsts: Vec<usize> =
        persons(sheet).iter().filter_map(|columns| columns.first()).copied().collect();
    let is_said = |column: &Column| matches!(column, Column::Title | Column::Phone | Column::Email);
    let begins = firsts.windows(2).filter_map(|pair| {
        let [one, next] = *pair else { return None };
        sheet.columns.get(one..next)?.iter().any(is_said).then_some(next)
    });
    [0].into_iter().chain(begins).collect()
}

fn add_title(title: &mut String, told: &str) {
    match title.is_empty() || told.is_empty() {
        true => title.push_str(told),
        false if title == told => {}
        false => *title = format!("{title}, {told}"),
    }
}
