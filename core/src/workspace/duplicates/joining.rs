//! Two records of one partner made one: what points at the one that goes points at the one that stays.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    crdt::{DELETED, Record},
    domain::{
        Code, Contact, Entity, Kind, Member, Partner, Publicity, same_name_key, says_something,
    },
    field,
    workspace::{Command, Workspace, Write, has_left, set},
};

/// Something that stood at both and was not the same; the value is the one that no field shows any more.
#[derive(Clone, Debug, PartialEq)]
pub struct Otherwise {
    pub kind: Kind,
    pub field: String,
    pub value: Value,
}

/// What would come of joining two partners; nothing is done until its command runs.
#[derive(Clone, Debug, Default)]
pub struct Joining {
    pub otherwise: Vec<Otherwise>,
    /// Contacts that move over, and those who stood at both.
    pub contacts: usize,
    pub same_contacts: usize,
    /// Partnerships that move over, and those that both take part in.
    pub partnerships: usize,
    pub same_partnerships: usize,
    /// Everything else that points at the one that stays from now on: log, agreements, asks, maps.
    pub others: usize,
    stays: String,
    goes: String,
    notes: String,
    commands: Vec<Command>,
    gone: Vec<String>,
}

/// Old id to the id that stands for it.
pub(in crate::workspace) type Renamed = BTreeMap<String, String>;

impl Joining {
    pub fn of(workspace: &Workspace, stays: &str, goes: &str) -> Option<Self> {
        let (one, other) = (workspace.get::<Partner>(stays)?, workspace.get::<Partner>(goes)?);
        if one.id == other.id {
            return None;
        }
        let (stays, goes) = (one.id.clone(), other.id.clone());
        let mut joining = Self { stays, goes, ..Self::default() };
        let mut renamed = Renamed::from([(other.id.clone(), one.id.clone())]);
        joining.contacts(workspace, one, other, &mut renamed);
        joining.members(workspace, one, other, &mut renamed);
        joining.partner(workspace, one, other);
        joining.gone.extend(renamed.keys().cloned());
        for (id, record) in workspace.records() {
            if record.is_shown() && *id != one.id && !renamed.contains_key(id) {
                joining.point(record, &renamed, &one.id);
            }
        }
        Some(joining)
    }

    /// One step. `note` tells what the other said otherwise, and stands in the notes of the one that stays.
    pub fn command(self, note: &str) -> Command {
        let mut commands = self.commands;
        let notes = lines(&self.notes, note);
        if !note.trim().is_empty() {
            commands.push(Command::set(&self.stays, field!(Partner.notes), notes));
        }
        commands.push(Command::set(&self.goes, field!(Partner.same_as), self.stays.as_str()));
        commands.push(Command::Delete { ids: self.gone });
        Command::Batch(commands)
    }

    /// The same name at both is one contact, unless they say two things of it, or one of the two has left.
    fn contacts(
        &mut self,
        workspace: &Workspace,
        one: &Partner,
        other: &Partner,
        renamed: &mut Renamed,
    ) {
        let mut free: Vec<&Contact> = workspace.of::<Contact>(&one.id).collect();
        // Of two who are called first, the one of the partner that stays is.
        let mut has_first = free.iter().any(|own| own.primary == Some(true));
        for contact in workspace.of::<Contact>(&other.id) {
            let key = same_name_key(&contact.name);
            let place = free.iter().position(|own| {
                // Joined with one who has left, a contact would be called by nobody any more.
                let is_one = !key.is_empty()
                    && same_name_key(&own.name) == key
                    && has_left(own) == has_left(contact);
                is_one && fill(*own, contact, &CONTACT).1.is_empty()
            });
            let is_settled = beside(workspace, &contact.id).next().is_none();
            let is_first = contact.primary == Some(true);
            match place.filter(|_| is_settled) {
                None => {
                    self.contacts += 1;
                    if is_first && has_first {
                        let second = set(field!(Contact.primary), false);
                        self.commands.push(Command::edit(&contact.id, [second]));
                    }
                }
                Some(place) => {
                    let own = free.remove(place);
                    let (mut fields, _) = fill(own, contact, &CONTACT);
                    // Whoever is looked at earlier is looked at in time.
                    let days = [own.review_by, contact.review_by].into_iter().flatten();
                    let seen = Contact { review_by: days.min(), ..own.clone() };
                    fields.extend(seen.edits(own).into_iter().map(|(field, day)| set(field, day)));
                    if is_first && !has_first {
                        fields.push(set(field!(Contact.primary), true));
                    }
                    self.same_contacts += 1;
                    self.commands.push(Command::edit(&own.id, fields));
                    renamed.insert(contact.id.clone(), own.id.clone());
                }
            }
            has_first |= is_first;
        }
        // Who stands in for whom may be one of those who are joined.
        let stand_ins = self.commands.iter_mut().filter_map(|command| match command {
            Command::Edit { id, fields } => Some((id, fields)),
            _ => None,
        });
        for (id, fields) in stand_ins {
            for (_, values) in fields.iter_mut() {
                values.iter_mut().for_each(|value| *value = renaming(value, renamed));
            }
            fields.retain(|(field, values)| {
                field != field!(Contact.backup_for) || !values.contains(&Value::from(id.as_str()))
            });
        }
    }

    fn members(
        &mut self,
        workspace: &Workspace,
        one: &Partner,
        other: &Partner,
        renamed: &mut Renamed,
    ) {
        let mut free: Vec<&Member> = workspace.of::<Member>(&one.id).collect();
        for member in workspace.of::<Member>(&other.id) {
            let place = free.iter().position(|own| own.partnership == member.partnership);
            let Some(place) = place else {
                self.partnerships += 1;
                continue;
            };
            // A second one in the same partnership stands beside it.
            let own = free.remove(place);
            self.same_partnerships += 1;
            let (fields, otherwise) = fill(own, member, &MEMBER);
            let fields = fields.into_iter().map(|(field, values)| (path(&field, renamed), values));
            self.commands.push(Command::edit(&own.id, fields));
            self.note(workspace, Kind::Member, &member.id, otherwise);
            renamed.insert(member.id.clone(), own.id.clone());
        }
    }

    fn partner(&mut self, workspace: &Workspace, one: &Partner, other: &Partner) {
        let (mut whole, mut told) = (one.clone(), other.clone());
        // Neither is itself, nor belongs to itself.
        for own in [&mut whole, &mut told] {
            own.other_than.0.remove(&one.id);
            own.other_than.0.remove(&other.id);
            if own.parent_partner_id == one.id || own.parent_partner_id == other.id {
                own.parent_partner_id.clear();
            }
        }
        // One answer of theirs not to be named is enough, be there others.
        let field = field!(Partner.publicity_pref);
        let wishes = |id: &str| {
            let record = workspace.record(id);
            record.into_iter().flat_map(|own| own.texts(field)).filter_map(Publicity::parse)
        };
        let mut silent = wishes(&one.id).chain(wishes(&other.id)).filter(|own| !own.may_be_named());
        if let Some(wish) = silent.next()
            && whole.publicity_pref.is_none_or(Publicity::may_be_named)
        {
            told.publicity_pref = whole.publicity_pref.or(told.publicity_pref);
            whole.publicity_pref = Some(wish);
        }
        let (fields, otherwise) = fill(&whole, &told, &PARTNER);
        let mut writes: BTreeMap<String, Value> = whole.edits(one).into_iter().collect();
        let fields = fields
            .into_iter()
            .filter_map(|(field, values)| Some((field, values.into_iter().next()?)));
        writes.extend(fields);
        self.notes = match writes.get(field!(Partner.notes)) {
            Some(Value::String(notes)) => notes.clone(),
            Some(_) | None => one.notes.clone(),
        };
        let writes = writes.into_iter().map(|(field, value)| set(field, value));
        self.commands.push(Command::edit(&one.id, writes));
        // An open answer that it belongs to the one that goes would point at the trash.
        let field = field!(Partner.parent_partner_id);
        let held = workspace.record(&one.id).filter(|record| record.is_disputed(field));
        if let Some(held) = held {
            let held = held.values(field).into_iter();
            let left = held.filter(|value| value.as_str() != Some(other.id.as_str()));
            let left: Vec<Value> = left.cloned().collect();
            self.commands.push(Command::settle(&one.id, [(field.to_owned(), left)]));
        }
        self.note(workspace, Kind::Partner, &other.id, otherwise);
    }

    fn note(
        &mut self,
        workspace: &Workspace,
        kind: Kind,
        id: &str,
        otherwise: Vec<(String, Value)>,
    ) {
        let all = otherwise.into_iter().chain(beside(workspace, id));
        self.otherwise.extend(all.map(|(field, value)| Otherwise { kind, field, value }));
    }

    /// What a record says of those that go, it says of those that stay.
    fn point(&mut self, record: &Record, renamed: &Renamed, stays: &str) {
        let Some(kind) = Kind::parse(&record.kind) else { return };
        let (fields, otherwise) = pointing(record, renamed, stays);
        let otherwise = otherwise.into_iter();
        self.otherwise.extend(otherwise.map(|(field, value)| Otherwise { kind, field, value }));
        if !fields.is_empty() {
            self.others += usize::from(!matches!(kind, Kind::Contact | Kind::Member));
            self.commands.push(Command::settle(&record.id, fields));
        }
    }
}

/// What to write so that a record says of those that stay what it says of those that go; and what stands otherwise
/// already where it would go.
pub(super) fn pointing(
    record: &Record,
    renamed: &Renamed,
    stays: &str,
) -> (Vec<Write>, Vec<(String, Value)>) {
    let (mut fields, mut otherwise): (Vec<Write>, Vec<(String, Value)>) = (Vec::new(), Vec::new());
    let is_theirs = || {
        let named = record.get(field!(Node.partner_id)).as_str().unwrap_or_default();
        record.kind == Kind::Node.code() && (named == stays || renamed.contains_key(named))
    };
    for (field, register) in record.fields().filter(|(field, _)| *field != DELETED) {
        let stood = register.values();
        let mut values: Vec<Value> = Vec::new();
        for value in &stood {
            let value = renaming(value, renamed);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let to = path(field, renamed);
        if to == field {
            if !values.iter().eq(stood.iter().copied()) {
                fields.push((to, values));
            }
            continue;
        }
        let says = |value: &Value| says_something(value) && *value != Value::Bool(false);
        let said: Vec<Value> = values.into_iter().filter(says).collect();
        let Some(first) = said.first() else { continue };
        let nothing = if first.is_boolean() { Value::Bool(false) } else { Value::Null };
        fields.push((field.to_owned(), vec![nothing]));
        // An actor that stands for the partner is no other than the partner.
        if field.starts_with(field!(Node.other_than)) && is_theirs() {
            continue;
        }
        let held = record.values(&to);
        if !held.iter().any(|value| says(value)) {
            fields.push((to, said));
            continue;
        }
        let more = said.into_iter().filter(|value| !held.contains(&value));
        otherwise.extend(more.map(|value| (to.clone(), value)));
    }
    let own = format!("{}/{stays}", field!(Node.other_than));
    if is_theirs() && *record.get(&own) == Value::Bool(true) {
        fields.push((own, vec![Value::Bool(false)]));
    }
    (fields, otherwise)
}

/// How the fields of a kind go together that do not simply fill in what is missing.
struct Ways {
    /// Texts that stand below each other.
    lines: &'static [&'static str],
    /// Left as the one that stays has them.
    left: &'static [&'static str],
}

const PARTNER: Ways = Ways { lines: &["notes"], left: &["same_as"] };
const MEMBER: Ways = Ways { lines: &["gives", "gets"], left: &["partner", "partnership"] };
const CONTACT: Ways = Ways { lines: &[], left: &["partner", "name", "primary", "review_by"] };

/// What to write so that `stays` says what only `goes` said, and what both say otherwise.
fn fill<E: Entity>(stays: &E, goes: &E, ways: &Ways) -> (Vec<Write>, Vec<(String, Value)>) {
    let nothing = E::default();
    let held: BTreeMap<String, Value> = stays.edits(&nothing).into_iter().collect();
    let (mut fields, mut otherwise) = (Vec::new(), Vec::new());
    for (field, value) in goes.edits(&nothing) {
        if ways.left.contains(&field.as_str()) || !says_something(&value) {
            continue;
        }
        let own = held.get(&field).filter(|own| says_something(own));
        match (own, &value) {
            (None, _) => fields.push(set(field, value)),
            (Some(Value::String(own)), Value::String(told)) if own.trim() == told.trim() => {}
            (Some(Value::String(own)), Value::String(told))
                if ways.lines.contains(&field.as_str()) =>
            {
                fields.push(set(field, lines(own, told)));
            }
            (Some(own), told) if own == told => {}
            (Some(_), _) => otherwise.push((field, value)),
        }
    }
    (fields, otherwise)
}

/// The answers that a record has beside those that it shows.
fn beside<'a>(workspace: &'a Workspace, id: &str) -> impl Iterator<Item = (String, Value)> + 'a {
    let record = workspace.record(id);
    let fields = record.into_iter().flat_map(Record::fields).filter(|(field, _)| *field != DELETED);
    fields.flat_map(|(field, register)| {
        let more = register.values().into_iter().skip(1).filter(|value| says_something(value));
        more.map(|value| (field.to_owned(), value.clone())).collect::<Vec<_>>()
    })
}

fn renaming(value: &Value, renamed: &Renamed) -> Value {
    match value {
        Value::String(text) => {
            renamed.get(text).map_or_else(|| value.clone(), |id| id.as_str().into())
        }
        Value::Array(values) => values.iter().map(|value| renaming(value, renamed)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.clone(),
    }
}

/// `values/partner.gives/pa-2` by the id that stands for it.
fn path(field: &str, renamed: &Renamed) -> String {
    let mut parts = field.split('/');
    let name = parts.next().unwrap_or_default().to_owned();
    parts.fold(name, |path, part| {
        let part = renamed.get(part).map_or(part, String::as_str);
        format!("{path}/{part}")
    })
}

/// Both, one below the other; a line that stands there already only once.
fn lines(held: &str, told: &str) -> String {
    let known: BTreeSet<&str> = held.lines().map(str::trim).collect();
    let new = told.lines().filter(|line| !known.contains(line.trim()));
    let all = held.lines().chain(new).collect::<Vec<_>>();
    all.join("\n").trim().to_owned()
}
