//! Title, status, and what can be done with the whole.

use leptos::{ev, prelude::*};

use super::{
    again::AgainOffer, here::use_here, offered::Offered, people::PEOPLE, print::PrintDialog,
};
use crate::{
    app::{App, browser, use_app, use_text},
    field,
    route::{Route, Tab},
    text::{Label, evaluation::renamed_rounds},
    ui::{
        pages::lists::{HandOver, StartAfter},
        parts::{Glyph, Icon, tag_of},
    },
    workspace::{Command, Verb, set},
};

/// A title of more letters stands in smaller type: a sentence, rather than a name.
const LONG_TITLE: usize = 60;

/// Whole on the tab of the record; on every other it leaves the room to the tab's own work.
#[component]
pub fn Header(is_whole: bool) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.head;
    let log = Route::Partnership { id: here.id(), tab: Tab::Log };
    let is_apart = untrack(|| app.is_apart());
    let href = log.href();
    let to_log = move |event: ev::MouseEvent| {
        browser::follow_here(&event, || browser::go_to(&log, "quick-summary".into()));
    };
    let delete = move |_| {
        app.delete(&here.id());
        browser::focus("mk-title");
    };
    view! {
        <header class="mk-page-header" class:mk-page-header--short=!is_whole>
            <div class="mk-page-header__text">
                <p class="mk-eyebrow">
                    <a href=Route::Partnerships.href()>{text.frame.nav.partnerships}</a>
                </p>
                <Title />
                <Meta />
                {(!is_apart).then(|| view! { <Offered /> <AgainOffer /> })}
                // On the tab of the record it stands where the lead is written.
                {(!is_apart && !is_whole).then(|| view! { <HandOver home=here.id() /> })}
            </div>
            <div class="mk-page-header__actions">
                <PrintDialog />
                <a class="mk-button" href=href on:click=to_log>
                    <Icon glyph=Glyph::Phone />
                    <span>{words.log_call}</span>
                </a>
                {(is_whole && !is_apart).then(|| view! {
                    <StartAfter words=&text.examples.one_more class="mk-button mk-button--quiet"
                        make=move |name| app.one_more_like(&here.id(), name) />
                    <button class="mk-button mk-button--quiet mk-button--danger" type="button" on:click=delete>
                        <Icon glyph=Glyph::Trash />
                        {text.shell.delete}
                    </button>
                })}
            </div>
        </header>
    }
}

/// What a partnership was called before its title was opened.
#[derive(Default)]
struct Before {
    id: String,
    title: String,
}

impl Before {
    /// Rounds that are called after the partnership are so still.
    fn follow(&self, app: App) {
        let rounds = app
            .workspace
            .with_untracked(|workspace| renamed_rounds(workspace, &self.id, &self.title));
        if let [(first, _), ..] = rounds.as_slice() {
            let step = app.step(Verb::Edited, first, None);
            let rename = |(id, title): &(String, String)| {
                Command::edit(id, [set(field!(Round.title), title.as_str())])
            };
            let all = Command::Batch(rounds.iter().map(rename).collect());
            app.run_along((&self.id, field!(Partnership.title)), step, all);
        }
    }
}

/// The heading, which turns into a field and back.
#[component]
fn Title() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.head;
    let is_editing = RwSignal::new(false);
    let title = move || here.record.with(|record| record.title.clone());
    let shown = move || match title() {
        title if title.trim().is_empty() => text.shell.untitled.to_owned(),
        title => title,
    };
    let is_long = move || title().chars().count() > LONG_TITLE;
    // Outlives the page, which may be gone when the field is left.
    let before = ArcStoredValue::new(Before::default());
    let noted = before.clone();
    let begin = move |_| {
        noted.set_value(Before { id: here.id(), title: untrack(title) });
        is_editing.set(true);
        browser::focus("title-field");
    };
    let follow = move || before.with_value(|before| before.follow(app));
    let follow_later = follow.clone();
    let end = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | "Escape") {
            event.prevent_default();
            is_editing.set(false);
            follow();
            browser::focus("title-edit");
        }
    };
    let leave = move |_: ev::FocusEvent| {
        // A field that goes is left as well, when all of this is gone.
        let _ = is_editing.try_set(false);
        follow_later();
        app.history.update(|history| history.pause());
    };
    view! {
        <div class="mk-title">
            <h1 id="mk-title" tabindex="-1" class:mk-title__long=is_long class:mk-hidden=move || is_editing.get()>{shown}</h1>
            {move || match is_editing.get() {
                true => view! {
                    <label class="mk-hidden" for="title-field">{words.title}</label>
                    <input class="mk-input mk-input--inplace mk-input--title" id="title-field"
                        autocomplete="off" prop:value=title
                        on:input=move |event| {
                            app.edit(&here.id(), field!(Partnership.title), event_target_value(&event).into());
                        }
                        on:keydown=end.clone() on:blur=leave.clone() />
                }.into_any(),
                false => view! {
                    <button class="mk-button mk-button--quiet mk-button--small mk-button--icon"
                        type="button" id="title-edit" on:click=begin.clone()>
                        <Icon glyph=Glyph::Edit />
                        <span class="mk-hidden">{words.edit_title}</span>
                    </button>
                }.into_any(),
            }}
        </div>
    }
}

/// How it stands, with whom, and who holds the threads.
#[component]
fn Meta() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.head;
    let status = Memo::new(move |_| here.record.with(|record| record.status));
    let partners = move || {
        let names: Vec<String> = here.partners().into_iter().map(|(_, name)| name).collect();
        (words.with_partners)(&names)
    };
    let way = move |place: String, said: String, class: &'static str| {
        let home = Route::partnership(&here.id());
        let href = home.href();
        let go = move |event: ev::MouseEvent| {
            browser::follow_here(&event, || browser::go_to(&home, place.clone()));
        };
        view! { <a class=class href=href on:click=go>{said}</a> }
    };
    let contacts = Memo::new(move |_| {
        here.circle.with(|circle| circle.iter().map(|(_, contacts)| contacts.len()).sum::<usize>())
    });
    // Whoever comes to call somebody is there with one press, however long the page.
    let to_people = move || {
        let count = contacts.get();
        (count > 0).then(|| way(PEOPLE.into(), (words.contacts)(count), "mk-no-print"))
    };
    let owner = Memo::new(move |_| here.record.with(|record| record.owner.clone()));
    // Nobody yet: the way to where a name is written.
    let led = move || {
        let owner = owner.get();
        let said = (words.led_by)(&owner);
        match owner.trim().is_empty() {
            false => view! { <span>{said}</span> }.into_any(),
            true => {
                let field = format!("{}-{}", here.id(), field!(Partnership.owner));
                way(field, said, "").into_any()
            }
        }
    };
    let track = move || {
        let track = here.record.with(|record| record.track);
        track.map(|track| (words.on_track)(track.label(text.lang)))
    };
    view! {
        <div class="mk-page-header__meta">
            {move || status.get().map(tag_of)}
            <span>{partners}</span>
            {to_people}
            {led}
            {move || track().map(|track| view! { <span>{track}</span> })}
        </div>
    }
}
