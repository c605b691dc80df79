//! Where a map has little room: every name that stands can be read and runs over nothing, most names stand, and equal
//! maps are seen alike.

#[path = "network/maps.rs"]
#[allow(dead_code)]
mod maps;

use makkerskab::{
    domain::Sector,
    network::{
        Drawing, Graph, Mark, Picture, PictureWords, READABLE, Seen, Space,
        layout::{LINE, Room, widest},
        picture_of,
    },
    text::{Lang, text},
};
use maps::workshop;

/// A tablet upright, an old projector, a map beside a step's tool, a phone.
const SPACES: [(&str, f64, f64); 4] = [
    ("768", 718.0, 716.0),
    ("1024", 974.0, 537.0),
    ("beside", 600.0, 540.0),
    ("360", 326.0, 546.0),
];

fn space((_, wide, high): (&str, f64, f64), is_whole: bool) -> Space {
    Space { wide, high, is_whole }
}

fn drawn(graph: &Graph, drawing: Drawing) -> Picture {
    let words = &text(Lang::Da).network;
    let sector = |sector: Option<Sector>| match sector {
        Some(sector) => (words.wedge)(sector).to_owned(),
        None => words.no_sector.to_owned(),
    };
    picture_of(graph, drawing, &PictureWords { sector: &sector })
}

/// Points of the screen that a name is high.
fn high(seen: &Seen) -> f64 {
    13.0 * seen.letters * seen.across / seen.picture.width
}

fn circle(mark: &Mark) -> Room {
    let (spot, radius) = (mark.spot, mark.radius);
    Room {
        left: spot.x - radius,
        right: spot.x + radius,
        top: spot.y - radius,
        bottom: spot.y + radius,
    }
}

fn name(mark: &Mark, letters: f64) -> Room {
    let half = widest(&mark.name) * letters * 0.96 / 2.0;
    let high = LINE * letters * 0.96 * mark.name.len() as f64;
    let top = match mark.is_above {
        true => mark.spot.y - mark.radius - high,
        false => mark.spot.y + mark.radius,
    };
    let bottom = top + high;
    Room { left: mark.spot.x - half, right: mark.spot.x + half, top, bottom }
}

#[test]
fn names_can_be_read_run_over_nothing_and_most_of_them_stand() {
    for count in [1, 6, 10, 15, 25, 40, 60] {
        for seed in 1..=2 {
            let graph = workshop(count, seed);
            for drawing in [Drawing::Rings, Drawing::Network] {
                let picture = drawn(&graph, drawing);
                for own in SPACES {
                    let seen = picture.readable(&graph, space(own, false));
                    let told = format!("{count} actors, seed {seed}, {drawing:?}, {}", own.0);
                    assert!(high(&seen) > READABLE - 0.01, "{told}: {}", high(&seen));
                    let marks = &seen.picture.marks;
                    let rooms: Vec<Room> =
                        marks.iter().map(|mark| name(mark, seen.letters)).collect();
                    for (a, own) in
                        rooms.iter().enumerate().filter(|(a, _)| !marks[*a].name.is_empty())
                    {
                        for (b, other) in rooms.iter().enumerate().filter(|(b, _)| *b != a) {
                            let is_named = !marks[b].name.is_empty();
                            assert!(!(is_named && own.overlaps(other)), "{told}: {a} {b}");
                            assert!(!own.overlaps(&circle(&marks[b])), "{told}: {a} {b}");
                        }
                    }
                    let missing = marks.iter().filter(|mark| mark.name.is_empty()).count();
                    assert!(missing * 5 <= marks.len(), "{told}: {missing} missing");
                    let spots = |picture: &Picture| {
                        picture.marks.iter().map(|m| m.spot).collect::<Vec<_>>()
                    };
                    assert_eq!(spots(&seen.picture), spots(&picture), "nobody moves");
                    assert_eq!(picture.readable(&graph, space(own, false)), seen, "{told}");
                }
            }
        }
    }
}

#[test]
fn a_workshop_s_map_is_seen_whole_on_a_tablet_and_whoever_asks_for_all_of_it_sees_it() {
    for count in [6, 10, 15, 20] {
        for seed in 1..=3 {
            let graph = workshop(count, seed);
            let picture = drawn(&graph, Drawing::Rings);
            let seen = picture.readable(&graph, space(SPACES[0], false));
            assert!(seen.across <= 718.0, "{count} actors, seed {seed}: {}", seen.across);
            for own in SPACES {
                let seen = picture.readable(&graph, space(own, true));
                assert!(seen.across <= own.1 + 0.01);
                assert!(seen.across * seen.picture.height / seen.picture.width <= own.2 + 0.01);
            }
        }
    }
}

#[test]
fn what_does_not_stand_whole_is_told_beside_it() {
    let graph = workshop(40, 2);
    let picture = drawn(&graph, Drawing::Rings);
    let seen = picture.readable(&graph, space(SPACES[0], false));
    for mark in &seen.picture.marks {
        let is_told = seen.shortened.contains(&mark.place);
        assert_ne!(mark.tells(graph.name(mark.place)), is_told, "{:?}", mark.name);
    }
}
