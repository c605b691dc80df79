//! Words of how a partnership goes on or ends (guide P12).

pub struct Closing {
    pub title: &'static str,
    pub hint: &'static str,
    pub decision: &'static str,
    /// Codes and words.
    pub decisions: &'static [(&'static str, &'static str)],
    /// What was chosen, and the status that goes with it.
    pub decided: fn(&str, &str) -> String,
    pub date: &'static str,
    pub reason: &'static str,
    pub reasons: &'static [(&'static str, &'static str)],
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
}

pub const DA: Closing = Closing {
    title: "Videre eller slut",
    hint: "Det bevidste valg, og hvem der har hvad bagefter",
    decision: "Hvad har I valgt?",
    decisions: &[
        ("continue", "Vi fortsætter"),
        ("scale", "Vi gør det større"),
        ("handover", "Vi giver det videre"),
        ("pause", "Vi holder pause"),
        ("close", "Vi slutter"),
    ],
    decided: |choice, status| format!("{choice}. Status: {status}"),
    date: "Besluttet den",
    reason: "Hvorfor",
    reasons: &[
        ("goal_met", "Målet er nået"),
        ("time_up", "Tiden er gået"),
        ("funding", "Pengene er brugt"),
        ("priority", "Noget andet er vigtigere"),
        ("disagreement", "Vi var uenige"),
        ("conditions", "Vilkårene har ændret sig"),
        ("other", "Andet"),
    ],
    handover: "Hvem ejer og driver det nu?",
    handover_hint: "Navn og sted, så borgerne kan få svar.",
    returns: "Afleveret",
    returns_hint: "Materiale, nøgler, adgange og lånte ting.",
    follow_up: "Hør, hvordan det går",
    follow_up_hint: "Et halvt år efter holder døren åben.",
    remind: "Sæt det på listen over næste skridt",
    reminder: "Hør, hvordan det går, og om vi skal mødes igen",
    reminded: "Påmindelsen står på listen",
};

pub const EN: Closing = Closing {
    title: "Going on or ending",
    hint: "The deliberate choice, and who has what afterwards",
    decision: "What have you chosen?",
    decisions: &[
        ("continue", "We go on"),
        ("scale", "We make it bigger"),
        ("handover", "We hand it over"),
        ("pause", "We pause"),
        ("close", "We end"),
    ],
    decided: |choice, status| format!("{choice}. Status: {status}"),
    date: "Decided on",
    reason: "Why",
    reasons: &[
        ("goal_met", "The goal is reached"),
        ("time_up", "The time is up"),
        ("funding", "The money is spent"),
        ("priority", "Something else matters more"),
        ("disagreement", "We disagreed"),
        ("conditions", "The conditions have changed"),
        ("other", "Other"),
    ],
    handover: "Who owns and runs it now?",
    handover_hint: "Name and place, so that people can get an answer.",
    returns: "Handed back",
    returns_hint: "Materials, keys, access rights and borrowed things.",
    follow_up: "Ask how it is going",
    follow_up_hint: "Half a year later keeps the door open.",
    remind: "Put it on the list of next steps",
    reminder: "Ask how it is going, and whether we should meet again",
    reminded: "The reminder is on the list",
};

impl Closing {
    /// What was written, as lines of label and value for paper.
    pub fn label(&self, part: &str) -> &'static str {
        match part {
            "decision" => self.decision,
            "date" => self.date,
            "reason" => self.reason,
            "handover" => self.handover,
            "returns" => self.returns,
            "follow_up_at" => self.follow_up,
            _ => "",
        }
    }

    /// A code in words; anything else as it is.
    pub fn value<'a>(&self, part: &str, value: &'a str) -> &'a str {
        let known = match part {
            "decision" => self.decisions,
            "reason" => self.reasons,
            _ => &[],
        };
        known.iter().find(|(code, _)| *code == value).map_or(value, |(_, words)| words)
    }
}

/// The parts, in the order that people read them.
pub const PARTS: [&str; 6] = ["decision", "date", "reason", "handover", "returns", "follow_up_at"];
