//! Any of the guide's mails, to one of the partners' people: the one place in the log where they are written.

use leptos::prelude::*;

use super::{
    here::{Here, entity, use_here},
    mail::{Ready, subject_of},
};
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Approval, Code, Contact, Kind, MailTemplate, Partnership},
    route::{Route, Tab},
    text::{Label, partnership::letter, ways::WRITE_MAIL},
    ui::parts::{Disclosure, Glyph, Icon, SelectField, options},
    workspace::{
        Step, Verb, Workspace,
        approvals::is_open_link,
        has_left,
        mails::{facts_for, fitting, sent, usual_reader, who_decides, withheld_from},
    },
};

/// Which mail, and the contact that it is for: nobody in particular without one.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    template: MailTemplate,
    contact: String,
}

impl Choice {
    /// Where its text is written: what is half written of one never stands in another.
    fn field(&self) -> String {
        format!("mail-text-{}-{}", self.template.code(), self.contact)
    }
}

#[component]
pub fn WriteMail() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().partnership.mail;
    let left = half_written(here);
    let is_open = RwSignal::new(left.is_some());
    let choice = RwSignal::new(left.unwrap_or_else(|| begun(app, here)));
    let toggled = move |now: bool| {
        if now && !is_open.get_untracked() {
            choice.set(begun(app, here));
        }
        is_open.set(now);
    };
    // Whoever is led here comes for one of them, whichever is open.
    let led_here = move |_| {
        if let Some(asked) = asked_for(&here.id()) {
            choice.set(asked);
            is_open.set(true);
        }
    };
    let close = Callback::new(move |()| {
        is_open.set(false);
        browser::focus(WRITE_MAIL);
    });
    let hint = view! { <span class="mk-small mk-soft">{words.any_hint}</span> };
    // What leaves a share copy is written by those who sent it.
    (!untrack(|| app.is_apart())).then(|| {
        view! {
            <div class="mk-no-print" on:focusin=led_here>
                <Disclosure summary_id="write-mail" title=words.any summary=hint.into_any() is_open toggled>
                    {move || is_open.get().then(|| view! { <Writing choice on_close=close /> })}
                </Disclosure>
            </div>
        }
    })
}

#[component]
fn Writing(choice: RwSignal<Choice>, on_close: Callback<()>) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.partnership.mail;
    let is_by_hand = StoredValue::new(false);
    let choose = move |code: String| {
        let Some(template) = MailTemplate::parse(&code) else { return };
        choice.update(|choice| {
            choice.template = template;
            if !is_by_hand.get_value() {
                choice.contact = reader(app, here, template);
            }
        });
    };
    let people = Signal::derive(move || {
        let circle = here.circle.get().into_iter();
        let people = circle.flat_map(|(partner, contacts)| {
            contacts.into_iter().map(move |contact| {
                let name = format!("{} ({})", contact.name.trim(), partner.name.trim());
                (contact.id, name)
            })
        });
        people.collect::<Vec<_>>()
    });
    let address = move |contact: String| {
        is_by_hand.set_value(true);
        choice.update(|choice| choice.contact = contact);
    };
    view! {
        <div class="mk-disclosure__body mk-stack">
            <div class="mk-cluster">
                <SelectField id="mail-which" label=words.which options={options::<MailTemplate>(text.lang)}
                    chosen=Signal::derive(move || choice.with(|own| own.template.code().to_owned())) choose />
                <SelectField id="mail-whom" label=words.whom options=people none=words.nobody
                    chosen=Signal::derive(move || choice.with(|own| own.contact.clone())) choose=address />
            </div>
            // A field of its own for each: one that only changed its id would hand on what was written in it.
            <For each=move || [choice.get()] key=Choice::field let:choice>
                <Chosen choice on_close />
            </For>
        </div>
    }
}

/// One of them: another stands in another field, so that each keeps what was written in it.
#[component]
fn Chosen(choice: Choice, on_close: Callback<()>) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let (id, label) = (choice.field(), choice.template.label(text.lang));
    let Choice { template, contact } = choice;
    let contact = StoredValue::new(contact);
    let letter = Memo::new(move |_| {
        let by = app.settings.with(|settings| settings.by.clone());
        let (own, today) = (here.id(), app.today.get());
        app.workspace.with(|workspace| {
            let id = contact.get_value();
            let contact = workspace.get::<Contact>(&id).filter(|own| !has_left(own));
            // Who it is for nobody knows: then nobody is named who is not to be.
            let reader = contact.map(|contact| contact.partner.as_str()).unwrap_or_default();
            let names = withheld_from(workspace, &own, reader);
            let facts = facts_for(workspace, &own, &id, &by, today);
            letter(text, template, &facts, &names)
        })
    });
    let subject = RwSignal::new(None::<String>);
    let mark = move |_| {
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        let own = subject.get_untracked();
        let subject = own.unwrap_or_else(|| letter.with_untracked(|own| own.subject.clone()));
        let (home, contact, today) = (here.id(), contact.get_value(), app.today.get_untracked());
        let command = app.workspace.with_untracked(|workspace| {
            let to = (home.as_str(), contact.as_str());
            sent(workspace, to, (template, &subject), &by, today, |kind| app.new_id(kind))
        });
        let step = Step::new(Verb::Created, Kind::Entry, "");
        app.run_and_tell(step, command, text.partnership.mail.logged.into());
        on_close.run(());
    };
    view! {
        <Ready id label letter subject on_close>
            <button class="mk-button" type="button" on:click=mark>
                <Icon glyph=Glyph::Check />
                {text.partnership.mail.mark_sent}
            </button>
        </Ready>
    }
}

/// What is half written, or what fits where the partnership stands.
fn begun(app: App, here: Here) -> Choice {
    half_written(here).unwrap_or_else(|| {
        let today = app.today.get_untracked();
        let template = app.workspace.with_untracked(|workspace| {
            let own = workspace.get::<Partnership>(&here.id());
            own.map_or(MailTemplate::Status, |own| fitting(workspace, own, today))
        });
        Choice { template, contact: reader(app, here, template) }
    })
}

fn half_written(here: Here) -> Option<Choice> {
    let circle = here.circle.get_untracked();
    let people = circle.iter().flat_map(|(_, contacts)| contacts).map(|contact| contact.id.clone());
    let people: Vec<String> = people.chain([String::new()]).collect();
    let all = MailTemplate::ALL.iter().flat_map(|template| {
        people.iter().map(|contact| Choice { template: *template, contact: contact.clone() })
    });
    let is_begun =
        |field: &str| browser::has_draft(field) || browser::has_draft(&subject_of(field));
    all.into_iter().find(|choice| is_begun(&choice.field()))
}

fn reader(app: App, here: Here, template: MailTemplate) -> String {
    let reader = app.workspace.with_untracked(|own| usual_reader(own, &here.id(), template));
    reader.unwrap_or_default()
}

/// Leads to one of the mails, from elsewhere in that partnership.
pub fn go_to_mail(app: App, partnership: &str, template: MailTemplate, contact: Option<String>) {
    let reader = || {
        let usual = |own: &Workspace| usual_reader(own, partnership, template);
        app.workspace.with_untracked(usual)
    };
    let contact = contact.or_else(reader).unwrap_or_default();
    browser::remember(&place(partnership), &format!("{} {contact}", template.code()));
    let log = Route::Partnership { id: partnership.into(), tab: Tab::Log };
    browser::go_to(&log, WRITE_MAIL.into());
}

/// What it was that somebody was led here for: once.
fn asked_for(partnership: &str) -> Option<Choice> {
    let asked = browser::remembered(&place(partnership)).filter(|asked| !asked.is_empty())?;
    browser::remember(&place(partnership), "");
    let (template, contact) = asked.split_once(' ')?;
    Some(Choice { template: MailTemplate::parse(template)?, contact: contact.into() })
}

fn place(partnership: &str) -> String {
    format!("mail {partnership}")
}

/// From a permission that nobody has given: the mail that asks for it.
#[component]
pub fn AskByMail(id: String) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().partnership.mail;
    let link = entity::<Approval>(&id);
    let is_open = Memo::new(move |_| link.with(is_open_link));
    let is_apart = untrack(|| app.is_apart());
    let ask = move |_| {
        let contact = link.with_untracked(|link| {
            app.workspace.with_untracked(|workspace| who_decides(workspace, link))
        });
        go_to_mail(app, &here.id(), MailTemplate::Permission, Some(contact.unwrap_or_default()));
    };
    move || {
        (is_open.get() && !is_apart).then(|| {
            view! {
                <div>
                    <button class="mk-button mk-button--small" type="button" on:click=ask>
                        {words.ask_permission}
                    </button>
                </div>
            }
        })
    }
}
