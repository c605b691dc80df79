//! A map that was handed out to several groups: a map of its own on each computer, and no two melt together.

use crate::support::record::{actor, record};
use makkerskab::{
    crdt::{Record, merge},
    domain::{Kind, Map, Node},
    exchange::{FileKind, Header, open, plan, to_file},
    network::{Graph, formats::gexf, gather, shared_ids},
    workspace::{
        Command, Workspace,
        map_apart::{keep_groups_apart, start_copy, with_new_ids},
        map_copy::{Receiver, map_copy},
    },
};
use serde_json::json;

const QUESTION: &str = "Hvem når de unge?";

/// What the facilitator made: two placed actors, one of them not to be named, and one without a place.
fn facilitator() -> Workspace {
    let node = |id: &str, fields: &[(&str, serde_json::Value)]| {
        let own = [("map", json!("mp-f-1")), ("added_by", json!("AB"))];
        let fields: Vec<_> = own.into_iter().chain(fields.iter().cloned()).collect();
        record(id, Kind::Node, &fields)
    };
    Workspace::new([
        record(
            "mp-f-1",
            Kind::Map,
            &[
                ("title", json!("Fuld workshop")),
                ("question", json!(QUESTION)),
                ("variant", json!("v-fuld")),
                ("step", json!("d01")),
                ("date", json!("2026-11-29")),
                ("participants", json!(["AB"])),
                ("notes/d-q1", json!("HEMMELIGT")),
            ],
        ),
        node(
            "no-f-2",
            &[("name", json!("Biblioteket")), ("is_library", json!(true)), ("ring", json!(0))],
        ),
        node(
            "no-f-3",
            &[("name", json!("Skolen")), ("ring", json!(1)), ("known_by/AB", json!(true))],
        ),
        node(
            "no-f-4",
            &[("name", json!("Tavs Fond")), ("ring", json!(1)), ("partner_id", json!("pa-1"))],
        ),
        node("no-f-5", &[("name", json!("Klubben"))]),
        record(
            "pa-1",
            Kind::Partner,
            &[("name", json!("Tavs Fond")), ("publicity_pref", json!("none"))],
        ),
    ])
}

fn sorted(workspace: &Workspace) -> Vec<Record> {
    workspace.records().values().cloned().collect()
}

/// What stands there after these records were merged.
fn with(workspace: &Workspace, incoming: &[Record]) -> Workspace {
    let mut workspace = Workspace::new(sorted(workspace));
    let incoming = plan(workspace.records(), incoming).received;
    workspace.apply(&Command::Import { incoming }, &actor("merges")).unwrap();
    workspace
}

fn names(workspace: &Workspace, map: &str) -> Vec<String> {
    workspace.in_order::<Node>(map).into_iter().map(|node| node.name.clone()).collect()
}

#[test]
fn a_start_file_is_a_map_of_its_own_wherever_it_is_opened() {
    let home = facilitator();
    let copy = start_copy(&home, "mp-f-1", false, &actor("start")).unwrap();
    let header = Header { kind: FileKind::MapStart, ..Header::default() };
    let file = to_file(&header, &copy.records, &std::collections::BTreeMap::new());
    for secret in ["\"AB\"", "HEMMELIGT", "Skolen", "Tavs", "mp-f-1", "no-f-2"] {
        assert!(!file.contains(secret), "{secret}");
    }
    let opened = open(file.as_bytes()).unwrap();
    assert_eq!(opened.header.kind, FileKind::MapStart);
    assert!(opened.warnings.is_empty() && opened.quarantined.is_empty());

    let mut all = home.clone();
    for stamp in ["one", "two", "three"] {
        all = with(&all, &with_new_ids(opened.records.clone(), stamp));
    }
    let maps: Vec<&Map> = all.all().collect();
    assert_eq!(maps.len(), 4);
    for map in maps.iter().filter(|map| map.id != "mp-f-1") {
        assert_eq!(
            (map.question.as_str(), map.variant.as_str(), map.step.as_str()),
            (QUESTION, "v-fuld", "d01")
        );
        assert_eq!(map.date, all.get::<Map>("mp-f-1").unwrap().date);
        assert_eq!(names(&all, &map.id), ["Biblioteket"]);
    }
    // Those with a place go along where they are wanted, but nobody who is not to be named.
    let copy = start_copy(&home, "mp-f-1", true, &actor("start")).unwrap();
    let own = Workspace::new(copy.records);
    let map = own.all::<Map>().next().unwrap();
    assert_eq!(names(&own, &map.id), ["Biblioteket", "Skolen"]);
    assert!(start_copy(&home, "mp-none", true, &actor("start")).is_none());
}

/// One of the groups, on a computer where the facilitator's map was opened: its name, and whom it placed where.
fn group(by: &str, name: &str, actors: &[(&str, i64)]) -> Workspace {
    group_on(&facilitator(), by, name, actors)
}

fn group_on(handed_out: &Workspace, by: &str, name: &str, actors: &[(&str, i64)]) -> Workspace {
    let mut own = Workspace::new(map_copy(handed_out, "mp-f-1", Receiver::Colleague).records);
    let mut commands = vec![Command::set("mp-f-1", "group", name)];
    for (place, (name, ring)) in actors.iter().enumerate() {
        let id = format!("no-{by}-{}", place + 1);
        let node = Node {
            map: "mp-f-1".into(),
            name: (*name).into(),
            ring: Some(*ring),
            ..Node::default()
        };
        commands.push(Command::create(&id, &node));
        commands.push(Command::set("mp-f-1", format!("shortlist/{id}"), true));
    }
    own.apply(&Command::Batch(commands), &actor(by)).unwrap();
    let ends =
        [("map", json!("mp-f-1")), ("from", json!("no-f-2")), ("to", json!(format!("no-{by}-1")))];
    Workspace::new(sorted(&own).into_iter().chain([record(
        &format!("ed-{by}-1"),
        Kind::Edge,
        &ends,
    )]))
}

fn file_of(group: &Workspace) -> Vec<Record> {
    map_copy(group, "mp-f-1", Receiver::Gatherer).records
}

fn groups() -> [Workspace; 3] {
    [
        group("bla", "Gruppe Blå", &[("Skolen", 1), ("Kirken", 2)]),
        group("rod", "Gruppe Rød", &[("Skolen", 3), ("Åen", 1)]),
        group("gron", "gruppe grøn", &[("Kirken", 4)]),
    ]
}

fn keep_apart(here: &Workspace, files: &mut [Vec<Record>]) -> usize {
    let mut files: Vec<&mut Vec<Record>> = files.iter_mut().collect();
    keep_groups_apart(here, &mut files)
}

/// Files chosen one after the other, or together.
fn opened(home: &Workspace, choices: &[&[usize]]) -> Workspace {
    let groups = groups();
    choices.iter().fold(home.clone(), |here, choice| {
        let mut files: Vec<Vec<Record>> =
            choice.iter().map(|place| file_of(&groups[*place])).collect();
        keep_apart(&here, &mut files);
        with(&here, &files.concat())
    })
}

/// The groups' maps: the name, and who stands on it beside those whom the facilitator had.
fn told(all: &Workspace) -> Vec<(String, Vec<String>)> {
    let before = ["Biblioteket", "Tavs Fond", "Klubben"];
    let mut told: Vec<(String, Vec<String>)> = all
        .all::<Map>()
        .map(|map| {
            let mut names = names(all, &map.id);
            names.retain(|name| !before.contains(&name.as_str()));
            names.sort();
            (map.group.clone(), names)
        })
        .collect();
    told.sort();
    told
}

fn expected(rows: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let row = |(group, names): &(&str, &[&str])| {
        ((*group).to_owned(), names.iter().map(|name| (*name).to_owned()).collect())
    };
    rows.iter().map(row).collect()
}

#[test]
fn three_groups_on_one_handed_out_map_stay_three() {
    let home = facilitator();
    let all = opened(&home, &[&[0, 1, 2]]);
    let apart = expected(&[
        ("", &["Skolen"]),
        ("Gruppe Blå", &["Kirken", "Skolen", "Skolen"]),
        ("Gruppe Rød", &["Skolen", "Skolen", "Åen"]),
        ("gruppe grøn", &["Kirken", "Skolen"]),
    ]);
    assert_eq!(told(&all), apart);
    assert_eq!(all.disputed().count(), 0);
    // Ticks and ties go along to the new ids.
    for map in all.all::<Map>().filter(|map| !map.group.is_empty()) {
        let graph = Graph::of(&all, &map.id).unwrap();
        assert!(!map.shortlist.0.is_empty());
        assert!(map.shortlist.0.iter().all(|id| graph.place(id).is_some()), "{:?}", map.shortlist);
        assert_eq!((graph.ties.len(), graph.odd.len()), (1, 0));
    }
    // In whatever order and however often they are opened.
    for choices in [[[2].as_slice(), &[0], &[1]], [&[1, 0], &[2, 0], &[1]]] {
        assert_eq!(sorted(&opened(&home, &choices)), sorted(&all));
    }
    // On a computer that never had the facilitator's map, as well.
    let elsewhere = opened(&Workspace::default(), &[&[0, 1, 2]]);
    assert_eq!(told(&elsewhere), apart[1..]);
    let later = opened(&elsewhere, &[&[1]]);
    assert_eq!(sorted(&later), sorted(&elsewhere));
}

#[test]
fn gathered_they_are_the_same_to_the_byte() {
    let gathered = |choices: &[&[usize]]| {
        let mut all = opened(&facilitator(), choices);
        let maps = all.all::<Map>().filter(|map| !map.group.is_empty());
        let graphs: Vec<Graph> = maps.filter_map(|map| Graph::of(&all, &map.id)).collect();
        assert_eq!(graphs.len(), 3);
        let mut ids = shared_ids(&all, &graphs);
        let (id, command) = gather(&graphs, &Map::default(), &mut ids);
        all.apply(&command, &actor("gather")).unwrap();
        gexf(&Graph::of(&all, &id).unwrap(), None)
    };
    let one = gathered(&[&[0, 1, 2]]);
    assert_eq!(one, gathered(&[&[2], &[1], &[0]]));
    assert_eq!(one, gathered(&[&[1, 2], &[2, 0]]));
}

#[test]
fn a_newer_file_of_a_group_meets_its_own_map_and_the_nameless_meets_the_one_that_stands_here() {
    let here = opened(&facilitator(), &[&[0, 1]]);
    let maps = here.all::<Map>().count();
    let [mut blue, ..] = groups();
    blue.apply(&Command::set("no-bla-2", "ring", 4), &actor("bla-2")).unwrap();
    let mut files = [file_of(&blue)];
    assert_eq!(keep_apart(&here, &mut files), 0, "nothing new comes of it");
    let all = with(&here, &files.concat());
    assert_eq!((all.all::<Map>().count(), all.disputed().count()), (maps, 0));
    let moved: Vec<&Node> = all.all::<Node>().filter(|node| node.name == "Kirken").collect();
    assert_eq!((moved.len(), moved[0].ring), (1, Some(4)));

    // Without a group's name it is the map that stands here, as it always was.
    let mut own = facilitator();
    own.apply(&Command::set("no-f-5", "ring", 3), &actor("mk")).unwrap();
    let mut files = [file_of(&own)];
    assert_eq!(keep_apart(&here, &mut files), 0);
    let all = with(&here, &files.concat());
    assert_eq!(all.all::<Map>().count(), maps);
    assert_eq!(all.get::<Node>("no-f-5").unwrap().ring, Some(3));
}

#[test]
fn a_groups_own_computer_knows_its_map_by_every_name_that_it_had() {
    let [mut blue, ..] = groups();
    let before = file_of(&blue);
    blue.apply(&Command::set("mp-f-1", "group", "De blå"), &actor("bla-2")).unwrap();
    let mut files = [before.clone(), file_of(&blue)];
    assert_eq!(keep_apart(&blue, &mut files), 0);
    assert_eq!(files[0], before);
    // In the trash here, another group's map is one of its own as well.
    blue.apply(&Command::Delete { ids: vec!["mp-f-1".into()] }, &actor("bla-2")).unwrap();
    let [_, red, _] = groups();
    let mut files = [file_of(&red)];
    assert_eq!(keep_apart(&blue, &mut files), 1);
    assert_eq!(told(&with(&blue, &files.concat())).len(), 1);
}

/// The ids follow from file and name alone, so nothing depends on which of two files of a group comes first.
#[test]
fn what_stands_apart_merges_as_it_would_have_merged_there() {
    let [blue, ..] = groups();
    let mut newer = Workspace::new(sorted(&blue));
    newer.apply(&Command::set("no-f-3", "note", "Senere"), &actor("bla-2")).unwrap();
    let apart = |records: Vec<Record>| {
        let mut files = [records];
        keep_apart(&facilitator(), &mut files);
        files.concat()
    };
    let pairs = file_of(&blue).into_iter().zip(file_of(&newer));
    let merged: Vec<Record> = pairs.map(|(one, other)| merge(&one, &other)).collect();
    let after = apart(file_of(&blue)).into_iter().zip(apart(file_of(&newer)));
    let after: Vec<Record> = after.map(|(one, other)| merge(&one, &other)).collect();
    assert_eq!(apart(merged), after);
}

/// The blue group saves its map, calls itself otherwise, moves an actor and saves it again.
#[test]
fn a_group_that_calls_itself_otherwise_meets_the_map_that_it_had() {
    let [blue, red, _] = groups();
    let mut renamed = blue.clone();
    let mut run = |command| drop(renamed.apply(&command, &actor("bla-2")).unwrap());
    run(Command::set("mp-f-1", "group", "De blå"));
    run(Command::set("no-bla-2", "ring", 4));
    let mut later = renamed.clone();
    later.apply(&Command::set("mp-f-1", "group", "Blåmejserne"), &actor("bla-2")).unwrap();
    let open = |here: Workspace, files: &[&Workspace]| {
        let mut files: Vec<Vec<Record>> = files.iter().map(|file| file_of(file)).collect();
        keep_apart(&here, &mut files);
        with(&here, &files.concat())
    };
    let all = open(facilitator(), &[&blue, &red]);
    let maps: Vec<&str> = all.all::<Map>().map(|map| map.id.as_str()).collect();
    let all = open(all.clone(), &[&renamed]);
    assert_eq!(all.all::<Map>().map(|map| map.id.as_str()).collect::<Vec<_>>(), maps);
    assert!(all.all::<Map>().any(|map| map.group == "De blå"));
    assert!(all.all::<Node>().any(|node| node.name == "Kirken" && node.ring == Some(4)));
    // Whichever of its files comes again, or together with others; another group never.
    for files in [[&renamed, &red], [&blue, &renamed], [&red, &blue]] {
        assert_eq!(sorted(&open(all.clone(), &files)), sorted(&all));
    }
    assert_eq!(sorted(&open(facilitator(), &[&renamed, &blue, &red])), sorted(&all));
    let all = open(all, &[&later, &blue, &renamed]);
    assert_eq!(all.all::<Map>().count(), maps.len());
    assert!(all.all::<Map>().any(|map| map.group == "Blåmejserne"));
    // The first to come has the map's own id.
    let first = open(Workspace::default(), &[&blue]);
    let all = open(open(first, &[&red]), &[&renamed]);
    assert_eq!(all.all::<Map>().count(), 2);
    assert_eq!(all.get::<Map>("mp-f-1").unwrap().group, "De blå");
    // Where only the later one came, the earlier one meets that.
    let elsewhere = open(facilitator(), &[&renamed, &red]);
    assert_eq!(sorted(&open(elsewhere.clone(), &[&blue])), sorted(&elsewhere));
}

/// The map was handed out with a group's name on it, and one group left it there.
#[test]
fn a_name_that_was_handed_out_tells_no_group_from_another() {
    let mut home = facilitator();
    home.apply(&Command::set("mp-f-1", "group", "Prøve"), &actor("mk")).unwrap();
    let [left, red, green] = [("bla", "Prøve"), ("rod", "Gruppe Rød"), ("gron", "Grøn")]
        .map(|(by, name)| file_of(&group_on(&home, by, name, &[("Skolen", 1)])));
    for choices in [vec![vec![&left, &red], vec![&green]], vec![vec![&left, &red, &green]]] {
        let mut here = Workspace::default();
        for choice in choices {
            let mut files: Vec<Vec<Record>> = choice.into_iter().cloned().collect();
            keep_apart(&here, &mut files);
            here = with(&here, &files.concat());
        }
        assert_eq!(here.all::<Map>().count(), 3);
    }
}
