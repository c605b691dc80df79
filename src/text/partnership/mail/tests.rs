//! The mail after a first call, word by word.

use super::*;
use crate::domain::{Day, Unit};

fn body_da(facts: &MailFacts) -> String {
    body(&DA, MailTemplate::FirstCall, facts)
}

fn body_en(facts: &MailFacts) -> String {
    body(&EN, MailTemplate::FirstCall, facts)
}

fn facts() -> MailFacts {
    MailFacts {
        address: "peter@eksempel.invalid".into(),
        first_name: "Peter".into(),
        library: "Greve Bibliotek".into(),
        title: "Læs for mig".into(),
        purpose: "Flere børn skal få lyst til at læse.".into(),
        asks: vec![
            Ask { text: "Bøger".into(), ..Ask::default() },
            Ask {
                text: "Læsebamser".into(),
                amount: Some(180.0),
                unit: Some(Unit::Pieces),
                ..Ask::default()
            },
        ],
        benefit: "Børn, der læser, bliver jeres kunder".into(),
        next: Day::parse_iso("2026-11-24"),
        sender: "Anne Holm".into(),
        ..MailFacts::default()
    }
}

#[test]
fn the_mail_says_what_the_record_says() {
    assert_eq!(
        body_da(&facts()),
        "Kære Peter\n\nTak for samtalen lige før. Kort fortalt: Greve Bibliotek arbejder på »Læs for mig«. Flere børn skal få lyst til at læse.\n\nVi vil gerne spørge, om I vil bidrage med bøger og læsebamser, 180 stk. For jer kan det betyde: Børn, der læser, bliver jeres kunder.\n\nJeg ringer tirsdag den 24. nov. 2026 og hører, hvad I tænker.\n\nVenlig hilsen\nAnne Holm\nGreve Bibliotek"
    );
    assert!(body_en(&facts()).contains("I will call on Tuesday 24 Nov 2026"));
}

#[test]
fn it_promises_what_comes_next_and_tells_nothing_of_the_step_itself() {
    for (step, da, en) in [
        ("Følg op", "Jeg ringer tirsdag", "I will call on Tuesday"),
        ("Ring igen", "Jeg ringer tirsdag", "I will call on Tuesday"),
        ("Første møde på biblioteket", "Vi ses tirsdag", "We will meet on Tuesday"),
        (
            "Tænk over, hvad det betales omkring",
            "I hører fra mig tirsdag",
            "You will hear from me on",
        ),
        ("Find ud af, om de kan betale", "I hører fra mig tirsdag", "You will hear from me on"),
    ] {
        let told = MailFacts { step: step.into(), ..facts() };
        assert!(body_da(&told).contains(da) && body_en(&told).contains(en), "{step}");
        assert!(!body_da(&told).contains("betale"));
    }
}

#[test]
fn what_is_missing_is_marked() {
    let empty = MailFacts::default();
    assert_eq!(body_da(&empty).matches("[udfyld: ").count(), 8);
    assert_eq!(body_en(&empty).matches("[fill in: ").count(), 8);
    assert!(!body_da(&facts()).contains('['));
    assert!(!body_en(&facts()).contains('['));
}

#[test]
fn whoever_is_new_is_told_that_the_name_is_kept() {
    let told = MailFacts { to_inform: Some("ct-1".into()), ..facts() };
    assert!(body_da(&told).contains("Vi gemmer dit navn"));
    assert!(body_en(&told).contains("We keep your name"));
}
