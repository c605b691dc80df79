//! Answers as a table for spreadsheets. A pooled round gives one line to a question, never one to
//! a person.

use super::{Form, Given, Results, Sheet};
use crate::{content::Answering, csv::table, domain::RoundMode};

/// The words that the table needs, and how a mean is written.
pub struct CsvWords<'a> {
    pub party: &'a str,
    pub who: &'a str,
    pub sent: &'a str,
    pub question: &'a str,
    pub count: &'a str,
    pub mean: &'a str,
    pub unknown: &'a str,
    pub dont_know: &'a str,
    pub number: &'a dyn Fn(f64) -> String,
    pub name: &'a dyn Fn(&str) -> String,
    /// The question in the language of the table.
    pub text: &'a dyn Fn(&super::Asked) -> String,
    /// What is not to be named is taken out.
    pub clean: &'a dyn Fn(&str) -> String,
}

pub fn csv(form: &Form, results: &Results, sheets: &[Sheet], words: &CsvWords) -> String {
    let lines = match results.mode {
        RoundMode::Open => by_person(form, sheets, words),
        RoundMode::Pooled => by_question(results, words),
    };
    let clean = |line: &Vec<String>| line.iter().map(|cell| (words.clean)(cell)).collect();
    table(&lines.iter().map(clean).collect::<Vec<_>>())
}

fn by_person(form: &Form, sheets: &[Sheet], words: &CsvWords) -> Vec<Vec<String>> {
    let heads = [words.party, words.who, words.sent].map(str::to_owned).into_iter();
    let mut lines = vec![heads.chain(form.asked().map(words.text)).collect()];
    for sheet in sheets {
        let day = sheet.at.map(|day| day.to_string()).unwrap_or_default();
        let who = [(words.name)(&sheet.party), sheet.label.clone(), day].into_iter();
        let given = form.asked().map(|asked| match sheet.given.get(&asked.id) {
            Some(Given::Step(step)) => step.to_string(),
            Some(Given::DontKnow) => words.dont_know.into(),
            Some(Given::Number(number)) => (words.number)(*number),
            Some(Given::Text(text)) => text.clone(),
            None => String::new(),
        });
        lines.push(who.chain(given).collect());
    }
    lines
}

fn by_question(results: &Results, words: &CsvWords) -> Vec<Vec<String>> {
    let mut lines =
        vec![[words.question, words.count, words.mean, words.unknown].map(str::to_owned).to_vec()];
    for line in &results.lines {
        let mean = line.mean.map(words.number).unwrap_or_default();
        let numbers = match results.is_withheld || line.is_withheld {
            true => [String::new(), String::new(), String::new()],
            false => [line.n.to_string(), mean, line.unknown.to_string()],
        };
        lines.push(std::iter::once((words.text)(&line.asked)).chain(numbers).collect());
    }
    for texts in &results.texts {
        for quote in &texts.quotes {
            lines.push(vec![(words.text)(&texts.asked), quote.text.clone()]);
        }
    }
    lines
}

impl Answering {
    /// Steps from 1 to 5, or what is counted like them.
    pub fn has_steps(self) -> bool {
        match self {
            Self::Agree | Self::Mood | Self::Recommend | Self::Partly | Self::Light => true,
            Self::Number | Self::Text => false,
        }
    }
}
