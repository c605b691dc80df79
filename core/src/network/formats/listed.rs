//! The views that are no picture, for paper: quadrants, tables and the chain of permissions.

use super::{
    body::{Body, set_lines, width_of, wrapped},
    xml::escaped,
};

/// Power and interest.
pub struct Quartered<'a> {
    /// Name, how to meet them, and who stands there.
    pub boxes: [(&'a str, &'a str, Vec<String>); 4],
    /// Those who were not asked, with what is lacking.
    pub unsaid: Vec<String>,
    pub unsaid_title: &'a str,
    pub axes: [&'a str; 2],
}

pub struct Listing<'a> {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Where there is no row.
    pub nothing: &'a str,
}

pub struct Chained<'a> {
    /// What is said above it.
    pub lead: &'a str,
    /// In order, and whether the longest way leads over it.
    pub links: Vec<(String, bool)>,
}

const LETTER: f64 = 13.0;
const LINE: f64 = LETTER * 1.35;
const PAD: f64 = 14.0;
const EDGE: &str = "fill=\"#ffffff\" stroke=\"#78858a\"";

pub(super) fn quartered(own: &Quartered) -> Body {
    const WIDTH: f64 = 480.0;
    const GAP: f64 = 12.0;
    const LEFT: f64 = 24.0;
    let room = WIDTH - 2.0 * PAD;
    let lines: Vec<Vec<String>> = own
        .boxes
        .iter()
        .map(|(_, _, names)| names.iter().flat_map(|name| wrapped(name, room, LETTER)).collect())
        .collect();
    let hints: Vec<Vec<String>> =
        own.boxes.iter().map(|(_, hint, _)| wrapped(hint, room, 12.0)).collect();
    let high = |place: usize| {
        let count = |all: &[Vec<String>]| all.get(place).map_or(0, Vec::len) as f64;
        (60.0 + count(&hints) * 16.2 + count(&lines) * LINE).max(170.0)
    };
    let rows = [high(0).max(high(1)), high(2).max(high(3))];
    let [upper, lower] = rows;
    let mut text = String::new();
    let down = "transform=\"rotate(-90)\" text-anchor=\"middle\" fill=\"#4b595b\"";
    let across = "text-anchor=\"middle\" fill=\"#4b595b\"";
    let [power, interest] = own.axes;
    set_lines(
        &mut text,
        &[power.to_owned()],
        (-(LINE + (upper + lower + GAP) / 2.0), 12.0),
        12.0,
        down,
    );
    set_lines(&mut text, &[interest.to_owned()], (LEFT + WIDTH + GAP / 2.0, 12.0), 12.0, across);
    let boxes = own.boxes.iter().zip(lines.iter().zip(&hints)).enumerate();
    for (place, ((name, _, _), (lines, hint))) in boxes {
        let x = LEFT + if place % 2 == 0 { 0.0 } else { WIDTH + GAP };
        let (y, height) =
            if place < 2 { (LINE + 4.0, upper) } else { (LINE + 4.0 + upper + GAP, lower) };
        text.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{WIDTH:.1}\" height=\"{height:.1}\" rx=\"6\" {EDGE}/>\n"
        ));
        let x = x + PAD;
        let title = [(*name).to_owned()];
        let y = set_lines(&mut text, &title, (x, y + 26.0), 15.0, "font-weight=\"600\"");
        let y = set_lines(&mut text, hint, (x, y), 12.0, "fill=\"#4b595b\"");
        set_lines(&mut text, lines, (x, y + 6.0), LETTER, "");
    }
    let mut y = LINE + 4.0 + upper + GAP + lower + 2.0 * LINE;
    if !own.unsaid.is_empty() {
        let title = [own.unsaid_title.to_owned()];
        y = set_lines(&mut text, &title, (LEFT, y), LETTER, "font-weight=\"600\"");
        let all = wrapped(&own.unsaid.join(", "), 2.0 * WIDTH + GAP, LETTER);
        y = set_lines(&mut text, &all, (LEFT, y), LETTER, "");
    }
    Body { left: 0.0, top: 0.0, width: LEFT + 2.0 * WIDTH + GAP, height: y, text }
}

/// A long table goes on in the next column, so that the sheet is used.
pub(super) fn listing(own: &Listing) -> Body {
    const WIDEST: f64 = 240.0;
    const GAP: f64 = 36.0;
    if own.rows.is_empty() {
        let mut text = String::new();
        set_lines(&mut text, &[own.nothing.to_owned()], (0.0, LINE), LETTER, "");
        let width = width_of(own.nothing, LETTER).max(480.0);
        return Body { left: 0.0, top: 0.0, width, height: 2.0 * LINE, text };
    }
    let widths: Vec<f64> = own
        .heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let cells = own.rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| width_of(cell, LETTER)).fold(0.0, f64::max);
            widest.max(width_of(head, LETTER) * 1.06).min(WIDEST) + 2.0 * 8.0
        })
        .collect();
    let set = |row: &[String]| -> Vec<Vec<String>> {
        let cells = row.iter().zip(&widths);
        cells.map(|(cell, width)| wrapped(cell, width - 15.0, LETTER)).collect()
    };
    let high = |row: &[Vec<String>]| {
        row.iter().map(Vec::len).max().unwrap_or(0).max(1) as f64 * LINE + 10.0
    };
    let head = set(&own.heads);
    let rows: Vec<Vec<Vec<String>>> = own.rows.iter().map(|row| set(row)).collect();
    let width: f64 = widths.iter().sum();
    let all: f64 = rows.iter().map(|row| high(row)).sum();
    // The number of columns that comes nearest to the shape of a page.
    let shape = |columns: f64| {
        let across = columns * width + (columns - 1.0) * GAP;
        let ratio = across / (all / columns + high(&head));
        (ratio / 1.5).max(1.5 / ratio)
    };
    let counts = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let columns =
        counts.into_iter().fold(1.0, |best, own| if shape(own) < shape(best) { own } else { best });
    let most = all / columns;
    let mut text = String::new();
    let (mut x, mut lowest) = (0.0, 0.0_f64);
    let mut rest = rows.iter().peekable();
    while rest.peek().is_some() {
        let mut y = line_of(&mut text, &head, &widths, (x, 0.0), high(&head), true);
        let begin = y;
        while let Some(row) = rest.next_if(|_| y - begin < most - 1.0) {
            y = line_of(&mut text, row, &widths, (x, y), high(row), false);
        }
        lowest = lowest.max(y);
        x += width + GAP;
    }
    Body { left: 0.0, top: 0.0, width: x - GAP, height: lowest, text }
}

fn line_of(
    text: &mut String,
    row: &[Vec<String>],
    widths: &[f64],
    (x, y): (f64, f64),
    high: f64,
    is_head: bool,
) -> f64 {
    let mut left = x;
    let look = if is_head { "font-weight=\"600\"" } else { "" };
    for (cell, width) in row.iter().zip(widths) {
        set_lines(text, cell, (left + 8.0, y + LINE), LETTER, look);
        left += width;
    }
    let below = y + high;
    let (stroke, width) = if is_head { ("#172224", 1.5) } else { ("#c9c9c0", 1.0) };
    text.push_str(&format!(
        "<path d=\"M{x:.1} {below:.1}H{left:.1}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>\n"
    ));
    below
}

pub(super) fn chained(own: &Chained) -> Body {
    const WIDTH: f64 = 300.0;
    const GAP: f64 = 30.0;
    const ROWS: usize = 8;
    let mut text = String::new();
    let columns = own.links.len().div_ceil(ROWS).clamp(1, 4);
    let rows = own.links.len().div_ceil(columns).max(1);
    let across = columns as f64 * (WIDTH + GAP) - GAP;
    let width = across.max(2.0 * WIDTH);
    let lead = wrapped(own.lead, width, LETTER);
    let top = set_lines(&mut text, &lead, (0.0, LINE), LETTER, "") + 6.0;
    let mut lowest = top;
    for (column, links) in own.links.chunks(rows).enumerate() {
        let x = column as f64 * (WIDTH + GAP);
        let mut y = top;
        for (place, (name, is_longest)) in links.iter().enumerate() {
            let number = column * rows + place + 1;
            let lines = wrapped(&format!("{number}. {name}"), WIDTH - 2.0 * PAD, LETTER);
            let high = lines.len() as f64 * LINE + 14.0;
            let (width, weight) = if *is_longest { (3.0, "600") } else { (1.0, "400") };
            text.push_str(&format!(
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{WIDTH:.1}\" height=\"{high:.1}\" rx=\"6\" {EDGE} stroke-width=\"{width}\"/>\n"
            ));
            set_lines(
                &mut text,
                &lines,
                (x + PAD, y + LINE + 3.0),
                LETTER,
                &format!("font-weight=\"{weight}\""),
            );
            y += high;
            if place + 1 < links.len() {
                text.push_str(&format!(
                    "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>\n",
                    x + WIDTH / 2.0,
                    y + 15.0,
                    escaped("↓")
                ));
            }
            y += 21.0;
        }
        lowest = lowest.max(y);
    }
    Body { left: 0.0, top: 0.0, width, height: lowest, text }
}
