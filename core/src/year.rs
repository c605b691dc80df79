//! A calendar year in numbers: what the days in the records tell, and what has no day and so cannot be
//! placed in any year.
//!
//! Invariant: no names, so that the sheet may be read by anybody; of evaluations only what
//! `evaluation::Results` shows.

mod given;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::Evaluation,
    domain::{
        Agreement, AgreementState, Answers, Contribution, Day, EndingReason, Entry, EntryKind,
        Meeting, Partnership, Period, Round, RoundKind, RoundMode, Sector, Status, Version,
    },
    evaluation::{Results, Tenths, is_far_apart, results_among},
    workspace::{
        Workspace,
        again::{begun, declined, ended, over},
    },
};

pub use given::{Giver, Put, Sums};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    pub year: i32,
    /// Partnerships that began to be carried out.
    pub begun: usize,
    /// That went on on some day of the year.
    pub running: usize,
    /// First days of those that are carried out now and begin later by their own day, so that they count in
    /// no year yet. Of this year alone.
    pub ahead: Vec<Day>,
    pub ended: usize,
    /// Partners that were turned down, or that turned the library down.
    pub declined: usize,
    /// Why they ended; `None` where nobody has said.
    pub reasons: BTreeMap<Option<EndingReason>, usize>,
    pub contacts: BTreeMap<EntryKind, usize>,
    /// Partners that somebody was in touch with.
    pub reached: usize,
    pub meetings: usize,
    pub agreed: usize,
    pub evaluations: BTreeMap<RoundKind, Asked>,
    /// Of those that went on, by the sectors of their partners: one with partners of two counts in each.
    /// `None` where nobody has said of which any of them is.
    pub sectors: BTreeMap<Option<Sector>, usize>,
    pub given: BTreeMap<(Giver, Put), Sums>,
    pub undated: Undated,
}

/// Rounds of one kind that were answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub rounds: usize,
    pub answers: usize,
    /// Of the rounds whose mean may stand alone, and how many those are.
    pub mean: Option<(Tenths, usize)>,
}

/// What cannot be placed in any year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undated {
    /// Partnerships that are or were carried out, and that have no first day.
    pub begun: usize,
    pub ended: usize,
    pub declined: usize,
    pub contacts: usize,
    pub meetings: usize,
    pub agreed: usize,
    pub given: usize,
}

impl Year {
    pub fn contacts(&self) -> usize {
        self.contacts.values().sum()
    }
}

impl Undated {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The years that records have something of, the latest first; this one always.
pub fn years(workspace: &Workspace, today: Day) -> Vec<i32> {
    let spans = workspace.all().flat_map(|own: &Partnership| spans(own, today));
    let days = spans.flat_map(|span| [span.first, span.last]);
    let days = days.chain(workspace.all().map(|own: &Partnership| declined(own, today)));
    let days = days.chain(workspace.all().map(|own: &Entry| own.at));
    let days = days.chain(workspace.all().map(|own: &Meeting| own.at));
    let days = days.chain(workspace.all().map(|own: &Version| own.agreed_at.or(own.signed_at)));
    let days = days.chain(workspace.all().map(|own: &Contribution| own.date));
    let days = days.chain(workspace.all().map(|own: &Answers| own.submitted_at)).flatten();
    let mut years: BTreeSet<i32> = days.filter(|day| *day <= today).map(Day::year).collect();
    years.insert(today.year());
    years.into_iter().rev().collect()
}

/// `content`: the forms, for means; without them there are none yet.
pub fn year(workspace: &Workspace, content: Option<&Evaluation>, year: i32, today: Day) -> Year {
    let mut found = Year { year, ..Year::default() };
    let within = |day: &Day| day.year() == year && *day <= today;
    for own in workspace.all() {
        found.partnership(workspace, own, today);
    }
    found.ahead.sort_unstable();
    found.log(workspace, within);
    for meeting in workspace.all::<Meeting>() {
        let is_held = meeting.was_held(today) && meeting.at.as_ref().is_some_and(within);
        found.meetings += usize::from(is_held);
        // Without a day it was held only if somebody wrote to the others about it.
        let is_told = meeting.minutes_sent_at.is_some();
        found.undated.meetings += usize::from(meeting.at.is_none() && is_told);
    }
    for agreement in workspace.all::<Agreement>() {
        let versions = workspace.of::<Version>(&agreement.id);
        let days = versions.flat_map(|version| [version.agreed_at, version.signed_at]);
        let day = days.flatten().min();
        let is_agreed = agreement.state.is_some_and(AgreementState::holds);
        found.agreed += usize::from(day.as_ref().is_some_and(within));
        found.undated.agreed += usize::from(day.is_none() && is_agreed);
    }
    found.rounds(workspace, content, within);
    (found.given, found.undated.given) = given::given(workspace, year);
    found
}

impl Year {
    fn partnership(&mut self, workspace: &Workspace, own: &Partnership, today: Day) {
        let spans = spans(own, today);
        let (mut first, mut last) = (None, None);
        for span in &spans {
            (first, last) = (span.first, span.last);
            if self.span(span, today) {
                self.sectors_of(workspace, own);
            }
        }
        for period in own.ended_periods() {
            self.undated.begun += usize::from(period.first().is_none());
            self.undated.ended += usize::from(period.last().is_none());
        }
        match own.status {
            Some(Status::DeclinedUs | Status::DeclinedThem) => match declined(own, today) {
                Some(day) => self.declined += usize::from(day.year() == self.year),
                None => self.undated.declined += 1,
            },
            Some(Status::Closed) => {
                self.undated.begun += usize::from(first.is_none());
                self.undated.ended += usize::from(last.is_none());
            }
            Some(Status::Active | Status::Review) => {
                self.undated.begun += usize::from(first.is_none());
                let is_this_year = self.year == today.year();
                self.ahead.extend(first.filter(|day| is_this_year && *day > today));
            }
            None
            | Some(
                Status::Idea
                | Status::Candidate
                | Status::Contact
                | Status::Dialogue
                | Status::Approval
                | Status::Agreeing
                | Status::Paused,
            ) => {}
        }
    }

    /// Whether it went on in the year.
    fn span(&mut self, span: &Span, today: Day) -> bool {
        let first = span.first.filter(|day| *day <= today);
        self.begun += usize::from(first.is_some_and(|day| day.year() == self.year));
        if span.last.is_some_and(|day| day.year() == self.year) {
            self.ended += 1;
            *self.reasons.entry(span.reason).or_default() += 1;
        }
        let has_begun = first.is_some_and(|day| day.year() <= self.year);
        // Whoever has ended on no known day may have ended in any year.
        let went_on = span.goes_on || span.last.is_some_and(|day| day.year() >= self.year);
        let is_running = has_begun && went_on;
        self.running += usize::from(is_running);
        is_running
    }

    fn sectors_of(&mut self, workspace: &Workspace, own: &Partnership) {
        let known = workspace.partners_of(&own.id).filter_map(|partner| partner.sector);
        let mut sectors: BTreeSet<Option<Sector>> = known.map(Some).collect();
        if sectors.is_empty() {
            sectors.insert(None);
        }
        for sector in sectors {
            *self.sectors.entry(sector).or_default() += 1;
        }
    }

    fn log(&mut self, workspace: &Workspace, within: impl Fn(&Day) -> bool) {
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        for entry in workspace.all::<Entry>() {
            // What was found out, and notes, are no contacts.
            let Some(kind) = entry.entry_kind.filter(|kind| !kind.is_internal()) else { continue };
            self.undated.contacts += usize::from(entry.at.is_none());
            if !entry.at.as_ref().is_some_and(&within) {
                continue;
            }
            *self.contacts.entry(kind).or_default() += 1;
            if entry.has_reached() {
                reached.extend(workspace.partners_in(entry));
            }
        }
        self.reached = reached.len();
    }

    fn rounds(
        &mut self,
        workspace: &Workspace,
        content: Option<&Evaluation>,
        within: impl Fn(&Day) -> bool,
    ) {
        let mut means: BTreeMap<RoundKind, Vec<Tenths>> = BTreeMap::new();
        for round in workspace.all::<Round>() {
            // Those that others asked this library to answer are theirs to count.
            let is_own = workspace.get::<Partnership>(&round.partnership).is_some();
            let Some(kind) = round.kind().filter(|_| is_own) else { continue };
            let is_of_year = |own: &Answers| own.submitted_at.is_some_and(|day| within(&day));
            let sent =
                || workspace.of::<Answers>(&round.id).filter(|own| own.submitted_at.is_some());
            let answers = sent().filter(|own| is_of_year(own)).count();
            if answers == 0 {
                continue;
            }
            let asked = self.evaluations.entry(kind).or_default();
            asked.rounds += 1;
            asked.answers += answers;
            // Counted together, some of the answers would tell what the others were.
            let is_told = round.mode() != RoundMode::Pooled || sent().all(is_of_year);
            let among = |content| mean(&results_among(workspace, content, round, is_of_year));
            let shown = content.filter(|_| is_told).and_then(among);
            means.entry(kind).or_default().extend(shown);
        }
        for (kind, means) in means {
            let count = i64::try_from(means.len()).unwrap_or(i64::MAX);
            let sum: i64 = means.iter().map(|mean| mean.0).sum();
            if let Some(asked) = self.evaluations.get_mut(&kind).filter(|_| count > 0) {
                let mean = Tenths::of(sum as f64 / count as f64 / 10.0);
                asked.mean = Some((mean, means.len()));
            }
        }
    }
}

/// The mean of a round, where it says something alone: not of one side, and not of sides far apart.
fn mean(results: &Results) -> Option<Tenths> {
    let stands = results.only_side().is_none() && !is_far_apart(results);
    results.total.filter(|_| stands)
}

/// A time that it was carried out.
struct Span {
    first: Option<Day>,
    last: Option<Day>,
    reason: Option<EndingReason>,
    goes_on: bool,
}

/// The times that were kept when it began again, and the one that is now. Where its status was set back
/// without that it has ended all the same, as long as its day stands; where it has a first day after
/// that one, it was carried out twice.
fn spans(own: &Partnership, today: Day) -> Vec<Span> {
    let mut spans: Vec<Span> = own.ended_periods().iter().map(Span::kept).collect();
    let (goes_on, reason) = (own.status != Some(Status::Closed), own.ending_reason());
    let Some(over) = over(own, today).filter(|over| over.has_begun_again) else {
        spans.push(Span { first: begun(own), last: ended(own, today), reason, goes_on });
        return spans;
    };
    let again = own.start.filter(|day| over.last.is_some_and(|last| *day > last));
    let goes_on_so = goes_on && again.is_none();
    spans.push(Span { first: over.first, last: over.last, reason, goes_on: goes_on_so });
    let now = again.map(|first| Span { first: Some(first), last: None, reason: None, goes_on });
    spans.extend(now);
    spans
}

impl Span {
    fn kept(period: &Period) -> Self {
        let (first, last) = (period.first(), period.last());
        Self { first, last, reason: period.reason(), goes_on: false }
    }
}
