//! Numbers that tables give their actors are their own: nobody becomes another by one.

use makkerskab::{
    domain::{Map, Node},
    network::{
        Graph,
        import::{Draft, Options, Sheet, draft, sheets},
    },
    text::network::known_words,
};

/// What these tables make of a map that has *Kommunen*.
fn brought_in(tables: &[&str]) -> Draft {
    let node =
        Node { id: "no-1".into(), map: "mp-1".into(), name: "Kommunen".into(), ..Node::default() };
    let graph = Graph::new(Map { id: "mp-1".into(), ..Map::default() }, vec![node], vec![]);
    let sheets: Vec<Sheet> = tables.iter().flat_map(|table| sheets(table).unwrap()).collect();
    draft(&graph, &sheets, &known_words(), Options::default())
}

fn names(draft: &Draft) -> Vec<&str> {
    draft.actors.iter().map(|actor| actor.name.as_str()).collect()
}

#[test]
fn two_tables_that_number_from_one_lose_nobody() {
    let tables = ["id;navn\n1;Kommunen\n2;Museet\n", "id;navn\n1;Skolen\n", "fra;til\n1;2\n"];
    let draft = brought_in(&tables);
    assert_eq!(names(&draft), ["Museet", "Skolen"]);
    let filled: Vec<&str> = draft.filled.iter().map(|(_, own)| own.name.as_str()).collect();
    assert_eq!(filled, ["Kommunen"], "nobody else's data goes there");
    // Whom it binds, nobody can tell.
    assert!(draft.ties.is_empty());
}

#[test]
fn a_row_that_was_copied_with_its_number_is_somebody() {
    assert_eq!(names(&brought_in(&["id;navn\n1;Kommunen\n1;Skolen\n"])), ["Skolen"]);
}

#[test]
fn the_maps_own_ids_stand_whatever_the_name_has_become() {
    let draft = brought_in(&["id;navn\nno-1;Randers Kommune\n"]);
    assert!(names(&draft).is_empty());
    assert_eq!(draft.filled.len(), 1);
}
