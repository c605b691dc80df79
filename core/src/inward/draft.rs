//! What would come of a list: new partners and contacts, those that are here already, and
//! everything that cannot be used, counted.

use super::{Sheet, reading::Work};
use crate::{
    domain::{Contact, Day, Entity, Kind, Partner, Sector},
    workspace::{Command, Workspace},
};

/// Words for values, and for what no cell says.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub sectors: Vec<(String, Sector)>,
    /// Whom a number or an address belongs to beside which nobody is named.
    pub main_contact: String,
}

/// Whose answer stands where the list has one and another stands here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prefer {
    #[default]
    Here,
    List,
}

/// Two answers to one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    pub here: Said,
    pub list: Said,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Sector(Sector),
    Text(String),
}

/// What was found on the way: names where they help, else how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Partners that are here already.
    pub same: Vec<String>,
    /// A new partner, and one here with a name like it.
    pub similar: Vec<(String, String)>,
    /// Partners and contacts of whom something else stands here, with both answers.
    pub otherwise: Vec<(String, Vec<Differs>)>,
    /// Whose of the two answers stands afterwards.
    pub prefer: Prefer,
    /// Of whom two rows of the list say two things: what the first says stands.
    pub twice: Vec<(String, Vec<Differs>)>,
    /// Rows without a partner's name.
    pub nameless: usize,
    /// Values outside their lists: not used.
    pub unknown: Vec<String>,
}

/// A record as it stands, if it does, and as it would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned<E> {
    pub held: Option<E>,
    pub shall: E,
}

/// A partner with its people.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub partner: Planned<Partner>,
    pub people: Vec<Planned<Contact>>,
}

/// A plan; nothing is written yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// In the order of their first rows.
    pub entries: Vec<Entry>,
    pub found: Found,
}

/// Reads lists, each with what is written down as where its contacts are known from. Contacts are
/// written on the day `today`.
pub fn draft(
    workspace: &Workspace,
    sheets: &[(String, Sheet)],
    words: &Words,
    prefer: Prefer,
    today: Day,
) -> Draft {
    let mut work = Work::new(workspace, words, prefer, today);
    for (source, sheet) in sheets.iter().filter(|(_, sheet)| sheet.names_partners()) {
        sheet.body().for_each(|row| work.row(sheet, row, source));
    }
    work.finish()
}

impl<E> Planned<E> {
    pub(super) fn new(shall: E) -> Self {
        Self { held: None, shall }
    }

    fn is_new(&self) -> bool {
        self.held.is_none()
    }
}

impl<E: Entity + Clone + PartialEq> Planned<E> {
    pub(super) fn as_it_stands(held: &E) -> Self {
        Self { held: Some(held.clone()), shall: held.clone() }
    }

    pub(super) fn is_changed(&self) -> bool {
        self.held.as_ref() != Some(&self.shall)
    }

    /// What brings it about, if anything has to be; the id of the record, new or not, is `id`.
    fn command(&self, id: &str) -> Option<Command> {
        match &self.held {
            None => Some(Command::create(id, &self.shall)),
            Some(held) if self.is_changed() => Some(Command::update(held, &self.shall)),
            Some(_) => None,
        }
    }
}

impl Draft {
    pub fn new_partners(&self) -> impl Iterator<Item = &Partner> {
        self.entries
            .iter()
            .map(|entry| &entry.partner)
            .filter(|own| own.is_new())
            .map(|own| &own.shall)
    }

    pub fn new_contacts(&self) -> usize {
        let people = self.entries.iter().flat_map(|entry| &entry.people);
        people.filter(|person| person.is_new()).count()
    }

    /// Whether nothing would be written.
    pub fn is_empty(&self) -> bool {
        let is_still = |entry: &Entry| {
            !entry.partner.is_changed() && !entry.people.iter().any(Planned::is_changed)
        };
        self.entries.iter().all(is_still)
    }

    /// Everything as one step.
    pub fn command(&self, new_id: &mut dyn FnMut(Kind) -> String) -> Command {
        let mut commands = Vec::new();
        for Entry { partner, people } in &self.entries {
            let home = match &partner.held {
                Some(held) => held.id.clone(),
                None => new_id(Kind::Partner),
            };
            commands.extend(partner.command(&home));
            for person in people {
                let own = Contact { partner: home.clone(), ..person.shall.clone() };
                let id = match person.is_new() {
                    true => new_id(Kind::Contact),
                    false => own.id.clone(),
                };
                commands.extend(Planned { shall: own, ..person.clone() }.command(&id));
            }
        }
        Command::Batch(commands)
    }
}
