//! What the columns of a table mean, guessed by their names and by what stands in them.

use crate::{
    csv::{Meaning, Sheet},
    domain::same_name_key,
};

/// The meaning of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Not used.
    #[default]
    Unused,
    Id,
    Name,
    Sector,
    Kind,
    Library,
    Ring,
    Influence,
    Affected,
    GoalFit,
    KnownBy,
    Themes,
    Offers,
    From,
    To,
    Direction,
    Types,
    Level,
    Strength,
    Mood,
    Formal,
    Frequency,
    Wished,
}

impl Meaning for Column {
    const ALL: &'static [Self] = &[
        Self::Unused,
        Self::Id,
        Self::Name,
        Self::Sector,
        Self::Kind,
        Self::Library,
        Self::Ring,
        Self::Influence,
        Self::Affected,
        Self::GoalFit,
        Self::KnownBy,
        Self::Themes,
        Self::Offers,
        Self::From,
        Self::To,
        Self::Direction,
        Self::Types,
        Self::Level,
        Self::Strength,
        Self::Mood,
        Self::Formal,
        Self::Frequency,
        Self::Wished,
    ];

    /// In our own tables, in Gephi's, in Kumu's, and in everyday ones.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Unused => &[],
            Self::Id => &["id"],
            Self::Name => &[
                "label",
                "name",
                "names",
                "navn",
                "navne",
                "aktør",
                "aktører",
                "aktørens navn",
                "actor",
                "actors",
                "organisation",
                "organisationer",
                "organisations",
                "organization",
                "organizations",
                "partner",
                "partnere",
                "partners",
                "element",
                "virksomhed",
                "forening",
            ],
            Self::Sector => &["sector", "sektor", "branche"],
            Self::Kind => &["kind", "slags", "art"],
            Self::Library => &["library", "bibliotek"],
            Self::Ring => &["ring", "nærhed", "closeness", "afstand"],
            Self::Influence => &["influence", "indflydelse", "magt", "power"],
            Self::Affected => &["affected", "berørt", "påvirkes"],
            Self::GoalFit => &[
                "goal_fit",
                "goal fit",
                "vil de det samme",
                "want the same",
                "målfællesskab",
                "mål",
            ],
            Self::KnownBy => &["known_by", "known by", "kendes af", "kender", "kollega", "kontakt"],
            Self::Themes => &["themes", "temaer", "tags", "emner", "tema"],
            Self::Offers => &["offers", "kan bidrage med", "bidrag", "tilbyder"],
            Self::From => &["from", "source", "fra", "kilde"],
            Self::To => &["to", "target", "til"],
            Self::Direction => &["direction", "retning"],
            Self::Types => {
                &["types", "typer", "slags forbindelse", "kind of tie", "forbindelse", "relation"]
            }
            Self::Level => &["level", "niveau"],
            Self::Strength => &["strength", "styrke", "weight", "vægt"],
            Self::Mood => &["mood", "stemning"],
            Self::Formal => &["formal", "formel", "formalitet"],
            Self::Frequency => &["frequency", "hyppighed", "kontakthyppighed"],
            Self::Wished => &["wished", "ønsket"],
        }
    }

    /// `type` is a word that every program uses for something else.
    fn is_open(head: &str) -> bool {
        ["type", "elementtype", "connectiontype"].contains(&same_name_key(head).as_str())
    }

    /// Without names the first column holds the actors.
    fn guess(rows: &[Vec<String>], has_head: bool) -> Vec<Self> {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let head = rows.first().filter(|_| has_head);
        let Some(head) = head else {
            let first = |at| if at == 0 { Column::Name } else { Column::Unused };
            return (0..width).map(first).collect();
        };
        let mut columns: Vec<Column> = Vec::new();
        for at in 0..width {
            let own = head.get(at).and_then(|cell| Self::named(cell)).unwrap_or_default();
            columns.push(if columns.contains(&own) { Column::Unused } else { own });
        }
        let is_ties = columns.contains(&Column::From) && columns.contains(&Column::To);
        for (at, _) in head.iter().enumerate().filter(|(_, cell)| Self::is_open(cell)) {
            let some = || rows.iter().skip(1).filter_map(|row| row.get(at)).map(|cell| cell.trim());
            let is_direction = some()
                .any(|cell| ["directed", "undirected"].contains(&cell.to_lowercase().as_str()));
            let own = match (is_ties, is_direction) {
                (true, true) => Column::Direction,
                (true, false) => Column::Types,
                (false, _) => Column::Sector,
            };
            let is_taken = columns.contains(&own);
            if let Some(slot) = columns.get_mut(at).filter(|_| !is_taken) {
                *slot = own;
            }
        }
        if is_ties {
            // A tie's own label is no actor.
            columns
                .iter_mut()
                .filter(|own| **own == Column::Name)
                .for_each(|own| *own = Column::Unused);
        }
        columns
    }
}

impl Sheet<Column> {
    /// Whether it holds ties, by what its columns mean.
    pub fn is_ties(&self) -> bool {
        self.has(Column::From) && self.has(Column::To)
    }

    /// Whether enough is known to read anything from it.
    pub fn is_usable(&self) -> bool {
        self.is_ties() || self.has(Column::Name)
    }
}
