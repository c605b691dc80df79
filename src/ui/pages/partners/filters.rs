//! What the list of partners is narrowed to.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    app::use_text,
    domain::{Code, Publicity, Sector},
    ui::{
        pages::lists::{FilterBar, choices_of, everything_or, partner_choice},
        parts::{SelectField, options},
    },
    workspace::{PartnerFilter, PartnerRow, Without},
};

#[component]
pub fn Filters(
    rows: Memo<BTreeMap<String, PartnerRow>>,
    shown: Memo<Vec<String>>,
    children: Children,
) -> impl IntoView {
    let text = use_text();
    let words = &text.partners;
    let choice = partner_choice();
    let of = move |read: fn(&PartnerFilter) -> String| {
        Signal::derive(move || choice.with(|choice| read(&choice.filter)))
    };
    let set = move |change: &dyn Fn(&mut PartnerFilter)| {
        choice.update(|choice| change(&mut choice.filter));
    };
    let tags = move || {
        let tags = rows.with(PartnerRow::all_tags);
        everything_or(choice.with(|choice| choices_of(tags, &choice.filter.tag)))
    };
    let lacking = Without::ALL.iter().map(|own| (own.code().into(), (words.without)(*own).into()));
    let choices = view! {
        <SelectField id="filter-sector" label=words.sector
            options=Signal::stored(everything_or(options::<Sector>(text.lang)))
            chosen=of(|filter| filter.sector.map(Code::code).unwrap_or_default().into())
            choose=move |code| set(&|filter| filter.sector = Sector::parse(&code)) />
        <SelectField id="filter-tag" label=words.tag options=Signal::derive(tags)
            chosen=of(|filter| filter.tag.clone())
            choose=move |code| set(&|filter| filter.tag = code.clone()) />
        <SelectField id="filter-publicity" label=words.publicity
            options=Signal::stored(everything_or(options::<Publicity>(text.lang)))
            chosen=of(|filter| filter.publicity.map(Code::code).unwrap_or_default().into())
            choose=move |code| set(&|filter| filter.publicity = Publicity::parse(&code)) />
        <SelectField id="filter-without" label=text.rows.only
            options=Signal::stored(everything_or(lacking))
            chosen=of(|filter| filter.without.map(Code::code).unwrap_or_default().into())
            choose=move |code| set(&|filter| filter.without = Without::parse(&code)) />
    };
    let is_narrowed = move || choice.with(|choice| choice.filter != PartnerFilter::default());
    view! {
        <FilterBar typed=of(|filter| filter.text.clone())
            find=move |typed| set(&|filter| filter.text = typed.clone())
            choices=choices.into_any()
            count=Signal::derive(move || (shown.with(Vec::len), rows.with(BTreeMap::len)))
            is_narrowed=Signal::derive(is_narrowed)
            clear=move || set(&|filter| *filter = PartnerFilter::default())>
            {children()}
        </FilterBar>
    }
    .into_any()
}
