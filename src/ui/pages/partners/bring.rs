//! The list that a library already keeps of its partners, as one step.

use leptos::prelude::*;

use crate::{
    inward::partners::{Sheet, draft},
    text::inward::partner_words,
    ui::pages::inward::BringList,
};

#[component]
pub fn Bring() -> impl IntoView {
    view! {
        <BringList words=|text| &text.inward.partners is_usable=Sheet::names_partners
            draft=|own, sheets, prefer, today, text| {
                let named = |(name, sheet): &(String, Sheet)| {
                    ((text.inward.source)(name), sheet.clone())
                };
                let sheets: Vec<_> = sheets.iter().map(named).collect();
                draft(own, &sheets, &partner_words(text), prefer, today)
            } />
    }
}
