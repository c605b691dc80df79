//! Words of what has ended and begins again.

use super::{
    Text,
    format::{da, en},
};
use crate::domain::Period;

pub struct Again {
    pub button: &'static str,
    /// The last day of the time that has ended, as far as it is known.
    pub ended: fn(Option<&str>) -> String,
    /// Where its status was set back, and the answers of its end stand still.
    pub stands: fn(Option<&str>) -> String,
    pub correct: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub last_hint: &'static str,
    /// First and last day of the time that is kept.
    pub keeps: fn(Option<&str>, Option<&str>) -> String,
    pub leaves: &'static str,
    pub steps: fn(usize) -> String,
    pub others: &'static str,
    pub evaluation: &'static str,
    pub before: &'static str,
    pub not_kept: &'static str,
    pub begun: fn(&str) -> String,
    pub periods: &'static str,
    pub periods_hint: &'static str,
    pub period: fn(Option<&str>, Option<&str>) -> String,
    pub period_first: &'static str,
    pub period_last: &'static str,
    /// The last day that was agreed, where it ended on another.
    pub period_end: &'static str,
    pub delete: &'static str,
    pub deleted: fn(&str) -> String,
}

pub const DA: Again = Again {
    button: "Begynd igen",
    ended: |day| match day {
        Some(day) => format!("Sluttede {day}."),
        None => "Er sluttet.".into(),
    },
    stands: |day| {
        let ended = day.map_or("Det er sluttet før.".into(), |day| format!("Det sluttede {day}."));
        format!(
            "{ended} Svarene her er fra dengang. Begynd igen, så bliver den periode gemt for sig, og felterne er klar til næste gang."
        )
    },
    correct: "Ret svarene",
    first: "Første dag",
    last: "Sidste dag i den forrige periode",
    last_hint: "Kan stå tomt. Så tæller perioden ikke med i noget bestemt år.",
    keeps: |first, last| format!("{} bliver gemt under Tidligere perioder.", span_da(first, last)),
    leaves: "Felterne til slutningen bliver tomme. Log, aftaler og tjekliste bliver stående.",
    steps: |count| match count {
        1 => "1 åbent skridt fra dengang venter, til I har droppet eller beholdt det.".into(),
        count => format!(
            "{} åbne skridt fra dengang venter, til I har droppet eller beholdt dem.",
            da(count)
        ),
    },
    others: "Beskeder, risici og punkter, der er over tiden, kommer først frem igen, når de får en ny dato.",
    evaluation: "I bliver ikke længere mindet om evalueringen fra dengang.",
    before: "Den første dag ligger før den forrige periodes sidste dag. Det kan godt gemmes.",
    not_kept: "Skriv den første dag som en dato.",
    begun: |day| format!("Ny første dag: {day}. Den forrige periode står under Tidligere perioder"),
    periods: "Tidligere perioder",
    periods_hint: "Perioder, der er slut, og hvorfor.",
    period: span_da,
    period_first: "Første dag",
    period_last: "Sidste dag",
    period_end: "Skulle slutte",
    delete: "Slet perioden",
    deleted: |period| format!("Perioden er slettet: {period}"),
};

pub const EN: Again = Again {
    button: "Begin again",
    ended: |day| match day {
        Some(day) => format!("Ended {day}."),
        None => "Has ended.".into(),
    },
    stands: |day| {
        let ended = day.map_or("It has ended before.".into(), |day| format!("It ended on {day}."));
        format!(
            "{ended} The answers here are from then. Begin again, and that period is kept on its own, and the fields are ready for the next."
        )
    },
    correct: "Correct the answers",
    first: "First day",
    last: "Last day of the previous period",
    last_hint: "May be left empty. Then the period counts in no year.",
    keeps: |first, last| format!("{} is kept under Earlier periods.", span_en(first, last)),
    leaves: "The fields of the ending become empty. The log, agreements and checklist stay.",
    steps: |count| match count {
        1 => "1 open step from then waits until you have dropped or kept it.".into(),
        count => {
            format!("{} open steps from then wait until you have dropped or kept them.", en(count))
        }
    },
    others: "Messages, risks and items that are past their date come up again only when they get a new date.",
    evaluation: "You are no longer reminded of the evaluation from then.",
    before: "The first day comes before the last day of the previous period. It can be kept all the same.",
    not_kept: "Write the first day as a date.",
    begun: |day| format!("New first day: {day}. The previous period is under Earlier periods"),
    periods: "Earlier periods",
    periods_hint: "Periods that are over, and why.",
    period: span_en,
    period_first: "First day",
    period_last: "Last day",
    period_end: "Was to end",
    delete: "Delete the period",
    deleted: |period| format!("The period is deleted: {period}"),
};

fn span_da(first: Option<&str>, last: Option<&str>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => format!("{first} til {last}"),
        (Some(first), None) => format!("Fra {first}"),
        (None, Some(last)) => format!("Til {last}"),
        (None, None) => "Periode uden datoer".into(),
    }
}

fn span_en(first: Option<&str>, last: Option<&str>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        (Some(first), None) => format!("From {first}"),
        (None, Some(last)) => format!("Until {last}"),
        (None, None) => "Period without dates".into(),
    }
}

/// `01.03.2025 til 30.09.2026`.
pub fn period_name(own: &Period, text: &Text) -> String {
    let [first, last] = [own.first(), own.last()].map(|day| day.map(|day| text.lang.date(day)));
    (text.again.period)(first.as_deref(), last.as_deref())
}
