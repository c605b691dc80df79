//! The guide and the examples, fetched when first needed and kept for the page load.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{browser, clock, state::App};
use crate::{
    content::{Example, Guide, read_examples, read_guide},
    text::Lang,
};

/// The examples of one language.
#[derive(Clone, Debug, PartialEq)]
pub enum Library {
    /// Not asked for yet, or on their way.
    Coming,
    Here {
        lang: Lang,
        examples: Arc<Vec<Example>>,
    },
    /// The file could not be fetched or read.
    Missing {
        lang: Lang,
    },
}

/// The guide, both languages in one.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum GuideBook {
    #[default]
    Unasked,
    Coming,
    Here(Arc<Guide>),
    Missing,
}

impl App {
    /// Asks for the guide, once. Call it where a view is built, then follow `guide`.
    pub fn want_guide(self) {
        if self.guide.with_untracked(|guide| *guide == GuideBook::Unasked) {
            self.fetch_guide();
        }
    }

    /// Asks again, as after the net came back.
    pub fn fetch_guide(self) {
        self.guide.set(GuideBook::Coming);
        spawn_local(async move {
            let read = browser::fetch_text("guide.json").await.map(|text| read_guide(&text));
            self.guide.set(match read {
                Some(Ok(guide)) => GuideBook::Here(Arc::new(guide)),
                Some(Err(error)) => {
                    clock::log(&error.to_string());
                    GuideBook::Missing
                }
                None => GuideBook::Missing,
            });
        });
    }

    /// The examples in the chosen language; fetches them where they are not here.
    pub fn examples(self) -> Library {
        let wanted = self.front.lang.get();
        let library = self.library.get();
        match &library {
            Library::Here { lang, .. } | Library::Missing { lang } if *lang == wanted => library,
            _ => {
                self.fetch_examples(wanted);
                Library::Coming
            }
        }
    }

    /// Asks again, as after the net came back.
    pub fn fetch_examples(self, lang: Lang) {
        spawn_local(async move {
            let text = browser::fetch_text(&format!("examples.{}.json", lang.code())).await;
            let read = text.map(|text| read_examples(&text));
            let library = match read {
                Some(Ok(examples)) => Library::Here { lang, examples: Arc::new(examples) },
                Some(Err(error)) => {
                    clock::log(&error.to_string());
                    Library::Missing { lang }
                }
                None => Library::Missing { lang },
            };
            self.library.set(library);
        });
    }
}
