//! The table: sorted by any column, a hundred rows at a time.

use leptos::prelude::*;

use super::{Listing, bulk::BulkOfPartnerships, filters::Filters, row::TableRow};
use crate::{
    app::use_text,
    outward::partnership_table,
    ui::{
        pages::{
            lists::{
                HandOver, More, TickAll, Ticks, partnership_choice, print_all, row_limit,
                sort_headers,
            },
            outward::SaveTable,
        },
        parts::{Empty, Glyph, Icon},
    },
};

#[component]
pub fn Table(listing: Listing) -> impl IntoView {
    let text = use_text();
    let words = &text.rows;
    let limit = row_limit();
    let ticks = Ticks::new(listing.rows, listing.shown);
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
            <div class:mk-gone=move || ticks.is_any()><HandOver /></div>
            {move || is_none.get().then(|| view! {
                <Empty title=words.none_found text=words.none_found_text />
            })}
            <div class="mk-table-frame" class:mk-gone=is_none>
                <table class="mk-table mk-table--lists mk-table--ticks" role="table">
                    <Caption />
                    <Head ticks />
                    <tbody role="rowgroup">
                        <For each=move || ids.get() key=Clone::clone let:id>
                            <TableRow id listing ticks />
                        </For>
                    </tbody>
                </table>
            </div>
            <More all=Signal::derive(move || listing.shown.with(Vec::len)) limit
                rendered=words.rendered more=words.more />
            <BulkOfPartnerships ticks />
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
fn Head(ticks: Ticks) -> impl IntoView {
    let text = use_text();
    let choice = partnership_choice();
    let sorting = move || choice.with(|choice| choice.sorting);
    let sort = move |sorting| choice.update(|choice| choice.sorting = sorting);
    let headers = sort_headers(text.partnerships.column, sorting, sort);
    view! {
        <thead role="rowgroup">
            <tr role="row" data-sort=text.rows.sort_by>
                <TickAll ticks />
                {headers}
            </tr>
        </thead>
    }
}
