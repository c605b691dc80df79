//! Two records of one partner: found, joined, and met again joined otherwise.

pub(super) mod same_partner;
pub(super) mod one_name;
pub(super) mod joining;
pub(super) mod rejoined;
