//! Records, histories and programs that several tests begin with. A room takes what it needs of them.
#![allow(dead_code, unused_imports)]

pub mod agreement;
pub mod calendar;
pub mod crdt;
pub mod desk;
pub mod exchange;
pub mod gather;
pub mod inward;
pub mod inward_partnerships;
pub mod mail;
pub mod maps;
pub mod meeting;
pub mod merge;
pub mod network;
pub mod outward;
pub mod record;
pub mod share;
pub mod snag;
pub mod store;
pub mod workspace;
