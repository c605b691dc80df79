//! The people to be in touch with, one click from a call or a mail.

use leptos::prelude::*;

use super::here::use_here;
use crate::{
    app::use_text,
    domain::{Contact, Partner},
    links::{mail_link, phone_link},
    route::Route,
    text::Label,
    ui::parts::{Glyph, Icon, Tag, Tone},
};

/// Its heading, for whoever is led here.
pub const PEOPLE: &str = "people";

#[component]
pub fn People() -> impl IntoView {
    let here = use_here();
    let words = &use_text().partnership.record;
    let people = move || {
        here.circle.with(|circle| {
            circle
                .iter()
                .map(|(partner, contacts)| match contacts.as_slice() {
                    [] => nobody(partner).into_any(),
                    contacts => {
                        contacts.iter().map(|c| person(partner, c)).collect_view().into_any()
                    }
                })
                .collect_view()
        })
    };
    let is_empty = move || here.circle.with(Vec::is_empty);
    view! {
        <section class="mk-section" aria-labelledby=PEOPLE>
            <h2 id=PEOPLE tabindex="-1">{words.people}</h2>
            {move || match is_empty() {
                true => view! { <p class="mk-soft mk-small">{words.nobody}</p> }.into_any(),
                false => view! { <ul class="mk-people">{people}</ul> }.into_any(),
            }}
        </section>
    }
}

fn person(partner: &Partner, contact: &Contact) -> impl IntoView + use<> {
    let text = use_text();
    let role = contact.role_in_org.map(|role| role.label(text.lang).to_owned());
    let roles = [Some(contact.title.clone()), role].into_iter().flatten();
    let roles = roles.filter(|role| !role.is_empty()).collect::<Vec<_>>().join(", ");
    let phone = phone_link(&contact.phone).map(|href| {
        view! { <a href=href><Icon glyph=Glyph::Phone />{contact.phone.clone()}</a> }
    });
    let mail = mail_link(&contact.email).map(|href| {
        view! { <a href=href><Icon glyph=Glyph::Mail />{contact.email.clone()}</a> }
    });
    view! {
        <li class="mk-person">
            <span class="mk-person__name">{contact.name.clone()}</span>
            {(!roles.is_empty()).then(|| view! { <span class="mk-person__role">{roles}</span> })}
            <span class="mk-person__role">{partner_link(partner)}</span>
            <span class="mk-person__ways">{phone}{mail}</span>
            {unnamed(partner)}
        </li>
    }
}

/// A partner where nobody is known yet.
fn nobody(partner: &Partner) -> impl IntoView + use<> {
    let words = &use_text().partnership.record;
    view! {
        <li class="mk-person">
            <span class="mk-person__name">{partner_link(partner)}</span>
            <span class="mk-person__role">{words.no_contact}</span>
            {unnamed(partner)}
        </li>
    }
}

fn partner_link(partner: &Partner) -> impl IntoView + use<> {
    let href = Route::Partner { id: partner.id.clone() }.href();
    view! { <a href=href>{partner.name.clone()}</a> }
}

/// The partner does not want to be named: said in words.
pub fn unnamed(partner: &Partner) -> impl IntoView + use<> {
    let text = use_text();
    let publicity = partner.publicity_pref.filter(|publicity| !publicity.may_be_named());
    publicity.map(|publicity| {
        view! { <span><Tag tone=Tone::Paused label=publicity.label(text.lang) /></span> }
    })
}
