//! One case from answers to the text of a mail, the table and the five lines, in both languages:
//! Læs for mig half way, five people of three parties, one of them not to be named.
//!
//! `UPDATE_EXPECT=1 cargo test --test evaluation golden` writes the files anew; read the difference.

use expect_test::expect_file;
use makkerskab::{
    content::{Evaluation, read_evaluation},
    domain::{Action, Answers, Day, Paths, Round, RoundMode},
    evaluation::{Counts, CsvWords, Form, Results, Sheet, csv, form_of, results, sheets},
    text::{
        Lang,
        evaluation::{Report, five_lines, report, story},
        text,
    },
    workspace::discretion::without_names,
};
use serde_json::{Value, json};

fn content() -> Evaluation {
    read_evaluation(include_str!("../../content/evaluation.json")).unwrap()
}

fn form(kind: &str) -> Form {
    form_of(&content(), &Round { form_id: format!("f-{kind}"), ..Round::default() })
}

fn answers(id: &str, party: &str, who: &str, values: &[(&str, Value)]) -> Answers {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    Answers {
        id: id.into(),
        party: party.into(),
        respondent_label: who.into(),
        submitted_at: Day::parse_iso("2026-11-25"),
        values: Paths(values.collect()),
        ..Answers::default()
    }
}

/// What each of the five says of the same seven statements, and one sentence.
fn five() -> Vec<Answers> {
    let asked = ["e-env-1", "e-mem-3", "e-pro-4", "e-com-1", "e-pur-2", "e-tru-1", "e-val-1"];
    let said = |id: &str, party: &str, who: &str, steps: [Value; 7], text: &str| {
        let mut values: Vec<(&str, Value)> = asked.into_iter().zip(steps).collect();
        values.push(("e-open-2", json!(text)));
        answers(id, party, who, &values)
    };
    let steps =
        |steps: [u8; 7]| steps.map(|step| if step == 0 { json!("dk") } else { json!(step) });
    vec![
        said("an-1", "library", "Tovholder", steps([4, 5, 4, 5, 4, 4, 5]), ""),
        said(
            "an-2",
            "library",
            "Leder",
            steps([4, 4, 3, 4, 4, 0, 4]),
            "=Vi får det at vide for sent",
        ),
        said("an-3", "pa-1", "Rådgiver", steps([3, 4, 2, 2, 4, 0, 4]), "Opkald; på skæve tider"),
        said("an-4", "pa-1", "Chef", steps([4, 4, 2, 2, 5, 0, 5]), ""),
        said("an-5", "pa-2", "", steps([3, 3, 3, 3, 3, 4, 3]), "Tavs Fond vil ikke nævnes"),
    ]
}

fn read(mode: RoundMode) -> (Form, Vec<Sheet>, Results) {
    let form = form("mid");
    let sheets = sheets(&form, &five());
    let read = results(&form, &Counts::at_once(mode, sheets.clone()));
    (form, sheets, read)
}

fn name(party: &str) -> String {
    match party {
        "library" => "Greve Bibliotek",
        "pa-1" => "Sparekassen",
        _ => "Tavs Fond",
    }
    .into()
}

fn check(mode: RoundMode, lang: Lang, file: &str) {
    let (form, sheets, read) = read(mode);
    let words = &text(lang).evaluation;
    let names = ["Tavs Fond".to_owned()];
    let clean = |told: &str| without_names(told, &names, words.unnamed);
    let decisions = ["Fast opkald hver mandag".to_owned()];
    let about = Report {
        title: "Midtvejs: Læs for mig",
        kind: "Midtvejs",
        day: "25.11.2026",
        results: &read,
        decisions: &decisions,
        name: &name,
    };
    let action = Action {
        text: "Fast opkald hver mandag".into(),
        owner: "Anne".into(),
        due: Day::parse_iso("2026-12-01"),
        ..Action::default()
    };
    let table = csv(
        &form,
        &read,
        &sheets,
        &CsvWords {
            party: words.party,
            who: words.paper_who,
            sent: words.paper_date,
            question: words.question,
            count: words.n,
            mean: words.mean,
            unknown: words.dont_know,
            dont_know: words.dont_know,
            number: &|number| lang.number(number),
            name: &name,
            text: &|asked| lang.of(&asked.text).clone(),
            clean: &clean,
        },
    );
    let told = [
        clean(&report(&about, lang)),
        five_lines("Midtvejs: Læs for mig", &read, &[action], &name, lang),
        table.replace("\r\n", "\n"),
    ];
    let told = told.join("\n\n=====\n\n");
    assert!(!told.contains("Tavs"), "{told}");
    expect_file![format!("../fixtures/evaluation/{file}.{}.txt", lang.code())].assert_eq(&told);
}

#[test]
fn an_open_round_as_it_is_sent() {
    check(RoundMode::Open, Lang::Da, "open");
    check(RoundMode::Open, Lang::En, "open");
}

#[test]
fn a_pooled_round_as_it_is_sent() {
    check(RoundMode::Pooled, Lang::Da, "pooled");
    check(RoundMode::Pooled, Lang::En, "pooled");
    let (_, _, read) = read(RoundMode::Pooled);
    assert!(read.parties_withheld && !read.is_withheld);
}

#[test]
fn five_short_answers_become_a_story() {
    let form = form("quick5");
    let all = [answers(
        "an-1",
        "library",
        "",
        &[
            ("e-5-0", json!("Vi læste højt for de ældste.")),
            ("e-5-5", json!("En ny bog på bordet hver uge.")),
        ],
    )];
    let sheet = &sheets(&form, &all)[0];
    assert_eq!(
        story(&form, sheet, "Læs for mig", Lang::Da),
        "Læs for mig\n\nVi læste højt for de ældste.\n\nHvad kan man helt konkret få ud af et partnerskab med et bibliotek?\nEn ny bog på bordet hver uge."
    );
}
