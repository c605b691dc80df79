//! The observations in Danish.

use super::*;

const TIES_DA: [&str; 2] = ["forbindelse", "forbindelser"];

pub fn said_da(reading: &Reading, name: &dyn Fn(usize) -> String) -> Said {
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
        Reading::OnePerson { alone, people, .. } => (
            format!(
                "{} kendes kun af én kollega. {}",
                part(*alone, lang, ["kendt aktør", "kendte aktører"]),
                sole(people)
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
            format!("Der er ikke skrevet, hvem der kender: {}.", all(actors)),
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
                part(*share, lang, ["aktør med sektor", "aktører med sektor"]),
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
                    loose => format!(" ({loose} af dem består af en enkelt aktør)"),
                },
                if actors.len() == 1 { "Den største er omkring" } else { "På hver sin ø:" },
                all(actors)
            ),
            "Sæt to fra hver sin ø ved samme bord.",
        ),
        Reading::Bridge { actors } => (
            format!("{} binder dele sammen, som ellers ville være adskilt.", all(actors)),
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
                part(*share, lang, ["placeret aktør", "placerede aktører"]),
                all(actors)
            ),
            "Det er jeres udviklingsfelt. Vælg én at hente tættere på.",
        ),
        Reading::TooFewWeak { share, actors } => (
            match share.count {
                0 => format!("Ingen af de {} forbindelser er svage.", share.of),
                1 => {
                    format!("Kun {} er svag{}.", part(*share, lang, TIES_DA), beside(actors, &all))
                }
                _ => {
                    format!("Kun {} er svage{}.", part(*share, lang, TIES_DA), beside(actors, &all))
                }
            },
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
            match ties {
                0 => format!(
                    "I ønsker jer {}{}. I dag er der ingen.",
                    count(*wishes, "forbindelse", "forbindelser"),
                    beside(actors, &all)
                ),
                ties => format!(
                    "I har {} i dag og ønsker jer {wishes} til{}.",
                    count(*ties, "forbindelse", "forbindelser"),
                    beside(actors, &all)
                ),
            },
            "Hvilket ønske er tættest på at lykkes?",
        ),
        Reading::OneWay { mutual, actors } => (
            match mutual.count {
                0 => format!(
                    "Ingen af de {} pile går begge veje. Der mangler svar fra {}.",
                    mutual.of,
                    all(actors)
                ),
                _ => format!(
                    "Kun {} går begge veje. Der mangler svar fra {}.",
                    part(*mutual, lang, ["pil", "pile"]),
                    all(actors)
                ),
            },
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
        Reading::Unplaced { actors } => (
            format!("Ikke placeret endnu: {}.", all(actors)),
            "Vælg en ring, eller fjern dem fra kortet.",
        ),
        Reading::Size { actors } => (
            format!("{} på kortet: {}.", count(actors.len(), "aktør", "aktører"), all(actors)),
            "Hvem mangler?",
        ),
    };
    Said { sentence, advice }
}

/// Who is alone with how many: without a name where it is not for this page.
fn sole(people: &[Carrier]) -> String {
    let lost = |own: &Carrier| count(own.alone.len(), "aktør", "aktører");
    match people {
        [] => String::new(),
        [one, ..] if one.who.is_empty() => {
            format!("Stopper den, der kender flest af dem, mister I kontakten til {}.", lost(one))
        }
        [one] => format!("Stopper {}, mister I kontakten til {}.", one.who, lost(one)),
        [one, others @ ..] => {
            let first = format!("{} er ene om at kende {}", one.who, one.alone.len());
            let others = others.iter().map(|own| format!("{} {}", own.who, own.alone.len()));
            format!("{}.", listed(&iter::once(first).chain(others).collect::<Vec<_>>(), Lang::Da))
        }
    }
}
