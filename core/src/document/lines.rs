//! A document as lines of text and back: what a frozen version is kept as, and what the worker
//! that writes Word files is handed. A line begins with what it is.
//!
//! ```text
//! title<tab>Læs for mig
//! section<tab>c02<tab>2<tab>Baggrund og formål
//! p<tab>Parterne samarbejder om ...
//! -<tab>Et punkt
//! ```

use super::{Block, Document, Run, Runs, Section, Signature, plain};

pub fn to_lines(document: &Document) -> String {
    let mut lines = Writer(String::new());
    lines.line("lang", &[&document.lang]);
    lines.line("title", &[&document.title]);
    lines.line("kind", &[&document.kind]);
    lines.line("mark", &[&document.mark]);
    lines.line("note", &[&document.note]);
    for (name, value) in &document.facts {
        lines.line("fact", &[name, value]);
    }
    for section in &document.sections {
        let number = section.number.map(|number| number.to_string()).unwrap_or_default();
        let name = if section.is_annex { "annex" } else { "section" };
        lines.line(name, &[&section.id, &number, &section.title]);
        for block in &section.blocks {
            write_block(&mut lines, block);
        }
    }
    lines.0
}

fn write_block(lines: &mut Writer, block: &Block) {
    match block {
        Block::Paragraph(own) => lines.runs("p", std::slice::from_ref(own)),
        Block::List(items) => {
            lines.line("list", &[]);
            items.iter().for_each(|item| lines.runs("-", std::slice::from_ref(item)));
        }
        Block::Table { head, rows } => {
            lines.line("table", &head.iter().map(String::as_str).collect::<Vec<_>>());
            rows.iter().for_each(|row| lines.runs("row", row));
        }
        Block::Field { name, value } => {
            let name = vec![Run::Text(name.clone())];
            lines.runs("field", &[name, value.clone()]);
        }
        Block::Signatures(signatures) => {
            lines.line("signatures", &[]);
            for own in signatures {
                let parts = [own.party.as_str()].into_iter();
                let parts: Vec<&str> = parts.chain(own.lines.iter().map(String::as_str)).collect();
                lines.line("sign", &parts);
            }
        }
    }
}

struct Writer(String);

impl Writer {
    fn line(&mut self, name: &str, parts: &[&str]) {
        self.0.push_str(name);
        for part in parts {
            self.0.push('\t');
            self.escaped(part);
        }
        self.0.push('\n');
    }

    fn runs(&mut self, name: &str, parts: &[Runs]) {
        self.0.push_str(name);
        for part in parts {
            self.0.push('\t');
            for run in part {
                match run {
                    Run::Text(text) => self.escaped(text),
                    Run::Missing { of, label } => {
                        self.0.push_str("\\{");
                        self.escaped(of);
                        self.0.push_str("\\|");
                        self.escaped(label);
                        self.0.push_str("\\}");
                    }
                }
            }
        }
        self.0.push('\n');
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\t' => self.0.push_str("\\t"),
                '\r' => self.0.push_str("\\r"),
                other => self.0.push(other),
            }
        }
    }
}

/// The language of a document in lines: what its first one says.
pub fn language_of(text: &str) -> &str {
    let first = text.lines().next().and_then(|line| line.strip_prefix("lang\t"));
    first.unwrap_or_default()
}

/// Reads what [`to_lines`] wrote. A line that is none of its own is read as a paragraph: a frozen
/// text that somebody edited by hand is shown, never lost.
pub fn from_lines(text: &str) -> Document {
    let mut document = Document::default();
    let mut here = None::<Section>;
    for line in text.split('\n').filter(|line| !line.is_empty()) {
        let mut parts = line.split('\t');
        let name = parts.next().unwrap_or_default();
        let parts: Vec<&str> = parts.collect();
        let part = |place: usize| parts.get(place).copied().map(unescaped).unwrap_or_default();
        match name {
            "lang" => document.lang = part(0),
            "title" => document.title = part(0),
            "kind" => document.kind = part(0),
            "mark" => document.mark = part(0),
            "note" => document.note = part(0),
            "fact" => document.facts.push((part(0), part(1))),
            "section" | "annex" => document.sections.extend(here.replace(Section {
                id: part(0),
                number: part(1).parse().ok(),
                title: part(2),
                is_annex: name == "annex",
                blocks: Vec::new(),
            })),
            _ => read_block(&mut here.get_or_insert_default().blocks, name, &parts, line),
        }
    }
    document.sections.extend(here);
    document
}

fn read_block(blocks: &mut Vec<Block>, name: &str, parts: &[&str], line: &str) {
    let first = || parts.first().copied().map(runs).unwrap_or_default();
    let texts = || parts.iter().copied().map(unescaped);
    match (name, blocks.last_mut()) {
        ("p", _) => blocks.push(Block::Paragraph(first())),
        ("list", _) => blocks.push(Block::List(Vec::new())),
        ("-", Some(Block::List(items))) => items.push(first()),
        ("-", _) => blocks.push(Block::List(vec![first()])),
        ("table", _) => {
            blocks.push(Block::Table { head: texts().collect(), rows: Vec::new() });
        }
        ("row", Some(Block::Table { rows, .. })) => {
            rows.push(parts.iter().copied().map(runs).collect());
        }
        ("field", _) => {
            let value = parts.get(1).copied().map(runs).unwrap_or_default();
            blocks.push(Block::Field { name: texts().next().unwrap_or_default(), value });
        }
        ("signatures", _) => blocks.push(Block::Signatures(Vec::new())),
        ("sign", Some(Block::Signatures(signatures))) => {
            let mut texts = texts();
            let party = texts.next().unwrap_or_default();
            signatures.push(Signature { party, lines: texts.collect() });
        }
        _ => blocks.push(Block::Paragraph(vec![Run::Text(unescaped(line))])),
    }
}

fn unescaped(part: &str) -> String {
    plain(&runs(part))
}

/// Text and what is missing in it: `\{of\|label\}`.
fn runs(part: &str) -> Runs {
    let mut found = Runs::new();
    let (mut text, mut of) = (String::new(), String::new());
    let mut letters = part.chars();
    let put = |text: &mut String, found: &mut Runs| {
        if !text.is_empty() {
            found.push(Run::Text(std::mem::take(text)));
        }
    };
    while let Some(letter) = letters.next() {
        let escape = if letter == '\\' { letters.next() } else { None };
        match escape {
            None => text.push(letter),
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('{') => put(&mut text, &mut found),
            Some('|') => of = std::mem::take(&mut text),
            Some('}') => found.push(Run::Missing {
                of: std::mem::take(&mut of),
                label: std::mem::take(&mut text),
            }),
            Some(other) => text.push(other),
        }
    }
    put(&mut text, &mut found);
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_runs() -> impl Strategy<Value = Runs> {
        let run = prop_oneof![
            any::<String>().prop_map(Run::Text),
            (any::<String>(), any::<String>()).prop_map(|(of, label)| Run::Missing { of, label }),
        ];
        // Two texts in a row are one, and an empty text is none.
        prop::collection::vec(run, 0..4).prop_map(|runs| {
            let mut kept = Runs::new();
            for run in runs {
                match (kept.last_mut(), run) {
                    (_, Run::Text(text)) if text.is_empty() => {}
                    (Some(Run::Text(last)), Run::Text(text)) => last.push_str(&text),
                    (_, run) => kept.push(run),
                }
            }
            kept
        })
    }

    fn any_block() -> impl Strategy<Value = Block> {
        let many = || prop::collection::vec(any_runs(), 1..4);
        let words = || prop::collection::vec(any::<String>(), 1..4);
        prop_oneof![
            any_runs().prop_map(Block::Paragraph),
            many().prop_map(Block::List),
            (words(), prop::collection::vec(many(), 0..3))
                .prop_map(|(head, rows)| Block::Table { head, rows }),
            (any::<String>(), any_runs()).prop_map(|(name, value)| Block::Field { name, value }),
            prop::collection::vec((any::<String>(), words()), 0..3).prop_map(|all| {
                let own = |(party, lines)| Signature { party, lines };
                Block::Signatures(all.into_iter().map(own).collect())
            }),
        ]
    }

    proptest! {
        #[test]
        fn every_document_comes_back(
            title: String,
            facts: Vec<(String, String)>,
            blocks in prop::collection::vec(any_block(), 0..6),
            number: Option<usize>,
            is_annex: bool,
        ) {
            let section = Section { id: "c02".into(), number, title: title.clone(), is_annex, blocks };
            let document = Document { title, facts, sections: vec![section], ..Document::default() };
            prop_assert_eq!(from_lines(&to_lines(&document)), document);
        }

        #[test]
        fn anything_can_be_read(text: String) {
            from_lines(&text);
        }
    }
}
