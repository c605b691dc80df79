//! What was agreed on or signed in one language, and the text in another.

use crate::support::agreement::{
    desk::{Desk, LEVEL, kept},
    guide, today,
};
use makkerskab::{
    agreement::{WhyOut, compare, in_language, set_translation},
    document::{from_lines, to_lines},
    domain::{
        AgreementLevel, AgreementState, Contribution, ContributionKind, Message, Partnership,
        Version,
    },
    export::section_text,
    guide::suggested_messages,
    text::{Lang, text},
    workspace::Command,
};
use serde_json::json;

/// Both have read one language, and the text now is in the other.
#[test]
fn a_text_in_another_language_than_the_one_that_was_signed_is_a_translation_and_says_so() {
    for lang in [Lang::Da, Lang::En] {
        let mut desk = Desk::new(lang);
        desk.speak(lang);
        desk.set(AgreementState::Signed);
        let (signed, before) = (desk.kept(), desk.built());
        // Whoever looks in the other language reads what was signed, as it was signed.
        desk.lang = lang.other();
        assert_eq!(desk.built().document, before.document);
        assert_eq!((desk.told(), desk.built().is_draft()), (None, false));

        desk.speak(lang.other());
        let [mark, note] = match lang.other() {
            Lang::Da => {
                ["OVERSÆTTELSE", "Parterne har skrevet under på den engelske tekst, version 1."]
            }
            Lang::En => ["TRANSLATION", "The parties signed the Danish text, version 1."],
        };
        for page in [Lang::Da, Lang::En] {
            desk.lang = page;
            let built = desk.built();
            assert_eq!((built.document.mark.as_str(), built.number), (mark, 1));
            assert!(built.document.note.contains(note), "{}", built.document.note);
            assert!(!built.is_draft() && !built.is_reworded);
            let state = AgreementState::Signed;
            assert_eq!(built.settled, kept("av-1", 1, state, lang, true));
            assert_eq!(desk.told(), Some((state, 1, lang.code().to_owned())));
            let then = from_lines(&signed[0].text);
            let now = desk
                .case
                .with_draft(LEVEL, page, today(), |draft| in_language(draft, lang.code()).unwrap());
            assert!(compare(&then, &now, text(lang).agreement.fill_in).is_empty());
        }

        // Sent, it still says whose words it is not; agreed on as well, it is a text of its own.
        desk.freeze();
        assert_eq!(desk.kept().len(), 2);
        assert_eq!(from_lines(&desk.kept()[1].text).mark, mark);
        let built = desk.built();
        let command = desk.case.with_draft(LEVEL, desk.lang, desk.day, |draft| {
            set_translation(draft, &built, |_| "av-x".into()).unwrap()
        });
        desk.run(&command);
        assert_eq!(desk.kept().len(), 2, "the one that was sent");
        assert!(desk.kept().iter().all(|own| own.signed_at.is_some() && own.number == Some(1)));
        for spoken in [lang, lang.other()] {
            desk.speak(spoken);
            assert_eq!((desk.told(), desk.now().0.as_str()), (None, ""));
        }
        desk.write("Fem ture");
        assert_eq!((desk.told(), desk.built().is_draft()), (None, true));
    }
}

#[test]
fn what_is_set_to_agreed_is_the_language_that_was_chosen_for_it() {
    let mut desk = Desk::new(Lang::Da);
    desk.freeze();
    desk.speak(Lang::En);
    desk.set(AgreementState::Agreed);
    let [danish, english] = desk.kept().try_into().unwrap();
    assert_eq!((danish.settled(), danish.number), (None, Some(1)));
    assert_eq!((english.settled(), english.number), (Some(AgreementState::Agreed), Some(1)));
    assert_eq!(from_lines(&english.text).lang, "en");
    assert_eq!(desk.now().2, kept("av-2", 1, AgreementState::Agreed, Lang::En, true));
    // A slip of the hand is taken from the one that has the mark, whatever is read then.
    desk.speak(Lang::Da);
    assert_eq!(desk.told(), Some((AgreementState::Agreed, 1, "en".to_owned())));
    desk.set(AgreementState::Sent);
    assert!(desk.kept().iter().all(|own| own.settled().is_none()));
}

/// Sent in one language and read in the other, it says that these words were never sent, until they are.
#[test]
fn a_text_in_another_language_than_the_one_that_was_sent_says_so() {
    let mut desk = Desk::new(Lang::Da);
    desk.freeze();
    assert_eq!(desk.built().sent_otherwise(), None);
    desk.lang = Lang::En;
    let built = desk.built();
    assert_eq!((built.sent_otherwise(), built.translates()), (Some((1, "da")), None));
    assert_eq!(built.document.mark, "DRAFT · TRANSLATION");
    let note = "Translation. The library sent the Danish text, version 1.";
    assert!(built.document.note.starts_with(note) && built.is_draft(), "{}", built.document.note);
    let [da, en] = [Lang::Da, Lang::En].map(|lang| &text(lang).agreement.settled);
    assert_eq!(
        (en.sent_otherwise)(1, Lang::Da),
        "The library sent version 1 in Danish. The text here is made from the same answers, but it is not the text that was sent."
    );
    assert_eq!(
        (da.sent_otherwise)(1, Lang::En),
        "Biblioteket sendte version 1 på engelsk. Teksten her er lavet af de samme svar, men er ikke den, der blev sendt."
    );
    // Sent in both, each is what was sent, and the copy of it says nothing else.
    desk.freeze();
    let english = from_lines(&desk.kept()[1].text);
    assert_eq!((english.lang.as_str(), english.mark.as_str()), ("en", "DRAFT"));
    assert!(!english.note.contains("Translation"));
    for lang in [Lang::Da, Lang::En] {
        desk.lang = lang;
        assert_eq!(desk.built().sent_otherwise(), None);
    }
    // Agreed on, the yes is what counts.
    desk.speak(Lang::Da);
    desk.set(AgreementState::Agreed);
    desk.speak(Lang::En);
    assert_eq!(desk.built().sent_otherwise(), None);
    desk.write("Fem ture");
    assert_eq!((desk.built().sent_otherwise(), desk.told()), (None, None));
}

/// Signed in two languages by a slip of the hand, it is signed in none.
#[test]
fn what_is_taken_back_is_taken_back_in_each_language() {
    for state in [AgreementState::Sent, AgreementState::Agreed] {
        let mut desk = Desk::new(Lang::Da);
        for lang in [Lang::Da, Lang::En] {
            desk.speak(lang);
            desk.set(AgreementState::Signed);
        }
        assert!(desk.kept().len() == 2 && desk.kept().iter().all(|own| own.signed_at.is_some()));
        desk.set(state);
        assert!(desk.kept().iter().all(|own| own.signed_at.is_none()), "{state:?}");
    }
}

/// Two laptops agreed on two texts, each in its language, under one number.
#[test]
fn of_two_texts_of_one_number_the_one_that_stands_here_was_agreed_on() {
    let mut desk = Desk::new(Lang::Da);
    desk.speak(Lang::En);
    desk.set(AgreementState::Signed);
    let other = Version { id: "av-y".into(), ..desk.kept()[0].clone() };
    let danish = desk.case.with_draft(LEVEL, Lang::Da, today(), |draft| {
        let mut document = in_language(draft, "da").unwrap();
        document.sections.pop();
        document
    });
    let other = Version { text: to_lines(&danish), basis: "other".into(), ..other };
    desk.run(&Command::create("av-y", &other));
    for lang in [Lang::Da, Lang::En] {
        desk.speak(lang);
        let (mark, number, settled) = desk.now();
        assert_eq!(settled, kept("av-1", 1, AgreementState::Signed, Lang::En, true), "{lang:?}");
        assert_eq!((mark.is_empty(), number), (lang == Lang::En, 1));
    }
}

/// The plan's rows as the guide words them are no answers of anybody's.
#[test]
fn how_the_guide_words_a_plan_changes_nothing_that_was_signed() {
    let mut desk = Desk::new(Lang::Da);
    let plan = suggested_messages(&guide(), "da", &Partnership::default(), &[]);
    for (own, at) in plan.into_iter().zip(1..) {
        let own = Message { partnership: desk.case.id.clone(), ..own };
        desk.run(&Command::create(format!("ms-{at}"), &own));
    }
    let agreement = desk.agreement().id;
    for field in ["clause/c32/on", "clause/c32/options/comms"] {
        desk.run(&Command::set(&agreement, field, true));
    }
    desk.speak(Lang::En);
    desk.set(AgreementState::Signed);
    let english = guide().messages[0].words.en.message.clone();
    assert!(desk.built().document.whole_text().contains(&english));
    // As a text that was signed before the plan followed its language: nobody has changed anything.
    desk.run(&Command::set("ms-1", "guide", json!(null)));
    let built = desk.built();
    assert!(built.is_reworded && built.document.whole_text().contains(&english));
    assert_eq!(built.settled, kept("av-1", 1, AgreementState::Signed, Lang::En, true));
    desk.run(&Command::set("ms-1", "text", "Kun torsdage"));
    assert_eq!(desk.now().2, kept("av-1", 1, AgreementState::Signed, Lang::En, false));
}

/// Where nobody chose, the text follows the app, and what was agreed on does not.
#[test]
fn a_text_that_follows_the_app_says_what_was_agreed_on_in_which_language() {
    let mut desk = Desk::new(Lang::Da);
    desk.set(AgreementState::Agreed);
    desk.lang = Lang::En;
    assert_eq!(desk.told(), Some((AgreementState::Agreed, 1, "da".to_owned())));
    assert_eq!(desk.now().0, "TRANSLATION");
    // The digest is of what was answered: another language changes nothing.
    let digest = |desk: &Desk| desk.kept().last().unwrap().basis.clone();
    let first = digest(&desk);
    assert!(!first.is_empty());
    desk.speak(Lang::Da);
    desk.write("Fem ture");
    desk.write("Fire ture");
    let id = desk.kept()[0].id.clone();
    desk.run(&Command::Delete { ids: vec![id] });
    desk.set(AgreementState::Agreed);
    assert_eq!(digest(&desk), first);
}

/// Where it is plain, nobody is told; where it is not, the button says it before it is pressed.
#[test]
fn the_language_that_a_text_is_kept_in_is_said_where_it_is_not_plain() {
    for page in [Lang::Da, Lang::En] {
        let mut desk = Desk::new(page);
        let named = |desk: &Desk| {
            desk.built().language_to_name(page.code()).map(|lang| Lang::parse(lang).unwrap())
        };
        assert_eq!(named(&desk), None);
        desk.speak(page.other());
        assert_eq!(named(&desk), Some(page.other()), "not the page's");
        desk.set(AgreementState::Signed);
        desk.speak(page);
        assert_eq!(named(&desk), Some(page), "signed in another one");
        desk.freeze();
        assert_eq!(named(&desk), None, "kept in both");
    }
    let [da, en] = [Lang::Da, Lang::En].map(|lang| &text(lang).agreement);
    let signed = AgreementState::Signed;
    assert_eq!((da.versions.freeze)(1, false, Some(Lang::En)), "Gem version 1 på engelsk");
    assert_eq!((en.versions.freeze)(1, false, None), "Keep version 1");
    assert_eq!(
        (en.settled.kept)(signed, 2, Some(Lang::Da)),
        "Version 2 in Danish is kept as the one you signed"
    );
    assert_eq!((da.settled.keep_now)(Lang::Da), "Gem teksten på dansk, som den er nu");
}

#[test]
fn two_versions_of_one_number_have_two_names() {
    let [da, en] = [Lang::Da, Lang::En].map(|lang| &text(lang).agreement);
    assert_eq!(da.version_name(1, None, None), "Version 1");
    assert_eq!(da.version_name(1, None, Some(Lang::En)), "Version 1 på engelsk");
    assert_eq!(
        en.version_name(1, Some("3 May 2027"), Some(Lang::Da)),
        "Version 1 3 May 2027 in Danish"
    );
}

#[test]
fn beside_its_name_a_text_says_that_it_is_a_translation_and_in_which_language() {
    let [da, en] = [Lang::Da, Lang::En].map(|lang| &text(lang).agreement);
    assert_eq!(da.language_note(None, false), None);
    assert_eq!(da.language_note(None, true).as_deref(), Some("oversættelse"));
    assert_eq!(da.language_note(Some(Lang::En), true).as_deref(), Some("oversættelse på engelsk"));
    assert_eq!(en.language_note(Some(Lang::Da), false).as_deref(), Some("in Danish"));
}

/// A Danish page about an English text: days and sums are found in it as either writes them, and told
/// as the page does.
#[test]
fn what_is_left_out_is_told_as_the_page_writes_days_and_sums() {
    const LEVEL: AgreementLevel = AgreementLevel::Contract;
    let said = |lang| match lang {
        Lang::Da => ["3. maj 2027", "77.300 kr."],
        Lang::En => ["3 May 2027", "DKK 77,300"],
    };
    for page in [Lang::Da, Lang::En] {
        let mut desk = Desk::new(page);
        desk.speak(page.other());
        let (home, agreement) = (desk.case.id.clone(), desk.agreement().id);
        let given = Contribution {
            partnership: home.clone(),
            party: "library".into(),
            kind: Some(ContributionKind::Money),
            planned: Some(77_300.0),
            ..Contribution::default()
        };
        desk.run(&Command::create("cb-x", &given));
        desk.run(&Command::set(&home, "review_dates/2027-05-03", true));
        let out = |desk: &Desk, said: &str| {
            let all = desk.case.build(LEVEL, page).left_out.into_iter();
            all.filter(|own| own.why == WhyOut::NotInText && own.what.contains(said)).count()
        };
        // In the text as its own language writes them.
        let sections = desk.case.build(LEVEL, page).document.sections;
        for other in said(page.other()) {
            assert!(
                sections.iter().any(|own| section_text(own, &str::to_owned).contains(other)),
                "{other}"
            );
        }
        assert_eq!(said(page).map(|own| out(&desk, own)), [0, 0]);
        // Without whatever tells them there.
        let tells = |text: String| said(page.other()).iter().any(|own| text.contains(own));
        for own in sections.iter().filter(|own| tells(section_text(own, &str::to_owned))) {
            let clause = if own.is_annex { "c32" } else { &own.id };
            desk.run(&Command::set(&agreement, format!("clause/{clause}/on"), false));
        }
        assert_eq!(said(page).map(|own| out(&desk, own)), [1, 1]);
        assert_eq!(said(page.other()).map(|own| out(&desk, own)), [0, 0]);
        // Words of one's own are mostly in the language of the page.
        desk.write(&said(page).join(": "));
        assert_eq!(said(page).map(|own| out(&desk, own)), [0, 0]);
    }
}
