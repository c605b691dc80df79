//! Small dealings with the browser: files in and out, focus, the clipboard.

use std::{cell::RefCell, time::Duration};

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlElement, Url};

/// Times a stretch of work until it is dropped, for developer tools and the bench (User Timing).
pub struct Timed(&'static str);

pub fn timed(name: &'static str) -> Timed {
    if let Some(clock) = window().performance() {
        let _ = clock.mark(name);
    }
    Timed(name)
}

impl Drop for Timed {
    fn drop(&mut self) {
        if let Some(clock) = window().performance() {
            let _ = clock.measure_with_start_mark(self.0, self.0);
        }
    }
}

/// Milliseconds since the page came.
pub fn moment() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Hands a file to the user's own downloads.
pub fn save_file(name: &str, mime: &str, text: &str) -> Option<()> {
    let parts = Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    hand_over(&url, name)
}

/// The same for a file that is no text.
pub fn save_bytes(name: &str, mime: &str, bytes: &Uint8Array) -> Option<()> {
    let parts = Array::of1(bytes);
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    hand_over(&url, name)
}

/// What the page says under that name in its head: files have other names in each build.
pub fn named_in_page(name: &str) -> Option<String> {
    let meta = document().query_selector(&format!("meta[name={name}]")).ok()??;
    meta.get_attribute("content")
}

/// Paints a picture that is given as SVG, and hands it to the user's downloads as PNG.
pub fn save_png(name: String, svg: &str, width: u32, height: u32) -> Option<()> {
    let parts = Array::of1(&JsValue::from_str(svg));
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let image = web_sys::HtmlImageElement::new().ok()?;
    let painted = image.clone();
    let paint = Closure::once_into_js(move || {
        let _ = paint(&painted, name, width, height);
    });
    image.set_onload(Some(paint.unchecked_ref()));
    image.set_src(&url);
    Some(())
}

fn paint(image: &web_sys::HtmlImageElement, name: String, width: u32, height: u32) -> Option<()> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: web_sys::HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: web_sys::CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (across, down) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, across, down).ok()?;
    let _ = Url::revoke_object_url(&image.src());
    let save = Closure::once_into_js(move |blob: Blob| {
        if let Ok(url) = Url::create_object_url_with_blob(&blob) {
            hand_over(&url, &name);
        }
    });
    canvas.to_blob(save.unchecked_ref()).ok()
}

fn hand_over(url: &str, name: &str) -> Option<()> {
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(url);
    link.set_download(name);
    link.click();
    let url = url.to_owned();
    // The download has its own hold on the blob once it started; give it time to.
    set_timeout(move || drop(Url::revoke_object_url(&url)), std::time::Duration::from_secs(60));
    Some(())
}

/// The bytes of a file the user chose.
pub async fn read_file(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Text of a file of this site, such as the examples.
pub async fn fetch_text(address: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

pub fn copy_text(text: &str) {
    let _ = window().navigator().clipboard().write_text(text);
}

pub fn print() {
    let _ = window().print();
}

/// Moves the focus to the element with that id, once it is on the page.
pub fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus_now(&id));
}

fn focus_now(id: &str) {
    // Shapes of a drawing take the focus as well, though they are no HTML.
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus to the heading of a page that somebody has come to, but for who writes there already.
pub fn focus_heading() {
    const WRITING: &str = "main input, main textarea, main select";
    request_animation_frame(|| {
        let active = document().active_element();
        if !active.is_some_and(|active| active.matches(WRITING).unwrap_or(false)) {
            focus_now("mk-title");
        }
    });
}

/// Marks the root element, for styles that concern the whole page.
pub fn mark_root(name: &str, is_on: bool) {
    let Some(root) = document().document_element() else { return };
    let _ = match is_on {
        true => root.set_attribute(name, ""),
        false => root.remove_attribute(name),
    };
}

/// Runs it now, or so many frames later.
pub fn frames_later(frames: u32, run: impl FnOnce() + 'static) {
    match frames {
        0 => run(),
        _ => request_animation_frame(move || frames_later_boxed(frames - 1, Box::new(run))),
    }
}

/// A type of its own for each frame would never end.
fn frames_later_boxed(frames: u32, run: Box<dyn FnOnce()>) {
    match frames {
        0 => run(),
        _ => request_animation_frame(move || frames_later_boxed(frames - 1, run)),
    }
}

/// Once the next frame is painted; at once where nobody looks and no frame would come.
pub fn after_frame(run: impl FnOnce() + 'static) {
    if document().hidden() {
        return run();
    }
    request_animation_frame(move || set_timeout(run, Duration::ZERO));
}

/// Words that a style sheet puts into the margins of printed pages; empty takes them away.
pub fn print_words(name: &str, words: &str) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let clean = |letter: char| match letter {
        '"' => "\u{201d}".to_owned(),
        '\\' => "/".to_owned(),
        other if other.is_control() => " ".to_owned(),
        other => other.to_string(),
    };
    let words: String = words.chars().map(clean).collect();
    let _ = match words.is_empty() {
        true => root.style().remove_property(name).map(|_| ()),
        false => root.style().set_property(name, &format!("\"{words}\"")),
    };
}

/// Brings what the selector finds in a list into its sight, without moving the page.
pub fn scroll_within(list: &str, selector: &str) {
    let Some(list) = document().get_element_by_id(list) else { return };
    let item = list.query_selector(selector).ok().flatten();
    let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) else { return };
    list.set_scroll_top(item.offset_top() - list.client_height() / 2);
}

/// Goes to a page and, once it is there, to the element with that id, opening what it is folded in.
pub fn go_to(route: &crate::route::Route, id: String) {
    /// By then a new page has given the focus to its heading.
    const SETTLED: u32 = 3;
    /// Long lists come a part with each frame.
    const PATIENCE: u32 = 60;
    fn look(patience: u32, id: String) {
        match document().get_element_by_id(&id) {
            Some(_) => frames_later(SETTLED, move || arrive(&id)),
            None if patience > 0 => frames_later(1, move || look(patience - 1, id)),
            None => {}
        }
    }
    go(route);
    frames_later(SETTLED, move || look(PATIENCE, id));
}

fn arrive(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if let Ok(Some(folded)) = element.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

thread_local! {
    static EXPECTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The element with that id shall have the focus once its page is there, instead of the heading.
pub fn focus_on_arrival(id: &str) {
    EXPECTED.set(Some(id.to_owned()));
}

/// To be called by what brings the element with that id.
pub fn arrived(id: &'static str) {
    let is_expected =
        EXPECTED.with_borrow_mut(|expected| expected.take_if(|expected| expected == id).is_some());
    if is_expected {
        // The page gives the focus to its heading in the first frame.
        request_animation_frame(move || focus(id));
    }
}

pub fn go(route: &crate::route::Route) {
    let _ = window().location().set_hash(&route.href());
}

/// From here on the rescue screen waits for a panic only.
pub fn ready() {
    mark_root("data-ready", true);
}

/// Calls those outside of this program who listen for it.
pub fn call(name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

/// Wakes the rescue screen, which is not of this program: after a panic nothing in here works.
pub fn call_for_rescue(reason: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&JsValue::from_str(reason));
    let event = web_sys::CustomEvent::new_with_event_init_dict("makkerskab-panic", &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        let _ = window.dispatch_event(&event);
    }
}

/// Where this app is, without what stands behind the `#`.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['#', '?']).next().unwrap_or_default().into()
}

/// A mail with subject and text, to nobody yet.
pub fn mail_link(subject: &str, body: &str) -> String {
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    let body = body.replace('\n', "\r\n");
    format!("mailto:?subject={}&body={}", encode(subject), encode(&body))
}

/// Opens the browser's own dialog for choosing files.
pub fn click(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

pub fn reload() {
    let _ = window().location().reload();
}

/// A file as the system's own sharing takes it: `.json` where it may, else `.txt`; `None` where
/// there is no such sharing.
pub fn sharable(name: &str, text: &str) -> Option<js_sys::Object> {
    let navigator = window().navigator();
    let can: js_sys::Function =
        js_sys::Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
    let plain = format!("{}.txt", name.trim_end_matches(".json"));
    [(name, "application/json"), (plain.as_str(), "text/plain")].into_iter().find_map(
        |(name, mime)| {
            let options = web_sys::FilePropertyBag::new();
            options.set_type(mime);
            let parts = Array::of1(&JsValue::from_str(text));
            let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
            let data = js_sys::Object::new();
            js_sys::Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
            can.call1(&navigator, &data).ok()?.is_truthy().then_some(data)
        },
    )
}

/// Opens the system's own sharing with a file. What comes of it is the user's affair.
pub fn share(name: &str, text: &str, title: &str) -> bool {
    let Some(data) = sharable(name, text) else { return false };
    let navigator = window().navigator();
    let asked = js_sys::Reflect::set(&data, &"title".into(), &title.into())
        .and_then(|_| js_sys::Reflect::get(&navigator, &"share".into()))
        .and_then(|share| share.dyn_into::<js_sys::Function>())
        .and_then(|share| share.call1(&navigator, &data));
    // Somebody who closes it again refuses the promise: that is no error.
    match asked.and_then(|promise| promise.dyn_into::<js_sys::Promise>()) {
        Ok(promise) => {
            leptos::task::spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
            true
        }
        Err(_) => false,
    }
}
