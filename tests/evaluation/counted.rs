//! A pooled round is counted when somebody says so: nobody's answer is to be worked out from the figures before
//! it came and after.

use makkerskab::{
    content::read_evaluation,
    crdt::Actor,
    domain::{Answers, Day, Paths, Round, RoundMode},
    evaluation::{Counts, Form, LEAST, Results, form_of, results, sheets},
    workspace::{Command, Workspace},
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

const STEPS: [&str; 3] = ["e-com-1", "e-com-3", "e-tru-1"];

fn form() -> Form {
    let content = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    form_of(&content, &Round { form_id: "f-mid".into(), ..Round::default() })
}

fn answers(id: &str, party: &str, values: &[(&str, Value)]) -> Answers {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    Answers {
        id: id.into(),
        round: "ev-1".into(),
        party: party.into(),
        submitted_at: Day::parse_iso("2026-11-25"),
        values: Paths(values.collect()),
        ..Answers::default()
    }
}

/// A round and what came to it, as it stands on one computer.
struct Desk {
    workspace: Workspace,
    actor: Actor,
    form: Form,
}

impl Desk {
    fn new() -> Self {
        let mut own =
            Self { workspace: Workspace::default(), actor: Actor::from_bits(1), form: form() };
        let round =
            Round { form_id: "f-mid".into(), mode: Some(RoundMode::Pooled), ..Round::default() };
        own.run(&Command::create("ev-1", &round));
        own
    }

    fn run(&mut self, command: &Command) {
        self.workspace.apply(command, &self.actor).unwrap();
    }

    fn comes(&mut self, own: &Answers) {
        self.run(&Command::create(&own.id, own));
    }

    fn counts(&self) -> Counts {
        let sheets = sheets(&self.form, self.workspace.of::<Answers>("ev-1"));
        Counts::of(self.workspace.get::<Round>("ev-1").unwrap(), sheets)
    }

    fn count(&mut self, id: &str) -> bool {
        let counts = self.counts();
        let command = counts.count(self.workspace.get::<Round>("ev-1").unwrap(), id);
        if let Some(command) = &command {
            self.run(command);
        }
        command.is_some()
    }

    fn read(&self) -> Results {
        results(&self.form, &self.counts())
    }
}

fn said(id: &str, step: u8) -> Answers {
    let text = json!(format!("tekst {id}"));
    answers(id, "library", &[("e-com-1", json!(step)), ("e-open-1", text)])
}

#[test]
fn one_answer_more_changes_nothing_that_is_shown() {
    let mut desk = Desk::new();
    for id in ["an-1", "an-2"] {
        desk.comes(&said(id, 5));
    }
    assert!(!desk.count("ev-x-1"), "two are too few");
    desk.comes(&said("an-3", 5));
    let before = desk.read();
    assert!(before.is_withheld && before.line("e-com-1").unwrap().mean.is_none());
    assert_eq!((before.counted, before.waiting), (0, 3));
    assert!(desk.count("ev-x-2"));
    let three = desk.read();
    assert_eq!(three.line("e-com-1").unwrap().mean, Some(5.0));
    for (id, waiting) in [("an-4", 1), ("an-5", 2)] {
        desk.comes(&said(id, 1));
        assert!(!desk.count("ev-x-3"));
        assert_eq!(desk.read(), Results { waiting, ..three.clone() });
    }
    desk.comes(&said("an-6", 1));
    assert!(desk.count("ev-x-4"));
    let six = desk.read();
    assert_eq!(six.line("e-com-1").unwrap().mean, Some(3.0));
    assert_eq!((six.texts[0].quotes.len(), six.counted, six.waiting), (6, 6, 0));
}

#[test]
fn a_question_side_or_text_that_too_few_of_the_later_ones_have_waits_for_more() {
    let mut desk = Desk::new();
    for id in ["an-1", "an-2", "an-3"] {
        desk.comes(&said(id, 4));
    }
    desk.count("ev-x-1");
    desk.comes(&answers("an-4", "library", &[("e-com-1", json!(1)), ("e-com-3", json!(1))]));
    desk.comes(&answers("an-5", "library", &[("e-com-3", json!(1)), ("e-open-1", json!("ny"))]));
    desk.comes(&answers("an-6", "pa-1", &[("e-com-3", json!(1))]));
    desk.count("ev-x-2");
    let read = desk.read();
    let line = read.line("e-com-1").unwrap();
    assert_eq!((line.mean, line.n), (Some(4.0), 3));
    assert_eq!(read.line("e-com-3").unwrap().mean, Some(1.0));
    assert_eq!((read.texts[0].quotes.len(), read.texts[0].withheld), (3, 1));
    // The library's own figure would tell the partner's.
    assert!(
        read.parties.is_empty() && read.only_side().is_none(),
        "the partner has answered as well"
    );
    assert!(read.parties_withheld && read.line("e-com-3").unwrap().by_party.is_empty());
    for id in ["an-7", "an-8"] {
        desk.comes(&answers(id, "pa-1", &[("e-com-1", json!(1)), ("e-com-3", json!(1))]));
    }
    desk.comes(&answers("an-9", "library", &[("e-open-1", json!("ny"))]));
    desk.count("ev-x-3");
    let read = desk.read();
    assert_eq!(read.parties, ["library", "pa-1"]);
    assert_eq!(read.line("e-com-1").unwrap().mean, Some(2.5));
    assert_eq!(read.texts[0].withheld, 2);
}

#[test]
fn two_computers_that_count_at_once_show_no_answer_by_itself() {
    let mut desk = Desk::new();
    for id in ["an-1", "an-2", "an-3", "an-4"] {
        desk.comes(&said(id, 2));
    }
    let of = |count: &str, ids: [&str; 3]| {
        ids.map(|id| (format!("{count}/{id}"), Value::from(true))).into_iter()
    };
    let both =
        of("1-ev-b-1", ["an-1", "an-2", "an-4"]).chain(of("1-ev-a-1", ["an-1", "an-2", "an-3"]));
    let fields =
        both.map(|(path, value)| makkerskab::workspace::set(format!("counted/{path}"), value));
    desk.run(&Command::edit("ev-1", fields.collect::<Vec<_>>()));
    let read = desk.read();
    assert_eq!((read.counted, read.line("e-com-1").unwrap().n), (4, 3));
    // The next count comes after both.
    for id in ["an-5", "an-6", "an-7"] {
        desk.comes(&said(id, 2));
    }
    desk.count("ev-c-1");
    let round = desk.workspace.get::<Round>("ev-1").unwrap();
    assert!(round.counted.0.contains_key("2-ev-c-1/an-5"));
    assert_eq!(desk.read().line("e-com-1").unwrap().n, 7);
}

/// Who answered, and what they said to each question: nothing, a step, or that they do not know.
fn all_answers() -> impl Strategy<Value = Vec<(usize, Vec<Option<u8>>, bool)>> {
    vec((0..3_usize, vec(proptest::option::of(0..6_u8), STEPS.len()), any::<bool>()), 0..14)
}

proptest! {
    #[test]
    fn figures_only_ever_move_by_three_answers_or_more(all in all_answers()) {
        let mut desk = Desk::new();
        let mut before = desk.read();
        for (place, (party, steps, counts)) in all.iter().enumerate() {
            let values = STEPS.iter().zip(steps).filter_map(|(id, step)| {
                Some((*id, if (*step)? == 0 { json!("dk") } else { json!((*step)?) }))
            });
            let values: Vec<(&str, Value)> = values.collect();
            desk.comes(&answers(&format!("an-{place:02}"), ["library", "pa-1", "pa-2"][*party], &values));
            let mut now = desk.read();
            now.waiting = before.waiting;
            prop_assert_eq!(&now, &before, "an answer that only came");
            if *counts {
                desk.count(&format!("ev-x-{place}"));
            }
            now = desk.read();
            for (old, new) in before.lines.iter().zip(&now.lines) {
                let n = |line: &makkerskab::evaluation::Line| if line.mean.is_some() { line.n } else { 0 };
                let more = n(new) - n(old);
                prop_assert!(more == 0 || more >= LEAST, "{} more of {}", more, new.asked.id);
                prop_assert!(more > 0 || new.mean == old.mean);
                prop_assert!(new.range.is_none() && new.counts.is_none());
            }
            before = now;
        }
    }
}
