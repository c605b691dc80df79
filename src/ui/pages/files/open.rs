//! The way in: a button, a place to drop files, and a field for pasted text.

use leptos::{html, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    ui::parts::{Disclosure, Glyph, Icon},
};

#[component]
pub fn Drop() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.open;
    let is_over = RwSignal::new(false);
    app.take_drops(is_over);
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        let Some(input) = input.get() else { return };
        if let Some(files) = input.files() {
            app.open_files(&files);
        }
        // The same file can be chosen again.
        input.set_value("");
    };
    let is_planning = move || app.incoming.with(|incoming| !incoming.files.is_empty());
    view! {
        <section class="mk-drop" class:mk-drop--over=move || is_over.get() aria-labelledby="open-title">
            <Icon glyph=Glyph::Upload />
            <h2 class="mk-drop__title" id="open-title">
                {move || if is_over.get() { words.drop_here } else { words.title }}
            </h2>
            <p class="mk-drop__text"><span class="mk-drop__drag">{words.drag}" "</span>{words.text}</p>
            <input type="file" multiple=true hidden=true id="file-input" node_ref=input on:change=choose />
            <button class="mk-button" class:mk-button--primary=move || !is_planning()
                type="button" id="open-file" on:click=|_| browser::click("file-input")>
                {words.choose}
            </button>
            <Paste />
        </section>
    }
}

/// For those whose mail program shows the file and does not hand it over.
#[component]
fn Paste() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.open;
    let written = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.open_pasted(written.get_untracked());
    };
    view! {
        <Disclosure class="mk-paste" summary=words.paste.into_any()>
            <form class="mk-paste__form" on:submit=submit>
                <div class="mk-field">
                    <label class="mk-field__label" for="paste">{words.paste_label}</label>
                    <p class="mk-field__hint" id="paste-hint">{words.paste_hint}</p>
                    <textarea class="mk-input mk-paste__text" id="paste" rows="6" spellcheck="false"
                        autocomplete="off" aria-describedby="paste-hint"
                        prop:value=move || written.get()
                        on:input=move |event| written.set(event_target_value(&event))></textarea>
                </div>
                <button class="mk-button" type="submit">{words.paste_open}</button>
            </form>
        </Disclosure>
    }
}
