//! Words of the pages that say what can be relied on: privacy, working without the net,
//! accessibility, and the licences of what ships.
//!
//! Invariant: claims nothing that no test or file shows, and gives no legal advice.

mod da;
mod en;
mod questions;

use super::help::Section;

pub struct Trust {
    pub more: &'static str,
    pub back: &'static str,
    pub privacy: Page,
    pub offline: Page,
    pub accessibility: Page,
    pub licences: Page,
    /// The heading of the live state of this browser.
    pub state: &'static str,
    pub package: &'static str,
    pub version: &'static str,
    pub licence: &'static str,
    pub texts: &'static str,
    pub licences_missing: &'static str,
    pub build: &'static str,
}

/// A page of prose.
pub struct Page {
    pub title: &'static str,
    pub lead: &'static str,
    pub sections: &'static [Section],
}

pub const DA: Trust = da::WORDS;
pub const EN: Trust = en::WORDS;

#[cfg(test)]
mod tests {
    use super::{super::help::Block, *};

    #[test]
    fn both_languages_tell_the_same_and_shout_nothing() {
        let pages = |words: &'static Trust| {
            [&words.privacy, &words.offline, &words.accessibility, &words.licences]
        };
        for (da, en) in pages(&DA).into_iter().zip(pages(&EN)) {
            assert_eq!(da.sections.len(), en.sections.len(), "{}", da.title);
            for (da, en) in da.sections.iter().zip(en.sections) {
                assert_eq!((da.id, da.blocks.len()), (en.id, en.blocks.len()));
                for (da, en) in da.blocks.iter().zip(en.blocks) {
                    assert_eq!(lines(da).len(), lines(en).len(), "{:?}", lines(en));
                    for line in lines(da).into_iter().chain(lines(en)) {
                        assert!(!line.contains('!') && !line.is_empty(), "{line}");
                    }
                }
            }
        }
    }

    fn lines(block: &Block) -> Vec<&'static str> {
        match block {
            Block::Text(text) => vec![*text],
            Block::Steps(list) | Block::List(list) => list.to_vec(),
            Block::Cases(cases) => cases.iter().flat_map(|(what, then)| [*what, *then]).collect(),
        }
    }
}
