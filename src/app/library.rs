//! Content with files of its own: the guide, the exercise, the forms, the clauses, the examples.
//!
//! Each file is fetched when a page first needs it, once, and kept for the page load.

use std::sync::{Mutex, OnceLock, PoisonError};

use leptos::{prelude::*, task::spawn_local};

use super::{browser, clock};
use crate::{
    content::{
        Clauses, ContentError, Evaluation, Example, Exercise, Guide, read_clauses, read_evaluation,
        read_examples, read_exercise, read_guide,
    },
    text::{Lang, Text, Titles},
};

pub static GUIDE: Shelf<Guide> =
    Shelf::new("guide.json", read_guide, |text| (text.guide.coming, text.guide.missing));

pub static EXERCISE: Shelf<Exercise> =
    Shelf::new("exercise.json", read_exercise, |text| (text.network.coming, text.network.missing));

pub static EVALUATION: Shelf<Evaluation> = Shelf::new("evaluation.json", read_evaluation, |text| {
    (text.evaluation.coming, text.evaluation.missing)
});

pub static CLAUSES: Shelf<Clauses> = Shelf::new("agreement.json", read_clauses, |text| {
    (text.agreement.desk.coming, text.agreement.desk.clauses_missing)
});

static EXAMPLES_DA: Shelf<Vec<Example>> =
    Shelf::new("examples.da.json", read_examples, examples_words);
static EXAMPLES_EN: Shelf<Vec<Example>> =
    Shelf::new("examples.en.json", read_examples, examples_words);

fn examples_words(text: &Text) -> (&'static str, &'static str) {
    (text.examples.coming, text.examples.missing)
}

/// The examples in one language.
pub fn examples_in(lang: Lang) -> &'static Shelf<Vec<Example>> {
    match lang {
        Lang::Da => &EXAMPLES_DA,
        Lang::En => &EXAMPLES_EN,
    }
}

/// What names the parts of a record, for a view: nothing while any of it is on its way, and whatever
/// is here once none is.
pub fn titles() -> Memo<Option<Titles>> {
    let (guide, clauses) = (GUIDE.book(), CLAUSES.book());
    let (evaluation, exercise) = (EVALUATION.book(), EXERCISE.book());
    Memo::new(move |_| {
        let (guide, clauses) = (guide.get(), clauses.get());
        let (evaluation, exercise) = (evaluation.get(), exercise.get());
        let is_coming = guide.is_coming()
            || clauses.is_coming()
            || evaluation.is_coming()
            || exercise.is_coming();
        (!is_coming).then(|| Titles {
            guide: guide.here(),
            clauses: clauses.here(),
            evaluation: evaluation.here(),
            exercise: exercise.here(),
        })
    })
}

/// The place of one file's content.
pub struct Shelf<T: 'static> {
    file: &'static str,
    read: fn(&str) -> Result<T, ContentError>,
    /// What stands while it is on its way, and where it did not come.
    pub words: fn(&Text) -> (&'static str, &'static str),
    held: OnceLock<T>,
    /// Who waits for the fetch that is under way.
    waiting: Mutex<Vec<RwSignal<Book<T>>>>,
}

/// What a page has of a shelf.
pub enum Book<T: 'static> {
    Coming,
    Here(&'static T),
    /// The file could not be fetched or read.
    Missing,
}

impl<T> Clone for Book<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Book<T> {}

impl<T> Book<T> {
    pub fn here(self) -> Option<&'static T> {
        match self {
            Self::Here(content) => Some(content),
            Self::Coming | Self::Missing => None,
        }
    }

    fn is_coming(self) -> bool {
        matches!(self, Self::Coming)
    }
}

impl<T: Send + Sync> Shelf<T> {
    const fn new(
        file: &'static str,
        read: fn(&str) -> Result<T, ContentError>,
        words: fn(&Text) -> (&'static str, &'static str),
    ) -> Self {
        Self { file, read, words, held: OnceLock::new(), waiting: Mutex::new(Vec::new()) }
    }

    /// The content for a view: call it where the view is built.
    pub fn book(&'static self) -> RwSignal<Book<T>> {
        let book = RwSignal::new(Book::Coming);
        self.ask(book);
        book
    }

    /// Fills the book where it is empty: asks once more, as after the net came back.
    pub fn ask(&'static self, book: RwSignal<Book<T>>) {
        if book.get_untracked().here().is_some() {
            return;
        }
        if let Some(content) = self.held.get() {
            return book.set(Book::Here(content));
        }
        book.set(Book::Coming);
        let is_first = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push(book);
            waiting.len() == 1
        };
        if is_first {
            spawn_local(self.fetch());
        }
    }

    async fn fetch(&'static self) {
        let found = match browser::fetch_text(self.file).await.map(|text| (self.read)(&text)) {
            Some(Ok(content)) => Book::Here(self.held.get_or_init(|| content)),
            Some(Err(error)) => {
                clock::log(&error.to_string());
                Book::Missing
            }
            None => Book::Missing,
        };
        // Let go of the list first: a page that hears of it may ask for more.
        let waiting =
            std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        for book in waiting {
            // Nobody waits any more where the page was left meanwhile.
            let _ = book.try_set(found);
        }
    }
}
