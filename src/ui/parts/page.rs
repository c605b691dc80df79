//! What every page has: a header, notices, empty states.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::{
    app::{browser, use_frame},
    content::Example,
    text::Lang,
};

/// The browser's title bar, history and tabs follow the page's own heading.
pub fn name_page(title: Signal<String>) {
    let product = use_frame().product;
    Effect::new(move |named: Option<()>| {
        let title = title.get();
        if title.trim().is_empty() {
            return;
        }
        let name = format!("{} · {product}", title.trim());
        match named {
            // Behind what the new address alone is called.
            None => request_animation_frame(move || browser::name_tab(&name)),
            Some(()) => browser::name_tab_soon(name),
        }
    });
}

/// The title of an example, its Danish name marked.
pub fn titled(example: &Example) -> AnyView {
    marked(&example.title, &[&example.danish], Lang::Da)
}

/// A text with some words of another language, marked in order for whoever hears the page read aloud.
pub fn marked(text: &str, words: &[impl AsRef<str>], lang: Lang) -> AnyView {
    let mut rest = text;
    let mut parts = Vec::new();
    for own in words.iter().map(AsRef::as_ref).filter(|own| !own.is_empty()) {
        if let Some((before, behind)) = rest.split_once(own) {
            parts.push((before.to_owned(), own.to_owned()));
            rest = behind;
        }
    }
    let rest = rest.to_owned();
    let parts = parts.into_iter().map(|(before, own)| {
        view! { {before}<span lang=lang.code()>{own}</span> }
    });
    view! { {parts.collect_view()}{rest} }.into_any()
}

/// The heading of a page. It takes the focus when the address changes.
#[component]
pub fn PageHeader(
    #[prop(into)] title: Signal<String>,
    /// The title as it stands in the heading, where some of it needs markup.
    #[prop(optional, into)]
    heading: Option<AnyView>,
    #[prop(optional, into)] lead: String,
    /// Above the title: where this belongs.
    #[prop(optional, into)]
    eyebrow: Option<AnyView>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    name_page(title);
    let lead = (!lead.is_empty()).then(|| view! { <p class="mk-page-header__lead">{lead}</p> });
    let heading = heading.unwrap_or_else(|| (move || title.get()).into_any());
    let eyebrow = eyebrow.map(|eyebrow| view! { <p class="mk-eyebrow">{eyebrow}</p> });
    let actions =
        children.map(|children| view! { <div class="mk-page-header__actions">{children()}</div> });
    view! {
        <header class="mk-page-header">
            <div class="mk-page-header__text">
                {eyebrow}
                <h1 id="mk-title" tabindex="-1">{heading}</h1>
                {lead}
            </div>
            {actions}
        </header>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeTone {
    Info,
    Ok,
    Warning,
    Error,
}

/// Something the user should know, in the page. Not for what was just done: that is a toast.
#[component]
pub fn Notice(
    tone: NoticeTone,
    #[prop(optional, into)] title: String,
    #[prop(optional, into)] text: String,
    // While those who hear the page are told the same elsewhere.
    #[prop(optional, into)] is_told: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (class, glyph) = match tone {
        NoticeTone::Info => ("mk-notice", Glyph::Info),
        NoticeTone::Ok => ("mk-notice mk-notice--ok", Glyph::Check),
        NoticeTone::Warning => ("mk-notice mk-notice--warning", Glyph::Warning),
        NoticeTone::Error => ("mk-notice mk-notice--error", Glyph::Error),
    };
    let title = (!title.is_empty()).then(|| view! { <h2 class="mk-notice__title">{title}</h2> });
    let text = (!text.is_empty()).then(|| view! {
        <p class="mk-notice__text" aria-hidden=move || is_told.get().then_some("true")>{text}</p>
    });
    let actions =
        children.map(|children| view! { <div class="mk-notice__actions">{children()}</div> });
    view! {
        <div class=class>
            <Icon glyph />
            <div class="mk-notice__body">{title}{text}{actions}</div>
        </div>
    }
}

/// Nothing here yet: what would be here, and the first thing to do.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let actions =
        children.map(|children| view! { <div class="mk-empty__actions">{children()}</div> });
    view! {
        <div class="mk-empty">
            <h2 class="mk-empty__title">{title}</h2>
            <p class="mk-empty__text">{text}</p>
            {actions}
        </div>
    }
}
