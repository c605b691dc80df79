//! What would come of a list, before anything is written.

use super::Found;
use crate::{
    domain::{Entity, Kind},
    workspace::Command,
};

/// Whose answer stands where the list has one and another stands here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prefer {
    #[default]
    Here,
    List,
}

/// The plan for lists of one sort.
pub trait Plan: Clone + Default + PartialEq + Send + Sync + 'static {
    fn found(&self) -> &Found;

    /// The new ones of what it is a list of.
    fn names(&self) -> Vec<String>;

    /// How many are new: of what it is a list of, and of what comes along.
    fn news(&self) -> [usize; 2];

    /// Whether nothing would be written.
    fn is_empty(&self) -> bool;

    /// Everything as one step.
    fn command(&self, new_id: &mut dyn FnMut(Kind) -> String) -> Command;
}

/// A record as it stands, if it does, and as it would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned<E> {
    pub held: Option<E>,
    pub shall: E,
}

impl<E: Entity> Planned<E> {
    pub(super) fn new(shall: E) -> Self {
        Self { held: None, shall }
    }

    pub(super) fn as_it_stands(held: &E) -> Self {
        Self { held: Some(held.clone()), shall: held.clone() }
    }

    pub(super) fn is_new(&self) -> bool {
        self.held.is_none()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.held.as_ref() != Some(&self.shall)
    }

    pub(super) fn id(&self, new_id: &mut dyn FnMut(Kind) -> String) -> String {
        self.held.as_ref().map_or_else(|| new_id(E::KIND), |held| held.id().to_owned())
    }

    /// What brings it about, if anything has to be; the id of the record, new or not, is `id`.
    pub(super) fn command(&self, id: &str) -> Option<Command> {
        match &self.held {
            None => Some(Command::create(id, &self.shall)),
            Some(held) if self.is_changed() => Some(Command::update(held, &self.shall)),
            Some(_) => None,
        }
    }
}
