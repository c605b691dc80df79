//! What is typed in the quick log, until it is saved.

use leptos::{ev, prelude::*};

use super::here::Here;
use crate::{
    app::App,
    domain::{Code, Day, EntryKind, Outcome},
    text::Text,
    ui::{pages::lists::chosen_kind, parts::FieldError},
    workspace::conversation::{Draft, Meant, With as Whom, meant, proposed_date},
};

/// What is typed so far. Each is a string, as the controls give it.
#[derive(Clone, Copy)]
pub struct Form {
    pub kind: RwSignal<String>,
    pub summary: RwSignal<String>,
    /// Empty, `new`, or the id of a partner or contact.
    pub with: RwSignal<String>,
    pub name: RwSignal<String>,
    pub organisation: RwSignal<String>,
    pub reach: RwSignal<String>,
    pub outcome: RwSignal<String>,
    pub at: RwSignal<String>,
    pub next: RwSignal<String>,
    /// As chosen; while empty, the proposal stands.
    pub due: RwSignal<String>,
    /// What is missing, where somebody tried to save.
    pub missing: RwSignal<Option<&'static str>>,
    /// Whether the organisation may be several, where somebody tried to save.
    pub is_unclear: RwSignal<bool>,
}

impl Form {
    pub fn new(today: Day) -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            kind: RwSignal::new(EntryKind::Call.code().into()),
            summary: empty(),
            with: empty(),
            name: empty(),
            organisation: empty(),
            reach: empty(),
            outcome: empty(),
            at: RwSignal::new(today.to_string()),
            next: empty(),
            due: empty(),
            missing: RwSignal::new(None),
            is_unclear: RwSignal::new(false),
        }
    }

    pub fn due(self) -> Option<Day> {
        let proposed = || proposed_date(chosen_kind(self.kind), Day::parse_iso(&self.at.get())?);
        Day::parse_iso(&self.due.get()).or_else(proposed)
    }

    fn whom(self, here: Here) -> Whom {
        let with = self.with.get();
        match with.as_str() {
            "" => Whom::Nobody,
            "new" => Whom::New {
                name: self.name.get(),
                organisation: self.organisation.get(),
                reach: self.reach.get(),
            },
            id if here.partners().iter().any(|(partner, _)| partner == id) => Whom::Partner(with),
            _ => Whom::Contact(with),
        }
    }

    pub fn draft(self, app: App, here: Here, text: &Text) -> Draft {
        let by = app.settings.with(|settings| settings.by.clone());
        let next = self.next.get();
        // A date chosen without words is a promise too.
        let is_promise = !next.trim().is_empty() || !self.due.get().is_empty();
        let next = match (is_promise, next.trim().is_empty()) {
            (true, true) => text.partnership.log.follow_up.to_owned(),
            _ => next,
        };
        Draft {
            partnership: here.id(),
            kind: Some(chosen_kind(self.kind)),
            at: Day::parse_iso(&self.at.get()),
            today: Some(app.today.get()),
            summary: self.summary.get(),
            by,
            with: self.whom(here),
            outcome: Outcome::parse(&self.outcome.get()),
            next,
            due: self.due(),
            internal: app.says_internal(),
        }
    }

    /// Whether nobody can tell which partner the organisation is.
    pub fn may_be_several(self, app: App, here: Here) -> bool {
        let is_several = |name: &String| {
            app.workspace.with(|all| meant(all, &here.id(), name) == Meant::Several)
        };
        self.with.get() == "new" && self.organisation.with(is_several)
    }

    /// The field that has to be filled before this can be saved.
    pub fn missing(self) -> Option<&'static str> {
        let is_empty = |field: RwSignal<String>| field.with(|text| text.trim().is_empty());
        match () {
            () if is_empty(self.summary) && is_empty(self.outcome) => Some("quick-summary"),
            () if self.is_unclear.get() => Some("quick-organisation"),
            () if self.with.get() == "new" && is_empty(self.organisation) => {
                Some("quick-organisation")
            }
            () => None,
        }
    }

    pub fn clear(self, today: Day) {
        for field in [self.summary, self.name, self.reach, self.outcome, self.next, self.due] {
            field.set(String::new());
        }
        self.at.set(today.to_string());
    }
}

/// A control's value and where it goes.
pub fn to(signal: RwSignal<String>) -> impl Fn(ev::Event) + Clone {
    move |event| signal.set(event_target_value(&event))
}

/// The id of the error that stands at a field.
pub fn described(form: Form, field: &'static str) -> Option<String> {
    (form.missing.get() == Some(field)).then(|| format!("{field}-error"))
}

pub fn error(
    form: Form,
    field: &'static str,
    told: impl Fn() -> &'static str + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let error = move || (form.missing.get() == Some(field)).then(told);
    view! { <FieldError id=format!("{field}-error") error /> }
}
