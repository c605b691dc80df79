//! Light or dark: what the user chose, else what the computer says.

use leptos::prelude::*;

use super::front::Front;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the computer is set.
    Computer,
    Light,
    Dark,
}

impl Theme {
    /// As in the settings and in the attribute that styles look for.
    pub fn code(self) -> &'static str {
        match self {
            Self::Computer => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Anything unknown is as the computer is set.
    pub fn parse(code: &str) -> Self {
        match code {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Computer,
        }
    }
}

impl Front {
    pub fn is_dark(self) -> bool {
        match self.theme.get() {
            Theme::Dark => true,
            Theme::Light => false,
            Theme::Computer => prefers_dark(),
        }
    }
}

fn prefers_dark() -> bool {
    let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
