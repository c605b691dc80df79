//! What the exercise leaves in the records: partnerships with tasks, approvals in order, contacts.

use serde_json::Value;

use crate::support::network::{World, today};
use makkerskab::{
    domain::{
        Action, Approval, Contact, Day, EdgeType, Entry, Kind, Node, Partner, Partnership, Status,
    },
    field,
    network::{
        Promise, agreed, answers, chain, colleague, colleagues_once,
        edits::{Call, approvals, asked_on_map, call, call_of, partnership_of},
        import::{Options, Words, draft, sheets},
        measures, one_spelling, reached, readings, staff_of, write_reach,
    },
    text::{Lang, text},
    workspace::{Command, fields_of, start_partnership},
};

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
    // A question is no need: it is shown where the need is written, and in no agreement.
    assert_eq!(partnership.need, "");
    assert_eq!(asked_on_map(&world.workspace, &id), Some("Hvem når de unge?"));
    let [da, en] = [Lang::Da, Lang::En].map(|lang| &text(lang).partnership.record);
    assert_eq!(
        (da.from_map)("Hvem når de unge?"),
        "Fra kortet: Hvem når de unge? Skriv behovet som en sætning."
    );
    assert_eq!((en.from_map)("Who"), "From the map: Who. Write the need as a sentence.");
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
    // One was taken out of the chain since: whoever comes in stands after those who are left.
    let first = world.workspace.of::<Approval>(&ps).find(|a| a.order == Some(1)).unwrap();
    world.run(&Command::Delete { ids: vec![first.id.clone()] });
    let (_, command) = made(&mut world).unwrap();
    world.run(&command);
    let chain = world.workspace.of::<Approval>(&ps);
    let last = chain.max_by_key(|approval| approval.order).unwrap();
    assert_eq!((last.order, last.who.as_str()), (Some(3), "Forvaltningen"));
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
            let today = Day::parse_iso("2026-11-27").unwrap();
            write_reach(workspace, &node, person, reach, today, &mut |kind| mint.id(kind))
        };
        command.map(|command| world.run(&command))
    };
    assert_eq!(who(&world), None);
    assert!(write(&mut world, " ", "").is_none());
    // Before there is a partner: it is made of the actor, and all is taken back in one step.
    let inverse = write(&mut world, "", "86 10 10 10").unwrap();
    let office = who(&world).unwrap();
    assert_eq!((office.name.as_str(), office.phone.as_str()), ("Ældre Sagen", "86 10 10 10"));
    assert_eq!(office.review_by, Day::parse_iso("2027-11-27"), "to be confirmed or erased");
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

#[test]
fn what_the_exercise_ended_in_is_told() {
    let mut world = World::new();
    let ids = world.add(&["Museet", "Ældre Sagen", "Biografen"]);
    assert!(agreed(&world.workspace, &world.graph()).is_empty());
    let map = world.map.clone();
    for id in &ids[..2] {
        world.run(&Command::set(&map, format!("shortlist/{id}"), true));
    }
    world.run(&Command::set(&ids[0], "votes/MH", 2));
    world.run(&Command::set(&ids[0], "votes/LKS", 1));
    world.run(&Command::set(&map, "notes/d-q1", " At MH har alt "));
    world.run(&Command::set(&map, "notes/d-q2", "  "));
    let due = Day::parse_iso("2026-12-02");
    let command = {
        let World { workspace, mint, .. } = &mut world;
        let wanted =
            Call { node: &ids[0], who: "LKS", by: due, task: "Ring til Museet", today: today() };
        call(workspace, &wanted, &mut |kind| mint.id(kind)).unwrap().1
    };
    world.run(&command);
    let graph = world.graph();
    let all = agreed(&world.workspace, &graph);
    let names: Vec<(&str, usize)> = all.iter().map(|own| (own.name.as_str(), own.dots)).collect();
    assert_eq!(names, [("Museet", 3), ("Ældre Sagen", 0)]);
    let promise = Promise { who: "LKS".into(), due, is_done: false };
    assert_eq!(all[0].call, Some(promise.clone()));
    let partnership = all[0].partnership.clone().unwrap();
    assert_eq!((&all[1].call, &all[1].partnership), (&None, &None));
    assert_eq!(answers(&graph.map), [("d-q1".to_owned(), "At MH har alt".to_owned())]);

    // Who has called is told so; who was taken off the list is told as long as somebody calls.
    let task = world.workspace.of::<Action>(&partnership).next().unwrap().id.clone();
    world.run(&Command::set(&task, field!(Action.state), "done"));
    world.run(&Command::set(&map, format!("shortlist/{}", ids[0]), serde_json::Value::Null));
    let all = agreed(&world.workspace, &world.graph());
    assert_eq!(all[0].call, Some(Promise { is_done: true, ..promise }));
    world.run(&Command::set(&task, field!(Action.state), "dropped"));
    let all = agreed(&world.workspace, &world.graph());
    assert_eq!(all.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Ældre Sagen"]);

    // Nobody is to call, and somebody has talked with them already.
    assert!(!all[0].is_under_way);
    world.run(&Command::set(&map, format!("shortlist/{}", ids[0]), true));
    let entry = world.mint.id(Kind::Entry);
    world.run(&Command::create(entry, &Entry { partnership, ..Entry::default() }));
    let all = agreed(&world.workspace, &world.graph());
    assert_eq!((all[0].name.as_str(), &all[0].call, all[0].is_under_way), ("Museet", &None, true));
    let [da, en] = [Lang::Da, Lang::En].map(Lang::calls);
    assert_eq!((da.under_way)("Ung Randers"), "I er i gang med Ung Randers.");
    assert_eq!((en.under_way)("Ung Randers"), "You are under way with Ung Randers.");
}

#[test]
fn a_colleague_is_one_whatever_the_case_and_the_blanks() {
    let names = ["MH".to_owned(), "Anne Birk".to_owned()];
    for (typed, known) in
        [("mh", Some("MH")), (" M H ", Some("MH")), ("anne  birk", Some("Anne Birk")), ("AB", None)]
    {
        assert_eq!(colleague(&names, typed).map(String::as_str), known, "{typed}");
    }
    let typed = ["MH", "Anne Birk", "mh ", "ANNE BIRK", "LKS"].map(str::to_owned);
    assert_eq!(colleagues_once(&["LO, PP".into(), "pp; MH".into()]), ["LO", "PP", "MH"]);
    assert_eq!(colleagues_once(&typed), ["MH", "Anne Birk", "LKS"]);

    let mut world = World::new();
    let ids = world.add(&["Museet", "Biografen"]);
    world.run(&Command::set(world.map.clone(), "participants", serde_json::json!(["mh", "LKS"])));
    world.run(&Command::set(&ids[0], "known_by/MH", true));
    let people = vec!["lks".to_owned(), "Bo".to_owned()];
    assert_eq!(
        staff_of(&world.graph(), people),
        ["LKS", "Bo", "MH"],
        "by the spelling at the actors"
    );
    // What is typed at an actor follows the rest of the map, and so does a table that comes in.
    let before = world.workspace.get::<Node>(&ids[1]).unwrap().clone();
    for who in ["m h", "Lks", "Ny"] {
        world.run(&Command::set(&ids[1], format!("known_by/{who}"), true));
    }
    let spelled = one_spelling(&world.graph(), &ids[1], &before.known_by.0);
    world.run(&Command::Batch(spelled));
    let after = world.workspace.get::<Node>(&ids[1]).unwrap().clone();
    assert_eq!(after.known_by.0.iter().collect::<Vec<_>>(), ["LKS", "MH", "Ny"]);
    assert!(one_spelling(&world.graph(), &ids[1], &after.known_by.0).is_empty());
    // Letters that somebody corrects stand as they were corrected, wherever that colleague stands.
    let mut back = vec![
        world.run(&Command::set(&ids[1], "known_by/LKS", Value::Null)),
        world.run(&Command::set(&ids[1], "known_by/Lks", true)),
        world.run(&Command::set(&ids[0], "known_by/LKS", true)),
    ];
    let spelled = one_spelling(&world.graph(), &ids[1], &after.known_by.0);
    back.push(world.run(&Command::Batch(spelled)));
    let graph = world.graph();
    let known =
        |at: usize| graph.actors[at].known_by.0.iter().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!((known(1), known(2)), ("Lks MH".into(), "Lks MH Ny".into()));
    assert_eq!(graph.map.participants.0, ["mh", "Lks"]);
    for inverse in back.iter().rev() {
        world.run(inverse);
    }
    let table = sheets("navn;kendes af\nKirken;M H, ny, Bo\nSkolen;bo\n").unwrap();
    let draft = draft(&world.graph(), &table, &Words::default(), Options::default());
    let known = |at: usize| draft.actors[at].known_by.0.iter().cloned().collect::<Vec<_>>();
    assert_eq!(
        (known(0), known(1)),
        (vec!["Bo".into(), "MH".into(), "Ny".into()], vec!["Bo".into()])
    );
    world.run(&Command::update(&after, &before));
    // Two spellings that stand there both stay in sight, or one could never be taken away.
    world.run(&Command::set(&ids[1], "known_by/mh", true));
    assert_eq!(staff_of(&world.graph(), Vec::new()), ["mh", "LKS", "MH"]);
}
