//! What stands between a damaged or hostile copy and the records we hold. An honest copy never
//! meets a guard.

use thiserror::Error;

use super::{
    dot::{Actor, MAX_COUNT},
    merge::emptied_by,
    reading::without_trace,
    record::Record,
};

/// An honest record is edited in some hundred sessions at the most.
pub const MAX_ACTORS: usize = 5_000;

/// A claim no honest copy makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Breach {
    /// Guard G1: the record is not taken in.
    #[error("more than {MAX_ACTORS} actors or standing values in one record")]
    TooManyActors,
    /// Guard G1: the record is not taken in.
    #[error("an edit count above {MAX_COUNT}")]
    CountTooHigh,
    /// Guard G2: taken in without its trace, so that its values stand beside ours.
    #[error("claims to have replaced values that it does not hold")]
    Empties,
}

/// What may be merged into `held`: the incoming record, or the same values without its claims
/// where these would empty one of our fields. Differences then show as disagreements, and
/// nothing is lost.
///
/// # Errors
/// When it would make our copy one that others must refuse.
pub fn receive(
    held: Option<&Record>,
    incoming: Record,
) -> Result<(Record, Option<Breach>), Breach> {
    let known = held.map_or(0, |held| held.seen().len());
    let is_new = |actor: &Actor| held.is_none_or(|held| held.seen().get(actor) == 0);
    let new = incoming.seen().iter().filter(|(actor, _)| is_new(actor)).count();
    if known + new > MAX_ACTORS || incoming.dots().count() > MAX_ACTORS {
        return Err(Breach::TooManyActors);
    }
    if incoming.seen().iter().any(|(_, count)| count > MAX_COUNT) {
        return Err(Breach::CountTooHigh);
    }
    if held.is_some_and(|held| !emptied_by(held, &incoming).is_empty()) {
        return Ok((without_trace(&incoming), Some(Breach::Empties)));
    }
    Ok((incoming, None))
}
