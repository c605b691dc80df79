//! Disagreements: which answers there are, what can be done, and the command for each choice.
//!
//! Invariant: decides nothing. Until a person does, every answer stands and travels on.

use serde_json::Value;

use crate::{
    crdt::{Actor, DELETED, Dot, Life, Record, Register, Sibling, Tombstone, VersionVector},
    domain::{Code, Kind},
    workspace::{
        Command, Shape, Workspace,
        closure::{deleted_with, parted},
        command::set,
        erasing::keeping,
        shape::shape,
    },
};

/// One field with several answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    pub id: String,
    pub kind: String,
    pub field: String,
    pub shape: Shape,
    pub answers: Vec<Answer>,
}

/// A value, and the edits that gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub value: Value,
    pub dots: Vec<Dot>,
}

/// One deleted it, another wrote in it without having heard of that.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeDispute {
    pub id: String,
    pub kind: String,
    pub deleted: Vec<Dot>,
    /// Out of the trash again, by somebody who had not heard of every deletion.
    pub restored: Vec<Dot>,
    /// What stands in it that a deleter had not seen: field and edit.
    pub unheard: Vec<(String, Dot)>,
    /// Deleting it means erasing it, as somebody has.
    pub is_purge: bool,
    /// What had been heard of when it was erased is gone here: it may stand on another computer.
    is_emptied: bool,
}

/// All fields of the record that hold several answers, its life apart.
pub fn disputes(record: &Record) -> Vec<Dispute> {
    let fields = record.disputed().filter(|field| *field != DELETED);
    let disputes = fields.filter_map(|field| {
        let register = record.register(field)?;
        Some(Dispute {
            id: record.id.clone(),
            kind: record.kind.clone(),
            field: field.into(),
            shape: shape(&record.kind, field, &register.values()),
            answers: answers(register),
        })
    });
    disputes.collect()
}

/// One side's answer in every field where that side has just one. What is left stays open.
pub fn settle_all(
    disputes: &[Dispute],
    is_mine: impl Fn(&Actor) -> bool,
    ours: bool,
) -> Vec<Command> {
    let settled = disputes.iter().filter_map(|dispute| {
        // Where only one side answered, nothing is between the two.
        dispute.side(&is_mine, !ours)?;
        Some(dispute.settle(dispute.side(&is_mine, ours)?.clone()))
    });
    settled.collect()
}

impl Dispute {
    /// Both answers in one, where that makes sense: texts one below the other, lists joined.
    pub fn both(&self) -> Option<Value> {
        match self.shape {
            Shape::Text { one_line } => {
                let texts: Vec<&str> = self.texts()?;
                let texts: Vec<&str> =
                    texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
                let between = if one_line { " / " } else { "\n" };
                (texts.len() > 1).then(|| texts.join(between).into())
            }
            Shape::Lines => {
                let mut joined: Vec<Value> = Vec::new();
                for answer in &self.answers {
                    for line in answer.value.as_array()? {
                        if !joined.contains(line) {
                            joined.push(line.clone());
                        }
                    }
                }
                let is_new = !self.answers.iter().any(|a| a.value.as_array() == Some(&joined));
                is_new.then(|| joined.into())
            }
            _ => None,
        }
    }

    /// Whether it is about what something or somebody is called. Under two names at once nobody finds it by
    /// either, in files, mails and lists; a person's title is no name.
    pub fn is_about_a_name(&self) -> bool {
        match self.field.as_str() {
            "name" | "owner" | "deputy" | "leader" => true,
            "title" => self.kind != Kind::Contact.code(),
            _ => false,
        }
    }

    /// The one answer that shall stand from now on.
    pub fn settle(&self, value: Value) -> Command {
        Command::settle(&self.id, [set(&self.field, value)])
    }

    /// The one answer that is ours, or the one that is not; `None` where that is not just one.
    fn side(&self, is_mine: &impl Fn(&Actor) -> bool, ours: bool) -> Option<&Value> {
        let is_ours = |answer: &&Answer| answer.dots.iter().any(|dot| is_mine(&dot.actor));
        let mut side = self.answers.iter().filter(|answer| is_ours(answer) == ours);
        let only = side.next()?;
        side.next().is_none().then_some(&only.value)
    }

    fn texts(&self) -> Option<Vec<&str>> {
        let text = |answer: &'_ Answer| match &answer.value {
            Value::Null => Some(""),
            _ => None,
        };
        self.answers.iter().map(|answer| answer.value.as_str().or_else(|| text(answer))).collect()
    }
}

/// The record's disputed life, if it is.
pub fn life_dispute(record: &Record) -> Option<LifeDispute> {
    let register = record.register(DELETED).filter(|_| record.life() == Life::Disputed)?;
    let (deleted, restored): (Vec<&Sibling>, Vec<&Sibling>) =
        register.siblings().iter().partition(|sibling| sibling.value.is_object());
    let tombstones: Vec<Tombstone> =
        deleted.iter().filter_map(|sibling| Tombstone::of(&sibling.value)).collect();
    let known: VersionVector = tombstones.iter().flat_map(Tombstone::seen).collect();
    let written = record.fields().filter(|(field, _)| *field != DELETED);
    let standing = written.flat_map(|(field, register)| {
        let said = register.siblings().iter().filter(|sibling| !sibling.value.is_null());
        said.map(move |sibling| (field.to_owned(), sibling.dot.clone()))
    });
    let unheard = standing.filter(|(_, dot)| !known.covers(dot)).collect();
    let is_purge = tombstones.iter().any(Tombstone::is_purge);
    Some(LifeDispute {
        id: record.id.clone(),
        kind: record.kind.clone(),
        unheard,
        is_purge,
        is_emptied: is_purge && !record.outlives_erasing(),
        deleted: dots(deleted),
        restored: dots(restored),
    })
}

impl LifeDispute {
    /// Whether there may be something to keep here: by whoever went on with it there is, and wherever what had been
    /// heard of when it was erased stands still. Elsewhere, and for whoever erased it and wrote in what was left,
    /// keeping would empty it for them.
    pub fn can_keep(&self, is_mine: impl Fn(&Actor) -> bool) -> bool {
        let mut went_on = self.unheard.iter().map(|(_, dot)| dot).chain(&self.restored);
        let mut erased = self.deleted.iter();
        !self.is_emptied
            || went_on.any(|dot| is_mine(&dot.actor)) && !erased.any(|dot| is_mine(&dot.actor))
    }

    /// Keeps it, with what was deleted together with it. What somebody has erased is written once more, so that it
    /// stands for them as well.
    pub fn keep(&self, workspace: &Workspace) -> Command {
        let ids = deleted_with(workspace.records(), &self.id);
        let record = workspace.record(&self.id);
        let alive = Command::settle(&self.id, record.into_iter().flat_map(keeping));
        let own = record.and_then(parted).map(|field| Command::settle(&self.id, [field]));
        let with = (!ids.is_empty()).then(|| workspace.restoring(ids));
        alive.and(own.into_iter().chain(with))
    }

    /// Deletes it, with what hangs on it; erases it where somebody had erased it.
    pub fn delete(&self, workspace: &Workspace) -> Command {
        match self.is_purge {
            true => Command::Purge { ids: vec![self.id.clone()] },
            false => Command::Delete { ids: workspace.with_descendants(&self.id) },
        }
    }
}

fn answers(register: &Register) -> Vec<Answer> {
    let mut answers: Vec<Answer> = Vec::new();
    for Sibling { dot, value } in register.siblings() {
        match answers.iter_mut().find(|answer| answer.value == *value) {
            Some(answer) => answer.dots.push(dot.clone()),
            None => answers.push(Answer { value: value.clone(), dots: vec![dot.clone()] }),
        }
    }
    answers
}

fn dots(siblings: Vec<&Sibling>) -> Vec<Dot> {
    siblings.into_iter().map(|sibling| sibling.dot.clone()).collect()
}

#[cfg(test)]
mod tests;
