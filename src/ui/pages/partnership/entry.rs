//! One thing that happened, in the log: read, put right, followed by a mail.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    mail::{SameDayMail, mail_field},
    meetings::name_of,
    members::LinkChips,
    next::day_words,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, Contact, Day, Direction, Entry, EntryKind, Kind, Mood, Outcome, Partner},
    field, place,
    route::{Route, Tab},
    text::{Label, field_words},
    ui::{
        pages::lists::only_us,
        parts::{Editor, Glyph, Icon, fields, glyph_of, tag_of},
    },
    workspace::{
        conversation::wants_mail,
        timeline::{Came, told_of},
    },
};

#[component]
pub fn TimelineEntry(id: String, is_editing: RwSignal<Option<String>>) -> impl IntoView {
    let text = use_text();
    let entry = entity::<Entry>(&id);
    let kind = move || entry.with(|entry| entry.entry_kind).unwrap_or(EntryKind::Note);
    let glyph = move || glyph_of(kind());
    let app = use_app();
    let own = id.clone();
    let is_internal =
        Memo::new(move |_| app.workspace.with(|workspace| workspace.is_internal(&own)));
    view! {
        <li class="mk-log__item" class:mk-no-print=is_internal>
            <span class="mk-log__sign">{move || view! { <Icon glyph=glyph() /> }}</span>
            <article class="mk-log__body" id=place::entry(&id) tabindex="-1">
                <div class="mk-log__head">
                    <h3 class="mk-log__kind">{move || kind().label(text.lang)}</h3>
                    {move || entry.with(|entry| entry.outcome).map(tag_of)}
                    {move || is_internal.get().then(only_us)}
                    <span class="mk-log__when">
                        {move || entry.with(|entry| entry.at).map(|day| day_words(text.lang, day))}
                    </span>
                </div>
                <p class="mk-log__text">{move || entry.with(|entry| entry.summary.clone())}</p>
                <Facts entry />
                <Tools id=id.clone() entry is_editing />
            </article>
        </li>
    }
}

/// That a version of the agreement was sent, agreed on or signed.
#[component]
pub fn VersionLine(number: i64, came: Came, at: Day) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let agreement = Route::Partnership { id: here.id(), tab: Tab::Agreement }.href();
    view! {
        <li class="mk-log__item">
            <span class="mk-log__sign"><Icon glyph=Glyph::File /></span>
            <article class="mk-log__body">
                <div class="mk-log__head">
                    <h3 class="mk-log__kind">{Kind::Agreement.label(text.lang)}</h3>
                    <span class="mk-log__when">{day_words(text.lang, at)}</span>
                </div>
                <p class="mk-log__text">
                    <a href=agreement>{(text.partnership.log.version)(number, came)}</a>
                </p>
            </article>
        </li>
    }
}

/// Who with whom, the reason, the mail, and what was promised.
#[component]
fn Facts(entry: Memo<Entry>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.log;
    let who = Memo::new(move |_| {
        let entry = entry.get();
        app.workspace.with(|workspace| {
            let contacts = entry.contact_ids.0.iter();
            let name = |id: &String| workspace.get::<Contact>(id).map(|c| c.name.clone());
            let names: Vec<String> = contacts.filter_map(name).collect();
            let partner = workspace.get::<Partner>(&entry.partner).map(|p| p.name.clone());
            (words.who)(&entry.by, &names, &partner.unwrap_or_default())
        })
    });
    let promised = Memo::new(move |_| {
        let id = entry.with(|entry| entry.id.clone());
        let partnership = entry.with(|entry| entry.partnership.clone());
        app.workspace.with(|workspace| {
            let mut actions = workspace.of::<Action>(&partnership);
            let action = actions.find(|action| !id.is_empty() && action.origin_id == id);
            action.map(|action| (action.text.clone(), action.due))
        })
    });
    let next = move || {
        let (what, due) = promised.get().unwrap_or((String::new(), entry.with(|e| e.next_at)));
        let due = due.map(|due| text.lang.date(due)).unwrap_or_default();
        // A day alone, as that of the next meeting, is no step.
        let label = if what.is_empty() { words.next_time } else { words.next };
        let parts = [what, due].into_iter().filter(|part| !part.is_empty());
        let told = parts.collect::<Vec<_>>().join(", ");
        (!told.is_empty()).then(|| {
            view! {
                <p class="mk-log__next">
                    <span class="mk-log__next-label">{label}</span>
                    <span>{told}</span>
                </p>
            }
        })
    };
    let reason = move || entry.with(|entry| entry.reason.clone());
    let sent = move || entry.with(|entry| entry.mail_sent_at);
    let line =
        |told: String| (!told.is_empty()).then(|| view! { <p class="mk-log__who">{told}</p> });
    view! {
        {move || line(who.get())}
        {move || Some(reason()).filter(|told| !told.is_empty()).map(|told| view! {
            <p class="mk-log__who mk-no-print">{told}</p>
        })}
        {move || line(sent().map(|day| (words.mail_sent)(&text.lang.date(day))).unwrap_or_default())}
        {next}
    }
}

#[component]
fn Tools(id: String, entry: Memo<Entry>, is_editing: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.log;
    let own = StoredValue::new(id);
    let is_open = move || is_editing.with(|id| id.as_deref() == Some(&own.get_value()));
    let edit = move |_| {
        let open = untrack(is_open);
        is_editing.set((!open).then(|| own.get_value()));
    };
    let may_delete = move || own.with_value(|id| app.may_delete(id));
    // Several of one day are told apart by their words.
    let which = move || {
        entry.with(|own| {
            let day = own.at.map(|day| text.lang.date(day)).unwrap_or_default();
            let said = own.summary.trim();
            let said = if said.is_empty() { String::new() } else { format!(": {said}") };
            format!(" {} {day}{said}", words.entry)
        })
    };
    let meetings = Memo::new(move |_| {
        let entry = entry.get();
        app.workspace.with(|workspace| {
            let met = told_of(workspace, &entry).into_iter();
            met.map(|own| (own.id.clone(), name_of(own, text))).collect::<Vec<_>>()
        })
    });
    let to_meeting = move |(id, name): (String, String)| {
        let partnership = entry.with_untracked(|own| own.partnership.clone());
        view! { <a href=Route::Meeting { partnership, id }.href()>{(words.minutes)(&name)}</a> }
    };
    let has_mail = RwSignal::new(false);
    let wants = Memo::new(move |_| entry.with(wants_mail));
    let delete = move |_| {
        is_editing.set(None);
        app.delete(&own.get_value());
        browser::focus("timeline-title");
    };
    view! {
        <div class="mk-log__actions">
            <button class="mk-link-button" type="button" on:click=edit
                aria-expanded=move || is_open().to_string()>
                {move || if is_open() { text.shell.close } else { text.shell.edit }}
                <span class="mk-hidden">{which}</span>
            </button>
            {move || meetings.get().into_iter().map(to_meeting).collect_view()}
            {move || wants.get().then(|| view! {
                <button class="mk-link-button" type="button" on:click=move |_| {
                    has_mail.set(true);
                    own.with_value(|id| browser::focus(&mail_field("", id)));
                }>{text.partnership.mail.offer}</button>
            })}
            {move || may_delete().then(|| view! {
                <button class="mk-link-button" type="button" on:click=delete>
                    {text.shell.delete}<span class="mk-hidden">{which}</span>
                </button>
            })}
        </div>
        {move || (has_mail.get() && wants.get()).then(|| view! {
            <SameDayMail id=own.get_value()
                on_close=Callback::new(move |()| has_mail.set(false)) />
        })}
        {move || is_open().then(|| view! { <EntryFields id=own.get_value() /> })}
    }
}

/// Everything that an entry can hold.
#[component]
fn EntryFields(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let contacts = Signal::derive(move || {
        let circle = here.circle.get();
        let people = circle.into_iter().flat_map(|(_, contacts)| contacts);
        people.map(|contact| (contact.id, contact.name)).collect::<Vec<_>>()
    });
    let with = field_words(Kind::Entry, field!(Entry.contact_ids), text.lang).unwrap_or_default();
    view! {
        <div class="mk-record mk-log__fields">
            {fields::<Entry>(&id, vec![
                (field!(Entry.summary), Editor::Text),
                (field!(Entry.at), Editor::Date),
                (field!(Entry.entry_kind), Editor::Choice(EntryKind::options(text.lang))),
                (field!(Entry.direction), Editor::Choice(Direction::options(text.lang))),
                (field!(Entry.partner), Editor::Link(here.partners_untracked())),
            ])}
            <fieldset class="mk-fieldset">
                <legend class="mk-fieldset__legend mk-fieldset__legend--field">{with.label}</legend>
                <LinkChips id=id.clone() field=field!(Entry.contact_ids) options=contacts />
            </fieldset>
            {fields::<Entry>(&id, vec![
                (field!(Entry.by), Editor::Line),
                (field!(Entry.outcome), Editor::Choice(Outcome::options(text.lang))),
                (field!(Entry.reason), Editor::Text),
                (field!(Entry.next_at), Editor::Date),
                (field!(Entry.mail_due), Editor::Date),
                (field!(Entry.mail_sent_at), Editor::Date),
                (field!(Entry.confirmed), Editor::YesNo),
                (field!(Entry.mood), Editor::Choice(Mood::options(text.lang))),
            ])}
            // All that is written in a share copy is for who sent it.
            {(!app.is_apart()).then(|| fields::<Entry>(&id, vec![(field!(Entry.internal), Editor::YesNo)]))}
        </div>
    }
}
