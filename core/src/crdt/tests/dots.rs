//! Names, dots and version vectors.

use super::*;

#[test]
fn tokens_are_short_and_plain() {
    for good in ["a", "0", "-", "p-4t8wz0qe", &"x".repeat(64)] {
        assert!(is_token(good), "{good}");
    }
    for bad in ["", "A", "æ", "a b", "a.b", "a_b", &"x".repeat(65)] {
        assert!(!is_token(bad), "{bad}");
        assert_eq!(Actor::parse(bad), None);
    }
}

#[test]
fn dots_are_read_as_they_are_printed() {
    for text in ["k3f9ab7c.14", "a.1", "h-1.2147483647"] {
        assert_eq!(dot(text).to_string(), text);
        assert_eq!(format!("{:?}", dot(text)), text);
    }
    for bad in ["", "a", "a.", ".1", "a.0", "a.-1", "a.2147483648", "A.1", "a.b.1", "a.1 "] {
        assert_eq!(Dot::parse(bad), None, "{bad}");
    }
}

#[test]
fn forty_bits_make_eight_digits() {
    assert_eq!(base32(0, 4), "0000");
    assert_eq!(base32(0b00001_11111_01010, 3), "1za");
    assert_eq!(Actor::from_bits(u64::MAX).as_str(), "zzzzzzzz");
    assert_eq!(Actor::from_bits(1 << 40), Actor::from_bits(0));
    assert_eq!(format!("{:?} {}", by("a"), by("a")), "a a");
}

#[test]
fn a_vector_covers_all_up_to_its_counts() {
    let vector = seen(&["a.2", "b.1", "a.1"]);
    assert!(vector.covers(&dot("a.1")) && vector.covers(&dot("a.2")));
    assert!(!vector.covers(&dot("a.3")) && !vector.covers(&dot("c.1")));
    assert!(vector.covers_all(&seen(&["a.2"])) && vector.covers_all(&vector));
    assert!(!vector.covers_all(&seen(&["a.3"])) && !vector.covers_all(&seen(&["c.1"])));
    assert_eq!((vector.len(), vector.is_empty()), (2, false));
    assert!(VersionVector::default().is_empty());
}

#[test]
fn joining_takes_the_higher_counts() {
    let mut vector = seen(&["a.2", "b.1"]);
    vector.join(&seen(&["a.1", "b.3", "c.1"]));
    assert_eq!(vector, seen(&["a.2", "b.3", "c.1"]));
    vector.add(&dot("a.1"));
    assert_eq!(vector.get(&by("a")), 2);
}

#[test]
fn the_next_dot_is_one_that_nobody_used() {
    let mut vector = seen(&["a.2"]);
    assert_eq!(vector.next(&by("a")), dot("a.3"));
    assert_eq!(vector.next(&by("b")), dot("b.1"));
    assert_eq!(vector, seen(&["a.3", "b.1"]));
}

#[test]
fn an_actor_whose_counts_are_used_up_goes_by_another_name() {
    let mut vector = seen(&["a.2147483646"]);
    assert_eq!(vector.next(&by("a")), dot("a.2147483647"));
    let first = vector.next(&by("a"));
    let second = vector.next(&by("a"));
    assert_ne!(first.actor, by("a"));
    assert_eq!((&first.actor, first.count, second.count), (&second.actor, 1, 2));
}

#[test]
fn what_is_put_back_is_somebodys_words_and_anothers_edit() {
    let (me, bo, inner) = (by("me"), by("bo"), by("me").inner());
    let again = me.putting_back(&bo);
    assert_eq!((again.as_str(), again.page()), ("bo-r-me", bo.clone()));
    assert!(again.is_of(&me) && !again.is_of(&bo) && !again.is_inner());
    assert!(again.puts_back(&bo) && again.puts_back(&bo.inner()) && !again.puts_back(&me));
    // Never a name upon a name, and one's own words need none.
    assert_eq!(by("eva").putting_back(&again).as_str(), "bo-r-eva");
    assert_eq!(me.putting_back(&inner), me);
    assert_eq!(inner.putting_back(&me), inner);
    let home = inner.putting_back(&bo.inner());
    assert_eq!((home.as_str(), home.page()), ("bo-r-me-i", bo.clone()));
    assert!(home.is_inner() && home.is_of(&me));
    let long = by(&"x".repeat(64));
    assert_eq!(me.putting_back(&long), me);
}
