//! What the list is narrowed to.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::Listing;
use crate::{
    app::use_text,
    domain::{Code, Sector, Status},
    text::Label,
    ui::{
        pages::lists::{
            FilterBar, PartnershipChoice, choices_of, everything_or, partnership_choice,
        },
        parts::SelectField,
    },
    workspace::{Attention, Filter, Going, Row},
};

/// Chosen in the list of leads for those without one; no person is called that.
const NO_OWNER: &str = "-";

#[component]
pub fn Filters(listing: Listing, children: Children) -> impl IntoView {
    let words = &use_text().partnerships;
    let choice = partnership_choice();
    let of = move |read: fn(&Filter) -> String| {
        Signal::derive(move || choice.with(|choice| read(&choice.filter)))
    };
    let set =
        move |change: &dyn Fn(&mut Filter)| choice.update(|choice| change(&mut choice.filter));
    let count = move || (listing.shown.with(Vec::len), listing.rows.with(BTreeMap::len));
    let choices = view! {
        <SelectField id="filter-status" label=words.status options=Signal::stored(statuses())
            chosen=of(|filter| filter.status.code().into())
            choose=move |code| set(&|filter| filter.status = Going::parse(&code)) />
        <SelectField id="filter-owner" label=words.owner
            options=Signal::derive(move || owners(listing, choice))
            chosen=of(owner_code)
            choose=move |code| set(&|filter| filter.owner = owner_of(&code)) />
        <SelectField id="filter-sector" label=words.sector
            options=Signal::stored(everything_or(labelled::<Sector>()))
            chosen=of(|filter| filter.sector.map(Code::code).unwrap_or_default().into())
            choose=move |code| set(&|filter| filter.sector = Sector::parse(&code)) />
        <SelectField id="filter-theme" label=words.theme
            options=Signal::derive(move || themes(listing, choice))
            chosen=of(|filter| filter.theme.clone())
            choose=move |code| set(&|filter| filter.theme = code.clone()) />
        <SelectField id="filter-attention" label=use_text().rows.only options=Signal::stored(attentions())
            chosen=of(|filter| filter.attention.map(Code::code).unwrap_or_default().into())
            choose=move |code| set(&|filter| filter.attention = Attention::parse(&code)) />
    };
    view! {
        <FilterBar typed=of(|filter| filter.text.clone())
            find=move |typed| set(&|filter| filter.text = typed.clone())
            choices=choices.into_any() count=Signal::derive(count)
            is_narrowed=Signal::derive(move || choice.with(|choice| !choice.filter.is_empty()))
            clear=move || set(&|filter| *filter = Filter::default())>
            {children()}
        </FilterBar>
    }
    .into_any()
}

fn labelled<T: Label>() -> impl Iterator<Item = (String, String)> {
    T::options(use_text().lang).into_iter().map(|(code, name)| (code.into(), name.into()))
}

fn statuses() -> Vec<(String, String)> {
    let not_over = use_text().partnerships.not_over;
    let fixed = [(Going::NotOver.code().into(), not_over.into())];
    everything_or(fixed.into_iter().chain(labelled::<Status>()))
}

fn attentions() -> Vec<(String, String)> {
    let label = use_text().partnerships.attention_label;
    everything_or(Attention::ALL.iter().map(|own| (own.code().into(), label(*own).into())))
}

fn owners(listing: Listing, choice: RwSignal<PartnershipChoice>) -> Vec<(String, String)> {
    let no_owner = use_text().partnerships.no_owner;
    let owners = listing.rows.with(Row::owners);
    let chosen = choice.with(|choice| choice.filter.owner.clone());
    let fixed = [(NO_OWNER.into(), no_owner.into())];
    everything_or(fixed.into_iter().chain(choices_of(owners, &chosen.unwrap_or_default())))
}

fn themes(listing: Listing, choice: RwSignal<PartnershipChoice>) -> Vec<(String, String)> {
    let themes = listing.rows.with(Row::all_themes);
    let chosen = choice.with(|choice| choice.filter.theme.clone());
    everything_or(choices_of(themes, &chosen))
}

fn owner_code(filter: &Filter) -> String {
    match filter.owner.as_deref() {
        None => String::new(),
        Some("") => NO_OWNER.into(),
        Some(owner) => owner.into(),
    }
}

fn owner_of(code: &str) -> Option<String> {
    match code {
        "" => None,
        NO_OWNER => Some(String::new()),
        owner => Some(owner.into()),
    }
}
