//! Who is not to be named is not named on paper either, whatever page is printed.

use leptos::prelude::*;

use super::{browser, state::App};
use crate::{
    domain::Round,
    route::Route,
    workspace::{
        Workspace,
        discretion::{Names, names_of, unnamed, withheld},
    },
};

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

/// What is about one partnership goes by its wishes; what is about more, by all of them.
fn names_off(workspace: &Workspace, route: &Route) -> Vec<String> {
    match route {
        Route::Partnership { id, .. } | Route::Meeting { partnership: id, .. } => {
            withheld(workspace, id)
        }
        Route::Round { id, .. } | Route::Answer { round: id, .. } => {
            let round = workspace.get::<Round>(id);
            round.map(|round| withheld(workspace, &round.partnership)).unwrap_or_default()
        }
        // A page about somebody names them.
        Route::Partner { id } => {
            let mut others = unnamed(workspace);
            others.remove(id);
            names_of(workspace, &others)
        }
        Route::Overview
        | Route::Year
        | Route::Partnerships
        | Route::Board
        | Route::Partners
        | Route::Network
        | Route::NetworkMap { .. }
        | Route::Evaluations
        | Route::Guide
        | Route::GuidePart { .. }
        | Route::Examples
        | Route::Example { .. }
        | Route::Files
        | Route::Trash
        | Route::Help
        | Route::HelpPart { .. }
        | Route::Components
        | Route::Nowhere => names_of(workspace, &unnamed(workspace)),
    }
}
