//! What folds: a line, and what it opens.

use leptos::{ev, prelude::*};

use super::icon::{Glyph, Icon};
use crate::app::browser;

#[component]
pub fn Disclosure(
    #[prop(optional, into)] title: Option<Signal<String>>,
    /// What stands on the line beside its title, or without one.
    #[prop(optional)]
    summary: Option<AnyView>,
    #[prop(optional, into)] id: Option<String>,
    /// The line's, for whoever is led to it or names something by it.
    #[prop(optional, into)]
    summary_id: Option<String>,
    /// Told where the pointer rests on the line: for one whose words are not to be seen.
    #[prop(optional)]
    pointed_at: Option<&'static str>,
    /// Every class of the whole.
    #[prop(default = "mk-disclosure")]
    class: &'static str,
    /// Every class of the line.
    #[prop(default = "mk-disclosure__summary")]
    summary_class: &'static str,
    /// Opens and closes it, until somebody presses.
    #[prop(optional, into)]
    is_open: Signal<bool>,
    /// Told whether it stands open, whenever that has changed.
    #[prop(optional, into)]
    toggled: Option<Callback<bool>>,
    children: Children,
) -> impl IntoView {
    let toggle = move |event: ev::Event| {
        if let Some(toggled) = toggled {
            toggled.run(browser::is_unfolded(&event));
        }
    };
    let title = title.map(|title| {
        view! { <span class="mk-disclosure__title">{move || title.get()}</span> }
    });
    view! {
        <details class=class id=id prop:open=is_open on:toggle=toggle>
            <summary class=summary_class id=summary_id title=pointed_at>{title}{summary}</summary>
            {children()}
        </details>
    }
    .into_any()
}

/// Part of a page that folds, with a word on what is in it.
#[component]
pub fn Group(
    #[prop(into)] title: Signal<String>,
    /// Of the heading that the title is, 2 or 3. Without one it is a word.
    #[prop(optional)]
    level: u8,
    /// How many there are, where that can be counted.
    #[prop(optional, into)]
    count: Option<Signal<usize>>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    /// Whether the hint is seen while it is open, too.
    #[prop(optional)]
    hint_stays: bool,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] summary_id: Option<String>,
    /// Every class of the whole.
    #[prop(default = "mk-group")]
    class: &'static str,
    /// Every class of what folds.
    #[prop(default = "mk-group__body")]
    body: &'static str,
    #[prop(optional, into)] is_open: Signal<bool>,
    #[prop(optional, into)] toggled: Option<Callback<bool>>,
    children: Children,
) -> impl IntoView {
    let count = move || {
        let count = count.map(|count| count.get()).filter(|count| *count > 0);
        count.map(|count| view! { " " <span class="mk-count">{count}</span> })
    };
    let title = view! { {move || title.get()}{count} };
    let title = match level {
        2 => view! { <h2 class="mk-group__title">{title}</h2> }.into_any(),
        3 => view! { <h3 class="mk-group__title">{title}</h3> }.into_any(),
        _ => view! { <span class="mk-group__title">{title}</span> }.into_any(),
    };
    let hint = hint.map(|hint| {
        let class =
            if hint_stays { "mk-group__hint mk-group__hint--stays" } else { "mk-group__hint" };
        view! { <span class=class>{move || hint.get()}</span> }
    });
    let summary = view! { <Icon glyph=Glyph::Chevron /> {title} {hint} }.into_any();
    Disclosure(DisclosureProps {
        title: None,
        summary: Some(summary),
        id,
        summary_id,
        pointed_at: None,
        class,
        summary_class: "mk-group__summary",
        is_open,
        toggled,
        children: Box::new(move || view! { <div class=body>{children()}</div> }.into_any()),
    })
}
