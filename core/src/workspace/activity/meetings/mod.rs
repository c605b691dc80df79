//! What a meeting takes over from those before it, and what came of it.

mod next;

use std::collections::BTreeSet;

use crate::{
    domain::{
        Action, Contact, Day, Entry, EntryKind, Hours, Kind, Meeting, MeetingKind, Origin, Partner,
        Partnership, SetOf, same_name_key,
    },
    field,
    order::OrderBy,
    workspace::{
        Command, IdOrder, Workspace,
        conversation::circle,
        discretion::{unnamed_in, withheld_beside},
    },
};

pub(in crate::workspace) use next::agreed_among;
pub use next::{agreed_next, likely_kind, meeting_step, next_after, speaks_of_meeting};

/// What the minutes tell (guide P06: decisions, open points, tasks).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minutes {
    pub title: String,
    pub library: String,
    pub meeting_kind: Option<MeetingKind>,
    pub at: Option<Day>,
    pub time: String,
    pub place: String,
    pub chair: String,
    pub record_keeper: String,
    pub attendees: Vec<String>,
    pub agenda: Vec<String>,
    pub decisions: Vec<String>,
    pub open_points: Vec<String>,
    pub tasks: Vec<Task>,
    /// What was answered about tasks, beside them.
    pub task_answers: Vec<String>,
    /// What was answered, and asks for nothing.
    pub said: Vec<String>,
    pub next_at: Option<Day>,
    /// Of those who take part on the partners' side, as a mail program takes them.
    pub addresses: String,
    /// Those of them who have no address: somebody has to reach them in another way.
    pub without_address: Vec<String>,
}

impl Minutes {
    /// Changes all that is read in them; the addresses are for the mail program, and who
    /// has none is told to the writer alone.
    pub fn map_text(&mut self, change: &dyn Fn(&str) -> String) {
        let texts = [
            &mut self.title,
            &mut self.library,
            &mut self.time,
            &mut self.place,
            &mut self.chair,
            &mut self.record_keeper,
        ];
        let lines = [
            &mut self.attendees,
            &mut self.agenda,
            &mut self.decisions,
            &mut self.open_points,
            &mut self.task_answers,
            &mut self.said,
        ];
        let tasks = self.tasks.iter_mut().flat_map(|task| [&mut task.text, &mut task.owner]);
        let all = texts.into_iter().chain(lines.into_iter().flatten()).chain(tasks);
        all.for_each(|text| *text = change(text));
    }
}

/// Who does what by when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Task {
    pub text: String,
    pub owner: String,
    pub due: Option<Day>,
}

pub fn minutes(workspace: &Workspace, meeting: &Meeting) -> Minutes {
    let partnership = workspace.get::<Partnership>(&meeting.partnership);
    let (reached, others): (Vec<_>, Vec<_>) =
        readers(workspace, meeting).partition(|contact| contact.email.contains('@'));
    let mut addresses: Vec<String> =
        reached.iter().map(|contact| contact.email.trim().to_owned()).collect();
    let mut known = BTreeSet::new();
    addresses.retain(|address| known.insert(address.to_lowercase()));
    Minutes {
        title: partnership.map(|partnership| partnership.title.clone()).unwrap_or_default(),
        library: workspace.own_library_name().unwrap_or_default().into(),
        meeting_kind: meeting.meeting_kind,
        at: meeting.at,
        time: meeting.time.trim().to_owned(),
        place: meeting.place.clone(),
        chair: meeting.chair.clone(),
        record_keeper: meeting.record_keeper.clone(),
        attendees: filled_lines(&meeting.attendees.0),
        agenda: filled_lines(&meeting.agenda.0),
        decisions: filled_lines(&meeting.decisions.0),
        open_points: filled_lines(&meeting.open_points.0),
        tasks: tasks(workspace, meeting)
            .into_iter()
            .map(|action| Task {
                text: action.text.clone(),
                owner: action.owner.clone(),
                due: action.due,
            })
            .collect(),
        task_answers: Vec::new(),
        said: Vec::new(),
        next_at: meeting.next_at,
        addresses: addresses.join(","),
        without_address: filled_lines(&others.into_iter().map(|own| own.name).collect::<Vec<_>>()),
    }
}

/// As far as all agree: where somebody says that it is for themselves only, nobody else reads it.
pub fn aloud(workspace: &Workspace, meeting: &Meeting) -> Meeting {
    let record = workspace.record(&meeting.id);
    let is_disputed = |field: &str| record.is_some_and(|record| record.is_disputed(field));
    let mut meeting = meeting.clone();
    if is_disputed(field!(Meeting.answers_internal)) {
        meeting.answers_internal = Some(true);
    }
    if is_disputed(field!(Meeting.concerns_told)) {
        meeting.concerns_told = Some(false);
    }
    meeting
}

/// Names that may not stand in the minutes: those of a partner who was there, or who is the only
/// one, are no news to anybody who reads them.
pub fn withheld(workspace: &Workspace, meeting: &Meeting) -> Vec<String> {
    withheld_beside(workspace, &meeting.partnership, &partners_at(workspace, meeting))
}

/// Partners who take part in a meeting for certain: those who were named, or the only one.
pub fn partners_at(workspace: &Workspace, meeting: &Meeting) -> BTreeSet<String> {
    let circle = circle(workspace, &meeting.partnership);
    let is_alone = circle.len() == 1;
    let named = named(meeting);
    let there = circle.into_iter().filter(|own| is_alone || was_there(&named, own));
    there.map(|(partner, _)| partner.id).collect()
}

/// Whether a partner may be told of a meeting: it takes part, and it was there, is the only one, or nobody is named.
pub fn is_with(workspace: &Workspace, meeting: &Meeting, partner: &str) -> bool {
    let circle = circle(workspace, &meeting.partnership);
    let is_of_all = circle.len() == 1 || filled_lines(&meeting.attendees.0).is_empty();
    let named = named(meeting);
    let mut own = circle.iter().filter(|own| own.0.id == partner);
    own.any(|own| is_of_all || was_there(&named, own))
}

/// Who took part, as names are held against each other.
fn named(meeting: &Meeting) -> BTreeSet<String> {
    meeting.attendees.0.iter().flat_map(|line| people(line)).map(same_name_key).collect()
}

fn was_there(named: &BTreeSet<String>, (partner, contacts): &(Partner, Vec<Contact>)) -> bool {
    is_named(named, &partner.name) || contacts.iter().any(|own| is_named(named, &own.name))
}

fn is_named(named: &BTreeSet<String>, name: &str) -> bool {
    !name.trim().is_empty() && named.contains(&same_name_key(name))
}

/// Lines with something in them.
pub fn filled_lines(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Those named among who takes part; where nobody is named, everybody but who is not to be named:
/// their address would tell the others.
fn readers(workspace: &Workspace, meeting: &Meeting) -> impl Iterator<Item = Contact> {
    let circle = circle(workspace, &meeting.partnership);
    let silent = match circle.len() {
        1 => BTreeSet::new(),
        _ => unnamed_in(workspace, &meeting.partnership),
    };
    let (named, names_nobody) = (named(meeting), filled_lines(&meeting.attendees.0).is_empty());
    let reads = move |partner: &str, contact: &Contact| match names_nobody {
        true => !silent.contains(partner),
        false => is_named(&named, &contact.name),
    };
    let all = circle.into_iter().flat_map(|(partner, contacts)| {
        contacts.into_iter().map(move |contact| (partner.id.clone(), contact))
    });
    all.filter(move |(partner, contact)| reads(partner, contact)).map(|(_, contact)| contact)
}

/// The names in a line such as `Bodil Hansen (Sparekassen), Bo Berg og Hans fra Avisen`.
pub(in crate::workspace) fn people(line: &str) -> impl Iterator<Item = &str> {
    const BETWEEN: [&str; 6] = [" og ", " and ", " fra ", " from ", " & ", " - "];
    let parts = line.split([',', ';', ':', '(', ')', '/', '\u{2013}']);
    BETWEEN
        .iter()
        .fold(parts.collect::<Vec<_>>(), |parts, between| {
            parts.into_iter().flat_map(|part| part.split(between)).collect()
        })
        .into_iter()
}

/// What was promised at the meeting, in the order it was written.
pub fn tasks<'a>(workspace: &'a Workspace, meeting: &Meeting) -> Vec<&'a Action> {
    let mut tasks: Vec<&Action> = workspace
        .of::<Action>(&meeting.partnership)
        .filter(|action| action.origin == Some(Origin::Meeting) && action.origin_id == meeting.id)
        .collect();
    tasks.order_by_key(|task| IdOrder::of(&task.id));
    tasks
}

/// By day, those of one day by their time: what has none is of the whole day, and comes first.
fn when(meeting: &Meeting) -> (Option<Day>, Option<Hours>) {
    (meeting.at, meeting.hours())
}

/// Those of one moment as they were written.
fn place(meeting: &Meeting) -> (Option<Day>, Option<Hours>, IdOrder<'_>) {
    let (day, hours) = when(meeting);
    (day, hours, IdOrder::of(&meeting.id))
}

/// A partnership's meetings: the latest first, those without a date on top.
pub fn meetings<'a>(workspace: &'a Workspace, partnership: &str) -> Vec<&'a Meeting> {
    let mut meetings: Vec<&Meeting> = workspace.of::<Meeting>(partnership).collect();
    meetings.order_by_key(|meeting| std::cmp::Reverse((meeting.at.is_none(), place(meeting))));
    meetings
}

/// Meetings that are so near are looked forward to, in days.
const NEAR: u64 = 7;
/// Minutes that nobody has sent after so many days, or a next meeting that nobody has made, are not waited for.
pub const FORGOTTEN: u64 = 30;

/// Meetings of partnerships that go on: those whose minutes wait to be sent, then those of the next
/// days, by day and time.
pub fn at_hand(workspace: &Workspace, today: Day) -> Vec<&Meeting> {
    let (since, until) = (today.minus_days(FORGOTTEN), today.plus_days(NEAR));
    let is_near = |meeting: &&Meeting| {
        meeting.minutes_sent_at.is_none() && meeting.at.is_some_and(|at| since <= at && at <= until)
    };
    let goes_on = |meeting: &&Meeting| {
        let home = workspace.get::<Partnership>(&meeting.partnership);
        home.is_some_and(|home| !home.is_over())
    };
    let mut meetings: Vec<&Meeting> = workspace.all().filter(is_near).filter(goes_on).collect();
    meetings.order_by_key(|meeting| when(meeting));
    meetings
}

/// What the last meeting before this one left open, of those that whoever meets may hear of.
pub fn left_open(workspace: &Workspace, meeting: &Meeting) -> Vec<String> {
    let readers = partners_at(workspace, meeting);
    let earlier = workspace
        .of::<Meeting>(&meeting.partnership)
        .filter(|other| other.id != meeting.id && other.at.is_some())
        .filter(|other| meeting.at.is_none() || place(other) < place(meeting))
        .filter(|other| !workspace.is_of_others(&other.id, &readers))
        .max_by_key(|other| place(other));
    earlier.map(|earlier| filled_lines(&earlier.open_points.0)).unwrap_or_default()
}

/// The minutes are sent: their day, and a line in the log where it does not tell of the meeting. One
/// that is to come yet has no line: the log tells what has happened.
pub fn minutes_sent(
    workspace: &Workspace,
    meeting: &Meeting,
    today: Day,
    summary: &str,
    mut new_id: impl FnMut(Kind) -> String,
) -> Command {
    let mut commands = vec![Command::set(&meeting.id, field!(Meeting.minutes_sent_at), today)];
    let held = meeting.at.unwrap_or(today);
    let is_logged = workspace.of::<Entry>(&meeting.partnership).any(|entry| {
        entry.at == Some(held)
            && matches!(entry.entry_kind, Some(EntryKind::Meeting | EntryKind::Visit))
    });
    if held <= today && !is_logged {
        for (partner, contact_ids) in who_met(workspace, meeting) {
            let entry = Entry {
                partnership: meeting.partnership.clone(),
                partner,
                contact_ids,
                at: Some(held),
                entry_kind: Some(EntryKind::Meeting),
                summary: summary.into(),
                next_at: meeting.next_at,
                ..Entry::default()
            };
            commands.push(Command::create(new_id(Kind::Entry), &entry));
        }
    }
    Command::Batch(commands)
}

/// Whom the log names, a line to each: the only partner that was there, or the contacts of some where each has one
/// that was named, else each of those by itself. Where all were there, or nobody can tell, one line names none: then
/// it is a meeting with all of them (`Workspace::partners_in`).
fn who_met(workspace: &Workspace, meeting: &Meeting) -> Vec<(String, SetOf<String>)> {
    let mut circle = circle(workspace, &meeting.partnership);
    let (all, named) = (circle.len(), named(meeting));
    if circle.iter().any(|own| was_there(&named, own)) {
        circle.retain(|own| was_there(&named, own));
    }
    if circle.len() == all && all != 1 {
        return vec![Default::default()];
    }
    let met = circle.iter().map(|(partner, contacts)| {
        let told = contacts.iter().filter(|own| is_named(&named, &own.name));
        (partner.id.clone(), told.map(|own| own.id.clone()).collect::<Vec<_>>())
    });
    let met: Vec<_> = met.collect();
    match met.len() > 1 && met.iter().all(|(_, contacts)| !contacts.is_empty()) {
        true => {
            let contacts = met.into_iter().flat_map(|(_, contacts)| contacts);
            vec![(String::new(), SetOf(contacts.collect()))]
        }
        false => met.into_iter().map(|(partner, _)| (partner, SetOf::default())).collect(),
    }
}
