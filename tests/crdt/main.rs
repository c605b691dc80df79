//! Records and their merge: the laws, and histories that try to break them.

#[path = "../support/mod.rs"]
mod support;

mod adversarial;
mod by_hand;
mod histories;
mod laws;
mod unmerge;
