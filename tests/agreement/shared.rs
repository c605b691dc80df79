//! Both sides read one text: what stays at home of a record changes no word of the agreement in a share copy.

use std::collections::BTreeSet;

use crate::support::agreement::{Case, clauses, example, guide};
use makkerskab::{
    agreement::annex_key,
    crdt::Actor,
    domain::{
        Action, ActionState, AgreementLevel, Code, Entry, EntryKind, Library, Message, Partnership,
        Person, Risk, Round,
    },
    guide::{Facts, says_yes},
    text::Lang,
    workspace::{Command, Workspace, share::Share},
};
use proptest::prelude::*;
use serde_json::{Value, json};

const CASES: [&str; 6] =
    ["case-greve", "case-kmd", "case-hilleroed", "case-bornehaver", "case-kbh", "case-randers"];

/// With something for the library's own eyes in every place that a text could be drawn from.
fn case(id: &str, answers: &[(String, Value)], fields: &[(String, Value)]) -> Case {
    let case = example(id, Lang::Da).library("Biblioteket", "Kommunen", "12345678");
    let own = case.id.clone();
    let partnership = || own.clone();
    let message = Message {
        partnership: partnership(),
        text: "Kun til os selv".into(),
        internal: Some(true),
        ..Message::default()
    };
    let risk = Risk { partnership: partnership(), title: "Går i stå".into(), ..Risk::default() };
    let note = Entry {
        partnership: partnership(),
        entry_kind: Some(EntryKind::Note),
        summary: "Læste om dem i avisen".into(),
        ..Entry::default()
    };
    let step = Action {
        partnership: partnership(),
        text: "Ring".into(),
        state: Some(ActionState::Open),
        ..Action::default()
    };
    let round = Round { partnership: partnership(), ..Round::default() };
    let mut written: Vec<(&str, Value)> = vec![
        ("budget_dkk", json!(250_000)),
        ("budget_hours", json!(400)),
        ("max_attempts", json!(3)),
        ("owner", json!("Anne Østergård")),
        ("notes", json!("Lederen er på vej ud")),
        ("internal_plan", json!("Først os")),
    ];
    written.extend(answers.iter().map(|(field, value)| (field.as_str(), value.clone())));
    let fields: Vec<(&str, Value)> = fields.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
    let library = [("address", "Torvet 1"), ("email", "bib@kommunen.dk"), ("phone", "12 34 56 78")];
    let lead = Person {
        name: "Anne Østergård".into(),
        email: "anne@kommunen.dk".into(),
        phone: "23 45 67 89".into(),
        ..Person::default()
    };
    case.write("li-1", &library.map(|(field, value)| (field, json!(value))))
        .with("pe-9", &lead)
        .with("me-9", &message)
        .with("rk-9", &risk)
        .with("lg-9", &note)
        .with("ac-9", &step)
        .with("ro-9", &round)
        .write(&own, &written)
        .agree(&fields)
}

/// What they read to whom all of it is sent: another library, with a record of its own.
fn shared(case: &Case) -> Case {
    let workspace = Workspace::new(case.records.clone());
    let receivers = case.records.iter().filter(|record| record.kind == "partner");
    let share = Share {
        partnerships: BTreeSet::from([case.id.clone()]),
        receivers: receivers.map(|record| record.id.clone()).collect(),
    };
    let mut workspace = workspace;
    let told = Command::Batch(share.introductions(&workspace));
    workspace.apply(&told, &Actor::parse("t2").unwrap()).unwrap();
    assert!(share.introductions(&workspace).is_empty());
    let away = Case { records: share.copy(&workspace).records, id: case.id.clone() };
    let own =
        Library { name: "Nabobiblioteket".into(), cvr: "87654321".into(), ..Library::default() };
    away.with("li-2", &own)
}

fn answers() -> impl Strategy<Value = Vec<(String, Value)>> {
    let ids: Vec<String> = guide().chooser.iter().map(|question| question.id.clone()).collect();
    prop::collection::vec(prop::option::of(any::<bool>()), ids.len()).prop_map(move |all| {
        let said = ids.iter().zip(all);
        said.filter_map(|(id, said)| Some((format!("screening/{id}"), json!(said?)))).collect()
    })
}

fn annexes() -> impl Strategy<Value = Vec<(String, Value)>> {
    let ids: Vec<String> = clauses().annexes.iter().map(|own| own.id.clone()).collect();
    prop::collection::vec(any::<bool>(), ids.len()).prop_map(move |taken| {
        let taken = ids.iter().zip(taken).filter(|(_, taken)| *taken);
        taken.map(|(id, _)| (annex_key(id), json!(true))).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_text_in_a_share_copy_is_the_text_at_home(
        id in prop::sample::select(&CASES[..]),
        answers in answers(),
        annexes in annexes(),
    ) {
        let home = case(id, &answers, &annexes);
        let away = shared(&home);
        for level in AgreementLevel::ALL {
            let [home, away] = [&home, &away].map(|case| case.build(*level, Lang::Da));
            prop_assert_eq!(home.document.paragraphs(), away.document.paragraphs(), "{} {:?}", id, level);
            prop_assert_eq!(&home.standings, &away.standings);
        }
    }
}

/// A colleague has a record of the same library: for them the agreement is their own. Of whoever leads now, it
/// tells nothing that was told of another.
#[test]
fn a_colleague_of_the_same_library_reads_their_own_record() {
    let mut home = case("case-greve", &[], &[]);
    home.records.retain(|record| record.id != "li-1");
    let told =
        ["id", "name", "lead_email"].into_iter().zip(["li-1", "Biblioteket", "anne@kommunen.dk"]);
    let told: Vec<(String, Value)> =
        told.map(|(fact, value)| (format!("library/{fact}"), json!(value))).collect();
    let told: Vec<(&str, Value)> = told.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
    let with = |name: &str| {
        let own =
            Library { name: name.into(), municipality: "Kommunen".into(), ..Library::default() };
        let id = home.id.clone();
        let case = Case { records: home.records.clone(), id: id.clone() }.with("li-9", &own);
        case.agree(&told).write(&id, &[("owner", json!("Bo Berg"))])
    };
    let text =
        |name: &str| with(name).build(AgreementLevel::Contract, Lang::Da).document.whole_text();
    assert!(text("BIBLIOTEKET").contains("BIBLIOTEKET") && !text("BIBLIOTEKET").contains("anne@"));
    assert!(
        !text("Nabobiblioteket").contains("Nabobiblioteket"),
        "of another library as it was told"
    );
}

#[test]
fn what_is_asked_about_the_length_goes_along_and_the_choice_of_partner_stays() {
    let told = [("screening/av5", json!(true)), ("screening/sc.mission", json!(2))];
    let told = told.map(|(field, value)| (field.to_owned(), value));
    let away = Workspace::new(shared(&case("case-greve", &told, &[])).records);
    let own: &Partnership = away.all().next().unwrap();
    assert!(says_yes("av5", &Facts::new(&away, own, crate::support::agreement::today())));
    assert_eq!(own.screening.0.keys().collect::<Vec<_>>(), ["av5"]);
}
