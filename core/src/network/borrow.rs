//! A map of one's own after another one: its actors, rings and ties, never its people.
//!
//! Who knows whom, dots, notes and partners are a library's own, and stay where they are.

use std::collections::BTreeMap;

use super::Graph;
use crate::{
    domain::{Day, Edge, Kind, Map, Node, Paths, SetOf},
    workspace::Command,
};

/// Creates a map of that name with `library` in its middle. Gives its id.
pub fn after(
    model: &Graph,
    title: &str,
    library: &str,
    today: Day,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> (String, Command) {
    let id = new_id(Kind::Map);
    let map = Map {
        title: title.into(),
        question: model.map.question.clone(),
        date: Some(today),
        ..Map::default()
    };
    let mut commands = vec![Command::create(&id, &map)];
    let mut ids = BTreeMap::new();
    for actor in &model.actors {
        let own = new_id(Kind::Node);
        let copy = Node {
            map: id.clone(),
            name: if actor.is_own() { library.into() } else { actor.name.clone() },
            known_by: SetOf::default(),
            votes: Paths::default(),
            note: String::new(),
            partner_id: String::new(),
            other_than: SetOf::default(),
            added_by: String::new(),
            source_group: String::new(),
            ..actor.clone()
        };
        commands.push(Command::create(&own, &copy));
        ids.insert(actor.id.as_str(), own);
    }
    for edge in model.ties.iter().map(|tie| &tie.edge) {
        let (Some(from), Some(to)) = (ids.get(edge.from.as_str()), ids.get(edge.to.as_str()))
        else {
            continue;
        };
        let copy = Edge {
            map: id.clone(),
            from: from.clone(),
            to: to.clone(),
            trust: Paths::default(),
            note: String::new(),
            source: String::new(),
            ..edge.clone()
        };
        commands.push(Command::create(new_id(Kind::Edge), &copy));
    }
    (id, Command::Batch(commands))
}
