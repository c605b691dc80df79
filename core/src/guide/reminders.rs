//! Days that somebody has put on a line of the checklist or on a risk, or agreed on for the next
//! meeting: they ask for something as any other task does, until the line is done, the risk is closed
//! or the meeting is made. What others are waited for stands with them.

use std::{cell::OnceCell, collections::BTreeMap};

use super::{Facts, Hand, evidence, hand, lists::list_heads, own::own_items, waits::waits};
use crate::{
    domain::{CheckState, Day, Meeting, Partnership, Risk},
    order::OrderBy,
    workspace::{
        IdOrder, Remembered, Reminder, Row, Todo, Urgency, Workspace,
        conversation::circle,
        discretion::unnamed_in,
        meetings::{FORGOTTEN, agreed_next},
    },
};

/// Of that partnership, or of all: those that go on. What the guide took out of a track keeps its
/// day, since somebody wrote it.
pub fn reminders(workspace: &Workspace, home: Option<&str>, today: Day) -> Vec<Reminder> {
    let mut found = Vec::new();
    match home {
        Some(id) => {
            workspace.get(id).into_iter().for_each(|own| of(workspace, own, today, &mut found))
        }
        None => workspace.all().for_each(|own| of(workspace, own, today, &mut found)),
    }
    found.order_by(|a, b| {
        let by_day = (a.due, &a.partnership).cmp(&(b.due, &b.partnership));
        by_day.then_with(|| a.key().cmp(&b.key()))
    });
    found
}

/// Every partnership as a line of a list: what is due on its checklist and among its risks stands
/// where it comes before the next step, what is waited for beside it. Reads the lines with a day, and
/// no others.
pub fn rows(workspace: &Workspace, today: Day) -> BTreeMap<String, Row> {
    let mut rows = Row::all(workspace, today);
    let is_step = |own: &Reminder| !matches!(own.what, Remembered::Meeting { .. });
    let open = reminders(workspace, None, today).into_iter().filter(|own| own.is_open);
    for reminder in open.filter(is_step) {
        if let Some(row) = rows.get_mut(&reminder.partnership) {
            row.remind(reminder, today);
        }
    }
    rows
}

fn of(workspace: &Workspace, own: &Partnership, today: Day, found: &mut Vec<Reminder>) {
    if own.is_over() {
        return;
    }
    let is_dated = |path: &&String| path.ends_with("/due");
    let lines = own.check.0.keys().filter(is_dated).filter_map(|path| path.strip_suffix("/due"));
    let asked = Asked::new(workspace, own, today);
    found.extend(lines.filter_map(|line| {
        let hand = hand(own, line);
        let (due, is_open) = (hand.due?, asked.is_open(line, &hand));
        let what = Remembered::Line { id: line.into(), own: words_of(own, line).0 };
        Some(Reminder { partnership: own.id.clone(), what, owner: hand.owner, due, is_open })
    }));
    found.extend(workspace.of::<Risk>(&own.id).filter_map(|risk| {
        let what = Remembered::Risk {
            id: risk.id.clone(),
            catalogue: risk.catalogue.clone(),
            title: risk.title.clone(),
        };
        Some(Reminder {
            partnership: own.id.clone(),
            what,
            owner: risk.owner.clone(),
            due: risk.due?,
            is_open: risk.is_open() && !own.waits(&risk.id, risk.due),
        })
    }));
    let since = today.minus_days(FORGOTTEN);
    found.extend(workspace.of::<Meeting>(&own.id).filter_map(|meeting| {
        let due = agreed_next(workspace, meeting).filter(|due| *due >= since)?;
        let silent = unnamed_in(workspace, &own.id);
        let named = circle(workspace, &own.id).into_iter().map(|(partner, _)| partner);
        let named = named.filter(|partner| !silent.contains(&partner.id));
        let with = named.map(|partner| partner.name).collect();
        let what = Remembered::Meeting { id: meeting.id.clone(), with };
        let owner = meeting.chair.clone();
        Some(Reminder { partnership: own.id.clone(), what, owner, due, is_open: true })
    }));
    found.extend(waits(workspace, own, today));
}

/// Which lines of a checklist ask for something still.
pub(super) struct Asked<'a> {
    workspace: &'a Workspace,
    own: &'a Partnership,
    today: Day,
    facts: OnceCell<Facts<'a>>,
}

impl<'a> Asked<'a> {
    pub fn new(workspace: &'a Workspace, own: &'a Partnership, today: Day) -> Self {
        Self { workspace, own, today, facts: OnceCell::new() }
    }

    pub fn is_open(&self, line: &str, hand: &Hand) -> bool {
        let says_done = || {
            let facts = self.facts.get_or_init(|| Facts::new(self.workspace, self.own, self.today));
            evidence(line, facts).is_some()
        };
        match hand.state {
            _ if !words_of(self.own, line).1 || self.own.waits(line, hand.due) => false,
            Some(CheckState::Todo | CheckState::Later) => true,
            Some(CheckState::Done | CheckState::NotRelevant) => false,
            None => !says_done(),
        }
    }
}

/// The words of an own line, none for a line of the guide; and whether the line is on the checklist
/// still: a tick stays in the record, unseen, for whoever takes the line back.
fn words_of(own: &Partnership, line: &str) -> (Option<String>, bool) {
    if let Some(item) = own_items(own).into_iter().find(|item| item.id == line) {
        return (Some(item.text), true);
    }
    let (home, place) = line.rsplit_once('-').unwrap_or((line, ""));
    let is_number = |part: &str| part.chars().all(|letter| letter.is_ascii_digit());
    let phase = home.strip_prefix('p').filter(|phase| is_number(phase) && is_number(place));
    let is_listed = || list_heads(own).iter().any(|head| head.id == home);
    (None, phase.is_some() || home.starts_with("x-") && is_listed())
}

/// Something to do: what was promised, or what a day was put on.
#[derive(Clone, Debug, PartialEq)]
pub enum Duty {
    Promise(Todo),
    Reminder(Reminder, Urgency),
}

impl Duty {
    /// The same as long as it is the same thing.
    pub fn key(&self) -> String {
        match self {
            Self::Promise(todo) => todo.action.id.clone(),
            Self::Reminder(reminder, _) => reminder.key(),
        }
    }

    pub fn urgency(&self) -> Urgency {
        match self {
            Self::Promise(todo) => todo.urgency,
            Self::Reminder(_, urgency) => *urgency,
        }
    }

    /// Whose it is; empty where nobody has it.
    pub fn owner(&self) -> &str {
        match self {
            Self::Promise(todo) => todo.action.owner.trim(),
            Self::Reminder(reminder, _) => reminder.owner.trim(),
        }
    }

    fn due(&self) -> Option<Day> {
        match self {
            Self::Promise(todo) => todo.action.due,
            Self::Reminder(reminder, _) => Some(reminder.due),
        }
    }
}

/// Promises and open reminders as one list: the longest overdue first, undated last.
pub fn duties(todos: &[Todo], reminders: Vec<Reminder>, today: Day) -> Vec<Duty> {
    let open = reminders.into_iter().filter(|reminder| reminder.is_open);
    let reminded = open.map(|own| {
        let urgency = Urgency::of(Some(own.due), today);
        Duty::Reminder(own, urgency)
    });
    let mut duties: Vec<Duty> = todos.iter().cloned().map(Duty::Promise).chain(reminded).collect();
    duties.order_by(|a, b| {
        let days = (a.due().is_none(), a.due()).cmp(&(b.due().is_none(), b.due()));
        days.then_with(|| IdOrder::of(&a.key()).cmp(&IdOrder::of(&b.key())))
    });
    duties
}
