//! What the content calls its clauses, choices and variables.

use crate::content::Clauses;

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
