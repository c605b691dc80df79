//! A status in words, with a sign beside it so that colour is never alone.

use leptos::prelude::*;

use crate::{
    app::use_text,
    domain::{ApprovalState, AskStatus, GoalState, Outcome, RiskState, Status},
    text::Label,
    workspace::Urgency,
};

/// What a status means to somebody who looks for what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Idle,
    Going,
    Waiting,
    Active,
    Done,
    Paused,
    Stopped,
    Late,
    New,
    Plain,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Idle => "mk-tag mk-tag--idle",
            Self::Going => "mk-tag mk-tag--going",
            Self::Waiting => "mk-tag mk-tag--waiting",
            Self::Active => "mk-tag mk-tag--active",
            Self::Done => "mk-tag mk-tag--done",
            Self::Paused => "mk-tag mk-tag--paused",
            Self::Stopped => "mk-tag mk-tag--stopped",
            Self::Late => "mk-tag mk-tag--late",
            Self::New => "mk-tag mk-tag--new",
            Self::Plain => "mk-tag mk-tag--plain",
        }
    }
}

/// A value of a closed list that has a tone.
pub trait Toned: Label {
    fn tone(self) -> Tone;
}

impl Toned for Status {
    fn tone(self) -> Tone {
        match self {
            Self::Idea | Self::Candidate => Tone::Idle,
            Self::Contact | Self::Dialogue => Tone::Going,
            Self::Approval | Self::Agreeing | Self::Review => Tone::Waiting,
            Self::Active => Tone::Active,
            Self::Paused => Tone::Paused,
            Self::Closed => Tone::Done,
            Self::DeclinedUs | Self::DeclinedThem => Tone::Stopped,
        }
    }
}

impl Toned for AskStatus {
    fn tone(self) -> Tone {
        match self {
            Self::Wanted => Tone::Idle,
            Self::Asked => Tone::Going,
            Self::Promised => Tone::Waiting,
            Self::Received => Tone::Done,
            Self::Declined | Self::Dropped => Tone::Stopped,
        }
    }
}

impl Toned for GoalState {
    fn tone(self) -> Tone {
        match self {
            Self::NotStarted => Tone::Idle,
            Self::Open => Tone::Going,
            Self::Partly => Tone::Waiting,
            Self::Reached => Tone::Done,
            Self::Dropped => Tone::Stopped,
        }
    }
}

impl Toned for ApprovalState {
    fn tone(self) -> Tone {
        match self {
            Self::NotAsked => Tone::Idle,
            Self::Asked => Tone::Going,
            Self::Yes => Tone::Done,
            Self::Conditional => Tone::Waiting,
            Self::No => Tone::Stopped,
        }
    }
}

impl Toned for RiskState {
    fn tone(self) -> Tone {
        match self {
            Self::Open => Tone::Waiting,
            Self::Handled => Tone::Done,
            Self::Accepted => Tone::Plain,
        }
    }
}

impl Toned for Outcome {
    fn tone(self) -> Tone {
        match self {
            Self::Reached => Tone::Going,
            Self::NotReached => Tone::Idle,
            Self::Yes => Tone::Done,
            Self::Maybe => Tone::Waiting,
            Self::No | Self::WrongPerson => Tone::Stopped,
        }
    }
}

#[component]
pub fn Tag(tone: Tone, #[prop(into)] label: String) -> impl IntoView {
    view! { <span class=tone.class()>{label}</span> }
}

/// The tag of a value that has a tone of its own.
pub fn tag_of<T: Toned>(value: T) -> impl IntoView + use<T> {
    let text = use_text();
    view! { <Tag tone=value.tone() label=value.label(text.lang) /> }
}

/// How much an action presses, in words: `5 dage forsinket`, `i dag`.
#[component]
pub fn UrgencyTag(
    urgency: Urgency,
    /// The time of that day, as people write it.
    #[prop(optional)]
    time: String,
) -> impl IntoView {
    let text = use_text();
    let label = text.lang.with_hours((text.shell.urgency)(urgency), &time);
    let tone = match urgency {
        Urgency::Overdue { .. } => Tone::Late,
        Urgency::Today => Tone::Waiting,
        Urgency::Soon { .. } => Tone::Going,
        Urgency::Later | Urgency::Undated => Tone::Plain,
    };
    (!label.is_empty()).then(|| view! { <Tag tone label /> })
}
