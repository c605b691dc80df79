//! The measures against networkx, to 1e-9: 200 random graphs and three published ones. The figures
//! were computed once by `tests/network/figures.py`.

use makkerskab::{
    domain::{Code, Edge, EdgeType, Map, Mood, Node, Sector, SetOf},
    network::{Graph, Plain, chain, measures},
};
use serde_json::Value;

fn figures() -> Value {
    serde_json::from_str(include_str!("../fixtures/network/figures.json")).unwrap()
}

fn close(ours: Option<f64>, theirs: &Value, what: &str) {
    match theirs.as_f64() {
        Some(theirs) => {
            let ours = ours.unwrap_or_else(|| panic!("{what}: nothing against {theirs}"));
            assert!((ours - theirs).abs() < 1e-9, "{what}: {ours} against {theirs}");
        }
        None => assert_eq!(ours, None, "{what}"),
    }
}

fn pairs(graph: &Value) -> Vec<(usize, usize)> {
    let number = |value: &Value| value.as_u64().unwrap() as usize;
    let pairs = graph["edges"].as_array().unwrap().iter();
    pairs.map(|pair| (number(&pair[0]), number(&pair[1]))).collect()
}

fn numbers(list: &Value) -> Vec<usize> {
    list.as_array().unwrap().iter().map(|value| value.as_u64().unwrap() as usize).collect()
}

/// A map with these ties, and a library that has none.
fn map_of(n: usize, pairs: &[(usize, usize)], edge: impl Fn(usize) -> Edge) -> Graph {
    let mut nodes: Vec<Node> = (0..n)
        .map(|place| Node {
            id: format!("no-a-{place}"),
            map: "mp-a-1".into(),
            name: format!("Aktør {place}"),
            ..Node::default()
        })
        .collect();
    nodes.push(Node { id: "no-z-1".into(), is_library: Some(true), ..Node::default() });
    let edges = pairs.iter().enumerate().map(|(place, (from, to))| Edge {
        id: format!("ed-a-{place}"),
        map: "mp-a-1".into(),
        from: format!("no-a-{from}"),
        to: format!("no-a-{to}"),
        ..edge(place)
    });
    Graph::new(Map::default(), nodes, edges.collect())
}

#[test]
fn plain_graphs_agree_with_networkx() {
    let figures = figures();
    let graphs = figures["plain"].as_array().unwrap();
    assert_eq!(graphs.len(), 203);
    for graph in graphs {
        let name = graph["name"].as_str().unwrap();
        let n = graph["n"].as_u64().unwrap() as usize;
        let plain = Plain::new(n, pairs(graph));
        close(plain.density(), &graph["density"], &format!("{name}: density"));
        close(plain.centralisation(), &graph["centralisation"], &format!("{name}: centralisation"));
        let degree: Vec<usize> = (0..n).map(|place| plain.degree(place)).collect();
        assert_eq!(degree, numbers(&graph["degree"]), "{name}");
        let between = graph["betweenness"].as_array().unwrap();
        for (place, (ours, theirs)) in plain.betweenness().into_iter().zip(between).enumerate() {
            close(Some(ours), theirs, &format!("{name}: betweenness of {place}"));
        }
        let islands: Vec<Vec<usize>> =
            graph["islands"].as_array().unwrap().iter().map(numbers).collect();
        assert_eq!(plain.islands(), islands, "{name}");
        assert_eq!(plain.cuts(), numbers(&graph["cuts"]), "{name}");
    }
}

#[test]
fn a_map_measures_what_its_plain_graph_does() {
    for graph in figures()["plain"].as_array().unwrap() {
        let name = graph["name"].as_str().unwrap();
        let n = graph["n"].as_u64().unwrap() as usize;
        let map = map_of(n, &pairs(graph), |_| Edge::default());
        let measured = measures(&map);
        assert_eq!(measured.size, n, "{name}");
        close(measured.density, &graph["density"], name);
        assert_eq!(measured.degree[..n], numbers(&graph["degree"])[..], "{name}");
        for (place, theirs) in graph["betweenness"].as_array().unwrap().iter().enumerate() {
            close(Some(measured.between[place]), theirs, name);
        }
        assert_eq!(measured.islands.len(), graph["islands"].as_array().unwrap().len(), "{name}");
    }
}

#[test]
fn nothing_else_of_a_map_is_measured() {
    let pairs: Vec<(usize, usize)> =
        (0..40).map(|place| (place % 13, (place * 7 + 1) % 12)).collect();
    let types = |place| [EdgeType::ALL[place % EdgeType::ALL.len()]].into();
    let some = |place: usize, of: i64| (!place.is_multiple_of(4)).then_some(place as i64 % of);
    let mut graph = map_of(13, &pairs, |place| Edge {
        directed: (place % 2 == 0).then_some(true),
        types: SetOf(types(place)),
        level: some(place, 6),
        strength: some(place + 1, 4),
        mood: Mood::ALL.get(place % 5).copied(),
        wished: (place % 7 == 0).then_some(true),
        note: "Noget".into(),
        ..Edge::default()
    });
    for (place, actor) in graph.actors.iter_mut().enumerate() {
        actor.sector = Sector::ALL.get(place % 9).copied();
        actor.ring = some(place, 6);
        actor.influence = some(place + 1, 6);
        actor.goal_fit = Some(place as i64 % 5 - 2);
        actor.known_by.0 = (0..place % 3).map(|who| format!("{who}")).collect();
        actor.kind = "forening".into();
        actor.affected = Some(true);
        actor.locked = Some(place % 2 == 0);
        actor.note = "En lang historie".into();
    }
    let all = measures(&graph);
    assert_eq!(measures(&graph.measured()), all);
    assert!(all.weak.is_some() && all.mutual.of > 0 && all.wishes > 0 && all.skew.is_some());
    assert!(
        !all.overlooked.is_empty()
            && !all.against.is_empty()
            && all.chain != chain(&Graph::default(), None)
    );
    let before = graph.measured();
    graph.actors[3].note.push('r');
    graph.ties[3].edge.note.push('r');
    assert_eq!(graph.measured(), before);
    // Nor is prose drawn.
    let shown = graph.without_prose();
    graph.actors[3].wants.push('r');
    graph.actors[4].note.clear();
    assert_eq!(graph.without_prose(), shown);
}

#[test]
fn arrows_agree_with_networkx() {
    for graph in figures()["directed"].as_array().unwrap() {
        let name = graph["name"].as_str().unwrap();
        let n = graph["n"].as_u64().unwrap() as usize;
        let directed = |_| Edge {
            directed: Some(true),
            types: SetOf([EdgeType::Permission].into()),
            ..Edge::default()
        };
        let map = map_of(n, &pairs(graph), directed);
        close(measures(&map).mutual.value(), &graph["reciprocity"], name);
        let found = chain(&map, None);
        match graph["longest"].as_u64() {
            Some(longest) => {
                assert_eq!(found.links() as u64, longest, "{name}");
                assert!(found.circle.is_empty(), "{name}");
            }
            None => assert!(!found.circle.is_empty() && found.path.is_empty(), "{name}"),
        }
    }
}
