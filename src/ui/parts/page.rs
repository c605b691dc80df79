//! What every page has: a header, notices, empty states.

use std::time::Duration;

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::{app::use_frame, content::Example};

/// A name that is being typed is not told with every letter: the browser draws its tab anew each time.
const TYPED: Duration = Duration::from_millis(300);

/// The browser's title bar, history and tabs follow the page's own heading.
pub fn name_page(title: Signal<String>) {
    let product = use_frame().product;
    let name = move |title: String| match title.trim() {
        "" => {}
        title => document().set_title(&format!("{title} · {product}")),
    };
    let mut later = debounce(TYPED, name);
    Effect::new(move |named: Option<()>| match (named, title.get()) {
        // Behind what the new address alone is called.
        (None, title) => request_animation_frame(move || name(title)),
        (Some(()), title) => later(title),
    });
}

/// The title of an example, its Danish name marked for whoever hears the page read aloud.
pub fn titled(example: &Example) -> impl IntoView + use<> {
    let [before, danish, behind] = example.title_parts().map(str::to_owned);
    let danish = (!danish.is_empty()).then(|| view! { <span lang="da">{danish}</span> });
    view! { {before}{danish}{behind} }
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
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (class, glyph) = match tone {
        NoticeTone::Info => ("mk-notice", Glyph::Info),
        NoticeTone::Ok => ("mk-notice mk-notice--ok", Glyph::Check),
        NoticeTone::Warning => ("mk-notice mk-notice--warning", Glyph::Warning),
        NoticeTone::Error => ("mk-notice mk-notice--error", Glyph::Error),
    };
    let title = (!title.is_empty()).then(|| view! { <h2 class="mk-notice__title">{title}</h2> });
    let text = (!text.is_empty()).then(|| view! { <p class="mk-notice__text">{text}</p> });
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
