//! Where answers disagree: what stands side by side, and how it is settled.

pub(super) mod resolve;
pub(super) mod shape;
pub(super) mod unseen;
