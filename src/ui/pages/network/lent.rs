//! The map of an example: to look at, and to copy as one's own. Nothing in it can be changed.

use leptos::prelude::*;

use super::{
    exercise::{InWords, Readings},
    here::{provide_lent, use_here},
    map::{Grid, PictureOf, details_head},
    start::library_name,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Kind, Node},
    field,
    network::{Drawing, Graph, after},
    route::Route,
    text::{Label, Text},
    ui::{pages::network::look::label, parts::Segment},
    workspace::Step,
};

/// Where the way from the list of maps leads to.
pub const LENT: &str = "lent-map";

#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Rings,
    Network,
    Grid,
    Table,
}

/// `note`: what of the map is a guess.
#[component]
pub fn LentMap(graph: Graph, note: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    provide_lent(graph);
    let here = use_here();
    let view = RwSignal::new(View::Rings);
    let views = [
        (View::Rings, words.view_ring),
        (View::Network, words.view_network),
        (View::Grid, words.view_grid),
        (View::Table, words.view_table),
    ];
    let views = views.map(|(own, name)| (own, name.to_owned())).into();
    let shown = move || match view.get() {
        View::Rings => view! { <PictureOf drawing=Drawing::Rings /> }.into_any(),
        View::Network => view! { <PictureOf drawing=Drawing::Network /> }.into_any(),
        View::Grid => view! { <Grid /> }.into_any(),
        View::Table => table(&here.graph.get_untracked(), text),
    };
    let copy = move |_| {
        let model = here.graph.get_untracked();
        let title = (words.lent_title)(&model.map.title);
        let (library, today) = (library_name(app, text), app.today.get_untracked());
        let (id, command) = after(&model, &title, &library, today, &mut |kind| app.new_id(kind));
        app.run_and_tell(Step::created(Kind::Map, &title), command, (words.created)(&title));
        browser::go(&Route::map(&id));
    };
    let question = here.graph.with_untracked(|graph| graph.map.question.clone());
    view! {
        <section class="mk-section mk-lent" aria-labelledby=LENT>
            <header class="mk-section__header">
                <h2 id=LENT tabindex="-1">{words.lent}": "{question}</h2>
                <button class="mk-button mk-no-print" type="button" on:click=copy>
                    {words.lent_copy}
                </button>
            </header>
            <p class="mk-measure">{note}</p>
            <Segment label=words.views options=views chosen=view choose=move |own| view.set(own) />
            <div class="mk-map-page">
                <div class="mk-map-page__view">
                    <p class="mk-soft mk-view-hint">{move || match view.get() {
                        View::Rings => words.hint_ring,
                        View::Network => words.hint_network,
                        View::Grid => words.hint_grid,
                        View::Table => words.hint_lent,
                    }}</p>
                    {shown}
                </div>
                <div class="mk-map-page__side">
                    <p class="mk-soft mk-no-print">{words.lent_hint}</p>
                    {move || {
                        let id = here.selected.get()?;
                        here.graph.with_untracked(|graph| details(graph, &id, text))
                    }}
                </div>
            </div>
            <Readings />
            <InWords />
        </section>
    }
}

/// What is known of an actor, as label and value, in the order of the table.
fn facts(
    graph: &Graph,
    place: usize,
    actor: &Node,
    text: &'static Text,
) -> [(&'static str, String); 7] {
    let words = &text.network;
    let ring = actor.ring_place().and_then(|ring| words.ring_names.get(ring)).copied();
    let known: Vec<String> = actor.known_by.0.iter().cloned().collect();
    let fit =
        actor.goal_fit.and_then(|fit| words.fits.get(usize::try_from(fit + 2).ok()?)).copied();
    let ties = graph.tied_to(place).into_iter().map(|other| graph.name(other));
    [
        (
            label(field!(Node.sector), text),
            actor.sector.map(|s| s.label(text.lang).to_owned()).unwrap_or_default(),
        ),
        (label(field!(Node.ring), text), ring.unwrap_or(words.not_placed).to_owned()),
        (label(field!(Node.known_by), text), known.join(", ")),
        (
            label(field!(Node.influence), text),
            actor.influence.map(|i| i.to_string()).unwrap_or_default(),
        ),
        (label(field!(Node.goal_fit), text), fit.unwrap_or_default().to_owned()),
        (words.ties, ties.collect::<Vec<_>>().join(", ")),
        (words.note, actor.note.clone()),
    ]
}

fn details(graph: &Graph, id: &str, text: &'static Text) -> Option<AnyView> {
    let place = graph.place(id)?;
    let actor = graph.actor(place)?;
    let told = facts(graph, place, actor, text).into_iter().filter(|(_, value)| !value.is_empty());
    let told = told.map(|(label, value)| {
        view! {
            <div class="mk-fact">
                <dt class="mk-fact__label">{label}</dt>
                <dd class="mk-fact__value">{value}</dd>
            </div>
        }
    });
    Some(
        view! {
            <section class="mk-card mk-details mk-no-print" aria-labelledby="details-title">
                {details_head(use_here(), &text.network, actor.name.clone().into())}
                <dl class="mk-facts">{told.collect_view()}</dl>
            </section>
        }
        .into_any(),
    )
}

fn table(graph: &Graph, text: &'static Text) -> AnyView {
    let others = graph.others().into_iter();
    let all = others.filter_map(|place| Some((place, graph.actor(place)?)));
    let rows: Vec<_> =
        all.map(|(place, actor)| (actor.name.clone(), facts(graph, place, actor, text))).collect();
    let caption = (text.network.table_caption)(graph.map.title.trim(), None);
    let heads = rows.first().map(|(_, facts)| facts.each_ref().map(|(label, _)| *label));
    let heads = heads.into_iter().flatten();
    let heads = heads.map(|label| view! { <th role="columnheader" scope="col">{label}</th> });
    let rows = rows.into_iter().map(|(name, facts)| {
        let cells = facts
            .into_iter()
            .map(|(label, value)| view! { <td role="cell" data-label=label>{value}</td> });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="mk-table__title">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="mk-table-frame" role="region" tabindex="0" aria-label=text.network.view_table>
            <table class="mk-table mk-table--lists" role="table">
                <caption class="mk-hidden">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{text.network.name}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
