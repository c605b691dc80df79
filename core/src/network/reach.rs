//! Who answers at an actor, and by what number: what stands with the contact of its partner, entered once.

use super::edits::partner_for;
use crate::{
    domain::{Contact, Day, Kind, Node, Partner, same_name_key},
    workspace::{Command, Workspace, conversation::reach_of, has_left},
};

/// The contact to call: whom the record says first, and nobody who has left.
pub fn reached<'w>(workspace: &'w Workspace, node: &Node) -> Option<&'w Contact> {
    let partner = workspace.get::<Partner>(&node.partner_id)?;
    let contacts = workspace.contacts_of(&partner.id);
    contacts.into_iter().find(|contact| !has_left(contact))
}

/// Writes down who answers, and how they are reached. Whoever is named becomes the one to call first;
/// a number without a person is that of the contact who stands there, else the organisation's. What
/// is left empty changes nothing. `None` where nothing was typed.
pub fn write_reach(
    workspace: &Workspace,
    node: &str,
    person: &str,
    reach: &str,
    today: Day,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Option<Command> {
    let node: &Node = workspace.get(node)?;
    let (phone, email) = reach_of(reach);
    let person = person.trim();
    if person.is_empty() && phone.is_empty() && email.is_empty() {
        return None;
    }
    let mut commands = Vec::new();
    let partner = partner_for(workspace, node, &mut commands, new_id);
    let contacts = workspace.contacts_of(&partner);
    let key = same_name_key(person);
    let known = match person.is_empty() {
        true => reached(workspace, node),
        false => {
            let stands = |own: &&&Contact| !has_left(own) && same_name_key(&own.name) == key;
            contacts.iter().find(stands).copied()
        }
    };
    let or_kept = |typed: String, kept: &str| if typed.is_empty() { kept.into() } else { typed };
    match known {
        Some(known) => {
            let told = Contact {
                phone: or_kept(phone, &known.phone),
                email: or_kept(email, &known.email),
                ..known.clone()
            };
            if told != *known {
                commands.push(Command::update(known, &told));
            }
            let is_first = reached(workspace, node).is_some_and(|own| own.id == known.id);
            if !is_first {
                commands.push(workspace.call_first(&known.id, true));
            }
        }
        None => {
            let name = if person.is_empty() { node.name.trim() } else { person };
            let contact = Contact {
                partner,
                name: name.into(),
                phone,
                email,
                primary: Some(true),
                ..Contact::written_on(today)
            };
            let first = contacts.iter().filter(|own| own.primary == Some(true));
            commands.extend(
                first.map(|own| Command::set(&own.id, crate::field!(Contact.primary), false)),
            );
            commands.push(Command::create(new_id(Kind::Contact), &contact));
        }
    }
    Some(Command::Batch(commands))
}
