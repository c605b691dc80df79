//! A partnership with one of everything that has a day, and how a calendar's events are read.

use crate::support::outward::{here, with};
use crate::support::workspace::{create, set, stocked};
use makkerskab::{domain::Kind, workspace::Workspace};
use serde_json::json;

/// One of everything that has a day, and one of everything that must not be told.
pub fn full() -> Workspace {
    let commands = [
        set("ps-1", "start", json!("2026-10-01")),
        set("ps-1", "end", json!("2027-09-30")),
        set("ps-1", "review_dates/2027-02-28", json!(true)),
        set("ps-1", "notes", json!("Hemmelig note")),
        set("ac-1", "due", json!("2026-12-31")),
        set("ac-1", "text", json!("Ring til Lone; spørg om lokale, tid\nog nøgler")),
        set("ac-1", "owner", json!("Anne")),
        here("ac-2", Kind::Action, &[("text", json!("For sent")), ("due", json!("2026-11-01"))]),
        here(
            "ac-3",
            Kind::Action,
            &[("text", json!("Er gjort")), ("due", json!("2026-12-01")), ("state", json!("done"))],
        ),
        here("ac-4", Kind::Action, &[("text", json!("Uden dag"))]),
        here(
            "me-1",
            Kind::Meeting,
            &[("at", json!("2026-11-01")), ("meeting_kind", json!("first"))],
        ),
        here(
            "me-2",
            Kind::Meeting,
            &[
                ("at", json!("2028-02-28")),
                ("meeting_kind", json!("status")),
                ("place", json!("Ågade 3, 2. sal")),
                ("chair", json!("Anne")),
                ("agenda", json!(["Siden sidst", " ", "Næste skridt"])),
                ("next_at", json!("2028-02-29")),
                ("concerns", json!(["Hemmelig bekymring"])),
            ],
        ),
        here(
            "ms-1",
            Kind::Message,
            &[
                ("due", json!("2026-12-03")),
                ("whom", json!("Forældrene")),
                ("text", json!("Vi begynder")),
            ],
        ),
        here(
            "ms-2",
            Kind::Message,
            &[
                ("due", json!("2026-12-03")),
                ("text", json!("Hemmelig besked")),
                ("internal", json!(true)),
            ],
        ),
        here(
            "rk-1",
            Kind::Risk,
            &[("due", json!("2026-12-03")), ("title", json!("Hemmelig risiko"))],
        ),
        here("gl-1", Kind::Goal, &[("due", json!("2027-06-01")), ("text", json!("40 børn"))]),
        here(
            "gl-2",
            Kind::Goal,
            &[("due", json!("2027-06-01")), ("text", json!("Nået")), ("state", json!("reached"))],
        ),
        here(
            "as-1",
            Kind::Ask,
            &[
                ("due", json!("2027-01-15")),
                ("text", json!("Et lokale")),
                ("direction", json!("ask")),
            ],
        ),
        here(
            "rd-1",
            Kind::Round,
            &[
                ("due", json!("2027-03-01")),
                ("title", json!("Puls: Læs for mig")),
                ("round_kind", json!("pulse")),
            ],
        ),
        here(
            "ag-1",
            Kind::Agreement,
            &[
                ("state", json!("signed")),
                ("valid_from", json!("2026-12-01")),
                ("valid_to", json!("2027-12-31")),
                ("clause/c27/choice", json!("B")),
                ("notice", json!("3 måneder")),
            ],
        ),
        create(
            "li-1",
            Kind::Library,
            &[("name", json!("Byen")), ("canvas/s-10", json!("2027-05-01"))],
        ),
    ];
    with(stocked(), &commands)
}

/// The events of a file: their lines, joined.
pub fn events(file: &str) -> Vec<String> {
    let joined = file.replace("\r\n ", "");
    joined.split("BEGIN:VEVENT\r\n").skip(1).map(str::to_owned).collect()
}

pub fn line<'a>(event: &'a str, name: &str) -> &'a str {
    let mut lines = event.split("\r\n");
    lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap()
}
