//! All partnerships, as a table or as a board.

mod filters;
mod table;
mod row;
mod bring;
mod bulk;
mod board;
mod card;

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::lists::{NewPartnership, PrintHead, partnership_choice, provide_partnership_choice};
use crate::{
    app::{use_app, use_text},
    guide::rows as all_rows,
    route::Route,
    ui::parts::{Empty, Glyph, Icon, PageHeader},
    workspace::{Row, pick},
};

/// Every partnership by id, and the ids that the filters let through, in order.
#[derive(Clone, Copy)]
pub struct Listing {
    pub rows: Memo<BTreeMap<String, Row>>,
    pub shown: Memo<Vec<String>>,
}

impl Listing {
    fn new() -> Self {
        let app = use_app();
        let choice = partnership_choice();
        let rows = Memo::new(move |_| {
            app.workspace.with(|workspace| all_rows(workspace, app.today.get()))
        });
        let shown = Memo::new(move |_| {
            rows.with(|rows| choice.with(|choice| pick(rows, &choice.filter, choice.sorting)))
        });
        Self { rows, shown }
    }

    /// One row, as it changes.
    pub fn row(self, id: String) -> Memo<Option<Row>> {
        Memo::new(move |_| self.rows.with(|rows| rows.get(&id).cloned()))
    }
}

#[component]
pub fn Partnerships(is_board: bool) -> impl IntoView {
    let text = use_text();
    let words = &text.partnerships;
    provide_partnership_choice();
    let listing = Listing::new();
    let is_empty = Memo::new(move |_| listing.rows.with(BTreeMap::is_empty));
    let lead = move || {
        listing.rows.with(|rows| {
            let over = rows.values().filter(|row| row.status.is_over()).count();
            (words.lead)(rows.len() - over, over)
        })
    };
    let list = move || match (is_empty.get(), is_board) {
        (true, _) => view! {
            <Empty title=words.empty_title text=words.empty_text>
                <a class="mk-button" href=Route::Examples.href()>{words.to_examples}</a>
            </Empty>
        }
        .into_any(),
        (false, false) => view! { <table::Table listing /> }.into_any(),
        (false, true) => view! { <board::Board listing /> }.into_any(),
    };
    view! {
        <PrintHead title=Signal::stored(words.title.to_owned()) />
        <PageHeader title=Signal::stored(words.title.to_owned())>
            <Views is_board />
        </PageHeader>
        <div class="mk-stack mk-stack--loose">
            <NewPartnership id="new-partnership" label=text.welcome.new hint=words.new_hint is_primary=true />
            {move || (!is_empty.get()).then(|| view! { <p class="mk-soft mk-only-print">{lead}</p> })}
            {list}
            // Below: on a phone the list itself comes first.
            {(!is_board).then(|| view! { <bring::Bring /> })}
        </div>
    }
    .into_any()
}

/// The same partnerships seen in two ways; each has its address.
#[component]
fn Views(is_board: bool) -> impl IntoView {
    let words = &use_text().partnerships;
    let here = |is_here: bool| is_here.then_some("page");
    view! {
        <nav class="mk-segment" aria-label=words.view>
            <a class="mk-segment__item" href=Route::Partnerships.href() aria-current=here(!is_board)>
                <Icon glyph=Glyph::List />
                {words.table}
            </a>
            <a class="mk-segment__item" href=Route::Board.href() aria-current=here(is_board)>
                <Icon glyph=Glyph::Board />
                {words.board}
            </a>
        </nav>
    }
}
