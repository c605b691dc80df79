//! A text made of blocks, before it becomes a page, a mail or a file.
//!
//! Invariant: knows no agreements and no markup; whatever stands in it is plain text.

mod lines;
mod unbroken;

pub use lines::{from_lines, language_of, to_lines};
pub use unbroken::unbroken;

/// A whole text, with what stands above and below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// As in the `lang` attribute.
    pub lang: String,
    pub title: String,
    /// What sort of text it is, such as "Samarbejdsaftale".
    pub kind: String,
    /// Said on every page until the text is agreed; empty when it is.
    pub mark: String,
    /// Version, date, reference: names and values.
    pub facts: Vec<(String, String)>,
    pub sections: Vec<Section>,
    /// Below everything, in small letters.
    pub note: String,
}

/// A heading with what belongs under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// A stable name, such as `c13`.
    pub id: String,
    pub number: Option<usize>,
    /// May be empty: then only the blocks are shown.
    pub title: String,
    /// Begins a page of its own.
    pub is_annex: bool,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Runs),
    List(Vec<Runs>),
    Table {
        head: Vec<String>,
        rows: Vec<Vec<Runs>>,
    },
    /// A name and what stands for it.
    Field {
        name: String,
        value: Runs,
    },
    /// One place to sign for each party.
    Signatures(Vec<Signature>),
}

/// A place to sign, with the words that stand under the lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    pub party: String,
    /// "Dato", "Underskrift", "Navn og titel".
    pub lines: Vec<String>,
}

pub type Runs = Vec<Run>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    Text(String),
    /// Something that nobody has written yet, with the words that say what.
    Missing {
        /// Which variable or choice it is.
        of: String,
        label: String,
    },
}

impl Run {
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Missing { label, .. } => label,
        }
    }
}

/// The words of some runs, one after the other.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(Run::text).collect()
}

impl Section {
    /// The heading as it is read: with its number.
    pub fn heading(&self) -> String {
        match self.number {
            Some(number) => format!("{number}. {}", self.title),
            None => self.title.clone(),
        }
    }
}

impl Block {
    fn runs_mut(&mut self) -> Vec<&mut Run> {
        match self {
            Self::Paragraph(runs) | Self::Field { value: runs, .. } => runs.iter_mut().collect(),
            Self::List(items) => items.iter_mut().flatten().collect(),
            Self::Table { rows, .. } => rows.iter_mut().flatten().flatten().collect(),
            Self::Signatures(_) => Vec::new(),
        }
    }

    /// Its paragraphs, as plain text, in the order they are read.
    pub fn paragraphs(&self) -> Vec<String> {
        match self {
            Self::Paragraph(runs) => vec![plain(runs)],
            Self::List(items) => items.iter().map(|item| plain(item)).collect(),
            Self::Table { head, rows } => {
                let cells = rows.iter().flatten().map(|cell| plain(cell));
                head.iter().cloned().chain(cells).collect()
            }
            Self::Field { name, value } => vec![format!("{name}: {}", plain(value))],
            Self::Signatures(signatures) => {
                let each = signatures.iter();
                each.flat_map(|own| [own.party.clone()].into_iter().chain(own.lines.clone()))
                    .collect()
            }
        }
    }
}

impl Document {
    /// Every paragraph as plain text: what each form of the document must hold.
    pub fn paragraphs(&self) -> Vec<String> {
        let mut all = vec![self.title.clone()];
        for section in &self.sections {
            if !section.title.is_empty() {
                all.push(section.heading());
            }
            all.extend(section.blocks.iter().flat_map(Block::paragraphs));
        }
        all.retain(|paragraph| !paragraph.is_empty());
        all
    }

    /// All that is read in it, the facts on top too.
    pub fn whole_text(&self) -> String {
        let facts = self.facts.iter().map(|(_, value)| value.clone());
        facts.chain(self.paragraphs()).collect::<Vec<_>>().join("\n")
    }

    /// Puts the names of what is missing into words, such as `[udfyld: sted]`.
    pub fn word_missing(&mut self, words: &dyn Fn(&str) -> String) {
        let blocks = self.sections.iter_mut().flat_map(|section| &mut section.blocks);
        for run in blocks.flat_map(Block::runs_mut) {
            if let Run::Missing { label, .. } = run {
                *label = words(label);
            }
        }
    }

    /// Puts every text through `change`, such as taking out names.
    pub fn map_text(&mut self, change: &dyn Fn(&str) -> String) {
        self.title = change(&self.title);
        for (_, value) in &mut self.facts {
            *value = change(value);
        }
        for section in &mut self.sections {
            section.title = change(&section.title);
            for block in &mut section.blocks {
                if let Block::Signatures(signatures) = block {
                    for signature in signatures {
                        signature.party = change(&signature.party);
                        for line in &mut signature.lines {
                            *line = change(line);
                        }
                    }
                    continue;
                }
                for run in block.runs_mut() {
                    if let Run::Text(text) = run {
                        *text = change(text);
                    }
                }
            }
        }
    }
}
