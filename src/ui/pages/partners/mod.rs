//! Everybody we know, and want to know.

mod add;
pub(super) mod alike;
mod bring;
mod bulk;
mod confirm;
mod filters;
mod row;

use std::collections::BTreeMap;

use leptos::prelude::*;

use self::filters::Filters;
use super::{
    lists::{
        More, PrintHead, TickAll, Ticks, partner_choice, print_all, provide_partner_choice,
        row_limit, sort_headers,
    },
    outward::SaveTable,
};
use crate::{
    app::{use_app, use_text},
    outward::partner_table,
    ui::parts::{Empty, Glyph, Icon, PageHeader},
    workspace::{PartnerRow, pick_partners},
};

#[component]
pub fn Partners() -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    provide_partner_choice();
    let choice = partner_choice();
    let rows = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| PartnerRow::all(workspace, today))
    });
    let shown = Memo::new(move |_| {
        rows.with(|rows| choice.with(|c| pick_partners(rows, &c.filter, c.sorting)))
    });
    let is_empty = Memo::new(move |_| rows.with(BTreeMap::is_empty));
    let list = move || match is_empty.get() {
        true => view! { <Empty title=words.empty_title text=words.empty_text /> }.into_any(),
        false => view! { <List rows shown /> }.into_any(),
    };
    view! {
        <PrintHead title=Signal::stored(words.title.to_owned()) />
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead />
        <div class="mk-stack mk-stack--loose">
            <add::Add rows />
            <bring::Bring />
            <alike::SamePartners rows />
            <confirm::ToConfirm />
            {list}
        </div>
    }
    .into_any()
}

#[component]
fn List(rows: Memo<BTreeMap<String, PartnerRow>>, shown: Memo<Vec<String>>) -> impl IntoView {
    let text = use_text();
    let words = &text.rows;
    let limit = row_limit();
    let ticks = Ticks::new(rows, shown);
    let ids = Memo::new(move |_| {
        shown.with(|shown| shown.iter().take(limit.get()).cloned().collect::<Vec<_>>())
    });
    let is_none = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <div class="mk-stack">
            <Filters rows shown>
                <SaveTable subject=text.partners.title rows shown table=partner_table />
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| print_all(limit)>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
            </Filters>
            {move || is_none.get().then(|| view! {
                <Empty title=words.none_found text=words.none_found_text />
            })}
            <div class="mk-table-frame" class:mk-gone=is_none>
                <table class="mk-table mk-table--lists mk-table--ticks mk-table--partners" role="table">
                    <caption class="mk-hidden">{text.partners.caption}</caption>
                    <Head ticks />
                    <tbody role="rowgroup">
                        <For each=move || ids.get() key=Clone::clone let:id>
                            <row::TableRow id rows ticks />
                        </For>
                    </tbody>
                </table>
            </div>
            <More all=Signal::derive(move || shown.with(Vec::len)) limit
                rendered=words.rendered more=words.more />
            <bulk::BulkOfPartners rows ticks />
        </div>
    }
    .into_any()
}

#[component]
fn Head(ticks: Ticks) -> impl IntoView {
    let text = use_text();
    let choice = partner_choice();
    let sorting = move || choice.with(|choice| choice.sorting);
    let sort = move |sorting| choice.update(|choice| choice.sorting = sorting);
    let headers = sort_headers(text.partners.column, sorting, sort);
    view! {
        <thead role="rowgroup">
            <tr role="row" data-sort=text.rows.sort_by>
                <TickAll ticks />
                {headers}
                <th role="columnheader" scope="col" class="mk-no-print">
                    <span class="mk-hidden">{text.shell.delete}</span>
                </th>
            </tr>
        </thead>
    }
}
