//! One map: its views, the details of an actor, and what it shows.

mod agreed;
mod bring;
mod compare;
mod details;
mod drag;
mod drawing;
mod drawn;
mod gathered;
mod grid;
mod legend;
mod mark;
mod pointer;
mod sight;
mod out;
mod own_file;
mod shapes;
mod shown;
mod table;
mod view;

pub use details::details_head;
pub use drawing::{PictureOf, Use};
pub use gathered::{Gathered, SameActors};
pub use grid::Grid;
pub use view::begin_with_chain;

use leptos::prelude::*;

use self::view::{VIEWS, View, hint, name};
use super::{
    exercise::{ChainList, InWords, Matrix, Participants, QuickEntry, Readings, Ties},
    here::{one_line, use_here},
    look::{Looking, is_phone},
    paper::Papers,
    parts::Fold,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::Kind,
    field,
    network::{Drawing, MOST_DRAWN, agreed, answers},
    route::Route,
    ui::{
        pages::lists::{PrintHead, print_whole},
        parts::{
            ClockBehind, Editor, Empty, Field, Glyph, Group, Icon, Notice, NoticeTone, PageHeader,
            Segment, Tick, follow_screen,
        },
    },
};

/// Where ties are drawn one by one, and told in words.
const TIES: &str = "map-ties";

#[component]
pub fn Whole() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    follow_screen(here.on_screen);
    let view = RwSignal::new(view::first(&here.id()));
    let map = here.map();
    let title = Signal::derive(move || {
        map.with(|map| match map.shown_title() {
            "" => text.shell.untitled.to_owned(),
            title => one_line(title),
        })
    });
    let eyebrow = view! { <a href=Route::Network.href()>{words.back}</a> }.into_any();
    let exercise = Route::NetworkMap { id: here.id(), is_exercise: true };
    let is_big = move || here.on_screen.get();
    let size = Memo::new(move |_| here.graph.with(|graph| graph.others().len()));
    // One view after another keeps what is looked for as it stands.
    let has_look = Memo::new(move |_| size.get() > 0 && view.get() != View::Chain);
    // Whether the page has anything that is not for everybody's paper.
    let staff = here.staff();
    let agreed = Memo::new(move |_| {
        here.graph.with(|graph| app.workspace.with(|workspace| agreed(workspace, graph)))
    });
    let tells_of_us = Memo::new(move |_| {
        let has_calls = agreed.with(|all| all.iter().any(|own| own.call.is_some()));
        let has_said = here.graph.with(|graph| !answers(&graph.map).is_empty());
        has_calls || has_said || !staff.with(Vec::is_empty)
    });
    // On a phone it stands with what else is printed, and the map begins higher up.
    let is_phone = is_phone();
    let on_paper = move |is_below: bool| {
        (tells_of_us.get() && is_phone.get() == is_below).then(|| {
            view! {
                <Tick class="mk-choice mk-no-print mk-meeting__host" checked=here.is_told_on_paper
                    set=move |on| here.is_told_on_paper.set(on)>{text.lang.calls().on_paper}</Tick>
            }
        })
    };
    let delete = move |_| {
        app.delete(&here.id());
        browser::go(&Route::Network);
    };
    let views = VIEWS.map(|own| (own, name(own, words).to_owned())).into();
    // What somebody has opened or enlarged stays so, whatever they write.
    let too_many = Memo::new(move |_| {
        let count = here.graph.with(|graph| graph.actors.len());
        (count > MOST_DRAWN).then_some(count)
    });
    let to_ties = move |()| browser::go_to(&Route::map(&here.id()), TIES.into());
    let shown = move || match (view.get(), too_many.get()) {
        (View::Table, _) => view! { <table::ActorTable /> }.into_any(),
        (View::Matrix, _) => view! { <Matrix /> }.into_any(),
        (View::Chain, _) => view! { <ChainList draw=to_ties /> }.into_any(),
        (View::Grid, _) => view! { <Grid /> }.into_any(),
        (View::Rings | View::Network, Some(count)) => view! {
            <div class="mk-stack">
                <Notice tone=NoticeTone::Info text=(words.too_big)(count) />
                <table::ActorTable />
            </div>
        }
        .into_any(),
        (View::Rings, None) => view! { <PictureOf drawing=Drawing::Rings /> }.into_any(),
        (View::Network, None) => view! { <PictureOf drawing=Drawing::Network /> }.into_any(),
    };
    view! {
        <div class="mk-exercise" class:mk-meeting--screen=is_big>
            <PrintHead title />
            <PageHeader title eyebrow>
                <ClockBehind about=here.id() />
                <a class="mk-button mk-meeting__host" href=exercise.href()>
                    {move || map.with(|map| if map.step.is_empty() { words.run } else { words.go_on })}
                </a>
                <button class="mk-button mk-meeting__host" type="button" on:click=move |_| print_whole()>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
                <button class="mk-button" type="button"
                    on:click=move |_| here.on_screen.update(|on| *on = !*on)>
                    <Icon glyph=Glyph::Screen />
                    {move || if is_big() { words.projector_off } else { words.projector }}
                </button>
            </PageHeader>
            <div class="mk-stack mk-stack--loose">
                <div class="mk-stack">
                {move || on_paper(false)}
                <h2 class="mk-hidden">{words.views}</h2>
                <Segment label=words.views options=views chosen=view choose=move |own| view.set(own) />
                {move || (size.get() == 0).then(|| view! {
                    <Empty title=words.empty_map_title text=words.empty_map />
                })}
                {move || has_look.get().then(|| view! {
                    <Looking is_picture=Signal::derive(move || matches!(view.get(), View::Rings | View::Network)) />
                })}
                </div>
                <div class="mk-map-page" class:mk-map-page--wide=move || here.selected_place().is_none() && (is_big() || view.get() == View::Table)>
                    <div class="mk-map-page__view">
                        <p class="mk-soft mk-view-hint"
                            class:mk-no-print=move || matches!(view.get(), View::Matrix | View::Table)>{move || hint(view.get(), words)}</p>
                        {shown}
                    </div>
                    <div class="mk-map-page__side">
                        <details::Details />
                        <div class="mk-stack mk-stack--tight mk-no-print mk-meeting__host"><QuickEntry /></div>
                    </div>
                </div>
                {move || {
                    let (selves, loose) = here.graph.with(|graph| graph.odd_counts());
                    (selves + loose > 0).then(|| view! {
                        <Notice tone=NoticeTone::Info text=(words.odd_ties)(selves, loose) />
                    })
                }}
                <self::agreed::WhatWasAgreed all=agreed />
                <Gathered />
                <Readings />
                <compare::Compare />
                <bring::Bring />
                <out::Out view />
                <Papers>{move || on_paper(true)}</Papers>
                <Fold id=TIES title=words.ties><Ties exercise=None /></Fold>
                <Group class="mk-group mk-no-print mk-meeting__host" title=words.map_notes>
                    <div class="mk-record">
                        <Field id=here.id() kind=Kind::Map field=field!(Map.title) editor=Editor::Line />
                        <Field id=here.id() kind=Kind::Map field=field!(Map.question) editor=Editor::Text />
                        <Field id=here.id() kind=Kind::Map field=field!(Map.date) editor=Editor::Date />
                        <Field id=here.id() kind=Kind::Map field=field!(Map.review_at) editor=Editor::Date />
                        <Field id=here.id() kind=Kind::Map field=field!(Map.group) editor=Editor::Line />
                        <Participants />
                    </div>
                    <p>
                        <button class="mk-button mk-button--small mk-button--quiet mk-button--danger" type="button" on:click=delete>
                            <Icon glyph=Glyph::Trash />
                            {words.delete_map}
                        </button>
                    </p>
                </Group>
                // Paper has the view itself.
                <div class="mk-no-print"><InWords /></div>
            </div>
        </div>
    }
}
