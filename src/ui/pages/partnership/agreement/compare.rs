//! What has changed from one text to another.

use leptos::prelude::*;

use super::{
    desk::Desk,
    language::words_for,
    versions::{Row, document_of},
};
use crate::{
    agreement::{Compared, Settled, compare, differing, in_language},
    app::{App, use_app, use_text},
    compare::{Fate, Piece},
    document::Document,
    text::Text,
    ui::parts::SelectField,
};

/// The heading over what has changed.
pub const COMPARE: &str = "compare-title";

/// What stands for the text as it is now, among the versions.
pub const NOW: &str = "now";

/// Two texts in one language. `None` where they cannot be said in one.
fn in_one_language(app: App, desk: Desk, old: &str, new: &str) -> Option<(Document, Document)> {
    let (mut before, mut after) = (document_of(app, desk, old), document_of(app, desk, new));
    // The text now can be said in the language of the other.
    let now_in = |lang: &str| desk.with_draft(app, |draft| in_language(draft, lang)).flatten();
    if before.lang != after.lang && old == NOW {
        before = now_in(&after.lang).unwrap_or(before);
    } else if before.lang != after.lang && new == NOW {
        after = now_in(&before.lang).unwrap_or(after);
    }
    (before.lang == after.lang).then_some((before, after))
}

/// The headings of what is other now than in a version, in the words of the page. A mail has none of
/// its own. Which words are other is not looked for: it is asked at every letter.
pub fn changed_since(app: App, desk: Desk, text: &'static Text, version: &str) -> Vec<String> {
    let Some((before, after)) = in_one_language(app, desk, version, NOW) else {
        return Vec::new();
    };
    let differing = differing(&before, &after, words_for(&after, text).agreement.fill_in);
    let titles = differing.into_iter().map(|(own, ..)| match desk.clause(&own.id) {
        Some(clause) => clause.words.of(text.lang.code()).title.clone(),
        None => own.title.clone(),
    });
    titles.filter(|title| !title.trim().is_empty()).collect()
}

#[component]
pub fn Compare(rows: Memo<Vec<Row>>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.versions;
    // What was agreed on or signed is what one asks about first.
    let settled = desk.built.with_untracked(|built| match &built.settled {
        Settled::Kept { version, .. } => Some(version.clone()),
        Settled::Unkept(_) | Settled::Not => None,
    });
    let last = rows.with_untracked(|rows| rows.last().map(|row| row.id.clone()));
    let old = RwSignal::new(settled.or(last).unwrap_or_default());
    let new = RwSignal::new(NOW.to_owned());
    let options = move || {
        let named = rows.get().into_iter().map(|row| {
            let day = row.at.map(|day| text.lang.date(day)).unwrap_or_default();
            (row.id, text.agreement.version_name(row.number, Some(&day), row.lang))
        });
        named.chain([(NOW.to_owned(), words.now.to_owned())]).collect::<Vec<_>>()
    };
    let pick = move |id: &'static str, label: &'static str, chosen: RwSignal<String>| {
        view! {
            <SelectField id label options=Signal::derive(options) chosen class="mk-input mk-input--medium"
                choose=move |id| chosen.set(id) />
        }
    };
    view! {
        <section class="mk-section" aria-labelledby=COMPARE>
            <h3 id=COMPARE tabindex="-1">{words.compare}</h3>
            <div class="mk-cluster">
                {pick("compare-old", words.old, old)}
                {pick("compare-new", words.new, new)}
            </div>
            <div aria-live="polite"><Differences old new /></div>
        </section>
    }
}

/// What is other in one text than in the one before it, word by word.
#[component]
pub fn Differences(
    #[prop(into)] old: Signal<String>,
    #[prop(into)] new: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.versions;
    move || {
        let Some((before, after)) = in_one_language(app, desk, &old.get(), &new.get()) else {
            return view! { <p>{words.other_language}</p> }.into_any();
        };
        let compared = compare(&before, &after, words_for(&after, text).agreement.fill_in);
        let lang = after.lang;
        match compared.is_empty() {
            true => view! { <p>{words.same}</p> }.into_any(),
            false => {
                let compared = compared.into_iter().map(|own| difference(own, lang.clone()));
                compared.collect_view().into_any()
            }
        }
    }
}

fn difference(compared: Compared, lang: String) -> impl IntoView {
    let title = (!compared.title.is_empty()).then(|| view! { <h4>{compared.title}</h4> });
    view! {
        <div class="mk-version__change" lang=lang>{title} <Redline pieces=compared.pieces /></div>
    }
}

/// Words that were put in and taken out, marked for the eye and for the ear.
#[component]
pub fn Redline(pieces: Vec<Piece>) -> impl IntoView {
    let text = use_text();
    let (words, lang) = (&text.agreement.versions, text.lang.code());
    let pieces = pieces.into_iter().map(|piece| match piece.fate {
        Fate::Kept => view! { <span>{piece.text}</span> }.into_any(),
        Fate::Added => view! {
            <ins><span class="mk-hidden" lang=lang>{words.added}</span>{piece.text}</ins>
        }
        .into_any(),
        Fate::Removed => view! {
            <del><span class="mk-hidden" lang=lang>{words.removed}</span>{piece.text}</del>
        }
        .into_any(),
    });
    view! { <p class="mk-redline">{pieces.collect_view()}</p> }
}
