//! The app's state in signals, and the one way through which views change anything.

use std::{collections::BTreeMap, time::Duration};

use leptos::prelude::*;
use serde_json::Value;

use super::{Settings, Watched, clock, front::Front};
use crate::{
    crdt::Actor,
    domain::{Code, Contact, Day, Entity, Kind, Meeting, Member, Round},
    route::Route,
    signature::Signature,
    storage::BrowserStore,
    store::{Outbox, Preferences, QuarantinedValue, SaveState},
    text::{Label, Text, called, evaluation::title_of_round, text},
    workspace::{
        Change, Command, CommandError, History, Mint, Step, Verb, Workspace, Write, edit_of,
        title_of,
    },
};

/// Handle to everything that changes; cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct App {
    pub front: Front,
    pub workspace: Watched<Workspace>,
    pub history: RwSignal<History>,
    pub save: Watched<SaveState>,
    pub settings: Watched<Settings>,
    pub route: RwSignal<Route>,
    pub today: Watched<Day>,
    /// What was just done, said once to everybody.
    pub toast: RwSignal<Option<Toast>>,
    /// Whose personal data was erased last, until somebody has read where the name still stands.
    pub erased: Watched<Option<Contact>>,
    pub signatures: Watched<BTreeMap<Actor, Signature>>,
    pub quarantined: Watched<Vec<QuarantinedValue>>,
    /// Files that were chosen and are not merged yet.
    pub incoming: Watched<super::Incoming>,
    pub(super) session: StoredValue<Session, LocalStorage>,
}

/// A short message at the foot of the page, perhaps with a way back.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    pub text: String,
    pub can_undo: bool,
    /// When it was told, as [`super::browser::since_load`] tells it.
    since: Duration,
}

/// So long a toast belongs to what is just being done, and to the page that it leads to.
const JUST_TOLD: Duration = Duration::from_millis(800);

/// What belongs to this page load.
pub struct Session {
    pub mint: Mint,
    /// In a share copy that is open for itself: the page loads of this tab before this one.
    pub pages_before: Vec<Actor>,
    /// The store that this page writes to, and what it still owes there.
    pub outbox: Outbox<BrowserStore>,
    /// Writes behind what was saved: set by the rest of the app once the mirror is open.
    pub secure: Option<fn(App)>,
    pub preferences: Preferences<Settings>,
    /// Of the next save.
    pub timer: Option<TimeoutHandle>,
    pub is_signed: bool,
    /// When this browser had last been cleared as the page was loaded.
    pub cleared_at: Option<String>,
    /// Whoever leaves now has been asked already.
    pub is_closing: bool,
    /// Another tab has written something since this page was loaded.
    pub has_heard: bool,
}

impl Session {
    /// The next save is due then, and at no time that was meant before.
    pub fn await_save(&mut self, timer: Option<TimeoutHandle>) {
        if let Some(earlier) = std::mem::replace(&mut self.timer, timer) {
            earlier.clear();
        }
    }
}

pub fn use_app() -> App {
    expect_context()
}

/// All words, in the language that the surrounding view was built in.
pub fn use_text() -> &'static Text {
    expect_context()
}

impl App {
    /// As a page knows it: what it watches is forgotten with it.
    pub fn for_page(self) -> Self {
        Self {
            workspace: self.workspace.for_page(),
            settings: self.settings.for_page(),
            save: self.save.for_page(),
            today: self.today.for_page(),
            signatures: self.signatures.for_page(),
            quarantined: self.quarantined.for_page(),
            incoming: self.incoming.for_page(),
            erased: self.erased.for_page(),
            ..self
        }
    }

    /// Carries out a command, remembers how to take it back, and saves soon. Gives `false`, and
    /// changes nothing, when the command does not fit.
    pub fn run(self, step: Step, command: Command) -> bool {
        let is_done = self.run_unhurried(step, command);
        self.workspace.settle();
        is_done
    }

    /// Like [`Self::run`], for a letter or a tick: what takes long follows once that is painted.
    pub fn run_unhurried(self, step: Step, command: Command) -> bool {
        let Some(change) = self.apply(&command) else { return false };
        self.put_toast_away();
        self.history.update(|history| history.done(step, change.inverse));
        true
    }

    /// Notes where a group stands in what it does: kept, and no step that anybody takes back.
    pub fn mark_place(self, id: &str, field: &str, place: &str) {
        self.run_for_good(&Command::set(id, field, place));
    }

    /// Like [`Self::run`], and no step that anybody takes back.
    pub fn run_for_good(self, command: &Command) -> bool {
        self.history.update(History::pause);
        let is_done = self.apply(command).is_some();
        if is_done {
            self.put_toast_away();
            self.workspace.settle();
        }
        is_done
    }

    /// Like [`Self::run`], for what follows from what was just typed in a field of a record: both are
    /// one step back.
    pub fn run_along(self, typed: (&str, &str), step: Step, command: Command) {
        if let Some(change) = self.apply(&command) {
            self.history.update(|history| history.followed(typed, step, change.inverse));
            self.workspace.settle();
        }
    }

    /// Like [`Self::run`], and says so with a way back.
    pub fn run_and_tell(self, step: Step, command: Command, text: String) {
        self.try_run_and_tell(step, command, text);
    }

    /// Whether it could be done.
    pub fn try_run_and_tell(self, step: Step, command: Command, text: String) -> bool {
        let is_done = self.run(step, command);
        if is_done {
            self.history.update(History::pause);
            self.notify(text, true);
        }
        is_done
    }

    /// Says what was just done, perhaps with a way back.
    pub fn notify(self, text: String, can_undo: bool) {
        let since = super::browser::since_load();
        self.toast.set(Some(Toast { text, can_undo, since }));
    }

    /// A toast goes with its page, and with the next thing that is done.
    pub fn put_toast_away(self) {
        let now = super::browser::since_load();
        let is_old = |toast: &Toast| now.saturating_sub(toast.since) > JUST_TOLD;
        if self.toast.with_untracked(|toast| toast.as_ref().is_some_and(is_old)) {
            self.toast.set(None);
        }
    }

    /// Says something that there is no way back from.
    pub fn tell(self, text: String) {
        self.notify(text, false);
    }

    /// Writes one field, as typing does; typing on is one step of undo.
    pub fn edit(self, id: &str, field: &str, value: Value) {
        let is_same = self.workspace.with_untracked(|workspace| {
            workspace.record(id).is_some_and(|record| *record.get(field) == value)
        });
        if !is_same {
            let step = self.step(Verb::Edited, id, Some(field));
            let typing = self.history.with_untracked(|history| history.typing(id, field));
            let command = self
                .workspace
                .with_untracked(|all| edit_of(all, typing.as_ref(), id, field, value));
            self.run_unhurried(step, command);
        }
    }

    /// Writes one field, as a choice does: each choice is a step of its own to take back.
    pub fn choose(self, id: &str, field: &str, value: Value) {
        self.history.update(History::pause);
        self.edit(id, field, value);
        self.history.update(History::pause);
    }

    /// Creates a record; gives its id.
    pub fn create<E: Entity>(self, entity: &E) -> Option<String> {
        let id = self.new_id(E::KIND);
        self.run(Step::created(E::KIND, ""), Command::create(&id, entity)).then_some(id)
    }

    /// Creates several records in one step, and says so with a way back, but for one alone.
    pub fn create_each<E: Entity>(self, entities: &[E], told: String) {
        if let [one] = entities {
            self.create(one);
            return;
        }
        let create = |entity: &E| Command::create(self.new_id(E::KIND), entity);
        let all = Command::Batch(entities.iter().map(create).collect());
        self.run_and_tell(Step::created(E::KIND, ""), all, told);
    }

    /// Creates a record that is called `label`, and says so with a way back; gives its id.
    pub fn create_and_tell<E: Entity>(
        self,
        entity: &E,
        label: &str,
        told: String,
    ) -> Option<String> {
        let id = self.new_id(E::KIND);
        let step = Step::created(E::KIND, label);
        self.try_run_and_tell(step, Command::create(&id, entity), told).then_some(id)
    }

    /// Writes several fields of a record in one step, and says so with a way back.
    pub fn write_and_tell(self, id: &str, fields: impl IntoIterator<Item = Write>, told: String) {
        self.run_and_tell(self.step(Verb::Edited, id, None), Command::edit(id, fields), told);
    }

    /// Puts a record and all that hangs on it into the trash, with a way back.
    pub fn delete(self, id: &str) {
        if !untrack(|| self.may_delete(id)) {
            return self.tell(self.text().shell.not_yours.into());
        }
        let ids = self.workspace.with_untracked(|workspace| workspace.with_descendants(id));
        let step = self.step(Verb::Deleted, id, None);
        let text = self.text();
        let mut told = (text.shell.deleted)(&step);
        let left = self.workspace.with_untracked(|workspace| workspace.memberships_of(id).len());
        if left > 0 {
            told = format!("{told}. {}", (text.partners.deleted_out_of)(left));
        }
        self.run_and_tell(step, Command::Delete { ids }, told);
    }

    pub fn new_id(self, kind: Kind) -> String {
        self.session.try_update_value(|session| session.mint.id(kind)).unwrap_or_default()
    }

    /// A step on one record, named by what the record is called.
    pub fn step(self, verb: Verb, id: &str, field: Option<&str>) -> Step {
        self.workspace.with_untracked(|workspace| {
            let record = workspace.record(id);
            // What has no name of its own is called by what it links, or by what sort it is.
            let partner =
                workspace.get::<Member>(id).and_then(|own| workspace.record(&own.partner));
            let sort = workspace.get::<Meeting>(id).and_then(|own| own.meeting_kind);
            let title = partner.or(record).map(title_of).unwrap_or_default();
            let called = match sort.filter(|_| title.is_empty()) {
                Some(sort) => called(|text| sort.label(text.lang).to_owned()),
                None => title.into(),
            };
            Step {
                verb,
                kind: record.and_then(|record| Kind::parse(&record.kind)),
                called,
                field: field.map(Into::into),
            }
        })
    }

    /// What the record with that id is called, without following its changes.
    pub fn title(self, id: &str) -> String {
        self.workspace.with_untracked(|workspace| match workspace.get::<Round>(id) {
            Some(round) => title_of_round(workspace, round, self.text().lang),
            None => workspace.record(id).map(title_of).unwrap_or_default(),
        })
    }

    pub fn step_words(self, step: &Step) -> String {
        (self.text().shell.step)(step)
    }

    /// All words of the chosen language, without following its changes.
    pub fn text(self) -> &'static Text {
        text(self.front.lang.get_untracked())
    }

    /// Who wrote a value, as far as the files tell: name and time, perhaps empty.
    pub fn signature(self, actor: &Actor) -> Signature {
        self.signatures
            .with(|signatures| signatures.get(&actor.page()).cloned())
            .unwrap_or_default()
    }

    pub fn set_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.tell_library();
        self.save_settings();
    }

    /// Applies without remembering; everything that was touched is saved soon. What does not fit is
    /// told: the page may show letters that no record holds.
    pub(super) fn apply(self, command: &Command) -> Option<Change> {
        self.carry_out(command, Workspace::apply)
    }

    pub(super) fn carry_out(
        self,
        command: &Command,
        way: fn(&mut Workspace, &Command, &Actor) -> Result<Change, CommandError>,
    ) -> Option<Change> {
        self.hear_now(command.turned_back());
        let actor = self.session.with_value(|session| session.mint.actor().clone());
        let result = self.workspace.try_update(|workspace| way(workspace, command, &actor))?;
        match result {
            Ok(change) => {
                self.remember(&change.touched, &change.rolled_back);
                Some(change)
            }
            Err(error) => {
                clock::log(&error.to_string());
                let told = self.text().shell.did_not_fit;
                // Once, however many letters follow.
                let is_told = |toast: &Toast| toast.text == told;
                if !self.toast.with_untracked(|toast| toast.as_ref().is_some_and(is_told)) {
                    self.tell(told.into());
                }
                None
            }
        }
    }
}
