//! An agenda is suggested from the kind of meeting, the phase and what is open.

use crate::support::meeting::{PARTNERSHIP, add, day, lines, workspace};
use expect_test::expect;
use makkerskab::{
    content::read_examples,
    crdt::Actor,
    domain::{
        Action, ActionState, Approval, ApprovalState, Code, Entry, EntryKind, Meeting, MeetingKind,
        Member, Origin, Partner, Partnership, Paths, Phase, Publicity, Round,
    },
    field,
    guide::{Facts, Filled, Point, agenda, filled, question_groups},
    text::{Lang, text},
    workspace::{
        Command, Workspace,
        meetings::{likely_kind, minutes},
    },
};

fn suggested(workspace: &Workspace, kind: MeetingKind) -> String {
    let partnership = workspace.get::<Partnership>(PARTNERSHIP).unwrap();
    let facts = Facts::new(workspace, partnership, day("2026-11-24"));
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    meeting.meeting_kind = Some(kind);
    let points = agenda(&meeting, &facts);
    points.iter().map(text(Lang::Da).meeting.point).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_status_meeting_begins_with_what_is_open() {
    expect![[r#"
        Siden sidst
        Åbent fra sidst: Hvem har nøglen?
        Opgave: Skriv til pressen (Bo)
        Opgave: Find nøglen
        Hvem gør hvad hvornår?
        Næste møde"#]]
    .assert_eq(&suggested(&workspace(), MeetingKind::Status));
}

#[test]
fn the_first_and_the_last_meeting_have_their_own_agenda() {
    expect![[r#"
        Hvorfor vi mødes
        Hvem er her, og hvem kan bestemme?
        Runde: mål, bidrag og bekymring fra hver part
        Hvad er aftalt, hvad er ønske, hvad er drøm?
        Sådan arbejder vi: kanal, svartid, ferie og travle måneder
        Hvem gør hvad hvornår?
        Næste møde"#]]
    .assert_eq(&suggested(&workspace(), MeetingKind::First));
    expect![[r#"
        Målene: hvor langt er vi?
        Hvad virkede, og hvad lærte vi?
        Hvad skal leve videre, og hos hvem?
        Hvad må vi fortælle andre?
        Hvem skal have tak?
        Åbent fra sidst: Hvem har nøglen?
        Opgave: Skriv til pressen (Bo)
        Opgave: Find nøglen
        Hvem gør hvad hvornår?"#]]
    .assert_eq(&suggested(&workspace(), MeetingKind::Last));
}

/// The agenda of a meeting of that kind while the partnership is in that phase.
fn in_phase(kind: MeetingKind, phase: Phase) -> Vec<Point> {
    let mut workspace = workspace();
    let command = Command::set(PARTNERSHIP, field!(Partnership.phase), phase);
    workspace.apply(&command, &Actor::parse("k3f9ab7c").unwrap()).unwrap();
    let asked = |who: &str, state| Approval {
        partnership: PARTNERSHIP.into(),
        who: who.into(),
        state,
        ..Default::default()
    };
    add(&mut workspace, "ap-x-1", &asked("Områdelederen", Some(ApprovalState::Asked)));
    add(&mut workspace, "ap-x-2", &asked("Fagforeningen", Some(ApprovalState::Yes)));
    let partnership = workspace.get::<Partnership>(PARTNERSHIP).unwrap();
    let facts = Facts::new(&workspace, partnership, day("2026-11-24"));
    let meeting = Meeting { meeting_kind: Some(kind), ..Default::default() };
    agenda(&meeting, &facts)
}

/// As in the minutes and the mails: they who were there, or who are the only ones, know who they are.
#[test]
fn who_says_yes_at_a_silent_partner_is_no_point_of_a_meeting_with_another() {
    let mut workspace = workspace();
    let own = || String::from(PARTNERSHIP);
    let quiet = Some(Publicity::None);
    let silent = Partner { name: "Tavs Fond".into(), publicity_pref: quiet, ..Default::default() };
    let member = Member { partnership: own(), partner: "pa-x-9".into(), ..Default::default() };
    add(&mut workspace, "pa-x-9", &silent);
    add(&mut workspace, "mb-x-9", &member);
    for (id, partner, who) in
        [("ap-x-8", "pa-x-1", "Kaffechefen"), ("ap-x-9", "pa-x-9", "Fondens formand")]
    {
        let yes = Approval {
            partnership: own(),
            partner: partner.into(),
            who: who.into(),
            ..Default::default()
        };
        add(&mut workspace, id, &yes);
    }
    let command = Command::set(PARTNERSHIP, field!(Partnership.phase), Phase::P07);
    workspace.apply(&command, &Actor::parse("k3f9ab7c").unwrap()).unwrap();
    let partnership = workspace.get::<Partnership>(PARTNERSHIP).unwrap();
    let facts = Facts::new(&workspace, partnership, day("2026-11-24"));
    let asked = |attendees: &[&str]| {
        let meeting = Meeting {
            partnership: own(),
            meeting_kind: Some(MeetingKind::Status),
            attendees: lines(attendees),
            ..Default::default()
        };
        let points = agenda(&meeting, &facts);
        ["Kaffechefen", "Fondens formand"].map(|who| points.contains(&Point::Yes(who.into())))
    };
    assert_eq!(asked(&["Havnens Kaffe"]), [true, false]);
    assert_eq!(asked(&[]), [true, false]);
    assert_eq!(asked(&["Tavs Fond"]), [true, true]);
}

/// What was said with them alone is no news for others, though no name stands in it.
#[test]
fn what_came_of_a_meeting_with_a_silent_partner_alone_is_no_point_of_one_with_another() {
    let mut workspace = workspace();
    let own = || String::from(PARTNERSHIP);
    let quiet = Some(Publicity::None);
    let silent = Partner { name: "Tavs Fond".into(), publicity_pref: quiet, ..Default::default() };
    let member = Member { partnership: own(), partner: "pa-x-9".into(), ..Default::default() };
    add(&mut workspace, "pa-x-9", &silent);
    add(&mut workspace, "mb-x-9", &member);
    let alone = Meeting {
        partnership: own(),
        at: Some(day("2026-11-10")),
        attendees: lines(&["Tavs Fond"]),
        open_points: lines(&["Må vi få mere?"]),
        ..Default::default()
    };
    add(&mut workspace, "mt-x-9", &alone);
    let round = Round { partnership: own(), ..Default::default() };
    let round = Round { parties: Paths([("pa-x-9".into(), "".into())].into()), ..round };
    add(&mut workspace, "ev-x-9", &round);
    let kind = Some(EntryKind::Call);
    let called = Entry { partnership: own(), entry_kind: kind, ..Default::default() };
    let called = Entry { partner: "pa-x-9".into(), ..called };
    add(&mut workspace, "en-x-9", &called);
    for (id, origin, from) in [
        ("ac-x-7", Origin::Meeting, "mt-x-9"),
        ("ac-x-8", Origin::Evaluation, "ev-x-9"),
        ("ac-x-9", Origin::Log, "en-x-9"),
    ] {
        let task = Action {
            partnership: own(),
            text: format!("Regnskab {from}"),
            state: Some(ActionState::Open),
            origin: Some(origin),
            origin_id: from.into(),
            ..Default::default()
        };
        add(&mut workspace, id, &task);
    }
    let partnership = workspace.get::<Partnership>(PARTNERSHIP).unwrap();
    let facts = Facts::new(&workspace, partnership, day("2026-11-24"));
    let told = |attendees: &[&str]| {
        let meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
        let points = agenda(&Meeting { attendees: lines(attendees), ..meeting }, &facts);
        let points = points.iter().map(text(Lang::Da).meeting.point).collect::<Vec<_>>();
        ["Må vi få mere", "Hvem har nøglen", "Regnskab mt", "Regnskab ev", "Regnskab en"]
            .map(|what| points.iter().any(|point| point.contains(what)))
    };
    assert_eq!(told(&["Havnens Kaffe"]), [false, true, false, false, false]);
    assert_eq!(told(&[]), [false, true, false, false, false]);
    assert_eq!(told(&["Havnens Kaffe", "Tavs Fond"]), [true, false, true, true, true]);
    assert_eq!(told(&["Tavs Fond"]), [true, false, true, true, true]);
}

#[test]
fn every_phase_has_its_own_point_and_every_kind_of_meeting_its_own_agenda() {
    use MeetingKind::*;
    for kind in [Status, Workgroup, Steering, Leaders, Other] {
        for phase in Phase::ALL.iter().copied() {
            assert!(in_phase(kind, phase).contains(&Point::Phase(phase)), "{kind:?} {phase:?}");
        }
    }
    let words = |points: Vec<Point>, lang| {
        points.iter().map(text(lang).meeting.point).collect::<Vec<_>>().join("\n")
    };
    for lang in [Lang::Da, Lang::En] {
        let mut seen: Vec<String> =
            Phase::ALL.iter().map(|phase| words(in_phase(Status, *phase), lang)).collect();
        seen.dedup();
        assert_eq!(seen.len(), 12);
    }
    // A yes that is missing is asked for by name, one that is given is not.
    assert!(in_phase(Status, Phase::P07).contains(&Point::Yes("Områdelederen".into())));
    assert!(!in_phase(Status, Phase::P07).contains(&Point::Yes("Fagforeningen".into())));
    assert!(!in_phase(Status, Phase::P03).contains(&Point::Yes("Områdelederen".into())));
    // A work group is not a status meeting.
    let group = in_phase(Workgroup, Phase::P09);
    assert!(group.contains(&Point::EachSince) && group.contains(&Point::Interfaces));
    assert!(!group.contains(&Point::SinceLast));
}

#[test]
fn a_review_half_way_looks_ahead_and_one_at_the_end_looks_back() {
    let midway = in_phase(MeetingKind::Evaluation, Phase::P10);
    assert!(midway.contains(&Point::Changes) && !midway.contains(&Point::GoOn), "{midway:?}");
    let end = in_phase(MeetingKind::Evaluation, Phase::P12);
    assert!(end.contains(&Point::GoOn) && !end.contains(&Point::Changes), "{end:?}");
    let groups = |kind, phase, answered: &str| {
        let mut meeting = Meeting { meeting_kind: Some(kind), ..Default::default() };
        if !answered.is_empty() {
            meeting.notes.0.insert(answered.into(), "Ja".into());
        }
        question_groups(&meeting, &Partnership { phase: Some(phase), ..Default::default() })
    };
    assert!(!groups(MeetingKind::Evaluation, Phase::P10, "").contains(&"last"));
    assert_eq!(groups(MeetingKind::Evaluation, Phase::P12, "").first(), Some(&"last"));
    assert_eq!(groups(MeetingKind::Status, Phase::P01, "").first(), Some(&"aim"));
    assert_eq!(groups(MeetingKind::Status, Phase::P08, "").first(), Some(&"dec"));
    // What was answered stays in sight.
    assert!(groups(MeetingKind::Evaluation, Phase::P10, "q-last-02").contains(&"last"));
}

#[test]
fn an_agenda_goes_out_beforehand_and_stands_in_the_minutes() {
    let workspace = workspace();
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    meeting.agenda = lines(&["Siden sidst", "  ", "Næste skridt"]);
    let told = minutes(&workspace, &meeting);
    expect![[r#"
        Statusmøde · tirsdag 24. nov. 2026
        Sted: Biblioteket
        Referent: Anne

        DAGSORDEN
        1. Siden sidst
        2. Næste skridt"#]]
    .assert_eq(&(text(Lang::Da).meeting.agenda_body)(&told));
    expect!["Agenda: Læs for mig · 24 Nov 2026"]
        .assert_eq(&(text(Lang::En).meeting.agenda_subject)(&told));
    let minutes = (text(Lang::En).meeting.body)(&told);
    assert!(minutes.contains("AGENDA\n1. Siden sidst\n2. Næste skridt\n\nDECISIONS"), "{minutes}");
}

#[test]
fn a_case_that_is_over_suggests_a_last_meeting() {
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    let kinds: Vec<_> = examples
        .iter()
        .filter_map(|example| {
            let workspace = example.workspace();
            let id = example.partnership();
            let phase = workspace.get::<Partnership>(&id)?.phase;
            (phase == Some(Phase::P12)).then(|| likely_kind(&workspace, &id))
        })
        .collect();
    assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == MeetingKind::Last));
}

#[test]
fn suggested_points_come_once_and_what_changes_is_counted() {
    let points = [["Siden sidst", "Since last time"], ["Næste møde", "Next meeting"]];
    let points = points.map(|own| own.map(String::from).to_vec());
    let put_on = |agenda: &[&str]| {
        let agenda: Vec<String> = agenda.iter().map(|line| (*line).into()).collect();
        let Filled { agenda, added, reworded } = filled(&agenda, &points);
        (agenda.join("; "), added, reworded)
    };
    let told = |agenda: &[&str], put, added, reworded| {
        assert_eq!(put_on(agenda), (String::from(put), added, reworded));
    };
    told(&["Kaffe"], "Kaffe; Siden sidst; Næste møde", 2, 0);
    told(&["Siden sidst ", "Kaffe", "Næste møde"], "Siden sidst ; Kaffe; Næste møde", 0, 0);
    // In another language it is the same point: it is reworded, and that is told.
    told(&["Since last time", "Next meeting"], "Siden sidst; Næste møde", 0, 2);
    told(&["Next meeting", "Kaffe"], "Næste møde; Kaffe; Siden sidst", 1, 1);
    // What stands there in both stays as somebody has written it.
    told(
        &["Since last time", "Siden sidst", "Næste møde"],
        "Since last time; Siden sidst; Næste møde",
        0,
        0,
    );
    let [da, en] = [Lang::Da, Lang::En].map(|lang| text(lang).meeting.suggested);
    assert_eq!(
        (da(0, 1), en(0, 1)),
        ("1 punkt står nu på dansk".into(), "1 point is now in English".into())
    );
    assert_eq!(da(2, 3), "Tilføjede 2 punkter. 3 punkter står nu på dansk");
    assert_eq!(en(2, 3), "Added 2 points. 3 points are now in English");
}
