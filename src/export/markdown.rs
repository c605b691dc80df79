//! Markdown, as most programs read it.

use crate::document::{Block, Document, Run, Runs};

/// `missing` says how something that nobody has written is shown.
pub fn to_markdown(document: &Document, missing: &dyn Fn(&str) -> String) -> String {
    let said = |runs: &Runs| -> String {
        let each = runs.iter().enumerate().map(|(place, run)| match run {
            Run::Text(text) if place == 0 => escaped(text),
            Run::Text(text) => going_on(text),
            Run::Missing { label, .. } => format!("**{}**", escaped(&missing(label))),
        });
        // A line break inside a paragraph stays one.
        each.collect::<String>().replace('\n', "  \n")
    };
    let mut parts = vec![format!("# {}", one_line(&document.title))];
    if !document.mark.is_empty() {
        parts.push(format!("**{}**", escaped(&document.mark)));
    }
    let facts = document.facts.iter();
    let facts = facts.map(|(name, value)| format!("{}: {}", inline(name), one_line(value)));
    let kind = (!document.kind.is_empty()).then(|| escaped(&document.kind));
    parts.push(kind.into_iter().chain(facts).collect::<Vec<_>>().join(" · "));
    for section in &document.sections {
        if !section.title.is_empty() {
            let number = section.number.map(|number| format!("{number}. ")).unwrap_or_default();
            parts.push(format!("## {number}{}", one_line(&section.title)));
        }
        parts.extend(section.blocks.iter().map(|block| block_text(block, &said)));
    }
    if !document.note.is_empty() {
        parts.push(format!("*{}*", escaped(&document.note)));
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

fn block_text(block: &Block, said: &dyn Fn(&Runs) -> String) -> String {
    let flat = |runs: &Runs| said(runs).replace("  \n", " ");
    match block {
        Block::Paragraph(runs) => said(runs),
        Block::List(items) => {
            items.iter().map(|item| format!("- {}", flat(item))).collect::<Vec<_>>().join("\n")
        }
        Block::Table { head, rows } => {
            let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
            let mut lines = vec![
                line(head.iter().map(|name| one_line(name)).collect()),
                line(head.iter().map(|_| "---".into()).collect()),
            ];
            lines.extend(rows.iter().map(|row| line(row.iter().map(flat).collect())));
            lines.join("\n")
        }
        Block::Field { name, value } => format!("**{}:** {}", one_line(name), flat(value)),
        Block::Signatures(signatures) => {
            let places = signatures.iter().map(|own| {
                let lines =
                    own.lines.iter().map(|line| format!("- {}: \\_\\_\\_\\_", one_line(line)));
                let lines = lines.collect::<Vec<_>>().join("\n");
                format!("**{}**\n\n{lines}", one_line(&own.party))
            });
            places.collect::<Vec<_>>().join("\n\n")
        }
    }
}

fn one_line(text: &str) -> String {
    inline(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What would be markup inside a line is escaped; ordinary text stays readable.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_markup = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '&' => letters.peek().is_some_and(|next| next.is_alphanumeric() || *next == '#'),
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(if letter == '\r' { ' ' } else { letter });
    }
    escaped
}

/// The same for whole lines: what would begin a heading or a list is escaped too.
fn escaped(text: &str) -> String {
    text.split('\n').map(|own| line(own.trim_start())).collect::<Vec<_>>().join("\n")
}

/// The same for what may stand after something else on its line: its first space stays.
fn going_on(text: &str) -> String {
    let rest = text.trim_start_matches(' ');
    let space = if rest.len() < text.len() { " " } else { "" };
    format!("{space}{}", escaped(rest))
}

fn line(text: &str) -> String {
    let text = inline(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text.get(digits..) {
        Some(rest) if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) => {
            format!("{}\\{rest}", text.get(..digits).unwrap_or_default())
        }
        _ if text.starts_with(['#', '+', '-', '=']) => format!("\\{text}"),
        _ => text,
    }
}
