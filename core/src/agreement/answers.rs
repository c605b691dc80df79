//! What was chosen in an agreement, and where it stands in its record.

use super::ANNEXES;
use crate::{content::Variable, domain::Agreement};

/// What the user chose for one clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    pub choices: Vec<String>,
    pub options: Vec<String>,
    /// Own words in place of the clause's.
    pub text: String,
    /// Taken in or left out by hand.
    pub on: Option<bool>,
    /// To be talked about once more.
    pub is_open: bool,
    /// Somebody has read the clause's only text and said that it fits.
    pub fits: bool,
}

/// Marks a clause that is still talked about.
pub const OPEN: &str = "open";

/// Marks a clause with one text as read and right.
pub(super) const FITS: &str = "fits";

pub fn answered(agreement: &Agreement, clause: &str) -> Answered {
    let value = |part: &str| agreement.clause.0.get(&format!("{clause}/{part}"));
    let text = |part: &str| value(part).and_then(|value| value.as_str()).unwrap_or_default();
    let under = |part: &str| -> Vec<String> {
        let start = format!("{clause}/{part}/");
        let paths = agreement.clause.0.range(start.clone()..);
        let paths = paths.take_while(|(path, _)| path.starts_with(&start));
        paths
            .filter(|(_, value)| value.as_bool() == Some(true))
            .filter_map(|(path, _)| path.strip_prefix(&start).map(Into::into))
            .collect()
    };
    // One choice by its letter; several, each on a path of its own.
    let mut choices = under("choice");
    let one = text("choice");
    if !one.is_empty() && !choices.iter().any(|choice| choice == one) {
        choices.insert(0, one.into());
    }
    Answered {
        choices,
        options: under("options"),
        text: text("text").into(),
        on: value("on").and_then(|value| value.as_bool()),
        is_open: text("state") == OPEN,
        fits: text("state") == FITS,
    }
}

pub fn on_key(clause: &str) -> String {
    format!("clause/{clause}/on")
}

pub fn option_key(clause: &str, option: &str) -> String {
    format!("clause/{clause}/options/{option}")
}

/// Whether an annex goes along.
pub fn annex_key(annex: &str) -> String {
    option_key(ANNEXES, annex)
}

/// Where the user's own value of a variable stands.
pub fn value_key(variable: &Variable, party: Option<&str>) -> String {
    let place = match &variable.clause {
        Some(clause) => format!("clause/{clause}/vars/{}", variable.id),
        None => format!("values/{}", variable.id),
    };
    match party {
        Some(party) => format!("{place}/{party}"),
        None => place,
    }
}
