//! A meeting takes over what is open, suggests an agenda, and leaves minutes and a line in the log.

use expect_test::expect;
use makkerskab::{
    content::{Half, read_examples, read_guide},
    crdt::Actor,
    domain::{
        Action, ActionState, Approval, ApprovalState, Code, Contact, Day, Entity, Entry, Goal,
        Kind, Lines, Meeting, MeetingKind, Member, Origin, Partner, Partnership, Phase, Publicity,
        Status,
    },
    field,
    guide::{Facts, Point, agenda, answers, kept_back, put_answers, question_groups},
    text::{Lang, text},
    workspace::{
        Command, Workspace,
        discretion::without_names,
        meetings::{at_hand, likely_kind, meetings, minutes, minutes_sent, withheld},
    },
};

const PARTNERSHIP: &str = "ps-test-1";

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn add<E: Entity>(workspace: &mut Workspace, id: &str, entity: &E) {
    let command = Command::create(id, entity);
    workspace.apply(&command, &Actor::parse("k3f9ab7c").unwrap()).unwrap();
}

fn lines(of: &[&str]) -> Lines {
    Lines(of.iter().map(|line| (*line).into()).collect())
}

/// A partnership with a partner, two meetings, a goal, and a promise that is due.
fn workspace() -> Workspace {
    let mut workspace = Workspace::new([]);
    let own = || String::from(PARTNERSHIP);
    add(
        &mut workspace,
        PARTNERSHIP,
        &Partnership { title: "Læs for mig".into(), ..Default::default() },
    );
    add(&mut workspace, "pa-x-1", &Partner { name: "Havnens Kaffe".into(), ..Default::default() });
    add(
        &mut workspace,
        "mb-x-1",
        &Member { partnership: own(), partner: "pa-x-1".into(), ..Default::default() },
    );
    for (id, name, email) in
        [("ct-x-1", "Bo Holm", "bo@kaffe.example"), ("ct-x-2", "Ida Friis", "ida@kaffe.example")]
    {
        let contact = Contact {
            partner: "pa-x-1".into(),
            name: name.into(),
            email: email.into(),
            ..Default::default()
        };
        add(&mut workspace, id, &contact);
    }
    add(
        &mut workspace,
        "gl-x-1",
        &Goal { partnership: own(), text: "Flere læser".into(), ..Default::default() },
    );
    add(
        &mut workspace,
        "mt-x-1",
        &Meeting {
            partnership: own(),
            meeting_kind: Some(MeetingKind::First),
            at: Some(day("2026-11-02")),
            open_points: lines(&["Hvem har nøglen?", "  "]),
            ..Default::default()
        },
    );
    add(
        &mut workspace,
        "mt-x-2",
        &Meeting {
            partnership: own(),
            meeting_kind: Some(MeetingKind::Status),
            at: Some(day("2026-11-24")),
            place: "Biblioteket".into(),
            record_keeper: "Anne".into(),
            attendees: lines(&["Anne, biblioteket", "Bo Holm, Havnens Kaffe"]),
            decisions: lines(&["Vi begynder den 4. januar"]),
            next_at: Some(day("2026-12-08")),
            ..Default::default()
        },
    );
    for (id, text, owner, due, meeting) in [
        ("ac-x-1", "Skriv til pressen", "Bo", Some(day("2026-11-20")), "mt-x-1"),
        ("ac-x-2", "Køb kaffe", "Anne", Some(day("2026-12-01")), "mt-x-2"),
        ("ac-x-10", "Find nøglen", "", None, "mt-x-2"),
    ] {
        let action = Action {
            partnership: own(),
            text: text.into(),
            owner: owner.into(),
            due,
            state: Some(ActionState::Open),
            origin: Some(Origin::Meeting),
            origin_id: meeting.into(),
            ..Default::default()
        };
        add(&mut workspace, id, &action);
    }
    workspace
}

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
fn what_was_answered_and_feared_stands_in_the_minutes_under_its_heading() {
    let workspace = workspace();
    let guide = read_guide(include_str!("../content/guide.json")).unwrap();
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    for (question, answer) in [
        ("q-dec-01", "Vi begynder i det små"),
        ("q-dec-02", "Kommunens ja"),
        ("q-dec-03", "Anne ringer i morgen"),
        ("q-first-02", "En uge uden vikarer\n\nog med ro"),
        ("q-dec-04", "  "),
    ] {
        meeting.notes.0.insert(question.into(), answer.into());
    }
    meeting.concerns = lines(&["Det tager for lang tid", ""]);
    let concern = text(Lang::Da).meeting.concern;
    let all = answers(Some(&guide), Half::Da, &meeting);
    let body = |meeting: &Meeting| {
        let mut told = minutes(&workspace, meeting);
        put_answers(&mut told, meeting, &all, concern);
        (text(Lang::Da).meeting.body)(&told)
    };
    // A worry goes nowhere before somebody says so.
    assert!(!body(&meeting).contains("lang tid"));
    assert_eq!(kept_back(&meeting, &all, concern), ["Bekymring: Det tager for lang tid"]);
    meeting.concerns_told = Some(true);
    expect![[r#"
        Statusmøde · Læs for mig · 24.11.2026
        Sted: Biblioteket
        Til stede: Anne, biblioteket; Bo Holm, Havnens Kaffe
        Referent: Anne

        BESLUTNINGER
        - Vi begynder den 4. januar
        - Hvad er vi enige om lige nu? Vi begynder i det små

        ÅBNE PUNKTER
        - Hvad mangler, før vi kan bestemme? Kommunens ja
        - Bekymring: Det tager for lang tid

        OPGAVER
        - Køb kaffe (Anne, 01.12.2026)
        - Find nøglen (ingen har den endnu, ingen dato)
        - Hvem gør hvad inden hvornår? Anne ringer i morgen

        SAGT PÅ MØDET
        - Hvad er en god uge hos jer? En uge uden vikarer
          og med ro

        Næste møde: tirsdag 8. dec. 2026"#]]
    .assert_eq(&body(&meeting));
    assert_eq!(kept_back(&meeting, &all, concern), [""; 0]);
    meeting.answers_internal = Some(true);
    assert!(!body(&meeting).contains("i det små"));
    assert_eq!(kept_back(&meeting, &all, concern).len(), 4);
    // Without the guide the answers are there all the same.
    let bare: Vec<String> =
        answers(None, Half::Da, &meeting).iter().map(|answer| answer.line()).collect();
    assert!(bare.contains(&"Kommunens ja".to_owned()));
}

#[test]
fn whoever_leads_the_meeting_stands_in_the_agenda_and_in_the_minutes() {
    let workspace = workspace();
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    meeting.chair = "Mette Holm".into();
    let told = minutes(&workspace, &meeting);
    for (lang, expected) in [(Lang::Da, "Mødeleder: Mette Holm"), (Lang::En, "Chair: Mette Holm")]
    {
        let words = &text(lang).meeting;
        assert!((words.body)(&told).contains(expected), "{lang:?}");
        assert!((words.agenda_body)(&told).contains(expected), "{lang:?}");
    }
}

#[test]
fn minutes_have_three_headings_and_go_to_those_who_were_there() {
    let workspace = workspace();
    let told = minutes(&workspace, workspace.get("mt-x-2").unwrap());
    assert_eq!(told.addresses, "bo@kaffe.example");
    expect![[r#"
        Statusmøde · Læs for mig · 24.11.2026
        Sted: Biblioteket
        Til stede: Anne, biblioteket; Bo Holm, Havnens Kaffe
        Referent: Anne

        BESLUTNINGER
        - Vi begynder den 4. januar

        ÅBNE PUNKTER
        Ingen

        OPGAVER
        - Køb kaffe (Anne, 01.12.2026)
        - Find nøglen (ingen har den endnu, ingen dato)

        Næste møde: tirsdag 8. dec. 2026"#]]
    .assert_eq(&(text(Lang::Da).meeting.body)(&told));
    expect!["Minutes · Læs for mig · 24/11/2026"]
        .assert_eq(&(text(Lang::En).meeting.subject)(&told));
}

#[test]
fn a_name_within_another_gets_no_mail() {
    let mut workspace = workspace();
    for (id, name) in [("ct-x-3", "Bo"), ("ct-x-4", "Hol"), ("ct-x-5", "Ulla Hansen")] {
        let contact = Contact {
            partner: "pa-x-1".into(),
            name: name.into(),
            email: format!("{id}@kaffe.example"),
            ..Default::default()
        };
        add(&mut workspace, id, &contact);
    }
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    let mut addressed = |attendees: &str| {
        meeting.attendees = lines(&[attendees]);
        minutes(&workspace, &meeting).addresses
    };
    assert_eq!(addressed("Bo Holm (Havnens Kaffe)"), "bo@kaffe.example");
    assert_eq!(addressed("bo holm og Ida Friis fra kaffen"), "bo@kaffe.example,ida@kaffe.example");
    assert_eq!(addressed("Ulla Hansen; Bo"), "ct-x-3@kaffe.example,ct-x-5@kaffe.example");
    assert_eq!(addressed("Hanne Boholm"), "");
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
    expect!["Agenda · Læs for mig · 24/11/2026"]
        .assert_eq(&(text(Lang::En).meeting.agenda_subject)(&told));
    let minutes = (text(Lang::En).meeting.body)(&told);
    assert!(minutes.contains("AGENDA\n1. Siden sidst\n2. Næste skridt\n\nDECISIONS"), "{minutes}");
}

#[test]
fn a_time_stands_wherever_the_day_stands_and_odd_words_as_they_were_written() {
    let mut workspace = workspace();
    let told = |workspace: &Workspace, lang: Lang| {
        let told = minutes(workspace, workspace.get("mt-x-2").unwrap());
        let words = &text(lang).meeting;
        let first = |text: String| text.lines().next().unwrap_or_default().to_owned();
        let (agenda, body) = ((words.agenda_body)(&told), (words.body)(&told));
        [first(agenda), first(body), (words.subject)(&told), first((words.log)(&told))]
    };
    let mut write = |time: &str| {
        let command = Command::set("mt-x-2", field!(Meeting.time), time);
        workspace.apply(&command, &Actor::from_bits(1)).unwrap();
        [told(&workspace, Lang::Da), told(&workspace, Lang::En)].concat().join("\n")
    };
    expect![[r#"
        Statusmøde · tirsdag 24. nov. 2026 kl. 13.00-14.30
        Statusmøde · Læs for mig · 24.11.2026 kl. 13.00-14.30
        Referat · Læs for mig · 24.11.2026 kl. 13.00-14.30
        Statusmøde kl. 13.00-14.30
        Status meeting · Tuesday 24 Nov 2026, 13:00-14:30
        Status meeting · Læs for mig · 24/11/2026, 13:00-14:30
        Minutes · Læs for mig · 24/11/2026, 13:00-14:30
        Status meeting, 13:00-14:30"#]]
    .assert_eq(&write("13-14.30"));
    assert!(
        write(" lige efter skole ")
            .starts_with("Statusmøde · tirsdag 24. nov. 2026, lige efter skole\n")
    );
    assert!(write(" ").starts_with("Statusmøde · tirsdag 24. nov. 2026\n"));
}

#[test]
fn meetings_of_one_day_stand_by_their_time() {
    let mut workspace = workspace();
    for (id, time) in
        [("mt-y-1", "kl. 13"), ("mt-y-2", ""), ("mt-y-3", "9.30"), ("mt-y-4", "1.30 pm")]
    {
        let meeting = Meeting {
            partnership: PARTNERSHIP.into(),
            at: Some(day("2026-12-01")),
            time: time.into(),
            ..Meeting::default()
        };
        add(&mut workspace, id, &meeting);
    }
    let ids = |all: Vec<&Meeting>| -> Vec<String> {
        all.into_iter().map(|own| own.id.clone()).filter(|id| id.starts_with("mt-y")).collect()
    };
    let order = ["mt-y-2", "mt-y-3", "mt-y-1", "mt-y-4"];
    assert_eq!(ids(at_hand(&workspace, day("2026-11-27"))), order);
    let mut listed = ids(meetings(&workspace, PARTNERSHIP));
    listed.reverse();
    assert_eq!(listed, order, "the latest first");
}

#[test]
fn an_empty_meeting_gives_minutes_that_say_so() {
    let mut workspace = workspace();
    let meeting = Meeting { partnership: PARTNERSHIP.into(), ..Default::default() };
    let told = minutes(&workspace, &meeting);
    // Nobody is named, so all contacts may have been there.
    assert_eq!(told.addresses, "bo@kaffe.example,ida@kaffe.example");
    expect![[r#"
        Meeting · Læs for mig

        DECISIONS
        None

        OPEN POINTS
        None

        TASKS
        None"#]]
    .assert_eq(&(text(Lang::En).meeting.body)(&told));
    let shared = Contact {
        partner: "pa-x-1".into(),
        name: "Åse Krag".into(),
        email: "Bo@kaffe.example".into(),
        ..Default::default()
    };
    add(&mut workspace, "ct-x-3", &shared);
    let told = minutes(&workspace, &meeting);
    assert_eq!(told.addresses.matches("@kaffe").count(), 2, "each address once");
    assert!(told.without_address.is_empty());
    let unreached = Contact { partner: "pa-x-1".into(), name: "Ib".into(), ..Default::default() };
    add(&mut workspace, "ct-x-4", &unreached);
    assert_eq!(minutes(&workspace, &meeting).without_address, ["Ib"]);
}

#[test]
fn sending_the_minutes_writes_the_log_once() {
    let mut workspace = workspace();
    let actor = Actor::parse("k3f9ab7c").unwrap();
    for id in ["le-x-1", "le-x-2"] {
        let meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
        let sent = |_: Kind| id.to_owned();
        let command = minutes_sent(&workspace, &meeting, day("2026-11-25"), "Statusmøde", sent);
        workspace.apply(&command, &actor).unwrap();
    }
    let meeting = workspace.get::<Meeting>("mt-x-2").unwrap();
    assert_eq!(meeting.minutes_sent_at, Some(day("2026-11-25")));
    let log: Vec<_> = workspace.of::<Entry>(PARTNERSHIP).collect();
    assert_eq!(log.len(), 1);
    assert_eq!((log[0].at, log[0].partner.as_str()), (Some(day("2026-11-24")), "pa-x-1"));
    assert_eq!(workspace.last_contact(PARTNERSHIP), Some(day("2026-11-24")));
}

#[test]
fn the_overview_has_the_meetings_of_the_week_and_minutes_that_wait() {
    let mut own = workspace();
    let meetings = ["2026-10-01", "2026-11-20", "2026-11-27", "2026-12-04", "2026-12-05"];
    for (place, at) in meetings.into_iter().enumerate() {
        let meeting = Meeting {
            partnership: PARTNERSHIP.into(),
            place: at.into(),
            at: Some(day(at)),
            ..Meeting::default()
        };
        add(&mut own, &format!("me-9{place}"), &meeting);
    }
    let near = |own: &Workspace| -> Vec<String> {
        let near = at_hand(own, day("2026-11-27")).into_iter();
        near.filter(|meeting| meeting.id.starts_with("me-9")).map(|own| own.place.clone()).collect()
    };
    assert_eq!(near(&own), ["2026-11-20", "2026-11-27", "2026-12-04"]);
    let sent = Command::set("me-91", field!(Meeting.minutes_sent_at), day("2026-11-26"));
    own.apply(&sent, &Actor::from_bits(1)).unwrap();
    assert_eq!(near(&own), ["2026-11-27", "2026-12-04"]);
    let over = Command::set(PARTNERSHIP, field!(Partnership.status), Status::Closed);
    own.apply(&over, &Actor::from_bits(1)).unwrap();
    assert!(near(&own).is_empty(), "what is over has no meetings to come");
}

#[test]
fn meetings_stand_with_the_latest_first_and_the_undated_on_top() {
    let mut workspace = workspace();
    assert_eq!(likely_kind(&workspace, PARTNERSHIP), MeetingKind::Status);
    assert_eq!(likely_kind(&workspace, "ps-other"), MeetingKind::First);
    add(
        &mut workspace,
        "mt-x-3",
        &Meeting { partnership: PARTNERSHIP.into(), ..Default::default() },
    );
    let order: Vec<_> = meetings(&workspace, PARTNERSHIP).iter().map(|m| m.id.clone()).collect();
    assert_eq!(order, ["mt-x-3", "mt-x-2", "mt-x-1"]);
}

#[test]
fn a_case_that_is_over_suggests_a_last_meeting() {
    let examples = read_examples(include_str!("../content/examples.da.json")).unwrap();
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

/// Minutes go to all who take part: a partner that is not to be named is named to none but those who met them.
#[test]
fn minutes_name_nobody_who_is_not_to_be_named_and_was_not_there() {
    let mut workspace = workspace();
    let silent = Partner {
        name: "Tavs Fond".into(),
        publicity_pref: Some(Publicity::None),
        ..Default::default()
    };
    let member =
        Member { partnership: PARTNERSHIP.into(), partner: "pa-x-2".into(), ..Default::default() };
    add(&mut workspace, "pa-x-2", &silent);
    add(&mut workspace, "mb-x-2", &member);
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    meeting.decisions = lines(&["Tavs Fond betaler"]);
    let told = |meeting: &Meeting| {
        let mut told = minutes(&workspace, meeting);
        let names = withheld(&workspace, meeting);
        told.map_text(&|text| without_names(text, &names, "…"));
        (text(Lang::Da).meeting.body)(&told)
    };
    assert!(told(&meeting).contains("- … betaler"), "{}", told(&meeting));
    meeting.attendees = lines(&["Bo Holm", "Karen fra Tavs Fond"]);
    assert!(told(&meeting).contains("- Tavs Fond betaler"), "{}", told(&meeting));
}

#[test]
fn who_is_not_to_be_named_gets_no_mail_beside_the_others() {
    let mut workspace = workspace();
    let silent = Partner {
        name: "Tavs Fond".into(),
        publicity_pref: Some(Publicity::None),
        ..Default::default()
    };
    add(&mut workspace, "pa-x-2", &silent);
    let quirin = Contact {
        partner: "pa-x-2".into(),
        name: "Quirin".into(),
        email: "quirin@fond.example".into(),
        ..Default::default()
    };
    add(&mut workspace, "ct-x-9", &quirin);
    for partner in ["pa-x-1", "pa-x-2"] {
        let own = Member {
            partnership: PARTNERSHIP.into(),
            partner: partner.into(),
            ..Default::default()
        };
        add(&mut workspace, &format!("mb-y-{partner}"), &own);
    }
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    let to = |workspace: &Workspace, meeting: &Meeting| minutes(workspace, meeting).addresses;
    meeting.attendees = Lines::default();
    assert_eq!(to(&workspace, &meeting), "bo@kaffe.example,ida@kaffe.example");
    // Who was there is known to the others.
    meeting.attendees = lines(&["Bo Holm", "Quirin"]);
    assert_eq!(to(&workspace, &meeting), "bo@kaffe.example,quirin@fond.example");
    // The only partner writes with nobody beside.
    let mut alone = self::workspace();
    let wish = Command::set("pa-x-1", "publicity_pref", "none");
    alone.apply(&wish, &Actor::parse("eva").unwrap()).unwrap();
    meeting.attendees = Lines::default();
    assert_eq!(to(&alone, &meeting), "bo@kaffe.example,ida@kaffe.example");
}
