//! What is told before anybody says yes, a sentence each.

use crate::{
    inward::{Differs, Found, Prefer, Said},
    text::{Label, Lang, network::listed, shown},
};

pub(super) fn told(found: &Found, lang: Lang) -> Vec<String> {
    let names = |names: &[String]| listed(names, lang);
    let mut told = Vec::new();
    let mut say = |is: bool, [da, en]: [String; 2]| {
        if is {
            told.push(if lang == Lang::Da { da } else { en });
        }
    };
    let same = names(&found.same);
    say(
        !found.same.is_empty(),
        match found.prefer {
            Prefer::Here => [
                format!("Står her allerede og får kun det, der mangler: {same}."),
                format!("Here already, given only what is missing: {same}."),
            ],
            Prefer::List => [
                format!("Står her allerede og får listens svar: {same}."),
                format!("Here already, given the list's answers: {same}."),
            ],
        },
    );
    let like = |are: &str| {
        let pairs = found.similar.iter().map(|(new, held)| format!("{new} ({are} {held})"));
        names(&pairs.collect::<Vec<_>>())
    };
    say(
        !found.similar.is_empty(),
        [
            format!("Ligner nogen, I har, og kommer ind som nye: {}.", like("ligner")),
            format!("Like somebody you have, and brought in as new: {}.", like("like")),
        ],
    );
    say(
        !found.partners.is_empty(),
        [
            format!(
                "Partnere, der er nye og kommer med på listen over partnere: {}.",
                names(&found.partners)
            ),
            format!(
                "Partners who are new and come to the list of partners: {}.",
                names(&found.partners)
            ),
        ],
    );
    say(
        !found.namesakes.is_empty(),
        [
            format!(
                "Hedder som et med en anden partner og kommer ind som et nyt: {}.",
                names(&found.namesakes)
            ),
            format!(
                "Called as one with another partner is, and brought in as a new one: {}.",
                names(&found.namesakes)
            ),
        ],
    );
    say(
        !found.untitled.is_empty(),
        [
            format!(
                "Har ingen titel og kommer til at hedde som partneren: {}.",
                names(&found.untitled)
            ),
            format!("Without a title, and called as the partner is: {}.", names(&found.untitled)),
        ],
    );
    say(
        !found.unclear.is_empty(),
        [
            format!(
                "Kan være flere af dem, der hedder sådan, og springes over: {}. Skriv partneren i listen.",
                names(&found.unclear)
            ),
            format!(
                "May be several that are called so, and left out: {}. Write the partner in the list.",
                names(&found.unclear)
            ),
        ],
    );
    say(
        !found.unclear_partners.is_empty(),
        [
            format!(
                "Kan være flere af de partnere, der hedder sådan, og springes over: {}. Skriv CVR-nummer eller adresse i listen.",
                names(&found.unclear_partners)
            ),
            format!(
                "May be several of the partners that are called so, and left out: {}. Write the CVR number or the address in the list.",
                names(&found.unclear_partners)
            ),
        ],
    );
    let pairs = |pairs: &[(String, String)]| {
        let pairs = pairs.iter().map(|(name, home)| format!("{name} ({home})"));
        names(&pairs.collect::<Vec<_>>())
    };
    say(
        !found.unjoined.is_empty(),
        [
            format!(
                "Kan være flere af de partnere, der hedder sådan, og kommer ikke med i partnerskabet: {}. Tilføj den rigtige bagefter.",
                pairs(&found.unjoined)
            ),
            format!(
                "May be several of the partners that are called so, and left out of the partnership: {}. Add the right one afterwards.",
                pairs(&found.unjoined)
            ),
        ],
    );
    say(
        !found.unclear_reach.is_empty(),
        [
            format!(
                "Rækken nævner flere personer, og nummer og mail kommer til at stå hos den første: {}.",
                pairs(&found.unclear_reach)
            ),
            format!(
                "The row names several people, and number and email will stand with the first: {}.",
                pairs(&found.unclear_reach)
            ),
        ],
    );
    let said = |said: &Said| match said {
        Said::Sector(sector) => sector.label(lang).to_owned(),
        Said::Status(status) => status.label(lang).to_owned(),
        Said::Phase(phase) => phase.label(lang).to_owned(),
        Said::Day(day) => lang.date(*day),
        Said::Text(text) => shown(text),
    };
    let differs = |Differs { here, list }: &Differs| match lang {
        Lang::Da => format!("{} her, {} i listen", said(here), said(list)),
        Lang::En => format!("{} here, {} in the list", said(here), said(list)),
    };
    let rows = |Differs { here, list }: &Differs| match lang {
        Lang::Da => format!("{} og {}", said(here), said(list)),
        Lang::En => format!("{} and {}", said(here), said(list)),
    };
    let each = |all: &[(String, Vec<Differs>)], told: &dyn Fn(&Differs) -> String| {
        let all = all.iter().map(|(name, all)| {
            format!("{name} ({})", all.iter().map(told).collect::<Vec<_>>().join("; "))
        });
        names(&all.collect::<Vec<_>>())
    };
    let otherwise = each(&found.otherwise, &differs);
    let twice = each(&found.twice, &rows);
    let [da, en] = match found.prefer {
        Prefer::Here => ["det bliver stående", "it stays"],
        Prefer::List => ["listens svar kommer i stedet", "the list's answer takes its place"],
    };
    say(
        !found.otherwise.is_empty(),
        [
            format!("Her står der noget andet, og {da}: {otherwise}."),
            format!("Something else stands here, and {en}: {otherwise}."),
        ],
    );
    say(
        !found.twice.is_empty(),
        [
            format!("Listen siger to ting, og det første gælder: {twice}."),
            format!("The list says two things, and the first counts: {twice}."),
        ],
    );
    let count = found.nameless;
    say(
        count > 0,
        [
            format!(
                "{} uden partnerens navn springes over.",
                Lang::Da.counted(count, ["række", "rækker"])
            ),
            format!(
                "{} without the name of a partner {} left out.",
                Lang::En.counted(count, ["row", "rows"]),
                if count == 1 { "is" } else { "are" }
            ),
        ],
    );
    let count = found.titleless;
    say(
        count > 0,
        [
            format!(
                "{} uden titel og partner springes over.",
                Lang::Da.counted(count, ["række", "rækker"])
            ),
            format!(
                "{} with neither a title nor a partner {} left out.",
                Lang::En.counted(count, ["row", "rows"]),
                if count == 1 { "is" } else { "are" }
            ),
        ],
    );
    let kept = found
        .kept
        .iter()
        .map(|(name, all)| format!("{} ({})", shown(name), shown(&all.join("; "))));
    let kept = names(&kept.collect::<Vec<_>>());
    say(
        !found.kept.is_empty(),
        [
            format!(
                "Kan ikke læses som dato, status eller fase og kommer til at stå i de interne noter: {kept}."
            ),
            format!(
                "Cannot be read as a day, status or phase, and will stand in the internal notes: {kept}."
            ),
        ],
    );
    let unknown = names(&found.unknown);
    say(
        !found.unknown.is_empty(),
        [
            format!("Passer ikke til nogen sektor og bruges ikke: {unknown}."),
            format!("Fits no sector and is not used: {unknown}."),
        ],
    );
    told
}
