//! The ways to see a map.

use crate::{app::browser, text::network::Network};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Rings,
    Network,
    Grid,
    Matrix,
    Chain,
    Table,
}

pub const VIEWS: [View; 6] =
    [View::Rings, View::Network, View::Grid, View::Matrix, View::Chain, View::Table];

pub fn name(view: View, words: &Network) -> &'static str {
    match view {
        View::Rings => words.view_ring,
        View::Network => words.view_network,
        View::Grid => words.view_grid,
        View::Matrix => words.view_matrix,
        View::Chain => words.view_chain,
        View::Table => words.view_table,
    }
}

/// How to read it, in a sentence.
pub fn hint(view: View, words: &Network) -> &'static str {
    match view {
        View::Rings => words.hint_ring,
        View::Network => words.hint_network,
        View::Grid => words.hint_grid,
        View::Matrix => words.hint_matrix,
        View::Chain => words.hint_chain,
        View::Table => words.hint_table,
    }
}

/// The map opens with its chain, the next time.
pub fn begin_with_chain(map: &str) {
    browser::remember("map-chain", map);
}

/// The view that a map opens with.
pub fn first(map: &str) -> View {
    match browser::remembered("map-chain").is_some_and(|own| own == map) {
        true => {
            browser::remember("map-chain", "");
            View::Chain
        }
        false => View::Rings,
    }
}
