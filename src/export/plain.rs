//! Plain text for a mail.

use crate::document::{Block, Document, Run, Section, Signature};

/// `missing` says how something that nobody has written is shown.
pub fn to_plain(document: &Document, missing: &dyn Fn(&str) -> String) -> String {
    let mut parts: Vec<String> = Vec::new();
    let is_letter = document.sections.iter().all(|section| section.title.is_empty());
    if !is_letter {
        let mark = (!document.mark.is_empty()).then(|| document.mark.clone());
        parts.extend(mark);
        parts.push(format!("{}\n{}", document.kind, document.title).trim().to_owned());
        let facts = document.facts.iter().map(|(name, value)| format!("{name}: {value}"));
        parts.push(facts.collect::<Vec<_>>().join("\n"));
    }
    for section in &document.sections {
        let heading = (!section.title.is_empty()).then(|| section.heading().to_uppercase());
        parts.extend(heading);
        let blocks = section.blocks.iter().map(|block| block_text(block, missing));
        match is_letter {
            // The paragraphs of one matter stand together in a mail; what follows a list stands apart.
            true => {
                let kinds = section.blocks.iter();
                let apart =
                    kinds.map(|block| matches!(block, Block::List(_) | Block::Table { .. }));
                let mut told = String::new();
                let mut after_list = false;
                for (text, is_list) in blocks.zip(apart) {
                    if !told.is_empty() {
                        told.push_str(if after_list { "\n\n" } else { "\n" });
                    }
                    told.push_str(&text);
                    after_list = is_list;
                }
                parts.push(told);
            }
            false => parts.extend(blocks),
        }
    }
    parts.push(document.note.clone());
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

/// One section as somebody would write it by hand: a dash before an item, nothing marked.
pub fn section_text(section: &Section, missing: &dyn Fn(&str) -> String) -> String {
    let blocks = section.blocks.iter().map(|block| block_text(block, missing));
    blocks.collect::<Vec<_>>().join("\n")
}

fn block_text(block: &Block, missing: &dyn Fn(&str) -> String) -> String {
    let said = |runs: &[Run]| -> String {
        let each = runs.iter().map(|run| match run {
            Run::Text(text) => text.clone(),
            Run::Missing { label, .. } => missing(label),
        });
        each.collect()
    };
    let joined = |lines: Vec<String>| lines.join("\n");
    match block {
        Block::Paragraph(runs) => said(runs),
        Block::List(items) => {
            joined(items.iter().map(|item| format!("- {}", said(item))).collect())
        }
        Block::Table { head, rows } => {
            let line = |row: &Vec<Vec<Run>>| {
                let cells = head.iter().zip(row).map(|(name, cell)| (name, said(cell)));
                let cells = cells.filter(|(_, cell)| !cell.is_empty());
                let cells = cells.map(|(name, cell)| format!("{name}: {cell}"));
                format!("- {}", cells.collect::<Vec<_>>().join("; "))
            };
            joined(rows.iter().map(line).collect())
        }
        Block::Field { name, value } => format!("{name}: {}", said(value)),
        Block::Signatures(signatures) => {
            signatures.iter().map(place).collect::<Vec<_>>().join("\n\n")
        }
    }
}

fn place(signature: &Signature) -> String {
    let lines = signature.lines.iter().map(|line| format!("{line}: ______________________"));
    [signature.party.clone()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_mail_what_follows_a_list_stands_apart_and_what_leads_to_it_does_not() {
        let runs = |text: &str| vec![Run::Text(text.into())];
        let blocks = vec![
            Block::Paragraph(runs("Vi bidrager med:")),
            Block::List(vec![runs("lokaler"), runs("bøger")]),
            Block::Paragraph(runs("I bidrager med:")),
            Block::List(vec![runs("frivillige")]),
        ];
        let document = Document {
            sections: vec![Section { blocks, ..Section::default() }],
            ..Document::default()
        };
        let mail = "Vi bidrager med:\n- lokaler\n- bøger\n\nI bidrager med:\n- frivillige\n";
        assert_eq!(to_plain(&document, &str::to_owned), mail);
    }
}
