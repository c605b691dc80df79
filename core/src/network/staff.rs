//! Which of our own people the ties hang on.

use std::collections::BTreeSet;

use super::Graph;
use crate::order::OrderBy;

/// A colleague, the actors that nobody else knows, and all that they know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    pub who: String,
    pub alone: Vec<usize>,
    pub all: usize,
}

/// Everybody who knows somebody on the map: who carries most alone comes first.
pub fn carriers(graph: &Graph) -> Vec<Carrier> {
    let names: BTreeSet<&String> = graph
        .actors
        .iter()
        .filter(|actor| !actor.is_own())
        .flat_map(|actor| &actor.known_by.0)
        .collect();
    let mut carriers: Vec<Carrier> = names
        .into_iter()
        .map(|who| {
            let known = graph
                .actors
                .iter()
                .enumerate()
                .filter(|(_, actor)| !actor.is_own() && actor.known_by.0.contains(who));
            let (mut alone, mut all) = (Vec::new(), 0);
            for (place, actor) in known {
                all += 1;
                if actor.known_by.0.len() == 1 {
                    alone.push(place);
                }
            }
            Carrier { who: who.clone(), alone, all }
        })
        .collect();
    carriers.order_by_key(|carrier| {
        (std::cmp::Reverse((carrier.alone.len(), carrier.all)), carrier.who.clone())
    });
    carriers
}

/// Actors that nobody knows any more when these people have gone.
pub fn lost_with(graph: &Graph, gone: &BTreeSet<String>) -> Vec<usize> {
    let known = graph.actors.iter().enumerate().filter(|(_, actor)| !actor.is_own());
    let lost = known.filter(|(_, actor)| {
        !actor.known_by.0.is_empty() && actor.known_by.0.iter().all(|who| gone.contains(who))
    });
    lost.map(|(place, _)| place).collect()
}

/// How a name stands on a screen that others see: `Anne Birk` is `AB`; what has no space is
/// initials already.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', '-', '.']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] if one.chars().count() <= 4 => (*one).to_owned(),
        words => words
            .iter()
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_uppercase)
            .take(4)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_hide_names() {
        for (name, short) in [
            ("Anne Birk", "AB"),
            ("mkj", "mkj"),
            ("Søren Åge-Holm", "SÅH"),
            ("", ""),
            ("Kirsten", "K"),
        ] {
            assert_eq!(initials(name), short);
        }
    }
}
