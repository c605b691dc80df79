//! Registers and records.

use super::*;

#[test]
fn siblings_stand_once_and_the_latest_dot_first() {
    let [a, b] = [sibling("a.2", json!(1)), sibling("b.1", json!(2))];
    let register: Register = [a.clone(), b.clone(), a.clone()].into_iter().collect();
    assert_eq!(register.siblings(), [a, b]);
    assert_eq!(register.primary(), Some(&json!(1)));
    assert!(register.contains(&dot("a.2")) && !register.contains(&dot("a.1")));
    assert!(register.is_disputed() && !register.is_empty());
}

#[test]
fn two_values_under_one_dot_are_both_kept() {
    let register: Register =
        [2, 1, 2].map(|value| sibling("a.1", json!(value))).into_iter().collect();
    assert_eq!(register.values(), [&json!(1), &json!(2)]);
}

#[test]
fn equal_values_are_one_value() {
    let register: Register =
        ["a.1", "b.1", "c.1"].map(|dot| sibling(dot, json!("x"))).into_iter().collect();
    assert_eq!((register.siblings().len(), register.values().len()), (3, 1));
    assert!(!register.is_disputed());
    assert_eq!(Register::default().primary(), None);
}

#[test]
fn a_value_that_the_other_side_replaced_goes() {
    let old = Register::one(dot("a.1"), json!("old"));
    let new = Register::one(dot("b.1"), json!("new"));
    let (before, after) = (seen(&["a.1"]), seen(&["a.1", "b.1"]));
    assert_eq!(old.merge(&before, &new, &after), new);
    assert_eq!(new.merge(&after, &old, &before), new);
    let unaware = seen(&["b.1"]);
    assert_eq!(old.merge(&before, &new, &unaware).siblings().len(), 2);
}

#[test]
fn one_edit_has_one_dot_for_all_its_fields() {
    let mut record = Record::new("p-1", "goal");
    let more = vec![json!(2), json!(3), json!(4)];
    record.write(&by("a"), [("x", vec![json!(1)]), ("y", more), ("z", vec![])]);
    let dots = |field| -> Vec<String> {
        let siblings = record.register(field).unwrap().siblings();
        siblings.iter().map(|sibling| sibling.dot.to_string()).collect()
    };
    assert_eq!((dots("x"), dots("z")), (vec!["a.3".into()], vec!["a.3".into()]));
    assert_eq!(dots("y"), ["a.3", "a.2", "a.1"]);
    assert_eq!((record.get("z"), record.get("none")), (&Value::Null, &Value::Null));
    assert_eq!(record.get("y"), &json!(2));
    assert_eq!((record.seen(), record.dots().count()), (&seen(&["a.3"]), 5));
}

#[test]
fn of_several_values_the_first_is_shown() {
    let mut record = Record::new("p-1", "goal");
    record.write(&by("a"), [("x", vec![json!("ny"), json!("anden"), json!("tredje")])]);
    record.write(&by("a"), [("x", vec![json!("nyere"), json!("anden")]), ("y", vec![json!(1)])]);
    assert_eq!((record.get("x"), record.beside("x")), (&json!("nyere"), vec![json!("anden")]));
    assert_eq!((record.get("y"), record.beside("y")), (&json!(1), Vec::new()));
}

#[test]
fn parts_are_put_together_into_a_sound_record() {
    let fields =
        [("none".into(), Register::default()), ("x".into(), Register::one(dot("a.2"), json!(1)))];
    let record = Record::from_parts("p-1", "goal", fields.into(), seen(&["a.1", "b.1"]));
    assert_eq!(record.fields().map(|(name, _)| name).collect::<Vec<_>>(), ["x"]);
    assert_eq!(record.seen(), &seen(&["a.2", "b.1"]));
}

#[test]
fn from_the_cradle_to_the_trash_and_back() {
    let mut record = Record::new("p-1", "goal");
    record.set(&by("a"), "x", json!(1));
    assert_eq!((record.life(), record.is_shown()), (Life::Alive, true));
    record.delete(&by("b"));
    assert_eq!((record.life(), record.is_shown()), (Life::Deleted, false));
    assert_eq!((record.get("x"), record.get(DELETED)), (&json!(1), &json!({"seen": {"a": 1}})));
    record.restore(&by("b"));
    assert_eq!((record.life(), record.get(DELETED)), (Life::Alive, &Value::Null));
    record.purge(&by("b"));
    assert_eq!((record.life(), record.is_shown()), (Life::Purged, false));
    assert_eq!(record.get("x"), &Value::Null);
    assert_eq!(record.get(DELETED)["purged"], json!(true));
}

#[test]
fn a_purge_of_what_others_deleted_meanwhile_leaves_their_values_in_the_trash() {
    let mut shared = Record::new("p-1", "goal");
    shared.set(&by("a"), "x", json!(1));
    let (mut purged, mut deleted) = (shared.clone(), shared);
    purged.purge(&by("b"));
    deleted.set(&by("c"), "x", json!(2));
    deleted.delete(&by("c"));
    assert_eq!(merge(&purged, &deleted).life(), Life::Deleted);
}

#[test]
fn clearing_a_field_does_not_speak_against_a_deletion() {
    let mut shared = Record::new("p-1", "goal");
    shared.set(&by("a"), "x", json!(1));
    let (mut deleted, mut cleared) = (shared.clone(), shared);
    deleted.delete(&by("b"));
    cleared.write(&by("c"), [("x", vec![])]);
    assert_eq!(merge(&deleted, &cleared).life(), Life::Deleted);
}

#[test]
fn a_deletion_that_makes_no_sense_covers_nothing() {
    for tombstone in [json!({}), json!({"seen": 1}), json!({"seen": {"a": "1", "Æ": 1}})] {
        let mut record = Record::new("p-1", "goal");
        record.set(&by("a"), "x", json!(1));
        record.set(&by("b"), DELETED, tombstone);
        assert_eq!(record.life(), Life::Disputed);
        assert_eq!(record.disputed().collect::<Vec<_>>(), [DELETED]);
    }
}
