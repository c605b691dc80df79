//! One meeting, from agenda to minutes: made to be seen by all who sit in the room.

mod agenda;
mod manners;
mod minutes;
mod not_written;
mod questions;
mod timer;
mod writing;

use leptos::prelude::*;

use super::{
    checklist::NextFold,
    here::{provide_here, use_here},
    meetings::name_of,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Meeting, MeetingForm, MeetingKind},
    field,
    outward::Scope,
    route::{Route, Tab},
    text::Label,
    ui::{
        pages::{Nowhere, outward::ToCalendar},
        parts::{DisputedField, Editor, Glyph, Group, Icon, PageHeader, fields, follow_screen},
    },
    workspace::meetings::aloud,
};

/// The meeting that the page is about.
#[derive(Clone, Copy)]
struct Held {
    id: StoredValue<String>,
    record: Memo<Meeting>,
    /// Big letters, and nothing that only the host needs.
    on_screen: RwSignal<bool>,
}

impl Held {
    fn id(self) -> String {
        self.id.get_value()
    }
}

#[component]
pub fn MeetingPage(partnership: String, id: String) -> impl IntoView {
    let app = use_app();
    provide_here(partnership.clone());
    let exists = {
        let id = id.clone();
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                workspace
                    .get::<Meeting>(&id)
                    .is_some_and(|meeting| meeting.partnership == partnership)
            })
        })
    };
    move || match exists.get() {
        true => view! { <Whole id=id.clone() /> }.into_any(),
        false => view! { <Nowhere /> }.into_any(),
    }
}

#[component]
fn Whole(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.meeting;
    // Whoever was sent it reads what it is about; to lead it and to delete it is for those who sent it.
    let is_apart = untrack(|| app.is_apart());
    let own = id.clone();
    let record = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.get(&own).map(|meeting| aloud(workspace, meeting)).unwrap_or_default()
        })
    });
    let held = Held { id: StoredValue::new(id), record, on_screen: RwSignal::new(false) };
    provide_context(held);
    follow_screen(held.on_screen);
    let list = Route::Partnership { id: here.id(), tab: Tab::Meetings };
    let name = Memo::new(move |_| record.with(|meeting| name_of(meeting, text)));
    let title = Signal::derive(move || {
        let day = record.with(|meeting| meeting.at).map(|day| text.lang.date(day));
        let named = [Some(name.get()), day].into_iter().flatten().collect::<Vec<_>>().join(" ");
        record.with(|meeting| text.lang.with_hours(named, &meeting.time))
    });
    let eyebrow = {
        let href = list.href();
        view! {
            <a href=href>{move || here.record.with(|record| (words.back)(&record.title))}</a>
        }
        .into_any()
    };
    let delete = Callback::new(move |()| {
        app.delete(&held.id());
        browser::go(&list);
    });
    let is_big = move || held.on_screen.get();
    let home = Signal::derive(move || here.record.with(|own| own.title.clone()));
    view! {
        <div class="mk-meeting mk-no-print" class:mk-meeting--screen=is_big>
            <PageHeader title eyebrow>
                {(!is_apart).then(|| view! { <timer::Timer meeting=held.id() /> })}
                <ToCalendar scope=Scope::Meeting(held.id()) />
                {(!is_apart).then(|| view! {
                    <button class="mk-button" type="button"
                        on:click=move |_| held.on_screen.update(|on| *on = !*on)>
                        <Icon glyph=Glyph::Screen />
                        {move || if is_big() { words.off_screen } else { words.on_screen }}
                    </button>
                })}
            </PageHeader>
            <div class="mk-stack mk-stack--sections">
                {(!is_apart).then(|| view! {
                    <not_written::NotWritten delete />
                    <Facts />
                    <div class="mk-meeting__host"><NextFold partnership=here.id() title=home /></div>
                })}
                <agenda::Agenda />
                {is_apart.then(|| view! { <Facts /> })}
                <questions::Questions />
                <writing::Writing />
                <minutes::Minutes />
                <manners::Manners />
                {(!is_apart).then(|| view! {
                    <p class="mk-meeting__host">
                        <button class="mk-button mk-button--small mk-button--quiet mk-button--danger" type="button"
                            on:click=move |_| delete.run(())>
                            <Icon glyph=Glyph::Trash />
                            {words.delete}
                        </button>
                    </p>
                })}
            </div>
        </div>
        <minutes::OnPaper />
    }
}

/// A yes or no about the meeting, for whoever prepares.
#[component]
fn Switch(field: &'static str, label: &'static str, is_on: fn(&Meeting) -> bool) -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let input = format!("{}-{field}", held.id());
    let label_for = input.clone();
    let is_on = Memo::new(move |_| held.record.with(is_on));
    let is_disputed = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.record(&held.id()).is_some_and(|record| record.is_disputed(field))
        })
    });
    view! {
        <label class="mk-choice mk-meeting__host" for=label_for>
            <input class="mk-tick" type="checkbox" id=input prop:checked=move || is_on.get()
                on:change=move |event| {
                    app.choose(&held.id(), field, event_target_checked(&event).into());
                    // While somebody says otherwise, the careful answer stands.
                    event_target::<web_sys::HtmlInputElement>(&event).set_checked(is_on.get_untracked());
                } />
            <span>{label}</span>
        </label>
        <DisputedField is_shown=is_disputed />
    }
}

/// Who, where and when: for whoever prepares.
#[component]
fn Facts() -> impl IntoView {
    let held = expect_context::<Held>();
    let text = use_text();
    view! {
        <Group class="mk-group mk-meeting__host" title=text.meeting.facts level=2 is_open=true>
            <div class="mk-record">
                {fields::<Meeting>(&held.id(), vec![
                    (field!(Meeting.meeting_kind), Editor::Choice(MeetingKind::options(text.lang))),
                    (field!(Meeting.at), Editor::Date),
                    (field!(Meeting.time), Editor::Hours),
                    (field!(Meeting.form), Editor::Choice(MeetingForm::options(text.lang))),
                    (field!(Meeting.place), Editor::Line),
                    (field!(Meeting.chair), Editor::Line),
                    (field!(Meeting.record_keeper), Editor::Line),
                    (field!(Meeting.attendees), Editor::Lines),
                ])}
            </div>
        </Group>
    }
}
