//! Which record hangs on which, and what has lost what it hung on.

pub(super) mod home;
pub(super) mod closure;
pub(super) mod stranded;
