//! Two actors of a gathered map made one, by what the groups said of both.

use crate::support::gather::{gathered, group, groups};
use makkerskab::{
    crdt::Actor,
    domain::{Action, Edge, Map, Node, Partnership},
    network::{
        Graph, agreed, differences, gather, join, one_of, said_otherwise, similar, who_stays,
    },
    workspace::{Command, Mint, Workspace},
};

/// Both as one, by what the groups said.
fn joined(graph: &Graph, groups: &[Graph], keep: usize, gone: usize, note: &str) -> Command {
    let whole = one_of(graph, groups, keep, gone).unwrap();
    join(&Workspace::default(), graph, (keep, gone), whole, note).unwrap()
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

fn stored(graph: &Graph) -> Workspace {
    let mut workspace = Workspace::default();
    let me = Actor::from_bits(9);
    let of = |id: &str| id.to_owned();
    let map = Command::create(of(&graph.map.id), &graph.map);
    let nodes = graph.actors.iter().map(|own| {
        Command::create(of(&own.id), &Node { map: graph.map.id.clone(), ..own.clone() })
    });
    let ties = graph.ties.iter().map(|tie| {
        Command::create(of(&tie.edge.id), &Edge { map: graph.map.id.clone(), ..tie.edge.clone() })
    });
    for command in std::iter::once(map).chain(nodes).chain(ties) {
        workspace.apply(&command, &me).unwrap();
    }
    workspace
}

#[test]
fn whoever_calls_the_one_that_goes_calls_the_one_that_stays() {
    let graph = group("a", &[("Kirken", 1), ("Kirken i Vejle", 2)], &[]);
    let (mut workspace, me) = (stored(&graph), Actor::from_bits(9));
    let partnership = Partnership { title: "Kirken".into(), ..Partnership::default() };
    let call = Action {
        partnership: "ps-1".into(),
        owner: "Bo".into(),
        origin_id: "no-a-1".into(),
        ..Action::default()
    };
    workspace.apply(&Command::create("ps-1", &partnership), &me).unwrap();
    workspace.apply(&Command::create("ac-1", &call), &me).unwrap();
    let graph = Graph::of(&workspace, &graph.map.id).unwrap();
    let place = |id| graph.place(id).unwrap();
    let (keep, gone) = (place("no-a-2"), place("no-a-1"));
    let whole = one_of(&graph, &[], keep, gone).unwrap();
    let command = join(&workspace, &graph, (keep, gone), whole, "").unwrap();
    let inverse = workspace.apply(&command, &me).unwrap().inverse;
    let after = Graph::of(&workspace, &graph.map.id).unwrap();
    let told: Vec<_> = agreed(&workspace, &after).into_iter().map(|own| own.actor).collect();
    assert_eq!(told, ["no-a-2"]);
    workspace.apply(&inverse, &me).unwrap();
    assert_eq!(workspace.get::<Action>("ac-1").unwrap().origin_id, "no-a-1");
}

#[test]
fn a_tie_that_both_have_is_one() {
    let mut graph = group(
        "a",
        &[("Kirken", 1), ("Kirken i Vejle", 2), ("FDF", 2)],
        &[(0, 1), (2, 0), (1, 3), (3, 2), (1, 2), (2, 3)],
    );
    for (place, note) in [(0, "Sognet"), (1, "Koret")] {
        graph.ties[place].edge.note = note.into();
    }
    graph.ties[1].edge.trust.0.insert("no-a-0".into(), 4.into());
    graph.ties[1].edge.source = "Årsmødet".into();
    // From whom to whom is another tie each way.
    graph.ties[2].edge.directed = Some(true);
    graph.ties[3].edge.directed = Some(true);
    let (mut workspace, me) = (stored(&graph), Actor::from_bits(9));
    let graph = Graph::of(&workspace, &graph.map.id).unwrap();
    let (keep, gone) = (graph.place("no-a-1").unwrap(), graph.place("no-a-2").unwrap());
    let command = joined(&graph, &[], keep, gone, "");
    let inverse = workspace.apply(&command, &me).unwrap().inverse;
    let after = Graph::of(&workspace, &graph.map.id).unwrap();
    let told: std::collections::BTreeSet<_> = after
        .ties
        .iter()
        .map(|tie| (tie.edge.from.as_str(), tie.edge.to.as_str(), tie.edge.note.as_str()))
        .collect();
    let expected =
        [("no-a-0", "no-a-1", "Sognet\nKoret"), ("no-a-1", "no-a-3", ""), ("no-a-3", "no-a-1", "")];
    assert!(expected.iter().all(|own| told.contains(own)), "{told:?}");
    let both = after.ties.iter().find(|tie| tie.edge.note.contains("Koret")).unwrap();
    assert_eq!((both.edge.trust.0.len(), both.edge.source.as_str()), (1, "Årsmødet"));
    assert_eq!(
        after.ties.len(),
        4,
        "one each way between the two, and one that nobody directed: {told:?}"
    );
    workspace.apply(&inverse, &me).unwrap();
    assert_eq!(Graph::of(&workspace, &graph.map.id).unwrap().ties.len(), 6);
}
