//! One page to each address.

mod components;
mod evaluation;
mod examples;
mod files;
mod guide;
mod help;
mod inward;
mod lists;
mod look_first;
mod network;
mod nowhere;
mod outward;
mod overview;
mod partner;
mod partners;
mod partnership;
mod partnerships;
mod trash;
mod trust;
mod welcome;
mod year;

pub use files::SAVE_ANSWER;
use leptos::prelude::*;
pub use lists::start_partnership;
use nowhere::Nowhere;

use super::{
    frame::entry_name,
    offline::ReadyAtFoot,
    rest::Later,
    shell::{Shell, StorageNotice},
};
use crate::{
    app::{use_app, use_frame, use_front},
    route::Route,
    text::{Frame, text},
};

/// A part of the app that comes after the first screen.
#[derive(Clone)]
pub enum Chapter {
    Page(Route),
    /// Status, notices and dialogs.
    Shell,
    /// What stands in the way of saving.
    Trouble,
    /// Who works here.
    Who,
    /// Ready for use without the net, where the status line has no room to say so.
    Offline,
}

impl Chapter {
    pub fn view(self) -> AnyView {
        provide_context(text(use_frame().lang));
        match self {
            Self::Shell => view! { <Shell /> }.into_any(),
            Self::Trouble => view! { <StorageNotice /> <files::Answering /> }.into_any(),
            Self::Who => view! { <overview::Who /> }.into_any(),
            Self::Offline => view! { <ReadyAtFoot /> }.into_any(),
            Self::Page(route) => {
                let app = use_app().for_page();
                provide_context(app);
                let is_emptied = Memo::new(move |_| app.is_emptied());
                let view = move || match is_emptied.get() {
                    true => view! { <files::Emptied /> }.into_any(),
                    false => page(route.clone()),
                };
                view.into_any()
            }
        }
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Overview => view! { <overview::Overview /> }.into_any(),
        Route::Year => view! { <year::YearPage /> }.into_any(),
        Route::Partnerships => view! { <partnerships::Partnerships is_board=false /> }.into_any(),
        Route::Board => view! { <partnerships::Partnerships is_board=true /> }.into_any(),
        Route::Partnership { id, tab } => {
            view! { <partnership::PartnershipPage id tab /> }.into_any()
        }
        Route::Meeting { partnership, id } => {
            view! { <partnership::MeetingPage partnership id /> }.into_any()
        }
        Route::Partners => view! { <partners::Partners /> }.into_any(),
        Route::Partner { id } => view! { <partner::PartnerPage id /> }.into_any(),
        Route::Network => view! { <network::Maps /> }.into_any(),
        Route::NetworkMap { id, is_exercise } => {
            view! { <network::MapPage id is_exercise /> }.into_any()
        }
        Route::Evaluations => view! { <evaluation::Evaluations /> }.into_any(),
        Route::Round { id, part } => view! { <evaluation::RoundPage id part /> }.into_any(),
        Route::Answer { round, id } => view! { <evaluation::AnswerPage round id /> }.into_any(),
        Route::Guide => view! { <guide::GuidePage /> }.into_any(),
        Route::GuidePart { part } => view! { <guide::GuidePart part /> }.into_any(),
        Route::Examples => view! { <examples::Examples /> }.into_any(),
        Route::Example { id } => view! { <examples::ExamplePage id /> }.into_any(),
        Route::Files => view! { <files::Files /> }.into_any(),
        Route::Trash => view! { <trash::Trash /> }.into_any(),
        Route::Help => view! { <help::Help /> }.into_any(),
        Route::HelpPart { part } => view! { <trust::HelpPage part /> }.into_any(),
        Route::Components => view! { <components::Components /> }.into_any(),
        Route::Nowhere => view! { <Nowhere /> }.into_any(),
    }
}

/// The page at the current address. Only the first visit's screen is there from the start.
#[component]
pub fn Page() -> impl IntoView {
    let front = use_front();
    move || match front.route.get() {
        Route::Overview if front.is_new.get() => view! { <welcome::Welcome /> }.into_any(),
        route => view! { <Later chapter=Chapter::Page(route) /> }.into_any(),
    }
}

/// A page on its way: where it belongs, and grey lines where it will stand.
pub fn skeleton(route: &Route) -> impl IntoView {
    let words = use_frame();
    view! {
        <div class="mk-skeleton">
            <h1 id="mk-title" tabindex="-1">{entry_name(route, words)}</h1>
            <p class="mk-skeleton__text" role="status">{words.coming}</p>
        </div>
    }
}

/// What stands in the browser's title bar and history.
pub fn title_of_route(route: &Route, words: &Frame) -> String {
    let app = use_app();
    match route {
        Route::Partnership { id, .. } | Route::Partner { id } => app.title(id),
        Route::Meeting { partnership, .. } => app.title(partnership),
        Route::NetworkMap { id, .. } | Route::Round { id, .. } => app.title(id),
        Route::Answer { round, .. } => app.title(round),
        Route::Evaluations => app.text().evaluation.all.into(),
        Route::Nowhere => app.text().shell.not_found_title.into(),
        other => entry_name(other, words).into(),
    }
}
