//! Who is meant by the names that colleagues go by: a full name, its first name, its initials.

use std::collections::{BTreeMap, BTreeSet};

use super::{fold, same_name_key};

/// Names, each known to be somebody's. A short one is a longer one's where it fits no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    known: BTreeMap<String, String>,
    /// Short ones that fit several.
    unsure: BTreeMap<String, BTreeSet<String>>,
}

impl People {
    /// `short`: initials that somebody has written down with a name.
    pub fn of<'a>(
        names: impl IntoIterator<Item = &'a str>,
        short: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        // Whatever is written a thousand times is folded once.
        let names: BTreeSet<&str> = names.into_iter().map(str::trim).collect();
        for name in names {
            known.entry(same_name_key(name)).or_insert_with(|| name.to_owned());
        }
        known.remove("");
        let mut meant: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (initials, name) in short {
            meant.entry(same_name_key(initials)).or_default().insert(name.trim().to_owned());
        }
        for full in known.values() {
            for short in short_forms(full) {
                meant.entry(short).or_default().insert(full.clone());
            }
        }
        meant.remove("");
        let (sure, unsure): (BTreeMap<_, _>, BTreeMap<_, _>) =
            meant.into_iter().partition(|(_, full)| full.len() == 1);
        let one =
            |(short, full): (String, BTreeSet<String>)| Some((short, full.into_iter().next()?));
        known.extend(sure.into_iter().filter_map(one));
        Self { known, unsure }
    }

    /// The name that somebody goes by, whatever was written.
    pub fn one<'n>(&'n self, name: &'n str) -> &'n str {
        self.known.get(&same_name_key(name)).map_or(name.trim(), String::as_str)
    }

    /// Whom a short name may mean, where it fits several.
    pub fn several(&self, name: &str) -> impl Iterator<Item = &str> {
        self.unsure.get(&same_name_key(name)).into_iter().flatten().map(String::as_str)
    }

    /// Whether the two may be one person, and may as well be two.
    pub fn may_be_one(&self, name: &str, other: &str) -> bool {
        let fits = |short: &str, full: &str| self.several(short).any(|one| self.is_one(one, full));
        !self.is_one(name, other) && (fits(name, other) || fits(other, name))
    }

    /// Nobody is nobody's colleague.
    pub fn is_one(&self, name: &str, other: &str) -> bool {
        let key = |name| same_name_key(self.one(name));
        let own = key(name);
        !own.is_empty() && own == key(other)
    }
}

/// `anne` and `aoe` of `Anne Østergård`; none of what is one word.
fn short_forms(full: &str) -> Vec<String> {
    let words: Vec<&str> = full.split([' ', '-', '.']).filter(|word| !word.is_empty()).collect();
    let [first, _, ..] = words.as_slice() else { return Vec::new() };
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    vec![same_name_key(first), fold(&initials)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_and_initials_are_the_one_they_fit() {
        let people = People::of(
            ["Anne Østergård", "anne", "AØ", "Bo", "Bo Berg", "Bo Holm", "mk"],
            [("mk", "Mikkel Bruun")],
        );
        for (name, one) in [
            ("Anne", "Anne Østergård"),
            ("aø", "Anne Østergård"),
            ("ANNE ØSTERGÅRD", "Anne Østergård"),
            // Either may be meant.
            ("Bo", "Bo"),
            ("MK", "Mikkel Bruun"),
            (" Lone ", "Lone"),
            // Written nowhere but where it is asked.
            ("Mikkel", "Mikkel"),
            ("bh", "Bo Holm"),
        ] {
            assert_eq!(people.one(name), one);
        }
        assert!(people.is_one("AØ", "anne") && !people.is_one("Bo", "Bo Berg"));
        for (name, other, may_be) in [
            ("Bo", "Bo Berg", true),
            ("BH", "bo", true),
            ("Bo Berg", "Bo Holm", false),
            ("Bo", "bo", false),
            ("Anne", "AØ", false),
            ("Bo", "Anne", false),
        ] {
            assert_eq!(people.may_be_one(name, other), may_be, "{name} {other}");
        }
        assert!(people.several("bo").eq(["Bo Berg", "Bo Holm"]));
        assert!(!people.is_one("", ""));
    }
}
