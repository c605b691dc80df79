//! All maps, and the way to a new one.

use leptos::prelude::*;

use super::{here::step_of, paper::Papers, start::Start};
use crate::{
    app::{Notice, browser, use_app, use_text},
    domain::{Kind, Map, Node},
    network::{Graph, gather},
    order::OrderBy,
    route::Route,
    ui::parts::{Empty, Glyph, Icon, PageHeader},
};

#[derive(Clone, Debug, PartialEq)]
struct Row {
    id: String,
    title: String,
    day: Option<crate::domain::Day>,
    actors: usize,
    is_going_on: bool,
}

#[component]
pub fn Maps() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    let rows = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let rows = workspace.all::<Map>().map(|map| Row {
                id: map.id.clone(),
                title: if map.title.is_empty() { map.question.clone() } else { map.title.clone() },
                day: map.date,
                actors: workspace.of::<Node>(&map.id).filter(|node| !node.is_own()).count(),
                is_going_on: !map.step.is_empty(),
            });
            let mut rows: Vec<Row> = rows.collect();
            rows.order_by_key(|row| {
                (std::cmp::Reverse(row.day), row.title.clone(), row.id.clone())
            });
            rows
        })
    });
    let item = move |row: Row| {
        let open = Route::map(&row.id).href();
        let exercise = Route::NetworkMap { id: row.id.clone(), is_exercise: true }.href();
        let title = if row.title.is_empty() { text.shell.untitled.to_owned() } else { row.title };
        let id = row.id.clone();
        let name = title.clone();
        view! {
            <li class="mk-card mk-card--tight mk-maps__item">
                <div class="mk-maps__what">
                    <h3 class="mk-maps__title"><a href=open>{title}</a></h3>
                    <p class="mk-soft mk-small">
                        {row.day.map(|day| format!("{} · ", text.lang.date(day)))}
                        {(words.count)(row.actors)}
                    </p>
                </div>
                {row.is_going_on.then(|| view! {
                    <a class="mk-button mk-button--small" href=exercise>{words.go_on}</a>
                })}
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                    on:click=move |_| app.delete(&id)>
                    <Icon glyph=Glyph::Trash />
                    <span class="mk-hidden">{(words.remove)(&name)}</span>
                </button>
            </li>
        }
    };
    view! {
        <PageHeader title=text.frame.nav.network lead=words.lead />
        <div class="mk-split">
            <section class="mk-section" aria-labelledby="maps-title">
                <h2 id="maps-title">{words.maps}</h2>
                {move || rows.with(Vec::is_empty).then(|| view! {
                    <Empty title=words.none_title text=words.none />
                })}
                <ul class="mk-maps">{move || rows.get().into_iter().map(item).collect_view()}</ul>
            </section>
            <Start />
        </div>
        <div class="mk-stack mk-stack--sections mk-maps__more">
            <GatherMaps rows />
            <Papers />
        </div>
    }
}

/// Several groups' maps become one.
#[component]
fn GatherMaps(rows: Memo<Vec<Row>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    let chosen = RwSignal::new(std::collections::BTreeSet::<String>::new());
    let put = move |_| {
        let ids = chosen.get_untracked();
        let graphs: Vec<Graph> = app.workspace.with_untracked(|workspace| {
            ids.iter().filter_map(|id| Graph::of(workspace, id)).collect()
        });
        let Some(first) = graphs.first().filter(|_| graphs.len() > 1) else {
            app.notice.set(Some(Notice { text: words.gather_two.into(), can_undo: false }));
            return;
        };
        let like = Map {
            title: (words.gathered_name)(&first.map.title),
            question: first.map.question.clone(),
            date: Some(app.today.get_untracked()),
            ..Map::default()
        };
        let (id, command) = gather(&graphs, &like, &mut |kind| app.new_id(kind));
        let told = (words.gathered)(graphs.len());
        app.run_and_tell(step_of(Kind::Map, &like.title), command, told);
        browser::go(&Route::map(&id));
    };
    let item = move |row: Row| {
        let (own, set) = (row.id.clone(), row.id.clone());
        view! {
            <label class="mk-choice">
                <input class="mk-tick" type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&own))
                    on:change=move |event| chosen.update(|chosen| {
                        match event_target_checked(&event) {
                            true => chosen.insert(set.clone()),
                            false => chosen.remove(&set),
                        };
                    }) />
                <span>{row.title}</span>
                <span class="mk-choice__hint">{(words.count)(row.actors)}</span>
            </label>
        }
    };
    move || {
        (rows.with(Vec::len) > 1).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="gather-title">
                    <h2 id="gather-title">{words.gather_title}</h2>
                    <p class="mk-soft mk-measure">{words.gather_hint}</p>
                    <div class="mk-choices">{rows.get().into_iter().map(item).collect_view()}</div>
                    <div><button class="mk-button" type="button" on:click=put>{words.gather_now}</button></div>
                </section>
            }
        })
    }
}
