//! Somebody who answered on a computer that others use too: the answers do not stay behind.

use leptos::prelude::*;

use crate::{
    app::{SavedFile, use_app, use_text},
    ui::pages::files::{ClearDialog, FirstSaved},
    workspace::invitation::{is_all_there_is, reply},
};

/// What outlives the page of the round, which goes with the round when the browser is cleared.
#[derive(Clone, Copy)]
pub struct Leaving {
    round: StoredValue<String>,
    /// The file with the answers, once it is saved, for as long as it holds what is here.
    pub saved: RwSignal<Option<Option<SavedFile>>>,
    is_open: RwSignal<bool>,
    /// Whether the answers are all that is here, as it was when somebody asked to clear.
    is_all: RwSignal<Option<bool>>,
}

pub fn provide(round: String) {
    let app = use_app();
    let saved = RwSignal::new(None);
    let id = round.clone();
    let held = Memo::new(move |_| app.workspace.with(|workspace| reply(workspace, &id)));
    Effect::new(move |earlier: Option<()>| {
        held.with(|_| ());
        if earlier.is_some() {
            saved.set(None);
        }
    });
    provide_context(Leaving {
        round: StoredValue::new(round),
        saved,
        is_open: RwSignal::new(false),
        is_all: RwSignal::new(None),
    });
}

pub fn use_leaving() -> Leaving {
    expect_context()
}

#[component]
pub fn Leave() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let leaving = use_leaving();
    let open = move |_| {
        let round = leaving.round.get_value();
        let is_all = app.workspace.with_untracked(|workspace| is_all_there_is(workspace, &round));
        if leaving.is_all.get_untracked() != Some(is_all) {
            leaving.is_all.set(Some(is_all));
        }
        leaving.is_open.set(true);
    };
    view! {
        <section class="mk-section mk-no-print" aria-labelledby="leave-title">
            <h2 id="leave-title">{words.leave_title}</h2>
            <p class="mk-measure">{words.leave_text}</p>
            <div>
                <button class="mk-button" type="button" on:click=open>{text.safety.shared.open}</button>
            </div>
        </section>
    }
}

/// Where there is more than the answers, a copy of all of it comes first.
#[component]
pub fn LeaveDialog() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let leaving = use_leaving();
    let is_open = leaving.is_open;
    let copied = RwSignal::new(None);
    move || {
        leaving.is_all.get().map(|is_all| {
            let (saved, label) = match is_all {
                true => (leaving.saved, text.evaluation.save_reply),
                false => (copied, text.safety.shared.copy_first),
            };
            let save = Callback::new(move |()| match is_all {
                true => app.save_reply(&leaving.round.get_value()),
                false => app.save_backup(),
            });
            let first = FirstSaved { label, save, saved };
            view! { <ClearDialog is_open first /> }
        })
    }
}
