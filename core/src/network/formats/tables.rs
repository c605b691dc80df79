//! Two tables as Gephi and Danish spreadsheets read them.

use super::rows::{actor_cells, actor_columns, clean, id_of, tie_cells, tie_columns};
use crate::{csv::table, network::Graph};

pub fn nodes_csv(graph: &Graph) -> String {
    let columns = actor_columns().into_iter().map(|(name, _)| name.to_owned());
    let mut lines = vec![["Id", "Label"].into_iter().map(String::from).chain(columns).collect()];
    for actor in &graph.actors {
        let cells = actor_cells(actor).into_iter().map(|(_, _, cell)| cell.text());
        lines.push([actor.id.clone(), clean(&actor.name)].into_iter().chain(cells).collect());
    }
    table(&lines)
}

pub fn edges_csv(graph: &Graph) -> String {
    let columns = tie_columns().into_iter().map(|(name, _)| name.to_owned());
    let head = ["Source", "Target", "Type", "Id"].into_iter().map(String::from);
    let mut lines = vec![head.chain(columns).collect()];
    for tie in &graph.ties {
        let kind = if tie.edge.has_direction() { "Directed" } else { "Undirected" };
        let own = [id_of(graph, tie.from), id_of(graph, tie.to), kind, &tie.edge.id];
        let cells = tie_cells(&tie.edge).into_iter().map(|(_, _, cell)| cell.text());
        lines.push(own.into_iter().map(String::from).chain(cells).collect());
    }
    table(&lines)
}
