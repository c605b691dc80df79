//! Lines that a group has added to the guide's, in a phase or on a list of their own.

use serde_json::Value;

use crate::{
    domain::{Code, Partnership, Phase, without_marks},
    order::OrderBy,
    workspace::{
        IdOrder, Write,
        own_order::{by_place, place_of, set_place},
        set,
    },
};

/// Where a line belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    Phase(Phase),
    /// The id of a list.
    List(String),
}

impl Home {
    /// The id of the list.
    pub(super) fn list(self) -> Option<String> {
        match self {
            Self::Phase(_) => None,
            Self::List(id) => Some(id),
        }
    }
}

/// A line of the partnership's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnItem {
    pub id: String,
    pub home: Home,
    pub text: String,
    /// Smaller comes first.
    pub place: f64,
}

/// The own lines, by home and in the order that people gave them.
pub fn own_items(partnership: &Partnership) -> Vec<OwnItem> {
    let own = partnership.own.by_id().into_iter().map(|(id, parts)| {
        let said = |part: &str| parts.get(part).and_then(|own| own.as_str());
        let phase = said("phase").map(|code| Phase::parse(code).unwrap_or(Phase::P01));
        let list = || said("list").map(|list| Home::List(list.into()));
        OwnItem {
            id: id.into(),
            home: phase.map(Home::Phase).or_else(list).unwrap_or(Home::Phase(Phase::P01)),
            text: said("text").unwrap_or_default().into(),
            place: place_of(&parts),
        }
    });
    let mut items: Vec<OwnItem> = own.filter(|item| !item.text.trim().is_empty()).collect();
    items.order_by(|a, b| {
        a.home
            .cmp(&b.home)
            .then_with(|| by_place((a.place, IdOrder::of(&a.id)), (b.place, IdOrder::of(&b.id))))
    });
    items
}

/// New lines at the end of their home, one for each line that was written or pasted. `id` makes an
/// id that nobody else has.
pub fn new_own(
    partnership: &Partnership,
    home: &Home,
    written: &str,
    id: impl FnMut() -> String,
) -> Vec<Write> {
    let last = own_items(partnership).into_iter().rfind(|item| item.home == *home);
    lines(home, without_marks(written), last.map_or(0.0, |item| item.place), id)
}

/// Lines after a place.
pub(super) fn lines<'a>(
    home: &Home,
    texts: impl IntoIterator<Item = &'a str>,
    mut place: f64,
    mut id: impl FnMut() -> String,
) -> Vec<Write> {
    let mut writes = Vec::new();
    for line in texts {
        place += 1.0;
        writes.extend(line_at(home, line, place, &id()));
    }
    writes
}

fn line_at(home: &Home, text: &str, place: f64, id: &str) -> [Write; 3] {
    let home = match home {
        Home::Phase(phase) => set(format!("own/{id}/phase"), *phase),
        Home::List(list) => set(format!("own/{id}/list"), list.as_str()),
    };
    let text = set(format!("own/{id}/text"), text);
    [text, home, set_place(id, place)]
}

/// How many lines the writes of [`new_own`] make.
pub fn count_of(writes: &[Write]) -> usize {
    writes.iter().filter(|(path, _)| path.ends_with("/text")).count()
}

/// Takes a line away. Its tick stays in the record, unseen, so that an undo finds it again.
pub fn removed(id: &str) -> Vec<Write> {
    let path = |part: &str| set(format!("own/{id}/{part}"), Value::Null);
    ["text", "phase", "list", "place"].map(path).into()
}

/// The same line once more, right after it and not ticked.
pub fn doubled(partnership: &Partnership, id: &str, new_id: &str) -> Vec<Write> {
    let items = own_items(partnership);
    let Some(at) = items.iter().position(|item| item.id == id) else { return Vec::new() };
    let Some(item) = items.get(at) else { return Vec::new() };
    let next = items.get(at + 1).filter(|next| next.home == item.home);
    let place = next.map_or(item.place + 1.0, |next| f64::midpoint(item.place, next.place));
    line_at(&item.home, &item.text, place, new_id).into()
}

/// Moves a line before its neighbour above (`up`) or after the one below; nothing at the ends.
pub fn moved(partnership: &Partnership, id: &str, up: bool) -> Vec<Write> {
    let items = own_items(partnership);
    let Some(item) = items.iter().find(|item| item.id == id) else { return Vec::new() };
    let mates = items.iter().filter(|mate| mate.home == item.home);
    let mates: Vec<(&str, f64)> = mates.map(|mate| (mate.id.as_str(), mate.place)).collect();
    new_places(&mates, id, up).unwrap_or_default()
}

/// Writes that put one of some ids, which stand in order with their places, a step up or down.
pub(super) fn new_places(mates: &[(&str, f64)], id: &str, up: bool) -> Option<Vec<Write>> {
    let at = mates.iter().position(|(mate, _)| *mate == id)?;
    let step = |by: usize| if up { at.checked_sub(by) } else { at.checked_add(by) };
    let mate = |by: usize| step(by).and_then(|index| mates.get(index)).map(|(_, place)| *place);
    let near = mate(1)?;
    let outward = if up { -1.0 } else { 1.0 };
    let place = mate(2).map_or(near + outward, |far| f64::midpoint(near, far));
    if place != near && mate(2) != Some(place) {
        return Some(vec![set_place(id, place)]);
    }
    // Nothing fits between two that were given one place by two people: all get a new one.
    let mut order: Vec<&(&str, f64)> = mates.iter().collect();
    order.swap(at, step(1)?);
    let places = (1..).map(f64::from).zip(order);
    let moved = places.filter(|(place, (_, before))| place != before);
    Some(moved.map(|(place, (id, _))| set_place(id, place)).collect())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn write(partnership: &mut Partnership, writes: &[Write]) {
        for (path, values) in writes {
            let path = path.strip_prefix("own/").unwrap().to_owned();
            match values.first() {
                None | Some(Value::Null) => partnership.own.0.remove(&path),
                Some(value) => partnership.own.0.insert(path, value.clone()),
            };
        }
    }

    /// Ids that never repeat.
    pub fn ids() -> impl FnMut() -> String {
        let mut count = 0;
        move || {
            count += 1;
            format!("o{count}")
        }
    }

    fn texts(partnership: &Partnership) -> Vec<String> {
        own_items(partnership).into_iter().map(|item| item.text).collect()
    }

    fn three() -> Partnership {
        let mut partnership = Partnership::default();
        let pasted = "- Ring\n\n* Skriv\n☐ Mød op\n";
        let writes = new_own(&partnership, &Home::Phase(Phase::P05), pasted, ids());
        assert_eq!(count_of(&writes), 3);
        write(&mut partnership, &writes);
        partnership
    }

    #[test]
    fn pasted_lines_become_items() {
        assert_eq!(texts(&three()), ["Ring", "Skriv", "Mød op"]);
    }

    #[test]
    fn a_line_moves_past_its_neighbour_and_stops_at_the_ends() {
        let mut partnership = three();
        assert!(moved(&partnership, "o1", true).is_empty());
        let down = moved(&partnership, "o1", false);
        write(&mut partnership, &down);
        assert_eq!(texts(&partnership), ["Skriv", "Ring", "Mød op"]);
        let up = moved(&partnership, "o3", true);
        write(&mut partnership, &up);
        assert_eq!(texts(&partnership), ["Skriv", "Mød op", "Ring"]);
        assert!(moved(&partnership, "o1", false).is_empty());
    }

    #[test]
    fn a_doubled_line_stands_after_its_first() {
        let mut partnership = three();
        let again = doubled(&partnership, "o1", "o9");
        write(&mut partnership, &again);
        assert_eq!(texts(&partnership), ["Ring", "Ring", "Skriv", "Mød op"]);
        let last = doubled(&partnership, "o3", "o8");
        write(&mut partnership, &last);
        assert_eq!(own_items(&partnership).last().unwrap().id, "o8");
        assert!(doubled(&partnership, "nowhere", "o7").is_empty());
    }

    #[test]
    fn a_line_passes_two_that_were_given_one_place() {
        let mut partnership = three();
        for id in ["o1", "o2"] {
            write(&mut partnership, &[set_place(id, 1.0)]);
        }
        let up = moved(&partnership, "o3", true);
        write(&mut partnership, &up);
        assert_eq!(texts(&partnership), ["Ring", "Mød op", "Skriv"]);
        let down = moved(&partnership, "o1", false);
        write(&mut partnership, &down);
        assert_eq!(texts(&partnership), ["Mød op", "Ring", "Skriv"]);
    }

    #[test]
    fn a_removed_line_is_gone() {
        let mut partnership = three();
        write(&mut partnership, &removed("o2"));
        assert_eq!(texts(&partnership), ["Ring", "Mød op"]);
    }
}
