//! Files in and out: downloads, pictures, what was chosen, and handing a file to another app.

use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

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

/// Paints a picture that is given as SVG, and hands it to the user's downloads as PNG. `None` where
/// the browser could not paint it, as when it is larger than it takes.
pub async fn save_png(name: &str, svg: &str, width: u32, height: u32) -> Option<()> {
    let parts = Array::of1(&JsValue::from_str(svg));
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let painted = painted(&url, width, height).await;
    let _ = Url::revoke_object_url(&url);
    let url = Url::create_object_url_with_blob(&painted?).ok()?;
    hand_over(&url, name)
}

async fn painted(url: &str, width: u32, height: u32) -> Option<Blob> {
    let image = web_sys::HtmlImageElement::new().ok()?;
    let loading = Promise::new(&mut |done, failed| {
        image.set_onload(Some(&done));
        image.set_onerror(Some(&failed));
        image.set_src(url);
    });
    JsFuture::from(loading).await.ok()?;
    let canvas = document().create_element("canvas").ok()?;
    let canvas: web_sys::HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: web_sys::CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (across, down) = (f64::from(width), f64::from(height));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down)
        .ok()?;
    let made = Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    // Nothing comes where the picture is too large for a canvas.
    JsFuture::from(made).await.ok()?.dyn_into().ok()
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
    match asked.and_then(|promise| promise.dyn_into::<Promise>()) {
        Ok(promise) => {
            leptos::task::spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
            true
        }
        Err(_) => false,
    }
}
