//! A network map as a file of our own: saved with its partners, and met with ours when it comes in.
//!
//! Invariant: a partner who stands here already is never made twice by a map's file.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    browser, clock,
    files::{SavedFile, Sender, text_by},
    incoming::{Arrived, Incoming},
    share::of_kind,
    state::App,
};
use crate::{
    crdt::{Actor, Record},
    domain::{Code, Day, Kind, Map},
    exchange::FileKind,
    workspace::{
        Command, Workspace,
        map_apart::{keep_groups_apart, start_copy},
        map_copy::{Receiver, linked_import, map_copy, recognised, recognised_actors},
        rejoined, title_of,
    },
};

/// The maps whose files were opened in this tab, until they are gathered.
const OPENED: &str = "maps-opened";

impl App {
    /// Remembers the maps of the files that are being merged: whoever gathers them finds them chosen,
    /// opened at once or one after the other.
    pub(super) fn remember_opened(self) {
        let is_map = |record: &&Record| record.kind == Kind::Map.code() && record.is_shown();
        let mut opened = self.opened_maps();
        self.incoming.with_untracked(|incoming| {
            let maps = incoming.records.iter().filter(is_map);
            opened.extend(maps.map(|record| record.id.clone()));
        });
        browser::remember(OPENED, &opened.into_iter().collect::<Vec<_>>().join("\n"));
    }

    pub fn opened_maps(self) -> BTreeSet<String> {
        let opened = browser::remembered(OPENED).unwrap_or_default();
        let ids = opened.lines().filter(|id| {
            // What was gathered already is no group's.
            let map = |all: &Workspace| all.get::<Map>(id).map(|map| map.merged_from.0.is_empty());
            self.workspace.with_untracked(map) == Some(true)
        });
        ids.map(str::to_owned).collect()
    }

    /// Whether the maps that were opened go together, or came after others of their day were gathered.
    pub(super) fn has_to_gather(self) -> bool {
        let opened = self.opened_maps();
        self.workspace.with_untracked(|all| {
            let day = |id: &String| all.get::<Map>(id).and_then(|map| map.date);
            let days: BTreeSet<Day> = opened.iter().filter_map(day).collect();
            let is_gathered = |map: &Map| !map.merged_from.0.is_empty();
            let is_of_theirs = |map: &Map| map.date.is_some_and(|day| days.contains(&day));
            opened.len() > 1 || all.all().any(|map| is_gathered(map) && is_of_theirs(map))
        })
    }

    pub fn forget_opened(self) {
        browser::remember(OPENED, "");
    }

    /// Keeps what another group drew on a map that stands here apart from that one.
    pub(super) fn keep_apart(self, incoming: &mut Incoming) {
        let is_map = |file: &Arrived| file.header.kind == FileKind::Map;
        if !incoming.files.iter().any(is_map) {
            return;
        }
        let mut records = std::mem::take(&mut incoming.records).into_iter();
        let own = |file: &Arrived| records.by_ref().take(file.records).collect();
        let mut files: Vec<Vec<Record>> = incoming.files.iter().map(own).collect();
        let files_of = files.iter_mut().zip(&incoming.files);
        let maps = files_of.filter(|(_, file)| is_map(file));
        let mut maps: Vec<&mut Vec<Record>> = maps.map(|(records, _)| records).collect();
        incoming.apart += self.workspace.with_untracked(|all| keep_groups_apart(all, &mut maps));
        incoming.records = files.into_iter().flatten().collect();
    }

    /// The map that was handed out, where nothing else was chosen.
    pub(super) fn start_in(incoming: &Incoming) -> Option<String> {
        let is_start = |file: &Arrived| file.header.kind == FileKind::MapStart;
        let mut maps = of_kind(&incoming.records, Kind::Map).into_iter();
        let map = maps.next().filter(|_| incoming.files.iter().all(is_start));
        map.filter(|_| maps.next().is_none())
    }

    /// Hands the map's question to the user's downloads: a map of its own wherever the file is opened.
    pub fn save_start(self, id: &str, with_placed: bool) -> Option<SavedFile> {
        let by = clock::new_actor();
        let (copy, title) = self.workspace.with_untracked(|all| {
            let title = all.record(id).map(title_of).unwrap_or_default();
            Some((start_copy(all, id, with_placed, &by)?, title))
        })?;
        let subject = (self.text().lang.group_files().hand_out_subject)(&copy.on_it(&title));
        let subject: String = subject.chars().take(60).collect();
        // Whoever made it draws in none of the groups.
        let library = Some(self.library_name()).filter(|name| !copy.is_silent(name));
        let sender = Sender { by: String::new(), library: library.unwrap_or_default() };
        let text = text_by(&sender, FileKind::MapStart, &copy.records, &BTreeMap::new());
        self.save_text(FileKind::MapStart, &subject, sender, text)
    }

    /// Hands a network map with its actors, ties and partners to the user's downloads. What has to
    /// be sealed for it is sealed first.
    pub fn save_map(self, id: &str, receiver: Receiver) -> Option<SavedFile> {
        let copy = |workspace: &Workspace| map_copy(workspace, id, receiver);
        self.seal_fields(self.workspace.with_untracked(copy).sealing);
        let mut copy = self.workspace.with_untracked(copy);
        copy.records.retain(|record| !record.is_vacant());
        let subject = self.workspace.with_untracked(|all| {
            let group = all.get::<Map>(id).map(|map| map.group.trim().to_owned());
            let group = group.filter(|group| !group.is_empty());
            let title = all.record(id).map(title_of);
            // The groups' files lie side by side in one folder: the group comes first.
            group.into_iter().chain(title).collect::<Vec<_>>().join(" ")
        });
        let subject = copy.on_it(&subject).chars().take(60).collect::<String>();
        self.save_copy(FileKind::Map, &subject, &copy)
    }

    /// Whether nothing but maps was chosen: a facilitator opens the groups' files.
    pub(super) fn are_maps(incoming: &Incoming) -> bool {
        let is_map = |file: &Arrived| file.header.kind == FileKind::Map;
        !incoming.files.is_empty() && incoming.files.iter().all(is_map)
    }

    /// What of the files is to be merged: partners of a map who stand here already stay out.
    pub(super) fn wanted<'a>(workspace: &Workspace, incoming: &'a Incoming) -> Cow<'a, [Record]> {
        let known = Self::met(workspace, incoming);
        if known.is_empty() {
            return Cow::Borrowed(&incoming.records);
        }
        let records = incoming.records.iter();
        records.filter(|record| !known.contains_key(&record.id)).cloned().collect()
    }

    /// Merging by this page load, each actor of a partner who stands here pointed at that one, and whatever names a
    /// partner that was joined away at the one that stays.
    pub(super) fn import(self, incoming: Vec<Record>, linker: &Actor) -> Command {
        self.incoming.with_untracked(|files| {
            self.workspace.with_untracked(|all| {
                let linked = recognised_actors(&files.records, &Self::met(all, files));
                linked_import(all, rejoined(all, incoming, linker), linked, linker)
            })
        })
    }

    /// Partners of the files' maps who stand here already: theirs, and ours.
    fn met(workspace: &Workspace, incoming: &Incoming) -> BTreeMap<String, String> {
        match Self::are_maps(incoming) {
            true => recognised(workspace, &incoming.records),
            false => BTreeMap::new(),
        }
    }

    /// The names of those partners, as they stand here.
    pub fn met_partners(self) -> Vec<String> {
        self.incoming.with(|incoming| {
            self.workspace.with(|workspace| {
                let ours = Self::met(workspace, incoming).into_values();
                let ours = ours.filter_map(|id| workspace.record(&id).map(title_of));
                ours.collect()
            })
        })
    }
}
