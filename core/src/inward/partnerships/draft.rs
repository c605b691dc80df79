//! What would come of a list: new partnerships with their partners, what is new of those that are here
//! already, and everything odd.

use super::{Column, Sheet, reading::Work};
use crate::{
    domain::{
        self, Action, Ask, Day, Entity, Goal, Kind, Member, MemberRole, Partner, Partnership,
        Phase, Status,
    },
    inward::{Found, Plan, Planned, Prefer},
    workspace::{Command, Workspace},
};

/// Words for values, and for what no cell says.
#[derive(Clone, Debug)]
pub struct Words {
    pub statuses: Vec<(String, Status)>,
    pub phases: Vec<(String, Phase)>,
    /// A day as people type it.
    pub day: fn(&str) -> Option<Day>,
    /// Before what a note keeps of a column without a name.
    pub column: fn(Column) -> &'static str,
    /// What our own table has in the place of a name that is not to be named.
    pub unnamed: Vec<&'static str>,
    /// What our own table calls a line of the guide's checklist, by its id, in either language.
    pub line: fn(&str) -> [String; 2],
    /// A step of which only the day is known.
    pub follow_up: &'static str,
    pub last_contact: &'static str,
}

impl Words {
    pub(super) fn is_masked(&self, cell: &str) -> bool {
        self.unnamed.iter().any(|mask| cell.contains(mask))
    }

    /// What stands before the first name that was taken out, and behind the last.
    pub(super) fn around_mask<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let mask = self.unnamed.iter().find(|mask| text.contains(**mask))?;
        Some((text.split_once(mask)?.0, text.rsplit_once(mask)?.1))
    }
}

/// A partner that comes to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joins {
    /// By id.
    Here(String),
    /// By its place among the new ones.
    New(usize),
}

/// A partnership with what hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub partnership: Planned<Partnership>,
    pub joins: Vec<Joins>,
    pub goals: Vec<Planned<Goal>>,
    pub asks: Vec<Planned<Ask>>,
    pub steps: Vec<Planned<Action>>,
    /// When somebody was last in touch, later than is known here.
    pub last_contact: Option<domain::Entry>,
}

/// A plan; nothing is written yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// New ones, in the order of their first rows.
    pub partners: Vec<Partner>,
    pub entries: Vec<Entry>,
    pub found: Found,
}

/// Reads lists.
pub fn draft(
    workspace: &Workspace,
    sheets: &[(String, Sheet)],
    words: &Words,
    prefer: Prefer,
    today: Day,
) -> Draft {
    let mut work = Work::new(workspace, words, prefer, today);
    for (_, sheet) in sheets.iter().filter(|(_, sheet)| sheet.names_partnerships()) {
        sheet.body().for_each(|row| work.row(sheet, row));
    }
    work.finish()
}

impl Plan for Draft {
    fn found(&self) -> &Found {
        &self.found
    }

    fn names(&self) -> Vec<String> {
        self.new_partnerships().map(|own| own.title.clone()).collect()
    }

    fn news(&self) -> [usize; 2] {
        [self.new_partnerships().count(), self.partners.len()]
    }

    fn is_empty(&self) -> bool {
        self.entries.iter().all(Entry::is_still)
    }

    fn command(&self, new_id: &mut dyn FnMut(Kind) -> String) -> Command {
        let mut commands = Vec::new();
        let mut ids = Vec::new();
        for partner in &self.partners {
            let id = new_id(Kind::Partner);
            commands.push(Command::create(&id, partner));
            ids.push(id);
        }
        for entry in &self.entries {
            entry.write(&ids, new_id, &mut commands);
        }
        Command::Batch(commands)
    }
}

impl Draft {
    pub fn new_partnerships(&self) -> impl Iterator<Item = &Partnership> {
        let all = self.entries.iter().map(|entry| &entry.partnership);
        all.filter(|own| own.is_new()).map(|own| &own.shall)
    }

    /// Partnerships that are here and get another lead: the id, who led, and who shall.
    pub fn other_leads(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.entries.iter().filter_map(|Entry { partnership, .. }| {
            let held = partnership.held.as_ref()?;
            let to = partnership.shall.owner.as_str();
            (held.owner != to).then_some((held.id.as_str(), held.owner.as_str(), to))
        })
    }
}

impl Entry {
    fn is_still(&self) -> bool {
        let is_changed = self.partnership.is_changed()
            || !self.joins.is_empty()
            || self.goals.iter().any(Planned::is_changed)
            || self.asks.iter().any(Planned::is_changed)
            || self.steps.iter().any(Planned::is_changed)
            || self.last_contact.is_some();
        !is_changed
    }

    fn write(
        &self,
        new_partners: &[String],
        new_id: &mut dyn FnMut(Kind) -> String,
        commands: &mut Vec<Command>,
    ) {
        let home = self.partnership.id(new_id);
        commands.extend(self.partnership.command(&home));
        for joins in &self.joins {
            let partner = match joins {
                Joins::Here(id) => Some(id),
                Joins::New(place) => new_partners.get(*place),
            };
            let Some(partner) = partner.cloned() else { continue };
            let role = Some(MemberRole::Partner);
            let member = Member { partnership: home.clone(), partner, role, ..Member::default() };
            commands.push(Command::create(new_id(Kind::Member), &member));
        }
        hang(&self.goals, |own| own.partnership = home.clone(), new_id, commands);
        hang(&self.asks, |own| own.partnership = home.clone(), new_id, commands);
        hang(&self.steps, |own| own.partnership = home.clone(), new_id, commands);
        if let Some(contact) = &self.last_contact {
            let own = domain::Entry { partnership: home, ..contact.clone() };
            commands.push(Command::create(new_id(Kind::Entry), &own));
        }
    }
}

fn hang<E: Entity>(
    all: &[Planned<E>],
    place: impl Fn(&mut E),
    new_id: &mut dyn FnMut(Kind) -> String,
    commands: &mut Vec<Command>,
) {
    for own in all.iter().filter(|own| own.is_changed()) {
        let mut own = own.clone();
        place(&mut own.shall);
        let id = own.id(new_id);
        commands.extend(own.command(&id));
    }
}
