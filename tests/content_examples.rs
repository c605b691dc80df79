//! The examples are real records: everything in them can be read, and both languages tell the
//! same.

use std::collections::BTreeSet;

use makkerskab::{
    content::{Example, read_examples},
    crdt::Record,
    domain::{Code, Kind, Phase},
    workspace::Workspace,
};

fn both() -> (Vec<Example>, Vec<Example>) {
    let read = |json| read_examples(json).unwrap();
    (
        read(include_str!("../content/examples.da.json")),
        read(include_str!("../content/examples.en.json")),
    )
}

#[test]
fn every_field_of_every_example_is_understood() {
    let (da, en) = both();
    for example in da.iter().chain(&en) {
        let workspace: Workspace = example.workspace();
        assert_eq!(workspace.unreadable().len(), 0, "{}: {:?}", example.id, workspace.unreadable());
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
        workspace::{Mint, from_example},
    };
    let (da, _) = both();
    let actor = Actor::from_bits(7);
    for example in da.iter().filter(|example| example.is_full) {
        let library = example.workspace();
        let mut mint = Mint::new(actor.clone());
        let (id, command) =
            from_example(&library, &example.partnership(), "Vores eget", &mut mint).unwrap();
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
