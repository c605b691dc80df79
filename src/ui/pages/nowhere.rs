//! An address that shows nothing: there never was anything, or it is in the trash.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_front, use_text},
    crdt::Life,
    route::Route,
    ui::parts::{Empty, Glyph, Icon},
    workspace::{Verb, discarded, title_of},
};

/// Nothing at this address, or not any more.
#[component]
pub fn Nowhere() -> impl IntoView {
    let app = use_app();
    let words = use_text().shell;
    let id = use_front().route.with_untracked(|route| route.record().map(str::to_owned));
    let deleted = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let record = workspace.record(id.as_deref()?)?;
            (record.life() == Life::Deleted).then(|| record.id.clone())
        })
    });
    // Cleared, or another browser: what the address led to may stand in a file.
    let is_empty = Memo::new(move |_| app.workspace.with(|all| all.records().is_empty()));
    let nothing = move || {
        let is_empty = is_empty.get();
        let text = if is_empty { words.nothing_kept } else { words.not_found };
        let files = is_empty.then(|| {
            view! {
                <a class="mk-button mk-button--primary" href=Route::Files.href()>{words.to_files}</a>
            }
        });
        view! {
            <h1 class="mk-hidden" id="mk-title" tabindex="-1">{words.not_found_title}</h1>
            <Empty title=words.not_found_title text>
                {files}
                <a class="mk-button" href=Route::Overview.href()>{words.to_overview}</a>
            </Empty>
        }
    };
    move || match deleted.get() {
        Some(id) => view! { <Deleted id text=words.in_trash_text /> }.into_any(),
        None => view! { {nothing} }.into_any(),
    }
}

/// In the trash: said plainly, with a way back.
#[component]
pub fn Deleted(id: String, text: &'static str) -> impl IntoView {
    let app = use_app();
    let words = use_text().shell;
    let name = app
        .workspace
        .with_untracked(|workspace| workspace.record(&id).map(title_of).unwrap_or_default());
    let restore = move |_| {
        let back = app.workspace.with_untracked(|workspace| {
            let mut discarded = discarded(workspace.records()).into_iter();
            let found = discarded.find(|own| own.id == id || own.with.contains(&id));
            let ids = found.map_or_else(|| vec![id.clone()], |discarded| discarded.restored());
            workspace.restoring(ids)
        });
        let step = app.step(Verb::Restored, &id, None);
        app.run(step, back);
        browser::focus("mk-title");
    };
    view! {
        <h1 class="mk-hidden" id="mk-title" tabindex="-1">{words.in_trash_title}</h1>
        <Empty title=(words.in_trash)(&name) text=text>
            <button class="mk-button mk-button--primary" type="button" on:click=restore>
                <Icon glyph=Glyph::Undo />
                {words.restore}
            </button>
            <a class="mk-button" href=Route::Trash.href()>{words.see_trash}</a>
        </Empty>
    }
}
