//! What the exercise leaves in the records: a map, actors, partnerships with tasks, approvals.

use makkerskab::{
    crdt::Actor,
    domain::{
        Action, Approval, Contact, Day, Edge, EdgeType, Kind, Map, Node, Partner, Partnership,
        SetOf, Status, card_name,
    },
    field,
    network::{
        Graph, MOST_DRAWN, chain, changes,
        edits::{
            Call, NoCards, approvals, call, call_of, cards, is_long_name, new_map, partnership_of,
            pasted, removal, twin,
        },
        measures, near, reached, readings,
        tie_edits::{Direction, directed, running},
        without, write_reach,
    },
    workspace::{
        Command, History, Mint, StandsFor, Step, Verb, Workspace, edit_of, fields_of, maps_of,
        stands_for, start_partnership,
    },
};

struct World {
    workspace: Workspace,
    mint: Mint,
    map: String,
}

impl World {
    fn new() -> Self {
        let mut mint = Mint::new(Actor::from_bits(7));
        let map = Map { question: "Hvem når de unge?".into(), ..Map::default() };
        let (id, command) = new_map(&map, "Biblioteket", &mut |kind| mint.id(kind));
        let mut world = Self { workspace: Workspace::default(), mint, map: id };
        world.run(&command);
        world
    }

    fn run(&mut self, command: &Command) -> Command {
        self.workspace.apply(command, &Actor::from_bits(7)).unwrap().inverse
    }

    fn graph(&self) -> Graph {
        Graph::of(&self.workspace, &self.map).unwrap()
    }

    fn add(&mut self, names: &[&str]) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let map = self.map.clone();
        let command = cards(&self.workspace, &map, &names, "AB", &mut |kind| self.mint.id(kind));
        self.run(&command);
        let graph = self.graph();
        names.iter().map(|name| graph.actors[twin(&graph, name).unwrap()].id.clone()).collect()
    }

    fn tie(&mut self, from: &str, to: &str, kind: EdgeType) {
        let edge = Edge {
            map: self.map.clone(),
            from: from.into(),
            to: to.into(),
            directed: Some(true),
            types: SetOf([kind].into()),
            ..Edge::default()
        };
        let id = self.mint.id(Kind::Edge);
        self.run(&Command::create(id, &edge));
    }
}

fn today() -> Day {
    Day::parse_iso("2026-11-25").unwrap()
}

#[test]
fn a_new_map_has_the_library_in_the_middle() {
    let world = World::new();
    let graph = world.graph();
    assert_eq!(graph.library(), Some(0));
    assert_eq!(graph.actors[0].name, "Biblioteket");
    assert!(graph.others().is_empty());
    assert!(readings(&graph, &measures(&graph)).is_empty(), "an empty map says nothing");
}

#[test]
fn pasted_lines_become_cards_once() {
    let mut world = World::new();
    world.add(&["KMD A/S"]);
    let graph = world.graph();
    let (names, doubles) =
        pasted(&graph, "- Spejderne\r\nkmd\n\n• spejderne \nBiografen\n").unwrap();
    assert_eq!(names, ["Spejderne", "Biografen"]);
    assert_eq!(doubles, ["kmd", "spejderne"], "what is left out is told by name");
    let (names, doubles) = pasted(&graph, &"x\n".repeat(50_000)).unwrap();
    assert_eq!((names.len(), doubles.len()), (1, 49_999));
    let long = "n".repeat(121);
    assert_eq!(card_name(&long), long, "nothing of a name is cut off unseen");
    assert_eq!(pasted(&graph, &format!("Biografen\n{long}")), Err(NoCards::TooLong(long.clone())));
    assert!(is_long_name(&long) && !is_long_name(&long[1..]));
    assert_eq!(card_name("\u{1}* \t"), "");
}

/// What counts is how many the map would hold, not how many lines are pasted.
#[test]
fn as_many_can_be_pasted_as_the_map_has_room_for() {
    let mut world = World::new();
    let lines = |numbers: std::ops::Range<usize>| -> String {
        numbers.map(|number| format!("Forening {number}\n")).collect()
    };
    let room = MOST_DRAWN - world.graph().actors.len();
    assert_eq!(pasted(&world.graph(), &lines(0..50_000)), Err(NoCards::TooMany));
    assert_eq!(pasted(&world.graph(), &lines(0..room + 1)), Err(NoCards::TooMany));
    let (names, doubles) = pasted(&world.graph(), &lines(0..room).repeat(2)).unwrap();
    assert_eq!((names.len(), doubles.len()), (room, room));
    world.add(&["Spejderne", "Biografen"]);
    assert_eq!(
        pasted(&world.graph(), &lines(0..room)),
        Err(NoCards::TooMany),
        "those who are there take room"
    );
    assert_eq!(pasted(&world.graph(), &lines(0..room - 2)).unwrap().0.len(), room - 2);
    // On a full map nobody is new, and doubles are told of all the same.
    let names: Vec<String> = lines(0..room - 2).lines().map(str::to_owned).collect();
    let command =
        cards(&world.workspace, &world.map, &names, "AB", &mut |kind| world.mint.id(kind));
    world.run(&command);
    assert_eq!(
        pasted(&world.graph(), "Spejderne\nBiografen"),
        Ok((Vec::new(), vec!["Spejderne".into(), "Biografen".into()]))
    );
    assert_eq!(pasted(&world.graph(), "Spejderne\nFDF"), Err(NoCards::TooMany));
}

#[test]
fn who_calls_whom_becomes_a_partnership_with_a_task() {
    let mut world = World::new();
    let node = world.add(&["Ældre Sagen"])[0].clone();
    let wanted = Call {
        node: &node,
        who: "Anne",
        by: Day::parse_iso("2026-12-02"),
        task: "Ring til Ældre Sagen",
        today: today(),
    };
    let (id, command) = {
        let World { workspace, mint, .. } = &mut world;
        call(workspace, &wanted, &mut |kind| mint.id(kind)).unwrap()
    };
    let inverse = world.run(&command);
    let partnership: &Partnership = world.workspace.get(&id).unwrap();
    assert_eq!((partnership.owner.as_str(), partnership.status), ("Anne", Some(Status::Candidate)));
    assert_eq!(partnership.need, "Hvem når de unge?");
    let task: Vec<&Action> = world.workspace.of::<Action>(&id).collect();
    assert_eq!((task[0].text.as_str(), task[0].due), ("Ring til Ældre Sagen", wanted.by));
    let actor: &Node = world.workspace.get(&node).unwrap();
    assert_eq!(partnership_of(&world.workspace, actor), Some(id.clone()));
    assert_eq!(call_of(&world.workspace, &id, actor).map(|task| task.owner.as_str()), Some("Anne"));
    assert_eq!(world.workspace.all::<Partner>().count(), 1);
    world.run(&inverse);
    assert!(world.workspace.get::<Partnership>(&id).is_none());
    assert_eq!(world.workspace.get::<Node>(&node).unwrap().partner_id, "");
}

#[test]
fn whoever_is_in_a_partnership_already_gets_a_task_there() {
    let mut world = World::new();
    let (partner, ps) = (world.mint.id(Kind::Partner), world.mint.id(Kind::Partnership));
    let member = world.mint.id(Kind::Member);
    let kors = Partner { name: "Røde Kors".into(), ..Partner::default() };
    world.run(&Command::create(&partner, &kors));
    world.run(&start_partnership(&ps, "Læs for mig", Some((member, partner.clone())), today()));
    // Written on the map by hand: the same name is the same partner.
    let node = world.add(&["RØDE KORS"])[0].clone();
    let actor: &Node = world.workspace.get(&node).unwrap();
    assert_eq!(partnership_of(&world.workspace, actor), Some(ps.clone()));
    assert_eq!(call_of(&world.workspace, &ps, actor), None);
    let wanted =
        Call { node: &node, who: "Bo", by: None, task: "Ring til Røde Kors", today: today() };
    let (id, command) = {
        let World { workspace, mint, .. } = &mut world;
        call(workspace, &wanted, &mut |kind| mint.id(kind)).unwrap()
    };
    world.run(&command);
    assert_eq!(id, ps);
    assert_eq!(world.workspace.all::<Partnership>().count(), 1);
    assert_eq!(world.workspace.get::<Partnership>(&ps).unwrap().owner, "", "it has its own lead");
    let actor: &Node = world.workspace.get(&node).unwrap();
    assert_eq!(actor.partner_id, partner);
    let task = call_of(&world.workspace, &ps, actor).unwrap();
    assert_eq!((task.owner.as_str(), task.due), ("Bo", None));
    let done = Command::set(&task.id, field!(Action.state), "done");
    world.run(&done);
    let actor: &Node = world.workspace.get(&node).unwrap();
    assert_eq!(
        call_of(&world.workspace, &ps, actor),
        None,
        "who has called can be asked to call again"
    );
}

#[test]
fn a_chain_becomes_approvals_in_order_and_only_once() {
    let mut world = World::new();
    let ids = world.add(&["Forvaltningen", "Områdelederne", "Plejehjemmet"]);
    world.tie(&ids[0], &ids[1], EdgeType::Permission);
    world.tie(&ids[2], &ids[1], EdgeType::Hierarchy);
    let graph = world.graph();
    let found = chain(&graph, None);
    let names: Vec<&str> = found.path.iter().map(|place| graph.name(*place)).collect();
    assert_eq!(names, ["Forvaltningen", "Områdelederne", "Plejehjemmet"]);
    assert_eq!(found.links(), 2);
    let ps = world.mint.id(Kind::Partnership);
    let fields = fields_of(&Partnership { title: "SOSU".into(), ..Partnership::default() });
    world.run(&Command::Create { id: ps.clone(), kind: Kind::Partnership, fields });
    let made = |world: &mut World| {
        let World { workspace, mint, .. } = world;
        approvals(workspace, &graph, &found, &ps, &mut |kind| mint.id(kind))
    };
    let (count, command) = made(&mut world).unwrap();
    assert_eq!(count, 2, "whoever waits for the yes is not asked");
    world.run(&command);
    let mut who: Vec<(Option<i64>, String)> =
        world.workspace.of::<Approval>(&ps).map(|a| (a.order, a.who.clone())).collect();
    who.sort();
    assert_eq!(who, [(Some(1), "Forvaltningen".into()), (Some(2), "Områdelederne".into())]);
    assert_eq!(made(&mut world), None);
}

#[test]
fn a_circle_of_permissions_is_told_and_nothing_hangs() {
    let mut world = World::new();
    let ids = world.add(&["A-huset", "B-huset", "C-huset"]);
    for (from, to) in [(0, 1), (1, 2), (2, 0)] {
        world.tie(&ids[from], &ids[to], EdgeType::Permission);
    }
    let graph = world.graph();
    let found = chain(&graph, None);
    assert!(found.path.is_empty());
    assert_eq!(found.circle.len(), 3);
    assert_eq!(readings(&graph, &measures(&graph))[0].measure(), "n-chain");
}

#[test]
fn an_actor_goes_with_its_ties_and_comes_back_with_them() {
    let mut world = World::new();
    let ids = world.add(&["Spejderne", "Biografen"]);
    world.tie(&ids[0], &ids[1], EdgeType::Info);
    let command = removal(&world.graph(), &ids[0]);
    let inverse = world.run(&command);
    assert_eq!((world.graph().others().len(), world.graph().ties.len()), (1, 0));
    world.run(&inverse);
    assert_eq!((world.graph().others().len(), world.graph().ties.len()), (2, 1));
}

#[test]
fn what_if_somebody_stops() {
    let mut world = World::new();
    let ids = world.add(&["Midten", "Venstre", "Højre"]);
    world.tie(&ids[0], &ids[1], EdgeType::Info);
    world.tie(&ids[0], &ids[2], EdgeType::Info);
    let graph = world.graph();
    let (parts, alone) = without(&graph, graph.place(&ids[0]).unwrap());
    assert_eq!((parts, alone.len()), (2, 2));
}

#[test]
fn two_maps_compared_by_name() {
    let mut before = World::new();
    before.add(&["Spejderne", "Biografen"]);
    let mut after = World::new();
    let ids = after.add(&["SPEJDERNE ", "Gymnasiet"]);
    let ring = vec![("ring".to_owned(), vec![1.into()])];
    after.run(&Command::edit(ids[0].clone(), ring));
    let (before, after) = (before.graph(), after.graph());
    let found = changes(&before, &after);
    let name = |graph: &Graph, places: &[usize]| -> Vec<String> {
        places.iter().map(|place| graph.name(*place).to_owned()).collect()
    };
    assert_eq!(name(&after, &found.new), ["Gymnasiet"]);
    assert_eq!(name(&before, &found.gone), ["Biografen"]);
    assert!(found.moved[0].is_closer() && found.moved[0].to == Some(1));
}

#[test]
fn a_tie_is_said_anew_and_each_answer_is_taken_back_as_one_step() {
    let mut world = World::new();
    let ids = world.add(&["Spejderne", "Biografen"]);
    world.tie(&ids[0], &ids[1], EdgeType::Info);
    let edge = |world: &World| world.workspace.all::<Edge>().next().unwrap().clone();
    let first = edge(&world);
    let back = Command::edit(&first.id, directed(&first, Direction::Back));
    let inverse = world.run(&back);
    let turned = edge(&world);
    assert_eq!((&turned.from, &turned.to), (&ids[1], &ids[0]));
    assert_eq!(turned.direction(), Direction::Along);
    world.run(&inverse);
    assert_eq!(edge(&world), first);
    world.run(&Command::edit(&first.id, directed(&first, Direction::None)));
    assert_eq!(edge(&world).direction(), Direction::None);

    world.run(&Command::edit(&first.id, running(EdgeType::Money, true)));
    world.run(&Command::edit(&first.id, running(EdgeType::Info, false)));
    assert_eq!(edge(&world).types, SetOf([EdgeType::Money].into()));
    let inverse = world.run(&Command::edit(&first.id, running(EdgeType::Wish, true)));
    assert!(edge(&world).is_wish());
    world.run(&inverse);
    assert!(!edge(&world).is_wish());
    world.run(&Command::edit(&first.id, running(EdgeType::Permission, true)));
    assert!(edge(&world).must_have_direction());
}

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

#[test]
fn a_number_typed_in_the_exercise_stands_with_the_partners_contact() {
    let mut world = World::new();
    let node = world.add(&["Ældre Sagen"])[0].clone();
    let who = |world: &World| -> Option<Contact> {
        let node = world.workspace.get::<Node>(&node).unwrap();
        reached(&world.workspace, node).cloned()
    };
    let write = |world: &mut World, person: &str, reach: &str| -> Option<Command> {
        let command = {
            let World { workspace, mint, .. } = &mut *world;
            write_reach(workspace, &node, person, reach, &mut |kind| mint.id(kind))
        };
        command.map(|command| world.run(&command))
    };
    assert_eq!(who(&world), None);
    assert!(write(&mut world, " ", "").is_none());
    // Before there is a partner: it is made of the actor, and all is taken back in one step.
    let inverse = write(&mut world, "", "86 10 10 10").unwrap();
    let office = who(&world).unwrap();
    assert_eq!((office.name.as_str(), office.phone.as_str()), ("Ældre Sagen", "86 10 10 10"));
    world.run(&inverse);
    assert_eq!((who(&world), world.workspace.all::<Partner>().count()), (None, 0));
    write(&mut world, "", "86 10 10 10").unwrap();

    // A person, who becomes the one to call; the office keeps its number.
    write(&mut world, "Mette Holm", "mette@aeldre.dk, 20 20 20 20").unwrap();
    let mette = who(&world).unwrap();
    assert_eq!((mette.name.as_str(), mette.primary), ("Mette Holm", Some(true)));
    assert_eq!((mette.phone.as_str(), mette.email.as_str()), ("20 20 20 20", "mette@aeldre.dk"));
    let all: Vec<&Contact> = world.workspace.all::<Contact>().collect();
    assert_eq!(all.len(), 2);
    assert!(all.iter().any(|own| own.phone == "86 10 10 10" && own.primary == Some(false)));
    // What is left empty changes nothing, and no second Mette comes of another spelling.
    write(&mut world, "mette  holm", "30 30 30 30").unwrap();
    let mette = who(&world).unwrap();
    assert_eq!((mette.phone.as_str(), mette.email.as_str()), ("30 30 30 30", "mette@aeldre.dk"));
    assert_eq!(world.workspace.all::<Contact>().count(), 2);
    // Whoever has left is called no more.
    world.run(&Command::set(&mette.id, field!(Contact.active), false));
    assert_eq!(who(&world).unwrap().phone, "86 10 10 10");
}

/// Case, form of company, punctuation and the spelling of æ, ø and å make no other name; a slip of the
/// pen is asked about; and what only resembles is let be.
#[test]
fn a_name_that_may_be_one_of_the_map_is_told() {
    let mut world = World::new();
    world.add(&["Spejderne", "Ældre Sagen", "Randers Kommune", "Bog & Idé", "Skole 1", "FOA"]);
    let graph = world.graph();
    let name = |place: Option<usize>| place.map(|place| graph.name(place));
    for (typed, same) in [
        ("SPEJDERNE", "Spejderne"),
        ("Aeldresagen", "Ældre Sagen"),
        ("Bog og idé A/S", "Bog & Idé"),
        ("Randers-Kommune", "Randers Kommune"),
    ] {
        assert_eq!(name(twin(&graph, typed)), Some(same), "{typed}");
    }
    for (typed, meant) in [
        ("Spejdrene", "Spejderne"),
        ("Spejdern", "Spejderne"),
        ("Ældre Sgen", "Ældre Sagen"),
        ("Randers", "Randers Kommune"),
    ] {
        assert_eq!(
            (twin(&graph, typed), name(near(&graph, typed))),
            (None, Some(meant)),
            "{typed}"
        );
    }
    for other in ["Skole 2", "FOF", "Spejderhuset", "Kommunen", "", "Skole"] {
        assert_eq!(name(near(&graph, other)), None, "{other}");
    }
}
