//! The browser's part of the mirror: an IndexedDB whose writes are on disk before they are told of.
//!
//! Three object stores of strings: the mirror by key; the journal of earlier versions, and each of them
//! whole, by number. A fourth keeps the handle of a file. Every write is one transaction with strict
//! durability.
//!
//! Invariant: acknowledges nothing before the transaction has completed.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use crate::store::{StoreError, joined};

const NAME: &str = "makkerskab";
const VERSION: u32 = 1;
const MIRROR: &str = "mirror";
const JOURNAL: &str = "journal";
const STATES: &str = "states";
/// The file that backups go to, where the user chose one.
const HANDLES: &str = "handles";
const BACKUP: &str = "backup";
pub struct Database(IdbDatabase);

/// What the mirror holds, still in the browser's own strings: most of them equal the store's.
pub struct Kept {
    pub keys: Array,
    pub values: Array,
}

/// One import: its number, and what was noted of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    pub number: u32,
    pub note: String,
}

impl Database {
    /// # Errors
    /// What the browser says where it offers no database to this page.
    pub async fn open() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Blocked)?;
        let factory = window.indexed_db().ok().flatten().ok_or(StoreError::Blocked)?;
        let request = factory.open_with_u32(NAME, VERSION).map_err(told)?;
        let opening = request.clone();
        // Called at most once, and gone once it is open.
        let upgrade = Closure::once(move || upgrade(&opening));
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let opened = Asked::of(request.clone().into()).answer().await;
        request.set_onupgradeneeded(None);
        let database: IdbDatabase = opened?.unchecked_into();
        // Another tab clears this browser, or a newer program is here: neither waits for us.
        let ours = database.clone();
        let give_way = Closure::<dyn Fn()>::new(move || ours.close()).into_js_value();
        database.set_onversionchange(Some(give_way.unchecked_ref()));
        Ok(Self(database))
    }

    /// Everything in the mirror.
    pub async fn kept(&self) -> Result<Kept, StoreError> {
        let mirror = store(&self.transaction(&[MIRROR], "readonly")?, MIRROR)?;
        let keys = ask(mirror.get_all_keys())?;
        let values = ask(mirror.get_all())?;
        let keys = keys.answer().await?.unchecked_into();
        let values = values.answer().await?.unchecked_into();
        Ok(Kept { keys, values })
    }

    /// Joins these values into the mirror. They are on disk when it returns.
    pub async fn take_in(&self, entries: &[(String, String)]) -> Result<(), StoreError> {
        let transaction = self.transaction(&[MIRROR], "readwrite")?;
        let ending = Ending::of(&transaction);
        let mirror = store(&transaction, MIRROR)?;
        // All are asked for at once: the transaction ends as soon as nothing is asked of it.
        let asked = entries.iter().map(|(key, _)| ask(mirror.get(&key.as_str().into())));
        let asked = asked.collect::<Result<Vec<_>, _>>()?;
        for ((key, text), held) in entries.iter().zip(asked) {
            let held = held.answer().await?.as_string();
            if let Some(text) = joined(key, held.as_deref(), text) {
                put(&mirror, &text, &key.as_str().into())?;
            }
        }
        ending.completed().await
    }

    /// Keeps a state beside a note of it, and gives their number. Older ones stay until it is told which go.
    pub async fn note(&self, note: &str, state: &JsValue) -> Result<u32, StoreError> {
        let transaction = self.transaction(&[JOURNAL, STATES], "readwrite")?;
        let ending = Ending::of(&transaction);
        let journal = store(&transaction, JOURNAL)?;
        let number = ask(journal.put(&note.into()))?.answer().await?;
        store(&transaction, STATES)?.put_with_key(state, &number).map_err(told)?;
        ending.completed().await?;
        Ok(number.as_f64().unwrap_or_default() as u32)
    }

    /// These states go, and their notes.
    pub async fn drop_states(&self, numbers: &[u32]) -> Result<(), StoreError> {
        let transaction = self.transaction(&[JOURNAL, STATES], "readwrite")?;
        let ending = Ending::of(&transaction);
        for name in [JOURNAL, STATES] {
            let store = store(&transaction, name)?;
            for number in numbers {
                store.delete(&(*number).into()).map_err(told)?;
            }
        }
        ending.completed().await
    }

    /// The journal, latest first.
    pub async fn journal(&self) -> Result<Vec<Noted>, StoreError> {
        let journal = store(&self.transaction(&[JOURNAL], "readonly")?, JOURNAL)?;
        let numbers = ask(journal.get_all_keys())?;
        let notes = ask(journal.get_all())?;
        let numbers: Array = numbers.answer().await?.unchecked_into();
        let notes: Array = notes.answer().await?.unchecked_into();
        let pairs = numbers.iter().zip(notes.iter()).filter_map(|(number, note)| {
            Some(Noted { number: number.as_f64()? as u32, note: note.as_string()? })
        });
        let mut noted: Vec<Noted> = pairs.collect();
        noted.reverse();
        Ok(noted)
    }

    /// The state of that number, in the browser's own string.
    pub async fn state(&self, number: u32) -> Result<JsValue, StoreError> {
        let states = store(&self.transaction(&[STATES], "readonly")?, STATES)?;
        ask(states.get(&number.into()))?.answer().await
    }

    /// The handle of the file that backups go to.
    pub async fn handle(&self) -> Result<Option<JsValue>, StoreError> {
        let handles = store(&self.transaction(&[HANDLES], "readonly")?, HANDLES)?;
        let handle = ask(handles.get(&BACKUP.into()))?.answer().await?;
        Ok((!handle.is_undefined()).then_some(handle))
    }

    pub async fn keep_handle(&self, handle: &JsValue) -> Result<(), StoreError> {
        let transaction = self.transaction(&[HANDLES], "readwrite")?;
        let ending = Ending::of(&transaction);
        let handles = store(&transaction, HANDLES)?;
        handles.put_with_key(handle, &BACKUP.into()).map_err(told)?;
        ending.completed().await
    }

    /// Empties all of it: this browser is to forget.
    pub async fn clear(&self) -> Result<(), StoreError> {
        self.empty(&[MIRROR, JOURNAL, STATES, HANDLES]).await
    }

    /// Empties the journal and its states: nobody goes back to them.
    pub async fn forget_states(&self) -> Result<(), StoreError> {
        self.empty(&[JOURNAL, STATES]).await
    }

    async fn empty(&self, stores: &[&str]) -> Result<(), StoreError> {
        let transaction = self.transaction(stores, "readwrite")?;
        let ending = Ending::of(&transaction);
        for name in stores {
            store(&transaction, name)?.clear().map_err(told)?;
        }
        ending.completed().await
    }

    /// By reflection: the third argument, durability, is not in `web_sys` yet.
    fn transaction(&self, names: &[&str], mode: &str) -> Result<IdbTransaction, StoreError> {
        let options = Object::new();
        let strict = Reflect::set(&options, &"durability".into(), &"strict".into());
        let names: Array = names.iter().map(|name| JsValue::from_str(name)).collect();
        let begin = strict.and_then(|_| Reflect::get(&self.0, &"transaction".into()));
        let begin: Function = begin.map_err(told)?.unchecked_into();
        let transaction = begin.call3(&self.0, &names, &mode.into(), &options).map_err(told)?;
        Ok(transaction.unchecked_into())
    }
}

fn upgrade(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result() else { return };
    let database: IdbDatabase = database.unchecked_into();
    let numbered = web_sys::IdbObjectStoreParameters::new();
    numbered.set_auto_increment(true);
    // What fails here fails the opening, which tells of it.
    let _ = database.create_object_store(MIRROR);
    let _ = database.create_object_store_with_optional_parameters(JOURNAL, &numbered);
    let _ = database.create_object_store(STATES);
    let _ = database.create_object_store(HANDLES);
}

fn store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, StoreError> {
    transaction.object_store(name).map_err(told)
}

fn put(store: &IdbObjectStore, text: &str, key: &JsValue) -> Result<(), StoreError> {
    store.put_with_key(&text.into(), key).map(|_| ()).map_err(told)
}

fn ask(request: Result<IdbRequest, JsValue>) -> Result<Asked, StoreError> {
    request.map(Asked::of).map_err(told)
}

/// A request that is on its way. Its events go to a promise and to nothing of ours: a closure that is
/// never called would hold the request, and what it read, for as long as the page lives.
struct Asked {
    request: IdbRequest,
    event: Promise,
}

impl Asked {
    fn of(request: IdbRequest) -> Self {
        let event = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
        });
        Self { request, event }
    }

    async fn answer(self) -> Result<JsValue, StoreError> {
        match JsFuture::from(self.event).await {
            Ok(_) => self.request.result().map_err(told),
            Err(_) => Err(reason(self.request.error().ok().flatten())),
        }
    }
}

/// How a transaction ends: on disk, or not at all.
struct Ending {
    transaction: IdbTransaction,
    event: Promise,
}

impl Ending {
    fn of(transaction: &IdbTransaction) -> Self {
        let event = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        Self { transaction: transaction.clone(), event }
    }

    async fn completed(self) -> Result<(), StoreError> {
        let ended = JsFuture::from(self.event).await;
        ended.map(|_| ()).map_err(|_| reason(self.transaction.error()))
    }
}

fn reason(error: Option<DomException>) -> StoreError {
    told(error.map_or(JsValue::UNDEFINED, Into::into))
}

fn told(exception: JsValue) -> StoreError {
    let word = |key: &str| Reflect::get(&exception, &key.into()).ok().and_then(|v| v.as_string());
    let words = [word("name"), word("message")].map(Option::unwrap_or_default);
    StoreError::Refused { reason: words.join(": ") }
}
