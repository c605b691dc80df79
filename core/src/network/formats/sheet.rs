//! What stands on the screen as a sheet of paper: the view, and around it the question, what is
//! shown, whose it is, from which day, and how to read it. Black on white, whatever the theme.

use super::{
    body::{Body, in_pieces, set_lines, width_of, wrapped},
    drawn::{Drawn, circle, drawn},
    listed::{Chained, Listing, Quartered, chained, listing, quartered},
    names::{Placed, Spare, WholeNames},
    xml::escaped,
};
use crate::{
    domain::codes,
    network::{Graph, Paint, Picture, Seen, Space},
};

codes! {
    /// All have the same shape: a larger one has larger letters.
    Paper {
        A4 = "a4",
        A3 = "a3",
        /// A1.
        Poster = "poster",
    }
}

impl Paper {
    /// The longer and the shorter edge, in millimetres.
    pub fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (297, 210),
            Self::A3 => (420, 297),
            Self::Poster => (841, 594),
        }
    }

    /// Points to an inch, [`MOST_DOTS`] at the most.
    pub fn resolution(self) -> u32 {
        match self {
            Self::A4 => 300,
            Self::A3 => 250,
            Self::Poster => 140,
        }
    }

    /// A picture with as many names as can be read on it, where its layout has no room for them all.
    pub fn named(self, graph: &Graph, picture: Picture) -> Seen {
        if !picture.is_crowded {
            return Seen { picture, letters: 1.0, ..Seen::default() };
        }
        let (long, short) = (LONG - 2.0 * MARGIN, SHORT - 2.0 * MARGIN);
        let (wide, high) = match picture.width < picture.height {
            true => (short, long - AROUND),
            false => (long, short - AROUND),
        };
        let space = Space { wide, high, is_whole: true, is_wall: false };
        let larger = f64::from(self.millimetres().0) / f64::from(Self::A4.millimetres().0);
        picture.in_crowd(graph, space, READABLE / larger)
    }

    /// The edges of a picture in points.
    pub fn dots(self) -> (u32, u32) {
        let (long, short) = self.millimetres();
        let dots = |edge: u32| (f64::from(edge * self.resolution()) / 25.4).round() as u32;
        (dots(long), dots(short))
    }
}

/// What the size of a sheet is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// For print.
    Millimetres,
    /// To be painted.
    Dots,
}

/// What stands on the screen.
pub enum Shown<'a> {
    Drawn(Drawn<'a>),
    Quadrants(Box<Quartered<'a>>),
    Listing(Listing<'a>),
    Chain(Chained<'a>),
}

/// How to read a sign, with a mark that has it or without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Key {
    pub mark: Option<(usize, String)>,
    pub text: String,
}

/// What stands around it.
pub struct SheetWords<'a> {
    pub title: &'a str,
    /// Which view it is, what is highlighted, what colour and size stand for.
    pub caption: &'a str,
    /// Whose map, from which day.
    pub source: &'a str,
    pub keys: &'a [Key],
}

/// One sheet as SVG, with its edges in points, the upper one first.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub svg: String,
    pub size: (u32, u32),
}

/// The edges of A4 in points of the sheet, and the white around everything.
const LONG: f64 = 1_123.0;
const SHORT: f64 = 794.0;
const MARGIN: f64 = 36.0;
const SMALL: f64 = 12.0;
/// Letters of a heading that is long.
const SMALLEST: f64 = 15.0;
/// What head and foot take of it, about.
const AROUND: f64 = 120.0;
/// How high the letters of a name have to be on A4: six points of a printer.
const READABLE: f64 = 8.0;
/// The body is made no larger than this: a map of three would shout.
const MOST: f64 = 1.5;
/// Of the height of a sheet, before the sheet grows.
const MOST_HEAD: f64 = 0.4;
/// The widest of the fonts that a sheet names, or that a reader takes in their place, are wider than names are
/// told on a map: DejaVu Sans, and the same in bold.
const PLAIN: f64 = 1.08;
const BOLD: f64 = 1.25;
/// As many points as every browser paints, in all and along an edge.
const MOST_DOTS: f64 = 16.7e6;
const MOST_EDGE: f64 = 8_000.0;

pub fn sheet(shown: &Shown, words: &SheetWords, paper: Paper, measure: Measure) -> Sheet {
    let body = match shown {
        Shown::Drawn(own) => drawn(own),
        Shown::Quadrants(own) => quartered(own),
        Shown::Listing(own) => listing(own),
        Shown::Chain(own) => chained(own),
    };
    let is_high = scale(&body, words, SHORT, LONG) > scale(&body, words, LONG, SHORT);
    let (width, height) = if is_high { (SHORT, LONG) } else { (LONG, SHORT) };
    let turned = |(long, short): (u32, u32)| if is_high { (short, long) } else { (long, short) };
    let scale = scale(&body, words, width, height);
    let (foot, rows) = foot(words, width);
    let longer = longer(words, width, height);
    let room = height + longer - head(words, width, &mut String::new()) - foot;
    let names = names(shown, &body, scale, (width, room));
    let more = names.as_ref().filter(|names| !names.is_beside);
    let more =
        more.map_or(0.0, |names| (names.height() - room + body.height * scale).ceil().max(0.0));
    let (room, more) = (room + more, more + longer);
    let (height, grown) = (height + more, 1.0 + more / height);
    let size = painted(turned(paper.dots()), grown);
    let (across, down) = match measure {
        Measure::Millimetres => {
            let (across, down) = turned(paper.millimetres());
            (format!("{across}mm"), format!("{:.0}mm", f64::from(down) * grown))
        }
        Measure::Dots => (size.0.to_string(), size.1.to_string()),
    };
    let mut svg = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{across}\" height=\"{down}\" \
         font-family=\"system-ui, 'Segoe UI', 'Noto Sans', sans-serif\" font-size=\"13\" fill=\"#172224\">\n\
         <title>{}</title>\n<rect width=\"{width:.0}\" height=\"{height:.0}\" fill=\"#ffffff\"/>\n",
        escaped(words.title)
    );
    let head = head(words, width, &mut svg);
    let (mut air, mut beside) = ((room - body.height * scale).max(0.0), 0.0);
    match names.as_ref() {
        Some(names) if names.is_beside => beside = names.width(),
        Some(names) => air = (air - names.height()).max(0.0),
        None => {}
    }
    // A list begins where the head ends; a picture stands in the middle.
    let air = match shown {
        Shown::Drawn(_) => air / 2.0,
        Shown::Quadrants(_) | Shown::Listing(_) | Shown::Chain(_) => 0.0,
    };
    let left = (width - beside - body.width * scale) / 2.0;
    let (x, y) = (left - body.left * scale, head + air - body.top * scale);
    if let Some(names) = names {
        let spot = match names.is_beside {
            true => (left + body.width * scale, head),
            false => (MARGIN, height - foot - names.height()),
        };
        names.draw(spot, &mut svg);
    }
    svg.push_str(&format!(
        "<g transform=\"translate({x:.2} {y:.2}) scale({scale:.4})\">\n{}</g>\n",
        body.text
    ));
    for (key, (x, y)) in words.keys.iter().zip(rows) {
        key_of(key, (x, height - foot + 10.0 + y), &mut svg);
    }
    svg.push_str("</svg>\n");
    Sheet { svg, size }
}

/// Where whole names stand, if any are cut: the map is as large as without them.
fn names(shown: &Shown, body: &Body, scale: f64, (width, room): (f64, f64)) -> Option<Placed> {
    let names: &WholeNames = match shown {
        Shown::Drawn(own) => &own.whole_names,
        Shown::Quadrants(_) | Shown::Listing(_) | Shown::Chain(_) => return None,
    };
    let wide = width - 2.0 * MARGIN;
    let spare = Spare { beside: wide - body.width * scale, high: room, wide };
    (!names.names.is_empty()).then(|| names.placed(spare))
}

/// The edges of a picture that has grown: coarser where a browser would not paint it else.
fn painted((across, down): (u32, u32), grown: f64) -> (u32, u32) {
    let (across, down) = (f64::from(across), f64::from(down) * grown);
    let finer = (MOST_DOTS / (across * down)).sqrt().min(MOST_EDGE / across.max(down)).min(1.0);
    ((across * finer).floor() as u32, (down * finer).floor() as u32)
}

/// How large the body stands on a page of this shape.
fn scale(body: &Body, words: &SheetWords, width: f64, height: f64) -> f64 {
    let used = head(words, width, &mut String::new()) + foot(words, width).0;
    let (across, down) =
        (width - 2.0 * MARGIN, (height + longer(words, width, height) - used).max(1.0));
    MOST.min(across / body.width.max(1.0)).min(down / body.height.max(1.0))
}

/// Where it ends.
fn head(words: &SheetWords, width: f64, text: &mut String) -> f64 {
    let room = width - 2.0 * MARGIN;
    let (size, lines) = heading(words.title, room);
    let y = set_lines(text, &lines, (MARGIN, MARGIN + 20.0), size, "font-weight=\"600\"");
    let set = |said: &str| wrapped(&in_pieces(said, room / PLAIN, SMALL), room / PLAIN, SMALL);
    let y = set_lines(text, &set(words.caption), (MARGIN, y - (size - SMALLEST) * 0.85), SMALL, "");
    set_lines(text, &set(words.source), (MARGIN, y), SMALL, "fill=\"#4b595b\"")
}

/// The question, all of it: in as many lines as it takes, in smaller letters where that is many.
fn heading(title: &str, room: f64) -> (f64, Vec<String>) {
    const SIZES: [f64; 2] = [22.0, 18.0];
    const FEW: usize = 3;
    let set = |size: f64| (size, wrapped(&in_pieces(title, room / BOLD, size), room / BOLD, size));
    let sizes = SIZES.into_iter().map(set);
    sizes.into_iter().find(|(_, lines)| lines.len() <= FEW).unwrap_or_else(|| set(SMALLEST))
}

/// By how much a sheet is higher than its paper, where the head takes more than its share.
fn longer(words: &SheetWords, width: f64, height: f64) -> f64 {
    (head(words, width, &mut String::new()) - height * MOST_HEAD).max(0.0)
}

/// How high it is, and where each key stands in it.
fn foot(words: &SheetWords, width: f64) -> (f64, Vec<(f64, f64)>) {
    const ROW: f64 = 21.0;
    const GAP: f64 = 22.0;
    let (mut x, mut y) = (MARGIN, ROW);
    let mut spots = Vec::new();
    for key in words.keys {
        let own = width_of(&key.text, SMALL) * PLAIN + if key.mark.is_some() { 22.0 } else { 0.0 };
        if x > MARGIN && x + own > width - MARGIN {
            (x, y) = (MARGIN, y + ROW);
        }
        spots.push((x, y));
        x += own + GAP;
    }
    (if words.keys.is_empty() { MARGIN } else { y + MARGIN + 10.0 }, spots)
}

fn key_of(key: &Key, (x, y): (f64, f64), text: &mut String) {
    let mut x = x;
    if key.mark.is_some() {
        let paint = Paint { colour: key.mark.clone(), is_dim: false };
        text.push_str(&circle(x + 8.0, y - 4.0, 8.0, &paint, false));
        x += 22.0;
    }
    let line = [key.text.clone()];
    set_lines(text, &line, (x, y), SMALL, "fill=\"#4b595b\"");
}
