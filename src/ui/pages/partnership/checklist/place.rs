//! Where on the partnership's page the work of an item is written.

use crate::route::{Route, Tab};

/// The page, and the id of the element to go to, for a field such as `partnership.need`.
pub fn place(partnership: &str, field: &str) -> Option<(Route, String)> {
    let (kind, field) = field.split_once('.')?;
    let at = |tab: Tab, element: &str| {
        Some((Route::Partnership { id: partnership.into(), tab }, element.to_owned()))
    };
    let record = |element: &str| at(Tab::Record, element);
    match kind {
        "partnership" => match field {
            "check" | "own" => None,
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
        "library" => {
            let prompt = match field {
                "assets" => "canvas-s-04",
                "governance" => "governance-department",
                _ => return None,
            };
            Some((Route::strategy(), prompt.into()))
        }
        _ => None,
    }
}
