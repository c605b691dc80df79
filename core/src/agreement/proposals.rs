//! What was agreed and the record does not know: offered to the record, one thing at a time.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{
    Built, Party, Value, told, value_key,
    values::{filled, places, values},
    wording::{Wording, spoken},
};
use crate::{
    content::{Clauses, Variable},
    domain::{Agreement, Ask, AskDirection, AskStatus, Contact, Goal, GoalState, Kind, Whose},
    field,
    guide::{Facts, led_before},
    workspace::{Command, Write, fields_of, set},
};

/// Something for the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The variable, with its partner.
    pub of: String,
    /// Which words name it: the variable's own.
    pub variable: String,
    pub partner: String,
    pub value: String,
    /// What the record says instead; empty where it says nothing.
    pub known: String,
    /// Whether the record has a place for it.
    pub can_be_taken: bool,
}

/// Where a value of the agreement belongs on the record.
pub(super) enum Home {
    /// A field of a record that is there.
    Field {
        id: String,
        field: &'static str,
    },
    Goals {
        party: String,
    },
    Asks {
        partner: String,
        direction: AskDirection,
    },
    Contact {
        partner: String,
        field: &'static str,
    },
}

/// What is told of it is in the language of the page, whatever the text is written in.
pub fn proposals(
    clauses: &Clauses,
    facts: &Facts,
    agreement: &Agreement,
    built: &Built,
    wording: &Wording,
) -> Vec<Proposal> {
    let mut found = Vec::new();
    let said = values(clauses, facts, agreement, &built.parties, wording);
    for (variable, party) in places(&clauses.variables, &built.parties) {
        if !filled(agreement, variable, party.map(Party::id)) {
            continue;
        }
        let key = variable.key_of(party.map(Party::id));
        let Some(value) = said.get(&key) else { continue };
        let known = told(&variable.id, facts, agreement, party, &built.parties, wording);
        let known = known.filter(|known| !known.is_empty());
        let can_be_taken = home(variable, facts, agreement, party).is_some();
        // What the record has no place for is told where the two say different things.
        if !can_be_taken && (known.is_none() || !is_asked(variable, built)) {
            continue;
        }
        let in_text =
            told(&variable.id, facts, agreement, party, &built.parties, spoken(agreement, wording));
        let new = news(value, [known.as_ref(), in_text.as_ref()]);
        if !new.is_empty() {
            found.push(Proposal {
                of: key,
                variable: variable.id.clone(),
                partner: party.map(|own| own.partner.name.clone()).unwrap_or_default(),
                value: (wording.join)(&new),
                known: known.map(|known| known.inline(wording)).unwrap_or_default(),
                can_be_taken,
            });
        }
    }
    found
}

/// What taking something over needs to know.
pub struct Taking<'a> {
    pub clauses: &'a Clauses,
    pub facts: &'a Facts<'a>,
    pub agreement: &'a Agreement,
    pub built: &'a Built,
    pub wording: &'a Wording,
}

/// What taking proposals over does, in one step. The agreement then says what the record says.
pub fn accept(
    proposals: &[Proposal],
    taking: &Taking,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Command {
    let Taking { clauses, facts, agreement, built, wording } = *taking;
    let said = values(clauses, facts, agreement, &built.parties, wording);
    let all = places(&clauses.variables, &built.parties);
    let mut made = BTreeMap::new();
    let taken = proposals.iter().filter(|own| own.can_be_taken).filter_map(|own| {
        let is_of = |variable: &Variable, party: Option<&Party>| {
            variable.key_of(party.map(Party::id)) == own.of
        };
        let (variable, party) = *all.iter().find(|(variable, party)| is_of(variable, *party))?;
        let value = said.get(&own.of)?;
        accept_one((variable, party, value), taking, &mut made, new_id)
    });
    Command::Batch(taken.collect())
}

/// Beside the contacts that the same step makes, by their partners: a name and a number are one's.
fn accept_one(
    (variable, party, value): (&Variable, Option<&Party>, &Value),
    taking: &Taking,
    made: &mut BTreeMap<String, String>,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Option<Command> {
    let Taking { facts, agreement, built, wording, .. } = *taking;
    let key = value_key(variable, party.map(Party::id));
    let known = told(&variable.id, facts, agreement, party, &built.parties, wording);
    let in_text =
        told(&variable.id, facts, agreement, party, &built.parties, spoken(agreement, wording));
    let new = news(value, [known.as_ref(), in_text.as_ref()]);
    // From then on the agreement says what the record says.
    let clear = || Command::set(&agreement.id, &key, Json::Null);
    let commands = match home(variable, facts, agreement, party)? {
        Home::Field { id, field } => {
            let (_, path) = key.split_once('/')?;
            let written = agreement.values.0.get(path)?.clone();
            let before = (id == facts.partnership.id && field == field!(Partnership.owner))
                .then(|| (id.clone(), facts.partnership.owner.clone()));
            // Whoever led before is asked to hand over, as wherever the lead is changed.
            let to = written.as_str().unwrap_or_default();
            let noted = led_before(facts.workspace, before.as_slice(), to, facts.today);
            std::iter::once(Command::set(id, field, written.clone()))
                .chain(noted)
                .chain([clear()])
                .collect()
        }
        Home::Goals { party } => {
            let goals = new.into_iter().map(|text| Goal {
                partnership: facts.partnership.id.clone(),
                party: party.clone(),
                text,
                state: Some(GoalState::Open),
                ..Goal::default()
            });
            goals.map(|goal| Command::create(new_id(Kind::Goal), &goal)).collect()
        }
        Home::Asks { partner, direction } => {
            let asks = new.into_iter().map(|text| Ask {
                partnership: facts.partnership.id.clone(),
                partner: partner.clone(),
                direction: Some(direction),
                text,
                status: Some(AskStatus::Promised),
                ..Ask::default()
            });
            asks.map(|ask| Command::create(new_id(Kind::Ask), &ask)).collect()
        }
        Home::Contact { partner, field } => {
            let said = set(field, new.into_iter().next()?);
            let contact = party.and_then(Party::contact);
            let known = contact.map(|own| &own.id).or_else(|| made.get(&partner));
            let write = match known {
                Some(contact) => Command::edit(contact, [said]),
                None => {
                    let id = new_id(Kind::Contact);
                    made.insert(partner.clone(), id.clone());
                    let name = party.and_then(|party| party.named.clone()).unwrap_or_default();
                    named(id, Contact { partner, name, ..Contact::written_on(facts.today) }, said)
                }
            };
            // Without a name of its own the agreement would name the usual contact again.
            let usual = party.and_then(Party::usual_contact);
            let is_usual = usual.map(|own| &own.id) == contact.map(|own| &own.id);
            let is_told = field != field!(Contact.name) || is_usual;
            std::iter::once(write).chain(is_told.then(clear)).collect()
        }
    };
    Some(Command::Batch(commands))
}

/// Whom the agreement names is somebody new, whatever else is said of them: whoever stands there stays.
fn named(id: String, contact: Contact, said: Write) -> Command {
    let mut fields = fields_of(&contact);
    fields.retain(|(own, _)| *own != said.0);
    fields.push(said);
    Command::Create { id, kind: Kind::Contact, fields }
}

/// Whether a clause that the variable belongs to is in the text.
fn is_asked(variable: &Variable, built: &Built) -> bool {
    let is_in =
        |clause: &String| built.standings.iter().any(|own| own.is_in && own.clause == *clause);
    variable.clause.as_ref().is_none_or(is_in)
}

/// What stands in the agreement and not on the record, as the page tells the record or as the text
/// does: an answer begins as what the text says.
fn news(value: &Value, known: [Option<&Value>; 2]) -> Vec<String> {
    let known: Vec<String> = known.into_iter().flatten().flat_map(Value::items).collect();
    value.items().into_iter().filter(|item| !known.contains(item)).collect()
}

pub(super) fn home(
    variable: &Variable,
    facts: &Facts,
    agreement: &Agreement,
    party: Option<&Party>,
) -> Option<Home> {
    let of = |id: &str, field| Some(Home::Field { id: id.to_owned(), field });
    let own = |field| of(&facts.partnership.id, field);
    let library = |field| {
        let own = facts.library().filter(|own| !agreement.is_of_another(Some(own)))?;
        of(&own.id, field)
    };
    let partner = |field| of(party?.id(), field);
    let contact = |field| Some(Home::Contact { partner: party?.id().to_owned(), field });
    let goals = |whose: Whose| Some(Home::Goals { party: whose.id().into() });
    match variable.id.as_str() {
        "title" => own(field!(Partnership.title)),
        "need" => own(field!(Partnership.need)),
        "purpose" => own(field!(Partnership.summary)),
        "start" => own(field!(Partnership.start)),
        "end" => own(field!(Partnership.end)),
        "lead.name" => own(field!(Partnership.owner)),
        "deputy.name" => own(field!(Partnership.deputy)),
        "leader.name" => own(field!(Partnership.leader)),
        "channel" => own(field!(Partnership.channel)),
        "response_time" => own(field!(Partnership.response_time)),
        "press_contact" => own(field!(Partnership.press_contact)),
        "library.name" => library(field!(Library.name)),
        "library.municipality" => library(field!(Library.municipality)),
        "library.cvr" => library(field!(Library.cvr)),
        "library.address" => library(field!(Library.address)),
        "partner.name" => partner(field!(Partner.name)),
        "partner.cvr" => partner(field!(Partner.cvr)),
        "partner.address" => partner(field!(Partner.address)),
        "partner.contact" => contact(field!(Contact.name)),
        "partner.email" => contact(field!(Contact.email)),
        "partner.phone" => contact(field!(Contact.phone)),
        "goals.shared" => goals(Whose::Shared),
        "goals.library" => goals(Whose::Library),
        "partner.goals" => goals(Whose::Partner(party?.id())),
        "library.gives" => {
            Some(Home::Asks { partner: String::new(), direction: AskDirection::Offer })
        }
        "partner.gives" => {
            Some(Home::Asks { partner: party?.id().into(), direction: AskDirection::Ask })
        }
        _ => None,
    }
}
