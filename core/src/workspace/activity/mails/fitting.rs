//! Which mail is most likely wanted, and by whom it is most likely read.

use crate::domain::{
    Approval, Contact, Day, Entry, EntryKind, MailTemplate, Partnership, Phase, Status,
    same_name_key,
};
use crate::order::OrderBy;
use crate::workspace::{
    IdOrder, Workspace,
    approvals::{chain, is_open_link},
    conversation::{circle, newest},
};

/// The mail that confirms a talk: whoever was talked to before knows what it is all about.
pub fn after_talk(workspace: &Workspace, entry: &Entry) -> MailTemplate {
    let is_earlier = |own: &Entry| {
        own.at.is_some() && (own.at, IdOrder::of(&own.id)) < (entry.at, IdOrder::of(&entry.id))
    };
    let is_with_them = |own: &Entry| own.partner == entry.partner && !own.partner.is_empty();
    let mut log = workspace.of::<Entry>(&entry.partnership);
    match log.any(|own| is_with_them(own) && is_talk(own) && is_earlier(own)) {
        true => MailTemplate::LaterCall,
        false => MailTemplate::FirstCall,
    }
}

/// The mail that is most likely wanted where a partnership stands.
pub fn fitting(workspace: &Workspace, own: &Partnership, today: Day) -> MailTemplate {
    match own.status.unwrap_or(Status::Idea) {
        Status::DeclinedUs => MailTemplate::Decline,
        Status::DeclinedThem => MailTemplate::AfterNo,
        Status::Closed => MailTemplate::Thanks,
        _ if own.phase == Some(Phase::P12) => MailTemplate::Closing,
        Status::Approval => MailTemplate::Permission,
        Status::Active | Status::Review | Status::Paused => MailTemplate::Status,
        Status::Idea
        | Status::Candidate
        | Status::Contact
        | Status::Dialogue
        | Status::Agreeing => {
            if workspace.last_try(&own.id, today).is_some() {
                return MailTemplate::Reminder;
            }
            let talks = workspace.of::<Entry>(&own.id).filter(|entry| is_talk(entry));
            let last = talks.min_by_key(|entry| newest(entry));
            last.map_or(MailTemplate::FirstCall, |entry| after_talk(workspace, entry))
        }
    }
}

/// Whom it is most likely for: who is asked for a permission, else who was last in touch, else the first to call.
pub fn usual_reader(
    workspace: &Workspace,
    partnership: &str,
    template: MailTemplate,
) -> Option<String> {
    let circle = circle(workspace, partnership);
    let there = || circle.iter().flat_map(|(_, contacts)| contacts);
    if template == MailTemplate::Permission {
        let link = chain(workspace, partnership).into_iter().find(is_open_link)?;
        return who_decides(workspace, &link);
    }
    let mut log: Vec<&Entry> = workspace.of::<Entry>(partnership).collect();
    log.order_by_key(|entry| newest(entry));
    let shared = log.into_iter().filter(|entry| !workspace.is_internal(&entry.id));
    let mut met = shared.flat_map(|entry| entry.contact_ids.0.iter());
    let last = met.find(|id| there().any(|contact| contact.id == **id));
    last.or_else(|| there().next().map(|contact| &contact.id)).cloned()
}

/// The contact who is asked for a permission: by name, else whom its partner has to call first.
pub fn who_decides(workspace: &Workspace, link: &Approval) -> Option<String> {
    let circle = circle(workspace, &link.partnership);
    let is_theirs = |partner: &str| link.partner.is_empty() || link.partner == partner;
    let there = circle.iter().filter(|(partner, _)| is_theirs(&partner.id));
    let there: Vec<&Contact> = there.flat_map(|(_, contacts)| contacts).collect();
    let key = same_name_key(&link.who);
    let is_named = |contact: &&&Contact| !key.is_empty() && same_name_key(&contact.name) == key;
    let first = there.first().filter(|_| !link.partner.is_empty());
    there.iter().find(is_named).or(first).map(|contact| contact.id.clone())
}

/// Somebody was spoken with.
pub(super) fn is_talk(entry: &Entry) -> bool {
    let is_spoken =
        matches!(entry.entry_kind, Some(EntryKind::Call | EntryKind::Meeting | EntryKind::Visit));
    is_spoken && entry.has_reached()
}
