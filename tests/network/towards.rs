//! Arrows lead over a map, from one to the next, whichever way it is drawn.

use std::collections::BTreeSet;

use crate::support::maps::{drawn, workshop};
use makkerskab::{
    domain::Code,
    network::{Drawing, Mark, Picture, Shape, Side, Towards, layout::Spot},
};

fn each(check: impl Fn(&Picture, &str)) {
    for count in [1, 2, 5, 12, 40, 120] {
        for seed in 0..6 {
            let graph = workshop(count, seed);
            for drawing in [Drawing::Rings, Drawing::Network] {
                let which = format!("{count} actors, seed {seed}, {drawing:?}");
                check(&drawn(&graph, drawing), &which);
            }
        }
    }
}

fn at(spots: &[(f64, f64)]) -> Picture {
    let marks = spots.iter().enumerate().map(|(place, (x, y))| Mark {
        place,
        spot: Spot::new(*x, *y),
        radius: 9.0,
        shape: Shape::Actor,
        name: Vec::new(),
        side: Side::Below,
    });
    Picture { marks: marks.collect(), ..Picture::default() }
}

#[test]
fn an_arrow_leads_the_way_it_points() {
    each(|picture, which| {
        for from in &picture.marks {
            for way in Towards::ALL {
                let Some(next) = picture.next_towards(from.place, *way) else { continue };
                let to = picture.marks[next].spot;
                let (x, y) = way.step();
                let (dx, dy) = (to.x - from.spot.x, to.y - from.spot.y);
                let along = dx * x + dy * y;
                let is_sound = along > 0.0 && dx.abs().max(dy.abs()) == along;
                assert!(is_sound, "{which}: {} to {next}, {way:?}", from.place);
            }
        }
    });
}

#[test]
fn everybody_is_reached_from_anybody() {
    each(|picture, which| {
        for start in 0..picture.marks.len() {
            let (mut reached, mut open) = (BTreeSet::from([start]), vec![start]);
            while let Some(place) = open.pop() {
                for way in Towards::ALL {
                    let next = picture.next_towards(place, *way);
                    open.extend(next.filter(|next| reached.insert(*next)));
                }
            }
            let lost = (0..picture.marks.len()).filter(|place| !reached.contains(place));
            let lost: Vec<usize> = lost.collect();
            assert!(lost.is_empty(), "{which}: {lost:?} from {start}");
        }
    });
}

#[test]
fn of_two_that_are_as_near_the_first_comes_next() {
    let next = |spots: &[(f64, f64)], way| at(spots).next_towards(0, way);
    let [above, below] = [(20.0, -5.0), (20.0, 5.0)];
    assert_eq!(next(&[(0.0, 0.0), above, below], Towards::Right), Some(1));
    assert_eq!(next(&[(0.0, 0.0), below, above], Towards::Right), Some(1));
    assert_eq!(next(&[(0.0, 0.0), above, (24.0, 0.0)], Towards::Right), Some(2));
    assert_eq!(next(&[(0.0, 0.0), above, below], Towards::Left), None, "nobody stands there");
    // Right between two ways both lead there.
    for way in [Towards::Right, Towards::Down] {
        assert_eq!(next(&[(0.0, 0.0), (20.0, 20.0)], way), Some(1));
    }
}

#[test]
fn a_step_goes_the_way_of_its_arrow() {
    let [left, up, down, right] =
        ["ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"].map(|key| Towards::parse(key).unwrap());
    let from = |way: Towards| way.from(Spot::new(1.0, 2.0), 40.0);
    assert_eq!([from(left), from(right)], [Spot::new(-39.0, 2.0), Spot::new(41.0, 2.0)]);
    assert_eq!([from(up), from(down)], [Spot::new(1.0, -38.0), Spot::new(1.0, 42.0)]);
    assert_eq!(Towards::parse("Enter"), None);
}
