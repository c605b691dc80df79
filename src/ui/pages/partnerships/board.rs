//! The board: a column to each status, or to two that belong together.

use leptos::{ev, prelude::*};

use super::{
    Listing,
    card::{Card, move_to},
    filters::Filters,
};
use crate::{
    app::{use_app, use_text},
    ui::{
        pages::lists::{print_whole, whole_on_paper},
        parts::{Empty, Glyph, Icon},
    },
    workspace::{LANES, lane_of},
};

/// Cards in a column, before one asks for more.
const STEP: usize = 30;

/// The last column, for what came to nothing.
const APART: usize = LANES.len() - 1;

#[component]
pub fn Board(listing: Listing) -> impl IntoView {
    let text = use_text();
    let words = &text.partnerships;
    let dragged = RwSignal::new(None::<String>);
    let is_none = Memo::new(move |_| listing.shown.with(Vec::is_empty));
    let lanes = (0..LANES.len()).map(|lane| view! { <Lane lane listing dragged /> }).collect_view();
    view! {
        <div class="mk-stack">
            <Filters listing>
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| print_whole()>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
            </Filters>
            {move || is_none.get().then(|| view! {
                <Empty title=text.rows.none_found text=text.rows.none_found_text />
            })}
            <div class="mk-board" class:mk-gone=is_none role="region" aria-label=words.board_label tabindex="0">
                {lanes}
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Lane(lane: usize, listing: Listing, dragged: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnerships;
    let limit = RwSignal::new(STEP);
    whole_on_paper(limit.write_only());
    let is_over = RwSignal::new(false);
    let all = in_lane(listing, lane);
    let ids = move || all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let count = move || all.with(Vec::len);
    let rest = move || count().saturating_sub(limit.get());
    let title = words.lanes.get(lane).copied().unwrap_or_default();
    let title_id = format!("lane-{lane}");
    let over = move |event: ev::DragEvent| {
        if dragged.with_untracked(Option::is_some) {
            event.prevent_default();
            is_over.set(true);
        }
    };
    let drop = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let Some(id) = dragged.get_untracked() else { return };
        dragged.set(None);
        let is_here = all.with_untracked(|all| all.contains(&id));
        if let (false, Some(status)) = (is_here, LANES.get(lane).and_then(|lane| lane.first())) {
            move_to(app, &id, *status);
        }
    };
    // The last column stands there while something is in it, or on its way to it.
    let is_gone = move || lane == APART && count() == 0 && dragged.with(Option::is_none);
    view! {
        <section class="mk-board__column" class:mk-board__column--over=is_over class:mk-gone=is_gone
            aria-labelledby=title_id
            on:dragover=over on:dragleave=move |_| is_over.set(false) on:drop=drop>
            <div class="mk-board__header">
                <h2 class="mk-board__title" id=title_id.clone()>{title}</h2>
                <span class="mk-count">{count}</span>
            </div>
            <ul class="mk-board__list" class:mk-gone=move || count() == 0>
                <For each=ids key=Clone::clone let:id>
                    <Card id listing dragged />
                </For>
            </ul>
            {move || (count() == 0).then(|| view! { <p class="mk-board__empty">{words.lane_empty}</p> })}
            {move || (rest() > 0).then(|| view! {
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| limit.update(|limit| *limit += STEP)>
                    {(text.rows.more)(rest().min(STEP))}
                </button>
            })}
        </section>
    }
}

/// The ids of what stands in a lane, in the order of the list.
fn in_lane(listing: Listing, lane: usize) -> Memo<Vec<String>> {
    Memo::new(move |_| {
        listing.rows.with(|rows| {
            let is_here =
                |id: &&String| rows.get(*id).is_some_and(|row| lane_of(row.status) == lane);
            listing.shown.with(|shown| shown.iter().filter(is_here).cloned().collect())
        })
    })
}
