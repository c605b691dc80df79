//! Cases that others have lived through, as filled-in records.

use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::Value;
use thiserror::Error;

use crate::{
    crdt::{PortableError, Record, from_portable},
    domain::fold,
    workspace::Workspace,
};

/// One case, in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Example {
    pub id: String,
    pub title: String,
    /// What of the title is Danish in another language's file, to be read aloud as Danish.
    #[serde(default)]
    pub danish: String,
    pub place: String,
    /// `2014-2015`; empty where the source does not say.
    pub years: String,
    pub teaser: String,
    /// Paragraphs.
    pub story: Vec<String>,
    pub lessons: Vec<String>,
    /// Each goes on from "Use this example when you ...".
    pub use_when: Vec<String>,
    /// Phases that it teaches most: `P05`.
    pub phases: Vec<String>,
    /// Checklist items, clauses and risks that it teaches.
    pub items: Vec<String>,
    pub source: ExampleSource,
    /// What the source leaves open.
    #[serde(default)]
    pub facts_note: String,
    /// Told at length, with everything that hangs on the partnership.
    pub is_full: bool,
    /// What of its network map is a guess. Empty where it has no map.
    #[serde(default)]
    pub map_note: String,
    records: Vec<Value>,
    /// What a search reads, made by the first.
    #[serde(skip)]
    folded: OnceLock<String>,
}

/// Where a case is published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ExampleSource {
    pub name: String,
    /// What of the name is Danish in another language's file, in order.
    #[serde(default)]
    pub danish: Vec<String>,
    pub year: String,
    pub url: String,
    pub key: String,
}

#[derive(Debug, Error)]
pub enum ContentError {
    #[error("the content is not of the expected shape: {0}")]
    Shape(#[from] serde_json::Error),
    #[error("{example}: record {place} is no record: {error}")]
    Record { example: String, place: usize, error: PortableError },
}

/// Reads the examples of one language.
///
/// # Errors
/// When it is no JSON, not of that shape, or holds what is no record: a file of ours that was edited
/// wrongly.
pub fn read_examples(json: &str) -> Result<Vec<Example>, ContentError> {
    let examples: Vec<Example> = serde_json::from_str(json)?;
    for example in &examples {
        example.records()?;
    }
    Ok(examples)
}

impl Example {
    /// `2014–2015`.
    pub fn years(&self) -> String {
        self.years.replace('-', "–")
    }

    /// The example as records, in the order of the file.
    ///
    /// # Errors
    /// [`ContentError::Record`] for the first that is no record.
    pub fn records(&self) -> Result<Vec<Record>, ContentError> {
        let read = |(place, value)| {
            let read = from_portable(value).map(|(record, _)| record);
            read.map_err(|error| ContentError::Record { example: self.id.clone(), place, error })
        };
        self.records.iter().enumerate().map(read).collect()
    }

    /// Whether it holds every word of a query.
    pub fn answers(&self, query: &str) -> bool {
        let text = self.folded.get_or_init(|| {
            let parts = [&self.title, &self.place, &self.teaser].into_iter();
            let parts = parts.chain(&self.story).chain(&self.lessons).chain(&self.use_when);
            fold(&parts.map(String::as_str).collect::<Vec<_>>().join("\n"))
        });
        fold(query).split_whitespace().all(|word| text.contains(word))
    }

    /// The id of the partnership that the case is about.
    pub fn partnership(&self) -> String {
        format!("{}-ps", self.id)
    }

    /// The id of its network map, where it has one.
    pub fn map(&self) -> String {
        format!("{}-mp", self.id)
    }

    /// A library of its own for the case.
    pub fn workspace(&self) -> Workspace {
        Workspace::new(self.records().unwrap_or_default())
    }
}
