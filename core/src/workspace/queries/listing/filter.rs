//! Which partnerships a list shows, and in what order.

use crate::order::OrderBy;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::row::Row;
use crate::domain::{Care, Code, DanishOrder, Sector, Status, danish_order, fold};

/// What a list is narrowed to. Everything empty lets everything through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Every word has to be there.
    pub text: String,
    pub status: Going,
    pub sector: Option<Sector>,
    /// `Some("")` for those that have no lead.
    pub owner: Option<String>,
    pub theme: String,
    pub attention: Option<Attention>,
}

/// All, those that are not over, or those of one status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Going {
    #[default]
    All,
    NotOver,
    One(Status),
}

/// Something that asks for somebody's attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    Silent,
    NoNextStep,
    EndsSoon,
    OnOnePerson,
    /// Under way, and no agreement holds.
    NoAgreement,
    AwaitsYes,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Title,
    Status,
    Phase,
    Owner,
    Partners,
    /// What is due first stands first.
    #[default]
    Next,
    LastContact,
}

/// The column that a list goes by, until somebody wants it otherwise the one that is most asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting<C = Column> {
    pub column: C,
    pub descending: bool,
}

impl Code for Attention {
    const ALL: &'static [Self] = &[
        Self::Silent,
        Self::NoNextStep,
        Self::EndsSoon,
        Self::OnOnePerson,
        Self::NoAgreement,
        Self::AwaitsYes,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::NoNextStep => "no_next_step",
            Self::EndsSoon => "ends_soon",
            Self::OnOnePerson => "on_one_person",
            Self::NoAgreement => "no_agreement",
            Self::AwaitsYes => "awaits_yes",
        }
    }
}

impl Code for Column {
    const ALL: &'static [Self] = &[
        Self::Title,
        Self::Status,
        Self::Phase,
        Self::Owner,
        Self::Partners,
        Self::Next,
        Self::LastContact,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Status => "status",
            Self::Phase => "phase",
            Self::Owner => "owner",
            Self::Partners => "partners",
            Self::Next => "next",
            Self::LastContact => "last_contact",
        }
    }
}

impl Going {
    /// As a choice in a form carries it.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::NotOver => "going",
            Self::One(status) => status.code(),
        }
    }

    pub fn parse(code: &str) -> Self {
        match code {
            "going" => Self::NotOver,
            code => Status::parse(code).map_or(Self::All, Self::One),
        }
    }
}

impl<C: Copy + PartialEq> Sorting<C> {
    /// As after a press on that column's heading.
    pub fn pressed(self, column: C) -> Self {
        Self { column, descending: self.column == column && !self.descending }
    }
}

impl Filter {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn lets_through(&self, row: &Row, words: &[&str]) -> bool {
        let status = match self.status {
            Going::All => true,
            Going::NotOver => !row.status.is_over(),
            Going::One(status) => row.status == status,
        };
        status
            && self.sector.is_none_or(|sector| row.sectors.contains(&sector))
            && self.owner.as_ref().is_none_or(|owner| row.owner == *owner)
            && (self.theme.is_empty() || row.themes.contains(&self.theme))
            && self.attention.is_none_or(|attention| attention.applies_to(row))
            && words.iter().all(|word| row.words.contains(word))
    }
}

impl Attention {
    fn applies_to(self, row: &Row) -> bool {
        match self {
            Self::Silent => matches!(row.care, Care::Silent { .. } | Care::NeverMet),
            Self::NoNextStep => row.is_without_step() && !row.status.is_over(),
            Self::EndsSoon => row.ends_soon,
            Self::OnOnePerson => row.is_on_one_person,
            Self::NoAgreement => row.is_without_agreement,
            Self::AwaitsYes => row.awaits_yes,
        }
    }
}

/// The ids of the rows that the filter lets through, in order. Rows without a value in the column
/// stand last in either direction; equal ones stand by title.
pub fn pick(rows: &BTreeMap<String, Row>, filter: &Filter, sorting: Sorting) -> Vec<String> {
    let folded = fold(&filter.text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut chosen: Vec<(Option<Key>, &Row)> = rows
        .values()
        .filter(|row| filter.lets_through(row, &words))
        .map(|row| (sorting.column.key(row), row))
        .collect();
    chosen.order_by(|(a, row), (b, other)| {
        in_order(a, b, sorting.descending).then_with(|| row.title_key.cmp(&other.title_key))
    });
    chosen.into_iter().map(|(_, row)| row.id.clone()).collect()
}

/// Something that a column is sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Text(DanishOrder),
    Number(i64),
}

impl Key {
    pub(super) fn text(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self::Text(danish_order(text)))
    }

    pub(super) fn day(day: Option<crate::domain::Day>) -> Option<Self> {
        day.map(|day| Self::Number(day.days_since(crate::domain::Day::default())))
    }
}

/// Blank ones last, whatever the direction.
pub(super) fn in_order(a: &Option<Key>, b: &Option<Key>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

impl Column {
    fn key(self, row: &Row) -> Option<Key> {
        match self {
            Self::Title => Some(Key::Text(row.title_key.clone())),
            Self::Status => Some(Key::Number(row.status as i64)),
            Self::Phase => row.phase.map(|phase| Key::Number(phase as i64)),
            Self::Owner => Key::text(&row.owner),
            Self::Partners => row.partners.first().and_then(|partner| Key::text(&partner.name)),
            Self::Next => row.due().map(|due| Key::day(due).unwrap_or(Key::UNDATED)),
            Self::LastContact => Key::day(row.last_contact),
        }
    }
}

impl Key {
    const UNDATED: Self = Self::Number(i64::MAX);
}

impl Row {
    /// The leads of all rows, in Danish order.
    pub fn owners(rows: &BTreeMap<String, Self>) -> Vec<String> {
        listed(rows.values().map(|row| &row.owner).filter(|owner| !owner.is_empty()))
    }

    /// The themes of all rows, in Danish order.
    pub fn all_themes(rows: &BTreeMap<String, Self>) -> Vec<String> {
        listed(rows.values().flat_map(|row| &row.themes))
    }
}

pub(super) fn listed<'a>(values: impl Iterator<Item = &'a String>) -> Vec<String> {
    let distinct: BTreeSet<&String> = values.collect();
    let mut listed: Vec<String> = distinct.into_iter().cloned().collect();
    listed.order_by_key(|value| danish_order(value));
    listed
}
