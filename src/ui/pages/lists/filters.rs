//! What a list is narrowed to: words that are looked for, choices, and how much of it passes.

use leptos::prelude::*;

use super::NarrowFold;
use crate::app::{browser, use_text};

#[component]
pub fn FilterBar(
    /// What is looked for.
    #[prop(into)]
    typed: Signal<String>,
    find: impl Fn(String) + 'static,
    /// A `SelectField` for each choice.
    choices: AnyView,
    /// How many of how many pass.
    #[prop(into)]
    count: Signal<(usize, usize)>,
    #[prop(into)] is_narrowed: Signal<bool>,
    clear: impl Fn() + Copy + Send + Sync + 'static,
    /// What is done with the list as it is filtered.
    children: Children,
) -> impl IntoView {
    let words = &use_text().rows;
    let is_narrowed = Memo::new(move |_| is_narrowed.get());
    let counted = move || {
        let (shown, all) = count.get();
        (words.count)(shown, all)
    };
    view! {
        <div class="mk-stack mk-no-print">
            <div class="mk-filters" role="search" aria-label=words.find>
                <div class="mk-field mk-filters__find">
                    <label class="mk-field__label" for="find">{words.find}</label>
                    <input class="mk-input" type="search" id="find" autocomplete="off"
                        prop:value=move || typed.get()
                        on:input=move |event| find(event_target_value(&event)) />
                </div>
                <NarrowFold name=words.filter>
                    <div class="mk-filters__rest">{choices}</div>
                </NarrowFold>
            </div>
            <div class="mk-cluster mk-cluster--apart">
                <p class="mk-cluster">
                    <span class="mk-soft mk-small" role="status">{counted}</span>
                    {move || is_narrowed.get().then(|| view! {
                        <button class="mk-button mk-button--quiet mk-button--small" type="button"
                            on:click=move |_| {
                                clear();
                                browser::focus("find");
                            }>{words.clear}</button>
                    })}
                </p>
                <div class="mk-cluster">{children()}</div>
            </div>
        </div>
    }
    .into_any()
}

/// A choice that narrows nothing stands first.
pub fn everything_or(choices: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    let everything = (String::new(), use_text().rows.everything.into());
    std::iter::once(everything).chain(choices).collect()
}

/// Words that rows have, as choices. The one that is chosen stays among them when no row has it any more.
pub fn choices_of(mut words: Vec<String>, chosen: &str) -> Vec<(String, String)> {
    if !chosen.is_empty() && !words.iter().any(|word| word == chosen) {
        words.push(chosen.to_owned());
    }
    words.into_iter().map(|word| (word.clone(), word)).collect()
}
