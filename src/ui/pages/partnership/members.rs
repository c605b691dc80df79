//! The partners that take part: adding one by name, and what each gives and gets.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    join::{ADD_PARTNER, AddPartner},
    people::unnamed,
    rows::Row,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Contact, FieldValue, Kind, Member, MemberRole, Partner, SetOf},
    field,
    order::OrderBy,
    route::Route,
    text::{Label, field_words},
    ui::parts::{Editor, Glyph, Icon, Tag, Tone, fields},
    workspace::{Command, IdOrder, Step},
};

#[component]
pub fn Members() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let members = Memo::new(move |_| {
        let partners = here.partners();
        app.workspace.with(|workspace| {
            let mut members: Vec<&Member> = workspace.of::<Member>(&here.id()).collect();
            members.order_by_key(|member| {
                (partners.iter().position(|(id, _)| *id == member.partner), IdOrder::of(&member.id))
            });
            members.into_iter().map(|member| member.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="mk-rowlist">
            <For each=move || members.get() key=Clone::clone children=|id| view! { <MemberRow id /> } />
        </div>
        <AddPartner />
    }
}

#[component]
fn MemberRow(id: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let member = entity::<Member>(&id);
    let partner = Memo::new(move |_| {
        let partner = member.with(|member| member.partner.clone());
        app.workspace.with(|w| w.get::<Partner>(&partner).cloned().unwrap_or_default())
    });
    let end = move || {
        let role = member.with(|member| member.role).map(|role| {
            view! { <Tag tone=Tone::Plain label=role.label(text.lang) /> }
        });
        view! { {role} {partner.with(unnamed)} }
    };
    let own = id.clone();
    view! {
        <Row id title=Signal::derive(move || partner.with(|partner| partner.name.clone()))
            end after=ADD_PARTNER remove=text.partnership.record.leave>
            <MemberBody id=own.clone() partner />
        </Row>
    }
}

#[component]
fn MemberBody(id: String, partner: Memo<Partner>) -> impl IntoView {
    let text = use_text();
    let words = &text.partnership.record;
    let href = move || Route::Partner { id: partner.with(|partner| partner.id.clone()) }.href();
    view! {
        {fields::<Member>(&id, vec![
            (field!(Member.role), Editor::Choice(MemberRole::options(text.lang))),
            (field!(Member.gives), Editor::Text),
            (field!(Member.gets), Editor::Text),
        ])}
        <MemberContacts id partner />
        <p><a href=href>{words.open_partner}</a></p>
    }
}

/// Which of the partner's people take part here, and a field for one more.
#[component]
fn MemberContacts(id: String, partner: Memo<Partner>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.record;
    let label = field_words(Kind::Member, field!(Member.contacts), text.lang).unwrap_or_default();
    let options = Memo::new(move |_| {
        let partner = partner.with(|partner| partner.id.clone());
        app.workspace.with(|workspace| {
            let contacts = workspace.contacts_of(&partner).into_iter();
            contacts.map(|c| (c.id.clone(), c.name.clone())).collect::<Vec<_>>()
        })
    });
    let typed = RwSignal::new(String::new());
    let field = format!("add-contact-{id}");
    let input = field.clone();
    let member = id.clone();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.with_untracked(|typed| typed.trim().to_owned());
        if !name.is_empty() {
            let partner = partner.with_untracked(|partner| partner.id.clone());
            let contact = app.new_id(Kind::Contact);
            let path = format!("{}/{contact}", field!(Member.contacts));
            let new = Contact {
                partner,
                name: name.clone(),
                ..Contact::written_on(app.today.get_untracked())
            };
            let command = Command::Batch(vec![
                Command::create(contact, &new),
                Command::set(&member, path, true),
            ]);
            app.run_and_tell(
                Step::created(Kind::Contact, &name),
                command,
                (words.contact_added)(&name),
            );
            typed.set(String::new());
        }
        browser::focus(&input);
    };
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{label.label}</legend>
            <LinkChips id field=field!(Member.contacts) options=options.into() />
            <form class="mk-addline" on:submit=add>
                <div class="mk-field mk-addline__text">
                    <label class="mk-field__label" for=field.clone()>{words.new_contact}</label>
                    <input class="mk-input" id=field.clone() autocomplete="off"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event)) />
                </div>
                <button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{text.shell.add}</button>
            </form>
        </fieldset>
    }
}

/// A set of other records as chips to press: `contacts/<id>`.
#[component]
pub fn LinkChips(
    id: String,
    field: &'static str,
    /// Ids and names.
    options: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let app = use_app();
    let chips = move || {
        let chips = options.get().into_iter().map(|(other, name)| {
            let path = format!("{field}/{other}");
            let chip = format!("{id}-{field}-{other}");
            let (record, other) = (id.clone(), other.clone());
            let is_chosen = Memo::new(move |_| {
                app.workspace.with(|workspace| {
                    let read = |record| SetOf::<String>::read(record, field).ok();
                    let chosen = workspace.record(&record).and_then(read);
                    chosen.is_some_and(|chosen| chosen.0.contains(&other))
                })
            });
            let record = id.clone();
            view! {
                <span class="mk-chip">
                    <input class="mk-chip__input" type="checkbox" id=chip.clone()
                        prop:checked=move || is_chosen.get()
                        on:change=move |event| {
                            app.choose(&record, &path, event_target_checked(&event).into());
                        } />
                    <label class="mk-chip__label" for=chip>{name}</label>
                </span>
            }
        });
        chips.collect_view()
    };
    view! { <div class="mk-chips">{chips}</div> }
}
