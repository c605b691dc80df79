//! A new entry in the log, from the partner's page.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Day, Entry, EntryKind, Kind, SetOf},
    field,
    text::{Label, field_words},
    ui::{
        pages::lists::{Leaves, chosen_kind},
        parts::{FieldError, Glyph, Icon, SelectField},
    },
    workspace::{Workspace, has_left},
};

/// What stands in the form.
#[derive(Clone, Copy)]
struct Draft {
    kind: RwSignal<String>,
    at: RwSignal<String>,
    /// The partnership it is about, and the contact it was with; empty for none.
    about: RwSignal<String>,
    with: RwSignal<String>,
    what: RwSignal<String>,
    error: RwSignal<Option<&'static str>>,
}

impl Draft {
    fn new(app: App, partner: &str) -> Self {
        let about = app.workspace.with_untracked(|workspace| current(workspace, partner));
        Self {
            kind: RwSignal::new(EntryKind::Call.code().into()),
            at: RwSignal::new(app.today.get_untracked().to_string()),
            about: RwSignal::new(about),
            with: RwSignal::default(),
            what: RwSignal::default(),
            error: RwSignal::new(None),
        }
    }

    fn entry(self, app: App, partner: &str) -> Entry {
        let today = app.today.get_untracked();
        let with = Some(self.with.get_untracked()).filter(|id| !id.is_empty());
        Entry {
            partnership: self.about.get_untracked(),
            partner: partner.into(),
            at: Day::parse_iso(&self.at.get_untracked()).or(Some(today)),
            entry_kind: EntryKind::parse(&self.kind.get_untracked()),
            contact_ids: SetOf(with.into_iter().collect::<BTreeSet<String>>()),
            summary: self.what.get_untracked().trim().to_owned(),
            by: app.settings.with_untracked(|settings| settings.by.clone()),
            internal: app.says_internal(),
            ..Entry::default()
        }
    }
}

#[component]
pub fn Write(partner: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let draft = Draft::new(app, &partner);
    app.keep_today(draft.at, move || !draft.what.get().trim().is_empty());
    let own = partner.clone();
    let write = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let entry = draft.entry(app, &own);
        if entry.summary.is_empty() {
            draft.error.set(Some(words.log_nothing));
        } else {
            app.create_and_tell(&entry, &entry.summary, words.logged.into());
            draft.what.set(String::new());
        }
        browser::focus("log-what");
    };
    view! {
        <form class="mk-stack mk-no-print" on:submit=write>
            <Where draft partner />
            <What draft />
            <p>
                <button class="mk-button" type="submit">
                    <Icon glyph=Glyph::Plus />
                    {words.log_add}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// Kind, date, what it is about and whom it was with.
#[component]
fn Where(draft: Draft, partner: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let kinds: Vec<(String, String)> = EntryKind::options(text.lang)
        .into_iter()
        .map(|(code, name)| (code.to_owned(), name.to_owned()))
        .collect();
    let own = partner.clone();
    let abouts = Memo::new(move |_| {
        let none = (String::new(), words.log_about_none.to_owned());
        let listed = app.workspace.with(|workspace| {
            let members = workspace.memberships_of(&own).into_iter();
            members.map(|(_, p)| (p.id.clone(), p.title.clone())).collect::<Vec<_>>()
        });
        std::iter::once(none).chain(listed).collect::<Vec<_>>()
    });
    let people = Memo::new(move |_| {
        let none = (String::new(), words.log_nobody.to_owned());
        let listed = app.workspace.with(|workspace| {
            let here = workspace.contacts_of(&partner).into_iter().filter(|c| !has_left(c));
            here.map(|c| (c.id.clone(), c.name.clone())).collect::<Vec<_>>()
        });
        std::iter::once(none).chain(listed).collect::<Vec<_>>()
    });
    let with = field_words(Kind::Entry, field!(Entry.contact_ids), text.lang).unwrap_or_default();
    let has_abouts = Memo::new(move |_| abouts.with(Vec::len) > 1);
    let has_people = Memo::new(move |_| people.with(Vec::len) > 1);
    view! {
        <div class="mk-add__pair">
            <SelectField id="log-kind" label=words.log_kind options=Signal::stored(kinds)
                chosen=draft.kind choose=move |code| draft.kind.set(code) />
            <div class="mk-field">
                <label class="mk-field__label" for="log-when">{words.log_when}</label>
                <input class="mk-input" type="date" id="log-when" prop:value=move || draft.at.get()
                    on:change=move |event| draft.at.set(event_target_value(&event)) />
            </div>
            {move || has_abouts.get().then(|| view! {
                <SelectField id="log-about" label=words.log_about options=abouts
                    chosen=draft.about choose=move |id| draft.about.set(id) />
            })}
            {move || has_people.get().then(|| view! {
                <SelectField id="log-with" label=with.label options=people
                    chosen=draft.with choose=move |id| draft.with.set(id) />
            })}
        </div>
    }
    .into_any()
}

#[component]
fn What(draft: Draft) -> impl IntoView {
    let words = &use_text().partners;
    let Draft { what, error, .. } = draft;
    view! {
        <div class="mk-field">
            <div class="mk-log__label">
                <label class="mk-field__label" for="log-what">{words.log_what}</label>
                <Leaves id="log-leaves" kind=Signal::derive(move || chosen_kind(draft.kind)) />
            </div>
            <FieldError id="log-what-error" error />
            <div class="mk-grow" data-value=move || what.get()>
                <textarea class="mk-input" id="log-what" rows="1"
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || error.get().map_or("log-leaves", |_| "log-what-error")
                    prop:value=move || what.get()
                    on:input=move |event| {
                        what.set(event_target_value(&event));
                        error.set(None);
                    }></textarea>
            </div>
        </div>
    }
}

/// The first partnership with them that is not over.
fn current(workspace: &Workspace, partner: &str) -> String {
    let members = workspace.memberships_of(partner);
    let mut going = members.into_iter().filter(|(_, partnership)| !partnership.is_over());
    going.next().map(|(_, partnership)| partnership.id.clone()).unwrap_or_default()
}
