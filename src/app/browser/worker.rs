//! A program beside the page, for what is too heavy or too seldom asked for to come along with it.

use js_sys::{Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

use super::named_in_page;

/// What the worker makes of a question, or nothing after that many milliseconds. `name` is its
/// address's in the page's head. One worker for one question: it holds no memory afterwards, and one
/// that broke is never asked again.
pub async fn ask_worker(
    name: &str,
    question: &[(&str, &str)],
    patience: i32,
) -> Option<Uint8Array> {
    let worker = Worker::new(&named_in_page(name)?).ok()?;
    let message = Object::new();
    for (name, part) in question {
        Reflect::set(&message, &(*name).into(), &(*part).into()).ok()?;
    }
    let answer = Promise::new(&mut |answered, failed| {
        worker.set_onmessage(Some(&answered));
        worker.set_onerror(Some(&failed));
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&failed, patience);
    });
    worker.post_message(&message).ok()?;
    let answer = JsFuture::from(answer).await;
    worker.terminate();
    let get = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).ok();
    get(&get(&answer.ok()?, "data")?, "bytes")?.dyn_into().ok()
}
