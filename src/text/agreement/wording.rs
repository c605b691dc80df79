//! How an agreement's text says dates, sums, lists and headings.

use super::super::{Label, Lang, evaluation::round_title, partnership::gift, text};
use crate::{
    agreement::{AnnexWords, Wording},
    domain::{AgreementState, Approval, ContributionKind, Day, Unit},
    workspace::dossier::Gift,
};

pub const DA: Wording = Wording {
    lang: "da",
    in_language,
    round: |round, about| round_title(&round.title, round.kind(), Some(about), Lang::Da),
    date: |day| Lang::Da.written_date(day),
    when: |day| format!("den {}", Lang::Da.written_date(day)),
    read_date: |text| Lang::Da.read_date(text),
    number: |number| Lang::Da.number(number),
    money: |sum| format!("{} kr.", Lang::Da.money(sum)),
    join: |items| joined(items, " og "),
    join_names: |names| names_joined(names, " og "),
    keeps_capital: english_among_danish,
    roles: &[
        "Biblioteket",
        "Partneren",
        "Partnerne",
        "Parterne",
        "Begge",
        "Alle",
        "Hver",
        "Kommunen",
        "Styregruppen",
        "Arbejdsgruppen",
        "Lederen",
        "Lederne",
        "Projektlederen",
    ],
    gift: |given| promised(given, Lang::Da),
    budget: |sum| format!("Bibliotekets budget: {sum}"),
    every: |days| match days {
        1 => "hver dag".into(),
        7 => "hver uge".into(),
        14 => "hver anden uge".into(),
        30 | 31 => "hver måned".into(),
        days if days % 7 == 0 => format!("hver {}. uge", days / 7),
        days => format!("mindst hver {days}. dag"),
    },
    gap: "udfyld: ",
    clause: "punkt ",
    choose: |ask| format!("vælg: {ask}"),
    annex: |number| format!("bilag {number}"),
    annex_title: |number, name| format!("Bilag {number}: {name}"),
    approval: |link| approval(link, Lang::Da),
    approval_state: |link| state(link, Lang::Da),
    draft: "UDKAST",
    translation: "OVERSÆTTELSE",
    translated: |state, number, lang| translated(state, number, lang, Lang::Da),
    sent_otherwise: |number, lang| {
        format!("Oversættelse. Biblioteket har sendt {}.", text_of(number, lang, Lang::Da))
    },
    version: "Version",
    dated: "Dato",
    journal: "Journalnummer",
    library: "Biblioteket",
    partner: "Partneren",
    sign_date: "Dato",
    sign_here: "Underskrift",
    sign_name: "Navn og titel",
    unnamed: "en part, der ikke nævnes",
    own_title: "overskriften på jeres eget punkt",
    own_text: "teksten i jeres eget punkt",
    annexes: AnnexWords {
        parties: ["Part", "Navn", "Mail", "Telefon"],
        budget: ["Part", "Bidrag", "Beløb"],
        expenses: ["Udgift", "Beløb"],
        total: "I alt",
        amount: |point| format!("Beløbet i punkt {point}"),
        grant: |point| format!("Tilskuddet i punkt {point}"),
        timeline: ["Dato", "Hvad"],
        plan: ["Hvornår", "Til hvem", "Budskab", "Kanal", "Hvem"],
        tasks: ["Opgave", "Hvem", "Frist"],
        approvals: ["Hvem", "Svar", "Dato", "Reference"],
        goals: ["Mål", "Det ser vi efter", "Ønsket resultat"],
        channel: "Kanal mellem parterne",
        rhythm: "Parterne taler sammen",
        press: "Svarer pressen",
        external_plan: "Udadtil",
        begins: "Samarbejdet begynder",
        ends: "Samarbejdet slutter",
        evaluation: "Evaluering",
        nothing: "bilagets indhold",
    },
};

pub const EN: Wording = Wording {
    lang: "en",
    in_language,
    round: |round, about| round_title(&round.title, round.kind(), Some(about), Lang::En),
    date: |day| Lang::En.written_date(day),
    when: |day| format!("on {}", Lang::En.written_date(day)),
    read_date: |text| Lang::En.read_date(text),
    number: |number| Lang::En.number(number),
    money: |sum| format!("DKK {}", Lang::En.money(sum)),
    join: |items| joined(items, " and "),
    join_names: |names| names_joined(names, " and "),
    keeps_capital: english_capital,
    roles: &["The", "Both", "All", "Each"],
    gift: |given| promised(given, Lang::En),
    budget: |sum| format!("The library's budget: {sum}"),
    every: |days| match days {
        1 => "every day".into(),
        7 => "every week".into(),
        14 => "every other week".into(),
        30 | 31 => "every month".into(),
        days if days % 7 == 0 => format!("every {} weeks", days / 7),
        days => format!("at least every {days} days"),
    },
    gap: "fill in: ",
    clause: "section ",
    choose: |ask| format!("choose: {ask}"),
    annex: |number| format!("annex {number}"),
    annex_title: |number, name| format!("Annex {number}: {name}"),
    approval: |link| approval(link, Lang::En),
    approval_state: |link| state(link, Lang::En),
    draft: "DRAFT",
    translation: "TRANSLATION",
    translated: |state, number, lang| translated(state, number, lang, Lang::En),
    sent_otherwise: |number, lang| {
        format!("Translation. The library sent {}.", text_of(number, lang, Lang::En))
    },
    version: "Version",
    dated: "Date",
    journal: "Records reference",
    library: "The library",
    partner: "The partner",
    sign_date: "Date",
    sign_here: "Signature",
    sign_name: "Name and title",
    unnamed: "a party that is not named",
    own_title: "the heading of your own section",
    own_text: "the text of your own section",
    annexes: AnnexWords {
        parties: ["Party", "Name", "Email", "Phone"],
        budget: ["Party", "Contribution", "Amount"],
        expenses: ["Expense", "Amount"],
        total: "Total",
        amount: |point| format!("The amount in section {point}"),
        grant: |point| format!("The grant in section {point}"),
        timeline: ["Date", "What"],
        plan: ["When", "To whom", "Message", "Channel", "Who"],
        tasks: ["Task", "Who", "Due"],
        approvals: ["Who", "Answer", "Date", "Reference"],
        goals: ["Goal", "What we look for", "Desired result"],
        channel: "Channel between the parties",
        rhythm: "The parties talk",
        press: "Press enquiries",
        external_plan: "Externally",
        begins: "The cooperation begins",
        ends: "The cooperation ends",
        evaluation: "Evaluation",
        nothing: "the contents of the annex",
    },
};

/// In which language a text is, said in one.
pub fn written_in(lang: Lang, said: Lang) -> &'static str {
    match (said, lang) {
        (Lang::Da, Lang::Da) => "på dansk",
        (Lang::Da, Lang::En) => "på engelsk",
        (Lang::En, Lang::Da) => "in Danish",
        (Lang::En, Lang::En) => "in English",
    }
}

/// The number of a version, and in which language it is where that has to be said: `1 på engelsk`.
pub fn numbered(number: i64, lang: Option<Lang>, said: Lang) -> String {
    let lang = lang.map(|lang| format!(" {}", written_in(lang, said))).unwrap_or_default();
    format!("{number}{lang}")
}

/// A version, by the language of its text.
fn text_of(number: i64, code: &str, said: Lang) -> String {
    let text = match (said, Lang::parse(code)) {
        (Lang::Da, Some(Lang::Da)) => "den danske tekst, ",
        (Lang::Da, Some(Lang::En)) => "den engelske tekst, ",
        (Lang::En, Some(Lang::Da)) => "the Danish text, ",
        (Lang::En, Some(Lang::En)) => "the English text, ",
        (_, None) => "",
    };
    format!("{text}version {number}")
}

/// The version that the parties said yes to, in another language.
fn translated(state: AgreementState, number: i64, code: &str, said: Lang) -> String {
    let version = text_of(number, code, said);
    match (said, state == AgreementState::Signed) {
        (Lang::Da, true) => format!("Oversættelse. Parterne har skrevet under på {version}."),
        (Lang::Da, false) => format!("Oversættelse. Parterne har aftalt {version}."),
        (Lang::En, true) => format!("Translation. The parties signed {version}."),
        (Lang::En, false) => format!("Translation. The parties agreed on {version}."),
    }
}

fn in_language(code: &str) -> Option<&'static Wording> {
    Some(&text(Lang::parse(code)?).agreement.wording)
}

/// Whole phrases are parted by semicolons.
fn joined(items: &[String], and: &str) -> String {
    let is_phrase =
        |item: &String| item.contains(' ') && item.chars().next().is_some_and(char::is_uppercase);
    match items.iter().any(|item| item.contains(':')) || items.iter().skip(1).any(is_phrase) {
        true => items.join("; "),
        false => names_joined(items, and),
    }
}

/// `a, b og c`; where one has a comma of its own, semicolons part them.
fn names_joined(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        names if names.iter().any(|name| name.contains([',', ';'])) => names.join("; "),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// Days, months, peoples, and where things are told: `Monday mornings`, `Danish families`, `Facebook`.
fn english_capital(word: &str) -> bool {
    const NAMES: &[&str] = &["Easter", "Christmas", "Facebook", "Instagram"];
    const PEOPLES: &[&str] = &["ish", "ian", "ians", "ese", "Arab", "Arabic", "Muslim", "Muslims"];
    let mut names = Lang::En.weekdays().iter().chain(Lang::En.months()).chain(NAMES);
    names.any(|name| word.trim_end_matches('s') == *name)
        || PEOPLES.iter().any(|end| word.ends_with(end))
}

/// The same in a Danish text, but for what Danish spells alike and writes small: `april`, `hypotese`.
fn english_among_danish(word: &str) -> bool {
    const DANISH: &[&str] = &["arab", "muslim", "tese"];
    let small = word.to_lowercase();
    let is_danish = Lang::Da.months().contains(&small.as_str())
        || DANISH.iter().any(|end| small.ends_with(end));
    english_capital(word) && !is_danish
}

/// What a party gives; a number of something that is no unit stands alone. Hours and money that
/// nothing more is said of need no other word: `240 timers arbejde`, `92.000 kr.`
fn promised(given: &Gift, lang: Lang) -> String {
    let (Some(amount), "") = (given.amount, given.text.trim()) else { return named(given, lang) };
    let is = |kind, unit| given.kind == Some(kind) && given.unit.is_none_or(|own| own == unit);
    if is(ContributionKind::Time, Unit::Hours) {
        let number = lang.number(amount);
        return match (lang, amount == 1.0) {
            (Lang::Da, true) => format!("{number} times arbejde"),
            (Lang::Da, false) => format!("{number} timers arbejde"),
            (Lang::En, true) => format!("{number} hour of work"),
            (Lang::En, false) => format!("{number} hours of work"),
        };
    }
    match is(ContributionKind::Money, Unit::Kroner) {
        true if lang == Lang::Da => (DA.money)(amount),
        true => (EN.money)(amount),
        false => named(given, lang),
    }
}

fn named(given: &Gift, lang: Lang) -> String {
    // Money is in kroner and time in hours where nobody says otherwise.
    let usual = [(ContributionKind::Money, Unit::Kroner), (ContributionKind::Time, Unit::Hours)];
    let usual = usual.into_iter().find(|(kind, _)| given.kind == Some(*kind));
    let unit = given.unit.or(usual.map(|(_, unit)| unit)).filter(|unit| *unit != Unit::Other);
    // English has the currency before its sum, here as in the clauses.
    if let (Lang::En, Some(Unit::Kroner), Some(sum)) = (lang, unit, given.amount) {
        let what = gift(&Gift { unit: None, amount: None, ..given.clone() }, lang);
        return [what, (EN.money)(sum)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
    }
    gift(&Gift { unit, ..given.clone() }, lang)
}

fn approval(link: &Approval, lang: Lang) -> String {
    let day = |day: Option<Day>| day.map(|day| lang.written_date(day)).unwrap_or_default();
    let told = [
        state(link, lang).to_lowercase(),
        day(link.decided_at),
        link.decision_ref.trim().to_owned(),
    ];
    let told = told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    match (link.who.trim(), told.as_str()) {
        ("", _) => String::new(),
        (who, "") => who.into(),
        (who, told) => format!("{who} ({told})"),
    }
}

fn state(link: &Approval, lang: Lang) -> String {
    link.state.map(|state| state.label(lang).to_owned()).unwrap_or_default()
}
