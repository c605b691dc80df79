//! Groups' maps, and the one that they become.

use makkerskab::{
    crdt::Actor,
    domain::{Edge, Map, Node},
    network::{Graph, gather},
    workspace::{Mint, Workspace},
};

pub fn group(name: &str, actors: &[(&str, i64)], ties: &[(usize, usize)]) -> Graph {
    let id = |place: usize| format!("no-{name}-{place}");
    let mut nodes = vec![Node {
        id: id(0),
        name: "Biblioteket".into(),
        is_library: Some(true),
        ring: Some(0),
        ..Node::default()
    }];
    nodes.extend(actors.iter().enumerate().map(|(place, (actor, ring))| Node {
        id: id(place + 1),
        name: (*actor).into(),
        ring: Some(*ring),
        ..Node::default()
    }));
    let edges = ties.iter().enumerate().map(|(number, (from, to))| Edge {
        id: format!("ed-{name}-{number}"),
        from: id(*from),
        to: id(*to),
        ..Edge::default()
    });
    let map = Map { id: format!("mp-{name}-1"), title: format!("Gruppe {name}"), ..Map::default() };
    Graph::new(map, nodes, edges.collect())
}

pub fn groups() -> Vec<Graph> {
    vec![
        group("a", &[("KMD A/S", 1), ("Spejderne", 2)], &[(1, 2)]),
        group("b", &[("kmd", 3), ("Jobcenteret", 2)], &[(1, 2), (0, 1)]),
        group("c", &[("Spejderne ", 2), ("Jobcentret", 1)], &[(2, 1)]),
        group("d", &[("Biografen", 4), ("KMD ApS", 1)], &[]),
    ]
}

pub fn gathered(groups: &[Graph]) -> (Graph, String) {
    let mut mint = Mint::new(Actor::from_bits(9));
    let like = Map { title: "Samlet".into(), ..Map::default() };
    let (id, command) = gather(groups, &like, &mut |kind| mint.id(kind));
    let mut workspace = Workspace::default();
    workspace.apply(&command, &Actor::from_bits(9)).unwrap();
    (Graph::of(&workspace, &id).unwrap(), format!("{command:?}"))
}
