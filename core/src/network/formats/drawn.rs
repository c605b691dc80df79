//! Rings and network for paper: the same shapes as on the screen, in the colours of the light theme.

use super::{body::Body, names::WholeNames, xml::escaped};
use crate::{
    domain::EdgeType,
    network::{Graph, Line, Look, Mark, Paint, Picture, Shape, Side, kinds_between, layout::LINE},
};

/// The colours of `style/62-page-map.css`, as they are in light.
pub const PALETTE: [&str; 12] = [
    "#dfeaf6", "#e6e0f3", "#fdebc8", "#f9dfe8", "#fbe7e1", "#dcf0ea", "#eceadf", "#e4f0e2",
    "#f3e3f5", "#e0eef0", "#efe6da", "#e9e9e3",
];

/// A picture as it is looked at.
pub struct Drawn<'a> {
    pub graph: &'a Graph,
    pub picture: &'a Picture,
    /// How much larger than drawn its letters stand.
    pub letters: f64,
    /// Of each place.
    pub paints: &'a [Paint],
    /// Which ties are asked for.
    pub look: &'a Look,
    pub rings: &'a [&'a str],
    /// A letter or two for what runs between two.
    pub sign: fn(EdgeType) -> &'static str,
    /// Of those that are cut.
    pub whole_names: WholeNames,
}

pub(super) fn drawn(own: &Drawn) -> Body {
    let picture = own.picture;
    let mut text = String::new();
    let letters = own.letters;
    frame(picture, own.rings, letters, &mut text);
    let is_asked_for = |line: &&Line| own.look.shows_line(own.graph, line);
    for line in &picture.lines {
        match is_asked_for(&line) {
            true => text.push_str(&line_of(line)),
            false => text.push_str(&format!("<g opacity=\"0.25\">{}</g>\n", line_of(line))),
        }
    }
    for (spot, kinds) in kinds_between(own.graph, picture.lines.iter().filter(is_asked_for)) {
        let signs: String = kinds.into_iter().map(own.sign).collect();
        halo(
            &mut text,
            (spot.x, spot.y + 4.0 * letters),
            (11.0 * letters, "font-weight=\"600\" text-anchor=\"middle\""),
            &signs,
        );
    }
    let plain = Paint::default();
    for mark in &picture.marks {
        let paint = own.paints.get(mark.place).unwrap_or(&plain);
        mark_of(own.graph, mark, paint, letters, &mut text);
    }
    Body {
        left: picture.left,
        top: picture.top,
        width: picture.width,
        height: picture.height,
        text,
    }
}

/// A white edge below the letters, for readers that do not paint the edge first.
fn halo(text: &mut String, (x, y): (f64, f64), (size, look): (f64, &str), said: &str) {
    let (said, edge) = (escaped(said), size * 0.3);
    let look = format!("font-size=\"{size:.1}\" {look}");
    text.push_str(&format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" {look} stroke=\"#ffffff\" stroke-width=\"{edge:.1}\" \
         stroke-linejoin=\"round\">{said}</text><text x=\"{x:.1}\" y=\"{y:.1}\" {look}>{said}</text>\n"
    ));
}

fn frame(picture: &Picture, rings: &[&str], letters: f64, text: &mut String) {
    for wedge in &picture.wedges {
        let (from, to) = wedge.border;
        let anchor = wedge.label.anchor.code();
        let look = match wedge.count {
            0 => "font-style=\"italic\" fill=\"#764800\"",
            _ => "font-weight=\"600\"",
        };
        text.push_str(&format!(
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"#dcdcd4\" stroke-dasharray=\"1 4\"/>\n",
            from.x, from.y, to.x, to.y,
        ));
        let said = wedge.said();
        let (x, line) = (wedge.label.spot.x, LINE * letters);
        let first = wedge.label.spot.y - line * (said.lines().count() as f64 - 1.0) / 2.0;
        for (down, said) in said.lines().enumerate() {
            text.push_str(&format!(
                "<text x=\"{x:.1}\" y=\"{:.1}\" font-size=\"{:.1}\" text-anchor=\"{anchor}\" {look}>{}</text>\n",
                first + line * down as f64,
                14.0 * letters,
                escaped(said),
            ));
        }
    }
    for radius in &picture.rings {
        text.push_str(&format!(
            "<circle r=\"{radius:.1}\" fill=\"none\" stroke=\"#c9c9c0\" stroke-width=\"1.5\"/>\n"
        ));
    }
    for (spot, name) in picture.ring_names(rings, letters).into_iter().zip(rings.iter().skip(1)) {
        text.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{:.1}\" text-anchor=\"middle\" fill=\"#4b595b\">{}</text>\n",
            spot.x,
            spot.y + 4.0 * letters,
            12.0 * letters,
            escaped(name)
        ));
    }
}

fn line_of(line: &Line) -> String {
    let style = line.style;
    let (colour, width) = match (style.is_wish, style.is_implied, style.strength) {
        (true, _, _) => ("#0d5866", 2.5),
        (_, true, _) => ("#c9c9c0", 1.0),
        (_, _, 3) => ("#172224", 3.5),
        (_, _, 1) => ("#78858a", 1.0),
        _ => ("#78858a", 1.5),
    };
    let dash = match (style.is_wish, style.is_fragile) {
        (true, _) => " stroke-dasharray=\"1 5\" stroke-linecap=\"round\"",
        (false, true) => " stroke-dasharray=\"7 5\"",
        (false, false) => "",
    };
    let arrow = line.arrow.as_ref().map(|path| format!("<path d=\"{path}\" fill=\"{colour}\"/>\n"));
    format!(
        "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{dash}/>\n{}",
        line.path,
        arrow.unwrap_or_default()
    )
}

fn mark_of(graph: &Graph, mark: &Mark, paint: &Paint, letters: f64, text: &mut String) {
    let (x, y, r) = (mark.spot.x, mark.spot.y, mark.radius);
    let actor = graph.actor(mark.place);
    let is_chosen = actor.is_some_and(|actor| graph.map.shortlist.0.contains(&actor.id));
    let is_alone = actor.is_some_and(|actor| actor.known_by.0.len() == 1);
    text.push_str(if paint.is_dim { "<g opacity=\"0.25\">" } else { "<g>" });
    let whole = graph.name(mark.place);
    if !mark.tells(whole) {
        text.push_str(&format!("<title>{}</title>", escaped(whole)));
    }
    match mark.shape {
        Shape::Library => text.push_str(&format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"4\" fill=\"#0d5866\"/>\n",
            x - r, y - r, r * 2.0, r * 2.0
        )),
        Shape::Actor => {
            if is_chosen {
                text.push_str(&format!(
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{:.1}\" fill=\"none\" stroke=\"#0d5866\" stroke-width=\"2.5\"/>\n",
                    r + 4.0
                ));
            }
            text.push_str(&circle(x, y, r, paint, is_alone));
        }
    }
    let line = LINE * letters;
    let high = line * mark.name.len() as f64;
    let first = match mark.side {
        Side::Below => y + r + line,
        Side::Above => y - r - high + line * 0.75,
        Side::Right | Side::Left => y - high / 2.0 + line * 0.75,
    };
    let (across, anchor) = mark.name_at();
    let (x, look) = (x + across, format!("text-anchor=\"{}\"", anchor.code()));
    for (down, name) in mark.name.iter().enumerate() {
        let y = first + line * down as f64;
        halo(text, (x, y), (13.0 * letters, &look), name);
    }
    text.push_str("</g>\n");
}

/// A mark with its colour and its sign; the legend has such ones, too.
pub(super) fn circle(x: f64, y: f64, r: f64, paint: &Paint, is_alone: bool) -> String {
    let dash = if is_alone { " stroke-dasharray=\"4 2.5\"" } else { "" };
    let number = paint.colour.as_ref().and_then(|(number, _)| PALETTE.get(*number));
    let mut text = format!(
        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\" fill=\"{}\" stroke=\"#0d5866\" stroke-width=\"1.75\"{dash}/>\n",
        number.unwrap_or(&"#e0eef0")
    );
    if let Some((_, sign)) = &paint.colour {
        text.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" font-size=\"11\" font-weight=\"600\" text-anchor=\"middle\">{}</text>\n",
            y + 4.0,
            escaped(sign)
        ));
    }
    text
}
