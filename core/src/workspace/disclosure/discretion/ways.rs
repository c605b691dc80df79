//! Names, addresses and numbers in the ways in which people write them.

use super::name::{ENDINGS, is_address};
use crate::domain::{fold, without_company_form};

/// Shorter names written in one could be another word: a good idea is a `bogidé`.
const SHORTEST_JOINED: usize = 8;
/// Of two words that a capital parts.
const SHORTEST_PART: usize = 3;
/// Shorter ones are part of many an address.
const SHORTEST_TOLD: usize = 4;
/// Digits of a company's number in the register (CVR).
const REGISTERED: usize = 8;

/// A name as it was written, without its form of company, which hardly anybody writes, in one word
/// and in the words that its capitals part.
pub(super) fn ways(name: &str) -> Vec<String> {
    let name = name.trim();
    let bare = without_company_form(name);
    let mut ways = vec![name.to_owned()];
    ways.extend(bare.map(str::to_owned));
    let bare = bare.unwrap_or(name);
    ways.extend(in_one(bare).filter(|one| one.chars().count() >= SHORTEST_JOINED));
    ways.extend(parted(bare));
    ways
}

/// `TavsFond` of `Tavs Fond`: in an address, or behind a `#`.
fn in_one(name: &str) -> Option<String> {
    let mut parts = name.split(|letter: char| !letter.is_alphanumeric());
    let one: String = parts.by_ref().collect();
    (one.len() < name.len()).then_some(one)
}

/// `Tavs Fond` of `TavsFond`.
fn parted(name: &str) -> Option<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut was_small = false;
    for letter in name.chars() {
        if was_small && letter.is_uppercase() {
            parts.push(String::new());
        }
        was_small = letter.is_lowercase();
        parts.last_mut()?.push(letter);
    }
    let is_long = |part: &String| part.chars().count() >= SHORTEST_PART;
    (parts.len() > 1 && parts.iter().all(is_long)).then(|| parts.join(" "))
}

/// Where they are on the web, without the path. A host that is many people's (a page in a social
/// network, a part of a municipality's site) tells nothing without it.
pub(super) fn hosts(address: &str, names: &[&str]) -> Vec<String> {
    let found = address.split([' ', ',', ';', '\n', '<', '>']).filter_map(|one| host(one, names));
    let forms = |(host, is_theirs): (String, bool)| {
        let mail = is_theirs.then(|| format!("@{host}"));
        [format!("www.{host}"), host].into_iter().chain(mail)
    };
    found.flat_map(forms).collect()
}

/// The host, and whether it is called as they are: then nobody else has mail there.
fn host(address: &str, names: &[&str]) -> Option<(String, bool)> {
    let small = address.trim().to_lowercase();
    let (_, after) = small.split_once("://").unwrap_or(("", &small));
    let (before, after) = after.split_once('@').map_or((None, after), |(a, b)| (Some(a), b));
    let after = after.split(['?', '#']).next()?.trim_end_matches(['/', '.']);
    let after = after.strip_prefix("www.").unwrap_or(after);
    let (host, path) = after.split_once('/').unwrap_or((after, ""));
    let host = host.split(':').next()?;
    if !is_address(host) {
        return None;
    }
    let label = host.rsplit('.').nth(1).map(letters_of).unwrap_or_default();
    let is_theirs = names.iter().any(|name| is_called(&label, name));
    match before {
        _ if is_theirs => Some((host.to_owned(), true)),
        // Everybody has mail at some hosts.
        Some(_) => None,
        None if path.is_empty() => Some((host.to_owned(), false)),
        None => Some((format!("{host}/{path}"), false)),
    }
}

/// Whether a host is called as they are, or as a word of their name that is no town: everybody there
/// has mail at the town's host.
fn is_called(label: &str, name: &str) -> bool {
    let name = without_company_form(name).unwrap_or(name);
    let words: Vec<String> = name.split_whitespace().map(letters_of).collect();
    let whole = words.concat();
    if whole.len() >= SHORTEST_TOLD && label.contains(&whole) {
        return true;
    }
    let is_town = TOWNS.contains(&label) && words.iter().any(|word| word.contains(label));
    let is_definite = whole.strip_prefix(label).is_some_and(|rest| ENDINGS.contains(&rest));
    label.len() >= SHORTEST_TOLD && (is_definite || !is_town && whole.contains(label))
}

/// Hosts of municipalities that are called after a town or a part of the country, as they are written.
pub(super) const TOWNS: [&str; 83] = [
    "aabenraa",
    "aalborg",
    "aarhus",
    "albertslund",
    "alleroed",
    "assens",
    "ballerup",
    "billund",
    "bornholm",
    "brondby",
    "broenderslev",
    "bronderslev",
    "dragoer",
    "esbjerg",
    "faaborg",
    "fanoe",
    "favrskov",
    "faxe",
    "fredensborg",
    "fredericia",
    "frederiksberg",
    "frederikshavn",
    "frederikssund",
    "furesoe",
    "gentofte",
    "gladsaxe",
    "glostrup",
    "greve",
    "gribskov",
    "guldborgsund",
    "haderslev",
    "halsnaes",
    "hedensted",
    "helsingor",
    "herlev",
    "herning",
    "hillerod",
    "hjoerring",
    "holbaek",
    "holstebro",
    "horsens",
    "hvidovre",
    "ikast",
    "ishoj",
    "jammerbugt",
    "kalundborg",
    "kerteminde",
    "koege",
    "kolding",
    "langeland",
    "lejre",
    "lemvig",
    "lolland",
    "mariagerfjord",
    "middelfart",
    "naestved",
    "norddjurs",
    "nyborg",
    "odder",
    "odense",
    "odsherred",
    "randers",
    "rebild",
    "ringsted",
    "roskilde",
    "rudersdal",
    "samsoe",
    "silkeborg",
    "skanderborg",
    "skive",
    "slagelse",
    "soenderborg",
    "soroe",
    "stevns",
    "struer",
    "svendborg",
    "syddjurs",
    "taarnby",
    "thisted",
    "tonder",
    "vejle",
    "viborg",
    "vordingborg",
];

fn letters_of(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// A number of the register of companies, however it is grouped, and with the land before it.
pub(super) fn register_forms(written: &str) -> Vec<String> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != REGISTERED {
        return Vec::new();
    }
    let grouped = |sizes: &[usize]| {
        let mut rest = digits.as_str();
        let parts = sizes.iter().filter_map(|size| {
            let (part, after) = rest.split_at_checked(*size)?;
            rest = after;
            Some(part)
        });
        parts.collect::<Vec<_>>().join(" ")
    };
    let grouped = [grouped(&[2, 2, 2, 2]), grouped(&[4, 4]), grouped(&[2, 3, 3])];
    let land = ["DK", "CVR"].map(|land| format!("{land}{digits}"));
    grouped.into_iter().chain(land).chain([digits.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::without_names;
    use super::*;

    #[test]
    fn a_host_is_theirs_or_goes_with_its_path() {
        for (address, name, expected) in [
            ("https://www.tavsfonden.dk/om-os?x=1", "Tavs Fonden", Some("tavsfonden.dk")),
            ("tavs-fond.dk/", "Tavs Fond A/S", Some("tavs-fond.dk")),
            ("www.aalborgklub.dk", "Ålborg Klub", Some("aalborgklub.dk")),
            ("giv.noget.dk:8080", "Tavs Fond", Some("giv.noget.dk")),
            ("https://www.facebook.com/tavsfond/", "Tavs Fond", Some("facebook.com/tavsfond")),
            ("randers.dk/foreninger", "Tavs Fond", Some("randers.dk/foreninger")),
            ("bo@tavsfond.dk", "Tavs Fond", Some("tavsfond.dk")),
            ("bo@gmail.com", "Tavs Fond", None),
            ("ingen", "Tavs Fond", None),
            ("a.m.b.a.", "Tavs Fond", None),
        ] {
            let found = host(address, &[name]).map(|(host, _)| host);
            assert_eq!(found.as_deref(), expected, "{address}");
        }
        let both = hosts("www.tavs.dk og https://stille.dk/", &["Tavs"]);
        assert_eq!(both, ["www.tavs.dk", "tavs.dk", "@tavs.dk", "www.stille.dk", "stille.dk"]);
        // Others have mail at a municipality's host, too.
        for name in ["Tavs Børnehave", "Randers Børnehave", "Randers FC", "Tavse Randers"] {
            let own = hosts("www.randers.dk", &[name]);
            assert_eq!(
                without_names("se randers.dk, bo@skole.randers.dk", &own, "*"),
                "se *, bo@skole.randers.dk"
            );
        }
        // A word that is no town is their own.
        for (name, host) in [
            ("Børnehaven Solstrålen", "solstraalen.dk"),
            ("Foreningen Norden", "norden.dk"),
            ("Grundfos Holding", "grundfos.com"),
        ] {
            let told = format!("skriv til leder@{host}");
            let own = hosts(&format!("https://www.{host}"), &[name]);
            assert!(!without_names(&told, &own, "*").contains(host), "{name}");
            assert_eq!(hosts(&format!("kontakt@{host}"), &[name]).len(), 3, "{name}");
        }
        for name in ["Randers", "Randersen", "Foreningen Ran-ders Fond"] {
            let own = hosts("www.randersfond.dk, randers.dk", &[name]);
            assert!(own.iter().any(|form| form.starts_with('@')), "{name}");
        }
    }

    #[test]
    fn a_registered_number_is_found_however_it_is_grouped() {
        for written in ["12345678", "DK 12 34 56 78", "CVR-nr. 12345678"] {
            let forms = register_forms(written);
            for told in ["12345678", "12 34 56 78", "1234-5678", "12 345 678", "DK12345678"] {
                assert_eq!(without_names(told, &forms, "*"), "*", "{written} as {told}");
            }
        }
        assert!(register_forms("1234").is_empty());
    }

    #[test]
    fn a_name_is_written_in_one_word_and_in_two() {
        assert_eq!(ways("Tavs Fond A/S"), ["Tavs Fond A/S", "Tavs Fond", "TavsFond"]);
        assert_eq!(ways("TavsFond"), ["TavsFond", "Tavs Fond"]);
        assert_eq!(ways("Bog & Idé"), ["Bog & Idé"]);
        assert_eq!(ways("McNeil"), ["McNeil"]);
    }
}
