//! The mail that follows a call on the same day (guide C7, m01): what it tells.

use crate::domain::{
    Action, Ask, AskDirection, AskStatus, Contact, Day, Entry, Member, Partner, Partnership,
    first_name,
};
use crate::workspace::Workspace;

/// What the mail tells. Empty where the record does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MailFacts {
    pub address: String,
    pub first_name: String,
    pub library: String,
    pub title: String,
    pub purpose: String,
    pub asks: Vec<Ask>,
    pub benefit: String,
    pub next: Option<Day>,
    /// What was promised, in the library's own words: not for the mail itself.
    pub step: String,
    pub sender: String,
    /// The contact, where they have not been told yet that their name is kept.
    pub to_inform: Option<String>,
}

pub fn mail_facts(workspace: &Workspace, entry: &Entry) -> MailFacts {
    let partnership: Partnership = workspace.get(&entry.partnership).cloned().unwrap_or_default();
    let contact = entry.contact_ids.0.iter().find_map(|id| workspace.get::<Contact>(id));
    let asks = workspace.in_order::<Ask>(&entry.partnership).into_iter().filter(|ask| {
        let is_open = matches!(ask.status, None | Some(AskStatus::Wanted | AskStatus::Asked));
        let is_theirs = ask.partner.is_empty() || ask.partner == entry.partner;
        ask.direction != Some(AskDirection::Offer) && is_open && is_theirs && !ask.text.is_empty()
    });
    let members = workspace.in_order::<Member>(&entry.partnership).into_iter();
    let gets = members.filter(|member| member.partner == entry.partner).map(|m| m.gets.trim());
    let mut gets: Vec<&str> = gets.filter(|text| !text.is_empty()).collect();
    gets.dedup();
    let first = contact.and_then(|contact| {
        let partner = workspace.get::<Partner>(&contact.partner);
        first_name(&contact.name, partner.map_or("", |partner| &partner.name))
    });
    let action = workspace.of::<Action>(&entry.partnership).find(|a| a.origin_id == entry.id);
    MailFacts {
        address: contact.map(|contact| contact.email.clone()).unwrap_or_default(),
        first_name: first.unwrap_or_default().into(),
        library: workspace.own_library_name().unwrap_or_default().into(),
        title: partnership.title,
        purpose: first_filled([partnership.need, partnership.summary]),
        asks: asks.cloned().collect(),
        benefit: first_filled([partnership.partner_benefit, gets.join("; ")]),
        next: action.map_or(entry.next_at, |action| action.due),
        step: action.map(|action| action.text.trim().to_owned()).unwrap_or_default(),
        sender: first_filled([entry.by.clone(), partnership.owner]),
        // A number is no person.
        to_inform: contact
            .filter(|c| first.is_some() && c.informed_at.is_none())
            .map(|c| c.id.clone()),
    }
}

fn first_filled<const N: usize>(texts: [String; N]) -> String {
    texts.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default()
}
