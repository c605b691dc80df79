//! Which partners a list shows, and in what order.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    filter::{Key, Sorting, in_order, listed},
    partner::PartnerRow,
};
use crate::{
    domain::{Code, DanishOrder, Publicity, Sector, danish_order, fold},
    order::OrderBy,
    workspace::Workspace,
};

/// What a list is narrowed to. Everything empty lets everything through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnerFilter {
    /// Every word has to be there.
    pub text: String,
    pub sector: Option<Sector>,
    pub tag: String,
    pub publicity: Option<Publicity>,
    pub without: Option<Without>,
}

/// Something that a partner lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Without {
    /// In none, neither now nor before.
    Partnership,
    /// Nobody who is still there is known.
    Contact,
    Sector,
    /// Nobody has said whether they may be named.
    Publicity,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartnerColumn {
    #[default]
    Name,
    Sector,
    Contacts,
    Partnerships,
    LastContact,
    Publicity,
}

pub type PartnerSorting = Sorting<PartnerColumn>;

impl Code for Without {
    const ALL: &'static [Self] = &[Self::Partnership, Self::Contact, Self::Sector, Self::Publicity];

    fn code(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Contact => "contact",
            Self::Sector => "sector",
            Self::Publicity => "publicity",
        }
    }
}

impl Code for PartnerColumn {
    const ALL: &'static [Self] = &[
        Self::Name,
        Self::Sector,
        Self::Contacts,
        Self::Partnerships,
        Self::LastContact,
        Self::Publicity,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Sector => "sector",
            Self::Contacts => "contacts",
            Self::Partnerships => "partnerships",
            Self::LastContact => "last_contact",
            Self::Publicity => "publicity",
        }
    }
}

impl PartnerFilter {
    fn lets_through(&self, row: &PartnerRow, words: &[&str]) -> bool {
        self.sector.is_none_or(|sector| row.sector == Some(sector))
            && (self.tag.is_empty() || row.tags.contains(&self.tag))
            && self.publicity.is_none_or(|publicity| row.named() == Some(publicity))
            && self.without.is_none_or(|without| without.applies_to(row))
            && words.iter().all(|word| row.words.contains(word))
    }
}

impl Without {
    fn applies_to(self, row: &PartnerRow) -> bool {
        match self {
            Self::Partnership => row.partnerships.is_empty(),
            Self::Contact => row.contacts.is_empty(),
            Self::Sector => row.sector.is_none(),
            Self::Publicity => row.named().is_none(),
        }
    }
}

impl PartnerRow {
    /// How they may be named. Not at all where anybody says so, whatever else is said beside it.
    pub fn named(&self) -> Option<Publicity> {
        if self.is_silent { Some(Publicity::None) } else { self.publicity }
    }

    /// The tags of all rows, in Danish order.
    pub fn all_tags(rows: &BTreeMap<String, Self>) -> Vec<String> {
        listed(rows.values().flat_map(|row| &row.tags))
    }

    /// The tags of some rows, in Danish order.
    pub fn tags_of(rows: &BTreeMap<String, Self>, ids: &BTreeSet<String>) -> Vec<String> {
        listed(ids.iter().filter_map(|id| rows.get(id)).flat_map(|row| &row.tags))
    }
}

/// The ids of the partners that the filter lets through, in order.
pub fn pick_partners(
    rows: &BTreeMap<String, PartnerRow>,
    filter: &PartnerFilter,
    sorting: PartnerSorting,
) -> Vec<String> {
    let folded = fold(&filter.text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut chosen: Vec<(Option<Key>, DanishOrder, &PartnerRow)> = rows
        .values()
        .filter(|row| filter.lets_through(row, &words))
        .map(|row| (sorting.column.key(row), danish_order(&row.name), row))
        .collect();
    chosen.order_by(|(a, name, _), (b, other, _)| {
        in_order(a, b, sorting.descending).then_with(|| name.cmp(other))
    });
    chosen.into_iter().map(|(_, _, row)| row.id.clone()).collect()
}

impl PartnerColumn {
    fn key(self, row: &PartnerRow) -> Option<Key> {
        match self {
            Self::Name => Key::text(&row.name),
            Self::Sector => row.sector.map(|sector| Key::Number(sector as i64)),
            Self::Contacts => row.contacts.first().and_then(|name| Key::text(name)),
            Self::Partnerships => row.partnerships.first().and_then(|own| Key::text(&own.title)),
            Self::LastContact => Key::day(row.last_contact),
            Self::Publicity => row.publicity.map(|publicity| Key::Number(publicity as i64)),
        }
    }
}

impl Workspace {
    /// How many partnerships have one of these partners among those who take part.
    pub fn count_with_any(&self, partners: &BTreeSet<String>) -> usize {
        let theirs = partners.iter().flat_map(|id| self.memberships_of(id));
        theirs.map(|(_, partnership)| &partnership.id).collect::<BTreeSet<_>>().len()
    }
}
