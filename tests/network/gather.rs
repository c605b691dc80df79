//! Four groups' maps become one, the same in whatever order they are opened.

use std::collections::BTreeSet;

use crate::support::gather::{gathered, group, groups};
use makkerskab::{
    crdt::Actor,
    domain::{Edge, EdgeType, Formality, Frequency, Map, Node},
    network::{
        Graph, differences, formats::gexf, gather, join_in, listed, same_exercise, shared_ids,
        similar, to_gather,
    },
    workspace::{Command, Mint, Workspace},
};

#[test]
fn a_gathered_map_stands_as_a_danish_register_does() {
    let names =
        [("Ældre Sagen", 1), ("Åben Rådgivning", 1), ("Boligforeningen", 1), ("Aa. Kirken", 1)];
    let (graph, _) = gathered(&[group("a", &names, &[]), group("b", &[("Zonta", 1)], &[])]);
    let told: Vec<&str> = graph.others().into_iter().map(|place| graph.name(place)).collect();
    assert_eq!(told, ["Boligforeningen", "Zonta", "Ældre Sagen", "Aa. Kirken", "Åben Rådgivning"]);
}

#[test]
fn the_name_is_the_one_that_most_groups_wrote() {
    let name = |written: &[&str]| {
        let groups = written.iter().zip(["a", "b", "c", "d"]);
        let groups: Vec<Graph> = groups.map(|(name, own)| group(own, &[(name, 1)], &[])).collect();
        let (graph, _) = gathered(&groups);
        graph.name(graph.others()[0]).to_owned()
    };
    for (written, chosen) in [
        (vec!["UngRanders", "Ung Randers", "UngRanders"], "UngRanders"),
        (vec!["Aeldresagen", "Ældre Sagen"], "Ældre Sagen"),
        (vec!["Ældresagen", "Ældre Sagen"], "Ældre Sagen"),
        (vec!["KMD", "KMD A/S"], "KMD A/S"),
        (vec!["kmd", "KMD"], "KMD"),
    ] {
        assert_eq!(name(&written), chosen);
        assert_eq!(name(&written.into_iter().rev().collect::<Vec<_>>()), chosen);
    }
}

#[test]
fn the_map_of_who_gathers_is_of_the_same_exercise() {
    let mut workspace = Workspace::default();
    let day = |text: &str| makkerskab::domain::Day::parse_iso(text);
    for (id, title, date, merged) in [
        ("mp-1", "Hvem når de unge?", "2026-11-28", false),
        ("mp-2", "hvem når de unge? ", "2026-11-28", false),
        ("mp-3", "Hvem når de unge?", "2026-11-27", false),
        ("mp-4", "Hvem når de gamle?", "2026-11-28", false),
        ("mp-5", "Hvem når de unge?", "2026-11-28", true),
    ] {
        let mut map = Map { title: title.into(), date: day(date), ..Map::default() };
        map.merged_from.0.extend(merged.then(|| "mp-1".to_owned()));
        workspace.apply(&Command::create(id, &map), &Actor::from_bits(9)).unwrap();
        let actor = Node { map: id.into(), name: "Skolen".into(), ..Node::default() };
        workspace
            .apply(&Command::create(format!("no-{id}"), &actor), &Actor::from_bits(9))
            .unwrap();
    }
    // The question alone, as it was handed out.
    let map = Map { title: "Hvem når de unge?".into(), date: day("2026-11-28"), ..Map::default() };
    workspace.apply(&Command::create("mp-6", &map), &Actor::from_bits(9)).unwrap();
    let opened = BTreeSet::from(["mp-1".to_owned()]);
    let rows = listed(&workspace);
    let same: Vec<String> = same_exercise(&rows, &opened).into_iter().collect();
    assert_eq!(same, ["mp-1", "mp-2"]);
    assert!(same_exercise(&rows, &BTreeSet::new()).is_empty());
}

#[test]
fn a_group_that_comes_late_joins_the_gathered_map_and_all_that_was_agreed_stays() {
    let all = groups();
    let (graph, _) = gathered(&all[..3]);
    let mut workspace = Workspace::default();
    let actor = Actor::from_bits(9);
    for graph in [&graph, &all[3]] {
        workspace.apply(&Command::create(&graph.map.id, &graph.map), &actor).unwrap();
        for node in &graph.actors {
            let node = Node { map: graph.map.id.clone(), ..node.clone() };
            workspace.apply(&Command::create(&node.id, &node), &actor).unwrap();
        }
        for tie in &graph.ties {
            workspace.apply(&Command::create(&tie.edge.id, &tie.edge), &actor).unwrap();
        }
    }
    // Gone on with: a ring is moved by hand, one is chosen, dots are put.
    let kmd = graph.actors.iter().find(|own| own.name == "KMD A/S").unwrap().id.clone();
    for (id, field, value) in [
        (kmd.as_str(), "ring", serde_json::json!(3)),
        (kmd.as_str(), "votes/AØ", serde_json::json!(2)),
        (graph.map.id.as_str(), &format!("shortlist/{kmd}"), serde_json::json!(true)),
    ] {
        workspace.apply(&Command::set(id, field, value), &actor).unwrap();
    }
    let rows = listed(&workspace);
    let late = BTreeSet::from(["mp-d-1".to_owned()]);
    assert_eq!(to_gather(&rows, &late), late, "of another question as far as anybody can tell");

    let before = Graph::of(&workspace, &graph.map.id).unwrap();
    let mut mint = Mint::new(Actor::from_bits(12));
    let command = join_in(&before, &all[3..], &mut |kind| mint.id(kind));
    workspace.apply(&command, &actor).unwrap();
    let after = Graph::of(&workspace, &graph.map.id).unwrap();
    let names = |graph: &Graph| -> BTreeSet<String> {
        graph.actors.iter().map(|own| own.name.clone()).collect()
    };
    let news: Vec<String> = names(&after).difference(&names(&before)).cloned().collect();
    assert_eq!(news, ["Biografen"]);
    assert_eq!(after.actors.iter().filter(|own| own.is_own()).count(), 1);
    let own = after.actors.iter().find(|own| own.id == kmd).unwrap();
    assert_eq!((own.ring, own.votes.0.len(), own.name.as_str()), (Some(3), 1, "KMD A/S"));
    assert!(after.map.shortlist.0.contains(&kmd));
    assert_eq!(after.map.merged_from.0.len(), 4);
    assert_eq!(after.ties.len(), before.ties.len());
    // The same map once more, with dots and a tie that is no wish any more: no dot counts twice.
    let mut anew = all[2].clone();
    anew.actors[1].votes.0.insert("BL".into(), serde_json::json!(3));
    let command = join_in(&after, &[anew], &mut |kind| mint.id(kind));
    workspace.apply(&command, &actor).unwrap();
    let again = Graph::of(&workspace, &graph.map.id).unwrap();
    assert_eq!(again.map.merged_from.0.len(), 4);
    assert_eq!((again.actors.len(), again.ties.len()), (after.actors.len(), after.ties.len()));
    assert!(again.actors.iter().all(|own| !own.votes.0.contains_key("BL")));
    // Taken back and done again: the ids that lie in the trash are nobody else's.
    let mut shared = shared_ids(&workspace, &[after.clone(), all[3].clone()]);
    let first = shared(makkerskab::domain::Kind::Node);
    workspace.apply(&Command::create(&first, &Node::default()), &actor).unwrap();
    workspace.apply(&Command::Delete { ids: vec![first.clone()] }, &actor).unwrap();
    let mut shared = shared_ids(&workspace, &[after, all[3].clone()]);
    assert_ne!(shared(makkerskab::domain::Kind::Node), first);
    // Where it has one that was gathered before beside it, both go into that map.
    let rows = listed(&workspace);
    assert_eq!(to_gather(&rows, &late), BTreeSet::from([graph.map.id.clone()]));
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let groups = groups();
    let (_, first) = gathered(&groups);
    for order in [[3, 1, 0, 2], [2, 3, 1, 0], [1, 0, 3, 2]] {
        let turned: Vec<Graph> = order.iter().map(|place| groups[*place].clone()).collect();
        assert_eq!(gathered(&turned).1, first);
    }
}

#[test]
fn the_same_actor_is_one_and_differing_rings_are_told() {
    let groups = groups();
    let (graph, _) = gathered(&groups);
    let mut names: Vec<&str> = graph.actors.iter().map(|actor| actor.name.as_str()).collect();
    names.sort();
    assert_eq!(
        names,
        ["Biblioteket", "Biografen", "Jobcenteret", "Jobcentret", "KMD A/S", "Spejderne"]
    );
    let kmd = graph.actors.iter().position(|actor| actor.name == "KMD A/S").unwrap();
    assert_eq!(graph.actors[kmd].ring, Some(1), "the middle of 1, 1 and 3");
    let told = differences(&graph, &groups);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].place, kmd);
    assert_eq!(told[0].rings.len(), 3);
    assert_eq!(graph.ties.len(), 4);
}

/// A laptop on which the groups' files were opened in one of the orders.
fn on_a_laptop(order: &[usize], workspace: &mut Workspace) -> Graph {
    let groups: Vec<Graph> = order.iter().map(|place| groups()[*place].clone()).collect();
    let mut ids = shared_ids(workspace, &groups);
    let (id, command) = gather(&groups, &Map::default(), &mut ids);
    workspace.apply(&command, &Actor::from_bits(order[0] as u64)).unwrap();
    Graph::of(workspace, &id).unwrap()
}

#[test]
fn two_laptops_get_the_same_map_to_the_byte() {
    let mut one = Workspace::default();
    let first = on_a_laptop(&[0, 1, 2, 3], &mut one);
    let second = on_a_laptop(&[3, 1, 0, 2], &mut Workspace::default());
    assert_eq!(gexf(&first, None), gexf(&second, None));
    // Gathered once more on the same laptop it is a map of its own.
    let again = on_a_laptop(&[1, 0, 2, 3], &mut one);
    assert_ne!(again.map.id, first.map.id);
    assert_eq!(Graph::of(&one, &first.map.id), Some(first));
}

#[test]
fn every_groups_notes_are_kept() {
    let mut groups = groups();
    groups[0].actors[1].note = "Ring til Mette".into();
    groups[1].actors[1].note = "Har skiftet navn".into();
    groups[3].actors[2].note = "Ring til Mette".into();
    let (graph, _) = gathered(&groups);
    let kmd = graph.actors.iter().find(|actor| actor.name == "KMD A/S").unwrap();
    assert_eq!(kmd.note, "Ring til Mette\nHar skiftet navn");
}

#[test]
fn a_bent_word_is_asked_about_and_another_part_of_town_is_not() {
    let asked = |one: &str, two: &str| !similar(&group("a", &[(one, 1), (two, 2)], &[])).is_empty();
    assert!(asked("Jobcenter Randers", "Jobcentret Randers"));
    assert!(asked("Boligforeningen Nord", "Boligforening Nord"));
    assert!(asked("Fritidsklub Søparken", "Fritidsklubben i Søparken"));
    assert!(asked("SSP", "SSP-konsulenterne"));
    assert!(!asked("FDF", "DGI"), "other letters");
    assert!(!asked("Nordbyens Skole", "Sydbyens Skole"));
    assert!(!asked("Nordbyens Boligforening", "Sydbyens Boligforening"));
    assert!(!asked("Skolen", "Skovlyst"));
}

#[test]
fn a_tie_that_one_group_has_is_no_wish_and_keeps_what_each_said_of_it() {
    let with = |name: &str, change: &dyn Fn(&mut Edge)| {
        let mut graph = group(name, &[("Avisen", 2), ("Skolen", 2)], &[(1, 2)]);
        change(&mut graph.ties[0].edge);
        graph
    };
    let wish = |edge: &mut Edge| edge.wished = Some(true);
    let real = |edge: &mut Edge| {
        edge.level = Some(3);
        edge.frequency = Some(Frequency::Weekly);
        edge.formal = Some(Formality::Contract);
    };
    let (graph, _) = gathered(&[with("a", &wish), with("b", &real)]);
    let edge = &graph.ties[0].edge;
    assert_eq!((edge.wished, edge.level), (None, Some(3)));
    assert_eq!((edge.frequency, edge.formal), (Some(Frequency::Weekly), Some(Formality::Contract)));
    let (graph, _) = gathered(&[with("a", &wish), with("b", &wish)]);
    assert_eq!(graph.ties[0].edge.wished, Some(true));
}

#[test]
fn who_must_permit_whom_stays_so_in_a_gathered_map() {
    // In either order of names, and though nobody ticked the arrow.
    for (from, to) in [("Zoo", "Avis"), ("Avis", "Zoo")] {
        let mut map = group("a", &[(from, 1), (to, 2)], &[(1, 2)]);
        map.ties[0].edge.types.0.insert(EdgeType::Permission);
        let (graph, _) = gathered(&[map]);
        let tie = &graph.ties[0];
        assert_eq!((graph.name(tie.from), graph.name(tie.to)), (from, to));
    }
}

#[test]
fn actors_without_a_usable_name_differ_from_nobody() {
    let groups = [group("a", &[("?", 1)], &[]), group("b", &[("!", 3)], &[])];
    let (graph, _) = gathered(&groups);
    assert_eq!(differences(&graph, &groups), []);
}

#[test]
fn what_a_group_called_two_stays_two_and_nobody_is_asked_again() {
    // Of one name, and of names that are a letter apart.
    let mut one =
        group("a", &[("Kirken", 1), ("kirken", 2), ("Spejderne", 1), ("Spejdrene", 3)], &[]);
    one.actors[2].other_than.0.insert("no-a-1".into());
    one.actors[3].other_than.0.extend(["no-a-4".into(), "pa-a-9".into()]);
    let two = group("b", &[("Kirken", 1), ("Spejderne", 1)], &[]);
    let (graph, first) = gathered(&[one.clone(), two.clone()]);
    assert_eq!(gathered(&[two.clone(), one.clone()]).1, first);
    let churches = graph.actors.iter().filter(|actor| actor.name.to_lowercase() == "kirken");
    assert_eq!(churches.count(), 2);
    // Each church has its own rings: where the groups agree, nothing differs.
    assert_eq!(differences(&graph, &[one.clone(), two.clone()]), []);
    let three = group("c", &[("Kirken", 4)], &[]);
    let (graph, _) = gathered(&[one.clone(), three.clone()]);
    let found = differences(&graph, &[one, three]);
    assert_eq!(found.len(), 1, "only of the first one, whom both groups have");
    assert_eq!(found[0].rings, [(0, Some(1)), (1, Some(4))]);
    assert_eq!(similar(&graph), []);
    let scouts = graph.actors.iter().find(|actor| actor.name == "Spejderne").unwrap();
    assert!(scouts.other_than.0.contains("pa-a-9"), "a partner has the same id everywhere");
}

/// A group that comes late is heard as those that came first, and coming again says nothing new.
#[test]
fn what_a_late_group_called_two_stays_two() {
    let mut late = group("d", &[("Kirken", 1), ("kirken", 2), ("Spejderne", 1)], &[]);
    late.actors[2].other_than.0.extend(["no-d-1".into(), "pa-a-9".into()]);
    let (first, _) = gathered(&[group("a", &[("Kirken", 1), ("Spejderne", 1)], &[])]);
    let mut graph = first;
    for _ in 0..3 {
        graph = joined(&graph, std::slice::from_ref(&late));
        let churches = graph.actors.iter().filter(|own| own.name.to_lowercase() == "kirken");
        assert_eq!(churches.count(), 2);
        assert_eq!(similar(&graph), []);
        let is_denied = |own: &Node| own.other_than.0.contains("pa-a-9");
        assert!(graph.actors.iter().any(is_denied), "it is not that partner");
    }
}

#[test]
fn a_tie_between_two_that_become_one_is_none() {
    let twice = group("a", &[("Skolen", 1), ("skolen", 1), ("FDF", 2)], &[(0, 1), (1, 2)]);
    let (graph, _) = gathered(&[twice]);
    assert_eq!((graph.ties.len(), graph.odd.len()), (1, 0));
}

/// The gathered map after these have joined it.
fn joined(graph: &Graph, late: &[Graph]) -> Graph {
    let actor = Actor::from_bits(9);
    let mut workspace = Workspace::default();
    workspace.apply(&Command::create(&graph.map.id, &graph.map), &actor).unwrap();
    for node in &graph.actors {
        workspace.apply(&Command::create(&node.id, node), &actor).unwrap();
    }
    for tie in &graph.ties {
        workspace.apply(&Command::create(&tie.edge.id, &tie.edge), &actor).unwrap();
    }
    // Ids that no earlier round has given.
    let mut mint = Mint::new(Actor::from_bits(12 + graph.actors.len() as u64));
    let command = join_in(graph, late, &mut |kind| mint.id(kind));
    workspace.apply(&command, &actor).unwrap();
    Graph::of(&workspace, &graph.map.id).unwrap()
}

/// Whoever sends a map again, or gathers what was gathered, says nothing twice.
#[test]
fn what_stands_there_already_is_not_noted_again() {
    let noted = |name: &str, note: &str, wants: &str| {
        let mut graph = group(name, &[("FDF", 1)], &[(0, 1)]);
        (graph.actors[1].note, graph.actors[1].wants) = (note.into(), wants.into());
        graph.ties[0].edge.note = note.into();
        graph
    };
    let all = [noted("a", "x\n\nog z", "a"), noted("b", "y", "a; b")];
    let (mut graph, _) = gathered(&all);
    let said = |graph: &Graph| {
        let own = graph.actors.iter().find(|own| own.name == "FDF").unwrap();
        (own.note.clone(), own.wants.clone(), graph.ties[0].edge.note.clone())
    };
    let whole = "x\n\nog z\ny".to_owned();
    assert_eq!(said(&graph), (whole.clone(), "a; b".into(), whole.clone()));
    for _ in 0..2 {
        graph = joined(&graph, &all[1..]);
    }
    assert_eq!(said(&graph), (whole.clone(), "a; b".into(), whole));
}
