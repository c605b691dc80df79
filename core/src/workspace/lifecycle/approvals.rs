//! The chain of people who have to say yes (guide P07).

use std::collections::BTreeSet;

use crate::domain::{Approval, ApprovalState, Day, same_name_key};
use crate::field;
use crate::order::OrderBy;
use crate::workspace::{Command, IdOrder, Workspace, discretion::unnamed_beside};

/// Approvals in the order they are to be asked for.
pub fn chain(workspace: &Workspace, partnership: &str) -> Vec<Approval> {
    let mut links: Vec<Approval> = workspace.of::<Approval>(partnership).cloned().collect();
    links.order_by(|a, b| {
        let place = |link: &Approval| (link.order.is_none(), link.order);
        (place(a), IdOrder::of(&a.id)).cmp(&(place(b), IdOrder::of(&b.id)))
    });
    links
}

/// The chain as readers at those partners may hear of it: without who says yes at one that is not to be named to them.
pub fn chain_for(
    workspace: &Workspace,
    partnership: &str,
    readers: &BTreeSet<String>,
) -> Vec<Approval> {
    let unnamed = unnamed_beside(workspace, partnership, readers);
    let mut links = chain(workspace, partnership);
    links.retain(|link| !unnamed.contains(&link.partner));
    links
}

/// The place after all that have one.
pub fn next_order<'a>(links: impl IntoIterator<Item = &'a Approval>) -> i64 {
    let places = links.into_iter().zip(1..).map(|(link, place)| place.max(link.order.unwrap_or(0)));
    places.max().unwrap_or(0).saturating_add(1)
}

/// Those who have not answered.
pub fn open_links(links: &[Approval]) -> impl Iterator<Item = &Approval> {
    links.iter().filter(|link| is_open_link(link))
}

pub fn is_open_link(link: &Approval) -> bool {
    matches!(link.state, None | Some(ApprovalState::NotAsked | ApprovalState::Asked))
}

/// An answer is asked for once more after so many days.
pub const PATIENCE: u64 = 14;

/// Whether somebody was asked and has not answered, whichever of the two was written.
pub fn is_asked(link: &Approval) -> bool {
    let says_so = link.state == Some(ApprovalState::Asked) || link.requested_at.is_some();
    is_open_link(link) && says_so && link.decided_at.is_none()
}

/// When they were asked, and how many days ago that is.
pub fn waited(link: &Approval, today: Day) -> Option<(Day, i64)> {
    let asked = link.requested_at.filter(|_| is_asked(link))?;
    Some((asked, today.days_since(asked)))
}

/// Whether that was a yes, with or without a condition.
pub fn said_yes(link: &Approval) -> bool {
    matches!(link.state, Some(ApprovalState::Yes | ApprovalState::Conditional))
}

/// Whom a link of the chain still waits for, in words: others of the chain who have not said yes, and whoever
/// was only written down, of whom nobody knows. A link that was taken out is waited for no more.
pub fn waits_for(workspace: &Workspace, link: &Approval) -> Vec<String> {
    let chain = chain(workspace, &link.partnership);
    // Nobody waits for themselves.
    let is_own = |own: &&String| **own == link.id || same_name_key(own) == same_name_key(&link.who);
    let named = link.depends_on.0.iter().filter(|own| !is_own(own)).filter_map(|own| {
        let is_it =
            |other: &&Approval| other.id == *own || same_name_key(&other.who) == same_name_key(own);
        match chain.iter().find(is_it) {
            Some(other) => (!said_yes(other)).then(|| other.who.clone()),
            None => workspace.record(own).is_none().then(|| own.clone()),
        }
    });
    named.collect()
}

/// What holds a chain of approvals up.
#[derive(Clone, Debug, PartialEq)]
pub enum Hold {
    Nothing,
    /// Somebody said no.
    Refused {
        who: String,
    },
    /// Asked, and not answered yet.
    Waiting {
        who: String,
        days: Option<i64>,
    },
    /// The next one to ask.
    ToAsk {
        who: String,
        after: usize,
    },
    /// Everybody said yes, some with a condition.
    Conditions {
        who: String,
    },
}

pub fn hold(links: &[Approval], today: Day) -> Hold {
    let state = |link: &Approval| link.state.unwrap_or(ApprovalState::NotAsked);
    let first = |wanted: ApprovalState| links.iter().find(|link| state(link) == wanted);
    if let Some(link) = first(ApprovalState::No) {
        return Hold::Refused { who: link.who.clone() };
    }
    match open_links(links).next() {
        Some(link) if state(link) == ApprovalState::Asked => Hold::Waiting {
            who: link.who.clone(),
            days: link.requested_at.map(|asked| today.days_since(asked).max(0)),
        },
        Some(link) => {
            let after = open_links(links).count().saturating_sub(1);
            Hold::ToAsk { who: link.who.clone(), after }
        }
        None => match first(ApprovalState::Conditional) {
            Some(link) => Hold::Conditions { who: link.who.clone() },
            None => Hold::Nothing,
        },
    }
}

/// Moves a link one place up or down; everything gets its place written.
pub fn moved(links: &[Approval], id: &str, up: bool) -> Option<Command> {
    let from = links.iter().position(|link| link.id == id)?;
    let to = if up { from.checked_sub(1)? } else { from + 1 };
    if to >= links.len() {
        return None;
    }
    let mut order: Vec<&Approval> = links.iter().collect();
    order.swap(from, to);
    let edits = (1_i64..).zip(order).filter(|(place, link)| link.order != Some(*place));
    let edits = edits.map(|(place, link)| Command::set(&link.id, field!(Approval.order), place));
    Some(Command::Batch(edits.collect()))
}
