//! Places where a name stands, each with the way to it.

use leptos::prelude::*;

use crate::{
    app::{titles, use_app, use_text},
    place::route_of,
    route::Route,
    text::Reader,
    workspace::discretion::Mention,
};

/// So many are named.
const NAMED: usize = 12;

#[component]
pub fn Mentioned(
    found: Vec<Mention>,
    /// Names that are told beside them, and stand in no place that one could go to.
    #[prop(optional)]
    names: Vec<String>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.share;
    let more = (found.len() + names.len()).saturating_sub(NAMED);
    let room = NAMED.saturating_sub(found.len());
    let names = names.into_iter().take(room).map(|name| view! { <li>{name}</li> }).collect_view();
    let titles = titles();
    let places = move || {
        app.workspace.with_untracked(|workspace| {
            let titles = titles.get().unwrap_or_default();
            let reader = Reader::new(text, workspace.records()).titled(titles);
            let named = found.iter().take(NAMED).filter_map(|own| {
                let record = workspace.record(&own.id)?;
                let field = match own.field.as_str() {
                    "" => String::new(),
                    field => reader.field(&record.kind, field),
                };
                let place = (words.place)(&field, &reader.name(record));
                let route = match record.is_shown() {
                    true => route_of(workspace, record),
                    false => Some(Route::Trash),
                };
                Some(match route {
                    Some(route) => view! { <li><a href=route.href()>{place}</a></li> }.into_any(),
                    None => view! { <li>{place}</li> }.into_any(),
                })
            });
            named.collect_view()
        })
    };
    let more = (more > 0).then(|| view! { <li>{(words.more)(more)}</li> });
    view! {
        <ul class="mk-notes">
            {places}
            {names}
            {more}
        </ul>
    }
}
