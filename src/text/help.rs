//! Words of the help page: prose to be read from the top, or printed and hung up.
//!
//! Invariant: promises nothing that the app does not do, and never claims to be the original tools.

mod da;
mod en;
mod finding;
mod maps;
mod paper;

pub struct Help {
    pub title: &'static str,
    pub lead: &'static str,
    pub contents: &'static str,
    pub sections: &'static [Section],
    pub shortcuts: &'static str,
    pub shortcuts_note: &'static str,
    pub sources: Section,
    pub source_list: &'static [Source],
    pub program: Section,
    pub version: &'static str,
}

pub struct Section {
    /// For the list of contents.
    pub id: &'static str,
    pub title: &'static str,
    pub blocks: &'static [Block],
}

pub enum Block {
    Text(&'static str),
    Steps(&'static [&'static str]),
    List(&'static [&'static str]),
    /// Something that happens, and what to do.
    Cases(&'static [(&'static str, &'static str)]),
}

pub struct Source {
    pub name: &'static str,
    pub address: &'static str,
}

pub const DA: Help = da::WORDS;
pub const EN: Help = en::WORDS;

/// What the project and the libraries have published.
const SOURCES: [Source; 5] = [
    Source {
        name: "Lektier Online, KMD og Statsbiblioteket. 5 hurtige (2012)",
        address: "https://bygpartnerskaber.dk/2012/07/11/lektier-online/",
    },
    Source {
        name: "Partnerskaber og netværk. Danmark Læser, Slots- og Kulturstyrelsen",
        address: "https://slks.dk/omraader/kulturinstitutioner/biblioteker/i-fokus/danmark-laeser/erfaringsopsamling/metoder/partnerskaber-og-netvaerk",
    },
    Source {
        name: "Partnerskabsprocessen. Syddjurs Bibliotekerne, 5 hurtige (2012)",
        address: "https://bygpartnerskaber.dk/2012/03/26/partnerskabsprocessen-tvinger-os-til-at-finde-ud-af-hvad-vi-egentlig-kan/",
    },
    Source {
        name: "Ud af boksen! Partnerskabsudvikling. Louise Overgaard, Danmarks Biblioteksforening (2012)",
        address: "https://db.dk/bladartikel/ud-af-boksen-partnerskabsudvikling/",
    },
    Source {
        name: "Sansefortællingen. Herning Bibliotekerne, 5 hurtige (2012)",
        address: "https://bygpartnerskaber.dk/2012/06/14/sansefortaellingen-en-event-pa-kulturfestival-morket/",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_tell_the_same_and_shout_nothing() {
        assert_eq!(DA.sections.len(), EN.sections.len());
        for (da, en) in DA.sections.iter().zip(EN.sections) {
            assert_eq!((da.id, da.blocks.len()), (en.id, en.blocks.len()));
        }
        let sentences = |words: &Help| -> Vec<&'static str> {
            let blocks = words.sections.iter().flat_map(|section| section.blocks);
            blocks
                .flat_map(|block| match block {
                    Block::Text(text) => vec![*text],
                    Block::Steps(list) | Block::List(list) => list.to_vec(),
                    Block::Cases(cases) => cases.iter().flat_map(|(a, b)| [*a, *b]).collect(),
                })
                .collect()
        };
        for sentence in sentences(&DA).into_iter().chain(sentences(&EN)) {
            assert!(!sentence.contains('!'), "{sentence}");
        }
    }
}
