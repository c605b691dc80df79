//! Words about what was agreed on or signed, in both languages.

use super::wording::{numbered, written_in};
use crate::{
    agreement::Differs,
    domain::{AgreementState, Day},
    text::Lang,
};

/// What was agreed on or signed, and what has changed since.
pub struct SettledWords {
    /// Beside a version: how far it came, and the day on which that was set here.
    pub mark: fn(AgreementState, Day) -> String,
    pub changed: fn(AgreementState) -> &'static str,
    /// The version that was settled, the number of the text now, what it differs by, and the headings
    /// of what changed.
    pub changed_text: fn(AgreementState, i64, i64, Differs, &[String]) -> String,
    /// Where it is sent from: the same numbers.
    pub sends_draft: fn(AgreementState, i64, i64) -> String,
    pub to_settled: fn(i64) -> String,
    /// Only the guide's words are other ones now.
    pub reworded: fn(AgreementState, i64) -> String,
    /// The text says in another language what was agreed on.
    pub translation: &'static str,
    /// Beside the version that it is one of.
    pub is_translation: &'static str,
    /// The version that was agreed on, and its language.
    pub translation_text: fn(AgreementState, i64, Lang) -> String,
    /// The version that was only sent, and its language.
    pub sent_otherwise: fn(i64, Lang) -> String,
    pub show_in: fn(Lang) -> String,
    pub settled_too: fn(AgreementState) -> &'static str,
    pub see_changes: &'static str,
    pub set_agreed: fn(i64) -> String,
    pub set_signed: fn(i64) -> String,
    pub unkept: fn(AgreementState) -> &'static str,
    pub unkept_text: fn(AgreementState) -> &'static str,
    /// In which language the text would be kept.
    pub keep_now: fn(Lang) -> String,
    /// In a share copy, in place of how far the agreement is.
    pub theirs_to_say: &'static str,
    /// Asked where the yes may have been to another text than the one that stands here.
    pub which: fn(AgreementState) -> &'static str,
    /// The version that it may have been to, and the headings of what is other now.
    pub which_text: fn(i64, &[String]) -> String,
    /// The version that it may have been to, its day, and its language where that has to be said.
    pub as_it_was: fn(i64, Option<Day>, Option<Lang>) -> String,
    /// The number that the text would have.
    pub text_now: fn(i64) -> String,
    pub text_now_disputed: fn(i64) -> String,
    pub see_difference: &'static str,
    /// Where only two answers stand in it, or comments that nobody has settled.
    pub really: fn(AgreementState) -> &'static str,
    pub anyway: &'static str,
    pub as_it_stands: &'static str,
    /// Over the comments.
    pub talked_of: &'static str,
    /// Of the version that was taken, where the text has gone on from it.
    pub kept_before: fn(AgreementState, i64) -> String,
    /// As which version, and in which language where it has to be said.
    pub kept: fn(AgreementState, i64, Option<Lang>) -> String,
}

pub const DA: SettledWords = SettledWords {
    mark: |state, day| {
        let day = Lang::Da.written_date(day);
        match is_signed(state) {
            true => format!("Underskrevet {day}"),
            false => format!("Aftalt {day}"),
        }
    },
    changed: |state| match is_signed(state) {
        true => "Teksten er ændret, siden den blev underskrevet",
        false => "Teksten er ændret, siden den blev aftalt",
    },
    changed_text: |state, number, now, differs, changed| {
        let was = match is_signed(state) {
            true => "den, I skrev under på",
            false => "den, I har aftalt",
        };
        let why = match differs {
            Differs::Length => "længden er en anden",
            Differs::LengthAndMore => {
                "længden er en anden, og svarene eller oplysningerne er ikke de samme, eller guidens ordlyd er nyere"
            }
            Differs::Content => {
                "svarene eller oplysningerne er ikke de samme, eller guidens ordlyd er nyere"
            }
        };
        let changed = titles("Ændret", changed);
        format!(
            "Version {number} er {was}, og den er gemt, som den var. Teksten nu er et udkast til version {now}: {why}.{changed}"
        )
    },
    sends_draft: |state, number, now| {
        let was = match is_signed(state) {
            true => "som I skrev under på",
            false => "som I har aftalt",
        };
        format!(
            "Det, I sender herfra, er udkastet til version {now}. Version {number}, {was}, kan læses, udskrives og gemmes under Versioner."
        )
    },
    to_settled: |number| format!("Find version {number}"),
    reworded: |state, number| {
        let was = match is_signed(state) {
            true => "skrev under på",
            false => "har aftalt",
        };
        format!(
            "I har ikke ændret noget siden. Guiden formulerer nogle punkter anderledes i dag; her står version {number} med de ord, I {was}."
        )
    },
    translation: "Teksten her er en oversættelse",
    is_translation: "oversættelse",
    translation_text: |state, number, lang| {
        let number = numbered(number, Some(lang), Lang::Da);
        let was = match is_signed(state) {
            true => "skrev under på",
            false => "har aftalt",
        };
        format!(
            "Det er version {number}, I {was}. Teksten her er lavet af de samme svar, men ingen har sagt ja til ordene."
        )
    },
    sent_otherwise: |number, lang| {
        let number = numbered(number, Some(lang), Lang::Da);
        format!(
            "Biblioteket sendte version {number}. Teksten her er lavet af de samme svar, men er ikke den, der blev sendt."
        )
    },
    show_in: |lang| format!("Vis teksten {}", written_in(lang, Lang::Da)),
    settled_too: |state| match is_signed(state) {
        true => "Teksten her er også underskrevet",
        false => "Teksten her er også aftalt",
    },
    see_changes: "Se, hvad der er ændret",
    set_agreed: |number| format!("Sæt version {number} til aftalt"),
    set_signed: |number| format!("Sæt version {number} til underskrevet"),
    unkept: |state| match is_signed(state) {
        true => "Teksten, I skrev under på, er ikke gemt",
        false => "Teksten, I har aftalt, er ikke gemt",
    },
    unkept_text: |state| match is_signed(state) {
        true => {
            "Aftalen er sat til underskrevet, men teksten blev ikke gemt som en version. Derfor kan ingen se, om den er ændret siden. Gem teksten, som den er nu, hvis det er den, I skrev under på."
        }
        false => {
            "Aftalen er sat til aftalt, men teksten blev ikke gemt som en version. Derfor kan ingen se, om den er ændret siden. Gem teksten, som den er nu, hvis det er den, I har aftalt."
        }
    },
    keep_now: |lang| format!("Gem teksten {}, som den er nu", written_in(lang, Lang::Da)),
    theirs_to_say: "Den, der har sendt jer aftalen, sætter den til aftalt. Skriv i en kommentar, hvad I mener, og gem jeres svar.",
    which: |state| match is_signed(state) {
        true => "Hvilken tekst er der skrevet under på?",
        false => "Hvilken tekst er der sagt ja til?",
    },
    which_text: |number, changed| {
        let changed = titles("Ændret", changed);
        format!("Teksten nu er en anden end version {number}.{changed}")
    },
    as_it_was: |number, day, lang| {
        let number = numbered(number, lang, Lang::Da);
        match day {
            Some(day) => format!("Version {number}, som den var {}", Lang::Da.written_date(day)),
            None => format!("Version {number}"),
        }
    },
    text_now: |number| format!("Teksten nu, som version {number}"),
    text_now_disputed: |number| {
        format!("Teksten nu, som version {number}, med det svar, der står i den")
    },
    see_difference: "Se forskellen",
    really: |state| match is_signed(state) {
        true => "Er det den her tekst, der er skrevet under på?",
        false => "Er det den her tekst, der er sagt ja til?",
    },
    anyway: "Ja, med det svar, der står i teksten",
    as_it_stands: "Ja, som teksten står her",
    talked_of: "Her er kommentarer, der ikke er løst:",
    kept_before: |state, number| {
        let was = match is_signed(state) {
            true => "I skrev under på",
            false => "I har aftalt",
        };
        format!("Version {number} er den, {was}. Teksten nu er et nyt udkast")
    },
    kept: |state, number, lang| {
        let number = numbered(number, lang, Lang::Da);
        match is_signed(state) {
            true => format!("Version {number} er gemt som den, I skrev under på"),
            false => format!("Version {number} er gemt som den, I har aftalt"),
        }
    },
};

pub const EN: SettledWords = SettledWords {
    mark: |state, day| {
        let day = Lang::En.written_date(day);
        match is_signed(state) {
            true => format!("Signed {day}"),
            false => format!("Agreed {day}"),
        }
    },
    changed: |state| match is_signed(state) {
        true => "The text has changed since it was signed",
        false => "The text has changed since it was agreed",
    },
    changed_text: |state, number, now, differs, changed| {
        let was = match is_signed(state) {
            true => "the one you signed",
            false => "the one you agreed on",
        };
        let why = match differs {
            Differs::Length => "the length is another",
            Differs::LengthAndMore => {
                "the length is another, and the answers or the record are no longer the same, or the guide's wording is newer"
            }
            Differs::Content => {
                "the answers or the record are no longer the same, or the guide's wording is newer"
            }
        };
        let changed = titles("Changed", changed);
        format!(
            "Version {number} is {was}, and it is kept as it was. The text now is a draft of version {now}: {why}.{changed}"
        )
    },
    sends_draft: |state, number, now| {
        let was = match is_signed(state) {
            true => "which you signed",
            false => "which you agreed on",
        };
        format!(
            "What you send from here is the draft of version {now}. Version {number}, {was}, can be read, printed and saved under Versions."
        )
    },
    to_settled: |number| format!("Find version {number}"),
    reworded: |state, number| {
        let was = match is_signed(state) {
            true => "signed",
            false => "agreed on",
        };
        format!(
            "You have changed nothing since. The guide words some sections differently today; this is version {number} in the words that you {was}."
        )
    },
    translation: "The text here is a translation",
    is_translation: "translation",
    translation_text: |state, number, lang| {
        let number = numbered(number, Some(lang), Lang::En);
        let was = match is_signed(state) {
            true => "signed",
            false => "agreed on",
        };
        format!(
            "It is version {number} that you {was}. The text here is made from the same answers, but nobody has said yes to its words."
        )
    },
    sent_otherwise: |number, lang| {
        let number = numbered(number, Some(lang), Lang::En);
        format!(
            "The library sent version {number}. The text here is made from the same answers, but it is not the text that was sent."
        )
    },
    show_in: |lang| format!("Show the text {}", written_in(lang, Lang::En)),
    settled_too: |state| match is_signed(state) {
        true => "The text here is signed too",
        false => "The text here is agreed on too",
    },
    see_changes: "See what has changed",
    set_agreed: |number| format!("Set version {number} to agreed"),
    set_signed: |number| format!("Set version {number} to signed"),
    unkept: |state| match is_signed(state) {
        true => "The text that you signed is not kept",
        false => "The text that you agreed on is not kept",
    },
    unkept_text: |state| match is_signed(state) {
        true => {
            "The agreement is set to signed, but its text was not kept as a version. So nobody can tell whether it has changed since. Keep the text as it is now if it is the one you signed."
        }
        false => {
            "The agreement is set to agreed, but its text was not kept as a version. So nobody can tell whether it has changed since. Keep the text as it is now if it is the one you agreed on."
        }
    },
    keep_now: |lang| format!("Keep the text {} as it is now", written_in(lang, Lang::En)),
    theirs_to_say: "Whoever sent you this decides when it counts as agreed. Say what you think in a comment, and save your answer.",
    which: |state| match is_signed(state) {
        true => "Which text was signed?",
        false => "Which text was agreed on?",
    },
    which_text: |number, changed| {
        let changed = titles("Changed", changed);
        format!("The text now is not the one of version {number}.{changed}")
    },
    as_it_was: |number, day, lang| {
        let number = numbered(number, lang, Lang::En);
        match day {
            Some(day) => format!("Version {number}, as it was on {}", Lang::En.written_date(day)),
            None => format!("Version {number}"),
        }
    },
    text_now: |number| format!("The text now, as version {number}"),
    text_now_disputed: |number| {
        format!("The text now, as version {number}, with the answer that stands in it")
    },
    see_difference: "See the difference",
    really: |state| match is_signed(state) {
        true => "Is this the text that was signed?",
        false => "Is this the text that was agreed on?",
    },
    anyway: "Yes, with the answer that stands in the text",
    as_it_stands: "Yes, as the text stands here",
    talked_of: "Comments that are not settled:",
    kept_before: |state, number| {
        let was = match is_signed(state) {
            true => "you signed",
            false => "you agreed on",
        };
        format!("Version {number} is the one {was}. The text now is a new draft")
    },
    kept: |state, number, lang| {
        let number = numbered(number, lang, Lang::En);
        match is_signed(state) {
            true => format!("Version {number} is kept as the one you signed"),
            false => format!("Version {number} is kept as the one you agreed on"),
        }
    },
};

fn is_signed(state: AgreementState) -> bool {
    state == AgreementState::Signed
}

/// The headings of what changed, behind a sentence.
fn titles(changed: &str, titles: &[String]) -> String {
    match titles {
        [] => String::new(),
        titles => format!(" {changed}: {}.", titles.join(", ")),
    }
}
