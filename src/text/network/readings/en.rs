//! The observations in English.

use super::*;

const TIES_EN: [&str; 2] = ["tie", "ties"];

pub fn said_en(reading: &Reading, name: &dyn Fn(usize) -> String) -> Said {
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
        Reading::OnePerson { alone, people, .. } => (
            format!(
                "{} {} known by one colleague only. {}",
                part(*alone, lang, ["known actor", "known actors"]),
                one_or(alone.count, ["is", "are"]),
                sole(people)
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
            format!("Nobody has written who knows: {}.", all(actors)),
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
                part(*share, lang, ["actor with a sector", "actors with a sector"]),
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
                part(*share, lang, ["placed actor", "placed actors"]),
                one_or(share.count, ["stands", "stand"]),
                all(actors)
            ),
            "That is where you can grow. Choose one to bring closer.",
        ),
        Reading::TooFewWeak { share, actors } => (
            match share.count {
                0 => format!("None of the {} ties is weak.", share.of),
                _ => format!(
                    "Only {} {} weak{}.",
                    part(*share, lang, TIES_EN),
                    one_or(share.count, ["is", "are"]),
                    beside(actors, &all)
                ),
            },
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
            match ties {
                0 => format!(
                    "You wish for {}{}. There is none today.",
                    count(*wishes, "tie", "ties"),
                    beside(actors, &all)
                ),
                ties => format!(
                    "You have {} today and wish for {wishes} more{}.",
                    count(*ties, "tie", "ties"),
                    beside(actors, &all)
                ),
            },
            "Which wish is closest to coming true?",
        ),
        Reading::OneWay { mutual, actors } => (
            match mutual.count {
                0 => format!(
                    "None of the {} arrows goes both ways. An answer is missing from {}.",
                    mutual.of,
                    all(actors)
                ),
                _ => format!(
                    "Only {} {} both ways. An answer is missing from {}.",
                    part(*mutual, lang, ["arrow", "arrows"]),
                    one_or(mutual.count, ["goes", "go"]),
                    all(actors)
                ),
            },
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
        Reading::Unplaced { actors } => (
            format!("Not placed yet: {}.", all(actors)),
            "Choose a ring, or remove them from the map.",
        ),
        Reading::Size { actors } => (
            format!("{} on the map: {}.", count(actors.len(), "actor", "actors"), all(actors)),
            "Who is missing?",
        ),
    };
    Said { sentence, advice }
}

/// Who is alone with how many: without a name where it is not for this page.
fn sole(people: &[Carrier]) -> String {
    let lost = |own: &Carrier| count(own.alone.len(), "actor", "actors");
    match people {
        [] => String::new(),
        [one, ..] if one.who.is_empty() => {
            format!("If the one who knows most of them stops, you lose touch with {}.", lost(one))
        }
        [one] => format!("If {} stops, you lose touch with {}.", one.who, lost(one)),
        [one, others @ ..] => {
            let first = format!("{} alone knows {}", one.who, one.alone.len());
            let others = others.iter().map(|own| format!("{} {}", own.who, own.alone.len()));
            format!("{}.", listed(&iter::once(first).chain(others).collect::<Vec<_>>(), Lang::En))
        }
    }
}
