//! Which maps were drawn in one exercise by several groups.

use std::collections::BTreeSet;

use crate::{
    domain::{Day, Map, fold},
    workspace::Workspace,
};

/// These and all that were drawn on the same day about the same question: the group whose computer
/// gathers has opened no file of its own. What is gathered already is no group's.
pub fn same_workshop(workspace: &Workspace, maps: &BTreeSet<String>) -> BTreeSet<String> {
    let of = |map: &Map| -> Option<(Day, String)> {
        let question = fold(map.shown_title()).trim().to_owned();
        Some((map.date?, question)).filter(|(_, question)| !question.is_empty())
    };
    let told = maps.iter().filter_map(|id| workspace.get::<Map>(id));
    let told: BTreeSet<(Day, String)> = told.filter_map(of).collect();
    let drawn = workspace.all::<Map>().filter(|map| map.merged_from.0.is_empty());
    let same = drawn.filter(|map| of(map).is_some_and(|own| told.contains(&own)));
    same.map(|map| map.id.clone()).chain(maps.iter().cloned()).collect()
}
