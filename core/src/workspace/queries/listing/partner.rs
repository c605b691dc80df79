//! Partners as a list shows them, and what belongs to one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    domain::{
        Contact, Day, Member, Partner, Partnership, Publicity, Sector, TypedName, danish_order,
        fold, same_name_key,
    },
    field,
    order::OrderBy,
    workspace::{Command, Workspace},
};

/// What the list shows of a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerRow {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub sector: Option<Sector>,
    pub publicity: Option<Publicity>,
    /// Not to be named anywhere, as far as anybody says.
    pub is_silent: bool,
    /// Whom to call, first the one to call first; not those who have left.
    pub contacts: Vec<String>,
    /// In Danish order.
    pub partnerships: Vec<TakesPart>,
    pub last_contact: Option<Day>,
    pub tags: BTreeSet<String>,
    name_key: String,
    pub(super) words: String,
}

/// A partnership that a partner takes part in.
#[derive(Clone, Debug, PartialEq)]
pub struct TakesPart {
    pub id: String,
    pub title: String,
    /// Where the partner is not to be named, nobody else reads that it takes part.
    pub may_be_named: bool,
}

impl PartnerRow {
    /// Every shown partner, by id.
    pub fn all(workspace: &Workspace, today: Day) -> BTreeMap<String, Self> {
        let rows = workspace.all::<Partner>().map(|partner| Self::of(workspace, partner, today));
        rows.map(|row| (row.id.clone(), row)).collect()
    }

    pub fn of(workspace: &Workspace, partner: &Partner, today: Day) -> Self {
        let people = workspace.contacts_of(&partner.id);
        let there = people.iter().filter(|contact| !has_left(contact));
        let contacts: Vec<String> = there.map(|contact| contact.name.clone()).collect();
        let partnerships: Vec<TakesPart> = workspace
            .memberships_of(&partner.id)
            .into_iter()
            .map(|(_, partnership)| TakesPart {
                id: partnership.id.clone(),
                title: partnership.title.clone(),
                may_be_named: workspace.may_be_named_in(&partnership.id, &partner.id),
            })
            .collect();
        let own = [&partner.name, &partner.kind, &partner.about, &partner.address];
        let words = own
            .into_iter()
            .chain(&partner.tags.0)
            .chain(people.iter().map(|contact| &contact.name))
            .chain(partnerships.iter().map(|own| &own.title));
        Self {
            words: fold(&words.map(String::as_str).collect::<Vec<_>>().join("\n")),
            id: partner.id.clone(),
            name: partner.name.clone(),
            kind: partner.kind.clone(),
            sector: partner.sector,
            publicity: partner.publicity_pref,
            is_silent: workspace.is_silent(&partner.id),
            last_contact: workspace.last_contact_with(partner, today),
            tags: partner.tags.0.clone(),
            name_key: same_name_key(&partner.name),
            contacts,
            partnerships,
        }
    }
}

/// A partner that probably is the one being typed, and `true` when the name is the same in all but
/// spelling; otherwise one whose name is near it or begins like it.
pub fn same_or_similar<'a>(
    rows: &'a BTreeMap<String, PartnerRow>,
    typed: &str,
) -> Option<(&'a PartnerRow, bool)> {
    let key = same_name_key(typed);
    if key.chars().count() < 2 {
        return None;
    }
    let same = rows.values().find(|row| row.name_key == key).map(|row| (row, true));
    let similar = || {
        let long_enough = key.chars().count() >= 4;
        let begins = |row: &&PartnerRow| long_enough && row.name_key.starts_with(&key);
        let typed = TypedName::of(typed);
        let near = rows.values().find(|row| typed.is_near(&row.name));
        near.or_else(|| rows.values().find(begins)).map(|row| (row, false))
    };
    same.or_else(similar)
}

impl Workspace {
    /// The contacts of a partner: who to call first, then those still there, then by name.
    pub fn contacts_of(&self, partner: &str) -> Vec<&Contact> {
        let mut contacts: Vec<&Contact> = self.of::<Contact>(partner).collect();
        contacts.order_by_key(|contact| {
            let is_gone = has_left(contact);
            (is_gone, contact.primary != Some(true), danish_order(&contact.name))
        });
        contacts
    }

    /// Whom a paper names to be called: those chosen for the partnership, or, where none of them is still
    /// there, whoever is known there.
    pub fn to_call<'a>(&'a self, member: &'a Member) -> Vec<&'a Contact> {
        let chosen = member.contacts.0.iter().filter_map(|id| self.get::<Contact>(id));
        let mut people: Vec<&Contact> = chosen.filter(|contact| !has_left(contact)).collect();
        if people.is_empty() {
            people = self.in_order(&member.partner);
            people.retain(|contact| !has_left(contact));
        }
        people
    }

    /// What a partner takes part in, by title.
    pub fn memberships_of(&self, partner: &str) -> Vec<(&Member, &Partnership)> {
        // A partnership has members as well, and takes part in nothing.
        let members = self.of::<Member>(partner).filter(|member| member.partner == partner);
        let mut found: Vec<(&Member, &Partnership)> = members
            .filter_map(|member| Some((member, self.get::<Partnership>(&member.partnership)?)))
            .collect();
        found.order_by_key(|(_, partnership)| danish_order(&partnership.title));
        found
    }

    /// Marks the contact as the one to call first, and nobody else of that partner; or takes the
    /// mark away.
    pub fn call_first(&self, contact: &str, is_first: bool) -> Command {
        let partner = self.get::<Contact>(contact).map(|contact| contact.partner.as_str());
        let others = partner
            .into_iter()
            .flat_map(|partner| self.of::<Contact>(partner))
            .filter(|other| is_first && other.id != contact && other.primary == Some(true));
        let mark = |id: &str, value: Value| Command::set(id, field!(Contact.primary), value);
        let mut commands: Vec<Command> =
            others.map(|other| mark(&other.id, false.into())).collect();
        commands.push(mark(contact, is_first.into()));
        Command::Batch(commands)
    }
}

/// No longer to be found at the partner.
pub fn has_left(contact: &Contact) -> bool {
    contact.active == Some(false) || contact.left_at.is_some()
}

/// People whose day to be confirmed or erased has come, the longest waiting first, each with where they are.
pub fn to_confirm(workspace: &Workspace, today: Day) -> Vec<(&Contact, &Partner)> {
    let is_due = |contact: &&Contact| {
        !has_left(contact) && contact.review_by.is_some_and(|day| day <= today)
    };
    let due = workspace.all::<Contact>().filter(is_due);
    let found = due.filter_map(|contact| Some((contact, workspace.get(&contact.partner)?)));
    let mut found: Vec<(&Contact, &Partner)> = found.collect();
    found.order_by_key(|(contact, _)| (contact.review_by, danish_order(&contact.name)));
    found
}

/// They are still right on that day.
pub fn confirmed(contact: &str, today: Day) -> Command {
    Command::set(contact, field!(Contact.review_by), Contact::review_after(today))
}
