//! A library with something internal in every place, and its share copy.

use std::collections::{BTreeMap, BTreeSet};

use makkerskab::{
    crdt::Record,
    domain::Kind,
    exchange::{FileKind, Header, to_file},
    workspace::{
        Command, Workspace,
        share::{Share, ShareCopy},
    },
};
use serde_json::{Value, json};

use crate::support::record::{actor, record};

pub const SECRET: &str = "HEMMELIGT";

/// Everything internal says [`SECRET`]; one partner is not to be named.
pub fn library() -> Workspace {
    let secret = || json!(SECRET);
    let member = |partner: &str| [("partnership", json!("ps-1")), ("partner", json!(partner))];
    let entry = |id, kind: &str, summary, more: &[(&str, Value)]| {
        let own =
            [("partnership", json!("ps-1")), ("entry_kind", json!(kind)), ("summary", summary)];
        record(id, Kind::Entry, &[&own, more].concat())
    };
    let mut gone =
        record("lg-3", Kind::Entry, &[("partnership", json!("ps-1")), ("summary", secret())]);
    gone.delete(&actor("anne"));
    Workspace::new([
        record(
            "ps-1",
            Kind::Partnership,
            &[
                ("title", json!("Læs for mig")),
                ("need", json!("Flere unge")),
                ("notes", secret()),
                ("internal_plan", secret()),
                ("screening/s1", secret()),
                ("check/p02-05/state", json!("done")),
                ("check/p02-05/note", secret()),
                ("summary", json!("Sammen med Tavs Fonds folk")),
                ("from_a_later_version", secret()),
            ],
        ),
        record(
            "pa-1",
            Kind::Partner,
            &[
                ("name", json!("Røde Kors")),
                ("pressures", secret()),
                ("csr_note", secret()),
                ("red_flags", secret()),
                ("notes", secret()),
            ],
        ),
        record(
            "pa-2",
            Kind::Partner,
            &[("name", json!("Tavs Fond")), ("publicity_pref", json!("none"))],
        ),
        record(
            "ct-1",
            Kind::Contact,
            &[("partner", json!("pa-1")), ("name", json!("Bo")), ("notes", secret())],
        ),
        record("ct-2", Kind::Contact, &[("partner", json!("pa-2")), ("name", json!("Ulla Tavs"))]),
        record("mb-1", Kind::Member, &member("pa-1")),
        record("mb-2", Kind::Member, &member("pa-2")),
        record("rk-1", Kind::Risk, &[("partnership", json!("ps-1")), ("title", secret())]),
        entry("lg-1", "call", json!("Ringede"), &[("mood", secret()), ("reason", secret())]),
        entry("lg-2", "call", json!("Talte med ULLA TAVS"), &[]),
        // What was found out stays at home, and so does what somebody said so of; a note that may leave does.
        entry("lg-4", "search", secret(), &[]),
        entry("lg-5", "call", secret(), &[("internal", json!(true))]),
        entry("lg-6", "search", json!("De har åbent hus"), &[("internal", json!(false))]),
        gone,
        record(
            "me-1",
            Kind::Meeting,
            &[
                ("partnership", json!("ps-1")),
                ("decisions", json!(["Vi går i gang"])),
                ("notes/q-first-03", secret()),
                ("concerns", json!([SECRET])),
            ],
        ),
        record(
            "ms-1",
            Kind::Message,
            &[("partnership", json!("ps-1")), ("text", secret()), ("internal", json!(true))],
        ),
        record(
            "ms-2",
            Kind::Message,
            &[
                ("partnership", json!("ps-1")),
                ("text", json!("Nyt i byen")),
                ("internal", json!(false)),
            ],
        ),
        record("ev-1", Kind::Round, &[("partnership", json!("ps-1"))]),
        record("an-1", Kind::Answers, &[("round", json!("ev-1")), ("values/e-01", secret())]),
        record(
            "ag-1",
            Kind::Agreement,
            &[
                ("partnership", json!("ps-1")),
                ("notice", json!("Tre måneder")),
                ("values/partner.gives/pa-2", json!(SECRET)),
                // What is said of a clause stays at home, but for what may leave.
                ("comments/cm-1/text", secret()),
                ("comments/cm-1/party", secret()),
                ("comments/cm-2/text", json!("Tre gange er nok")),
                ("comments/cm-2/internal", json!(false)),
            ],
        ),
        record("vs-1", Kind::Version, &[("agreement", json!("ag-1")), ("note", secret())]),
        record("ps-9", Kind::Partnership, &[("title", json!("Et andet partnerskab"))]),
    ])
}

pub fn share(receivers: &[&str]) -> Share {
    Share {
        partnerships: BTreeSet::from(["ps-1".to_owned()]),
        receivers: receivers.iter().map(|id| (*id).to_owned()).collect(),
    }
}

/// Seals, as the app does before it shares, and gives the copy.
pub fn shared(workspace: &mut Workspace, share: &Share, by: &str) -> ShareCopy {
    let sealing = share.copy(workspace).sealing;
    workspace.apply(&Command::Batch(sealing), &actor(by)).unwrap();
    share.copy(workspace)
}

pub fn text_of(records: &[Record]) -> String {
    let header = Header { kind: FileKind::Share, ..Header::default() };
    to_file(&header, records, &BTreeMap::new())
}
