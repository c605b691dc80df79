//! Words for how a map is looked at, and for the sheet that shows the same.

use crate::{
    domain::{ContributionKind, EdgeType, Kind, Mood, Sector},
    network::{Attribute, Colour, Lacks, Size, TieAttribute, UNSAID, formats::Paper, initials},
    text::{
        Label, Lang, field_words,
        format::{da, en},
    },
};

pub struct Looks {
    pub more: &'static str,
    pub unsaid: &'static str,
    pub chosen: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub size: &'static str,
    pub size_name: fn(Size) -> &'static str,
    /// What the size of a circle stands for, as the legend says it.
    pub size_key: fn(Size) -> &'static str,
    /// What the sign in a circle stands for; sectors and rings have a name for each.
    pub colour_key: fn(Colour) -> &'static str,
    /// A letter for what runs between two.
    pub sign: fn(EdgeType) -> &'static str,
    /// A line that no tie stands for.
    pub ring_line: &'static str,
    pub kinds_key: &'static str,
    pub tie_type: &'static str,
    pub tie_strength: &'static str,
    pub tie_mood: &'static str,
    /// Empty where both are lacking: the heading says it once for all.
    pub lacks: fn(Lacks) -> &'static str,
    pub not_rated: &'static str,
    pub not_rated_hint: &'static str,
    /// What a picture shows.
    pub shows: &'static str,
    pub highlighted: fn(usize, usize) -> String,
    pub listed: fn(usize, usize) -> String,
    pub sought: fn(&str) -> String,
    pub near: fn(&str) -> String,
    pub colour_is: fn(&str) -> String,
    pub size_is: fn(&str) -> String,
    pub as_picture: &'static str,
    pub as_picture_hint: &'static str,
    pub paper: &'static str,
    pub paper_name: fn(Paper) -> &'static str,
    pub paper_hint: fn(Paper) -> String,
    pub by_initials: &'static str,
    pub axes: [&'static str; 2],
    /// What the files of the two tables are called.
    pub nodes: &'static str,
    pub edges: &'static str,
    /// What buttons move that a mouse drags.
    pub move_view: &'static str,
    pub move_actor: &'static str,
    /// What a hand does on the map beside a step: pulls actors, or presses two.
    pub pull: &'static str,
    /// The same while somebody has no ring yet.
    pub pull_up: &'static str,
    /// Takes all from where hands have put them on the rings.
    pub spread_anew: &'static str,
    pub spread: &'static str,
    pub press_two: &'static str,
    pub tie_from: fn(&str) -> String,
    pub tie_ends: fn(&str, &str) -> String,
    /// Where only a part of the rings is seen: who stands below them, and the way there.
    pub below: fn(usize) -> String,
    pub see_below: &'static str,
    /// Below a map that is wider than what shows it.
    pub drag_rest: &'static str,
    /// Above the list of names that the picture cuts.
    pub whole_names: &'static str,
}

pub const DA: Looks = Looks {
    more: "Flere filtre, og størrelse",
    unsaid: "Ikke besvaret",
    chosen: "Valgt",
    yes: "Ja",
    no: "Nej",
    size: "Størrelse efter",
    size_name: |size| match size {
        Size::Influence => "Indflydelse",
        Size::Known => "Kolleger, der kender dem",
        Size::Ties => "Forbindelser",
        Size::Votes => "Prikker",
        Size::Same => "Ens",
    },
    size_key: |size| match size {
        Size::Influence => "Størrelse: indflydelse på målet",
        Size::Known => "Størrelse: hvor mange kolleger der kender dem",
        Size::Ties => "Størrelse: antal forbindelser",
        Size::Votes => "Størrelse: antal prikker",
        Size::Same => "",
    },
    colour_key: |colour| match colour {
        Colour::Sector | Colour::Ring => "",
        Colour::Influence => "Tallet i cirklen: indflydelse på målet fra 0 til 5",
        Colour::Affected => "Tegnet i cirklen: + målet påvirker dem, − det gør det ikke",
        Colour::Fit => "Tallet i cirklen: fra -2 (imod målet) til +2 (samme mål)",
        Colour::Known => "Tallet i cirklen: hvor mange kolleger der kender dem",
    },
    sign: |kind| match kind {
        EdgeType::Info => "V",
        EdgeType::Activity => "A",
        EdgeType::People => "M",
        EdgeType::Money => "P",
        EdgeType::Space => "R",
        EdgeType::Permission => "L",
        EdgeType::Hierarchy => "H",
        EdgeType::Referral => "S",
        EdgeType::Personal => "B",
        EdgeType::Conflict => "K",
        EdgeType::Wish => "Ø",
    },
    ring_line: "Linje fra biblioteket: ringen siger, at I kender dem",
    kinds_key: "Bogstav på linjen",
    tie_type: "Forbindelser: slags",
    tie_strength: "Forbindelser: styrke",
    tie_mood: "Forbindelser: stemning",
    lacks: |lacks| match lacks {
        Lacks::Influence => "indflydelse ikke vurderet",
        Lacks::Affected => "ikke sagt, om målet påvirker dem",
        Lacks::Both => "",
    },
    not_rated: "Ikke vurderet",
    not_rated_hint: "De står i ingen af felterne, før I har svaret på begge spørgsmål. Står der intet ved navnet, mangler begge svar.",
    shows: "Billedet viser",
    highlighted: |found, all| format!("{found} af {all} fremhævet"),
    listed: |found, all| format!("{found} af {all}"),
    sought: |query| format!("søgt efter »{query}«"),
    near: |name| format!("kun {name} og naboerne"),
    colour_is: |name| format!("farve efter {}", name.to_lowercase()),
    size_is: |name| format!("størrelse efter {}", name.to_lowercase()),
    as_picture: "Som billede",
    as_picture_hint: "Det, der står på skærmen, med spørgsmål, dato, kilde og forklaring. Altid sort på hvidt. Tegn fra en sammenligning er kun på skærmen og på papir.",
    paper: "Papir til billedet",
    paper_name: |paper| match paper {
        Paper::A4 => "A4",
        Paper::A3 => "A3",
        Paper::Poster => "Plakat (A1)",
    },
    paper_hint: |paper| {
        let ((across, down), (wide, high)) = (paper.millimetres(), paper.dots());
        let dots = paper.resolution();
        format!("{across} × {down} mm. PNG: {wide} × {high} punkter, {dots} pr. tomme.")
    },
    by_initials: "Kolleger står med initialer.",
    axes: ["Indflydelse på målet", "Målet påvirker dem · påvirker dem ikke"],
    nodes: "aktører",
    edges: "forbindelser",
    move_view: "Flyt udsnittet",
    move_actor: "Flyt aktøren",
    pull: "Træk aktørerne på plads på kortet, eller vælg i listen.",
    pull_up: "De nederste har ingen ring endnu. Træk dem op på kortet, eller vælg i listen.",
    spread_anew: "Fordel aktørerne igen",
    spread: "Aktørerne er fordelt igen i deres ringe.",
    press_two: "Tryk på to aktører på kortet: så står de i »Fra« og »Til«.",
    tie_from: |from| format!("Fra {from}. Tryk på den, forbindelsen går til."),
    tie_ends: |from, to| format!("Fra {from} til {to}. Vælg, hvilken slags forbindelse det er."),
    below: |count| match count {
        1 => "1 aktør har ingen ring endnu.".into(),
        count => format!("{} aktører har ingen ring endnu.", da(count)),
    },
    see_below: "Se under ringene",
    drag_rest: "Træk for at se resten, eller tryk »Hele kortet«.",
    whole_names: "Fulde navne på dem, der er forkortet på kortet:",
};

pub const EN: Looks = Looks {
    more: "More filters, and size",
    unsaid: "Not answered",
    chosen: "Chosen",
    yes: "Yes",
    no: "No",
    size: "Size by",
    size_name: |size| match size {
        Size::Influence => "Influence",
        Size::Known => "Colleagues who know them",
        Size::Ties => "Ties",
        Size::Votes => "Dots",
        Size::Same => "All alike",
    },
    size_key: |size| match size {
        Size::Influence => "Size: influence on the goal",
        Size::Known => "Size: how many colleagues know them",
        Size::Ties => "Size: number of ties",
        Size::Votes => "Size: number of dots",
        Size::Same => "",
    },
    colour_key: |colour| match colour {
        Colour::Sector | Colour::Ring => "",
        Colour::Influence => "Number in the circle: influence on the goal from 0 to 5",
        Colour::Affected => "Sign in the circle: + the goal affects them, − it does not",
        Colour::Fit => "Number in the circle: from -2 (against the goal) to +2 (the same goal)",
        Colour::Known => "Number in the circle: how many colleagues know them",
    },
    sign: |kind| match kind {
        EdgeType::Info => "K",
        EdgeType::Activity => "A",
        EdgeType::People => "S",
        EdgeType::Money => "M",
        EdgeType::Space => "R",
        EdgeType::Permission => "P",
        EdgeType::Hierarchy => "U",
        EdgeType::Referral => "F",
        EdgeType::Personal => "Q",
        EdgeType::Conflict => "C",
        EdgeType::Wish => "W",
    },
    ring_line: "Line from the library: their ring says that you know them",
    kinds_key: "Letter on the line",
    tie_type: "Ties: kind",
    tie_strength: "Ties: strength",
    tie_mood: "Ties: mood",
    lacks: |lacks| match lacks {
        Lacks::Influence => "influence not rated",
        Lacks::Affected => "not said whether it affects them",
        Lacks::Both => "",
    },
    not_rated: "Not rated",
    not_rated_hint: "They stand in none of the boxes until both questions are answered. Where nothing stands by the name, both answers are missing.",
    shows: "The picture shows",
    highlighted: |found, all| format!("{found} of {all} highlighted"),
    listed: |found, all| format!("{found} of {all}"),
    sought: |query| format!("searched for “{query}”"),
    near: |name| format!("only {name} and its neighbours"),
    colour_is: |name| format!("colour by {}", name.to_lowercase()),
    size_is: |name| format!("size by {}", name.to_lowercase()),
    as_picture: "As a picture",
    as_picture_hint: "What stands on the screen, with question, date, source and legend. Always black on white. Signs of a comparison stand on the screen and on paper only.",
    paper: "Paper for the picture",
    paper_name: |paper| match paper {
        Paper::A4 => "A4",
        Paper::A3 => "A3",
        Paper::Poster => "Poster (A1)",
    },
    paper_hint: |paper| {
        let ((across, down), (wide, high)) = (paper.millimetres(), paper.dots());
        let dots = paper.resolution();
        format!("{across} × {down} mm. PNG: {wide} × {high} pixels, {dots} to the inch.")
    },
    by_initials: "Colleagues stand by their initials.",
    axes: ["Influence on the goal", "The goal affects them · does not affect them"],
    nodes: "nodes",
    edges: "edges",
    move_view: "Move the view",
    move_actor: "Move the actor",
    pull: "Drag the actors into place on the map, or choose in the list.",
    pull_up: "Those at the bottom have no ring yet. Drag them up on the map, or choose in the list.",
    spread_anew: "Spread the actors again",
    spread: "The actors are spread over their rings again.",
    press_two: "Press two actors on the map: they then stand in “From” and “To”.",
    tie_from: |from| format!("From {from}. Press whoever the tie goes to."),
    tie_ends: |from, to| format!("From {from} to {to}. Choose which kind of tie it is."),
    below: |count| match count {
        1 => "1 actor has no ring yet.".into(),
        count => format!("{} actors have no ring yet.", en(count)),
    },
    see_below: "See below the rings",
    drag_rest: "Drag to see the rest, or press “Whole map”.",
    whole_names: "Full names of those shortened on the map:",
};

impl Lang {
    pub fn looks(self) -> &'static Looks {
        match self {
            Self::Da => &DA,
            Self::En => &EN,
        }
    }

    pub fn network(self) -> &'static super::Network {
        match self {
            Self::Da => &super::DA,
            Self::En => &super::EN,
        }
    }

    pub fn attribute(self, attribute: Attribute) -> &'static str {
        let field = match attribute {
            Attribute::Sector => "sector",
            Attribute::Ring => "ring",
            Attribute::KnownBy => "known_by",
            Attribute::Influence => "influence",
            Attribute::Affected => "affected",
            Attribute::GoalFit => "goal_fit",
            Attribute::Offers => "offers",
            Attribute::Themes => "themes",
            Attribute::Kind => "kind",
            Attribute::Votes => "votes",
            Attribute::Chosen => return self.looks().chosen,
        };
        field_words(Kind::Node, field, self).unwrap_or_default().label
    }

    pub fn colour(self, colour: Colour) -> &'static str {
        self.attribute(match colour {
            Colour::Sector => Attribute::Sector,
            Colour::Ring => Attribute::Ring,
            Colour::Influence => Attribute::Influence,
            Colour::Affected => Attribute::Affected,
            Colour::Fit => Attribute::GoalFit,
            Colour::Known => Attribute::KnownBy,
        })
    }

    /// The same where colleagues are told by their initials: on what others may see.
    pub fn value_by_initials(self, attribute: Attribute, code: &str) -> String {
        match attribute {
            Attribute::KnownBy if code != UNSAID => initials(code),
            _ => self.value_of(attribute, code),
        }
    }

    /// What a value of an attribute is called.
    pub fn value_of(self, attribute: Attribute, code: &str) -> String {
        let words = self.looks();
        let network = self.network();
        let yes_no = || if code == "true" { words.yes } else { words.no };
        let numbered = |names: &[&'static str], first: i64| {
            let place = code.parse::<i64>().ok().and_then(|own| usize::try_from(own - first).ok());
            place.and_then(|place| names.get(place).copied())
        };
        if code == UNSAID {
            return if attribute == Attribute::Votes { "0" } else { words.unsaid }.into();
        }
        let named = match attribute {
            Attribute::Sector => crate::domain::Code::parse(code).map(|s: Sector| s.label(self)),
            Attribute::Offers => {
                crate::domain::Code::parse(code).map(|own: ContributionKind| own.label(self))
            }
            Attribute::Ring => numbered(&network.ring_names, 0),
            Attribute::GoalFit => numbered(&network.fits, -2),
            Attribute::Affected | Attribute::Chosen => Some(yes_no()),
            Attribute::KnownBy
            | Attribute::Influence
            | Attribute::Themes
            | Attribute::Kind
            | Attribute::Votes => None,
        };
        named.map_or_else(|| code.to_owned(), str::to_owned)
    }

    /// What is asked of ties, told as such: actors have filters beside it.
    pub fn tie_attribute(self, attribute: TieAttribute) -> &'static str {
        let words = self.looks();
        match attribute {
            TieAttribute::Type => words.tie_type,
            TieAttribute::Strength => words.tie_strength,
            TieAttribute::Mood => words.tie_mood,
        }
    }

    pub fn tie_value_of(self, attribute: TieAttribute, code: &str) -> String {
        use crate::domain::Code;
        if code == UNSAID {
            return self.looks().unsaid.into();
        }
        let named = match attribute {
            TieAttribute::Type => EdgeType::parse(code).map(|own| own.label(self)),
            TieAttribute::Mood => Mood::parse(code).map(|own| own.label(self)),
            TieAttribute::Strength => {
                let place = code.parse::<usize>().ok().and_then(|own| own.checked_sub(1));
                place.and_then(|place| self.network().strengths.get(place).copied())
            }
        };
        named.unwrap_or(code).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code;

    #[test]
    fn colleagues_are_told_by_initials_and_what_is_not_said_in_words() {
        for lang in Lang::ALL {
            let unsaid = lang.looks().unsaid;
            assert_eq!(lang.value_by_initials(Attribute::KnownBy, UNSAID), unsaid);
            assert_eq!(lang.value_by_initials(Attribute::KnownBy, "Anne Holm"), "AH");
            assert_eq!(lang.value_by_initials(Attribute::Sector, UNSAID), unsaid);
        }
    }

    #[test]
    fn every_type_of_tie_has_a_letter_of_its_own() {
        for lang in Lang::ALL {
            let signs: std::collections::BTreeSet<&str> =
                EdgeType::ALL.iter().map(|kind| (lang.looks().sign)(*kind)).collect();
            assert_eq!(signs.len(), EdgeType::ALL.len());
        }
    }
}
