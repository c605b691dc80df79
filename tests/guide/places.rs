//! What the record can tick leads to the place where the record is written, and the tick says from
//! what it was taken.

use makkerskab::{
    content::{Guide, read_examples, read_guide},
    domain::{Day, Kind, Partnership},
    guide::{Evidence, Facts, has_rule, place, place_of},
    route::{Route, Tab},
    text::{
        Lang,
        guide::{evidence_field, evidence_words},
        text,
    },
};

fn guide() -> Guide {
    read_guide(include_str!("../../content/guide.json")).unwrap()
}

#[test]
fn every_item_that_the_record_ticks_leads_to_where_it_is_written() {
    let guide = guide();
    let lost: Vec<&str> = guide
        .items
        .iter()
        .filter(|item| item.auto || has_rule(&item.id) || !item.fields.is_empty())
        .filter(|item| !item.fields.iter().any(|field| place("ps-1", None, field).is_some()))
        .map(|item| item.id.as_str())
        .collect();
    assert_eq!(lost, [""; 0]);
}

#[test]
fn a_place_is_where_the_rule_reads() {
    let partnership = |tab| Route::Partnership { id: "ps-1".into(), tab };
    for (field, route, element) in [
        ("partnership.need", partnership(Tab::Record), "ps-1-need"),
        ("agreement.clause", partnership(Tab::Agreement), "tab-current"),
        ("round.round_kind", partnership(Tab::Evaluation), "tab-current"),
        ("answers.values", partnership(Tab::Evaluation), "tab-current"),
        ("partnership.check", partnership(Tab::Choosing), "no-title"),
        ("node.sector", Route::map("mp-1"), "mk-title"),
        ("library.rules_note", Route::strategy(), "mk-title"),
    ] {
        assert_eq!(place("ps-1", Some("mp-1"), field), Some((route, element.into())), "{field}");
    }
    // Where no map is drawn yet, there is the page to begin one.
    assert_eq!(place("ps-1", None, "map.title").map(|(route, _)| route), Some(Route::Network));
}

#[test]
fn the_map_of_a_case_is_the_one_that_its_items_lead_to() {
    let guide = guide();
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    let example = examples.iter().find(|example| example.id == "case-randers").unwrap();
    let workspace = example.workspace();
    let own = workspace.get::<Partnership>(&example.partnership()).unwrap();
    let facts = Facts::new(&workspace, own, Day::parse_iso("2026-11-24").unwrap());
    let map = facts.map.as_ref().map(|(map, _)| Route::map(&map.id));
    let fields = &guide.item("p03-03").unwrap().fields;
    assert!(map.is_some());
    assert_eq!(place_of(&facts, fields).map(|(route, _)| route), map);
}

#[test]
fn a_tick_says_from_what_it_was_taken() {
    let said = |kind, field, value: &str| {
        evidence_words(&Evidence::Field { kind, field, value: value.into() }, Lang::Da)
    };
    for (words, expected) in [
        (said(Kind::Partnership, "motives", "experiment, new_users"), "Bibliotekets grunde: "),
        (said(Kind::Agreement, "level", "L1"), "Længde: Aftale på én side"),
        (said(Kind::Agreement, "state", "signed"), ": Underskrevet"),
        (said(Kind::Agreement, "clause", "c02, c06"), "Punkter: 2"),
        (said(Kind::Partnership, "screening", "19/24"), "Screening: 19/24"),
        (said(Kind::Partnership, "closing", "continue"), "Afslutning: Vi fortsætter"),
        (said(Kind::Partnership, "closing", "2027-02-01"), "Afslutning: 01.02.2027"),
        (said(Kind::Node, "sector", "municipal, business"), "Sektor: 2"),
    ] {
        assert!(words.contains(expected), "{words}");
    }
    let hours = Evidence::Number { kind: Kind::Partnership, field: "budget_hours", value: 7.5 };
    assert!(evidence_words(&hours, Lang::Da).ends_with(": 7,5"));
    assert!(evidence_words(&hours, Lang::En).ends_with(": 7.5"));
    // Where a tick was taken away the field alone says why there was one.
    let need =
        Evidence::Field { kind: Kind::Partnership, field: "need", value: "Læselyst".into() };
    let told = |lang| {
        let field = evidence_field(&need, lang).unwrap();
        (text(lang).guide.checklist.unticked)(field)
    };
    assert_eq!(told(Lang::Da), "I har fjernet krydset. »Behov« er udfyldt.");
    assert_eq!(told(Lang::En), "You removed the tick. “Need” is filled in.");
    let day = Evidence::Day { kind: Kind::Meeting, day: Day::parse_iso("2026-11-12").unwrap() };
    assert_eq!(evidence_field(&day, Lang::Da), None);
    // In every case that the library of examples has, a field names its value.
    let guide = guide();
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    for example in &examples {
        let workspace = example.workspace();
        let Some(own) = workspace.get::<Partnership>(&example.partnership()) else { continue };
        let facts = Facts::new(&workspace, own, Day::parse_iso("2026-11-24").unwrap());
        for item in &guide.items {
            if let Some(found @ Evidence::Field { .. }) =
                makkerskab::guide::evidence(&item.id, &facts)
            {
                let words = evidence_words(&found, Lang::Da);
                assert!(words.contains(": "), "{} {}: {words}", example.id, item.id);
            }
        }
    }
}
