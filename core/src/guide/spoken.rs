//! What was answered at a meeting, and under which heading of the minutes it stands.

use serde_json::Value;

use crate::{
    content::{Guide, Half, Heading},
    domain::Meeting,
    workspace::meetings::{Minutes, filled_lines},
};

/// What was answered to one of the guide's questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// In words; empty where the guide is not here, or does not know it.
    pub question: String,
    pub text: String,
    /// `None`: it was said, and nothing is to be done about it.
    pub heading: Option<Heading>,
}

impl Answer {
    /// As it stands in a list: an answer says little without its question.
    pub fn line(&self) -> String {
        let lines = self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<&str> = lines.collect();
        let answer = lines.join("\n  ");
        format!("{} {}", self.question, answer.trim()).trim().to_owned()
    }
}

/// The answers of a meeting in the order of the guide's questions.
pub fn answers(guide: Option<&Guide>, half: Half, meeting: &Meeting) -> Vec<Answer> {
    let written = |id: &str| {
        let text = meeting.notes.0.get(id).and_then(Value::as_str).unwrap_or_default();
        (!text.trim().is_empty()).then(|| text.trim().to_owned())
    };
    let questions = guide.map_or(&[][..], |guide| &guide.questions);
    let asked = questions.iter().filter_map(|own| {
        Some(Answer {
            question: own.words.half(half).clone(),
            text: written(&own.id)?,
            heading: own.heading,
        })
    });
    let is_known = |id: &str| questions.iter().any(|own| own.id == id);
    let others = meeting.notes.0.keys().filter(|id| !is_known(id)).filter_map(|id| {
        Some(Answer { question: String::new(), text: written(id)?, heading: None })
    });
    asked.chain(others).collect()
}

/// Puts answers and concerns into the minutes, but for what is kept among those who wrote it.
/// `concern` says in words that a line is one.
pub fn put_answers(
    minutes: &mut Minutes,
    meeting: &Meeting,
    answers: &[Answer],
    concern: fn(&str) -> String,
) {
    if meeting.answers_internal != Some(true) {
        for answer in answers {
            let lines = match answer.heading {
                Some(Heading::Decisions) => &mut minutes.decisions,
                Some(Heading::Open) => &mut minutes.open_points,
                Some(Heading::Tasks) => &mut minutes.task_answers,
                None => &mut minutes.said,
            };
            lines.push(answer.line());
        }
    }
    if meeting.concerns_told == Some(true) {
        let concerns = filled_lines(&meeting.concerns.0);
        minutes.open_points.extend(concerns.iter().map(|own| concern(own)));
    }
}

/// What the minutes leave out of answers and concerns.
pub fn kept_back(
    meeting: &Meeting,
    answers: &[Answer],
    concern: fn(&str) -> String,
) -> Vec<String> {
    let answers = answers.iter().filter(|_| meeting.answers_internal == Some(true));
    let concerns = filled_lines(&meeting.concerns.0).into_iter();
    let concerns = concerns.filter(|_| meeting.concerns_told != Some(true));
    answers.map(Answer::line).chain(concerns.map(|own| concern(&own))).collect()
}
