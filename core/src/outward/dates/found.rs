//! Day by day, what the records tell of.

use std::collections::BTreeMap;

use super::{Dated, Purpose};
use crate::{
    agreement::{Term, term},
    domain::{Action, Agreement, Ask, Day, Goal, Meeting, Message, Partnership, Round},
    guide::reminders,
    order::OrderBy,
    workspace::{Remembered, Reminder, Workspace, discretion::withheld, meetings::agreed_next},
};

/// As large as calendars count.
const MOST_EDITS: u32 = i32::MAX as u32;

pub(super) struct Found<'a> {
    workspace: &'a Workspace,
    /// As it stands: which edits there were, and who is not to be named.
    counted: &'a Workspace,
    today: Day,
    most: usize,
    /// With the id of the partnership that each belongs to.
    all: Vec<(String, Dated)>,
}

impl<'a> Found<'a> {
    pub fn new(workspace: &'a Workspace, counted: &'a Workspace, today: Day, most: usize) -> Self {
        Self { workspace, counted, today, most, all: Vec::new() }
    }

    /// Looks at each, as long as more is wanted.
    pub fn each<E: 'a>(&mut self, all: impl Iterator<Item = &'a E>, look: fn(&mut Self, &E)) {
        for own in all {
            if self.all.len() >= self.most {
                return;
            }
            look(self, own);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn any(&self, is_it: impl Fn(&Dated) -> bool) -> bool {
        self.all.iter().any(|(_, dated)| is_it(dated))
    }

    /// All of it, the soonest first, without names that are not to be named.
    pub fn discreet(self, unnamed: &str) -> Vec<Dated> {
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let discreet = self.all.into_iter().map(|(home, dated)| {
            let names = names.entry(home).or_insert_with_key(|home| withheld(self.counted, home));
            if names.is_empty() { dated } else { dated.without(names, unnamed) }
        });
        let mut dates: Vec<Dated> = discreet.collect();
        dates.order_by(|a, b| (a.day, a.hours, &a.uid).cmp(&(b.day, b.hours, &b.uid)));
        dates
    }

    pub fn partnership(&mut self, own: &Partnership) {
        if own.is_over() {
            return;
        }
        let today = self.today;
        let reviews = own.review_dates.0.iter().filter_map(|day| Day::parse_iso(day));
        for day in reviews.filter(|day| *day >= today) {
            self.push(&own.id, self.told(&own.id, &own.id, Purpose::Review, day, ""));
        }
        // An agreement that tells of its end says it better.
        let mut agreements = self.workspace.of::<Agreement>(&own.id);
        let is_told =
            agreements.any(|own| term(self.workspace, own).is_some_and(|term| term.end.is_some()));
        if !is_told {
            self.partnership_end(own);
        }
    }

    pub fn partnership_end(&mut self, own: &Partnership) {
        if let Some(end) = own.end.filter(|end| *end >= self.today) {
            self.push(&own.id, self.told(&own.id, &own.id, Purpose::PartnershipEnd, end, ""));
        }
    }

    pub fn action(&mut self, own: &Action) {
        let is_told = self.workspace.asks(own)
            && self.workspace.is_at_home(&own.id)
            && !self.workspace.is_internal(&own.id);
        if let Some(due) = own.due.filter(|_| is_told) {
            let told = self.told(&own.id, &own.partnership, Purpose::Task, due, &own.text);
            self.push(&own.partnership, Dated { who: own.owner.clone(), ..told });
        }
    }

    /// Days on lines of checklists and on risks, as long as they wait.
    pub fn reminders(&mut self, home: Option<&str>) {
        if self.all.len() < self.most {
            let open = reminders(self.workspace, home, self.today).into_iter();
            open.filter(|own| own.is_open).for_each(|own| self.reminder(own));
        }
    }

    pub fn reminder(&mut self, own: Reminder) {
        let home = own.partnership;
        let told = match own.what {
            Remembered::Line { id, own: words } => {
                let words = words.unwrap_or_default();
                self.told(&home, &home, Purpose::Line(id), own.due, &words)
            }
            // They come with the records that they stand on; and a wait is no day to plan for.
            Remembered::Meeting { .. }
            | Remembered::Ask { .. }
            | Remembered::Goal { .. }
            | Remembered::Review
            | Remembered::Approval { .. } => return,
            // What may go wrong is for the library's own eyes.
            Remembered::Risk { id, .. } => self.told(&id, &home, Purpose::Risk, own.due, ""),
        };
        self.push(&home, Dated { who: own.owner, ..told });
    }

    pub fn message(&mut self, own: &Message) {
        if own.is_open() && !self.workspace.is_internal(&own.id) {
            let parts = [own.whom.trim(), own.text.trim()].into_iter();
            let what = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
            self.message_as(own, &what);
        }
    }

    /// The same in these words, whether or not they may be read.
    pub fn message_as(&mut self, own: &Message, what: &str) {
        if let Some(due) = own.due.filter(|_| self.goes_on(&own.partnership)) {
            let told = self.told(&own.id, &own.partnership, Purpose::Message, due, what);
            self.push(&own.partnership, Dated { who: own.owner.clone(), ..told });
        }
    }

    pub fn coming_meeting(&mut self, own: &Meeting) {
        if !self.workspace.is_at_home(&own.id) {
            return;
        }
        if own.at.is_some_and(|at| at >= self.today) {
            self.meeting(own);
        }
        if let Some(next) = agreed_next(self.workspace, own) {
            self.next_meeting(own, next);
        }
    }

    /// The day that one has agreed on for the meeting after this.
    pub fn next_meeting(&mut self, own: &Meeting, next: Day) {
        if next >= self.today {
            let told = self.told(&own.id, &own.partnership, Purpose::NextMeeting, next, "");
            self.push(&own.partnership, Dated { place: own.place.clone(), ..told });
        }
    }

    pub fn meeting(&mut self, own: &Meeting) {
        if let Some(at) = own.at {
            let purpose = Purpose::Meeting(own.meeting_kind);
            let told = Dated {
                who: own.chair.clone(),
                with: own.people().map(str::to_owned).collect(),
                place: own.place.clone(),
                points: own.agenda.0.clone(),
                hours: own.hours(),
                time: if own.hours().is_none() { own.time.clone() } else { String::new() },
                ..self.told(&own.id, &own.partnership, purpose, at, "")
            };
            self.push(&own.partnership, told);
        }
    }

    pub fn agreement(&mut self, own: &Agreement) {
        let Some(Term { start, end, notice }) = term(self.workspace, own) else { return };
        for (purpose, day) in [(Purpose::AgreementStart, start), (Purpose::AgreementEnd, end)] {
            if let Some(day) = day {
                self.term_day(own, purpose, day);
            }
        }
        if let Some((end, last)) = end.zip(notice) {
            self.term_day(own, Purpose::AgreementNotice { end }, last);
        }
    }

    pub fn term_day(&mut self, own: &Agreement, purpose: Purpose, day: Day) {
        if day >= self.today {
            self.push(&own.partnership, self.told(&own.id, &own.partnership, purpose, day, ""));
        }
    }

    pub fn goal(&mut self, own: &Goal) {
        if let Some(due) = own.due.filter(|_| own.is_open() && self.goes_on(&own.partnership)) {
            let told = self.told(&own.id, &own.partnership, Purpose::Goal, due, &own.text);
            self.push(&own.partnership, told);
        }
    }

    pub fn ask(&mut self, own: &Ask) {
        if let Some(due) = own.due.filter(|_| own.is_open() && self.goes_on(&own.partnership)) {
            let told =
                self.told(&own.id, &own.partnership, Purpose::Ask(own.direction), due, &own.text);
            self.push(&own.partnership, told);
        }
    }

    pub fn round(&mut self, own: &Round) {
        let is_at_home = self.workspace.is_at_home(&own.id);
        if let Some(due) = own.due.filter(|due| is_at_home && *due >= self.today) {
            let purpose = Purpose::Round(own.kind());
            let told = self.told(&own.id, &own.partnership, purpose, due, &own.title);
            self.push(&own.partnership, told);
        }
    }

    pub fn canvas(&mut self) {
        let library = self.workspace.own_library().map(|library| library.id.clone());
        if let Some((library, day)) = library.zip(self.workspace.canvas_day()) {
            self.push("", self.told(&library, "", Purpose::Canvas, day, ""));
        }
    }

    fn goes_on(&self, partnership: &str) -> bool {
        self.workspace.get::<Partnership>(partnership).is_some_and(|own| !own.is_over())
    }

    fn push(&mut self, home: &str, dated: Dated) {
        self.all.push((home.to_owned(), dated));
    }

    fn told(&self, record: &str, home: &str, purpose: Purpose, day: Day, what: &str) -> Dated {
        let title = self.workspace.get::<Partnership>(home).map(|own| own.title.trim().to_owned());
        Dated {
            record: record.to_owned(),
            uid: format!("{record}-{}@makkerskab", purpose.code(day)),
            edits: edits(self.counted, record, home),
            is_cancelled: false,
            purpose,
            day,
            hours: None,
            time: String::new(),
            what: what.trim().to_owned(),
            home: title.unwrap_or_default(),
            who: String::new(),
            with: Vec::new(),
            place: String::new(),
            points: Vec::new(),
        }
    }
}

/// How many edits a record and its partnership have seen: copies that meet can only raise it, and so
/// does taking an import back.
fn edits(workspace: &Workspace, record: &str, home: &str) -> u32 {
    let ids = if record == home { [record, ""] } else { [record, home] };
    let records = ids.into_iter().filter_map(|id| workspace.record(id));
    let counts = records.flat_map(|record| record.seen().iter().map(|(_, count)| count));
    counts.fold(0_u32, u32::saturating_add).min(MOST_EDITS)
}
