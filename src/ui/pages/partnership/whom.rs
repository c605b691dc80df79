//! Whom it was with, in the quick log: people that are known, or somebody new.

use leptos::prelude::*;

use super::{
    form::{Form, described, error, to},
    here::use_here,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Contact, Outcome, Partner},
    text::Text,
    ui::parts::{SelectField, options},
    workspace::conversation::partner_near,
};

/// With whom, known or new, and what came of it.
#[component]
pub fn WithWhom(form: Form) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.log;
    let known = move || {
        let groups = here.circle.get().into_iter();
        groups.map(|(partner, people)| known_people(form, &partner, &people, text)).collect_view()
    };
    let is_new = move || form.with.get() == "new";
    view! {
        <div class="mk-field mk-quick__contact">
            <label class="mk-field__label" for="quick-with">{words.with}</label>
            <select class="mk-input" id="quick-with" on:change=to(form.with)>
                <option value="" prop:selected=move || form.with.get().is_empty()>{words.nobody}</option>
                {known}
                <option value="new" prop:selected=is_new>{words.somebody_new}</option>
            </select>
        </div>
        {move || is_new().then(|| view! { <NewPerson form /> })}
        <SelectField id="quick-outcome" label=words.outcome options={options::<Outcome>(text.lang)}
            chosen=form.outcome choose=move |code| form.outcome.set(code) none=text.shell.not_chosen
            class:mk-quick__outcome=true />
    }
}

fn known_people(
    form: Form,
    partner: &Partner,
    people: &[Contact],
    text: &'static Text,
) -> impl IntoView + use<> {
    let option = |id: &str, name: String| {
        let (id, own) = (id.to_owned(), id.to_owned());
        view! { <option value=id prop:selected=move || form.with.get() == own>{name}</option> }
    };
    let people = people.iter().map(|c| option(&c.id, c.name.clone())).collect_view();
    let all = option(&partner.id, (text.partnership.log.whole_partner)(&partner.name));
    view! { <optgroup label=partner.name.clone()>{people}{all}</optgroup> }
}

#[component]
fn NewPerson(form: Form) -> impl IntoView {
    let here = use_here();
    let words = &use_text().partnership.log;
    let partners = here.partners_untracked();
    if let ([(_, only)], true) =
        (partners.as_slice(), untrack(|| form.organisation.get().is_empty()))
    {
        form.organisation.set(only.clone());
    }
    let options = partners.into_iter().map(|(_, name)| view! { <option value=name></option> });
    view! {
        <div class="mk-field mk-quick__name">
            <label class="mk-field__label" for="quick-name">{words.name}</label>
            <input class="mk-input" id="quick-name" autocomplete="off"
                prop:value=move || form.name.get() on:input=to(form.name) />
        </div>
        <div class="mk-field mk-quick__organisation">
            <label class="mk-field__label" for="quick-organisation">{words.organisation}</label>
            {error(form, "quick-organisation", move || match form.is_unclear.get() {
                true => words.organisation_unclear,
                false => words.organisation_missing,
            })}
            <Meant form />
            <input class="mk-input" id="quick-organisation" autocomplete="off" list="quick-partners"
                aria-describedby=move || described(form, "quick-organisation")
                prop:value=move || form.organisation.get() on:input=to(form.organisation) />
            <datalist id="quick-partners">{options.collect_view()}</datalist>
        </div>
        <div class="mk-field mk-quick__reach">
            <label class="mk-field__label" for="quick-reach">{words.reach}</label>
            <input class="mk-input" id="quick-reach" autocomplete="off"
                prop:value=move || form.reach.get() on:input=to(form.reach) />
        </div>
    }
}

/// Whom somebody may have meant, where the name is a new one: a press takes it, saving makes a new one.
#[component]
fn Meant(form: Form) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnership.record;
    let near = Memo::new(move |_| {
        form.organisation.with(|typed| {
            app.workspace.with(|w| partner_near(w, typed).map(|partner| partner.name.clone()))
        })
    });
    view! {
        <div aria-live="polite">
            {move || near.get().map(|name| {
                let (asked, choose) = ((words.meant)(&name), (words.choose)(&name));
                let take = move |_| {
                    form.organisation.set(name.clone());
                    browser::focus("quick-organisation");
                };
                view! {
                    <p class="mk-cluster mk-small">
                        <span>{asked}</span>
                        <button class="mk-link-button" type="button" on:click=take>{choose}</button>
                    </p>
                }
            })}
        </div>
    }
}
