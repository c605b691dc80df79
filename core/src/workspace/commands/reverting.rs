//! Taking edits back: what stood comes again, and what others have written since stays.

use crate::crdt::{Actor, DELETED, Life, Record, Sibling};
use crate::workspace::{
    apply::{by_home, write},
    cleared::taken_out,
    command::{Change, Command, CommandError, Stood, Write},
    state::Workspace,
};

impl Workspace {
    /// What others have thrown away since is not brought back by taking back an edit of it.
    pub(super) fn revert_what_is_here(
        &mut self,
        id: &str,
        fields: &[Stood],
        over: &[Stood],
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        let record = self.known(id)?;
        let thrown_away = record.siblings(DELETED);
        let is_known = |own: &Sibling| self.may_go(own, actor, (id, DELETED), over);
        let is_gone = matches!(record.life(), Life::Deleted | Life::Purged)
            && !thrown_away.iter().any(is_known)
            && fields.iter().all(|(field, _)| field != DELETED);
        match is_gone {
            true => {
                let inverse = Command::revert(id, Vec::new());
                Ok(Change { is_partial: true, ..Change::many(Vec::new(), inverse) })
            }
            false => self.revert(id, fields, over, actor),
        }
    }

    /// What others have written since stands: where it replaced ours, alone; where it stands beside
    /// ours, ours goes.
    pub(super) fn revert(
        &mut self,
        id: &str,
        fields: &[Stood],
        over: &[Stood],
        actor: &Actor,
    ) -> Result<Change, CommandError> {
        let mut record = self.known(id)?.clone();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        let mut is_partial = false;
        for (field, register) in fields {
            let siblings = record.siblings(field);
            let (ours, others): (Vec<&Sibling>, Vec<&Sibling>) =
                siblings.iter().partition(|said| self.may_go(said, actor, (id, field), over));
            // Answers that stood beside it already are no obstacle.
            let stood_there =
                |said: &&Sibling| register.siblings().iter().any(|own| is_same_word(own, said));
            let is_whole =
                others.is_empty() || (!ours.is_empty() && others.iter().all(stood_there));
            is_partial |= !is_whole;
            if is_whole {
                after.push((field.clone(), register.clone()));
            } else if !ours.is_empty() {
                after.push((field.clone(), others.into_iter().cloned().collect()));
            } else {
                continue;
            }
            before.push(stood(&record, field));
        }
        if after.is_empty() {
            let inverse = Command::revert(id, before);
            return Ok(Change { is_partial, ..Change::many(Vec::new(), inverse) });
        }
        // A day whose setting is taken back may have reached a calendar meanwhile.
        let values = after.iter().map(|(field, register)| {
            (field.clone(), register.values().into_iter().cloned().collect())
        });
        let along = taken_out(&record, &values.collect::<Vec<Write>>());
        before.extend(along.iter().map(|(field, _)| stood(&record, field)));
        put_back(&mut record, &after, actor);
        write(&mut record, &along, actor);
        let over = before.iter().map(|(field, _)| stood(&record, field)).collect();
        let inverse = Command::Revert { id: id.into(), fields: before, over };
        self.put(record);
        Ok(Change { is_partial, ..Change::one(id, inverse) })
    }

    /// Whether taking back may replace what stands there: this page's own words, and those that it goes
    /// over. Others' words are not its own once it has put them back.
    fn may_go(
        &self,
        said: &Sibling,
        page: &Actor,
        (id, field): (&str, &str),
        over: &[Stood],
    ) -> bool {
        let before = self.before_sealing(said, id, field);
        let over = over.iter().filter(|(own, _)| own == field);
        let mut over = over.flat_map(|(_, register)| register.siblings());
        before.dot.actor.is_word_of(page)
            || over.any(|own| [said, before].into_iter().any(|said| is_same_word(own, said)))
    }
}

/// The very same edit, or that one put back. The same words given anew, as by whoever has settled on them, are an
/// answer of their own.
fn is_same_word(own: &Sibling, said: &Sibling) -> bool {
    let is_it = own.dot == said.dot || said.dot.actor.puts_back(&own.dot.actor);
    is_it && own.value == said.value
}

pub(super) fn put_back(record: &mut Record, fields: &[Stood], actor: &Actor) {
    for (fields, actor) in by_home(record, fields, actor) {
        let fields = fields.into_iter().map(|(field, register)| (field.as_str(), register));
        record.put_back(&actor, fields);
    }
}

pub(in crate::workspace) fn stood(record: &Record, field: &str) -> Stood {
    (field.into(), record.register(field).cloned().unwrap_or_default())
}
