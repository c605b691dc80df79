//! GEXF 1.3 and GraphML, as Gephi, networkx and others read them.

use super::rows::{Cell, actor_cells, actor_columns, clean, id_of, tie_cells, tie_columns};
use crate::network::{Graph, Picture, Tie};

/// With the places of the picture, where there is one. Readers refuse a graph of both sorts of ties:
/// with a single arrow on the map it is a directed one, and each tie says which it was.
pub fn gexf(graph: &Graph, picture: Option<&Picture>) -> String {
    let has_arrows = graph.ties.iter().any(|tie| tie.edge.has_direction());
    let sort = if has_arrows { "directed" } else { "undirected" };
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" \
         xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n<meta>\
         <creator>Makkerskab</creator></meta>\n<graph defaultedgetype=\"{sort}\" mode=\"static\">\n",
    );
    let attributes = |class: &str, columns: Vec<(&str, bool)>| {
        let columns = columns.into_iter().map(|(name, is_number)| {
            let kind = if is_number { "integer" } else { "string" };
            format!("<attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>\n")
        });
        format!("<attributes class=\"{class}\">\n{}</attributes>\n", columns.collect::<String>())
    };
    text.push_str(&attributes("node", actor_columns()));
    let columns = std::iter::once(("direction", false)).chain(tie_columns());
    text.push_str(&attributes("edge", columns.collect()));
    text.push_str("<nodes>\n");
    for (place, actor) in graph.actors.iter().enumerate() {
        let mark = picture.and_then(|picture| picture.marks.get(place)).map(|mark| {
            format!(
                "<viz:position x=\"{:.2}\" y=\"{:.2}\" z=\"0\"/><viz:size value=\"{:.2}\"/>",
                mark.spot.x, -mark.spot.y, mark.radius
            )
        });
        text.push_str(&format!(
            "<node id=\"{}\" label=\"{}\">{}{}</node>\n",
            escaped(&actor.id),
            escaped(&actor.name),
            values(actor_cells(actor)),
            mark.unwrap_or_default(),
        ));
    }
    text.push_str("</nodes>\n<edges>\n");
    for tie in &graph.ties {
        let weight = tie.edge.strength.map(|strength| format!(" weight=\"{strength}\""));
        text.push_str(&format!(
            "<edge id=\"{}\" source=\"{}\" target=\"{}\" type=\"{sort}\"{}>{}</edge>\n",
            escaped(&tie.edge.id),
            escaped(id_of(graph, tie.from)),
            escaped(id_of(graph, tie.to)),
            weight.unwrap_or_default(),
            values(cells_of(tie)),
        ));
    }
    text.push_str("</edges>\n</graph>\n</gexf>\n");
    text
}

/// What a tie has, its direction first.
fn cells_of(tie: &Tie) -> Vec<(&'static str, bool, Cell)> {
    let direction = if tie.edge.has_direction() { "directed" } else { "undirected" };
    let mut cells = vec![("direction", false, Cell::Text(direction.into()))];
    cells.extend(tie_cells(&tie.edge));
    cells
}

fn values(cells: Vec<(&'static str, bool, Cell)>) -> String {
    let some = cells.into_iter().filter(|(_, _, cell)| *cell != Cell::Nothing);
    let values: String = some
        .map(|(name, _, cell)| {
            format!("<attvalue for=\"{name}\" value=\"{}\"/>", escaped(&cell.text()))
        })
        .collect();
    if values.is_empty() { values } else { format!("<attvalues>{values}</attvalues>") }
}

/// GraphML has no mixed graphs that every reader takes: a tie that has no direction says so.
pub fn graphml(graph: &Graph) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    let mut key = |domain: &str, name: &str, is_number: bool| {
        let kind = if is_number { "int" } else { "string" };
        text.push_str(&format!(
            "<key id=\"{domain}_{name}\" for=\"{domain}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>\n"
        ));
    };
    key("node", "label", false);
    actor_columns().into_iter().for_each(|(name, is_number)| key("node", name, is_number));
    key("edge", "direction", false);
    tie_columns().into_iter().for_each(|(name, is_number)| key("edge", name, is_number));
    text.push_str("<graph edgedefault=\"directed\">\n");
    let data = |domain: &str, cells: Vec<(&'static str, bool, Cell)>| -> String {
        let some = cells.into_iter().filter(|(_, _, cell)| *cell != Cell::Nothing);
        some.map(|(name, _, cell)| {
            format!("<data key=\"{domain}_{name}\">{}</data>", escaped(&cell.text()))
        })
        .collect()
    };
    for actor in &graph.actors {
        let mut cells = vec![("label", false, Cell::Text(clean(&actor.name)))];
        cells.extend(actor_cells(actor));
        text.push_str(&format!(
            "<node id=\"{}\">{}</node>\n",
            escaped(&actor.id),
            data("node", cells)
        ));
    }
    for tie in &graph.ties {
        text.push_str(&format!(
            "<edge id=\"{}\" source=\"{}\" target=\"{}\">{}</edge>\n",
            escaped(&tie.edge.id),
            escaped(id_of(graph, tie.from)),
            escaped(id_of(graph, tie.to)),
            data("edge", cells_of(tie)),
        ));
    }
    text.push_str("</graph>\n</graphml>\n");
    text
}

pub(super) fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
