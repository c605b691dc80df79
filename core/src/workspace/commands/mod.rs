//! The write path: commands, what they do, and the way back.

pub(super) mod command;
pub(super) mod apply;
pub(super) mod reverting;
mod importing;
pub(super) mod erasing;
pub(super) mod restore;
pub(super) mod history;
pub(super) mod cleared;
