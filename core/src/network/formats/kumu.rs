//! Kumu's JSON blueprint.

use serde_json::{Map, Value, json};

use super::rows::{Cell, actor_cells, clean, id_of, tie_cells};
use crate::network::Graph;

pub fn kumu(graph: &Graph) -> String {
    let elements = graph.actors.iter().map(|actor| {
        let mut element = Map::new();
        element.insert("id".into(), actor.id.clone().into());
        element.insert("label".into(), clean(&actor.name).into());
        let kind = actor.sector.map_or("", crate::domain::Code::code);
        element.insert("type".into(), kind.into());
        put(&mut element, actor_cells(actor));
        Value::Object(element)
    });
    let connections = graph.ties.iter().map(|tie| {
        let mut connection = Map::new();
        connection.insert("from".into(), id_of(graph, tie.from).into());
        connection.insert("to".into(), id_of(graph, tie.to).into());
        let direction = if tie.edge.has_direction() { "directed" } else { "undirected" };
        connection.insert("direction".into(), direction.into());
        let kind = tie.edge.types.0.first().copied().map_or("", crate::domain::Code::code);
        connection.insert("type".into(), kind.into());
        put(&mut connection, tie_cells(&tie.edge));
        Value::Object(connection)
    });
    let elements: Vec<Value> = elements.collect();
    let connections: Vec<Value> = connections.collect();
    let whole = json!({ "elements": elements, "connections": connections });
    format!("{whole:#}\n")
}

fn put(object: &mut Map<String, Value>, cells: Vec<(&'static str, bool, Cell)>) {
    for (name, _, cell) in cells {
        match cell {
            Cell::Text(text) if text.contains('|') => {
                object.insert(name.into(), text.split('|').map(Value::from).collect());
            }
            Cell::Text(text) => drop(object.insert(name.into(), text.into())),
            Cell::Number(number) => drop(object.insert(name.into(), number.into())),
            Cell::Nothing => {}
        }
    }
}
