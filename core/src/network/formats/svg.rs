//! The picture as a file of its own: black on white, with question, date, source and legend.

use super::xml::escaped;
use crate::network::{Graph, Picture, Shape};

/// What stands around the picture.
pub struct SvgWords<'a> {
    pub title: &'a str,
    /// Whose map, from which day.
    pub source: &'a str,
    pub legend: &'a [&'a str],
    pub rings: &'a [&'a str],
}

const HEAD: f64 = 62.0;
const LEGEND: f64 = 20.0;

pub fn svg(graph: &Graph, picture: &Picture, words: &SvgWords) -> String {
    let foot = LEGEND * (words.legend.len() + 2) as f64;
    let width = picture.width.max(560.0);
    let left = picture.left - (width - picture.width) / 2.0;
    let (top, height) = (picture.top - HEAD, picture.height + HEAD + foot);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
         viewBox=\"{left:.0} {top:.0} {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
         font-family=\"system-ui, 'Segoe UI', 'Noto Sans', sans-serif\" font-size=\"13\" fill=\"#172224\">\n\
         <title>{title}</title>\n\
         <rect x=\"{left:.0}\" y=\"{top:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" fill=\"#ffffff\"/>\n\
         <text x=\"{x:.0}\" y=\"{y:.0}\" font-size=\"22\" font-weight=\"600\">{title}</text>\n",
        title = escaped(words.title),
        x = left + 16.0,
        y = top + 34.0,
    );
    text.push_str(&format!(
        "<text x=\"{:.0}\" y=\"{:.0}\" fill=\"#4b595b\">{}</text>\n",
        left + 16.0,
        top + 54.0,
        escaped(words.source)
    ));
    frame(picture, words, &mut text);
    for line in &picture.lines {
        text.push_str(&line_of(line));
    }
    for mark in &picture.marks {
        mark_of(graph, mark, &mut text);
    }
    for (place, line) in words.legend.iter().enumerate() {
        text.push_str(&format!(
            "<text x=\"{:.0}\" y=\"{:.0}\" font-size=\"12\" fill=\"#4b595b\">{}</text>\n",
            left + 16.0,
            picture.top + picture.height + LEGEND * (place + 1) as f64,
            escaped(line)
        ));
    }
    text.push_str("</svg>\n");
    text
}

fn frame(picture: &Picture, words: &SvgWords, text: &mut String) {
    for wedge in &picture.wedges {
        let (from, to) = wedge.border;
        let anchor = match wedge.label.anchor {
            1 => "start",
            0 => "middle",
            _ => "end",
        };
        let look = match wedge.count {
            0 => "font-style=\"italic\" fill=\"#764800\"",
            _ => "font-weight=\"600\"",
        };
        text.push_str(&format!(
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"#dcdcd4\" stroke-dasharray=\"1 4\"/>\n\
             <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"14\" text-anchor=\"{anchor}\" {look}>{}</text>\n",
            from.x, from.y, to.x, to.y, wedge.label.spot.x, wedge.label.spot.y,
            escaped(&wedge.label.text),
        ));
    }
    for (radius, name) in picture.rings.iter().zip(words.rings) {
        text.push_str(&format!(
            "<circle r=\"{radius:.1}\" fill=\"none\" stroke=\"#c9c9c0\" stroke-width=\"1.5\"/>\n\
             <text y=\"{:.1}\" font-size=\"12\" text-anchor=\"middle\" fill=\"#4b595b\">{}</text>\n",
            15.0 - radius,
            escaped(name)
        ));
    }
}

fn line_of(line: &crate::network::Line) -> String {
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

fn mark_of(graph: &Graph, mark: &crate::network::Mark, text: &mut String) {
    let (x, y, r) = (mark.spot.x, mark.spot.y, mark.radius);
    let actor = graph.actor(mark.place);
    let is_chosen = actor.is_some_and(|actor| graph.map.shortlist.0.contains(&actor.id));
    let is_alone = actor.is_some_and(|actor| actor.known_by.0.len() == 1);
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
            let dash = if is_alone { " stroke-dasharray=\"4 2.5\"" } else { "" };
            text.push_str(&format!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\" fill=\"#e0eef0\" stroke=\"#0d5866\" stroke-width=\"1.75\"{dash}/>\n"
            ));
        }
    }
    for (line, name) in mark.name.iter().enumerate() {
        let below = y + r + 15.0 + 15.0 * line as f64;
        // A white edge twice, for readers that do not paint the edge first.
        text.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{below:.1}\" text-anchor=\"middle\" stroke=\"#ffffff\" stroke-width=\"4\" \
             stroke-linejoin=\"round\">{name}</text><text x=\"{x:.1}\" y=\"{below:.1}\" text-anchor=\"middle\">{name}</text>\n",
            name = escaped(name)
        ));
    }
}
