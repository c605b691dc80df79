//! Rows that are ticked, so that one thing can be done to all of them.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::app::{use_app, use_text};

/// What is ticked in a list that filters narrow.
#[derive(Clone, Copy)]
pub struct Ticks {
    ticked: RwSignal<BTreeSet<String>>,
    shown: Memo<Vec<String>>,
    /// Those of them that are shown: what the filters hide is not touched.
    pub chosen: Memo<BTreeSet<String>>,
    /// How many the filters hide: they are told, and chosen again once they are shown.
    pub hidden: Memo<usize>,
}

impl Ticks {
    /// Every row by id, and the ids that the filters let through.
    pub fn new<R: PartialEq + Send + Sync + 'static>(
        rows: Memo<BTreeMap<String, R>>,
        shown: Memo<Vec<String>>,
    ) -> Self {
        let ticked = RwSignal::new(BTreeSet::<String>::new());
        let chosen = Memo::new(move |_| {
            shown.with(|shown| {
                ticked.with(|ticked| {
                    shown.iter().filter(|id| ticked.contains(*id)).cloned().collect()
                })
            })
        });
        // What was deleted is hidden by no filter.
        let hidden = Memo::new(move |_| {
            let all = rows.with(|rows| {
                ticked.with(|ticked| ticked.iter().filter(|id| rows.contains_key(*id)).count())
            });
            all.saturating_sub(chosen.with(BTreeSet::len))
        });
        Self { ticked, shown, chosen, hidden }
    }

    pub fn is_any(self) -> bool {
        self.chosen.with(|chosen| !chosen.is_empty())
    }

    /// `3 valgt`, and how many the filters hide.
    pub fn told(self) -> String {
        let words = &use_text().rows;
        let count = (words.selected)(self.chosen.with(BTreeSet::len));
        match self.hidden.get() {
            0 => count,
            hidden => format!("{count}, {}", (words.hidden)(hidden)),
        }
    }

    pub fn clear(self) {
        self.ticked.update(BTreeSet::clear);
    }
}

/// The head over the ticks: all that pass the filters, or none.
#[component]
pub fn TickAll(ticks: Ticks) -> impl IntoView {
    let words = &use_text().rows;
    let counts = move || (ticks.chosen.with(BTreeSet::len), ticks.shown.with(Vec::len));
    let choose = move |event| match event_target_checked(&event) {
        true => ticks.ticked.set(ticks.shown.with_untracked(|all| all.iter().cloned().collect())),
        false => ticks.clear(),
    };
    let is_apart = untrack(|| use_app().is_apart());
    view! {
        <th role="columnheader" scope="col" class="mk-table__tick">
            <input class="mk-tick" type="checkbox" disabled=is_apart aria-label=words.select_all
                prop:checked=move || { let (some, all) = counts(); some == all && all > 0 }
                prop:indeterminate=move || { let (some, all) = counts(); some > 0 && some < all }
                on:change=choose />
        </th>
    }
}

/// The tick of one row.
#[component]
pub fn Tick(
    id: String,
    ticks: Ticks,
    /// What the row is called.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let words = &use_text().rows;
    let own = id.clone();
    let is_ticked = Memo::new(move |_| ticks.ticked.with(|ticked| ticked.contains(&own)));
    let choose = move |event| {
        let is_chosen = event_target_checked(&event);
        ticks.ticked.update(|ticked| match is_chosen {
            true => drop(ticked.insert(id.clone())),
            false => drop(ticked.remove(&id)),
        });
    };
    // In a share copy what others wrote is theirs: nothing is done to many.
    let is_apart = untrack(|| use_app().is_apart());
    view! {
        <td role="cell" class="mk-table__tick">
            <input class="mk-tick" type="checkbox" prop:checked=is_ticked on:change=choose disabled=is_apart
                aria-label=move || (words.select)(&title.get()) />
        </td>
    }
}
