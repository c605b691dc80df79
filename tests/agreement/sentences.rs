//! What people type begins with a capital; the sentence it comes into decides on the letter.

use crate::support::agreement::{Case, clauses, example, list, said};
use makkerskab::{
    content::Letter,
    domain::{
        AgreementLevel, Ask, AskDirection, Code, Contact, Contribution, ContributionKind, Goal,
        Partnership, Unit,
    },
    export::{to_markdown, to_plain},
    text::{Lang, text},
};
use serde_json::{Value, json};

fn purpose(lang: Lang, purpose: &str) -> String {
    let all = said(lang, &[("clause/c11/vars/money_purpose", json!(purpose))]);
    let line =
        all.lines().find(|line| line.contains("Pengene bruges") || line.contains("spent on"));
    let (_, rest) =
        line.unwrap().split_once(if lang == Lang::Da { "til " } else { "on " }).unwrap();
    rest.split(". ").next().unwrap().to_owned()
}

#[test]
fn common_words_are_small_inside_a_sentence_and_names_stay() {
    for (typed, expected) in [
        ("Workshops", "workshops"),
        ("Workshops for børn i Greve", "workshops for børn i Greve"),
        ("Æbler, pærer", "æbler, pærer"),
        ("værksteder og præmier", "værksteder og præmier"),
        ("IT-udstyr", "IT-udstyr"),
        ("BørneRiget", "BørneRiget"),
        ("Greve Bibliotek", "Greve Bibliotek"),
        ("3D-print", "3D-print"),
        ("A", "A"),
        // What English writes large it writes large in a Danish text as well; what Danish writes so, not.
        ("Monday mornings", "Monday mornings"),
        ("English conversation", "English conversation"),
        ("April og maj", "april og maj"),
        ("Hypoteser om børn", "hypoteser om børn"),
    ] {
        assert_eq!(purpose(Lang::Da, typed), expected);
    }
    for (typed, expected) in [
        ("Workshops for children", "workshops for children"),
        ("Danish books", "Danish books"),
        ("Sundays at the museum", "Sundays at the museum"),
    ] {
        assert_eq!(purpose(Lang::En, typed), expected);
    }
}

#[test]
fn a_list_in_a_sentence_begins_as_it_was_written_and_goes_on_small() {
    let groups = list(&["Børn i 2.-4. klasse", "Forældre", "Bedsteforældre i Nordby"]);
    let all = said(Lang::Da, &[("values/target_groups", groups)]);
    assert!(all.contains("Børn i 2.-4. klasse, forældre og bedsteforældre i Nordby"), "{all}");
}

#[test]
fn who_begins_a_sentence_begins_it_with_a_capital() {
    let all = said(Lang::Da, &[("values/press_contact", json!("projektlederen"))]);
    assert!(all.contains("Projektlederen svarer pressen."), "{all}");
    let all = said(Lang::Da, &[("values/press_contact", json!("eBay"))]);
    assert!(all.contains("eBay svarer pressen."), "{all}");
}

/// `er Biblioteket ansvarlig` is nobody's Danish, and `Søren` is everybody's.
#[test]
fn who_is_called_by_what_they_are_is_no_name() {
    for (lang, typed, expected) in [
        (Lang::Da, "Biblioteket", "er biblioteket ansvarlig"),
        (Lang::Da, "Biblioteket og Kirken", "er biblioteket og Kirken ansvarlig"),
        (Lang::Da, "Søren", "er Søren ansvarlig"),
        (Lang::Da, "Biblioteket Sønderbro", "er Biblioteket Sønderbro ansvarlig"),
        (Lang::En, "The library", "the library is responsible"),
        (Lang::En, "The North Museum", "The North Museum is responsible"),
    ] {
        let all = said(
            lang,
            &[
                ("clause/c22/on", json!(true)),
                ("clause/c22/choice", json!("B")),
                ("clause/c22/vars/organiser", json!(typed)),
            ],
        );
        assert!(all.contains(expected), "{all}");
    }
}

#[test]
fn a_name_is_never_set_otherwise_than_it_was_written() {
    let clauses = clauses();
    for name in ["title", "library.name", "partner.name", "partner.contact", "channel", "room"] {
        assert_eq!(clauses.variable(name).unwrap().letter, Letter::Written, "{name}");
    }
}

#[test]
fn where_the_partner_may_be_named_is_written_small_in_its_sentence() {
    let places = |places: &str| {
        said(
            Lang::Da,
            &[("clause/c13/choice", json!("C")), ("clause/c13/vars/places", json!(places))],
        )
    };
    assert!(places("Årsberetningen").contains("nævnes kun i årsberetningen"));
    assert!(places("Facebook").contains("nævnes kun i Facebook"));
}

#[test]
fn a_word_after_a_blank_keeps_its_space_in_markdown() {
    let case: Case = example("case-greve", Lang::Da);
    let built = case.build(AgreementLevel::Contract, Lang::Da);
    let told = makkerskab::export::to_markdown(&built.document, &text(Lang::Da).agreement.fill_in);
    let glued = |line: &&str| {
        line.split("]**")
            .skip(1)
            .any(|rest| rest.starts_with(|letter: char| letter.is_alphanumeric()))
    };
    assert!(told.contains("]** "), "{told}");
    assert_eq!(told.lines().find(glued), None);
}

/// What a one-page agreement and longer ones say where nobody has chosen yet.
#[test]
fn what_usually_stands_there_never_contradicts_what_was_answered() {
    let bare = || {
        let own = Partnership { title: "Læs for mig".into(), ..Partnership::default() };
        Case { records: Vec::new(), id: "ps-1".into() }.with("ps-1", &own)
    };
    let paid = Contribution {
        partnership: "ps-1".into(),
        party: "library".into(),
        kind: Some(ContributionKind::Money),
        ..Contribution::default()
    };
    let none = "Der overføres ikke penge";
    let contacts = "hinandens kontaktoplysninger";
    let at = |level: AgreementLevel, case: &Case, words: &str| {
        let built = case.build(level, Lang::Da);
        to_plain(&built.document, &text(Lang::Da).agreement.fill_in).contains(words)
    };
    let says = |case: &Case, words: &str| at(AgreementLevel::Cooperation, case, words);
    let yes = |question: &str| bare().write("ps-1", &[(question, json!(true))]);
    assert!(says(&bare(), none) && says(&bare(), contacts));
    assert!(!says(&yes("screening/av1"), none));
    assert!(!says(&bare().with("cb-1", &paid), none));
    let in_kroner = Contribution { kind: None, unit: Some(Unit::Kroner), ..paid };
    assert!(!says(&bare().with("cb-1", &in_kroner), none));
    assert!(!says(&yes("screening/av6"), contacts));

    // A contract waits for somebody to say so; one word of it is enough.
    let contract = |case: &Case, words: &str| at(AgreementLevel::Contract, case, words);
    let missing = |case: &Case| {
        let missing = case.build(AgreementLevel::Contract, Lang::Da).missing;
        ["c11", "c19"].map(|id| missing.iter().any(|own| own.of == id))
    };
    assert!(!contract(&bare(), none) && !contract(&bare(), contacts));
    assert_eq!(missing(&bare()), [true, true]);
    let no = |question: &str| bare().write("ps-1", &[(question, json!(false))]);
    assert!(contract(&no("screening/av1"), none) && contract(&no("screening/av6"), contacts));
    let chosen =
        bare().agree(&[("clause/c11/choice/A", json!(true)), ("clause/c19/choice/A", json!(true))]);
    assert!(contract(&chosen, none) && contract(&chosen, contacts));
    assert_eq!(missing(&chosen), [false, false]);
}

#[test]
fn a_title_that_is_only_the_partners_name_says_nothing() {
    for (lang, level, words) in [
        (Lang::Da, AgreementLevel::OnePage, "Parterne samarbejder om"),
        (Lang::En, AgreementLevel::OnePage, "The parties work together on"),
        (Lang::Da, AgreementLevel::Mail, "Det handler om"),
        (Lang::En, AgreementLevel::Mail, "It is about"),
    ] {
        let says = |title: &str| {
            let case = example("case-greve", lang);
            let partner = case.build(level, lang).parties[0].partner.name.to_uppercase();
            let title = title.replace("PARTNER", &partner);
            let document =
                case.write("case-greve-ps", &[("title", json!(title))]).build(level, lang).document;
            let said = to_plain(&document, &text(lang).agreement.fill_in);
            assert!(!said.contains("»»") && !said.contains("““") && said.contains('.'));
            said.contains(words)
        };
        assert!(says("Læs for mig"));
        assert!(says("Læs for mig med PARTNER"));
        assert!(!says(" PARTNER "), "{words}");
    }
}

#[test]
fn a_goal_that_was_pasted_from_a_list_has_one_mark() {
    let goal = Goal {
        partnership: "case-greve-ps".into(),
        party: "shared".into(),
        text: "• Nå 50 unge".into(),
        ..Goal::default()
    };
    let case = example("case-greve", Lang::Da).with("go-9", &goal);
    let document = case.build(AgreementLevel::OnePage, Lang::Da).document;
    let said = to_plain(&document, &text(Lang::Da).agreement.fill_in);
    assert!(said.contains("Nå 50 unge") && !said.contains("• Nå"), "{said}");
}

#[test]
fn money_and_time_have_their_unit_where_nobody_wrote_one() {
    let given = |kind, text: &str, amount| Ask {
        partnership: "case-greve-ps".into(),
        direction: Some(AskDirection::Offer),
        kind: Some(kind),
        text: text.into(),
        amount: Some(amount),
        ..Ask::default()
    };
    let of = |lang: Lang, contribution: &Ask| {
        let case = example("case-greve", lang).with("as-9", contribution);
        let built = case.build(AgreementLevel::Cooperation, lang);
        to_plain(&built.document, &text(lang).agreement.fill_in)
    };
    let money = given(ContributionKind::Money, "Støtte til præmier", 5000.0);
    assert!(of(Lang::Da, &money).contains("Støtte til præmier, 5.000 kr."));
    assert!(of(Lang::En, &money).contains("Støtte til præmier, DKK 5,000"));
    let time = given(ContributionKind::Time, "Oplæsning", 20.0);
    assert!(of(Lang::Da, &time).contains("Oplæsning, 20 timer"));
    assert!(of(Lang::En, &time).contains("Oplæsning, 20 hours"));
}

/// A list that was copied from a mail or a Word file is a list, and not dashes in a list.
#[test]
fn pasted_bullets_are_items() {
    let pasted = "- Fire ture\n• Et kursus\n* En fest\n– Et møde";
    let plain = ["Fire ture", "Et kursus", "En fest", "Et møde"];
    let numbered = "1. Fire ture\n2. Et kursus\n3) En fest\n4. Møde";
    for level in AgreementLevel::ALL {
        let build = |activities: Value| {
            let case = example("case-greve", Lang::Da);
            case.agree(&[("values/activities", activities)]).build(*level, Lang::Da)
        };
        let sections = build(list(&plain)).document.sections;
        assert_eq!(build(json!(pasted)).document.sections, sections, "{level:?}");
        assert_eq!(
            build(list(&["- Fire ture", "• Et kursus", "* En fest", "– Et møde"]))
                .document
                .sections,
            sections
        );
        let markdown = to_markdown(&build(json!(numbered)).document, &|_| "x".into());
        assert!(markdown.contains("\n- Fire ture\n- Et kursus\n- En fest\n- Møde"), "{markdown}");
        // A day is no number of a list, and a minus no dash.
        let kept = to_plain(
            &build(json!("1. marts: åbning\n2. april: fest\n-5 grader")).document,
            &|_| "x".into(),
        );
        assert!(
            ["1. marts: åbning", "2. april: fest", "-5 grader"]
                .iter()
                .all(|own| kept.contains(own))
        );
    }
    let own = example("case-greve", Lang::Da).agree(&[
        ("own/x1/title", json!("Is")),
        ("own/x1/text", json!("Vi spiser:\n• is\n– kage\n\t-\tsaft")),
        ("own/x1/place", json!(1)),
    ]);
    let told = to_markdown(&own.build(AgreementLevel::OnePage, Lang::Da).document, &|_| "x".into());
    assert!(told.contains("- is\n- kage\n- saft"), "{told}");
}

#[test]
fn money_stands_the_same_way_throughout_an_english_text() {
    // The record asks nobody in particular among several for it.
    let case = example("case-greve", Lang::En)
        .write("case-greve-ask1", &[("partner", json!("case-greve-pa1"))])
        .agree(&[
            ("parties/case-greve-pa1", json!(true)),
            ("clause/c11/choice", json!("C")),
            ("clause/c11/vars/amount", json!(92000)),
        ]);
    let built = case.build(AgreementLevel::Cooperation, Lang::En);
    let all = to_plain(&built.document, &text(Lang::En).agreement.fill_in);
    assert!(all.contains("Workshops for children, DKK 92,000"), "{all}");
    assert!(!all.contains("92,000 DKK"), "{all}");
}

#[test]
fn a_name_that_the_record_knows_keeps_its_capital() {
    let told = |typed: &str| {
        let anne = Contact {
            partner: "case-greve-pa1".into(),
            name: "Anne Bech".into(),
            ..Contact::default()
        };
        let case = example("case-greve", Lang::Da).with("co-9", &anne).agree(&[
            ("parties/case-greve-pa1", json!(true)),
            ("clause/c11/choice", json!("C")),
            ("clause/c11/vars/money_purpose", json!(typed)),
        ]);
        let built = case.build(AgreementLevel::Cooperation, Lang::Da);
        let all = to_plain(&built.document, &text(Lang::Da).agreement.fill_in);
        let line = all.lines().find(|line| line.contains("Pengene bruges")).unwrap().to_owned();
        line.split_once("til ").unwrap().1.to_owned()
    };
    assert!(told("Anne fortæller").starts_with("Anne fortæller"));
    assert!(told("Annes rejse").starts_with("Annes rejse"));
    assert!(told("Bech fortæller").starts_with("Bech fortæller"));
    assert!(told("Annoncer i avisen").starts_with("annoncer i avisen"));
    // An organisation's name as a whole: what it begins with is a word like others.
    assert!(told("Bogstavhuset viser film").starts_with("bogstavhuset viser"));
}
