//! What the content calls its clauses, choices and variables, and what versions are called.

use super::Agreement;
use crate::{content::Clauses, text::Lang};

impl Agreement {
    /// Among others: one number may stand in two languages. The language where it is not the page's.
    pub fn version_name(&self, number: i64, day: Option<&str>, lang: Option<Lang>) -> String {
        let name = (self.desk.version)(number);
        let lang = lang.map(self.versions.language);
        [Some(name.as_str()), day, lang].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What stands beside the name of a text that is a translation, or in another language than its page.
    pub fn language_note(&self, lang: Option<Lang>, is_translation: bool) -> Option<String> {
        let translation = is_translation.then_some(self.settled.is_translation);
        let said = [translation, lang.map(self.versions.language)];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}

pub fn title(clauses: &Clauses, clause: &str, lang: &str) -> String {
    clauses.clause(clause).map(|own| own.words.of(lang).title.clone()).unwrap_or_default()
}

/// A clause with what is chosen in it, where there is something to choose between.
pub fn chosen(clauses: &Clauses, clause: &str, ids: &[String], lang: &str) -> String {
    let Some(own) = clauses.clause(clause) else { return String::new() };
    let names = ids.iter().filter_map(|id| own.choice(id));
    let names = names.map(|own| own.words.of(lang).name.as_str()).filter(|name| !name.is_empty());
    let title = title(clauses, clause, lang);
    match names.collect::<Vec<_>>().join(" / ").as_str() {
        "" => title,
        names => format!("{title}: {names}"),
    }
}

/// An option of a clause.
pub fn option(clauses: &Clauses, clause: &str, id: &str, lang: &str) -> String {
    let own = clauses.clause(clause).and_then(|own| own.option(id));
    own.map(|own| own.words.of(lang).name.clone()).unwrap_or_default()
}

pub fn variable(clauses: &Clauses, id: &str, lang: &str) -> String {
    clauses.variable(id).map(|own| own.words.of(lang).name.clone()).unwrap_or_default()
}
