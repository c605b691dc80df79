//! Words of how a partnership goes on or ends (guide P12).

use super::{Label, Lang, Text};
use crate::domain::{ClosingPart, Code, Ending, EndingReason, Partnership};

pub struct Closing {
    pub title: &'static str,
    pub hint: &'static str,
    pub decision: &'static str,
    /// What was chosen, and the status that goes with it.
    pub decided: fn(&str, &str) -> String,
    pub date: &'static str,
    pub reason: &'static str,
    pub handover: &'static str,
    pub handover_hint: &'static str,
    pub returns: &'static str,
    pub returns_hint: &'static str,
    pub follow_up: &'static str,
    pub follow_up_hint: &'static str,
    pub remind: &'static str,
    /// What stands on the list of next steps.
    pub reminder: &'static str,
    pub reminded: &'static str,
    pub reminder_moved: fn(&str) -> String,
    /// Whether what stood open has been looked at.
    pub steps: &'static str,
}

pub const DA: Closing = Closing {
    title: "Videre eller slut",
    hint: "Det bevidste valg, og hvem der har hvad bagefter.",
    decision: "Hvad har I valgt?",
    decided: |choice, status| format!("{choice}. Status: {status}"),
    date: "Besluttet den",
    reason: "Hvorfor",
    handover: "Hvem ejer og driver det nu?",
    handover_hint: "Navn og sted, så borgerne kan få svar.",
    returns: "Afleveret",
    returns_hint: "Materiale, nøgler, adgange og lånte ting.",
    follow_up: "Hør, hvordan det går",
    follow_up_hint: "En hilsen et halvt år efter holder døren åben.",
    remind: "Sæt det på listen over næste skridt",
    reminder: "Hør, hvordan det går, og om vi skal mødes igen",
    reminded: "Påmindelsen står på listen",
    reminder_moved: |day| format!("Påmindelsen på listen er flyttet til {day}"),
    steps: "Åbne skridt er gennemgået",
};

pub const EN: Closing = Closing {
    title: "Going on or ending",
    hint: "The deliberate choice, and who has what afterwards.",
    decision: "What have you chosen?",
    decided: |choice, status| format!("{choice}. Status: {status}"),
    date: "Decided on",
    reason: "Why",
    handover: "Who owns and runs it now?",
    handover_hint: "Name and place, so that people can get an answer.",
    returns: "Handed back",
    returns_hint: "Materials, keys, access rights and borrowed things.",
    follow_up: "Ask how it is going",
    follow_up_hint: "A friendly word half a year later keeps the door open.",
    remind: "Put it on the list of next steps",
    reminder: "Ask how it is going, and whether we should meet again",
    reminded: "The reminder is on the list",
    reminder_moved: |day| format!("The reminder on the list is moved to {day}"),
    steps: "Open steps are looked at",
};

impl Closing {
    /// What was written, as lines of label and value for paper.
    pub fn label(&self, part: ClosingPart) -> &'static str {
        match part {
            ClosingPart::Decision => self.decision,
            ClosingPart::Date => self.date,
            ClosingPart::Reason => self.reason,
            ClosingPart::Handover => self.handover,
            ClosingPart::Returns => self.returns,
            ClosingPart::FollowUp => self.follow_up,
            ClosingPart::Steps => self.steps,
        }
    }
}

/// What was chosen, and why, in words; nothing for what is written by hand.
pub fn chosen(part: ClosingPart, code: &str, lang: Lang) -> Option<&'static str> {
    match part {
        ClosingPart::Decision => Ending::parse(code).map(|ending| ending.label(lang)),
        ClosingPart::Reason => EndingReason::parse(code).map(|reason| reason.label(lang)),
        ClosingPart::Date
        | ClosingPart::Handover
        | ClosingPart::Returns
        | ClosingPart::FollowUp
        | ClosingPart::Steps => None,
    }
}

/// How a partnership ended, when, and why: whoever has ended is in no phase any more.
pub fn ended(own: &Partnership, text: &Text) -> Option<String> {
    let status = own.status.filter(|status| status.is_over())?;
    let day = own.decided_on().map(|day| text.lang.date(day));
    let reason = own.ending_reason().map(|reason| reason.label(text.lang));
    Some((text.partnership.phases.ended)(status.label(text.lang), day.as_deref(), reason))
}
