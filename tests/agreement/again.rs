//! Next year's agreement has this year's answers and none of its time.

use crate::support::agreement::clauses;
use makkerskab::{
    agreement::{again, apart},
    crdt::Actor,
    domain::{
        Agreement, AgreementLevel, AgreementState, Day, Entity, Lines, Partner, Partnership, Paths,
        SetOf, TextLanguage,
    },
    text::{Lang, text},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

fn paths(all: &[(&str, Value)]) -> Paths {
    Paths(all.iter().map(|(path, value)| ((*path).to_owned(), value.clone())).collect())
}

fn day(iso: &str) -> Option<Day> {
    Day::parse_iso(iso)
}

/// One with something in every field.
fn full() -> Agreement {
    Agreement {
        id: "ag-1".into(),
        partnership: "ps-1".into(),
        level: Some(AgreementLevel::Contract),
        language: Some(TextLanguage::English),
        version: Some(3),
        state: Some(AgreementState::Signed),
        clause: paths(&[
            ("c11/choice/C", json!(true)),
            ("c11/vars/amount", json!(92000)),
            ("c11/vars/payment_date", json!("2026-05-01")),
            ("c12/vars/return_period", json!("hele 2026")),
            ("c13/text", json!("Vores egne ord.")),
            ("c18/on", json!(false)),
            ("c26/vars/midway", json!("maj 2026")),
            ("c27/choice", json!("A")),
            ("c32/options/data", json!(true)),
            ("c32/vars/data.what", json!("Navne")),
        ]),
        values: paths(&[
            ("activities", json!("Fire ture")),
            ("start", json!("2026-01-01")),
            ("end", json!("2026-12-31")),
            ("milestones", json!("1. marts 2026: åbning")),
            ("next_contact", json!("2026-02-01")),
            ("partner.gives/pa-1", json!("Lokaler")),
        ]),
        parties: SetOf(["pa-1".to_owned()].into()),
        library: paths(&[("name", json!("Biblioteket"))]),
        own: paths(&[("o-1/title", json!("Nøgler")), ("o-1/text", json!("I skabet."))]),
        signers: paths(&[("pa-1", json!("Lone Holm"))]),
        signatories: Lines(vec!["Anne Østergård".into()]),
        journal_ref: "2026-17".into(),
        valid_from: day("2026-01-01"),
        valid_to: day("2026-12-31"),
        notice: "3 måneder".into(),
        comments: paths(&[("k-1/text", json!("For mange ture"))]),
    }
}

#[test]
fn every_field_is_copied_or_stays_behind() {
    let (old, new) = (full(), again(&full(), &clauses()));
    assert_eq!(new.id, "", "it is given one of its own");
    for field in Agreement::FIELDS {
        let copied = match *field {
            "partnership" => new.partnership == old.partnership,
            "level" => new.level == old.level,
            "language" => new.language == old.language,
            "version" => new.version == Some(1),
            "state" => new.state == Some(AgreementState::Draft),
            // When it applies is to be talked about.
            "clause" => {
                let own = paths(&[
                    ("c10/state", json!("open")),
                    ("c11/choice/C", json!(true)),
                    ("c11/vars/amount", json!(92000)),
                    ("c13/text", json!("Vores egne ord.")),
                    ("c18/on", json!(false)),
                    ("c27/choice", json!("A")),
                    ("c27/state", json!("open")),
                    ("c32/options/data", json!(true)),
                    ("c32/vars/data.what", json!("Navne")),
                ]);
                new.clause == own
            }
            "values" => {
                let own =
                    [("activities", json!("Fire ture")), ("partner.gives/pa-1", json!("Lokaler"))];
                new.values == paths(&own)
            }
            "parties" => new.parties == old.parties,
            "library" => new.library == Paths::default(),
            "own" => new.own == old.own,
            "signers" => new.signers == old.signers,
            "signatories" => new.signatories == old.signatories,
            "notice" => new.notice == old.notice,
            "journal_ref" => new.journal_ref.is_empty(),
            "valid_from" => new.valid_from.is_none(),
            "valid_to" => new.valid_to.is_none(),
            "comments" => new.comments == Paths::default(),
            other => panic!("is {other} of an agreement's time, or of its text?"),
        };
        assert!(copied, "{field}: {new:#?}");
    }
}

#[test]
fn one_step_back_takes_it_away_and_leaves_the_old_one_as_it_was() {
    let mut workspace = Workspace::new(Vec::new());
    let actor = Actor::parse("anne").unwrap();
    let old = full();
    workspace.apply(&Command::create("ps-1", &Partnership::default()), &actor).unwrap();
    workspace.apply(&Command::create("ag-1", &old), &actor).unwrap();
    let command = Command::create("ag-2", &again(&old, &clauses()));
    let change = workspace.apply(&command, &actor).unwrap();
    assert_eq!(workspace.of::<Agreement>("ps-1").count(), 2);
    workspace.apply(&change.inverse, &actor).unwrap();
    let [left] = workspace.of::<Agreement>("ps-1").collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(*left, old);
}

#[test]
fn several_are_told_apart_by_partner_period_and_state() {
    let mut workspace = Workspace::new(Vec::new());
    let actor = Actor::parse("anne").unwrap();
    let mut put = |command: Command| drop(workspace.apply(&command, &actor).unwrap());
    put(Command::create("ps-1", &Partnership { end: day("2030-12-31"), ..Partnership::default() }));
    for (id, name) in [("pa-1", "Jobcentret"), ("pa-2", "Banken")] {
        put(Command::create(id, &Partner { name: name.into(), ..Partner::default() }));
    }
    let next = again(&full(), &clauses());
    let other = Agreement {
        parties: SetOf(["pa-2".to_owned()].into()),
        valid_to: day("2028-01-31"),
        valid_from: day("2027-02-01"),
        ..next.clone()
    };
    put(Command::create("ag-1", &full()));
    put(Command::create("ag-2", &next));
    put(Command::create("ag-3", &next));
    let ids = |all: &[&str]| all.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let names = |workspace: &Workspace, lang: Lang, all: &[&str]| {
        text(lang).agreement.names_apart(&apart(workspace, &ids(all)), &clauses(), lang)
    };
    assert_eq!(
        names(&workspace, Lang::Da, &["ag-1", "ag-2"]),
        ["Partnerskabskontrakt · 2026 · Underskrevet", "Partnerskabskontrakt · Udkast"]
    );
    // Where nothing else tells them apart, a number does.
    assert_eq!(
        names(&workspace, Lang::En, &["ag-2", "ag-3"]),
        ["Partnership contract · Draft · 1", "Partnership contract · Draft · 2"]
    );
    workspace.apply(&Command::create("ag-4", &other), &actor).unwrap();
    assert_eq!(
        names(&workspace, Lang::Da, &["ag-1", "ag-4"]),
        [
            "Partnerskabskontrakt · Jobcentret · 2026 · Underskrevet",
            "Partnerskabskontrakt · Banken · 2027-2028 · Udkast"
        ]
    );
}

#[test]
fn what_says_when_is_known_to_the_content() {
    let clauses = clauses();
    for id in ["milestones", "midway", "final", "return_period", "use_period"] {
        assert!(clauses.variable(id).is_some(), "{id}");
    }
    for id in ["c10", "c27"] {
        assert!(clauses.clause(id).is_some(), "{id}");
    }
}
