//! How a map is looked at, and that a file shows what the screen shows.

use makkerskab::{
    domain::{Code, Edge, EdgeType, Map, Mood, Node, Paths, Sector, SetOf},
    network::{
        Attribute, Colour, Column, Drawing, Graph, Lacks, LineSign, Look, Order, Paint,
        PictureWords, Size, TieAttribute, UNSAID,
        formats::{
            Chained, Drawn, Key, Listing, Measure, PALETTE, Paper, Quartered, SheetWords, Shown,
            WholeNames, sheet,
        },
        kinds_between, line_signs, picture_of, picture_sized, quadrants,
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

/// As the legend says, before anybody has said how it goes, and whatever is said.
#[test]
fn a_conflict_is_a_zigzag() {
    let was = graph();
    let lines = |mood: Option<Mood>| {
        let mut ties: Vec<Edge> = was.ties.iter().map(|tie| tie.edge.clone()).collect();
        ties[0] = Edge { types: SetOf([EdgeType::Conflict].into()), mood, ..ties[0].clone() };
        let graph = Graph::new(was.map.clone(), was.actors.clone(), ties);
        let picture = picture_of(&graph, Drawing::Network, &WORDS);
        let own = |tie| picture.lines.iter().find(|line| line.tie == Some(tie)).unwrap();
        [own(0), own(2)].map(|line| line.path.matches('L').count() > 1)
    };
    assert_eq!(lines(None), [true, false]);
    assert_eq!(lines(Some(Mood::Fragile)), [true, false]);
    for (lang, said) in [
        (Lang::Da, "zigzag er anspændt eller konflikt"),
        (Lang::En, "zigzag is tense or a conflict"),
    ] {
        assert_eq!((makkerskab::text::text(lang).network.line_sign)(LineSign::Zigzag), said);
    }
}

#[test]
fn the_legend_tells_of_what_the_picture_shows_alone() {
    let was = graph();
    let plain = |edge: &Edge| Edge {
        types: SetOf::default(),
        mood: None,
        strength: None,
        wished: None,
        ..edge.clone()
    };
    let shown = |change: fn(Edge) -> Edge| {
        let ties = was.ties.iter().map(|tie| change(plain(&tie.edge))).collect();
        let graph = Graph::new(was.map.clone(), was.actors.clone(), ties);
        let picture = picture_of(&graph, Drawing::Network, &WORDS);
        line_signs(picture.lines.iter()).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(shown(|edge| edge), []);
    assert_eq!(shown(|edge| Edge { strength: Some(1), ..edge }), []);
    assert_eq!(shown(|edge| Edge { strength: Some(3), ..edge }), [LineSign::Thick]);
    assert_eq!(
        shown(|edge| Edge { mood: Some(Mood::Fragile), wished: Some(true), ..edge }),
        [LineSign::Dashed, LineSign::Dotted]
    );
    let alike: Vec<Node> =
        was.actors.iter().map(|own| Node { influence: Some(3), ..own.clone() }).collect();
    let sized = |actors: Vec<Node>| {
        Size::Influence.differs(&Graph::new(was.map.clone(), actors, Vec::new()))
    };
    assert!(!sized(alike.clone()));
    let mut other = alike;
    other.last_mut().unwrap().influence = Some(5);
    assert!(sized(other));
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
    let style = include_str!("../../style/62-page-map.css");
    for (number, colour) in PALETTE.iter().enumerate() {
        assert!(style.contains(&format!("node--c{number} {{ fill: light-dark({colour},")));
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
    // An order by dots would tell them as well.
    let order = Some(Order::pressed(&graph, None, Column::Votes));
    let mut look = Look { size: Some(Size::Votes), order, ..Look::default() };
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
