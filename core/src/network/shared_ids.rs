//! Ids for a map that is made of others: equal groups' maps give equal ids on every computer.
//!
//! Whoever gathers the same files gets the same map, down to the byte in every export, and two
//! facilitators who send each other theirs have one map, not two.
//!
//! Invariant: never gives an id that is taken here, in the trash or not.

use super::Graph;
use crate::{
    checksum::checksum,
    domain::{Entity, Kind},
    order::OrderBy,
    workspace::{Workspace, fields_of},
};

/// Gives ids one after the other, the map's own first, in whatever order the maps stand.
pub fn shared_ids(workspace: &Workspace, maps: &[Graph]) -> impl FnMut(Kind) -> String + use<> {
    let mut told: Vec<String> = maps.iter().map(told).collect();
    told.order_by(|a, b| a.cmp(b));
    let stamp = |turn: u32| {
        let turn = turn.to_string();
        let parts: Vec<&str> =
            std::iter::once(turn.as_str()).chain(told.iter().map(String::as_str)).collect();
        format!("{:016x}", checksum(&parts))
    };
    // Whichever kind comes first: what joins a map that is there begins with an actor or a tie.
    let is_free = |stamp: &String| {
        let first = |kind| workspace.record(&id(kind, stamp, 1)).is_none();
        [Kind::Map, Kind::Node, Kind::Edge].into_iter().all(first)
    };
    // Gathered before, and perhaps worked on since: another one beside it.
    let stamp = (0..).map(stamp).find(is_free).unwrap_or_default();
    let mut count = 0;
    move |kind| {
        count += 1;
        id(kind, &stamp, count)
    }
}

fn id(kind: Kind, stamp: &str, count: u32) -> String {
    format!("{}-{stamp}-{count}", kind.prefix())
}

/// Everything that a map says, and the ids under which it says it.
fn told(graph: &Graph) -> String {
    fn line<E: Entity>(id: &str, entity: &E) -> String {
        format!("{id} {}\n", serde_json::to_string(&fields_of(entity)).unwrap_or_default())
    }
    let own = line(&graph.map.id, &graph.map);
    let actors = graph.actors.iter().map(|actor| line(&actor.id, actor));
    let ties = graph.ties.iter().map(|tie| line(&tie.edge.id, &tie.edge));
    std::iter::once(own).chain(actors).chain(ties).collect()
}
