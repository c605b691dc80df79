//! Where on the partnership's page the work of an item is written.

use crate::route::Tab;

/// The tab, and the id of the element to go to, for a field such as `partnership.need`.
pub fn place(partnership: &str, field: &str) -> Option<(Tab, String)> {
    let (kind, field) = field.split_once('.')?;
    let record = |element: &str| Some((Tab::Record, element.to_owned()));
    match kind {
        "partnership" => match field {
            "check" | "closing" | "own" => None,
            "screening" => Some((Tab::Choosing, "screening-title".into())),
            _ => Some((Tab::Record, format!("{partnership}-{field}"))),
        },
        "goal" => record("group-goals"),
        "ask" | "contribution" => record("group-exchange"),
        "partner" | "contact" | "member" => record("group-them"),
        "entry" | "action" => Some((Tab::Log, "tab-current".into())),
        "risk" => Some((Tab::Choosing, "risks-title".into())),
        "meeting" => Some((Tab::Meetings, "tab-current".into())),
        "approval" => Some((Tab::Approvals, "tab-current".into())),
        _ => None,
    }
}
