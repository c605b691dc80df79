//! Part of a page that folds, with a word on what is in it.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

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
    /// Every class of the whole.
    #[prop(default = "mk-group")]
    class: &'static str,
    /// Every class of what folds.
    #[prop(default = "mk-group__body")]
    body: &'static str,
    /// Whether it begins open.
    #[prop(optional)]
    is_open: bool,
    /// Told when it is opened, where what is in it is made only then.
    #[prop(optional)]
    was_opened: Option<RwSignal<bool>>,
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
    let opened = move |_| {
        if let Some(was_opened) = was_opened {
            was_opened.set(true);
        }
    };
    view! {
        <details class=class id=id prop:open=is_open on:toggle=opened>
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                {title}
                {hint}
            </summary>
            <div class=body>{children()}</div>
        </details>
    }
    .into_any()
}
