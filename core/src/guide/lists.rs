//! Lists that a partnership works with beside the phases: short ones of the guide, and its own.

use std::collections::BTreeSet;

use serde_json::Value;

use super::own::{Home, lines, new_places, own_items, removed};
use crate::{
    domain::{Partnership, without_marks},
    order::OrderBy,
    workspace::{
        IdOrder, Write,
        own_order::{by_place, place_of, set_place},
        set,
    },
};

/// A list in use.
#[derive(Clone, Debug, PartialEq)]
pub struct ListHead {
    /// Of the guide's list, or an id of its own.
    pub id: String,
    /// `None`: the guide's, which has a name; or one that somebody took away while somebody else
    /// wrote on it.
    pub name: Option<String>,
    pub place: f64,
}

/// The lists in use, in the order that people gave them, and whatever list still has lines of its own.
pub fn list_heads(partnership: &Partnership) -> Vec<ListHead> {
    let written_on = own_items(partnership).into_iter().filter_map(|item| item.home.list());
    let written_on: BTreeSet<String> = written_on.collect();
    let mut found = partnership.own.by_id();
    found.retain(|id, parts| {
        let is_used = || parts.get("used").is_some_and(|used| **used == Value::Bool(true));
        parts.contains_key("name") || is_used() || written_on.contains(*id)
    });
    for id in &written_on {
        found.entry(id).or_default();
    }
    let heads = found.into_iter().map(|(id, parts)| ListHead {
        id: id.into(),
        name: parts.get("name").and_then(|name| name.as_str()).map(Into::into),
        place: place_of(&parts),
    });
    let mut heads: Vec<ListHead> = heads.collect();
    heads.order_by(|a, b| by_place((a.place, IdOrder::of(&a.id)), (b.place, IdOrder::of(&b.id))));
    heads
}

fn last_place(partnership: &Partnership) -> f64 {
    list_heads(partnership).last().map_or(0.0, |head| head.place) + 1.0
}

/// A new list with a name, and with the lines that were written or pasted.
pub fn new_list(
    partnership: &Partnership,
    name: &str,
    written: &str,
    id: impl FnMut() -> String,
) -> Vec<Write> {
    list_of(partnership, name, without_marks(written), id)
}

/// A list of its own with lines that stand somewhere already: as they are.
pub fn list_of<'a>(
    partnership: &Partnership,
    name: &str,
    texts: impl IntoIterator<Item = &'a str>,
    mut id: impl FnMut() -> String,
) -> Vec<Write> {
    let list = id();
    let head =
        [set(format!("own/{list}/name"), name.trim()), set_place(&list, last_place(partnership))];
    let lines = lines(&Home::List(list), texts, 0.0, id);
    head.into_iter().chain(lines).collect()
}

/// Takes a short list of the guide into use.
pub fn used_list(partnership: &Partnership, id: &str) -> Vec<Write> {
    vec![set(format!("own/{id}/used"), true), set_place(id, last_place(partnership))]
}

/// Takes a list away, with its own lines. Ticks stay in the record, unseen.
pub fn removed_list(partnership: &Partnership, id: &str) -> Vec<Write> {
    let head = ["name", "used", "place"].map(|part| set(format!("own/{id}/{part}"), Value::Null));
    let home = Home::List(id.into());
    let items = own_items(partnership).into_iter().filter(|item| item.home == home);
    head.into_iter().chain(items.flat_map(|item| removed(&item.id))).collect()
}

/// Moves a list past its neighbour; nothing at the ends.
pub fn moved_list(partnership: &Partnership, id: &str, up: bool) -> Vec<Write> {
    let heads = list_heads(partnership);
    let mates: Vec<(&str, f64)> = heads.iter().map(|head| (head.id.as_str(), head.place)).collect();
    new_places(&mates, id, up).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{
        super::own::{
            new_own,
            tests::{ids, write},
        },
        *,
    };

    fn names(partnership: &Partnership) -> Vec<String> {
        let name = |head: ListHead| head.name.unwrap_or(head.id);
        list_heads(partnership).into_iter().map(name).collect()
    }

    fn lines_of(partnership: &Partnership, list: &str) -> Vec<String> {
        let home = Home::List(list.into());
        let items = own_items(partnership).into_iter().filter(|item| item.home == home);
        items.map(|item| item.text).collect()
    }

    #[test]
    fn lists_come_move_and_go_with_their_lines() {
        let mut partnership = Partnership::default();
        let party = new_list(&partnership, " Sommerfest ", "☐ Telt\n☐ Kage", ids());
        write(&mut partnership, &party);
        let calls = used_list(&partnership, "x-opk");
        write(&mut partnership, &calls);
        assert_eq!(names(&partnership), ["Sommerfest", "x-opk"]);
        assert_eq!(lines_of(&partnership, "o1"), ["Telt", "Kage"]);
        let up = moved_list(&partnership, "x-opk", true);
        write(&mut partnership, &up);
        assert_eq!(names(&partnership), ["x-opk", "Sommerfest"]);
        assert!(moved_list(&partnership, "x-opk", true).is_empty());
        let gone = removed_list(&partnership, "o1");
        write(&mut partnership, &gone);
        assert_eq!(names(&partnership), ["x-opk"]);
        assert_eq!(own_items(&partnership), []);
    }

    #[test]
    fn a_doubled_list_says_what_the_first_says() {
        let mut partnership = Partnership::default();
        let texts = ["1. Ring", "- Skriv", "Mød op"];
        let again = list_of(&partnership, "Kopi", texts, ids());
        write(&mut partnership, &again);
        assert_eq!(lines_of(&partnership, "o1"), texts);
    }

    #[test]
    fn what_somebody_wrote_on_a_list_that_somebody_else_took_away_is_still_on_a_list() {
        let mut partnership = Partnership::default();
        let mut id = ids();
        let party = new_list(&partnership, "Sommerfest", "Telt", &mut id);
        write(&mut partnership, &party);
        let gone = removed_list(&partnership, "o1");
        let more = new_own(&partnership, &Home::List("o1".into()), "Kage", &mut id);
        write(&mut partnership, &gone);
        write(&mut partnership, &more);
        let heads = list_heads(&partnership);
        assert_eq!(heads.iter().map(|head| head.name.as_deref()).collect::<Vec<_>>(), [None]);
        assert_eq!(lines_of(&partnership, "o1"), ["Kage"]);
        let gone = removed_list(&partnership, "o1");
        write(&mut partnership, &gone);
        assert_eq!(list_heads(&partnership), []);
    }
}
