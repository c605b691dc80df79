//! Who can answer a round, and what they are called.
//!
//! Invariant: chooses no words: whoever has no name of their own has none here.

use serde_json::Value;

use crate::{
    domain::{Partner, Round, RoundKind, Whose, is_unnamed},
    order::OrderBy,
    workspace::{Workspace, invitation::is_guest},
};

impl Round {
    /// What a party is called in this round; empty where nobody said.
    pub fn party(&self, id: &str) -> &str {
        let name = self.parties.0.get(id).and_then(Value::as_str).unwrap_or_default();
        if Whose::is_library(id) && is_unnamed(name) { "" } else { name }
    }
}

/// Who can answer for themselves: the library first, then the partners, by name.
pub fn parties_of(workspace: &Workspace, partnership: &str) -> Vec<(String, String)> {
    let own = workspace.own_library_name().unwrap_or_default().to_owned();
    let partners = workspace.partners_of(partnership);
    let partners = partners.map(|partner| (partner.id.clone(), partner.name.clone()));
    std::iter::once((Whose::Library.id().to_owned(), own)).chain(partners).collect()
}

/// Who can answer that round, by id and name: those that stand in it, the library first, and at home whoever has
/// joined since.
pub fn parties(workspace: &Workspace, round: &Round) -> Vec<(String, String)> {
    if round.kind() == Some(RoundKind::Citizens) {
        return vec![(Whose::Citizens.id().into(), String::new())];
    }
    let mut ids: Vec<String> = round.parties.0.keys().cloned().collect();
    ids.order_by_key(|id| !Whose::is_library(id));
    if !is_guest(workspace, round) {
        for (id, _) in parties_of(workspace, &round.partnership) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if round.kind() == Some(RoundKind::Light) {
            ids.push(Whose::Shared.id().into());
        }
    } else if ids.len() > 1 {
        // Whoever is asked is not the one who asks, unless nobody else is.
        ids.retain(|id| !Whose::is_library(id));
    }
    let named = |id: String| {
        let name = party_name(workspace, round, &id);
        (id, name)
    };
    ids.into_iter().map(named).collect()
}

/// What a party of the round is called now: partners as they stand here, the library as the round has it, or at home
/// by the name that it has got since.
pub fn party_name(workspace: &Workspace, round: &Round, id: &str) -> String {
    let said = round.party(id);
    let now = match Whose::of(id) {
        Whose::Partner(id) => workspace.get::<Partner>(id).map(|own| own.name.as_str()),
        Whose::Library if said.is_empty() && !is_guest(workspace, round) => {
            workspace.own_library_name()
        }
        Whose::Library | Whose::Shared | Whose::Citizens => None,
    };
    now.unwrap_or(said).to_owned()
}
