//! The two lists as tables for spreadsheets, with the rows that the page shows and in its order.

use std::collections::BTreeMap;

use crate::{
    csv::table,
    domain::{Contact, Day, Partner, Partnership, Phase, Sector, Status},
    workspace::{
        PartnerRow, Remembered, Row, Workspace,
        discretion::{
            Mention, Names, short_names, unnamed, unnamed_in, withheld_in, without_names,
        },
        has_left,
    },
};

/// The words that a table needs.
pub struct ListWords {
    pub partnerships: [&'static str; 11],
    pub partners: [&'static str; 11],
    pub status: fn(Status) -> &'static str,
    pub phase: fn(Phase) -> &'static str,
    pub sector: fn(Sector) -> &'static str,
    /// A line of the guide's checklist, by its id.
    pub line: fn(&str) -> String,
    pub yes: &'static str,
    /// In the place of a name that is not to be named.
    pub unnamed: &'static str,
}

/// A table, and how many of its lines had something taken out of them, or were left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    pub text: String,
    pub held: usize,
    /// Lines in which a short form of a name may stand that nobody may name.
    pub doubtful: Vec<Mention>,
}

pub fn partnership_table(
    workspace: &Workspace,
    rows: &BTreeMap<String, Row>,
    shown: &[String],
    words: &ListWords,
) -> Listed {
    let mut lines = Lines::new(workspace, &words.partnerships);
    for row in shown.iter().filter_map(|id| rows.get(id)) {
        let silent = unnamed_in(workspace, &row.id);
        let partners = row.partners.iter().map(|partner| match silent.contains(&partner.id) {
            true => words.unnamed,
            false => partner.name.as_str(),
        });
        let partners = partners.collect::<Vec<_>>().join(", ");
        let is_held = row.partners.iter().any(|partner| silent.contains(&partner.id));
        let own = workspace.get::<Partnership>(&row.id);
        let (next, due) = next(workspace, row, words);
        let cells = vec![
            row.title.clone(),
            (words.status)(row.status).to_owned(),
            row.phase.map(words.phase).unwrap_or_default().to_owned(),
            row.owner.clone(),
            own.map(|own| own.deputy.clone()).unwrap_or_default(),
            partners,
            next,
            day(due),
            day(row.last_contact),
            day(own.and_then(|own| own.start)),
            day(own.and_then(|own| own.end)),
        ];
        lines.push(workspace, (&row.id, &row.id), cells, is_held, words.unnamed);
    }
    lines.done()
}

/// What is to be done first, and when. What may go wrong is for the library's own eyes, and so is what was promised in
/// a note.
fn next(workspace: &Workspace, row: &Row, words: &ListWords) -> (String, Option<Day>) {
    let line = row.sooner.iter().find_map(|(own, _)| match &own.what {
        Remembered::Line { id, own: said } => {
            Some((said.clone().unwrap_or_else(|| (words.line)(id)), Some(own.due)))
        }
        Remembered::Meeting { .. }
        | Remembered::Approval { .. }
        | Remembered::Ask { .. }
        | Remembered::Goal { .. }
        | Remembered::Review
        | Remembered::Risk { .. } => None,
    });
    let step = || row.next.as_ref().and_then(|_| workspace.next_shared_step(&row.id));
    let promised = || step().map(|action| (action.text.clone(), action.due));
    line.or_else(promised).unwrap_or_default()
}

/// A line to each contact; partners that are not to be named are left out.
pub fn partner_table(
    workspace: &Workspace,
    rows: &BTreeMap<String, PartnerRow>,
    shown: &[String],
    words: &ListWords,
) -> Listed {
    let mut lines = Lines::new(workspace, &words.partners);
    let silent = unnamed_in(workspace, "");
    for row in shown.iter().filter_map(|id| rows.get(id)) {
        if silent.contains(&row.id) {
            lines.held += 1;
            continue;
        }
        // Where they are not to be named, nobody reads here that they take part.
        let named = row.partnerships.iter().filter(|own| own.may_be_named);
        let takes_part: Vec<&str> = named.map(|own| own.title.as_str()).collect();
        let is_held = takes_part.len() < row.partnerships.len();
        let partner = workspace.get::<Partner>(&row.id);
        let web = partner.map(|partner| partner.web.clone()).unwrap_or_default();
        let contacts = workspace.contacts_of(&row.id);
        let mut contacts: Vec<Option<&Contact>> =
            contacts.into_iter().filter(|contact| !has_left(contact)).map(Some).collect();
        if contacts.is_empty() {
            contacts.push(None);
        }
        for contact in contacts {
            let of = |read: fn(&Contact) -> &String| contact.map(read).cloned().unwrap_or_default();
            let is_first = contact.is_some_and(|contact| contact.primary == Some(true));
            let cells = vec![
                row.name.clone(),
                row.sector.map(words.sector).unwrap_or_default().to_owned(),
                row.kind.clone(),
                web.clone(),
                of(|contact| &contact.name),
                of(|contact| &contact.title),
                of(|contact| &contact.phone),
                of(|contact| &contact.email),
                if is_first { words.yes.to_owned() } else { String::new() },
                takes_part.join(", "),
                day(row.last_contact),
            ];
            lines.push(workspace, (&row.id, ""), cells, is_held, words.unnamed);
        }
    }
    lines.done()
}

struct Lines {
    all: Vec<Vec<String>>,
    held: usize,
    short: Names,
    doubtful: Vec<Mention>,
}

impl Lines {
    fn new(workspace: &Workspace, head: &[&str]) -> Self {
        Self {
            all: vec![head.iter().map(|name| (*name).to_owned()).collect()],
            held: 0,
            short: Names::of(&short_names(workspace, &unnamed(workspace))),
            doubtful: Vec::new(),
        }
    }

    /// Takes a line about that record in without the names that may not stand in that partnership, or anywhere.
    fn push(
        &mut self,
        workspace: &Workspace,
        (record, home): (&str, &str),
        cells: Vec<String>,
        is_held: bool,
        unnamed: &str,
    ) {
        let names = withheld_in(workspace, home, &cells.join("\n"));
        let clean = |cell: &String| without_names(cell.trim(), &names, unnamed);
        let line: Vec<String> = cells.iter().map(clean).collect();
        let is_changed = !names.is_empty() && line.iter().zip(&cells).any(|(a, b)| a != b.trim());
        self.held += usize::from(is_held || is_changed);
        if line.iter().any(|cell| self.short.stand_in(cell)) {
            self.doubtful.push(Mention::of(record));
        }
        self.all.push(line);
    }

    fn done(mut self) -> Listed {
        self.doubtful.dedup();
        Listed { text: table(&self.all), held: self.held, doubtful: self.doubtful }
    }
}

/// As every spreadsheet reads it, in whatever country.
fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
