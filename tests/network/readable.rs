//! Where a map has little room: every name that stands can be read and runs over nothing, most names stand, and equal
//! maps are seen alike.

use crate::support::maps::workshop;
use makkerskab::{
    domain::{Map, Node, Sector},
    network::{
        Drawing, Graph, Mark, Picture, PictureWords, READABLE, READABLE_ON_PAPER, Seen, Side,
        Space,
        layout::{LINE, Room, widest},
        picture_of,
    },
    text::{Lang, text},
};

/// A tablet upright, an old projector, a map beside a step's tool, a phone.
const SPACES: [(&str, f64, f64); 4] = [
    ("768", 718.0, 716.0),
    ("1024", 974.0, 537.0),
    ("beside", 600.0, 540.0),
    ("360", 326.0, 546.0),
];

fn space((_, wide, high): (&str, f64, f64), is_whole: bool) -> Space {
    Space { wide, high, is_whole, is_wall: false }
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
    let (x, y, radius) = (mark.spot.x, mark.spot.y, mark.radius);
    let (x, top) = match mark.side {
        Side::Below => (x, y + radius),
        Side::Above => (x, y - radius - high),
        Side::Right => (x + radius + 3.0 + half, y - high / 2.0),
        Side::Left => (x - radius - 3.0 - half, y - high / 2.0),
    };
    Room { left: x - half, right: x + half, top, bottom: top + high }
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
                    let spots = |own: &Picture| {
                        let below: Vec<usize> = picture.below().map(|mark| mark.place).collect();
                        let others = own.marks.iter().filter(|mark| !below.contains(&mark.place));
                        others.map(|mark| mark.spot).collect::<Vec<_>>()
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

/// A laptop's projector, whole and beside a step's tool, and a large one.
const WALLS: [(&str, f64, f64); 3] =
    [("1366", 1300.0, 645.0), ("beside on a wall", 640.0, 645.0), ("1920", 1850.0, 907.0)];

#[test]
fn on_a_wall_letters_grow_as_long_as_names_stand_whole() {
    for count in [6, 10, 18, 25] {
        for seed in 1..=2 {
            let graph = workshop(count, seed);
            for drawing in [Drawing::Rings, Drawing::Network] {
                let picture = drawn(&graph, drawing);
                for own in WALLS {
                    let (_, wide, tall) = own;
                    let space = Space { wide, high: tall, is_whole: false, is_wall: true };
                    let seen = picture.readable(&graph, space);
                    let told = format!("{count} actors, seed {seed}, {drawing:?}, {}", own.0);
                    let plain = 13.0 * (wide / picture.width).min(tall / picture.height);
                    assert!(high(&seen) >= READABLE, "{told}: {}", high(&seen));
                    assert!(high(&seen) > plain, "{told}: {plain} {}", high(&seen));
                    assert!(seen.across <= wide + 0.01, "{told}: all of it is seen");
                    let cut = seen.shortened.len();
                    let is_large = high(&seen) > READABLE * 1.15;
                    assert!(!is_large || cut * 6 <= count + 1, "{told}: {cut} are cut");
                }
            }
        }
    }
}

/// Eight points on A4, or as many as leave everybody a name and most of them whole.
#[test]
fn on_paper_names_are_large_enough_to_be_read() {
    let (wide, tall) = (640.0, 567.0);
    for count in [6, 10, 18, 25, 40] {
        for seed in 1..=3 {
            let graph = workshop(count, seed);
            for drawing in [Drawing::Rings, Drawing::Network] {
                let picture = drawn(&graph, drawing);
                let seen = picture.printed(&graph, wide, tall);
                let told = format!("{count} actors, seed {seed}, {drawing:?}");
                let plain = 13.0 * (wide / picture.width).min(tall / picture.height);
                assert!(high(&seen) > plain, "{told}: {plain} {}", high(&seen));
                assert!(seen.across <= wide + 0.01, "{told}: all of it is there");
                let named =
                    |own: &Picture| own.marks.iter().filter(|mark| !mark.name.is_empty()).count();
                assert_eq!(named(&seen.picture), named(&picture), "{told}: everybody has a name");
                assert!(seen.shortened.len() * 3 <= count + 1, "{told}: {:?}", seen.shortened);
                if count <= 25 {
                    assert!(high(&seen) >= READABLE_ON_PAPER, "{told}: {}", high(&seen));
                }
            }
        }
    }
}

#[test]
fn the_names_of_rings_stand_where_nobody_does_and_no_other_ring_is_named() {
    let words = &text(Lang::Da).network;
    let mut crowded = 0;
    for count in [6, 10, 18, 25, 40] {
        for seed in 1..=3 {
            let picture = drawn(&workshop(count, seed), Drawing::Rings);
            let walls = WALLS
                .into_iter()
                .filter(|_| count <= 18)
                .map(|own| Space { is_wall: true, ..space(own, false) });
            for own in SPACES.map(|own| space(own, false)).into_iter().chain(walls) {
                let seen = picture.readable(&workshop(count, seed), own);
                let spots = seen.picture.ring_names(&words.ring_names, seen.letters);
                assert_eq!(spots.len(), 4);
                let mut named: Vec<Room> = Vec::new();
                for (spot, said) in spots.iter().zip(words.ring_names.iter().skip(1)) {
                    let half = widest(&[(*said).to_owned()]) * seen.letters * 0.9 * 12.0 / 26.0;
                    let high = LINE * seen.letters * 0.4;
                    let room = Room {
                        left: spot.x - half,
                        right: spot.x + half,
                        top: spot.y - high,
                        bottom: spot.y + high,
                    };
                    let meets = |mark: &Mark| {
                        let has_name = !mark.name.is_empty();
                        circle(mark).overlaps(&room)
                            || has_name && name(mark, seen.letters).overlaps(&room)
                    };
                    crowded += usize::from(seen.picture.marks.iter().any(meets));
                    crowded += usize::from(named.iter().any(|other| other.overlaps(&room)));
                    named.push(room);
                }
            }
        }
    }
    assert_eq!(crowded, 0);
}

/// A group's map that left one without a name beside free room, and two cut, on a projector.
#[test]
fn a_name_stands_on_another_side_so_that_a_neighbour_s_has_room() {
    const NAMES: [&str; 18] = [
        "Nordbyens Ungdomsklub",
        "Randers Ungdomsskole",
        "Museum Østjylland",
        "Jobcentret",
        "Boligforeningen Bakkevænget",
        "Kirken",
        "Frivilligcenter Randers",
        "Sundhedsplejen i Nordbyen",
        "Aftenskolen",
        "Randers FC",
        "Spejderne",
        "Danskuddannelsescentret",
        "Vestervang Skole",
        "Folkeoplysningsudvalget",
        "Ældre Sagen",
        "Lokalhistorisk Arkiv",
        "Politiets forebyggende afdeling",
        "Elro",
    ];
    const SECTORS: [Sector; 6] = [
        Sector::Municipal,
        Sector::Education,
        Sector::Association,
        Sector::Media,
        Sector::Housing,
        Sector::Culture,
    ];
    let actors = NAMES.into_iter().zip(1_usize..).map(|(name, place)| Node {
        id: format!("no-n-{place}"),
        name: name.into(),
        sector: Some(SECTORS[(place - 1) % 6]),
        ring: (place <= 12).then_some(1 + (place as i64 - 1) % 4),
        ..Node::default()
    });
    let library = Node {
        id: "no-n-0".into(),
        name: "Randers Bibliotek".into(),
        is_library: Some(true),
        ring: Some(0),
        ..Node::default()
    };
    let nodes = [library].into_iter().chain(actors).collect();
    let graph = Graph::new(Map::default(), nodes, vec![]);
    let picture = drawn(&graph, Drawing::Rings);
    for (told, wide, high) in [("1440", 736.0, 756.0), ("1920", 968.0, 907.0)] {
        let space = Space { wide, high, is_whole: false, is_wall: true };
        let seen = picture.readable(&graph, space);
        let marks = seen.picture.marks.iter();
        let nameless: Vec<&str> =
            marks.filter(|mark| mark.name.is_empty()).map(|mark| graph.name(mark.place)).collect();
        assert!(nameless.is_empty(), "{told}: {nameless:?}");
        let cut: Vec<&str> = seen.shortened.iter().map(|place| graph.name(*place)).collect();
        assert!(cut.is_empty(), "{told}: {cut:?}");
    }
}

#[test]
fn who_has_no_ring_yet_stands_in_as_many_rows_as_whole_names_take() {
    let graph = workshop(24, 1);
    let nodes = graph.actors.iter().cloned().map(|mut node| {
        let is_left = node.id.ends_with(['1', '3', '5', '7']);
        node.ring = node.ring.filter(|_| !is_left || node.is_own());
        node
    });
    let edges = graph.ties.iter().map(|tie| tie.edge.clone());
    let graph = Graph::new(graph.map.clone(), nodes.collect(), edges.collect());
    let picture = drawn(&graph, Drawing::Rings);
    assert!(picture.below().count() > 5);
    for own in SPACES {
        let seen = picture.readable(&graph, space(own, false));
        let below: Vec<&Mark> = seen.picture.below().collect();
        assert_eq!(below.len(), picture.below().count());
        for mark in &below {
            assert!(mark.tells(graph.name(mark.place)), "{}: {:?}", own.0, mark.name);
            let lines = seen.picture.lines.iter().filter(|line| line.touches(mark.place));
            for line in lines {
                let end = if line.between.0 == mark.place { line.ends.0 } else { line.ends.1 };
                assert!(end.distance(mark.spot) < mark.radius + 2.0, "its lines go along");
            }
        }
    }
}
