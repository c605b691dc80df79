//! Who is not to be named is not named on paper either, whatever page is printed.

use leptos::prelude::*;

use super::{browser, state::App};
use crate::{place::names_off, workspace::discretion::Names};

impl App {
    pub(super) fn cover_names_on_paper(self) {
        browser::cover_names_on_paper(move || {
            let route = self.route.get_untracked();
            let names = self.workspace.with_untracked(|workspace| names_off(workspace, &route));
            let names = Names::of(&names);
            let instead = self.text().partnership.print.unnamed;
            (!names.is_empty())
                .then(|| -> browser::Clean { Box::new(move |text| names.without(text, instead)) })
        });
    }
}
