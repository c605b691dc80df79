//! What only a real browser can show: its storage, and the core as it runs in wasm.
#![cfg(target_arch = "wasm32")]

#[path = "support/maps.rs"]
#[allow(dead_code)]
mod maps;

use leptos::prelude::{GetUntracked, Memo, Owner};
use makkerskab::{
    app::Watched,
    crdt::{Actor, Record},
    exchange::{Header, open, plan, to_file},
    storage::BrowserStore,
    store::{KeyValue, Repository, StoreError, record_key},
};
use serde_json::json;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn record(id: &str, title: &str) -> Record {
    let mut record = Record::new(id, "partnership");
    record.set(&Actor::parse("tester").unwrap(), "title", json!(title));
    record
}

/// Tests share one origin: each begins with nothing of ours.
fn fresh() -> BrowserStore {
    let store = BrowserStore::new().unwrap();
    for key in store.keys().unwrap() {
        store.remove(&key).unwrap();
    }
    store
}

#[wasm_bindgen_test]
fn the_browser_keeps_what_it_was_given() {
    let store = fresh();
    assert_eq!(store.get("makkerskab/x"), Ok(None));
    store.set("makkerskab/x", "æøå – 🙂").unwrap();
    assert_eq!(store.get("makkerskab/x"), Ok(Some("æøå – 🙂".into())));
    assert_eq!(store.keys(), Ok(vec!["makkerskab/x".into()]));
    store.remove("makkerskab/x").unwrap();
    assert_eq!(store.keys(), Ok(vec![]));
}

#[wasm_bindgen_test]
fn a_saved_record_is_there_for_the_next_page_load() {
    let repository = Repository::new(fresh());
    repository.open().unwrap();
    let saved = repository.save(&record("ps-1", "Læs for mig")).unwrap();
    let loaded = Repository::new(BrowserStore::new().unwrap()).open().unwrap();
    assert_eq!(loaded.records.get("ps-1"), Some(&saved));
    assert!(loaded.quarantined.is_empty());
}

#[wasm_bindgen_test]
fn two_repositories_over_one_store_lose_nothing() {
    let store = fresh();
    let (one, two) = (Repository::new(store.clone()), Repository::new(store));
    let base = record("ps-1", "Start");
    one.save(&base).unwrap();
    let (mut a, mut b) = (base.clone(), base);
    a.set(&Actor::parse("anne").unwrap(), "need", json!("Et behov"));
    b.set(&Actor::parse("bo").unwrap(), "owner", json!("Bo"));
    one.save(&a).unwrap();
    let merged = two.save(&b).unwrap();
    assert_eq!(merged.get("need"), &json!("Et behov"));
    assert_eq!(merged.get("owner"), &json!("Bo"));
}

#[wasm_bindgen_test]
fn a_full_store_keeps_the_old_value_and_tells() {
    let store = fresh();
    let repository = Repository::new(store.clone());
    let mut held = repository.save(&record("ps-1", "Før")).unwrap();
    let before = store.get(&record_key("ps-1")).unwrap();
    let mut size = 4_000_000_usize;
    let mut part = 0;
    while size > 0 {
        match store.set(&format!("fill/{part}"), &"x".repeat(size)) {
            Ok(()) => part += 1,
            Err(_) => size /= 2,
        }
    }
    held.set(&Actor::parse("tester").unwrap(), "need", json!("x".repeat(10_000)));
    assert!(matches!(repository.save(&held), Err(StoreError::Full { .. })));
    assert_eq!(store.get(&record_key("ps-1")).unwrap(), before);
    fresh();
}

#[wasm_bindgen_test]
fn files_read_the_same_in_wasm() {
    let mut records: Vec<Record> =
        (0..1_000).map(|n| record(&format!("ps-{n}"), &format!("Partnerskab {n} æøå"))).collect();
    records.sort_by(|a, b| a.id.cmp(&b.id));
    let file = to_file(&Header::default(), &records, &Default::default());
    let opened = open(file.as_bytes()).unwrap();
    assert_eq!(opened.records, records);
    let counts = plan(&Default::default(), &opened.records).counts();
    assert_eq!(counts.new, 1_000);
}

#[wasm_bindgen_test]
fn maps_are_drawn_as_everywhere() {
    assert_eq!(maps::digest(), maps::DIGEST);
}

/// A letter shall be painted before the whole text is built anew; whoever acts on the text finds it built.
#[wasm_bindgen_test]
async fn what_is_unhurried_follows_the_frame_or_the_act() {
    let owner = Owner::new();
    owner.set();
    let watched = Watched::new(1);
    let unhurried = watched.unhurried();
    let (now, later) = (Memo::new(move |_| watched.get()), Memo::new(move |_| unhurried.get()));
    let read = || (now.get_untracked(), later.get_untracked());
    assert_eq!(read(), (1, 1));
    watched.set(2);
    assert_eq!(read(), (2, 1));
    watched.settle();
    assert_eq!(read(), (2, 2));
    watched.set(3);
    assert_eq!(read(), (3, 2));
    for _ in 0..100 {
        pause(50).await;
        if read() == (3, 3) {
            return;
        }
    }
    panic!("no frame came");
}

async fn pause(milliseconds: i32) {
    let wait = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(wait).await.unwrap();
}
