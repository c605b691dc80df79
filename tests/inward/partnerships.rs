//! Lists of partnerships that come in: partners are linked, nothing is doubled or written over untold.

use crate::support::inward_partnerships::{
    apply, called, day, partners, plan, plan_with, read, told,
};
use crate::support::workspace::{actor, create, set, stocked, with};
use makkerskab::{
    domain::{
        Action, Ask, AskDirection, AskStatus, Goal, Kind, Partner, Partnership, Phase, Status,
    },
    exchange::read_text,
    inward::{Differs, Found, Plan, Prefer, Said, partnerships::Column},
    workspace::Workspace,
};
use serde_json::json;

const LIST: &str = "Titel;Samarbejdspartner;Status;Tovholder;Startdato;Slutdato;Formål;Mål;Vi giver;Vi får;Emneord;Bemærkninger;Næste opfølgning\r\n\
    Læsehunde;RØDE KORS;I gang;Anne;01-02-2026 00:00;løbende;Børn læser højt;\"- 20 børn\r\n- To hold\";Lokale;Hunde og frivillige;børn, læsning;Husk nøgle;15. januar 2027\r\n\
    Sommerbogen;FDF Randers; i dvale;Bo;3. maj 2025;;;;;;;;Ring til Ida\r\n\
    ;;;Per;;;;;;;;;\r\n";

#[test]
fn a_librarys_own_list_becomes_partnerships_with_their_partners() {
    let mut workspace = stocked();
    let before = workspace.records().clone();
    let plan = plan(&workspace, LIST);
    assert_eq!(plan.names(), ["Læsehunde", "Sommerbogen"]);
    assert_eq!(
        plan.found,
        Found {
            partners: vec!["FDF Randers".into()],
            titleless: 1,
            kept: vec![
                ("Læsehunde".into(), vec!["Slutdato: løbende".into()]),
                ("Sommerbogen".into(), vec!["Status: i dvale".into()]),
            ],
            ..Found::default()
        }
    );
    assert_eq!(told(&plan).len(), 3);
    let inverse = apply(&mut workspace, &plan);
    let dogs = called(&workspace, "Læsehunde").clone();
    assert_eq!(partners(&workspace, &dogs.id), ["Røde Kors"], "found by its name");
    assert_eq!((dogs.status, dogs.phase), (Some(Status::Active), Some(Phase::P09)));
    assert_eq!(
        (dogs.owner.as_str(), dogs.start, dogs.end),
        ("Anne", Some(day("2026-02-01")), None)
    );
    assert_eq!(
        (dogs.summary.as_str(), dogs.notes.as_str()),
        ("Børn læser højt", "Husk nøgle\nSlutdato: løbende")
    );
    assert_eq!(dogs.themes.0.iter().collect::<Vec<_>>(), ["børn", "læsning"]);
    let goals: Vec<&str> = workspace.of::<Goal>(&dogs.id).map(|own| own.text.as_str()).collect();
    assert_eq!(goals, ["20 børn", "To hold"]);
    let asks: Vec<_> = workspace
        .of::<Ask>(&dogs.id)
        .map(|own| (own.direction, own.status, own.text.as_str()))
        .collect();
    let promised = Some(AskStatus::Promised);
    assert_eq!(
        asks,
        [
            (Some(AskDirection::Offer), promised, "Lokale"),
            (Some(AskDirection::Ask), promised, "Hunde og frivillige")
        ]
    );
    let step = workspace.of::<Action>(&dogs.id).next().unwrap();
    assert_eq!(
        (step.text.as_str(), step.due, step.owner.as_str()),
        ("Følg op", Some(day("2027-01-15")), "Anne")
    );
    let summer = called(&workspace, "Sommerbogen");
    assert_eq!((summer.status, summer.start), (Some(Status::Idea), Some(day("2025-05-03"))));
    assert_eq!(partners(&workspace, &summer.id), ["FDF Randers"]);
    assert_eq!(workspace.of::<Action>(&summer.id).next().unwrap().text, "Ring til Ida");
    // The same list once more changes nothing; one step takes all of it back.
    let again = self::plan(&workspace, LIST);
    assert!(again.is_empty(), "{again:#?}");
    workspace.apply(&inverse, &actor("me")).unwrap();
    assert_eq!(workspace.all::<Partnership>().count(), 1);
    assert_eq!(workspace.all::<Partner>().count(), 1);
    assert!(before.keys().all(|id| workspace.record(id).is_some()));
}

/// `2098` would be a day that nobody meant.
#[test]
fn a_year_of_the_last_century_in_two_digits_is_told_and_kept_in_the_notes() {
    let list = "Titel;Start;Slut;Sidste kontakt\nKoret;01-08-98;01-08-27;3/5-85\n";
    let plan = plan(&Workspace::default(), list);
    let kept = ["Start: 01-08-98", "Sidste kontakt: 3/5-85"].map(str::to_owned).to_vec();
    assert_eq!(plan.found.kept, [("Koret".into(), kept.clone())]);
    let own = &plan.entries[0].partnership.shall;
    assert_eq!((own.start, own.end), (None, Some(day("2027-08-01"))));
    assert_eq!(own.notes.lines().collect::<Vec<_>>(), kept);
}

#[test]
fn what_danish_excel_saves_and_what_is_pasted_is_read() {
    let bytes: Vec<u8> = "Titel;Partner;Status\r\nLæs for små;Ældre Sagen;På pause\r\n"
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect();
    let (excel, _) = read_text(&bytes).unwrap();
    let pasted = excel.replace(';', "\t");
    for list in [excel, pasted] {
        let mut workspace = Workspace::default();
        let plan = plan(&workspace, &list);
        apply(&mut workspace, &plan);
        let own = called(&workspace, "Læs for små");
        assert_eq!((own.status, own.phase), (Some(Status::Paused), None));
        assert_eq!(partners(&workspace, &own.id), ["Ældre Sagen"]);
    }
}

#[test]
fn headings_are_known_in_both_languages() {
    use Column as C;
    let all = [
        C::Title,
        C::Partners,
        C::Status,
        C::Phase,
        C::Lead,
        C::Start,
        C::End,
        C::Need,
        C::Notes,
        C::Unused,
    ];
    let danish = "Projekt;Partnere;Status;Fase;Ansvarlig;Fra;Til;Behov;Kommentarer;Budget";
    let english = "Project;Partners;Status;Phase;Responsible;From;Until;Need;Comments;Budget";
    for head in [danish, english] {
        assert_eq!(read(&format!("{head}\nx;y;;;;;;;;\n")).columns, all, "{head}");
    }
    assert!(!read("Status;Slut\nI gang;\n").names_partnerships());
    let unnamed = plan(&Workspace::default(), "Partner;Status\nRøde Kors;I gang\n");
    assert_eq!(unnamed.names(), ["Røde Kors"]);
    assert_eq!(unnamed.found.untitled, ["Røde Kors"]);
}

#[test]
fn what_stands_here_stays_until_somebody_prefers_the_list() {
    let list = "Titel;Partner;Status;Start;Tovholder;Behov\nlæs FOR mig;Røde Kors;Afsluttet;1/3 2026;Bo;Flere læsere\n";
    let here = with(&stocked(), [set("ps-1", "owner", json!("Anne"))]);
    let differs = |here, list| Differs { here, list };
    let text = |text: &str| Said::Text(text.into());
    let both = [
        differs(Said::Status(Status::Active), Said::Status(Status::Closed)),
        differs(text("Anne"), text("Bo")),
    ];
    for (prefer, status, owner) in
        [(Prefer::Here, Status::Active, "Anne"), (Prefer::List, Status::Closed, "Bo")]
    {
        let mut workspace = here.clone();
        let plan = plan_with(&workspace, list, prefer);
        assert_eq!(plan.news(), [0, 0]);
        assert_eq!(plan.found.same, ["Læs for mig"]);
        assert_eq!(plan.found.otherwise, [("Læs for mig".into(), both.to_vec())]);
        assert_eq!(plan.other_leads().count(), usize::from(prefer == Prefer::List));
        let inverse = apply(&mut workspace, &plan);
        let own = workspace.get::<Partnership>("ps-1").unwrap();
        assert_eq!(
            (own.title.as_str(), own.status, own.owner.as_str()),
            ("Læs for mig", Some(status), owner)
        );
        assert_eq!((own.start, own.need.as_str()), (Some(day("2026-03-01")), "Flere læsere"));
        workspace.apply(&inverse, &actor("me")).unwrap();
        assert_eq!(workspace.get::<Partnership>("ps-1"), here.get::<Partnership>("ps-1"));
    }
}

#[test]
fn a_title_with_another_partner_is_another_partnership() {
    let here = stocked();
    let list = "Titel;Partner;Behov\nLæs for mig;FDF;a\nLæs for mig;Røde Kors;b\nLæs for mig;;c\n";
    let plan = plan(&here, list);
    assert_eq!(plan.names(), ["Læs for mig"]);
    assert_eq!(plan.found.namesakes, ["Læs for mig"]);
    assert_eq!(plan.found.unclear, ["Læs for mig"], "which of the two, the third row does not say");
    let needs: Vec<&str> =
        plan.entries.iter().map(|own| own.partnership.shall.need.as_str()).collect();
    assert_eq!(needs, ["b", "a"]);
}

#[test]
fn several_partners_stand_in_one_cell() {
    let mut workspace =
        with(&stocked(), [create("pa-2", Kind::Partner, &[("name", json!("Kirken, Hobro"))])]);
    let list = "Titel;Partnere\nA;Røde Kors, Kirken, Hobro, FDF\nB;\"FDF; Skole, SFO\"\n";
    let plan = plan(&workspace, list);
    apply(&mut workspace, &plan);
    let names = |title| {
        let mut names = partners(&workspace, &called(&workspace, title).id);
        names.sort();
        names
    };
    assert_eq!(names("A"), ["FDF", "Kirken, Hobro", "Røde Kors"]);
    assert_eq!(names("B"), ["FDF", "Skole, SFO"]);
    assert_eq!(workspace.all::<Partner>().count(), 4);
}

#[test]
fn of_two_partners_of_one_name_none_is_taken_untold() {
    let fdf = |id| create(id, Kind::Partner, &[("name", json!("FDF"))]);
    let member = [("partnership", json!("ps-1")), ("partner", json!("pa-4"))];
    let here = with(&stocked(), [fdf("pa-3"), fdf("pa-4"), create("mb-4", Kind::Member, &member)]);
    let list = "Titel;Partnere;Behov\nLæs for mig;FDF;a\nLejr;FDF, Røde Kors;b\n";
    let plan = plan(&here, list);
    assert_eq!(plan.found.unjoined, [("FDF".into(), "Lejr".into())], "one takes part in the other");
    assert_eq!(
        told(&plan)[1],
        "Kan være flere af de partnere, der hedder sådan, og kommer ikke med i partnerskabet: FDF (Lejr). Tilføj den rigtige bagefter."
    );
    let mut workspace = here.clone();
    apply(&mut workspace, &plan);
    assert_eq!(partners(&workspace, &called(&workspace, "Lejr").id), ["Røde Kors"]);
    assert_eq!(workspace.all::<Partner>().count(), here.all::<Partner>().count());
    assert!(self::plan(&workspace, list).is_empty());
}

#[test]
fn another_day_of_a_line_of_the_checklist_is_told_or_taken() {
    let here = with(
        &stocked(),
        [
            set("ps-1", "check/p05-01/due", json!("2026-12-01")),
            set("ps-1", "check/p05-02/note", json!("Spørg Bo")),
            set("ps-1", "own/o-1/text", json!("Find kontaktpersonen")),
            set("ps-1", "own/o-1/phase", json!("P05")),
            set("ps-1", "check/o-1/due", json!("2026-12-02")),
        ],
    );
    let other = Said::Day(day("2027-02-15"));
    for (step, line, held) in [
        ("Tjeklistens punkt 5.1", "p05-01", "2026-12-01"),
        ("Checklist item 5.1", "p05-01", "2026-12-01"),
        ("Find kontaktpersonen", "o-1", "2026-12-02"),
    ] {
        let list = |due: &str| format!("Titel;Næste skridt;Frist\nLæs for mig;{step};{due}\n");
        let differs = Differs { here: Said::Day(day(held)), list: other.clone() };
        for (prefer, after) in [(Prefer::Here, held), (Prefer::List, "2027-02-15")] {
            let mut workspace = here.clone();
            let plan = plan_with(&workspace, &list("15/2 2027"), prefer);
            assert_eq!(plan.found.otherwise, [("Læs for mig".into(), vec![differs.clone()])]);
            assert_eq!(plan.is_empty(), prefer == Prefer::Here);
            let inverse = apply(&mut workspace, &plan);
            let due = |all: &Workspace| {
                all.record("ps-1").unwrap().get(&format!("check/{line}/due")).clone()
            };
            assert_eq!(due(&workspace), after, "{step}");
            assert_eq!(workspace.of::<Action>("ps-1").count(), here.of::<Action>("ps-1").count());
            workspace.apply(&inverse, &actor("me")).unwrap();
            assert_eq!(due(&workspace), held);
        }
        for same in [held, ""] {
            let plan = plan_with(&here, &list(same), Prefer::List);
            assert!(plan.is_empty() && plan.found.otherwise.is_empty(), "{step} {same}");
        }
    }
    // A line that somebody has written on, and that has no day yet, gets one; what is no line is a step.
    let list = "Titel;Næste skridt;Frist\nLæs for mig;Tjeklistens punkt 5.2;2027-02-15\n\
        Læs for mig;Tjeklistens punkt 5.3;2027-02-16\n";
    let mut workspace = here.clone();
    let draft = plan(&workspace, list);
    apply(&mut workspace, &draft);
    assert_eq!(workspace.record("ps-1").unwrap().get("check/p05-02/due"), "2027-02-15");
    let steps = workspace.of::<Action>("ps-1").filter(|own| own.due == Some(day("2027-02-16")));
    assert_eq!(steps.map(|own| own.text.as_str()).collect::<Vec<_>>(), ["Tjeklistens punkt 5.3"]);
    assert!(plan(&workspace, list).is_empty());
}
