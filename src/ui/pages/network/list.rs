//! All maps, and the way to a new one.

use leptos::prelude::*;

use super::{groups::GatherMaps, lent::LENT, paper::Papers, start::Start};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Map, Node},
    order::OrderBy,
    route::Route,
    text::Text,
    ui::parts::{Empty, Glyph, Icon, PageHeader},
};

/// The example that has a map: [`crate::content::Example::map`].
const EXAMPLE: &str = "case-randers";

/// A map as it is told apart from others, of the same question too.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub title: String,
    day: Option<crate::domain::Day>,
    actors: usize,
    people: Vec<String>,
    is_going_on: bool,
}

impl Row {
    pub fn told(&self, text: &'static Text) -> String {
        let day = self.day.map(|day| text.lang.date(day));
        let people = (!self.people.is_empty()).then(|| self.people.join(", "));
        let parts = day.into_iter().chain([(text.network.count)(self.actors)]).chain(people);
        parts.collect::<Vec<_>>().join(" · ")
    }
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
                title: map.shown_title().to_owned(),
                day: map.date,
                actors: workspace.of::<Node>(&map.id).filter(|node| !node.is_own()).count(),
                people: map.participants.0.clone(),
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
        let told = row.told(text);
        let title = if row.title.is_empty() { text.shell.untitled.to_owned() } else { row.title };
        let id = row.id.clone();
        let name = title.clone();
        view! {
            <li class="mk-card mk-card--tight mk-maps__item">
                <div class="mk-maps__what">
                    <h3 class="mk-maps__title"><a href=open>{title}</a></h3>
                    <p class="mk-soft mk-small">{told}</p>
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
    let example = Route::Example { id: EXAMPLE.into() };
    let to_example = {
        let example = example.clone();
        move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            browser::go_to(&example, LENT.into());
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
                <p class="mk-no-print">
                    <a href=example.href() on:click=to_example>{words.lent_see}</a>
                </p>
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
