//! A whole page of its own: opened in any browser, pasted into any program.

use std::fmt::Write as _;

use crate::document::{Block, Document, Run, Runs, unbroken};

const STYLE: &str = "body{font:11pt/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111}\
h1{font-size:1.6rem;margin:.2em 0}h2{font-size:1.1rem;margin:1.4em 0 .3em;break-after:avoid}\
section{break-inside:avoid}.annex{margin-top:2.5em}.note{break-before:avoid}mark{background:#fbeecf}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}\
.wide{overflow-x:auto}@media screen and (max-width:40rem){.wide table{min-width:34rem}}\
@media print{.wide{overflow:visible}}\
.sign{display:inline-block;width:45%;min-width:14rem;margin:1rem 2% 0 0;break-inside:avoid;vertical-align:top}\
.sign p{margin:2.2rem 0 0;border-top:1px solid #111}.sign h3{font-size:1rem;margin:0}small,.facts{color:#444}\
@page{size:A4;margin:20mm}";

/// `missing` says how something that nobody has written is shown.
pub fn to_html(document: &Document, missing: &dyn Fn(&str) -> String) -> String {
    let said = |runs: &Runs| -> String {
        let each = runs.iter().map(|run| match run {
            Run::Text(text) => escaped(&unbroken(text)).replace('\n', "<br>"),
            Run::Missing { label, .. } => format!("<mark>{}</mark>", escaped(&missing(label))),
        });
        each.collect()
    };
    let mut page = String::new();
    let title = escaped(&document.title);
    // Writing to a string does not fail.
    let _ = write!(
        page,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        escaped(&document.lang)
    );
    if !document.mark.is_empty() {
        let _ = writeln!(page, "<p><strong>{}</strong></p>", escaped(&document.mark));
    }
    let _ = writeln!(page, "<p class=\"facts\">{}</p>\n<h1>{title}</h1>", escaped(&document.kind));
    let facts = document.facts.iter();
    let facts = facts.map(|(name, value)| format!("{}: {}", escaped(name), escaped(value)));
    let _ = writeln!(page, "<p class=\"facts\">{}</p>", facts.collect::<Vec<_>>().join(" · "));
    for section in &document.sections {
        let class = if section.is_annex { " class=\"annex\"" } else { "" };
        let _ = writeln!(page, "<section{class}>");
        if !section.title.is_empty() {
            let _ = writeln!(page, "<h2>{}</h2>", escaped(&section.heading()));
        }
        for block in &section.blocks {
            write_block(&mut page, block, &said);
        }
        page.push_str("</section>\n");
    }
    let _ = write!(
        page,
        "<p class=\"note\"><small>{}</small></p>\n</body>\n</html>\n",
        escaped(&document.note)
    );
    page
}

fn write_block(page: &mut String, block: &Block, said: &dyn Fn(&Runs) -> String) {
    let each = |items: &[Runs], name: &str| -> String {
        items.iter().map(|item| format!("<{name}>{}</{name}>", said(item))).collect()
    };
    let _ = match block {
        Block::Paragraph(runs) => writeln!(page, "<p>{}</p>", said(runs)),
        Block::List(items) => writeln!(page, "<ul>{}</ul>", each(items, "li")),
        Block::Table { head, rows } => {
            let head: String =
                head.iter().map(|name| format!("<th>{}</th>", escaped(name))).collect();
            let rows: String =
                rows.iter().map(|row| format!("<tr>{}</tr>", each(row, "td"))).collect();
            writeln!(
                page,
                "<div class=\"wide\" tabindex=\"0\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
            )
        }
        Block::Field { name, value } => {
            writeln!(page, "<p><strong>{}:</strong> {}</p>", escaped(name), said(value))
        }
        Block::Signatures(signatures) => {
            let places = signatures.iter().map(|own| {
                let lines = own.lines.iter().map(|line| format!("<p>{}</p>", escaped(line)));
                format!(
                    "<div class=\"sign\"><h3>{}</h3>{}</div>",
                    escaped(&own.party),
                    lines.collect::<String>()
                )
            });
            writeln!(page, "<div>{}</div>", places.collect::<String>())
        }
    };
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Nothing that steers a program belongs in a page.
            other if other.is_control() && other != '\n' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
