//! Which of the libraries that stand here is the own one.
//!
//! A merge brings other libraries' records, and a colleague's record of the same library. No record
//! says which is whose, and none may: it would travel. So the id is kept beside the records, in the
//! browser's settings, and told to the workspace.
//!
//! Invariant: once it is told, no other library is taken for it, whatever comes in.

use super::Workspace;
use crate::domain::{Library, LibraryFact, Partnership, Person, same_name_key};

impl Workspace {
    /// The library that keeps these records. Where nobody has told yet, the one that is held.
    pub fn own_library(&self) -> Option<&Library> {
        match self.own_library_id() {
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

    /// The records that go by the own library's name, itself among them: a colleague may have begun one too. Which of
    /// them is the own one, people say.
    pub fn own_libraries(&self) -> Vec<&Library> {
        let key = self.own_library_name().map(same_name_key).unwrap_or_default();
        let is_it = |own: &&Library| !key.is_empty() && same_name_key(&own.name) == key;
        self.all::<Library>().filter(is_it).collect()
    }

    /// Which one to remember before another can come beside it: what was told stays so, until there
    /// is no library here at all.
    pub fn library_to_remember(&self) -> Option<&str> {
        self.all::<Library>().next()?;
        self.own_library_id().or_else(|| self.own_library().map(|library| library.id.as_str()))
    }
}
