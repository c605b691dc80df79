//! How a field is left out of a copy: whoever gets it must not believe that the copy has seen it, or
//! merging the copy back would read as taking the field out. So what is internal by its nature is
//! written by a page load's inner actor, who writes nothing else, and whom the copy leaves out of
//! what it has seen. What else stays at home (a name, what an older version wrote) is *sealed* first:
//! written once more by such an actor. Whoever gets the whole record later, from us or from others,
//! gets the fields as if for the first time.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    crdt::{Actor, FieldName, Record, VersionVector},
    order::collect,
    workspace::{Write, apply::values_of, held::Held},
};

/// Those of the held fields that are to be written once more: an actor of theirs wrote anything else.
/// What is sealed stays under the name of who wrote it.
pub(super) fn unsealed(record: &Record, held: &BTreeMap<&str, Held>) -> Vec<Write> {
    // An inner actor has never written anything else; of others that shows only while all they wrote stands.
    let standing = |actor: &Actor| {
        if actor.is_inner() {
            return true;
        }
        let dots = record.fields().filter(|(field, _)| held.contains_key(field));
        let siblings = dots.flat_map(|(_, register)| register.siblings());
        let counts: BTreeSet<u32> =
            siblings.filter(|s| s.dot.actor == *actor).map(|s| s.dot.count).collect();
        counts.len() == record.seen().get(actor) as usize
    };
    let elsewhere: BTreeSet<&Actor> = record
        .fields()
        .filter(|(field, _)| !held.contains_key(field))
        .flat_map(|(_, register)| register.siblings())
        .map(|sibling| &sibling.dot.actor)
        .collect();
    let is_sealed = |field: &str| {
        let said = record.siblings(field);
        let mut actors = said.iter().map(|sibling| &sibling.dot.actor);
        actors.all(|actor| standing(actor) && !elsewhere.contains(actor))
    };
    let open = held.keys().filter(|field| !is_sealed(field));
    open.map(|field| values_of(record, field)).collect()
}

fn actors_of<'a>(record: &'a Record, held: &BTreeMap<&str, Held>) -> BTreeSet<&'a Actor> {
    let fields = record.fields().filter(|(field, _)| held.contains_key(field));
    fields.flat_map(|(_, register)| register.siblings()).map(|sibling| &sibling.dot.actor).collect()
}

/// The record as it leaves: without the held fields, and without having heard of who wrote them.
pub(in crate::workspace) fn without(record: &Record, held: &BTreeMap<&str, Held>) -> Record {
    let actors = actors_of(record, held);
    let fields = record
        .fields()
        .filter(|(field, _)| !held.contains_key(field))
        .map(|(field, register)| (FieldName::new(field), register.clone()));
    // Inner actors write nothing that leaves, those whose words have been replaced since as well.
    let stays = |actor: &Actor| actor.is_inner() || actors.contains(actor);
    let seen = record.seen().iter().filter(|(actor, _)| !stays(actor));
    let seen: VersionVector = seen.map(|(actor, count)| (actor.clone(), count)).collect();
    Record::from_parts(&record.id, &record.kind, collect(fields), seen)
}
