//! What was done, reached, given or sent before its day: a tick is no deletion, and the day stays
//! written. And what is not told any more though it stands: an agreement that holds no longer, a message that
//! became internal.

use super::{Purpose, Scope, below, found::Found};
use crate::{
    agreement::{Term, term},
    domain::{
        Action, Agreement, AgreementState, Ask, Day, Entity, Goal, Meeting, Message, Partnership,
    },
    field,
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
    kept_inside(workspace, home, today).for_each(|own| found.message_as(own, ""));
    for own in no_more(workspace, home) {
        found.agreement(&own);
        if let Some(Term { end: Some(end), notice: None, .. }) = term(workspace, &own) {
            // Its day is not known any more, and a calendar goes by the name of the event.
            found.term_day(&own, Purpose::AgreementNotice { end }, end);
        }
    }
    ends_otherwise(workspace, home).for_each(|own| found.partnership_end(own));
}

pub(super) fn has_settled(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    home(scope).is_some_and(|home| {
        lines_and_risks(workspace, home, today).next().is_some()
            || of::<Action>(workspace, home, today).next().is_some()
            || of::<Goal>(workspace, home, today).next().is_some()
            || of::<Ask>(workspace, home, today).next().is_some()
            || of::<Message>(workspace, home, today).next().is_some()
            || next_made(workspace, home, today).next().is_some()
            || kept_inside(workspace, home, today).next().is_some()
            || no_more(workspace, home).next().is_some()
            || ends_otherwise(workspace, home).next().is_some()
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

/// Messages that were for others once: what they say is for nobody's calendar now.
fn kept_inside<'a>(
    workspace: &'a Workspace,
    home: Option<&'a str>,
    today: Day,
) -> impl Iterator<Item = &'a Message> {
    let became = move |own: &&Message| {
        workspace.is_internal(&own.id)
            && workspace.record(&own.id).is_some_and(|record| {
                record.is_written_after(field!(Message.internal), field!(Message.due))
            })
    };
    let ahead = move |own: &&Message| own.due.is_some_and(|due| due >= today);
    below::<Message>(workspace, home).filter(ahead).filter(became)
}

const STATE: &str = field!(Agreement.state);

/// Whether the state of an agreement was changed since it was made.
fn came_to(workspace: &Workspace, agreement: &Agreement) -> bool {
    let record = workspace.record(&agreement.id);
    record.is_some_and(|record| record.is_written_after(STATE, field!(Agreement.partnership)))
}

/// Agreements whose days hold no more, or not all of them, as if they still did: their state was changed
/// since they were made, or what they say of notice since they were agreed.
fn no_more<'a>(
    workspace: &'a Workspace,
    home: Option<&'a str>,
) -> impl Iterator<Item = Agreement> + 'a {
    let notice =
        [field!(Agreement.notice).to_owned(), format!("{}/c27/choice", field!(Agreement.clause))];
    let is_changed = move |own: &&Agreement| {
        let Some(record) = workspace.record(&own.id) else { return false };
        match term(workspace, own) {
            Some(Term { notice: Some(_), .. }) => false,
            Some(_) => notice.iter().any(|field| record.is_written_after(field, STATE)),
            None => came_to(workspace, own),
        }
    };
    let held = |own: &Agreement| Agreement { state: Some(AgreementState::Agreed), ..own.clone() };
    below::<Agreement>(workspace, home).filter(is_changed).map(held)
}

/// Partnerships that told of their own end, before an agreement came to hold that has another.
fn ends_otherwise<'a>(
    workspace: &'a Workspace,
    home: Option<&'a str>,
) -> impl Iterator<Item = &'a Partnership> {
    let is_one = move |own: &&Partnership| {
        let other = |term: Term| term.end.is_some() && term.end != own.end;
        let tells_another = |agreement: &Agreement| {
            term(workspace, agreement).is_some_and(other) && came_to(workspace, agreement)
        };
        own.end.is_some() && workspace.of::<Agreement>(&own.id).any(tells_another)
    };
    let all: Box<dyn Iterator<Item = &'a Partnership>> = match home {
        Some(id) => Box::new(workspace.get(id).into_iter()),
        None => Box::new(workspace.all()),
    };
    all.filter(is_one)
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
