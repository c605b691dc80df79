//! Two tables: as spreadsheets of the reader's language have them, or as Gephi reads them.

use super::rows::{Cell, actor_cells, actor_columns, clean, id_of, tie_cells, tie_columns};
use crate::{csv::table, network::Graph};

/// What columns and values are called. Whatever the words, bringing in reads the codes as well.
pub struct TableWords<'a> {
    pub head: &'a dyn Fn(&str) -> String,
    /// By column and code.
    pub value: &'a dyn Fn(&str, &str) -> String,
}

impl TableWords<'_> {
    fn cell(&self, column: &str, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) => {
                let parts = text.split('|').map(|part| (self.value)(column, part));
                parts.collect::<Vec<_>>().join("|")
            }
            Cell::Number(_) | Cell::Nothing => cell.text(),
        }
    }

    fn heads(&self, first: &[&str], rest: Vec<(&'static str, bool)>) -> Vec<String> {
        let rest = rest.into_iter().map(|(name, _)| name);
        first.iter().copied().chain(rest).map(|name| (self.head)(name)).collect()
    }
}

/// One of the two tables with a line to show how it is filled in: without ids, which nobody makes up;
/// the ends of a tie stand by their names.
pub fn template(
    is_ties: bool,
    head: &dyn Fn(&str) -> String,
    example: &dyn Fn(&str) -> String,
) -> String {
    let (first, rest) = match is_ties {
        true => (&["Source", "Target", "Type"][..], tie_columns()),
        false => (&["Label"][..], actor_columns()),
    };
    let rest = rest.into_iter().map(|(name, _)| name);
    let names: Vec<&str> =
        first.iter().copied().chain(rest).filter(|name| *name != "library").collect();
    let line = |words: &dyn Fn(&str) -> String| names.iter().map(|name| words(name)).collect();
    table(&[line(head), line(example)])
}

pub fn nodes_csv(graph: &Graph, words: &TableWords) -> String {
    let mut lines = vec![words.heads(&["Id", "Label"], actor_columns())];
    for actor in &graph.actors {
        let cells = actor_cells(actor).into_iter().map(|(name, _, cell)| words.cell(name, &cell));
        lines.push([actor.id.clone(), clean(&actor.name)].into_iter().chain(cells).collect());
    }
    table(&lines)
}

pub fn edges_csv(graph: &Graph, words: &TableWords) -> String {
    let mut lines = vec![words.heads(&["Source", "Target", "Type", "Id"], tie_columns())];
    for tie in &graph.ties {
        let kind = if tie.edge.has_direction() { "Directed" } else { "Undirected" };
        let kind = (words.value)("Type", kind);
        let own = [id_of(graph, tie.from), id_of(graph, tie.to), &kind, &tie.edge.id];
        let cells = tie_cells(&tie.edge).into_iter();
        let cells = cells.map(|(name, _, cell)| words.cell(name, &cell));
        lines.push(own.into_iter().map(String::from).chain(cells).collect());
    }
    table(&lines)
}
