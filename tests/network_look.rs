//! How a map is looked at, and that a file shows what the screen shows.

use makkerskab::{
    domain::{Code, Edge, EdgeType, Map, Mood, Node, Paths, Sector, SetOf},
    network::{
        Attribute, Colour, Column, Drawing, Graph, Lacks, Look, Order, Paint, PictureWords,
        Reading, Size, TieAttribute, UNSAID,
        formats::{
            Chained, Drawn, Key, Listing, Measure, PALETTE, Paper, Quartered, SheetWords, Shown,
            WholeNames, sheet,
        },
        kinds_between, measures, picture_of, picture_sized, quadrants, readings,
    },
    text::Lang,
};

fn graph() -> Graph {
    let node = |id: &str, name: &str| Node { id: id.into(), name: name.into(), ..Node::default() };
    let nodes = vec![
        Node { is_library: Some(true), ring: Some(0), ..node("no-a-1", "Biblioteket") },
        Node {
            sector: Some(Sector::Business),
            ring: Some(2),
            influence: Some(4),
            affected: Some(true),
            goal_fit: Some(-1),
            known_by: SetOf(["AB".into(), "MK".into()].into()),
            ..node("no-a-2", "Bog & <Idé>")
        },
        Node { ring: Some(1), influence: Some(2), ..node("no-a-3", "Spejderne") },
        Node { affected: Some(false), ..node("no-a-4", "Kirken") },
        node("no-a-5", "Skolen"),
    ];
    let edge = |id: &str, from: &str, to: &str, kinds: &[EdgeType]| Edge {
        id: id.into(),
        from: from.into(),
        to: to.into(),
        types: SetOf(kinds.iter().copied().collect()),
        ..Edge::default()
    };
    let edges = vec![
        edge("ed-a-1", "no-a-2", "no-a-3", &[EdgeType::Money]),
        edge("ed-a-2", "no-a-3", "no-a-2", &[EdgeType::Info]),
        edge("ed-a-3", "no-a-3", "no-a-4", &[]),
    ];
    Graph::new(Map { title: "Kort".into(), ..Map::default() }, nodes, edges)
}

const WORDS: PictureWords = PictureWords { sector: &|_| String::new() };

#[test]
fn every_attribute_can_be_looked_for_and_those_who_lack_it_too() {
    let graph = graph();
    let found = |attribute: Attribute, value: &str| {
        let mut look = Look::default();
        look.want(attribute, value.into());
        let all = graph.others().into_iter();
        all.filter(|place| look.shows(&graph, *place, None)).collect::<Vec<_>>()
    };
    for attribute in Attribute::ALL {
        for value in attribute.values(&graph) {
            assert!(!found(*attribute, &value).is_empty(), "{attribute:?} {value}");
        }
    }
    assert_eq!(found(Attribute::GoalFit, "-1"), [1]);
    assert_eq!(found(Attribute::KnownBy, "MK"), [1]);
    assert_eq!(found(Attribute::Influence, UNSAID), [3, 4]);
    assert_eq!(Attribute::Affected.values(&graph), ["false", "true", UNSAID]);
    let mut both = Look::default();
    both.want(Attribute::Ring, "2".into());
    both.want(Attribute::Sector, "culture".into());
    assert!(!both.shows(&graph, 1, None) && both.is_on());
    both.want(Attribute::Sector, String::new());
    assert!(both.shows(&graph, 1, None));
}

#[test]
fn colour_has_a_sign_and_size_stands_for_what_is_chosen() {
    let graph = graph();
    for colour in Colour::ALL {
        let look = Look { colour: Some(*colour), ..Look::default() };
        let (number, sign) = look.paint(&graph, 1, None).colour.unwrap();
        assert!(number < PALETTE.len() && !sign.is_empty(), "{colour:?}");
        assert_eq!(look.paint(&graph, 0, None).colour, None, "the library has its own");
    }
    let radius = |size: Size, place: usize| {
        picture_sized(&graph, Drawing::Network, &WORDS, size).marks[place].radius
    };
    assert!(radius(Size::Influence, 1) > radius(Size::Influence, 2));
    assert!(radius(Size::Ties, 2) > radius(Size::Ties, 4));
    assert!(radius(Size::Known, 1) > radius(Size::Known, 2));
    assert_eq!(radius(Size::Same, 1), radius(Size::Same, 4));
}

#[test]
fn nobody_stands_in_a_quadrant_that_nobody_put_them_in() {
    let graph = graph();
    let found = quadrants(&graph, &graph.others());
    assert_eq!(found.boxes, [vec![1], vec![], vec![], vec![]]);
    let lacks = [(2, Lacks::Affected), (3, Lacks::Influence), (4, Lacks::Both)];
    assert_eq!(found.unsaid, lacks);
}

#[test]
fn what_runs_between_two_has_one_sign_where_they_meet() {
    let graph = graph();
    let picture = picture_of(&graph, Drawing::Network, &WORDS);
    let signs = kinds_between(&graph, picture.lines.iter());
    assert_eq!(signs.len(), 1);
    assert_eq!(signs[0].1, [EdgeType::Money, EdgeType::Info]);
}

fn words(keys: &[Key]) -> SheetWords<'_> {
    SheetWords { title: "Hvem & <hvor>", caption: "Net", source: "Herning · 25.11.2026", keys }
}

#[test]
fn a_sheet_shows_what_is_looked_at() {
    let graph = graph();
    let rings = ["Midten", "Tæt på", "Af og til", "Yderst", "Udenfor"];
    let sign = |kind: EdgeType| if kind == EdgeType::Money { "P" } else { "V" };
    let keys = [Key { mark: Some((3, "4".into())), text: "Kultur".into() }];
    let mut look = Look { colour: Some(Colour::Fit), ..Look::default() };
    look.want(Attribute::Ring, "2".into());
    let paints: Vec<Paint> = (0..5).map(|place| look.paint(&graph, place, None)).collect();
    let made = |drawing: Drawing| {
        let picture = picture_of(&graph, drawing, &WORDS);
        let whole_names = WholeNames::default();
        let shown = Drawn {
            graph: &graph,
            picture: &picture,
            letters: 1.0,
            paints: &paints,
            look: &Look::default(),
            rings: &rings,
            sign,
            whole_names,
        };
        sheet(&Shown::Drawn(shown), &words(&keys), Paper::A4, Measure::Millimetres).svg
    };
    let (rings, network) = (made(Drawing::Rings), made(Drawing::Network));
    assert!(rings.contains(">Af og til<") && !network.contains(">Af og til<"));
    for svg in [&rings, &network] {
        assert!(svg.contains("Hvem &amp; &lt;hvor&gt;") && svg.contains("Bog &amp; &lt;Idé&gt;"));
        assert!(svg.contains("Net</text>") && svg.contains("Herning · 25.11.2026"));
        assert!(svg.contains(&format!("fill=\"{}\"", PALETTE[4])) && svg.contains(">-1<"));
        assert!(svg.contains(">PV<"), "the types of ties");
        assert_eq!(svg.matches("opacity=\"0.25\"").count(), 4, "all but the one");
        assert!(svg.contains(PALETTE[3]) && svg.contains(">Kultur<"), "the legend");
    }
}

/// However many names are cut, the map keeps its size, and each stands whole.
#[test]
fn a_map_is_as_large_with_a_list_of_whole_names_as_without() {
    let graph = graph();
    let picture = picture_of(&graph, Drawing::Rings, &WORDS);
    let made = |count: usize, paper: Paper| {
        let long = |n: usize| format!("{n}. Foreningen af Frivillige Besøgsvenner i Kommune {n}");
        let names = (1..=count).map(long).collect();
        let shown = Drawn {
            graph: &graph,
            picture: &picture,
            letters: 1.0,
            paints: &[],
            look: &Look::default(),
            rings: &["", "", "", "", ""],
            sign: |_| "",
            whole_names: WholeNames { title: "Fulde navne:".into(), names },
        };
        sheet(&Shown::Drawn(shown), &words(&[]), paper, Measure::Millimetres)
    };
    let scale = |svg: &str| {
        svg.split("scale(").nth(1).map(|rest| rest.split(')').next().unwrap().to_owned())
    };
    for paper in Paper::ALL {
        let none = made(0, *paper);
        assert!(!none.svg.contains("Fulde navne"));
        for count in [1, 12, 150, 600] {
            let with = made(count, *paper);
            assert_eq!(scale(&none.svg), scale(&with.svg), "{count}");
            assert!(with.svg.contains("Fulde navne:") && with.svg.contains(&format!(">{count}. ")));
            let (width, height) = with.size;
            assert!(width * height <= 16_777_216 && width.max(height) < 8_192, "{count}");
            // A few fit on the sheet; it grows only where they do not.
            let grows = with.svg.lines().nth(1) != none.svg.lines().nth(1);
            assert_eq!(grows, count > 12, "{count}");
            let path = format!("{}/sheet-names-{count}.svg", env!("CARGO_TARGET_TMPDIR"));
            std::fs::write(path, with.svg).unwrap();
        }
    }
}

#[test]
fn lists_are_sheets_too_and_the_paper_is_chosen() {
    let names = |count: usize| (0..count).map(|n| format!("Aktør {n}")).collect::<Vec<_>>();
    let box_of = |name, count| (name, "Tag dem med", names(count));
    let grid = Quartered {
        boxes: [box_of("Gidsel", 40), box_of("Grå", 0), box_of("Ressource", 2), box_of("E", 1)],
        unsaid: names(3),
        unsaid_title: "Ikke vurderet",
        axes: ["Indflydelse", "Påvirkes"],
    };
    let rows = |count: usize| names(count).into_iter().map(|name| vec![name, "●".into()]).collect();
    let table = |count: usize| Listing {
        heads: vec!["Navn".into(), "AB".into()],
        rows: rows(count),
        nothing: "Ingen",
    };
    let chain =
        Chained { lead: "Mindst 2 led", links: names(13).into_iter().map(|n| (n, true)).collect() };
    let all = [
        (Shown::Quadrants(Box::new(grid)), ">Aktør 39<"),
        (Shown::Listing(table(3)), ">●<"),
        (Shown::Listing(table(400)), ">Aktør 399<"),
        (Shown::Listing(table(0)), ">Ingen<"),
        (Shown::Chain(chain), ">13. Aktør 12<"),
    ];
    for (number, (shown, said)) in all.iter().enumerate() {
        for paper in Paper::ALL {
            let made = sheet(shown, &words(&[]), *paper, Measure::Millimetres);
            assert!(made.svg.contains(said), "{said}");
            let (long, short) = paper.millimetres();
            let (across, down) = (format!("\"{long}mm\""), format!("\"{short}mm\""));
            assert!(made.svg.contains(&across) && made.svg.contains(&down));
            // What the smallest canvas of a browser takes.
            let (width, height) = made.size;
            assert!(width * height <= 16_777_216 && width.max(height) < 8_192);
            let dots = sheet(shown, &words(&[]), *paper, Measure::Dots).svg;
            assert!(dots.contains(&format!("width=\"{width}\" height=\"{height}\"")));
            let path = format!("{}/sheet-{number}.svg", env!("CARGO_TARGET_TMPDIR"));
            std::fs::write(path, dots).unwrap();
        }
    }
}

#[test]
fn the_colours_of_a_file_are_those_of_the_screen() {
    let style = include_str!("../style/62-page-map.css");
    for (number, colour) in PALETTE.iter().enumerate() {
        assert!(style.contains(&format!("node--c{number} {{ fill: light-dark({colour},")));
    }
}

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

#[test]
fn ties_are_looked_for_by_what_runs_how_strong_and_in_what_mood() {
    let mut graph = graph();
    graph.ties[2].edge.strength = Some(3);
    graph.ties[2].edge.mood = Some(Mood::Tense);
    let picture = picture_of(&graph, Drawing::Network, &WORDS);
    let found = |attribute: TieAttribute, value: &str| {
        let mut look = Look::default();
        look.want_of_ties(attribute, value.into());
        assert!(look.is_on());
        let ties = picture.lines.iter().filter(|line| look.shows_line(&graph, line));
        let ties: Vec<usize> = ties.filter_map(|line| line.tie).collect();
        let who = graph.others().into_iter().filter(|place| look.shows(&graph, *place, None));
        (ties, who.collect::<Vec<_>>())
    };
    assert_eq!(TieAttribute::Type.values(&graph), ["info", "money", UNSAID]);
    assert_eq!(found(TieAttribute::Type, "money"), (vec![0], vec![1, 2]));
    assert_eq!(found(TieAttribute::Type, UNSAID), (vec![2], vec![2, 3]));
    assert_eq!(TieAttribute::Strength.values(&graph), ["3", UNSAID]);
    assert_eq!(found(TieAttribute::Strength, "3"), (vec![2], vec![2, 3]));
    assert_eq!(found(TieAttribute::Mood, "tense"), (vec![2], vec![2, 3]));
    for lang in Lang::ALL {
        assert_ne!(lang.tie_value_of(TieAttribute::Mood, "tense"), "tense");
        assert_ne!(lang.tie_value_of(TieAttribute::Strength, "3"), "3");
    }
}

#[test]
fn dots_are_a_size_and_a_filter_and_leave_in_no_file() {
    let mut graph = graph();
    graph.actors[1].votes =
        Paths([("AB".to_owned(), 2.into()), ("MK".to_owned(), 3.into())].into());
    graph.actors[2].votes = Paths([("AB".to_owned(), 1.into())].into());
    assert_eq!(Size::Votes.of(&graph), [Some(0), Some(5), Some(1), Some(0), Some(0)]);
    assert_eq!(Attribute::Votes.values(&graph), ["1", "5", UNSAID]);
    let mut look = Look { size: Some(Size::Votes), ..Look::default() };
    look.want(Attribute::Votes, "5".into());
    assert!(look.shows(&graph, 1, None) && !look.shows(&graph, 2, None));
    assert_eq!(look.without_dots(), Look::default());
}

#[test]
fn the_table_stands_in_the_order_of_the_heading_that_was_pressed() {
    let mut graph = graph();
    let rows = |graph: &Graph, order: &Order| {
        let sorted = order.sorted(graph, graph.others());
        sorted.into_iter().map(|place| graph.name(place).to_owned()).collect::<Vec<_>>()
    };
    let up = Order::pressed(&graph, None, Column::Name);
    assert_eq!(rows(&graph, &up), ["Bog & <Idé>", "Kirken", "Skolen", "Spejderne"]);
    let down = Order::pressed(&graph, Some(&up), Column::Name);
    assert_eq!(rows(&graph, &down), ["Spejderne", "Skolen", "Kirken", "Bog & <Idé>"]);
    // Of whom nobody has said it, stands last either way, by name.
    let up = Order::pressed(&graph, Some(&down), Column::Influence);
    assert_eq!(rows(&graph, &up), ["Spejderne", "Bog & <Idé>", "Kirken", "Skolen"]);
    let down = Order::pressed(&graph, Some(&up), Column::Influence);
    assert_eq!(rows(&graph, &down), ["Bog & <Idé>", "Spejderne", "Kirken", "Skolen"]);
    let ties = Order::pressed(&graph, None, Column::Ties);
    assert_eq!(rows(&graph, &ties), ["Skolen", "Bog & <Idé>", "Kirken", "Spejderne"]);
    // Whoever writes in a row has it under the hand still.
    graph.actors[1].influence = Some(0);
    assert_eq!(rows(&graph, &down), ["Bog & <Idé>", "Spejderne", "Kirken", "Skolen"]);
}
