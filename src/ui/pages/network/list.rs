//! All maps, and the way to a new one.

use leptos::prelude::*;

use super::{groups::GatherMaps, here::one_line, lent::LENT, paper::Papers, start::Start};
use crate::{
    app::{browser, use_app, use_text},
    network::{Listed, listed},
    route::Route,
    text::Text,
    ui::parts::{Disclosure, Empty, Glyph, Icon, PageHeader},
};

/// The example that has a map: [`crate::content::Example::map`].
const EXAMPLE: &str = "case-randers";

/// What a map is, beside its title: when, how many, who, and what tells it from others like it.
pub fn told(map: &Listed, text: &'static Text) -> String {
    let day = map.day.map(|day| text.lang.date(day));
    day.into_iter().chain(facts(map, text)).collect::<Vec<_>>().join(" · ")
}

/// In one line, as a choice shows it: the day, and more only where that does not tell it apart.
pub fn choice(map: &Listed, text: &'static Text) -> String {
    let title = match map.title.as_str() {
        "" => text.shell.untitled.to_owned(),
        title => one_line(title),
    };
    let day = map.day.map(|day| text.lang.date(day));
    let facts = map.has_twin.then(|| facts(map, text)).into_iter().flatten();
    let parts = [title].into_iter().chain(day).chain(facts);
    parts.collect::<Vec<_>>().join(", ")
}

fn facts(map: &Listed, text: &'static Text) -> impl Iterator<Item = String> + use<> {
    let words = &text.network;
    let people = (!map.people.is_empty()).then(|| map.people.join(", "));
    let apart = map.apart.as_ref().map(|apart| (words.told_apart)(apart));
    let group = (!map.group.is_empty()).then(|| (words.group_named)(&one_line(&map.group)));
    group.into_iter().chain([(words.count)(map.actors)]).chain(people).chain(apart)
}

#[component]
pub fn Maps() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    let rows = Memo::new(move |_| app.workspace.with(listed));
    let example = Route::Example { id: EXAMPLE.into() };
    let to_example = {
        let example = example.clone();
        move |event: leptos::ev::MouseEvent| {
            browser::follow_here(&event, || browser::go_to(&example, LENT.into()));
        }
    };
    let is_none = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <PageHeader title=text.frame.nav.network lead=words.lead />
        // Where there is no map yet, the first one is what the page is about.
        <div class="mk-maps__all" class:mk-split=move || !is_none.get()>
            <section class="mk-section" aria-labelledby="maps-title">
                <h2 id="maps-title" tabindex="-1">{words.maps}</h2>
                {move || is_none.get().then(|| view! { <Empty title=words.none_title text=words.none /> })}
                <p class="mk-no-print">
                    <a href=example.href() on:click=to_example>{words.lent_see}</a>
                </p>
                <Items rows within=None />
            </section>
            <Start />
        </div>
        <div class="mk-stack mk-stack--sections mk-maps__more">
            <GatherMaps rows />
            <Papers />
        </div>
    }
}

/// The maps that stand for themselves, or those within a gathered one.
#[component]
fn Items(rows: Memo<Vec<Listed>>, within: Option<String>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        rows.with(|rows| {
            let own = rows.iter().filter(|row| row.gathered_in == within);
            own.map(|row| row.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <ul class="mk-maps">
            <For each=move || ids.get() key=Clone::clone children=move |id| view! { <Item id rows /> } />
        </ul>
    }
    .into_any()
}

/// A map, and beneath a gathered one those that it came of.
#[component]
fn Item(id: String, rows: Memo<Vec<Listed>>) -> impl IntoView {
    let own = StoredValue::new(id);
    let row = Memo::new(move |_| {
        rows.with(|rows| own.with_value(|id| rows.iter().find(|row| row.id == *id).cloned()))
    });
    let count = Memo::new(move |_| {
        let is_part =
            |row: &&Listed| own.with_value(|id| row.gathered_in.as_deref() == Some(id.as_str()));
        rows.with(|rows| rows.iter().filter(is_part).count())
    });
    let has_parts = Memo::new(move |_| count.get() > 0);
    let gathered = move || (use_text().network.gathered_of)(count.get());
    view! {
        <li class="mk-card mk-card--tight mk-maps__item">
            {move || row.get().map(face)}
            {move || has_parts.get().then(|| view! {
                <Disclosure class="mk-disclosure mk-maps__parts" summary=gathered.into_any()>
                    <Items rows within=Some(own.get_value()) />
                </Disclosure>
            })}
        </li>
    }
}

fn face(row: Listed) -> AnyView {
    let app = use_app();
    let text = use_text();
    let words = &text.network;
    let open = Route::map(&row.id).href();
    let exercise = Route::NetworkMap { id: row.id.clone(), is_exercise: true }.href();
    let told = told(&row, text);
    let about = format!("about-{}", row.id);
    let (about_open, about_exercise, about_remove) = (about.clone(), about.clone(), about.clone());
    let title = if row.title.is_empty() { text.shell.untitled.to_owned() } else { row.title };
    let id = row.id;
    let name = title.clone();
    view! {
        <div class="mk-maps__what">
            <h3 class="mk-maps__title"><a href=open aria-describedby=about_open>{title}</a></h3>
            <p class="mk-soft mk-small" id=about>{told}</p>
        </div>
        {row.is_going_on.then(|| view! {
            <a class="mk-button mk-button--small" href=exercise aria-describedby=about_exercise>{words.go_on}</a>
        })}
        <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button" aria-describedby=about_remove
            on:click=move |_| app.delete(&id)>
            <Icon glyph=Glyph::Trash />
            <span class="mk-hidden">{(words.remove)(&name)}</span>
        </button>
    }
    .into_any()
}
