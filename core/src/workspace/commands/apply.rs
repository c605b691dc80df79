//! Carrying out commands, and finding their inverses.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    crdt::{Actor, DELETED, Life, Others, Record, VersionVector, is_token},
    domain::{Code, Kind},
    workspace::{
        cleared::taken_out,
        closure::joined_into,
        command::{Change, Command, CommandError, Stood, Write},
        erasing::{empty_words, rewriting},
        held::internal,
        reverting::stood,
        state::Workspace,
    },
};

impl Workspace {
    /// Does what the command says as `actor`, and tells what it did. On an error nothing changed.
    ///
    /// # Errors
    /// When a record it names is not there, is there already, or has no usable id.
    pub fn apply(&mut self, command: &Command, actor: &Actor) -> Result<Change, CommandError> {
        match command {
            Command::Create { id, kind, fields } => self.create(id, *kind, fields, actor),
            Command::Edit { id, fields } => self.edit(id, fields, of_others, actor),
            Command::Settle { id, fields } => self.edit(id, fields, |_| Others::Go, actor),
            Command::Revert { id, fields, over } => {
                self.revert_what_is_here(id, fields, over, actor)
            }
            Command::Delete { ids } => {
                self.delete(ids, ids.first().map_or("", String::as_str), actor)
            }
            Command::Restore { ids } => self.restore(ids, actor),
            Command::Discard { seen } => self.discard(seen, actor),
            Command::Purge { ids } => self.purge(ids, actor),
            Command::Unpurge { id, fields, was_deleted } => {
                self.unpurge(id, fields, was_deleted.as_deref(), actor)
            }
            Command::Import { incoming } => Ok(self.import(incoming)),
            Command::Unimport { pairs } => Ok(self.unimport(pairs, actor)),
            Command::Batch(commands) => self.batch(commands, actor),
        }
    }

    pub(in crate::workspace) fn known(&self, id: &str) -> Result<&Record, CommandError> {
        self.records.get(id).ok_or_else(|| CommandError::Unknown(id.into()))
    }

    fn edit(
        &mut self,
        id: &str,
        fields: &[Write],
        others: fn(&str) -> Others,
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        let mut record = self.known(id)?.clone();
        let along = taken_out(&record, fields);
        let fields: Vec<Write> = fields.iter().cloned().chain(along).collect();
        let before = fields.iter().map(|(field, _)| stood(&record, field)).collect();
        edit(&mut record, &fields, others, actor);
        self.put(record);
        Ok(Change::one(id, Command::revert(id, before)))
    }

    fn create(
        &mut self,
        id: &str,
        kind: Kind,
        fields: &[Write],
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        if !is_token(id) {
            return Err(CommandError::BadId(id.into()));
        }
        if self.records.contains_key(id) {
            return Err(CommandError::Exists(id.into()));
        }
        let mut record = Record::new(id, kind.code());
        write(&mut record, fields, actor);
        let seen = [(id.to_owned(), record.seen().clone())].into();
        self.put(record);
        Ok(Change::one(id, Command::Discard { seen }))
    }

    /// At one stroke, called `with`.
    fn delete(
        &mut self,
        ids: &[String],
        with: &str,
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        // Where somebody else had deleted it too, taking this back leaves it open again.
        let mut torn = BTreeMap::new();
        let gone = self.each(ids, |record| {
            if record.life() == Life::Disputed {
                torn.insert(record.id.clone(), vec![stood(record, DELETED)]);
            }
            let shown = record.is_shown();
            shown.then(|| record.beside_erasing(|own| own.delete_with(actor, with)))
        })?;
        let restore = Command::Restore { ids: gone.clone() };
        let torn = torn.into_iter().map(|(id, fields)| Command::Revert {
            over: self.records.get(&id).map(|own| stood(own, DELETED)).into_iter().collect(),
            id,
            fields,
        });
        Ok(Change::many(gone, restore.and(torn)))
    }

    fn restore(&mut self, ids: &[String], actor: &Actor) -> Result<Change, CommandError> {
        let mut is_partial = false;
        let mut seen = BTreeMap::new();
        let back = self.each(ids, |record| {
            let deleted = !record.get(DELETED).is_null();
            // Somebody has erased it meanwhile: there is nothing to bring back.
            let is_gone = record.life() == Life::Purged;
            is_partial |= is_gone;
            (deleted && !is_gone).then(|| {
                record.beside_erasing(|own| own.restore(actor));
                seen.insert(record.id.clone(), record.seen().clone());
            })
        })?;
        Ok(Change { is_partial, ..Change::many(back, Command::Discard { seen }) })
    }

    fn discard(
        &mut self,
        seen: &BTreeMap<String, VersionVector>,
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        let (mut ids, mut is_partial) = (Vec::new(), false);
        for (id, seen) in seen {
            let record = self.known(id)?;
            match self.is_written_since(record, seen, actor) {
                false => ids.push(id.clone()),
                // What others have put into the trash since does not stay.
                true => is_partial |= record.is_shown(),
            }
        }
        let with = ids.first().cloned().unwrap_or_default();
        Ok(Change { is_partial, ..self.delete(&ids, &with, actor)? })
    }

    /// Whether anything stands in it that neither these had seen nor this page wrote.
    fn is_written_since(&self, record: &Record, seen: &VersionVector, page: &Actor) -> bool {
        record.fields().any(|(field, register)| {
            let said = register.siblings().iter();
            let mut said = said.map(|own| self.before_sealing(own, &record.id, field));
            said.any(|own| !seen.covers(&own.dot) && !own.dot.actor.is_of(page))
        })
    }

    fn purge(&mut self, ids: &[String], actor: &Actor) -> Result<Change, CommandError> {
        let mut inverse = Vec::new();
        let purged = self.each(ids, |record| {
            inverse.push(rewriting(record));
            let stays = joined_into(record).or_else(|| record.erased_into()).map(str::to_owned);
            empty_words(record, actor);
            record.purge_into(actor, stays.as_deref());
            Some(())
        })?;
        Ok(Change::many(purged, Command::Batch(inverse)))
    }

    fn unpurge(
        &mut self,
        id: &str,
        fields: &[Stood],
        was_deleted: Option<&str>,
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        let Change { is_partial, .. } = self.revert(id, fields, &[], actor)?;
        let ids = vec![id.to_owned()];
        if let Some(with) = was_deleted {
            self.delete(&ids, with, actor)?;
        }
        Ok(Change { is_partial, ..Change::many(ids.clone(), Command::Purge { ids }) })
    }

    /// Changes each of the records that `change` says yes to, once, after all are known to exist.
    fn each(
        &mut self,
        ids: &[String],
        mut change: impl FnMut(&mut Record) -> Option<()>,
    ) -> Result<Vec<String>, CommandError> {
        for id in ids {
            self.known(id)?;
        }
        let mut changed = Vec::new();
        for id in ids.iter().collect::<BTreeSet<_>>() {
            let mut record = self.known(id)?.clone();
            if change(&mut record).is_some() {
                self.put(record);
                changed.push(id.clone());
            }
        }
        Ok(changed)
    }

    fn batch(&mut self, commands: &[Command], actor: &Actor) -> Result<Change, CommandError> {
        let before = self.as_they_are(commands);
        let mut change = Change::many(Vec::new(), Command::Batch(Vec::new()));
        let mut inverses = Vec::new();
        for command in commands {
            match self.apply(command, actor) {
                Ok(done) => {
                    change.touched.extend(done.touched);
                    change.rolled_back.extend(done.rolled_back);
                    change.is_partial |= done.is_partial;
                    inverses.push(done.inverse);
                }
                Err(error) => {
                    for (id, record) in before {
                        match record {
                            Some(record) => self.put(record),
                            None => self.drop_record(&id),
                        };
                    }
                    return Err(error);
                }
            }
        }
        inverses.reverse();
        change.inverse = Command::Batch(inverses);
        Ok(change)
    }

    /// The records that a batch may touch, as they are: a batch happens whole or not at all.
    fn as_they_are(&self, commands: &[Command]) -> Vec<(String, Option<Record>)> {
        let ids = commands.iter().flat_map(Command::ids);
        ids.map(|id| (id.to_owned(), self.records.get(id).cloned())).collect()
    }
}

impl Command {
    /// The records it names.
    pub fn ids(&self) -> Vec<&str> {
        match self {
            Self::Create { id, .. }
            | Self::Edit { id, .. }
            | Self::Settle { id, .. }
            | Self::Revert { id, .. }
            | Self::Unpurge { id, .. } => vec![id],
            Self::Delete { ids } | Self::Restore { ids } | Self::Purge { ids } => {
                ids.iter().map(String::as_str).collect()
            }
            Self::Discard { seen } => seen.keys().map(String::as_str).collect(),
            Self::Import { incoming } => incoming.iter().map(|r| r.id.as_str()).collect(),
            Self::Unimport { pairs } => pairs.iter().map(|(held, _)| held.id.as_str()).collect(),
            Self::Batch(commands) => commands.iter().flat_map(Self::ids).collect(),
        }
    }
}

impl Change {
    pub(in crate::workspace) fn one(id: &str, inverse: Command) -> Self {
        Self::many(vec![id.into()], inverse)
    }

    pub(in crate::workspace) fn many(touched: Vec<String>, inverse: Command) -> Self {
        Self { touched, rolled_back: Vec::new(), is_partial: false, inverse }
    }
}

/// Nothing else stays in these fields.
pub(in crate::workspace) fn write(record: &mut Record, fields: &[Write], actor: &Actor) {
    edit(record, fields, |_| Others::Go, actor);
}

fn edit(record: &mut Record, fields: &[Write], others: fn(&str) -> Others, actor: &Actor) {
    for (fields, actor) in by_home(record, fields, actor) {
        let fields = fields.into_iter();
        let fields = fields.map(|(field, values)| (field.as_str(), values.clone(), others(field)));
        record.edit(&actor, fields);
    }
}

/// What may have to stay at home is written under the page load's other name (`Actor::inner`).
pub(super) fn by_home<'a, T>(
    record: &Record,
    fields: &'a [(String, T)],
    actor: &Actor,
) -> impl Iterator<Item = (Vec<&'a (String, T)>, Actor)> + use<'a, T> {
    let kind = Kind::parse(&record.kind);
    let is_internal = |field: &str| kind.is_some_and(|kind| internal(kind, field).is_some());
    let (inner, outer): (Vec<_>, Vec<_>) = fields.iter().partition(|(field, _)| is_internal(field));
    let homes = [(outer, actor.clone()), (inner, actor.inner())];
    homes.into_iter().filter(|(fields, _)| !fields.is_empty())
}

/// Other answers stand as they were given. Where something stands in a list is nobody's answer.
fn of_others(field: &str) -> Others {
    match field.ends_with("/place") {
        true => Others::Go,
        false => Others::Stay,
    }
}

/// The distinct values that stand in a field, so that they can be written again.
pub(in crate::workspace) fn values_of(record: &Record, field: &str) -> Write {
    let values = record.values(field);
    (field.into(), values.into_iter().cloned().collect())
}
