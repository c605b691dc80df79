//! Which round fits when, starting one, what a talk decides, and the ledger beside it.

use crate::support::record::record;
use makkerskab::{
    content::{Answering, Evaluation, read_evaluation},
    crdt::Actor,
    domain::{
        Action, Code, ContributionKind, Day, Kind, Origin, Partnership, Round, RoundKind,
        RoundMode, Unit,
    },
    evaluation::{
        NewRound, OwnQuestion, Why, before, decide, first_choice, first_questions,
        for_another_kind, form_of, ledger, new_round, open_again, parties_of, suggest, with_story,
    },
    field,
    guide::{Facts, evidence},
    workspace::{Command, Workspace, set},
};
use serde_json::{Value, json};

fn content() -> Evaluation {
    read_evaluation(include_str!("../../content/evaluation.json")).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn home(fields: &[(&str, Value)], rounds: &[(&str, &str, &str)]) -> Workspace {
    let title = [("title", json!("Læs for mig"))];
    let partnership: Vec<(&str, Value)> = title.into_iter().chain(fields.iter().cloned()).collect();
    let rounds = rounds.iter().map(|(id, kind, opened)| {
        record(
            id,
            Kind::Round,
            &[
                ("partnership", json!("ps-1")),
                ("round_kind", json!(kind)),
                ("form_id", json!(format!("f-{kind}"))),
                ("opened_at", json!(opened)),
            ],
        )
    });
    Workspace::new(std::iter::once(record("ps-1", Kind::Partnership, &partnership)).chain(rounds))
}

/// Fields of a partnership, its rounds, and what fits.
type Case<'a> = (Vec<(&'a str, Value)>, Vec<(&'a str, &'a str, &'a str)>, Option<(&'a str, Why)>);

#[test]
fn the_phase_and_the_days_say_which_round_fits() {
    let today = day("2026-11-25");
    let phase = |phase: &str| ("phase", json!(phase));
    let (start, end) = (("start", json!("2026-01-01")), ("end", json!("2027-06-30")));
    let quiet = ("ev-1", "pulse", "2026-11-01");
    let cases: Vec<Case> = vec![
        (vec![phase("P01")], vec![], None),
        (vec![phase("P08")], vec![], Some(("baseline", Why::NotBegun))),
        (vec![phase("P08")], vec![("ev-1", "baseline", "2026-11-01")], None),
        (vec![phase("P09"), start.clone(), end.clone()], vec![], Some(("mid", Why::Halfway))),
        (
            vec![phase("P09"), start.clone(), end.clone()],
            vec![("ev-1", "mid", "2026-11-01")],
            Some(("light", Why::NoLight)),
        ),
        (
            vec![phase("P10"), ("start", json!("2026-10-01"))],
            vec![],
            Some(("pulse", Why::NeverAsked)),
        ),
        (
            vec![phase("P10"), ("start", json!("2026-01-01"))],
            vec![("ev-1", "pulse", "2026-10-01")],
            Some(("pulse", Why::Quiet)),
        ),
        // The last day has gone, and nobody has said that it has ended.
        (
            vec![phase("P10"), ("end", json!("2026-05-20")), ("status", json!("active"))],
            vec![],
            Some(("end", Why::Passed(day("2026-05-20")))),
        ),
        (
            vec![phase("P10"), ("end", json!("2026-05-20")), ("status", json!("active"))],
            vec![("ev-1", "end", "2026-05-19")],
            None,
        ),
        (
            vec![phase("P10"), ("end", json!("2026-05-20")), ("status", json!("closed"))],
            vec![],
            Some(("after", Why::LongOver)),
        ),
        // What has not begun has not ended.
        (
            vec![phase("P06"), ("end", json!("2026-05-20")), ("status", json!("dialogue"))],
            vec![],
            None,
        ),
        (vec![phase("P10")], vec![quiet], Some(("light", Why::NoLight))),
        (vec![phase("P10")], vec![quiet, ("ev-2", "light", "2026-11-02")], None),
        (vec![phase("P11")], vec![], Some(("mid", Why::Review))),
        (vec![phase("P10"), ("end", json!("2026-12-20"))], vec![], Some(("end", Why::Ending))),
        (vec![phase("P12"), ("end", json!("2026-11-20"))], vec![], Some(("end", Why::Ending))),
        (vec![phase("P12"), ("end", json!("2026-05-26"))], vec![], Some(("after", Why::LongOver))),
        (vec![phase("P12"), ("end", json!("2026-05-27"))], vec![], Some(("end", Why::Ending))),
        (
            vec![phase("P12"), ("closing/date", json!("2026-05-01")), ("status", json!("closed"))],
            vec![("ev-1", "after", "2026-11-01")],
            None,
        ),
        // They chose to go on.
        (
            vec![phase("P12"), ("closing/date", json!("2026-05-01")), ("status", json!("active"))],
            vec![("ev-1", "end", "2026-05-02")],
            None,
        ),
        (vec![phase("P05"), ("status", json!("declined_them"))], vec![], None),
    ];
    for (fields, rounds, expected) in cases {
        let workspace = home(&fields, &rounds);
        let own = workspace.get::<Partnership>("ps-1").unwrap();
        let found = suggest(&workspace, own, today).map(|found| (found.kind.code(), found.why));
        assert_eq!(found, expected, "{fields:?} {rounds:?}");
    }
}

#[test]
fn a_form_begins_with_the_zero_point_until_the_work_begins() {
    let today = day("2026-11-25");
    let first = |phase: &str, rounds: &[(&str, &str, &str)]| {
        let workspace = home(&[("phase", json!(phase))], rounds);
        first_choice(&workspace, workspace.get::<Partnership>("ps-1").unwrap(), today).code()
    };
    assert_eq!(first("P01", &[]), "baseline");
    assert_eq!(first("P05", &[("ev-1", "baseline", "2026-11-01")]), "mid");
    let tried = [("ev-1", "light", "2026-11-02"), ("ev-2", "pulse", "2026-11-03")];
    assert_eq!(first("P09", &tried), "mid");
    assert_eq!(first("P12", &[]), "end");
}

#[test]
fn a_round_begins_with_its_form_its_parties_and_its_own_questions() {
    let mut workspace = home(&[], &[]);
    let content = content();
    let own = |text: &str, answering| OwnQuestion { text: text.into(), answering };
    let chosen = NewRound {
        partnership: "ps-1".into(),
        title: " Borgerne: Læs for mig ".into(),
        asker: String::new(),
        kind: RoundKind::Citizens,
        due: Some(day("2026-12-09")),
        mode: None,
        own: vec![own("  ", Answering::Agree), own("Hvor hørte du om det?", Answering::Text)],
    };
    let parties = parties_of(&workspace, "ps-1");
    assert_eq!(parties, [("library".to_owned(), String::new())]);
    let command = new_round(&content, &chosen, &parties, day("2026-11-25"), "ev-1").unwrap();
    let actor = Actor::parse("bo").unwrap();
    let change = workspace.apply(&command, &actor).unwrap();
    let round = workspace.get::<Round>("ev-1").unwrap().clone();
    assert_eq!(
        (round.title.as_str(), round.mode),
        ("Borgerne: Læs for mig", Some(RoundMode::Pooled))
    );
    assert_eq!(round.parties.0.get("library"), Some(&json!("")));
    let asked: Vec<String> =
        form_of(&content, &round).asked().map(|asked| asked.text.da.clone()).collect();
    assert_eq!(asked.len(), 5);
    assert_eq!(asked[4], "Hvor hørte du om det?");
    workspace.apply(&change.inverse, &actor).unwrap();
    assert!(workspace.get::<Round>("ev-1").is_none());
}

#[test]
fn a_round_that_too_few_can_answer_is_asked_again_in_the_open() {
    let mut workspace = home(&[], &[]);
    let content = content();
    let chosen = NewRound {
        partnership: "ps-1".into(),
        title: "Midtvejs: Læs for mig".into(),
        asker: "Havneby".into(),
        kind: RoundKind::Midway,
        due: Some(day("2026-11-20")),
        mode: Some(RoundMode::Pooled),
        own: vec![OwnQuestion { text: "Holder tiden?".into(), answering: Answering::Agree }],
    };
    let parties = [("library".to_owned(), "Havneby".to_owned())];
    let actor = Actor::parse("bo").unwrap();
    let command = new_round(&content, &chosen, &parties, day("2026-11-06"), "ev-1").unwrap();
    workspace.apply(&command, &actor).unwrap();
    let talked = [set(field!(Round.step), "s05"), set(field!(Round.discussion_note), "Sagt.")];
    workspace.apply(&Command::edit("ev-1", talked), &actor).unwrap();
    let first = workspace.get::<Round>("ev-1").unwrap().clone();
    let (today, due) = (day("2026-11-25"), day("2026-12-09"));
    workspace.apply(&open_again(&first, today, due, "ev-2"), &actor).unwrap();
    let again = workspace.get::<Round>("ev-2").unwrap().clone();
    let form = |round: &Round| -> Vec<String> {
        form_of(&content, round).asked().map(|asked| asked.id.clone()).collect()
    };
    assert_eq!(form(&again), form(&first));
    let as_it_was = Round {
        id: again.id.clone(),
        mode: again.mode,
        opened_at: again.opened_at,
        due: again.due,
        step: String::new(),
        discussion_note: String::new(),
        ..first.clone()
    };
    assert_eq!(again, as_it_was, "nothing of the talk");
    assert_eq!(
        (again.mode, again.opened_at, again.due),
        (Some(RoundMode::Open), Some(today), Some(due))
    );
    assert_eq!(workspace.get::<Round>("ev-1"), Some(&first));
}

#[test]
fn a_decision_is_an_action_and_a_line_of_the_round_in_one_step() {
    let mut workspace = home(&[("phase", json!("P11"))], &[("ev-1", "mid", "2026-11-01")]);
    let round = workspace.get::<Round>("ev-1").unwrap().clone();
    let command = decide(&round, "ac-1", " Fast opkald ", "Anne", Some(day("2026-12-01")));
    let actor = Actor::parse("bo").unwrap();
    let change = workspace.apply(&command, &actor).unwrap();
    let action = workspace.get::<Action>("ac-1").unwrap();
    assert_eq!((action.text.as_str(), action.origin), ("Fast opkald", Some(Origin::Evaluation)));
    assert_eq!(action.origin_id, "ev-1");
    assert_eq!(workspace.get::<Round>("ev-1").unwrap().decisions.0, ["Fast opkald"]);
    let own = workspace.get::<Partnership>("ps-1").unwrap();
    let facts = Facts::new(&workspace, own, day("2026-11-25"));
    assert!(evidence("p11-07", &facts).is_some());
    workspace.apply(&change.inverse, &actor).unwrap();
    assert!(workspace.get::<Action>("ac-1").is_none());
    assert!(workspace.get::<Round>("ev-1").unwrap().decisions.0.is_empty());
}

#[test]
fn the_checklist_sees_answers_that_were_sent_and_no_drafts() {
    let mut workspace = home(&[], &[("ev-1", "light", "2026-11-01")]);
    let ticked = |workspace: &Workspace, item: &str| {
        let own = workspace.get::<Partnership>("ps-1").unwrap();
        evidence(item, &Facts::new(workspace, own, day("2026-11-25"))).is_some()
    };
    let actor = Actor::parse("bo").unwrap();
    for (id, party) in [("an-1", "library"), ("an-2", "pa-1")] {
        let fields = [("round", json!("ev-1")), ("party", json!(party))];
        let fields = fields.map(|(field, value)| (field.to_owned(), vec![value])).to_vec();
        workspace
            .apply(&Command::Create { id: id.into(), kind: Kind::Answers, fields }, &actor)
            .unwrap();
    }
    assert!(!ticked(&workspace, "p11-01") && !ticked(&workspace, "p11-02"));
    for id in ["an-1", "an-2"] {
        let fields = vec![("submitted_at".to_owned(), vec![json!("2026-11-25")])];
        workspace.apply(&Command::edit(id, fields), &actor).unwrap();
    }
    assert!(ticked(&workspace, "p11-01") && ticked(&workspace, "p11-02"));
    assert!(!ticked(&workspace, "p11-04"));
    let fields = vec![("notes/e-l-04".to_owned(), vec![json!("For sent")])];
    workspace.apply(&Command::edit("ev-1", fields), &actor).unwrap();
    assert!(ticked(&workspace, "p11-04"));
}

#[test]
fn a_round_whose_mode_cannot_be_read_tells_of_nobody() {
    let workspace = home(&[], &[("ev-1", "mid", "2026-01-01")]);
    let mut round = workspace.get::<Round>("ev-1").unwrap().clone();
    for (mode, is) in [
        (None, RoundMode::Pooled),
        (Some(RoundMode::Open), RoundMode::Open),
        (Some(RoundMode::Pooled), RoundMode::Pooled),
    ] {
        round.mode = mode;
        assert_eq!(round.mode(), is);
    }
}

#[test]
fn only_an_earlier_round_of_the_same_form_is_compared() {
    let workspace = home(
        &[],
        &[
            ("ev-1", "mid", "2026-01-01"),
            ("ev-2", "pulse", "2026-02-01"),
            ("ev-3", "mid", "2026-03-01"),
            ("ev-4", "mid", "2026-03-01"),
        ],
    );
    let earlier = |id: &str| {
        before(&workspace, workspace.get::<Round>(id).unwrap()).map(|round| round.id.clone())
    };
    assert_eq!(earlier("ev-1"), None);
    assert_eq!(earlier("ev-2"), None);
    assert_eq!(earlier("ev-3").as_deref(), Some("ev-1"));
    // Begun on the same day, the one that was written first is the earlier one.
    assert_eq!(earlier("ev-4").as_deref(), Some("ev-3"));
}

#[test]
fn the_ledger_adds_what_has_one_unit() {
    let given = |id: &str, party: &str, unit: &str, planned: Value, actual: Value| {
        record(
            id,
            Kind::Contribution,
            &[
                ("partnership", json!("ps-1")),
                ("party", json!(party)),
                ("kind", json!("time")),
                ("unit", json!(unit)),
                ("planned", planned),
                ("actual", actual),
            ],
        )
    };
    let mut workspace = home(&[], &[]);
    let incoming = vec![
        given("cb-1", "pa-1", "hours", json!(10), json!(4)),
        given("cb-2", "pa-1", "hours", Value::Null, json!(2.5)),
        given("cb-3", "pa-1", "kr", json!(500), Value::Null),
        given("cb-4", "library", "hours", json!(20), json!(25)),
    ];
    workspace.apply(&Command::Import { incoming }, &Actor::parse("bo").unwrap()).unwrap();
    let lines = ledger(&workspace, "ps-1");
    let told = lines.iter();
    let told = told.map(|line| (&*line.party, line.unit, line.planned, line.actual, line.count));
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [
            ("library", Some(Unit::Hours), Some(20.0), Some(25.0), 1),
            ("pa-1", Some(Unit::Kroner), Some(500.0), None, 1),
            ("pa-1", Some(Unit::Hours), Some(10.0), Some(6.5), 2),
        ]
    );
    assert_eq!(lines[0].kind, Some(ContributionKind::Time));
}

#[test]
fn questions_of_ones_own_stay_when_another_kind_is_looked_at() {
    let asked = |text: &str| OwnQuestion { text: text.into(), answering: Answering::Agree };
    let rows =
        |own: &[OwnQuestion]| -> Vec<String> { own.iter().map(|own| own.text.clone()).collect() };
    let blank = || vec![asked(""), asked(""), asked("")];
    let goals = || vec![asked("Hvor mange lån?"), asked(""), asked(""), asked("")];

    let mut own = blank();
    own[1] = asked("Kom der børn?");
    let at_goals = for_another_kind(&own, &blank(), goals());
    assert_eq!(rows(&at_goals), ["Hvor mange lån?", "Kom der børn?", "", ""]);
    let back = for_another_kind(&at_goals, &goals(), blank());
    assert_eq!(rows(&back), ["", "Kom der børn?", ""]);

    let mut reworded = goals();
    reworded[0] = asked("Hvor mange lån om ugen?");
    let away = for_another_kind(&reworded, &goals(), blank());
    assert_eq!(rows(&away), ["Hvor mange lån om ugen?", "", ""]);
    assert_eq!(rows(&for_another_kind(&away, &blank(), goals()))[1], "Hvor mange lån?");
    assert_eq!(rows(&for_another_kind(&goals(), &goals(), blank())), ["", "", ""]);
}

#[test]
fn a_baseline_asks_what_the_goals_count() {
    let goal = |id: &str, indicator: &str, due: &str| {
        let fields = [("partnership", "ps-1"), ("indicator", indicator), ("due", due)];
        record(id, Kind::Goal, &fields.map(|(field, value)| (field, json!(value))))
    };
    let mut workspace = home(&[], &[]);
    let incoming = vec![
        goal("gl-1", "lån", "2027-06-01"),
        goal("gl-2", "  ", "2027-01-01"),
        goal("gl-3", " børn ", "2027-03-01"),
    ];
    workspace.apply(&Command::Import { incoming }, &Actor::parse("bo").unwrap()).unwrap();
    let asked = |kind| {
        let asked = first_questions(&workspace, "ps-1", kind, |what| format!("Hvor mange {what}?"));
        asked.into_iter().map(|own| (own.text, own.answering)).collect::<Vec<_>>()
    };
    let counted = |text: &str| (text.to_owned(), Answering::Number);
    let blank = || (String::new(), Answering::Agree);
    assert_eq!(
        asked(RoundKind::Baseline),
        [counted("Hvor mange børn?"), counted("Hvor mange lån?"), blank(), blank(), blank()]
    );
    assert_eq!(asked(RoundKind::Midway), [blank(), blank(), blank()]);
}

#[test]
fn a_story_stands_beside_the_one_that_was_there() {
    assert_eq!(with_story(" ", "Ny"), Some("Ny".into()));
    assert_eq!(with_story("Vores egen.\n", "Ny"), Some("Vores egen.\n\nNy".into()));
    assert_eq!(with_story("Vores egen.\n\nNy", "Ny"), None);
}
