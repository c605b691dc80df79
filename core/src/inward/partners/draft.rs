//! What would come of a list: new partners and contacts, those that are here already, and
//! everything that cannot be used, counted.

use super::{Sheet, reading::Work};
use crate::{
    domain::{Contact, Day, Kind, Partner, Sector},
    inward::{Found, Plan, Planned, Prefer},
    workspace::{Command, Workspace},
};

/// Words for values, and for what no cell says.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub sectors: Vec<(String, Sector)>,
    /// Whom a number or an address belongs to beside which nobody is named.
    pub main_contact: String,
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

impl Plan for Draft {
    fn found(&self) -> &Found {
        &self.found
    }

    fn names(&self) -> Vec<String> {
        self.new_partners().map(|partner| partner.name.clone()).collect()
    }

    fn news(&self) -> [usize; 2] {
        let people = self.entries.iter().flat_map(|entry| &entry.people);
        [self.new_partners().count(), people.filter(|person| person.is_new()).count()]
    }

    fn is_empty(&self) -> bool {
        let is_still = |entry: &Entry| {
            !entry.partner.is_changed() && !entry.people.iter().any(Planned::is_changed)
        };
        self.entries.iter().all(is_still)
    }

    fn command(&self, new_id: &mut dyn FnMut(Kind) -> String) -> Command {
        let mut commands = Vec::new();
        for Entry { partner, people } in &self.entries {
            let home = partner.id(new_id);
            commands.extend(partner.command(&home));
            for person in people {
                let own = Contact { partner: home.clone(), ..person.shall.clone() };
                let id = person.id(new_id);
                commands.extend(Planned { shall: own, ..person.clone() }.command(&id));
            }
        }
        Command::Batch(commands)
    }
}

impl Draft {
    pub fn new_partners(&self) -> impl Iterator<Item = &Partner> {
        let partners = self.entries.iter().map(|entry| &entry.partner);
        partners.filter(|own| own.is_new()).map(|own| &own.shall)
    }
}
