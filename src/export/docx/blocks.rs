//! One block after the other, as Word's paragraphs and tables.

use docx_rs::{
    BreakType, Docx, IndentLevel, NumberingId, Paragraph, Run, Shading, Table, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::{BULLETS, WIDTH, parts::allowed};
use crate::document::{self, Block, Runs, Signature, plain, unbroken};

type Said<'a> = &'a dyn Fn(&str) -> String;

/// What a block stands on one page with.
#[derive(Clone, Copy)]
pub struct Kept {
    /// All of itself.
    pub whole: bool,
    /// The beginning of what comes next.
    pub with_next: bool,
}

fn keep(own: Paragraph, is_kept: bool) -> Paragraph {
    if is_kept { own.keep_next(true) } else { own }
}

pub fn write_block(file: Docx, block: &Block, kept: Kept, missing: Said) -> Docx {
    let Kept { whole, with_next } = kept;
    match block {
        Block::Paragraph(runs) => {
            // What leads up to a list stands on a page with it.
            let leads = with_next || plain(runs).trim_end().ends_with(':');
            file.add_paragraph(keep(said(styled("Normal"), runs, missing), leads))
        }
        Block::List(items) => items.iter().zip(1..).fold(file, |file, (item, place)| {
            let item = said(styled("ListBullet"), item, missing);
            let item = item.numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
            let is_kept = if place == items.len() { with_next } else { whole };
            file.add_paragraph(keep(item, is_kept))
        }),
        Block::Table { head, rows } => {
            // A line of air: what comes next would stand close below the table.
            let table = table(head, rows, whole, missing);
            file.add_table(table).add_paragraph(keep(styled("Gap"), with_next))
        }
        Block::Field { name, value } => {
            let name = run(&format!("{name}:")).style("Strong");
            let field = styled("Normal").add_run(name).add_run(run(" "));
            file.add_paragraph(keep(said(field, value, missing), with_next))
        }
        Block::Signatures(signatures) => {
            let places = places_to_sign(signatures, whole);
            file.add_table(places).add_paragraph(keep(styled("Gap"), with_next))
        }
    }
}

fn styled(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

pub fn paragraph(style: &str, text: &str) -> Paragraph {
    styled(style).add_run(run(text))
}

/// A line break stays one.
pub fn run(text: &str) -> Run {
    let mut own = Run::new();
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            own = own.add_break(BreakType::TextWrapping);
        }
        own = own.add_text(allowed(line));
    }
    own
}

fn said(own: Paragraph, runs: &Runs, missing: Said) -> Paragraph {
    runs.iter().fold(own, |own, part| {
        own.add_run(match part {
            document::Run::Text(text) => run(&unbroken(text)),
            document::Run::Missing { label, .. } => run(&missing(label)).style("Missing"),
        })
    })
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn table(head: &[String], rows: &[Vec<Runs>], is_kept: bool, missing: Said) -> Table {
    let widths = widths(head, rows);
    let names = head.iter().zip(&widths).map(|(name, width)| {
        cell(*width)
            .shading(Shading::new().fill("EEF1F0"))
            .add_paragraph(paragraph("CellHead", name))
    });
    let mut all = vec![TableRow::new(names.collect()).cant_split()];
    all.extend(rows.iter().map(|row| {
        let cells = row.iter().zip(&widths);
        let cells = cells.map(|(runs, width)| {
            let own = said(styled("Cell"), runs, missing);
            cell(*width).add_paragraph(keep(own, is_kept))
        });
        TableRow::new(cells.collect()).cant_split()
    }));
    framed(Table::new(all).style("TableGrid"), widths)
}

fn framed(table: Table, widths: Vec<usize>) -> Table {
    let width = widths.iter().sum();
    table.layout(TableLayoutType::Fixed).width(width, WidthType::Dxa).set_grid(widths)
}

/// Columns as wide as what stands in them asks for, within reason: each has room for its longest
/// word, a telephone number being one, and what is left goes to those with more to say.
fn widths(head: &[String], rows: &[Vec<Runs>]) -> Vec<usize> {
    const NARROW: usize = 10;
    const WIDE: usize = 44;
    /// No longer word is kept whole: an address may break.
    const WORD: usize = 18;
    /// What a letter of the table takes with some to spare, in twentieths of a point.
    const LETTER: usize = 115;
    /// What stands free on both sides of it.
    const BESIDE: usize = 216;
    let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    let asked: Vec<(usize, usize)> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let cells = cells.map(|runs| unbroken(&plain(runs)));
            let all: Vec<String> = cells.chain(head.get(column).cloned()).collect();
            let words = all.iter().flat_map(|text| text.split([' ', '\n']));
            let word = words.map(|word| word.chars().count()).max().unwrap_or(0);
            let whole = all.iter().map(|text| text.chars().count()).max().unwrap_or(0);
            let wide = |letters: usize, most| letters.clamp(NARROW, most) * LETTER + BESIDE;
            (wide(word, WORD), wide(whole, WIDE))
        })
        .collect();
    let least = asked.iter().map(|(word, _)| word).sum::<usize>();
    let more = asked.iter().map(|(word, whole)| whole.saturating_sub(*word)).sum::<usize>();
    match WIDTH.checked_sub(least) {
        Some(spare) if more > 0 => asked
            .into_iter()
            .map(|(word, whole)| word + whole.saturating_sub(word) * spare / more)
            .collect(),
        _ => asked.into_iter().map(|(word, _)| WIDTH * word / least.max(1)).collect(),
    }
}

/// Two places beside each other, never torn apart by the end of a page.
fn places_to_sign(signatures: &[Signature], is_kept: bool) -> Table {
    const GAP: usize = 454;
    // By turns: paragraphs with the same line above them would share one.
    const LINES: [&str; 2] = ["Signature", "SignatureNext"];
    let width = (WIDTH - GAP) / 2;
    let rows = signatures.chunks(2).map(|pair| {
        let place = |own: Option<&Signature>| {
            own.map_or(cell(width), |own| {
                // However long the names, the lines of both stand at one height.
                let place = cell(width).vertical_align(VAlignType::Bottom);
                let party = place.add_paragraph(paragraph("Party", &own.party));
                let lines = own.lines.iter().zip(LINES.iter().cycle());
                lines.fold(party, |cell, (line, style)| {
                    cell.add_paragraph(keep(paragraph(style, line), is_kept))
                })
            })
        };
        let cells = vec![place(pair.first()), cell(GAP), place(pair.get(1))];
        TableRow::new(cells).cant_split()
    });
    framed(Table::without_borders(rows.collect()), vec![width, GAP, width])
}
