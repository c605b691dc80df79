//! Rounds of evaluation as files: asking a partner, and sending answers back.
//!
//! Invariant: an invitation carries nothing of the partnership, and a pooled answer no name.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{
    Incoming, browser,
    files::{SavedFile, Sender, text_by},
    state::App,
};
use crate::{
    crdt::Record,
    domain::{Answers, Code, Entity, Kind, Round, RoundMode, each_name_once},
    exchange::FileKind,
    route::{RoundPart, Route},
    text::{
        Reader,
        evaluation::{round_title, title_of_round},
    },
    workspace::invitation::{invitation, is_guest, reply, rounds_in},
};

/// What an invitation that arrived is about.
#[derive(Clone, PartialEq)]
pub struct Invited {
    pub asker: String,
    pub title: String,
    /// Whether the round is one of this library's own.
    pub is_home: bool,
}

/// What answers that arrived belong to.
#[derive(Clone, PartialEq)]
pub struct Answered {
    /// Of the round; empty where it is not here.
    pub title: String,
    pub by: Vec<String>,
}

impl App {
    /// Hands the invitation of one party to the user's downloads.
    pub fn save_invitation(self, round: &str, party: &str, name: &str) -> Option<SavedFile> {
        // Somebody who joined after the round began has to stand in it.
        let is_known = self.workspace.with_untracked(|workspace| {
            workspace.get::<Round>(round).is_some_and(|own| !own.party(party).is_empty())
        });
        if !is_known {
            self.edit(round, &format!("parties/{party}"), name.into());
        }
        let copy =
            self.workspace.with_untracked(|workspace| invitation(workspace, round, party))?;
        self.seal_fields(copy.sealing);
        let copy =
            self.workspace.with_untracked(|workspace| invitation(workspace, round, party))?;
        let subject = (self.text().evaluation.invitation_subject)(&copy.on_it(name));
        self.save_copy(FileKind::Invitation, &subject, &copy)
    }

    /// Hands the answers that were sent here to the user's downloads. Of a pooled round the file
    /// does not say who wrote it, nor does its name.
    pub fn save_reply(self, round: &str) -> Option<SavedFile> {
        let (records, title, is_pooled) = self.workspace.with_untracked(|workspace| {
            let own = workspace.get::<Round>(round)?;
            let is_pooled = own.mode() == RoundMode::Pooled;
            let title = title_of_round(workspace, own, self.text().lang);
            Some((reply(workspace, round), title, is_pooled))
        })?;
        let subject = (self.text().evaluation.reply_subject)(&title);
        match is_pooled {
            false => self.save_records(FileKind::Answers, &subject, &records),
            true => {
                let nobody = Sender::default();
                let text = text_by(&nobody, FileKind::Answers, &records, &BTreeMap::new());
                self.save_text(FileKind::Answers, &subject, nobody, text)
            }
        }
    }

    /// Where to go after merging an invitation or answers: there is one round that they are about.
    pub(super) fn round_in(incoming: &Incoming) -> Option<String> {
        let is_about = |kind: &FileKind| matches!(kind, FileKind::Invitation | FileKind::Answers);
        let only = incoming.files.iter().all(|file| is_about(&file.header.kind));
        let mut rounds = rounds_in(&incoming.records).into_iter();
        rounds.next().filter(|_| only && rounds.next().is_none())
    }

    /// Its page, where the round is here: answers may come before the round that they belong to.
    pub(super) fn page_of_round(self, id: &str) -> Option<Route> {
        self.workspace.with_untracked(|workspace| {
            let round = workspace.get::<Round>(id)?;
            let has_answers = workspace.of::<Answers>(id).next().is_some();
            // Whoever was asked to answer, and has not begun, came to answer.
            Some(match is_guest(workspace, round) && !has_answers {
                true => Route::Answer { round: id.into(), id: String::new() },
                false => Route::round(id, RoundPart::Whole),
            })
        })
    }

    /// Where the invitation that arrived is answered: merged first, where anything in it is new.
    pub fn answer_invitation(self) {
        if !untrack(move || self.plan()).merged.is_empty() {
            return self.merge();
        }
        let round = self.incoming.with_untracked(Self::round_in);
        if let Some(page) = round.and_then(|id| self.page_of_round(&id)) {
            self.incoming.set(Incoming::default());
            browser::go(&page);
        }
    }

    /// For the word above the plan of an invitation.
    pub fn invited_to(self) -> Option<Invited> {
        self.incoming.with(|incoming| {
            let is_invitation =
                incoming.files.iter().any(|file| file.header.kind == FileKind::Invitation);
            let is_round = |own: &&Record| own.kind == Kind::Round.code();
            let (round, _) = Round::read(incoming.records.iter().find(is_round)?);
            let is_home = self.workspace.with(|workspace| {
                workspace.get::<Round>(&round.id).is_some_and(|own| !is_guest(workspace, own))
            });
            let title = round_title(&round.title, round.kind(), None, self.text().lang);
            is_invitation.then_some(Invited { asker: round.asker, title, is_home })
        })
    }

    /// For the word above the plan of answers.
    pub fn answered_round(self) -> Option<Answered> {
        self.incoming.with(|incoming| {
            let is_answers =
                incoming.files.iter().any(|file| file.header.kind == FileKind::Answers);
            let id = rounds_in(&incoming.records).into_iter().next()?;
            let title = self.workspace.with(|workspace| {
                Some(title_of_round(workspace, workspace.get::<Round>(&id)?, self.text().lang))
            });
            let news = incoming.records.iter().map(|record| (record.id.as_str(), record)).collect();
            let by = self.workspace.with(|workspace| {
                let reader = Reader::new(self.text(), workspace.records()).with(&news);
                let sheets = incoming.records.iter();
                let sheets = sheets.filter(|record| record.kind == Kind::Answers.code());
                let names: Vec<String> =
                    sheets.filter_map(|sheet| reader.answered_for(sheet)).collect();
                each_name_once(names.iter().map(String::as_str))
            });
            is_answers.then(|| Answered { title: title.unwrap_or_default(), by })
        })
    }
}
