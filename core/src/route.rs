//! Addresses behind the `#`: interfaces, for links in mails too.

/// The page of the guide that is the library's own sheet.
const STRATEGY: &str = "strategi";

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

impl Tab {
    pub const ALL: &[Self] = &[
        Self::Record,
        Self::Log,
        Self::Checklist,
        Self::Approvals,
        Self::Meetings,
        Self::Choosing,
        Self::Agreement,
        Self::Evaluation,
    ];

    /// What stands behind the partnership in its address; nothing for the first.
    fn segment(self) -> &'static str {
        match self {
            Self::Record => "",
            Self::Log => "log",
            Self::Checklist => "tjekliste",
            Self::Approvals => "tilladelser",
            Self::Meetings => "moeder",
            Self::Choosing => "risici",
            Self::Agreement => "aftale",
            Self::Evaluation => "evaluering",
        }
    }

    fn parse(behind: &[&str]) -> Option<Self> {
        Self::ALL.iter().copied().find(|tab| is_behind(behind, tab.segment()))
    }
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

impl RoundPart {
    pub const ALL: &[Self] = &[Self::Whole, Self::Results, Self::Talk, Self::Paper];

    /// What stands behind the round in its address; nothing for the first.
    fn segment(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Results => "resultat",
            Self::Talk => "samtale",
            Self::Paper => "papir",
        }
    }

    fn parse(behind: &[&str]) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| is_behind(behind, part.segment()))
    }
}

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Overview,
    /// A calendar year in numbers.
    Year,
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
            ["aaret"] => Self::Year,
            ["partnerskaber"] => Self::Partnerships,
            ["partnerskaber", "tavle"] => Self::Board,
            ["partnerskaber", partnership, "moeder", id] => {
                Self::Meeting { partnership: (*partnership).into(), id: (*id).into() }
            }
            ["partnerskaber", id, tab @ ..] => match Tab::parse(tab) {
                Some(tab) => Self::Partnership { id: (*id).into(), tab },
                None => Self::Nowhere,
            },
            ["partnere"] => Self::Partners,
            ["partnere", id] => Self::Partner { id: (*id).into() },
            ["netvaerk"] => Self::Network,
            ["netvaerk", id] => Self::NetworkMap { id: (*id).into(), is_exercise: false },
            ["netvaerk", id, "oevelse"] => Self::NetworkMap { id: (*id).into(), is_exercise: true },
            ["evaluering"] => Self::Evaluations,
            ["evaluering", round, "svar"] => {
                Self::Answer { round: (*round).into(), id: String::new() }
            }
            ["evaluering", round, "svar", id] => {
                Self::Answer { round: (*round).into(), id: (*id).into() }
            }
            ["evaluering", id, part @ ..] => match RoundPart::parse(part) {
                Some(part) => Self::round(id, part),
                None => Self::Nowhere,
            },
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

    /// The record that the page is about.
    pub fn record(&self) -> Option<&str> {
        match self {
            Self::Partnership { id, .. }
            | Self::Meeting { id, .. }
            | Self::Partner { id }
            | Self::NetworkMap { id, .. }
            | Self::Round { id, .. } => Some(id),
            Self::Answer { round, id } => Some(if id.is_empty() { round } else { id }),
            Self::Overview
            | Self::Year
            | Self::Partnerships
            | Self::Board
            | Self::Partners
            | Self::Network
            | Self::Evaluations
            | Self::Guide
            | Self::GuidePart { .. }
            | Self::Examples
            | Self::Example { .. }
            | Self::Files
            | Self::Trash
            | Self::Help
            | Self::HelpPart { .. }
            | Self::Components
            | Self::Nowhere => None,
        }
    }

    /// The address, as a link has it.
    pub fn href(&self) -> String {
        match self {
            Self::Overview | Self::Nowhere => "#/".into(),
            Self::Year => "#/aaret".into(),
            Self::Partnerships => "#/partnerskaber".into(),
            Self::Board => "#/partnerskaber/tavle".into(),
            Self::Partnership { id, tab } => below(format!("#/partnerskaber/{id}"), tab.segment()),
            Self::Meeting { partnership, id } => {
                format!("#/partnerskaber/{partnership}/moeder/{id}")
            }
            Self::Partners => "#/partnere".into(),
            Self::Partner { id } => format!("#/partnere/{id}"),
            Self::Network => "#/netvaerk".into(),
            Self::NetworkMap { id, is_exercise: false } => format!("#/netvaerk/{id}"),
            Self::NetworkMap { id, is_exercise: true } => format!("#/netvaerk/{id}/oevelse"),
            Self::Evaluations => "#/evaluering".into(),
            Self::Round { id, part } => below(format!("#/evaluering/{id}"), part.segment()),
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

fn is_behind(behind: &[&str], segment: &str) -> bool {
    match behind {
        [] => segment.is_empty(),
        [one] => *one == segment,
        _ => false,
    }
}

fn below(address: String, segment: &str) -> String {
    if segment.is_empty() { address } else { format!("{address}/{segment}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        let id = || String::from("ps-k3f9ab7c-1");
        let tabs = Tab::ALL.iter().map(|tab| Route::Partnership { id: id(), tab: *tab });
        let parts = RoundPart::ALL.iter().map(|part| Route::round("ev-k3f9ab7c-1", *part));
        let others = [
            Route::Overview,
            Route::Year,
            Route::Partnerships,
            Route::Board,
            Route::Meeting { partnership: id(), id: "mt-k3f9ab7c-2".into() },
            Route::Partners,
            Route::Partner { id: id() },
            Route::Network,
            Route::NetworkMap { id: id(), is_exercise: false },
            Route::NetworkMap { id: id(), is_exercise: true },
            Route::Evaluations,
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
        ];
        for route in others.into_iter().chain(tabs).chain(parts) {
            assert_eq!(Route::parse(&route.href()), route);
        }
        assert_eq!(Route::parse(""), Route::Overview);
        for nowhere in ["findes/ikke/her", "partnerskaber/ps-1/andet", "evaluering/ev-1/papir/mere"]
        {
            assert_eq!(Route::parse(&format!("#/{nowhere}")), Route::Nowhere);
        }
    }
}
