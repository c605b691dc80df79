//! Cases of the guide with what an agreement needs beside the record.

pub mod desk;

use makkerskab::{
    agreement::{Built, Draft, build},
    content::{Clauses, Guide, read_clauses, read_examples, read_guide},
    crdt::{Actor, Record},
    domain::{Agreement, AgreementLevel, Day, Entity, Library, Partnership},
    export::to_plain,
    guide::Facts,
    text::{Lang, text},
    workspace::{Workspace, fields_of},
};
use serde_json::{Value, json};

pub fn clauses() -> Clauses {
    read_clauses(include_str!("../../../content/agreement.json")).unwrap()
}

pub fn guide() -> Guide {
    read_guide(include_str!("../../../content/guide.json")).unwrap()
}

pub fn today() -> Day {
    Day::parse_iso("2026-11-25").unwrap()
}

/// A library of its own with one partnership.
pub struct Case {
    pub records: Vec<Record>,
    pub id: String,
}

/// An example of the guide, told in `lang`, with a library to sign.
pub fn example(id: &str, lang: Lang) -> Case {
    let json = match lang {
        Lang::Da => include_str!("../../../content/examples.da.json"),
        Lang::En => include_str!("../../../content/examples.en.json"),
    };
    let examples = read_examples(json).unwrap();
    let example = examples.iter().find(|example| example.id == id).unwrap();
    Case { records: example.records().unwrap(), id: example.partnership() }
}

impl Case {
    pub fn with<E: Entity>(mut self, id: &str, entity: &E) -> Self {
        let mut record = Record::new(id, makkerskab::domain::Code::code(E::KIND));
        record.write(&actor(), borrowed(&fields_of(entity)));
        self.records.push(record);
        self
    }

    pub fn library(self, name: &str, municipality: &str, cvr: &str) -> Self {
        let library = Library {
            name: name.into(),
            municipality: municipality.into(),
            cvr: cvr.into(),
            ..Library::default()
        };
        self.with("li-1", &library)
    }

    /// Writes fields of a record that is there.
    pub fn write(mut self, id: &str, fields: &[(&str, Value)]) -> Self {
        let record = self.records.iter_mut().find(|record| record.id == id).unwrap();
        let fields = fields.iter().map(|(field, value)| (*field, vec![value.clone()]));
        record.write(&actor(), fields);
        self
    }

    /// Puts a record into the trash.
    pub fn deleted(mut self, id: &str) -> Self {
        let record = self.records.iter_mut().find(|record| record.id == id).unwrap();
        record.delete(&actor());
        self
    }

    /// Writes the agreement's answers; makes it where the case has none.
    pub fn agree(self, fields: &[(&str, Value)]) -> Self {
        let known = self.records.iter().find(|r| r.kind == "agreement").map(|r| r.id.clone());
        match known {
            Some(id) => self.write(&id, fields),
            None => {
                let own = Agreement { partnership: self.id.clone(), ..Agreement::default() };
                self.with("ag-1", &own).write("ag-1", fields)
            }
        }
    }

    /// As a page in that language builds it.
    pub fn build(&self, level: AgreementLevel, lang: Lang) -> Built {
        self.with_draft(level, lang, today(), build)
    }

    pub fn with_draft<T>(
        &self,
        level: AgreementLevel,
        lang: Lang,
        today: Day,
        read: impl FnOnce(&Draft) -> T,
    ) -> T {
        let (clauses, guide) = (clauses(), guide());
        let workspace = Workspace::new(self.records.clone());
        let partnership: &Partnership = workspace.get(&self.id).unwrap();
        let facts = Facts::new(&workspace, partnership, today);
        let nothing = Agreement::default();
        let agreement = facts.agreement.unwrap_or(&nothing);
        let wording = &text(lang).agreement.wording;
        let (clauses, guide) = (&clauses, &guide);
        read(&Draft { facts: &facts, agreement, level, clauses, guide, wording })
    }
}

fn borrowed(fields: &[(String, Vec<Value>)]) -> impl Iterator<Item = (&str, Vec<Value>)> {
    fields.iter().map(|(field, values)| (field.as_str(), values.clone()))
}

pub fn list(items: &[&str]) -> Value {
    json!(items)
}

fn actor() -> Actor {
    Actor::parse("t1").unwrap()
}

/// A one-page agreement with one partner of the case, as text.
pub fn said(lang: Lang, fields: &[(&str, Value)]) -> String {
    let case: Case = example("case-greve", lang)
        .agree(&[("parties/case-greve-pa1", json!(true)), ("clause/c11/choice", json!("C"))]);
    let built = case.agree(fields).build(AgreementLevel::Cooperation, lang);
    to_plain(&built.document, &text(lang).agreement.fill_in)
}
