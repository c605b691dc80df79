//! What can be said anew of a tie: its direction and what runs in it, each as one step.

use crate::{
    domain::{Code, Edge, EdgeType, codes},
    field,
    workspace::{Write, set},
};

codes! {
    Direction { None = "none", Along = "along", Back = "back" }
}

impl Edge {
    pub fn direction(&self) -> Direction {
        if self.has_direction() { Direction::Along } else { Direction::None }
    }

    /// A permission goes from one to the other, whatever else is said.
    pub fn must_have_direction(&self) -> bool {
        Self { directed: None, ..self.clone() }.has_direction()
    }
}

/// The fields that give a tie this direction, seen from how it stands now.
pub fn directed(edge: &Edge, to: Direction) -> Vec<Write> {
    match to {
        Direction::None => vec![set(field!(Edge.directed), false)],
        Direction::Along => vec![set(field!(Edge.directed), true)],
        Direction::Back => vec![
            set(field!(Edge.directed), true),
            set(field!(Edge.from), edge.to.clone()),
            set(field!(Edge.to), edge.from.clone()),
        ],
    }
}

/// The fields that say that something runs between the two, or does not. A wish that came true is
/// none any more.
pub fn running(kind: EdgeType, is: bool) -> Vec<Write> {
    let path = format!("{}/{}", field!(Edge.types), kind.code());
    let mut fields = vec![set(path, is)];
    if kind == EdgeType::Wish {
        fields.push(set(field!(Edge.wished), is));
    }
    fields
}
