//! The receiver of a share copy: what it is and from whom, and the way back with an answer.

use leptos::prelude::*;

use super::{backup::Saved, share::Places};
use crate::{
    app::{App, SavedFile, browser, use_app, use_text},
    domain::{Agreement, Day},
    place::route_of,
    text::{Reader, shown},
    ui::parts::{Dialog, Glyph, Icon, Notice, NoticeTone},
};

/// So many agreements of a copy are led to.
const AGREEMENTS: usize = 3;

/// The buttons of the banner, for whoever presses them from elsewhere.
pub const SAVE_ANSWER: &str = "save-answer";
pub const CLOSE_SHARE: &str = "close-share";

/// Above the plan: a share copy that is new here can be opened for itself.
#[component]
pub fn ShareArrived() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.share;
    let is_news = Memo::new(move |_| app.is_news());
    let (is_closing, saved) = (RwSignal::new(false), RwSignal::new(None));
    // The answer to another copy would go with it.
    let open = move |_| match untrack(move || app.has_unsaved_answer()) {
        true => {
            saved.set(None);
            is_closing.set(true);
        }
        false => app.open_apart(),
    };
    let go_on = Callback::new(move |()| {
        is_closing.set(false);
        app.open_apart();
    });
    move || {
        is_news.get().then(|| {
            let (by, created) = app.incoming.with(App::shared_by).unwrap_or_default();
            let day = created.get(..10).and_then(Day::parse_iso);
            let day = day.map(|day| text.lang.date(day)).unwrap_or_default();
            let title = (words.arrived)(&shown(&by), &day);
            let is_new = app.front.is_new.get();
            let told = if is_new { words.arrived_new } else { words.arrived_text };
            view! {
                <Notice tone=NoticeTone::Info title=title text=told.to_owned()>
                    <div class="mk-stack mk-stack--tight">
                        <button class="mk-button" class:mk-button--primary=!is_new type="button"
                            on:click=open>{words.apart}</button>
                        <p class="mk-small">{words.apart_hint}</p>
                        {(!is_new).then(|| view! { <p class="mk-small">{words.or_merge}</p> })}
                    </div>
                </Notice>
                <ClosingDialog name="replacing" is_closing saved go_on label=words.apart />
            }
        })
    }
}

/// On every page, until the answer has been given.
#[component]
pub fn Answering() -> impl IntoView {
    let app = use_app();
    let words = &use_text().share;
    let saved = RwSignal::new(None);
    let is_answering =
        Memo::new(move |_| app.settings.with(|settings| !settings.answering.is_empty()));
    let is_apart = Memo::new(move |_| app.is_apart());
    let is_closing = RwSignal::new(false);
    // Once it is asked for it stays in sight, to be put right.
    let asks_name = Memo::new(move |asked: Option<&bool>| {
        let by = app.settings.with(|settings| settings.by.trim().is_empty());
        is_answering.get() && (by || asked == Some(&true))
    });
    let stop_now = move |_| match untrack(move || (is_apart.get(), app.has_unsaved_answer())) {
        (true, true) => {
            saved.set(None);
            is_closing.set(true);
        }
        (true, false) => app.close_apart(),
        (false, _) => {
            app.stop_answering();
            browser::focus("mk-title");
        }
    };
    let go_on = Callback::new(move |()| app.close_apart());
    move || {
        is_answering.get().then(|| {
            let by = app.settings.with_untracked(|settings| settings.answers_to.clone());
            let told = match is_apart.get() {
                true => (words.answering_apart)(app.is_kept_apart()),
                false => words.answering_text,
            };
            let stop = if is_apart.get() { words.close } else { words.done };
            view! {
                <div class="mk-storage-notice mk-no-print">
                    <Notice tone=NoticeTone::Info title=(words.answering)(&shown(&by)) text=told.to_owned()>
                        <div class="mk-stack mk-stack--tight">
                        <div class="mk-cluster">
                            {move || asks_name.get().then(|| view! { <Answerer /> })}
                            <button class="mk-button mk-button--primary mk-button--small" type="button"
                                id=SAVE_ANSWER on:click=move |_| saved.set(Some(app.save_answer()))>
                                <Icon glyph=Glyph::Download />
                                {words.save_answer}
                            </button>
                            <button class="mk-button mk-button--small" type="button"
                                id=CLOSE_SHARE on:click=stop_now>{stop}</button>
                            <Agreements />
                        </div>
                        <Unanswered />
                        <Saved saved /></div>
                    </Notice>
                    {is_apart.get().then(|| view! { <ClosingDialog name="closing" is_closing saved go_on label=words.close /> })}
                </div>
            }
        })
    }
}

/// The way to the agreements of the copy: what it was sent for, more often than not.
#[component]
fn Agreements() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let ways = move || {
        let answering = app.settings.with(|settings| settings.answering.clone());
        let ways = app.workspace.with(|workspace| {
            let reader = Reader::new(text, workspace.records());
            let all = answering.iter().flat_map(|id| workspace.in_order::<Agreement>(id));
            let way = all.filter_map(|own| {
                let record = workspace.record(&own.id)?;
                Some((route_of(workspace, record)?, reader.name(record)))
            });
            way.take(AGREEMENTS).collect::<Vec<_>>()
        });
        let elsewhere = ways.into_iter().filter(|(way, _)| app.route.with(|now| now != way));
        let links = elsewhere.map(|(way, name)| {
            view! {
                <a class="mk-button mk-button--small" href=way.href()>
                    {(text.share.agreement)(&name)}
                </a>
            }
        });
        links.collect_view()
    };
    view! { {ways} }
}

/// What was written in the copy and leaves in no answer, as soon as it is written.
#[component]
fn Unanswered() -> impl IntoView {
    let app = use_app();
    let words = &use_text().share;
    let held = Memo::new(move |_| app.unanswered());
    let is_any = Memo::new(move |_| !held.with(Vec::is_empty));
    move || {
        is_any.get().then(|| {
            view! {
                <div role="status">
                    <p><strong>{words.unanswered}</strong></p>
                    <Places held=held.get() />
                </div>
            }
        })
    }
}

/// Whoever has given no name yet: it stands in the file and beside what they change.
#[component]
fn Answerer() -> impl IntoView {
    let app = use_app();
    let words = &use_text().share;
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for="answerer">{words.who}</label>
            <input class="mk-input mk-input--small" id="answerer" autocomplete="name" maxlength="80"
                prop:value=move || app.settings.with(|settings| settings.by.clone())
                on:change=move |event| app.sign_as(event_target_value(&event)) />
        </div>
    }
}

/// Before a share copy is closed with something that no file holds. A browser's own question is not
/// asked everywhere, and does not say what would go.
#[component]
fn ClosingDialog(
    name: &'static str,
    is_closing: RwSignal<bool>,
    saved: RwSignal<Option<Option<SavedFile>>>,
    go_on: Callback<()>,
    /// What going on is called once nothing is unsaved.
    label: &'static str,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.share;
    let has_unsaved = Memo::new(move |_| app.has_unsaved_answer());
    let title = move || if has_unsaved.get() { words.unsaved_title } else { words.status_saved };
    view! {
        <Dialog is_open=is_closing name title=Signal::derive(title) has_close=true
            on_shut=move |()| is_closing.set(false)>
            <div class="mk-dialog__body mk-stack">
                {move || has_unsaved.get().then(|| view! { <p>{words.unsaved}</p> })}
                {move || is_closing.get().then(|| view! { <Saved saved /> })}
                <div class="mk-form__actions">
                    <button class="mk-button" class:mk-button--primary=move || has_unsaved.get() type="button"
                        on:click=move |_| saved.set(Some(app.save_answer()))>
                        <Icon glyph=Glyph::Download />
                        {words.save_answer}
                    </button>
                    <button class="mk-button" class:mk-button--primary=move || !has_unsaved.get() type="button"
                        on:click=move |_| go_on.run(())>
                        {move || if has_unsaved.get() { words.close_unsaved } else { label }}
                    </button>
                    <button class="mk-button mk-button--quiet" type="button"
                        on:click=move |_| is_closing.set(false)>{text.shell.cancel}</button>
                </div>
            </div>
        </Dialog>
    }
}
