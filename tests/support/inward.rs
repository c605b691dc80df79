//! A list of partners that comes in, and what it comes to.

use makkerskab::{
    csv::sheet,
    domain::{Contact, Day, Kind, Partner, Sector},
    inward::{
        Plan, Prefer,
        partners::{Draft, Sheet, Words, draft},
    },
    text::{Label, Lang, text},
    workspace::{Command, Mint, Workspace},
};
use serde_json::json;

use crate::support::workspace::{actor, create, set, stocked};

pub fn read(text: &str) -> Sheet {
    sheet(text).unwrap()
}

pub fn words() -> Words {
    let sectors = <Sector as makkerskab::domain::Code>::ALL.iter();
    Words {
        sectors: sectors.map(|sector| (sector.label(Lang::Da).to_owned(), *sector)).collect(),
        main_contact: "Hovednummer".into(),
    }
}

pub fn today() -> Day {
    Day::parse_iso("2026-11-27").unwrap()
}

pub fn plan(workspace: &Workspace, sheets: &[Sheet]) -> Draft {
    plan_with(workspace, sheets, Prefer::Here)
}

pub fn plan_with(workspace: &Workspace, sheets: &[Sheet], prefer: Prefer) -> Draft {
    let named: Vec<(String, Sheet)> =
        sheets.iter().map(|sheet| ("Hentet fra liste.csv".to_owned(), sheet.clone())).collect();
    draft(workspace, &named, &words(), prefer, today())
}

pub fn apply(workspace: &mut Workspace, draft: &Draft) -> Command {
    let mut mint = Mint::new(actor("me"));
    workspace.apply(&draft.command(&mut |kind| mint.id(kind)), &actor("me")).unwrap().inverse
}

pub fn after(mut workspace: Workspace, text: &str) -> Workspace {
    let draft = plan(&workspace, &[read(text)]);
    apply(&mut workspace, &draft);
    workspace
}

pub fn partner<'w>(workspace: &'w Workspace, name: &str) -> &'w Partner {
    workspace.all::<Partner>().find(|partner| partner.name == name).unwrap()
}

pub fn people(workspace: &Workspace, partner: &str) -> Vec<Contact> {
    workspace.contacts_of(partner).into_iter().cloned().collect()
}

/// A partner with a contact and a note, as somebody left them.
pub fn here() -> Workspace {
    let mut workspace = stocked();
    let commands = [
        set("pa-1", "web", json!("https://rodekors.dk")),
        set("pa-1", "notes", json!("Ring efter kl. 10")),
        create(
            "co-1",
            Kind::Contact,
            &[
                ("partner", json!("pa-1")),
                ("name", json!("Mette Holm")),
                ("phone", json!("12 34 56 78")),
                ("primary", json!(true)),
            ],
        ),
    ];
    for command in &commands {
        workspace.apply(command, &actor("me")).unwrap();
    }
    workspace
}

pub fn text_of(draft: &Draft) -> Vec<String> {
    (text(Lang::Da).inward.found)(&draft.found)
}
