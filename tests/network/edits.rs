//! What the exercise does to a map: actors, ties, doubles, and what stands when somebody stops.

use crate::support::network::World;
use makkerskab::{
    domain::{Edge, EdgeType, SetOf, card_name},
    network::{
        Graph, MOST_DRAWN, Way, changes,
        edits::{cards, is_long_name, removal, twin},
        join, measures, near, one_of,
        pasted::{NoCards, Pasted, pasted, several},
        readings, similar,
        tie_edits::{Direction, directed, running},
        who_stays, without,
    },
    workspace::Command,
};
use serde_json::json;

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
    let Pasted { names, doubles, has_more_columns, .. } =
        pasted(&graph, "- Spejderne\r\nkmd\n\n• spejderne \nBiografen\n").unwrap();
    assert!(!has_more_columns);
    assert_eq!(names, ["Spejderne", "Biografen"]);
    assert_eq!(doubles, ["kmd", "spejderne"], "what is left out is told by name");
    let Pasted { names, doubles, .. } = pasted(&graph, &"x\n".repeat(50_000)).unwrap();
    assert_eq!((names.len(), doubles.len()), (1, 49_999));
    let long = "n".repeat(121);
    assert_eq!(card_name(&long), long, "nothing of a name is cut off unseen");
    assert_eq!(pasted(&graph, &format!("Biografen\n{long}")), Err(NoCards::TooLong(long.clone())));
    assert!(is_long_name(&long) && !is_long_name(&long[1..]));
    assert_eq!(card_name("\u{1}* \t"), "");
}

#[test]
fn a_numbered_list_loses_its_numbers_and_a_name_with_one_keeps_it() {
    let graph = World::new().graph();
    let names = |text: &str| pasted(&graph, text).unwrap().names;
    assert_eq!(
        names("1. Sygehuset\n2) Spejderne\n3. Gl. Skole\n"),
        ["Sygehuset", "Spejderne", "Gl. Skole"]
    );
    assert_eq!(
        names("Spejderne\n1. maj-komiteen\n10. klasse"),
        ["Spejderne", "1. maj-komiteen", "10. klasse"]
    );
}

#[test]
fn rows_of_a_spreadsheet_give_the_names_of_their_first_column() {
    let graph = World::new().graph();
    let found = pasted(
        &graph,
        "1\tSkolen\tUddannelse\tTæt på\r\n2\tMuseet\t\t\n\t\t\nSpejderne; FDF, Randers\n",
    )
    .unwrap();
    assert_eq!(found.names, ["Skolen", "Museet", "Spejderne", "FDF, Randers"]);
    assert!(found.has_more_columns, "somebody is told that the rest was not read");
    // As a spreadsheet saves it.
    let found = pasted(&graph, "Skolen;Uddannelse;40506070\nMuseet;;\n").unwrap();
    assert_eq!(found.names, ["Skolen", "Museet"]);
    assert!(found.has_more_columns);
    let found = pasted(&graph, "1. Politiet\nMødrehjælpen;Røde Kors\n").unwrap();
    assert_eq!(found.names, ["Politiet", "Mødrehjælpen", "Røde Kors"]);
    assert!(!found.has_more_columns);
    // A list of a text program has tabs, too.
    let found = pasted(&graph, "1.\tSygehuset\n2.\tKirken\n•\tBiografen\n").unwrap();
    assert_eq!(found.names, ["Sygehuset", "Kirken", "Biografen"]);
    assert!(!found.has_more_columns);
}

#[test]
fn what_stands_above_a_column_of_names_is_no_actor() {
    let graph = World::new().graph();
    let read = |text: &str| {
        let found = pasted(&graph, text).unwrap();
        (found.names, found.head, found.has_more_columns)
    };
    let two = vec!["Skolen".to_owned(), "Museet".to_owned()];
    assert_eq!(read("Navn\nSkolen\nMuseet\n"), (two.clone(), "Navn".into(), false));
    assert_eq!(
        read("Organisation\tBy\nSkolen\tGreve\nMuseet\t\n"),
        (two.clone(), "Organisation".into(), true)
    );
    // With commas only below headings, and a quoted comma is the name's own.
    let commas = "Navn,Sektor,By\n\"Skolen, Nord\",Uddannelse,Greve\nMuseet,Kultur,\n";
    assert_eq!(
        read(commas),
        (vec!["Skolen, Nord".to_owned(), "Museet".into()], "Navn".into(), true)
    );
    assert_eq!(read("FDF, Randers\nSkolen, Nord").0, ["FDF, Randers", "Skolen, Nord"]);
    // Marks around part of a name, or without an end, are its own.
    let marked = "\"Ord og billede\" (kor)\n\"Ny scene\tAarhus\n";
    assert_eq!(read(marked).0, ["\"Ord og billede\" (kor)", "\"Ny scene"]);
    // The names stand where their heading says, and whoever has none there is nobody.
    let table = "Nr.;Sektor;Aktør\n1;Uddannelse;Skolen\n2;Kultur;\n3;Kultur;Museet\n";
    assert_eq!(read(table), (two.clone(), "Aktør".into(), true));
    assert_eq!(read("Nr.\tNavn\n1\tSkolen\nMuseet"), (two.clone(), "Navn".into(), true));
    // A sector that is written once, numbers before the names, and a row of nobody.
    let merged = "Sektor\tAktør\tBy\nKultur\tSkolen\tGreve\n\tMuseet\tKøge\n";
    assert_eq!(read(merged), (two.clone(), "Aktør".into(), true));
    let counted = "Nr.\tNavn\tBy\n1.\tSkolen\tRoskilde\n2.\tMuseet\tLejre";
    assert_eq!(read(counted), (two.clone(), "Navn".into(), true));
    let lacks = "Nr.\tSektor\tAktør\n1\tKultur\tSkolen\n2\tErhverv\t\n3\t\tMuseet";
    assert_eq!(read(lacks), (two.clone(), "Aktør".into(), true));
    assert_eq!(read("Navn\n1. Skolen\n2. Museet"), (two.clone(), "Navn".into(), false));
    // Beside a name it says what sort they are.
    let sorts = "Museumsforeningen\tOrganisation\nRøde Kors\tForening";
    assert_eq!(read(sorts).0, ["Museumsforeningen", "Røde Kors"]);
    // Alone it is what somebody wrote, and further down as well.
    assert_eq!(read("Navn"), (vec!["Navn".to_owned()], String::new(), false));
    assert_eq!(read("Skolen\nNavn").1, "");
}

#[test]
fn names_on_one_line_may_be_several() {
    assert_eq!(several("Politiet, Skolen , SSP"), ["Politiet", "Skolen", "SSP"]);
    for one in ["VUC, Sprogskolen", "Politiet, Skolen,", "Fonden (Anne, Bo, Ida)", "Politiet"] {
        assert_eq!(several(one), [""; 0], "{one}");
    }
    assert_eq!(several(&format!("Skolen, SSP, {}", "n".repeat(41))), [""; 0]);
}

/// Whoever is asked about while writing is found again below the cards: a name is never only asked about.
#[test]
fn a_slip_that_is_added_is_asked_about_afterwards() {
    for (name, slip) in [
        ("Spejderne", "Spejdrene"),
        ("Ældre Sagen", "Ældre Sgen"),
        ("Kirken", "Kirkens"),
        ("Randers Kommune", "Randers"),
    ] {
        let mut world = World::new();
        world.add(&[name]);
        assert!(near(&world.graph(), slip).is_some(), "{slip}");
        world.add(&[slip]);
        assert_eq!(similar(&world.graph()).len(), 1, "{slip}");
    }
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
    let Pasted { names, doubles, .. } = pasted(&world.graph(), &lines(0..room).repeat(2)).unwrap();
    assert_eq!((names.len(), doubles.len()), (room, room));
    world.add(&["Spejderne", "Biografen"]);
    assert_eq!(
        pasted(&world.graph(), &lines(0..room)),
        Err(NoCards::TooMany),
        "those who are there take room"
    );
    assert_eq!(pasted(&world.graph(), &lines(0..room - 2)).unwrap().names.len(), room - 2);
    // On a full map nobody is new, and doubles are told of all the same.
    let names: Vec<String> = lines(0..room - 2).lines().map(str::to_owned).collect();
    let command =
        cards(&world.workspace, &world.map, &names, "AB", &mut |kind| world.mint.id(kind));
    world.run(&command);
    assert_eq!(
        pasted(&world.graph(), "Spejderne\nBiografen"),
        Ok(Pasted { doubles: vec!["Spejderne".into(), "Biografen".into()], ..Pasted::default() })
    );
    assert_eq!(pasted(&world.graph(), "Spejderne\nFDF"), Err(NoCards::TooMany));
}

#[test]
fn an_actor_goes_with_its_ties_and_comes_back_with_them() {
    let mut world = World::new();
    let ids = world.add(&["Spejderne", "Biografen"]);
    world.tie(&ids[0], &ids[1], EdgeType::Info);
    // One that cannot be drawn, too: nothing is left to tell of.
    world.tie(&ids[0], &ids[0], EdgeType::Info);
    let command = removal(&world.graph(), &ids[0]);
    let inverse = world.run(&command);
    assert_eq!((world.graph().others().len(), world.graph().ties.len()), (1, 0));
    assert_eq!(world.graph().odd_counts(), (0, 0));
    world.run(&inverse);
    assert_eq!(world.graph().odd_counts(), (1, 0));
    assert_eq!((world.graph().others().len(), world.graph().ties.len()), (2, 1));
}

#[test]
fn ties_to_somebody_in_the_trash_go_along_when_two_are_joined() {
    let mut world = World::new();
    let ids = world.add(&["Spejder", "Spejderne", "Biografen"]);
    world.tie(&ids[0], &ids[2], EdgeType::Info);
    let away = world.run(&Command::Delete { ids: vec![ids[2].clone()] });
    let graph = world.graph();
    let place = |id: &str| graph.actors.iter().position(|actor| actor.id == id).unwrap();
    let (keep, gone) = (place(&ids[1]), place(&ids[0]));
    let whole = one_of(&graph, &[], keep, gone).unwrap();
    let command = join(&world.workspace, &graph, (keep, gone), whole, "").unwrap();
    world.run(&command);
    world.run(&away);
    let graph = world.graph();
    assert_eq!((graph.ties.len(), graph.odd.len()), (1, 0));
    assert_eq!(graph.ties[0].edge.from, ids[1]);
}

/// Which of two names stays must not hang on which has the smaller id.
#[test]
fn of_two_spellings_the_one_that_stands_in_the_record_stays() {
    for at in [0, 1] {
        let mut world = World::new();
        let ids = world.add(&["Spejdrene", "Spejderne"]);
        let places = |world: &World| {
            let graph = world.graph();
            let (a, b) = similar(&graph)[0];
            let (stays, gone) = who_stays(&graph, &[], a, b);
            (graph.actor(stays).unwrap().id.clone(), graph.actor(gone).unwrap().id.clone())
        };
        assert_eq!(places(&world), (ids[0].clone(), ids[1].clone()), "as they come");
        world.run(&Command::set(&ids[at], "ring", 1));
        assert_eq!(places(&world), (ids[at].clone(), ids[1 - at].clone()), "who has a ring");
        world.run(&Command::set(&ids[1 - at], "partner_id", "pr-a-1"));
        assert_eq!(places(&world), (ids[1 - at].clone(), ids[at].clone()), "who is a partner");
    }
    let group = |name: &str| {
        let mut world = World::new();
        world.add(&[name]);
        world.graph()
    };
    let mut world = World::new();
    world.add(&["Spejdrene", "Spejderne"]);
    let groups = ["Spejderne", "Spejdrene", "Spejderne"].map(group);
    assert_eq!(who_stays(&world.graph(), &groups, 1, 2), (2, 1), "as most groups wrote");
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
    assert!(found.moved[0].way() == Some(Way::Closer) && found.moved[0].to == Some(1));
}

/// Two that people said are two, though they are called the same; and one that is placed only now.
#[test]
fn two_maps_compared_where_a_name_stands_twice_or_a_ring_is_new() {
    let map = |all: &[(&str, Option<i64>)]| {
        let mut world = World::new();
        for (name, ring) in all {
            let stood: Vec<String> =
                world.graph().actors.iter().map(|own| own.id.clone()).collect();
            world.add(&[*name]);
            let all = world.graph().actors;
            let new = all.into_iter().find(|own| !stood.contains(&own.id)).unwrap();
            world.run(&Command::edit(new.id, vec![("ring".to_owned(), vec![json!(ring)])]));
        }
        world.graph()
    };
    let two = [("SFO", Some(1)), ("SFO", Some(3))];
    let found = changes(&map(&two), &map(&two[1..]));
    assert_eq!((found.same, found.moved.len(), found.gone.len(), found.new.len()), (1, 0, 1, 0));
    let found = changes(&map(&two[..1]), &map(&[("SFO", Some(3)), ("SFO", Some(2))]));
    let (before, now) = (map(&two[..1]), map(&two));
    assert_eq!((found.moved.len(), found.new.len()), (1, 1));
    assert_eq!((found.moved[0].from, found.moved[0].to), (Some(1), Some(2)));
    let found = changes(&before, &now);
    assert_eq!((found.same, found.new.len(), found.moved.len()), (1, 1, 0));
    for (then, now, way) in [
        (None, Some(4), None),
        (None, Some(2), Some(Way::Closer)),
        (Some(2), None, None),
        (Some(1), Some(4), Some(Way::Farther)),
    ] {
        let found = changes(&map(&[("Hallen", then)]), &map(&[("Hallen", now)]));
        assert_eq!(found.moved[0].way(), way, "{then:?} {now:?}");
    }
}

#[test]
fn two_maps_compared_by_their_ties() {
    let names = ["Spejderne", "Biografen", "Skolen"];
    let (mut before, mut after) = (World::new(), World::new());
    let (old, new) = (before.add(&names), after.add(&names));
    before.tie(&old[0], &old[1], EdgeType::Info);
    before.tie(&old[1], &old[2], EdgeType::Info);
    // The other way round, and twice: it is the same.
    after.tie(&new[2], &new[1], EdgeType::Money);
    after.tie(&new[1], &new[2], EdgeType::Info);
    after.tie(&new[2], &new[0], EdgeType::Info);
    let (before, after) = (before.graph(), after.graph());
    let found = changes(&before, &after);
    let names = |graph: &Graph, ties: &[(usize, usize)]| -> Vec<[String; 2]> {
        ties.iter().map(|(a, b)| [*a, *b].map(|place| graph.name(place).to_owned())).collect()
    };
    assert_eq!(names(&after, &found.new_ties), [["Skolen", "Spejderne"]]);
    assert_eq!(names(&before, &found.gone_ties), [["Spejderne", "Biografen"]]);
    assert_eq!((found.same, found.moved.len()), (3, 0));
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
