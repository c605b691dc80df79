//! Letting go of an actor on a picture, as commands.

use serde_json::Value;

use super::{
    Drawing, Graph, Picture,
    layout::{Seat, Spot},
};
use crate::{
    domain::Node,
    field,
    workspace::{Command, Write, set},
};

/// Letting go of an actor there: another ring and sector and a place in them, or a place in the network.
/// `None` where nobody can stand.
pub fn put_down(
    graph: &Graph,
    picture: &Picture,
    drawing: Drawing,
    id: &str,
    spot: Spot,
) -> Option<Command> {
    let actor = graph.actor(graph.place(id)?)?;
    match drawing {
        Drawing::Rings if actor.is_own() => None,
        Drawing::Rings => put_in_ring(graph, picture, actor, spot),
        Drawing::Network => {
            let unit = picture.unit.max(1.0);
            let fields = [
                set(field!(Node.x), rounded(spot.x / unit)),
                set(field!(Node.y), rounded(spot.y / unit)),
                set(field!(Node.locked), true),
            ];
            Some(Command::settle(id, fields))
        }
    }
}

/// The actors spread over the rings by themselves again.
pub fn spread_anew(graph: &Graph) -> Command {
    let held = graph.actors.iter().filter(|actor| actor.seat().is_some());
    Command::Batch(held.map(|actor| Command::settle(&actor.id, free())).collect())
}

/// What lets an actor of the ring map find its place by itself.
fn free() -> [Write; 2] {
    [set(field!(Node.around), Value::Null), set(field!(Node.outward), Value::Null)]
}

fn put_in_ring(graph: &Graph, picture: &Picture, actor: &Node, spot: Spot) -> Option<Command> {
    let (ring, sector) = picture.cell_at(spot)?;
    let sector = sector.or(actor.sector);
    let mut commands = Vec::new();
    if actor.ring_place() != Some(ring) || actor.sector != sector {
        let mut fields = vec![set(field!(Node.ring), ring as i64)];
        fields.extend(sector.map(|sector| set(field!(Node.sector), sector)));
        // Somebody else's answer stands beside, as when it is typed.
        commands.push(Command::edit(&actor.id, fields));
    }
    // A place on the paper is no answer: the last hand has it.
    commands.push(hold(actor, rounded_seat(picture.seat_at(spot)?)));
    // Whoever has moved one means the others to stay where they are seen.
    let others = graph.actors.iter().zip(&picture.marks).filter(|(other, _)| {
        other.id != actor.id && !other.is_own() && other.ring_place().is_some()
    });
    commands.extend(others.filter_map(|(other, mark)| {
        let seen = rounded_seat(picture.seat_at(mark.spot)?);
        (other.seat() != Some(seen)).then(|| hold(other, seen))
    }));
    Some(Command::Batch(commands))
}

fn hold(actor: &Node, seat: Seat) -> Command {
    let fields = [set(field!(Node.around), seat.around), set(field!(Node.outward), seat.outward)];
    Command::settle(&actor.id, fields)
}

fn rounded_seat(Seat { around, outward }: Seat) -> Seat {
    Seat { around: rounded(around), outward: rounded(outward) }
}

fn rounded(length: f64) -> f64 {
    (length * 10_000.0).round() / 10_000.0
}
