//! What people type begins with a capital; the sentence it comes into decides on the letter.

mod agreement_support;

use agreement_support::{Case, clauses, example, list};
use makkerskab::{
    agreement::{signers, with_signers},
    content::Letter,
    document::Block,
    domain::{
        AgreementLevel, Ask, AskDirection, Code, Contribution, ContributionKind, Goal, Partnership,
        Unit,
    },
    export::{to_markdown, to_plain},
    text::{Lang, text},
};
use serde_json::{Value, json};

fn said(lang: Lang, fields: &[(&str, Value)]) -> String {
    let case: Case = example("case-greve", lang)
        .agree(&[("parties/case-greve-pa1", json!(true)), ("clause/c11/choice", json!("C"))]);
    let built = case.agree(fields).build(AgreementLevel::Cooperation, lang);
    to_plain(&built.document, &text(lang).agreement.fill_in)
}

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

#[test]
fn a_name_is_never_set_otherwise_than_it_was_written() {
    let clauses = clauses();
    for name in ["title", "library.name", "partner.name", "partner.contact", "channel", "room"] {
        assert_eq!(clauses.variable(name).unwrap().letter, Letter::Written, "{name}");
    }
}

#[test]
fn whoever_was_written_down_to_sign_stands_at_their_sides_place() {
    let signs = |names: &[&str]| {
        let all = said(Lang::Da, &[("signatories", list(names))]);
        let names = all.lines().filter_map(|line| {
            let (_, rest) = line.split_once('(').filter(|_| line.contains("avn"))?;
            Some(rest.split(')').next()?.to_owned())
        });
        names.collect::<Vec<_>>()
    };
    let both = ["Ole Krag, biblioteksleder", "Karen Holm, direktør"];
    assert_eq!(signs(&both), both);
    let more = ["Ole Krag", "Karen Holm", "Bo Berg"];
    assert_eq!(signs(&more), more, "two sign for the last side");
    assert_eq!(signs(&["Ole Krag"])[0], "Ole Krag");
    // A side that names nobody keeps its place; whom to call signs for nobody.
    assert_eq!(signs(&["", "Karen Holm"]), ["Karen Holm"]);
    assert_eq!(signs(&[]), [""; 0]);
}

#[test]
fn each_side_writes_its_own_signers_and_the_last_may_have_several() {
    let lines = |names: &[&str]| names.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>();
    let none: Vec<String> = Vec::new();
    let partner = with_signers(&none, 2, 1, lines(&["Karen", "Bo"]));
    assert_eq!(partner, ["", "Karen", "Bo"]);
    let both = with_signers(&partner, 2, 0, lines(&["Ole"]));
    assert_eq!(both, ["Ole", "Karen", "Bo"]);
    assert_eq!((signers(&both, 2, 0), signers(&both, 2, 1)), (&both[..1], &both[1..]));
    assert_eq!(with_signers(&both, 2, 1, lines(&[""])), ["Ole"]);
    assert_eq!(with_signers(&both[..1], 2, 0, lines(&[""])), none);
    // With one more partner, whoever signed second for the last one is the third side's.
    assert_eq!(signers(&both, 3, 2), ["Bo"]);
    assert_eq!(signers(&none, 3, 2), none);
}

#[test]
fn a_mail_says_you_to_whoever_it_greets_and_we_of_those_who_write_it() {
    let mail = |lang: Lang, fields: &[(&str, Value)]| {
        let case = example("case-kmd", lang).library("Hedens Bibliotek", "Heden", "");
        let workspace = makkerskab::workspace::Workspace::new(case.records.clone());
        let party = workspace.all::<makkerskab::domain::Partner>().next().unwrap().clone();
        let contact = format!("values/partner.contact/{}", party.id);
        let parties = format!("parties/{}", party.id);
        let always = [
            (parties.as_str(), json!(true)),
            (contact.as_str(), json!("Søren Holm")),
            ("clause/c13/choice", json!("B")),
            ("clause/c11/choice/C", json!(true)),
            ("clause/c11/choice/E", json!(true)),
            ("clause/c11/vars/fund", json!("Slots- og Kulturstyrelsens udviklingspulje")),
            ("clause/c06/options/warn", json!(true)),
        ];
        let named = fields.iter().map(|(key, value)| match value.as_str() {
            Some("the partner") => (*key, json!(party.name)),
            _ => (*key, value.clone()),
        });
        let named: Vec<_> = named.collect();
        let built = case.agree(&always).agree(&named).build(AgreementLevel::Mail, lang);
        assert_eq!(built.parties.len(), 1);
        to_plain(&built.document, &text(lang).agreement.fill_in)
    };
    let to_them = [
        ("clause/c13/vars/approver", json!("Søren Holm")),
        ("clause/c11/vars/payer", json!("the partner")),
        ("clause/c11/vars/applicant", json!("Biblioteket")),
    ];
    let text = mail(Lang::Da, &to_them);
    for said in [
        "viser vi til dig, før",
        "I bidrager med",
        "udviklingspulje; vi søger",
        "Kan en af os ikke",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("arterne"), "{text}");
    let text = mail(Lang::En, &to_them[..2]);
    for said in ["to you before it is used", "You contribute"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let text = mail(
        Lang::Da,
        &[
            ("clause/c13/vars/approver", json!("Mette Friis")),
            ("clause/c11/vars/payer", json!("Fonden")),
            ("clause/c11/vars/applicant", json!("the partner")),
        ],
    );
    for said in ["viser vi til Mette Friis, før", "Fonden bidrager med", "; I søger"] {
        assert!(text.contains(said), "{said}: {text}");
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
fn a_side_without_a_name_has_room_to_sign_as_well() {
    for lang in [Lang::Da, Lang::En] {
        let mut case: Case = example("case-greve", lang);
        case.records.retain(|record| record.kind != "partner");
        let document = case.build(AgreementLevel::OnePage, lang).document;
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let places: Vec<_> = blocks
            .filter_map(|block| match block {
                Block::Signatures(places) => Some(places),
                _ => None,
            })
            .flatten()
            .map(|place| place.party.as_str())
            .collect();
        assert_eq!(places.len(), 2, "{places:?}");
        assert_eq!(places[1], text(lang).agreement.wording.partner);
    }
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

#[test]
fn parties_of_several_words_are_named_as_one_says_names() {
    let words = &text(Lang::Da).agreement.wording;
    let names = |names: &[&str]| {
        (words.join_names)(&names.iter().map(|n| n.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(
        names(&["Boligforeningen Vest", "KMD A/S", "Røde Kors"]),
        "Boligforeningen Vest, KMD A/S og Røde Kors"
    );
    assert_eq!(names(&["Danske Bank, Greve", "Røde Kors"]), "Danske Bank, Greve; Røde Kors");
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
    let all = said(Lang::En, &[("clause/c11/vars/amount", json!(92000))]);
    assert!(all.contains("Workshops for children, DKK 92,000"), "{all}");
    assert!(!all.contains("92,000 DKK"), "{all}");
}

/// What the longer texts say of a trial and of an evaluation midway, the mail says too.
#[test]
fn a_mail_leaves_out_no_day_that_was_answered() {
    let fields = [
        ("clause/c26/on", json!(true)),
        ("clause/c26/vars/midway", json!("i maj")),
        ("clause/c26/vars/final", json!("i december")),
        ("clause/c27/on", json!(true)),
        ("clause/c27/choice", json!("C")),
        ("clause/c27/vars/trial", json!("tre måneder")),
        ("values/notice", json!("to måneder")),
    ];
    let case = example("case-bornehaver", Lang::Da).agree(&fields);
    for level in AgreementLevel::ALL {
        let told = to_plain(&case.build(*level, Lang::Da).document, &|_| "x".into());
        for answer in ["i maj og i december", "tre måneder", "varsel på to måneder"] {
            assert!(told.contains(answer), "{level:?} {answer}\n{told}");
        }
    }
}

/// With several partners, no sentence speaks of the one.
#[test]
fn with_several_partners_nobody_is_the_other_party() {
    let fields = [
        ("clause/c21/on", json!(true)),
        ("clause/c21/choice", json!("B")),
        ("clause/c16/on", json!(true)),
        ("clause/c16/choice", json!("C")),
    ];
    for (lang, ones) in [
        (Lang::Da, ["Partneren betaler", "Partnerens medarbejdere", "den anden part "]),
        (Lang::En, ["The partner pays", "The partner's staff", "the other party take"]),
    ] {
        let told = |id: &str| {
            let built = example(id, lang).agree(&fields).build(AgreementLevel::Contract, lang);
            assert_eq!(built.parties.len() > 1, id == "case-randers");
            to_plain(&built.document, &|_| "x".into())
        };
        let (one, many) = (told("case-bornehaver"), told("case-randers"));
        for own in ones {
            assert!(one.contains(own), "{own}\n{one}");
            assert!(!many.contains(own), "{own}\n{many}");
        }
    }
}

#[test]
fn whom_the_agreement_names_is_greeted_in_its_mail() {
    let mail = |fields: &[(&str, Value)]| {
        let case = example("case-bornehaver", Lang::Da);
        let case = case.agree(fields);
        let built = case.build(AgreementLevel::Mail, Lang::Da);
        let missing = built.missing.iter().any(|own| own.of.starts_with("partner.first"));
        (to_plain(&built.document, &|_| "x".into()), missing, built.parties[0].id().to_owned())
    };
    let (_, _, party) = mail(&[]);
    let contact = format!("values/partner.contact/{party}");
    let (told, is_missing, _) = mail(&[(&contact, json!("Peter Krog"))]);
    assert!(told.contains("Kære Peter\n") && !is_missing, "{told}");
    let first = format!("values/partner.first/{party}");
    let (told, ..) = mail(&[(&contact, json!("Peter Krog")), (&first, json!("Per"))]);
    assert!(told.contains("Kære Per\n"), "{told}");
}

/// A mail that applies at once would contradict the contract that waits for the committee.
#[test]
fn whoever_has_to_say_yes_has_to_in_the_short_texts_too() {
    for answer in [list(&["Kulturudvalget"]), json!("Kulturudvalget")] {
        let case = example("case-bornehaver", Lang::Da).agree(&[("values/approvals", answer)]);
        for level in AgreementLevel::ALL {
            let told = to_plain(&case.build(*level, Lang::Da).document, &|_| "x".into());
            assert!(told.contains("Kulturudvalget"), "{level:?}\n{told}");
        }
    }
    // Confirmed by mail, it still waits for them: one text has not two days on which it begins to apply.
    for (lang, waits) in [
        (Lang::Da, "bekræftet den på mail, og tilladelserne er givet (punkt "),
        (Lang::En, "confirmed it by email and the approvals have been given (section "),
    ] {
        let said = |approvals: Value| {
            let fields = [("values/approvals", approvals), ("clause/c33/choice", json!("A"))];
            let case = example("case-bornehaver", lang).agree(&fields);
            to_plain(&case.build(AgreementLevel::OnePage, lang).document, &|_| "x".into())
        };
        assert!(said(list(&["Kulturudvalget"])).contains(waits));
        assert!(!said(json!("")).contains(waits));
    }
    let none = example("case-bornehaver", Lang::Da).agree(&[("values/approvals", json!(""))]);
    let told = to_plain(&none.build(AgreementLevel::Mail, Lang::Da).document, &|_| "x".into());
    assert!(!told.contains("har sagt ja"), "{told}");
}
