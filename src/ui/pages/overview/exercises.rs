//! Maps in the middle of their exercise: whoever closed the page finds the way on. Says nothing where
//! there are none.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::Map,
    route::Route,
    text::brief,
    ui::parts::{Glyph, Icon},
};

/// An exercise that stood still for longer is nobody's to be reminded of.
const DAYS: i64 = 14;

#[component]
pub fn Exercises() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    let going_on = Memo::new(move |_| {
        let today = app.today.get();
        let is_near = |map: &&Map| map.date.is_none_or(|day| today.days_since(day).abs() <= DAYS);
        app.workspace.with(|workspace| {
            // A group's map goes on in the one that it was gathered into.
            let gathered: BTreeSet<&String> =
                workspace.all::<Map>().flat_map(|map| &map.merged_from.0).collect();
            let maps = workspace.all::<Map>().filter(|map| !map.step.is_empty()).filter(is_near);
            let maps = maps.filter(|map| !gathered.contains(&map.id));
            let of = |map: &Map| (map.id.clone(), map.shown_title().to_owned(), map.group.clone());
            maps.map(of).collect::<Vec<_>>()
        })
    });
    let row = move |(id, title, group): (String, String, String)| {
        let title = if title.is_empty() { text.shell.untitled.to_owned() } else { title };
        let title = match group.trim() {
            "" => title,
            group => format!("{title} ({})", (words.group_named)(&brief(group))),
        };
        let (map, on) = (Route::map(&id).href(), Route::NetworkMap { id, is_exercise: true });
        view! {
            <li class="mk-cluster">
                <a href=map>{title.clone()}</a>
                <a class="mk-button mk-button--small" href=on.href()>
                    <Icon glyph=Glyph::Board />
                    {words.go_on}
                    <span class="mk-hidden">{format!(" {title}")}</span>
                </a>
            </li>
        }
    };
    move || {
        let maps = going_on.get();
        (!maps.is_empty()).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="exercises-title">
                    <h2 id="exercises-title">{text.frame.nav.network}</h2>
                    <ul class="mk-rows">{maps.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}
