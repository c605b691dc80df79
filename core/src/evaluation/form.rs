//! The form of a round: what the guide asks, and what its people ask themselves.

use serde_json::Value;

use crate::{
    content::{Answering, Both, Evaluation},
    domain::{Code, Round, fold},
    order::OrderBy,
    workspace::IdOrder,
};

/// One question as it is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `e-com-1`, or `own/q-1` for a question of the round's own.
    pub id: String,
    pub group: String,
    pub answering: Answering,
    /// The line of the checklist that helps.
    pub item: Option<String>,
    pub text: Both<String>,
}

/// Questions under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Empty for the round's own questions.
    pub group: String,
    pub name: Option<Both<String>>,
    pub asked: Vec<Asked>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub id: String,
    pub parts: Vec<Part>,
}

/// Own questions begin so.
const OWN: &str = "own/";

/// A question that no guide knows.
pub fn is_own(id: &str) -> bool {
    id.starts_with(OWN)
}

/// The form of a round. Of a form that this version does not know, only the own questions.
pub fn form_of(content: &Evaluation, round: &Round) -> Form {
    let guide = content.form(&round.form_id);
    let parts = guide.into_iter().flat_map(|form| &form.parts).map(|part| Part {
        group: part.group.clone(),
        name: content.group(&part.group).map(|group| group.words.clone()),
        asked: part.questions.iter().filter_map(|id| asked(content, id)).collect(),
    });
    let own = own(round);
    let own = (!own.is_empty()).then(|| Part { group: String::new(), name: None, asked: own });
    Form { id: round.form_id.clone(), parts: parts.chain(own).collect() }
}

fn asked(content: &Evaluation, id: &str) -> Option<Asked> {
    content.question(id).map(|question| Asked {
        id: question.id.clone(),
        group: question.group.clone(),
        answering: question.answer,
        item: question.item.clone(),
        text: question.words.clone(),
    })
}

/// The fields of an own question, below `own/`.
pub fn own_question(id: &str, text: &str, answering: &str, place: usize) -> [(String, Value); 3] {
    [
        (format!("own/{id}/text"), text.into()),
        (format!("own/{id}/answer"), answering.into()),
        (format!("own/{id}/place"), (place as i64).into()),
    ]
}

fn own(round: &Round) -> Vec<Asked> {
    let value = |id: &str, part: &str| round.own.0.get(&format!("{id}/{part}"));
    let texts = round.own.0.iter().filter_map(|(path, text)| {
        let id = path.strip_suffix("/text")?;
        let text = text.as_str().map(str::trim).filter(|text| !text.is_empty())?;
        let answering = value(id, "answer").and_then(Value::as_str).and_then(Answering::parse);
        let place = value(id, "place").and_then(Value::as_i64).unwrap_or(i64::MAX);
        let text = Both { da: text.to_owned(), en: text.to_owned() };
        let asked = Asked {
            id: format!("{OWN}{id}"),
            group: String::new(),
            answering: answering.unwrap_or(Answering::Text),
            item: None,
            text,
        };
        Some((place, asked))
    });
    let mut texts: Vec<(i64, Asked)> = texts.collect();
    texts.order_by(|a, b| (a.0, IdOrder::of(&a.1.id)).cmp(&(b.0, IdOrder::of(&b.1.id))));
    texts.into_iter().map(|(_, asked)| asked).collect()
}

impl Form {
    pub fn asked(&self) -> impl Iterator<Item = &Asked> {
        self.parts.iter().flat_map(|part| &part.asked)
    }

    pub fn question(&self, id: &str) -> Option<&Asked> {
        self.asked().find(|asked| asked.id == id)
    }
}

impl Asked {
    /// What makes it the same question in another round: its id, or for own ones its words.
    pub(super) fn same(&self) -> String {
        match is_own(&self.id) {
            true => fold(&self.text.da),
            false => self.id.clone(),
        }
    }
}
