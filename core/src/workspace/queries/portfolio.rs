//! All partnerships at a glance: what to do, who has been left alone, how it stands.

use crate::order::OrderBy;
use std::collections::BTreeMap;

use crate::domain::{
    Action, AgreementState, Care, Day, Message, Partnership, Status, care, danish_order,
};
use crate::workspace::{IdOrder, Workspace, dossier::current_agreement};

/// How near a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Overdue {
        days: i64,
    },
    Today,
    /// Within the next seven days.
    Soon {
        days: i64,
    },
    Later,
    Undated,
}

/// An open action, with how much it presses.
#[derive(Clone, Debug, PartialEq)]
pub struct Todo {
    pub action: Action,
    pub urgency: Urgency,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portfolio {
    /// Open actions: the longest overdue first, undated last.
    pub todos: Vec<Todo>,
    /// Partnerships that nobody has been in touch with for longer than agreed, or ever: the longest first.
    pub silent: Vec<(String, Care)>,
    /// Partnerships that have ended, or begun again since, with steps still open that nobody has dropped or
    /// kept, and how many.
    pub left: Vec<(String, usize)>,
    /// How many there are of each status.
    pub by_status: BTreeMap<Status, usize>,
    /// How many are not over yet, and end within 90 days.
    pub ending: usize,
    /// How many are not over yet, without a deputy or without a lead.
    pub on_one_person: usize,
    /// How many expect to hear from the library, and how many it said it can look after.
    pub tended: usize,
    pub capacity: Option<usize>,
    /// The day for another look at the strategy canvas, where it has come.
    pub canvas_due: Option<Day>,
}

impl Urgency {
    pub fn of(due: Option<Day>, today: Day) -> Self {
        let Some(due) = due else { return Self::Undated };
        match due.days_since(today) {
            days if days < 0 => Self::Overdue { days: -days },
            0 => Self::Today,
            days @ 1..=7 => Self::Soon { days },
            _ => Self::Later,
        }
    }
}

impl Portfolio {
    pub fn of(workspace: &Workspace, today: Day) -> Self {
        // What has lost its partnership waits in the trash, and is nobody's to do.
        let asks = |action: &&Action| workspace.is_at_home(&action.id) && workspace.asks(action);
        let mut portfolio = Self {
            todos: todos(workspace.all::<Action>().filter(asks), today),
            capacity: workspace.capacity(),
            canvas_due: workspace.canvas_day().filter(|day| *day <= today),
            ..Self::default()
        };
        let mut silent = Vec::new();
        for partnership in workspace.all::<Partnership>() {
            let status = partnership.status.unwrap_or(Status::Idea);
            *portfolio.by_status.entry(status).or_default() += 1;
            if status.is_over() || partnership.left().next().is_some() {
                let left = workspace.left_open(&partnership.id).len();
                portfolio.left.extend((left > 0).then(|| (partnership.id.clone(), left)));
            }
            if status.is_over() {
                continue;
            }
            portfolio.tended += usize::from(status.needs_care());
            let care = care(partnership, workspace.last_contact(&partnership.id, today), today);
            if matches!(care, Care::Silent { .. } | Care::NeverMet) {
                silent.push((partnership, care));
            }
            portfolio.ending += usize::from(ends_soon(workspace, partnership, today));
            portfolio.on_one_person += usize::from(is_on_one_person(partnership));
        }
        silent.order_by_key(|(partnership, care)| {
            let days = match care {
                Care::Silent { days, .. } => -days,
                Care::NotNeeded | Care::NeverMet | Care::InTouch { .. } => 0,
            };
            (days, danish_order(&partnership.title))
        });
        let by_id = |(partnership, care): (&Partnership, Care)| (partnership.id.clone(), care);
        portfolio.silent = silent.into_iter().map(by_id).collect();
        portfolio
    }

    /// More are looked after than there is room for.
    pub fn is_over_capacity(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.tended > capacity)
    }
}

impl Workspace {
    /// How many partnerships the library said it can look after (guide A8, s-07).
    pub fn capacity(&self) -> Option<usize> {
        let said = self.own_library()?.capacity?;
        usize::try_from(said).ok()
    }

    /// When the library wants to look at its strategy canvas again (guide A8, s-10).
    pub fn canvas_day(&self) -> Option<Day> {
        let said = self.own_library()?.canvas.0.get("s-10")?;
        Day::parse_iso(said.as_str()?)
    }

    /// The open action that is due first: the one thing to do next.
    pub fn next_step(&self, partnership: &str) -> Option<&Action> {
        self.asking(partnership).min_by_key(|action| by_due(action))
    }

    /// The same among those that others may read of.
    pub fn next_shared_step(&self, partnership: &str) -> Option<&Action> {
        let shared = self.asking(partnership).filter(|action| !self.is_internal(&action.id));
        shared.min_by_key(|action| by_due(action))
    }

    fn asking<'a>(&'a self, partnership: &str) -> impl Iterator<Item = &'a Action> {
        self.of::<Action>(partnership).filter(|action| self.asks(action))
    }

    /// Open actions of a partnership, the most pressing first.
    pub fn open_actions(&self, partnership: &str, today: Day) -> Vec<Todo> {
        todos(self.of::<Action>(partnership), today)
    }

    /// Messages of the communication plans that are late, or are to go out within a week: the
    /// earliest first.
    pub fn due_messages(&self, today: Day) -> Vec<&Message> {
        let is_due = |message: &&Message| {
            let urgency = Urgency::of(message.due, today);
            message.is_open() && !matches!(urgency, Urgency::Later | Urgency::Undated)
        };
        let goes_on = |message: &&Message| {
            let home = self.get::<Partnership>(&message.partnership);
            home.is_some_and(|own| !own.is_over() && !own.waits(&message.id, message.due))
        };
        let mut due: Vec<&Message> = self.all().filter(is_due).filter(goes_on).collect();
        due.order_by_key(|message| (message.due, IdOrder::of(&message.id)));
        due
    }
}

/// Not over yet, and ending within 90 days: as its agreement says where it does not say so itself.
pub(super) fn ends_soon(workspace: &Workspace, partnership: &Partnership, today: Day) -> bool {
    let agreed = || {
        let agreement = current_agreement(workspace, &partnership.id)?;
        let holds = agreement.state.is_some_and(AgreementState::holds);
        agreement.valid_to.or_else(|| agreement.day_written("end")).filter(|_| holds)
    };
    let days_left = partnership.end.or_else(agreed).map(|end| end.days_since(today));
    !partnership.is_over() && days_left.is_some_and(|days| (0..=90).contains(&days))
}

/// Not over yet, without a deputy or without a lead.
pub(super) fn is_on_one_person(partnership: &Partnership) -> bool {
    let is_missing = |name: &str| name.trim().is_empty();
    !partnership.is_over() && (is_missing(&partnership.owner) || is_missing(&partnership.deputy))
}

/// The earliest first, those without a day last.
pub fn by_due(action: &Action) -> (bool, Option<Day>, IdOrder<'_>) {
    (action.due.is_none(), action.due, IdOrder::of(&action.id))
}

fn todos<'a>(actions: impl Iterator<Item = &'a Action>, today: Day) -> Vec<Todo> {
    let mut open: Vec<&Action> = actions.filter(|action| action.is_open()).collect();
    open.order_by_key(|action| by_due(action));
    open.into_iter()
        .map(|action| Todo { urgency: Urgency::of(action.due, today), action: action.clone() })
        .collect()
}
