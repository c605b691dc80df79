//! Addresses behind the `#`: interfaces, for links in mails too.

/// The page of the guide that is the library's own sheet.
pub const STRATEGY: &str = "strategi";

/// The parts of one partnership's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Record,
    Log,
    Checklist,
    Approvals,
    Meetings,
    Choosing,
    Agreement,
    Evaluation,
}

/// The parts of one round of evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundPart {
    /// Who is asked, and who has answered.
    Whole,
    Results,
    Talk,
    Paper,
}

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Overview,
    Partnerships,
    Board,
    Partnership {
        id: String,
        tab: Tab,
    },
    /// One meeting, of the partnership that it belongs to.
    Meeting {
        partnership: String,
        id: String,
    },
    Partners,
    Partner {
        id: String,
    },
    Network,
    /// One network map, or its exercise.
    NetworkMap {
        id: String,
        is_exercise: bool,
    },
    Evaluations,
    /// One round of evaluation.
    Round {
        id: String,
        part: RoundPart,
    },
    /// One answer set of a round; an empty id is one that is not begun.
    Answer {
        round: String,
        id: String,
    },
    Guide,
    /// A phase (`P05`), a list (`x-spo`) or another part of the guide.
    GuidePart {
        part: String,
    },
    Examples,
    Example {
        id: String,
    },
    Files,
    Trash,
    Help,
    /// A page of the help: privacy, working without the net, accessibility, licences.
    HelpPart {
        part: String,
    },
    /// Every component in every state, for testing and for whoever builds the next page.
    Components,
    Nowhere,
}

impl Route {
    /// Reads what stands in the address, from the `#` on. Never fails: [`Route::Nowhere`] is a
    /// page too.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Overview,
            ["partnerskaber"] => Self::Partnerships,
            ["partnerskaber", "tavle"] => Self::Board,
            ["partnerskaber", id] => Self::Partnership { id: (*id).into(), tab: Tab::Record },
            ["partnerskaber", id, "log"] => Self::Partnership { id: (*id).into(), tab: Tab::Log },
            ["partnerskaber", id, "tjekliste"] => {
                Self::Partnership { id: (*id).into(), tab: Tab::Checklist }
            }
            ["partnerskaber", id, "tilladelser"] => {
                Self::Partnership { id: (*id).into(), tab: Tab::Approvals }
            }
            ["partnerskaber", id, "risici"] => {
                Self::Partnership { id: (*id).into(), tab: Tab::Choosing }
            }
            ["partnerskaber", id, "aftale"] => {
                Self::Partnership { id: (*id).into(), tab: Tab::Agreement }
            }
            ["partnerskaber", id, "evaluering"] => {
                Self::Partnership { id: (*id).into(), tab: Tab::Evaluation }
            }
            ["partnerskaber", id, "moeder"] => {
                Self::Partnership { id: (*id).into(), tab: Tab::Meetings }
            }
            ["partnerskaber", partnership, "moeder", id] => {
                Self::Meeting { partnership: (*partnership).into(), id: (*id).into() }
            }
            ["partnere"] => Self::Partners,
            ["partnere", id] => Self::Partner { id: (*id).into() },
            ["netvaerk"] => Self::Network,
            ["netvaerk", id] => Self::NetworkMap { id: (*id).into(), is_exercise: false },
            ["netvaerk", id, "oevelse"] => Self::NetworkMap { id: (*id).into(), is_exercise: true },
            ["evaluering"] => Self::Evaluations,
            ["evaluering", id] => Self::round(id, RoundPart::Whole),
            ["evaluering", id, "resultat"] => Self::round(id, RoundPart::Results),
            ["evaluering", id, "samtale"] => Self::round(id, RoundPart::Talk),
            ["evaluering", id, "papir"] => Self::round(id, RoundPart::Paper),
            ["evaluering", round, "svar"] => {
                Self::Answer { round: (*round).into(), id: String::new() }
            }
            ["evaluering", round, "svar", id] => {
                Self::Answer { round: (*round).into(), id: (*id).into() }
            }
            ["guide"] => Self::Guide,
            ["guide", part] => Self::GuidePart { part: (*part).into() },
            ["eksempler"] => Self::Examples,
            ["eksempler", id] => Self::Example { id: (*id).into() },
            ["filer"] => Self::Files,
            ["filer", "papirkurv"] => Self::Trash,
            ["hjaelp"] => Self::Help,
            ["hjaelp", part] => Self::HelpPart { part: (*part).into() },
            ["komponenter"] => Self::Components,
            _ => Self::Nowhere,
        }
    }

    /// The address, as a link has it.
    pub fn href(&self) -> String {
        match self {
            Self::Overview | Self::Nowhere => "#/".into(),
            Self::Partnerships => "#/partnerskaber".into(),
            Self::Board => "#/partnerskaber/tavle".into(),
            Self::Partnership { id, tab: Tab::Record } => format!("#/partnerskaber/{id}"),
            Self::Partnership { id, tab: Tab::Log } => format!("#/partnerskaber/{id}/log"),
            Self::Partnership { id, tab: Tab::Checklist } => {
                format!("#/partnerskaber/{id}/tjekliste")
            }
            Self::Partnership { id, tab: Tab::Approvals } => {
                format!("#/partnerskaber/{id}/tilladelser")
            }
            Self::Partnership { id, tab: Tab::Meetings } => format!("#/partnerskaber/{id}/moeder"),
            Self::Partnership { id, tab: Tab::Choosing } => format!("#/partnerskaber/{id}/risici"),
            Self::Partnership { id, tab: Tab::Agreement } => format!("#/partnerskaber/{id}/aftale"),
            Self::Partnership { id, tab: Tab::Evaluation } => {
                format!("#/partnerskaber/{id}/evaluering")
            }
            Self::Meeting { partnership, id } => {
                format!("#/partnerskaber/{partnership}/moeder/{id}")
            }
            Self::Partners => "#/partnere".into(),
            Self::Partner { id } => format!("#/partnere/{id}"),
            Self::Network => "#/netvaerk".into(),
            Self::NetworkMap { id, is_exercise: false } => format!("#/netvaerk/{id}"),
            Self::NetworkMap { id, is_exercise: true } => format!("#/netvaerk/{id}/oevelse"),
            Self::Evaluations => "#/evaluering".into(),
            Self::Round { id, part: RoundPart::Whole } => format!("#/evaluering/{id}"),
            Self::Round { id, part: RoundPart::Results } => format!("#/evaluering/{id}/resultat"),
            Self::Round { id, part: RoundPart::Talk } => format!("#/evaluering/{id}/samtale"),
            Self::Round { id, part: RoundPart::Paper } => format!("#/evaluering/{id}/papir"),
            Self::Answer { round, id } if id.is_empty() => format!("#/evaluering/{round}/svar"),
            Self::Answer { round, id } => format!("#/evaluering/{round}/svar/{id}"),
            Self::Guide => "#/guide".into(),
            Self::GuidePart { part } => format!("#/guide/{part}"),
            Self::Examples => "#/eksempler".into(),
            Self::Example { id } => format!("#/eksempler/{id}"),
            Self::Files => "#/filer".into(),
            Self::Trash => "#/filer/papirkurv".into(),
            Self::Help => "#/hjaelp".into(),
            Self::HelpPart { part } => format!("#/hjaelp/{part}"),
            Self::Components => "#/komponenter".into(),
        }
    }

    pub fn round(id: &str, part: RoundPart) -> Self {
        Self::Round { id: id.into(), part }
    }

    pub fn map(id: &str) -> Self {
        Self::NetworkMap { id: id.into(), is_exercise: false }
    }

    pub fn guide(part: &str) -> Self {
        Self::GuidePart { part: part.into() }
    }

    /// The strategy canvas, a page of the guide.
    pub fn strategy() -> Self {
        Self::guide(STRATEGY)
    }

    pub fn partnership(id: &str) -> Self {
        Self::Partnership { id: id.into(), tab: Tab::Record }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        let id = || String::from("ps-k3f9ab7c-1");
        for route in [
            Route::Overview,
            Route::Partnerships,
            Route::Board,
            Route::Partnership { id: id(), tab: Tab::Record },
            Route::Partnership { id: id(), tab: Tab::Log },
            Route::Partnership { id: id(), tab: Tab::Checklist },
            Route::Partnership { id: id(), tab: Tab::Approvals },
            Route::Partnership { id: id(), tab: Tab::Meetings },
            Route::Partnership { id: id(), tab: Tab::Choosing },
            Route::Partnership { id: id(), tab: Tab::Agreement },
            Route::Meeting { partnership: id(), id: "mt-k3f9ab7c-2".into() },
            Route::Partners,
            Route::Partner { id: id() },
            Route::Network,
            Route::NetworkMap { id: id(), is_exercise: false },
            Route::NetworkMap { id: id(), is_exercise: true },
            Route::Partnership { id: id(), tab: Tab::Evaluation },
            Route::Evaluations,
            Route::round("ev-k3f9ab7c-1", RoundPart::Whole),
            Route::round("ev-k3f9ab7c-1", RoundPart::Results),
            Route::round("ev-k3f9ab7c-1", RoundPart::Talk),
            Route::round("ev-k3f9ab7c-1", RoundPart::Paper),
            Route::Answer { round: "ev-k3f9ab7c-1".into(), id: String::new() },
            Route::Answer { round: "ev-k3f9ab7c-1".into(), id: "an-k3f9ab7c-1".into() },
            Route::Guide,
            Route::GuidePart { part: "P05".into() },
            Route::Examples,
            Route::Example { id: id() },
            Route::Files,
            Route::Trash,
            Route::Help,
            Route::HelpPart { part: "privatliv".into() },
            Route::Components,
        ] {
            assert_eq!(Route::parse(&route.href()), route);
        }
        assert_eq!(Route::parse(""), Route::Overview);
        assert_eq!(Route::parse("#/findes/ikke/her"), Route::Nowhere);
    }
}
