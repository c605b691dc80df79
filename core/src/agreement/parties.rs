//! Who the agreement is with.

use super::left_out::{LeftOut, WhyOut};
use crate::{
    domain::{Agreement, Contact, ContactRole, MemberRole, Partner},
    guide::Facts,
};

/// A partner that is a party, with those to call there.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    pub partner: Partner,
    pub contacts: Vec<Contact>,
}

impl Party {
    pub fn id(&self) -> &str {
        &self.partner.id
    }

    /// Whom to call: first, whoever is marked so.
    pub fn contact(&self) -> Option<&Contact> {
        let first = self.contacts.iter().find(|contact| contact.primary == Some(true));
        first.or_else(|| self.contacts.first())
    }

    pub fn leader(&self) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.role_in_org == Some(ContactRole::Decider))
    }
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
            () if partner.publicity_pref.is_some_and(|wish| !wish.may_be_named()) => {
                Some(WhyOut::NotNamed)
            }
            () => beside(facts, &partner.id).then_some(WhyOut::Role),
        };
        match why {
            None => {
                found.push(Party { partner: partner.clone(), contacts: contacts.clone() });
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
