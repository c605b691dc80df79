//! One partnership as a line of a list.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        Agreement, AgreementState, Approval, Care, DanishOrder, Day, Member, Partner, Partnership,
        Phase, Sector, Status, care, danish_order, fold,
    },
    order::OrderBy,
    workspace::{Matter, Reminder, Todo, Urgency, Workspace, approvals::is_asked, portfolio},
};

/// What the table and the board show of a partnership.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub title: String,
    pub status: Status,
    pub phase: Option<Phase>,
    pub owner: String,
    /// In Danish order.
    pub partners: Vec<PartnerName>,
    pub sectors: BTreeSet<Sector>,
    pub themes: BTreeSet<String>,
    pub next: Option<Todo>,
    /// What a line of the checklist and what a risk asks for on an earlier day, and what is waited for:
    /// one of each at the most, the soonest first.
    pub sooner: Vec<(Reminder, Urgency)>,
    pub last_contact: Option<Day>,
    pub care: Care,
    /// Not over, and ends within 90 days.
    pub ends_soon: bool,
    /// Not over, and without a lead or a deputy.
    pub is_on_one_person: bool,
    /// Under way, and all sides have said yes to nothing that is written.
    pub is_without_agreement: bool,
    /// Not over, and somebody was asked for a yes and has not answered.
    pub awaits_yes: bool,
    pub(super) title_key: DanishOrder,
    /// Folded text to search in.
    pub(super) words: String,
}

/// A partner where it is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerName {
    pub id: String,
    pub name: String,
    /// Whether the name may stand in something that others read, such as a print.
    pub may_be_named: bool,
}

impl Row {
    /// Every shown partnership, by id.
    pub fn all(workspace: &Workspace, today: Day) -> BTreeMap<String, Self> {
        let rows = workspace.all::<Partnership>().map(|partnership| {
            let row = Self::of(workspace, partnership, today);
            (row.id.clone(), row)
        });
        rows.collect()
    }

    fn of(workspace: &Workspace, partnership: &Partnership, today: Day) -> Self {
        let members: Vec<&Partner> = workspace.partners_of(&partnership.id).collect();
        let status = partnership.status.unwrap_or(Status::Idea);
        let last_contact = workspace.last_contact(&partnership.id, today);
        let mut partners: Vec<PartnerName> = members
            .iter()
            .map(|partner| PartnerName::in_(workspace, partnership, partner))
            .collect();
        partners.order_by_key(|partner| danish_order(&partner.name));
        let next = workspace
            .next_step(&partnership.id)
            .map(|action| Todo { urgency: Urgency::of(action.due, today), action: action.clone() });
        Self {
            id: partnership.id.clone(),
            title: partnership.title.clone(),
            status,
            phase: partnership.phase,
            owner: partnership.owner.trim().to_owned(),
            sectors: members.iter().filter_map(|partner| partner.sector).collect(),
            themes: partnership.themes.0.clone(),
            next,
            sooner: Vec::new(),
            last_contact,
            care: care(partnership, last_contact, today),
            ends_soon: portfolio::ends_soon(workspace, partnership, today),
            is_on_one_person: portfolio::is_on_one_person(partnership),
            is_without_agreement: status.is_under_way() && !has_agreement(workspace, partnership),
            awaits_yes: !status.is_over()
                && workspace.of::<Approval>(&partnership.id).any(is_asked),
            title_key: danish_order(&partnership.title),
            words: words_of(partnership, &partners),
            partners,
        }
    }
}

impl Row {
    /// Stands before another of its sort where it comes first, and but for what is waited for before the next
    /// step. A risk hides no line: only one of them may be read by others.
    pub fn remind(&mut self, reminder: Reminder, today: Day) {
        let matter = reminder.what.matter();
        let is_same = |(own, _): &&(Reminder, Urgency)| own.what.matter() == matter;
        let told = self.sooner.iter().find(is_same).map(|(own, _)| own.due);
        let promised = self.promised().filter(|_| matter != Matter::Wait);
        if promised.into_iter().chain(told).all(|day| reminder.due < day) {
            self.sooner.retain(|(own, _)| own.what.matter() != matter);
            let urgency = Urgency::of(Some(reminder.due), today);
            self.sooner.push((reminder, urgency));
            self.sooner.order_by_key(|(own, _)| own.due);
        }
    }

    /// Whether one of those that come first is of that sort.
    pub fn has(&self, matter: Matter) -> bool {
        self.sooner.iter().any(|(own, _)| own.what.matter() == matter)
    }

    /// Whether nothing stands where the next step would, or a risk alone, which no paper shows.
    pub fn has_no_step(&self) -> bool {
        let is_risk = |own: &Reminder| own.what.matter() == Matter::Risk;
        self.next.is_none() && self.sooner.iter().all(|(own, _)| is_risk(own))
    }

    fn promised(&self) -> Option<Day> {
        self.next.as_ref().and_then(|todo| todo.action.due)
    }

    /// What comes first of all that is to be done or asked about: its day, and how near it is; nothing where there
    /// is nothing, and no day where it has none.
    fn first(&self) -> Option<(Option<Day>, Urgency)> {
        let promised = self.next.as_ref().map(|todo| (todo.action.due, todo.urgency));
        let sooner = self.sooner.first().map(|(own, urgency)| (Some(own.due), *urgency));
        let is_first =
            |(due, _): &(Option<Day>, Urgency)| self.promised().is_none_or(|day| *due <= Some(day));
        sooner.filter(is_first).or(promised)
    }

    pub(super) fn due(&self) -> Option<Option<Day>> {
        self.first().map(|(due, _)| due)
    }

    pub fn urgency(&self) -> Option<Urgency> {
        self.first().map(|(_, urgency)| urgency)
    }

    /// Whether nobody has said what comes next: what is waited for is no step.
    pub fn is_without_step(&self) -> bool {
        self.next.is_none() && !self.has(Matter::Step) && !self.has(Matter::Risk)
    }
}

impl PartnerName {
    /// The partner as it may be mentioned in that partnership.
    fn in_(workspace: &Workspace, partnership: &Partnership, partner: &Partner) -> Self {
        Self {
            id: partner.id.clone(),
            name: partner.name.clone(),
            may_be_named: workspace.may_be_named_in(&partnership.id, &partner.id),
        }
    }
}

impl Workspace {
    /// Whom a partnership is kept up with: its partner, where it is one that may be named, else
    /// the partnership by its title.
    pub fn whom<'a>(&'a self, partnership: &'a Partnership) -> &'a str {
        let mut partners = self.partners_of(&partnership.id);
        match (partners.next(), partners.next()) {
            (Some(partner), None) if self.may_be_named_in(&partnership.id, &partner.id) => {
                &partner.name
            }
            _ => &partnership.title,
        }
    }

    /// The partners that take part, each once.
    pub fn partners_of<'a>(&'a self, partnership: &str) -> impl Iterator<Item = &'a Partner> {
        let mut met = BTreeSet::new();
        self.of::<Member>(partnership)
            .filter_map(|member| self.get::<Partner>(&member.partner))
            .filter(move |partner| met.insert(partner.id.as_str()))
    }
}

fn has_agreement(workspace: &Workspace, own: &Partnership) -> bool {
    let mut agreements = workspace.of::<Agreement>(&own.id);
    agreements.any(|agreement| agreement.state.is_some_and(AgreementState::holds))
}

fn words_of(partnership: &Partnership, partners: &[PartnerName]) -> String {
    let own = [
        &partnership.title,
        &partnership.owner,
        &partnership.deputy,
        &partnership.need,
        &partnership.summary,
    ];
    let words = own
        .into_iter()
        .chain(&partnership.themes.0)
        .chain(&partnership.target_groups.0)
        .chain(partners.iter().map(|partner| &partner.name));
    fold(&words.map(String::as_str).collect::<Vec<_>>().join("\n"))
}
