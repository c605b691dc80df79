//! What was agreed on or signed is kept, and what changes afterwards is a draft that says so.

use crate::support::agreement::{
    clauses,
    desk::{Desk, LEVEL, kept},
    today,
};
use makkerskab::{
    agreement::{Differs, Settled, as_sent, compare, differs, disputed, put_away, set_state},
    crdt::{Actor, merge},
    domain::{AgreementLevel, AgreementState, Day},
    text::{Lang, text},
    workspace::Command,
};
use serde_json::json;

#[test]
fn what_is_signed_is_kept_and_what_changes_afterwards_is_a_draft() {
    for lang in [Lang::Da, Lang::En] {
        let mut desk = Desk::new(lang);
        let draft = text(lang).agreement.wording.draft;
        assert_eq!(desk.now(), (draft.into(), 1, Settled::Not));
        desk.set(AgreementState::Signed);
        let [version] = desk.kept().try_into().unwrap();
        assert_eq!(
            (version.number, version.at, version.signed_at),
            (Some(1), Some(today()), Some(today()))
        );
        let signed = |is_now| kept("av-1", 1, AgreementState::Signed, lang, is_now);
        assert_eq!(desk.now(), (String::new(), 1, signed(true)));

        desk.write("Fem ture");
        assert_eq!(desk.now(), (draft.into(), 2, signed(false)));
        let wording = &text(lang).agreement.wording;
        let sent = as_sent(&desk.workspace, &desk.case.id, &version, &clauses(), wording);
        assert!(sent.whole_text().contains("Fire ture") && sent.mark.is_empty());
        assert_eq!(sent.note, *clauses().agreed_note.of(lang.code()));
        let now = desk.case.build(LEVEL, lang).document;
        assert!(now.whole_text().contains("Fem ture"));
        assert!(!compare(&sent, &now, text(lang).agreement.fill_in).is_empty());

        // Sent again it is still a draft; written back, it is what was signed; signed anew, it stands.
        desk.freeze();
        assert_eq!(desk.agreement().state, Some(AgreementState::Signed));
        assert_eq!(desk.now(), (draft.into(), 2, signed(false)));
        desk.write("Fire ture");
        assert_eq!(desk.now(), (String::new(), 1, signed(true)));
        desk.write("Fem ture");
        desk.set(AgreementState::Signed);
        assert_eq!(desk.kept().len(), 2, "the frozen one is the one that was signed");
        assert_eq!(
            desk.now(),
            (String::new(), 2, kept("av-2", 2, AgreementState::Signed, lang, true))
        );
        assert!(desk.kept().iter().all(|own| own.signed_at.is_some()), "the first one stays so");
    }
}

#[test]
fn what_is_agreed_on_with_gaps_is_still_a_draft_until_it_is_signed() {
    let mut desk = Desk::new(Lang::Da);
    let case = desk.case.id.clone();
    desk.run(&Command::set(case, "purpose", json!(null)));
    desk.set(AgreementState::Agreed);
    let built = desk.built();
    assert!(!built.missing.is_empty() && built.is_draft());
    assert_eq!(desk.now().2, kept("av-1", 1, AgreementState::Agreed, Lang::Da, true));
    desk.set(AgreementState::Signed);
    assert!(!desk.built().is_draft());
}

#[test]
fn the_version_that_says_the_same_is_the_one_that_is_marked_in_any_language() {
    let mut desk = Desk::new(Lang::Da);
    desk.freeze();
    desk.lang = Lang::En;
    desk.day = Day::parse_iso("2026-12-01").unwrap();
    desk.set(AgreementState::Agreed);
    let [version] = desk.kept().try_into().unwrap();
    assert_eq!((version.at, version.agreed_at), (Some(today()), Some(desk.day)));
    assert_eq!((desk.agreement().state, version.signed_at), (Some(AgreementState::Agreed), None));
    assert_eq!(desk.now().2, kept("av-1", 1, AgreementState::Agreed, Lang::Da, true));
    let facts = desk.case.build(LEVEL, Lang::En).document.facts;
    assert!(facts.contains(&("Date".into(), "25 November 2026".into())), "{facts:?}");
    desk.set(AgreementState::Signed);
    let [version] = desk.kept().try_into().unwrap();
    assert_eq!((version.agreed_at, version.signed_at), (Some(desk.day), Some(desk.day)));
}

#[test]
fn one_step_back_takes_back_state_and_version() {
    let mut desk = Desk::new(Lang::Da);
    let before = desk.now();
    let inverse = desk.set(AgreementState::Signed);
    desk.run(&inverse);
    assert!(desk.kept().is_empty());
    assert_eq!((desk.agreement().state, desk.now()), (None, before));
    // The same where a version was marked.
    desk.freeze();
    let inverse = desk.set(AgreementState::Signed);
    desk.run(&inverse);
    assert_eq!(desk.agreement().state, Some(AgreementState::Sent));
    assert_eq!(desk.kept().len(), 1);
    assert_eq!(desk.kept()[0].settled(), None);
}

#[test]
fn a_slip_of_the_hand_leaves_no_mark_and_a_signature_of_another_day_does() {
    let mut desk = Desk::new(Lang::Da);
    desk.set(AgreementState::Signed);
    desk.set(AgreementState::Agreed);
    assert_eq!(desk.kept()[0].settled(), Some(AgreementState::Agreed));
    desk.set(AgreementState::Sent);
    assert_eq!(desk.kept()[0].settled(), None);
    desk.set(AgreementState::Signed);
    desk.day = Day::parse_iso("2026-12-01").unwrap();
    desk.set(AgreementState::Commented);
    assert_eq!(desk.kept()[0].settled(), Some(AgreementState::Signed));
    assert_eq!(desk.now().0, "UDKAST");
}

#[test]
fn an_older_record_says_that_no_text_was_kept_until_it_is() {
    let mut desk = Desk::new(Lang::Da);
    let id = desk.agreement().id;
    desk.freeze();
    desk.run(&Command::set(id, "state", json!("signed")));
    assert_eq!(desk.now(), (String::new(), 1, Settled::Unkept(AgreementState::Signed)));
    desk.set(AgreementState::Signed);
    assert_eq!(
        desk.now(),
        (String::new(), 1, kept("av-1", 1, AgreementState::Signed, Lang::Da, true))
    );
    // Ended, it is still the same text.
    desk.set(AgreementState::Ended);
    assert_eq!(
        desk.now(),
        (String::new(), 1, kept("av-1", 1, AgreementState::Signed, Lang::Da, true))
    );
    desk.write("Fem ture");
    assert_eq!(desk.now().0, "UDKAST");
}

/// Signed before a contract asked whether people's data are shared, it is still what was signed.
#[test]
fn a_contract_that_was_signed_unasked_stays_as_it_was() {
    let level = AgreementLevel::Contract;
    let mut desk = Desk::new(Lang::Da);
    let (agreement, case) = (desk.agreement().id, desk.case.id.clone());
    desk.run(&Command::set(&case, "personal_data", json!(null)));
    desk.run(&Command::set(&case, "screening/av6", json!(null)));
    let choose = |on: Option<bool>| Command::set(&agreement, "clause/c19/choice/A", json!(on));
    desk.run(&choose(Some(true)));
    let built = desk.case.build(level, Lang::Da);
    let sign = desk.case.with_draft(level, Lang::Da, today(), |draft| {
        set_state(draft, &built, Some(AgreementState::Signed), |_| "av-1".into())
    });
    desk.run(&sign);
    // As it was where nobody had chosen.
    desk.run(&choose(None));
    let built = desk.case.build(level, Lang::Da);
    assert_eq!(built.settled, kept("av-1", 1, AgreementState::Signed, Lang::Da, true));
    assert!(built.document.whole_text().contains("hinandens kontaktoplysninger"));
    assert!(built.document.mark.is_empty() && built.missing.iter().all(|own| own.of != "c19"));
    // What is chosen now is another text.
    desk.run(&Command::set(&agreement, "clause/c19/choice/B", json!(true)));
    let built = desk.case.build(level, Lang::Da);
    assert_eq!(built.settled, kept("av-1", 1, AgreementState::Signed, Lang::Da, false));
}

/// Signed when a fixed end stood there beside what disagreement leads to, it still has no other way out.
#[test]
fn an_end_that_was_signed_by_itself_stays_as_it_was() {
    let mut desk = Desk::new(Lang::Da);
    let agreement = desk.agreement().id;
    let choose =
        |choice: Option<&str>| Command::set(&agreement, "clause/c27/choice", json!(choice));
    desk.run(&Command::set(&agreement, "values/end", json!("2027-12-31")));
    desk.run(&Command::set(&agreement, "clause/c25/on", json!(true)));
    desk.run(&choose(Some("A")));
    desk.set(AgreementState::Signed);
    let signed = desk.case.build(LEVEL, Lang::Da).document;
    // As it was where nobody had chosen.
    desk.run(&choose(None));
    let built = desk.case.build(LEVEL, Lang::Da);
    assert_eq!(built.settled, kept("av-1", 1, AgreementState::Signed, Lang::Da, true));
    assert_eq!((built.document, built.is_reworded), (signed, false));
    let english = desk.case.build(LEVEL, Lang::En);
    assert!(english.document.whole_text().contains("without notice being given"));
    // Nothing else changes with what is written on, and the other day comes in its own words.
    desk.write("Fem ture");
    desk.run(&Command::set(&agreement, "values/end", json!("2028-06-30")));
    let built = desk.case.build(LEVEL, Lang::Da);
    assert_eq!(built.settled, kept("av-1", 1, AgreementState::Signed, Lang::Da, false));
    let text = built.document.whole_text();
    assert!(text.contains("30. juni 2028 uden opsigelse") && !text.contains("før tid"), "{text}");
}

/// A text that was signed before the guide found better words for it.
#[test]
fn newer_words_of_the_guide_do_not_change_what_was_signed() {
    for lang in [Lang::Da, Lang::En] {
        let mut desk = Desk::new(lang);
        desk.set(AgreementState::Signed);
        let [version] = desk.kept().try_into().unwrap();
        // As if an earlier edition had said it otherwise.
        let title = match lang {
            Lang::Da => "Formål",
            Lang::En => "Purpose",
        };
        assert!(version.text.contains(title), "{}", version.text);
        let older = version.text.replace(title, "Zzz");
        desk.run(&Command::set(&version.id, "text", json!(older)));
        let built = desk.case.build(LEVEL, lang);
        let signed = |is_now| kept("av-1", 1, AgreementState::Signed, lang, is_now);
        assert!(built.is_reworded);
        assert_eq!(
            (built.document.mark.as_str(), built.number, built.settled),
            ("", 1, signed(true))
        );
        // What goes out is what was signed, and it is not kept twice.
        assert!(built.document.whole_text().contains("Zzz"));
        desk.freeze();
        assert_eq!(desk.kept().len(), 1);
        // In another language nobody signed it; it is told in today's words.
        let other = if lang == Lang::Da { Lang::En } else { Lang::Da };
        let built = desk.case.build(LEVEL, other);
        assert!(built.is_reworded && !built.document.whole_text().contains("Zzz"));
        assert_eq!(built.settled, signed(true));

        // An answer that changes is a change, in whatever words.
        desk.write("Fem ture");
        let built = desk.case.build(LEVEL, lang);
        assert!(!built.is_reworded && !built.document.whole_text().contains("Zzz"));
        assert_eq!((built.number, built.settled), (2, signed(false)));
        // A version from before digests says what it knows: that it is not the same text.
        desk.write("Fire ture");
        desk.run(&Command::set(&version.id, "basis", json!(null)));
        assert_eq!(desk.now().2, signed(false));
    }
}

#[test]
fn a_yes_to_the_version_that_was_sent_leaves_what_came_after_it_a_draft() {
    for state in [AgreementState::Agreed, AgreementState::Signed] {
        let mut desk = Desk::new(Lang::Da);
        assert_eq!(desk.other(), None, "nothing was sent");
        desk.freeze();
        assert_eq!(desk.other(), None, "the text is the one that was sent");
        desk.write("Ti ture, også i ferien");
        let sent = desk.other().unwrap();
        assert_eq!(sent.number, Some(1));
        let inverse = desk.take(&sent, state);
        assert_eq!(desk.agreement().state, Some(state));
        assert_eq!(desk.now(), ("UDKAST".into(), 2, kept("av-1", 1, state, Lang::Da, false)));
        assert_eq!(desk.kept().len(), 1, "the text of now is kept nowhere");
        // Written back, it is the one; one step back, nobody has said yes.
        desk.write("Fire ture");
        assert_eq!(desk.now().2, kept("av-1", 1, state, Lang::Da, true));
        desk.write("Ti ture, også i ferien");
        desk.run(&inverse);
        assert_eq!(
            (desk.agreement().state, desk.kept()[0].settled()),
            (Some(AgreementState::Sent), None)
        );
    }
}

#[test]
fn a_number_that_was_given_is_not_given_again() {
    let mut desk = Desk::new(Lang::Da);
    desk.freeze();
    desk.write("Ti ture");
    assert_eq!(desk.now().1, 2);
    let sent = desk.kept()[0].clone();
    desk.run(&put_away(&desk.agreement(), &sent));
    assert_eq!((desk.kept().len(), desk.now().1), (0, 2), "the others still have version 1");
    desk.set(AgreementState::Draft);
    assert_eq!(desk.now().1, 2, "also of what is a draft again");
    desk.freeze();
    assert_eq!(desk.kept()[0].number, Some(2));
    desk.write("Elleve ture");
    assert_eq!(desk.now().1, 3);
    // An older one goes without a trace, and one step back all is as it was.
    desk.run(&Command::Restore { ids: vec![sent.id.clone()] });
    desk.run(&put_away(&desk.agreement(), &sent));
    assert_eq!(desk.now().1, 3);
}

#[test]
fn what_was_taken_back_at_once_was_given_to_nobody() {
    let mut desk = Desk::new(Lang::Da);
    let inverse = desk.set(AgreementState::Signed);
    desk.run(&inverse);
    desk.write("Ti ture");
    assert_eq!((desk.kept().len(), desk.now().1), (0, 1));
}

#[test]
fn what_was_sent_is_kept_as_it_was() {
    let mut desk = Desk::new(Lang::Da);
    desk.set(AgreementState::Sent);
    let [sent] = desk.kept().try_into().unwrap();
    assert_eq!((sent.number, sent.at, sent.settled()), (Some(1), Some(today()), None));
    // Commented on and sent anew, it is kept anew where it says something else.
    desk.set(AgreementState::Commented);
    desk.set(AgreementState::Sent);
    assert_eq!(desk.kept().len(), 1);
    desk.write("Ti ture");
    assert_eq!(desk.now().1, 2);
    desk.set(AgreementState::Commented);
    desk.set(AgreementState::Sent);
    assert_eq!(desk.kept().iter().map(|own| own.number).collect::<Vec<_>>(), [Some(1), Some(2)]);
    // Back from a yes that was a slip of the hand, nothing is sent.
    desk.set(AgreementState::Agreed);
    desk.write("Elleve ture");
    desk.set(AgreementState::Sent);
    assert_eq!(desk.kept().len(), 2);
}

#[test]
fn a_version_that_was_taken_by_a_slip_of_the_hand_has_no_mark() {
    let mut desk = Desk::new(Lang::Da);
    desk.freeze();
    desk.write("Ti ture");
    let sent = desk.other().unwrap();
    desk.take(&sent, AgreementState::Signed);
    let sent = desk.other().unwrap();
    desk.take(&sent, AgreementState::Agreed);
    assert_eq!(desk.kept()[0].settled(), Some(AgreementState::Agreed));
    desk.set(AgreementState::Sent);
    assert_eq!(desk.kept()[0].settled(), None);
}

#[test]
fn of_a_version_kept_in_two_languages_the_one_in_the_language_of_the_text_is_taken() {
    let mut desk = Desk::new(Lang::Da);
    desk.freeze();
    desk.speak(Lang::En);
    desk.freeze();
    assert_eq!(desk.other(), None);
    desk.write("Ten walks");
    let sent = desk.other().unwrap();
    assert!(sent.number == Some(1) && sent.text.starts_with("lang\ten"), "{}", sent.text);
    // What was agreed on, and what was sent after it, are both asked about before anything is signed.
    desk.take(&sent, AgreementState::Agreed);
    assert_eq!(desk.other().unwrap().id, sent.id);
    desk.freeze();
    assert_eq!(desk.other(), None);
    desk.write("Eleven walks");
    assert_eq!(desk.other().unwrap().number, Some(2));
}

#[test]
fn what_makes_it_another_text_is_told_by_the_length_where_only_that_is_another() {
    let mut desk = Desk::new(Lang::Da);
    desk.set(AgreementState::Agreed);
    let [version] = desk.kept().try_into().unwrap();
    let at = |desk: &Desk, level| {
        desk.case.with_draft(level, desk.lang, desk.day, |draft| differs(draft, &version))
    };
    assert_eq!(at(&desk, AgreementLevel::Mail), Differs::Length);
    assert_eq!(at(&desk, AgreementLevel::Contract), Differs::Length);
    desk.write("Fem ture");
    assert_eq!(at(&desk, AgreementLevel::Contract), Differs::LengthAndMore);
    assert_eq!(at(&desk, LEVEL), Differs::Content);
}

/// How far it is stands beside the text: two answers there ask for no second look at the words.
#[test]
fn two_answers_are_of_the_text_where_it_shows_one() {
    let mut desk = Desk::new(Lang::Da);
    let id = desk.agreement().id;
    for (field, here, there) in [
        ("state", json!("sent"), json!("commented")),
        ("signatories", json!(["Ole"]), json!(["Bo"])),
        ("signers/library", json!("Ole"), json!("Bo")),
    ] {
        let ours = desk.workspace.record(&id).unwrap().clone();
        let (mut anne, mut bo) = (ours.clone(), ours);
        anne.set(&Actor::parse("a").unwrap(), field, here);
        bo.set(&Actor::parse("b").unwrap(), field, there);
        desk.workspace.put(merge(&anne, &bo));
    }
    let told = disputed(&desk.workspace, &id);
    let told: Vec<_> = told
        .iter()
        .map(|own| (own.field.as_str(), own.section.as_deref(), own.is_in_text()))
        .collect();
    let expected = [
        ("signatories", Some("c33"), true),
        ("signers/library", Some("c33"), true),
        ("state", None, false),
    ];
    assert_eq!(told, expected);
}
