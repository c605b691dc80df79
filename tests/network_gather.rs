//! Four groups' maps become one, the same in whatever order they are opened.

use std::collections::BTreeSet;

use makkerskab::{
    crdt::Actor,
    domain::{Edge, EdgeType, Formality, Frequency, Map, Node},
    network::{
        Graph, differences, formats::gexf, gather, join, join_in, listed, one_of, said_otherwise,
        same_exercise, shared_ids, similar, to_gather, who_stays,
    },
    workspace::{Command, Mint, Workspace},
};

fn group(name: &str, actors: &[(&str, i64)], ties: &[(usize, usize)]) -> Graph {
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

/// Both as one, by what the groups said.
fn joined(graph: &Graph, groups: &[Graph], keep: usize, gone: usize, note: &str) -> Command {
    let whole = one_of(graph, groups, keep, gone).unwrap();
    join(graph, keep, gone, whole, note).unwrap()
}

fn groups() -> Vec<Graph> {
    vec![
        group("a", &[("KMD A/S", 1), ("Spejderne", 2)], &[(1, 2)]),
        group("b", &[("kmd", 3), ("Jobcenteret", 2)], &[(1, 2), (0, 1)]),
        group("c", &[("Spejderne ", 2), ("Jobcentret", 1)], &[(2, 1)]),
        group("d", &[("Biografen", 4), ("KMD ApS", 1)], &[]),
    ]
}

fn gathered(groups: &[Graph]) -> (Graph, String) {
    let mut mint = Mint::new(Actor::from_bits(9));
    let like = Map { title: "Samlet".into(), ..Map::default() };
    let (id, command) = gather(groups, &like, &mut |kind| mint.id(kind));
    let mut workspace = Workspace::default();
    workspace.apply(&command, &Actor::from_bits(9)).unwrap();
    (Graph::of(&workspace, &id).unwrap(), format!("{command:?}"))
}

#[test]
fn a_gathered_map_stands_as_a_danish_register_does() {
    let names =
        [("Ældre Sagen", 1), ("Åben Rådgivning", 1), ("Boligforeningen", 1), ("Aa. Kirken", 1)];
    let (graph, _) = gathered(&[group("a", &names, &[]), group("b", &[("Zonta", 1)], &[])]);
    let told: Vec<&str> = graph.others().into_iter().map(|place| graph.name(place)).collect();
    assert_eq!(told, ["Boligforeningen", "Zonta", "Ældre Sagen", "Aa. Kirken", "Åben Rådgivning"]);
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
    }
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

#[test]
fn who_might_be_the_same_is_asked_and_joined_with_its_ties() {
    let (graph, _) = gathered(&groups());
    let pairs = similar(&graph);
    let named: Vec<(&str, &str)> =
        pairs.iter().map(|(a, b)| (graph.name(*a), graph.name(*b))).collect();
    assert_eq!(named, [("Jobcenteret", "Jobcentret")]);
    let mut mint = Mint::new(Actor::from_bits(9));
    let (id, command) = gather(&groups(), &Map::default(), &mut |kind| mint.id(kind));
    let mut workspace = Workspace::default();
    let actor = Actor::from_bits(9);
    workspace.apply(&command, &actor).unwrap();
    let one = joined(&graph, &[], pairs[0].0, pairs[0].1, "");
    let change = workspace.apply(&one, &actor).unwrap();
    let after = Graph::of(&workspace, &id).unwrap();
    assert_eq!(after.actors.len(), graph.actors.len() - 1);
    assert_eq!(after.ties.len(), 4, "no tie is lost");
    workspace.apply(&change.inverse, &actor).unwrap();
    assert_eq!(Graph::of(&workspace, &id).unwrap().actors.len(), graph.actors.len());
}

#[test]
fn what_two_groups_wrote_otherwise_is_still_told_once_people_have_said_that_it_is_one() {
    let groups = groups();
    let (graph, _) = gathered(&groups);
    let mut mint = Mint::new(Actor::from_bits(9));
    let (id, command) = gather(&groups, &Map::default(), &mut |kind| mint.id(kind));
    let (mut workspace, actor) = (Workspace::default(), Actor::from_bits(9));
    workspace.apply(&command, &actor).unwrap();
    let (keep, gone) = similar(&graph)[0];
    workspace.apply(&joined(&graph, &groups, keep, gone, ""), &actor).unwrap();
    let after = Graph::of(&workspace, &id).unwrap();
    let found = differences(&after, &groups);
    let told: Vec<_> = found.into_iter().map(|own| (after.name(own.place), own.rings)).collect();
    assert!(told.contains(&("Jobcenteret", vec![(1, Some(2)), (2, Some(1))])), "{told:?}");
    assert_eq!(told.len(), 2);
}

#[test]
fn the_actor_that_stays_keeps_what_it_says_and_what_the_other_said_is_noted() {
    let mut one = group("a", &[("Biblioteksvennerne", 1), ("Biblioteksvennern", 3)], &[]);
    let full = |influence, kind: &str, partner: &str| Node {
        influence: Some(influence),
        kind: kind.into(),
        partner_id: partner.into(),
        ..Node::default()
    };
    let (stays, goes) = (full(5, "Venneforening", "pa-2"), full(1, "Forening", "pa-1"));
    for (place, own) in [(1, stays), (2, goes)] {
        let Node { id, name, ring, .. } = one.actors[place].clone();
        one.actors[place] = Node { id, name, ring, goal_fit: (place == 2).then_some(-1), ..own };
    }
    one.map.shortlist.0.insert("no-a-2".into());
    let one = Graph::new(one.map, one.actors, vec![]);
    let said = said_otherwise(&one.actors[1], &one.actors[2]);
    let fields: Vec<&str> = said.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, ["kind", "ring", "influence", "partner_id"]);

    let create = |node: &Node| makkerskab::workspace::Command::Create {
        id: node.id.clone(),
        kind: makkerskab::domain::Kind::Node,
        fields: makkerskab::workspace::fields_of(&Node { map: one.map.id.clone(), ..node.clone() }),
    };
    let mut commands: Vec<_> = one.actors.iter().map(create).collect();
    commands.push(makkerskab::workspace::Command::Create {
        id: one.map.id.clone(),
        kind: makkerskab::domain::Kind::Map,
        fields: makkerskab::workspace::fields_of(&one.map),
    });
    let (mut workspace, actor) = (Workspace::default(), Actor::from_bits(9));
    for command in &commands {
        workspace.apply(command, &actor).unwrap();
    }
    workspace.apply(&joined(&one, &[], 1, 2, "Den anden: 1"), &actor).unwrap();
    let after = Graph::of(&workspace, &one.map.id).unwrap();
    let kept = &after.actors[after.place("no-a-1").unwrap()];
    assert_eq!((kept.influence, kept.ring, kept.goal_fit), (Some(5), Some(1), Some(-1)));
    assert_eq!((kept.kind.as_str(), kept.partner_id.as_str()), ("Venneforening", "pa-2"));
    assert_eq!(kept.note, "Den anden: 1");
    assert!(after.map.shortlist.0.iter().eq(["no-a-1"]), "whoever was chosen stays chosen");
}

/// Three spellings of one club: who joins them gets what gathering would have given, however many and in
/// whatever turn; what was moved by hand meanwhile stays.
#[test]
fn two_that_are_one_stand_where_gathering_puts_them() {
    let of = |name: &str, spelt: &str, ring: i64, sees: i64| {
        let mut graph = group(name, &[(spelt, ring)], &[]);
        graph.actors[1].influence = Some(sees);
        graph
    };
    let groups = [
        of("a", "Fritidsklubben Søparken", 1, 4),
        of("b", "Fritidsklubben i Søparken", 4, 2),
        of("c", "Fritidsklubben Søparken", 1, 4),
        of("d", "Fritidsklub Søparken", 2, 1),
        of("e", "Fritidsklubben Søparken", 4, 5),
    ];
    let actor = Actor::from_bits(9);
    let play = |moved: &[(&str, i64)], turns: &[(&str, &str)]| {
        let mut mint = Mint::new(actor.clone());
        let (id, command) = gather(&groups, &Map::default(), &mut |kind| mint.id(kind));
        let mut workspace = Workspace::default();
        workspace.apply(&command, &actor).unwrap();
        let place = |graph: &Graph, name: &str| {
            graph.actors.iter().position(|own| own.name.trim() == name).unwrap()
        };
        for (name, ring) in moved {
            let graph = Graph::of(&workspace, &id).unwrap();
            let own = graph.actors[place(&graph, name)].id.clone();
            workspace.apply(&Command::set(&own, "ring", *ring), &actor).unwrap();
        }
        for (one, two) in turns {
            let graph = Graph::of(&workspace, &id).unwrap();
            let (keep, gone) = who_stays(&graph, &groups, place(&graph, one), place(&graph, two));
            workspace.apply(&joined(&graph, &groups, keep, gone, ""), &actor).unwrap();
        }
        let after = Graph::of(&workspace, &id).unwrap();
        let left: Vec<_> = after.others().iter().map(|at| after.actors[*at].clone()).collect();
        assert_eq!(left.len(), 4 - 1 - turns.len());
        left.into_iter().map(|own| (own.name, own.ring, own.influence)).collect::<Vec<_>>()
    };
    let (most, other, third) =
        ("Fritidsklubben Søparken", "Fritidsklubben i Søparken", "Fritidsklub Søparken");
    let whole = |ring| vec![(most.to_owned(), Some(ring), Some(4))];
    for turns in [[(other, most), (most, third)], [(third, most), (other, most)]] {
        // The middle of 1, 1, 2, 4 and 4, and of 1, 2, 4, 4 and 5.
        assert_eq!(play(&[], &turns), whole(2), "{turns:?}");
        assert_eq!(play(&[(most, 3)], &turns), whole(3), "moved by hand");
        assert_eq!(play(&[(third, 3)], &turns), whole(3), "moved by hand");
    }
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

#[test]
fn who_is_said_to_be_two_stays_so_when_one_of_them_becomes_a_third() {
    let mut graph = group("a", &[("Kirken", 1), ("Kirke", 2), ("Kirkens Korshær", 1)], &[]);
    graph.actors[3].other_than.0.insert("no-a-2".into());
    graph.actors[1].partner_id = "pa-a-1".into();
    graph.actors[2].other_than.0.insert("pa-a-1".into());
    let mut workspace = Workspace::default();
    let me = Actor::from_bits(9);
    for actor in &graph.actors {
        workspace.apply(&Command::create(&actor.id, actor), &me).unwrap();
    }
    workspace.apply(&joined(&graph, &[], 1, 2, ""), &me).unwrap();
    let third = workspace.get::<Node>("no-a-3").unwrap();
    assert!(third.other_than.0.contains("no-a-1"));
    let stays = workspace.get::<Node>("no-a-1").unwrap();
    assert_eq!(stays.partner_id, "pa-a-1");
    assert!(!stays.other_than.0.contains("pa-a-1"), "one and another at once");
    // The other way round, what was said not to be it is not taken over.
    let one = joined(&graph, &[], 2, 1, "");
    let mut workspace = Workspace::default();
    for actor in &graph.actors {
        workspace.apply(&Command::create(&actor.id, actor), &me).unwrap();
    }
    workspace.apply(&one, &me).unwrap();
    assert_eq!(workspace.get::<Node>("no-a-2").unwrap().partner_id, "");
}
