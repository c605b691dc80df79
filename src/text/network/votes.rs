//! Words for putting dots in silence, and for choosing by them.

use crate::text::Lang;

pub struct VoteWords {
    /// Why nobody can put a dot yet.
    pub who_first: &'static str,
    /// Why no more can be put.
    pub all_put: &'static str,
    /// Over those whose names are here.
    pub turn: &'static str,
    pub hidden: &'static str,
    pub show: &'static str,
    pub sort: &'static str,
    pub sorted: &'static str,
    pub as_written: &'static str,
}

const DA: VoteWords = VoteWords {
    who_first: "Vælg eller skriv, hvem der sætter prikker.",
    all_put: "Tag en prik tilbage, hvis den skal flyttes.",
    turn: "Hvis tur er det",
    hidden: "De andres prikker kan ses, når dine er sat.",
    show: "Vis de andres nu",
    sort: "Sortér efter prikker",
    sorted: "Flest prikker står øverst.",
    as_written: "Aktørerne står, som de blev skrevet.",
};

const EN: VoteWords = VoteWords {
    who_first: "Choose or write who puts dots.",
    all_put: "Take a dot back to move it.",
    turn: "Whose turn is it",
    hidden: "The others' dots are in sight once yours are put.",
    show: "Show the others' now",
    sort: "Sort by dots",
    sorted: "Those with most dots come first.",
    as_written: "The actors stand as they were written.",
};

impl Lang {
    pub fn votes(self) -> &'static VoteWords {
        match self {
            Self::Da => &DA,
            Self::En => &EN,
        }
    }
}
