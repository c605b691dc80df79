//! Figures as they are shown.

use crate::{
    evaluation::{Line, Tenths},
    text::Text,
};

/// `3,5`: one decimal, also where it is nought.
pub fn tenths(text: &Text, tenths: Tenths) -> String {
    match tenths.0 % 10 {
        0 => format!("{}{}0", tenths.0 / 10, text.evaluation.decimal),
        rest => format!("{}{}{rest}", tenths.0 / 10, text.evaluation.decimal),
    }
}

/// The mean, or why there is none.
pub fn mean(text: &Text, line: &Line) -> String {
    match (line.tenths(), line.is_withheld) {
        (_, true) => text.evaluation.withheld.into(),
        (Some(mean), false) if line.asked.answering.has_steps() => tenths(text, mean),
        (Some(_), false) => line.mean.map(|mean| text.lang.number(mean)).unwrap_or_default(),
        (None, false) => "\u{2013}".into(),
    }
}
