//! Rows into a draft: which partnership a row is about, and whom it is with.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Column, Sheet, Words,
    draft::{Draft, Entry, Joins},
    partners::names_in,
    row::Row,
};
use crate::{
    domain::{Day, Partner, Partnership, card_name, same_name_key},
    inward::{Found, Prefer, known::Known},
    workspace::Workspace,
};

pub(super) struct Work<'a> {
    workspace: &'a Workspace,
    words: &'a Words,
    today: Day,
    partners: Known<'a>,
    /// Places of new ones in the draft, by what their names are told apart by.
    new_partners: BTreeMap<String, usize>,
    /// Those that are here and that no row has been about, by what their titles are told apart by.
    here: BTreeMap<String, Vec<&'a Partnership>>,
    places: BTreeMap<String, Vec<Place>>,
    draft: Draft,
}

/// Where the draft has a partnership.
struct Place {
    entry: usize,
    /// Whom it is with, by what their names are told apart by.
    with: BTreeSet<String>,
    /// Whether a row was about it.
    is_met: bool,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        words: &'a Words,
        prefer: Prefer,
        today: Day,
    ) -> Self {
        let mut here: BTreeMap<String, Vec<&Partnership>> = BTreeMap::new();
        for own in workspace.all::<Partnership>() {
            here.entry(same_name_key(&own.title)).or_default().push(own);
        }
        let found = Found { prefer, ..Found::default() };
        Self {
            workspace,
            words,
            today,
            partners: Known::of(workspace),
            new_partners: BTreeMap::new(),
            here,
            places: BTreeMap::new(),
            draft: Draft { found, ..Draft::default() },
        }
    }

    pub(super) fn row(&mut self, sheet: &Sheet, row: &[String]) {
        let told = card_name(sheet.cell(row, Column::Title));
        let names = sheet.cells(row, Column::Partners);
        let names = names.flat_map(|cell| names_in(cell, &self.partners));
        let names: Vec<String> = names.filter(|name| !self.words.is_masked(name)).collect();
        let is_titled = !same_name_key(&told).is_empty();
        let title = if is_titled { told } else { names.join(", ") };
        let key = self.key_of(&title);
        if key.is_empty() {
            self.draft.found.titleless += 1;
            return;
        }
        let Some(entry) = self.entry(&key, &title, is_titled, &names) else {
            self.draft.found.unclear.push(title);
            return;
        };
        let found = &mut self.draft.found;
        let Some(own) = self.draft.entries.get_mut(entry) else { return };
        let told = match own.partnership.held {
            Some(_) => Row::of_here(sheet, row, self.words, self.today),
            None => Row::of_new(sheet, row, self.words, self.today),
        };
        own.fill(told, self.workspace, self.words, found, self.today);
    }

    /// What a title is told apart by: where a name was taken out of it, that of the one which is called so.
    fn key_of(&self, title: &str) -> String {
        let own = same_name_key(title);
        let Some((before, after)) = self.words.around_mask(title) else { return own };
        let fits = |held: &&Partnership| {
            let held = held.title.trim();
            held.strip_prefix(before).is_some_and(|rest| rest.ends_with(after))
        };
        let fitting = self.workspace.all::<Partnership>().filter(fits);
        let keys: BTreeSet<String> = fitting.map(|held| same_name_key(&held.title)).collect();
        let only = keys.into_iter().fold((None, 0), |(_, count), key| (Some(key), count + 1));
        only.0.filter(|_| only.1 == 1).unwrap_or(own)
    }

    /// The place of the partnership that is called so and is with one of these, or of which nobody knows
    /// whom it is with; a new one, if there is none. Nothing where it may be several.
    fn entry(
        &mut self,
        key: &str,
        title: &str,
        is_titled: bool,
        names: &[String],
    ) -> Option<usize> {
        for held in self.here.remove(key).unwrap_or_default() {
            let with = self.workspace.partners_of(&held.id).map(|own| same_name_key(&own.name));
            let (entry, with) = (self.draft.entries.len(), with.collect());
            self.draft.entries.push(Entry::as_it_stands(self.workspace, held));
            self.places.entry(key.to_owned()).or_default().push(Place {
                entry,
                with,
                is_met: false,
            });
        }
        let with: BTreeSet<String> = names.iter().map(|name| same_name_key(name)).collect();
        let places = self.places.entry(key.to_owned()).or_default();
        let shared = |own: &Place| own.with.intersection(&with).count();
        let most = places.iter().map(shared).max().unwrap_or(0);
        let fits = |own: &&mut Place| match most {
            0 => with.is_empty() || own.with.is_empty(),
            most => shared(own) == most,
        };
        let is_called_so = !places.is_empty();
        let mut fitting = places.iter_mut().filter(fits);
        let found = &mut self.draft.found;
        let place = match (fitting.next(), fitting.next()) {
            (Some(_), Some(_)) => return None,
            (Some(place), None) => place,
            (None, _) => {
                let entry = self.draft.entries.len();
                self.draft.entries.push(Entry::called(title));
                if is_called_so {
                    found.namesakes.push(title.to_owned());
                }
                if !is_titled {
                    found.untitled.push(title.to_owned());
                }
                places.push(Place { entry, with: BTreeSet::new(), is_met: true });
                places.last_mut()?
            }
        };
        let own = self.draft.entries.get_mut(place.entry)?;
        if !std::mem::replace(&mut place.is_met, true) {
            found.same.push(own.partnership.shall.title.clone());
        }
        for name in names {
            let key = same_name_key(name);
            if !place.with.insert(key.clone()) {
                continue;
            }
            own.joins.push(match self.partners.called(&key) {
                [here] => Joins::Here(here.id.clone()),
                [_, _, ..] => {
                    let title = own.partnership.shall.title.clone();
                    found.unjoined.push((name.clone(), title));
                    continue;
                }
                [] => Joins::New(*self.new_partners.entry(key).or_insert_with_key(|key| {
                    if let Some(here) = self.partners.like(key) {
                        found.similar.push((name.clone(), here.name.clone()));
                    }
                    found.partners.push(name.clone());
                    let new = Partner { name: name.clone(), ..Partner::default() };
                    self.draft.partners.push(new);
                    self.draft.partners.len() - 1
                })),
            });
        }
        Some(place.entry)
    }

    pub(super) fn finish(mut self) -> Draft {
        self.draft.entries.iter_mut().for_each(Entry::begin);
        self.draft
    }
}
