//! Two tables as Gephi and Danish spreadsheets read them: semicolons, a mark that says UTF-8, lines
//! that end as Windows ends them.

use super::rows::{actor_cells, actor_columns, clean, id_of, is_directed, tie_cells, tie_columns};
use crate::network::Graph;

const MARK: char = '\u{FEFF}';

pub fn nodes_csv(graph: &Graph) -> String {
    let columns = actor_columns().into_iter().map(|(name, _)| name.to_owned());
    let mut lines = vec![["Id", "Label"].into_iter().map(String::from).chain(columns).collect()];
    for actor in &graph.actors {
        let cells = actor_cells(actor).into_iter().map(|(_, _, cell)| cell.text());
        lines.push([actor.id.clone(), clean(&actor.name)].into_iter().chain(cells).collect());
    }
    table(lines)
}

pub fn edges_csv(graph: &Graph) -> String {
    let columns = tie_columns().into_iter().map(|(name, _)| name.to_owned());
    let head = ["Source", "Target", "Type", "Id"].into_iter().map(String::from);
    let mut lines = vec![head.chain(columns).collect()];
    for tie in &graph.ties {
        let kind = if is_directed(&tie.edge) { "Directed" } else { "Undirected" };
        let own = [id_of(graph, tie.from), id_of(graph, tie.to), kind, &tie.edge.id];
        let cells = tie_cells(&tie.edge).into_iter().map(|(_, _, cell)| cell.text());
        lines.push(own.into_iter().map(String::from).chain(cells).collect());
    }
    table(lines)
}

fn table(lines: Vec<Vec<String>>) -> String {
    let mut text = String::from(MARK);
    for line in lines {
        let cells: Vec<String> = line.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// What a spreadsheet would take for a formula gets a sign before it; a number keeps its minus.
fn quoted(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    match cell.contains([';', '"', '\n', '\r', ',']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    }
}
