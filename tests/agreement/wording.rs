//! The leads are called what the text calls them, and a sentence ends once.

use crate::support::agreement::{clauses, example, list};
use crate::support::snag::{LEVEL, case};
use makkerskab::{
    domain::{Action, AgreementLevel, Code, Day, Entry, EntryKind, Meeting},
    export::to_plain,
    text::{Lang, agreement::file_name, text},
};
use serde_json::{Value, json};

#[test]
fn the_leads_are_named_as_such_wherever_they_are_spoken_of() {
    let fields: Vec<(String, Value)> = clauses()
        .clauses
        .iter()
        .map(|own| (format!("clause/{}/on", own.id), json!(true)))
        .collect();
    let fields: Vec<(&str, Value)> =
        fields.iter().map(|(key, on)| (key.as_str(), on.clone())).collect();
    for (lang, word, defined) in
        [(Lang::Da, "tovholderne", "»tovholderne«"), (Lang::En, "the leads", "“the leads”")]
    {
        for id in ["case-kmd", "case-randers", "case-bornehaver"] {
            for (level, fields) in
                AgreementLevel::ALL.iter().flat_map(|l| [(l, &fields[..]), (l, &[])])
            {
                let built = example(id, lang).agree(fields).build(*level, lang);
                let told = to_plain(&built.document, &text(lang).agreement.fill_in);
                let speaks = told.to_lowercase().contains(word);
                assert_eq!(speaks, told.contains(defined), "{id} {level:?}\n{told}");
            }
        }
    }
}

#[test]
fn a_full_stop_that_somebody_typed_is_the_sentences_own() {
    let fields = [
        ("values/purpose", json!("Flere læser.")),
        ("values/need", json!("Hvem læser?")),
        ("values/target_groups", list(&["Børn.", "Unge."])),
        ("values/press_contact", json!("Projektlederen.")),
        ("values/channel", json!("mail m.v.")),
        ("values/rhythm", json!("hver uge.")),
        ("values/response_time", json!("to dage.")),
        ("values/activities", list(&["Fire ture."])),
    ];
    for level in AgreementLevel::ALL {
        let told =
            to_plain(&case(Lang::Da, &fields).build(*level, Lang::Da).document, &|_| "x".into());
        for broken in ["..", "?.", ". svarer", ". og bruger", "., "] {
            assert!(!told.contains(broken), "{level:?} {broken}\n{told}");
        }
        assert!(
            told.contains("Formål: Flere læser.") || told.contains("Formålet er: Flere læser.")
        );
    }
    let told = to_plain(&case(Lang::Da, &fields).build(LEVEL, Lang::Da).document, &|_| "x".into());
    assert!(told.contains("mail m.v."), "{told}");
    assert!(told.contains("børn og unge") || told.contains("Børn og unge"), "{told}");
    assert!(told.contains("Fire ture."), "an item of a list stays as it was typed");
}

#[test]
fn who_is_named_only_discreetly_is_still_named_as_the_sponsorship_says() {
    let fields = |sponsored: bool| {
        [
            ("clause/c12/on", json!(sponsored)),
            ("clause/c12/choice", json!("A")),
            ("clause/c13/on", json!(true)),
            ("clause/c13/choice", json!("C")),
        ]
    };
    for (lang, with, without) in [
        (Lang::Da, "og som aftalt i punkt ", "nævnes kun i x, ikke på plakater"),
        (Lang::En, "and as agreed in section ", "named only in x, not on posters"),
    ] {
        let told = |sponsored: bool| {
            let built = case(lang, &fields(sponsored)).build(LEVEL, lang);
            to_plain(&built.document, &|_| "x".into())
        };
        assert!(told(true).contains(with), "{}", told(true));
        assert!(!told(false).contains(with) && told(false).contains(without), "{}", told(false));
    }
}

#[test]
fn a_file_is_called_by_its_version_and_its_day() {
    let day = Day::parse_iso("2026-11-29");
    let title = "Læs & leg: Å-dal";
    assert_eq!(
        file_name((title, "da"), 2, day, "docx"),
        "aftale_laes-leg-aa-dal_v2_2026-11-29.docx"
    );
    assert_eq!(file_name((title, "en"), 1, None, "md"), "agreement_laes-leg-aa-dal_v1.md");
}

/// What the library has put on its own list is no word given to the partner.
#[test]
fn only_a_meeting_says_when_they_will_talk_again() {
    let step = |text: &str, origin: &str| Action {
        partnership: "case-greve-ps".into(),
        text: text.into(),
        due: Day::parse_iso("2026-12-01"),
        origin_id: origin.into(),
        ..Action::default()
    };
    let meeting = |at: &str| Meeting {
        partnership: "case-greve-ps".into(),
        at: Day::parse_iso(at),
        ..Meeting::default()
    };
    let note = Entry {
        partnership: "case-greve-ps".into(),
        entry_kind: Some(EntryKind::Note),
        ..Entry::default()
    };
    let base = || {
        let case = example("case-greve", Lang::Da).with("le-n", &note);
        case.write("case-greve-ps", &[("status", json!("active"))])
    };
    let private = base().with("ac-n", &step("Spørg juristen", ""));
    for (case, expected) in [
        (private, None),
        (base().with("ac-n", &step("Møde på skolen", "le-n")), None),
        (base().with("me-n", &meeting("2026-11-24")), None),
        (base().with("ac-n", &step("Book lokale til mødet", "")), None),
        (
            base().with("ac-n", &step("Spørg juristen", "")).with("me-n", &meeting("2026-12-04")),
            Some("4. december 2026"),
        ),
    ] {
        let built = case.build(AgreementLevel::Mail, Lang::Da);
        let told = to_plain(&built.document, &text(Lang::Da).agreement.fill_in);
        let said = told.split_once("Vi taler sammen igen ").map(|(_, rest)| rest);
        let found =
            said.and_then(|rest| rest.lines().next()).map(|line| line.trim_end_matches('.'));
        assert_eq!(found, expected, "{told}");
    }
}
