//! A Word file: real headings, numbers and lists of Word's own, so that the text can be worked on.
//!
//! Invariant: whatever stands in the document is text in the file; letters that XML may not hold
//! are left out. Heavy for its library: only the worker (`src/bin/exporter.rs`) calls it.

mod blocks;
mod parts;

use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, Docx, Footer, Header, IndentLevel, Level, LevelJc, LevelText, NumPages,
    NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, Run, SpecialIndentType,
    Start,
};

use self::{
    blocks::{Kept, paragraph, write_block},
    parts::finish,
};
use crate::document::{self, Block, Document};

/// What stands before the number of a page and between it and the count: `Side 1 af 4`.
#[derive(Clone, Copy, Debug)]
pub struct PageWords<'a> {
    pub page: &'a str,
    pub of: &'a str,
}

/// The two sorts of numbering in the file.
const NUMBERS: usize = 2;
const BULLETS: usize = 3;

/// A4 with margins of 20 mm, in twentieths of a point.
const WIDTH: usize = 9638;
const MARGIN: i32 = 1134;

/// A text of numbered points that can stand on one page is set so that it does: more letters than
/// this never would.
const ONE_PAGE: usize = 4_600;

/// More letters than this fill most of a page.
const LONG: usize = 2_000;

fn is_long(section: &document::Section) -> bool {
    let paragraphs = section.blocks.iter().flat_map(Block::paragraphs);
    paragraphs.map(|text| text.chars().count()).sum::<usize>() > LONG
}

fn fits_one_page(document: &Document) -> bool {
    let is_numbered = document.sections.iter().any(|section| section.number.is_some());
    let has_annex = document.sections.iter().any(|section| section.is_annex);
    let letters = document.paragraphs().iter().map(|text| text.chars().count()).sum::<usize>();
    is_numbered && !has_annex && letters <= ONE_PAGE
}

/// `missing` says how something that nobody has written is shown. None only where the file cannot
/// be put together.
pub fn to_docx(
    document: &Document,
    words: PageWords,
    missing: &dyn Fn(&str) -> String,
) -> Option<Vec<u8>> {
    let (top, bottom, edge) =
        if fits_one_page(document) { (850, 737, 397) } else { (1304, MARGIN, 567) };
    let mut file = Docx::new()
        .page_size(11906, 16838)
        .page_margin(PageMargin {
            top,
            bottom,
            left: MARGIN,
            right: MARGIN,
            header: edge,
            footer: edge,
            gutter: 0,
        })
        .add_abstract_numbering(
            AbstractNumbering::new(NUMBERS).add_level(level("decimal", "%1.", 567)),
        )
        .add_numbering(Numbering::new(NUMBERS, NUMBERS))
        .add_abstract_numbering(
            AbstractNumbering::new(BULLETS).add_level(level("bullet", "\u{2022}", 284)),
        )
        .add_numbering(Numbering::new(BULLETS, BULLETS))
        .header(Header::new().add_paragraph(header(document)))
        .footer(Footer::new().add_paragraph(footer(words)));
    if !document.mark.is_empty() {
        file = file.add_paragraph(paragraph("Mark", &document.mark));
    }
    if !document.kind.is_empty() {
        file = file.add_paragraph(paragraph("Subtitle", &document.kind));
    }
    file = file.add_paragraph(paragraph("Title", &document.title));
    let facts = facts(document);
    if !facts.is_empty() {
        file = file.add_paragraph(paragraph("Facts", &facts));
    }
    let is_numbered = counts_up(document);
    for (place, section) in document.sections.iter().enumerate() {
        if !section.title.is_empty() {
            file = file.add_paragraph(heading(section, is_numbered));
        }
        let is_last = place + 1 == document.sections.len();
        // A short annex stands on one page, and the note with what it comes after.
        let has_note = is_last && !document.note.is_empty();
        let whole = (section.is_annex || has_note) && !is_long(section);
        for (place, block) in section.blocks.iter().enumerate() {
            let with_next = whole && (has_note || place + 1 < section.blocks.len());
            file = write_block(file, block, Kept { whole, with_next }, missing);
        }
    }
    if !document.note.is_empty() {
        file = file.add_paragraph(paragraph("Note", &document.note));
    }
    let mut bytes = Cursor::new(Vec::new());
    finish(file.build(), document, fits_one_page(document)).pack(&mut bytes).ok()?;
    Some(bytes.into_inner())
}

fn level(format: &str, text: &str, indent: i32) -> Level {
    let (format, text) = (NumberFormat::new(format), LevelText::new(text));
    Level::new(0, Start::new(1), format, text, LevelJc::new("left")).indent(
        Some(indent),
        Some(SpecialIndentType::Hanging(indent)),
        None,
        None,
    )
}

/// Whether Word's own numbers, which count 1, 2, 3, are the numbers that the text has.
fn counts_up(document: &Document) -> bool {
    let numbers = document.sections.iter().filter(|section| !section.title.is_empty());
    numbers.filter_map(|section| section.number).eq(1..=document
        .sections
        .iter()
        .filter(|section| section.number.is_some() && !section.title.is_empty())
        .count())
}

fn heading(section: &document::Section, is_numbered: bool) -> Paragraph {
    let heading = match (section.number, is_numbered) {
        (Some(_), true) => paragraph("Heading1", &section.title)
            .numbering(NumberingId::new(NUMBERS), IndentLevel::new(0)),
        _ => paragraph("Heading1", &section.heading()),
    };
    heading.page_break_before(section.is_annex && is_long(section))
}

fn facts(document: &Document) -> String {
    let facts = document.facts.iter().map(|(name, value)| format!("{name}: {value}"));
    facts.collect::<Vec<_>>().join(" · ")
}

/// On every page: which text it is, and that it is a draft.
fn header(document: &Document) -> Paragraph {
    let named = [document.title.clone(), facts(document)];
    let named: Vec<String> = named.into_iter().filter(|part| !part.is_empty()).collect();
    let own = paragraph("Header", &named.join(" · "));
    match document.mark.is_empty() {
        true => own,
        false => {
            own.add_run(Run::new().add_tab()).add_run(blocks::run(&document.mark).style("Strong"))
        }
    }
}

fn footer(words: PageWords) -> Paragraph {
    paragraph("Footer", &format!("{} ", words.page))
        .add_page_num(PageNum::new())
        .add_run(blocks::run(&format!(" {} ", words.of)))
        .add_num_pages(NumPages::new())
}
