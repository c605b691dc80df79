//! Settings that several tabs of one browser write: each writes what it has changed itself.

use serde_json::{Map, Value};

/// What the store holds after `ours` is written over `stored`, where `base` is what this page read
/// or wrote last. A setting that this page has left alone stays as the store has it; numbers that
/// count on both sides add up, and lists keep what either side has put in and drop what either took
/// out.
pub fn merged(
    base: &Map<String, Value>,
    ours: &Map<String, Value>,
    stored: &Map<String, Value>,
) -> Map<String, Value> {
    let names = ours.keys().chain(stored.keys());
    names
        .map(|name| {
            let [base, ours, stored] = [base, ours, stored].map(|side| side.get(name));
            let value = match (base, ours, stored) {
                (_, None, stored) => stored.cloned(),
                (_, ours, None) => ours.cloned(),
                (Some(base), Some(ours), Some(stored)) => Some(three_way(base, ours, stored)),
                (None, ours, _) => ours.cloned(),
            };
            (name.clone(), value.unwrap_or_default())
        })
        .collect()
}

fn three_way(base: &Value, ours: &Value, stored: &Value) -> Value {
    if ours == base {
        return stored.clone();
    }
    if let [Some(base), Some(ours), Some(stored)] = [base, ours, stored].map(Value::as_u64) {
        return stored.saturating_add(ours).saturating_sub(base).into();
    }
    match (base, ours, stored) {
        (Value::Array(base), Value::Array(ours), Value::Array(stored)) => {
            let kept = stored.iter().filter(|item| ours.contains(item) || !base.contains(item));
            let new = ours.iter().filter(|item| !base.contains(item) && !stored.contains(item));
            kept.chain(new).cloned().collect()
        }
        _ => ours.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

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
        assert_eq!(Value::Object(merged(&base, &ours, &stored)), expected);
    }

    #[test]
    fn where_nobody_else_wrote_ours_stands() {
        let base = map(json!({"by": "Anne", "edits": 3, "changed": ["a"]}));
        let ours = map(json!({"by": "Bo", "edits": 0, "changed": [], "lang": "en"}));
        assert_eq!(merged(&base, &ours, &base), ours);
        assert_eq!(merged(&base, &ours, &Map::new()), ours);
        assert_eq!(merged(&ours, &ours, &base).get("by"), base.get("by"));
    }

    #[test]
    fn a_setting_of_a_later_version_stays() {
        let stored = map(json!({"by": "Anne", "later": {"x": 1}}));
        let ours = map(json!({"by": "Bo"}));
        assert_eq!(
            merged(&map(json!({"by": "Anne"})), &ours, &stored).get("later"),
            stored.get("later")
        );
    }
}
