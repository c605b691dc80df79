//! Driving the mirror: at the start everything it holds is joined with what the store gave, and
//! after each save it is written behind. The status says *secured* when its transaction is done.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{clock, state::App},
    crdt::Actor,
    signature::Signature,
    storage::indexed::{Database, Kept},
    store::{
        FORMAT_KEY, KeyValue, SETTINGS_KEY, StoreError, actor_of_key, is_mirrored,
        recalled_preferences, record_of_key,
    },
};

/// Records to one transaction, so that a large import does not hold up the page.
const AT_ONCE: usize = 500;

/// How the mirror is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Standing {
    #[default]
    Starting,
    On,
    /// Without it everything works as before, and a crash may take the last minute.
    Off(StoreError),
}

#[derive(Default)]
struct Driver {
    database: Option<Rc<Database>>,
    standing: Standing,
}

thread_local! {
    static DRIVER: RefCell<Driver> = RefCell::default();
}

/// The open database, if the browser gave us one.
pub(super) fn database() -> Option<Rc<Database>> {
    DRIVER.with_borrow(|driver| driver.database.clone())
}

fn stands(standing: Standing) {
    DRIVER.with_borrow_mut(|driver| driver.standing = standing);
}

impl App {
    /// How the mirror is doing; looked up anew after each save.
    pub fn mirror(self) -> Standing {
        self.save.track();
        DRIVER.with_borrow(|driver| driver.standing.clone())
    }

    pub(super) fn start_mirror(self) {
        if self.session.with_value(|session| session.outbox.shared().is_none()) {
            return stands(Standing::Off(StoreError::Blocked));
        }
        spawn_local(async move {
            let opened = async {
                let database = Database::open().await?;
                let kept = database.kept().await?;
                let lacking = self.recall(&kept)?;
                Ok::<_, StoreError>((database, lacking))
            };
            let opened = opened.await;
            // Not before: the mirror may know what this browser has forgotten.
            self.remember_library();
            match opened {
                Ok((database, lacking)) => {
                    DRIVER.with_borrow_mut(|driver| {
                        driver.database = Some(Rc::new(database));
                        driver.standing = Standing::On;
                    });
                    self.session.update_value(|session| {
                        session.outbox.mirror_opened(lacking);
                        session.secure = Some(App::secure);
                    });
                    self.flush();
                }
                Err(error) => {
                    clock::log(&error.to_string());
                    stands(Standing::Off(error));
                    self.save.tell();
                }
            }
        });
    }

    /// Joins what the mirror holds with memory, and marks every difference for the next save. Gives the
    /// keys of the store that it lacks.
    fn recall(self, kept: &Kept) -> Result<BTreeSet<String>, StoreError> {
        let mut differing: BTreeMap<String, String> = BTreeMap::new();
        let mut lacking: BTreeSet<String> = BTreeSet::new();
        self.session.with_value(|session| {
            let Some(repository) = session.outbox.shared() else { return Ok(()) };
            let store = repository.store();
            lacking.extend(store.keys()?.into_iter().filter(|key| is_mirrored(key)));
            for (key, value) in kept.keys.iter().zip(kept.values.iter()) {
                let is_same = store.holds(&key, &value);
                let Some(key) = key.as_string() else { continue };
                if is_same {
                    lacking.remove(&key);
                } else if let Some(value) = value.as_string() {
                    differing.insert(key, value);
                }
            }
            repository.accepts_mirror(differing.get(FORMAT_KEY).map(String::as_str))
        })?;
        self.recall_settings(&differing);
        self.recall_records(&differing);
        self.recall_signatures(&differing);
        Ok(lacking)
    }

    /// Before the records: which library is the own one cannot be told from them.
    fn recall_settings(self, differing: &BTreeMap<String, String>) {
        let Some(kept) = differing.get(SETTINGS_KEY) else { return };
        let recalled = self.session.with_value(|session| {
            let repository = session.outbox.shared()?;
            let stored = repository.settings().ok()?;
            let text = recalled_preferences(stored.as_deref(), kept)?;
            repository.set_settings(&text).ok()?;
            Some(text)
        });
        if let Some(text) = recalled {
            self.hear_settings(&text);
            self.show_look();
        }
    }

    fn recall_records(self, differing: &BTreeMap<String, String>) {
        let mut news = Vec::new();
        self.session.update_value(|session| {
            let own = session.mint.actor();
            self.workspace.with_untracked(|workspace| {
                for (key, kept) in differing {
                    let Some(id) = record_of_key(key) else { continue };
                    news.extend(session.outbox.recall(id, kept, workspace.record(id), own));
                }
            });
        });
        if !news.is_empty() {
            self.workspace.update(|workspace| {
                for record in news {
                    workspace.put(record);
                }
            });
        }
    }

    fn recall_signatures(self, differing: &BTreeMap<String, String>) {
        let signatures: BTreeMap<Actor, Signature> = differing
            .iter()
            .filter_map(|(key, kept)| {
                let actor = actor_of_key(key)?;
                Some((actor, serde_json::from_str(kept).ok()?))
            })
            .collect();
        if !signatures.is_empty() {
            self.adopt_signatures(signatures);
        }
    }

    /// Writes behind what was saved. Called after each save; the outbox lets one transaction run at a time.
    fn secure(self) {
        let Some(database) = database() else { return };
        spawn_local(async move {
            loop {
                let entries = self.next_to_secure();
                if entries.is_empty() {
                    break;
                }
                let written = database.take_in(&entries).await;
                self.session.update_value(|session| match written {
                    Ok(()) => session.outbox.secured(),
                    Err(_) => session.outbox.not_secured(),
                });
                if let Err(error) = written {
                    clock::log(&error.to_string());
                    // Tried again after the next save.
                    stands(Standing::Off(error));
                    return self.save.tell();
                }
                stands(Standing::On);
            }
            self.show_saving();
        });
    }

    fn next_to_secure(self) -> Vec<(String, String)> {
        let next = self.session.try_update_value(|session| {
            self.workspace
                .with_untracked(|all| session.outbox.next_to_secure(AT_ONCE, |id| all.record(id)))
        });
        next.unwrap_or_default()
    }
}
