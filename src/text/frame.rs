//! Words of the frame and the first screen: all that the first binary says.
//!
//! Invariant: names no other words, so that none come along.

use super::{Lang, welcome};

pub struct Frame {
    pub lang: Lang,
    pub product: &'static str,
    pub skip: &'static str,
    pub menu: &'static str,
    pub nav: Nav,
    pub search: &'static str,
    pub language: &'static str,
    pub to_dark: &'static str,
    pub to_light: &'static str,
    pub footer: &'static str,
    /// While the rest of the app is on its way.
    pub coming: &'static str,
    pub rest_missing_title: &'static str,
    pub rest_missing: &'static str,
    pub try_again: &'static str,
    pub welcome: &'static welcome::Welcome,
}

pub struct Nav {
    pub overview: &'static str,
    pub partnerships: &'static str,
    pub partners: &'static str,
    pub network: &'static str,
    pub guide: &'static str,
    pub examples: &'static str,
    pub files: &'static str,
    pub help: &'static str,
    pub components: &'static str,
}

pub fn frame(lang: Lang) -> &'static Frame {
    match lang {
        Lang::Da => &DA,
        Lang::En => &EN,
    }
}

pub(super) static DA: Frame = Frame {
    lang: Lang::Da,
    product: "Makkerskab",
    skip: "Gå til indholdet",
    menu: "Menu",
    nav: Nav {
        overview: "Overblik",
        partnerships: "Partnerskaber",
        partners: "Partnere",
        network: "Netværk",
        guide: "Guide",
        examples: "Eksempler",
        files: "Filer",
        help: "Hjælp",
        components: "Komponenter",
    },
    search: "Søg",
    language: "Sprog",
    to_dark: "Skift til mørkt udseende",
    to_light: "Skift til lyst udseende",
    footer: "Alt bliver i denne browser og i de filer, I selv gemmer. Ingen konto, ingen sporing.",
    coming: "Henter siden …",
    rest_missing_title: "Resten af Makkerskab kom ikke med",
    rest_missing: "Forbindelsen svigtede, før alle sider var hentet. Det, der er gemt i browseren, ligger der stadig. Prøv igen, når der er net.",
    try_again: "Prøv igen",
    welcome: &welcome::DA,
};

pub(super) static EN: Frame = Frame {
    lang: Lang::En,
    product: "Makkerskab",
    skip: "Skip to content",
    menu: "Menu",
    nav: Nav {
        overview: "Overview",
        partnerships: "Partnerships",
        partners: "Partners",
        network: "Network",
        guide: "Guide",
        examples: "Examples",
        files: "Files",
        help: "Help",
        components: "Components",
    },
    search: "Search",
    language: "Language",
    to_dark: "Switch to dark appearance",
    to_light: "Switch to light appearance",
    footer: "Everything stays in this browser and in the files you save yourselves. No account, no tracking.",
    coming: "Fetching the page …",
    rest_missing_title: "The rest of Makkerskab did not arrive",
    rest_missing: "The connection failed before all pages were fetched. What is saved in the browser is still there. Try again when you are online.",
    try_again: "Try again",
    welcome: &welcome::EN,
};
