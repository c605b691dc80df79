//! What somebody answered, read out of what stands in the record.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Form;
use crate::{
    content::Answering,
    domain::{Answers, Day, Round, RoundMode, Whose},
    order::{OrderBy, collect},
};

/// What stands in a record for "do not know".
pub const DONT_KNOW: &str = "dk";

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// 1 to 5. Partly and light answers are on the same scale: 1, 3 or 5.
    Step(u8),
    DontKnow,
    Number(f64),
    Text(String),
}

/// The answer in a value; `None` where nothing is answered, or nothing that fits the question.
pub fn given(answering: Answering, value: &Value) -> Option<Given> {
    let text = value.as_str().map(str::trim).unwrap_or_default();
    if answering.may_not_know() && text == DONT_KNOW {
        return Some(Given::DontKnow);
    }
    match answering {
        Answering::Agree | Answering::Mood | Answering::Recommend => {
            let step = value.as_u64().or_else(|| text.parse().ok())?;
            u8::try_from(step).ok().filter(|step| (1..=5).contains(step)).map(Given::Step)
        }
        Answering::Partly => step_of(text, ["no", "partly", "yes"]),
        Answering::Light => step_of(text, ["red", "amber", "green"]),
        Answering::Number => value.as_f64().filter(|number| number.is_finite()).map(Given::Number),
        Answering::Text => (!text.is_empty()).then(|| Given::Text(text.into())),
    }
}

fn step_of(text: &str, codes: [&str; 3]) -> Option<Given> {
    let steps = codes.iter().zip([1, 3, 5]);
    steps.filter(|(code, _)| **code == text).map(|(_, step)| Given::Step(step)).next()
}

/// What one respondent sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub id: String,
    pub party: String,
    pub label: String,
    pub at: Option<Day>,
    /// By the id of the question; what is not answered is not there.
    pub given: BTreeMap<String, Given>,
}

/// The answer sets that were sent, in an order that does not depend on how they came in.
pub fn sheets<'a>(form: &Form, answers: impl IntoIterator<Item = &'a Answers>) -> Vec<Sheet> {
    let sent = answers.into_iter().filter(|answers| answers.submitted_at.is_some());
    let mut sheets: Vec<Sheet> = sent.map(|answers| sheet(form, answers)).collect();
    sheets.order_by_key(|sheet| {
        (
            !Whose::is_library(&sheet.party),
            sheet.party.clone(),
            sheet.label.clone(),
            sheet.id.clone(),
        )
    });
    sheets
}

/// Of the parties that are asked, those that have not answered; none where all have answered together.
pub fn missing<'a>(asked: &[&'a str], sheets: &[Sheet]) -> Vec<&'a str> {
    let has_sent = |id: &str| sheets.iter().any(|sheet| Whose::of(&sheet.party) == Whose::of(id));
    if has_sent(Whose::Shared.id()) {
        return Vec::new();
    }
    asked.iter().copied().filter(|id| !has_sent(id)).collect()
}

/// Whether each party that is asked has answered. Where answers are counted together nobody is told whose
/// they are.
pub fn has_all(round: &Round, sheets: &[Sheet]) -> bool {
    let asked = round.parties.0.keys().map(String::as_str);
    let asked: Vec<&str> = asked.filter(|id| Whose::of(id) != Whose::Shared).collect();
    round.mode() == RoundMode::Open && !asked.is_empty() && missing(&asked, sheets).is_empty()
}

fn sheet(form: &Form, answers: &Answers) -> Sheet {
    let given = form.asked().filter_map(|asked| {
        let value = answers.values.0.get(&asked.id)?;
        Some((asked.id.clone(), given(asked.answering, value)?))
    });
    Sheet {
        id: answers.id.clone(),
        party: answers.party.clone(),
        label: answers.respondent_label.trim().into(),
        at: answers.submitted_at,
        given: collect(given),
    }
}

/// How many questions are answered, of how many.
pub fn progress(form: &Form, answers: &Answers) -> (usize, usize) {
    (sheet(form, answers).given.len(), form.asked().count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Part;

    #[test]
    fn who_has_not_answered_is_told_until_all_have_or_have_done_so_together() {
        let form = Form { parts: Vec::<Part>::new(), ..Form::default() };
        let asked = ["library", "pa-1", "pa-2"];
        let left = |parties: &[&str]| {
            let sent = parties.iter().map(|party| Answers {
                party: (*party).into(),
                submitted_at: Day::parse_iso("2026-11-25"),
                ..Answers::default()
            });
            // What is not sent yet is no answer.
            let draft = Answers { party: "pa-2".into(), ..Answers::default() };
            let all: Vec<Answers> = sent.chain([draft]).collect();
            missing(&asked, &sheets(&form, &all)).join(" ")
        };
        assert_eq!(left(&["library", "library"]), "pa-1 pa-2");
        assert_eq!(left(&["library", "pa-1"]), "pa-2");
        assert_eq!(left(&["pa-2", "library", "pa-1"]), "");
        assert_eq!(left(&["shared"]), "");
    }
}
