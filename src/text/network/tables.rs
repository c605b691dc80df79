//! Words for the columns and values of a map's two tables. English keeps the names that Gephi and
//! others know; Danish has those of a Danish spreadsheet. Both are read when they come back.

use crate::{
    domain::{self as d, Code},
    network::import::Words,
    text::{Label, Lang},
};

/// Words for values that are read out of anybody's table: those of the app, in both languages.
pub fn known_words() -> Words {
    fn all<L: Label>() -> Vec<(String, L)> {
        let of = |lang| L::ALL.iter().map(move |value| (value.label(lang).to_owned(), *value));
        Lang::ALL.iter().flat_map(|lang| of(*lang)).collect()
    }
    fn steps(
        names: fn(&'static super::Network) -> &'static [&'static str],
        first: i64,
    ) -> Vec<(String, i64)> {
        let of = |lang: &Lang| {
            let names = names(lang.network()).iter().map(|name| (*name).to_owned());
            names.zip(first..).collect::<Vec<_>>()
        };
        Lang::ALL.iter().flat_map(of).collect()
    }
    let mut sectors = all::<d::Sector>();
    let short = |lang: &Lang| {
        let wedge = lang.network().wedge;
        d::Sector::ALL.iter().map(move |own| (wedge(*own).to_owned(), *own))
    };
    sectors.extend(Lang::ALL.iter().flat_map(short));
    Words {
        sectors,
        types: all(),
        moods: all(),
        offers: all(),
        formals: all(),
        frequencies: all(),
        rings: steps(|words| &words.ring_names, 0),
        fits: steps(|words| &words.fits, -2),
        strengths: steps(|words| &words.strengths, 1),
    }
}

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
            "goal_fit" => "Vil de det samme",
            "known_by" => "Kendes af",
            "themes" => "Temaer",
            "offers" => "Kan bidrage med",
            "Source" => "Fra",
            "Target" => "Til",
            "Type" => "Retning",
            "types" => "Slags forbindelse",
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

    /// What stands in the line that shows how a table is filled in.
    pub fn table_example(self, name: &str) -> String {
        let words = self.network();
        let (da, en) = match name {
            "Label" | "Source" => ("Spejderne (eksempel)", "The scouts (example)"),
            "Target" => ("Gymnasiet (eksempel)", "The high school (example)"),
            "known_by" => ("AB|MK", "AB|MK"),
            "themes" => ("unge|læsning", "young people|reading"),
            "influence" => ("3", "3"),
            "level" => ("2", "2"),
            "affected" => ("ja", "yes"),
            "Type" => ("nej", "Undirected"),
            "wished" => ("nej", "no"),
            "sector" => return d::Sector::Association.label(self).to_owned(),
            "offers" => return d::ContributionKind::Space.label(self).to_owned(),
            "types" => return d::EdgeType::Activity.label(self).to_owned(),
            "mood" => return d::Mood::Good.label(self).to_owned(),
            "formal" => return d::Formality::Agreement.label(self).to_owned(),
            "frequency" => return d::Frequency::Monthly.label(self).to_owned(),
            "ring" => return words.ring_names[1].to_owned(),
            "goal_fit" => return words.fits[4].to_owned(),
            "strength" => return words.strengths[2].to_owned(),
            _ => ("", ""),
        };
        match self {
            Self::Da => da,
            Self::En => en,
        }
        .to_owned()
    }
}
