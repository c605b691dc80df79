//! Figures as they are read: in words where all said the same word, else with the scale they are of.

use super::super::Lang;
use crate::{
    content::Answering,
    evaluation::{Line, Tenths},
};

/// What was said, behind what was asked: where that ends with a sign of its own it takes no colon.
pub fn answered(asked: &str, said: &str) -> String {
    let colon = if asked.ends_with(['?', '!', '.']) { "" } else { ":" };
    format!("{asked}{colon} {said}")
}

/// `Kommunikation: 2,5`, `Hvordan går det? Snit 3,5`: behind a question the number says what it is.
pub fn mean_of(asked: &str, mean: Tenths, lang: Lang) -> String {
    let mean = decimal(mean, lang);
    match (asked.ends_with('?'), lang) {
        (false, _) => answered(asked, &mean),
        (true, Lang::Da) => answered(asked, &format!("Snit {mean}")),
        (true, Lang::En) => answered(asked, &format!("Average {mean}")),
    }
}

/// The word for a step, where an answer is a word and not a place between two ends.
pub fn step_word(answering: Answering, step: u8, lang: Lang) -> Option<String> {
    let words = &super::super::text(lang).evaluation;
    let [best, between, worst] = match answering {
        Answering::Partly => words.partly,
        // Behind the colon stands what it means.
        Answering::Light => {
            words.lights.map(|name| name.split_once(':').map_or(name, |(name, _)| name))
        }
        Answering::Agree
        | Answering::Mood
        | Answering::Recommend
        | Answering::Number
        | Answering::Text => return None,
    };
    let word = match step {
        1 => worst,
        3 => between,
        5 => best,
        _ => return None,
    };
    Some(word.to_lowercase())
}

/// `delvist`, `4,0`, or a number as it is: where the scale stands beside it.
fn bare(line: &Line, mean: f64, said: Option<u8>, lang: Lang) -> String {
    let answering = line.asked.answering;
    let word = said.and_then(|step| step_word(answering, step, lang));
    word.unwrap_or_else(|| match answering.has_steps() {
        true => decimal(Tenths::of(mean), lang),
        false => lang.number(mean),
    })
}

/// `delvist`, `4,0 af 5`, `2,0 af 5 (1 er nej, 5 er ja)`.
fn of_scale(line: &Line, mean: f64, said: Option<u8>, lang: Lang) -> String {
    let answering = line.asked.answering;
    let figure = bare(line, mean, said, lang);
    let word = |step| step_word(answering, step, lang);
    if !answering.has_steps() || said.and_then(word).is_some() {
        return figure;
    }
    let figure = match lang {
        Lang::Da => format!("{figure} af 5"),
        Lang::En => format!("{figure} of 5"),
    };
    match (word(1), word(5), lang) {
        (Some(low), Some(high), Lang::Da) => format!("{figure} (1 er {low}, 5 er {high})"),
        (Some(low), Some(high), Lang::En) => format!("{figure} (1 is {low}, 5 is {high})"),
        (_, _, Lang::Da | Lang::En) => figure,
    }
}

/// The mean of all, where there is one to be shown.
pub fn mean_said(line: &Line, lang: Lang) -> Option<String> {
    Some(of_scale(line, line.mean?, line.said(), lang))
}

/// The same in a table, which says the scale.
pub fn mean_bare(line: &Line, lang: Lang) -> Option<String> {
    Some(bare(line, line.mean?, line.said(), lang))
}

/// What one party says.
pub fn party_said(line: &Line, party: &str, lang: Lang) -> Option<String> {
    let mean = *line.by_party.get(party)?;
    Some(of_scale(line, mean, line.said_by.get(party).copied(), lang))
}

pub fn party_bare(line: &Line, party: &str, lang: Lang) -> Option<String> {
    let mean = *line.by_party.get(party)?;
    Some(bare(line, mean, line.said_by.get(party).copied(), lang))
}

/// The lowest and the highest answer.
pub fn ends_said(line: &Line, lang: Lang) -> Option<(String, String)> {
    let said =
        |step: u8| step_word(line.asked.answering, step, lang).unwrap_or_else(|| step.to_string());
    line.range.map(|(low, high)| (said(low), said(high)))
}

pub fn decimal(tenths: Tenths, lang: Lang) -> String {
    let sign = super::super::text(lang).evaluation.decimal;
    format!("{}{sign}{}", tenths.0 / 10, tenths.0 % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text;

    #[test]
    fn a_number_behind_a_question_says_what_it_is() {
        for (asked, lang, told) in [
            ("Hvordan går det?", Lang::Da, "Hvordan går det? Snit 3,5"),
            ("How is it going?", Lang::En, "How is it going? Average 3.5"),
            ("Kommunikation", Lang::Da, "Kommunikation: 3,5"),
        ] {
            assert_eq!(mean_of(asked, Tenths(35), lang), told);
        }
        assert_eq!(answered("Hvordan går det?", "2 grøn"), "Hvordan går det? 2 grøn");
    }

    #[test]
    fn who_has_not_answered_is_named() {
        let names = ["Skolen".to_owned(), "Banken".to_owned()];
        for (lang, told) in [
            (Lang::Da, "1 af 3 parter har svaret. Mangler: Skolen og Banken."),
            (Lang::En, "1 of 3 parties has answered. Missing: Skolen and Banken."),
        ] {
            assert_eq!((text(lang).evaluation.parties_missing)(1, 3, &names), told);
        }
    }
}
