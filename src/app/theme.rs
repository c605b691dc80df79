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

impl Theme {
    /// The browser's own bar, too: of the two colours in the page's head (`scripts/seal.mjs`) the one that is chosen.
    pub(super) fn on_bar(self) {
        for own in [Self::Light, Self::Dark] {
            let Some(colour) = document().get_element_by_id(&format!("bar-{}", own.code())) else {
                continue;
            };
            let _ = match self {
                Self::Computer => {
                    let scheme = format!("(prefers-color-scheme: {})", own.code());
                    colour.set_attribute("media", &scheme)
                }
                chosen if chosen == own => colour.remove_attribute("media"),
                _ => colour.set_attribute("media", "not all"),
            };
        }
    }
}

impl Front {
    pub fn is_dark(self) -> bool {
        match self.theme.get() {
            Theme::Dark => true,
            Theme::Light => false,
            Theme::Computer => self.prefers_dark.get(),
        }
    }

    /// From light to dark or back. Where the computer is so already, it is followed again.
    pub fn change_theme(self) {
        let to_dark = !untrack(|| self.is_dark());
        self.theme.set(match to_dark {
            _ if to_dark == self.prefers_dark.get_untracked() => Theme::Computer,
            true => Theme::Dark,
            false => Theme::Light,
        });
    }
}
