//! A saved picture of a map: the question stands whole above it, and never over the edge.

use makkerskab::network::formats::{Chained, Measure, Paper, Sheet, SheetWords, Shown, sheet};

fn made(title: &str) -> Sheet {
    let links = (0..9).map(|n| (format!("Led {n}"), false)).collect();
    let words = SheetWords { title, caption: "Kæden", source: "Herning · 25.11.2026", keys: &[] };
    let shown = Shown::Chain(Chained { lead: "Længste vej", links });
    sheet(&shown, &words, Paper::A4, Measure::Dots)
}

/// Letters and size of each line of the heading.
fn heading(svg: &str) -> Vec<(&str, f64)> {
    let lines = svg.lines().filter(|line| line.contains("x=\"36.0\"") && line.contains("\"600\""));
    lines
        .filter_map(|line| {
            let size = line.split("font-size=\"").nth(1)?.split('"').next()?.parse().ok()?;
            Some((line.split('>').nth(1)?.split('<').next()?, size))
        })
        .collect()
}

/// As wide as DejaVu Sans sets it in bold, the widest that a reader takes for `sans-serif`.
fn bold(line: &str, size: f64) -> f64 {
    let wide = |letter: char| match letter {
        'i' | 'j' | 'l' | ' ' | 'I' => 0.37,
        'f' | 't' | '.' | ',' | '-' => 0.48,
        'r' | 's' | 'c' | 'z' | '?' => 0.6,
        'm' | 'M' | 'w' | 'W' | 'æ' | 'Æ' => 1.06,
        own if own.is_uppercase() => 0.84,
        _ => 0.71,
    };
    line.chars().map(wide).sum::<f64>() * size
}

#[test]
fn a_question_stands_whole_and_within_the_edges_however_long_it_is() {
    let asked = "Hvem skal vi gå sammen med om de unge, der ikke kommer i skole?";
    let long = "Hvem kender de nye familier i Nordbyen, hvem taler med dem til daglig, og hvem \
                vil være med til at give børnene en bog i hånden før sommer?";
    let all = [asked.to_owned(), long.to_owned(), long.repeat(5), long.repeat(40)];
    for title in all.iter().chain([&"Mmmøhbdn".repeat(75), &format!("{} slut", "W".repeat(300))]) {
        let sheet = made(title);
        let lines = heading(&sheet.svg);
        let told: String = lines.iter().map(|(line, _)| *line).collect();
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(bare(&told), bare(title), "nothing is cut");
        let wide: f64 = sheet
            .svg
            .split("viewBox=\"0 0 ")
            .nth(1)
            .unwrap()
            .split(' ')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let room = wide - 2.0 * 36.0;
        let told: Vec<f64> = lines.iter().map(|(line, size)| bold(line, *size)).collect();
        assert!(told.iter().all(|width| *width <= room), "{told:?} in {room}");
        // What it is about begins below it, at a size that can be read.
        let last = sheet.svg.lines().rfind(|line| line.contains("font-weight=\"600\"")).unwrap();
        let y: f64 = last.split("y=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        let body = sheet.svg.split("translate(").nth(1).unwrap();
        let top: f64 = body.split([' ', ')']).nth(1).unwrap().parse().unwrap();
        assert!(top > y, "{top} {y}");
        let scale: f64 =
            body.split("scale(").nth(1).unwrap().split(')').next().unwrap().parse().unwrap();
        assert!(scale > 0.5, "{scale}");
        let path = format!("{}/heading-{}.svg", env!("CARGO_TARGET_TMPDIR"), title.len());
        std::fs::write(path, sheet.svg).unwrap();
    }
    assert!(heading(&made(asked).svg).iter().all(|(_, size)| *size == 22.0));
}
