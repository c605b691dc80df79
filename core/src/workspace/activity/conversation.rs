//! The contact log: one line about what happened, with whom, and what comes next.

use crate::order::OrderBy;
use std::{cmp::Reverse, collections::BTreeSet};

use serde_json::Value;

use crate::domain::{
    Action, ActionState, Contact, Day, Direction, Entry, EntryKind, Kind, Member, MemberRole,
    Origin, Outcome, Partner, Partnership, SetOf, TypedName, danish_order, same_name_key,
};
use crate::field;
use crate::workspace::{Command, IdOrder, Workspace, Write, has_left, set};

/// What somebody writes down right after it happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub partnership: String,
    pub kind: Option<EntryKind>,
    pub at: Option<Day>,
    /// The day that it is written down.
    pub today: Option<Day>,
    pub summary: String,
    pub by: String,
    pub with: With,
    pub outcome: Option<Outcome>,
    /// Empty: nothing was promised.
    pub next: String,
    pub due: Option<Day>,
    /// Whether it is for the library's own people: nothing where its kind says it.
    pub internal: Option<bool>,
}

/// Whom it was with.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum With {
    #[default]
    Nobody,
    /// A partner, nobody in particular there.
    Partner(String),
    Contact(String),
    /// Somebody not yet known, at an organisation that may be known.
    New {
        name: String,
        organisation: String,
        /// A telephone number, a mail address, or both, as somebody typed them.
        reach: String,
    },
}

/// How to reach somebody: what has an @ is their mail address, the rest their telephone.
pub fn reach_of(typed: &str) -> (String, String) {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>');
    let words = typed.split(is_between).filter(|word| !word.is_empty());
    let (mail, phone): (Vec<_>, Vec<_>) = words.partition(|word| word.contains('@'));
    let says_something = |word: &&str| word.chars().any(char::is_alphanumeric);
    let phone: Vec<&str> = phone.into_iter().filter(says_something).collect();
    (phone.join(" "), mail.join(", "))
}

/// A draft as a command, and the id of the entry it makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    pub entry: String,
    pub command: Command,
}

/// The entry, the promised action, and whoever was new: all in one step.
pub fn log(workspace: &Workspace, draft: &Draft, mut new_id: impl FnMut(Kind) -> String) -> Logged {
    let mut commands = Vec::new();
    let People { partner, contact, unplaced } =
        people(workspace, draft, &mut new_id, &mut commands);
    let summary = [draft.summary.trim(), &unplaced].into_iter().filter(|part| !part.is_empty());
    let entry = Entry {
        partnership: draft.partnership.clone(),
        partner,
        at: draft.at,
        entry_kind: draft.kind,
        direction: draft.kind.and_then(usual_direction),
        contact_ids: SetOf(contact.into_iter().collect()),
        by: draft.by.clone(),
        summary: summary.collect::<Vec<_>>().join("\n"),
        outcome: draft.outcome,
        internal: draft.internal,
        next_at: draft.due.filter(|_| !draft.next.trim().is_empty()),
        ..Entry::default()
    };
    let id = new_id(Kind::Entry);
    commands.push(Command::create(&id, &entry));
    if !draft.next.trim().is_empty() {
        let action = Action {
            partnership: draft.partnership.clone(),
            text: draft.next.trim().into(),
            owner: draft.by.clone(),
            due: draft.due,
            state: Some(ActionState::Open),
            origin: Some(Origin::Log),
            origin_id: id.clone(),
            ..Action::default()
        };
        commands.push(workspace.promise(&new_id(Kind::Action), &action));
    }
    Logged { entry: id, command: Command::Batch(commands) }
}

/// Whom an entry is about.
#[derive(Default)]
struct People {
    partner: String,
    contact: Option<String>,
    /// How to reach them, where something else stands with them already; everything, where nobody can tell who they are.
    unplaced: String,
}

/// The partner and the contact; creates those that are new.
fn people(
    workspace: &Workspace,
    draft: &Draft,
    new_id: &mut impl FnMut(Kind) -> String,
    commands: &mut Vec<Command>,
) -> People {
    let (name, organisation, reach) = match &draft.with {
        With::Nobody => return People::default(),
        With::Partner(id) => return People { partner: id.clone(), ..People::default() },
        With::Contact(id) => {
            let partner = workspace.get::<Contact>(id).map(|contact| contact.partner.clone());
            let partner = partner.unwrap_or_default();
            return People { partner, contact: Some(id.clone()), ..People::default() };
        }
        // Whoever is of no organisation is nobody's contact.
        With::New { organisation, .. } if organisation.trim().is_empty() => {
            return People::default();
        }
        With::New { name, organisation, reach } => (name.trim(), organisation.trim(), reach),
    };
    let partner = match meant(workspace, &draft.partnership, organisation) {
        Meant::One(partner) => partner.id.clone(),
        // Nobody is taken for another: the log keeps the words.
        Meant::Several => {
            let told = [name, organisation, reach.trim()].into_iter().filter(|own| !own.is_empty());
            let unplaced = told.collect::<Vec<_>>().join(", ");
            return People { unplaced, ..People::default() };
        }
        Meant::Nobody => {
            let id = new_id(Kind::Partner);
            let partner = Partner { name: organisation.into(), ..Partner::default() };
            commands.push(Command::create(&id, &partner));
            id
        }
    };
    commands.extend(joining(workspace, &draft.partnership, &partner, new_id));
    let (phone, email) = reach_of(reach);
    // A number without a person is the organisation's.
    let is_reached = !phone.is_empty() || !email.is_empty();
    let name = if name.is_empty() && is_reached { organisation } else { name };
    if name.is_empty() {
        return People { partner, ..People::default() };
    }
    let is_them = |own: &&Contact| same_name_key(&own.name) == same_name_key(name);
    let known = workspace.of::<Contact>(&partner).find(is_them);
    let Some(known) = known else {
        let id = new_id(Kind::Contact);
        let name = name.into();
        let new = draft.today.map_or_else(Contact::default, Contact::written_on);
        let contact = Contact { partner: partner.clone(), name, phone, email, ..new };
        commands.push(Command::create(&id, &contact));
        return People { partner, contact: Some(id), ..People::default() };
    };
    let mut told = known.clone();
    let mut unplaced = Vec::new();
    for (field, typed) in [(&mut told.phone, phone), (&mut told.email, email)] {
        match field.trim().is_empty() {
            true => *field = typed,
            false if typed.is_empty() || *field == typed => {}
            false => unplaced.push(typed),
        }
    }
    if told != *known {
        commands.push(Command::update(known, &told));
    }
    People { partner, contact: Some(known.id.clone()), unplaced: unplaced.join(", ") }
}

/// Makes a partner take part, where it does not yet.
pub fn joining(
    workspace: &Workspace,
    partnership: &str,
    partner: &str,
    new_id: &mut impl FnMut(Kind) -> String,
) -> Option<Command> {
    let mut members = workspace.of::<Member>(partnership);
    let is_new = !members.any(|member| member.partner == partner);
    is_new.then(|| {
        let member = Member {
            partnership: partnership.into(),
            partner: partner.into(),
            role: Some(MemberRole::Partner),
            ..Member::default()
        };
        Command::create(new_id(Kind::Member), &member)
    })
}

/// The partners that go by this name, under any spelling of it.
pub fn partners_named<'a>(
    workspace: &'a Workspace,
    name: &str,
) -> impl Iterator<Item = &'a Partner> + use<'a> {
    let key = same_name_key(name);
    let partners = workspace.all::<Partner>();
    partners.filter(move |partner| !key.is_empty() && same_name_key(&partner.name) == key)
}

/// Whom a name means in a partnership.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meant<'a> {
    Nobody,
    One(&'a Partner),
    /// Of several nobody can tell which.
    Several,
}

/// Of several partners of one name the one that takes part is meant.
pub fn meant<'a>(workspace: &'a Workspace, partnership: &str, name: &str) -> Meant<'a> {
    let named: Vec<&Partner> = partners_named(workspace, name).collect();
    let takes_part = |partner: &&Partner| {
        workspace.of::<Member>(partnership).any(|member| member.partner == partner.id)
    };
    let of_here: Vec<&Partner> = named.iter().copied().filter(takes_part).collect();
    match (named.as_slice(), of_here.as_slice()) {
        ([], _) => Meant::Nobody,
        ([one], _) | (_, [one]) => Meant::One(one),
        _ => Meant::Several,
    }
}

/// Whom somebody may have meant, where no partner has the name that was typed.
pub fn partner_near<'a>(workspace: &'a Workspace, typed: &str) -> Option<&'a Partner> {
    match partners_named(workspace, typed).next() {
        Some(_) => None,
        None => {
            let typed = TypedName::of(typed);
            workspace.all::<Partner>().find(|partner| typed.is_near(&partner.name))
        }
    }
}

/// Who reached out, as it mostly is.
fn usual_direction(kind: EntryKind) -> Option<Direction> {
    match kind {
        EntryKind::Call | EntryKind::Mail | EntryKind::Thanks => Some(Direction::Out),
        EntryKind::Meeting
        | EntryKind::Visit
        | EntryKind::Search
        | EntryKind::Note
        | EntryKind::Status => None,
    }
}

/// When to be in touch again: two working days after a call (guide P05).
pub fn proposed_date(kind: EntryKind, at: Day) -> Option<Day> {
    (kind == EntryKind::Call).then(|| at.plus_working_days(2))
}

/// A later day for something that was due: counted from today when it is late.
pub fn postponed(due: Option<Day>, today: Day, working_days: u32) -> Day {
    due.map_or(today, |due| due.max(today)).plus_working_days(working_days)
}

/// What doing an action writes.
pub fn done_on(day: Day) -> [Write; 2] {
    [set(field!(Action.state), ActionState::Done), set(field!(Action.done_at), day)]
}

/// What opening an action again writes.
pub fn reopened() -> [Write; 2] {
    [set(field!(Action.state), ActionState::Open), set(field!(Action.done_at), Value::Null)]
}

/// A call where somebody was reached, and no mail has told what was said.
pub fn wants_mail(entry: &Entry) -> bool {
    let is_call = entry.entry_kind == Some(EntryKind::Call);
    is_call && entry.mail_sent_at.is_none() && entry.has_reached()
}

/// A call that no mail has followed after so many days is let be.
const MAIL_WAITS: u64 = 14;

/// Calls of partnerships that go on, whose mail nobody has sent and that nobody has confirmed otherwise: newest first.
pub fn unconfirmed_calls(workspace: &Workspace, today: Day) -> Vec<&Entry> {
    let since = today.minus_days(MAIL_WAITS);
    let is_recent = |entry: &Entry| entry.at.is_some_and(|at| since <= at && at <= today);
    let is_open =
        |entry: &&Entry| wants_mail(entry) && entry.confirmed != Some(true) && is_recent(entry);
    let goes_on = |entry: &&Entry| {
        let home = workspace.get::<Partnership>(&entry.partnership);
        home.is_some_and(|home| !home.is_over())
    };
    let mut calls: Vec<&Entry> = workspace.all().filter(is_open).filter(goes_on).collect();
    calls.order_by_key(|entry| newest(entry));
    calls
}

/// Newest first; on one day, what was written last first.
pub(in crate::workspace) fn newest(entry: &Entry) -> Reverse<(Option<Day>, IdOrder<'_>)> {
    Reverse((entry.at, IdOrder::of(&entry.id)))
}

/// The log of a partnership, as people read it.
pub fn newest_first(workspace: &Workspace, partnership: &str) -> Vec<String> {
    let mut entries: Vec<&Entry> = workspace.of::<Entry>(partnership).collect();
    entries.order_by_key(|entry| newest(entry));
    entries.into_iter().map(|entry| entry.id.clone()).collect()
}

/// Known ids keep their places; what is new comes last.
pub fn settled(before: Option<&Vec<String>>, now: Vec<String>) -> Vec<String> {
    let Some(before) = before else { return now };
    let kept = before.iter().filter(|id| now.contains(id));
    kept.chain(now.iter().filter(|id| !before.contains(id))).cloned().collect()
}

/// The order that is shown: as it was while somebody edits in it, so that nothing moves under the
/// hands.
pub fn steady<T: Clone + Ord>(before: Option<&Vec<T>>, now: Vec<T>, is_editing: bool) -> Vec<T> {
    let same = |before: &&Vec<T>| {
        before.iter().collect::<BTreeSet<_>>() == now.iter().collect::<BTreeSet<_>>()
    };
    match before.filter(|_| is_editing).filter(same) {
        Some(before) => before.clone(),
        None => now,
    }
}

/// People to be in touch with: each partner that takes part, by name, with its contacts who are
/// still there, whom to call first on top.
pub fn circle(workspace: &Workspace, partnership: &str) -> Vec<(Partner, Vec<Contact>)> {
    let mut partners: Vec<Partner> = workspace.partners_of(partnership).cloned().collect();
    partners.order_by_key(|partner| danish_order(&partner.name));
    let with_contacts = partners.into_iter().map(|partner| {
        let contacts = workspace.contacts_of(&partner.id).into_iter();
        let there = contacts.filter(|contact| !has_left(contact)).cloned().collect();
        (partner, there)
    });
    with_contacts.collect()
}
