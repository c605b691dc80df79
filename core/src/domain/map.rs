//! The network map: actors and what runs between them (guide D).

use super::{
    ContributionKind, Day, EdgeType, Formality, Frequency, Lines, Mood, Paths, Sector, SetOf,
    entity::entity,
};

entity! {
    /// One drawing, on one day, of one question.
    Map {
        title: String,
        question: String,
        date: Option<Day>,
        variant: String,
        /// Where the exercise stands: the id of a step. Empty when it is not going on.
        step: String,
        /// Which of several groups draws it.
        group: String,
        participants: Lines,
        notes: Paths,
        shortlist: SetOf<String>,
        review_at: Option<Day>,
        merged_from: Lines,
    }
}

impl Map {
    /// What it is called: its title, else the question that it was drawn for.
    pub fn shown_title(&self) -> &str {
        [self.title.trim(), self.question.trim()]
            .into_iter()
            .find(|title| !title.is_empty())
            .unwrap_or_default()
    }
}

entity! {
    /// An actor on a map.
    Node {
        map: String,
        name: String,
        sector: Option<Sector>,
        kind: String,
        is_library: Option<bool>,
        /// From 0 (the library) to 3; 4 is outside.
        ring: Option<i64>,
        known_by: SetOf<String>,
        /// From 0 to 5.
        influence: Option<i64>,
        affected: Option<bool>,
        /// From -2 (against) to 2 (the same goal).
        goal_fit: Option<i64>,
        offers: SetOf<ContributionKind>,
        wants: String,
        themes: SetOf<String>,
        votes: Paths,
        note: String,
        partner_id: String,
        /// Ids of actors and partners that people have said it is not, alike as the names may be.
        other_than: SetOf<String>,
        x: Option<f64>,
        y: Option<f64>,
        locked: Option<bool>,
        /// Where a hand put it on the ring map: in turns from the top, clockwise.
        around: Option<f64>,
        /// And how far out through its ring, from 0 to 1.
        outward: Option<f64>,
        added_by: String,
        source_group: String,
    }
}

entity! {
    /// A tie between two actors on a map.
    Edge {
        map: String,
        from: String,
        to: String,
        directed: Option<bool>,
        types: SetOf<EdgeType>,
        /// Relation level from 0 to 5.
        level: Option<i64>,
        /// From 1 to 3.
        strength: Option<i64>,
        mood: Option<Mood>,
        formal: Option<Formality>,
        frequency: Option<Frequency>,
        trust: Paths,
        wished: Option<bool>,
        note: String,
        source: String,
    }
}
