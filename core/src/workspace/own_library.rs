//! Which of the libraries that stand here is the own one.
//!
//! A merge brings other libraries' records, and a colleague's record of the same library. No record
//! says which is whose, and none may: it would travel. So the id is kept beside the records, in the
//! browser's settings, and told to the workspace.
//!
//! Invariant: once it is told, no other library is taken for it, whatever comes in. A colleague's record of the
//! same one is, where it says all that ours says: else two colleagues would read two texts of one contract.

use serde_json::Value;

use super::Workspace;
use crate::{
    crdt::{DELETED, Record},
    domain::{Library, LibraryFact, Partnership, Person, same_name_key},
};

impl Workspace {
    /// The library that keeps these records. Where nobody has told yet, the one that is held.
    pub fn own_library(&self) -> Option<&Library> {
        // One that came with a merge that was taken back is not even in the trash.
        match self.own_library_id().filter(|id| self.record(id).is_some()) {
            Some(id) => self.get(id),
            None => {
                let named = self.all::<Library>().find(|library| !library.name.trim().is_empty());
                named.or_else(|| self.all::<Library>().next())
            }
        }
    }

    /// What is known of it, and of whoever leads this partnership; empty where nothing is.
    pub fn fact_of_library(&self, fact: LibraryFact, partnership: &Partnership) -> &str {
        let of = |read: fn(&Library) -> &String| self.own_library().map(read);
        let lead = |read: fn(&Person) -> &String| self.person(&partnership.owner).map(read);
        let told = match fact {
            LibraryFact::Id => of(|own| &own.id),
            LibraryFact::Name => of(|own| &own.name),
            LibraryFact::Municipality => of(|own| &own.municipality),
            LibraryFact::Cvr => of(|own| &own.cvr),
            LibraryFact::Address => of(|own| &own.address),
            LibraryFact::Email => of(|own| &own.email),
            LibraryFact::Phone => of(|own| &own.phone),
            LibraryFact::LeadEmail => lead(|own| &own.email),
            LibraryFact::LeadPhone => lead(|own| &own.phone),
        };
        told.map_or("", |told| told.trim())
    }

    fn person(&self, name: &str) -> Option<&Person> {
        let key = same_name_key(name);
        self.all::<Person>().find(|own| !key.is_empty() && same_name_key(&own.name) == key)
    }

    /// What it is called, where it has a name.
    pub fn own_library_name(&self) -> Option<&str> {
        let name = self.own_library().map(|library| library.name.trim());
        name.filter(|name| !name.is_empty())
    }

    /// Which one to remember before another can come beside it, and after it came: what was told stays so, until there
    /// is no library here at all, or a colleague's record of it says more.
    pub fn library_to_remember(&self) -> Option<&str> {
        self.all::<Library>().next()?;
        let told = self.own_library_id().filter(|id| self.record(id).is_some());
        let own = told.or_else(|| self.own_library().map(|library| library.id.as_str()))?;
        Some(self.colleagues_record(own).unwrap_or(own))
    }

    /// A record of the library of that name that says all that this one says, and more; of two that say the same,
    /// the one with the lesser id, so that both colleagues come to it.
    fn colleagues_record(&self, own: &str) -> Option<&str> {
        let library = self.get::<Library>(own)?;
        let (key, own) = (same_name_key(&library.name), self.record(own)?);
        let same = self.all::<Library>().filter(|other| same_name_key(&other.name) == key);
        let mut ids = same.map(|other| other.id.as_str()).filter(|_| !key.is_empty());
        ids.find(|id| {
            let says_more = |other: &Record| {
                tells_all_of(other, own) && (!tells_all_of(own, other) || other.id < own.id)
            };
            self.record(id).is_some_and(says_more)
        })
    }
}

/// Whether one record says whatever the other one does, its name apart, which may be spelled otherwise.
fn tells_all_of(one: &Record, other: &Record) -> bool {
    let is_said = |value: &Value| !value.is_null() && value.as_str() != Some("");
    let asked = other.fields().map(|(field, _)| field);
    let mut asked = asked.filter(|field| ![DELETED, crate::field!(Library.name)].contains(field));
    asked.all(|field| !is_said(other.get(field)) || one.get(field) == other.get(field))
}
