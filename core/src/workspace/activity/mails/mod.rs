//! Mails that are written for somebody: what they tell, which one fits, and whom it is for (guide C7).
//!
//! Invariant: tells nothing internal, and of others than the reader only what they may hear of.

mod fitting;
mod told;

use std::collections::BTreeSet;

use crate::domain::{
    Action, Ask, Contact, Day, Direction, Entry, EntryKind, Kind, MailTemplate, Meeting,
};
use crate::field;
use crate::workspace::{
    Command, IdOrder, Workspace,
    conversation::{Draft, With, log},
    discretion::withheld_beside,
    dossier::Gift,
    has_left,
};

use fitting::is_talk;
pub use fitting::{after_talk, fitting, usual_reader, who_decides};
use told::{only_partner, told};

/// What a mail tells. Empty where the record does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MailFacts {
    pub address: String,
    pub first_name: String,
    pub library: String,
    pub title: String,
    pub purpose: String,
    /// Not answered yet.
    pub asks: Vec<Ask>,
    pub promised: Vec<Ask>,
    pub given: Vec<Gift>,
    pub results: Vec<String>,
    pub story: String,
    pub benefit: String,
    /// The day of the talk, where that was before today.
    pub talked: Option<Day>,
    /// When they were last asked, whether or not anybody was reached.
    pub asked: Option<Day>,
    pub next: Option<Day>,
    /// What was promised, in the library's own words: not for the mail itself.
    pub step: String,
    /// Other places where it is to be.
    pub sites: Vec<String>,
    pub approved: Vec<String>,
    /// Who is to be asked after the reader.
    pub next_approval: String,
    /// Of what was promised at meetings with the reader.
    pub done: Vec<String>,
    pub under_way: Vec<String>,
    pub meeting: Option<Meeting>,
    pub last_meeting: Option<Meeting>,
    pub ends: Option<Day>,
    pub sender: String,
    pub lead: String,
    pub lead_phone: String,
    /// The contact, where they have not been told yet that their name is kept.
    pub to_inform: Option<String>,
}

/// What the mail after a talk tells.
pub fn mail_facts(workspace: &Workspace, entry: &Entry, today: Day) -> MailFacts {
    let contact = entry.contact_ids.0.iter().find_map(|id| workspace.get::<Contact>(id));
    let told = told(workspace, &entry.partnership, &entry.partner, contact, today);
    let action = workspace.of::<Action>(&entry.partnership).find(|a| a.origin_id == entry.id);
    MailFacts {
        talked: entry.at.filter(|at| *at < today),
        next: action.map_or(entry.next_at, |action| action.due),
        step: action.map(|action| action.text.trim().to_owned()).unwrap_or_default(),
        sender: first_filled([&entry.by, &told.lead]),
        ..told
    }
}

/// What a mail tells that follows no talk: to a contact, or to nobody in particular.
pub fn facts_for(
    workspace: &Workspace,
    partnership: &str,
    contact: &str,
    by: &str,
    today: Day,
) -> MailFacts {
    let contact = workspace.get::<Contact>(contact).filter(|contact| !has_left(contact));
    let partner = match contact {
        Some(contact) => contact.partner.as_str(),
        None => only_partner(workspace, partnership).unwrap_or_default(),
    };
    let told = told(workspace, partnership, partner, contact, today);
    let log = || {
        let log = workspace.of::<Entry>(partnership).filter(|own| own.partner == partner);
        log.filter(|own| !partner.is_empty() && own.at.is_some_and(|at| at <= today))
    };
    let is_of_log = |action: &&Action| log().any(|entry| entry.id == action.origin_id);
    let steps =
        workspace.of::<Action>(partnership).filter(|own| own.is_open() && own.due >= Some(today));
    let steps = steps.filter(is_of_log).filter(|own| !workspace.is_internal(&own.id));
    let step = steps.min_by_key(|own| (own.due, IdOrder::of(&own.id)));
    MailFacts {
        talked: log()
            .filter(|own| is_talk(own))
            .filter_map(|own| own.at)
            .max()
            .filter(|at| *at < today),
        asked: log().filter(|own| is_ours(own)).filter_map(|own| own.at).max(),
        next: step.and_then(|step| step.due),
        step: step.map(|step| step.text.trim().to_owned()).unwrap_or_default(),
        sender: first_filled([by, &told.lead]),
        ..told
    }
}

/// The mail is sent today: a line in the log, and whoever got it knows that their name is kept, where it
/// says so.
pub fn sent(
    workspace: &Workspace,
    (partnership, contact): (&str, &str),
    (template, subject): (MailTemplate, &str),
    by: &str,
    today: Day,
    new_id: impl FnMut(Kind) -> String,
) -> Command {
    let contact = workspace.get::<Contact>(contact).filter(|contact| !has_left(contact));
    let with = match (contact, only_partner(workspace, partnership)) {
        (Some(contact), _) => With::Contact(contact.id.clone()),
        (None, Some(partner)) => With::Partner(partner.into()),
        (None, None) => With::Nobody,
    };
    let kind = match template {
        MailTemplate::Thanks => EntryKind::Thanks,
        MailTemplate::FirstCall
        | MailTemplate::LaterCall
        | MailTemplate::Reminder
        | MailTemplate::Permission
        | MailTemplate::Decline
        | MailTemplate::AfterNo
        | MailTemplate::Status
        | MailTemplate::Closing
        | MailTemplate::NewLead => EntryKind::Mail,
    };
    let draft = Draft {
        partnership: partnership.into(),
        kind: Some(kind),
        at: Some(today),
        today: Some(today),
        summary: subject.trim().into(),
        by: by.trim().into(),
        with,
        ..Draft::default()
    };
    let mut commands = vec![log(workspace, &draft, new_id).command];
    let tells = matches!(template, MailTemplate::FirstCall | MailTemplate::LaterCall);
    let to_inform = contact.filter(|own| tells && own.informed_at.is_none());
    commands.extend(to_inform.map(|own| Command::set(&own.id, field!(Contact.informed_at), today)));
    Command::Batch(commands)
}

/// Names that may not stand in a mail: whoever reads it knows the own ones.
pub fn withheld_from(workspace: &Workspace, partnership: &str, partner: &str) -> Vec<String> {
    withheld_beside(workspace, partnership, &BTreeSet::from([partner.to_owned()]))
}

/// The library reached out, or tried to.
fn is_ours(entry: &Entry) -> bool {
    let is_contact = entry.entry_kind.is_some_and(|kind| !kind.is_internal());
    is_contact && entry.direction != Some(Direction::In)
}

fn first_filled<const N: usize>(texts: [&str; N]) -> String {
    texts.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default().into()
}
