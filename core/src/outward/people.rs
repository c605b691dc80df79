//! Contacts as cards (vCard 3.0, RFC 2426), which address books and telephones take in.

use std::collections::BTreeSet;

use super::content_line::{Lines, escaped};
use crate::{
    domain::{Contact, Partner},
    workspace::{
        Workspace,
        discretion::{unnamed_in, withheld_in, without_names},
        has_left,
    },
};

/// How to reach somebody, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The contact's id.
    pub id: String,
    pub name: String,
    pub organisation: String,
    pub title: String,
    pub phone: String,
    pub email: String,
}

/// Those who are there, as the page lists them; nobody of a partner that is not to be named.
pub fn cards(workspace: &Workspace, partner: &str, unnamed: &str) -> Vec<Card> {
    let contacts = workspace.contacts_of(partner).into_iter();
    contacts.filter_map(|contact| card_of(workspace, contact, unnamed)).collect()
}

pub fn card(workspace: &Workspace, contact: &str, unnamed: &str) -> Option<Card> {
    card_of(workspace, workspace.get(contact)?, unnamed)
}

fn card_of(workspace: &Workspace, contact: &Contact, unnamed: &str) -> Option<Card> {
    let silent: BTreeSet<String> = unnamed_in(workspace, "");
    if has_left(contact) || silent.contains(&contact.partner) {
        return None;
    }
    let partner = workspace.get::<Partner>(&contact.partner);
    let clean = |text: &str| without_names(text.trim(), &withheld_in(workspace, "", text), unnamed);
    Some(Card {
        id: contact.id.clone(),
        name: contact.name.trim().to_owned(),
        organisation: partner.map(|partner| partner.name.trim().to_owned()).unwrap_or_default(),
        title: clean(&contact.title),
        phone: contact.phone.trim().to_owned(),
        email: contact.email.trim().to_owned(),
    })
}

/// `stamp` is now, in universal time; `nameless` is what somebody without any name is called.
pub fn vcards(cards: &[Card], nameless: &str, stamp: &str) -> String {
    let mut lines = Lines::default();
    for card in cards {
        let own = [&card.name, &card.title, &card.organisation, &card.email];
        let name = own.into_iter().find(|name| !name.is_empty()).map_or(nameless, String::as_str);
        lines.put("BEGIN", "VCARD");
        lines.put("VERSION", "3.0");
        lines.put("UID", &format!("{}@makkerskab", card.id));
        lines.text("FN", name);
        lines.put("N", &parts(name));
        lines.text("ORG", &card.organisation);
        lines.text("TITLE", &card.title);
        lines.text("TEL;TYPE=WORK,VOICE", &card.phone);
        lines.text("EMAIL;TYPE=INTERNET,WORK", &card.email);
        lines.put("REV", stamp);
        lines.put("END", "VCARD");
    }
    lines.done()
}

/// Family name, given names, and three parts that nobody asks for here. The last word is the
/// family's; a single word is the given name.
fn parts(name: &str) -> String {
    let (given, family) = name.rsplit_once(char::is_whitespace).unwrap_or((name, ""));
    format!("{};{};;;", escaped(family.trim()), escaped(given.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_the_familys_name() {
        for (name, expected) in [
            ("Lone Hansen", "Hansen;Lone;;;"),
            ("Anne Marie Holm-Jensen", "Holm-Jensen;Anne Marie;;;"),
            ("Receptionen", ";Receptionen;;;"),
            ("Bo; A, B", "B;Bo\\; A\\,;;;"),
        ] {
            assert_eq!(parts(name), expected);
        }
    }
}
