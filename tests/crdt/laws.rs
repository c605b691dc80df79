//! The laws of the merge (reliability.md 2.5) on copies of any shape, honest or not, and on
//! random histories that proptest can shrink.

use std::collections::BTreeMap;

use crate::support::crdt::{
    checked::{Laws, merge_checked},
    history::History,
    world::{Naming, live},
};
use makkerskab::crdt::{
    Actor, Dot, HandEdit, Others, Record, Register, Sibling, VersionVector, from_portable,
    keep_unheard, merge, receive, to_portable, together, unmerge,
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

const NAMES: [&str; 6] = ["title", "notes", "deleted", "+later", "+id", ""];

fn actor() -> impl Strategy<Value = Actor> {
    prop::sample::select(vec!["anne", "bo", "h1", "x2"])
        .prop_map(|name| Actor::parse(name).unwrap())
}

fn text() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![json!("ja"), json!("nej"), json!(""), Value::Null, json!([1, "æ\n"])])
}

fn sibling() -> impl Strategy<Value = Sibling> {
    (actor(), 1..4_u32, text())
        .prop_map(|(actor, count, value)| Sibling { dot: Dot::new(actor, count), value })
}

/// Any copy at all, also such as no honest program writes: edits not counted in order, two values
/// under one dot, values that are gone though nobody replaced them.
fn copy() -> impl Strategy<Value = Record> {
    let fields = prop::collection::btree_map(
        prop::sample::select(NAMES.to_vec()),
        vec(sibling(), 0..3).prop_map(Register::from_iter),
        0..4,
    );
    let seen = vec((actor(), 0..5_u32), 0..4).prop_map(VersionVector::from_iter);
    let kind = prop::sample::select(vec!["goal", "partnership"]);
    (fields, seen, kind).prop_map(|(fields, seen, kind)| {
        let fields = fields.into_iter().map(|(name, register)| (name.into(), register));
        Record::from_parts("p-1", kind, fields.collect(), seen)
    })
}

/// A copy that programs wrote: some edits by some people, one after the other.
fn written() -> impl Strategy<Value = Record> {
    vec((actor(), prop::sample::select(NAMES.to_vec()), vec(text(), 0..3)), 1..8).prop_map(
        |edits| {
            let mut record = Record::new("p-1", "partnership");
            for (actor, name, values) in edits {
                record.write(&actor, [(name, values)]);
            }
            record
        },
    )
}

fn standing(record: &Record) -> Vec<(&str, &Sibling)> {
    record.fields().flat_map(|(name, all)| all.siblings().iter().map(move |s| (name, s))).collect()
}

fn values(record: &Record, name: &str) -> Vec<String> {
    let register = record.register(name);
    let values = register.map(|register| register.values()).unwrap_or_default();
    let mut values: Vec<String> = values.into_iter().map(Value::to_string).collect();
    values.sort();
    values
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn l1_to_l4_hold_for_any_copies(a in copy(), b in copy(), c in copy()) {
        let mut laws = Laws::default();
        merge_checked(&a, &b, &c, &mut laws);
        prop_assert_eq!(laws.first, None);
    }

    #[test]
    fn l4_a_merge_holds_what_either_holds_and_nothing_else(a in copy(), b in copy()) {
        let ab = merge(&a, &b);
        for (name, sibling) in standing(&ab) {
            let has = |r: &Record| r.register(name).is_some_and(|r| r.siblings().contains(sibling));
            prop_assert!(has(&a) || has(&b));
        }
        let mut seen = a.seen().clone();
        seen.join(b.seen());
        prop_assert_eq!(ab.seen(), &seen);
    }

    #[test]
    fn l9_what_is_printed_is_read_and_printed_alike(copy in copy()) {
        let text = to_portable(&copy).to_string();
        let (read, edits) = from_portable(&serde_json::from_str(&text).unwrap()).unwrap();
        prop_assert_eq!(&read, &copy);
        prop_assert_eq!(edits, vec![]);
        prop_assert_eq!(to_portable(&read).to_string(), text);
    }

    #[test]
    fn l10_reading_a_file_edited_by_hand_is_normal_and_always_the_same(
        copy in copy(), other in copy(), part in 0..5_usize, name in prop::sample::select(NAMES.to_vec()),
    ) {
        let mut file = to_portable(&copy);
        let theirs = to_portable(&other);
        let path = ["/fields", "/siblings", "/trace/from", "/trace/seen", "/trace"][part];
        if let (Some(part), Some(their_part)) = (file.pointer_mut(path), theirs.pointer(path)) {
            *part = their_part.clone();
        }
        file["fields"][name] = json!("by hand");
        let (read, _) = from_portable(&file).unwrap();
        prop_assert_eq!(&from_portable(&file).unwrap().0, &read);
        prop_assert_eq!(from_portable(&to_portable(&read)).unwrap(), (read, vec![]));
    }

    #[test]
    fn l11_an_edit_by_hand_wins_over_what_its_author_saw_only(
        copy in written(), late in actor(), name in prop::sample::select(vec!["title", "notes"]),
    ) {
        let mut file = to_portable(&copy);
        let was = file["fields"].get(name).is_some();
        file["fields"][name] = json!("by hand");
        let (read, edits) = from_portable(&file).unwrap();
        let field = name.to_owned();
        let told = if was { HandEdit::Changed { field } } else { HandEdit::Added { field } };
        prop_assert_eq!(edits, vec![told]);
        let beside: Vec<Sibling> = copy.register(name).into_iter()
            .flat_map(|register| register.siblings().iter().skip(1).cloned()).collect();
        let merged = merge(&copy, &read);
        prop_assert_eq!(&merged, &read);
        prop_assert_eq!(merged.register(name).unwrap().siblings().len(), 1 + beside.len());
        prop_assert!(beside.iter().all(|s| merged.register(name).unwrap().siblings().contains(s)));

        let mut meanwhile = copy;
        meanwhile.set(&late, name, json!("meanwhile"));
        let merged = merge(&meanwhile, &read);
        prop_assert_eq!(values(&merged, name), [r#""by hand""#, r#""meanwhile""#]);
    }

    #[test]
    fn l13_nobodys_name_decides_what_stands(a in copy(), b in copy(), turn in 0..4_usize) {
        let rename = |record: &Record| {
            let names = ["anne", "bo", "h1", "x2"];
            let new = |actor: &Actor| {
                let place = names.iter().position(|name| *name == actor.as_str()).unwrap();
                Actor::parse(names[(place + turn) % 4]).unwrap()
            };
            let fields = record.fields().map(|(name, register)| {
                let siblings = register.siblings().iter().map(|s| Sibling {
                    dot: Dot::new(new(&s.dot.actor), s.dot.count),
                    value: s.value.clone(),
                });
                (name.into(), siblings.collect())
            });
            let seen = record.seen().iter().map(|(actor, count)| (new(actor), count)).collect();
            Record::from_parts(&record.id, &record.kind, fields.collect(), seen)
        };
        prop_assert_eq!(merge(&rename(&a), &rename(&b)), rename(&merge(&a, &b)));
    }

    #[test]
    fn l14_merging_one_record_touches_no_other(a in copy(), b in copy(), other in copy()) {
        let mut store = BTreeMap::from([("p-1", a), ("p-2", other)]);
        let before = store["p-2"].clone();
        let merged = merge(&store["p-1"], &b);
        store.insert("p-1", merged);
        prop_assert_eq!(&store["p-2"], &before);
    }

    #[test]
    fn guard_g2_empties_no_field(held in copy(), incoming in copy()) {
        let received = receive(Some(&held), incoming.clone()).unwrap();
        let merged = merge(&held, &received);
        let both = together(&held, &incoming);
        prop_assert_eq!(&both, &together(&incoming, &held));
        for (name, _) in held.fields().chain(incoming.fields()) {
            prop_assert!(merged.register(name).is_some() && both.register(name).is_some());
        }
        let whole = |name: &str| values(&received, name).len() >= values(&incoming, name).len();
        prop_assert!(incoming.fields().all(|(name, _)| whole(name)));
        prop_assert_eq!(unmerge(&held, &received, &merged), held.clone());
        let again = receive(Some(&merged), incoming.clone()).unwrap();
        prop_assert_eq!(merge(&merged, &again), merged.clone(), "what was imported before");
        let returned = merge(&incoming, &receive(Some(&incoming), held).unwrap());
        for name in NAMES {
            prop_assert_eq!(values(&merged, name), values(&returned, name), "whoever opens whose");
        }
    }

    #[test]
    fn a_merge_can_be_taken_back(held in copy(), incoming in copy()) {
        prop_assert_eq!(unmerge(&held, &incoming, &merge(&held, &incoming)), held);
        let nothing = Record::new("p-1", &incoming.kind);
        prop_assert_eq!(unmerge(&nothing, &incoming, &merge(&nothing, &incoming)), nothing);
    }

    #[test]
    fn taking_a_merge_back_leaves_later_edits(
        held in copy(), incoming in copy(),
        later in vec((prop::sample::select(NAMES.to_vec()), vec(text(), 0..3)), 1..4),
    ) {
        let me = Actor::parse("me").unwrap();
        let mut now = merge(&held, &incoming);
        for (name, values) in &later {
            now.write(&me, [(*name, values.clone())]);
        }
        let back = unmerge(&held, &incoming, &now);
        let rewritten = |name: &str| later.iter().any(|(later, _)| *later == name);
        for name in NAMES {
            let ought = if rewritten(name) { &now } else { &held };
            prop_assert_eq!(back.register(name), ought.register(name));
        }
        prop_assert_eq!(back.seen().get(&me), now.seen().get(&me));
        prop_assert!(now.seen().covers_all(back.seen()));
        prop_assert!(back.seen().covers_all(held.seen()));
        prop_assert_eq!(merge(&back, &now), now, "the import is still the same edits");
    }
}

proptest! {
    /// What this page has written since is put upon the copy in which another tab took an import back: nothing goes
    /// that both of them hold.
    #[test]
    fn taking_a_merge_back_elsewhere_leaves_what_stands_beside(
        held in copy(), incoming in copy(),
        later in vec((prop::sample::select(NAMES.to_vec()), text(), any::<bool>()), 1..4),
    ) {
        let me = Actor::parse("me").unwrap();
        let now = merge(&held, &incoming);
        let mut ours = now.clone();
        for (name, value, stay) in later {
            let others = if stay { Others::Stay } else { Others::Go };
            ours.edit(&me, [(name, vec![value], others)]);
        }
        let taken = unmerge(&held, &incoming, &now);
        let kept = keep_unheard(&me, &ours, &taken);
        for name in NAMES {
            let [ours, taken, kept] = [&ours, &taken, &kept].map(|record| record.siblings(name));
            let stands = |s: &&Sibling| taken.contains(s) || s.dot.actor == me;
            for said in ours.iter().filter(stands) {
                prop_assert!(kept.contains(said), "{said:?} of {name:?}");
            }
            for said in kept {
                prop_assert!(ours.contains(said) || taken.contains(said), "invented");
            }
        }
        prop_assert_eq!(keep_unheard(&me, &ours, &now), ours, "nothing was taken back");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// L5 no silent loss, L6 no false conflict, L7 convergence, L8 no empty field, L12 deletion by
    /// explicit knowledge, and unmerging, against the oracle.
    #[test]
    fn l5_to_l8_and_l12_hold_in_any_history(
        people in 2..=5_usize, words in vec(any::<u64>(), 20..80),
    ) {
        let outcome = live(&History { people, words }, Naming::PageLoad);
        prop_assert!(outcome.is_clean(), "{:#?}", outcome);
    }
}
