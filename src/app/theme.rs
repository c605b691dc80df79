//! Light or dark: what the user chose, else what the computer says.

use leptos::prelude::*;

use super::state::App;

impl App {
    pub fn is_dark(self) -> bool {
        self.settings.with(|settings| match settings.theme.as_str() {
            "dark" => true,
            "light" => false,
            _ => prefers_dark(),
        })
    }

    /// `light` or `dark`.
    pub fn set_theme(self, theme: &'static str) {
        self.set_settings(|settings| settings.theme = theme.into());
    }
}

fn prefers_dark() -> bool {
    let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
