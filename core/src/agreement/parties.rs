//! Who the agreement is with.

use std::collections::BTreeSet;

use serde_json::Value;

use super::left_out::{LeftOut, WhyOut};
use crate::{
    domain::{Agreement, Contact, ContactRole, MemberRole, Partner, same_name_key},
    guide::Facts,
};

/// A partner that is a party, with those to call there.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    pub partner: Partner,
    pub contacts: Vec<Contact>,
    /// Whom this agreement names as the contact, where it was written there.
    pub named: Option<String>,
}

impl Party {
    pub fn id(&self) -> &str {
        &self.partner.id
    }

    /// Whom to call: whom the agreement names, if we know them; otherwise [`Self::usual_contact`].
    pub fn contact(&self) -> Option<&Contact> {
        match &self.named {
            Some(name) => called(&self.contacts, name),
            None => self.usual_contact(),
        }
    }

    /// Whoever is marked so, or the first.
    pub fn usual_contact(&self) -> Option<&Contact> {
        let first = self.contacts.iter().find(|contact| contact.primary == Some(true));
        first.or_else(|| self.contacts.first())
    }

    pub fn leader(&self) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.role_in_org == Some(ContactRole::Decider))
    }
}

/// The contact of that name, or else the one whose name is a shorter or longer form of it.
fn called<'a>(contacts: &'a [Contact], name: &str) -> Option<&'a Contact> {
    let words = |name: &str| name.split_whitespace().map(same_name_key).collect::<BTreeSet<_>>();
    let wanted = words(name);
    let same = contacts.iter().find(|contact| words(&contact.name) == wanted);
    same.or_else(|| {
        contacts.iter().find(|contact| {
            let own = words(&contact.name);
            !own.is_empty() && (own.is_subset(&wanted) || own.is_superset(&wanted))
        })
    })
}

/// The parties, and the partners that are none here. Who was chosen is in; where nobody was, all
/// who take part with something of their own and may be named. Alone, even a partner that may not
/// be named is a party: the text is between the two.
pub fn parties(facts: &Facts, agreement: &Agreement) -> (Vec<Party>, Vec<LeftOut>) {
    let chosen = &agreement.parties.0;
    let is_chosen = facts.partners.iter().any(|(partner, _)| chosen.contains(&partner.id));
    let alone = facts.partners.len() == 1;
    let mut found = Vec::new();
    let mut left_out = Vec::new();
    for (partner, contacts) in &facts.partners {
        let why = match () {
            () if is_chosen && chosen.contains(&partner.id) || alone => None,
            () if is_chosen => Some(WhyOut::NotChosen),
            () if facts.workspace.is_silent(&partner.id) => Some(WhyOut::NotNamed),
            () => beside(facts, &partner.id).then_some(WhyOut::Role),
        };
        match why {
            None => {
                let named = agreement.values.0.get(&format!("partner.contact/{}", partner.id));
                let named = named.and_then(Value::as_str).map(str::trim);
                let named = named.filter(|name| !name.is_empty()).map(str::to_owned);
                let (partner, contacts) = (partner.clone(), contacts.clone());
                found.push(Party { partner, contacts, named });
            }
            Some(why) => left_out.push(LeftOut { what: partner.name.clone(), why }),
        }
    }
    (found, left_out)
}

/// Takes part by opening doors, not by signing.
fn beside(facts: &Facts, partner: &str) -> bool {
    let mut roles = facts.members.iter().filter(|m| m.partner == partner).map(|m| m.role);
    roles.all(|role| matches!(role, Some(MemberRole::Gatekeeper | MemberRole::Ally)))
}
