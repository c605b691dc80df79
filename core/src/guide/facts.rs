//! Everything that one partnership's record tells, gathered once for all rules.

use std::collections::BTreeSet;

use crate::{
    domain::{
        Action, Agreement, Answers, Approval, Ask, AskDirection, Contact, Contribution, Day,
        Entity, Entry, Goal, Kind, Library, Map, Meeting, MeetingKind, Member, Node, Partner,
        Partnership, Round,
    },
    workspace::{IdOrder, Workspace, conversation::circle, dossier::current_agreement},
};

/// Why the record says that an item is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// Something stands in a field.
    Field { kind: Kind, field: &'static str, value: String },
    /// A number stands in a field.
    Number { kind: Kind, field: &'static str, value: f64 },
    /// So many records say it: the first of them by name, where they have one.
    Records { kind: Kind, count: usize, names: Vec<String> },
    /// It happened on that day.
    Day { kind: Kind, day: Day },
}

/// What hangs on a partnership, as the rules need it.
pub struct Facts<'a> {
    pub workspace: &'a Workspace,
    pub partnership: &'a Partnership,
    pub today: Day,
    pub partners: Vec<(Partner, Vec<Contact>)>,
    pub members: Vec<&'a Member>,
    pub goals: Vec<&'a Goal>,
    pub asks: Vec<&'a Ask>,
    pub contributions: Vec<&'a Contribution>,
    pub approvals: Vec<&'a Approval>,
    pub entries: Vec<&'a Entry>,
    pub actions: Vec<&'a Action>,
    pub meetings: Vec<&'a Meeting>,
    pub rounds: Vec<&'a Round>,
    pub agreement: Option<&'a Agreement>,
    /// The map that is read, with its actors but for the library itself: maps belong to the library.
    pub map: Option<(&'a Map, Vec<&'a Node>)>,
}

impl<'a> Facts<'a> {
    pub fn new(workspace: &'a Workspace, partnership: &'a Partnership, today: Day) -> Self {
        let id = partnership.id.as_str();
        let partners = circle(workspace, id);
        let map = map_of(workspace, &partners);
        Self {
            workspace,
            partnership,
            today,
            partners,
            members: of(workspace, id),
            goals: of(workspace, id),
            asks: of(workspace, id),
            contributions: of(workspace, id),
            approvals: of(workspace, id),
            entries: of(workspace, id),
            actions: of(workspace, id),
            meetings: of(workspace, id),
            rounds: of(workspace, id),
            agreement: current_agreement(workspace, id),
            map: map.map(|map| (map, actors_of(workspace, map))),
        }
    }

    pub fn contacts(&self) -> impl Iterator<Item = &Contact> {
        self.partners.iter().flat_map(|(_, contacts)| contacts)
    }

    pub fn library(&self) -> Option<&'a Library> {
        self.workspace.own_library()
    }

    pub fn meeting(&self, kind: MeetingKind) -> impl Iterator<Item = &'a Meeting> {
        self.meetings.iter().copied().filter(move |meeting| meeting.meeting_kind == Some(kind))
    }

    /// The answer sets that were sent: a draft has said nothing yet.
    pub fn answers(&self, round: &str) -> Vec<&'a Answers> {
        let all: Vec<&Answers> = of(self.workspace, round);
        all.into_iter().filter(|answers| answers.submitted_at.is_some()).collect()
    }

    pub fn offers(&self) -> impl Iterator<Item = &'a Ask> {
        self.asks.iter().copied().filter(|ask| ask.direction == Some(AskDirection::Offer))
    }

    /// Whether the id is one of a partner that takes part.
    pub fn is_partner(&self, party: &str) -> bool {
        self.partners.iter().any(|(partner, _)| partner.id == party)
    }
}

fn of<'a, E: Entity>(workspace: &'a Workspace, parent: &str) -> Vec<&'a E> {
    workspace.in_order(parent)
}

fn actors_of<'a>(workspace: &'a Workspace, map: &Map) -> Vec<&'a Node> {
    let mut actors: Vec<&Node> = of(workspace, &map.id);
    actors.retain(|actor| !actor.is_own());
    actors
}

/// The newest map with one of these partners on it, or else the newest. What was gathered goes before what it was
/// gathered of.
fn map_of<'a>(workspace: &'a Workspace, partners: &[(Partner, Vec<Contact>)]) -> Option<&'a Map> {
    let gathered = workspace.all::<Map>().flat_map(|map| &map.merged_from.0);
    let sources: BTreeSet<&String> = gathered.collect();
    workspace.all::<Map>().max_by_key(|map| {
        let is_theirs = |actor: &Node| partners.iter().any(|(own, _)| own.id == actor.partner_id);
        let has_theirs = workspace.of::<Node>(&map.id).any(is_theirs);
        (has_theirs, !sources.contains(&map.id), map.date, IdOrder::of(&map.id))
    })
}

/// A text that says something, as evidence.
pub(super) fn text(kind: Kind, field: &'static str, value: &str) -> Option<Evidence> {
    let value = value.trim();
    (!value.is_empty()).then(|| Evidence::Field { kind, field, value: value.into() })
}

/// Lines or members of a set, at least `least` of them.
pub(super) fn listed(
    kind: Kind,
    field: &'static str,
    values: impl IntoIterator<Item = impl AsRef<str>>,
    least: usize,
) -> Option<Evidence> {
    let filled = values.into_iter().map(|value| value.as_ref().trim().to_owned());
    let values: Vec<String> = filled.filter(|value| !value.is_empty()).collect();
    (values.len() >= least.max(1)).then(|| Evidence::Field {
        kind,
        field,
        value: values.join(", "),
    })
}

/// Names that a line of evidence gives, before it says how many more there are.
const NAMED: usize = 3;

/// What a record is called where it is one of several.
pub(super) trait Named {
    fn name(&self) -> String;
}

macro_rules! named {
    ($($kind:ty: $field:ident),+ $(,)?) => {
        $(impl Named for $kind {
            fn name(&self) -> String {
                self.$field.trim().to_owned()
            }
        })+
    };
}

named!(
    Contact: name,
    Partner: name,
    Goal: text,
    Ask: text,
    Action: text,
    Approval: who,
    Round: title,
);

/// Whom the library has on its map is nobody else's to read on a checklist.
impl Named for Node {
    fn name(&self) -> String {
        String::new()
    }
}

/// Its note is a remark, and no name.
impl Named for Contribution {
    fn name(&self) -> String {
        String::new()
    }
}

impl Named for Meeting {
    fn name(&self) -> String {
        self.at.name()
    }
}

impl Named for Entry {
    fn name(&self) -> String {
        self.at.name()
    }
}

impl Named for Option<Day> {
    fn name(&self) -> String {
        self.map(|day| day.to_string()).unwrap_or_default()
    }
}

impl<T: Named> Named for &T {
    fn name(&self) -> String {
        T::name(self)
    }
}

/// Those records, where there are at least `least`.
pub(super) fn counted<T: Named>(
    kind: Kind,
    records: impl IntoIterator<Item = T>,
    least: usize,
) -> Option<Evidence> {
    let records: Vec<T> = records.into_iter().collect();
    (records.len() >= least.max(1)).then(|| {
        let mut names: Vec<String> = Vec::new();
        for name in records.iter().map(T::name).filter(|name| !name.is_empty()) {
            if !names.contains(&name) {
                names.push(name);
            }
            if names.len() == NAMED {
                break;
            }
        }
        Evidence::Records { kind, count: records.len(), names }
    })
}

/// All of them do, and there is one at least.
pub(super) fn every<T: Named>(
    kind: Kind,
    records: impl IntoIterator<Item = T>,
    does: impl Fn(&T) -> bool,
) -> Option<Evidence> {
    let records: Vec<T> = records.into_iter().collect();
    if records.iter().all(does) { counted(kind, records, 1) } else { None }
}
