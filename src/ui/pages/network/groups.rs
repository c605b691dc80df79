//! Several groups' maps become one: where a group hands its map over, and where all are gathered.

use leptos::prelude::*;

use super::{here::use_here, list::told};
use crate::{
    app::{EXERCISE, browser, use_app, use_text},
    content::{Exercise, Tool},
    domain::{Kind, Map},
    field,
    network::{Graph, Listed, gather, join_in, shared_ids, to_gather},
    route::Route,
    ui::parts::{Editor, Field, Glyph, Icon, Shelved, Tick},
    workspace::{Step, Verb, map_copy::Receiver},
};

/// The variants in which several groups may draw at once.
const IN_GROUPS: [&str; 2] = ["v-kort", "v-fuld"];

/// Whether one of several groups may be drawing it.
pub fn is_group(graph: &Graph) -> bool {
    IN_GROUPS.contains(&graph.map.variant.as_str()) && graph.map.merged_from.0.is_empty()
}

/// At the step where the map is read: a group saves its own, and all go on with the gathered one.
#[component]
pub fn HandOver() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let is_group = Memo::new(move |_| here.graph.with(is_group));
    let save = move |_| {
        let saved = app.save_map(&here.id(), Receiver::Gatherer).map(|saved| saved.name);
        let text = saved.map_or(words.not_saved.to_owned(), |name| (words.saved_as)(&name));
        app.tell(text);
    };
    move || {
        is_group.get().then(|| {
            view! {
                <section class="mk-card mk-card--tight mk-stack mk-stack--tight mk-no-print" aria-labelledby="hand-over">
                    <h3 id="hand-over">{words.groups_title}</h3>
                    <p class="mk-measure">{words.groups_hint}</p>
                    <Field id=here.id() kind=Kind::Map field=field!(Map.group) editor=Editor::Line />
                    <div class="mk-cluster">
                        <button class="mk-button" type="button" on:click=save>
                            <Icon glyph=Glyph::Download />
                            {words.groups_save}
                        </button>
                        <a href=Route::Network.href()>{words.gather_title}</a>
                    </div>
                </section>
            }
        })
    }
}

/// At the first step: the question as a file, which becomes a map of its own on each group's computer.
#[component]
pub fn HandOut() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let (words, files) = (&text.network, text.lang.group_files());
    let placed = Memo::new(move |_| {
        here.graph.with(|graph| {
            let is_placed =
                |place: &usize| graph.actor(*place).is_some_and(|own| own.ring.is_some());
            graph.others().into_iter().filter(is_placed).count()
        })
    });
    let with_placed = RwSignal::new(false);
    let save = move |_| {
        let with_placed = with_placed.get_untracked() && placed.get_untracked() > 0;
        app.tell_saved(
            app.save_start(&here.id(), with_placed).map(|saved| saved.name),
            words.saved_as,
        );
    };
    view! {
        <section class="mk-card mk-card--tight mk-stack mk-stack--tight mk-no-print mk-meeting__host"
            aria-labelledby="hand-out">
            <h3 id="hand-out">{words.groups_title}</h3>
            <p class="mk-measure">{files.hand_out}</p>
            {move || (placed.get() > 0).then(|| view! {
                <label class="mk-choice" for="hand-out-placed">
                    <input class="mk-tick" type="checkbox" id="hand-out-placed"
                        prop:checked=move || with_placed.get()
                        on:change=move |event| with_placed.set(event_target_checked(&event)) />
                    <span>{move || (files.with_placed)(placed.get())}</span>
                </label>
            })}
            <div>
                <button class="mk-button" type="button" aria-describedby="hand-out-hint" on:click=save>
                    <Icon glyph=Glyph::Download />
                    {files.hand_out_save}
                </button>
            </div>
            <p class="mk-field__hint" id="hand-out-hint">{files.hand_out_hint}</p>
        </section>
    }
}

/// The way of the groups' files to one map. What can be ticked comes with the second map.
#[component]
pub fn GatherMaps(rows: Memo<Vec<Listed>>) -> impl IntoView {
    let words = &use_text().network;
    view! {
        <section class="mk-section mk-no-print" aria-labelledby="gather-title">
            <h2 id="gather-title" tabindex="-1">{words.gather_title}</h2>
            <p class="mk-soft mk-measure">{words.gather_hint}</p>
            <p><a href=Route::Files.href()>{words.gather_files}</a></p>
            {move || (rows.with(Vec::len) > 1).then(|| view! {
                <Shelved shelf=&EXERCISE render=move |exercise| view! { <Choice rows exercise /> }.into_any() />
            })}
        </section>
    }
}

#[component]
fn Choice(rows: Memo<Vec<Listed>>, exercise: &'static Exercise) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    // Whoever has just opened the groups' files means those, and their own of the same exercise.
    let opened = app.opened_maps();
    let chosen = RwSignal::new(rows.with_untracked(|rows| to_gather(rows, &opened)));
    let put = move |_| {
        let ids = chosen.get_untracked();
        let graphs: Vec<Graph> = app.workspace.with_untracked(|workspace| {
            ids.iter().filter_map(|id| Graph::of(workspace, id)).collect()
        });
        let Some(first) = graphs.first().filter(|_| graphs.len() > 1) else {
            app.tell(words.gather_two.into());
            return;
        };
        // Where people have gone on with a gathered map, whoever comes late joins it.
        let (gathered, late): (Vec<Graph>, Vec<Graph>) =
            graphs.iter().cloned().partition(|graph| !graph.map.merged_from.0.is_empty());
        if let [gathered] = gathered.as_slice() {
            let mut ids = app.workspace.with_untracked(|workspace| shared_ids(workspace, &graphs));
            let command = join_in(gathered, &late, &mut ids);
            let told = (words.joined_in)(late.len(), gathered.map.shown_title());
            app.run_and_tell(app.step(Verb::Edited, &gathered.map.id, None), command, told);
            app.forget_opened();
            return browser::go(&Route::map(&gathered.map.id));
        }
        let is_common = graphs.iter().all(|graph| graph.map.variant == first.map.variant);
        let variant = if is_common { first.map.variant.clone() } else { String::new() };
        let like = Map {
            title: (words.gathered_name)(&first.map.title),
            question: first.map.question.clone(),
            date: Some(app.today.get_untracked()),
            step: reading_step(exercise, &variant),
            variant,
            ..Map::default()
        };
        let mut ids = app.workspace.with_untracked(|workspace| shared_ids(workspace, &graphs));
        let (id, command) = gather(&graphs, &like, &mut ids);
        let told = (words.gathered)(graphs.len());
        app.run_and_tell(Step::created(Kind::Map, &like.title), command, told);
        app.forget_opened();
        browser::go(&Route::map(&id));
    };
    let item = move |row: Listed| {
        let (own, set) = (row.id.clone(), row.id.clone());
        let change = move |on: bool| {
            chosen.update(|chosen| match on {
                true => drop(chosen.insert(set.clone())),
                false => drop(chosen.remove(&set)),
            });
        };
        view! {
            <Tick checked=move || chosen.with(|chosen| chosen.contains(&own)) set=change
                hint=told(&row, text)>{row.title}</Tick>
        }
    };
    view! {
        <div class="mk-choices">{move || rows.get().into_iter().map(item).collect_view()}</div>
        <div><button class="mk-button" type="button" on:click=put>{words.gather_now}</button></div>
    }
}

/// The groups have drawn; all go on where the map is read.
fn reading_step(exercise: &Exercise, variant: &str) -> String {
    let turns = exercise.variant(variant).map(|variant| variant.steps.as_slice());
    let reads = |id: &str| exercise.step(id).is_some_and(|step| step.tool == Tool::Read);
    let step = turns.unwrap_or_default().iter().find(|turn| reads(&turn.id));
    step.map(|turn| turn.id.clone()).unwrap_or_default()
}
