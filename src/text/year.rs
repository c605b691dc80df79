//! Words of a calendar year in numbers, and its tables for the page and for a spreadsheet.

use super::{Label, Lang};
use crate::{
    csv::table,
    domain::{ContributionKind, Unit},
    evaluation::Tenths,
    year::{Giver, Put, Sums, Year},
};

pub struct YearWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub choose: &'static str,
    pub print: &'static str,
    pub save: &'static str,
    pub saved: fn(&str) -> String,
    /// The heads: what, and how many.
    pub what: &'static str,
    pub count: &'static str,
    /// One, and several.
    pub begun: [&'static str; 2],
    pub running: &'static str,
    pub ended: &'static str,
    pub declined: &'static str,
    pub contacts: [&'static str; 2],
    pub reached: [&'static str; 2],
    pub meetings: [&'static str; 2],
    pub agreed: [&'static str; 2],
    /// So many are carried out and begin later, the first of them on that day.
    pub ahead: fn(usize, &str) -> String,
    pub reasons: &'static str,
    pub no_reason: &'static str,
    pub by_kind: &'static str,
    pub evaluations: &'static str,
    pub rounds: &'static str,
    pub answers: &'static str,
    pub mean: &'static str,
    /// So many of so many rounds.
    pub mean_of: fn(&str, usize, usize) -> String,
    pub mean_hint: &'static str,
    pub sectors: &'static str,
    pub sectors_hint: &'static str,
    pub no_sector: &'static str,
    pub given: &'static str,
    pub given_hint: &'static str,
    /// Whose the contributions are.
    pub giver: fn(Giver) -> &'static str,
    pub no_kind: &'static str,
    /// What is in neither kroner nor hours.
    pub other: &'static str,
    pub undated: &'static str,
    pub undated_hint: &'static str,
    /// Of [`crate::year::Undated`], in the order of its fields.
    pub undated_rows: [&'static str; 7],
}

pub const DA: YearWords = YearWords {
    title: "Året i tal",
    lead: "Talt op ud fra datoerne i det, I har skrevet. Her står ingen navne.",
    choose: "År",
    print: "Udskriv",
    save: "Gem som regneark",
    saved: |name| format!("Året er gemt som {name}"),
    what: "Hvad",
    count: "Antal",
    begun: ["partnerskab begyndt", "partnerskaber begyndt"],
    running: "i gang i løbet af året",
    ended: "afsluttet",
    declined: "nej tak, fra os eller fra dem",
    contacts: ["kontakt med partnere", "kontakter med partnere"],
    reached: ["partner, I har haft kontakt med", "partnere, I har haft kontakt med"],
    meetings: ["møde skrevet under Møder", "møder skrevet under Møder"],
    agreed: ["aftale indgået", "aftaler indgået"],
    ahead: |count, day| match count {
        1 => format!(
            "Et partnerskab tælles fra datoen i »Begynder«. 1 er i gang, men begynder først {day}."
        ),
        _ => format!(
            "Et partnerskab tælles fra datoen i »Begynder«. {count} er i gang, men begynder senere, det første {day}."
        ),
    },
    reasons: "Hvorfor de sluttede",
    no_reason: "Ingen grund skrevet",
    by_kind: "Kontakt fordelt på opkald, mail og møder",
    evaluations: "Evalueringer med svar",
    rounds: "Runder",
    answers: "Svar",
    mean: "Gennemsnit",
    mean_of: |mean, count, rounds| format!("{mean} (af {count} ud af {rounds})"),
    mean_hint: "Fra 1 til 5. Gennemsnittet står kun, når det må vises, når mere end én part har svaret, og når parterne ikke ser meget forskelligt på samarbejdet.",
    sectors: "I gang efter partnernes sektor",
    sectors_hint: "Et partnerskab med partnere fra flere sektorer tæller med i hver af dem.",
    no_sector: "Ingen sektor skrevet",
    given: "Givet og fået",
    given_hint: "Partnerskabernes bidrag med en dato i året. Det, der er forskelligt, er ikke lagt sammen.",
    giver: |giver| match giver {
        Giver::Library => "Biblioteket",
        Giver::Partners => "Partnerne",
        Giver::Unsaid => "Giver ikke skrevet",
    },
    no_kind: "slags ikke skrevet",
    other: "andet end kroner og timer",
    undated: "Uden dato",
    undated_hint: "Det her kan ikke placeres i et bestemt år og er ikke talt med.",
    undated_rows: [
        "Partnerskaber uden startdato",
        "Afsluttede partnerskaber uden slutdato",
        "Fravalg og nej tak (har ingen dato)",
        "Kontakt uden dato",
        "Møder uden dato",
        "Aftaler, hvor dagen ikke er gemt",
        "Bidrag uden dato",
    ],
};

pub const EN: YearWords = YearWords {
    title: "The year in numbers",
    lead: "Counted from the dates in what you have written. No names appear here.",
    choose: "Year",
    print: "Print",
    save: "Save as a spreadsheet",
    saved: |name| format!("The year is saved as {name}"),
    what: "What",
    count: "Number",
    begun: ["partnership begun", "partnerships begun"],
    running: "running during the year",
    ended: "ended",
    declined: "turned down or said no",
    contacts: ["contact with partners", "contacts with partners"],
    reached: ["partner you were in touch with", "partners you were in touch with"],
    meetings: ["meeting written under Meetings", "meetings written under Meetings"],
    agreed: ["agreement made", "agreements made"],
    ahead: |count, day| match count {
        1 => format!(
            "A partnership counts from the date in “Starts”. 1 is running, but does not begin until {day}."
        ),
        _ => format!(
            "A partnership counts from the date in “Starts”. {count} are running, but begin later, the first on {day}."
        ),
    },
    reasons: "Why they ended",
    no_reason: "No reason written",
    by_kind: "Contact by call, email and meeting",
    evaluations: "Evaluations with answers",
    rounds: "Rounds",
    answers: "Answers",
    mean: "Mean",
    mean_of: |mean, count, rounds| format!("{mean} (from {count} of {rounds})"),
    mean_hint: "From 1 to 5. The mean is given only when it may be shown, when more than one party has answered, and when the parties do not see the cooperation very differently.",
    sectors: "Running, by the partners' sector",
    sectors_hint: "A partnership with partners from several sectors counts in each of them.",
    no_sector: "No sector written",
    given: "Given and received",
    given_hint: "The contributions to partnerships with a date in the year. Different things are not added together.",
    giver: |giver| match giver {
        Giver::Library => "The library",
        Giver::Partners => "The partners",
        Giver::Unsaid => "Giver not written",
    },
    no_kind: "kind not written",
    other: "other than kroner and hours",
    undated: "Without a date",
    undated_hint: "This cannot be placed in any year and is not counted.",
    undated_rows: [
        "Partnerships without a start date",
        "Ended partnerships without an end date",
        "Turned down or said no (these have no date)",
        "Contact without a date",
        "Meetings without a date",
        "Agreements whose day was not kept",
        "Contributions without a date",
    ],
};

/// A table: what stands over it, its heads and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTable {
    pub title: &'static str,
    pub hint: &'static str,
    pub heads: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

impl YearWords {
    /// What the year comes to.
    pub fn sums(&self, year: &Year) -> [(&'static str, usize); 8] {
        let told = |[one, several]: [&'static str; 2], count: usize| {
            (if count == 1 { one } else { several }, count)
        };
        [
            told(self.begun, year.begun),
            (self.running, year.running),
            (self.ended, year.ended),
            (self.declined, year.declined),
            told(self.contacts, year.contacts()),
            told(self.reached, year.reached),
            told(self.meetings, year.meetings),
            told(self.agreed, year.agreed),
        ]
    }

    /// Why what is carried out now counts in no year yet.
    pub fn not_yet(&self, year: &Year, lang: Lang) -> Option<String> {
        let first = year.ahead.first()?;
        Some((self.ahead)(year.ahead.len(), &lang.date(*first)))
    }

    /// What the sums are made of; without what there is nothing of. Figures may be written as in another language.
    pub fn tables(&self, year: &Year, lang: Lang, figures: Lang) -> Vec<YearTable> {
        let pair = || vec![self.what, self.count];
        let reasons = year.reasons.iter().map(|(reason, count)| {
            let said = reason.map_or(self.no_reason, |reason| reason.label(lang));
            vec![said.to_owned(), figures.count(*count)]
        });
        let kinds = year
            .contacts
            .iter()
            .map(|(kind, count)| vec![kind.label(lang).to_owned(), figures.count(*count)]);
        let rounds = year.evaluations.iter().map(|(kind, asked)| {
            let mean = asked.mean.map(|(mean, count)| {
                let mean = decimal(mean, figures);
                if count == asked.rounds {
                    mean
                } else {
                    (self.mean_of)(&mean, count, asked.rounds)
                }
            });
            let counts = [figures.count(asked.rounds), figures.count(asked.answers)];
            let name = kind.label(lang).to_owned();
            [name].into_iter().chain(counts).chain([mean.unwrap_or_else(|| "–".into())]).collect()
        });
        let sectors = year.sectors.iter().map(|(sector, count)| {
            let said = sector.map_or(self.no_sector, |sector| sector.label(lang));
            vec![said.to_owned(), figures.count(*count)]
        });
        let given = year
            .given
            .iter()
            .map(|((giver, put), sums)| self.line(*giver, *put, sums, lang, figures));
        let undated = year.undated;
        let counts = [
            undated.begun,
            undated.ended,
            undated.declined,
            undated.contacts,
            undated.meetings,
            undated.agreed,
            undated.given,
        ];
        let undated = self.undated_rows.iter().zip(counts).filter(|(_, count)| *count > 0);
        let undated = undated.map(|(said, count)| vec![(*said).to_owned(), figures.count(count)]);
        let ledger = &super::text(lang).evaluation;
        let promised = vec![self.what, ledger.planned, ledger.actual, ledger.entries];
        let evaluated = vec![self.what, self.rounds, self.answers, self.mean];
        let tables = [
            YearTable { title: self.reasons, hint: "", heads: pair(), rows: reasons.collect() },
            YearTable { title: self.by_kind, hint: "", heads: pair(), rows: kinds.collect() },
            YearTable {
                title: self.sectors,
                hint: self.sectors_hint,
                heads: pair(),
                rows: sectors.collect(),
            },
            YearTable {
                title: self.given,
                hint: self.given_hint,
                heads: promised,
                rows: given.collect(),
            },
            YearTable {
                title: self.evaluations,
                hint: self.mean_hint,
                heads: evaluated,
                rows: rounds.collect(),
            },
            YearTable {
                title: self.undated,
                hint: self.undated_hint,
                heads: pair(),
                rows: undated.collect(),
            },
        ];
        tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
    }

    /// `Partnerne: Penge (kr.)`, what was promised, what was given, and in how many contributions.
    fn line(&self, giver: Giver, put: Put, sums: &Sums, lang: Lang, figures: Lang) -> Vec<String> {
        let of = |kind: Option<ContributionKind>, unit: Unit| {
            let kind = kind.map_or(self.no_kind, |kind| kind.label(lang));
            format!("{kind} ({})", unit.label(lang))
        };
        let what = match put {
            Put::Kroner(kind) => of(kind, Unit::Kroner),
            // The kind is called by its unit.
            Put::Hours(Some(ContributionKind::Time)) => ContributionKind::Time.label(lang).into(),
            Put::Hours(kind) => of(kind, Unit::Hours),
            Put::Other => self.other.to_owned(),
        };
        let sum = |sum: Option<f64>| match (sum, put) {
            (Some(sum), Put::Kroner(_)) => figures.money(sum),
            (Some(sum), Put::Hours(_) | Put::Other) => figures.number(sum),
            (None, _) => "–".into(),
        };
        let said = format!("{}: {what}", (self.giver)(giver));
        vec![said, sum(sums.planned), sum(sums.actual), figures.count(sums.entries)]
    }

    /// All of it for a spreadsheet, where figures are written as in Danish (`csv::table`).
    pub fn sheet(&self, year: &Year, lang: Lang) -> String {
        let mut lines = vec![vec![self.title.to_owned(), year.year.to_string()]];
        let sum = |(said, count): (&str, usize)| vec![said.to_owned(), count.to_string()];
        lines.extend(self.sums(year).map(sum));
        lines.extend(self.not_yet(year, lang).map(|told| vec![told]));
        for table in self.tables(year, lang, Lang::Da) {
            let said = [table.title, table.hint].into_iter().filter(|text| !text.is_empty());
            lines.push(Vec::new());
            lines.push(said.map(str::to_owned).collect());
            lines.push(table.heads.into_iter().map(str::to_owned).collect());
            lines.extend(table.rows);
        }
        table(&lines)
    }
}

/// `3,8` in Danish, `3.8` in English.
fn decimal(mean: Tenths, lang: Lang) -> String {
    let sign = super::text(lang).evaluation.decimal;
    format!("{}{sign}{}", mean.0 / 10, mean.0 % 10)
}
