//! A partnership from its beginning to its end, and when it begins again.

pub mod again;
pub(super) mod ended;
pub(super) mod follow_up;
pub mod offer;
pub mod approvals;
pub mod dossier;
pub(super) mod template;
