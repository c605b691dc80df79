//! What stands open on whoever led a partnership before, given to whoever leads it now.
//!
//! Invariant: what stands on a name that may be somebody else's as well goes along only where that was
//! said of itself.

use std::collections::{BTreeMap, BTreeSet};

use super::{hand, reminders::Asked};
use crate::{
    domain::{
        Action, Approval, ApprovalKind, Day, Meeting, Message, Partnership, People, Risk,
        is_long_word, same_name_key,
    },
    field,
    workspace::{Command, Workspace, approvals::is_open_link, set},
};

/// What somebody's name can stand on, in the order it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Charge {
    Step,
    Message,
    /// A yes that is needed.
    Approval,
    /// A line of the checklist.
    Line,
    Risk,
    /// One to come, in the chair or with the minutes.
    Meeting,
    /// Whom the press calls.
    Press,
}

/// How many of each.
pub type Charges = BTreeMap<Charge, usize>;

/// A name in a field of what is open. What has two such fields is one thing.
struct Place {
    charge: Charge,
    record: String,
    field: String,
    name: String,
    thing: String,
}

/// What stands open on one person who led, and may be given to one who leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandOver {
    /// By the name that each goes by.
    pub from: String,
    pub to: String,
    pub homes: BTreeSet<String>,
    /// On names that are that person's.
    pub theirs: Charges,
    /// On names that may be somebody else's as well.
    pub unsure: Charges,
    pub names: BTreeSet<String>,
    /// Whom those names may mean.
    pub several: BTreeSet<String>,
}

/// What can be given on in that partnership, or in all: as long as the one who led is in it no more, and
/// somebody leads.
pub fn handing_over(workspace: &Workspace, home: Option<&str>, today: Day) -> Vec<HandOver> {
    let homes: Vec<&Partnership> = match home {
        Some(id) => workspace.get(id).into_iter().collect(),
        None => workspace.all().collect(),
    };
    let is_led = |own: &&Partnership| !own.led_before.0.is_empty() && !own.owner.trim().is_empty();
    let homes: Vec<&Partnership> = homes.into_iter().filter(is_led).collect();
    if homes.is_empty() {
        return Vec::new();
    }
    let people = workspace.colleagues();
    let mut found: BTreeMap<[String; 2], HandOver> = BTreeMap::new();
    for own in homes {
        let places = places(workspace, own, today);
        for from in former(own, &people) {
            let [theirs, unsure] = on(&places, &people, &from);
            if theirs.is_empty() && unsure.is_empty() {
                continue;
            }
            let to = people.one(&own.owner);
            let one = found.entry([&from, to].map(same_name_key)).or_insert_with(|| HandOver {
                from: from.clone(),
                to: to.to_owned(),
                ..HandOver::default()
            });
            one.homes.insert(own.id.clone());
            count(&theirs, &mut one.theirs);
            count(&unsure, &mut one.unsure);
            one.names.extend(unsure.iter().map(|place| place.name.trim().to_owned()));
        }
    }
    let mut found: Vec<HandOver> = found.into_values().collect();
    for one in &mut found {
        let meant = one.names.iter().flat_map(|name| people.several(name));
        one.several = meant.map(str::to_owned).collect();
    }
    found
}

impl HandOver {
    /// Gives it to whoever leads, in one step: what is theirs, or what may be.
    pub fn give(&self, workspace: &Workspace, is_theirs: bool, today: Day) -> Command {
        let people = workspace.colleagues();
        let mut all = Vec::new();
        for own in self.homes.iter().filter_map(|id| workspace.get::<Partnership>(id)) {
            let places = places(workspace, own, today);
            let [theirs, unsure] = on(&places, &people, &self.from);
            let (given, rest) = if is_theirs { (theirs, unsure) } else { (unsure, theirs) };
            let to = own.owner.trim();
            all.extend(given.iter().map(|place| Command::set(&place.record, &place.field, to)));
            if rest.is_empty() {
                all.extend(self.forget(own, &people));
            }
        }
        Command::Batch(all)
    }

    /// Leaves it where it stands, and offers it no more.
    pub fn let_be(&self, workspace: &Workspace) -> Command {
        let people = workspace.colleagues();
        let homes = self.homes.iter().filter_map(|id| workspace.get::<Partnership>(id));
        Command::Batch(homes.flat_map(|own| self.forget(own, &people)).collect())
    }

    fn forget(&self, own: &Partnership, people: &People) -> Option<Command> {
        let names = own.led_before.0.iter().filter(|name| people.is_one(name, &self.from));
        let gone: Vec<_> = names.map(|name| set(before(name), false)).collect();
        (!gone.is_empty()).then(|| Command::edit(&own.id, gone))
    }
}

/// What a change of lead writes beside: partnerships and who led each before, where something stands open
/// on them. Whoever comes to a partnership without any is not told of what they are given later.
pub fn led_before(
    workspace: &Workspace,
    former: &[(String, String)],
    to: &str,
    today: Day,
) -> Vec<Command> {
    let names = former.iter().map(|(_, name)| name.as_str()).chain([to]);
    let people = workspace.colleagues_and(names);
    let note = |(id, name): &(String, String)| {
        let own: &Partnership = workspace.get(id)?;
        let name = name.trim();
        let is_one = name.is_empty() || is_long_word(name) || people.is_one(name, to);
        if is_one || on(&places(workspace, own, today), &people, name).iter().all(Vec::is_empty) {
            return None;
        }
        Some(Command::set(id, before(name), true))
    };
    former.iter().filter_map(note).collect()
}

fn before(name: &str) -> String {
    format!("{}/{name}", field!(Partnership.led_before))
}

/// Each who led once, by the name they go by, but for who is in it still.
fn former(own: &Partnership, people: &People) -> Vec<String> {
    let gone = |name: &&String| own.team().all(|member| !people.is_one(member, name));
    let names = own.led_before.0.iter().filter(gone).map(|name| people.one(name));
    let each: BTreeMap<String, &str> = names.map(|name| (same_name_key(name), name)).collect();
    each.into_values().map(str::to_owned).collect()
}

/// What stands on that person, and what may.
fn on<'a>(places: &'a [Place], people: &People, who: &str) -> [Vec<&'a Place>; 2] {
    let theirs = places.iter().filter(|place| people.is_one(&place.name, who));
    let unsure = places.iter().filter(|place| people.may_be_one(&place.name, who));
    [theirs.collect(), unsure.collect()]
}

fn count(places: &[&Place], charges: &mut Charges) {
    let things: BTreeSet<_> = places.iter().map(|place| (place.charge, &place.thing)).collect();
    for (charge, _) in things {
        *charges.entry(charge).or_default() += 1;
    }
}

/// Every name on what is open; what has ended asks nobody for anything but what was kept, and what waits
/// since it began again asks nobody yet.
fn places(workspace: &Workspace, home: &Partnership, today: Day) -> Vec<Place> {
    let mut found = Vec::new();
    let mut put = |charge, record: &str, field: &str, name: &str| {
        found.push(Place {
            charge,
            record: record.into(),
            field: field.into(),
            name: name.into(),
            thing: record.into(),
        });
    };
    let id = home.id.as_str();
    for step in workspace.of::<Action>(id).filter(|step| workspace.asks(step)) {
        put(Charge::Step, &step.id, field!(Action.owner), &step.owner);
    }
    if home.is_over() {
        return found;
    }
    let is_due = |own: &&Message| own.is_open() && !home.waits(&own.id, own.due);
    for message in workspace.of::<Message>(id).filter(is_due) {
        put(Charge::Message, &message.id, field!(Message.owner), &message.owner);
        put(Charge::Message, &message.id, field!(Message.approver), &message.approver);
    }
    let is_house = |link: &&Approval| {
        link.partner.is_empty() && link.approval_kind != Some(ApprovalKind::Partner)
    };
    for link in workspace.of::<Approval>(id).filter(|link| is_open_link(link)).filter(is_house) {
        put(Charge::Approval, &link.id, field!(Approval.who), &link.who);
    }
    let asks = |own: &&Risk| own.is_open() && !home.waits(&own.id, own.due);
    for risk in workspace.of::<Risk>(id).filter(asks) {
        put(Charge::Risk, &risk.id, field!(Risk.owner), &risk.owner);
    }
    let is_ahead = |meeting: &&Meeting| {
        meeting.minutes_sent_at.is_none() && meeting.at.is_none_or(|at| at >= today)
    };
    for meeting in workspace.of::<Meeting>(id).filter(is_ahead) {
        put(Charge::Meeting, &meeting.id, field!(Meeting.chair), &meeting.chair);
        put(Charge::Meeting, &meeting.id, field!(Meeting.record_keeper), &meeting.record_keeper);
    }
    put(Charge::Press, id, field!(Partnership.press_contact), &home.press_contact);
    let asked = Asked::new(workspace, home, today);
    for path in home.check.0.keys() {
        let Some(line) = path.strip_suffix("/owner") else { continue };
        let hand = hand(home, line);
        if !hand.owner.trim().is_empty() && asked.is_open(line, &hand) {
            found.push(Place {
                charge: Charge::Line,
                record: id.into(),
                field: format!("{}/{path}", field!(Partnership.check)),
                name: hand.owner,
                thing: line.into(),
            });
        }
    }
    found
}
