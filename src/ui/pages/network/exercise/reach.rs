//! Who answers at an actor, and by what number; and whether it is the partner of that name.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::{Contact, Kind, Node, is_long_word},
    links::{mail_link, phone_link},
    network::{reached, write_reach},
    ui::{
        pages::network::here::use_here,
        parts::{FieldError, Group, Notice, NoticeTone},
    },
    workspace::{StandsFor, Step, Verb, stands_for},
};

/// Whether an actor has the name of a partner, and nobody has said if it is the one.
#[derive(Clone, Copy)]
pub struct Same {
    partner: Memo<Option<(String, String)>>,
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
                    StandsFor::Nobody | StandsFor::Partner { .. } | StandsFor::Another { .. } => {
                        None
                    }
                }
            })
        });
        Self { partner, id }
    }

    pub fn is_asked(self) -> bool {
        self.partner.with(Option::is_some)
    }

    /// Where it is answered.
    pub fn button(self) -> String {
        self.id.with_value(|id| format!("same-{id}"))
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
        let (partner, name) = same.partner.get()?;
        let partner = StoredValue::new(partner);
        let say = move |is_it: bool| {
            browser::stay_near(|| {
                here.say_partner(app, &same.id.get_value(), &partner.get_value(), is_it);
            });
        };
        Some(view! {
            <div class="mk-no-print"><Notice tone=NoticeTone::Info text=(ties.perhaps)(&name)>
                <button class="mk-button mk-button--small" type="button"
                    id=same.button() on:click=move |_| say(true)>{ties.is_it}</button>
                <button class="mk-button mk-button--small" type="button"
                    on:click=move |_| say(false)>{words.is_other}</button>
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
    let (error, way_error) = (RwSignal::new(None), RwSignal::new(None));
    let is_reached = Memo::new(move |_| {
        contact.with(|own| {
            let has = |own: &Contact| !own.phone.trim().is_empty() || !own.email.trim().is_empty();
            own.as_ref().is_some_and(has)
        })
    });
    let (who, how) = (format!("reach-who-{id}"), format!("reach-how-{id}"));
    let (wrong, wrong_way) = (format!("reach-error-{id}"), format!("reach-how-error-{id}"));
    let fold = format!("reach-{id}");
    let first = StoredValue::new(who.clone());
    let second = StoredValue::new(how.clone());
    let (error_id, way_error_id) = (wrong.clone(), wrong_way.clone());
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (typed, way) = (person.get_untracked(), reach.get_untracked());
        // Each field answers for its own; whoever has to mend both begins with the first.
        let too_long = |word: &str| is_long_word(word).then_some(shell.long_word);
        error.set(too_long(&typed));
        way_error.set(too_long(&way));
        match (error.get_untracked(), way_error.get_untracked()) {
            (Some(_), _) => return browser::focus(&first.get_value()),
            (None, Some(_)) => return browser::focus(&second.get_value()),
            (None, None) => {}
        }
        let command = app.workspace.with_untracked(|all| {
            write_reach(all, &id, &typed, &way, app.today.get_untracked(), &mut |kind| {
                app.new_id(kind)
            })
        });
        let Some(command) = command else {
            error.set(Some(words.missing));
            return browser::focus(&first.get_value());
        };
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
        <Group class="mk-group mk-no-print" summary_id=fold title=Signal::derive(summary)>
            <form class="mk-addline" on:submit=save>
                <div class="mk-field">
                    <label class="mk-field__label" for=who.clone()>{move || (words.person_of)(&name.get())}</label>
                    <FieldError id=wrong.clone() error />
                    <input class="mk-input" id=who autocomplete="off"
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || error.get().map(|_| error_id.clone())
                        prop:value=move || person.get() on:input=move |event| person.set(event_target_value(&event)) />
                </div>
                <div class="mk-field">
                    <label class="mk-field__label" for=how.clone()>{words.reach}</label>
                    <FieldError id=wrong_way.clone() error=way_error />
                    <input class="mk-input" id=how autocomplete="off"
                        aria-invalid=move || way_error.get().map(|_| "true")
                        aria-describedby=move || way_error.get().map(|_| way_error_id.clone())
                        prop:value=move || reach.get() on:input=move |event| reach.set(event_target_value(&event)) />
                </div>
                <button class="mk-button" type="submit">{shell.save}</button>
                <p class="mk-soft mk-small">{words.hint}</p>
            </form>
        </Group>
    }
}
