//! Points of an agreement where two answers stand: the text can only show one of them.
//!
//! Invariant: chooses nothing; people do, on the page with the answers side by side.

use super::{
    ANNEXES, Built, Party, SIGNING, Value, annex_key,
    annexes::shared_tasks,
    concern::Concern,
    own_clauses,
    proposals::{Home, home},
    told::{kroner_wanted, promised, to_come},
    value_key,
    values::{filled, places},
};
use crate::{
    content::{Clauses, Variable},
    domain::{Agreement, Round, Whose},
    field,
    guide::Facts,
    workspace::Workspace,
};

/// A field with more than one answer, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disputed {
    pub field: String,
    /// A clause, or one of the parties' own.
    pub section: Option<String>,
    /// A variable that is no single clause's.
    pub variable: Option<String>,
}

/// In the order of their names. What people say to each other about a clause is no answer.
pub fn disputed(workspace: &Workspace, agreement: &str) -> Vec<Disputed> {
    let Some(record) = workspace.record(agreement) else { return Vec::new() };
    let fields = record.fields().filter(|(_, register)| register.is_disputed());
    let fields = fields.filter(|(field, _)| !field.starts_with("comments/"));
    fields
        .map(|(field, _)| {
            let mut parts = field.split('/');
            let (first, second) = (parts.next(), parts.next().map(str::to_owned));
            let is = |name: &str| first == Some(name);
            let section = match is("signers") || is("signatories") {
                true => Some(SIGNING.to_owned()),
                false => second.clone().filter(|_| is("clause") || is("own")),
            };
            Disputed { field: field.to_owned(), section, variable: second.filter(|_| is("values")) }
        })
        .collect()
}

impl Disputed {
    /// Whether the text shows one of the two. How far it is, and from when it applies, is beside it.
    pub fn is_in_text(&self) -> bool {
        !["state", "version", "valid_from", "valid_to"].contains(&self.field.as_str())
    }

    /// What the point is called in the agreement; `None` for what is no part of its text.
    pub fn title(&self, agreement: &Agreement, clauses: &Clauses, lang: &str) -> Option<String> {
        if let Some(id) = &self.variable {
            return clauses.variable(id).map(|own| own.words.of(lang).name.clone());
        }
        let id = self.section.as_ref()?;
        let clause = clauses.clause(id).map(|own| own.words.of(lang).title.clone());
        let own = || own_clauses(agreement).into_iter().find(|own| own.id == *id);
        clause.or_else(|| own().map(|own| own.title))
    }
}

/// What the text tells from the record where the record itself has two answers.
pub fn disputed_on_record(
    clauses: &Clauses,
    facts: &Facts,
    agreement: &Agreement,
    built: &Built,
) -> Vec<Disputed> {
    let text = built.document.paragraphs().join("\n").to_lowercase();
    let stands = |item: &str| !item.is_empty() && text.contains(&item.to_lowercase());
    let is_told = |value: &Value| value.items().iter().any(|item| stands(item));
    let is_disputed = |id: &str, fields: &[&str]| {
        let record = facts.workspace.record(id);
        record.is_some_and(|record| fields.iter().any(|field| record.is_disputed(field)))
    };
    let found =
        places(&clauses.variables, &built.parties).into_iter().filter(|(variable, party)| {
            let key = variable.key_of(party.map(Party::id));
            let sources = || sources(variable, *party, facts, agreement, built);
            !filled(agreement, variable, party.map(Party::id))
                && sources().iter().any(|(id, fields)| is_disputed(id, fields))
                && built.values.get(&key).is_some_and(is_told)
        });
    let disputed = found.map(|(variable, party)| Disputed {
        field: value_key(variable, party.map(Party::id)),
        section: None,
        variable: Some(variable.id.clone()),
    });
    let concern = Concern::new(facts, &built.parties);
    let has_own = |id: &str| clauses.variable(id).is_some_and(|own| filled(agreement, own, None));
    let of_annex = |annex: &str| -> Vec<Source> {
        let goals = concern.goals().filter(|goal| stands(goal.text.trim()));
        match annex {
            "timeline" if !has_own("milestones") => {
                goals.map(|own| (own.id.clone(), vec![field!(Goal.due)])).collect()
            }
            "evaluation" => goals
                .filter(|own| stands(own.indicator.trim()))
                .map(|own| (own.id.clone(), vec![field!(Goal.indicator), field!(Goal.target)]))
                .collect(),
            "tasks" => {
                let tasks = shared_tasks(facts, &built.parties).into_iter();
                tasks.map(|own| (own.id, TASK.to_vec())).collect()
            }
            "approvals" if !has_own("approvals") => approvals(concern),
            _ => Vec::new(),
        }
    };
    // What a round asks by itself, `own/q1/text`.
    let is_asked_otherwise = |round: &Round| {
        let record = facts.workspace.record(&round.id).into_iter();
        let mut asked = record.flat_map(|own| own.under(field!(Round.own)));
        asked.any(|(path, said)| path.ends_with("/text") && said.is_disputed())
    };
    let annexes = built.annexes.iter().filter(|annex| {
        of_annex(annex).iter().any(|(id, fields)| is_disputed(id, fields))
            || *annex == "evaluation" && concern.rounds().any(is_asked_otherwise)
    });
    let annexes = annexes.map(|annex| Disputed {
        field: annex_key(annex),
        section: Some(ANNEXES.to_owned()),
        variable: None,
    });
    disputed.chain(annexes).collect()
}

/// A record, and the fields of it that are told.
type Source = (String, Vec<&'static str>);

const GOAL: [&str; 3] = [field!(Goal.text), field!(Goal.party), field!(Goal.state)];
const DATED: [&str; 3] = [field!(Goal.text), field!(Goal.due), field!(Goal.state)];
const ASK: [&str; 7] = [
    field!(Ask.text),
    field!(Ask.kind),
    field!(Ask.amount),
    field!(Ask.unit),
    field!(Ask.direction),
    field!(Ask.partner),
    field!(Ask.status),
];
const GIVEN: [&str; 6] = [
    field!(Contribution.note),
    field!(Contribution.kind),
    field!(Contribution.planned),
    field!(Contribution.actual),
    field!(Contribution.unit),
    field!(Contribution.party),
];

const TASK: [&str; 4] =
    [field!(Action.text), field!(Action.owner), field!(Action.due), field!(Action.state)];
const APPROVAL: [&str; 6] = [
    field!(Approval.who),
    field!(Approval.partner),
    field!(Approval.state),
    field!(Approval.requested_at),
    field!(Approval.decided_at),
    field!(Approval.decision_ref),
];

fn approvals(concern: Concern) -> Vec<Source> {
    concern.approvals().into_iter().map(|own| (own.id, APPROVAL.to_vec())).collect()
}

/// What on the record a variable is told from.
fn sources(
    variable: &Variable,
    party: Option<&Party>,
    facts: &Facts,
    agreement: &Agreement,
    built: &Built,
) -> Vec<Source> {
    let concern = Concern::new(facts, &built.parties);
    let own = |field| vec![(facts.partnership.id.clone(), vec![field])];
    let goals = |whose: Whose| {
        let goals = concern.goals().filter(|own| Whose::of(&own.party) == whose);
        goals.map(|own| (own.id.clone(), GOAL.to_vec())).collect()
    };
    match (variable.id.as_str(), party) {
        ("target_groups", _) => own(field!(Partnership.target_groups)),
        ("rhythm", _) => own(field!(Partnership.rhythm_days)),
        ("midway" | "final", _) => own(field!(Partnership.review_dates)),
        ("goals.shared", _) => goals(Whose::Shared),
        ("goals.library", _) => goals(Whose::Library),
        ("partner.goals", Some(party)) => goals(Whose::Partner(party.id())),
        ("milestones", _) => {
            let dated = concern.goals().filter(|own| own.due.is_some());
            dated.map(|own| (own.id.clone(), DATED.to_vec())).collect()
        }
        ("library.gives" | "partner.gives", _) => {
            let (asks, given) = promised(facts, party, &built.parties);
            let asks = asks.into_iter().map(|own| (own.id.clone(), ASK.to_vec()));
            asks.chain(given.into_iter().map(|own| (own.id.clone(), GIVEN.to_vec()))).collect()
        }
        ("amount" | "money_purpose", _) => {
            kroner_wanted(concern).map(|own| (own.id.clone(), ASK.to_vec())).collect()
        }
        ("payment_date", _) => {
            let told = ASK.iter().copied().chain([field!(Ask.due)]);
            let told: Vec<_> = told.collect();
            kroner_wanted(concern).map(|own| (own.id.clone(), told.clone())).collect()
        }
        ("approvals", _) => approvals(concern),
        ("next_contact", _) => {
            to_come(facts, concern).map(|own| (own.id.clone(), vec![field!(Meeting.at)])).collect()
        }
        _ => match home(variable, facts, agreement, party) {
            Some(Home::Field { id, field }) => vec![(id, vec![field])],
            Some(Home::Contact { field, .. }) => {
                let contact = party.and_then(Party::contact);
                contact.map(|own| (own.id.clone(), vec![field])).into_iter().collect()
            }
            Some(Home::Goals { .. } | Home::Asks { .. }) | None => Vec::new(),
        },
    }
}
