//! Saving everything, with one click.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{SavedFile, Settings, Written, can_send, chosen_file, use_app, use_text},
    exchange::FileKind,
    ui::parts::{FieldAlert, Glyph, Icon, Notice, NoticeTone},
    workspace::Contents,
};

#[component]
pub fn Backup() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.save;
    let saved = RwSignal::new(None);
    let last = move || {
        let changed = app.settings.with(Settings::changed);
        (words.last_copy)(app.last_backup(), changed)
    };
    let contents = Memo::new(move |_| {
        app.workspace.with(|workspace| Contents::of(workspace.records().values()))
    });
    let holds = move || contents.with(|contents| (text.file_page.contents)(contents));
    view! {
        <section class="mk-card" aria-labelledby="save-title">
            <h2 class="mk-card__title" id="save-title">{words.title}</h2>
            <p class="mk-small mk-soft">{last}</p>
            <button class="mk-button mk-button--full" type="button" id="save-backup"
                on:click=move |_| saved.set(Some(app.save_backup()))>
                <Icon glyph=Glyph::Download />
                {words.everything}
            </button>
            // What came of it stands where somebody looks for it: right under the first button.
            <Saved saved />
            <p class="mk-small mk-soft">{words.everything_hint}</p>
            {move || Some(holds()).filter(|list| !list.is_empty()).map(|list| view! {
                <p class="mk-small mk-soft">{(words.contains)(&list)}</p>
            })}
            <Again saved />
            <super::lock::SaveLocked />
        </section>
    }
}

/// Saving to the file that was chosen earlier, where the browser can.
#[component]
fn Again(saved: RwSignal<Option<Option<SavedFile>>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().safety.again;
    let chosen = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<&str>);
    let can = RwSignal::new(false);
    let look = move || {
        spawn_local(async move {
            let name = chosen_file().await;
            // The page may be gone by now.
            let _ = chosen.try_set(name);
            let _ = can.try_set(app.can_choose_file());
        });
    };
    // The database is open once something has been secured.
    Effect::new(move |_| {
        app.save.track();
        look();
    });
    let take = move |written: Option<Written>| {
        let why = match written {
            Some(Written::Saved(file)) => {
                let _ = saved.try_set(Some(Some(file)));
                None
            }
            Some(Written::HasNews) => Some(words.has_news),
            Some(Written::HasUnread) => Some(words.has_unread),
            Some(Written::Unreadable) => Some(words.unreadable),
            Some(Written::Refused) | None => Some(words.refused),
        };
        // What was said of the file before is no longer so.
        if why.is_some() {
            let _ = saved.try_set(None);
        }
        let _ = refused.try_set(why);
        look();
    };
    let choose = move |_| spawn_local(async move { take(app.choose_and_save().await) });
    let choose_old = move |_| spawn_local(async move { take(app.choose_old_and_save().await) });
    let again = move |_| spawn_local(async move { take(app.save_again().await) });
    // Looked at after each save: a button that is the same keeps its focus.
    let offered = Memo::new(move |_| can.get().then(|| chosen.get()));
    move || {
        offered.get().map(|chosen| {
            let to_same = chosen.map(|name| {
                view! {
                    <button class="mk-button mk-button--small" type="button" on:click=again>
                        {(words.save)(&name)}
                    </button>
                }
            });
            view! {
                <div class="mk-cluster">
                    {to_same}
                    <button class="mk-button mk-button--small" type="button"
                        aria-describedby="again-hint" on:click=choose>{words.choose}</button>
                    <button class="mk-button mk-button--small" type="button"
                        aria-describedby="again-hint" on:click=choose_old>{words.choose_old}</button>
                </div>
                <p class="mk-small mk-soft" id="again-hint">{words.hint}</p>
                <FieldAlert is_shown=move || refused.get().is_some()>{move || refused.get()}</FieldAlert>
            }
        })
    }
}

/// Where the file is now, and how to tell somebody about it; a copy of everything is for nobody else.
#[component]
pub fn Saved(saved: RwSignal<Option<Option<SavedFile>>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.save;
    let share = &use_text().share;
    let view = move || {
        saved.get().map(|outcome| match outcome {
            Some(file) => {
                let is_all = file.kind == FileKind::Everything;
                let (own, name) = (file.clone(), file.name.clone());
                let place = file.is_download.then_some(words.saved_text);
                let send = can_send(&file).then(|| view! {
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| app.send(&own)>{share.send}</button>
                });
                let hand_over = move || {
                    let mail = app.mail_about(&file).href;
                    view! {
                        <div class="mk-cluster">
                            <a class="mk-button mk-button--small" href=mail>
                                <Icon glyph=Glyph::Mail />
                                {words.mail}
                            </a>
                            {send}
                        </div>
                        <p class="mk-soft">{words.mail_hint}</p>
                    }
                };
                view! {
                    <Notice tone=NoticeTone::Ok title=words.saved>
                        <div class="mk-saved">
                            <p class="mk-mono">{name}</p>
                            <p>{place}</p>
                            {match is_all {
                                true => view! { <p>{words.keep_it}</p> }.into_any(),
                                false => hand_over().into_any(),
                            }}
                        </div>
                    </Notice>
                }
                .into_any()
            }
            None => {
                view! { <Notice tone=NoticeTone::Error title=words.failed text=words.failed_text /> }
                    .into_any()
            }
        })
    };
    view! { <div role="status">{view}</div> }
}
