//! One entry of the log, as it is read outside its own page; and what is said where one is written.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Code, Entry, EntryKind},
    place,
    text::Label,
    ui::parts::{Icon, Tag, Tone, glyph_of, tag_of},
};

/// The place that an entry belongs to.
pub struct Home {
    pub href: String,
    pub name: String,
    pub may_be_named: bool,
}

/// An entry with the place it belongs to.
pub fn log_item(entry: Entry, is_internal: bool, home: Option<Home>) -> impl IntoView {
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
        <li class="mk-log__item" class:mk-no-print=is_internal>
            <span class="mk-log__sign"><Icon glyph=glyph_of(kind) /></span>
            <article class="mk-log__body" id=place::entry(&entry.id) tabindex="-1">
                <div class="mk-log__head">
                    <h3 class="mk-log__kind">{kind.label(text.lang)}</h3>
                    {entry.outcome.map(tag_of)}
                    {is_internal.then(only_us)}
                    {when}
                </div>
                {summary}
                {home}
            </article>
        </li>
    }
}

/// An entry that is for the library's own people.
pub fn only_us() -> impl IntoView {
    view! { <Tag tone=Tone::Plain label=use_text().partnership.record.only_us /> }
}

/// The kind that is chosen in a form; nothing chosen is a note.
pub fn chosen_kind(code: RwSignal<String>) -> EntryKind {
    EntryKind::parse(&code.get()).unwrap_or(EntryKind::Note)
}

/// Beside the label of what is written: whether an entry of that kind stays at home. In a share copy that is
/// open for itself all is written for who sent it.
#[component]
pub fn Leaves(id: &'static str, kind: Signal<EntryKind>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnership.log;
    let told = move || match kind.get().is_internal() {
        _ if app.is_apart() => "",
        true => words.stays,
        false => words.leaves,
    };
    view! { <span class="mk-field__hint" id=id>{told}</span> }
}
