//! Maps from other programs: what Danish spreadsheets and Kumu write is read, everything that cannot
//! be used is told, and our own tables come back as they left.

use makkerskab::{
    crdt::Actor,
    csv::TableError,
    domain::{Edge, EdgeType, Kind, Map, Mood, Node, Sector, SetOf},
    exchange::read_text,
    network::{
        Graph,
        formats::{TableWords, edges_csv, kumu, nodes_csv, template},
        import::{Column, Draft, Options, Refusal, Sheet, draft, sheets},
    },
    text::{Lang, network::known_words},
    workspace::{Command, Mint, Workspace, fields_of},
};

fn fixture(name: &str) -> Vec<Sheet> {
    let bytes = std::fs::read(format!("tests/fixtures/network/{name}")).unwrap();
    sheets(&read_text(&bytes).unwrap().0).unwrap()
}

fn empty() -> Graph {
    let library = Node {
        id: "no-a-0".into(),
        map: "mp-a-1".into(),
        name: "Biblioteket".into(),
        is_library: Some(true),
        ring: Some(0),
        ..Node::default()
    };
    Graph::new(
        Map { id: "mp-a-1".into(), title: "Kort".into(), ..Map::default() },
        vec![library],
        vec![],
    )
}

fn plan(graph: &Graph, sheets: &[Sheet]) -> Draft {
    draft(graph, sheets, &known_words(), Options::default())
}

fn names(draft: &Draft) -> Vec<&str> {
    draft.actors.iter().map(|actor| actor.name.as_str()).collect()
}

#[test]
fn a_danish_spreadsheet_is_read_and_what_is_odd_is_told() {
    let mut all = fixture("aktoerer-windows1252.csv");
    assert_eq!(
        all[0].columns,
        [
            Column::Name,
            Column::Sector,
            Column::Ring,
            Column::Influence,
            Column::KnownBy,
            Column::Unused
        ]
    );
    all.extend(fixture("forbindelser-utf16.txt"));
    let draft = plan(&empty(), &all);
    assert_eq!(
        names(&draft),
        ["Bog & Idé Ålborg", "Røde Kors; Randers", "Ældre Sagen", "=cmd()", "Jobcenter Randers"]
    );
    let first = &draft.actors[0];
    assert_eq!(
        (first.sector, first.ring, first.influence),
        (Some(Sector::Business), Some(1), Some(3))
    );
    assert_eq!(first.known_by.0.len(), 2);
    let senior = &draft.actors[2];
    assert_eq!((senior.kind.as_str(), senior.influence), ("seniorer", Some(4)));
    let found = &draft.found;
    assert_eq!(found.same, ["ældre sagen"]);
    assert_eq!(found.only_in_ties, ["Jobcenter Randers"]);
    assert_eq!((found.nameless, found.self_links, found.long), (1, 1, 0));
    assert_eq!(found.unknown, ["9"]);
    assert_eq!(found.circle.len(), 3, "they wait for each other");
    assert_eq!(draft.ties.len(), 3);
    let types: Vec<EdgeType> = draft.ties[0].2.types.0.iter().copied().collect();
    assert_eq!((types, draft.ties[0].2.directed), (vec![EdgeType::Permission], Some(true)));
}

#[test]
fn kumus_sheets_and_file_are_read() {
    let mut all = fixture("kumu-elements.csv");
    all.extend(fixture("kumu-connections.csv"));
    let draft = plan(&empty(), &all);
    assert_eq!(names(&draft), ["Biografen", "Ungdomsskolen, Nord"]);
    assert_eq!(draft.actors[0].themes.0.len(), 2);
    assert_eq!(draft.ties.len(), 1);
    assert_eq!(draft.ties[0].2.directed, Some(true));
    let draft = plan(&empty(), &fixture("kumu.json"));
    assert_eq!(names(&draft), ["Biografen", "Ungdomsskolen"]);
    assert_eq!((draft.ties.len(), draft.ties[0].2.directed), (1, None));
    assert!(draft.found.only_in_ties.is_empty());
}

#[test]
fn a_list_without_a_head_is_a_list_of_names() {
    let all = fixture("uden-overskrift.csv");
    assert!(!all[0].has_head);
    assert_eq!(names(&plan(&empty(), &all)), ["FDF Nord", "Røde Kors", "Randers Bogcafé"]);
    let turned = [all[0].with_head(true)];
    assert!(!turned[0].is_usable(), "unknown names of columns need a choice");
    assert!(plan(&empty(), &turned).is_empty());
}

#[test]
fn what_cannot_be_a_map_is_refused() {
    let many: String = (0..50_000).map(|n| format!("Aktør {n};x\n")).collect();
    assert_eq!(sheets(&many), Err(Refusal::Table(TableError::TooManyRows(50_000))));
    let keys: Vec<String> = (0..501).map(|key| format!("\"k{key}\":1")).collect();
    let wide = format!("{{\"elements\":[{{{}}}]}}", keys.join(","));
    assert_eq!(sheets(&wide), Err(Refusal::Table(TableError::TooManyColumns)));
    assert_eq!(sheets(" \n;;\n"), Err(Refusal::Table(TableError::Empty)));
    assert_eq!(sheets("\u{feff}"), Err(Refusal::Table(TableError::Empty)));
    for markup in [
        "\u{feff}<?xml version=\"1.0\"?>\n<gexf><nodes></nodes></gexf>",
        " <svg><g></g></svg>",
        "<!DOCTYPE html><p>a</p>",
    ] {
        assert_eq!(sheets(markup), Err(Refusal::Table(TableError::Markup)), "{markup}");
    }
    assert!(sheets("<Skolen>; <3\nKirken;x").is_ok(), "a name may begin so");
    assert_eq!(sheets("{\"a\": 1}"), Err(Refusal::NotKumu));
    assert_eq!(sheets("{\"elements\": "), Err(Refusal::NotKumu));
    assert_eq!(sheets("{\"app\":\"makkerskab\"}"), Err(Refusal::Own));
}

#[test]
fn what_is_too_long_for_a_colleague_or_a_theme_goes_into_the_note() {
    let long = "Ring til receptionen mellem ni og elleve og spørg efter den ansvarlige for \
                lokalsamfundet, helst på skrift";
    let text = format!("navn\tkontakt\ttema\nFonden\t{long}\t{long}!\nBanken\tAA, BB\tlæsning\n");
    let draft = plan(&empty(), &sheets(&text).unwrap());
    let (fund, bank) = (&draft.actors[0], &draft.actors[1]);
    assert_eq!(fund.note, format!("{long}\n{long}!"));
    assert!(fund.known_by.0.is_empty() && fund.themes.0.is_empty());
    assert_eq!((bank.known_by.0.len(), bank.themes.0.len()), (2, 1));
    assert_eq!((bank.note.as_str(), draft.found.noted), ("", 2));

    let mut held = Graph::new(empty().map, vec![bank.clone()], vec![]);
    held.actors[0].note = "Vores egen".into();
    let again = plan(&held, &sheets(&format!("navn\tkontakt\nBanken\t{long}\n")).unwrap());
    let command = again.command(&held, "", &mut |_| String::from("no-a-9"));
    assert!(format!("{command:?}").contains(&format!("Vores egen\\n{long}")));
}

#[test]
fn long_names_come_whole_and_loose_ends_can_be_left_out() {
    let text = format!("Navn;x\n{};1\n", "æ".repeat(500));
    let draft = plan(&empty(), &sheets(&text).unwrap());
    assert_eq!(draft.actors[0].name.chars().count(), 500);
    assert_eq!(draft.found.long, 1);
    let ties = sheets("from,to\nA,B\nB,A\n").unwrap();
    let none = Options { make_ends: false, ..Options::default() };
    let left = makkerskab::network::import::draft(&empty(), &ties, &known_words(), none);
    assert_eq!((left.actors.len(), left.found.loose_ties), (0, 2));
    assert_eq!(left.found.only_in_ties, ["A", "B"], "each is told once");
    assert_eq!(plan(&empty(), &ties).found.double_ties, 1);
}

#[test]
fn of_two_columns_called_type_the_first_is_read() {
    let all = sheets("Navn;Type;Type\nRøde Kors;Forening;Frivillige\n").unwrap();
    assert_eq!(all[0].columns, [Column::Name, Column::Sector, Column::Unused]);
}

/// A map where every field that leaves has something in it.
fn full() -> Graph {
    let library = empty().actors[0].clone();
    let rich = Node {
        id: "no-a-2".into(),
        name: "Bog & Idé; \"Ålborg\"".into(),
        sector: Some(Sector::Business),
        kind: "Boghandel".into(),
        ring: Some(2),
        influence: Some(4),
        affected: Some(false),
        goal_fit: Some(-1),
        known_by: SetOf(["AB".into(), "MK".into()].into()),
        themes: SetOf(["unge".into()].into()),
        offers: SetOf([makkerskab::domain::ContributionKind::Money].into()),
        ..Node::default()
    };
    let poor = Node { id: "no-a-10".into(), name: "=cmd()".into(), ..Node::default() };
    let edges = vec![
        Edge {
            id: "ed-a-1".into(),
            from: "no-a-2".into(),
            to: "no-a-10".into(),
            directed: Some(true),
            types: SetOf([EdgeType::Money, EdgeType::Info].into()),
            level: Some(3),
            strength: Some(2),
            mood: Some(Mood::Fragile),
            wished: Some(true),
            ..Edge::default()
        },
        Edge { id: "ed-a-2".into(), from: "no-a-0".into(), to: "no-a-2".into(), ..Edge::default() },
    ];
    Graph::new(empty().map, vec![library, rich, poor], edges)
}

/// Carries a draft out, and gives the map and the workspace.
fn carried_out(graph: &Graph, draft: &Draft) -> (Workspace, Command) {
    let actor = Actor::from_bits(4);
    let mut workspace = Workspace::default();
    let mut create = |id: &str, kind, fields| {
        workspace.apply(&Command::Create { id: id.into(), kind, fields }, &actor).unwrap();
    };
    create(&graph.map.id, Kind::Map, fields_of(&graph.map));
    graph.actors.iter().for_each(|node| create(&node.id, Kind::Node, fields_of(node)));
    let mut mint = Mint::new(actor.clone());
    let command = draft.command(graph, "AB", &mut |kind| mint.id(kind));
    let change = workspace.apply(&command, &actor).unwrap();
    (workspace, change.inverse)
}

#[test]
fn our_own_tables_and_kumu_file_come_back_as_they_left() {
    let full = full();
    let tables = |lang: Lang| -> Vec<Sheet> {
        let words = TableWords {
            head: &|name| lang.table_head(name),
            value: &|column, code| lang.table_value(column, code),
        };
        let tables = [nodes_csv(&full, &words), edges_csv(&full, &words)];
        if lang == Lang::Da {
            assert!(
                tables[0].starts_with("\u{FEFF}Id;Navn;Sektor;Slags;Bibliotek;Ring;Indflydelse;")
            );
            assert!(
                tables[1]
                    .starts_with("\u{FEFF}Fra;Til;Retning;Id;Slags forbindelse;Niveau;Styrke;")
            );
            let left = ["business", "money", "tense", "weekly", "yes", "Directed"];
            assert!(left.iter().all(|code| !tables.concat().contains(code)), "{tables:?}");
        }
        tables.iter().flat_map(|text| sheets(text).unwrap()).collect()
    };
    for all in [tables(Lang::Da), tables(Lang::En), sheets(&kumu(&full)).unwrap()] {
        let graph = empty();
        let draft = plan(&graph, &all);
        assert_eq!(draft.found, Default::default());
        let (mut workspace, inverse) = carried_out(&graph, &draft);
        let back = Graph::of(&workspace, "mp-a-1").unwrap();
        let shape = |graph: &Graph| {
            let actors = graph.actors.iter().map(|node| Node {
                id: String::new(),
                map: String::new(),
                added_by: String::new(),
                ..node.clone()
            });
            let ties = graph.ties.iter().map(|tie| {
                let names = (graph.name(tie.from).to_owned(), graph.name(tie.to).to_owned());
                let bare = Edge {
                    id: String::new(),
                    map: String::new(),
                    from: String::new(),
                    to: String::new(),
                    ..tie.edge.clone()
                };
                (names, bare)
            });
            let mut actors: Vec<Node> = actors.collect();
            actors.sort_by(|a, b| a.name.cmp(&b.name));
            (actors, ties.collect::<Vec<_>>())
        };
        assert_eq!(shape(&back), shape(&full));
        // The same once more changes nothing: everybody is known.
        let again = plan(&back, &all);
        assert_eq!((again.actors.len(), again.ties.len()), (0, 0));
        assert_eq!(again.found.double_ties, 2);
        // One step back, and the map is as it was.
        workspace.apply(&inverse, &Actor::from_bits(4)).unwrap();
        assert_eq!(Graph::of(&workspace, "mp-a-1").unwrap().actors, graph.actors);
    }
}

#[test]
fn nothing_on_the_map_is_overwritten() {
    let graph = full();
    let all = sheets("Navn;Ring;Indflydelse;Kendes af\nbog & idé \"ålborg\";4;1;CD\n").unwrap();
    let draft = plan(&graph, &all);
    let (workspace, _) = carried_out(&graph, &draft);
    let node: &Node = workspace.get("no-a-2").unwrap();
    assert_eq!((node.ring, node.influence, node.known_by.0.len()), (Some(2), Some(4), 3));
}

#[test]
fn a_permission_and_its_return_are_two_ties_in_a_circle() {
    let csv = "Fra;Til;Type\nA;B;Viden\nB;A;Viden\nB;C;Skal give lov\nC;B;Skal give lov\nB;C;Skal give lov\nA;A;Viden\n";
    let draft = plan(&empty(), &sheets(csv).unwrap());
    assert_eq!((draft.ties.len(), draft.found.double_ties, draft.found.self_links), (3, 2, 1));
    assert_eq!(draft.found.circle, ["B", "C"]);
}

#[test]
fn ties_that_cannot_be_drawn_are_counted_by_their_sort() {
    let node = |id: &str| Node { id: id.into(), map: "mp-1".into(), ..Node::default() };
    let edge = |id: &str, from: &str, to: &str| Edge {
        id: id.into(),
        from: from.into(),
        to: to.into(),
        ..Edge::default()
    };
    let edges = vec![edge("ed-1", "a", "a"), edge("ed-2", "a", "gone"), edge("ed-3", "a", "b")];
    let graph = Graph::new(Default::default(), vec![node("a"), node("b")], edges);
    assert_eq!((graph.ties.len(), graph.odd_counts()), (1, (1, 1)));
}

#[test]
fn two_tables_that_number_their_actors_alike_have_each_their_own() {
    let all: Vec<Sheet> = ["Id;Label\n1;Banken\n2;Avisen\n", "Id;Label\n1;Skolen\n2;Avisen\n"]
        .into_iter()
        .chain(["Source;Target\n1;2\nSkolen;Avisen\n"])
        .flat_map(|csv| sheets(csv).unwrap())
        .collect();
    let draft = plan(&empty(), &all);
    assert_eq!(names(&draft), ["Banken", "Avisen", "Skolen"]);
    // Whom 1 means, nobody can tell: told, not guessed.
    assert_eq!((draft.ties.len(), draft.found.loose_ties), (1, 1));
    assert_eq!(draft.found.same, ["Avisen"]);
}

/// The words that stand on the app's own buttons, of either language.
#[test]
fn the_words_of_the_app_are_read() {
    for (table, strength, mood) in [
        ("Fra;Til;Slags forbindelse;Styrke;Stemning\nA;B;Penge;stærk;Anspændt\n", 3, Mood::Tense),
        // As our own tables were headed before.
        ("Fra;Til;Forbindelse;Styrke;Stemning\nA;B;Penge;stærk;Anspændt\n", 3, Mood::Tense),
        ("From,To,types,strength,mood\nA,B,Money,Weak,good\n", 1, Mood::Good),
    ] {
        let draft = plan(&empty(), &sheets(table).unwrap());
        assert!(draft.found.unknown.is_empty(), "{:?}", draft.found.unknown);
        let edge = &draft.ties[0].2;
        assert_eq!((edge.strength, edge.mood), (Some(strength), Some(mood)));
        assert!(edge.types.0.contains(&EdgeType::Money));
    }
    for lang in Lang::ALL {
        let words = lang.network();
        let (ring, fit) = (words.ring_names[2], words.fits[0]);
        for head in ["goal_fit", "Vil de det samme", "Want the same", "Målfællesskab"] {
            let table = format!("name;ring;{head}\nA;{ring};{fit}\n");
            let draft = plan(&empty(), &sheets(&table).unwrap());
            assert_eq!((draft.actors[0].ring, draft.actors[0].goal_fit), (Some(2), Some(-2)));
        }
    }
}

#[test]
fn a_template_is_read_back_with_every_column() {
    for lang in Lang::ALL {
        let table = |is_ties| {
            template(is_ties, &|name| lang.table_head(name), &|name| lang.table_example(name))
        };
        let mut all = sheets(&table(false)).unwrap();
        all.extend(sheets(&table(true)).unwrap());
        for sheet in &all {
            assert!(
                sheet.has_head && !sheet.columns.contains(&Column::Unused),
                "{:?}",
                sheet.columns
            );
        }
        assert!(!all[0].is_ties() && all[1].is_ties());
        let draft = plan(&empty(), &all);
        assert!(draft.found.unknown.is_empty(), "{:?}", draft.found.unknown);
        assert_eq!((draft.actors.len(), draft.ties.len()), (2, 1));
        let (actor, tie) = (&draft.actors[0], &draft.ties[0].2);
        assert!(actor.sector.is_some() && actor.ring.is_some() && actor.goal_fit.is_some());
        assert!(tie.strength.is_some() && tie.mood.is_some() && !tie.types.0.is_empty());
    }
}
