//! Mails to partners: the text is there, to be put right, copied or opened; that of a talk, to be marked sent as well.

use leptos::prelude::*;

use super::here::entity;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Entry, Kind},
    field,
    links::mailto,
    text::partnership::{Letter, letter},
    ui::parts::{Glyph, Icon, MailButton, MailFits, Notice, NoticeTone},
    workspace::{
        Command, Step, Verb,
        conversation::wants_mail,
        mails::{after_talk, mail_facts, withheld_from},
    },
};

const OFFER: &str = "offer-";

/// Where the text of that entry's mail is written; in the log it may stand once more.
pub fn mail_field(place: &str, entry: &str) -> String {
    format!("mail-text-{place}{entry}")
}

/// Where the subject stands that belongs to a text.
pub fn subject_of(field: &str) -> String {
    format!("{field}-subject")
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

/// The mail after a talk, which its entry remembers as sent.
#[component]
pub fn SameDayMail(
    #[prop(optional)] place: &'static str,
    id: String,
    on_close: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.mail;
    let (letter, to_inform) = app.workspace.with_untracked(|workspace| {
        let entry = workspace.get::<Entry>(&id).cloned().unwrap_or_default();
        let names = withheld_from(workspace, &entry.partnership, &entry.partner);
        let facts = mail_facts(workspace, &entry, app.today.get_untracked());
        (letter(text, after_talk(workspace, &entry), &facts, &names), facts.to_inform)
    });
    let input = mail_field(place, &id);
    let sent = move |_| {
        mark_sent(app, &id, to_inform.clone());
        on_close.run(());
    };
    view! {
        <Ready id=input label=words.offer letter=Signal::stored(letter) on_close>
            <button class="mk-button" type="button" on:click=sent>
                <Icon glyph=Glyph::Check />
                {words.mark_sent}
            </button>
        </Ready>
    }
}

/// A mail that stands ready. As long as nobody has put its text right, it follows the record; what
/// somebody has written there is kept until it is closed (`public/drafts.js`).
#[component]
pub fn Ready(
    /// Of the field that its text is written in.
    id: String,
    label: &'static str,
    #[prop(into)] letter: Signal<Letter>,
    /// What somebody has written in place of its subject, for whoever tells of it.
    #[prop(default = RwSignal::new(None))]
    subject: RwSignal<Option<String>>,
    on_close: Callback<()>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.mail;
    let edited = RwSignal::new(None::<String>);
    let body = Memo::new(move |_| {
        edited.get().unwrap_or_else(|| letter.with(|letter| letter.body.clone()))
    });
    let link = Memo::new(move |_| {
        let subject = subject.get();
        let subject = subject.unwrap_or_else(|| letter.with(|letter| letter.subject.clone()));
        letter.with(|letter| mailto(&letter.address, &subject, &body.get()))
    });
    let write = move |event| {
        let written = event_target_value(&event);
        let is_own = letter.with_untracked(|letter| letter.body != written);
        edited.set(is_own.then_some(written));
    };
    let write_subject = move |event| {
        let written = event_target_value(&event);
        let is_own = letter.with_untracked(|letter| letter.subject != written);
        subject.set(is_own.then_some(written));
    };
    let shown = move || subject.get().unwrap_or_else(|| letter.with(|own| own.subject.clone()));
    let about = subject_of(&id);
    let copy = move |_| body.with_untracked(|body| app.copy_and_tell(body, words.copied));
    let hint = format!("{id}-hint");
    view! {
        <section class="mk-mail mk-card" data-draft="" aria-label=label>
            <div class="mk-field">
                <label class="mk-field__label" for=about.clone()>{words.subject_label}</label>
                <input class="mk-input" id=about autocomplete="off"
                    prop:value=shown on:input=write_subject />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for=id.clone()>{words.text_label}</label>
                <p class="mk-field__hint" id=hint.clone()>{words.hint}</p>
                <div class="mk-grow" data-value=move || body.get()>
                    <textarea class="mk-input" id=id aria-describedby=hint
                        prop:value=move || body.get() on:input=write></textarea>
                </div>
            </div>
            <MailFits link />
            <div class="mk-cluster">
                <button class="mk-button" type="button" data-aside="" on:click=copy>{words.copy}</button>
                <MailButton body link label=words.open />
                {children.map(|children| children())}
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
