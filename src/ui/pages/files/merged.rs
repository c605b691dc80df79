//! The way on from a merge: what it brought or changed.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::{
    agreement::point_of,
    app::{Came, browser, titles, use_app, use_text},
    crdt::DELETED,
    domain::{Code, Kind},
    order::OrderBy,
    place::route_of,
    route::Route,
    text::{Reader, Text, capitalised, names::name_of, shown},
    workspace::{Alike, Contents, Workspace, alike, top_of},
};

/// So many are read at a glance, and so many more come with a press.
const FIRST: usize = 8;
const MORE: usize = 50;
/// So many records are named in which something changed, and so many fields of each.
const NAMED: usize = 4;

/// A partnership, a partner or a map, with what came under it.
#[derive(Clone, PartialEq)]
struct Place {
    id: String,
    href: String,
    name: String,
    came: Vec<Came>,
}

#[component]
pub fn Merged() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page;
    let places = Memo::new(move |_| {
        let merged = app.incoming.with(|incoming| incoming.merged.clone());
        app.workspace.with(|workspace| places(workspace, text, merged))
    });
    let limit = RwSignal::new(FIRST);
    let titles = titles();
    let item = move |place: Place| {
        let told = app.workspace.with(|workspace| {
            let reader = Reader::new(text, workspace.records());
            told(workspace, &reader.titled(titles.get().unwrap_or_default()), text, &place)
        });
        view! {
            <li>
                <a href=place.href>{place.name}</a>
                {(!told.is_empty()).then(|| view! { <p class="mk-small mk-soft">{told}</p> })}
            </li>
        }
    };
    let items = move || places.get().into_iter().take(limit.get()).map(item).collect_view();
    let more = move || places.with(Vec::len).saturating_sub(limit.get()).min(MORE);
    // Somebody else may have written down a partner that stood here already.
    let alike = Memo::new(move |_| {
        let came = app.incoming.with(|incoming| {
            let new = incoming.merged.iter().filter(|came| came.is_new);
            new.map(|came| came.id.clone()).collect::<BTreeSet<_>>()
        });
        let is_new = |pair: &Alike| came.contains(&pair.stays) || came.contains(&pair.goes);
        app.workspace.with(|workspace| alike(workspace).iter().filter(|pair| is_new(pair)).count())
    });
    // Where something has to be settled first, nobody is led on to gathering.
    let gather = move || {
        let opened = app.opened_maps();
        let is_opened = |came: &Came| opened.contains(&came.id);
        let count = opened.len();
        let has_come = app.incoming.with(|incoming| incoming.merged.iter().any(is_opened));
        (has_come && count > 1).then(|| {
            view! {
                <div><button class="mk-button" type="button"
                    on:click=|_| browser::go_to(&Route::Network, "gather-title".into())>
                    {(text.lang.group_files().gather_opened)(count)}
                </button></div>
            }
        })
    };
    move || {
        (!places.with(Vec::is_empty)).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="merged-title">
                    <h2 id="merged-title" tabindex="-1">{words.plan.merged_now}</h2>
                    <ul class="mk-missing">{items}</ul>
                    {gather()}
                    {move || (more() > 0).then(|| view! {
                        <div><button class="mk-link-button" type="button"
                            on:click=move |_| limit.update(|limit| *limit += MORE)>
                            {(words.plan.more)(more())}
                        </button></div>
                    })}
                    {move || (alike.get() > 0).then(|| view! {
                        <p><a href=Route::Partners.href()>{(text.same_partner.after_merge)(alike.get())}</a></p>
                    })}
                </section>
            }
        })
    }
}

/// Partnerships first, else in the order in which they came.
fn places(workspace: &Workspace, text: &'static Text, merged: Vec<Came>) -> Vec<Place> {
    let reader = Reader::new(text, workspace.records());
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut tops = Vec::new();
    for came in merged {
        let Some(own) = workspace.record(&came.id).filter(|own| own.is_shown()) else { continue };
        let top = top_of(workspace, own);
        let place = *known.entry(&top.id).or_insert_with(|| {
            tops.push((top, Vec::new()));
            tops.len() - 1
        });
        if let Some((_, all)) = tops.get_mut(place) {
            all.push(came);
        }
    }
    tops.order_by_key(|(top, _)| top.kind != Kind::Partnership.code());
    let places = tops.into_iter().filter_map(|(top, came)| {
        // A line of its own has room for the whole of it.
        let name = shown(&name_of(workspace, top, text.lang));
        let name = format!("{}: {name}", capitalised(&reader.kind(&top.kind)));
        Some(Place { id: top.id.clone(), href: route_of(workspace, top)?.href(), name, came })
    });
    places.collect()
}

/// `Nyt: 1 skridt. Ændret: Status, Tovholder, Aftale på én side (Status)`. Nothing where all of it is new.
fn told(workspace: &Workspace, reader: &Reader, text: &'static Text, place: &Place) -> String {
    let words = &text.file_page;
    if place.came.iter().any(|came| came.is_new && came.id == place.id) {
        return String::new();
    }
    let new = place.came.iter().filter(|came| came.is_new);
    let new = Contents::of(new.filter_map(|came| workspace.record(&came.id)));
    let new = (words.contents)(&new);
    let (own, others): (Vec<&Came>, Vec<&Came>) =
        place.came.iter().partition(|came| came.id == place.id);
    let changed: Vec<String> = own
        .into_iter()
        .chain(others)
        .filter_map(|came| {
            let record = workspace.record(&came.id)?;
            let is_agreement = record.kind == Kind::Agreement.code();
            let mut fields: Vec<String> = Vec::new();
            for field in came.fields.iter().filter(|field| *field != DELETED) {
                let field = if is_agreement { point_of(field) } else { field };
                let name = reader.field(&record.kind, field);
                if !fields.contains(&name) {
                    fields.push(name);
                }
            }
            // What was changed in an agreement is read before anybody says yes to it: all of it.
            let fields = if is_agreement { fields.join(", ") } else { first(&fields, ", ") };
            (!fields.is_empty()).then(|| match record.id == place.id {
                true => fields,
                false => format!("{} ({fields})", reader.name(record)),
            })
        })
        .collect();
    (words.plan.told)(&new, &first(&changed, ", "))
}

fn first(all: &[String], between: &str) -> String {
    let more = if all.len() > NAMED { " …" } else { "" };
    let named: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    named.join(between) + more
}
