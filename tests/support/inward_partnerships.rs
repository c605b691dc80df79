//! A list of partnerships that comes in, and what it comes to.

use makkerskab::{
    csv::sheet,
    domain::{Day, Partnership},
    inward::{
        Plan, Prefer,
        partnerships::{Draft, Sheet, draft},
    },
    text::{Lang, inward::partnership_words, text},
    workspace::{Command, Mint, Workspace},
};

use crate::support::workspace::actor;

pub fn read(text: &str) -> Sheet {
    sheet(text).unwrap()
}

pub fn day(iso: &str) -> Day {
    Day::parse_iso(iso).unwrap()
}

pub fn today() -> Day {
    day("2026-11-27")
}

pub fn plan_with(workspace: &Workspace, list: &str, prefer: Prefer) -> Draft {
    let words = partnership_words(text(Lang::Da));
    draft(workspace, &[("liste.csv".into(), read(list))], &words, prefer, today())
}

pub fn plan(workspace: &Workspace, list: &str) -> Draft {
    plan_with(workspace, list, Prefer::Here)
}

pub fn apply(workspace: &mut Workspace, draft: &Draft) -> Command {
    let mut mint = Mint::new(actor("me"));
    workspace.apply(&draft.command(&mut |kind| mint.id(kind)), &actor("me")).unwrap().inverse
}

pub fn called<'w>(workspace: &'w Workspace, title: &str) -> &'w Partnership {
    workspace.all::<Partnership>().find(|own| own.title == title).unwrap()
}

pub fn partners(workspace: &Workspace, id: &str) -> Vec<String> {
    workspace.partners_of(id).map(|own| own.name.clone()).collect()
}

pub fn told(draft: &Draft) -> Vec<String> {
    (text(Lang::Da).inward.found)(&draft.found)
}
