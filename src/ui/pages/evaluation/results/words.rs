//! Figures as they are shown.

use crate::{
    evaluation::{Line, Tenths},
    text::{
        Text,
        evaluation::{decimal, mean_bare},
    },
};

/// `3,5`: one decimal, also where it is nought.
pub fn tenths(text: &Text, tenths: Tenths) -> String {
    decimal(tenths, text.lang)
}

/// The mean, or why there is none.
pub fn mean(text: &Text, line: &Line) -> String {
    match line.is_withheld {
        true => text.evaluation.withheld.into(),
        false => mean_bare(line, text.lang).unwrap_or_else(|| "\u{2013}".into()),
    }
}
