//! What stands between a damaged or hostile copy and the records we hold. An honest copy meets guard
//! G2 only where a field was held back from it or from ours.

use std::collections::BTreeSet;

use thiserror::Error;

use super::{
    dot::{Actor, Dot, MAX_COUNT},
    merge::{emptied, merge},
    record::{DELETED, FieldName, Life, Record, is_member},
    register::{Register, Sibling},
    stamp::derived,
};
use crate::order::collect;

/// An honest record is edited in some hundred sessions at the most.
pub const MAX_ACTORS: usize = 5_000;

/// A claim no honest copy makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Breach {
    /// Guard G1: the record is not taken in.
    #[error("more than {MAX_ACTORS} actors or standing values in one record")]
    TooManyActors,
    /// Guard G1: the record is not taken in.
    #[error("an edit count above {MAX_COUNT}")]
    CountTooHigh,
}

/// What may be merged into `held`: the incoming record, and where the two together would leave a field
/// empty, the values of both (guard G2). The same copy once more brings nothing.
///
/// # Errors
/// When it would make our copy one that others must refuse.
pub fn receive(held: Option<&Record>, incoming: Record) -> Result<Record, Breach> {
    let incoming = honest(held, incoming)?;
    let Some(held) = held else { return Ok(incoming) };
    let mut emptied = held_back(held, &incoming);
    if held.life() == Life::Purged {
        // What it lacks was erased with it.
        emptied.retain(|name| held.register(name).is_some());
    }
    if emptied.is_empty() {
        return Ok(incoming);
    }
    // What we hold goes with it and so stands; of theirs ours has heard, and would not take it as it is.
    let kept = of_both(emptied, held, &incoming, |theirs| unheard(theirs, [held, &incoming]));
    honest(Some(held), with_fields(&incoming, kept))
}

/// Guard G1.
fn honest(held: Option<&Record>, incoming: Record) -> Result<Record, Breach> {
    let known = held.map_or(0, |held| held.seen().len());
    let is_new = |actor: &Actor| held.is_none_or(|held| held.seen().get(actor) == 0);
    let new = incoming.seen().iter().filter(|(actor, _)| is_new(actor)).count();
    if known + new > MAX_ACTORS || incoming.dots().count() > MAX_ACTORS {
        return Err(Breach::TooManyActors);
    }
    if incoming.seen().iter().any(|(_, count)| count > MAX_COUNT) {
        return Err(Breach::CountTooHigh);
    }
    Ok(incoming)
}

/// Two copies of a record that come together, in whichever order: as merged, with the values of both
/// where that would leave a field empty.
pub fn together(a: &Record, b: &Record) -> Record {
    let kept = of_both(held_back(a, b), a, b, Register::clone);
    let merged = merge(a, b);
    if kept.is_empty() { merged } else { with_fields(&merged, kept) }
}

/// Erased on one side and gone on with on the other: what stands here stays until somebody decides. So nothing that
/// others still work with goes unasked, and no word comes back where it was erased. The decision is an edit
/// that neither side had seen, and makes them one again.
pub fn undecided(held: &Record, incoming: Record) -> Record {
    if held.erasures().chain(incoming.erasures()).next().is_none() {
        return incoming;
    }
    let merged = merge(held, &incoming);
    let is_open = merged.life() == Life::Disputed || is_in_trash_still(held, &merged);
    let erases = |s: &Sibling| s.value.is_null() && merged.erasures().any(|own| *own == s.dot);
    let says = |own: &Register| own.siblings().iter().any(|s| !s.value.is_null());
    let is_old = |own: &Register, s: &Sibling| erases(s) || own.contains(&s.dot);
    let stays = held.fields().filter(|(name, own)| match merged.register(name) {
        _ if *name == DELETED => false,
        // Where nobody has to decide, who is in a set and stands there no more was taken out.
        None => is_open || !is_member(name, own),
        Some(left) => is_open && says(own) && left.siblings().iter().all(|s| is_old(own, s)),
    });
    // What it has not heard of stands by itself.
    let heard = |own: &Register| -> Register {
        own.siblings().iter().filter(|s| incoming.seen().covers(&s.dot)).cloned().collect()
    };
    let stays = stays.map(|(name, own)| (FieldName::new(name), heard(own))).collect();
    with_fields(&incoming, stays)
}

/// Thrown away here by somebody who knew that it had been erased: whole until the trash is emptied, or until
/// whoever has heard of that erases it.
fn is_in_trash_still(held: &Record, merged: &Record) -> bool {
    let stands = |own: &Register| {
        let deleted = merged.register(DELETED);
        own.siblings().iter().all(|s| deleted.is_some_and(|all| all.contains(&s.dot)))
    };
    held.life() == Life::Deleted
        && held.erasures().next().is_some()
        && held.register(DELETED).is_some_and(stands)
}

/// These fields, with the values of both sides: as they stand where one has any, with those of `b` as that side is
/// to be taken. Where each has heard of what the other says, the next copy of either would take the other's away
/// again: then none stands as an edit that either has heard of.
fn of_both(
    names: BTreeSet<&str>,
    a: &Record,
    b: &Record,
    taken: impl Fn(&Register) -> Register,
) -> Vec<(FieldName, Register)> {
    let is_erased = [a, b].into_iter().any(|own| own.erasures().next().is_some());
    let both = names.into_iter().map(|name| {
        let said = match (a.register(name), b.register(name)) {
            (Some(ours), Some(theirs)) if !is_erased => {
                vec![unheard(ours, [a, b]), unheard(theirs, [a, b])]
            }
            (ours, theirs) => ours.cloned().into_iter().chain(theirs.map(&taken)).collect(),
        };
        let said = said.iter().flat_map(Register::siblings).cloned();
        (FieldName::new(name), said.collect())
    });
    both.collect()
}

/// The same answers as edits that neither has heard of: still the words of whoever said them, and the same
/// edits wherever the two meet.
fn unheard(said: &Register, by @ [one, _]: [&Record; 2]) -> Register {
    let anew = said.siblings().iter().map(|said| {
        let again = derived('x', &[&one.id, &said.dot.to_string()]).actor;
        let actor = again.putting_back(&said.dot.actor);
        let known = by.map(|record| record.seen().get(&actor)).into_iter().max().unwrap_or(0);
        let count = said.dot.count.max(known.saturating_add(1)).min(MAX_COUNT);
        Sibling { dot: Dot::new(actor, count), value: said.value.clone() }
    });
    anew.collect()
}

/// What would be left without a value, but for what an erased copy lacks because erasing dropped it: what
/// had been cleared in a place with a name of its own.
fn held_back<'a>(a: &'a Record, b: &'a Record) -> BTreeSet<&'a str> {
    let mut names = emptied(a, b);
    for erased in [a, b].into_iter().filter(|own| own.erasures().next().is_some()) {
        names.retain(|name| erased.register(name).is_some() || !name.contains('/'));
    }
    names
}

fn with_fields(record: &Record, added: Vec<(FieldName, Register)>) -> Record {
    let held = record.fields().map(|(name, register)| (FieldName::new(name), register.clone()));
    Record::from_parts(&record.id, &record.kind, collect(held.chain(added)), record.seen().clone())
}
