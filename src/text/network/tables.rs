//! Words for the columns and values of a map's two tables. English keeps the names that Gephi and
//! others know; Danish has those of a Danish spreadsheet. Both are read when they come back.

use crate::{
    domain::Code,
    text::{Label, Lang},
};

impl Lang {
    pub fn table_head(self, name: &str) -> String {
        let danish = match name {
            "Label" => "Navn",
            "sector" => "Sektor",
            "kind" => "Slags",
            "library" => "Bibliotek",
            "ring" => "Ring",
            "influence" => "Indflydelse",
            "affected" => "Påvirkes",
            "goal_fit" => "Målfællesskab",
            "known_by" => "Kendes af",
            "themes" => "Temaer",
            "offers" => "Kan bidrage med",
            "Source" => "Fra",
            "Target" => "Til",
            "Type" => "Retning",
            "types" => "Forbindelse",
            "level" => "Niveau",
            "strength" => "Styrke",
            "mood" => "Stemning",
            "formal" => "Formalitet",
            "frequency" => "Hyppighed",
            "wished" => "Ønsket",
            other => other,
        };
        match self {
            Self::Da => danish.into(),
            Self::En => name.into(),
        }
    }

    pub fn table_value(self, column: &str, code: &str) -> String {
        fn named<L: Label + Code>(code: &str, lang: Lang) -> Option<&'static str> {
            L::parse(code).map(|value| value.label(lang))
        }
        use crate::domain as d;
        let found = match (self, column) {
            (Self::En, _) => None,
            (Self::Da, "sector") => named::<d::Sector>(code, self),
            (Self::Da, "offers") => named::<d::ContributionKind>(code, self),
            (Self::Da, "types") => named::<d::EdgeType>(code, self),
            (Self::Da, "mood") => named::<d::Mood>(code, self),
            (Self::Da, "formal") => named::<d::Formality>(code, self),
            (Self::Da, "frequency") => named::<d::Frequency>(code, self),
            (Self::Da, "library" | "affected" | "wished") => Some(match code {
                "yes" => "ja",
                _ => "nej",
            }),
            (Self::Da, "Type") => Some(match code {
                "Directed" => "ja",
                _ => "nej",
            }),
            (Self::Da, _) => None,
        };
        found.unwrap_or(code).to_owned()
    }
}
