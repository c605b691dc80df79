//! The mail that follows a call on the same day: ready to copy or to open, and to be marked sent.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::here::entity;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Entry, Kind},
    field,
    ui::parts::{Glyph, Icon, MailFits, MailLink, Notice, NoticeTone},
    workspace::{
        Command, Step, Verb,
        conversation::wants_mail,
        discretion::{withheld_beside, without_names},
        mailto,
        same_day::mail_facts,
    },
};

const OFFER: &str = "offer-";

/// Where the text of that entry's mail is written; in the log it may stand once more.
pub fn mail_field(place: &str, entry: &str) -> String {
    format!("mail-text-{place}{entry}")
}

/// After a call: shall we write right away?
#[component]
pub fn MailOffer(id: String) -> impl IntoView {
    let words = &use_text().partnership.mail;
    let entry = entity::<Entry>(&id);
    let is_wanted = Memo::new(move |_| entry.with(wants_mail));
    let is_open = RwSignal::new(false);
    let own = StoredValue::new(id);
    move || {
        is_wanted.get().then(|| match is_open.get() {
            true => view! {
                <SameDayMail place=OFFER id=own.get_value() on_close=Callback::new(move |()| {
                    is_open.set(false);
                    browser::focus("quick-summary");
                }) />
            }
            .into_any(),
            false => view! {
                <Notice tone=NoticeTone::Info title=words.offer text=words.offer_text>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| {
                        is_open.set(true);
                        own.with_value(|id| browser::focus(&mail_field(OFFER, id)));
                    }>
                        <Icon glyph=Glyph::Mail />
                        {words.write}
                    </button>
                </Notice>
            }
            .into_any(),
        })
    }
}

/// The text, to be put right before it is sent.
#[component]
pub fn SameDayMail(
    #[prop(optional)] place: &'static str,
    id: String,
    on_close: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.mail;
    let (facts, names) = app.workspace.with_untracked(|workspace| {
        let entry = workspace.get::<Entry>(&id).cloned().unwrap_or_default();
        let reader = BTreeSet::from([entry.partner.clone()]);
        let names = withheld_beside(workspace, &entry.partnership, &reader);
        (mail_facts(workspace, &entry), names)
    });
    let clean = |told: String| without_names(&told, &names, text.agreement.wording.unnamed);
    let subject = clean((words.subject)(&facts));
    let body = RwSignal::new(clean((words.body)(&facts)));
    let to_inform = StoredValue::new(facts.to_inform.clone());
    let link = {
        let subject = subject.clone();
        Memo::new(move |_| mailto(&facts.address, &subject, &body.get()))
    };
    let input = mail_field(place, &id);
    let hint = format!("{input}-hint");
    let own = StoredValue::new(id);
    let sent = move |_| {
        mark_sent(app, &own.get_value(), to_inform.get_value());
        on_close.run(());
    };
    let copy = move |_| body.with_untracked(|body| app.copy_and_tell(body, words.copied));
    view! {
        <section class="mk-mail mk-card" data-draft="" aria-label=words.offer>
            <p><span class="mk-soft">{words.subject_label}</span>" "{subject}</p>
            <div class="mk-field">
                <label class="mk-field__label" for=input.clone()>{words.text_label}</label>
                <p class="mk-field__hint" id=hint.clone()>{words.hint}</p>
                <div class="mk-grow" data-value=move || body.get()>
                    <textarea class="mk-input" id=input aria-describedby=hint
                        prop:value=move || body.get()
                        on:input=move |event| body.set(event_target_value(&event))></textarea>
                </div>
            </div>
            <MailFits link />
            <div class="mk-cluster">
                <button class="mk-button" type="button" on:click=copy>{words.copy}</button>
                <MailLink body link label=words.open />
                <button class="mk-button" type="button" on:click=sent>
                    <Icon glyph=Glyph::Check />
                    {words.mark_sent}
                </button>
                <button class="mk-button mk-button--quiet" type="button"
                    on:click=move |_| on_close.run(())>{text.shell.close}</button>
            </div>
        </section>
    }
}

/// The mail is sent today; whoever got it has been told that their name is kept.
fn mark_sent(app: App, entry: &str, to_inform: Option<String>) {
    let today = app.today.get_untracked();
    let edit = |id: String, field: &str| Command::set(id, field, today);
    let mut commands = vec![edit(entry.into(), field!(Entry.mail_sent_at))];
    commands.extend(to_inform.map(|contact| edit(contact, field!(Contact.informed_at))));
    let told = app.text().partnership.mail.sent.to_owned();
    app.run_and_tell(Step::new(Verb::Edited, Kind::Entry, ""), Command::Batch(commands), told);
}
