//! Bringing two copies of one record together, and taking one back out.

use std::collections::BTreeSet;

use super::{
    dot::{Actor, Dot},
    record::{DELETED, FieldName, Record, is_member},
    register::{Register, Sibling},
};
use crate::order::collect;

/// The least record that holds everything either copy knows: commutative, associative and
/// idempotent, without a clock and without a common ancestor. Two copies of one id that disagree
/// on the kind (a hand-copied record) take the larger name, and keep both sides' fields.
///
/// After the multi-value register of Shapiro et al., *A comprehensive study of Convergent and
/// Commutative Replicated Data Types* (2011), with one version vector for the whole record.
pub fn merge(a: &Record, b: &Record) -> Record {
    let empty = Register::default();
    let names: BTreeSet<&FieldName> = a.fields.keys().chain(b.fields.keys()).collect();
    let merged = names.into_iter().map(|name| {
        let ours = a.fields.get(name).unwrap_or(&empty);
        let theirs = b.fields.get(name).unwrap_or(&empty);
        (name.clone(), ours.merge(&a.seen, theirs, &b.seen))
    });
    let fields = collect(merged.filter(|(_, register)| !register.is_empty()));
    let mut seen = a.seen.clone();
    seen.join(&b.seen);
    Record { id: a.id.clone(), kind: (&a.kind).max(&b.kind).clone(), fields, seen }
}

/// Fields that merging the two would leave without any value. Clearing, too, writes a value, so this
/// comes of a copy from which a field was held back, and which has heard of an earlier value of it, or of
/// one that lies; but for members of sets, which a copy may lack instead of saying that they are not
/// in it.
pub(super) fn emptied<'a>(a: &'a Record, b: &'a Record) -> BTreeSet<&'a str> {
    let empty = Register::default();
    let names = a.fields().chain(b.fields()).map(|(name, _)| name);
    let is_emptied = |name: &&str| {
        let [ours, theirs] = [a, b].map(|record| record.register(name).unwrap_or(&empty));
        let is_member = is_member(name, ours) && is_member(name, theirs);
        !(is_member || ours.survives(&a.seen, theirs, &b.seen))
    };
    names.filter(is_emptied).collect()
}

/// What this page has written is put upon a copy that it takes over in place of its
/// own, as when another tab has taken an import back: there `own` edits are kept that the copy has
/// never heard of, and what they replaced stays replaced. What they were written beside stands in both.
pub fn keep_unheard(own: &Actor, ours: &Record, taken: &Record) -> Record {
    let is_unheard =
        |s: &&Sibling| s.dot.actor.is_of(own) && s.dot.count > taken.seen.get(&s.dot.actor);
    let mut fields = taken.fields.clone();
    for (name, register) in &ours.fields {
        let said = register.siblings();
        let unheard: Vec<&Sibling> = said.iter().filter(is_unheard).collect();
        if unheard.is_empty() {
            continue;
        }
        let there = taken.siblings(name);
        let is_replaced = |s: &&Sibling| ours.seen.covers(&s.dot) && !said.contains(s);
        let beside = there.iter().filter(|sibling| !is_replaced(sibling));
        let siblings = unheard.into_iter().chain(beside).cloned();
        fields.insert(name.clone(), siblings.collect());
    }
    Record::from_parts(&taken.id, &taken.kind, fields, taken.seen.clone())
}

/// Takes an import out of `now` again: what it brought goes, what it replaced comes back, and
/// whatever was written after it stays. `unmerge(held, incoming, merge(held, incoming)) == held`,
/// where `held` is [`Record::new`] for an id that was not there.
///
/// Going back in time is part of the model (a crash does the same), so nothing is written that
/// would travel to others as an edit of ours. For the same reason the result must replace every
/// stored copy: merging with one brings the import back.
///
/// Gives `now` as it is once somebody in the import has been heard again with later edits: those
/// build on the import, and come with it. So it does once the record has been erased: a copy that
/// forgot having heard of what it erased would take it in again.
pub fn unmerge(held: &Record, incoming: &Record, now: &Record) -> Record {
    let is_new =
        |erasure: &Dot| ![held, incoming].iter().any(|own| own.erasures().any(|e| e == erasure));
    if now.erasures().any(is_new) {
        return now.clone();
    }
    let news = || incoming.seen.iter().filter(|(actor, count)| *count > held.seen.get(actor));
    if news().any(|(actor, count)| now.seen.get(actor) > count) {
        return now.clone();
    }
    let empty = Register::default();
    let later = |s: &Sibling| !held.seen.covers(&s.dot) && !incoming.seen.covers(&s.dot);
    let is_news = |name: &FieldName, s: &Sibling| {
        let [before, brought] = [held, incoming].map(|own| own.fields.get(name).unwrap_or(&empty));
        brought.siblings().contains(s) && !before.siblings().contains(s)
    };
    // Erased and then kept all the same: where it stood that it was erased stands something else, but all that
    // either copy said has been written over.
    let is_over = |name: &FieldName| {
        let now = now.siblings(name);
        !now.is_empty() && now.iter().all(later)
    };
    let said = || held.fields.iter().chain(&incoming.fields).filter(|(name, _)| *name != DELETED);
    let was_kept = now.register(DELETED).is_some_and(|life| life.siblings().iter().any(later));
    if was_kept && said().all(|(name, own)| is_over(name) || is_member(name, own)) {
        return now.clone();
    }
    let names: BTreeSet<&FieldName> = held.fields.keys().chain(now.fields.keys()).collect();
    let fields = names.into_iter().map(|name| {
        let [before, brought, current] =
            [held, incoming, now].map(|record| record.fields.get(name).unwrap_or(&empty));
        let going = |s: &&Sibling| is_news(name, s);
        let siblings = current.siblings();
        let is_rewritten = siblings.iter().any(later) && !siblings.iter().any(|s| going(&s));
        let replaced = |s: &&Sibling| {
            !is_rewritten && incoming.seen.covers(&s.dot) && !brought.contains(&s.dot)
        };
        let staying = siblings.iter().filter(|s| !going(s));
        let returning = before.siblings().iter().filter(replaced);
        (name.clone(), staying.chain(returning).cloned().collect())
    });
    let taken: BTreeSet<&Actor> = news().map(|(actor, _)| actor).collect();
    let seen = now
        .seen
        .iter()
        .map(|(actor, count)| match taken.contains(actor) {
            true => (actor.clone(), held.seen.get(actor)),
            false => (actor.clone(), count),
        })
        .collect();
    let was_merged = now.kind == *(&held.kind).max(&incoming.kind);
    let kind = if was_merged { &held.kind } else { &now.kind };
    Record::from_parts(&held.id, kind, collect(fields), seen)
}
