//! What stands in the record for one reader.

use crate::domain::{
    Action, Approval, ApprovalState, Ask, AskDirection, AskStatus, Contact, Contribution, Day,
    Goal, GoalState, Meeting, MeetingKind, Member, MemberRole, Origin, Partner, Partnership,
    Person, Whose, first_name, same_name_key,
};
use crate::workspace::{
    IdOrder, Workspace,
    approvals::{chain, is_open_link},
    discretion::unnamed_in,
    dossier::Gift,
    meetings::{agreed_among, is_with},
};

use super::{MailFacts, first_filled};

/// A step that was done so long ago is no news, in days.
const NEWS: u64 = 31;

/// What stands in the record for a reader at that partner, whatever the mail is about.
pub(super) fn told(
    workspace: &Workspace,
    partnership: &str,
    partner: &str,
    contact: Option<&Contact>,
    today: Day,
) -> MailFacts {
    let own: Partnership = workspace.get(partnership).cloned().unwrap_or_default();
    let is_only = only_partner(workspace, partnership) == Some(partner);
    let members: Vec<&Member> = workspace.in_order(partnership);
    let theirs = |pick: fn(&Member) -> &str| -> Vec<&str> {
        let theirs = members.iter().filter(|member| member.partner == partner);
        let mut texts: Vec<&str> = theirs.map(|member| pick(member)).collect();
        texts.retain(|text| !text.is_empty());
        texts.dedup();
        texts
    };
    let asks: Vec<&Ask> = workspace.in_order(partnership);
    let asked = |is_such: fn(Option<AskStatus>) -> bool, is_anybodys: bool| {
        let asks = asks.iter().filter(move |ask| {
            let is_theirs = ask.partner == partner || (is_anybodys && ask.partner.is_empty());
            let is_ask = ask.direction != Some(AskDirection::Offer) && !ask.text.is_empty();
            is_ask && is_theirs && is_such(ask.status)
        });
        asks.map(|ask| (*ask).clone()).collect::<Vec<Ask>>()
    };
    let received = asked(|status| status == Some(AskStatus::Received), is_only);
    let contributions = workspace.in_order::<Contribution>(partnership).into_iter();
    let contributions = contributions
        .filter(|own| own.party == partner && !partner.is_empty() && own.actual.is_some());
    let mut given: Vec<Gift> =
        received.iter().map(Gift::from).chain(contributions.map(Gift::from)).collect();
    if given.is_empty() {
        let words = theirs(|member| member.gives.trim()).into_iter();
        given.extend(words.map(|text| Gift { text: text.into(), ..Gift::default() }));
    }
    let first = contact.and_then(|contact| {
        let partner = workspace.get::<Partner>(&contact.partner);
        first_name(&contact.name, partner.map_or("", |partner| &partner.name))
    });
    let lead = own.owner.trim().to_owned();
    let gets = theirs(|member| member.gets.trim()).join("; ");
    let mut told = MailFacts {
        address: contact.map(|contact| contact.email.clone()).unwrap_or_default(),
        first_name: first.unwrap_or_default().into(),
        library: workspace.own_library_name().unwrap_or_default().into(),
        purpose: first_filled([&own.need, &own.summary]),
        asks: asked(
            |status| matches!(status, None | Some(AskStatus::Wanted | AskStatus::Asked)),
            true,
        ),
        promised: asked(|status| status == Some(AskStatus::Promised), is_only),
        given,
        results: results(workspace, partnership, partner),
        story: own.story.trim().into(),
        benefit: first_filled([&own.partner_benefit, &gets]),
        ends: own.end.filter(|end| *end >= today),
        lead_phone: phone_of(workspace, &lead),
        lead,
        title: own.title,
        // A number is no person.
        to_inform: contact
            .filter(|c| first.is_some() && c.informed_at.is_none())
            .map(|c| c.id.clone()),
        ..MailFacts::default()
    };
    put_meetings(&mut told, workspace, partnership, partner, today);
    put_approvals(&mut told, workspace, partnership, partner, &members);
    told
}

/// What came of goals that all have, or the reader.
fn results(workspace: &Workspace, partnership: &str, partner: &str) -> Vec<String> {
    let goals = workspace.in_order::<Goal>(partnership).into_iter();
    let goals = goals.filter(|goal| goal.state != Some(GoalState::Dropped));
    let goals = goals.filter(|goal| match Whose::of(&goal.party) {
        Whose::Shared => true,
        Whose::Partner(id) => id.is_empty() || id == partner,
        Whose::Library | Whose::Citizens => false,
    });
    let results = goals.map(|goal| goal.result.trim().to_owned());
    results.filter(|result| !result.is_empty()).collect()
}

/// What was agreed on at meetings with the reader, and the meetings to come.
fn put_meetings(
    told: &mut MailFacts,
    workspace: &Workspace,
    partnership: &str,
    partner: &str,
    today: Day,
) {
    let meetings = workspace.of::<Meeting>(partnership);
    let meetings: Vec<&Meeting> =
        meetings.filter(|meeting| is_with(workspace, meeting, partner)).collect();
    let is_of_them = |action: &&&Action| {
        let is_origin = |meeting: &&Meeting| meeting.id == action.origin_id;
        action.origin == Some(Origin::Meeting) && meetings.iter().any(is_origin)
    };
    let actions = workspace.in_order::<Action>(partnership);
    let since = today.minus_days(NEWS);
    let agreed = actions.iter().filter(is_of_them).filter(|action| !action.text.trim().is_empty());
    for action in agreed {
        let text = action.text.trim().trim_end_matches('.').to_owned();
        match action.done_at {
            _ if action.is_open() => told.under_way.push(text),
            Some(day) if day >= since => told.done.push(text),
            _ => {}
        }
    }
    let to_come = || meetings.iter().filter(|own| own.at >= Some(today));
    let next = |is_such: fn(&Meeting) -> bool| {
        let such = to_come().filter(|own| is_such(own));
        such.min_by_key(|own| (own.at, IdOrder::of(&own.id))).map(|own| (*own).clone())
    };
    // A day that was agreed on is as good, before anybody has made the meeting; held earlier, it is none any more.
    let agreed = meetings.iter().filter_map(|own| agreed_among(own, meetings.iter().copied()));
    let agreed = agreed.filter(|day| *day >= today).min();
    let agreed = agreed.map(|day| Meeting { at: Some(day), ..Meeting::default() });
    told.meeting = next(|_| true).or(agreed);
    told.last_meeting = next(|own| own.meeting_kind == Some(MeetingKind::Last));
}

/// Who has said yes, and who is asked after the reader, as far as they may be named.
fn put_approvals(
    told: &mut MailFacts,
    workspace: &Workspace,
    partnership: &str,
    partner: &str,
    members: &[&Member],
) {
    let mut unnamed = unnamed_in(workspace, partnership);
    unnamed.remove(partner);
    let sites = members.iter().filter(|member| member.role == Some(MemberRole::Site));
    let sites =
        sites.filter(|member| member.partner != partner && !unnamed.contains(&member.partner));
    let sites = sites.filter_map(|member| workspace.get::<Partner>(&member.partner));
    told.sites = sites.map(|site| site.name.trim().to_owned()).collect();
    let mut links = chain(workspace, partnership);
    links.retain(|link| !link.who.trim().is_empty() && !unnamed.contains(&link.partner));
    let said_yes = links.iter().filter(|link| link.state == Some(ApprovalState::Yes));
    told.approved = said_yes.map(|link| link.who.trim().to_owned()).collect();
    let open: Vec<&Approval> = links.iter().filter(|link| is_open_link(link)).collect();
    let is_own = |link: &&Approval| !partner.is_empty() && link.partner == partner;
    let own = open.iter().position(is_own).unwrap_or_default();
    let next = open.get(own + 1).map(|link| link.who.trim().to_owned());
    told.next_approval = next.unwrap_or_default();
}

pub(super) fn only_partner<'a>(workspace: &'a Workspace, partnership: &str) -> Option<&'a str> {
    let mut partners = workspace.partners_of(partnership);
    let only = partners.next()?;
    partners.next().is_none().then_some(only.id.as_str())
}

fn phone_of(workspace: &Workspace, name: &str) -> String {
    let key = same_name_key(name);
    let is_them = |own: &&Person| !key.is_empty() && same_name_key(&own.name) == key;
    let phone = workspace.all::<Person>().find(is_them).map(|own| own.phone.trim().to_owned());
    phone.unwrap_or_default()
}
