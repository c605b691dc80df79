//! One contact: how to reach them, and everything else folded away.

use leptos::prelude::*;

use super::erase::Erase;
use crate::{
    app::{use_app, use_text},
    domain::{Contact, ContactRole, danish_order},
    field,
    links::{mail_link, phone_link},
    order::OrderBy,
    place,
    text::{Label, Text, capitalised},
    ui::{
        pages::outward::SaveCard,
        parts::{Disclosure, Editor, Glyph, Icon, Tag, Tone, fields},
    },
    workspace::{Verb, has_left},
};

#[component]
pub fn Person(id: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let own = id.clone();
    let contact = Memo::new(move |_| app.workspace.with(|w| w.get::<Contact>(&own).cloned()));
    let whose = move || contact.get().map(|contact| named(&contact, text));
    let whose = view! { <span class="mk-hidden">{whose}</span> }.into_any();
    let place = place::person(&id);
    view! {
        <li class="mk-card mk-card--tight mk-person" id=place tabindex="-1">
            {move || contact.get().map(|contact| face(contact, text))}
            <CallFirst id=id.clone() contact />
            <SaveCard contact />
            <Disclosure class="mk-disclosure mk-no-print" title=text.partners.contact_all summary=whose>
                <div class="mk-disclosure__body mk-form">
                    <All id=id.clone() contact />
                    <Erase id />
                </div>
            </Disclosure>
        </li>
    }
    .into_any()
}

pub fn named(contact: &Contact, text: &Text) -> String {
    match contact.name.trim() {
        "" => text.partners.contact_unnamed.into(),
        name => name.into(),
    }
}

fn face(contact: Contact, text: &'static Text) -> AnyView {
    let words = &text.partners;
    let role = contact.role_in_org.map(|role: ContactRole| role.label(text.lang).to_lowercase());
    let roles: Vec<String> = [Some(contact.title.clone()), role, Some(contact.role_here.clone())]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let phone = way(phone_link(&contact.phone), &contact.phone, Glyph::Phone);
    let mail = way(mail_link(&contact.email), &contact.email, Glyph::Mail);
    let gone = has_left(&contact).then(|| view! { <Tag tone=Tone::Stopped label=words.left /> });
    // On screen the tick below says so.
    let first = (contact.primary == Some(true)).then(|| {
        view! { <span class="mk-only-print"><Tag tone=Tone::Active label=words.call_first /></span> }
    });
    view! {
        <div class="mk-cluster">
            <h3 class="mk-person__name">{named(&contact, text)}</h3>
            {first}
            {gone}
        </div>
        <span class="mk-person__role">{capitalised(&roles.join(", "))}</span>
        <span class="mk-person__ways">{phone}{mail}</span>
        <Told contact />
    }
    .into_any()
}

/// A number or an address as a link where it can be one, else as it was written.
fn way(link: Option<String>, written: &str, glyph: Glyph) -> Option<AnyView> {
    let written = written.trim().to_owned();
    match (link, written.is_empty()) {
        (_, true) => None,
        (Some(href), _) => Some(view! { <a href=href><Icon glyph />{written}</a> }.into_any()),
        (None, _) => Some(view! { <span><Icon glyph />{written}</span> }.into_any()),
    }
}

/// Whether the person knows that we keep the name, and whether it is time to ask again.
#[component]
fn Told(contact: Contact) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let review_by = contact.review_by;
    let review = move || {
        review_by.filter(|day| *day <= app.today.get()).map(|day| {
            view! { <p class="mk-person__role">{(words.review_due)(text.lang.date(day))}</p> }
        })
    };
    let is_untold = contact.informed_at.is_none() && !has_left(&contact);
    let id = contact.id;
    let tell = move |_| {
        let today = app.today.get_untracked().to_string();
        app.choose(&id, field!(Contact.informed_at), today.into());
    };
    let ask = is_untold.then(|| {
        view! {
            <p class="mk-person__role mk-cluster mk-no-print">
                {words.not_informed}
                <button class="mk-link-button" type="button" on:click=tell>{words.informed_today}</button>
            </p>
        }
    });
    view! { {review}{ask} }
}

#[component]
fn CallFirst(id: String, contact: Memo<Option<Contact>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let is_first = Memo::new(move |_| {
        contact.with(|contact| contact.as_ref().is_some_and(|c| c.primary == Some(true)))
    });
    let label = move || {
        let name = contact.with(|contact| contact.as_ref().map(|c| named(c, text)));
        (words.call_first_toggle)(&name.unwrap_or_default())
    };
    let tick = format!("first-{id}");
    let toggle = move |event| {
        let chosen = event_target_checked(&event);
        let command = app.workspace.with_untracked(|w| w.call_first(&id, chosen));
        let step = app.step(Verb::Edited, &id, None);
        app.run(step, command);
    };
    view! {
        <label class="mk-choice mk-no-print" for=tick>
            <input class="mk-tick" type="checkbox" id=tick.clone() prop:checked=is_first
                aria-label=label on:change=toggle />
            <span>{words.call_first}</span>
        </label>
    }
}

/// Every field of a contact, apart from the mark above.
#[component]
fn All(id: String, contact: Memo<Option<Contact>>) -> impl IntoView {
    let app = use_app();
    let lang = use_text().lang;
    let partner = contact.with_untracked(|c| c.as_ref().map(|c| c.partner.clone()));
    let others = app.workspace.with_untracked(|workspace| {
        let all = workspace.of::<Contact>(partner.as_deref().unwrap_or_default());
        let mut others: Vec<(String, String)> = all
            .filter(|other| other.id != id)
            .map(|other| (other.id.clone(), other.name.clone()))
            .collect();
        others.order_by_key(|(_, name)| danish_order(name));
        others
    });
    let specs = vec![
        (field!(Contact.name), Editor::Line),
        (field!(Contact.title), Editor::Line),
        (field!(Contact.phone), Editor::Line),
        (field!(Contact.email), Editor::Line),
        (field!(Contact.role_in_org), Editor::Choice(ContactRole::options(lang))),
        (field!(Contact.role_here), Editor::Line),
        (field!(Contact.backup_for), Editor::Link(others)),
        (field!(Contact.source), Editor::Line),
        (field!(Contact.informed_at), Editor::Date),
        (field!(Contact.review_by), Editor::Date),
        (field!(Contact.active), Editor::YesNo),
        (field!(Contact.left_at), Editor::Date),
        (field!(Contact.notes), Editor::Text),
    ];
    fields::<Contact>(&id, specs)
}
