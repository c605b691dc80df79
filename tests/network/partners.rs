//! An actor on a map and the partner of its name: one, another, or not yet said.

use crate::support::network::{World, today};
use makkerskab::{
    domain::{Kind, Node, Partner, Sector},
    field,
    network::{
        edits::{Call, call, card, card_beside, partnership_of},
        set_two, similar,
    },
    workspace::{
        Command, History, StandsFor, Step, Verb, edit_of, is_another, is_partner, maps_of,
        stands_for, start_partnership,
    },
};

#[test]
fn a_partner_that_gets_another_name_gets_it_on_its_maps() {
    let mut world = World::new();
    let partner = Partner { name: "Saxo Bank".into(), ..Partner::default() };
    world.run(&Command::create("pa-a-1", &partner));
    let ids = world.add(&["saxo bank", "Spejderne"]);
    let node =
        |world: &World, place: usize| world.workspace.get::<Node>(&ids[place]).unwrap().clone();
    let stands = stands_for(&world.workspace, &node(&world, 0));
    let name = || "Saxo Bank".to_owned();
    assert_eq!(stands, StandsFor::Partner { id: "pa-a-1".into(), name: name(), is_same: true });
    // Typed letter by letter, all of it is taken back together.
    let mut inverses = Vec::new();
    for typed in ["Saxo Bank A", "Saxo Bank A/", "Saxo Bank A/S"] {
        let command = edit_of(&world.workspace, None, "pa-a-1", field!(Partner.name), typed.into());
        inverses.push(world.run(&command));
        assert_eq!(node(&world, 0).name, typed);
    }
    assert!(inverses.windows(2).all(|pair| pair[0].ids() == pair[1].ids()));
    assert_eq!(node(&world, 1).name, "Spejderne");
    inverses.into_iter().rev().for_each(|inverse| {
        world.run(&inverse);
    });
    assert_eq!(node(&world, 0).name, "saxo bank");

    // What the map calls otherwise keeps its name, and both sides tell.
    world.run(&Command::set(&ids[0], field!(Node.name), "Banken"));
    let command = edit_of(&world.workspace, None, "pa-a-1", field!(Partner.name), "Saxo".into());
    world.run(&command);
    assert_eq!(node(&world, 0).name, "Banken");
    let stands = stands_for(&world.workspace, &node(&world, 0));
    let id = "pa-a-1".to_owned();
    assert_eq!(stands, StandsFor::Partner { id, name: "Saxo".into(), is_same: false });
    let maps = maps_of(&world.workspace, "pa-a-1");
    assert_eq!((maps.len(), maps[0].otherwise.as_deref()), (1, Some("Banken")));
    assert_eq!(maps[0].title, "Hvem når de unge?");

    // One of the same name that came later is offered, not taken.
    world.run(&Command::create(
        "pa-a-2",
        &Partner { name: "Spejderne".into(), ..Partner::default() },
    ));
    let perhaps = stands_for(&world.workspace, &node(&world, 1));
    assert_eq!(perhaps, StandsFor::Perhaps { id: "pa-a-2".into(), name: "Spejderne".into() });
}

/// As the app does it: what was typed last tells what goes along with the next letter.
#[test]
fn a_name_that_typing_only_passes_takes_no_actor_along() {
    let mut world = World::new();
    let partner = Partner { name: "Spejderne".into(), ..Partner::default() };
    world.run(&Command::create("pa-a-1", &partner));
    let ids = world.add(&["Spejderne", "Spejderne N"]);
    world.run(&Command::set(&ids[1], field!(Node.partner_id), "pa-a-1"));
    let name = |world: &World, place: usize| -> String {
        world.workspace.get::<Node>(&ids[place]).unwrap().name.clone()
    };
    let mut history = History::default();
    let type_on = |world: &mut World, history: &mut History, typed: &str| {
        let typing = history.typing("pa-a-1", field!(Partner.name));
        let field = field!(Partner.name);
        let command = edit_of(&world.workspace, typing.as_ref(), "pa-a-1", field, typed.into());
        let inverse = world.run(&command);
        let step = Step::new(Verb::Edited, Kind::Partner, typed);
        history.done(Step { field: Some(field.into()), ..step }, inverse);
    };
    for typed in ["Spejderne ", "Spejderne N", "Spejderne No", "Spejderne Nord"] {
        type_on(&mut world, &mut history, typed);
        assert_eq!(name(&world, 0), typed);
        assert_eq!(name(&world, 1), "Spejderne N", "passed by {typed}");
    }
    // All of it is one step to take back.
    let past = history.take_undo().unwrap();
    world.run(&past.inverse);
    assert_eq!((name(&world, 0), name(&world, 1)), ("Spejderne".into(), "Spejderne N".into()));
    assert_eq!(world.workspace.get::<Partner>("pa-a-1").unwrap().name, "Spejderne");
    assert!(history.take_undo().is_none());

    // Who is called the same once the typing is over goes along with the next name.
    type_on(&mut world, &mut history, "Spejderne N");
    history.pause();
    assert_eq!(history.typing("pa-a-1", field!(Partner.name)), None);
    type_on(&mut world, &mut history, "Spejderne Nord");
    assert_eq!(
        (name(&world, 0), name(&world, 1)),
        ("Spejderne Nord".into(), "Spejderne Nord".into())
    );
}

/// The name alone makes nobody a partner: whoever says yes to the question writes the id.
#[test]
fn an_actor_with_the_name_of_a_partner_is_that_partner_only_once_somebody_says_so() {
    let mut world = World::new();
    let node = world.add(&["Kirken"])[0].clone();
    world.run(&Command::create("pa-k-1", &Partner { name: "Kirken".into(), ..Partner::default() }));
    let member = world.mint.id(Kind::Member);
    let goes_on = start_partnership("ps-k-1", "Korsang", Some((member, "pa-k-1".into())), today());
    world.run(&goes_on);
    let actor = |world: &World| world.workspace.get::<Node>(&node).unwrap().clone();
    assert_eq!(partnership_of(&world.workspace, &actor(&world)), None);
    let wanted = Call { node: &node, who: "Bo", by: None, task: "Ring til Kirken", today: today() };
    let (id, command) = {
        let World { workspace, mint, .. } = &mut world;
        call(workspace, &wanted, &mut |kind| mint.id(kind)).unwrap()
    };
    let inverse = world.run(&command);
    assert_ne!(id, "ps-k-1");
    assert_eq!(world.workspace.all::<Partner>().count(), 2, "another one of that name");
    world.run(&inverse);
    world.run(&Command::set(&node, field!(Node.partner_id), "pa-k-1"));
    assert_eq!(partnership_of(&world.workspace, &actor(&world)).as_deref(), Some("ps-k-1"));
}

/// A card with the name of the only such partner is that one, and whoever knows better says so, and
/// takes it back.
#[test]
fn whoever_is_not_the_partner_of_that_name_is_another_for_good() {
    let mut world = World::new();
    let partner = Partner {
        name: "Kirken".into(),
        sector: Some(Sector::UnionFaith),
        kind: "Folkekirke".into(),
        ..Partner::default()
    };
    world.run(&Command::create("pa-k-1", &partner));
    let id = world.add(&["kirken"])[0].clone();
    let node = |world: &World| world.workspace.get::<Node>(&id).unwrap().clone();
    assert_eq!(
        (node(&world).partner_id.as_str(), node(&world).kind.as_str()),
        ("pa-k-1", "Folkekirke")
    );
    let other = is_another(&world.workspace, &node(&world), "pa-k-1");
    let inverse = world.run(&other);
    let said = StandsFor::Another { id: "pa-k-1".into(), name: "Kirken".into() };
    assert_eq!(stands_for(&world.workspace, &node(&world)), said);
    // What came from the partner went with it.
    assert_eq!((node(&world).sector, node(&world).kind.as_str()), (None, ""));
    // Another one of that name is asked about all the same.
    world.run(&Command::create("pa-k-2", &Partner { name: "Kirken".into(), ..Partner::default() }));
    let asked = StandsFor::Perhaps { id: "pa-k-2".into(), name: "Kirken".into() };
    assert_eq!(stands_for(&world.workspace, &node(&world)), asked);
    // Taken back at once, or said anew later.
    world.run(&inverse);
    assert_eq!(node(&world).partner_id, "pa-k-1");
    assert_eq!(node(&world).sector, Some(Sector::UnionFaith));
    let other = is_another(&world.workspace, &node(&world), "pa-k-1");
    world.run(&other);
    let same = is_partner(&node(&world), "pa-k-1");
    world.run(&same);
    assert_eq!((node(&world).partner_id.as_str(), node(&world).other_than.0.len()), ("pa-k-1", 0));
}

/// Said once, it is written down.
#[test]
fn two_that_somebody_called_two_are_not_asked_about_again() {
    let mut world = World::new();
    let ids = world.add(&["Spejderne", "Spejdrene", "Spejdern"]);
    let pairs = similar(&world.graph());
    assert_eq!(pairs.len(), 2);
    let inverse = world.run(&set_two(&ids[0], &ids[1]));
    assert_eq!(similar(&world.graph()).len(), 1);
    // From the other end, it is the same answer.
    let second = world.run(&set_two(&ids[2], &ids[0]));
    assert_eq!(similar(&world.graph()), []);
    world.run(&second);
    world.run(&inverse);
    assert_eq!(similar(&world.graph()).len(), 2);
}

/// Added all the same: another one of that name is not the partner that the first one is.
#[test]
fn a_card_that_is_another_than_the_partners_own_is_no_partner() {
    let mut world = World::new();
    let sector = Some(Sector::Business);
    let partner = Partner { name: "Saxo Bank".into(), sector, ..Partner::default() };
    world.run(&Command::create("pa-a-1", &partner));
    let ids = world.add(&["Saxo Bank"]);
    let first = world.workspace.get::<Node>(&ids[0]).unwrap().clone();
    assert_eq!(first.partner_id, "pa-a-1");
    let second = card_beside(&first, card(&world.workspace, "mp-a-1", "Saxo Bank", "AB"));
    assert_eq!((second.partner_id.as_str(), second.sector), ("", None));
    assert!(second.other_than.0.contains(&first.id) && second.other_than.0.contains("pa-a-1"));
    // Beside one that is no partner, it is the partner still.
    let plain = Node { partner_id: String::new(), ..first };
    let second = card_beside(&plain, card(&world.workspace, "mp-a-1", "Saxo Bank", "AB"));
    assert_eq!(second.partner_id, "pa-a-1");
}

/// What stands in the record is the word of the page that the map was made on.
#[test]
fn the_librarys_mark_that_nobody_has_named_is_called_by_the_word_of_the_page() {
    let mut world = World::new();
    world.add(&["Biblioteket"]);
    let names = |world: &World| {
        let graph = world.graph().with_own_mark("The library");
        graph.actors.into_iter().map(|own| (own.is_own(), own.name)).collect::<Vec<_>>()
    };
    let [own, other] = ["The library", "Biblioteket"].map(String::from);
    assert_eq!(names(&world), [(true, own), (false, other.clone())]);
    let id = world.graph().actors[0].id.clone();
    world.run(&Command::set(&id, "name", "Randers Bibliotek"));
    assert_eq!(names(&world), [(true, "Randers Bibliotek".into()), (false, other)]);
}
