//! The list that a library already keeps of its partnerships, as one step.

use leptos::prelude::*;

use crate::{
    app::App,
    inward::partnerships::{Draft, Sheet, draft},
    text::inward::partnership_words,
    ui::pages::{inward::BringList, lists::notes_of_lead},
    workspace::Command,
};

#[component]
pub fn Bring() -> impl IntoView {
    view! {
        <BringList words=|text| &text.inward.partnerships is_usable=Sheet::names_partnerships
            draft=|own, sheets, prefer, today, text| {
                draft(own, sheets, &partnership_words(text), prefer, today)
            }
            beside=led_before />
    }
}

/// Who led before is kept as wherever else a lead changes.
fn led_before(app: App, plan: &Draft) -> Vec<Command> {
    let others = plan.other_leads();
    let notes = others
        .flat_map(|(id, former, to)| notes_of_lead(app, &[(id.to_owned(), former.to_owned())], to));
    notes.collect()
}
