//! Words of the sheets that are printed blank and filled in by hand.

/// A sheet of paper.
pub struct Form {
    /// What stands in its address, after `ark-`.
    pub id: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub parts: &'static [Part],
}

/// What stands on a sheet, from above.
pub enum Part {
    /// A heading, and lines to write on.
    Lines(&'static str, usize),
    /// A heading, columns with their share of the width, and empty rows.
    Table(&'static str, &'static [(&'static str, usize)], usize),
    /// A short list of the guide, with boxes.
    List(&'static str),
    /// The eight criteria, with points to ring and room for a reason.
    Criteria,
    /// The questions that may give a no, with answers to ring.
    NoQuestions,
    /// The whole checklist of a track, with numbers and boxes.
    Checklist,
}

pub struct Forms {
    pub title: &'static str,
    pub lead: &'static str,
    pub blank: &'static str,
    pub others: &'static str,
    pub partnership: &'static str,
    pub date: &'static str,
    pub why: &'static str,
    pub answers: [&'static str; 3],
    pub track: &'static str,
    pub type_back: &'static str,
    pub print_a4: &'static str,
    pub print_a3: &'static str,
    pub all: &'static [Form],
}

use Part::*;

pub const DA: Forms = Forms {
    title: "Ark til udskrift",
    lead: "Tomme ark til mødebordet og opslagstavlen. Udskriv, skriv i hånden, og skriv resultatet ind bagefter.",
    blank: "Til at skrive på",
    others: "Til væggen og til hele biblioteket",
    partnership: "Partnerskab",
    date: "Dato",
    why: "Hvorfor",
    answers: ["Ja", "Nej", "Ved ikke"],
    track: "Spor",
    type_back: "Numrene kan skrives ind på partnerskabets tjekliste under »Kryds af fra papir«.",
    print_a4: "Udskriv på A4",
    print_a3: "Udskriv på A3",
    all: &[
        Form {
            id: "formaal",
            title: "Formålskort",
            lead: "Tre sætninger, som alle i huset kan sige.",
            parts: &[
                Lines("Behovet hos borgerne", 2),
                Lines("Hvem det er for", 2),
                Lines("Mål, vi kan se eller tælle, og hvornår", 3),
                Lines("Bibliotekets grunde, ud over penge", 2),
                Lines("Her siger biblioteket nej", 2),
                Table(
                    "Hvem",
                    &[("Leder", 1), ("Tovholder", 1), ("Afløser", 1), ("Udførende kolleger", 1)],
                    1,
                ),
            ],
        },
        Form {
            id: "opkald",
            title: "Opkaldsark",
            lead: "Til at have ved siden af, når I ringer.",
            parts: &[
                Table("Hvem", &[("Navn", 1), ("Organisation", 1), ("Telefon", 1), ("Dato", 1)], 2),
                List("x-opk"),
                Lines("Det sagde de", 4),
                Lines("Næste skridt, hvem og hvornår", 1),
            ],
        },
        Form {
            id: "moede",
            title: "Mødeark",
            lead: "Dagsorden og referat på ét ark.",
            parts: &[
                Table("Mødet", &[("Sted og tid", 1), ("Mødeleder", 1), ("Referent", 1)], 1),
                Table("Deltagere", &[("Navn", 1), ("Organisation", 1), ("Rolle her", 1)], 4),
                Lines("Formål med mødet", 1),
                Lines("Hver parts mål, bidrag og bekymring", 3),
                Lines("Beslutninger", 3),
                Lines("Åbne punkter", 2),
                Table("Opgaver", &[("Hvad", 4), ("Hvem", 2), ("Hvornår", 1)], 3),
                Lines("Næste møde", 1),
            ],
        },
        Form {
            id: "valg",
            title: "Screeningsark",
            lead: "Sæt ring om point og svar. Kun for jer selv.",
            parts: &[Criteria, NoQuestions],
        },
        Form {
            id: "kaede",
            title: "Tilladelseskæde",
            lead: "Hvem skal sige ja, og i hvilken rækkefølge?",
            parts: &[Table(
                "Kæden",
                &[
                    ("Hvem skal sige ja", 4),
                    ("Hvem spørger", 3),
                    ("Spurgt den", 2),
                    ("Svar og dato", 4),
                    ("Hvem mere?", 3),
                ],
                12,
            )],
        },
        Form {
            id: "risici",
            title: "Risikoark",
            lead: "Det, der kan gå galt. Sandsynlighed og konsekvens fra 1 til 3. Kun for jer selv.",
            parts: &[Table(
                "Risici",
                &[
                    ("Risiko", 26),
                    ("Sandsynlighed", 15),
                    ("Konsekvens", 13),
                    ("Det gør vi", 26),
                    ("Hvem", 10),
                    ("Hvornår", 10),
                ],
                12,
            )],
        },
        Form {
            id: "tjekliste",
            title: "Hele tjeklisten",
            lead: "Alle tolv faser med kasser til krydser.",
            parts: &[Checklist],
        },
    ],
};

pub const EN: Forms = Forms {
    title: "Sheets to print",
    lead: "Blank sheets for the meeting table and the notice board. Print, write by hand, and type the result in afterwards.",
    blank: "To write on",
    others: "For the wall and for the whole library",
    partnership: "Partnership",
    date: "Date",
    why: "Why",
    answers: ["Yes", "No", "Don't know"],
    track: "Track",
    type_back: "The numbers can be typed in on the partnership's checklist under “Tick off from paper”.",
    print_a4: "Print on A4",
    print_a3: "Print on A3",
    all: &[
        Form {
            id: "formaal",
            title: "Purpose card",
            lead: "Three sentences that everybody in the house can say.",
            parts: &[
                Lines("The need among local people", 2),
                Lines("Whom it is for", 2),
                Lines("Goals that we can see or count, and by when", 3),
                Lines("The library's reasons, apart from money", 2),
                Lines("Where the library says no", 2),
                Table(
                    "Who",
                    &[
                        ("Manager", 1),
                        ("Lead", 1),
                        ("Deputy", 1),
                        ("Colleagues who do the work", 1),
                    ],
                    1,
                ),
            ],
        },
        Form {
            id: "opkald",
            title: "Call sheet",
            lead: "To have beside you when you call.",
            parts: &[
                Table("Who", &[("Name", 1), ("Organisation", 1), ("Phone", 1), ("Date", 1)], 2),
                List("x-opk"),
                Lines("What they said", 4),
                Lines("Next step, who and when", 1),
            ],
        },
        Form {
            id: "moede",
            title: "Meeting sheet",
            lead: "Agenda and minutes on one sheet.",
            parts: &[
                Table(
                    "The meeting",
                    &[("Place and time", 1), ("Chair", 1), ("Minute taker", 1)],
                    1,
                ),
                Table("Present", &[("Name", 1), ("Organisation", 1), ("Role here", 1)], 4),
                Lines("Purpose of the meeting", 1),
                Lines("Each party's goal, contribution and worry", 3),
                Lines("Decisions", 3),
                Lines("Open points", 2),
                Table("Tasks", &[("What", 4), ("Who", 2), ("When", 1)], 3),
                Lines("Next meeting", 1),
            ],
        },
        Form {
            id: "valg",
            title: "Screening sheet",
            lead: "Circle points and answers. For yourselves only.",
            parts: &[Criteria, NoQuestions],
        },
        Form {
            id: "kaede",
            title: "Chain of approvals",
            lead: "Who has to say yes, and in which order?",
            parts: &[Table(
                "The chain",
                &[
                    ("Who has to say yes", 4),
                    ("Who asks", 3),
                    ("Asked on", 2),
                    ("Answer and date", 4),
                    ("Who else?", 3),
                ],
                12,
            )],
        },
        Form {
            id: "risici",
            title: "Risk sheet",
            lead: "What can go wrong. Likelihood and impact from 1 to 3. For yourselves only.",
            parts: &[Table(
                "Risks",
                &[
                    ("Risk", 29),
                    ("Likelihood", 12),
                    ("Impact", 10),
                    ("What we do", 29),
                    ("Who", 10),
                    ("When", 10),
                ],
                12,
            )],
        },
        Form {
            id: "tjekliste",
            title: "The whole checklist",
            lead: "All twelve phases with boxes to tick.",
            parts: &[Checklist],
        },
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    /// What a part is, without its words.
    fn shape(part: &Part) -> String {
        match part {
            Lines(_, count) => format!("lines {count}"),
            Table(_, columns, rows) => format!("table {} {rows}", columns.len()),
            List(id) => format!("list {id}"),
            Criteria => "criteria".into(),
            NoQuestions => "no".into(),
            Checklist => "checklist".into(),
        }
    }

    #[test]
    fn both_languages_have_the_same_sheets() {
        assert_eq!(DA.all.len(), EN.all.len());
        for (da, en) in DA.all.iter().zip(EN.all) {
            assert_eq!(da.id, en.id);
            let shapes = |form: &Form| form.parts.iter().map(shape).collect::<Vec<_>>();
            assert_eq!(shapes(da), shapes(en), "{}", da.id);
        }
    }
}
