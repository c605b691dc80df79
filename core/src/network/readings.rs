//! What the measures say, as observations to talk about.

use std::collections::BTreeSet;

use super::{
    CLOSE, Carrier, Graph, Measures, OUTSIDE, Reading, Share, Tie, carriers,
    meant::{ends, known_to_us, reached_islands, top, unanswered},
    measures::is_weak,
};
use crate::{domain::Node, order::OrderBy};

/// Below this many actors only counts are told: shares of four say nothing.
pub const SMALL: usize = 5;
/// More observations than this at a time, and nobody talks about any.
pub const AT_MOST: usize = 5;

/// Every observation that the map gives, what presses most first. Show [`AT_MOST`] at a time.
pub fn readings(graph: &Graph, measures: &Measures) -> Vec<Reading> {
    let mut found = about_people(graph, measures);
    found.extend(about_spread(graph, measures));
    found.extend(about_ties(graph, measures));
    // How many there are says nothing by itself.
    if !found.is_empty() {
        found.push(Reading::Size { actors: graph.others() });
    }
    found.order_by_key(|reading| std::cmp::Reverse(reading.weight(measures.size)));
    found
}

fn about_people(graph: &Graph, measures: &Measures) -> Vec<Reading> {
    let mut found = Vec::new();
    let mut say = |reading: Reading| found.push(reading);
    if !measures.against.is_empty() {
        say(Reading::Against { actors: measures.against.clone() });
    }
    if !measures.overlooked.is_empty() {
        say(Reading::Overlooked { actors: measures.overlooked.clone() });
    }
    if measures.alone.count > 0 {
        let carriers = carriers(graph);
        let is_one_only = carriers.len() == 1;
        let top = carriers.into_iter().filter(|carrier| !carrier.alone.is_empty()).take(3);
        let people: Vec<Carrier> = top.collect();
        let actors: BTreeSet<usize> = people.iter().flat_map(|own| own.alone.clone()).collect();
        // Where only one is named at all, it is so of everybody.
        if !is_one_only {
            let actors = actors.into_iter().collect();
            say(Reading::OnePerson { alone: measures.alone, people, actors });
        }
    }
    // Before anybody has been asked who knows whom, this would only be noise.
    let is_near = |place: &usize| {
        graph.actor(*place).and_then(Node::ring_place).is_some_and(|ring| ring <= CLOSE)
    };
    // Whoever works with us is known, whether or not it is written by whom.
    let actors: Vec<usize> = measures.unknown.iter().copied().filter(|own| !is_near(own)).collect();
    if measures.alone.of > 0 && !actors.is_empty() {
        say(Reading::NobodyKnows { actors });
    }
    if !measures.chain.circle.is_empty() {
        say(Reading::Circle { actors: measures.chain.circle.clone() });
    }
    if measures.chain.links() > 0 {
        say(Reading::Chain { path: measures.chain.path.clone() });
    }
    found
}

fn about_spread(graph: &Graph, measures: &Measures) -> Vec<Reading> {
    let mut found = Vec::new();
    let mut say = |reading: Reading| found.push(reading);
    let is_small = measures.size < SMALL;
    let sectors = measures.empty_sectors();
    let sorted = measures.size - measures.unsorted;
    // Where hardly anybody has one, nobody was asked for it.
    if !sectors.is_empty() && sorted > 0 && 3 * sorted >= measures.size {
        let unsorted = measures.unsorted > 0;
        let is_meant = |place: &usize| match graph.actor(*place).and_then(|actor| actor.sector) {
            None => unsorted,
            Some(own) => !unsorted && measures.sectors.contains(&(own, 1)),
        };
        let actors = graph.others().into_iter().filter(is_meant).collect();
        say(Reading::NoSector { sectors, unsorted, actors });
    }
    let skew = measures.skew.filter(|(_, share)| share.value().is_some_and(|value| value > 0.5));
    // Of those that have a sector: most may have been asked for none.
    if let Some((sector, share)) = skew.filter(|(_, share)| share.of >= SMALL) {
        let of_it = |place: &usize| graph.actor(*place).is_some_and(|a| a.sector == Some(sector));
        let actors = graph.others().into_iter().filter(of_it).collect();
        say(Reading::Skewed { sector, share, actors });
    }
    let placed = measures.size - measures.rings.unplaced;
    let outer = Share { count: measures.rings.outer(), of: placed };
    if !is_small && outer.value().is_some_and(|value| value >= 0.5) {
        let far = |place: &usize| {
            graph.actor(*place).and_then(Node::ring_place).is_some_and(|ring| ring + 1 >= OUTSIDE)
        };
        say(Reading::Outer {
            share: outer,
            actors: graph.others().into_iter().filter(far).collect(),
        });
    }
    if placed > 0 && measures.rings.unplaced > 0 {
        let actors = graph.others().into_iter();
        let actors = actors
            .filter(|place| graph.actor(*place).is_some_and(|a| a.ring_place().is_none()))
            .collect();
        say(Reading::Unplaced { actors });
    }
    found
}

fn about_ties(graph: &Graph, measures: &Measures) -> Vec<Reading> {
    let mut found = Vec::new();
    let mut say = |reading: Reading| found.push(reading);
    let is_small = measures.size < SMALL;
    let ours = known_to_us(graph);
    // A quarrel is a tie, too, though nothing runs along it.
    let knows_another =
        graph.real_ties().any(|tie| ![Some(tie.from), Some(tie.to)].contains(&graph.library()));
    if measures.size >= 2
        && measures.ties + measures.wishes > 0
        && !knows_another
        && !ours.is_empty()
    {
        say(Reading::OnlyUs { actors: ours });
    }
    if let Some(density) = measures.density.filter(|density| !is_small && *density >= 0.4) {
        let actors = graph.others().into_iter();
        let actors =
            actors.filter(|place| measures.degree.get(*place).is_some_and(|ties| *ties > 0));
        say(Reading::WithoutUs { density, pairs: measures.pairs, actors: actors.collect() });
    }
    let centralisation = measures.centralisation.filter(|value| !is_small && *value >= 0.7);
    if let Some(centralisation) = centralisation.filter(|_| measures.pairs > 0) {
        let whole = graph.whole();
        let most = (0..graph.actors.len()).max_by_key(|place| whole.degree(*place));
        say(Reading::Hub { centralisation, actors: most.into_iter().collect() });
    }
    let islands = reached_islands(graph, measures);
    let grown = islands.iter().filter(|island| island.len() > 1);
    let degree = |place: &&usize| measures.degree.get(**place).copied().unwrap_or(0);
    let actors: Vec<usize> =
        grown.filter_map(|island| island.iter().rev().max_by_key(degree).copied()).collect();
    if !actors.is_empty() && islands.len() > 1 {
        let (count, loose) = (islands.len(), islands.len() - actors.len());
        say(Reading::Islands { count, loose, actors });
    }
    if let Some((actors, _)) = top(&measures.between, 0.5) {
        say(Reading::Bridge { actors });
    }
    let degrees: Vec<f64> = measures.degree.iter().map(|degree| *degree as f64).collect();
    if let Some((actors, most)) = top(&degrees, 2.5) {
        say(Reading::Connector { actors, ties: most as usize });
    }
    let weak = || ends(graph, graph.real_ties().filter(|tie| is_weak(&tie.edge)));
    if let Some((share, value)) = measures.weak.and_then(|share| Some((share, share.value()?))) {
        match value {
            _ if share.of < SMALL => {}
            value if value < 0.3 => say(Reading::TooFewWeak { share, actors: weak() }),
            value if value > 0.6 => say(Reading::TooManyWeak { share, actors: weak() }),
            _ => say(Reading::GoodMix { share, actors: weak() }),
        }
    }
    if measures.wishes > 0 {
        let actors = ends(graph, graph.ties.iter().filter(|tie| tie.edge.is_wish()));
        say(Reading::Wishes { wishes: measures.wishes, ties: measures.ties, actors });
    }
    let one_way = measures.mutual.value().is_some_and(|value| value < 0.5);
    if one_way && measures.mutual.of >= SMALL {
        say(Reading::OneWay { mutual: measures.mutual, actors: unanswered(graph) });
    }
    if let Some(mean) = measures.mean_level().filter(|_| !is_small) {
        let levels = measures.levels.iter().enumerate().filter(|(_, count)| **count > 0);
        let levels: Vec<usize> = levels.map(|(level, _)| level).collect();
        let (least, most) = (levels.first().copied(), levels.last().copied());
        let at = |level: Option<usize>| {
            let said = |tie: &Tie| tie.edge.level.and_then(|own| usize::try_from(own).ok());
            let is_there = |tie: &&Tie| level.is_some() && said(tie) == level;
            ends(graph, graph.real_ties().filter(is_there))
        };
        let (actors, low) = (at(most), at(least.filter(|least| Some(*least) != most)));
        let (most, least) = (most.unwrap_or_default(), least.unwrap_or_default());
        say(Reading::Level { mean, most, actors, least, low });
    }
    found
}
