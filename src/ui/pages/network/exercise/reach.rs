//! Who answers at an actor, and by what number; and whether it is the partner of that name.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::{Contact, Kind, Node, is_long_word},
    field,
    network::{reached, write_reach},
    ui::{
        pages::{lists::FormError, network::here::use_here},
        parts::{Glyph, Icon, Notice, NoticeTone},
    },
    workspace::{StandsFor, Step, Verb, mail_link, phone_link, stands_for},
};

/// Whether an actor has the name of a partner, and nobody has said if it is the one.
#[derive(Clone, Copy)]
pub struct Same {
    partner: Memo<Option<(String, String)>>,
    /// Actors of whom somebody has said that they are another.
    apart: RwSignal<Vec<String>>,
    id: StoredValue<String>,
}

impl Same {
    pub fn of(id: &str) -> Self {
        let app = use_app();
        let id = StoredValue::new(id.to_owned());
        let partner = Memo::new(move |_| {
            app.workspace.with(|workspace| {
                let node = id.with_value(|id| workspace.get::<Node>(id))?;
                match stands_for(workspace, node) {
                    StandsFor::Perhaps { id, name } => Some((id, name)),
                    StandsFor::Nobody | StandsFor::Partner { .. } => None,
                }
            })
        });
        Self { partner, apart: use_here().apart, id }
    }

    pub fn is_asked(self) -> bool {
        let is_apart = self.id.with_value(|id| self.apart.with(|apart| apart.contains(id)));
        !is_apart && self.partner.with(Option::is_some)
    }

    pub fn focus(self) {
        browser::focus(&self.id.with_value(|id| format!("same-{id}")));
    }
}

/// Asks it.
#[component]
pub fn SamePartner(same: Same) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let (words, ties) = (text.lang.calls(), text.lang.ties());
    move || {
        let (partner, name) = same.partner.get().filter(|_| same.is_asked())?;
        let tie = move |_| {
            browser::stay_near(|| {
                same.id.with_value(|id| {
                    here.set(app, id, field!(Node.partner_id), partner.clone().into());
                });
            });
        };
        let part = move |_| {
            browser::stay_near(|| same.apart.update(|apart| apart.push(same.id.get_value())));
        };
        Some(view! {
            <div class="mk-no-print"><Notice tone=NoticeTone::Info text=(ties.perhaps)(&name)>
                <button class="mk-button mk-button--small" type="button"
                    id=same.id.with_value(|id| format!("same-{id}")) on:click=tie>{ties.is_it}</button>
                <button class="mk-button mk-button--small" type="button"
                    on:click=part>{words.is_other}</button>
            </Notice></div>
        })
    }
}

/// The contact, with number and mail address, and a form for what is missing. Nothing for a wall.
#[component]
pub fn Reach(id: String, name: Memo<String>, same: Same) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = use_text().lang.calls();
    let own = StoredValue::new(id);
    let contact = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let node = own.with_value(|id| workspace.get::<Node>(id))?;
            reached(workspace, node).cloned()
        })
    });
    let told = move || contact.get().map(|contact| line(&contact, words.answers));
    move || {
        (!here.on_screen.get()).then(|| {
            view! {
                {told}
                {move || (!same.is_asked()).then(|| view! { <Write id=own.get_value() name contact /> })}
            }
        })
    }
}

/// `Ring til Mette Holm, 12 34 56 78, mette@by.dk`.
fn line(contact: &Contact, answers: &'static str) -> AnyView {
    let way = |link: Option<String>, said: &str| {
        let said = said.trim().to_owned();
        (!said.is_empty()).then(|| match link {
            Some(href) => view! { <a href=href>{said}</a> }.into_any(),
            None => view! { <span>{said}</span> }.into_any(),
        })
    };
    let phone = way(phone_link(&contact.phone), &contact.phone);
    let mail = way(mail_link(&contact.email), &contact.email);
    let title = contact.title.trim().to_owned();
    let name = contact.name.trim().to_owned();
    let who = if title.is_empty() { name } else { format!("{name}, {title}") };
    view! {
        <p class="mk-cluster">
            <span>{answers}" "<strong>{who}</strong></span>{phone}{mail}
        </p>
    }
    .into_any()
}

#[component]
fn Write(id: String, name: Memo<String>, contact: Memo<Option<Contact>>) -> impl IntoView {
    let app = use_app();
    let words = use_text().lang.calls();
    let shell = &use_text().shell;
    let (person, reach) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<&'static str>);
    let is_reached = Memo::new(move |_| {
        contact.with(|own| {
            let has = |own: &Contact| !own.phone.trim().is_empty() || !own.email.trim().is_empty();
            own.as_ref().is_some_and(has)
        })
    });
    let (who, how, wrong) =
        (format!("reach-who-{id}"), format!("reach-how-{id}"), format!("reach-error-{id}"));
    let fold = format!("reach-{id}");
    let first = StoredValue::new(who.clone());
    let error_id = wrong.clone();
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (typed, way) = (person.get_untracked(), reach.get_untracked());
        if is_long_word(&typed) || is_long_word(&way) {
            error.set(Some(shell.long_word));
            return browser::focus(&first.get_value());
        }
        let command = app.workspace.with_untracked(|all| {
            write_reach(all, &id, &typed, &way, &mut |kind| app.new_id(kind))
        });
        let Some(command) = command else {
            error.set(Some(words.missing));
            return browser::focus(&first.get_value());
        };
        error.set(None);
        person.set(String::new());
        reach.set(String::new());
        let name = name.get_untracked();
        let step = Step::new(Verb::Edited, Kind::Partner, &name);
        app.run_and_tell(step, command, (words.saved)(&name));
        browser::focus(&format!("reach-{id}"));
    };
    let summary = move || if is_reached.get() { words.change } else { words.write };
    view! {
        {move || (!is_reached.get()).then(|| view! { <p class="mk-soft mk-small">{words.no_reach}</p> })}
        <details class="mk-group mk-no-print">
            <summary class="mk-group__summary" id=fold>
                <Icon glyph=Glyph::Chevron />
                <span class="mk-group__title">{summary}</span>
            </summary>
            <form class="mk-group__body mk-addline" on:submit=save>
                <div class="mk-field">
                    <label class="mk-field__label" for=who.clone()>{move || (words.person_of)(&name.get())}</label>
                    <FormError id=wrong.clone() error />
                    <input class="mk-input" id=who autocomplete="off"
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || error.get().map(|_| error_id.clone())
                        prop:value=move || person.get() on:input=move |event| person.set(event_target_value(&event)) />
                </div>
                <div class="mk-field">
                    <label class="mk-field__label" for=how.clone()>{words.reach}</label>
                    <input class="mk-input" id=how autocomplete="off"
                        prop:value=move || reach.get() on:input=move |event| reach.set(event_target_value(&event)) />
                </div>
                <button class="mk-button" type="submit">{shell.save}</button>
                <p class="mk-soft mk-small">{words.hint}</p>
            </form>
        </details>
    }
}
