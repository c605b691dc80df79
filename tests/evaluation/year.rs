//! A calendar year in numbers: counted from days, without names, and honest about what has none.

use makkerskab::{
    content::read_evaluation,
    crdt::Actor,
    domain::{Day, EndingReason, EntryKind, Kind, RoundKind, Sector},
    evaluation::Tenths,
    text::{Lang, text},
    workspace::{Command, Workspace},
    year::{Asked, Undated, Year, year, years},
};
use serde_json::{Value, json};

fn today() -> Day {
    Day::parse_iso("2026-11-28").unwrap()
}

fn of(all: &[(&str, Kind, Value)]) -> Workspace {
    let mut workspace = Workspace::default();
    for (id, kind, fields) in all {
        let fields = fields.as_object().unwrap().iter();
        let fields = fields.map(|(name, value)| (name.clone(), vec![value.clone()])).collect();
        let create = Command::Create { id: (*id).into(), kind: *kind, fields };
        workspace.apply(&create, &Actor::parse("me").unwrap()).unwrap();
    }
    workspace
}

fn seen(workspace: &Workspace, of: i32) -> Year {
    year(workspace, None, of, today())
}

#[test]
fn partnerships_begin_run_and_end_in_the_years_of_their_days() {
    let workspace = of(&[
        ("ps-1", Kind::Partnership, json!({"status": "active", "start": "2025-03-01"})),
        ("ps-2", Kind::Partnership, json!({"status": "active", "phase_history/P09": "2026-02-01"})),
        (
            "ps-3",
            Kind::Partnership,
            json!({"status": "closed", "start": "2025-01-01", "closing/date": "2026-06-30", "closing/reason": "goal_met"}),
        ),
        (
            "ps-4",
            Kind::Partnership,
            json!({"status": "closed", "start": "2024-01-01", "end": "2025-12-31"}),
        ),
        // To come, never carried out, or with no day at all.
        ("ps-5", Kind::Partnership, json!({"status": "active", "start": "2026-12-01"})),
        ("ps-6", Kind::Partnership, json!({"status": "candidate", "start": "2026-01-01"})),
        ("ps-7", Kind::Partnership, json!({"status": "active"})),
        ("ps-8", Kind::Partnership, json!({"status": "closed"})),
        ("ps-9", Kind::Partnership, json!({"status": "declined_them"})),
        // A no has its day, where it was decided or where it was to end.
        (
            "ps-10",
            Kind::Partnership,
            json!({"status": "declined_us", "closing/date": "2026-03-01"}),
        ),
        ("ps-11", Kind::Partnership, json!({"status": "declined_them", "end": "2023-03-01"})),
    ]);
    let counts = |of: i32| {
        let found = seen(&workspace, of);
        (found.begun, found.running, found.ended)
    };
    assert_eq!(counts(2024), (1, 1, 0));
    assert_eq!(counts(2025), (2, 3, 1));
    assert_eq!(counts(2026), (1, 3, 1));
    assert_eq!(seen(&workspace, 2026).reasons, [(Some(EndingReason::GoalMet), 1)].into());
    assert_eq!(seen(&workspace, 2025).reasons, [(None, 1)].into());
    let undated = Undated { begun: 2, ended: 1, declined: 1, ..Undated::default() };
    assert_eq!(seen(&workspace, 2026).undated, undated);
    assert_eq!([2023, 2025, 2026].map(|year| seen(&workspace, year).declined), [1, 0, 1]);
    // What is carried out and begins later is counted nowhere, and this year says so.
    assert_eq!(seen(&workspace, 2026).ahead, [Day::parse_iso("2026-12-01").unwrap()]);
    assert_eq!(seen(&workspace, 2025).ahead, []);
    let told = |lang: Lang| text(lang).year.not_yet(&seen(&workspace, 2026), lang);
    assert_eq!(
        told(Lang::Da).as_deref(),
        Some(
            "Et partnerskab tælles fra datoen i »Begynder«. 1 er i gang, men begynder først 01.12.2026."
        )
    );
    assert!(told(Lang::En).unwrap().contains("1 is running, but does not begin until"));
    assert!(
        text(Lang::Da)
            .year
            .sheet(&seen(&workspace, 2026), Lang::Da)
            .contains("begynder først 01.12.2026")
    );
    assert_eq!(years(&workspace, today()), [2026, 2025, 2024, 2023]);
    assert_eq!(years(&Workspace::default(), today()), [2026]);
}

#[test]
fn what_runs_is_told_by_the_sectors_of_its_partners() {
    let running = json!({"title": "Læs for mig", "status": "active", "start": "2026-02-01"});
    let closed =
        json!({"title": "Gammel", "status": "closed", "start": "2024-02-01", "end": "2025-02-01"});
    let part = |home: &str, partner: &str| json!({"partnership": home, "partner": partner});
    let workspace = of(&[
        ("ps-1", Kind::Partnership, running.clone()),
        ("ps-2", Kind::Partnership, running.clone()),
        ("ps-3", Kind::Partnership, running),
        ("ps-4", Kind::Partnership, closed),
        ("ps-5", Kind::Partnership, json!({"title": "Uden dag", "status": "active"})),
        ("pa-1", Kind::Partner, json!({"name": "Avisen", "sector": "media"})),
        ("pa-2", Kind::Partner, json!({"name": "Skolen", "sector": "education"})),
        ("pa-3", Kind::Partner, json!({"name": "Radioen", "sector": "media"})),
        ("pa-4", Kind::Partner, json!({"name": "Nogen"})),
        // Two of one sector are one partnership with that sector.
        ("mb-1", Kind::Member, part("ps-1", "pa-1")),
        ("mb-2", Kind::Member, part("ps-1", "pa-2")),
        ("mb-3", Kind::Member, part("ps-1", "pa-3")),
        ("mb-4", Kind::Member, part("ps-2", "pa-1")),
        ("mb-5", Kind::Member, part("ps-2", "pa-4")),
        ("mb-6", Kind::Member, part("ps-3", "pa-4")),
        ("mb-7", Kind::Member, part("ps-4", "pa-2")),
        ("mb-8", Kind::Member, part("ps-5", "pa-2")),
    ]);
    let found = seen(&workspace, 2026);
    let (media, education) = (Some(Sector::Media), Some(Sector::Education));
    assert_eq!(found.sectors, [(media, 2), (education, 1), (None, 1)].into());
    assert_eq!((found.running, found.undated.begun), (3, 1));
    assert_eq!(seen(&workspace, 2025).sectors, [(education, 1)].into());
    assert_eq!(seen(&workspace, 2023).sectors, [].into());
}

#[test]
fn what_begins_again_has_ended_all_the_same() {
    let closed = json!({"status": "closed", "start": "2025-03-01", "end": "2026-09-30", "phase_history/P09": "2025-03-01", "closing/date": "2026-09-30", "closing/reason": "time_up"});
    let counts = |changes: &[(&str, &str)], of_year: i32| {
        let mut fields = closed.clone();
        for (name, value) in changes {
            fields.as_object_mut().unwrap().insert((*name).into(), json!(value));
        }
        let workspace = of(&[("ps-1", Kind::Partnership, fields)]);
        let later = Day::parse_iso("2027-03-01").unwrap();
        let found = year(&workspace, None, of_year, later);
        assert_eq!(found.reasons.values().sum::<usize>(), found.ended);
        (found.begun, found.running, found.ended)
    };
    let again = [("status", "active")];
    let anew = [("status", "active"), ("start", "2027-02-01")];
    // Another decision than to end it.
    let on = [("status", "active"), ("closing/decision", "continue")];
    for (of_year, was, is_again, is_anew, went_on) in [
        (2025, (1, 1, 0), (1, 1, 0), (1, 1, 0), (1, 1, 0)),
        (2026, (0, 1, 1), (0, 1, 1), (0, 1, 1), (0, 1, 0)),
        (2027, (0, 0, 0), (0, 1, 0), (1, 1, 0), (0, 1, 0)),
    ] {
        assert_eq!(counts(&[], of_year), was, "{of_year}");
        assert_eq!(counts(&again, of_year), is_again, "{of_year}");
        assert_eq!(counts(&anew, of_year), is_anew, "{of_year}");
        assert_eq!(counts(&on, of_year), went_on, "{of_year}");
    }
}

#[test]
fn contacts_meetings_and_agreements_are_counted_once_and_notes_are_none() {
    let entry = |kind: &str, at: &str, partner: &str, outcome: &str| {
        let fields = json!({"partnership": "ps-1", "entry_kind": kind, "at": at, "partner": partner, "outcome": outcome});
        let said = fields.as_object().unwrap().clone().into_iter();
        Value::Object(said.filter(|(_, value)| value != "").collect())
    };
    let workspace = of(&[
        ("ps-1", Kind::Partnership, json!({"title": "Læs for mig"})),
        ("pa-1", Kind::Partner, json!({"name": "Røde Kors"})),
        ("pa-2", Kind::Partner, json!({"name": "Sparebanken"})),
        ("mb-1", Kind::Member, json!({"partnership": "ps-1", "partner": "pa-1"})),
        ("le-1", Kind::Entry, entry("call", "2026-01-05", "pa-1", "reached")),
        ("le-2", Kind::Entry, entry("call", "2026-01-06", "pa-2", "not_reached")),
        // Nobody is named: the only one that takes part.
        ("le-3", Kind::Entry, entry("mail", "2026-01-07", "", "")),
        ("le-4", Kind::Entry, entry("call", "2025-12-31", "pa-2", "yes")),
        ("le-5", Kind::Entry, entry("note", "2026-01-08", "pa-2", "")),
        ("le-6", Kind::Entry, entry("search", "2026-01-08", "pa-2", "")),
        ("le-7", Kind::Entry, entry("call", "", "pa-2", "reached")),
        ("mt-1", Kind::Meeting, json!({"partnership": "ps-1", "at": "2026-02-01"})),
        // Of today, with nothing written, it may still be to come.
        (
            "mt-4",
            Kind::Meeting,
            json!({"partnership": "ps-1", "at": today().to_string(), "attendees": ["Bo"]}),
        ),
        ("mt-2", Kind::Meeting, json!({"partnership": "ps-1", "at": "2026-12-24"})),
        ("mt-3", Kind::Meeting, json!({"partnership": "ps-1", "minutes_sent_at": "2026-02-02"})),
        ("ag-1", Kind::Agreement, json!({"partnership": "ps-1", "state": "signed"})),
        ("av-1", Kind::Version, json!({"agreement": "ag-1", "agreed_at": "2025-12-01"})),
        ("av-2", Kind::Version, json!({"agreement": "ag-1", "signed_at": "2026-01-10"})),
        ("ag-2", Kind::Agreement, json!({"partnership": "ps-1", "state": "agreed"})),
        ("ag-3", Kind::Agreement, json!({"partnership": "ps-1", "state": "draft"})),
    ]);
    let found = seen(&workspace, 2026);
    assert_eq!(found.contacts, [(EntryKind::Call, 2), (EntryKind::Mail, 1)].into());
    assert_eq!((found.contacts(), found.reached, found.meetings, found.agreed), (3, 1, 1, 0));
    assert_eq!((seen(&workspace, 2025).reached, seen(&workspace, 2025).agreed), (1, 1));
    let undated = Undated { contacts: 1, meetings: 1, agreed: 1, ..Undated::default() };
    assert_eq!(found.undated, undated);
}

#[test]
fn a_mean_stands_only_where_it_may_and_says_something_alone() {
    let forms = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    let form = forms.kinds.iter().find(|own| own.kind == RoundKind::Midway).unwrap().form.clone();
    let midway = forms.forms.iter().find(|own| own.id == form).unwrap();
    let steps = |at: u8| -> Vec<(String, Value)> {
        let asked = midway.parts.iter().flat_map(|part| &part.questions);
        asked.map(|id| (format!("values/{id}"), json!(at))).collect()
    };
    let answers = |party: &str, at: u8, day: &str| {
        let mut fields = serde_json::Map::new();
        fields.insert("round".into(), json!("ev-1"));
        fields.insert("party".into(), json!(party));
        fields.insert("submitted_at".into(), json!(day));
        fields.extend(steps(at));
        Value::Object(fields)
    };
    let mean = |mode: &str, sheets: &[(&str, u8, &str)]| -> Option<Asked> {
        let mut all = vec![
            ("ps-1", Kind::Partnership, json!({"title": "Læs for mig"})),
            (
                "ev-1",
                Kind::Round,
                json!({
                    "partnership": "ps-1", "round_kind": "mid", "form_id": form, "mode": mode,
                    "counted/1-ev-x-1/an-1": true, "counted/1-ev-x-1/an-2": true,
                    "counted/1-ev-x-1/an-3": true,
                }),
            ),
        ];
        let ids = ["an-1", "an-2", "an-3"];
        for (id, (party, at, day)) in ids.into_iter().zip(sheets) {
            all.push((id, Kind::Answers, answers(party, *at, day)));
        }
        year(&of(&all), Some(&forms), 2026, today()).evaluations.get(&RoundKind::Midway).cloned()
    };
    let (day, other) = ("2026-10-01", "2025-10-01");
    let asked = |answers, mean| Some(Asked { rounds: 1, answers, mean });
    let both = [("library", 4, day), ("pa-1", 3, day)];
    assert_eq!(mean("open", &both), asked(2, Some((Tenths(35), 1))));
    assert_eq!(mean("pooled", &both), asked(2, None));
    // One side, and sides far apart.
    assert_eq!(mean("open", &[("library", 4, day)]), asked(1, None));
    assert_eq!(mean("open", &[("library", 5, day), ("pa-1", 1, day)]), asked(2, None));
    assert_eq!(mean("open", &[("library", 4, other), ("pa-1", 3, other)]), None);
    // A mean is of the answers that stand beside it, and counted together of all or none.
    assert_eq!(mean("open", &[("library", 4, day), ("pa-1", 3, other)]), asked(1, None));
    let three = [("library", 4, day), ("library", 3, day), ("library", 5, day)];
    let late = [&three[..], &[("library", 1, other)]].concat();
    let citizens = three.map(|(_, at, day)| ("citizens", at, day));
    assert_eq!(mean("pooled", &citizens), asked(3, Some((Tenths(40), 1))));
    assert_eq!(mean("pooled", &late), asked(3, None));
}

#[test]
fn the_spreadsheet_says_it_all_in_both_languages_and_names_nobody() {
    let workspace = of(&[
        (
            "ps-1",
            Kind::Partnership,
            json!({"title": "Læs for mig", "status": "closed", "start": "2025-01-01", "closing/date": "2026-06-30", "closing/reason": "goal_met"}),
        ),
        ("pa-1", Kind::Partner, json!({"name": "Røde Kors"})),
        (
            "le-1",
            Kind::Entry,
            json!({"partnership": "ps-1", "partner": "pa-1", "entry_kind": "call", "at": "2026-01-05"}),
        ),
        ("ps-2", Kind::Partnership, json!({"title": "Ukendt", "status": "active"})),
        ("mb-1", Kind::Member, json!({"partnership": "ps-1", "partner": "pa-1"})),
        (
            "cb-1",
            Kind::Contribution,
            json!({"partnership": "ps-1", "party": "pa-1", "kind": "money", "unit": "kr", "planned": 12500.5, "actual": 12000, "date": "2026-03-01", "note": "Fra Røde Kors"}),
        ),
        (
            "cb-2",
            Kind::Contribution,
            json!({"partnership": "ps-1", "party": "library", "kind": "time", "unit": "hours", "planned": 1240.5, "date": "2026-12-24"}),
        ),
        (
            "cb-3",
            Kind::Contribution,
            json!({"partnership": "ps-1", "party": "library", "kind": "products", "unit": "pieces", "planned": 12, "date": "2026-03-01"}),
        ),
        (
            "cb-4",
            Kind::Contribution,
            json!({"partnership": "ps-1", "party": "pa-1", "kind": "money", "unit": "kr", "planned": 99}),
        ),
        (
            "cb-5",
            Kind::Contribution,
            json!({"partnership": "ps-1", "party": "pa-1", "kind": "money", "unit": "kr", "actual": 77, "date": "2022-01-01"}),
        ),
    ]);
    let found = seen(&workspace, 2026);
    assert_eq!(years(&workspace, today()), [2026, 2025, 2022]);
    let sheet = |lang: Lang| text(lang).year.sheet(&found, lang);
    for (lang, lines) in [
        (
            Lang::Da,
            [
                "Året i tal;2026",
                "afsluttet;1",
                "Målet er nået;1",
                "Opkald;1",
                "Partnerskaber uden startdato;1",
                "Ingen sektor skrevet;1",
                "Hvad;Lovet;Givet;Poster",
                "Biblioteket: Timer;\"1.240,5\";–;1",
                "Biblioteket: andet end kroner og timer;–;–;1",
                "Partnerne: Penge (kr.);\"12.500,50\";12.000;1",
                "Bidrag uden dato;1",
            ],
        ),
        (
            Lang::En,
            [
                "The year in numbers;2026",
                "ended;1",
                "The goal is reached;1",
                "Call;1",
                "Partnerships without a start date;1",
                "No sector written;1",
                "What;Promised;Given;Entries",
                "The library: Hours;\"1.240,5\";–;1",
                "The library: other than kroner and hours;–;–;1",
                "The partners: Money (DKK);\"12.500,50\";12.000;1",
                "Contributions without a date;1",
            ],
        ),
    ] {
        let sheet = sheet(lang);
        for line in lines {
            assert!(
                sheet.lines().any(|own| own.trim_start_matches('\u{feff}') == line),
                "{line}\n{sheet}"
            );
        }
        for name in ["Læs for mig", "Røde Kors", "Ukendt", ";99", ";77"] {
            assert!(!sheet.contains(name), "{sheet}");
        }
    }
}
