//! One page to each address.

mod components;
mod examples;
mod files;
mod guide;
mod help;
mod lists;
mod overview;
mod partner;
mod partners;
mod partnership;
mod partnerships;
mod trash;

use leptos::prelude::*;

use super::parts::Empty;
use crate::{
    app::{use_app, use_text},
    route::Route,
    text::Text,
};

/// The page at the current address.
#[component]
pub fn Page() -> impl IntoView {
    let app = use_app();
    move || match app.route.get() {
        Route::Overview => view! { <overview::Overview /> }.into_any(),
        Route::Partnerships => view! { <partnerships::Partnerships is_board=false /> }.into_any(),
        Route::Board => view! { <partnerships::Partnerships is_board=true /> }.into_any(),
        Route::Partnership { id, tab } => {
            view! { <partnership::PartnershipPage id tab /> }.into_any()
        }
        Route::Partners => view! { <partners::Partners /> }.into_any(),
        Route::Partner { id } => view! { <partner::PartnerPage id /> }.into_any(),
        Route::Guide => view! { <guide::GuidePage /> }.into_any(),
        Route::GuidePart { part } => view! { <guide::GuidePart part /> }.into_any(),
        Route::Examples => view! { <examples::Examples /> }.into_any(),
        Route::Example { id } => view! { <examples::ExamplePage id /> }.into_any(),
        Route::Files => view! { <files::Files /> }.into_any(),
        Route::Trash => view! { <trash::Trash /> }.into_any(),
        Route::Help => view! { <help::Help /> }.into_any(),
        Route::Components => view! { <components::Components /> }.into_any(),
        Route::Nowhere => view! { <Nowhere /> }.into_any(),
    }
}

/// Nothing at this address, or not any more.
#[component]
pub fn Nowhere() -> impl IntoView {
    let words = &use_text().shell;
    view! {
        <h1 class="mk-hidden" id="mk-title" tabindex="-1">{words.not_found_title}</h1>
        <Empty title=words.not_found_title text=words.not_found>
            <a class="mk-button" href=Route::Overview.href()>{words.to_overview}</a>
        </Empty>
    }
}

/// What stands in the browser's title bar and history.
pub fn title_of_route(route: &Route, text: &'static Text) -> String {
    let words = &text.shell;
    let app = use_app();
    let named = |id: &str| {
        app.workspace.with_untracked(|workspace| {
            workspace.record(id).map(crate::app::title_of).unwrap_or_default()
        })
    };
    match route {
        Route::Overview => words.nav.overview.into(),
        Route::Partnerships | Route::Board => words.nav.partnerships.into(),
        Route::Partnership { id, .. } | Route::Partner { id } => named(id),
        Route::Partners => words.nav.partners.into(),
        Route::Guide | Route::GuidePart { .. } => words.nav.guide.into(),
        Route::Examples | Route::Example { .. } => words.nav.examples.into(),
        Route::Files | Route::Trash => words.nav.files.into(),
        Route::Help => words.nav.help.into(),
        Route::Components => text.components.title.into(),
        Route::Nowhere => words.not_found_title.into(),
    }
}
