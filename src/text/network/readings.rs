//! What the map shows, in plain words: each observation with what to do about it (guide D7).

mod names;

pub(super) use names::{measure_da, measure_en};

use super::{super::Lang, Said, listed};
use crate::{
    network::{Reading, Share},
    text::Label,
};

fn names(places: &[usize], name: &dyn Fn(usize) -> String, lang: Lang) -> String {
    listed(&places.iter().map(|place| name(*place)).collect::<Vec<_>>(), lang)
}

const TIES_DA: [&str; 2] = ["forbindelse", "forbindelser"];
const TIES_EN: [&str; 2] = ["tie", "ties"];

/// `3 af 12 aktører`, and from five on the percentage.
fn part(share: Share, lang: Lang, [one, many]: [&str; 2]) -> String {
    let of = match lang {
        Lang::Da => "af",
        Lang::En => "of",
    };
    let told = format!("{} {of} {}", share.count, count(share.of, one, many));
    match share.value().filter(|_| share.of >= crate::network::SMALL) {
        Some(value) => {
            let sign = if lang == Lang::Da { " %" } else { "%" };
            format!("{told} ({}{sign})", (value * 100.0).round())
        }
        None => told,
    }
}

pub(super) fn said_da(reading: &Reading, name: &dyn Fn(usize) -> String) -> Said {
    let lang = Lang::Da;
    let all = |places: &[usize]| names(places, name, lang);
    let (sentence, advice) = match reading {
        Reading::Against { actors } => (
            format!("Har stor indflydelse og vil noget andet: {}.", all(actors)),
            "Tal med dem først.",
        ),
        Reading::Overlooked { actors } => (
            format!("Stærke og enige med jer, men langt væk: {}.", all(actors)),
            "Find ud af, hvem der kan tage den første kontakt.",
        ),
        Reading::OnePerson { alone, people, lost } => (
            format!(
                "{} kendes kun af én kollega. Stopper {}, er {} væk.",
                part(*alone, lang, ["relation", "relationer"]),
                listed(people, lang),
                count(lost.len(), "relation", "relationer")
            ),
            "Lad en kollega mere møde dem i år.",
        ),
        Reading::Circle { actors } => (
            format!("{} venter på hinandens tilladelse.", all(actors)),
            "Ret kæden, så en af dem kan begynde.",
        ),
        Reading::Chain { path } => (
            format!(
                "Regn med mindst {}: {}.",
                count(path.len().saturating_sub(1), "led", "led"),
                arrows(path, name)
            ),
            "Spørg hvert led, om andre også skal sige ja.",
        ),
        Reading::NobodyKnows { actors } => (
            format!("Ingen af jer kender {}.", all(actors)),
            "Er de vigtige for målet, så find en, der kender en.",
        ),
        Reading::NoSector { sectors, unsorted, actors } => {
            let names: Vec<String> =
                sectors.iter().map(|sector| sector.label(lang).to_lowercase()).collect();
            let told = match (*unsorted, actors.len()) {
                (true, _) => "Uden sektor endnu",
                (false, 1) => "Alene i sin sektor",
                (false, _) => "Alene i hver sin sektor",
            };
            let told = after(told, actors, &all);
            (format!("Ingen fra {}.{told}", listed(&names, lang)), "Er det et valg?")
        }
        Reading::Skewed { sector, share, .. } => (
            format!(
                "{} er fra samme sektor: {}.",
                part(*share, lang, ["aktør", "aktører"]),
                sector.label(lang).to_lowercase()
            ),
            "Hvem ligner jer mindst, og hvad kunne I lave sammen?",
        ),
        Reading::OnlyUs { actors } => (
            format!("Alle kender kun jer: I er navet{}.", beside(actors, &all)),
            "Hvilke to burde kende hinanden?",
        ),
        Reading::WithoutUs { pairs, actors, .. } => (
            format!(
                "De klarer sig også uden jer: {} kender hinanden. Det drejer sig om {}.",
                count(*pairs, "par", "par"),
                all(actors)
            ),
            "Hvad bidrager I med, som de andre ikke har?",
        ),
        Reading::Hub { actors, .. } => (
            format!(
                "Næsten alt går gennem {}. Forsvinder det led, falder nettet sammen.",
                all(actors)
            ),
            "Kobl nogle af de andre direkte sammen.",
        ),
        Reading::Islands { count: islands, loose, actors } => (
            format!(
                "{}, som kun hænger sammen gennem jer{}. {} {}.",
                count(*islands, "ø", "øer"),
                match loose {
                    0 => String::new(),
                    loose => format!(" ({loose} af dem er én aktør alene)"),
                },
                if actors.len() == 1 { "Den største er omkring" } else { "På hver sin ø:" },
                all(actors)
            ),
            "Sæt to fra hver sin ø ved samme bord.",
        ),
        Reading::Bridge { actors } => (
            format!("{} binder ellers adskilte dele sammen.", all(actors)),
            "Pas dem, og hav en anden vej, hvis de stopper.",
        ),
        Reading::Connector { actors, ties } => (
            format!(
                "{} har flest forbindelser til de andre: {ties}{}.",
                all(actors),
                if actors.len() > 1 { " hver" } else { "" }
            ),
            "Gode at blive venner med: de kan åbne døre.",
        ),
        Reading::Outer { share, actors } => (
            format!(
                "{} står yderst eller udenfor: {}.",
                part(*share, lang, ["aktør", "aktører"]),
                all(actors)
            ),
            "Det er jeres udviklingsfelt. Vælg én at hente tættere på.",
        ),
        Reading::TooFewWeak { share, actors } => (
            format!("Kun {} er svage{}.", part(*share, lang, TIES_DA), beside(actors, &all)),
            "Nyt kommer ofte gennem løse bekendtskaber. Led i yderkanten.",
        ),
        Reading::TooManyWeak { share, actors } => (
            format!("{} er svage{}.", part(*share, lang, TIES_DA), beside(actors, &all)),
            "Vælg få, og gør dem stærkere.",
        ),
        Reading::GoodMix { share, actors } => (
            format!(
                "{} er svage{}: en god blanding.",
                part(*share, lang, TIES_DA),
                beside(actors, &all)
            ),
            "Brug de svage til at få øje på nyt.",
        ),
        Reading::Wishes { wishes, ties, actors } => (
            format!(
                "I ønsker jer {}{}. {} findes i dag.",
                count(*wishes, "forbindelse", "forbindelser"),
                beside(actors, &all),
                if *ties == 0 { "Ingen".to_owned() } else { ties.to_string() }
            ),
            "Hvilket ønske er tættest på at lykkes?",
        ),
        Reading::OneWay { mutual, actors } => (
            format!(
                "Kun {} går begge veje. Der mangler svar fra {}.",
                part(*mutual, lang, ["pil", "pile"]),
                all(actors)
            ),
            "Spørg, hvad den anden part får ud af det.",
        ),
        Reading::Level { mean, most, actors, least, low } => (
            format!(
                "Samarbejdsniveauet er {} i gennemsnit på en skala fra 0 til 5.{}{}",
                lang.number((mean * 10.0).round() / 10.0),
                after(&format!("Højest ({most})"), actors, &all),
                after(&format!("Lavest ({least})"), low, &all)
            ),
            "Er niveauet højt nok til målet? Højere er ikke bedre.",
        ),
        Reading::Unplaced { actors } => {
            (format!("Ikke placeret endnu: {}.", all(actors)), "Vælg en ring, eller lad dem gå.")
        }
        Reading::Size { actors } => (
            format!("{} på kortet: {}.", count(actors.len(), "aktør", "aktører"), all(actors)),
            "Hvem mangler?",
        ),
    };
    Said { sentence, advice }
}

pub(super) fn said_en(reading: &Reading, name: &dyn Fn(usize) -> String) -> Said {
    let lang = Lang::En;
    let all = |places: &[usize]| names(places, name, lang);
    let (sentence, advice) = match reading {
        Reading::Against { actors } => (
            format!("Much influence, and want something else: {}.", all(actors)),
            "Talk to them first.",
        ),
        Reading::Overlooked { actors } => (
            format!("Strong and on your side, but far away: {}.", all(actors)),
            "Find out who can make the first contact.",
        ),
        Reading::OnePerson { alone, people, lost } => (
            format!(
                "{} {} known by one colleague only. If {} {}, {} gone.",
                part(*alone, lang, ["relation", "relations"]),
                one_or(alone.count, ["is", "are"]),
                listed(people, lang),
                one_or(people.len(), ["stops", "stop"]),
                count(lost.len(), "relation is", "relations are")
            ),
            "Let one more colleague meet them this year.",
        ),
        Reading::Circle { actors } => (
            format!("{} wait for each other's permission.", all(actors)),
            "Mend the chain, so that one of them can begin.",
        ),
        Reading::Chain { path } => (
            format!(
                "Count on at least {}: {}.",
                count(path.len().saturating_sub(1), "link", "links"),
                arrows(path, name)
            ),
            "Ask every link whether others have to say yes, too.",
        ),
        Reading::NobodyKnows { actors } => (
            format!("None of you knows {}.", all(actors)),
            "If they matter for the goal, find somebody who knows somebody.",
        ),
        Reading::NoSector { sectors, unsorted, actors } => {
            let names: Vec<String> =
                sectors.iter().map(|sector| sector.label(lang).to_lowercase()).collect();
            let told = match (*unsorted, actors.len()) {
                (true, _) => "Without a sector yet",
                (false, 1) => "Alone in its sector",
                (false, _) => "Each alone in its sector",
            };
            let told = after(told, actors, &all);
            (format!("Nobody from {}.{told}", listed(&names, lang)), "Is that a choice?")
        }
        Reading::Skewed { sector, share, .. } => (
            format!(
                "{} are from the same sector: {}.",
                part(*share, lang, ["actor", "actors"]),
                sector.label(lang).to_lowercase()
            ),
            "Who resembles you least, and what could you do together?",
        ),
        Reading::OnlyUs { actors } => (
            format!("All know only you: you are the hub{}.", beside(actors, &all)),
            "Which two ought to know each other?",
        ),
        Reading::WithoutUs { pairs, actors, .. } => (
            format!(
                "They manage without you, too: {} each other. This is about {}.",
                count(*pairs, "pair knows", "pairs know"),
                all(actors)
            ),
            "What do you bring that the others do not have?",
        ),
        Reading::Hub { actors, .. } => (
            format!(
                "Almost everything goes through {}. If that link goes, the network falls apart.",
                all(actors)
            ),
            "Bring some of the others together directly.",
        ),
        Reading::Islands { count: islands, loose, actors } => (
            format!(
                "{} that hang together only through you{}. {} {}.",
                count(*islands, "island", "islands"),
                match loose {
                    0 => String::new(),
                    1 => " (1 of them is a single actor)".into(),
                    loose => format!(" ({loose} of them are single actors)"),
                },
                if actors.len() == 1 { "The biggest is around" } else { "On one each:" },
                all(actors)
            ),
            "Put two from different islands at one table.",
        ),
        Reading::Bridge { actors } => (
            format!(
                "{} {} parts that would otherwise be apart.",
                all(actors),
                one_or(actors.len(), ["binds", "bind"])
            ),
            "Tend them, and have another way in case they stop.",
        ),
        Reading::Connector { actors, ties } => (
            match actors.len() {
                1 => format!("{} has the most ties to the others: {ties}.", all(actors)),
                _ => format!("{} have the most ties to the others: {ties} each.", all(actors)),
            },
            "Good to be friends with: they can open doors.",
        ),
        Reading::Outer { share, actors } => (
            format!(
                "{} {} at the edge or outside: {}.",
                part(*share, lang, ["actor", "actors"]),
                one_or(share.count, ["stands", "stand"]),
                all(actors)
            ),
            "That is where you can grow. Choose one to bring closer.",
        ),
        Reading::TooFewWeak { share, actors } => (
            format!(
                "Only {} {} weak{}.",
                part(*share, lang, TIES_EN),
                one_or(share.count, ["is", "are"]),
                beside(actors, &all)
            ),
            "What is new often comes through loose acquaintances. Look along the edge.",
        ),
        Reading::TooManyWeak { share, actors } => (
            format!("{} are weak{}.", part(*share, lang, TIES_EN), beside(actors, &all)),
            "Choose few, and make them stronger.",
        ),
        Reading::GoodMix { share, actors } => (
            format!(
                "{} are weak{}: a good mix.",
                part(*share, lang, TIES_EN),
                beside(actors, &all)
            ),
            "Use the weak ones to see what is new.",
        ),
        Reading::Wishes { wishes, ties, actors } => (
            format!(
                "You wish for {}{}. {} today.",
                count(*wishes, "tie", "ties"),
                beside(actors, &all),
                match ties {
                    0 => "None exists".to_owned(),
                    1 => "1 exists".to_owned(),
                    ties => format!("{ties} exist"),
                }
            ),
            "Which wish is closest to coming true?",
        ),
        Reading::OneWay { mutual, actors } => (
            format!(
                "Only {} {} both ways. An answer is missing from {}.",
                part(*mutual, lang, ["arrow", "arrows"]),
                one_or(mutual.count, ["goes", "go"]),
                all(actors)
            ),
            "Ask what the other party gets from it.",
        ),
        Reading::Level { mean, most, actors, least, low } => (
            format!(
                "The level of cooperation is {} on average, on a scale from 0 to 5.{}{}",
                lang.number((mean * 10.0).round() / 10.0),
                after(&format!("Highest ({most})"), actors, &all),
                after(&format!("Lowest ({least})"), low, &all)
            ),
            "Is the level high enough for the goal? Higher is not better.",
        ),
        Reading::Unplaced { actors } => {
            (format!("Not placed yet: {}.", all(actors)), "Choose a ring, or let them go.")
        }
        Reading::Size { actors } => (
            format!("{} on the map: {}.", count(actors.len(), "actor", "actors"), all(actors)),
            "Who is missing?",
        ),
    };
    Said { sentence, advice }
}

fn arrows(path: &[usize], name: &dyn Fn(usize) -> String) -> String {
    path.iter().map(|place| name(*place)).collect::<Vec<_>>().join(" → ")
}

fn one_or(count: usize, [one, many]: [&'static str; 2]) -> &'static str {
    if count == 1 { one } else { many }
}

fn count(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Whom it is about, in brackets.
fn beside(actors: &[usize], all: &dyn Fn(&[usize]) -> String) -> String {
    if actors.is_empty() { String::new() } else { format!(" ({})", all(actors)) }
}

/// Whom it is about, in a sentence of its own.
fn after(told: &str, actors: &[usize], all: &dyn Fn(&[usize]) -> String) -> String {
    if actors.is_empty() { String::new() } else { format!(" {told}: {}.", all(actors)) }
}

#[cfg(test)]
mod tests;
