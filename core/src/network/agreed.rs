//! What the exercise ends in: whom they go for, who calls whom by when, and what was said.

use std::collections::BTreeMap;

use super::{Graph, dots, edits::partnership_of};
use crate::{
    domain::{Action, ActionState, Day, Entry, Map, Partnership},
    order::OrderBy,
    workspace::Workspace,
};

/// An actor that was chosen, or whom somebody calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub actor: String,
    pub name: String,
    pub dots: usize,
    pub call: Option<Promise>,
    pub partnership: Option<String>,
    /// Something is written in its log: whoever was to call them first, they are talked with.
    pub is_under_way: bool,
}

/// Who calls, by when, and whether it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub who: String,
    pub due: Option<Day>,
    pub is_done: bool,
}

/// Those with most dots first, else in the order of the map.
pub fn agreed(workspace: &Workspace, graph: &Graph) -> Vec<Agreed> {
    let calls = calls(workspace, graph);
    let others = graph.actors.iter().filter(|actor| !actor.is_own());
    let found = others.filter_map(|actor| {
        let call = calls.get(actor.id.as_str()).copied();
        let is_chosen = graph.map.shortlist.0.contains(&actor.id);
        let partnership = call
            .map(|action| action.partnership.clone())
            .or_else(|| partnership_of(workspace, actor));
        let has_log = |id: &String| workspace.of::<Entry>(id).next().is_some();
        (is_chosen || call.is_some()).then(|| Agreed {
            is_under_way: partnership.as_ref().is_some_and(has_log),
            actor: actor.id.clone(),
            name: actor.name.clone(),
            dots: usize::try_from(dots(actor)).unwrap_or(0),
            call: call.map(|action| Promise {
                who: action.owner.clone(),
                due: action.due,
                is_done: !action.is_open(),
            }),
            partnership,
        })
    });
    let mut found: Vec<Agreed> = found.collect();
    found.order_by_key(|own| std::cmp::Reverse(own.dots));
    found
}

/// The task of each actor that says who calls: one that is open before one that is done.
fn calls<'w>(workspace: &'w Workspace, graph: &Graph) -> BTreeMap<&'w str, &'w Action> {
    let mut calls: BTreeMap<&str, &Action> = BTreeMap::new();
    for action in workspace.all::<Action>() {
        let is_call = action.state != Some(ActionState::Dropped)
            && graph.place(&action.origin_id).is_some()
            && workspace.get::<Partnership>(&action.partnership).is_some();
        let held = calls.get(action.origin_id.as_str());
        if is_call && (action.is_open() || held.is_none()) {
            calls.insert(&action.origin_id, action);
        }
    }
    calls
}

/// What was said to the questions, by the question's id, without those left open.
pub fn answers(map: &Map) -> Vec<(String, String)> {
    let said = map.notes.0.iter().filter_map(|(question, said)| {
        let said = said.as_str().map(str::trim).filter(|said| !said.is_empty())?;
        Some((question.clone(), said.to_owned()))
    });
    said.collect()
}
