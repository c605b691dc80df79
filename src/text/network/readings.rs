//! What the map shows, in plain words: each observation with what to do about it (guide D7).

mod da;
mod en;
mod names;

pub(super) use da::said_da;
pub(super) use en::said_en;
pub(super) use names::{measure_da, measure_en};

use std::iter;

use super::{super::Lang, Said, listed};
use crate::{
    network::{Carrier, Reading, Share},
    text::Label,
};

fn names(places: &[usize], name: &dyn Fn(usize) -> String, lang: Lang) -> String {
    listed(&places.iter().map(|place| name(*place)).collect::<Vec<_>>(), lang)
}

/// `3 af 12 aktører`, and from five on the percentage.
fn part(share: Share, lang: Lang, [one, many]: [&str; 2]) -> String {
    let of = match lang {
        Lang::Da => "af",
        Lang::En => "of",
    };
    let told = format!("{} {of} {}", share.count, count(share.of, one, many));
    match share.value().filter(|_| share.of >= crate::network::SMALL) {
        Some(value) => {
            let sign = if lang == Lang::Da { " %" } else { "%" };
            format!("{told} ({}{sign})", (value * 100.0).round())
        }
        None => told,
    }
}

fn arrows(path: &[usize], name: &dyn Fn(usize) -> String) -> String {
    path.iter().map(|place| name(*place)).collect::<Vec<_>>().join(" → ")
}

fn one_or(count: usize, [one, many]: [&'static str; 2]) -> &'static str {
    if count == 1 { one } else { many }
}

fn count(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Whom it is about, in brackets.
fn beside(actors: &[usize], all: &dyn Fn(&[usize]) -> String) -> String {
    if actors.is_empty() { String::new() } else { format!(" ({})", all(actors)) }
}

/// Whom it is about, in a sentence of its own.
fn after(told: &str, actors: &[usize], all: &dyn Fn(&[usize]) -> String) -> String {
    if actors.is_empty() { String::new() } else { format!(" {told}: {}.", all(actors)) }
}

#[cfg(test)]
mod tests;
