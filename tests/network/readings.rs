//! What is said of a map names whom it is about, in both languages.

use makkerskab::{
    domain::{Edge, EdgeType, Map, Node, Sector, SetOf},
    network::{Graph, Reading, measures, readings},
    text::Lang,
};

/// Two pairs and one alone that we work with, and a pair outside that we do not.
fn islands() -> Graph {
    let node = |place: usize, ring: i64| Node {
        id: format!("no-i-{place}"),
        name: format!("Aktør {place}"),
        is_library: (place == 0).then_some(true),
        ring: Some(ring),
        ..Node::default()
    };
    let rings = [0, 1, 2, 3, 1, 3, 4, 4];
    let nodes = rings.into_iter().enumerate().map(|(place, ring)| node(place, ring)).collect();
    let edge = |id: usize, from: usize, to: usize, edge: Edge| Edge {
        id: format!("ed-i-{id}"),
        from: format!("no-i-{from}"),
        to: format!("no-i-{to}"),
        ..edge
    };
    let wish = Edge { wished: Some(true), ..Edge::default() };
    let weak = Edge { strength: Some(1), ..Edge::default() };
    let edges = vec![
        edge(1, 1, 2, weak.clone()),
        edge(2, 3, 4, Edge::default()),
        edge(3, 6, 7, weak.clone()),
        edge(4, 5, 6, wish),
        edge(5, 0, 1, weak.clone()),
        edge(6, 0, 4, weak),
    ];
    Graph::new(Map::default(), nodes, edges)
}

#[test]
fn islands_are_those_that_we_reach_and_whoever_is_meant_is_named() {
    let graph = islands();
    let found = readings(&graph, &measures(&graph));
    let of = |measure: &str| found.iter().find(|own| own.measure() == measure).unwrap();
    assert!(
        matches!(of("n-comp"), Reading::Islands { count: 3, loose: 1, actors } if *actors == [1, 3])
    );
    assert_eq!(of("n-ringdist").actors(), [3, 5, 6, 7]);
    assert_eq!(of("n-weak").actors(), [1, 2, 4, 6, 7]);
    assert_eq!(of("n-wish").actors(), [5, 6]);
    let size = found.last().unwrap();
    assert_eq!((size.measure(), size.actors()), ("n-size", &[1, 2, 3, 4, 5, 6, 7][..]));
    for lang in Lang::ALL {
        let words = lang.network();
        for reading in &found {
            let said = (words.reading)(reading, &|place| graph.name(place).to_owned()).sentence;
            let first = reading.actors().first().map(|place| graph.name(*place));
            assert!(first.is_none_or(|name| said.contains(name)), "{said}");
        }
    }
}

/// What nobody has written is not that nobody knows them, least of all of those that we work with.
#[test]
fn who_knows_whom_is_read_from_what_is_written_alone() {
    let known = |by: &[(usize, &str)]| {
        let mut graph = islands();
        for (place, who) in by {
            graph.actors[*place].known_by = SetOf([(*who).to_owned()].into());
        }
        let found = readings(&graph, &measures(&graph));
        let of = |measure: &str| found.iter().find(|own| own.measure() == measure).cloned();
        (of("n-unknown"), of("n-bus"))
    };
    let (unknown, alone) = known(&[(2, "AB"), (6, "AB")]);
    let unknown = unknown.unwrap();
    // 1 and 4 stand close to us.
    assert_eq!(unknown.actors(), [3, 5, 7]);
    assert_eq!(alone, None, "where one colleague alone is named it is so of everybody");
    let (_, alone) = known(&[(2, "AB"), (6, "MK")]);
    let Some(Reading::OnePerson { people, actors, .. }) = alone else { panic!("nobody is alone") };
    let own: Vec<_> = people.iter().map(|own| (own.who.as_str(), own.alone.as_slice())).collect();
    assert_eq!(own, [("AB", [2].as_slice()), ("MK", &[6])]);
    assert_eq!(actors, [2, 6]);
    let (unknown, alone) = known(&[]);
    assert_eq!((unknown, alone), (None, None), "nobody was asked");
    for (lang, told) in [
        (Lang::Da, "Der er ikke skrevet, hvem der kender: Aktør 3 og Aktør 5."),
        (Lang::En, "Nobody has written who knows: Aktør 3 and Aktør 5."),
    ] {
        let reading = Reading::NobodyKnows { actors: vec![3, 5] };
        let said = (lang.network().reading)(&reading, &|place| format!("Aktør {place}"));
        assert_eq!(said.sentence, told);
    }
}

/// Who are only in conflict carry nothing to each other: nobody is a bridge by that.
#[test]
fn a_conflict_binds_nobody_together() {
    let with = |types: &[EdgeType]| {
        let mut graph = islands();
        graph.ties[0].edge.types = SetOf(types.iter().copied().collect());
        let read = measures(&graph);
        (read.islands.len(), read.pairs, read.ties)
    };
    let (islands, pairs, ties) = with(&[EdgeType::Activity]);
    assert_eq!(with(&[EdgeType::Activity, EdgeType::Conflict]), (islands, pairs, ties));
    assert_eq!(
        with(&[EdgeType::Conflict]),
        (islands + 1, pairs - 1, ties),
        "it is a tie all the same"
    );
}

/// Sectors that are missing, ties to us alone, and the level of the ties: about whom, too.
#[test]
fn what_is_said_of_sectors_levels_and_the_hub_names_whom_it_is_about() {
    let mut graph = islands();
    for (place, sector) in [(1, Sector::Business), (2, Sector::Business), (3, Sector::Culture)] {
        graph.actors[place].sector = Some(sector);
    }
    graph.ties[0].edge.level = Some(4);
    graph.ties[2].edge.level = Some(1);
    let read = |graph: &Graph, measure: &str| -> Option<Reading> {
        readings(graph, &measures(graph)).into_iter().find(|own| own.measure() == measure)
    };
    let sectors = read(&graph, "n-sector").unwrap();
    assert_eq!(sectors.actors(), [4, 5, 6, 7], "nobody has said where these belong");
    graph.actors[4..].iter_mut().for_each(|actor| actor.sector = Some(Sector::Media));
    let sectors = read(&graph, "n-sector").unwrap();
    assert_eq!(sectors.actors(), [3], "the only one of culture");
    let level = read(&graph, "n-level").unwrap();
    assert!(
        matches!(&level, Reading::Level { most: 4, actors, least: 1, low, .. } if *actors == [1, 2] && *low == [6, 7])
    );
    let all_alike = {
        let mut graph = graph.clone();
        graph.ties[2].edge.level = Some(4);
        read(&graph, "n-level").unwrap()
    };
    assert!(matches!(&all_alike, Reading::Level { low, .. } if low.is_empty()));
    // Without ties among the others, all know only us: those of the rings, or of the ties drawn.
    graph.ties.retain(|tie| tie.from == 0);
    let only_us = read(&graph, "n-density").unwrap();
    assert!(matches!(&only_us, Reading::OnlyUs { actors } if *actors == [1, 4]));
    // Two others who quarrel know each other; and whom nobody knows does not know us.
    let mut quarrel = graph.clone();
    quarrel.ties[0].edge.types.0 = [EdgeType::Conflict].into();
    quarrel.ties[0].from = 2;
    quarrel.ties[0].to = 3;
    assert_eq!(read(&quarrel, "n-density"), None);
    let mut wished = graph.clone();
    wished.actors[1..].iter_mut().for_each(|actor| actor.ring = Some(4));
    wished.ties.iter_mut().for_each(|tie| tie.edge.wished = Some(true));
    assert_eq!(read(&wished, "n-density"), None);
    let Reading::NoSector { sectors: none, .. } = &sectors else { panic!("{sectors:?}") };
    let two = Reading::NoSector { sectors: none.clone(), unsorted: false, actors: vec![3, 4] };
    for (lang, sector, each, levels) in [
        (
            Lang::Da,
            "Alene i sin sektor: Aktør 3.",
            "Alene i hver sin sektor: Aktør 3 og Aktør 4.",
            "Højest (4): Aktør 1 og Aktør 2. Lavest (1): Aktør 6 og Aktør 7.",
        ),
        (
            Lang::En,
            "Alone in its sector: Aktør 3.",
            "Each alone in its sector: Aktør 3 and Aktør 4.",
            "Highest (4): Aktør 1 and Aktør 2. Lowest (1): Aktør 6 and Aktør 7.",
        ),
    ] {
        let say = |reading: &Reading| {
            (lang.network().reading)(reading, &|place| graph.name(place).to_owned()).sentence
        };
        assert!(say(&sectors).ends_with(sector), "{}", say(&sectors));
        assert!(say(&two).ends_with(each), "{}", say(&two));
        assert!(say(&level).ends_with(levels), "{}", say(&level));
        assert!(say(&only_us).contains("(Aktør 1 "), "{}", say(&only_us));
    }
}
