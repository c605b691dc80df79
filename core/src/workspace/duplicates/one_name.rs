//! A partner, and the actors on maps that stand for it: entered once, called the same.

use std::collections::BTreeSet;

use serde_json::Value;

#[cfg(doc)]
use crate::workspace::History;
use crate::{
    domain::{Day, Map, Node, Partner, same_name_key},
    field,
    order::OrderBy,
    workspace::{Command, Workspace, set},
};

/// Writes one field. A partner that gets another name gets it on every map where it had the same;
/// an actor that the map calls otherwise keeps its own. `typing` is what the same typing has changed
/// so far ([`History::typing`]): whose name is only passed on the way is not taken along.
pub fn edit_of(
    workspace: &Workspace,
    typing: Option<&BTreeSet<String>>,
    id: &str,
    field: &str,
    value: Value,
) -> Command {
    let own = Command::set(id, field, value.clone());
    let partner = workspace.get::<Partner>(id).filter(|_| field == field!(Partner.name));
    let Some(partner) = partner else { return own };
    let key = same_name_key(&partner.name);
    let went_along = |node: &Node| typing.is_none_or(|typing| typing.contains(&node.id));
    let same = workspace.all::<Node>().filter(|node| {
        node.partner_id == id && same_name_key(&node.name) == key && went_along(node)
    });
    own.and(same.map(|node| Command::set(&node.id, field!(Node.name), value.clone())))
}

/// How an actor and the partner lists go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StandsFor {
    #[default]
    Nobody,
    /// The partner's id and name, and whether the map calls it the same.
    Partner { id: String, name: String, is_same: bool },
    /// One is called the same, and nobody has said that it is the one.
    Perhaps { id: String, name: String },
    /// One is called the same, and somebody has said that it is another.
    Another { id: String, name: String },
}

pub fn stands_for(workspace: &Workspace, node: &Node) -> StandsFor {
    let key = same_name_key(&node.name);
    if let Some(partner) = workspace.get::<Partner>(&node.partner_id) {
        let is_same = same_name_key(&partner.name) == key;
        return StandsFor::Partner { id: partner.id.clone(), name: partner.name.clone(), is_same };
    }
    if key.is_empty() || node.is_library == Some(true) {
        return StandsFor::Nobody;
    }
    let all = workspace.all::<Partner>();
    let (others, same): (Vec<&Partner>, Vec<&Partner>) = all
        .filter(|partner| same_name_key(&partner.name) == key)
        .partition(|partner| node.other_than.0.contains(&partner.id));
    match (same.first(), others.first()) {
        (Some(own), _) => StandsFor::Perhaps { id: own.id.clone(), name: own.name.clone() },
        (None, Some(own)) => StandsFor::Another { id: own.id.clone(), name: own.name.clone() },
        (None, None) => StandsFor::Nobody,
    }
}

/// An actor is this partner.
pub fn is_partner(node: &Node, partner: &str) -> Command {
    let mut fields = vec![set(field!(Node.partner_id), partner)];
    if node.other_than.0.contains(partner) {
        fields.push(set(other_than(partner), false));
    }
    Command::edit(&node.id, fields)
}

/// An actor is another than this partner, however it is called. What it took over from that one, it
/// gives back.
pub fn is_another(workspace: &Workspace, node: &Node, partner: &str) -> Command {
    let mut fields = vec![set(other_than(partner), true)];
    if node.partner_id == partner {
        fields.push(set(field!(Node.partner_id), ""));
        if let Some(own) = workspace.get::<Partner>(partner) {
            if node.sector.is_some() && node.sector == own.sector {
                fields.push(set(field!(Node.sector), serde_json::Value::Null));
            }
            if !node.kind.is_empty() && node.kind == own.kind {
                fields.push(set(field!(Node.kind), ""));
            }
        }
    }
    Command::edit(&node.id, fields)
}

fn other_than(id: &str) -> String {
    format!("{}/{id}", field!(Node.other_than))
}

/// A place of a partner on a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnMap {
    pub map: String,
    pub title: String,
    pub ring: Option<i64>,
    /// What the map calls it, where that is not its name.
    pub otherwise: Option<String>,
}

/// Every map on which an actor stands for this partner, the newest first.
pub fn maps_of(workspace: &Workspace, partner: &str) -> Vec<OnMap> {
    let Some(partner) = workspace.get::<Partner>(partner) else { return Vec::new() };
    let key = same_name_key(&partner.name);
    let nodes = workspace.all::<Node>().filter(|node| node.partner_id == partner.id);
    let mut found: Vec<(Option<Day>, OnMap)> = nodes
        .filter_map(|node| {
            let map = workspace.get::<Map>(&node.map)?;
            let otherwise = (same_name_key(&node.name) != key).then(|| node.name.clone());
            let title = map.shown_title().to_owned();
            let map_id = map.id.clone();
            Some((map.date, OnMap { map: map_id, title, ring: node.ring, otherwise }))
        })
        .collect();
    found.order_by(|a, b| {
        b.0.cmp(&a.0).then_with(|| a.1.title.cmp(&b.1.title)).then_with(|| a.1.map.cmp(&b.1.map))
    });
    found.into_iter().map(|(_, own)| own).collect()
}
