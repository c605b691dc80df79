//! Results as a text for a mail, the five lines for colleagues, and the story of five short ones.

use super::{super::Lang, answered, decimal, mean_said, party_said};
use crate::{
    domain::{Action, Whose},
    evaluation::{
        Form, Given, Line, Overall, Results, Sheet, Tenths, is_far_apart, lights, talk_cards,
    },
};

/// What a text about results needs beside them.
pub struct Report<'a> {
    pub title: &'a str,
    pub kind: &'a str,
    pub day: &'a str,
    pub results: &'a Results,
    pub decisions: &'a [String],
    /// What a party is called within a sentence.
    pub name: &'a dyn Fn(&str) -> String,
}

struct Words {
    answers: &'static str,
    total: &'static str,
    dimensions: &'static str,
    differ: &'static str,
    questions: &'static str,
    unknown: &'static str,
    texts: &'static str,
    decisions: &'static str,
    withheld: &'static str,
    starters: &'static str,
}

const DA: Words = Words {
    answers: "svar",
    total: "Samlet",
    dimensions: "Områder",
    differ: "Det ser vi forskelligt på",
    questions: "Spørgsmål",
    unknown: "ved ikke",
    texts: "Med egne ord",
    decisions: "Det ændrer vi",
    withheld: "Runden er samlet. Tal vises først, når tre har svaret og svarene er gjort op.",
    starters: "Brug tallene til at tale ud fra. De er ikke karakterer.",
};

const EN: Words = Words {
    answers: "answers",
    total: "Overall",
    dimensions: "Areas",
    differ: "What we see differently",
    questions: "Questions",
    unknown: "do not know",
    texts: "In their own words",
    decisions: "What we change",
    withheld: "The round is pooled. Figures are shown once three have answered and the answers are counted.",
    starters: "The figures start conversations; they are not grades.",
};

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Da => &DA,
        Lang::En => &EN,
    }
}

/// The results as plain text, in the order in which they are best read.
pub fn report(about: &Report, lang: Lang) -> String {
    let (words, all) = (words(lang), &super::super::text(lang).evaluation);
    let read = about.results;
    let mut parts = vec![format!(
        "{}\n{}",
        about.title,
        [about.kind, about.day, &format!("{} {}", read.answered(), words.answers)].join(" · ")
    )];
    if read.is_withheld {
        parts.push(words.withheld.into());
    }
    if let Some(total) = read.total {
        let said = verdict(read, total, about.name, lang);
        parts.push(format!("{}: {} {} {said}", words.total, decimal(total, lang), all.of_five));
    }
    let cards = talk_cards(read).into_iter().filter_map(|card| {
        let line = read.line(&card.id)?;
        let question = lang.of(&line.asked.text).trim_end_matches('.');
        let sides = card.parties.iter().filter_map(|(party, _)| {
            Some(format!("{} {}", (about.name)(party), party_said(line, party, lang)?))
        });
        Some(format!("{question} ({})", sides.collect::<Vec<_>>().join(", ")))
    });
    section(&mut parts, words.differ, cards.collect());
    let dimensions = read.dimensions.iter().filter_map(|own| {
        let mean = own.mean?;
        let (name, band) = (lang.of(&own.name), (all.band)(mean.band()));
        Some(format!("{name}: {}, {band} ({} {})", decimal(mean, lang), own.n, words.answers))
    });
    section(&mut parts, words.dimensions, dimensions.collect());
    let lines = read.lines.iter().filter_map(|own| line(own, words, lang));
    section(&mut parts, words.questions, lines.collect());
    for texts in &read.texts {
        let said = texts.quotes.iter().map(|quote| match quote.party.is_empty() {
            true => quote.text.clone(),
            false => format!("{} ({})", quote.text, (about.name)(&quote.party)),
        });
        let heading = format!("{}: {}", words.texts, lang.of(&texts.asked.text));
        section(&mut parts, &heading, said.collect());
    }
    section(&mut parts, words.decisions, about.decisions.to_vec());
    let said = [read.is_by_party().then_some(all.mean_of_parties), Some(words.starters)];
    parts.push(said.into_iter().flatten().collect::<Vec<_>>().join(" "));
    parts.join("\n\n")
}

fn section(parts: &mut Vec<String>, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        let lines = lines.into_iter().map(|line| format!("- {line}"));
        let heading = std::iter::once(title.to_owned());
        parts.push(heading.chain(lines).collect::<Vec<_>>().join("\n"));
    }
}

fn line(own: &Line, words: &Words, lang: Lang) -> Option<String> {
    let question = lang.of(&own.asked.text).trim_end_matches('.');
    let all = &super::super::text(lang).evaluation;
    let unknown = match own.unknown {
        0 => String::new(),
        count => format!(", {count} {}", words.unknown),
    };
    if let Some(counts) = lights(own) {
        let named = counts.into_iter().zip(all.lights).filter(|(count, _)| *count > 0);
        let named: Vec<String> = named.map(|(count, name)| format!("{count} {name}")).collect();
        return Some(answered(question, &format!("{}{unknown}", named.join(", "))));
    }
    let mean = match (mean_said(own, lang), own.is_withheld) {
        (Some(mean), _) => mean,
        (None, true) => all.withheld.to_owned(),
        (None, false) if own.unknown > 0 => "\u{2013}".into(),
        (None, false) => return None,
    };
    Some(answered(question, &format!("{mean} ({} {}{unknown})", own.n, words.answers)))
}

/// What the mean says of the cooperation, or who alone has answered.
pub fn verdict(read: &Results, total: Tenths, name: &dyn Fn(&str) -> String, lang: Lang) -> String {
    let all = &super::super::text(lang).evaluation;
    match read.only_side() {
        Some(party) => (all.only_side)(&name(party)),
        None if is_far_apart(read) => all.far_apart.into(),
        None => (all.overall)(total.overall()).into(),
    }
}

/// [`verdict`] for whoever was not there: the talk is over.
fn told(read: &Results, total: Tenths, name: &dyn Fn(&str) -> String, lang: Lang) -> String {
    let words = match (lang, total.overall()) {
        _ if read.only_side().is_some() => return verdict(read, total, name, lang),
        (Lang::Da, _) if is_far_apart(read) => {
            "Vi så meget forskelligt på det og har talt om forskellen."
        }
        (Lang::En, _) if is_far_apart(read) => {
            "We saw it very differently and have talked about the difference."
        }
        (Lang::Da, Overall::Consider) => "Vi overvejer, om vi skal fortsætte.",
        (Lang::En, Overall::Consider) => "We are considering whether to go on.",
        (Lang::Da, Overall::RightWay) => "Vi er på rette vej.",
        (Lang::En, Overall::RightWay) => "We are on the right track.",
        (Lang::Da, Overall::Good) => "Det går godt.",
        (Lang::En, Overall::Good) => "It is going well.",
    };
    words.into()
}

/// Five lines for whoever was not there: what was asked, how it stands, what changes.
pub fn five_lines(
    title: &str,
    read: &Results,
    actions: &[Action],
    name: &dyn Fn(&str) -> String,
    lang: Lang,
) -> String {
    let all = &super::super::text(lang).evaluation;
    let is_one_answer_of_all = read.answered() == 1
        && matches!(read.parties.as_slice(), [party] if Whose::of(party) == Whose::Shared);
    let asked = match (lang, read.answered()) {
        (Lang::Da, _) if is_one_answer_of_all => "Vi har svaret sammen og talt om det.".into(),
        (Lang::En, _) if is_one_answer_of_all => "We answered together and talked about it.".into(),
        (Lang::Da, 1) => "Én har svaret.".into(),
        (Lang::Da, count) => format!("{count} har svaret, hver for sig, og talt om det."),
        (Lang::En, 1) => "One has answered.".into(),
        (Lang::En, count) => format!("{count} answered, each on their own, and talked about it."),
    };
    let nothing = match lang {
        Lang::Da => "Vi har endnu ikke aftalt ændringer.",
        Lang::En => "We have not agreed on changes yet.",
    };
    let mut lines = vec![title.to_owned(), asked];
    lines.extend(read.total.map(|total| {
        let said = told(read, total, name, lang);
        format!("{} {} {said}", decimal(total, lang), all.of_five)
    }));
    let changes = actions.iter().take(3).map(|action| {
        let due = action.due.map(|due| lang.date(due)).unwrap_or_default();
        let facts = [action.owner.clone(), due].into_iter().filter(|part| !part.is_empty());
        match facts.collect::<Vec<_>>().join(", ") {
            facts if facts.is_empty() => format!("- {}", action.text),
            facts => format!("- {} ({facts})", action.text),
        }
    });
    lines.extend(changes);
    if actions.is_empty() {
        lines.push(nothing.into());
    }
    lines.join("\n")
}

/// The answers of one person as a story: the outline first, then question and answer.
pub fn story(form: &Form, sheet: &Sheet, title: &str, lang: Lang) -> String {
    let asked = form.asked().filter(|asked| asked.group == "quick");
    let parts = asked.filter_map(|asked| match sheet.given.get(&asked.id)? {
        Given::Text(written) if asked.id == "e-5-0" => Some(written.clone()),
        Given::Text(written) => Some(format!("{}\n{written}", lang.of(&asked.text))),
        Given::Step(_) | Given::DontKnow | Given::Number(_) => None,
    });
    std::iter::once(title.to_owned()).chain(parts).collect::<Vec<_>>().join("\n\n")
}
