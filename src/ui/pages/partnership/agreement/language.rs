//! Which language the text is written in, whatever the page round it is in.

use leptos::prelude::*;

use super::{desk::Desk, dispute::Mark};
use crate::{
    agreement::Built,
    app::{use_app, use_text},
    document::Document,
    domain::{Code, Kind, TextLanguage},
    field,
    text::{Lang, Text, field_words, text as words_of},
    ui::parts::{Select, options, text_or_null},
    workspace::set,
};

/// The words that a text's own are told in: what is missing in it, the numbers of its pages.
pub fn words_for(document: &Document, page: &'static Text) -> &'static Text {
    Lang::parse(&document.lang).map_or(page, words_of)
}

/// In which language the text is, where that has to be said.
pub fn language_to_name(built: &Built, page: &Text) -> Option<Lang> {
    built.language_to_name(page.lang.code()).and_then(Lang::parse)
}

/// The choice, which says that people's own words stay as they are.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    const FIELD: &str = field!(Agreement.language);
    let words = field_words(Kind::Agreement, FIELD, text.lang).unwrap_or_default();
    let chosen = Memo::new(move |_| desk.record.with(|own| own.language));
    let chosen = move || chosen.get().map_or("", Code::code).to_owned();
    let choose = move |code| desk.write(app, [set(FIELD, text_or_null(code))]);
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for="agreement-language">{words.label}</label>
            <p class="mk-field__hint" id="agreement-language-hint">{words.hint}</p>
            <Mark key=FIELD />
            <Select class="mk-input mk-input--medium" id="agreement-language" described=Some("agreement-language-hint".to_owned())
                options={options::<TextLanguage>(text.lang)} chosen=Signal::derive(chosen) choose
                none=text.agreement.desk.same_language />
        </div>
    }
}
