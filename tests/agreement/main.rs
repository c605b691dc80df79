//! Agreements: what the answers become, in every length and in both languages.

#[path = "../support/mod.rs"]
mod support;

mod again;
mod annexes;
mod concern;
mod content;
mod disputed;
mod disputed_wishes;
mod example;
mod golden;
mod money;
mod not_held;
mod own_words;
mod parties;
mod properties;
mod proposals;
mod reminders;
mod score;
mod sentences;
mod settled;
mod shared;
mod signers;
mod snags;
mod terms;
mod translated;
mod unnamed;
mod versions;
mod word;
mod wording;
