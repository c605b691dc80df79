//! A map for other programs: what stands in the files, and what never does.

use makkerskab::{
    crdt::Actor,
    domain::{Edge, EdgeType, Map, Node, Partner, Paths, Publicity, Sector, SetOf},
    network::{
        Drawing, Graph, PictureWords, discreet,
        formats::{TableWords, edges_csv, gexf, graphml, kumu, nodes_csv},
        picture_of, without_initials,
    },
    workspace::{Command, Workspace},
};

fn graph() -> Graph {
    let node = |id: &str, name: &str| Node { id: id.into(), name: name.into(), ..Node::default() };
    let nodes = vec![
        Node { is_library: Some(true), ring: Some(0), ..node("no-a-1", "Biblioteket") },
        Node {
            sector: Some(Sector::Business),
            ring: Some(2),
            influence: Some(4),
            goal_fit: Some(-1),
            known_by: SetOf(["AB".into(), "MK".into()].into()),
            note: "Hemmelig note".into(),
            votes: Paths([("AB".to_owned(), 2.into())].into()),
            ..node("no-a-2", "Bog & Idé <\"Ålborg\">; =SUM(1)\u{1}")
        },
        Node { ring: Some(4), ..node("no-a-3", "=cmd()") },
    ];
    let plain =
        Edge { id: "ed-a-2".into(), from: "no-a-1".into(), to: "no-a-3".into(), ..Edge::default() };
    let edges = vec![Edge {
        id: "ed-a-1".into(),
        from: "no-a-2".into(),
        to: "no-a-3".into(),
        directed: Some(true),
        types: SetOf([EdgeType::Money, EdgeType::Info].into()),
        strength: Some(3),
        ..Edge::default()
    }];
    let edges = edges.into_iter().chain([plain]).collect();
    Graph::new(Map { title: "Kort".into(), ..Map::default() }, nodes, edges)
}

#[test]
fn every_format_is_as_expected() {
    let graph = graph();
    let picture = picture_of(&graph, Drawing::Rings, &PictureWords { sector: &|_| String::new() });
    let words = TableWords { head: &str::to_owned, value: &|_, code| code.to_owned() };
    let all = [
        ("nodes.csv", nodes_csv(&graph, &words)),
        ("edges.csv", edges_csv(&graph, &words)),
        ("kumu.json", kumu(&graph)),
        ("map.gexf", gexf(&graph, Some(&picture))),
        ("map.graphml", graphml(&graph)),
    ];
    for (name, text) in all {
        assert!(!text.contains("Hemmelig note"), "{name} tells a note");
        assert!(!text.contains('\u{1}'), "{name} has a control character");
        let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(path, text).unwrap();
    }
    let table = nodes_csv(&graph, &words);
    assert!(table.starts_with("\u{FEFF}Id;Label;sector;kind;library;ring;influence;"));
    assert!(table.contains("\r\nno-a-3;'=cmd();"), "{table}");
    assert!(table.contains(";-1;"), "a number keeps its minus");
    assert!(edges_csv(&graph, &words).contains("no-a-2;no-a-3;Directed;ed-a-1;info|money;;3;"));
    let back: serde_json::Value = serde_json::from_str(&kumu(&graph)).unwrap();
    assert_eq!(back["elements"][1]["known_by"][1], "MK");
    assert_eq!(back["connections"][0]["direction"], "directed");
    // Without who knows whom, everything else as it was.
    let bare = without_initials(&graph);
    for text in [kumu(&bare), nodes_csv(&bare, &words), gexf(&bare, None), graphml(&bare)] {
        assert!(!text.contains("MK") && text.contains("no-a-2"));
    }
    // A reader such as networkx refuses a file with both sorts of ties.
    let file = gexf(&graph, None);
    assert!(file.contains("defaultedgetype=\"directed\"") && !file.contains("type=\"undirected\""));
    assert!(file.contains("<attvalue for=\"direction\" value=\"undirected\"/>"));
    assert!(
        gexf(&graph, None).contains("label=\"Bog &amp; Idé &lt;&quot;Ålborg&quot;&gt;; =SUM(1) \"")
    );
}

#[test]
fn a_partner_that_is_not_to_be_named_leaves_without_its_name() {
    let mut workspace = Workspace::default();
    let partner = Partner {
        name: "Saxo".into(),
        publicity_pref: Some(Publicity::None),
        ..Partner::default()
    };
    let create = Command::create("pa-a-1", &partner);
    workspace.apply(&create, &Actor::from_bits(1)).unwrap();
    let node = |id: &str, name: &str, partner: &str| Node {
        id: id.into(),
        name: name.into(),
        partner_id: partner.into(),
        note: "n".into(),
        ..Node::default()
    };
    let nodes = vec![
        node("no-a-1", "SAXO A/S", ""),
        node("no-a-2", "Forlaget", "pa-a-1"),
        Node {
            kind: "støttet af Saxo".into(),
            themes: SetOf(["Saxos børneprojekt".into(), "læsning".into()].into()),
            ..node("no-a-3", "Spejderne", "")
        },
    ];
    let graph = Graph::new(Map { question: "Vil Saxo?".into(), ..Map::default() }, nodes, vec![]);
    let (copy, count) = discreet(&workspace, &graph, "Omtales ikke");
    let names: Vec<&str> = copy.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["Omtales ikke", "Omtales ikke", "Spejderne"]);
    assert_eq!((count, copy.map.question.as_str()), (2, "Vil Omtales ikke?"));
    assert!(copy.actors.iter().all(|actor| actor.note.is_empty()));
    let scouts = &copy.actors[2];
    assert_eq!(scouts.kind, "støttet af Omtales ikke");
    assert_eq!(scouts.themes, SetOf(["læsning".into()].into()));
    assert_eq!(graph.actors[0].name, "SAXO A/S", "the own map is untouched");
}
