//! One entry of the log, as it is read outside its own page.

use leptos::prelude::*;

use crate::{
    app::use_text,
    domain::{Entry, EntryKind},
    text::Label,
    ui::parts::{Icon, glyph_of, tag_of},
};

/// The place that an entry belongs to.
pub struct Home {
    pub href: String,
    pub name: String,
    pub may_be_named: bool,
}

/// An entry with the place it belongs to.
pub fn log_item(entry: Entry, home: Option<Home>) -> impl IntoView {
    let text = use_text();
    let kind = entry.entry_kind.unwrap_or(EntryKind::Note);
    let when = entry.at.map(|day| {
        view! { <time class="mk-log__when" datetime=day.to_string()>{text.lang.date(day)}</time> }
    });
    let home = home.map(|home| {
        let class = if home.may_be_named { "mk-log__who" } else { "mk-log__who mk-no-print" };
        view! { <p class=class><a href=home.href>{home.name}</a></p> }
    });
    let summary = (!entry.summary.is_empty())
        .then(|| view! { <p class="mk-log__text">{entry.summary.clone()}</p> });
    view! {
        <li class="mk-log__item">
            <span class="mk-log__sign"><Icon glyph=glyph_of(kind) /></span>
            <article class="mk-log__body">
                <div class="mk-log__head">
                    <h3 class="mk-log__kind">{kind.label(text.lang)}</h3>
                    {entry.outcome.map(tag_of)}
                    {when}
                </div>
                {summary}
                {home}
            </article>
        </li>
    }
}
