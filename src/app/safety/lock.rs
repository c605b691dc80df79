//! Locking a backup with a passphrase and opening one, by the browser's own cryptography.
//!
//! Invariant: a passphrase is kept nowhere, and what does not open whole does not open at all.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::again::{call, object};
use crate::{
    app::{SavedFile, incoming::LockedFile, state::App},
    exchange::{self, FileKind, Format, IV, Locked, ROUNDS, SALT, normal, passphrase},
    text::Lang,
};

/// Five words in that language, from the browser's cryptographic source; `None` where there is none.
pub fn new_passphrase(lang: Lang) -> Option<String> {
    let bytes = random::<20>()?;
    let mut numbers = [0_u32; 5];
    for (number, four) in numbers.iter_mut().zip(bytes.chunks(4)) {
        *number = four.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
    }
    Some(passphrase(numbers, lang.code()))
}

fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

impl App {
    /// Hands a locked backup to the user's downloads.
    pub async fn save_locked(self, passphrase: String) -> Option<SavedFile> {
        let backup = self.backup();
        let mut locked = Locked {
            format: Format::default(),
            rounds: ROUNDS,
            salt: random::<SALT>()?.to_vec(),
            iv: random::<IV>()?.to_vec(),
            content: Vec::new(),
        };
        locked.content = cipher("encrypt", &passphrase, &locked, backup.text.as_bytes()).await?;
        let subject = self.text().safety.lock.subject;
        let saved = self.save_text(FileKind::Everything, subject, self.sender(), locked.write())?;
        self.note_backup(backup.edits);
        Some(saved)
    }

    /// Opens the locked file of that number among what was chosen. `false` where the words do not
    /// fit; then nothing changes.
    pub async fn unlock(self, number: usize, passphrase: String) -> bool {
        let file = self.incoming.with_untracked(|incoming| {
            incoming.locked.iter().find(|file| file.number == number).cloned()
        });
        let Some(file) = file else { return false };
        let LockedFile { locked, name, .. } = &file;
        let Some(content) = cipher("decrypt", &passphrase, locked, &locked.content).await else {
            return false;
        };
        self.incoming.update(|incoming| {
            // Opened already by an earlier press, or put away for another choice of files.
            if incoming.locked.contains(&file) && !incoming.is_merging {
                incoming.locked.retain(|own| *own != file);
                incoming.take(name.clone(), content.len(), exchange::open(&content));
                self.keep_apart(incoming);
            }
        });
        true
    }
}

/// Encrypts or decrypts; `None` where the browser cannot, or the content does not fit.
async fn cipher(name: &str, passphrase: &str, locked: &Locked, content: &[u8]) -> Option<Vec<u8>> {
    let subtle = Reflect::get(window().crypto().ok()?.as_ref(), &"subtle".into()).ok()?;
    let words = bytes(normal(passphrase).as_bytes());
    let deriving = Array::of1(&"deriveKey".into());
    let raw = ["raw".into(), words, "PBKDF2".into(), JsValue::FALSE, deriving.into()];
    let base = call(&subtle, "importKey", &raw).await?;
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(&locked.salt)),
        ("iterations", locked.rounds.into()),
    ])?;
    let aes = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let arguments = [derivation.into(), base, aes.into(), JsValue::FALSE, uses.into()];
    let key = call(&subtle, "deriveKey", &arguments).await?;
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", bytes(&locked.iv)),
        ("additionalData", bytes(locked.guarded().as_bytes())),
    ])?;
    let done = call(&subtle, name, &[how.into(), key, bytes(content)]).await?;
    done.is_object().then(|| Uint8Array::new(&done).to_vec())
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
