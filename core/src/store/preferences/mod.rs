//! Settings that several tabs of one browser write: each writes what it has changed itself.

mod desk;

pub use desk::Preferences;

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The setting that no records can tell anew: which library is the own one.
const LIBRARY: &str = "library";

/// Settings as they can be read: one that another version wrote in its own way is left out, and the
/// others stand.
pub fn read<T: DeserializeOwned + Default>(text: &str) -> T {
    let settings: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
    let fits = |(name, value): &(String, Value)| {
        let alone = Map::from_iter([(name.clone(), value.clone())]);
        serde_json::from_value::<T>(Value::Object(alone)).is_ok()
    };
    let readable = Value::Object(settings.into_iter().filter(fits).collect());
    serde_json::from_value(readable).unwrap_or_default()
}

/// What a store that a crash has set back shall hold, where the mirror holds `kept`: all of that
/// where it lost its settings, and otherwise which library is the own one, if it does not say so.
/// The mirror is written behind: anything else it may know from before.
pub fn recalled(stored: Option<&str>, kept: &str) -> Option<String> {
    let settings = |text: &str| serde_json::from_str::<Map<String, Value>>(text).ok();
    let kept_settings = settings(kept)?;
    let Some(mut stored) = stored.and_then(settings) else { return Some(kept.to_owned()) };
    let says = |settings: &Map<String, Value>| {
        let library =
            settings.get(LIBRARY).filter(|id| id.as_str().is_some_and(|id| !id.is_empty()));
        library.cloned()
    };
    match (says(&stored), says(&kept_settings)) {
        (None, Some(library)) => {
            stored.insert(LIBRARY.into(), library);
            serde_json::to_string(&stored).ok()
        }
        (Some(_), _) | (None, None) => None,
    }
}

/// What a number becomes that has changed here, by what it was, what it is here and in the store.
type Counted = fn(u64, u64, u64) -> u64;

/// What the store holds after `ours` is written over `stored`, where `base` is what this page read
/// or wrote last. A setting that this page has left alone stays as the store has it, and lists keep
/// what either side has put in and drop what either took out.
fn merged(
    base: &Map<String, Value>,
    ours: &Map<String, Value>,
    stored: &Map<String, Value>,
    counted: Counted,
) -> Map<String, Value> {
    let names = ours.keys().chain(stored.keys());
    names
        .map(|name| {
            let [base, ours, stored] = [base, ours, stored].map(|side| side.get(name));
            let value = match (base, ours, stored) {
                (_, None, stored) => stored.cloned(),
                (_, ours, None) => ours.cloned(),
                (Some(base), Some(ours), Some(stored)) => {
                    Some(three_way(base, ours, stored, counted))
                }
                (None, ours, _) => ours.cloned(),
            };
            (name.clone(), value.unwrap_or_default())
        })
        .collect()
}

fn three_way(base: &Value, ours: &Value, stored: &Value, counted: Counted) -> Value {
    if ours == base {
        return stored.clone();
    }
    if let [Some(base), Some(ours), Some(stored)] = [base, ours, stored].map(Value::as_u64) {
        return counted(base, ours, stored).into();
    }
    match (base, ours, stored) {
        (Value::Array(base), Value::Array(ours), Value::Array(stored)) => {
            let [was, is, stands] = [base, ours, stored].map(|list| members(list));
            let kept = stored.iter().filter(|item| is(item) || !was(item));
            let new = ours.iter().filter(|item| !was(item) && !stands(item));
            kept.chain(new).cloned().collect()
        }
        _ => ours.clone(),
    }
}

/// What tells whether a list has an item. Texts are looked up: a list may name thousands of records.
fn members(list: &[Value]) -> impl Fn(&Value) -> bool {
    let texts: BTreeSet<&str> = list.iter().filter_map(Value::as_str).collect();
    move |item| match item.as_str() {
        Some(text) => texts.contains(text),
        None => list.contains(item),
    }
}

/// Both sides have counted on from `base`, each on its own.
fn added(base: u64, ours: u64, stored: u64) -> u64 {
    stored.saturating_add(ours).saturating_sub(base)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, Default, PartialEq, serde::Deserialize)]
    #[serde(default)]
    struct Known {
        by: String,
        edits: u32,
        library: String,
    }

    #[test]
    fn one_setting_that_cannot_be_read_takes_no_other_along() {
        let read = |text: &str| read::<Known>(text);
        let known = |by: &str, edits, library: &str| Known {
            by: by.into(),
            edits,
            library: library.into(),
        };
        let later = r#"{"by": {"first": "Anne"}, "edits": 3, "library": "li-1", "new": []}"#;
        assert_eq!(read(later), known("", 3, "li-1"));
        assert_eq!(read(r#"{"by": "Anne", "edits": -1}"#), known("Anne", 0, ""));
        assert_eq!(read("rubbish"), Known::default());
    }

    #[test]
    fn lost_settings_come_back_and_older_ones_hear_which_library_is_the_own_one() {
        let kept = r#"{"by":"Anne","answering":["ps-1"],"library":"li-2"}"#;
        assert_eq!(recalled(None, kept).as_deref(), Some(kept));
        assert_eq!(recalled(Some("{\"half"), kept).as_deref(), Some(kept));
        for older in [r#"{"by":"Bo"}"#, r#"{"by":"Bo","library":""}"#] {
            let told = recalled(Some(older), kept).unwrap();
            let expected = json!({"by": "Bo", "library": "li-2"});
            assert_eq!(serde_json::from_str::<Value>(&told).unwrap(), expected);
        }
        assert_eq!(recalled(Some(r#"{"library":"li-1"}"#), kept), None);
        assert_eq!(recalled(Some("{}"), r#"{"by":"Anne"}"#), None);
        assert_eq!(recalled(None, "rubbish"), None);
    }

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn each_tab_writes_what_it_has_changed_itself() {
        let base = map(json!({"by": "", "shared": false, "edits": 3, "changed": ["a", "b", "c"]}));
        // This tab saved a backup of a, b and c, and has changed d since.
        let ours = map(json!({"by": "", "shared": false, "edits": 1, "changed": ["d"]}));
        let stored =
            map(json!({"by": "Anne", "shared": true, "edits": 5, "changed": ["a", "b", "c", "e"]}));
        let expected = json!({"by": "Anne", "shared": true, "edits": 3, "changed": ["e", "d"]});
        assert_eq!(Value::Object(merged(&base, &ours, &stored, added)), expected);
    }

    #[test]
    fn where_nobody_else_wrote_ours_stands() {
        let base = map(json!({"by": "Anne", "edits": 3, "changed": ["a"]}));
        let ours = map(json!({"by": "Bo", "edits": 0, "changed": [], "lang": "en"}));
        assert_eq!(merged(&base, &ours, &base, added), ours);
        assert_eq!(merged(&base, &ours, &Map::new(), added), ours);
        assert_eq!(merged(&ours, &ours, &base, added).get("by"), base.get("by"));
    }

    #[test]
    fn a_setting_of_a_later_version_stays() {
        let stored = map(json!({"by": "Anne", "later": {"x": 1}}));
        let ours = map(json!({"by": "Bo"}));
        assert_eq!(
            merged(&map(json!({"by": "Anne"})), &ours, &stored, added).get("later"),
            stored.get("later")
        );
    }
}
