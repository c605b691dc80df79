//! Whom to call, and one line to add somebody with.

use leptos::{ev, prelude::*};

use super::{contact::Person, still_named::StillNamed};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Contact, Kind},
    text::field_words,
    ui::{
        pages::outward::SaveCards,
        parts::{FieldError, Glyph, Icon},
    },
};

#[component]
pub fn Contacts(partner: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let own = partner.clone();
    let ids = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let contacts = workspace.contacts_of(&own);
            contacts.into_iter().map(|contact| contact.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="mk-section" class:mk-no-print=move || ids.with(Vec::is_empty) aria-labelledby="contacts-title">
            <div class="mk-section__header">
                <h2 id="contacts-title" tabindex="-1">{words.contacts}</h2>
                <SaveCards partner=partner.clone() />
            </div>
            <StillNamed partner=partner.clone() />
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.contacts_empty}</p> })}
            <ul class="mk-people mk-people--cards" class:mk-gone=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=Clone::clone let:id>
                    <Person id />
                </For>
            </ul>
            <Add partner />
        </section>
    }
}

/// Name, title, phone and mail: what one has after a call.
#[component]
fn Add(partner: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let [name, title, phone, email] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let error = RwSignal::new(None::<&'static str>);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let take = |field: RwSignal<String>| field.get_untracked().trim().to_owned();
        if take(name).is_empty() {
            error.set(Some(words.contact_no_name));
        } else {
            let contact = Contact {
                partner: partner.clone(),
                name: take(name),
                title: take(title),
                phone: take(phone),
                email: take(email),
                ..Contact::written_on(app.today.get_untracked())
            };
            app.create_and_tell(&contact, &contact.name, (words.contact_added)(&contact.name));
            for field in [name, title, phone, email] {
                field.set(String::new());
            }
        }
        browser::focus("new-contact-name");
    };
    view! {
        <form class="mk-card mk-card--tight mk-no-print" novalidate on:submit=add>
            <h3 class="mk-card__title">{words.contact_new}</h3>
            <FieldError id="new-contact-error" error />
            <div class="mk-add__fields">
                <Line field="name" kind="text" value=name error />
                <Line field="title" kind="text" value=title error />
                <Line field="phone" kind="tel" value=phone error />
                <Line field="email" kind="email" value=email error />
                <button class="mk-button" type="submit">
                    <Icon glyph=Glyph::Plus />
                    {words.contact_add}
                </button>
            </div>
        </form>
    }
    .into_any()
}

#[component]
fn Line(
    field: &'static str,
    kind: &'static str,
    value: RwSignal<String>,
    error: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let lang = use_text().lang;
    let id = format!("new-contact-{field}");
    let label = field_words(Kind::Contact, field, lang).unwrap_or_default().label;
    let is_wrong = move || field == "name" && error.get().is_some();
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=id.clone()>{label}</label>
            <input class="mk-input" id=id.clone() type=kind autocomplete="off"
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=move || is_wrong().then_some("new-contact-error")
                prop:value=move || value.get()
                on:input=move |event| {
                    value.set(event_target_value(&event));
                    error.set(None);
                } />
        </div>
    }
}
