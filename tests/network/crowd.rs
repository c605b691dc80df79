//! Maps too large for everybody's name: those of the greatest stand, run over nothing, and become more the
//! nearer one looks and the larger the paper is.

use crate::support::maps::{drawn, workshop};
use makkerskab::{
    domain::Code,
    network::{
        Drawing, Graph, Look, Mark, Picture, READABLE, Seen, Side, Space,
        formats::{Drawn, Measure, Paper, SheetWords, Shown, WholeNames, sheet},
        layout::{LINE, Room, widest},
    },
};

const SCREEN: (f64, f64) = (900.0, 600.0);

fn seen(graph: &Graph, picture: &Picture, zoom: f64) -> Seen {
    let space =
        Space { wide: SCREEN.0 * zoom, high: SCREEN.1 * zoom, is_whole: true, is_wall: false };
    picture.in_crowd(graph, space, READABLE)
}

fn named(picture: &Picture) -> usize {
    picture.marks.iter().filter(|mark| !mark.name.is_empty()).count()
}

fn circle(Mark { spot, radius, .. }: &Mark) -> Room {
    Room {
        left: spot.x - radius,
        right: spot.x + radius,
        top: spot.y - radius,
        bottom: spot.y + radius,
    }
}

fn name(mark: &Mark, letters: f64) -> Room {
    let wide = widest(&mark.name) * letters * 0.96;
    let high = LINE * letters * 0.96 * mark.name.len() as f64;
    let (x, y, radius) = (mark.spot.x, mark.spot.y, mark.radius);
    let (left, top) = match mark.side {
        Side::Below => (x - wide / 2.0, y + radius),
        Side::Above => (x - wide / 2.0, y - radius - high),
        Side::Right => (x + radius, y - high / 2.0),
        Side::Left => (x - radius - wide, y - high / 2.0),
    };
    Room { left, right: left + wide, top, bottom: top + high }
}

/// How many stand; every one of them runs over nothing.
fn free_names(graph: &Graph, Seen { picture, letters, .. }: &Seen) -> usize {
    let with: Vec<&Mark> = picture.marks.iter().filter(|mark| !mark.name.is_empty()).collect();
    for own in &with {
        assert!(own.tells(graph.name(own.place)), "{:?} is not whole", own.name);
        let room = name(own, *letters);
        for other in picture.marks.iter().filter(|other| other.place != own.place) {
            let is_named = !other.name.is_empty();
            assert!(!room.overlaps(&circle(other)), "{:?} {:?}", own.name, other.place);
            assert!(!is_named || !room.overlaps(&name(other, *letters)), "{:?}", own.name);
        }
    }
    with.len()
}

#[test]
fn the_nearer_one_looks_the_more_names_stand_and_nobody_moves() {
    for (count, drawing, few, most) in [
        (150, Drawing::Network, 25, 110),
        (300, Drawing::Network, 15, 180),
        (1_000, Drawing::Network, 10, 300),
        (400, Drawing::Rings, 10, 120),
    ] {
        let graph = workshop(count, 1);
        let picture = drawn(&graph, drawing);
        assert!(picture.is_crowded, "{count} {drawing:?}");
        let mut before = 0;
        let told: Vec<usize> = [1.0, 2.0, 4.0, 8.0]
            .into_iter()
            .map(|zoom| {
                let seen = seen(&graph, &picture, zoom);
                let spots =
                    |picture: &Picture| picture.marks.iter().map(|m| m.spot).collect::<Vec<_>>();
                assert_eq!(spots(&seen.picture), spots(&picture), "nobody moves");
                let names = free_names(&graph, &seen);
                assert!(names >= before, "{count} {drawing:?}: {names} after {before}");
                before = names;
                names
            })
            .collect();
        println!("{count} {drawing:?} {told:?}");
        assert!(told[0] >= few && told[3] >= most, "{count} {drawing:?}: {told:?}");
        // The greatest have theirs before the others.
        let seen = seen(&graph, &picture, 1.0);
        let share = |is_great: bool| {
            let of = |mark: &&Mark| (mark.radius > 14.0) == is_great;
            let all = seen.picture.marks.iter().filter(of);
            let with = all.clone().filter(|mark| !mark.name.is_empty()).count();
            with as f64 / all.count().max(1) as f64
        };
        assert!(share(true) > share(false), "{count} {drawing:?}");
    }
    let few = workshop(149, 1);
    let picture = drawn(&few, Drawing::Network);
    assert!(!picture.is_crowded && named(&picture) == 150, "where all have room all stand");
}

#[test]
fn a_larger_sheet_has_more_names() {
    let graph = workshop(400, 2);
    for drawing in [Drawing::Network, Drawing::Rings] {
        let picture = drawn(&graph, drawing);
        let mut before = 0;
        for paper in Paper::ALL {
            let seen = paper.named(&graph, picture.clone());
            let names = free_names(&graph, &seen);
            let shown = Drawn {
                graph: &graph,
                picture: &seen.picture,
                letters: seen.letters,
                paints: &[],
                look: &Look::default(),
                rings: &["Midten", "Tæt på", "Af og til", "Yderst", "Udenfor"],
                sign: |_| "",
                whole_names: WholeNames::default(),
            };
            let words = SheetWords { title: "Hvem?", caption: "Net", source: "Herning", keys: &[] };
            let made = sheet(&Shown::Drawn(shown), &words, *paper, Measure::Millimetres);
            let first = seen.picture.marks.iter().find(|mark| !mark.name.is_empty()).unwrap();
            assert!(made.svg.contains(&format!(">{}<", first.name[0])));
            let path = format!("{}/crowd-{drawing:?}-{paper:?}.svg", env!("CARGO_TARGET_TMPDIR"));
            std::fs::write(path, &made.svg).unwrap();
            println!("{drawing:?} {paper:?} {names} letters {}", seen.letters);
            assert!(names > before, "{drawing:?} {paper:?}: {names} after {before}");
            before = names;
            // Letters are at least five points high on every paper.
            let scale = made.svg.split("scale(").nth(1).unwrap().split(')').next().unwrap();
            let scale: f64 = scale.parse().unwrap();
            let millimetres =
                f64::from(paper.millimetres().0) / 1_123.0 * 13.0 * seen.letters * scale;
            assert!(millimetres > 1.76, "{drawing:?} {paper:?}: {millimetres}");
        }
    }
}

#[test]
fn names_are_found_quickly() {
    let graph = workshop(1_000, 1);
    let picture = drawn(&graph, Drawing::Network);
    let begin = std::time::Instant::now();
    for zoom in [1.0, 1.4, 2.0, 4.0, 8.0] {
        seen(&graph, &picture, zoom);
    }
    let each = begin.elapsed() / 5;
    println!("{each:?}");
    assert!(each.as_millis() < 500, "{each:?}");
}
