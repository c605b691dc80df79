//! What the content calls its clauses, choices and variables, and what versions are called.

use super::Agreement;
use crate::{
    agreement::Apart,
    content::Clauses,
    domain::{AgreementLevel, Day, fold},
    text::{Label, Lang},
};

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

    /// Several of one partnership, each by what tells it from the others; numbered where nothing does.
    pub fn names_apart(&self, all: &[Apart], clauses: &Clauses, lang: Lang) -> Vec<String> {
        let name = |own: &Apart| {
            let level = own.level.unwrap_or(AgreementLevel::Mail).name(clauses, lang.code());
            let partners = own.partners.join(", ");
            let years = own.years.map(|(first, last)| match first == last {
                true => first.to_string(),
                false => format!("{first}-{last}"),
            });
            let state = own.state.map(|state| state.label(lang).to_owned());
            let told = [Some(level.to_owned()), Some(partners), years, state];
            let told = told.into_iter().flatten().filter(|own| !own.is_empty());
            told.collect::<Vec<_>>().join(" · ")
        };
        let names: Vec<String> = all.iter().map(name).collect();
        let numbered = names.iter().enumerate().map(|(place, name)| {
            let before = names.iter().take(place).filter(|own| *own == name).count();
            let is_one = names.iter().filter(|own| *own == name).count() == 1;
            if is_one { name.clone() } else { format!("{name} · {}", before + 1) }
        });
        numbered.collect()
    }
}

/// `aftale_laes-for-mig_v1_2026-11-29.docx`, without letters that mail programs stumble over. A version
/// that was kept is told by its number alone. `text` is its title and its language.
pub fn file_name(text: (&str, &str), number: i64, day: Option<Day>, ending: &str) -> String {
    let (title, lang) = text;
    let plain = fold(title);
    let clean = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let name: String = plain.chars().map(clean).take(60).collect();
    let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let kind = if lang == "en" { "agreement" } else { "aftale" };
    let day = day.map(|day| format!("_{day}")).unwrap_or_default();
    format!("{kind}_{name}_v{number}{day}.{ending}")
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

/// Why a choice does not fit with what it is against, where the content says it.
pub fn against<'a>(clauses: &'a Clauses, clause: &str, id: &str, lang: &str) -> Option<&'a String> {
    let against = clauses.clause(clause)?.choice(id)?.against.as_ref()?;
    Some(against.say.as_ref()?.of(lang))
}

/// What a text without that clause lacks.
pub fn lacks(clauses: &Clauses, clause: &str, lang: &str) -> String {
    clauses.clause(clause).map(|own| own.words.of(lang).lacks.clone()).unwrap_or_default()
}
