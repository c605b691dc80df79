//! The table: sorted by any column, a hundred rows at a time.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    Listing,
    bulk::{Bulk, chosen},
    filters::Filters,
    row::TableRow,
};
use crate::{
    app::{use_app, use_text},
    outward::partnership_table,
    ui::{
        pages::{
            lists::{HandOver, More, partnership_choice, print_all, row_limit, sort_headers},
            outward::SaveTable,
        },
        parts::{Empty, Glyph, Icon},
    },
};

#[component]
pub fn Table(listing: Listing) -> impl IntoView {
    let text = use_text();
    let words = &text.partnerships;
    let limit = row_limit();
    let selected = RwSignal::new(BTreeSet::<String>::new());
    let chosen = chosen(listing, selected);
    let ids = Memo::new(move |_| {
        listing.shown.with(|shown| shown.iter().take(limit.get()).cloned().collect::<Vec<_>>())
    });
    let is_none = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <div class="mk-stack">
            <Filters listing>
                <SaveTable subject=text.partnerships.title rows=listing.rows shown=listing.shown table=partnership_table />
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| print_all(limit)>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
            </Filters>
            // Where rows are ticked it stands with what is done to them.
            <div class:mk-gone=move || chosen.with(|chosen| !chosen.is_empty())><HandOver /></div>
            {move || is_none.get().then(|| view! {
                <Empty title=words.none_found text=words.none_found_text />
            })}
            <div class="mk-table-frame" class:mk-gone=is_none>
                <table class="mk-table mk-table--lists mk-table--ticks" role="table">
                    <Caption />
                    <Head listing selected />
                    <tbody role="rowgroup">
                        <For each=move || ids.get() key=Clone::clone let:id>
                            <TableRow id listing selected />
                        </For>
                    </tbody>
                </table>
            </div>
            <More all=Signal::derive(move || listing.shown.with(Vec::len)) limit
                rendered=words.rendered more=words.more />
            <Bulk chosen selected />
        </div>
    }
    .into_any()
}

#[component]
fn Caption() -> impl IntoView {
    let words = &use_text().partnerships;
    let choice = partnership_choice();
    let caption = move || {
        let sorting = choice.with(|choice| choice.sorting);
        (words.caption)((words.column)(sorting.column), sorting.descending)
    };
    view! { <caption class="mk-hidden">{caption}</caption> }
}

#[component]
fn Head(listing: Listing, selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let words = &use_text().partnerships;
    let choice = partnership_choice();
    let sorting = move || choice.with(|choice| choice.sorting);
    let sort = move |sorting| choice.update(|choice| choice.sorting = sorting);
    let headers = sort_headers(words.column, sorting, sort);
    let counts = Memo::new(move |_| {
        listing.shown.with(|shown| {
            selected.with(|all| (shown.iter().filter(|id| all.contains(*id)).count(), shown.len()))
        })
    });
    let select_all = move |event| match event_target_checked(&event) {
        true => selected.set(listing.shown.with_untracked(|shown| shown.iter().cloned().collect())),
        false => selected.update(BTreeSet::clear),
    };
    let is_apart = untrack(|| use_app().is_apart());
    view! {
        <thead role="rowgroup">
            <tr role="row" data-sort=words.sort_by>
                <th role="columnheader" scope="col" class="mk-table__tick">
                    <input class="mk-tick" type="checkbox" disabled=is_apart aria-label=words.select_all
                        prop:checked=move || { let (some, all) = counts.get(); some == all && all > 0 }
                        prop:indeterminate=move || { let (some, all) = counts.get(); some > 0 && some < all }
                        on:change=select_all />
                </th>
                {headers}
            </tr>
        </thead>
    }
}
