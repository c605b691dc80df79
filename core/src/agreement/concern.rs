//! What of a partnership concerns the parties of one agreement.
//!
//! Invariant: where every partner is a party, that is all of it. Where one is not, what is that partner's own stays
//! out, and so does what was asked of nobody in particular: it may be that partner's as well.

use super::Party;
use crate::{
    domain::{
        Action, Approval, Ask, AskDirection, Contribution, Goal, GoalState, Meeting, Origin, Round,
        Whose,
    },
    guide::Facts,
    order::collect,
    workspace::{approvals::chain_for, meetings::is_with},
};

#[derive(Clone, Copy)]
pub(super) struct Concern<'a> {
    facts: &'a Facts<'a>,
    parties: &'a [Party],
}

impl<'a> Concern<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, parties: &'a [Party]) -> Self {
        Self { facts, parties }
    }

    fn are_all(self) -> bool {
        self.parties.len() == self.facts.partners.len()
    }

    /// Whether what is that partner's, or nobody's in particular, is a party's.
    pub(super) fn is_theirs(self, partner: &str) -> bool {
        match partner.is_empty() {
            true => self.are_all(),
            false => self.parties.iter().any(|party| party.id() == partner),
        }
    }

    fn is_of(self, whose: &str) -> bool {
        match Whose::of(whose) {
            Whose::Library | Whose::Shared | Whose::Citizens => true,
            Whose::Partner(id) => self.is_theirs(id),
        }
    }

    /// Those that nobody has dropped.
    pub(super) fn goals(self) -> impl Iterator<Item = &'a Goal> {
        let goals = self.facts.goals.iter().copied();
        goals.filter(move |own| own.state != Some(GoalState::Dropped) && self.is_of(&own.party))
    }

    /// Asks and offers that have not come to nothing. What the library offers nobody in particular, it offers all.
    pub(super) fn asks(self) -> impl Iterator<Item = &'a Ask> {
        let is_theirs = move |ask: &Ask| match ask.direction {
            Some(AskDirection::Offer) if ask.partner.is_empty() => true,
            _ => self.is_theirs(&ask.partner),
        };
        let asks = self.facts.asks.iter().copied();
        asks.filter(move |ask| !ask.has_come_to_nothing() && is_theirs(ask))
    }

    pub(super) fn contributions(self) -> impl Iterator<Item = &'a Contribution> {
        let given = self.facts.contributions.iter().copied();
        given.filter(move |own| self.is_of(&own.party))
    }

    /// Those in which a party is asked, or nobody has said who is.
    pub(super) fn rounds(self) -> impl Iterator<Item = &'a Round> {
        self.facts.rounds.iter().copied().filter(move |own| self.is_asked(own))
    }

    fn is_asked(self, round: &Round) -> bool {
        let asked = &round.parties.0;
        asked.is_empty() || self.parties.iter().any(|party| asked.contains_key(party.id()))
    }

    pub(super) fn meetings(self) -> impl Iterator<Item = &'a Meeting> {
        self.facts.meetings.iter().copied().filter(move |own| self.meets(own))
    }

    fn meets(self, meeting: &Meeting) -> bool {
        let workspace = self.facts.workspace;
        self.are_all() || self.parties.iter().any(|party| is_with(workspace, meeting, party.id()))
    }

    /// Whether it was agreed on with a party: at a meeting, or out of an evaluation.
    pub(super) fn is_agreed(self, action: &Action) -> bool {
        let is_origin = |id: &str| id == action.origin_id;
        let (meetings, rounds) = (&self.facts.meetings, &self.facts.rounds);
        match action.origin {
            Some(Origin::Meeting) => match meetings.iter().find(|own| is_origin(&own.id)) {
                Some(meeting) => self.meets(meeting),
                None => self.are_all(),
            },
            Some(Origin::Evaluation) => match rounds.iter().find(|own| is_origin(&own.id)) {
                Some(round) => self.is_asked(round),
                None => self.are_all(),
            },
            Some(Origin::Log | Origin::Risk | Origin::Checklist | Origin::Manual) | None => false,
        }
    }

    /// Who has to say yes, in order, but for whom the parties may not hear of.
    pub(super) fn approvals(self) -> Vec<Approval> {
        let readers = collect(self.parties.iter().map(|party| party.id().to_owned()));
        chain_for(self.facts.workspace, &self.facts.partnership.id, &readers)
    }
}
