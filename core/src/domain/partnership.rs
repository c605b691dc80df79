//! A partnership and what hangs on it.

use super::{
    ApprovalKind, ApprovalState, AskDirection, AskStatus, ContributionKind, Day, GoalState, Lines,
    MemberRole, Motive, Paths, PersonalData, Phase, Publicity, RelationKind, RiskState, SetOf,
    Status, Track, Unit, entity::entity,
};

entity! {
    /// An agreed, mutual cooperation: the unit of the whole product (guide A5, G2).
    Partnership {
        title: String,
        status: Option<Status>,
        /// A status that was offered, and that somebody has let be.
        status_left: Option<Status>,
        phase: Option<Phase>,
        track: Option<Track>,
        /// Relation level from 0 to 5 (guide A4).
        level: Option<i64>,
        relation_kind: Option<RelationKind>,
        need: String,
        summary: String,
        motives: SetOf<Motive>,
        target_groups: Lines,
        themes: SetOf<String>,
        strategy_link: String,
        red_lines: Lines,
        budget_hours: Option<f64>,
        /// Danish kroner.
        budget_dkk: Option<f64>,
        /// Days of slack in the plan.
        timeline_buffer: Option<i64>,
        start: Option<Day>,
        end: Option<Day>,
        review_dates: SetOf<String>,
        /// Names of own staff: lead, deputy, management sponsor.
        owner: String,
        /// Who led before, until what stood open on them is given on or let be.
        led_before: SetOf<String>,
        deputy: String,
        leader: String,
        crew: Lines,
        pitch: String,
        partner_benefit: String,
        /// Attempts at contact before letting go.
        max_attempts: Option<i64>,
        reference: String,
        volunteers: Option<bool>,
        children: Option<bool>,
        personal_data: Option<PersonalData>,
        publicity: Option<Publicity>,
        /// Days that may pass between contacts.
        rhythm_days: Option<i64>,
        channel: String,
        response_time: String,
        press_contact: String,
        internal_plan: String,
        external_plan: String,
        documents: Lines,
        story: String,
        lessons: Lines,
        /// Internal: never leaves in a share copy.
        notes: String,
        /// When each phase was entered: `phase_history/P05` is a day.
        phase_history: Paths,
        /// Checklist items: `check/p05-07/state` and so on (guide B).
        check: Paths,
        /// The partnership's own checklist lines: `own/<id>/text`, `own/<id>/phase`.
        own: Paths,
        /// Internal: the choice of partner (guide P04).
        screening: Paths,
        /// How it ended (guide G2, Closing).
        closing: Paths,
        /// Times that ended before it began again: `periods/2026-09-30/reason` and so on, see `Period`.
        periods: Paths,
    }
}

impl Partnership {
    pub fn is_over(&self) -> bool {
        self.status.is_some_and(Status::is_over)
    }
}

entity! {
    /// That a partner takes part, and as what.
    Member {
        partnership: String,
        partner: String,
        role: Option<MemberRole>,
        gives: String,
        gets: String,
        contacts: SetOf<String>,
    }
}

entity! {
    /// What somebody wants to reach.
    Goal {
        partnership: String,
        text: String,
        /// `shared`, `library` or the id of a partner.
        party: String,
        indicator: String,
        baseline: String,
        target: String,
        result: String,
        due: Option<Day>,
        state: Option<GoalState>,
    }
}

impl Goal {
    /// Neither reached nor dropped.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, Some(GoalState::Reached | GoalState::Dropped))
    }
}

entity! {
    /// Something asked for or offered.
    Ask {
        partnership: String,
        partner: String,
        direction: Option<AskDirection>,
        kind: Option<ContributionKind>,
        text: String,
        amount: Option<f64>,
        unit: Option<Unit>,
        status: Option<AskStatus>,
        due: Option<Day>,
        note: String,
    }
}

fn is_money(kind: Option<ContributionKind>, unit: Option<Unit>) -> bool {
    kind == Some(ContributionKind::Money) || unit == Some(Unit::Kroner)
}

impl Ask {
    pub fn is_money(&self) -> bool {
        is_money(self.kind, self.unit)
    }

    /// Somebody said no, or nobody asks any more.
    pub fn has_come_to_nothing(&self) -> bool {
        matches!(self.status, Some(AskStatus::Declined | AskStatus::Dropped))
    }

    /// Neither given nor come to nothing.
    pub fn is_open(&self) -> bool {
        match self.status {
            None | Some(AskStatus::Wanted | AskStatus::Asked | AskStatus::Promised) => true,
            Some(AskStatus::Received | AskStatus::Declined | AskStatus::Dropped) => false,
        }
    }
}

entity! {
    /// Something a party has put in.
    Contribution {
        partnership: String,
        /// `library` or the id of a partner.
        party: String,
        kind: Option<ContributionKind>,
        planned: Option<f64>,
        actual: Option<f64>,
        unit: Option<Unit>,
        date: Option<Day>,
        note: String,
    }
}

impl Contribution {
    pub fn is_money(&self) -> bool {
        is_money(self.kind, self.unit)
    }
}

entity! {
    /// A yes that is needed before the next step (guide P07).
    Approval {
        partnership: String,
        order: Option<i64>,
        who: String,
        partner: String,
        approval_kind: Option<ApprovalKind>,
        depends_on: SetOf<String>,
        asked_who_else: Option<bool>,
        requested_at: Option<Day>,
        decided_at: Option<Day>,
        state: Option<ApprovalState>,
        decision_ref: String,
        note: String,
    }
}

entity! {
    /// What can go wrong (guide A7). Internal.
    Risk {
        partnership: String,
        /// A risk of the guide's catalogue: `r06`.
        catalogue: String,
        title: String,
        /// From 1 to 3.
        likelihood: Option<i64>,
        /// From 1 to 3.
        impact: Option<i64>,
        owner: String,
        countermeasure: String,
        due: Option<Day>,
        state: Option<RiskState>,
    }
}

impl Risk {
    pub fn is_open(&self) -> bool {
        matches!(self.state, None | Some(RiskState::Open))
    }
}
