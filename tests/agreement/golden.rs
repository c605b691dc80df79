//! Four cases as their agreements, in both languages: read them as the people in the cases would.
//!
//! `UPDATE_EXPECT=1 cargo test --test agreement golden` writes the files anew; read the difference.

use crate::support::agreement::{Case, example, guide, list};
use expect_test::expect_file;
use makkerskab::{
    domain::{AgreementLevel, Message, Partnership},
    export::to_markdown,
    guide::suggested_messages,
    text::{Lang, text},
};
use serde_json::json;

fn check(case: &Case, level: AgreementLevel, lang: Lang, name: &str) {
    let built = case.build(level, lang);
    let words = text(Lang::parse(&built.document.lang).unwrap());
    let mut told = to_markdown(&built.document, &words.agreement.fill_in);
    for out in &built.left_out {
        told.push_str(&format!("\nLEFT OUT {:?}: {}", out.why, out.what));
    }
    expect_file![format!("../fixtures/agreement/{name}.md")].assert_eq(&told);
    assert!(built.missing.is_empty(), "{name}: {:?}", built.missing);
}

/// In each language; and in the other one than the page's, what the library told standing as it wrote it.
fn both(name: &str, level: AgreementLevel, case: fn(Lang) -> Case) {
    for lang in [Lang::Da, Lang::En] {
        check(&case(lang), level, lang, &format!("{name}.{}", lang.code()));
        let (here, other) = (lang.code(), lang.other().code());
        let abroad = case(lang).agree(&[("language", json!(other))]);
        check(&abroad, level, lang, &format!("{name}.{here}-in-{other}"));
    }
}

fn of(lang: Lang, da: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Da => da,
        Lang::En => en,
    }
}

#[test]
fn greve_confirms_in_a_mail() {
    both("greve", AgreementLevel::Mail, |lang| {
        let say = |da, en| of(lang, da, en);
        example("case-greve", lang).library("Greve Bibliotek", "Greve Kommune", "44023911").agree(
            &[
                ("parties/case-greve-pa1", json!(true)),
                (
                    "values/activities",
                    list(&[
                        say(
                            "Fire læseværksteder for børn i foråret",
                            "Four reading workshops for children in spring",
                        ),
                        say(
                            "En præmie til hvert barn, der er med",
                            "A prize for every child who takes part",
                        ),
                    ]),
                ),
                ("values/lead.name", json!("Anne Holm")),
                ("values/partner.first/case-greve-pa1", json!("Peter")),
                ("values/start", json!("2027-02-01")),
                ("clause/c11/choice", json!("C")),
                ("clause/c11/vars/amount", json!(92000)),
                (
                    "clause/c11/vars/money_purpose",
                    json!(say("værksteder og præmier", "workshops and prizes")),
                ),
                ("clause/c12/choice", json!("C")),
                ("clause/c12/vars/sponsored", json!(say("Beløbet", "The amount"))),
                ("clause/c13/choice", json!("D")),
            ],
        )
    });
}

#[test]
fn a_kindergarten_gets_one_page() {
    both("kindergarten", AgreementLevel::OnePage, |lang| {
        let say = |da, en| of(lang, da, en);
        example("case-bornehaver", lang)
            .library("Syddjurs Bibliotek", "Syddjurs Kommune", "29189978")
            .write(
                "case-bornehaver-ps",
                &[("start", json!("2027-01-04")), ("end", json!("2027-06-30"))],
            )
            .agree(&[
                (
                    "values/activities",
                    list(&[say(
                        "Et depot af billedbøger i børnehaven",
                        "A deposit of picture books in the kindergarten",
                    )]),
                ),
                (
                    "values/purpose",
                    json!(say(
                        "Alle børn møder bøger, før de begynder i skole",
                        "Every child meets books before starting school"
                    )),
                ),
                ("values/partner.contact/case-bornehaver-pa1", json!("Mette Friis")),
                ("clause/c21/vars/quantity", json!(say("60 billedbøger", "60 picture books"))),
                ("clause/c21/vars/place", json!(say("børnehaven", "the kindergarten"))),
                ("clause/c21/vars/interval", json!(say("hver måned", "every month"))),
                (
                    "clause/c21/vars/replacement",
                    json!(say(
                        "Der er intet krav om erstatning for slid og enkelte bortkomne bøger",
                        "No replacement is asked for wear or for a few lost books"
                    )),
                ),
                ("clause/c17/on", json!(false)),
                ("clause/c13/choice", json!("A")),
                ("clause/c26/vars/final", json!(say("i juni 2027", "in June 2027"))),
            ])
    });
}

#[test]
fn hilleroed_writes_a_cooperation_agreement() {
    both("hilleroed", AgreementLevel::Cooperation, |lang| {
        let say = |da, en| of(lang, da, en);
        example("case-hilleroed", lang)
            .library("Hillerød Bibliotekerne", "Hillerød Kommune", "29189366")
            .write(
                "case-hilleroed-ps",
                &[("start", json!("2027-02-01")), ("end", json!("2028-01-31"))],
            )
            .agree(&[
                ("parties/case-hilleroed-pa1", json!(true)),
                (
                    "values/purpose",
                    json!(say(
                        "Det bliver let at læse, hvor man alligevel er",
                        "Reading becomes easy where people already are"
                    )),
                ),
                (
                    "values/activities",
                    list(&[
                        say("En rød reol på arbejdspladsen", "A red shelf at the workplace"),
                        say("Tyve nye materialer hver måned", "Twenty new items every month"),
                    ]),
                ),
                (
                    "values/goals.library",
                    list(&[say(
                        "Nå voksne, der ikke kommer på biblioteket",
                        "Reach adults who do not come to the library",
                    )]),
                ),
                (
                    "values/partner.goals/case-hilleroed-pa1",
                    list(&[say("En god arbejdsplads", "A good workplace")]),
                ),
                ("values/partner.email/case-hilleroed-pa1", json!("leder@example.org")),
                // What disagreement leads to: the end leaves a way out, and asks how much notice it takes.
                ("values/notice", json!(say("tre måneder", "three months"))),
                ("values/press_contact", json!(say("Bibliotekschefen", "The head of the library"))),
                ("values/rhythm", json!(say("hver måned", "every month"))),
                ("values/channel", json!("mail")),
                ("values/response_time", json!(say("to hverdage", "two working days"))),
                ("clause/c06/options/backing", json!(true)),
                ("clause/c08/vars/group_meetings", json!(say("tre gange", "three times"))),
                ("clause/c13/choice", json!("A")),
                ("clause/c18/choice", json!("A")),
                ("clause/c21/on", json!(false)),
                ("clause/c26/vars/midway", json!(say("i august 2027", "in August 2027"))),
                ("clause/c26/vars/final", json!(say("i januar 2028", "in January 2028"))),
                ("clause/c28/vars/handover_days", json!(14)),
            ])
    });
}

#[test]
fn kmd_signs_a_contract() {
    both("kmd", AgreementLevel::Contract, |lang| {
        let say = |da, en| of(lang, da, en);
        example("case-kmd", lang)
            .library("Statsbiblioteket", say("Staten", "The Danish State"), "10100682")
            .write("case-kmd-ps", &[("start", json!("2027-01-01")), ("end", json!("2028-12-31"))])
            .write("case-kmd-pa1", &[("cvr", json!("26911745")), ("address", json!("Lautrupparken 40, 2750 Ballerup"))])
            .agree(&[
                ("parties/case-kmd-pa1", json!(true)),
                ("values/purpose", json!(say("Flere børn og unge får hjælp til lektierne, når de har brug for det", "More children and young people get help with homework when they need it"))),
                ("values/activities", list(&[say("Lektiehjælp på nettet mandag til torsdag kl. 16-18 fra kontorerne i Aalborg, Odense og Ballerup", "Online homework help Monday to Thursday 4-6 pm from the offices in Aalborg, Odense and Ballerup")])),
                ("values/partner.email/case-kmd-pa1", json!("csr@example.org")),
                ("values/partner.leader/case-kmd-pa1", json!(say("HR-direktøren", "The head of HR"))),
                ("values/deputy.name", json!(say("Redaktøren", "The editor"))),
                ("values/press_contact", json!(say("Projektlederen", "The project manager"))),
                ("values/rhythm", json!(say("hver anden uge", "every other week"))),
                ("values/channel", json!(say("mail og telefon", "e-mail and phone"))),
                ("values/response_time", json!(say("to hverdage", "two working days"))),
                ("values/notice", json!(say("3 måneder", "3 months"))),
                ("clause/c08/choice", json!("D")),
                ("clause/c08/vars/steering_rhythm", json!(say("to gange om året", "twice a year"))),
                ("clause/c09/choice", json!("B")),
                ("clause/c09/vars/areas", json!(say("partneren om sine medarbejdere, biblioteket om platformen", "the partner on its staff, the library on the platform"))),
                ("clause/c09/options/neutral", json!(true)),
                ("clause/c06/options/backing", json!(true)),
                ("clause/c06/options/warn", json!(true)),
                ("clause/c11/vars/fund", json!(say("en offentlig pulje", "a public grant scheme"))),
                ("clause/c11/vars/applicant", json!("Statsbiblioteket")),
                ("clause/c11/vars/grant", json!(400000)),
                ("clause/c11/vars/grant_by", json!("2027-03-01")),
                ("clause/c17/vars/responsible", json!("KMD")),
                ("clause/c17/vars/professional", json!(say("projektlederen", "the project manager"))),
                ("clause/c18/choice", json!("B")),
                ("clause/c19/choice", json!("A")),
                ("clause/c21/choice", json!("C")),
                ("clause/c21/vars/equipment", json!(say("hovedtelefoner", "headsets"))),
                ("clause/c22/choice/A", json!(true)),
                ("clause/c22/choice/C", json!(true)),
                ("clause/c25/vars/mediator", json!(say("Kommunernes jurist", "The municipality's lawyer"))),
                ("clause/c26/vars/midway", json!(say("i december 2027", "in December 2027"))),
                ("clause/c26/vars/final", json!(say("i november 2028", "in November 2028"))),
                ("clause/c26/vars/evaluator", json!(say("Projektlederen", "The project manager"))),
                ("clause/c28/vars/handover_days", json!(14)),
                ("clause/c29/vars/successor", json!(say("en ungdomsorganisation", "a youth organisation"))),
                ("clause/c32/options/parties", json!(true)),
                ("clause/c32/options/timeline", json!(true)),
                ("clause/c32/options/evaluation", json!(true)),
            ])
    });
}

#[test]
fn what_the_guide_says_in_the_communication_plan_follows_the_text() {
    let guide = guide();
    let told = |language: &str| {
        let case = example("case-greve", Lang::Da);
        let own = Message { text: "Tak for reolen".into(), ..Message::default() };
        let id = case.id.clone();
        let plan = suggested_messages(&guide, "da", &Partnership::default(), &[]);
        let lines =
            plan.into_iter().chain([own]).map(|own| Message { partnership: id.clone(), ..own });
        let case =
            lines.zip(1..).fold(case, |case, (own, at)| case.with(&format!("ms-{at}"), &own));
        let case = case.agree(&[
            ("language", json!(language)),
            ("clause/c32/choice", json!("A")),
            ("clause/c32/options/comms", json!(true)),
        ]);
        case.build(AgreementLevel::Contract, Lang::Da).document.paragraphs()
    };
    let (da, en) = (told("da"), told("en"));
    for own in guide.messages.iter().map(|own| &own.words) {
        assert!(
            da.contains(&own.da.message) && !da.contains(&own.en.message),
            "{}",
            own.da.message
        );
        assert!(
            en.contains(&own.en.message) && !en.contains(&own.da.message),
            "{}",
            own.en.message
        );
    }
    assert!([da, en].iter().all(|text| text.contains(&"Tak for reolen".to_owned())));
}

#[test]
fn the_communication_plan_goes_along_without_what_is_only_for_the_house() {
    let case = example("case-greve", Lang::Da);
    let line = |text: &str, internal| Message {
        partnership: case.id.clone(),
        occasion: "Hver måned".into(),
        text: text.into(),
        internal,
        ..Message::default()
    };
    let (open, kept) =
        (line("Fem linjer om hvordan det går", None), line("Vagtplanen", Some(true)));
    let case = case
        .with("ms-1", &open)
        .with("ms-2", &kept)
        .agree(&[("clause/c32/choice", json!("A")), ("clause/c32/options/comms", json!(true))]);
    let built = case.build(AgreementLevel::Contract, Lang::Da);
    let told = to_markdown(&built.document, &text(Lang::Da).agreement.fill_in);
    assert!(told.contains("Hver måned") && told.contains("Fem linjer om hvordan det går"));
    assert!(!told.contains("Vagtplanen"));
}
