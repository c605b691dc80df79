//! Pages and deeds of the app, by the everyday words that somebody looks for them with.
//!
//! Invariant: leads nowhere that is not there (`tests/words/ways.rs`).

mod deeds;
mod pages;

use super::{
    Lang, Text,
    help::{Block, Section},
};
use crate::domain::fold;

/// Where a partnership that has ended begins again: on the page of each.
pub const BEGIN_AGAIN: &str = "begin-again";
/// Where a mail to a partner is written: in the log of each partnership.
pub const WRITE_MAIL: &str = "write-mail";
/// So many are shown, the best first.
const LIMIT: usize = 8;
/// Fewer letters say nothing yet.
const FEWEST_LETTERS: usize = 2;
/// A word of this many letters is found by its longer forms too: `version` by `versionerne`.
const STEM: usize = 4;
const LONGEST_ENDING: usize = 4;

/// A page, by its name in the interface.
struct Page {
    address: &'static str,
    name: fn(&Text) -> &'static str,
    /// Danish and English, with spaces between.
    words: [&'static str; 2],
}

/// Something that somebody wants to do, by names of its own.
struct Deed {
    /// Nothing for whatever page is open.
    address: Option<&'static str>,
    place: &'static str,
    name: [&'static str; 2],
    words: [&'static str; 2],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayKind {
    Page,
    Deed,
    Help,
}

impl WayKind {
    /// As the results say it.
    pub fn label(self, text: &Text) -> &'static str {
        match self {
            Self::Page => text.shell.go_to,
            Self::Deed => of(text.lang, ["Sådan gør I", "How to"]),
            Self::Help => text.frame.nav.help,
        }
    }
}

/// Where something of the app is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub kind: WayKind,
    pub name: &'static str,
    /// What stands behind `#/`; nothing for whatever page is open.
    pub address: Option<String>,
    /// The element to go to on that page; empty for its heading.
    pub place: &'static str,
    words: &'static str,
}

/// All of them in one language, but for the help's sections.
pub fn ways(text: &Text) -> Vec<Way> {
    let own = |both: [&'static str; 2]| of(text.lang, both);
    let pages = pages::ALL.iter().map(|page| Way {
        kind: WayKind::Page,
        name: (page.name)(text),
        address: Some(page.address.into()),
        place: "",
        words: own(page.words),
    });
    let sheets = text.forms.all.iter().map(|form| Way {
        kind: WayKind::Page,
        name: form.title,
        address: Some(format!("guide/ark-{}", form.id)),
        place: "",
        words: own(pages::SHEET),
    });
    let deeds = deeds::ALL.iter().map(|deed| Way {
        kind: WayKind::Deed,
        name: own(deed.name),
        address: deed.address.map(Into::into),
        place: deed.place,
        words: own(deed.words),
    });
    deeds.chain(pages).chain(sheets).collect()
}

/// The pages and deeds that every word of the query begins a word of, those first whose name does.
/// Nothing looked for is the list of pages.
pub fn find_ways(text: &Text, query: &str) -> Vec<Way> {
    let all = ways(text);
    let is_main = |way: &Way| way.kind == WayKind::Page && pages::is_main(way);
    if query.trim().is_empty() {
        return all.into_iter().filter(is_main).collect();
    }
    let Some(asked) = asked(text.lang, query) else { return Vec::new() };
    let mut found: Vec<(u8, Way)> = Vec::new();
    for way in all {
        let (name, words) = (fold(way.name), fold(way.words));
        let rank = match (holds(&name, &asked), holds(&format!("{name} {words}"), &asked)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => continue,
        };
        found.push((rank, way));
    }
    // A deed stands before a page that answers as well as it does.
    let (first, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|(rank, _)| *rank == 0);
    first.into_iter().chain(rest).map(|(_, way)| way).take(LIMIT).collect()
}

/// Sections of the help and its pages that speak of what is looked for.
pub fn find_help(text: &Text, query: &str) -> Vec<Way> {
    let Some(asked) = asked(text.lang, query) else { return Vec::new() };
    let trust = &text.trust;
    let parts = [
        ("hjaelp", text.help.sections),
        ("hjaelp/uden-net", trust.offline.sections),
        ("hjaelp/privatliv", trust.privacy.sections),
        ("hjaelp/tilgaengelighed", trust.accessibility.sections),
    ];
    let sections =
        parts.into_iter().flat_map(|(page, list)| list.iter().map(move |one| (page, one)));
    let found = sections.filter(|(_, section)| holds(&said(section), &asked));
    let found = found.map(|(page, section)| Way {
        kind: WayKind::Help,
        name: section.title,
        address: Some(page.into()),
        place: section.id,
        words: "",
    });
    found.take(LIMIT).collect()
}

fn said(section: &Section) -> String {
    let mut all = vec![section.title];
    for block in section.blocks {
        match block {
            Block::Text(text) => all.push(text),
            Block::Steps(list) | Block::List(list) => all.extend_from_slice(list),
            Block::Cases(cases) => all.extend(cases.iter().flat_map(|(what, then)| [*what, *then])),
        }
    }
    fold(&all.join(" "))
}

/// What is looked for, without the words that every question has.
fn asked(lang: Lang, query: &str) -> Option<Vec<String>> {
    let folded = fold(query);
    let words: Vec<String> = split(&folded).map(str::to_owned).collect();
    // As they were typed: an æ is two letters once it is folded.
    if query.chars().filter(|letter| letter.is_alphanumeric()).count() < FEWEST_LETTERS {
        return None;
    }
    let passed_over = fold(of(lang, deeds::PASSED_OVER));
    let telling = |word: &&String| !split(&passed_over).any(|one| one == word.as_str());
    let telling: Vec<String> = words.iter().filter(telling).cloned().collect();
    Some(if telling.is_empty() { words } else { telling })
}

fn holds(folded: &str, asked: &[String]) -> bool {
    asked.iter().all(|asked| split(folded).any(|word| is_meant(word, asked)))
}

fn is_meant(word: &str, asked: &str) -> bool {
    let is_longer_form = |ending: &str| word.len() >= STEM && ending.len() <= LONGEST_ENDING;
    word.starts_with(asked) || asked.strip_prefix(word).is_some_and(is_longer_form)
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn of(lang: Lang, [da, en]: [&'static str; 2]) -> &'static str {
    match lang {
        Lang::Da => da,
        Lang::En => en,
    }
}
