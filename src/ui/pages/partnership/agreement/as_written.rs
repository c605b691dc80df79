//! The points in people's own words that may be in another language than the text.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{app::use_text, text::Lang};

/// The points in people's own words, which no change of language reaches.
#[component]
pub fn AsWritten() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.check;
    let points = Memo::new(move |_| {
        desk.built.with(|built| {
            let named = built.as_written.iter().filter_map(|id| {
                let section = built.document.sections.iter().find(|own| own.id == *id)?;
                let own = built.standings.iter().find(|own| own.clause == *id);
                let clause = own.and_then(|own| desk.clause(&own.clause));
                let title = clause.map(|own| own.words.of(text.lang.code()).title.clone());
                let title = title.unwrap_or_else(|| section.title.clone());
                let number = section.number;
                Some((id.clone(), number.map_or(title.clone(), |at| format!("{at}. {title}"))))
            });
            named.collect::<Vec<_>>()
        })
    });
    let items = move || {
        let items = points.get().into_iter().map(|(id, title)| {
            view! {
                <li>
                    <button class="mk-link-button" type="button"
                        on:click=move |_| desk.go_to(&id, None)>{title}</button>
                </li>
            }
        });
        items.collect_view()
    };
    let lead = move || {
        let lang = Lang::parse(desk.lang(text)).unwrap_or(text.lang);
        (words.as_written_lead)((text.agreement.versions.language)(lang))
    };
    move || {
        (!points.with(Vec::is_empty)).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="as-written-title">
                    <h3 id="as-written-title">{words.as_written}</h3>
                    <p class="mk-soft mk-measure">{lead}</p>
                    <ul class="mk-missing">{items}</ul>
                </section>
            }
        })
    }
}
