//! What was done, reached, given or sent before its day: a tick is no deletion, and the day stays
//! written.

use super::{Scope, below, found::Found};
use crate::{
    domain::{Action, Ask, Day, Entity, Goal, Meeting, Message},
    guide::reminders,
    workspace::{Reminder, Workspace, meetings::agreed_next},
};

/// Finds them as they stood while they waited.
pub(super) fn settled(found: &mut Found, workspace: &Workspace, scope: &Scope, today: Day) {
    let Some(home) = home(scope) else { return };
    lines_and_risks(workspace, home, today).for_each(|own| found.reminder(own));
    of::<Action>(workspace, home, today).for_each(|own| found.action(&own.waiting()));
    of::<Goal>(workspace, home, today).for_each(|own| found.goal(&own.waiting()));
    of::<Ask>(workspace, home, today).for_each(|own| found.ask(&own.waiting()));
    of::<Message>(workspace, home, today).for_each(|own| found.message(&own.waiting()));
    next_made(workspace, home, today).for_each(|(own, next)| found.next_meeting(own, next));
}

pub(super) fn has_settled(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    home(scope).is_some_and(|home| {
        lines_and_risks(workspace, home, today).next().is_some()
            || of::<Action>(workspace, home, today).next().is_some()
            || of::<Goal>(workspace, home, today).next().is_some()
            || of::<Ask>(workspace, home, today).next().is_some()
            || of::<Message>(workspace, home, today).next().is_some()
            || next_made(workspace, home, today).next().is_some()
    })
}

/// None for a meeting: nothing hangs on it that could be settled.
fn home(scope: &Scope) -> Option<Option<&str>> {
    match scope {
        Scope::All => Some(None),
        Scope::Partnership(id) => Some(Some(id)),
        Scope::Meeting(_) => None,
    }
}

/// Meetings whose next one stands by itself since: the day that was agreed on is told no more.
fn next_made<'a>(
    workspace: &'a Workspace,
    home: Option<&'a str>,
    today: Day,
) -> impl Iterator<Item = (&'a Meeting, Day)> {
    let is_here = move |own: &&Meeting| home.is_none_or(|home| own.partnership == home);
    let ahead = move |own: &'a Meeting| {
        let next = own.next_at.filter(|next| *next >= today && workspace.is_at_home(&own.id))?;
        agreed_next(workspace, own).is_none().then_some((own, next))
    };
    workspace.all::<Meeting>().filter(is_here).filter_map(ahead)
}

fn lines_and_risks(
    workspace: &Workspace,
    home: Option<&str>,
    today: Day,
) -> impl Iterator<Item = Reminder> + use<> {
    let all = reminders(workspace, home, today).into_iter();
    all.filter(move |own| !own.is_open && own.due >= today)
}

/// What can be settled, and by which field.
trait Settles: Entity {
    const BY: &'static str;
    fn due(&self) -> Option<Day>;
    fn is_settled(&self) -> bool;
    fn waiting(self) -> Self;
}

macro_rules! settles {
    ($($kind:ident by $field:ident: $is_settled:expr),+ $(,)?) => {$(
        impl Settles for $kind {
            const BY: &'static str = stringify!($field);

            fn due(&self) -> Option<Day> {
                self.due
            }

            fn is_settled(&self) -> bool {
                let is_settled: fn(&Self) -> bool = $is_settled;
                is_settled(self)
            }

            fn waiting(self) -> Self {
                Self { $field: None, ..self }
            }
        }
    )+};
}

settles! {
    Action by state: |own| !own.is_open(),
    Goal by state: |own| !own.is_open(),
    Ask by status: |own| !own.is_open(),
    Message by done_at: |own| !own.is_open(),
}

fn of<'a, E: Settles + 'a>(
    workspace: &'a Workspace,
    home: Option<&'a str>,
    today: Day,
) -> impl Iterator<Item = E> + 'a {
    let ahead = move |own: &&E| own.is_settled() && own.due().is_some_and(|due| due >= today);
    // What came settled, an example or a row that was brought in, was written in one edit: it never
    // waited with its day, and stands in no calendar.
    let waited = move |own: &&E| {
        workspace.record(own.id()).is_some_and(|record| record.is_written_after(E::BY, "due"))
    };
    below::<E>(workspace, home).filter(ahead).filter(waited).cloned()
}
