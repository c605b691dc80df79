//! The examples are real records: everything in them can be read, and both languages tell the
//! same.

use std::collections::BTreeSet;

use makkerskab::{
    content::{Example, read_examples},
    crdt::Record,
    domain::{Code, Day, Kind, Node, Phase, SetOf},
    network::{AT_MOST, Graph, Reading, after, chain, measures, readings, without},
    workspace::Workspace,
};

fn both() -> (Vec<Example>, Vec<Example>) {
    let read = |json| read_examples(json).unwrap();
    (
        read(include_str!("../../content/examples.da.json")),
        read(include_str!("../../content/examples.en.json")),
    )
}

#[test]
fn every_field_of_every_example_is_understood() {
    let (da, en) = both();
    for example in da.iter().chain(&en) {
        let workspace: Workspace = example.workspace();
        assert_eq!(workspace.mistyped().len(), 0, "{}: {:?}", example.id, workspace.mistyped());
        for record in workspace.records().values() {
            let kind = Kind::parse(&record.kind);
            assert!(kind.is_some(), "{}: kind {}", record.id, record.kind);
            let known = kind.unwrap().fields();
            for (field, _) in record.fields() {
                let name = field.split('/').next().unwrap();
                assert!(known.contains(&name), "{}: unknown field {field}", record.id);
            }
        }
        assert!(workspace.record(&example.partnership()).is_some(), "{}", example.id);
    }
}

#[test]
fn references_lead_somewhere() {
    let (da, _) = both();
    for example in &da {
        let workspace = example.workspace();
        for record in workspace.records().values() {
            let kind = Kind::parse(&record.kind).unwrap();
            for parent in kind.parents() {
                if let Some(id) = record.get(parent).as_str().filter(|id| !id.is_empty()) {
                    assert!(workspace.record(id).is_some(), "{}: {parent} {id}", record.id);
                }
            }
        }
        for phase in &example.phases {
            assert!(Phase::parse(phase).is_some(), "{}: {phase}", example.id);
        }
        assert!(example.source.url.is_empty() || example.source.url.starts_with("http"));
        assert!(!example.source.name.is_empty(), "{}", example.id);
    }
}

#[test]
fn both_languages_hold_the_same_examples() {
    let (da, en) = both();
    let shape = |examples: &[Example]| -> Vec<(String, Vec<String>, usize, usize)> {
        let of = |e: &Example| (e.id.clone(), e.items.clone(), e.story.len(), e.lessons.len());
        examples.iter().map(of).collect()
    };
    assert_eq!(shape(&da), shape(&en));
    assert_eq!(da.iter().filter(|example| example.is_full).count(), 8);
    for (da, en) in da.iter().zip(&en) {
        let outline = |records: Vec<Record>| -> Vec<(String, String, BTreeSet<String>)> {
            records
                .into_iter()
                .map(|r| {
                    let fields = r.fields().map(|(name, _)| name.to_owned()).collect();
                    (r.id.clone(), r.kind.clone(), fields)
                })
                .collect()
        };
        assert_eq!(outline(da.records().unwrap()), outline(en.records().unwrap()), "{}", da.id);
    }
}

#[test]
fn a_template_carries_choices_and_never_names() {
    use makkerskab::{
        crdt::Actor,
        domain::{Ask, Contact, Member, Partner, Partnership},
        workspace::{Mint, Model, partnership_after},
    };
    let (da, _) = both();
    let actor = Actor::from_bits(7);
    for example in da.iter().filter(|example| example.is_full) {
        let library = example.workspace();
        let mut mint = Mint::new(actor.clone());
        let (id, command) = partnership_after(
            &library,
            &example.partnership(),
            Model::Example,
            "Vores eget",
            &mut mint,
        )
        .unwrap();
        let mut mine = Workspace::default();
        mine.apply(&command, &actor).unwrap();
        let made: &Partnership = mine.get(&id).unwrap();
        let model: &Partnership = library.get(&example.partnership()).unwrap();
        assert_eq!(made.title, "Vores eget");
        assert_eq!(made.track, model.track);
        assert_eq!(made.motives, model.motives);
        assert_eq!(made.owner, "");
        assert_eq!(mine.all::<Partner>().count(), 0);
        assert_eq!(mine.all::<Contact>().count(), 0);
        assert_eq!(mine.all::<Member>().count(), 0);
        let asks = library.of::<Ask>(&example.partnership()).count();
        assert_eq!(mine.of::<Ask>(&id).count(), asks);
        let text = format!("{:?}", mine.records());
        for partner in library.all::<Partner>() {
            assert!(!text.contains(&partner.name), "{}: {}", example.id, partner.name);
        }
    }
}

#[test]
fn one_more_like_ones_own_has_its_words_and_nothing_that_has_happened() {
    use makkerskab::{
        crdt::Actor,
        domain::{Agreement, Ask, AskStatus, Member, Partnership},
        workspace::{Command, Mint, Model, partnership_after, set},
    };
    let actor = Actor::from_bits(7);
    let (da, _) = both();
    let mut mine = da.iter().find(|example| example.id == "case-kmd").unwrap().workspace();
    let id = "case-kmd-ps";
    let agreement = mine.of::<Agreement>(id).next().unwrap().id.clone();
    let asks: Vec<String> = mine.of::<Ask>(id).map(|own| own.id.clone()).collect();
    for command in [
        Command::edit(
            id,
            [
                set("need", "Flere it-piloter"),
                set("owner", "Karen"),
                set("own/x1/text", "Book lokale"),
                set("own/x1/phase", "P05"),
                set("check/x1/note", "Hos Karen"),
            ],
        ),
        Command::edit(
            &agreement,
            [set("clause/c11/vars/amount", 40_000), set("clause/c11/choice/C", true)],
        ),
        Command::set(&asks[0], "status", AskStatus::Declined),
    ] {
        mine.apply(&command, &actor).unwrap();
    }
    let mut mint = Mint::new(actor.clone());
    let (new, command) = partnership_after(&mine, id, Model::Own, "To", &mut mint).unwrap();
    mine.apply(&command, &actor).unwrap();
    let made: &Partnership = mine.get(&new).unwrap();
    assert_eq!((made.title.as_str(), made.need.as_str()), ("To", "Flere it-piloter"));
    assert_eq!(made.own.0.len(), 2);
    assert!(made.owner.is_empty() && made.check.0.is_empty() && made.start.is_none());
    assert_eq!(mine.of::<Ask>(&new).count(), asks.len() - 1);
    assert_eq!(mine.of::<Member>(&new).count(), 0);
    let copy = mine.of::<Agreement>(&new).next().unwrap();
    assert!(copy.clause.0.contains_key("c11/choice/C"));
    assert!(!copy.clause.0.contains_key("c11/vars/amount"));
}

/// The map of an example and its readings, told in Danish and in English.
fn maps() -> Vec<(Graph, Graph, String)> {
    let (da, en) = both();
    let of = |example: &Example| Graph::of(&example.workspace(), &example.map());
    let pairs = da.iter().zip(&en).filter(|(da, _)| !da.map_note.is_empty());
    pairs.map(|(da, en)| (of(da).unwrap(), of(en).unwrap(), da.id.clone())).collect()
}

#[test]
fn the_map_of_an_example_is_whole_and_the_same_in_both_languages() {
    let maps = maps();
    let ids: Vec<&str> = maps.iter().map(|(_, _, id)| id.as_str()).collect();
    assert_eq!(ids, ["case-randers"], "the list of maps links to this one");
    for (da, en, id) in &maps {
        assert!(da.odd.is_empty(), "{id}: {:?}", da.odd);
        assert!(da.library().is_some(), "{id}");
        // Whatever is no word is the same.
        let plain = |graph: &Graph| -> Vec<String> {
            let actors = graph.actors.iter().map(|actor| {
                let (note, name, kind) = (String::new(), String::new(), String::new());
                let known_by = SetOf::default();
                format!("{:?}", Node { note, name, kind, known_by, ..actor.clone() })
            });
            actors.chain(graph.ties.iter().map(|tie| format!("{:?}", tie.edge))).collect()
        };
        assert_eq!(plain(da), plain(en), "{id}");
        let known = |graph: &Graph| -> Vec<usize> {
            graph.actors.iter().map(|actor| actor.known_by.0.len()).collect()
        };
        assert_eq!(known(da), known(en), "{id}");
        for actor in da.actors.iter().chain(&en.actors).filter(|actor| !actor.is_own()) {
            assert!(actor.sector.is_some(), "{}", actor.name);
            assert!(actor.ring_place().is_some(), "{}", actor.name);
            assert!(!actor.note.is_empty(), "{}: what is it built on", actor.name);
        }
    }
}

#[test]
fn the_map_of_an_example_has_something_to_say() {
    for (graph, _, id) in maps() {
        let measures = measures(&graph);
        let found = readings(&graph, &measures);
        let first: Vec<&str> = found.iter().take(AT_MOST).map(Reading::measure).collect();
        for measure in ["n-bus", "n-sector", "n-comp"] {
            assert!(first.contains(&measure), "{id}: {measure} is not among {first:?}");
        }
        // Without the coordinator of the district the others lose each other.
        let coordinator = graph.place("case-randers-no2").unwrap();
        let (parts, alone) = without(&graph, coordinator);
        assert!(parts > 1 && alone.len() > 2, "{id}: {parts} {alone:?}");
        assert!(chain(&graph, None).circle.is_empty(), "{id}");
    }
}

#[test]
fn a_copy_of_a_map_leaves_people_and_notes_where_they_are() {
    use makkerskab::{
        crdt::Actor,
        workspace::{Mint, Workspace},
    };
    let actor = Actor::from_bits(7);
    for (model, _, id) in maps() {
        let mut mint = Mint::new(actor.clone());
        let today = Day::parse_iso("2026-11-26").unwrap();
        let (map, command) =
            after(&model, "Vores kort", "Vores Bibliotek", today, &mut |kind| mint.id(kind));
        let mut mine = Workspace::default();
        let inverse = mine.apply(&command, &actor).unwrap().inverse;
        let copy = Graph::of(&mine, &map).unwrap();
        assert_eq!((copy.map.title.as_str(), copy.map.date), ("Vores kort", Some(today)));
        assert_eq!(copy.map.question, model.map.question);
        assert_eq!((copy.actors.len(), copy.ties.len()), (model.actors.len(), model.ties.len()));
        assert_eq!(copy.name(copy.library().unwrap()), "Vores Bibliotek");
        for (own, theirs) in copy.actors.iter().zip(&model.actors) {
            assert_eq!((own.ring, own.sector), (theirs.ring, theirs.sector), "{}", theirs.name);
            assert!(own.known_by.0.is_empty() && own.note.is_empty() && own.partner_id.is_empty());
        }
        let ends = |graph: &Graph| -> Vec<(usize, usize)> {
            graph.ties.iter().map(|tie| (tie.from, tie.to)).collect()
        };
        assert_eq!(ends(&copy), ends(&model), "{id}");
        mine.apply(&inverse, &actor).unwrap();
        assert_eq!(mine.all::<Node>().count(), 0, "{id}");
    }
}

#[test]
fn what_is_danish_in_an_english_text_is_marked_as_it_stands_there() {
    let (danish, english) = both();
    let in_order = |text: &str, words: &[String]| {
        words.iter().try_fold(text, |rest, own| Some(rest.split_once(own)?.1)).is_some()
    };
    for own in &english {
        assert!(in_order(&own.title, std::slice::from_ref(&own.danish)), "{}", own.id);
        assert!(in_order(&own.source.name, &own.source.danish), "{}", own.id);
        // Where both languages name the source alike, all of it is Danish.
        let other = danish.iter().find(|other| other.id == own.id).unwrap();
        let is_same = other.source.name == own.source.name && own.id != "case-discover";
        assert!(!is_same || own.source.danish == [own.source.name.clone()], "{}", own.id);
    }
    assert_eq!(english.iter().filter(|own| !own.danish.is_empty()).count(), 4);
    assert!(english.iter().all(|own| !own.source.danish.is_empty()));
    assert!(danish.iter().all(|own| own.danish.is_empty() && own.source.danish.is_empty()));
}
