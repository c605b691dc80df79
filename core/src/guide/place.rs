//! Where the work of an item is written.

use super::Facts;
use crate::route::{Route, Tab};

/// The page, and the id of the element to go to, for a field such as `partnership.need`. `map` is
/// the map that the rules read.
pub fn place(partnership: &str, map: Option<&str>, field: &str) -> Option<(Route, String)> {
    let (kind, field) = field.split_once('.')?;
    let at = |tab: Tab, element: &str| {
        Some((Route::Partnership { id: partnership.into(), tab }, element.to_owned()))
    };
    let page = |route: Route| Some((route, "mk-title".to_owned()));
    let record = |element: &str| at(Tab::Record, element);
    match kind {
        "partnership" => match field {
            "own" => None,
            // Ticks of the list of questions that may give a no.
            "check" => at(Tab::Choosing, "no-title"),
            "closing" => record("closing-decision"),
            "screening" => at(Tab::Choosing, "screening-title"),
            _ => record(&format!("{partnership}-{field}")),
        },
        "goal" => record("group-goals"),
        "ask" | "contribution" => record("group-exchange"),
        "partner" | "contact" | "member" => record("group-them"),
        "entry" | "action" => at(Tab::Log, "tab-current"),
        "risk" => at(Tab::Choosing, "risks-title"),
        "meeting" => at(Tab::Meetings, "tab-current"),
        "approval" => at(Tab::Approvals, "tab-current"),
        "agreement" => at(Tab::Agreement, "tab-current"),
        "round" | "answers" => at(Tab::Evaluation, "tab-current"),
        "map" | "node" | "edge" => page(map.map_or(Route::Network, Route::map)),
        "library" => match field {
            "assets" => Some((Route::strategy(), "canvas-s-04".into())),
            "governance" => Some((Route::strategy(), "governance-department".into())),
            _ => page(Route::strategy()),
        },
        _ => None,
    }
}

/// The first place of those fields.
pub fn place_of(facts: &Facts, fields: &[String]) -> Option<(Route, String)> {
    let map = facts.map.as_ref().map(|(map, _)| map.id.as_str());
    fields.iter().find_map(|field| place(&facts.partnership.id, map, field))
}
