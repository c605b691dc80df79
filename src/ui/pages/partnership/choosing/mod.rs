//! Choices that explain themselves: the partner, how much to write, and what may go wrong.

mod definition;
mod no_list;
mod risks;
mod screening;
mod suggested;
mod weigh;

pub use weigh::{Reasons, WEIGH};

use leptos::prelude::*;
use serde_json::Value;

use super::here::{Here, use_here};
use crate::{
    app::{browser, use_app},
    content::Guide,
    route::{Route, Tab},
    ui::parts::{Disclosure, Glyph, Icon, Segment, WithGuide},
};

/// Shows a risk, opened.
pub fn go_to_risk(partnership: &str, risk: &str) {
    let route = Route::Partnership { id: partnership.into(), tab: Tab::Choosing };
    browser::go_to(&route, format!("row-{risk}"));
}

#[component]
pub fn ChoosingTab() -> impl IntoView {
    view! { <WithGuide render=|guide| view! { <Whole guide /> }.into_any() /> }
}

#[component]
fn Whole(guide: &'static Guide) -> impl IntoView {
    view! {
        <div class="mk-stack mk-stack--sections">
            <risks::Risks guide />
            <div class="mk-groups">
                <definition::IsPartnership guide />
                <definition::Level guide />
                <weigh::Weigh guide />
                <screening::Screening guide />
                <no_list::NoList guide />
            </div>
        </div>
    }
}

/// One decision: folded, with what has come of it beside its name.
#[component]
fn Fold(
    id: &'static str,
    title: &'static str,
    #[prop(into)] outcome: Signal<String>,
    children: Children,
) -> impl IntoView {
    let summary = view! {
        <Icon glyph=Glyph::Chevron />
        <h2 class="mk-group__title" id=id tabindex="-1">{title}</h2>
        <span class="mk-group__hint mk-group__hint--stays" role="status">{move || outcome.get()}</span>
    }
    .into_any();
    view! {
        <Disclosure class="mk-group" summary_class="mk-group__summary" summary>
            <div class="mk-group__body">{children()}</div>
        </Disclosure>
    }
}

/// Something of the partnership's screening, as it changes.
fn screened(here: Here, key: &str) -> Memo<Value> {
    let key = key.to_owned();
    Memo::new(move |_| {
        here.record.with(|record| record.screening.0.get(&key).cloned().unwrap_or_default())
    })
}

fn path_of(key: &str) -> String {
    format!("screening/{key}")
}

/// A few answers, one of which is chosen; pressing it again takes it back.
#[component]
fn Pick(
    /// Said to those who do not see what it belongs to.
    label: String,
    key: String,
    options: Vec<(Value, String)>,
    /// What counts as chosen where nothing is by hand.
    #[prop(optional, into)]
    otherwise: Option<Signal<Value>>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let by_hand = screened(here, &key);
    let otherwise = move || otherwise.map(|otherwise| otherwise.get()).unwrap_or_default();
    let chosen = Signal::derive(move || match by_hand.get() {
        Value::Null => otherwise(),
        value => value,
    });
    let choose = move |value: Value| {
        // What counts by itself and is pressed is meant.
        let is_meant = value.is_null() && by_hand.with_untracked(Value::is_null);
        let value = if is_meant { untrack(otherwise) } else { value };
        app.choose(&here.id(), &path_of(&key), value);
    };
    view! { <Segment label options chosen choose none=Value::Null /> }
}

/// A line of one's own beside an answer.
#[component]
fn Note(
    id: String,
    label: &'static str,
    /// What is answered: the label stands on every row.
    about: String,
    key: String,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let value = screened(here, &key);
    let key = StoredValue::new(key);
    let input = id.clone();
    view! {
        <div class="mk-field mk-criterion__why">
            <label class="mk-hidden" for=id>{format!("{label}: {about}")}</label>
            <input class="mk-input" id=input autocomplete="off" placeholder=label
                prop:value=move || value.get().as_str().unwrap_or_default().to_owned()
                on:input=move |event| key.with_value(|key| {
                    app.edit(&here.id(), &path_of(key), event_target_value(&event).into());
                })
                on:change=move |_| app.history.update(|history| history.pause()) />
        </div>
    }
}
