//! Part of the record that folds: open where something is written, closed with a word on what
//! goes there.

use leptos::prelude::*;

use crate::ui::parts::{Glyph, Icon};

#[component]
pub fn Group(
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    /// Whether it begins open.
    is_open: bool,
    /// How many there are, where that can be counted.
    #[prop(optional)]
    count: Option<Signal<usize>>,
    children: Children,
) -> impl IntoView {
    let count = move || {
        let count = count.map(|count| count.get()).filter(|count| *count > 0);
        count.map(|count| view! { " " <span class="mk-count">{count}</span> })
    };
    view! {
        <details class="mk-group" id=format!("group-{id}") prop:open=is_open>
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                <h2 class="mk-group__title">{title}{count}</h2>
                <span class="mk-group__hint">{hint}</span>
            </summary>
            <div class="mk-group__body">{children()}</div>
        </details>
    }
}
