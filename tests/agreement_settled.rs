//! What was agreed on or signed is kept, and what changes afterwards is a draft that says so.

mod agreement_support;

use agreement_support::{Case, clauses, example, guide, list, today};
use makkerskab::{
    agreement::{
        Built, Settled, as_sent, compare, freeze, in_language, set_state, set_translation, versions,
    },
    crdt::Actor,
    document::{from_lines, to_lines},
    domain::{Agreement, AgreementLevel, AgreementState, Day, Message, Partnership, Version},
    guide::suggested_messages,
    text::{Lang, text},
    workspace::{Command, Workspace},
};
use serde_json::json;

const LEVEL: AgreementLevel = AgreementLevel::OnePage;

/// An agreement whose state somebody sets, day by day.
struct Desk {
    case: Case,
    workspace: Workspace,
    lang: Lang,
    day: Day,
    made: usize,
}

impl Desk {
    fn new(lang: Lang) -> Self {
        let case =
            example("case-greve", lang).agree(&[("values/activities", list(&["Fire ture"]))]);
        let workspace = Workspace::new(case.records.clone());
        Self { case, workspace, lang, day: today(), made: 0 }
    }

    fn agreement(&self) -> Agreement {
        self.workspace.all::<Agreement>().next().unwrap().clone()
    }

    fn run(&mut self, command: &Command) -> Command {
        let change = self.workspace.apply(command, &Actor::parse("anne").unwrap()).unwrap();
        self.case.records = self.workspace.records().values().cloned().collect();
        change.inverse
    }

    fn set(&mut self, state: AgreementState) -> Command {
        let built = self.case.build(LEVEL, self.lang);
        self.made += 1;
        let id = format!("av-{}", self.made);
        let command = self.case.with_draft(LEVEL, self.lang, self.day, |draft| {
            set_state(draft, &built, Some(state), |_| id.clone())
        });
        self.run(&command)
    }

    fn freeze(&mut self) {
        let built = self.case.build(LEVEL, self.lang);
        self.made += 1;
        let id = format!("av-{}", self.made);
        let command = self.case.with_draft(LEVEL, self.lang, self.day, |draft| {
            freeze(draft, &built, "", |_| id.clone())
        });
        self.run(&command);
    }

    fn write(&mut self, activity: &str) {
        let id = self.agreement().id;
        self.run(&Command::set(id, "values/activities", list(&[activity])));
    }

    fn kept(&self) -> Vec<Version> {
        versions(&self.workspace, &self.agreement().id).into_iter().cloned().collect()
    }

    /// The mark on the text, its number, and whether it is what was settled.
    fn now(&self) -> (String, i64, Settled) {
        let built = self.case.build(LEVEL, self.lang);
        (built.document.mark, built.number, built.settled)
    }
}

fn kept(version: &str, number: i64, state: AgreementState, lang: Lang, is_now: bool) -> Settled {
    Settled::Kept { version: version.into(), number, state, lang: lang.code().into(), is_now }
}

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

impl Desk {
    fn speak(&mut self, lang: Lang) {
        let id = self.agreement().id;
        self.run(&Command::set(id, "language", lang.code()));
    }

    fn built(&self) -> Built {
        self.case.build(LEVEL, self.lang)
    }

    fn told(&self) -> Option<(AgreementState, i64, String)> {
        self.built().translates().map(|(state, number, lang)| (state, number, lang.to_owned()))
    }
}

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
    desk.set(AgreementState::Agreed);
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
        assert_eq!(settled, kept("av-1", 1, AgreementState::Agreed, Lang::En, true), "{lang:?}");
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
