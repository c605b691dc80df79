//! Saving the backup to a file that was chosen once, where the browser lets a page write files.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::mirror::database;
use crate::{
    app::{SaveState, SavedFile, browser, files::Backup, state::App},
    exchange::{self, FileKind, Warning},
};

/// What became of writing to a chosen file.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    Saved(SavedFile),
    /// The user closed the dialog, or said no.
    Refused,
    /// Somebody has put something into the file that is not here: it stands.
    HasNews,
    /// Something in it cannot be read here, nor merged: it stands.
    HasUnread,
    /// Nobody can tell what is in it now: it stands as well.
    Unreadable,
}

/// The name of the file that was chosen earlier.
pub async fn chosen_file() -> Option<String> {
    name_of(&chosen().await?)
}

async fn chosen() -> Option<JsValue> {
    database()?.handle().await.ok().flatten()
}

fn name_of(handle: &JsValue) -> Option<String> {
    Reflect::get(handle, &"name".into()).ok()?.as_string()
}

impl App {
    /// Whether this browser lets a page write to a chosen file. What is open for itself is not what
    /// the user keeps there.
    pub fn can_choose_file(self) -> bool {
        let has_picker = Reflect::has(&window(), &"showSaveFilePicker".into()).unwrap_or(false);
        let is_own = !self.save.with_untracked(SaveState::is_apart);
        has_picker && is_own && database().is_some()
    }

    /// Lets the user choose one of the files that are there, and saves the backup to it, unless it holds
    /// something that is not here: another browser may save to the same one.
    pub async fn choose_old_and_save(self) -> Option<Written> {
        let options = object(&[("types", file_types()?.into())])?;
        let Some(handles) = call(&window(), "showOpenFilePicker", &[options.into()]).await else {
            return Some(Written::Refused);
        };
        let handle = Array::from(&handles).get(0);
        let written = self.save_to(&handle).await;
        // Whatever else was picked by mistake, the file that was chosen before stays the one.
        if let (Some(Written::Saved(_) | Written::HasNews), Some(database)) = (&written, database())
        {
            // Without it the file is chosen anew next time.
            let _ = database.keep_handle(&handle).await;
        }
        written
    }

    /// Lets the user choose a new file, and saves the backup there. One of that name that is there
    /// already is emptied by the browser at once.
    pub async fn choose_and_save(self) -> Option<Written> {
        let backup = self.backup();
        let options = object(&[
            ("suggestedName", backup.name.as_str().into()),
            ("types", file_types()?.into()),
        ])?;
        let Some(handle) = call(&window(), "showSaveFilePicker", &[options.into()]).await else {
            return Some(Written::Refused);
        };
        // Where the browser has left it as it was.
        if let Some(why) = self.keeps_off(&handle).await {
            return Some(why);
        }
        let saved = self.write(&handle, &backup).await;
        if let (Some(Written::Saved(_)), Some(database)) = (&saved, database()) {
            // Without it the file is chosen anew next time.
            let _ = database.keep_handle(&handle).await;
        }
        saved
    }

    /// Saves the backup to the file that was chosen earlier.
    pub async fn save_again(self) -> Option<Written> {
        let handle = chosen().await?;
        self.save_to(&handle).await
    }

    async fn save_to(self, handle: &JsValue) -> Option<Written> {
        if !may_write(handle).await {
            return Some(Written::Refused);
        }
        if let Some(why) = self.keeps_off(handle).await {
            return Some(why);
        }
        let backup = self.backup();
        self.write(handle, &backup).await
    }

    /// Why the file is not written over: it may hold something that is not here, for a colleague may
    /// save to the same one.
    async fn keeps_off(self, handle: &JsValue) -> Option<Written> {
        let file = match ask(handle, "getFile", &[]).await {
            Ok(file) => file,
            // Somebody has removed it: there is nothing to lose.
            Err(error) if name_of(&error).as_deref() == Some("NotFoundError") => return None,
            Err(_) => return Some(Written::Unreadable),
        };
        let Some(content) = browser::read_file(&file.unchecked_into()).await else {
            return Some(Written::Unreadable);
        };
        if content.is_empty() {
            return None;
        }
        let Ok(opened) = exchange::open(&content) else { return Some(Written::HasUnread) };
        let plan = self
            .workspace
            .with_untracked(|workspace| exchange::plan(workspace.records(), &opened.records));
        let ours = self.unreadable();
        let is_read = opened.quarantined.is_empty()
            && plan.refused.is_empty()
            && opened.mirror.is_empty()
            && opened.storage.iter().all(|(key, value)| ours.get(key) == Some(value))
            && !opened.warnings.iter().any(is_lost);
        match (plan.merged.is_empty(), is_read) {
            (false, _) => Some(Written::HasNews),
            (true, false) => Some(Written::HasUnread),
            (true, true) => None,
        }
    }

    async fn write(self, handle: &JsValue, backup: &Backup) -> Option<Written> {
        if !may_write(handle).await {
            return Some(Written::Refused);
        }
        let Some(writable) = call(handle, "createWritable", &[]).await else {
            return Some(Written::Refused);
        };
        // The old content stands until the file is closed.
        call(&writable, "write", &[backup.text.as_str().into()]).await?;
        call(&writable, "close", &[]).await?;
        self.note_backup(backup.edits);
        Some(Written::Saved(SavedFile {
            name: name_of(handle).unwrap_or_default(),
            subject: self.text().file_page.save.everything_subject.into(),
            by: self.sender().by,
            kind: FileKind::Everything,
            content: backup.text.as_str().into(),
            is_download: false,
        }))
    }
}

/// What the browser's dialog offers.
fn file_types() -> Option<Array> {
    let accept = object(&[("application/json", Array::of1(&".json".into()).into())])?;
    let kind = object(&[("description", "JSON".into()), ("accept", accept.into())])?;
    Some(Array::of1(&kind))
}

/// A part that is not passed on.
fn is_lost(warning: &Warning) -> bool {
    matches!(warning, Warning::NewerMinor { .. } | Warning::UnknownPart { .. })
}

/// Asks where the browser has to.
async fn may_write(handle: &JsValue) -> bool {
    let Some(mode) = object(&[("mode", "readwrite".into())]).map(JsValue::from) else {
        return false;
    };
    let is_granted = |answer: Option<JsValue>| {
        answer.and_then(|answer| answer.as_string()).is_some_and(|answer| answer == "granted")
    };
    let has_asking = Reflect::has(handle, &"requestPermission".into()).unwrap_or(false);
    !has_asking
        || is_granted(call(handle, "queryPermission", std::slice::from_ref(&mode)).await)
        || is_granted(call(handle, "requestPermission", &[mode]).await)
}

pub(super) fn object(entries: &[(&str, JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from_str(key), value).ok()?;
    }
    Some(object)
}

/// Calls a method that answers with a promise; `None` where it throws or refuses.
pub(super) async fn call(target: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    ask(target, name, arguments).await.ok()
}

/// The same, with what it threw or why it refused.
async fn ask(target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(target, &name.into())?.dyn_into()?;
    let arguments: Array = arguments.iter().collect();
    let answer: Promise = method.apply(target, &arguments)?.dyn_into()?;
    JsFuture::from(answer).await
}
