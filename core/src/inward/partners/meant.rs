//! Which of several partners of one name a row is about.

use super::people::is_same;
use crate::{
    domain::{Contact, Partner, fold},
    inward::found::is_same_text,
    workspace::Workspace,
};

/// The one whom something in the row is true of and of no other, unless something else points at another.
pub(super) fn meant<'a>(
    workspace: &Workspace,
    several: &[&'a Partner],
    told: &Partner,
    people: &[Contact],
) -> Option<&'a Partner> {
    let is_said = |one: &str, other: &str| !one.is_empty() && is_same_text(one, other);
    let is_there = |held: &Partner| {
        workspace.contacts_of(&held.id).into_iter().any(|contact| {
            let is_them =
                |own: &Contact| is_same(contact, own) || is_said(&own.email, &contact.email);
            people.iter().any(is_them)
        })
    };
    let signs: [&dyn Fn(&Partner) -> bool; 4] = [
        &|held| is_said(&told.cvr, &held.cvr),
        &|held| is_said(&told.web, &held.web),
        &|held| is_same_place(&told.address, &held.address),
        &is_there,
    ];
    let mut only = signs.iter().filter_map(|fits| {
        let mut fitting = several.iter().filter(|held| fits(held));
        fitting.next().filter(|_| fitting.next().is_none())
    });
    let first = only.next()?;
    only.all(|other| other.id == first.id).then_some(*first)
}

/// One says everything that the other does: a town alone is in an address.
fn is_same_place(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let text = fold(text);
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    let holds = |all: &[String], some: &[String]| some.iter().all(|word| all.contains(word));
    !one.is_empty() && !other.is_empty() && (holds(&one, &other) || holds(&other, &one))
}
