//! How the parties are named, greeted and sign, and what the mail says of what they agreed.

use crate::support::agreement::{Case, example, list};
use makkerskab::{
    document::Block,
    domain::{AgreementLevel, Code, Contact},
    export::to_plain,
    text::{Lang, text},
};
use serde_json::{Value, json};

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
        "når du har godkendt den",
        "I bidrager med",
        "udviklingspulje; vi søger",
        "Kan en af os ikke",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("arterne"), "{text}");
    let text = mail(Lang::En, &to_them[..2]);
    for said in ["you have approved it", "You contribute"] {
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
    for said in ["når Mette Friis har godkendt den", "Fonden bidrager med", "; I søger"] {
        assert!(text.contains(said), "{said}: {text}");
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

/// A contact whose name was taken out answers to nobody's.
#[test]
fn whoever_has_no_name_is_not_whom_the_agreement_names() {
    let case = example("case-bornehaver", Lang::Da);
    let party = case.build(AgreementLevel::OnePage, Lang::Da).parties[0].id().to_owned();
    let nameless =
        Contact { partner: party.clone(), phone: "11 22 33 44".into(), ..Contact::default() };
    let case = case.with("ct-nameless", &nameless);
    let contact = format!("values/partner.contact/{party}");
    let built =
        case.agree(&[(&contact, json!("Mette Holm"))]).build(AgreementLevel::OnePage, Lang::Da);
    let told = built.document.whole_text();
    assert!(told.contains("Mette Holm") && !told.contains("11 22 33 44"), "{told}");
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
        for answer in ["i maj og i december", "tre måneder", "varslet to måneder"] {
            assert!(told.contains(answer), "{level:?} {answer}\n{told}");
        }
    }
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
